"""Everything by keyboard alone, with a name for those who do not see it and a ring for those who do."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk
from kit.look.ring import FocusRing
from kit.settings import Settings

PAGES = ("talks", "handouts", "visit", "settings", "help", "check", "slides")


def nameless(root: QWidget) -> list[str]:
    """Controls that can have the keyboard, but say nothing."""
    found = []
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            interface = QAccessible.queryAccessibleInterface(widget)
            name = interface.text(QAccessible.Text.Name) if interface else ""
            if not name.strip():
                found.append(f"{type(widget).__name__} {widget.objectName()}")
    return found


@pytest.mark.parametrize("page", PAGES)
def test_every_control_that_can_have_the_keyboard_has_a_name(desk: Desk, page: str) -> None:
    desk.main.show_page(page)
    assert nameless(desk) == []


def test_every_control_of_the_first_start_has_a_name(open_desk: Callable[..., Desk]) -> None:
    assert nameless(open_desk(Settings())) == []


def test_every_talk_has_a_name_in_the_grid(desk: Desk) -> None:
    grid = QAccessible.queryAccessibleInterface(desk.main.talks.grid)
    children = [grid.child(i).text(QAccessible.Text.Name) for i in range(grid.childCount())]
    assert "Real Friends, Ages 11–14, 12 min, EN, Not yet reviewed" in children


def tab_round(qtbot: QtBot, desk: Desk, most: int = 120) -> list[QWidget]:
    """What Tab reaches, until it comes round."""
    start = QApplication.focusWidget()
    assert start is not None
    seen = [start]
    for _ in range(most):
        now = QApplication.focusWidget()
        assert now is not None
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        after = QApplication.focusWidget()
        assert after is not None
        if after is start:
            break
        seen.append(after)
    return seen


def test_tab_reaches_every_control_of_the_talks_page(qtbot: QtBot, desk: Desk) -> None:
    reached = tab_round(qtbot, desk)
    details, talks, side = desk.main.details, desk.main.talks, desk.main.sidebar
    for wanted in (
        talks.search, talks.open_button, talks.grid, details.minutes.number, details.button, details.screens,
        *side.buttons.values(), side.check, side.help,
    ):  # fmt: skip
        assert wanted in reached or (isinstance(wanted, QAbstractButton) and wanted.autoExclusive()), wanted
    assert all(widget.isVisible() for widget in reached)


def test_what_has_the_keyboard_has_a_ring(qtbot: QtBot, desk: Desk) -> None:
    ring = desk.main.findChild(FocusRing)
    assert ring is not None
    desk.main.details.button.setFocus(Qt.FocusReason.TabFocusReason)
    assert ring.isVisible()
    around = ring.geometry()
    button = desk.main.details.button
    assert around.contains(button.mapTo(desk, button.rect().center()))
    assert desk.grab(around).toImage().pixelColor(2, around.height() // 2).name() == "#0b6e6e"
    desk.main.talks.grid.setFocus()
    assert not ring.isVisible(), "covers draw their own"


def test_the_minutes_show_that_they_can_be_typed(desk: Desk) -> None:
    picker = desk.main.details.minutes
    before = picker.grab().toImage().pixelColor(1, picker.height() // 2).name()
    picker.number.setFocus()
    assert picker.grab().toImage().pixelColor(1, picker.height() // 2).name() == "#0b6e6e" != before


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_the_side_bar_is_pressed_by_keys(qtbot: QtBot, desk: Desk, key: Qt.Key) -> None:
    button = desk.main.sidebar.buttons["settings"]
    button.setFocus()
    qtbot.keyClick(button, key)
    assert desk.page == "settings"
