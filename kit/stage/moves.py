"""Items in, the same items elsewhere: shifted, or mirrored for a deck that is read from right to left.

Mirroring turns the page around, not what is on it: a text, a picture, a code or a ring keeps its own shape
and gets the place on the other side; corners, lines and shapes of straight edges change sides.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from kit.geometry import Rect
from kit.stage.frame import Arc, Corners, Fill, Freehand, Item, Line, Outline, PictureItem, Polygon, TextItem


def moved(items: Iterable[Item], dx: float, dy: float) -> list[Item]:
    """The items shifted to the right and down."""
    return [_moved(item, dx, dy) for item in items]


def _moved(item: Item, dx: float, dy: float) -> Item:
    match item:
        case TextItem() | Arc():
            return replace(item, x=item.x + dx, y=item.y + dy)
        case Line():
            return replace(item, x1=item.x1 + dx, y1=item.y1 + dy, x2=item.x2 + dx, y2=item.y2 + dy)
        case Polygon() | Freehand():
            return replace(item, points=tuple((x + dx, y + dy) for x, y in item.points))
        case _:
            return replace(item, rect=item.rect.moved(dx, dy))


def mirrored(items: Iterable[Item], width: float) -> list[Item]:
    """The items as they stand on a page `width` wide that is read from right to left."""
    return [_mirrored(item, width) for item in items]


def _mirrored(item: Item, width: float) -> Item:
    match item:
        case TextItem():
            return replace(item, x=width - item.x - item.block.room)
        case Arc():
            return replace(item, x=width - item.x)
        case Line():
            return replace(item, x1=width - item.x1, x2=width - item.x2)
        case Polygon() | Freehand():
            return replace(item, points=tuple((width - x, y) for x, y in item.points))
        case Fill() | Outline() | PictureItem():
            return replace(item, rect=_turned(item.rect, width), radii=_swapped(item.radii))
        case _:
            return replace(item, rect=_turned(item.rect, width))


def _turned(rect: Rect, width: float) -> Rect:
    return Rect(width - rect.x - rect.w, rect.y, rect.w, rect.h)


def _swapped(radii: Corners) -> Corners:
    top_left, top_right, bottom_right, bottom_left = radii
    return top_right, top_left, bottom_left, bottom_right
