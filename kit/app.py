"""The composition root: the only place where settings, decks, places and windows meet."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

from PySide6.QtCore import (
    QEventLoop,
    QMessageLogContext,
    QSize,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kit import paths
from kit.app_options import PresentOptions
from kit.bugs import watch
from kit.errors import UsageError, WorldError
from kit.present.audience import AudienceWindow
from kit.present.collector import Collector
from kit.present.screens import current_roles, place_room
from kit.settings import Settings, load_settings, save_settings

if TYPE_CHECKING:
    from kit.present.show import Show, ShowOptions
    from kit.rehearse.voice.beside import Beside
    from kit.talk.offers import Resumed

_INTERRUPTED = 130  # by Ctrl+C, as shells count it


def make_application() -> QApplication:
    """The one QApplication, or the one there is. WorldError when there is no screen to open a window on."""
    existing = QApplication.instance()
    if isinstance(existing, QApplication):
        return existing
    if sys.platform == "linux" and not any(
        os.environ.get(v) for v in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    ):
        raise WorldError(
            "There is no screen here.",
            "On a desktop, start Kitbag from its menu; else try: kitbag demo FOLDER",
        )
    # Pixels are painted at the screen's true ratio, 1.25 and 1.5 included.
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    app = _start_qt()
    app.setApplicationName("Kitbag")
    app.setDesktopFileName("kitbag")
    app.setQuitOnLastWindowClosed(False)
    Collector(app)
    return app


def _start_qt() -> QApplication:
    """QApplication; a screen that Qt cannot reach is a sentence and code 3, where Qt itself would abort."""
    heard: list[str] = []

    def listen(kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        if kind == QtMsgType.QtFatalMsg:
            from kit.missing import need_words, tell

            tell(need_words(), "No screen answers here, so no window can be opened. Start Kitbag on a desktop.")
            os._exit(WorldError.exit_code)  # nothing can be thrown through Qt
        heard.append(words)

    before = qInstallMessageHandler(listen)
    app = QApplication(["kitbag"])
    qInstallMessageHandler(before)
    for words in heard:
        print(words, file=sys.stderr)
    return app


def resume() -> int:
    """Goes on with the talk that broke off last. UsageError if there is none."""
    from kit.talk.offers import find_offers, take_up

    for offer in find_offers():
        if (resumed := take_up(offer)) is not None:
            facts = offer.facts
            options = PresentOptions(
                facts.deck, windowed=facts.windowed, screen=facts.screen or None, theme=facts.theme or None,
                rehearsal=facts.rehearsal,
            )  # fmt: skip
            return present(options, resumed)
    raise UsageError("No talk broke off here.", "Start one: kitbag present TALK")


def present(options: PresentOptions, resumed: Resumed | None = None) -> int:
    """One talk from the command line, until it is ended.

    The room's window goes up black first: while the window system makes room for it, the deck is read, the first slide
    laid out and painted. A talk that does not exist never gets so far.
    """
    gc.disable()  # nothing of what is made until the talk runs is garbage
    path = _surely_there(options.talk, options.lang)
    if options.theme:
        from kit.stage.theme import need_theme

        need_theme(options.theme)
    app = make_application()
    settings = load_settings()
    if settings.approved_only:
        from kit.deck.opening import read_deck
        from kit.library.talks import find_talk
        from kit.records.standings import need_approved

        need_approved(read_deck(find_talk(path or options.talk, options.lang)))
    as_before: ShowOptions | None = None
    if resumed is not None:
        from kit.present.resume import options_of, settings_of

        settings, as_before = settings_of(resumed, settings), options_of(resumed)
    room = AudienceWindow()
    if as_before is None or not as_before.alone:
        place_room(room, current_roles(dict(settings.screen_roles), options.screen), options.windowed)
    app.processEvents(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    from kit.app_files import load_place_now, need_fonts
    from kit.deck.opening import open_to_show
    from kit.library.talks import find_talk
    from kit.present.show import Show, ShowOptions

    need_fonts()
    show = Show(
        open_to_show(find_talk(path or options.talk, options.lang)),
        lambda: load_place_now(settings),
        settings,
        as_before or ShowOptions(
            options.minutes, options.windowed, options.screen, options.start, options.theme or "",
            rehearsal=options.rehearsal,
        ),
        room,
    )  # fmt: skip
    show.settings_changed.connect(remember)
    show.ended.connect(app.quit)
    beside = _listen_beside(show)
    interrupted = _watch(show)
    show.begin()
    app.exec()
    if interrupted:
        return _INTERRUPTED
    if show.broken:
        return WorldError.exit_code
    return _after_rehearsal(app, show, beside) if options.rehearsal else 0


def _listen_beside(show: Show) -> Beside | None:
    """The microphone of a rehearsal; the talk itself has none."""
    if not show.options.rehearsal:
        return None
    from kit.rehearse.voice.beside import Beside

    beside = Beside(show, on=show.settings.microphone)
    beside.turned.connect(remember_microphone)
    return beside


def _watch(show: Show) -> list[bool]:
    """Our own mistakes go to the console; Ctrl+C ends the talk, and then something is in the list."""
    interrupted: list[bool] = []

    def stop() -> None:
        if not interrupted:
            interrupted.append(True)
            show.stop()

    _watch_with(show.tell_fault, stop)
    return interrupted


def _watch_with(tell: Callable[[str], None], stop: Callable[[], object]) -> None:
    """`kit.bugs.watch`, from the event loop: what failed may be a window that is being painted."""
    watch(lambda words: QTimer.singleShot(0, lambda: tell(words)), lambda: QTimer.singleShot(0, stop))


def _after_rehearsal(app: QApplication, show: Show, beside: Beside | None) -> int:
    """The report, until its window is closed; from it the talk is rehearsed again, as a whole or from a slide."""
    from kit.app_files import load_place_now
    from kit.deck.opening import open_deck
    from kit.handouts.shop import usual_paper
    from kit.look.look import look_for
    from kit.present.show import Show
    from kit.records.pace import key_of
    from kit.rehearse.book import RunBook
    from kit.rehearse.page import RehearsePage
    from kit.rehearse.talks import Rehearsable
    from kit.rehearse.window import ReportWindow

    deck, settings, options = show.opened.deck(), show.settings, show.options
    dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
    look = look_for(settings.scheme, dark, settings.text_scale)
    talk = Rehearsable(key_of(deck), deck.meta.title, deck.path)
    page = RehearsePage(look, RunBook(), lambda: (talk,), lambda: usual_paper(load_place_now(settings)))
    window = ReportWindow(look, page)
    window.closed.connect(app.quit)
    shows: list[Show] = []

    def tell(beside: Beside | None) -> None:
        if beside is not None and beside.fault is not None:
            page.say.emit(*beside.fault, "warn")

    def again(_key: object, slide: str) -> None:
        """The cut stays; what was measured may have made other minutes the plan."""
        now = replace(options, start=slide or None)
        made = Show(open_deck(deck.path), lambda: load_place_now(settings), load_settings(), now)
        made.settings_changed.connect(remember)
        beside = _listen_beside(made)
        made.ended.connect(lambda: come_back(made, beside))
        shows[:] = [made]
        _watch(made)
        window.hide()
        made.begin()

    def come_back(made: Show, beside: Beside | None) -> None:
        window.showMaximized()
        if made.run is not None:
            page.show_run(made.run)
        tell(beside)

    page.rehearse.connect(again)
    if show.run is None:
        return 0
    page.show_run(show.run)
    tell(beside)
    window.showMaximized()
    return app.exec()


def _surely_there(talk: str, lang: str) -> Path | None:
    """The deck, where a look is enough; else the library finds it, or says what is wrong before any window goes up."""
    path = Path(talk)
    if lang:
        from kit.library.talks import find_talk

        return find_talk(talk, lang)
    if path.is_file():
        return path
    folder = paths.slides_dir() / talk
    if path.name == talk and (folder / "deck.en.md").is_file():
        return folder
    from kit.library.talks import find_talk

    return find_talk(talk)


def remember(settings: Settings) -> None:
    """Keeps what a running talk learned; a folder that cannot be written to never disturbs it."""
    try:
        now = load_settings()
        save_settings(now.learned_from(settings))
    except WorldError:
        return


def remember_microphone(on: bool) -> None:
    """Whether the next rehearsal listens from its start."""
    try:
        save_settings(replace(load_settings(), microphone=on))
    except WorldError:
        return


def show_test_card() -> int:
    """The test picture on the projector, or on the only screen there is, until a key is pressed."""
    app = make_application()
    from kit.app_files import need_fonts
    from kit.present.testcard import TestCard

    need_fonts()
    settings = load_settings()
    card = TestCard(calm=settings.reduce_motion)
    card.dismissed.connect(card.take_down)
    card.ended.connect(app.quit)
    card.put_up(current_roles(dict(settings.screen_roles)))
    return app.exec()


def desk(deck: Path | None = None) -> int:
    """The main window; talks start from it and come back to it."""
    app = make_application()
    from kit.app_files import need_fonts
    from kit.desk.window import Desk
    from kit.look.icons import sign_icon

    need_fonts()
    app.setWindowIcon(sign_icon("kitbag-logo", "#0B6E6E", 64))
    window = Desk(load_settings(), deck)
    _watch_with(window.tell_fault, window.close)
    window.closed.connect(app.quit)
    area = app.primaryScreen().availableGeometry()
    window.resize(QSize(min(1600, area.width()), min(920, area.height())))
    # On a small screen the frame of the window would push its lower edge, and Present with it, out of sight.
    if area.width() < 1600 or area.height() < 900:
        window.showMaximized()
    else:
        window.show()
    return app.exec()
