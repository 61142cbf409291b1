"""One picture of the talk with what lies over it: the ready picture in, the same with drawings and zoom out.

What is done lies in the picture: strokes, and the zoomed part once it rests. What moves (pointer, spotlight, the stroke
being drawn, a zoom under way) is painted over it, and only where something changed: a moving pointer never paints the
slide anew. A picture without drawings and zoom is passed on as it is.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from kit.geometry import Rect, fit_inside
from kit.present.marks.drawings import Mark, box_of
from kit.present.marks.hand import Shown, Tool
from kit.present.marks.ink import Ink
from kit.present.marks.looks import items, paint_tool, tool_box
from kit.present.marks.sight import SLIDE, WHOLE
from kit.stage.frame import Frame
from kit.stage.paint import paint_frame, paint_over
from kit.stage.pictures import PictureStore

_SMOOTH_TO = 3_000_000  # pixels of a picture that is scaled smoothly while it moves
_INKS = 3  # slides whose strokes are kept painted: this one, the next, the one before


class Layer:
    """What lies over the slide in one place. `place` gives the picture's rectangle, `redraw` has it painted anew."""

    def __init__(
        self,
        pictures: PictureStore,
        place: Callable[[], QRectF],
        redraw: Callable[[QRect], None],
    ) -> None:
        self._pictures, self._place, self._redraw = pictures, place, redraw
        self.shown = Shown()
        self.resting = True
        self._ready: QImage | None = None  # as the shop gave it
        self._frame: Callable[[], Frame] | None = None
        self._flat: QImage | None = None  # with the strokes, whole
        self._spare: QImage | None = None
        self._flat_of: tuple[int, tuple[Mark, ...]] = (0, ())
        self._inks: dict[tuple[str, int, int], Ink] = {}
        self._near: QImage | None = None  # the zoomed part, sharp
        self._near_of: object = None
        self._near_marks: tuple[Mark, ...] = ()

    def picture(self, ready: QImage, frame: Callable[[], Frame]) -> QImage:
        """The slide's ready picture with what is done on it; the same image where nothing is."""
        self._ready, self._frame = ready, frame
        return self.again() or ready

    def hurry(self, ready: QImage) -> bool:
        """Another step of a zoomed slide: scaled at once, for a key does not wait; True if it is to be sharp later."""
        if (
            self._ready is not None
            and self._ready.cacheKey() != ready.cacheKey()
            and self.shown.sight != WHOLE
        ):
            self.resting = False
        return not self.resting

    def again(self) -> QImage | None:
        """The last picture anew, after something was drawn or zoomed."""
        if self._ready is None or self._frame is None or not self.shown.slide:
            return self._ready
        if self.shown.sight == WHOLE:
            self._near = None
        elif self.resting:
            return self._sharp(self._ready, self._frame())
        return self._with_marks(self._ready, self._frame)

    def take(self, new: Shown, *, resting: bool) -> None:
        """Something has changed; what the eye can see of it is drawn again. Another slide is drawn by who shows it."""
        old, rested = self.shown, self.resting
        self.shown, self.resting = new, resting
        if old.slide != new.slide:
            return
        place = self._place()
        if old.sight != new.sight or (rested != resting and new.sight != WHOLE):
            self._redraw(self._whole())
            return
        unit = place.width() / SLIDE.w
        for box in changed(old, new):
            dirty = QRectF(place.x() + box.x * unit, place.y() + box.y * unit, box.w * unit, box.h * unit)
            self._redraw(dirty.adjusted(-2, -2, 2, 2).toAlignedRect())

    def covers(self) -> bool:
        return (
            self.shown.slide != ""
            and self.shown.sight != WHOLE
            and not self.resting
            and self._ready is not None
        )

    def paint(self, painter: QPainter, area: QRect) -> None:
        """What moves, over the picture, within `area` (the widget's logical pixels)."""
        shown = self.shown
        if not shown.slide:
            return
        outer = self._place()
        place = Rect(outer.x(), outer.y(), outer.width(), outer.height())
        if self.covers():
            self._paint_moving(painter, place)
        if shown.live is not None and self._frame is not None:
            painter.save()
            painter.setClipRect(outer, Qt.ClipOperation.IntersectClip)
            target = shown.sight.target(place)
            pens = [
                mark for mark in shown.marks if mark.kind == "pen"
            ]  # or the new stroke's halo would cut them
            drawn = items((*pens, shown.live), self._frame().paper, on_slide(area, target))
            paint_over(painter, drawn, SLIDE, target, self._pictures)
            painter.restore()
        if shown.tool is not None:
            paint_tool(painter, shown, place, QRectF(self._whole()))

    def _whole(self) -> QRect:
        """All of it, the bars beside a slide of other proportions too."""
        place = self._place()
        return QRectF(0, 0, place.x() * 2 + place.width(), place.y() * 2 + place.height()).toAlignedRect()

    # Pictures

    def _with_marks(self, ready: QImage, frame: Callable[[], Frame]) -> QImage:
        """The whole slide with its strokes; where only some have changed, only their place is painted."""
        marks = self.shown.marks
        if not marks:
            self._flat = self._spare = None
            return ready
        ink = self._ink_of(self.shown.slide, ready.size(), marks)
        key, done = self._flat_of
        if key != ready.cacheKey() or self._flat is None:
            self._flat, self._spare = self._spare, self._flat  # the one that stands may be fading out
            if self._flat is None or self._flat.size() != ready.size():
                self._flat = QImage(ready.size(), QImage.Format.Format_RGB32)
            boxes, base = [_around(ink.boxes(marks))], ready.rect()
        elif marks != done:
            boxes, base = ink.boxes(set(marks) ^ set(done)), QRect()
        else:
            return self._flat
        self._flat.setDevicePixelRatio(1)
        painter = QPainter(self._flat)
        _copy(painter, ready, base)
        for box in boxes:
            if base.isEmpty():
                _copy(painter, ready, box)
            self._lay(painter, box, ink.image, frame())
        painter.end()
        self._flat_of = (ready.cacheKey(), marks)
        return self._flat

    def _lay(self, painter: QPainter, box: QRect, ink: QImage, frame: Frame) -> None:
        """The highlighter's strokes and the pens' in one rectangle of pixels."""
        painter.setClipRect(box)
        target = fit_inside(SLIDE, Rect(0, 0, ink.width(), ink.height()))
        bright = tuple(mark for mark in self.shown.marks if mark.kind == "highlighter")
        paint_over(painter, items(bright, frame.paper, on_slide(box, target)), SLIDE, target, self._pictures)
        pixels = QRectF(box.intersected(ink.rect()))
        painter.drawImage(pixels, ink, pixels)
        painter.setClipping(False)

    def prepare(self, slide: str, marks: tuple[Mark, ...]) -> None:
        """Paints the strokes of a slide that may come next, at the size of the picture that stands."""
        if self._ready is not None and marks:
            self._ink_of(slide, self._ready.size(), marks)

    def _ink_of(self, slide: str, size: QSize, marks: tuple[Mark, ...]) -> Ink:
        """The pens' strokes on a slide at that size; those of the last slides are kept."""
        key = (slide, size.width(), size.height())
        ink = self._inks.pop(key, None) or Ink(size, self._pictures)
        ink.bring(tuple(mark for mark in marks if mark.kind == "pen"))
        self._inks[key] = ink
        while len(self._inks) > _INKS:
            self._inks.pop(next(iter(self._inks)))
        return ink

    def _sharp(self, ready: QImage, frame: Frame) -> QImage:
        """The part of the slide that is seen, painted at the pixels it now has."""
        shown, done = self.shown, self._near_marks
        key = (ready.cacheKey(), shown.sight)
        place = fit_inside(SLIDE, Rect(0, 0, ready.width(), ready.height()))
        target = shown.sight.target(place)
        if self._near is None or self._near_of != key:
            self._near = QImage(ready.width(), ready.height(), QImage.Format.Format_RGB32)
            self._near.fill(frame.paper)
            boxes = [QRectF(*place)]
        else:
            unit = target.w / SLIDE.w
            boxes = [
                QRectF(target.x + b.x * unit, target.y + b.y * unit, b.w * unit, b.h * unit)
                for b in (mark.box for mark in set(shown.marks) ^ set(done))
            ]
        self._near_of, self._near_marks = key, shown.marks
        self._near.setDevicePixelRatio(1)
        painter = QPainter(self._near)
        for box in boxes:
            whole_pixels = box.intersected(QRectF(*place)).toAlignedRect()
            painter.setClipRect(whole_pixels)
            paint_frame(painter, frame, target, self._pictures)
            drawn = items(shown.marks, frame.paper, on_slide(whole_pixels, target))
            paint_over(painter, drawn, SLIDE, target, self._pictures)
        painter.end()
        return self._near

    def _paint_moving(self, painter: QPainter, place: Rect) -> None:
        """While the hand zooms and pulls: what there is, scaled."""
        if self._ready is None or self._frame is None:
            return
        source = self._with_marks(self._ready, self._frame)
        inner = fit_inside(SLIDE, Rect(0, 0, source.width(), source.height()))
        seen, unit = self.shown.sight.seen, inner.w / SLIDE.w
        smooth = source.width() * source.height() <= _SMOOTH_TO
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, smooth)
        whole = QRectF(self._whole())
        if whole.width() > place.w + 1 or whole.height() > place.h + 1:
            painter.fillRect(whole, QColor(self._frame().paper))  # the bars
        painter.drawImage(
            QRectF(*place),
            source,
            QRectF(inner.x + seen.x * unit, inner.y + seen.y * unit, seen.w * unit, seen.h * unit),
        )


def changed(old: Shown, new: Shown) -> list[Rect]:
    """The parts of the picture (1600 units wide, as it stands) that look different with the same slide and sight."""
    found: list[Rect] = []
    if old.marks != new.marks:
        before, now = set(old.marks), set(new.marks)
        found += [_seen(mark.box, new) for mark in before ^ now]
    found += [_seen(box, new) for box in _live_change(old.live, new.live)]
    tool = (old.tool, old.at, old.size, old.color) != (new.tool, new.at, new.size, new.color)
    if tool and Tool.SPOTLIGHT in (old.tool, new.tool) and not _both_spotlights(old, new):
        return [Rect(-SLIDE.w, -SLIDE.h, 3 * SLIDE.w, 3 * SLIDE.h)]
    if tool:
        found += [box for shown in (old, new) if (box := tool_box(shown)) is not None]
    return found


def _both_spotlights(old: Shown, new: Shown) -> bool:
    return old.tool is new.tool and old.at is not None and new.at is not None


def _live_change(old: Mark | None, new: Mark | None) -> list[Rect]:
    """What a growing stroke adds, or all of it when it begins or goes."""
    if old is new or old == new:
        return []
    if old is not None and new is not None and old.points[:-1] == new.points[: len(old.points) - 1]:
        tail = new.points[max(0, len(old.points) - 2) :]
        return [box_of((*tail, old.points[-1]), new.width / 2 + 4)]
    return [mark.box for mark in (old, new) if mark is not None]


def _seen(box: Rect, shown: Shown) -> Rect:
    """A rectangle of the slide as it lies in the picture."""
    target, factor = shown.sight.target(Rect(0, 0, *SLIDE)), shown.sight.factor
    return Rect(target.x + box.x * factor, target.y + box.y * factor, box.w * factor, box.h * factor)


def _copy(painter: QPainter, image: QImage, box: QRect) -> None:
    """These pixels as they are in another image of the same size."""
    pixels = QRectF(box.intersected(image.rect()))
    if not pixels.isEmpty():
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.drawImage(pixels, image, pixels)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)


def _around(boxes: list[QRect]) -> QRect:
    whole = QRect()
    for box in boxes:
        whole = whole.united(box)
    return whole


def on_slide(area: QRect, target: Rect) -> Rect:
    """A rectangle of the widget in slide units."""
    unit = SLIDE.w / target.w
    return Rect(
        (area.x() - target.x) * unit, (area.y() - target.y) * unit, area.width() * unit, area.height() * unit
    )
