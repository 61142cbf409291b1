"""What the page shows of each line."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from kit.contacts.model import Entry, Event
from kit.desk.helplines import HelpLinesPage
from kit.desk.helplines_words import CHIPS, caution, where_words
from kit.desk.window import Desk
from kit.settings import save_event
from tests.desk.helplines.town import (
    choose,
    names,
)


def test_every_line_says_how_it_stands_emergency_on_top(page: HelpLinesPage) -> None:
    states = {each.line.entry.name: each.line.state for each in page.list.rows if each.line.entry}
    assert next(iter(states)) == "Emergency services"
    assert states == {
        "Emergency services": "fresh", "Talk line": "fresh", "Text line": "old", "Report line": "fresh",
        "Team HOPE": "unconfirmed", "Local police": "missing",
    }  # fmt: skip
    assert (
        page.sum_label.text()
        == "3 are ready. Needs attention: 1 to fill in, 1 not confirmed, 1 checked too long ago."
    )


def test_only_those_to_look_at_on_wish(qtbot: QtBot, page: HelpLinesPage) -> None:
    page.segments["Needs attention"].click()
    assert names(page) == ["Text line", "Team HOPE", "Local police"]
    assert page.segments["Needs attention"].text().endswith("3")


def test_states_are_told_by_sign_and_word_not_by_color_alone() -> None:
    assert len({sign for sign, _, _ in CHIPS.values()} | {words for _, words, _ in CHIPS.values()}) >= 13


def test_a_row_is_spoken_with_number_and_state(page: HelpLinesPage) -> None:
    rows = QAccessible.queryAccessibleInterface(page.list)
    said = [rows.child(i).text(QAccessible.Text.Name) for i in range(rows.childCount())]
    assert "Team HOPE, Advice for parents and carers, 1-866-555-0100, Not confirmed" in said


def test_nobody_is_told_to_call_a_line_to_try_it(page: HelpLinesPage) -> None:
    for each in page.list.rows:
        if each.line.entry is not None and each.line.role not in {"police_local", "staff_advice"}:
            page.list.choose(each.key)
            assert "Do not call it to try it" in page.details.card.accessibleName()
    assert "call" not in caution("police_local")


def test_the_card_says_where_to_look_and_gives_the_address(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Talk line")
    assert "Look it up: talk.example" in page.details.card.accessibleName()
    qtbot.mouseClick(page.details.card.copy_button, Qt.MouseButton.LeftButton)
    assert QApplication.clipboard().text() == "https://talk.example"
    unknown = Entry("crisis", "X", source="number not yet confirmed; the service: missing.example")
    assert where_words(unknown) == ("", "It was found at: missing.example")
    assert where_words(Entry("crisis", "X", source="to be filled in by the organizer")) == ("", "")


def test_who_helps_at_the_school_leads_to_the_visit(qtbot: QtBot, desk: Desk, page: HelpLinesPage) -> None:
    save_event(Event(lead_name="Ms. Ito", lead_room="Room 12"))
    desk.place_changed()
    assert page._school_words.text() == "At the school: Ms. Ito, Room 12."
    qtbot.mouseClick(page.visit_button, Qt.MouseButton.LeftButton)
    assert desk.page == "visit"
