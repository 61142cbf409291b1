"""Shapes of signs: outlines in, one path with true holes out, so that a sign can be any color on any ground.

Signs live on a 64 x 64 grid. What is added to a sign is filled; what is cut from it shows the ground behind. QtGui does
the joining and cutting of outlines; the path data are rounded to a hundredth, the same on every run.
"""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from tools.pictures.pen import number

STROKE = 6.0
Point = tuple[float, float]


def join(*parts: QPainterPath) -> QPainterPath:
    whole = QPainterPath()
    for part in parts:
        whole = whole.united(part)
    return whole


def cut(shape: QPainterPath, *holes: QPainterPath) -> QPainterPath:
    for hole in holes:
        shape = shape.subtracted(hole)
    return shape


def box(x: float, y: float, w: float, h: float, r: float = 6) -> QPainterPath:
    path = QPainterPath()
    path.addRoundedRect(QRectF(x, y, w, h), r, r)
    return path


def disc(x: float, y: float, r: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), r, r)
    return path


def oval(x: float, y: float, rx: float, ry: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(x, y), rx, ry)
    return path


def ring(x: float, y: float, r: float, width: float = STROKE) -> QPainterPath:
    """A circle line whose middle is r from the center."""
    return cut(disc(x, y, r + width / 2), disc(x, y, r - width / 2))


def frame(x: float, y: float, w: float, h: float, r: float = 7, width: float = STROKE) -> QPainterPath:
    """A rounded rectangle's line; x, y, w, h are its outer edge."""
    inner = box(x + width, y + width, w - 2 * width, h - 2 * width, max(r - width * 0.6, 1.5))
    return cut(box(x, y, w, h, r), inner)


def _stroked(path: QPainterPath, width: float) -> QPainterPath:
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


def line(*points: Point, width: float = STROKE, closed: bool = False) -> QPainterPath:
    """A line through points, with round ends and corners."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    if closed:
        path.closeSubpath()
    return _stroked(path, width)


def arc(x: float, y: float, r: float, start: float, sweep: float, width: float = STROKE) -> QPainterPath:
    """Part of a circle line; degrees counterclockwise from three o'clock."""
    square, path = QRectF(x - r, y - r, 2 * r, 2 * r), QPainterPath()
    path.arcMoveTo(square, start)
    path.arcTo(square, start, sweep)
    return _stroked(path, width)


def curve(
    start: Point, *cubics: tuple[float, float, float, float, float, float], width: float = STROKE
) -> QPainterPath:
    """A line of cubic curves."""
    path = QPainterPath(QPointF(*start))
    for x1, y1, x2, y2, x, y in cubics:
        path.cubicTo(x1, y1, x2, y2, x, y)
    return _stroked(path, width)


def blob(start: Point, *cubics: tuple[float, float, float, float, float, float]) -> QPainterPath:
    """A filled shape bounded by cubic curves."""
    path = QPainterPath(QPointF(*start))
    for x1, y1, x2, y2, x, y in cubics:
        path.cubicTo(x1, y1, x2, y2, x, y)
    path.closeSubpath()
    return path


def polygon(points: Sequence[Point], soft: float = 3) -> QPainterPath:
    """A filled polygon with corners rounded outward by `soft`."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    path.closeSubpath()
    return path.united(_stroked(path, 2 * soft)) if soft else path


def star_points(x: float, y: float, outer: float, inner: float, arms: int = 5) -> list[Point]:
    points = []
    for corner in range(2 * arms):
        r, angle = (outer, inner)[corner % 2], -math.pi / 2 + corner * math.pi / arms
        points.append((x + r * math.cos(angle), y + r * math.sin(angle)))
    return points


def rotated(path: QPainterPath, degrees: float, x: float = 32, y: float = 32) -> QPainterPath:
    return QTransform().translate(x, y).rotate(degrees).translate(-x, -y).map(path)


def scaled(path: QPainterPath, k: float, x: float = 32, y: float = 32) -> QPainterPath:
    return QTransform().translate(x, y).scale(k, k).translate(-x, -y).map(path)


def moved(path: QPainterPath, dx: float, dy: float) -> QPainterPath:
    return path.translated(dx, dy)


def mirrored(path: QPainterPath) -> QPainterPath:
    return QTransform().translate(64, 0).scale(-1, 1).map(path)


def path_data(path: QPainterPath) -> str:
    """The outline as SVG path data for fill-rule evenodd."""
    words, at = [], 0
    while at < path.elementCount():
        element = path.elementAt(at)
        if element.type == QPainterPath.ElementType.CurveToElement:
            ends = [path.elementAt(at + step) for step in range(3)]
            words.append("C" + " ".join(f"{number(e.x, 2)},{number(e.y, 2)}" for e in ends))
            at += 3
            continue
        letter = "M" if element.type == QPainterPath.ElementType.MoveToElement else "L"
        x, y = element.x, element.y
        words.append(f"{letter}{number(x, 2)},{number(y, 2)}")
        at += 1
    return "".join(words) + "Z"
