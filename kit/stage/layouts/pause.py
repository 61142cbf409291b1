"""Layout `pause`: a calm full-screen rest, soft rings around one short sentence or none."""

from __future__ import annotations

from kit.deck.model import Paragraph, plain
from kit.geometry import Rect
from kit.stage.canvas import TOP, WIDTH, Canvas, Foot
from kit.stage.colors import mix
from kit.stage.frame import Fill, corners
from kit.stage.layouts.pieces import Look, largest, put_piece
from kit.stage.layouts.words import set_blocks, slide_blocks
from kit.stage.text import TextBlock, set_balanced

_RINGS = ((1240.0, 0.05), (960.0, 0.10), (680.0, 0.15))  # width, and how much of the main color


def lay_out_pause(canvas: Canvas) -> None:
    theme = canvas.theme
    canvas.foot = Foot(shown=False)
    for width, share in _RINGS:
        circle = Rect(800 - width / 2, 450 - width / 2, width, width)
        canvas.put(Fill(circle, mix(canvas.paper, theme.main, share), corners(width / 2)))
    slide = canvas.slide
    titled = bool(plain(slide.title)) and not slide.title_hidden
    blocks = slide_blocks(canvas)
    words = all(isinstance(b, Paragraph) for b, _ in blocks)
    width = 620.0 if words else WIDTH
    title = _sentence(canvas) if titled else None
    used = title.height + 24 if title and blocks else title.height if title else 0.0
    piece = set_blocks(canvas, blocks, width, canvas.bottom - TOP - used, Look(align="center"))
    y = max(TOP, 450 - (used + piece.height) / 2)
    if title:
        canvas.put_block(800 - 290, y, title)
    canvas.ended(put_piece(canvas, piece, 800 - width / 2, y + used))


def _sentence(canvas: Canvas) -> TextBlock:
    text = canvas.filled(canvas.slide.title)

    def make(size: int) -> TextBlock:
        style = canvas.fixed(size, size * 1.12, weight=600, align="center")
        return set_balanced(text, style, 580, canvas.rtl)

    return largest((76, 64, 56, 48, 40), make, lambda block: block.lines <= 3 and not block.cramped)
