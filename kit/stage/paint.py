"""The one painter: `paint_frame(painter, frame, target)` puts a Frame into a rectangle of any device.

Screen, preview, thumbnail, picture file, PDF and paper all call it; nothing else draws the content of slides or sheets.
"""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPaintEngine, QPainter, QPainterPath, QPen, QPolygonF, QTransform

from kit.geometry import Rect, Size, cover, fit_inside
from kit.stage.frame import (
    Arc,
    ClipItem,
    Corners,
    Fill,
    Frame,
    Freehand,
    GroupItem,
    Item,
    Line,
    LinkItem,
    Outline,
    PictureItem,
    Polygon,
    Squares,
    TextItem,
)
from kit.stage.pictures import PictureStore

_NO_CORNERS: Corners = (0, 0, 0, 0)
PIECE = 8  # stretches of a freehand line painted at once
_BLENDS = {
    "darken": QPainter.CompositionMode.CompositionMode_Darken,
    "lighten": QPainter.CompositionMode.CompositionMode_Lighten,
}


def paint_frame(
    painter: QPainter, frame: Frame, target: Rect, pictures: PictureStore, letterbox: Rect | None = None
) -> None:
    """Paints all items of `frame` (choose a step with `Frame.at_step` first), scaled into `target` device units.

    The frame keeps its proportions and stands centered. `letterbox`, if given, is filled with the frame's paper first,
    so that a screen of other proportions shows paper and not holes.
    """
    painter.save()
    if letterbox is not None:
        painter.fillRect(_qrect(letterbox), QColor(frame.paper))
    _go_into(painter, frame.size, target)
    painter.fillRect(QRectF(0, 0, frame.size.w, frame.size.h), QColor(frame.paper))
    for item in frame.items:
        _paint(painter, item, pictures)
    painter.restore()


def paint_over(
    painter: QPainter, items: Iterable[Item], size: Size, target: Rect, pictures: PictureStore
) -> None:
    """Paints items over a frame of `size` that `paint_frame` has put into the same `target`."""
    painter.save()
    _go_into(painter, size, target)
    for item in items:
        _paint(painter, item, pictures)
    painter.restore()


def _go_into(painter: QPainter, size: Size, target: Rect) -> None:
    """From here on the painter counts in the frame's units and keeps inside the frame."""
    place = fit_inside(size, target)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing
        | QPainter.RenderHint.TextAntialiasing
        | QPainter.RenderHint.SmoothPixmapTransform
    )
    scale = place.w / size.w
    painter.setTransform(QTransform(scale, 0, 0, scale, place.x, place.y), True)
    painter.setClipRect(QRectF(0, 0, size.w, size.h), Qt.ClipOperation.IntersectClip)


def _paint(painter: QPainter, item: Item, pictures: PictureStore) -> None:
    match item:
        case Fill():
            _fill(painter, item)
        case TextItem():
            item.block.paint(painter, item.x, item.y)
        case PictureItem():
            _picture(painter, item, pictures)
        case Line():
            painter.setPen(_pen(item.color, item.width, item.round, item.dash))
            painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))
        case Outline():
            _outline(painter, item)
        case Squares():
            _squares(painter, item)
        case Polygon():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(item.color))
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in item.points]))
        case Freehand():
            _freehand(painter, item)
        case Arc():
            _arc(painter, item)
        case GroupItem():
            paint_frame(painter, item.frame, item.rect, pictures)
        case LinkItem() | ClipItem():
            pass  # only PDF knows links, only the room and the console play clips


def _qrect(rect: Rect) -> QRectF:
    return QRectF(rect.x, rect.y, rect.w, rect.h)


def _pen(color: str, width: float, round_ends: bool, dash: tuple[float, ...] = ()) -> QPen:
    pen = QPen(QColor(color), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap if round_ends else Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    if dash:
        pen.setDashPattern(list(dash))
    return pen


def rounded_path(rect: Rect, radii: Corners) -> QPainterPath:
    """A rectangle with a radius of its own at each corner, none larger than half a side."""
    most = min(rect.w, rect.h) / 2
    tl, tr, br, bl = (min(r, most) for r in radii)
    path = QPainterPath()
    if tl == tr == br == bl:
        path.addRoundedRect(_qrect(rect), tl, tl)
        return path
    path.moveTo(rect.x + tl, rect.y)
    path.lineTo(rect.right - tr, rect.y)
    path.arcTo(rect.right - 2 * tr, rect.y, 2 * tr, 2 * tr, 90, -90)
    path.lineTo(rect.right, rect.bottom - br)
    path.arcTo(rect.right - 2 * br, rect.bottom - 2 * br, 2 * br, 2 * br, 0, -90)
    path.lineTo(rect.x + bl, rect.bottom)
    path.arcTo(rect.x, rect.bottom - 2 * bl, 2 * bl, 2 * bl, 270, -90)
    path.lineTo(rect.x, rect.y + tl)
    path.arcTo(rect.x, rect.y, 2 * tl, 2 * tl, 180, -90)
    path.closeSubpath()
    return path


def _fill(painter: QPainter, item: Fill) -> None:
    if item.radii == _NO_CORNERS:
        painter.fillRect(_qrect(item.rect), QColor(item.color))
        return
    painter.fillPath(rounded_path(item.rect, item.radii), QColor(item.color))


def _outline(painter: QPainter, item: Outline) -> None:
    half = item.width / 2
    radii: Corners = tuple(max(0.0, r - half) for r in item.radii)  # type: ignore[assignment]
    painter.setPen(_pen(item.color, item.width, False, item.dash))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(rounded_path(item.rect.inset(half), radii))


def _arc(painter: QPainter, item: Arc) -> None:
    painter.setPen(_pen(item.color, item.width, True))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    box = QRectF(item.x - item.radius, item.y - item.radius, 2 * item.radius, 2 * item.radius)
    # Qt counts sixteenths of a degree, anticlockwise from three o'clock.
    painter.drawArc(box, round((90 - item.start) * 16), round(-item.sweep * 16))


def _freehand(painter: QPainter, item: Freehand) -> None:
    raster = painter.paintEngine().type() == QPaintEngine.Type.Raster
    pen = _pen(item.color, item.width, True)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.save()
    if item.blend != "over" and raster:
        painter.setCompositionMode(_BLENDS[item.blend])
    elif item.blend != "over":  # PDF and printers know no such mode through Qt
        color = QColor(item.color)
        color.setAlphaF(0.45)
        pen.setColor(color)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    points = [QPointF(x, y) for x, y in item.points]
    # On pixels a long line costs more than its pieces; as it is opaque or blends once for all, no joint is seen.
    piece = PIECE if raster else len(points)
    for i in range(0, max(1, len(points) - 1), piece):
        painter.drawPolyline(QPolygonF(points[i : i + piece + 1] if len(points) > 1 else points * 2))
    painter.restore()


def _squares(painter: QPainter, item: Squares) -> None:
    count = len(item.rows)
    if not count:
        return
    module = min(item.rect.w, item.rect.h) / count
    path = QPainterPath()
    for y, row in enumerate(item.rows):
        x = 0
        while x < count:
            start = x
            while x < count and row[x] == "1":
                x += 1
            if x > start:
                path.addRect(item.rect.x + start * module, item.rect.y + y * module, (x - start) * module, module)
            x += 1
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.fillPath(path, QColor(item.color))
    painter.restore()


def _picture(painter: QPainter, item: PictureItem, pictures: PictureStore) -> None:
    vector = item.path.suffix.lower() == ".svg"
    renderer = pictures.svg(item.path, item.tint) if vector else None
    pixels = abs(item.rect.w * painter.combinedTransform().m11()) * painter.device().devicePixelRatioF()
    image = None if vector else pictures.image(item.path, round(pixels))
    if renderer is None and image is None:
        painter.fillRect(_qrect(item.rect), QColor("#808C97A5"))
        return
    if renderer is not None:
        own = renderer.viewBoxF()  # type: ignore[attr-defined]
        size = Size(own.width(), own.height())
    else:
        assert image is not None
        size = Size(image.width(), image.height())
    place = cover(size, item.rect) if item.fit == "cover" else fit_inside(size, item.rect)
    painter.save()
    if item.opacity < 1:
        painter.setOpacity(item.opacity)
    if item.radii != _NO_CORNERS:
        painter.setClipPath(rounded_path(item.rect, item.radii), Qt.ClipOperation.IntersectClip)
    elif item.fit == "cover" or renderer is not None:
        # A drawing may reach over its own edges; those of its place count.
        inside = item.rect if item.fit == "cover" else place
        painter.setClipRect(_qrect(inside), Qt.ClipOperation.IntersectClip)
    if renderer is not None:
        renderer.render(painter, _qrect(place))  # type: ignore[attr-defined]
    else:
        assert image is not None
        painter.drawImage(_qrect(place), image)
    painter.restore()
