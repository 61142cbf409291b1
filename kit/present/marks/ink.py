"""The pens' strokes of one slide, painted once at the pixels of one picture, on nothing.

Painting a stroke takes milliseconds, so a slide's strokes are kept: another step of the slide, or the slide again,
costs one blit. One stroke more or less touches only its own rectangle.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter

from kit.geometry import Rect, fit_inside
from kit.present.marks.drawings import Mark
from kit.present.marks.looks import items
from kit.present.marks.sight import SLIDE
from kit.stage.paint import paint_over
from kit.stage.pictures import PictureStore

_FEW = 6  # strokes that change at once; where more do, all is painted anew


class Ink:
    """A see-through image of the strokes; `size` in device pixels."""

    def __init__(self, size: QSize, pictures: PictureStore) -> None:
        self._pictures = pictures
        self._done: tuple[Mark, ...] = ()
        self._place = fit_inside(SLIDE, Rect(0, 0, size.width(), size.height()))
        self.image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
        self.image.fill(0)

    def bring(self, marks: tuple[Mark, ...]) -> None:
        """Has just these strokes on it from now on."""
        changed = set(self._done) ^ set(marks)
        if not changed:
            return
        boxes = self.boxes(changed) if len(changed) <= _FEW else [self.image.rect()]
        self._done = marks
        painter = QPainter(self.image)
        for box in boxes:
            self._paint_anew(painter, box)
        painter.end()

    def boxes(self, marks: Iterable[Mark]) -> list[QRect]:
        """The pixels that strokes can cover."""
        unit = self._place.w / SLIDE.w
        return [
            QRectF(
                self._place.x + b.x * unit, self._place.y + b.y * unit, b.w * unit, b.h * unit
            ).toAlignedRect()
            for b in (mark.box for mark in marks)
        ]

    def _paint_anew(self, painter: QPainter, box: QRect) -> None:
        painter.save()
        painter.setClipRect(box)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Source)
        painter.fillRect(box, Qt.GlobalColor.transparent)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
        place, unit = self._place, SLIDE.w / self._place.w
        area = Rect(
            (box.x() - place.x) * unit, (box.y() - place.y) * unit, box.width() * unit, box.height() * unit
        )
        paint_over(painter, items(self._done, "#FFFFFF", area), SLIDE, place, self._pictures)
        painter.restore()
