"""Layout `points`: title, words, a list as rows, the line to remember at the foot; a guest's free slides."""

from __future__ import annotations

from collections.abc import Sequence

from kit.deck.model import ListBlock, Paragraph, Picture, Quote, Text, plain
from kit.stage.canvas import BODY, GAP, LEFT, TOP, WIDTH, Canvas
from kit.stage.layouts.images import picture_size
from kit.stage.layouts.lead import lay_out_lead
from kit.stage.layouts.page import put_key_line, put_title
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.statement import lay_out_statement
from kit.stage.layouts.words import Timed, has_backdrop, set_airy, set_blocks, slide_blocks
from kit.stage.reading import block_words

_BESIDE = 1.5  # pictures wider than this stand under the words, others beside them
_KEY_LENGTH = 160
_SAYING_LENGTH = 220


def lay_out_points(canvas: Canvas) -> None:
    blocks = slide_blocks(canvas)
    if canvas.slide.lead:
        lay_out_lead(canvas)
        return
    titled = bool(plain(canvas.slide.title)) and not canvas.slide.title_hidden
    if not blocks and titled:
        lay_out_statement(canvas)
        return
    top = put_title(canvas)
    bottom = canvas.bottom
    key = _key_line(blocks)
    if key is not None:
        blocks = blocks[:-1]
        bottom = put_key_line(canvas, key[0], key[1]) - 16
    pictures = [(b, a) for b, a in blocks if isinstance(b, Picture)]
    words = [(b, a) for b, a in blocks if not isinstance(b, Picture)]
    if pictures and words and _stands_beside(canvas, [b for b, _ in pictures]):
        _beside(canvas, words, pictures, top, bottom)
        return
    alone = not titled and _few_words(blocks)
    one_list = (
        sum(isinstance(b, ListBlock) for b, _ in blocks) == 1 and not pictures and not has_backdrop(canvas)
    )
    look = Look(64 if alone else BODY, rows=one_list, aside=canvas.meta.ours)
    piece = set_airy(canvas, blocks, WIDTH, bottom - top, look)
    if not titled:
        top = max(TOP, top + (bottom - top - piece.height) / 2)
    canvas.ended(put_piece(canvas, piece, LEFT, top), bottom)


def _key_line(blocks: list[Timed]) -> tuple[Text, int] | None:
    """The text and step of a short closing quote, the slide's line to remember."""
    if len(blocks) < 2:
        return None
    block, appears = blocks[-1]
    if not isinstance(block, Quote) or len(block.blocks) != 1:
        return None
    inner = block.blocks[0]
    if isinstance(inner, Paragraph) and len(plain(inner.text)) <= _KEY_LENGTH:
        return inner.text, appears.at
    return None


def _few_words(blocks: Sequence[Timed]) -> bool:
    """True for a saying or a sentence or two, which may be larger when they have the slide for themselves."""
    if not all(isinstance(block, Paragraph | Quote) for block, _ in blocks):
        return False
    return sum(len(words) for block, _ in blocks for words in block_words(block)) <= _SAYING_LENGTH


def _stands_beside(canvas: Canvas, pictures: list[Picture]) -> bool:
    sizes = [size for p in pictures if (size := picture_size(canvas, p)) is not None]
    if len(pictures) > 2 or not sizes:
        return False
    return all(size.w / size.h <= _BESIDE for size in sizes)


def _beside(
    canvas: Canvas, words: Sequence[Timed], pictures: Sequence[Timed], top: float, bottom: float
) -> None:
    """Words on the first seven columns, pictures on the other five."""
    wide, narrow = 808.0, 568.0
    piece = set_airy(canvas, words, wide, bottom - top, Look(aside=canvas.meta.ours))
    canvas.ended(put_piece(canvas, piece, LEFT, top), bottom)
    shown = set_blocks(canvas, pictures, narrow, bottom - top)
    y = top + max(0.0, (bottom - top - shown.height) / 2)
    canvas.ended(put_piece(canvas, shown, LEFT + wide + GAP, y), bottom)
