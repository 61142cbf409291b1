"""The small controls of the Handouts page, painted by hand: a tick, a chip, a number with less and more."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen, QWheelEvent
from PySide6.QtWidgets import QAbstractButton, QAbstractSpinBox, QHBoxLayout, QSizePolicy, QSpinBox, QWidget

from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.tokens import mixed

HEIGHT = 38  # of chips and numbers
_EDGE, _SIGN, _GAP = 10, 15, 6  # of a chip


class _Painted(QAbstractButton):
    """A button that Enter presses, too."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def _fill(self, color: str) -> QColor:
        if self.isEnabled() and (self.underMouse() or self.isDown()):
            return QColor(mixed(color, self._look.scheme.text, 0.12 if self.isDown() else 0.06))
        return QColor(color)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class Tick(_Painted):
    """Whether a sheet is printed this time."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__(look, name)
        self.setCheckable(True)
        self.setFixedSize(look.px(26), look.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, scheme, on = self._look, self._look.scheme, self.isChecked()
        edge = scheme.main if on else scheme.edge if self.isEnabled() else scheme.line
        painter.setPen(QPen(QColor(edge), 2))
        painter.setBrush(self._fill(scheme.main if on else scheme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), look.px(6), look.px(6))
        if on:
            size = look.px(18)
            picture = sign_pixmap("check", scheme.on_main, size, self.devicePixelRatioF())
            painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, picture)


class Chip(_Painted):
    """A choice that is on or off by itself."""

    def __init__(self, look: Look, words: str, name: str) -> None:
        super().__init__(look, name)
        self.setText(words)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        look = self._look
        words = QFontMetrics(look.font(16, 600)).horizontalAdvance(self.text())
        return QSize(words + look.px(_EDGE + _SIGN + _GAP + _EDGE), look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, scheme, on = self._look, self._look.scheme, self.isChecked()
        painter.setPen(QPen(QColor(scheme.main if on else scheme.line), 1))
        painter.setBrush(self._fill(scheme.soft if on else scheme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), look.px(9), look.px(9))
        ink = scheme.soft_text if on else scheme.text2
        size, left = look.px(_SIGN), look.px(_EDGE)
        picture = sign_pixmap("check" if on else "plus", ink, size, self.devicePixelRatioF())
        painter.drawPixmap(left, (self.height() - size) // 2, picture)
        painter.setFont(look.font(16, 600))
        painter.setPen(QColor(ink))
        words = self.rect().adjusted(left + size + look.px(_GAP), 0, 0, 0)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft), self.text())


class _Sign(_Painted):
    """Less or more, inside a number's field."""

    def __init__(self, look: Look, sign: str, name: str) -> None:
        super().__init__(look, name)
        self._sign = sign
        self.setAutoRepeat(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Up and Down in the number do it by keyboard
        self.setFixedSize(look.px(26), look.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, scheme = self._look, self._look.scheme
        ink = scheme.main if self.underMouse() and self.isEnabled() else scheme.text2 if self.isEnabled() else look.off
        size = look.px(14)
        picture = sign_pixmap(self._sign, ink, size, self.devicePixelRatioF())
        painter.drawPixmap((self.width() - size) // 2, (self.height() - size) // 2, picture)


class _Number(QSpinBox):
    """The number alone; a turn of the wheel scrolls the page."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def event(self, event: QEvent) -> bool:
        """Without buttons of its own the number has the whole field; style sheets keep their place free."""
        done = super().event(event)
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Polish, QEvent.Type.StyleChange):
            self.lineEdit().setGeometry(self.rect())
        return done


class Stepper(QWidget):
    """A number to type, with less and more.

    Signals:
        changed(int): another number, by hand.
    """

    changed = Signal(int)

    def __init__(self, look: Look, name: str, least: int, most: int, width: int = 84) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(look.px(width), look.px(HEIGHT))
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(2), 0, look.px(2), 0)
        row.setSpacing(0)
        self.number = _Number()
        self.number.setRange(least, most)
        self.number.setButtonSymbols(QAbstractSpinBox.ButtonSymbols.NoButtons)
        self.number.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.number.setAccessibleName(name)
        self.number.lineEdit().setAccessibleName(name)
        self.number.setMinimumWidth(look.px(24))
        self.number.setStyleSheet(
            "QSpinBox, QSpinBox:focus { background: transparent; border: none; padding: 0; min-height: 0; }"
            f"QSpinBox {{ font-size: {look.px(16)}px; font-weight: 600; }}"
        )
        self.less, self.more = _Sign(look, "minus", f"Less: {name}"), _Sign(look, "plus", f"More: {name}")
        self.less.clicked.connect(self.number.stepDown)
        self.more.clicked.connect(self.number.stepUp)
        self.number.valueChanged.connect(self._changed)
        self.number.installEventFilter(self)
        for part in (self.less, self.number, self.more):
            row.addWidget(part, 1 if part is self.number else 0)

    def show_value(self, value: int) -> None:
        """Without saying that it was changed."""
        if value == self.number.value():
            return
        self.number.blockSignals(True)
        self.number.setValue(value)
        self.number.blockSignals(False)
        self._bound()

    def _changed(self, value: int) -> None:
        self._bound()
        self.changed.emit(value)

    def _bound(self) -> None:
        self.less.setEnabled(self.number.value() > self.number.minimum())
        self.more.setEnabled(self.number.value() < self.number.maximum())

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        scheme, focus = self._look.scheme, self.number.hasFocus()
        painter.setPen(QPen(QColor(scheme.main if focus else scheme.edge), 2 if focus else 1))
        painter.setBrush(QColor(scheme.panel))
        edge = 1.0 if focus else 0.5
        radius = self._look.px(9)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(edge, edge, -edge, -edge), radius, radius)
