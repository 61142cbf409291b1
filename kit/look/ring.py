"""One focus ring for a whole window: 3 px round whatever has the keyboard, with a gap of 2 px.

Style sheets draw outlines unreliably, and a ring drawn inside a control is cut or hides its words; this one lies above
all, lets the mouse through, and goes where the focus goes. Fields show it by their edge, and what draws its own
(`ownRing`) is left alone.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QLineEdit,
    QWidget,
)
from shiboken6 import isValid

_OUT = 5  # gap and line
_MOVES = frozenset({
    QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.ParentChange,
})  # fmt: skip


class FocusRing(QWidget):
    """The ring of one window; it watches the control with the focus and all it lies in."""

    def __init__(self, window: QWidget, color: str, radius: float = 12) -> None:
        super().__init__(window)
        self._color, self._radius = QColor(color), radius
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        app.focusChanged.connect(self._follow)
        self._follow(None, app.focusWidget())

    def _follow(self, _old: QWidget | None, now: QWidget | None) -> None:
        for watched in self._watched:
            if isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        self._target = now if now is not None and self._is_mine(now) else None
        widget: QWidget | None = self._target
        while widget is not None and widget is not self.window():
            widget.installEventFilter(self)
            self._watched.append(widget)
            widget = widget.parentWidget()
        self._place()

    def _is_mine(self, widget: QWidget) -> bool:
        field = isinstance(widget, (QLineEdit, QAbstractSpinBox, QComboBox))
        return widget.window() is self.window() is not widget and not field and not widget.property("ownRing")

    def _place(self) -> None:
        target = self._target
        if (
            target is None
            or not isValid(target)
            or not target.isVisible()
            or not self.window().isAncestorOf(target)
        ):
            self.hide()
            return
        window = self.window()
        around = QRect(target.mapTo(window, QPoint(0, 0)), target.size()).adjusted(-_OUT, -_OUT, _OUT, _OUT)
        around = around.intersected(self._in_sight(target))
        self.setGeometry(around)
        self.setVisible(not around.isEmpty())
        self.raise_()
        self.update()

    def _in_sight(self, target: QWidget) -> QRect:
        """What scroll areas leave of the window for the target."""
        window = self.window()
        seen = window.rect()
        widget: QWidget | None = target.parentWidget()
        while widget is not None and widget is not window:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                seen = seen.intersected(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()))
            widget = widget.parentWidget()
        return seen

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        target = self._target
        if target is None or not isValid(target) or not self.window().isAncestorOf(target):
            return
        origin = self.mapFrom(self.window(), target.mapTo(self.window(), QPoint(0, 0)))
        ring = QRectF(QRect(origin, target.size())).adjusted(-3.5, -3.5, 3.5, 3.5)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._color, 3))
        painter.drawRoundedRect(ring, self._radius, self._radius)
