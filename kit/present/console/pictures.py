"""The console's pictures of the talk: what the room sees now, in a frame that tells its state, and what comes next."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.geometry import PixelSize
from kit.look.tokens import CONSOLE
from kit.present.audience import Film, Overlay

Painted = Callable[[PixelSize], QImage | QColor]


class TalkPicture(QWidget):
    """One picture of the talk at its exact device pixels, 16:9 as large as fits, in an optional thick frame.

    Signals:
        clicked(): somebody pressed it.
        held(): somebody pressed it with Ctrl held, to point at something.
    """

    clicked = Signal()
    held = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._painted: Painted | None = None
        self._frame = ""
        self._words = ""
        self.overlay: Overlay | None = None
        self.clip: Film | None = None  # a film in its place on the slide

    def show_picture(self, painted: Painted | None, frame: str = "", words: str = "") -> None:
        """`painted` gives the picture for a size; `frame` is the state's color; `words` stand where no picture is."""
        self._painted, self._frame, self._words = painted, frame, words
        self.update()

    def picture_size(self) -> PixelSize:
        """Device pixels of the picture in the present place."""
        rect = self.picture_rect()
        ratio = self.devicePixelRatioF()
        return PixelSize(max(1, round(rect.width() * ratio)), max(1, round(rect.height() * ratio)))

    def picture_rect(self) -> QRectF:
        w = min(self.width(), self.height() * 16 / 9)
        h = round(w * 9 / 16)
        return QRectF(0, 0, int(w), min(h, self.height()))

    def sizeHint(self) -> QSize:
        return QSize(320, 180)

    def heightForWidth(self, width: int) -> int:
        return round(width * 9 / 16)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = self.picture_rect()
        path = QPainterPath()
        path.addRoundedRect(rect, 6, 6)
        picture = self._painted(self.picture_size()) if self._painted else None
        if picture is None:
            painter.fillPath(path, QColor(CONSOLE.panel))
            painter.setPen(QColor(CONSOLE.text2))
            painter.drawText(
                rect.adjusted(12, 8, -12, -8), int(Qt.AlignmentFlag.AlignCenter) | 0x1000, self._words
            )
            return
        painter.setClipPath(path)
        if isinstance(picture, QColor):
            painter.fillRect(rect, picture)
        else:
            painter.drawImage(rect, picture)
        if self.clip is not None:
            self.clip.paint(painter, event.rect())
        if self.overlay is not None:
            self.overlay.paint(painter, event.rect())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        width = 6 if self._frame else 1
        painter.setPen(QPen(QColor(self._frame or CONSOLE.line), width))
        painter.drawRoundedRect(rect.adjusted(width / 2, width / 2, -width / 2, -width / 2), 6, 6)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.held.emit()
        else:
            self.clicked.emit()
