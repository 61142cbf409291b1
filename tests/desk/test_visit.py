"""This visit: typed once, kept at once, shown where the talk is started."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit.contacts.model import Event
from kit.desk.visit import VisitPage, cleared, visit_words
from kit.desk.window import Desk
from kit.settings import load_event


@pytest.fixture
def page(desk: Desk) -> VisitPage:
    desk.main.show_page("visit")
    found = desk.findChild(VisitPage)
    assert found is not None
    return found


def test_what_is_typed_is_kept_and_said_in_the_details(qtbot: QtBot, desk: Desk, page: VisitPage) -> None:
    school = page.fields["school"]
    school.setFocus()
    qtbot.keyClicks(school, "Lincoln School")
    qtbot.keyClick(school, Qt.Key.Key_Return)
    assert load_event().school == "Lincoln School"
    assert desk.shelf.place.event.school == "Lincoln School"
    assert desk.main.details.visit_label.text() == "Lincoln School"


def test_typing_that_rests_is_kept_without_enter(qtbot: QtBot, page: VisitPage) -> None:
    with qtbot.waitSignal(page.changed, timeout=3000):
        qtbot.keyClicks(page.fields["date"], "24 Nov")
    assert load_event().date == "24 Nov"


def test_clearing_for_the_next_school_keeps_who_speaks_and_can_be_taken_back(
    qtbot: QtBot, desk: Desk, page: VisitPage
) -> None:
    for name, words in (("school", "Lincoln"), ("presenter", "Ana")):
        qtbot.keyClicks(page.fields[name], words)
        qtbot.keyClick(page.fields[name], Qt.Key.Key_Return)
    qtbot.mouseClick(page.clear_button, Qt.MouseButton.LeftButton)
    assert (load_event().school, load_event().presenter) == ("", "Ana")
    desk.main.bar.acted.emit()
    assert load_event().school == "Lincoln"


def test_the_title_slide_beside_the_form_shows_what_is_typed(
    qtbot: QtBot, desk: Desk, page: VisitPage
) -> None:
    qtbot.waitUntil(lambda: not page.pictures[0].pixmap().isNull())
    before = page.pictures[0].pixmap().toImage()
    qtbot.keyClicks(page.fields["school"], "Lincoln School")
    qtbot.keyClick(page.fields["school"], Qt.Key.Key_Return)
    assert page.pictures[0].pixmap().toImage() != before


def test_a_visit_is_said_in_one_line() -> None:
    assert (
        visit_words(Event(school="Lincoln", date="24 Nov", lead_name="Ms Ito"))
        == "Lincoln, 24 Nov, lead Ms Ito"
    )
    assert not visit_words(Event())


def test_clearing_leaves_the_speaker() -> None:
    event = cleared(Event(school="A", presenter="B", presenter_role="C", lead_name="D", size="30"))
    assert event == Event(presenter="B", presenter_role="C", size="30")
