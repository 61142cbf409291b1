"""Layout `section`: a chapter's name on the theme's color, its number large behind it."""

from __future__ import annotations

from kit.stage.canvas import LEFT, TOP, WIDTH, Canvas, Foot
from kit.stage.colors import mix, readable
from kit.stage.layouts.pieces import Look, largest, put_piece
from kit.stage.layouts.words import set_blocks, slide_blocks
from kit.stage.text import TextBlock, set_balanced

_MIDDLE = 467.0
_SIZES = (112, 100, 88, 76, 64, 56, 48, 40)
_NUMERAL = 1060
_NUMERAL_MIDDLE = 1308.0  # its x
_BESIDE_NUMERAL = 920.0


def lay_out_section(canvas: Canvas) -> None:
    theme = canvas.theme
    if canvas.slide.paper is None:  # a guest's own color stays
        canvas.repaper(theme.main, theme.on_main)
    quiet = readable(mix(canvas.ink, canvas.paper, 0.15), canvas.paper, canvas.ink)
    canvas.foot = Foot(color=quiet)
    chapter = canvas.context.chapter if canvas.meta.ours else 0  # nobody's guest counted its chapters
    width = _BESIDE_NUMERAL if chapter else WIDTH
    if chapter:
        _put_numeral(canvas, chapter)
    blocks = slide_blocks(canvas)
    rest = set_blocks(canvas, blocks, width, 420, Look(color=quiet))
    text = canvas.filled(canvas.slide.title)
    room = canvas.bottom - TOP - rest.height - 28

    def make(size: int) -> TextBlock:
        style = canvas.fixed(size, size * 120 / 112, weight=700, tracking=-0.018 * size)
        return set_balanced(text, style, width, canvas.rtl)

    block = largest(_SIZES, make, lambda b: not b.cramped and b.lines <= 3 and b.height <= room)
    total = block.height + (rest.height + 28 if blocks else 0.0)
    if total < 326 and chapter:
        total = min(326.0, total + 86)  # one line stands a little above the middle, as two do
    below = canvas.put_block(LEFT, max(TOP, _MIDDLE - total / 2), block)
    canvas.ended(put_piece(canvas, rest, LEFT, below + 28) if blocks else below)


def _put_numeral(canvas: Canvas, chapter: int) -> None:
    digits = str(chapter)
    size = _NUMERAL if len(digits) == 1 else _NUMERAL * 6 // 10
    # A light color has no lighter tone that could be seen: its number is darker.
    tone = mix(canvas.paper, canvas.ink, 0.07)
    block = canvas.set(digits, canvas.fixed(size, size, weight=700, color=tone))
    # The ink of digits is not in the middle of their line; this puts it in the middle of y 438.
    canvas.put_block(min(_NUMERAL_MIDDLE - block.width / 2, 1580 - block.width), 438 - size * 0.534, block)
