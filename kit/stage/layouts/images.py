"""Pictures among words: Pictures in, a Piece out; a picture that cannot be shown says what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from kit.deck import clips
from kit.deck.model import Picture
from kit.geometry import Rect, Size, fit_inside
from kit.stage.canvas import CAPTION, FLOOR, Canvas, text_items
from kit.stage.frame import Fill, Item, Outline, PictureItem, corners
from kit.stage.layouts.pieces import Piece, largest
from kit.stage.moves import moved
from kit.stage.text import TextBlock

_GAP = 32.0
_LEAST = 150.0
_NO_SIZE = Size(16, 10)
_UPSCALE = 2.0  # pixels are not enlarged beyond it


class _Shown(NamedTuple):
    picture: Picture
    step: int
    size: Size
    most: float  # the greatest height it should have
    caption: TextBlock | None


def picture_size(canvas: Canvas, picture: Picture) -> Size | None:
    """The picture's own size, or None when it cannot be shown."""
    if picture.path is None or picture.fault or is_clip(picture):
        return None
    return canvas.context.pictures.size(picture.path)


def is_clip(picture: Picture) -> bool:
    """True for a film or a sound; its place is drawn by kit.stage.layouts.clips."""
    return clips.is_clip(picture.source)


def covers(size: Size, rect: Rect, least: float = 0.7) -> bool:
    """True when filling the rectangle with the picture leaves `least` of it to be seen."""
    if not size.w or not size.h or not rect.h:
        return False
    ratio = (size.w / size.h) / (rect.w / rect.h)
    return min(ratio, 1 / ratio) >= least


def set_pictures(canvas: Canvas, pictures: Sequence[tuple[Picture, int]], width: float, room: float) -> Piece:
    """The pictures side by side, on two or three rows if that shows them larger, about `room` high at most."""
    shown = [_measured(canvas, p, step, width / max(1, len(pictures))) for p, step in pictures]
    captions = max((s.caption.height + 8 for s in shown if s.caption), default=0.0)
    best = max(range(1, min(3, len(shown)) + 1), key=lambda n: _row_height(shown, n, width, room, captions))
    high = max(_row_height(shown, best, width, room, captions), min(least_height(canvas), room))
    items: list[Item] = []
    y = 0.0
    for row in _rows(shown, best):
        fit = min(high, _widest_height(row, width))
        sizes = [min(fit, s.most) for s in row]
        total = sum(h * s.size.w / s.size.h for h, s in zip(sizes, row, strict=True)) + _GAP * (len(row) - 1)
        x = (width - total) / 2
        for h, s in zip(sizes, row, strict=True):
            w = h * s.size.w / s.size.h
            top = y + (max(sizes) - h) / 2
            items += picture_items(canvas, s.picture, Rect(x, top, w, h), s.step)
            if s.caption:
                items += text_items(x + (w - s.caption.room) / 2, top + h + 8, s.caption, s.step)
            x += w + _GAP
        y += max(sizes) + captions + _GAP
    gap = 30.0
    return Piece(tuple(items), width, y - _GAP, gap, gap)


def least_height(canvas: Canvas) -> float:
    """No row of pictures is lower, even when words take all the room (unless even the words are under the floor)."""
    return _LEAST * min(1.0, canvas.scale / FLOOR)


def _measured(canvas: Canvas, picture: Picture, step: int, width: float) -> _Shown:
    size = picture_size(canvas, picture)
    if is_clip(picture):
        from kit.stage.layouts.clips import clip_size

        return _Shown(picture, step, clip_size(canvas, picture), 1e6, None)
    most = 1e6
    if size is not None and picture.path is not None and picture.path.suffix.lower() != ".svg":
        most = size.h * _UPSCALE
    if size is not None and picture.width:
        most = picture.width * 1.25 * size.h / size.w  # a guest's slide is 1280 wide
    style = canvas.fixed(CAPTION, 34, color=canvas.theme.quiet, align="center")
    caption = (
        canvas.set(picture.caption, style, width) if picture.caption and not picture.decorative else None
    )
    return _Shown(picture, step, size or _NO_SIZE, most, caption)


def _rows(shown: Sequence[_Shown], count: int) -> list[Sequence[_Shown]]:
    each = -(-len(shown) // count)
    return [shown[i : i + each] for i in range(0, len(shown), each)]


def _widest_height(row: Sequence[_Shown], width: float) -> float:
    return (width - _GAP * (len(row) - 1)) / sum(s.size.w / s.size.h for s in row)


def _row_height(shown: Sequence[_Shown], count: int, width: float, room: float, captions: float) -> float:
    by_room = (room - _GAP * (count - 1)) / count - captions
    return min(by_room, *(_widest_height(row, width) for row in _rows(shown, count)))


def picture_items(canvas: Canvas, picture: Picture, rect: Rect, step: int, radius: float = 0.0) -> list[Item]:
    """The picture in a rectangle that has its proportions; or a quiet box with what it shows."""
    if picture_size(canvas, picture) is None or picture.path is None:
        return missing_items(canvas, picture, rect, step)
    return [PictureItem(rect, picture.path, "contain", corners(radius), alt=picture.alt, step=step)]


def filling_items(canvas: Canvas, picture: Picture, rect: Rect, step: int, least: float = 0.7) -> list[Item]:
    """The picture over the whole rectangle; one of other proportions stands in it whole, with some air."""
    size = picture_size(canvas, picture)
    if size is None or picture.path is None:
        return missing_items(canvas, picture, rect, step, square=True)
    if covers(size, rect, least):
        return [PictureItem(rect, picture.path, "cover", alt=picture.alt, step=step)]
    inner = fit_inside(size, rect.inset(40))
    return [PictureItem(inner, picture.path, "contain", alt=picture.alt, step=step)]


def missing_items(
    canvas: Canvas, picture: Picture, rect: Rect, step: int, square: bool = False
) -> list[Item]:
    """A quiet box in the picture's place: what it shows, in words. Why it is not there, only the console says.

    A clip is not missing: it has a place of its own.
    """
    if is_clip(picture):
        from kit.stage.layouts.clips import clip_items  # few slides have one

        return clip_items(canvas, picture, rect.inset(40) if square else rect, step)
    theme = canvas.theme
    radii = corners(0 if square else min(24, rect.h / 4))
    items: list[Item] = [Fill(rect, theme.panel, radii, step)]
    if not square:
        items.append(Outline(rect, theme.line, 3, radii, step=step))
    width = max(60.0, rect.w - 64)
    alt = picture.alt or picture.source.split("?")[0].rsplit("/", 1)[-1]
    words = fitted_words(canvas, alt, width, rect.h - 40)
    y = (rect.h - words.height) / 2
    items += moved(text_items(0, 0, words, step), rect.x + (rect.w - width) / 2, rect.y + y)
    return items


def fitted_words(canvas: Canvas, words: str, width: float, height: float) -> TextBlock:
    """Words centered in a width, as large as the height allows."""

    def make(size: int) -> TextBlock:
        return canvas.set(words, canvas.fixed(size, size * 1.3, align="center", weight=400), width)

    return largest((34, 30, 26, 22, 18, 14), make, lambda block: block.height <= height)
