"""A film's frames, turned into pictures of the size that is shown, by a thread of its own.

The GUI's thread only puts the finished picture up: a slide change never waits for a film. Where decoding is faster than
the computer, frames are left out, never put off.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame


class FramePainter(QObject):
    """Signals:
    painted(int, QImage): the newest frame of the clip with that number, fitted into the size that was asked for.
    """

    painted = Signal(int, QImage)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ready = threading.Condition()
        self._waiting: dict[int, tuple[QVideoFrame, QSize]] = {}
        self._closed = False
        self._thread: threading.Thread | None = None

    def paint(self, clip: int, frame: QVideoFrame, size: QSize) -> None:
        """Takes the frame, to be fitted into `size` (not valid: as it is); one that still waits is left out."""
        with self._ready:
            self._waiting[clip] = (frame, size)
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="film", daemon=True)
                self._thread.start()
            self._ready.notify()

    def close(self) -> None:
        """Ends the thread; nothing is told any more."""
        with self._ready:
            self._closed = True
            self._waiting.clear()
            self._ready.notify()
        if self._thread is not None:
            self._thread.join()

    def _work(self) -> None:
        while True:
            with self._ready:
                while not self._waiting and not self._closed:
                    self._ready.wait()
                if self._closed:
                    return
                clip, (frame, size) = self._waiting.popitem()
            image = fitted(frame.toImage(), size)
            del frame
            if not image.isNull() and not self._closed:
                self.painted.emit(clip, image)


def fitted(image: QImage, size: QSize) -> QImage:
    """The picture as large as it fits into `size`, opaque."""
    if image.isNull() or not size.isValid():
        return image
    wanted = image.size().scaled(size, Qt.AspectRatioMode.KeepAspectRatio)
    if wanted == image.size() and image.format() == QImage.Format.Format_RGB32:
        return image
    made = QImage(wanted, QImage.Format.Format_RGB32)
    painter = QPainter(made)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.fillRect(made.rect(), Qt.GlobalColor.black)
    painter.drawImage(QRectF(0, 0, wanted.width(), wanted.height()), image)
    painter.end()
    return made
