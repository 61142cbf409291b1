"""The room's window: one ready picture, full screen, and nothing else ever.

It shows what it is given: a picture of the talk, black, white or the neutral slide, over it the film of a clip in its
place (`clip`), and the pointer and pen while one is on (`overlay`). It never closes by itself, never shows the mouse,
and paints nothing of its own.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QElapsedTimer, QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QScreen,
)
from PySide6.QtWidgets import QWidget

from kit.geometry import PixelSize

_TICK_MS = 16


class Overlay(Protocol):
    """What is drawn over the picture: the pointer, the pen's stroke (kit.present.marks)."""

    def paint(self, painter: QPainter, area: QRect) -> None:
        """In the window's logical pixels; only what lies in `area` is wanted."""

    def covers(self) -> bool:
        """It paints the whole picture itself just now: while the hand zooms or pulls."""


class Film(Protocol):
    """What plays in its place on the picture (kit.present.media)."""

    def paint(self, painter: QPainter, area: QRect) -> None:
        """As Overlay's."""


class AudienceWindow(QWidget):
    """Shows one picture at its exact device pixels.

    Signals:
        resized(): the window has another size or pixel ratio; it wants a picture of `pixels()`.
        key_pressed(QKeyEvent): keys go to whoever runs the talk.
        advance_clicked(bool): a mouse click on the picture, True for forward.
        close_wanted(): the window system asks to close it; it stays.
    """

    resized = Signal()
    key_pressed = Signal(QKeyEvent)
    advance_clicked = Signal(bool)
    close_wanted = Signal()

    def __init__(self, title: str = "Kitbag: the room") -> None:
        super().__init__(None, Qt.WindowType.Window)
        self.setWindowTitle(title)
        self.setObjectName("audience")
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.setMinimumSize(320, 180)
        self.overlay: Overlay | None = None
        self.clip: Film | None = None  # a film in its place on the slide
        self._picture: QImage | QColor = QColor("black")
        self._before: QImage | QColor | None = None
        self._fade_ms = 0
        self._since = QElapsedTimer()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._fade)

    def pixels(self) -> PixelSize:
        """The size of a picture that fills the window, in device pixels."""
        ratio = self.devicePixelRatioF()
        return PixelSize(max(1, round(self.width() * ratio)), max(1, round(self.height() * ratio)))

    def show_on(self, screen: QScreen) -> None:
        """Full screen on that screen, also when it stood on another one before."""
        if self.isVisible() and self.screen() is screen and self.geometry() == screen.geometry():
            return
        if self.isVisible():
            # A window that is full screen already is not moved by any window manager: take it down first.
            self.hide()
        self.setScreen(screen)  # Wayland: the only way to say where
        self.setGeometry(screen.geometry())  # X11: full screen goes to the screen the window lies on
        self.showFullScreen()

    def show_picture(self, picture: QImage | QColor, fade_ms: int = 0) -> None:
        """The room sees this now; with `fade_ms` it comes up over what was there before."""
        self._before = self._picture if fade_ms and self.isVisible() else None
        self._picture = picture
        self._fade_ms = fade_ms
        if self._before is not None:
            self._since.start()
            self._tick.start()
            self.update()
        else:
            self._tick.stop()
            self.repaint()  # at once: the console's work comes after

    def change_picture(self, picture: QImage | QColor, area: QRect) -> None:
        """The same slide with other drawings: only `area` (logical pixels) is drawn again."""
        self._picture = picture
        self.update(area)

    def _fade(self) -> None:
        if self._since.elapsed() >= self._fade_ms:
            self._before = None
            self._tick.stop()
        self.update()

    def _draw(self, painter: QPainter, picture: QImage | QColor) -> None:
        if isinstance(picture, QColor):
            painter.fillRect(self.rect(), picture)
        elif picture.size() == QSize(*self.pixels()):
            ratio = picture.devicePixelRatio()
            if ratio != self.devicePixelRatioF():
                picture.setDevicePixelRatio(self.devicePixelRatioF())
            painter.drawImage(0, 0, picture)
        else:  # for the moment between a resize and its new picture
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self.rect(), picture)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._before is None:
            if self.overlay is None or not self.overlay.covers():
                self._draw(painter, self._picture)
        else:
            self._draw(painter, self._before)
            painter.setOpacity(min(1.0, self._since.elapsed() / self._fade_ms))
            self._draw(painter, self._picture)
            painter.setOpacity(1.0)
        if self.clip is not None:
            self.clip.paint(painter, event.rect())
        if self.overlay is not None:
            self.overlay.paint(painter, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.DevicePixelRatioChange:
            self.resized.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.key_pressed.emit(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.advance_clicked.emit(True)
        elif event.button() == Qt.MouseButton.RightButton:
            self.advance_clicked.emit(False)

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous():
            event.ignore()
            self.close_wanted.emit()
        else:
            super().closeEvent(event)
