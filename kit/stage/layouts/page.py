"""What many layouts share besides their words: the title, the key line, the sources, the bottom line."""

from __future__ import annotations

from kit.deck.model import Text, plain
from kit.geometry import Rect
from kit.stage.canvas import CAPTION, FOOT, LEFT, SOURCE_HEIGHT, TOP, WIDTH, Canvas
from kit.stage.frame import Fill, corners
from kit.stage.layouts.pieces import largest
from kit.stage.phrases import phrase
from kit.stage.text import Align, Style, TextBlock, set_balanced

BODY_TOP = 232.0  # the first line of words under a title of one line
UNDER_TITLE = 52.0
_FOOT_TOP = 836.0
_SOURCES_END = 820.0
KEY_LINE = Rect(96, 664, 1408, 104)
_TITLE_SIZES = (76, 64, 56, 48, 40, 34, 26)


def set_title(canvas: Canvas, text: Text, width: float, align: Align = "start") -> TextBlock:
    """A title in the one size of all titles; one that needs more than two lines is set smaller, never cut."""
    filled = canvas.filled(text)
    color = canvas.theme.title_color

    def make(size: int) -> TextBlock:
        style = canvas.fixed(size, size + 8, weight=700, tracking=-0.8, color=color, align=align)
        return set_balanced(filled, style, width, canvas.rtl)

    return largest(_TITLE_SIZES, make, lambda block: block.lines <= 2 and not block.cramped)


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
    block = canvas.set_lines(text, style, KEY_LINE.w - 112)
    height = max(KEY_LINE.h, block.height + 46)
    top = KEY_LINE.bottom - height
    canvas.put(Fill(Rect(KEY_LINE.x, top, KEY_LINE.w, height), theme.tint, corners(24), step))
    canvas.put_block(KEY_LINE.x + 56, top + (height - block.height) / 2, block, step)
    return top


def set_sources(canvas: Canvas, width: float) -> TextBlock:
    words = f"{phrase('source', canvas.lang)}: {canvas.sources}"
    style = canvas.fixed(CAPTION, SOURCE_HEIGHT, color=canvas.foot.color or canvas.theme.quiet, weight=400)
    return canvas.set(words, style, width)


def put_sources(canvas: Canvas) -> None:
    """Puts the slide's sources in small letters above the bottom line, unless its layout showed them."""
    foot = canvas.foot
    if not canvas.sources:
        return
    block = set_sources(canvas, foot.right - foot.left)
    y = _SOURCES_END - block.height
    if foot.pills:
        _put_pill(canvas, foot.left, y, block)
    canvas.put_block(foot.left, y, block)


def put_foot(canvas: Canvas) -> None:
    """Puts the bottom line: the talk's short name at the left, the slide's number at the right."""
    foot = canvas.foot
    if not foot.shown:
        return
    style = canvas.fixed(FOOT, 32, color=foot.color or canvas.theme.quiet, weight=400)
    right = foot.right
    words = [str(canvas.context.number)] if canvas.meta.paginate else []
    words += [phrase("on_sheet", canvas.lang)] if canvas.slide.sheet else []
    for word in words:
        block = canvas.set(word, style)
        right -= block.width
        _put_foot_block(canvas, right, block)
        right -= 32
    name = canvas.meta.title if foot.words is None else foot.words
    if name:
        _put_foot_block(canvas, foot.left, one_line(canvas, name, style, right - foot.left))


def _put_foot_block(canvas: Canvas, x: float, block: TextBlock) -> None:
    if canvas.foot.pills:
        _put_pill(canvas, x, _FOOT_TOP, block)
    canvas.put_block(x, _FOOT_TOP, block)


def _put_pill(canvas: Canvas, x: float, y: float, block: TextBlock) -> None:
    rect = Rect(x - 18, y - 4, block.width + 36, block.height + 8)
    canvas.put(Fill(rect, veil(canvas), corners(20)))


def veil(canvas: Canvas) -> str:
    """Nine tenths of paper: words on it stay readable whatever is behind."""
    return f"#E6{canvas.paper[-6:]}"


def one_line(canvas: Canvas, words: str, style: Style, width: float) -> TextBlock:
    """Words on one line; what stands over the width is left off, with an ellipsis."""
    block = canvas.set(words, style)
    while block.width > width and len(words) > 1:
        keep = max(1, min(len(words) - 1, int(len(words) * width / block.width)))
        words = words[:keep].rstrip()
        block = canvas.set(words + "…", style)
    return block
