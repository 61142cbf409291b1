"""A card of the report: a Frame, laid out anew for the room there is, on a panel of the window."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from kit.geometry import Rect, Size
from kit.look.look import Look
from kit.look.tokens import Scheme
from kit.stage.frame import Frame
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore

Make = Callable[[Size, Scheme], Frame]


class FrameView(QWidget):
    """Paints a Frame made for its size; `said` is what a screen reader reads instead."""

    def __init__(self, look: Look, pictures: PictureStore) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self._make: Make | None = None
        self._frame: Frame | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def show_frame(self, make: Make, name: str, said: str) -> None:
        self._make, self._frame = make, None
        self.setAccessibleName(name)
        self.setAccessibleDescription(said)
        self.update()

    @property
    def frame(self) -> Frame | None:
        """The Frame as it stands; None before it was painted."""
        return self._frame

    def design_width(self) -> float:
        """The width in pixels of the design."""
        return self.width() / self._look.scale

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._make is None:
            return
        if self._frame is None:
            size = Size(self.width() / self._look.scale, self.height() / self._look.scale)
            self._frame = self._make(size, self._look.scheme)
        painter = QPainter(self)
        paint_frame(painter, self._frame, Rect(0, 0, self.width(), self.height()), self._pictures)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._frame = None
        super().resizeEvent(event)


class Card(QWidget):
    """A panel with a Frame in it, and below it whatever is put into `lines`."""

    def __init__(self, look: Look, pictures: PictureStore, height: int) -> None:
        super().__init__()
        self._look = look
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.lines = QVBoxLayout(self)
        self.lines.setContentsMargins(2, 2, 2, 4)
        self.lines.setSpacing(0)
        self.view = FrameView(look, pictures)
        self.lines.addWidget(self.view, 1)
        self.set_height(height)

    def set_height(self, height: float) -> None:
        """At least so high, in pixels of the design."""
        self.view.setMinimumHeight(self._look.px(height))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), super().sizeHint().height())
