"""What a clip puts over the slide in one place: its newest frame and its captions, within the clip's own rectangle.

A frame is an image of just the device pixels it fills, so that showing one is a blit. Captions are set in slide units
and large enough for the back row; a sound has no frames, and its captions fill its place.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from kit.geometry import Rect, Size, fit_inside
from kit.stage.frame import SLIDE, ClipItem
from kit.stage.text import Style, TextBlock, set_text

Over = Callable[[QPainter, Rect], None]  # paints what lies over the film; the rectangle is the whole slide's

_BAND, _WORDS = "#DD0B1118", "#FFFFFF"
_SIZES = (56, 50, 44, 40, 36)
_MOST_LINES = 3
_PAD = 18.0
_NARROW = 900.0  # captions are not made narrower than this for a narrow film


class ClipOverlay:
    """The clip in one widget. `slide` gives where the whole slide lies in it, in logical pixels."""

    def __init__(self, widget: QWidget, slide: Callable[[], Rect], over: Over | None = None) -> None:
        self._widget, self._slide, self._over = widget, slide, over
        self.item: ClipItem | None = None
        self.shown = False
        self._image: QImage | None = None
        self._words = ""
        self._block: tuple[tuple[str, float, bool], TextBlock] | None = None

    def begin(self, item: ClipItem | None) -> None:
        """Another clip, or none; nothing of it is shown yet."""
        self.item, self._image, self._words, self._block = item, None, "", None
        self.show(shown=False)

    def place(self, item: ClipItem) -> None:
        """The same clip, its place on the slide is another."""
        self.item = item

    def show(self, *, shown: bool) -> None:
        """Whether film and captions stand over the poster."""
        if shown != self.shown:
            self.shown = shown
            self.redraw()

    def cover(self) -> None:
        """As `show(shown=False)`, for whoever paints the whole widget anew at once."""
        self.shown = False

    def set_image(self, image: QImage) -> None:
        self._image = image
        if self.shown:
            self._widget.update(self.area())

    def set_words(self, words: str) -> None:
        if words != self._words:
            self._words = words
            if self.shown:
                self._widget.update(self.area())

    def redraw(self) -> None:
        if self.item is not None:
            self._widget.update(self.area())

    def area(self) -> QRect:
        """What the clip may draw on, in whole logical pixels: its place, and where captions of a narrow film stand."""
        if self.item is None:
            return QRect()
        box, slide = self._box(), self._slide()
        wide = _words_width(self.item) * slide.w / SLIDE.w if not self.item.sound else 0.0
        over = max(0.0, wide - box.w) / 2
        return _qrect(Rect(box.x - over, box.y, box.w + 2 * over, box.h)).toAlignedRect()

    def film_pixels(self) -> QSize:
        """The device pixels of the clip's place: frames are fitted into them."""
        box, ratio = self._box(), self._widget.devicePixelRatioF()
        return QSize(max(1, round(box.w * ratio)), max(1, round(box.h * ratio)))

    def _box(self) -> Rect:
        if self.item is None:
            return Rect(0, 0, 0, 0)
        slide, rect = self._slide(), self.item.rect
        scale = slide.w / SLIDE.w
        return Rect(slide.x + rect.x * scale, slide.y + rect.y * scale, rect.w * scale, rect.h * scale)

    # Painting

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Over the ready picture; only what lies in `area` is wanted."""
        item = self.item
        if item is None or not self.shown or not area.intersects(self.area()):
            return
        painter.save()
        painter.setClipRect(self._widget.rect(), Qt.ClipOperation.IntersectClip)
        if item.sound:
            self._paint_sound(painter, item)
        elif self._image is not None:
            self._paint_film(painter, self._image)
        slide = self._slide()
        if self._words and not item.sound:
            self._into_slide(painter, slide)
            self._paint_band(painter, item)
        painter.restore()
        if self._over is not None:
            painter.save()
            painter.setClipRect(self.area(), Qt.ClipOperation.IntersectClip)
            self._over(painter, slide)
            painter.restore()

    def _paint_film(self, painter: QPainter, image: QImage) -> None:
        box, ratio = self._box(), self._widget.devicePixelRatioF()
        painter.fillRect(_qrect(box).toAlignedRect(), Qt.GlobalColor.black)
        target = fit_inside(Size(image.width(), image.height()), box)
        wide = round(target.w * ratio)
        if abs(wide - image.width()) <= 1:  # made for this place: not scaled again
            image.setDevicePixelRatio(ratio)
            painter.drawImage(QPointF(round(target.x * ratio) / ratio, round(target.y * ratio) / ratio), image)
            return
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        image.setDevicePixelRatio(1)
        painter.drawImage(_qrect(target), image)

    def _into_slide(self, painter: QPainter, slide: Rect) -> None:
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.translate(slide.x, slide.y)
        painter.scale(slide.w / SLIDE.w, slide.w / SLIDE.w)

    def _paint_band(self, painter: QPainter, item: ClipItem) -> None:
        """The words at the foot of the film, on a dark band of their own width."""
        block = self._set(_words_width(item) - 2 * _PAD - 12, item.rect.h * 0.42, item.rtl)
        w, h = block.width + 2 * _PAD + 12, block.height + 2 * _PAD * 0.6
        x = item.rect.center[0] - w / 2
        y = item.rect.bottom - 28 - h
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(_BAND))
        painter.drawRoundedRect(QRectF(x, y, w, h), 12, 12)
        block.paint(painter, item.rect.center[0] - block.room / 2, y + _PAD * 0.6)

    def _paint_sound(self, painter: QPainter, item: ClipItem) -> None:
        """A page with the words in its middle; between two captions it is empty."""
        self._into_slide(painter, self._slide())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(item.paper))
        painter.drawRoundedRect(QRectF(*item.rect), 24, 24)
        if self._words:
            block = self._set(item.rect.w - 120, item.rect.h - 48, item.rtl, item.ink)
            block.paint(painter, item.rect.center[0] - block.room / 2, item.rect.center[1] - block.height / 2)

    def _set(self, width: float, height: float, rtl: bool, ink: str = _WORDS) -> TextBlock:
        """The words as large as they fit on three lines; the block is kept while they stand."""
        key = (self._words, width, rtl)
        if self._block is None or self._block[0] != key:
            block = None
            for size in _SIZES:
                block = set_text(self._words, Style(size, ink, size * 1.24, 600, align="center"), width, rtl)
                if block.lines <= _MOST_LINES and block.height <= height:
                    break
            assert block is not None
            self._block = (key, block)
        return self._block[1]


def _words_width(item: ClipItem) -> float:
    """How wide captions may get, in slide units: over the edges of a narrow film, never over the slide's."""
    middle = item.rect.center[0]
    return min(max(item.rect.w - 72, _NARROW), 2 * min(middle, SLIDE.w - middle) - 48)


def _qrect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)
