"""Layouts `statement` and `end`: one sentence, as large as it fits, its bold phrase stressed."""

from __future__ import annotations

from kit.deck.model import Text
from kit.geometry import Rect
from kit.stage.canvas import LEFT, TOP, WIDTH, Canvas
from kit.stage.frame import Fill, corners
from kit.stage.layouts.lead import lay_out_lead
from kit.stage.layouts.pieces import Look, Piece, largest, put_piece
from kit.stage.layouts.words import set_blocks, slide_blocks
from kit.stage.text import TextBlock, set_balanced

_MIDDLE = 460.0
_SIZES = (148, 140, 132, 124, 116, 108, 100, 96, 88, 76, 64, 56, 48, 44)
_GAP = 42.0
_INDENT = 64.0  # of the words beside the bar on dark paper


def lay_out_statement(canvas: Canvas) -> None:
    if canvas.slide.lead:
        lay_out_lead(canvas)
        return
    barred = canvas.theme.dark
    x, width = (LEFT + _INDENT, WIDTH - _INDENT) if barred else (LEFT, WIDTH)
    blocks = slide_blocks(canvas)
    room = canvas.bottom - TOP
    rest = set_blocks(canvas, blocks, width, room - 360, Look(color=canvas.theme.quiet))
    block = _as_large_as_fits(canvas, canvas.slide.title, width, room, rest)
    total = block.height + (rest.height + _GAP if blocks else 0.0)
    y = min(max(TOP, _MIDDLE - total / 2), max(TOP, canvas.bottom - total))
    if barred:
        canvas.put(Fill(Rect(LEFT, y + 18, 16, block.height - 44), canvas.theme.main, corners(8)))
    else:
        _mark_bold(canvas, block, x, y)
    below = canvas.put_block(x, y, block)
    canvas.ended(put_piece(canvas, rest, x, below + _GAP) if blocks else below)


def _as_large_as_fits(canvas: Canvas, text: Text, width: float, room: float, rest: Piece) -> TextBlock:
    """The theme's size; larger when it then still is one line, smaller when it would be more than three."""
    filled = canvas.filled(text)
    usual_size = canvas.theme.statement_size
    left = room - (rest.height + _GAP if rest.items else 0.0)

    def fits(block: TextBlock) -> bool:
        size = block.layout.font().pixelSize()
        most = 3 if size > 96 else 4 if size > 64 else 9
        if block.cramped or block.lines > most or block.height > left:
            return False
        return size <= usual_size or block.lines == 1

    return largest(_SIZES, lambda size: _set(canvas, filled, size, width), fits)


def _set(canvas: Canvas, text: Text, size: int, width: float) -> TextBlock:
    theme = canvas.theme
    style = canvas.fixed(
        size,
        theme.statement_line * size / theme.statement_size,
        weight=theme.title_weight,
        bold_weight=theme.title_weight,
        bold_color=theme.main if theme.dark else None,
        color=theme.title_color,
        tracking=-0.018 * size,
    )
    return set_balanced(text, style, width, canvas.rtl)


def _mark_bold(canvas: Canvas, block: TextBlock, x: float, y: float) -> None:
    """A band under the bold phrase, from the middle of the small letters to below their base line."""
    size = block.layout.font().pixelSize()
    for rect in block.bold_rects():
        top = y + rect.y + rect.h / 2 + size * 0.113
        band = Rect(x + rect.x - 12, top, rect.w + 24, size * 0.37)
        canvas.put(Fill(band, canvas.theme.highlight))
