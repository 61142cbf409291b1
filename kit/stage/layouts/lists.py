"""Lists: a ListBlock in, a Piece out: dots, numbers or boxes at the start, nested lists below their item."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from kit import paths
from kit.deck.model import Block, ListBlock, ListItem, Span, Text
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import Canvas, text_items
from kit.stage.frame import Fill, Item, Line, Outline, PictureItem, corners
from kit.stage.layouts.pieces import Look, Piece, style_for
from kit.stage.moves import moved
from kit.stage.text import Style

Inside = Callable[[Sequence[Block], int, float], Piece]  # blocks of an item, their step, the width they have

_INDENT = (56.0, 44.0, 40.0)
_DOT = (20.0, 13.0, 11.0)


class _Set(NamedTuple):
    """What all items of one list share."""

    canvas: Canvas
    look: Look
    style: Style
    level: int
    width: float
    indent: float
    inside: Inside


def set_list(
    canvas: Canvas, block: ListBlock, appears: Appears, width: float, look: Look, level: int, inside: Inside
) -> Piece:
    """The list with each item at its step."""
    style = style_for(canvas, look, level)
    steps = appears.items or (appears.at,) * len(block.items)
    marks = [f"{block.start + i}." for i in range(len(block.items))] if block.ordered else []
    indent = _INDENT[min(level, 2)] * canvas.scale
    if marks:
        widest = max(canvas.set(mark, _bold(style)).width for mark in marks)
        indent = max(indent, widest + 14 * canvas.scale)
    made = _Set(canvas, look, style, level, width, indent, inside)
    if look.words and level == 0 and _all_lead(block):
        return _in_two_columns(made, block, steps)
    rows = look.rows and level == 0
    pad = look.row_pad * canvas.scale if rows else 0.0
    gap = 0.0 if rows else (look.gap if level == 0 else 8.0) * canvas.scale
    items: list[Item] = []
    y = used = 0.0
    for i, item in enumerate(block.items):
        if i and rows:
            items.append(Line(indent, y, width, y, canvas.theme.line, 2, step=steps[i]))
        y += gap if i else 0.0
        mark = marks[i] if marks else None
        items += _marker(made, item, mark, y + pad, steps[i])
        wide, high = _body(made, item, y + pad, steps[i], items)
        used = max(used, indent + wide)
        y += high + 2 * pad
    above = (26.0 if level == 0 else 6.0) * canvas.scale
    return Piece(tuple(items), width if rows else used, y, above, above)


def _bold(style: Style) -> Style:
    return replace(style, weight=700)


def _body(made: _Set, item: ListItem, y: float, step: int, items: list[Item]) -> tuple[float, float]:
    """Adds the item's words and what is nested in it; gives their width and height."""
    width = made.width - made.indent
    wide = high = 0.0
    if item.text:
        block = made.canvas.set_lines(item.text, made.style, width)
        items += text_items(made.indent, y, block, step)
        wide, high = block.width, block.height
    if item.children:
        piece = made.inside(item.children, step, width)
        gap = piece.above if high else 0.0
        items += moved(piece.items, made.indent, y + high + gap)
        wide, high = max(wide, piece.width), high + gap + piece.height
    return wide, max(high, made.style.line)


def _marker(made: _Set, item: ListItem, mark: str | None, y: float, step: int) -> list[Item]:
    canvas, line = made.canvas, made.style.line
    if item.ticked is not None:
        return _box(made, item.ticked, y, step)
    color = canvas.theme.main
    if mark is not None:
        block = canvas.set(mark, replace(_bold(made.style), color=color))
        return text_items(0, y, block, step)
    size = _DOT[min(made.level, 2)] * canvas.scale
    return [Fill(Rect(0, y + (line - size) / 2, size, size), color, corners(size / 2), step)]


def _box(made: _Set, ticked: bool, y: float, step: int) -> list[Item]:
    theme = made.canvas.theme
    side = made.style.size * 0.82
    rect = Rect(0, y + (made.style.line - side) / 2, side, side)
    if not ticked:
        return [Outline(rect, theme.quiet, 4, corners(8), step=step)]
    tick = paths.resources_dir() / "pictures" / "signs" / "tick.svg"
    return [
        Fill(rect, theme.main, corners(8), step),
        PictureItem(rect.inset(side * 0.12), tick, tint=theme.on_main, step=step),
    ]


def _all_lead(block: ListBlock) -> bool:
    """True when every item is a bold word and words after it."""
    return not block.ordered and all(
        item.ticked is None and not item.children and len(item.text) > 1 and item.text[0].bold
        for item in block.items
    )


def _in_two_columns(made: _Set, block: ListBlock, steps: Sequence[int]) -> Piece:
    """The bold words in the main color as a first column, the rest of each item as a second."""
    canvas = made.canvas
    lead_style = replace(made.style, color=canvas.theme.main, bold_weight=700)
    leads = [canvas.set(item.text[:1], lead_style) for item in block.items]
    indent = min(max(lead.width for lead in leads) + 44 * canvas.scale, made.width * 0.5)
    gap = (made.look.gap + 8) * canvas.scale
    items: list[Item] = []
    y = 0.0
    for i, item in enumerate(block.items):
        y += gap if i else 0.0
        lead = leads[i] if leads[i].width <= indent else canvas.set(item.text[:1], lead_style, indent - 20)
        rest = canvas.set_lines(_without_space(item.text[1:]), made.style, made.width - indent)
        items += text_items(0, y, lead, steps[i])
        items += text_items(indent, y, rest, steps[i])
        y += max(lead.height, rest.height)
    return Piece(tuple(items), made.width, y, 26 * canvas.scale, 58 * canvas.scale)


def _without_space(text: Text) -> Text:
    first: Span = text[0]
    return (replace(first, text=first.text.lstrip()), *text[1:])
