"""Blocks of words: the blocks of a slide and when they appear in, one Piece out, whatever is among them.

Every layout that holds free text sets it with `set_blocks`, so that no block of any kind is ever lost on a
slide.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kit.deck.model import (
    Block,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Span,
    Table,
    Text,
)
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import SMALL, Canvas, text_items
from kit.stage.frame import Fill, Item, corners
from kit.stage.layouts.images import least_height, picture_size, set_pictures
from kit.stage.layouts.lists import set_list
from kit.stage.layouts.pieces import Look, Piece, largest, stack, style_for
from kit.stage.moves import moved
from kit.stage.text import TextBlock, set_text

Timed = tuple[Block, Appears]
PLAIN = Look()
_CODE_SIZES = (34, 32, 30, 28, 26, 24, 22, 20, 18)


def slide_blocks(canvas: Canvas) -> list[Timed]:
    """All blocks of the slide that stand among its words, columns after each other."""
    slide, timeline = canvas.slide, canvas.timeline
    found = list(zip(slide.blocks, timeline.blocks, strict=True))
    for column, appears in zip(slide.columns, timeline.columns, strict=True):
        found += zip(column, appears, strict=True)
    return among_words(canvas, found)


def among_words(canvas: Canvas, blocks: Sequence[Timed]) -> list[Timed]:
    """Without pauses and without pictures that stand behind the words."""
    return [(b, a) for b, a in blocks if not isinstance(b, Pause) and not is_backdrop(canvas, b)]


def is_backdrop(canvas: Canvas, block: Block) -> bool:
    return isinstance(block, Picture) and block.background and picture_size(canvas, block) is not None


def has_backdrop(canvas: Canvas) -> bool:
    return any(
        is_backdrop(canvas, block) for part in (canvas.slide.blocks, *canvas.slide.columns) for block in part
    )


def set_blocks(
    canvas: Canvas, blocks: Sequence[Timed], width: float, room: float, look: Look = PLAIN, level: int = 0
) -> Piece:
    """The blocks under each other; pictures in a row stand side by side and get what the words leave."""
    made: list[Piece | None] = []
    rows: list[tuple[int, list[tuple[Picture, int]]]] = []
    after_list = False
    for i, (block, appears) in enumerate(blocks):
        if isinstance(block, Picture):
            if i and isinstance(blocks[i - 1][0], Picture):
                rows[-1][1].append((block, appears.at))
            else:
                rows.append((len(made), [(block, appears.at)]))
                made.append(None)
            continue
        closing = look.aside and after_list and i == len(blocks) - 1 and isinstance(block, Paragraph)
        quiet = replace(look, size=SMALL, color=canvas.theme.quiet) if closing else look
        made.append(_set_block(canvas, block, appears, width, quiet, level))
        after_list = isinstance(block, ListBlock)
    words = [p for p in made if p is not None]
    left = room - sum(p.height for p in words) - 30 * len(made)
    for place, pictures in rows:
        made[place] = set_pictures(canvas, pictures, width, max(least_height(canvas), left / len(rows)))
    return stack([p for p in made if p is not None], width, look.align)


def _set_block(canvas: Canvas, block: Block, appears: Appears, width: float, look: Look, level: int) -> Piece:
    match block:
        case Paragraph():
            return _text(canvas, block.text, appears.at, width, look, level)
        case Heading():
            return _heading(canvas, block, appears.at, width, look)
        case ListBlock():
            nested = replace(look, align="start", rows=False, words=False)

            def inside(blocks: Sequence[Block], step: int, room: float) -> Piece:
                timed = [(b, _at(step)) for b in blocks]
                return set_blocks(canvas, among_words(canvas, timed), room, 260, nested, level + 1)

            return set_list(canvas, block, appears, width, replace(look, align="start"), level, inside)
        case Quote():
            return _quote(canvas, block, appears.at, width, look, level)
        case Code():
            return _code(canvas, block, appears.at, width)
        case Table():
            from kit.stage.layouts.tables import set_table  # few slides have one

            return set_table(canvas, block, appears.at, width, look)
        case _:
            return Piece((), 0, 0)


def _at(step: int) -> Appears:
    return Appears(step)


def _text(canvas: Canvas, text: Text, step: int, width: float, look: Look, level: int) -> Piece:
    block = canvas.set_lines(text, style_for(canvas, look, level), width)
    used = width if look.align == "center" else block.width
    gap = (24.0 if level == 0 else 10.0) * canvas.scale
    return Piece(tuple(text_items(0, 0, block, step)), used, block.height, gap, gap)


def _heading(canvas: Canvas, heading: Heading, step: int, width: float, look: Look) -> Piece:
    size = 56 if heading.level <= 2 else 44
    style = style_for(canvas, look, size=size)
    color = look.color or (canvas.theme.title_color if heading.level <= 2 else canvas.theme.main)
    style = replace(style, weight=700, color=canvas.ink if heading.level > 3 else color)
    block = canvas.set(heading.text, style, width)
    used = width if look.align == "center" else block.width
    gap = canvas.scale * 10
    return Piece(tuple(text_items(0, 0, block, step)), used, block.height, 40 * canvas.scale, gap, close=True)


def _quote(canvas: Canvas, quote: Quote, step: int, width: float, look: Look, level: int) -> Piece:
    """A bar at the start, the words beside it."""
    indent = 44 * canvas.scale
    timed = [(b, _at(step)) for b in quote.blocks]
    inner = replace(look, align="start", rows=False)
    piece = set_blocks(canvas, among_words(canvas, timed), width - indent, 260, inner, level)
    bar = Fill(Rect(0, 4, 8, max(0.0, piece.height - 8)), canvas.theme.highlight, corners(4), step)
    gap = 28 * canvas.scale
    return Piece((bar, *moved(piece.items, indent, 0)), indent + piece.width, piece.height, gap, gap)


def _code(canvas: Canvas, code: Code, step: int, width: float) -> Piece:
    """On a panel, always from left to right, as large as its longest line allows."""
    pad = 32 * canvas.scale
    room = width - 2 * pad
    text: Text = (Span(code.text.expandtabs(4).rstrip("\n"), code=True),)

    def make(size: int) -> TextBlock:
        style = canvas.fixed(round(size * canvas.scale), size * canvas.scale * 1.35, weight=400, mono_share=1)
        # At the smallest size long lines are broken; at the others they must fit.
        return set_text(text, style, room if size == _CODE_SIZES[-1] else None)

    block = largest(_CODE_SIZES, make, lambda block: block.width <= room)
    # The block's room is the panel's, so that code stays at the left of its panel when the page is mirrored.
    block = replace(block, room=room)
    panel = Fill(Rect(0, 0, width, block.height + 2 * pad), canvas.theme.panel, corners(24), step)
    items: list[Item] = [panel, *text_items(pad, pad, block, step)]
    gap = 28 * canvas.scale
    return Piece(tuple(items), width, panel.rect.h, gap, gap)


def set_airy(canvas: Canvas, blocks: Sequence[Timed], width: float, room: float, look: Look) -> Piece:
    """The blocks as airy as they fit: lists lose air before type has to be made smaller."""
    piece = set_blocks(canvas, blocks, width, room, look)
    if not any(isinstance(block, ListBlock) for block, _ in blocks):
        return piece
    for share in (0.7, 0.4):
        if piece.height <= room:
            break
        tighter = replace(look, gap=look.gap * share, row_pad=look.row_pad * share)
        piece = set_blocks(canvas, blocks, width, room, tighter)
    return piece
