"""Layout `compare`: say this, not that. Two panels told apart by sign, word and color, their lines in bubbles."""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import Block, Heading, ListBlock, Paragraph, Text
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import GAP, HALF, LEFT, WIDTH, Canvas
from kit.stage.colors import mix, readable
from kit.stage.frame import Fill
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import balanced, good_color, put_panel, put_paragraphs, put_quote_line
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.shapes import suits
from kit.stage.said import say
from kit.stage.text import TextBlock

Timed = tuple[Block, Appears]
PAD = 44.0
HEAD = 84.0


def lay_out_compare(canvas: Canvas) -> None:
    if not suits(canvas.slide):
        lay_out_points(canvas)
        return
    top = put_title(canvas) - 8
    end = put_paragraphs(canvas, LEFT, top - 8, WIDTH, canvas.body())
    top = end + 24 if end > top else top
    bottom = put_quote_line(canvas, 24, canvas.bottom - 16)
    signs = (("tick", good_color(canvas), "do"), ("cross", canvas.theme.accent, "not"))
    columns = zip(canvas.slide.columns, canvas.timeline.columns, signs, strict=False)
    sides = [
        _set_side(canvas, list(zip(blocks, appears, strict=True)), sign, color, say(canvas, word))
        for blocks, appears, (sign, color, word) in columns
    ]
    height = max((side.height for side in sides), default=0.0)
    canvas.ended(top + height, bottom)
    for i, side in enumerate(sides):
        _put_side(canvas, Rect(LEFT + i * (HALF + GAP), top, HALF, height), side)


@dataclass(frozen=True, slots=True)
class _Side:
    """One panel, set: its colors, its head, its lines with their bubbles' heights and their steps."""

    sign: str
    field: str
    color: str
    head: TextBlock
    lines: tuple[tuple[TextBlock, float, int], ...]
    height: float


def _set_side(canvas: Canvas, blocks: list[Timed], sign: str, color: str, word: str) -> _Side:
    theme, k = canvas.theme, canvas.scale
    field = mix(canvas.paper, color, 0.2 if theme.dark else 0.12)
    if theme.dark and theme.main == theme.accent:
        field = theme.panel  # one color for both sides: then a quiet one
    text_color = readable(color, field, canvas.ink)
    title: Text | str = next((b.text for b, _ in blocks if isinstance(b, Heading)), word)
    style = canvas.fixed(64, 72, weight=700, color=text_color)
    head = canvas.set(title, style, HALF - HEAD - 40 - 28 - 32)
    lines = []
    for text, at in _lines(blocks):
        block = balanced(canvas, text, canvas.body(line=54), HALF - 2 * PAD - 72)
        lines.append((block, block.height + (42 if k == 1 else 22) * k, at))
    between = _gap(canvas) * max(0, len(lines) - 1)
    inside = sum(height for _, height, _ in lines) + between
    used = 40 + max(HEAD, head.height) + (56 if k == 1 else 32)
    return _Side(sign, field, text_color, head, tuple(lines), used + inside + (52 if k == 1 else 32))


def _put_side(canvas: Canvas, panel: Rect, side: _Side) -> None:
    put_panel(canvas, panel, side.field)
    disc = Rect(panel.x + 40, panel.y + 40, HEAD, HEAD)
    canvas.sign(side.sign, disc, side.color)
    canvas.put_block(disc.right + 28, disc.y + max(0.0, (HEAD - side.head.height) / 2), side.head)
    y = max(disc.bottom, disc.y + side.head.height) + (56 if canvas.scale == 1 else 32)
    bubble = mix(side.field, canvas.ink, 0.12) if canvas.theme.dark else "#FFFFFF"
    for block, height, at in side.lines:
        rect = Rect(panel.x + PAD, y, panel.w - 2 * PAD, height)
        canvas.put(Fill(rect, bubble, (48, 48, 48, 8), at))
        canvas.put_block(rect.x + 40, rect.y + (rect.h - block.height) / 2, block, at)
        y = rect.bottom + _gap(canvas)


def _gap(canvas: Canvas) -> float:
    return 24.0 if canvas.scale == 1 else 16.0


def _lines(blocks: list[Timed]) -> list[tuple[Text, int]]:
    """What stands in a bubble each: list items and paragraphs, with the step at which they appear."""
    found: list[tuple[Text, int]] = []
    for block, appears in blocks:
        if isinstance(block, ListBlock):
            found += [(item.text, at) for item, at in zip(block.items, appears.items, strict=True)]
        elif isinstance(block, Paragraph):
            found.append((block.text, appears.at))
    return found
