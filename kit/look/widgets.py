"""Small parts that the windows share: labels that say their role, buttons with a sign, the focus ring, elided names."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QLabel, QProxyStyle, QPushButton, QStyle, QStyleOption, QWidget

from kit.look.icons import sign_icon


class RingStyle(QProxyStyle):
    """Draws keyboard focus as a 3 px ring around any control; style sheets draw outlines unreliably."""

    def __init__(self, color: str) -> None:
        super().__init__("Fusion")
        self._color = color

    def drawPrimitive(
        self,
        element: QStyle.PrimitiveElement,
        option: QStyleOption,
        painter: QPainter,
        widget: QWidget | None = None,
    ) -> None:
        if element != QStyle.PrimitiveElement.PE_FrameFocusRect:
            super().drawPrimitive(element, option, painter, widget)
            return
        draw_ring(painter, option.rect, self._color)


def draw_ring(painter: QPainter, rect: QRect, color: str, radius: float = 9.0) -> None:
    """The focus ring just inside rect."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(color), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius, radius)
    painter.restore()


class Pressable(QAbstractButton):
    """A control painted by hand that Enter presses, as Space does."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)


class SignButton(QPushButton):
    """A button with one of our signs before its words, and a focus ring of its own.

    `role` ("primary", "quiet", "touch", "danger", ...) picks its looks in the style sheet.
    """

    def __init__(
        self, words: str, sign: str = "", role: str = "", color: str = "", ring: str = "", size: int = 20
    ) -> None:
        super().__init__(words)
        self._ring = ring
        if role:
            self.setProperty("role", role)
        if sign:
            self.show_sign(sign, color, size)
        self.setAccessibleName(words)

    def show_sign(self, sign: str, color: str, size: int) -> None:
        """The sign with a gap behind it, which styles make too small."""
        gap = size // 3 if self.text() else 0
        self.setIcon(sign_icon(sign, color, size, gap))
        self.setIconSize(QSize(size + gap, size))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it, as Space does."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._ring and self.hasFocus():
            draw_ring(QPainter(self), self.rect(), self._ring)


def label(words: str, role: str, wrap: bool = False) -> QLabel:
    """A label whose looks the style sheet picks by role; plain text, never markup."""
    made = QLabel(words)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


class ElidedLabel(QLabel):
    """One line that gives up its middle when there is no room; the whole is its tool tip."""

    def __init__(
        self, words: str = "", role: str = "", mode: Qt.TextElideMode = Qt.TextElideMode.ElideMiddle
    ) -> None:
        super().__init__(words)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._mode = mode
        if role:
            self.setProperty("role", role)

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        words = self.fontMetrics().elidedText(self.text(), self._mode, self.width())
        self.setToolTip(self.text() if words != self.text() else "")
        painter.setPen(self.palette().color(self.foregroundRole()))
        painter.drawText(self.rect(), int(self.alignment() | Qt.AlignmentFlag.AlignVCenter), words)


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Sets a dynamic property and has the style sheet look again."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)
    widget.update()
