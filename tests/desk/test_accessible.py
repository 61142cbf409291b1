"""What the walk through every window (test_access_walk) cannot know: covers' names, how rings look, keys of the bar."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk
from kit.look.ring import FocusRing


def test_every_talk_has_a_name_in_the_grid(desk: Desk) -> None:
    grid = QAccessible.queryAccessibleInterface(desk.main.talks.grid)
    children = [grid.child(i).text(QAccessible.Text.Name) for i in range(grid.childCount())]
    assert "Real Friends, Ages 11–14, 12 min, EN, Not yet reviewed" in children


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
