"""Mouse, touch and tablet pen on a widget that shows the talk, in; moves of the hand, in shares of the picture, out.

A surface listens only while a tool is on: before and after, the widget's own clicks are what they were.
"""

from __future__ import annotations

from collections.abc import Callable
from math import hypot

from PySide6.QtCore import QEvent, QObject, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QCursor,
    QEventPoint,
    QMouseEvent,
    QPointingDevice,
    QTabletEvent,
    QTouchEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from kit.present.marks.hand import Hand, Tool
from kit.present.marks.line import Point

_NOTCH = 120.0  # eighths of a degree that a wheel turns from one click to the next
_OVER = 0.02  # shares by which the mouse may leave the picture and still be held to be on its edge


class Surface(QObject):
    """Listens to one widget. `done` is called when a press ends."""

    def __init__(
        self, widget: QWidget, place: Callable[[], QRectF], hand: Hand, done: Callable[[], None]
    ) -> None:
        super().__init__(widget)
        self._widget, self._place, self._hand, self._done = widget, place, hand, done
        self._cursor = widget.cursor()
        self._on = False
        self._fingers: tuple[Point, float] | None = None  # middle and distance of two that are down
        self._took: Tool | None = None  # the tool that comes back when the pen is turned around again

    def listen(self, on: bool, cursor: Qt.CursorShape | None = None) -> None:
        """From now on, or no longer; meanwhile the mouse has that shape."""
        widget = self._widget
        if on and not self._on:
            self._cursor = widget.cursor()
            widget.installEventFilter(self)
        elif self._on and not on:
            widget.removeEventFilter(self)
            widget.setCursor(self._cursor)
            self._fingers = None
        if on and cursor is not None:
            widget.setCursor(cursor)
        widget.setMouseTracking(on)
        widget.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents, on)
        self._on = on

    def share(self, at: QPointF) -> Point:
        """Where it is in the picture: 0 to 1 within, less or more beside it."""
        place = self._place()
        return (at.x() - place.x()) / place.width(), (at.y() - place.y()) / place.height()

    def under_mouse(self) -> Point | None:
        """Where the mouse is in the picture; None where it is elsewhere."""
        if not self._widget.underMouse():
            return None
        at = self.share(self._widget.mapFromGlobal(QCursor.pos()).toPointF())
        return at if _inside(at) else None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        match event:
            case QTouchEvent():
                self._touch(event)
                event.accept()
                return True
            case QTabletEvent():
                self._tablet(event)
                event.accept()
                return True
            case QWheelEvent():
                turned = event.angleDelta().y() or event.angleDelta().x()
                self._hand.wheel(turned / _NOTCH, self.share(event.position()))
                return True
            case QMouseEvent():
                return self._mouse(event)
        if event.type() == QEvent.Type.Leave:
            self._hand.away()
        return False

    def _mouse(self, event: QMouseEvent) -> bool:
        at, kind = self.share(event.position()), event.type()
        left = Qt.MouseButton.LeftButton
        if kind in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick):
            if event.button() == left and _inside(at):
                self._hand.press(_edge(at))
        elif kind == QEvent.Type.MouseMove:
            self._move(at, down=bool(event.buttons() & left))
        elif kind == QEvent.Type.MouseButtonRelease and event.button() == left:
            self._hand.release()
            self._done()
        return True  # a right click, too: nobody leafs back by accident while drawing

    def _move(self, at: Point, *, down: bool) -> None:
        if down:
            self._hand.drag(_edge(at))
        elif _inside(at):
            self._hand.hover(_edge(at))
        else:
            self._hand.away()

    def _tablet(self, event: QTabletEvent) -> None:
        at, kind = self.share(event.position()), event.type()
        if kind == QEvent.Type.TabletPress:
            if (
                event.pointerType() == QPointingDevice.PointerType.Eraser
                and self._hand.tool is not Tool.ERASER
            ):
                self._took = self._hand.tool
                self._hand.take(Tool.ERASER)
            if _inside(at):
                self._hand.press(_edge(at))
        elif kind == QEvent.Type.TabletMove:
            self._move(at, down=event.buttons() != Qt.MouseButton.NoButton)
        elif kind == QEvent.Type.TabletRelease:
            self._hand.release()
            if self._took is not None:
                self._hand.take(self._took)
                self._took = None
            self._done()

    def _touch(self, event: QTouchEvent) -> None:
        """One finger is the tool; two pull the picture and bring it nearer, whatever the tool."""
        kind = event.type()
        gone = QEventPoint.State.Released
        points = [p.position() for p in event.points() if p.state() != gone]
        if kind == QEvent.Type.TouchCancel:
            self._hand.cancel()
        elif len(points) >= 2:
            self._pinch(points[0], points[1])
            return
        elif self._fingers is None and points:
            at = self.share(points[0])
            if kind != QEvent.Type.TouchBegin:
                self._hand.drag(_edge(at))
            elif _inside(at):
                self._hand.press(_edge(at))
        if kind in (QEvent.Type.TouchEnd, QEvent.Type.TouchCancel):
            self._fingers = None
            self._hand.release()
            self._done()

    def _pinch(self, one: QPointF, other: QPointF) -> None:
        middle = self.share((one + other) / 2)
        apart = max(1.0, hypot(one.x() - other.x(), one.y() - other.y()))
        if self._fingers is None:
            self._hand.cancel()
        else:
            before, distance = self._fingers
            moved = middle[0] - before[0], middle[1] - before[1]
            self._hand.pinch(apart / distance, before, moved)
        self._fingers = (middle, apart)


def _inside(at: Point) -> bool:
    return all(-_OVER <= share <= 1 + _OVER for share in at)


def _edge(at: Point) -> Point:
    return min(1.0, max(0.0, at[0])), min(1.0, max(0.0, at[1]))
