"""Layout `video`: one clip, as large as the slide's words leave room for."""

from __future__ import annotations

from kit.deck.model import Picture
from kit.geometry import Rect
from kit.stage.canvas import LEFT, WIDTH, Canvas
from kit.stage.layouts.clips import clip_items
from kit.stage.layouts.images import is_clip, picture_items
from kit.stage.layouts.page import put_title
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.words import set_blocks, slide_blocks

_LEAST = 120.0


def lay_out_video(canvas: Canvas) -> None:
    blocks = slide_blocks(canvas)
    pictures = [(b, a.at) for b, a in blocks if isinstance(b, Picture)]
    clip = next((found for found in pictures if is_clip(found[0])), None) or next(iter(pictures), None)
    rest = [(b, a) for b, a in blocks if clip is None or b is not clip[0]]
    top = put_title(canvas) - 24
    piece = set_blocks(canvas, rest, WIDTH, 200, Look(size=34))
    bottom = canvas.bottom - (piece.height + 24 if rest else 0)
    if clip is not None:
        picture, step = clip
        rect = Rect(LEFT, top, WIDTH, max(_LEAST, bottom - top))
        put = clip_items if is_clip(picture) else picture_items
        canvas.put(*put(canvas, picture, rect, step))
    if rest:
        canvas.ended(put_piece(canvas, piece, LEFT, max(top + _LEAST + 24, bottom + 24)))
