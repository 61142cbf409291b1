"""Pictures that stand behind the words (a guest's `![bg]`), and the panel that the words are read on."""

from __future__ import annotations

from dataclasses import replace

from kit.deck.model import Picture
from kit.geometry import Rect
from kit.stage.canvas import Canvas
from kit.stage.frame import SLIDE, Fill, Item, PictureItem, TextItem, corners
from kit.stage.layouts.page import veil
from kit.stage.layouts.words import is_backdrop


def put_backdrop(canvas: Canvas) -> None:
    """Puts the slide's background pictures side by side behind everything, and a panel behind the words."""
    blocks = [b for part in (canvas.slide.blocks, *canvas.slide.columns) for b in part]
    pictures = [b for b in blocks if isinstance(b, Picture) and is_backdrop(canvas, b)]
    if not pictures:
        return
    width = SLIDE.w / len(pictures)
    behind: list[Item] = [
        PictureItem(Rect(i * width, 0, width, SLIDE.h), picture.path, "cover", alt=picture.alt)
        for i, picture in enumerate(pictures)
        if picture.path is not None
    ]
    words = _around_words(canvas.items)
    if words is not None:
        left, top = max(32.0, words.x - 48), max(24.0, words.y - 40)
        right, bottom = min(1568.0, words.right + 48), min(820.0, words.bottom + 40)
        behind.append(Fill(Rect(left, top, right - left, bottom - top), veil(canvas), corners(32)))
    canvas.items[:0] = behind
    canvas.foot = replace(canvas.foot, pills=True)


def _around_words(items: list[Item]) -> Rect | None:
    """The rectangle around everything but lines."""
    found = [rect for item in items if (rect := _extent(item)) is not None]
    if not found:
        return None
    left, top = min(r.x for r in found), min(r.y for r in found)
    right, bottom = max(r.right for r in found), max(r.bottom for r in found)
    return Rect(left, top, right - left, bottom - top)


def _extent(item: Item) -> Rect | None:
    match item:
        case TextItem():
            block = item.block
            indent = min((block.layout.lineAt(i).x() for i in range(block.lines)), default=0.0)
            start = 0.0 if block.rtl else max(0.0, indent)
            return Rect(item.x + start, item.y, block.width, block.height)
        case Fill() | PictureItem():
            return item.rect
        case _:
            return None
