"""A Frame in, the words on it that do not stand out from what is behind them out. Pictures behind words are not judged.

Behind a word is the last filled shape painted before it that holds its middle and is there when the word appears.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.geometry import Rect
from kit.stage.colors import READABLE, contrast, mix
from kit.stage.frame import Fill, Frame, PictureItem, TextItem

LARGE, LARGE_READABLE = 72.0, 3.0  # units a line: from here on, less will do
_ORNAMENT = 300.0  # a numeral as large as this is a drawing: a chapter's number is said in its title's order, too
_NONE = 0.999  # a picture that covers it: what is behind is not known


def weak_words(frame: Frame) -> Iterator[tuple[float, str]]:
    """(contrast, the words) for each stretch of one color that stands out too little."""
    behind: list[Fill | PictureItem] = []
    for item in frame.items:
        match item:
            case Fill() | PictureItem():
                behind.append(item)
            case TextItem():
                yield from _weak(item, behind, frame)


def _weak(item: TextItem, behind: list[Fill | PictureItem], frame: Frame) -> Iterator[tuple[float, str]]:
    there = [b for b in behind if b.step <= item.step and (b.until is None or item.step < b.until)]
    for start, length, color in _stretches(item):
        rects = item.block.rects(start, start + length)
        if not rects or rects[0].h >= _ORNAMENT or not item.block.plain[start : start + length].strip():
            continue
        ground = _ground(rects[0], item, there, frame.paper)
        if ground is None:
            continue
        found = contrast(color, ground)
        least = LARGE_READABLE if rects[0].h >= LARGE else READABLE
        if found < least - 0.01:
            yield found, item.block.plain[start : start + length]


def _stretches(item: TextItem) -> Iterator[tuple[int, int, str]]:
    for part in item.block.layout.formats():
        yield part.start, part.length, part.format.foreground().color().name()


def _ground(rect: Rect, item: TextItem, behind: list[Fill | PictureItem], paper: str) -> str | None:
    x, y = item.x + rect.x + rect.w / 2, item.y + rect.y + rect.h / 2
    color: str | None = paper
    for shape in behind:
        place = shape.rect
        if not (place.x <= x <= place.x + place.w and place.y <= y <= place.y + place.h):
            continue
        if isinstance(shape, PictureItem):
            color = None if shape.opacity > 1 - _NONE else color
        elif len(shape.color) == 9:
            share = int(shape.color[1:3], 16) / 255
            color = mix(color, f"#{shape.color[3:]}", share) if color else None
        else:
            color = shape.color
    return color
