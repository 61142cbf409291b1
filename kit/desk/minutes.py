"""The minutes there are: minus, a number to type, plus."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractSpinBox, QHBoxLayout, QSpinBox, QWidget

from kit.look.look import Look
from kit.look.widgets import SignButton, restyle

_STEP = 5
_LEAST, _MOST = 1, 600


class _Number(QSpinBox):
    """Steps go to the next five; Enter says that the number is meant."""

    entered = Signal()

    def stepBy(self, steps: int) -> None:
        value = self.value()
        up = (value // _STEP + steps) * _STEP
        down = -(-value // _STEP) * _STEP + steps * _STEP
        self.setValue(max(_LEAST, up if steps > 0 else down))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.interpretText()
            self.entered.emit()
            return
        super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Without its own buttons the number has the whole field; style sheets keep their place free."""
        done = super().event(event)
        if event.type() in (
            QEvent.Type.Resize,
            QEvent.Type.Show,
            QEvent.Type.Polish,
            QEvent.Type.StyleChange,
        ):
            self.lineEdit().setGeometry(self.rect())
        return done

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus(on=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus(on=False)

    def _show_focus(self, on: bool) -> None:
        """The edge of the whole picker tells that the number has the keyboard."""
        if (picker := self.parentWidget()) is not None:
            restyle(picker, "typing", on)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # a turn of the wheel scrolls the page and cuts no talk


class MinutesPicker(QWidget):
    """How long have you got?

    Signals:
        changed(int): other minutes.
        entered(): Enter in the number: it is meant as it stands.
    """

    changed = Signal(int)
    entered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "picker")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedSize(look.px(174), look.px(52))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(3), look.px(3), look.px(3), look.px(3))
        row.setSpacing(0)
        color = look.scheme.text
        self.less = SignButton("", "minus", "quiet", color, size=look.px(20))
        self.less.setAccessibleName("Five minutes less")
        self.more = SignButton("", "plus", "quiet", color, size=look.px(20))
        self.more.setAccessibleName("Five minutes more")
        self.number = _Number()
        self.number.setRange(_LEAST, _MOST)
        self.number.setSuffix(" min")
        self.number.setKeyboardTracking(False)
        self.number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setAccessibleName("Minutes you have")
        self.number.lineEdit().setAccessibleName("Minutes you have")
        self.number.setObjectName("minutes")
        for button in (self.less, self.more):
            button.setAutoRepeat(True)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.less.clicked.connect(lambda: self.number.stepBy(-1))
        self.more.clicked.connect(lambda: self.number.stepBy(1))
        self.number.valueChanged.connect(self._changed)
        self.number.entered.connect(self.entered)
        row.addWidget(self.less)
        row.addWidget(self.number, 1)
        row.addWidget(self.more)

    def show_minutes(self, minutes: float) -> None:
        """Without saying that they were changed."""
        self.number.blockSignals(True)
        self.number.setValue(round(minutes))
        self.number.blockSignals(False)
        self._bound()

    def _changed(self, minutes: int) -> None:
        self._bound()
        self.changed.emit(minutes)

    def _bound(self) -> None:
        self.less.setEnabled(self.number.value() > _LEAST)
        self.more.setEnabled(self.number.value() < _MOST)
