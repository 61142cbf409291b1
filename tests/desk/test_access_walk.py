"""Every window of the program for those who do not see it, and for those who use no mouse.

Each is walked through Qt's accessibility tree (names and roles) and with real Tab presses: all is reached, in the order
in which one reads, and what has the keyboard shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from kit.desk.resume import OfferPage
from kit.desk.roomcheck import RoomCheck
from kit.desk.supportdialog import SupportDialog
from kit.desk.window import Desk
from kit.handouts.paper import PaperDialog
from kit.handouts.plan import Plan
from kit.handouts.preview import FullSize
from kit.handouts.printing import PrinterFacts
from kit.look.look import Look
from kit.media.outputs import Output
from kit.rehearse.book import RunBook
from kit.rehearse.page import RehearsePage
from kit.rehearse.talks import Rehearsable
from kit.rehearse.window import ReportWindow
from kit.settings import Settings
from kit.stage.fonts import load_fonts
from kit.stage.pictures import PictureStore
from tests.desk.conftest import READY
from tests.desk.test_resume import leave_journal
from tests.desk.walking import (
    cut_words,
    jumps,
    nameless,
    outside,
    shown_by_focus,
    tab_round,
    told,
    unreachable,
)
from tests.records.runs_made import KEY, a_run, keep

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

PAGES = ("talks", "rehearse", "handouts", "visit", "settings", "help", "check", "slides")


@pytest.fixture(autouse=True)
def sound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.desk.roomsteps.outputs", lambda: (Output("a", "Speakers"),))


def assert_open_to_all(window: QWidget) -> None:
    QApplication.processEvents()
    assert nameless(window) == []
    order = tab_round(window)
    assert unreachable(window, order) == []
    assert jumps(order, window) == []
    kinds: Counter[type] = Counter()
    unseen = []
    for i, each in enumerate(order):
        kinds[type(each)] += 1
        if kinds[type(each)] <= 4 and not shown_by_focus(each, window, order[i - 1]):  # fifty alike show it alike
            unseen.append(told(each))
    assert unseen == [], "the keyboard is there, and nothing shows it"


def turn_to(qtbot: QtBot, desk: Desk, page: str) -> QWidget:
    """The page, with all that comes in idle time."""
    desk.main.show_page(page)
    made = desk.main.page(page)
    assert made is not None
    if isinstance(made, RoomCheck):
        qtbot.waitUntil(lambda: not made.is_looking, timeout=20000)
    qtbot.wait(50)
    return made


@pytest.mark.parametrize("page", PAGES)
def test_a_page_of_the_desk(qtbot: QtBot, desk: Desk, page: str) -> None:
    turn_to(qtbot, desk, page)
    assert_open_to_all(desk)


@pytest.mark.parametrize("step", ["sound", "clicker", "end"])
def test_each_step_of_the_room_check(qtbot: QtBot, desk: Desk, step: str) -> None:
    page = turn_to(qtbot, desk, "check")
    assert isinstance(page, RoomCheck)
    page.side.ask(step)
    assert_open_to_all(desk)


def test_a_sentence_with_a_way_out(qtbot: QtBot, desk: Desk) -> None:
    desk.main.offer("The room sees black.", "Give the projector back", lambda: None)
    assert_open_to_all(desk)
    assert desk.main.bar.accessibleName().startswith("The room sees black.")


def test_giving_an_approval(qtbot: QtBot, desk: Desk) -> None:
    qtbot.mouseClick(desk.main.details.approval.button, Qt.MouseButton.LeftButton)
    assert desk.main.details.approval.is_open
    assert_open_to_all(desk)


def test_adding_a_help_line(qtbot: QtBot, desk: Desk) -> None:
    page = turn_to(qtbot, desk, "help")
    page.add_line("crisis")  # type: ignore[attr-defined]
    assert_open_to_all(desk)


def test_the_offer_to_go_on(qtbot: QtBot, library: Path) -> None:
    load_fonts()
    leave_journal(library / "cutting" / "deck.en.md")
    desk = Desk(READY)
    qtbot.addWidget(desk, before_close_func=lambda made: made.close())
    desk.resize(1366, 768)
    with qtbot.waitExposed(desk):
        desk.show()
    assert desk.findChild(OfferPage) is not None
    assert_open_to_all(desk)


def test_a_narrow_desk_with_the_details_open(qtbot: QtBot, open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(READY, (683, 500))
    desk.main.talks.show_details()
    assert_open_to_all(desk)


def test_the_first_start(open_desk: Callable[..., Desk]) -> None:
    assert_open_to_all(open_desk(Settings()))


def test_the_file_for_support(qtbot: QtBot, desk: Desk) -> None:
    dialog = SupportDialog(desk, ())
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert_open_to_all(dialog)


@pytest.mark.parametrize("printers", [(), (PrinterFacts("Office", default=True, duplex=True), PrinterFacts("Hall"))])
def test_paper_and_printer(qtbot: QtBot, desk: Desk, printers: tuple[PrinterFacts, ...]) -> None:
    dialog = PaperDialog(desk.look, Plan(), printers, saves_ink=True, parent=desk)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert_open_to_all(dialog)
    dialog.close()


def test_a_sheet_in_full_size(qtbot: QtBot, desk: Desk) -> None:
    dialog = FullSize(desk.look, PictureStore(), desk, lambda _by: None)
    dialog.show_frame(None, "Our Family Plan, page 1 of 2", gray=False)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert dialog.view.accessibleName() or dialog.accessibleName()
    assert nameless(dialog) == []
    dialog.close()


@pytest.mark.parametrize("view", ["talks", "runs", "report", "compare"])
def test_the_rehearsal_pages(qtbot: QtBot, tmp_path: Path, view: str) -> None:
    load_fonts()
    first, second = keep(a_run()), keep(a_run())
    page = RehearsePage(
        Look(), RunBook(), lambda: [Rehearsable(KEY, "Another", tmp_path / "none.md")], lambda: "a4"
    )
    window = ReportWindow(Look(), page)
    qtbot.addWidget(window)
    window.resize(1366, 768)
    with qtbot.waitExposed(window):
        window.show()
    match view:
        case "talks":
            page.show_talks()
        case "runs":
            page.show_runs(KEY)
        case "report":
            page.show_run(second)
        case _:
            page.show_compare(KEY, first, second)
    qtbot.wait(50)
    assert_open_to_all(window)


class Strays(QObject):
    """Windows that come up for a moment, because something was shown before it had its place."""

    def __init__(self, expected: QWidget) -> None:
        super().__init__()
        self._expected, self.seen = expected, list[str]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            if watched is not self._expected:
                self.seen.append(type(watched).__name__)
        return False


def test_no_page_flashes_a_window_of_its_own(qtbot: QtBot, qapp: QApplication, desk: Desk) -> None:
    strays = Strays(desk)
    qapp.installEventFilter(strays)
    for page in PAGES:
        turn_to(qtbot, desk, page)
    qapp.removeEventFilter(strays)
    assert strays.seen == []


@pytest.mark.parametrize(
    ("size", "scale"),
    [((683, 384), 1.0), ((1366, 768), 2.0), ((1920, 1080), 2.0)],
    ids=["laptop at 200 %", "laptop, double text", "full HD, double text"],
)
def test_no_word_is_cut(
    qtbot: QtBot, open_desk: Callable[..., Desk], size: tuple[int, int], scale: float
) -> None:
    desk = open_desk(
        Settings(pack_id="us-wa", first_start_done=True, scheme="light", text_scale=scale), size
    )
    for page in PAGES:
        turn_to(qtbot, desk, page)
        try:
            qtbot.waitUntil(lambda: not cut_words(desk) and not outside(desk), timeout=2000)  # layouts settle
        except qtbot.TimeoutError:
            assert (page, cut_words(desk), outside(desk)) == (page, [], [])
