"""Key presses as the talk knows them: a Qt event in, a string such as "PageDown", "Shift+Down" or "." out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

_NAMED = {
    Qt.Key.Key_PageDown: "PageDown", Qt.Key.Key_PageUp: "PageUp", Qt.Key.Key_Right: "Right", Qt.Key.Key_Left: "Left",
    Qt.Key.Key_Down: "Down", Qt.Key.Key_Up: "Up", Qt.Key.Key_Home: "Home", Qt.Key.Key_End: "End",
    Qt.Key.Key_Space: "Space", Qt.Key.Key_Backspace: "Backspace", Qt.Key.Key_Tab: "Tab", Qt.Key.Key_Backtab: "Tab",
    Qt.Key.Key_Escape: "Escape", Qt.Key.Key_Delete: "Delete", Qt.Key.Key_Insert: "Insert", Qt.Key.Key_Return: "Enter",
    Qt.Key.Key_Enter: "Enter",
} | {Qt.Key(Qt.Key.Key_F1 + n): f"F{n + 1}" for n in range(12)}  # fmt: skip
_MODIFIERS = (
    (Qt.KeyboardModifier.ControlModifier, "Ctrl"),
    (Qt.KeyboardModifier.AltModifier, "Alt"),
    (Qt.KeyboardModifier.ShiftModifier, "Shift"),
    (Qt.KeyboardModifier.MetaModifier, "Meta"),
)


def key_name(event: QKeyEvent) -> str | None:
    """The key as in kit.talk.actions; None for a modifier alone or a key without a name.

    Letters and digits go by the key's own code, so that a Cyrillic or Greek layout with Latin codes works, and by the
    character typed where the code tells nothing. Signs go by the character, and drop Shift.
    """
    code = Qt.Key(event.key())
    name = _NAMED.get(code)
    held = event.modifiers()
    text = event.text()
    if name is None:
        if 0x30 <= event.key() <= 0x39 or 0x41 <= event.key() <= 0x5A:
            name = chr(event.key())
            if not name.isalnum():
                return None
        elif len(text) == 1 and text.isprintable() and not text.isspace():
            name = text.upper()
        elif 0x21 <= event.key() <= 0x7E:
            name = chr(event.key())
        else:
            return None
    sign = len(name) == 1 and not name.isalnum()
    parts = [word for flag, word in _MODIFIERS if held & flag and not (sign and word == "Shift")]
    return "+".join([*parts, name])
