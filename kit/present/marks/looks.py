"""How strokes and tools look: marks in, items of a frame out; a tool in, its picture on a painter out."""

from __future__ import annotations

from itertools import pairwise
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen, QRadialGradient

from kit.geometry import Rect
from kit.present.marks.drawings import PENS, Mark, box_of
from kit.present.marks.hand import DRAWS, Shown, Tool
from kit.present.marks.line import Point
from kit.present.marks.sight import SLIDE
from kit.stage.colors import contrast
from kit.stage.frame import Freehand
from kit.stage.paint import PIECE

_HALO, _HALO_MORE = "#FFFFFF", 3.0  # around the pen's line: it is seen on dark pictures, too
_BRIGHT, _DEEP = "#FFE24D", "#7A5F00"  # the highlighter on light and on dark paper
_DARKNESS = 176  # of 255, around the spotlight
_EDGE = 0.94  # of the spotlight's radius: from there it softens
_RED, _RED_EDGE = "#FF3B30", "#C4160C"


def is_dark(paper: str) -> bool:
    """White words stand out better on it than black ones."""
    return contrast(paper, "#FFFFFF") > contrast(paper, "#000000")


def items(marks: tuple[Mark, ...], paper: str, area: Rect | None = None) -> list[Freehand]:
    """Strokes as items for a frame with that paper; with `area` only those parts that can reach into it.

    The highlighter lies under the pens, and all halos under all lines: no line cuts another.
    """
    bright, halos, lines = [], [], []
    blend: Literal["darken", "lighten"]
    glow, blend = (_DEEP, "lighten") if is_dark(paper) else (_BRIGHT, "darken")
    for mark in marks:
        for run in [mark.points] if area is None else _runs(mark, area):
            if mark.kind == "highlighter":
                bright.append(Freehand(run, glow, mark.width, blend))
            else:
                halos.append(Freehand(run, _HALO, mark.width + _HALO_MORE))
                lines.append(Freehand(run, PENS[mark.color][1], mark.width))
    return [*bright, *halos, *lines]


def _runs(mark: Mark, area: Rect) -> list[tuple[Point, ...]]:
    """The stretches of a line that can reach into the area, so that a long line costs no more than a short one."""
    more = mark.width / 2 + _HALO_MORE
    left, top, right, bottom = area.x - more, area.y - more, area.right + more, area.bottom + more
    points, box = mark.points, mark.box
    if box.x > area.right or box.right < area.x or box.y > area.bottom or box.bottom < area.y:
        return []
    if len(points) == 1:
        return [points]
    runs: list[tuple[Point, ...]] = []
    start: int | None = None
    for i, ((ax, ay), (bx, by)) in enumerate(pairwise(points)):
        apart = (ax < left and bx < left) or (ax > right and bx > right)
        apart = apart or (ay < top and by < top) or (ay > bottom and by > bottom)
        if not apart and start is None:
            start = i - i % PIECE  # a line is always cut at the same points
        elif apart and start is not None:
            runs.append(points[start : i + 1])
            start = None
    return runs if start is None else [*runs, points[start:]]


# The tool itself; sizes do not grow with the zoom, but a stroke's width does


def reach(shown: Shown) -> float:
    """How far from its place the tool can be seen, in slide units of the whole slide."""
    if shown.tool is Tool.POINTER:
        return shown.size * 2.6
    if shown.tool in DRAWS:
        return shown.size / 2 * shown.sight.factor + 16
    return shown.size + 8


def tool_box(shown: Shown) -> Rect | None:
    """Where the tool is seen, in units of the picture as it stands (1600 wide); None where it is not."""
    if shown.tool in (None, Tool.ZOOM) or shown.at is None:
        return None
    place = shown.sight.target(Rect(0, 0, *SLIDE))
    factor = shown.sight.factor
    at = place.x + shown.at[0] * factor, place.y + shown.at[1] * factor
    return box_of([at], reach(shown))


def paint_tool(painter: QPainter, shown: Shown, place: Rect, whole: QRectF) -> None:
    """The pointer's dot, the pen's tip or the spotlight; `place` is the picture's, `whole` all that is darkened."""
    if shown.tool in (None, Tool.ZOOM) or shown.at is None:
        return
    target, scale = shown.sight.target(place), place.w / SLIDE.w
    at = QPointF(target.x + shown.at[0] / SLIDE.w * target.w, target.y + shown.at[1] / SLIDE.h * target.h)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if shown.tool is Tool.POINTER:
        _dot(painter, at, shown.size * scale)
    elif shown.tool is Tool.SPOTLIGHT:
        _spotlight(painter, at, shown.size * scale, whole)
    elif shown.tool in DRAWS:
        _tip(painter, at, max(3.0, shown.size / 2 * scale * shown.sight.factor), shown)
    else:
        _ring(painter, at, shown.size * scale)
    painter.restore()


def _dot(painter: QPainter, at: QPointF, radius: float) -> None:
    """A red dot with a white rim in a red glow: one of the three stands out from any slide."""
    glow = QRadialGradient(at, radius * 2.5)
    for stop, strength in ((0.0, 150), (0.45, 105), (1.0, 0)):
        glow.setColorAt(stop, QColor(255, 59, 48, strength))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(glow))
    painter.drawEllipse(at, radius * 2.5, radius * 2.5)
    core = QRadialGradient(at, radius)
    core.setColorAt(0, QColor(_RED))
    core.setColorAt(0.7, QColor(_RED))
    core.setColorAt(1, QColor(_RED_EDGE))
    painter.setBrush(QBrush(core))
    painter.setPen(QPen(QColor("#FFFFFF"), max(1.5, radius * 0.22)))
    painter.drawEllipse(at, radius, radius)


def _spotlight(painter: QPainter, at: QPointF, radius: float, whole: QRectF) -> None:
    """All is dark but for a circle with a soft edge; only the circle's box costs more than a plain fill."""
    dark = QColor(0, 0, 0, _DARKNESS)
    box = QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius).toAlignedRect()
    x, y, right, bottom = whole.x(), whole.y(), whole.right(), whole.bottom()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    middle = QRectF(box).intersected(whole)
    for part in (
        QRectF(x, y, whole.width(), middle.y() - y),
        QRectF(x, middle.bottom(), whole.width(), bottom - middle.bottom()),
        QRectF(x, middle.y(), middle.x() - x, middle.height()),
        QRectF(middle.right(), middle.y(), right - middle.right(), middle.height()),
    ):
        if part.width() > 0 and part.height() > 0:
            painter.fillRect(part, dark)
    hole = QRadialGradient(at, radius)
    hole.setColorAt(0, QColor(0, 0, 0, 0))
    hole.setColorAt(_EDGE, QColor(0, 0, 0, 0))
    hole.setColorAt(1, dark)
    painter.fillRect(middle, QBrush(hole))


def _tip(painter: QPainter, at: QPointF, radius: float, shown: Shown) -> None:
    """Where the pen is: its color and width in a rim that is seen on everything."""
    color = QColor(PENS[shown.color][1] if shown.tool is Tool.PEN else _BRIGHT)
    color.setAlphaF(1.0 if shown.tool is Tool.PEN else 0.5)
    painter.setBrush(color)
    painter.setPen(QPen(QColor(0, 0, 0, 150), 3))
    painter.drawEllipse(at, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#FFFFFF"), 1.5))
    painter.drawEllipse(at, radius, radius)


def _ring(painter: QPainter, at: QPointF, radius: float) -> None:
    """What the eraser takes away."""
    painter.setBrush(QColor(255, 255, 255, 40))
    painter.setPen(QPen(QColor(0, 0, 0, 160), 4))
    painter.drawEllipse(at, radius, radius)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor("#FFFFFF"), 2))
    painter.drawEllipse(at, radius, radius)
