"""The whole main job with no screen: the parents' talk on two screens that exist only in memory, and pictures of both.

It runs the real program: the same windows, the same keys as actions, the same painter. What it leaves in the folder:
room-*.png and console-*.png at several moments, slides.pdf, sheets.pdf, and a list of it all in README.txt.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from kit.errors import WorldError

if TYPE_CHECKING:
    from kit.contacts.model import Place
    from kit.present.show import Show

TALK = "parents-and-carers"
PACK = "us-wa"  # shown when the user has chosen none
_SCREENS = [
    {"name": "laptop", "x": 0, "y": 0, "width": 1366, "height": 768, "logicalDpi": 96, "dpr": 1},
    {"name": "projector", "x": 1366, "y": 0, "width": 1920, "height": 1080, "logicalDpi": 96, "dpr": 1},
]


def run_demo(folder: Path) -> None:
    """Does it all and says on standard output what it left where. WorldError if the folder cannot be written."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise WorldError(
            f'Cannot write into "{folder}": {fault.strerror}.', "Choose another folder."
        ) from fault
    with tempfile.TemporaryDirectory() as temporary:
        screens = Path(temporary) / "screens.json"
        screens.write_text(json.dumps({"screens": _SCREENS}), encoding="utf-8")
        os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={screens}"
        made = _present(folder)
    made.append(_slides(folder))
    made.append(_sheets(folder))
    lines = [f"{name}: {what}" for name, what in made]
    (folder / "README.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"In {folder}:")
    print("\n".join(f"  {line}" for line in lines))


def _present(folder: Path) -> list[tuple[str, str]]:
    from PySide6.QtCore import QTimer, qInstallMessageHandler

    from kit.app import make_application
    from kit.app_files import load_place_now
    from kit.deck.opening import open_deck
    from kit.library.talks import find_talk
    from kit.present.show import Show, ShowOptions
    from kit.settings import Settings, load_settings

    qInstallMessageHandler(_without_platform_chatter)
    app = make_application()
    settings = load_settings()
    place_settings = settings if settings.pack_id else Settings(pack_id=PACK)
    show = Show(
        open_deck(find_talk(TALK)),
        lambda: load_place_now(place_settings),
        Settings(pack_id=place_settings.pack_id, reduce_motion=True),
        ShowOptions(minutes=45, record=False),
    )
    made: list[tuple[str, str]] = []

    def play() -> None:
        for number, (name, what, do) in enumerate(_moments(), 1):
            do(show)
            app.processEvents()
            assert show.console is not None
            for side, window in (("room", show.room), ("console", show.console)):
                file = f"{side}-{number}-{name}.png"
                if not window.grab().save(str(folder / file)):
                    raise WorldError(f'Cannot write "{folder / file}".', "Is the disk full?")
                made.append(
                    (file, f"{what}, {'what the room sees' if side == 'room' else 'what the presenter sees'}")
                )
        assert show.session is not None
        show.session.ask_end()
        show.session.confirm_end()

    fault: list[BaseException] = []

    def safely() -> None:
        try:
            play()
        except BaseException as raised:  # noqa: BLE001 - Qt would swallow it; it is raised again below
            fault.append(raised)
            app.quit()

    show.ready.connect(lambda: QTimer.singleShot(0, safely))
    show.ended.connect(app.quit)
    show.begin()
    app.exec()
    if fault:
        raise fault[0]
    sys.stdout.flush()
    return made


def _without_platform_chatter(_kind: object, _context: object, message: str) -> None:
    """Screens in memory cannot raise windows, and say so each time."""
    if not message.startswith("This plugin does not support"):
        print(message, file=sys.stderr)


def _moments() -> tuple[tuple[str, str, Callable[[Show], None]], ...]:
    """What is done, one after the other, and what the pictures then show."""
    from kit.talk.actions import Action

    def press(*actions: Action) -> Callable[[Show], None]:
        def do(show: Show) -> None:
            for action in actions:
                show.act(action)

        return do

    def visit(layout: str, *first: Action) -> Callable[[Show], None]:
        def go(show: Show) -> None:
            press(*first)(show)
            assert show.session is not None
            slides = show.session.view.deck.slides
            index = next(i for i in show.session.view.cut.shown if slides[i].layout == layout)
            show.session.go_to_slide(index)
            for _ in range(slides[index].steps):
                show.session.next()

        return go

    return (
        ("start", "The talk has begun", press()),
        ("points", "The second slide", press(Action.NEXT)),
        ("chat", "An invented chat, its push marked", visit("chat")),
        ("question", "A question, answered", visit("question")),
        ("black", "The room is black", press(Action.BLACK)),
        ("disclosure", "Somebody starts to tell", press(Action.BLACK, Action.DISCLOSURE)),
        ("overview", "The presenter looks for a slide", press(Action.DISCLOSURE, Action.OVERVIEW)),
        ("help", "Where to get help", visit("help", Action.OVERVIEW)),
    )


def _place() -> Place:
    from kit.app_files import load_place_now
    from kit.settings import Settings, load_settings

    settings = load_settings()
    return load_place_now(settings if settings.pack_id else Settings(pack_id=PACK))


def _slides(folder: Path) -> tuple[str, str]:
    from kit.deck.opening import read_deck
    from kit.library.talks import find_talk
    from kit.stage.export import export_talk

    pages = export_talk(read_deck(find_talk(TALK)), _place(), folder / "slides.pdf")
    return "slides.pdf", f"all {pages} slides of the parents' talk"


def _sheets(folder: Path) -> tuple[str, str]:
    """The take-home sheets, those that have all the numbers they need."""
    from kit.handouts.pages import TITLE, run_part
    from kit.handouts.plan import Run
    from kit.handouts.shop import SheetShop, usual_paper
    from kit.library.sheets import find_sheets
    from kit.stage.sheet_pdf import write_pdf

    place, entries = _place(), find_sheets()
    shop = SheetShop(entries, place, usual_paper(place))
    ready = [entry for entry in entries if shop.readiness(entry.id).may_print]
    if not ready:
        return "sheets", "not printed: the help lines of this place are not filled in"
    parts = [run_part(shop, Run(entry.id, (entry.lang,), 1)) for entry in ready]
    pages = write_pdf(parts, folder / "sheets.pdf", title=TITLE, pictures=shop.pictures)
    return "sheets.pdf", f"{len(ready)} take-home sheets on {pages} pages, with the help lines of this place"
