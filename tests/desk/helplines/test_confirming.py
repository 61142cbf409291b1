"""A line is confirmed by name, after a look at its source."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit.contacts.editing import local_path
from kit.contacts.model import Event
from kit.desk.helplines import HelpLinesPage
from kit.desk.window import Desk
from kit.settings import save_event
from tests.desk.helplines.town import (
    TODAY,
    TOWN,
    choose,
    held,
    page_of,
    part,
    press,
    row,
    state,
    write,
)


def test_an_unconfirmed_line_is_confirmed_with_a_name_and_prints(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    choose(page, "Team HOPE")
    write(qtbot, page, by="Ana Ruiz")
    press(qtbot, page, "line-confirm")
    assert state("Team HOPE") == "fresh"
    assert (held("Team HOPE").checked_by, held("Team HOPE").checked_on) == ("Ana Ruiz", TODAY)
    assert row(page, "Team HOPE").line.state == "fresh"
    assert desk.shelf.place.entries("adult_advice")[0].checked_by == "Ana Ruiz", "slides have it at once"


def test_a_confirmation_without_a_name_is_asked_for_it(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Team HOPE")
    press(qtbot, page, "line-confirm")
    assert state("Team HOPE") == "unconfirmed"
    assert page.details.by.hasFocus()
    assert page.details.by.accessibleDescription() == "Write who looked it up."


def test_an_old_line_is_fresh_again_by_a_look_and_the_name_is_remembered(
    qtbot: QtBot, page: HelpLinesPage
) -> None:
    choose(page, "Text line")
    write(qtbot, page, by="Ana Ruiz")
    qtbot.keyClick(page.details.by, Qt.Key.Key_Return)
    assert (state("Text line"), held("Text line").checked_by) == ("fresh", "Ana Ruiz")
    choose(page, "Team HOPE")
    assert page.details.by.text() == "Ana Ruiz"


def test_the_presenter_s_name_is_offered_first(shipped: Path, open_desk: Callable[..., Desk]) -> None:
    save_event(Event(presenter="Officer Lee"))
    desk = open_desk(TOWN)
    desk.main.show_page("help")
    choose(page_of(desk), "Team HOPE")
    assert page_of(desk).details.by.text() == "Officer Lee"


def test_what_is_typed_is_saved_and_confirmed_in_one_go(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Local police")
    write(qtbot, page, phone="555-0199", by="Ana")
    press(qtbot, page, "line-confirm")
    assert (held("Local police").phone, state("Local police")) == ("555-0199", "fresh")


def test_a_line_without_number_is_not_confirmed(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Local police")
    write(qtbot, page, by="Ana")
    press(qtbot, page, "line-confirm")
    assert "Fill in a number" in part(page, "line-phone").accessibleDescription()
    assert not local_path("town").exists()
