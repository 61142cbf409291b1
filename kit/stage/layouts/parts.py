"""Small parts that several layouts put on a slide: fitted lines, discs with a letter, panels, leads, the key line.

Measures in slide units. Nothing here decides a position; the layouts do.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Literal

from kit.deck.model import Block, Paragraph, Picture, Quote, Span, Text, plain
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import Canvas
from kit.stage.colors import readable
from kit.stage.frame import Corners, Fill, Outline, PictureItem, corners
from kit.stage.layouts.images import missing_items, picture_size
from kit.stage.layouts.page import put_key_line
from kit.stage.text import Style, TextBlock, set_balanced


def fitted(canvas: Canvas, text: Text | str, style: Style, width: float, least: int) -> TextBlock:
    """One line, its type made smaller until it fits; text too long at `least` breaks into lines of that size."""
    block = canvas.set(text, style)
    if block.width <= width:
        return block
    size = max(least, int(style.size * width / block.width))
    return canvas.set(text, style.scaled(size / style.size), width)


def balanced(canvas: Canvas, text: Text, style: Style, width: float) -> TextBlock:
    """Words whose two lines are of about one length, so that no word is left alone; longer texts just flow."""
    block = canvas.set(text, style, width)
    return set_balanced(canvas.filled(text), style, width, canvas.rtl) if block.lines == 2 else block


def put_centered(
    canvas: Canvas, rect: Rect, block: TextBlock, step: int = 0, until: int | None = None
) -> None:
    """Set text in the middle of a rectangle, both ways."""
    x, y = rect.center
    canvas.put_block(x - block.room / 2, y - block.height / 2, block, step, until)


def put_disc(
    canvas: Canvas,
    rect: Rect,
    words: str,
    size: int,
    color: str,
    ink: str,
    step: int = 0,
    until: int | None = None,
) -> None:
    """A filled disc with a letter or a number in it."""
    canvas.put(Fill(rect, color, corners(rect.h / 2), step, until))
    style = canvas.fixed(size, size * 1.2, color=ink, weight=700)
    put_centered(canvas, rect, canvas.set(words, style), step, until)


def put_panel(
    canvas: Canvas,
    rect: Rect,
    color: str,
    radius: float = 24,
    step: int = 0,
    edge: str = "",
) -> None:
    """A filled rectangle with round corners and, if a color is given for it, an edge."""
    canvas.put(Fill(rect, color, corners(radius), step))
    if edge:
        canvas.put(Outline(rect, edge, 2, corners(radius), step=step))


def overflow_of(canvas: Canvas, put: Callable[[Canvas], None]) -> float:
    """By how much what `put` puts on a canvas like this one would be too long."""
    trial = Canvas(canvas.slide, canvas.context, canvas.live, canvas.scale)
    trial.bottom, trial.sources = canvas.bottom, canvas.sources
    put(trial)
    return trial.overflow


def card_color(canvas: Canvas) -> str:
    """What a card lies on the paper with: white, or the panel where the paper is dark."""
    return canvas.theme.panel if canvas.theme.dark else "#FFFFFF"


def on_card(canvas: Canvas, color: str) -> str:
    """A color of the theme as it can be read on a card."""
    return readable(color, card_color(canvas), canvas.ink)


def good_color(canvas: Canvas) -> str:
    """The color of what is right: the main color, but teal for children, whose slides are all in the main one."""
    return "#0B6E6E" if canvas.theme.playful else canvas.theme.main


def lead_and_rest(text: Text) -> tuple[Text, Text]:
    """The bold words a text begins with, and what follows them; no lead when it begins otherwise."""
    count = 0
    while count < len(text) and (text[count].bold or (count and not text[count].text.strip())):
        count += 1
    return strip(text[:count]), strip(text[count:])


def strip(text: Text) -> Text:
    """The text without spaces at its ends."""
    spans = list(text)
    while spans and not spans[0].text.strip():
        spans.pop(0)
    while spans and not spans[-1].text.strip():
        spans.pop()
    if spans:
        spans[0] = replace(spans[0], text=spans[0].text.lstrip())
        spans[-1] = replace(spans[-1], text=spans[-1].text.rstrip())
    return tuple(spans)


def as_head(lead: Text) -> str:
    """A lead as it stands alone above its text: without the full stop."""
    return plain(lead).rstrip(".:").strip()


def bold(text: Text) -> Text:
    """The text, all of it bold."""
    return tuple(replace(span, bold=True) for span in text)


def joined(*texts: Text) -> Text:
    """The texts one after the other, a space between."""
    spans: list[Span] = []
    for text in texts:
        if text and spans:
            spans.append(Span(" "))
        spans.extend(text)
    return tuple(spans)


def first_picture(canvas: Canvas) -> Picture | None:
    """The first picture among the slide's words."""
    pictures = (b for b in canvas.slide.blocks if isinstance(b, Picture) and not b.background)
    return next(pictures, None)


def put_picture(
    canvas: Canvas,
    picture: Picture,
    rect: Rect,
    step: int = 0,
    fit: Literal["contain", "cover"] = "contain",
    radii: Corners = (0, 0, 0, 0),
) -> None:
    """The picture in a rectangle; one that cannot be shown says what it shows."""
    if picture.path is None or picture_size(canvas, picture) is None:
        canvas.put(*missing_items(canvas, picture, rect, step))
    else:
        canvas.put(PictureItem(rect, picture.path, fit, radii, alt=picture.alt, step=step))


def timed_blocks(canvas: Canvas) -> list[tuple[Block, Appears]]:
    """The slide's blocks, each with the steps at which it and its items appear."""
    return list(zip(canvas.slide.blocks, canvas.timeline.blocks, strict=True))


def put_paragraphs(canvas: Canvas, x: float, y: float, width: float, style: Style, gap: float = 16) -> float:
    """The slide's paragraphs one under the other; gives the y below the last, or `y` when there is none."""
    below = y
    for block, appears in timed_blocks(canvas):
        if isinstance(block, Paragraph):
            below = canvas.text(x, below, block.text, style, width, appears.at) + gap
    return below - gap if below > y else y


def put_quote_line(canvas: Canvas, gap: float, bottom: float | None = None) -> float:
    """The slide's quote as its key line; gives where the content above has to end, `gap` before it."""
    slide, timeline = canvas.slide, canvas.timeline
    timed = timed_blocks(canvas)
    for column, appears in zip(slide.columns, timeline.columns, strict=True):
        timed += zip(column, appears, strict=True)
    for block, at in timed:
        if isinstance(block, Quote):
            texts = [inner.text for inner in block.blocks if isinstance(inner, Paragraph)]
            return put_key_line(canvas, joined(*texts), at.at) - gap
    return canvas.bottom if bottom is None else bottom
