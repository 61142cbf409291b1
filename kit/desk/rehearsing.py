"""Ties the Rehearse page to the desk: its talks, what a report asks for, and the report after a rehearsal."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kit.deck.opening import open_deck, read_deck
from kit.desk.plan import make_plan, skip
from kit.handouts.shop import usual_paper
from kit.records.fingerprints import item_of
from kit.records.pace import key_of
from kit.records.runs import TalkKey
from kit.rehearse.book import RunBook
from kit.rehearse.page import RehearsePage
from kit.rehearse.talks import Rehearsable

if TYPE_CHECKING:
    from kit.desk.window import Desk


class _Shown(QObject):
    """What the Rehearse page showed last: it is built anew with another look, and shows it again."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.what: object = None


def show_report(desk: Desk, run: int | None = None) -> None:
    """The Rehearse page with this run, or with the latest one of the chosen talk."""
    desk.main.show_page("rehearse")
    page = desk.main.page("rehearse")
    assert isinstance(page, RehearsePage)
    if run is not None:
        page.show_run(run)
    elif desk.path is not None:
        page.show_talk(key_of(read_deck(desk.path)))


def make_rehearse_page(desk: Desk) -> RehearsePage:
    """The page in the desk's look; it shows what it showed before."""
    shown = desk.findChild(_Shown) or _Shown(desk)
    page = RehearsePage(desk.look, RunBook(), lambda: _talks(desk), lambda: usual_paper(desk.shelf.place))
    page.say.connect(desk.say)
    page.rehearse.connect(lambda key, slide: _begin(desk, key, slide))
    page.leave_out.connect(lambda key, slide: _leave_out(desk, key, slide))
    page.pace_changed.connect(lambda _key: desk.main.details.show_runs())
    again = shown.what
    page.shown.connect(lambda what: setattr(shown, "what", what))
    if isinstance(again, int):
        page.show_run(again)
    elif isinstance(again, TalkKey):
        page.show_runs(again)
    else:
        page.show_talks()
    return page


def _talks(desk: Desk) -> list[Rehearsable]:
    """Every talk of the shelf in each of its languages."""
    found = []
    for entry in desk.shelf.entries:
        for lang, path in entry.files or ((entry.lang, entry.path),):
            title = entry.title if path == entry.path else open_deck(path).meta.title
            found.append(Rehearsable(TalkKey(item_of(entry.id, path, ours=entry.ours), lang), title, path))
    return found


def _choose(desk: Desk, key: TalkKey) -> Path | None:
    """Makes the talk the chosen one; gives its deck file, None if it is gone."""
    path = next((talk.path for talk in _talks(desk) if talk.key == key), None)
    entry = desk.shelf.entry_at(path)
    if path is None or entry is None:
        desk.say("This talk is not here any more.", "Open its deck on the Talks page.", "warn")
        return None
    desk.main.talks.choose(entry)
    desk.show_talk(entry, path)
    return path


def _begin(desk: Desk, key: TalkKey, slide: str) -> None:
    path = _choose(desk, key)
    if path is None:
        return
    details = desk.main.details
    deck = read_deck(path)
    plan = make_plan(deck, details.wish, RunBook().pace(key))
    desk.runner.start(path, plan, details.screens.target, rehearsal=True, slide=slide)


def _leave_out(desk: Desk, key: TalkKey, slide: str) -> None:
    """The slide is skipped in the talk's plan, which is shown, so that it can be taken back there."""
    path = _choose(desk, key)
    if path is None:
        return
    deck = read_deck(path)
    index = deck.index_of(slide)
    if index is None:
        return
    details = desk.main.details
    desk.keep_wish(str(path), skip(deck, details.wish, index))
    desk.main.show_page("talks")
    assert details.entry is not None
    desk.show_talk(details.entry, path)
    desk.say(f"Slide {index + 1} is left out.", "Undo my changes, under the plan, brings it back.", "note")
