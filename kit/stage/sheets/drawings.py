"""Drawings on a sheet: a picture and a width in, a piece out; one that cannot be shown says so in its place."""

from __future__ import annotations

from collections.abc import Iterable

from kit.deck.model import Picture
from kit.geometry import Rect, Size
from kit.stage.frame import Item, Outline, PictureItem, TextItem, corners
from kit.stage.sheets.measures import HAIR, QUIET, Measures
from kit.stage.sheets.pieces import Piece
from kit.stage.sheets.setting import Setter, type_style

_MISSING = Size(4, 3)
_TALLEST = 190.0


def own_size(setter: Setter, picture: Picture) -> Size:
    """The proportions of the picture, or of the box that stands for it."""
    size = setter.context.pictures.size(picture.path) if picture.path is not None else None
    return size if size is not None and size.w > 0 and size.h > 0 else _MISSING


def drawing_piece(
    setter: Setter, picture: Picture, width: float, m: Measures, tallest: float = _TALLEST
) -> Piece:
    """The picture as wide as its place, no higher than `tallest`, centered."""
    size = own_size(setter, picture)
    tall = min(tallest * max(1.0, min(m.air, 1.3)), width * size.h / size.w)
    tall *= min(1.0, 0.55 + 0.45 * m.air)  # where room is scarce, drawings give way as spacing does
    wide = tall * size.w / size.h
    return Piece(
        tall, lambda x, y: picture_items(setter, picture, Rect(x + (width - wide) / 2, y, wide, tall))
    )


def picture_items(setter: Setter, picture: Picture, rect: Rect) -> Iterable[Item]:
    """The picture in a rectangle of its proportions."""
    if picture.path is not None and setter.context.pictures.size(picture.path) is not None:
        yield PictureItem(rect, picture.path, alt=picture.alt)
        return
    yield Outline(rect, HAIR, 1.5, corners(8))
    words = picture.alt or picture.source.rsplit("/", 1)[-1]
    block = setter.set(words[:80], type_style(16, 20, QUIET, align="center"), max(40.0, rect.w - 12))
    if block.height <= rect.h:
        yield TextItem(rect.x + (rect.w - block.room) / 2, rect.y + (rect.h - block.height) / 2, block)
