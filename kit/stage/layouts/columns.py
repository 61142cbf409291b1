"""Layout `columns`: two or three columns, each on a panel when it has a heading; a guest's may be more."""

from __future__ import annotations

from collections.abc import Sequence

from kit.deck.model import Heading
from kit.geometry import Rect
from kit.stage.canvas import GAP, LEFT, WIDTH, Canvas
from kit.stage.frame import Fill, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.pieces import Look, Piece, put_piece
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.words import Timed, among_words, set_airy, set_blocks

_PAD = 44.0
_LEAST = 400.0  # a panel is no lower


def lay_out_columns(canvas: Canvas) -> None:
    slide, timeline = canvas.slide, canvas.timeline
    if not slide.columns:
        lay_out_points(canvas)
        return
    top = put_title(canvas) - 8
    spanning = among_words(canvas, list(zip(slide.blocks, timeline.blocks, strict=True)))
    if spanning:
        piece = set_blocks(canvas, spanning, WIDTH, 240)
        top = put_piece(canvas, piece, LEFT, top) + 32
    columns = [
        among_words(canvas, list(zip(column, appears, strict=True)))
        for column, appears in zip(slide.columns, timeline.columns, strict=True)
    ]
    width = (WIDTH - GAP * (len(columns) - 1)) / len(columns)
    paneled = all(column and isinstance(column[0][0], Heading) for column in columns)
    pad = _PAD if paneled else 0.0
    pieces = [_set(canvas, column, width - 2 * pad, canvas.bottom - top - 2 * pad) for column in columns]
    height = max((piece.height for piece in pieces), default=0.0) + 2 * pad
    if paneled:
        height = max(height, min(_LEAST, canvas.bottom - top))
    for i, (piece, column) in enumerate(zip(pieces, columns, strict=True)):
        x = LEFT + i * (width + GAP)
        if paneled:
            _put_panel(canvas, Rect(x, top, width, height), column)
        put_piece(canvas, piece, x + pad, top + pad)
    canvas.ended(top + height)


def _set(canvas: Canvas, column: Sequence[Timed], width: float, room: float) -> Piece:
    size = 44 if width > 400 else 40
    return set_airy(canvas, column, width, room, Look(size=size, words=False, gap=22))


def _put_panel(canvas: Canvas, rect: Rect, column: Sequence[Timed]) -> None:
    theme = canvas.theme
    step = min(appears.at for _, appears in column)
    fill = Fill(rect, theme.panel, corners(40 if theme.playful else 24), step)
    canvas.put(fill)
