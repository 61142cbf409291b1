"""The clip in both windows: where the room's film lies, and its small copy on the console, which need not keep pace."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QImage, QPainter

from kit.geometry import Rect, fit_inside
from kit.present.media.overlay import ClipOverlay
from kit.stage.frame import SLIDE, ClipItem

if TYPE_CHECKING:
    from kit.present.show import Show

_SMALL_SECONDS = 0.08  # between two pictures on the console, while the room has a screen of its own


class Screens:
    """Room and console take the same clip, captions and frames."""

    def __init__(self, show: Show) -> None:
        assert show.console is not None
        self._show, picture = show, show.console.talk.room
        self.room = ClipOverlay(show.room, self._room_slide, self._strokes)
        self.small = ClipOverlay(picture, lambda: self._seen_in(picture.picture_rect()), self._strokes)
        self._small_at = 0.0

    def begin(self, item: ClipItem | None, image: QImage | None = None) -> None:
        """Another clip, or none; nothing of it is shown yet."""
        for overlay in (self.room, self.small):
            overlay.begin(item)
            if image is not None:
                overlay.set_image(image)

    def place(self, item: ClipItem) -> None:
        for overlay in (self.room, self.small):
            overlay.place(item)

    def show(self, *, shown: bool) -> None:
        for overlay in (self.room, self.small):
            overlay.show(shown=shown)

    def set_words(self, words: str) -> None:
        for overlay in (self.room, self.small):
            overlay.set_words(words)

    def set_image(self, image: QImage, *, at_once: bool) -> None:
        """A frame for the room; for the console too if it is time for one, or `at_once`."""
        self.room.set_image(image)
        now = time.monotonic()
        if at_once or not self._show.room.isVisible() or now - self._small_at > _SMALL_SECONDS:
            self._small_at = now
            self.small.set_image(image)

    def film_pixels(self) -> QSize:
        """The size of a frame where it is seen largest."""
        return (self.room if self._show.room.isVisible() else self.small).film_pixels()

    def _room_slide(self) -> Rect:
        """Where the whole slide lies in the room's window, the zoom counted in."""
        window = self._show.room
        whole = Rect(0, 0, max(1, window.width()), max(1, window.height()))
        return self._seen_in(QRectF(*fit_inside(SLIDE, whole)))

    def _seen_in(self, place: QRectF) -> Rect:
        """Where the whole slide lies when `place` shows as much of it as the room sees."""
        tools = self._show.tools
        rect = Rect(place.x(), place.y(), place.width(), place.height())
        return tools.room.shown.sight.target(rect) if tools is not None else rect

    def _strokes(self, painter: QPainter, slide: Rect) -> None:
        """What the pen has drawn lies over the film."""
        tools = self._show.tools
        if tools is not None and tools.room.shown.marks:
            from kit.present.marks.looks import items
            from kit.stage.paint import paint_over

            drawn = items(tools.room.shown.marks, self._show.shop.theme.paper)
            paint_over(painter, drawn, SLIDE, slide, self._show.shop.pictures)
