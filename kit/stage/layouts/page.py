"""What many layouts share besides their blocks of words: the title, the key line, the sources, the bottom line."""

from __future__ import annotations

from kit.deck.model import Text, plain
from kit.geometry import Rect
from kit.stage.canvas import BOTTOM, CAPTION, FOOT, LEFT, SOURCE_HEIGHT, TOP, WIDTH, Canvas
from kit.stage.frame import Fill, corners
from kit.stage.phrases import phrase
from kit.stage.text import Style, TextBlock, set_balanced

BODY_TOP = 232.0  # the first line of words under a title of one line
UNDER_TITLE = 52.0
KEY_LINE = Rect(96, 664, 1408, 104)
_TITLE_SIZES = ((76, 84), (64, 72), (56, 64), (48, 56), (40, 48), (34, 42), (26, 32))


def set_title(canvas: Canvas, text: Text, width: float, **changes: object) -> TextBlock:
    """A title in the one size of all titles; one that needs more than two lines is set smaller, never cut."""
    filled = canvas.filled(text)
    block: TextBlock | None = None
    for size, line in _TITLE_SIZES:
        style = canvas.fixed(
            size,
            line,
            weight=700,
            tracking=-0.8,
            color=canvas.theme.title_color,
            **changes,  # type: ignore[arg-type]
        )
        block = set_balanced(filled, style, width, canvas.rtl)
        if block.lines <= 2 and not block.cramped:
            return block
    assert block is not None
    return block


def put_title(canvas: Canvas, x: float = LEFT, width: float = WIDTH, top: float | None = None) -> float:
    """Puts the slide's title; gives the y where its words begin (the top margin when it shows no title)."""
    slide = canvas.slide
    if slide.title_hidden or not plain(slide.title):
        return TOP
    block = set_title(canvas, slide.title, width)
    below = canvas.put_block(x, canvas.theme.title_top if top is None else top, block)
    return max(BODY_TOP if top is None else 0.0, below + UNDER_TITLE)


def put_key_line(canvas: Canvas, text: Text, step: int = 0) -> float:
    """Puts the band with the one line to remember, above the bottom line; gives the y of its top."""
    theme = canvas.theme
    style = canvas.body(color=theme.on_tint, link_color=theme.on_tint)
    block = canvas.set(text, style, KEY_LINE.w - 112)
    height = max(KEY_LINE.h, block.height + 46)
    top = min(KEY_LINE.bottom, canvas.bottom) - height
    canvas.put(Fill(Rect(KEY_LINE.x, top, KEY_LINE.w, height), theme.tint, corners(24), step))
    canvas.put_block(KEY_LINE.x + 56, top + (height - block.height) / 2, block, step)
    return top


def put_sources(canvas: Canvas) -> None:
    """Puts the slide's sources in small letters above the bottom line, unless its layout showed them."""
    if not canvas.sources:
        return
    foot = canvas.foot
    style = canvas.fixed(CAPTION, 32, color=foot.color or canvas.theme.quiet, weight=400)
    words = f"{phrase('source', canvas.lang)}: {canvas.sources}"
    canvas.put_block(
        foot.left, BOTTOM - SOURCE_HEIGHT + 8, one_line(canvas, words, style, foot.right - foot.left)
    )


def put_foot(canvas: Canvas) -> None:
    """Puts the bottom line: the talk's short name at the left, the slide's number at the right."""
    foot = canvas.foot
    if not foot.shown:
        return
    style = canvas.fixed(FOOT, 32, color=foot.color or canvas.theme.quiet, weight=400)
    right = foot.right
    if canvas.meta.paginate:
        number = canvas.set(str(canvas.context.number), style)
        canvas.put_block(right - number.width, 836, number)
        right -= number.width + 32
    if canvas.slide.sheet:
        hint = canvas.set(phrase("on_sheet", canvas.lang), style)
        canvas.put_block(right - hint.width, 836, hint)
        right -= hint.width + 32
    words = canvas.meta.title if foot.words is None else foot.words
    if words:
        canvas.put_block(foot.left, 836, one_line(canvas, words, style, right - foot.left))


def one_line(canvas: Canvas, words: str, style: Style, width: float) -> TextBlock:
    """Words on one line; what stands over the width is left off, with an ellipsis."""
    block = canvas.set(words, style)
    while block.width > width and len(words) > 1:
        keep = max(1, min(len(words) - 1, int(len(words) * width / block.width)))
        words = words[:keep].rstrip()
        block = canvas.set(words + "…", style)
    return block
