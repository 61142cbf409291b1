"""The ways to the page, and all of it by keyboard and in small windows."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QMenu, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kit.desk.helplines import HelpLinesPage
from kit.desk.window import Desk
from tests.desk.conftest import READY
from tests.desk.helplines.town import (
    TOWN,
    choose,
    names,
    page_of,
    state,
)


def test_another_pack_is_chosen_on_the_page(desk: Desk, page: HelpLinesPage) -> None:
    page.packs.setCurrentIndex(page.packs.findData("uk"))
    page.packs.activated.emit(page.packs.currentIndex())
    assert desk.settings.pack_id == "uk"
    assert "999" in {each.line.entry.phone for each in page.list.rows if each.line.entry}


def test_without_a_pack_the_page_says_what_to_do(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(replace(READY, pack_id=""))
    desk.main.show_page("help")
    page = page_of(desk)
    assert page.list.rows == ()
    assert "Choose above" in page._empty_words.text()
    assert not page.add_button.isEnabled()
    assert not page.details.isVisible()


def test_the_side_bar_s_foot_and_the_settings_lead_here(
    qtbot: QtBot, shipped: Path, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(TOWN)
    qtbot.mouseClick(desk.main.sidebar.help, Qt.MouseButton.LeftButton)
    assert desk.page == "help"
    desk.main.show_page("settings")
    edit = next(b for b in desk.findChildren(QPushButton) if b.objectName() == "edit-lines")
    qtbot.mouseClick(edit, Qt.MouseButton.LeftButton)
    assert desk.page == "help"


def test_fill_in_leads_to_those_to_look_at(desk: Desk, page: HelpLinesPage) -> None:
    desk.main.show_page("talks")
    desk.main.fill_in()
    assert desk.page == "help"
    assert names(page) == ["Text line", "Team HOPE", "Local police"]
    assert page.list.hasFocus()


def test_a_fault_of_a_talk_s_help_slide_leads_here(
    qtbot: QtBot, shipped: Path, library: Path, open_desk: Callable[..., Desk]
) -> None:
    deck = library / "cutting" / "deck.en.md"
    help_slide = "\n---\n\n<!--\nslide: help\nlayout: help\nroles: [crisis, adult_advice]\n-->\n\n## Help\n"
    deck.write_text(deck.read_text("utf-8") + help_slide, encoding="utf-8")
    desk = open_desk(TOWN)
    desk.show_entry(next(entry for entry in desk.shelf.entries if entry.id == "cutting"))
    card = desk.main.details.faults
    qtbot.waitUntil(lambda: any(fault.fill_in for fault in card._faults))
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    fill = next(b for b in card.findChildren(QPushButton) if b.text() == "Fill in")
    qtbot.mouseClick(fill, Qt.MouseButton.LeftButton)
    assert desk.page == "help"


def test_it_all_goes_by_keyboard(qtbot: QtBot, desk: Desk, page: HelpLinesPage) -> None:
    page.list.setFocus()
    page.list.choose(page.list.rows[0].key)
    for _ in range(5):  # over Report, and over that nobody takes pictures down here
        qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert page.details.line.entry is not None
    assert page.details.line.entry.name == "Team HOPE"
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.details.by.hasFocus()
    qtbot.keyClicks(page.details.by, "Ana Ruiz")
    qtbot.keyClick(page.details.by, Qt.Key.Key_Return)
    assert state("Team HOPE") == "fresh"
    now = QApplication.focusWidget()
    assert now is not None
    qtbot.keyClick(now, Qt.Key.Key_Escape)
    assert page.list.hasFocus()


def test_tab_reaches_every_field_and_button(qtbot: QtBot, page: HelpLinesPage) -> None:
    choose(page, "Team HOPE")
    page.list.setFocus()
    reached: list[str] = []
    for _ in range(40):
        now = QApplication.focusWidget()
        assert now is not None
        reached.append(now.objectName())
        qtbot.keyClick(now, Qt.Key.Key_Tab)
    wanted = {
        "line-name",
        "line-phone",
        "line-source",
        "more-fields",
        "line-hide",
        "line-by",
        "line-on",
        "line-confirm",
    }
    assert wanted | {"add-line", "more", "helplines-pack"} <= set(reached)


def test_the_menu_opens_from_the_keyboard(
    qtbot: QtBot, page: HelpLinesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[list[str]] = []
    monkeypatch.setattr(
        QMenu, "popup", lambda menu, _at: shown.append([each.text() for each in menu.actions()])
    )
    page.more_button.setFocus()
    qtbot.keyClick(page.more_button, Qt.Key.Key_Return)
    assert shown[0][0] == "Read in a file …"
    assert "ships instead" in shown[0][-1], "the pack of these tests lies in the user's folder"


def test_a_small_window_shows_list_and_line_one_after_the_other(
    qtbot: QtBot, shipped: Path, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(TOWN, (683, 384))
    desk.main.show_page("help")
    page = page_of(desk)
    qtbot.waitUntil(lambda: page.is_compact)
    assert page.list.isVisible()
    assert not page.details.isVisible()
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Return)
    assert page.details.isVisible()
    assert not page.list.isVisible()
    qtbot.mouseClick(page.details.back_button, Qt.MouseButton.LeftButton)
    assert page.list.isVisible()


@pytest.mark.parametrize("size", [(1366, 768), (1920, 1080), (683, 384), (911, 512)])
def test_nothing_is_cut_off_at_the_side(
    qtbot: QtBot, shipped: Path, open_desk: Callable[..., Desk], size: tuple[int, int]
) -> None:
    desk = open_desk(TOWN, size)
    desk.main.show_page("help")
    page = page_of(desk)
    if page.is_compact:
        page.show_details()
    qtbot.waitUntil(page.details.isVisible)
    for widget in page.details.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, (QLineEdit, QPushButton)):
            place = QRect(widget.mapTo(desk, widget.rect().topLeft()), widget.size())
            assert place.left() >= 0
            assert place.right() <= desk.width(), widget.objectName()
