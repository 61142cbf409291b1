"""Key presses become the strings of the key table, whatever the layout."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

from kit.present.keys import key_name

NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


@pytest.mark.parametrize(
    ("key", "held", "text", "name"),
    [
        (Qt.Key.Key_PageDown, NONE, "", "PageDown"),
        (Qt.Key.Key_Escape, NONE, "\x1b", "Escape"),
        (Qt.Key.Key_F5, NONE, "", "F5"),
        (Qt.Key.Key_Period, NONE, ".", "."),
        (Qt.Key.Key_B, NONE, "b", "B"),
        (Qt.Key.Key_B, SHIFT, "B", "Shift+B"),
        (Qt.Key.Key_Down, SHIFT, "", "Shift+Down"),
        (Qt.Key.Key_Q, CTRL, "\x11", "Ctrl+Q"),
        (Qt.Key.Key_1, ALT, "1", "Alt+1"),
        (Qt.Key.Key_Question, SHIFT, "?", "?"),
        (Qt.Key.Key_Plus, SHIFT, "+", "+"),
        (Qt.Key.Key_Enter, NONE, "\r", "Enter"),
        (Qt.Key.Key_Space, NONE, " ", "Space"),
        (Qt.Key.Key_Shift, SHIFT, "", None),
    ],
)
def test_a_key_has_one_name(key: Qt.Key, held: Qt.KeyboardModifier, text: str, name: str | None) -> None:
    assert key_name(QKeyEvent(QEvent.Type.KeyPress, key, held, text)) == name
