"""The keys of a running talk in a list: press Change, then the key; conflicts are sentences under it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.present.keys import key_name
from kit.talk.actions import ACTIONS, Action, ActionInfo, key_table

_SIGNS = {".": "Period", ",": "Comma", "-": "Minus", "+": "Plus", "=": "Equals", "/": "Slash"}
_MODIFIERS = (Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_Meta, Qt.Key.Key_AltGr)


def key_words(keys: Iterable[str]) -> str:
    """The keys in one line; a sign that looks like part of the sentence is named."""
    return ", ".join(_SIGNS.get(key, key) for key in keys) or "no key"


class _ChangeButton(SignButton):
    """Waits for one key after it was pressed.

    Signals:
        pressed_key(str): the key to use. waiting(bool): it waits, or no longer.
    """

    pressed_key = Signal(str)
    waiting = Signal(bool)

    _waits = False  # of the class: Qt asks before the instance is made

    def __init__(self, entry: ActionInfo) -> None:
        super().__init__("Change", role="keycap")
        self.setAccessibleName(f"Change the key for: {entry.label}")
        self.setObjectName(f"key-{entry.action.value}")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: self._wait(not self._waits))

    def _wait(self, on: bool) -> None:
        if on != self._waits:
            self._waits = on
            self.setText("Press a key ..." if on else "Change")
            self.waiting.emit(on)

    def event(self, event: QEvent) -> bool:
        # Tab and shortcuts are keys to be had, too, while it waits.
        if self._waits and event.type() in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event.accept()
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                self._take(event)
            return True
        return super().event(event)

    def _take(self, event: QKeyEvent) -> None:
        if Qt.Key(event.key()) in _MODIFIERS:
            return
        self._wait(False)
        name = key_name(event)
        if name is not None:
            self.pressed_key.emit(name)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._wait(False)
        super().focusOutEvent(event)


class KeysEditor(QWidget):
    """Signals:
    changed(dict): the presenter's own keys, action name to keys.
    """

    changed = Signal(dict)

    def __init__(self, look: Look, own: Mapping[str, str]) -> None:
        super().__init__()
        self._look, self._own = look, dict(own)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        self._said = label("", "bad", wrap=True)
        lines.addWidget(self._said)
        self._rows: dict[Action, tuple[QWidget, SignButton]] = {}
        group = ""
        grid = QGridLayout()
        for entry in ACTIONS:
            if entry.group != group:
                group = entry.group
                lines.addSpacing(look.px(10))
                lines.addWidget(label(group, "strong"))
                grid = QGridLayout()
                grid.setHorizontalSpacing(look.px(12))
                grid.setVerticalSpacing(look.px(4))
                grid.setColumnStretch(0, 1)
                lines.addLayout(grid)
            self._add(grid, entry)
        lines.addSpacing(look.px(8))
        self.reset = SignButton("All keys as they were", "swap", color=look.scheme.text, size=look.px(18))
        self.reset.clicked.connect(lambda: self._set({}))
        lines.addWidget(self.reset, 0, Qt.AlignmentFlag.AlignLeft)
        self._show()

    def _add(self, grid: QGridLayout, entry: ActionInfo) -> None:
        row = grid.rowCount()
        keys = label("", "keys", wrap=True)
        keys.setMinimumWidth(self._look.px(250))
        change = _ChangeButton(entry)
        change.setFixedWidth(self._look.px(140))
        change.pressed_key.connect(lambda key, action=entry.action: self._use(action, key))
        back = SignButton("", "swap", "keycap", self._look.scheme.text, size=self._look.px(16))
        back.setAccessibleName(f"As it was: {entry.label}")
        back.setToolTip("As it was")
        back.clicked.connect(lambda _=False, action=entry.action: self._give_back(action))
        grid.addWidget(label(entry.label, "", wrap=True), row, 0)
        grid.addWidget(keys, row, 1)
        grid.addWidget(change, row, 2)
        grid.addWidget(back, row, 3)
        self._rows[entry.action] = (keys, back)

    def _use(self, action: Action, key: str) -> None:
        """The key replaces those the action had; a clash is said and changes nothing."""
        wished = {**self._own, action.value: key}
        known = key_table(self._own).conflicts
        fresh = [words for words in key_table(wished).conflicts if words not in known]
        if fresh:
            self._said.setText(" ".join(fresh))
            self._said.show()
            return
        had = key_table(self._own).action(key)
        self._set(wished)
        if had is not None and had is not action:
            left = key_table(self._own).keys(had)
            other = next(entry.label for entry in ACTIONS if entry.action is had)
            self._said.setText(f"{key} was “{other}”, which has {key_words(left)} now.")
            self._said.show()

    def _give_back(self, action: Action) -> None:
        self._set({name: keys for name, keys in self._own.items() if name != action.value})

    def _set(self, own: dict[str, str]) -> None:
        self._own = own
        self._show()
        self.changed.emit(own)

    def _show(self) -> None:
        table = key_table(self._own)
        self._said.setText(" ".join(table.conflicts))
        self._said.setVisible(bool(table.conflicts))
        for action, (keys, back) in self._rows.items():
            keys.setText(key_words(table.keys(action)))  # type: ignore[attr-defined]
            back.setVisible(action.value in self._own)
        self.reset.setVisible(bool(self._own))
