"""Layout `split`: words on one half, a picture over the whole other half."""

from __future__ import annotations

from kit.deck.model import Code, Picture, Table, plain
from kit.geometry import Rect
from kit.stage.canvas import LEFT, SOURCE_HEIGHT, TOP, Canvas, Foot
from kit.stage.layouts.images import filling_items, picture_size
from kit.stage.layouts.page import put_title, set_sources
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.words import set_airy, slide_blocks

_WORDS = 664.0
_PICTURE = 760.0
_WIDE = 2.0  # a picture of these proportions or wider has no place on a half


def lay_out_split(canvas: Canvas) -> None:
    blocks = slide_blocks(canvas)
    pictures = [(b, a) for b, a in blocks if isinstance(b, Picture)]
    words = [(b, a) for b, a in blocks if not isinstance(b, Picture)]
    if not pictures or (not canvas.meta.ours and not _suits_halves(canvas)):
        lay_out_points(canvas)
        return
    # `side` is meant as the deck says it; the page of a deck read from right to left is turned around
    # afterwards.
    at_left = (canvas.slide.side == "left") != canvas.rtl
    x = 840.0 if at_left else LEFT
    area = Rect(0.0 if at_left else 840.0, 0, _PICTURE, 900)
    high = area.h / len(pictures)
    for i, (picture, appears) in enumerate(pictures):
        rect = Rect(area.x, i * high, area.w, high)
        # A guest's picture may be a chart: it is shown whole unless next to nothing is lost.
        canvas.put(*filling_items(canvas, picture, rect, appears.at, 0.7 if canvas.meta.ours else 0.9))
    canvas.foot = Foot(x, x + _WORDS)
    titled = bool(plain(canvas.slide.title)) and not canvas.slide.title_hidden
    top = put_title(canvas, x, _WORDS) + (4.0 if titled else 0.0)
    captions = [p.caption for p, _ in pictures if p.caption and not p.decorative]
    if canvas.sources:  # on half the width they may need two lines
        canvas.bottom -= set_sources(canvas, _WORDS).height - SOURCE_HEIGHT
    bottom = canvas.bottom - (40 * len(captions))
    piece = set_airy(canvas, words, _WORDS, bottom - top, Look(words=True, aside=True, gap=26))
    if not titled:
        top = max(TOP, top + (bottom - top - piece.height) / 2)
    canvas.ended(put_piece(canvas, piece, x, top), bottom)
    for i, caption in enumerate(captions):
        style = canvas.fixed(26, 34, color=canvas.theme.quiet, weight=400)
        canvas.text(x, bottom + 40 * i, caption, style, _WORDS)


def _suits_halves(canvas: Canvas) -> bool:
    """A guest did not ask for halves: wide pictures, tables and code have more room under each other."""
    for block, _ in slide_blocks(canvas):
        if isinstance(block, Code | Table):
            return False
        size = picture_size(canvas, block) if isinstance(block, Picture) else None
        if size is not None and size.w / size.h > _WIDE:
            return False
    return True
