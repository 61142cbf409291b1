"""A guest's `lead` slide: everything in the middle."""

from __future__ import annotations

from kit.deck.model import plain
from kit.stage.canvas import LEFT, TOP, WIDTH, Canvas
from kit.stage.layouts.page import set_title
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.words import set_blocks, slide_blocks


def lay_out_lead(canvas: Canvas) -> None:
    slide = canvas.slide
    room = canvas.bottom - TOP
    title = set_title(canvas, slide.title, WIDTH, align="center") if plain(slide.title) else None
    used = title.height + 36 if title else 0.0
    piece = set_blocks(canvas, slide_blocks(canvas), WIDTH, room - used, Look(align="center"))
    y = max(TOP, TOP + (room - used - piece.height) / 2)
    if title:
        y = canvas.put_block(LEFT, y, title) + 36
    canvas.ended(put_piece(canvas, piece, LEFT, y))
