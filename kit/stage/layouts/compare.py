"""Layout `compare`: say this, not that. Two panels told apart by sign, word and color, their lines in bubbles."""

from __future__ import annotations

from kit.deck.model import Block, Heading, ListBlock, Paragraph, Text
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import GAP, HALF, LEFT, WIDTH, Canvas
from kit.stage.colors import mix, readable
from kit.stage.frame import Fill
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import put_panel, put_paragraphs, put_quote_line
from kit.stage.said import say

PAD = 44.0
HEAD = 84.0


def lay_out_compare(canvas: Canvas) -> None:
    top = put_title(canvas) - 8
    end = put_paragraphs(canvas, LEFT, top - 8, WIDTH, canvas.body())
    top = end + 24 if end > top else top
    bottom = min(top + 568, put_quote_line(canvas, 24, canvas.bottom - 16))
    theme = canvas.theme
    sides = (("tick", theme.main, "do"), ("cross", theme.accent, "not"))
    columns = zip(canvas.slide.columns, canvas.timeline.columns, sides, strict=False)
    for i, (blocks, appears, (sign, color, word)) in enumerate(columns):
        panel = Rect(LEFT + i * (HALF + GAP), top, HALF, bottom - top)
        _put_side(canvas, panel, list(zip(blocks, appears, strict=True)), sign, color, say(canvas, word))


def _put_side(
    canvas: Canvas, panel: Rect, blocks: list[tuple[Block, Appears]], sign: str, color: str, word: str
) -> None:
    field = mix(canvas.paper, color, 0.2 if canvas.theme.dark else 0.12)
    put_panel(canvas, panel, field)
    text_color = readable(color, field, canvas.ink)
    disc = Rect(panel.x + 40, panel.y + 40, HEAD, HEAD)
    canvas.sign(sign, disc, text_color)
    head: Text | str = next((b.text for b, _ in blocks if isinstance(b, Heading)), word)
    style = canvas.fixed(64, 72, weight=700, color=text_color)
    block = canvas.set(head, style, panel.w - HEAD - 40 - 28 - 32)
    canvas.put_block(disc.right + 28, disc.y + max(0.0, (HEAD - block.height) / 2), block)
    y = max(disc.bottom, disc.y + block.height) + 56
    bubble = mix(field, canvas.ink, 0.12) if canvas.theme.dark else "#FFFFFF"
    gap = 24 * canvas.scale
    for text, at in _lines(blocks):
        set_ = canvas.set(text, canvas.body(line=54), panel.w - 2 * PAD - 72)
        rect = Rect(panel.x + PAD, y, panel.w - 2 * PAD, max(96 * canvas.scale, set_.height + 36 * canvas.scale))
        canvas.put(Fill(rect, bubble, (48, 48, 48, 8), at))
        canvas.put_block(rect.x + 40, rect.y + (rect.h - set_.height) / 2, set_, at)
        y = rect.bottom + gap
    canvas.ended(y - gap + 24, panel.bottom)


def _lines(blocks: list[tuple[Block, Appears]]) -> list[tuple[Text, int]]:
    """What stands in a bubble each: list items and paragraphs, with the step at which they appear."""
    found: list[tuple[Text, int]] = []
    for block, appears in blocks:
        if isinstance(block, ListBlock):
            found += [(item.text, at) for item, at in zip(block.items, appears.items, strict=True)]
        elif isinstance(block, Paragraph):
            found.append((block.text, appears.at))
    return found
