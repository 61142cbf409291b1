"""The show of hands on a question slide: a number for each option, typed, or counted up with a key or a tap."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QSpinBox, QWidget

from kit.look.widgets import label

LETTERS = "ABCD"


class _Count(QSpinBox):
    """A number that gives the keys back to the talk when it is done."""

    done = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setRange(0, 999)
        self.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setMinimumWidth(36)
        self.setMaximumWidth(64)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(
            0, self.selectAll
        )  # after the click has put its cursor somewhere: what is typed replaces

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape, Qt.Key.Key_Tab):
            self.clearFocus()
            self.done.emit()
            return
        if event.text().isdigit() or event.key() in (Qt.Key.Key_Backspace, Qt.Key.Key_Delete):
            super().keyPressEvent(event)
            return
        event.ignore()  # PageDown and the rest still move the talk


class HandsPane(QWidget):
    """One row: letter, number, plus, for each option of the current question.

    Signals:
        counted(int, int): option (from 0) and the number of hands.
    """

    counted = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Show of hands")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self._head = label("Hands", "pane")
        row.addWidget(self._head)
        self._cells: list[tuple[QWidget, _Count]] = []
        for option, letter in enumerate(LETTERS):
            cell, count = self._cell(option, letter)
            row.addWidget(cell)
            self._cells.append((cell, count))
        self._hint = label("Alt+1 to Alt+4 add a hand", "small")
        row.addWidget(self._hint)
        row.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The numbers and their buttons come first; words go where there is no room for them."""
        super().resizeEvent(event)
        self._give_way()

    def _give_way(self) -> None:
        cells = sum(cell.sizeHint().width() + 8 for cell, _ in self._cells if not cell.isHidden())
        self._head.setVisible(self.width() >= cells + self._head.sizeHint().width())
        both = self._head.sizeHint().width() + self._hint.sizeHint().width() + 16
        self._hint.setVisible(self.width() >= cells + both)

    def _cell(self, option: int, letter: str) -> tuple[QWidget, _Count]:
        cell = QWidget()
        inner = QHBoxLayout(cell)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(4)
        name = QLabel(letter)
        name.setProperty("role", "strong")
        count = _Count()
        count.setAccessibleName(f"Hands for {letter}")
        count.valueChanged.connect(lambda value, o=option: self.counted.emit(o, value))
        more = QPushButton("+1")
        more.setAccessibleName(f"One more hand for {letter}")
        more.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        more.setProperty("role", "mini")
        more.clicked.connect(lambda _=False, c=count: c.setValue(c.value() + 1))
        more.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        for part in (name, count, more):
            inner.addWidget(part)
        return cell, count

    def show_hands(self, options: int, hands: tuple[int, ...]) -> None:
        """So many options, with the hands counted so far."""
        self.setVisible(options > 0)
        for i, (cell, count) in enumerate(self._cells):
            cell.setVisible(i < options)
            value = hands[i] if i < len(hands) else 0
            if count.value() != value:
                blocked = count.blockSignals(True)
                count.setValue(value)
                count.blockSignals(blocked)
        self._give_way()
