"""Layout `chat`: an invented message thread. Bubbles come one by one, `me` on the right; the last step marks the push.

Every bubble has its place from the start, and so has its mark: under the bubble that ends the thread, else beside it,
or under it where that takes less height.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import Block, ListBlock, ListItem, Paragraph, Span, Text
from kit.geometry import Rect
from kit.stage.canvas import LEFT, Canvas
from kit.stage.colors import mix
from kit.stage.frame import Fill, Outline, Polygon, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import (
    first_picture,
    fitted,
    put_panel,
    put_paragraphs,
    put_picture,
    strip,
    timed_blocks,
)
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.shapes import suits
from kit.stage.said import say
from kit.stage.text import TextBlock

PANEL_X, PANEL_Y, PANEL_W = 576.0, 64.0, 928.0
WORDS_W = 440.0  # of the words at the left
PAD = 44.0
WIDEST = 640.0  # of a bubble
RADIUS = 36.0
TIP = 28.0  # from a mark beside its bubble to the bubble
ME = ("me", "yo", "ich", "moi")


@dataclass(frozen=True, slots=True)
class _Bubble:
    """One message, set: its mark stands `under` or beside it."""

    who: str
    mine: bool
    text: TextBlock
    mark: TextBlock | None
    under: bool
    at: int


def lay_out_chat(canvas: Canvas) -> None:
    if not suits(canvas.slide):
        lay_out_points(canvas)
        return
    y = put_title(canvas, width=WORDS_W) - 20
    _put_words(canvas, y, canvas.bottom - 80)
    label = canvas.fixed(26, 34, color=canvas.theme.quiet)
    canvas.text(LEFT, canvas.bottom - 62, say(canvas, "invented_chat"), label, WORDS_W)
    panel = Rect(PANEL_X, PANEL_Y, PANEL_W, canvas.bottom - 12 - PANEL_Y)
    put_panel(canvas, panel, canvas.theme.panel, 40)
    bubbles = _bubbles(canvas)
    others = list(dict.fromkeys(b.who for b in bubbles if not b.mine and b.who))
    y = _put_head(canvas, panel, others)
    _put_thread(canvas, panel, bubbles, y, named=len(others) > 1)


def _put_words(canvas: Canvas, y: float, bottom: float) -> None:
    """The slide's words beside the thread, whose length is no reason to make them small."""
    sizes = (44, 40, 36, 34) if canvas.scale >= 0.77 else (round(34 * canvas.scale / 0.77),)
    for size in sizes:
        trial = Canvas(canvas.slide, canvas.context, canvas.live, canvas.scale)
        below = put_paragraphs(trial, LEFT, y, WORDS_W, canvas.fixed(size, size * 58 / 44))
        if below <= bottom or size == sizes[-1]:
            canvas.put(*trial.items)
            canvas.ended(below, bottom)
            return


def _bubbles(canvas: Canvas) -> list[_Bubble]:
    items = [
        (item, at)
        for block, appears in timed_blocks(canvas)
        if isinstance(block, ListBlock)
        for item, at in zip(block.items, appears.items, strict=True)
    ]
    return [_bubble(canvas, item, at, last=i == len(items) - 1) for i, (item, at) in enumerate(items)]


def _bubble(canvas: Canvas, item: ListItem, at: int, last: bool) -> _Bubble:
    who, words = _who_says(canvas.filled(item.text))
    mine = who.casefold() in ME
    style = canvas.body(size=38, line=46, color=canvas.theme.on_main if mine else canvas.ink)
    usual = canvas.set(words, style, WIDEST - 64)
    words_of_mark = _mark(item.children)
    if not words_of_mark:
        return _Bubble(who, mine, usual, None, False, at)
    pill = canvas.body(size=34, line=42, color=canvas.theme.on_accent, weight=600)
    mark = canvas.set(words_of_mark, pill, WIDEST - 64)
    room = PANEL_W - 2 * PAD - TIP - mark.width - 64 - 64
    narrow = canvas.set(words, style, min(room, WIDEST - 64)) if room > 200 else usual
    under = last or room <= 200 or narrow.height > usual.height + mark.height + 42
    return _Bubble(who, mine, usual if under else narrow, mark, under, at)


def _who_says(text: Text) -> tuple[str, Text]:
    """The name before the first colon, and the words after it."""
    name = ""
    for i, span in enumerate(text):
        before, colon, after = span.text.partition(":")
        name += before
        if colon:
            return name.strip(), strip((Span(after, span.bold, span.italic), *text[i + 1 :]))
    return "", text


def _mark(children: tuple[Block, ...]) -> Text:
    for child in children:
        if isinstance(child, ListBlock) and child.items:
            return child.items[0].text
        if isinstance(child, Paragraph):
            return child.text
    return ()


def _put_head(canvas: Canvas, panel: Rect, names: list[str]) -> float:
    """The face and the name of whom the thread is with; gives the y where it begins."""
    theme = canvas.theme
    face = Rect(panel.x + PAD, panel.y + 28, 72, 72)
    picture = first_picture(canvas)
    canvas.put(Fill(face, mix(theme.panel, theme.highlight, 0.5), corners(36)))
    if picture and picture.path:
        put_picture(canvas, picture, face, 0, "cover", corners(36))
    else:
        canvas.sign("people" if len(names) > 1 else "person", face.inset(16), theme.ink)
    style = canvas.fixed(34, 42, weight=600)
    block = fitted(canvas, ", ".join(names), style, panel.right - PAD - face.right - 20, 26)
    canvas.put_block(face.right + 20, face.y + (72 - block.height) / 2, block)
    return face.bottom + 32


def _put_thread(canvas: Canvas, panel: Rect, bubbles: list[_Bubble], y: float, named: bool) -> None:
    k = canvas.scale
    gap = 16 * k
    before = ""
    for bubble in bubbles:
        if named and not bubble.mine and bubble.who != before:
            name = canvas.fixed(26, 32, weight=600)
            y = canvas.text(panel.x + PAD + 8, y - 4, bubble.who, name, WIDEST, bubble.at)
        before = "" if bubble.mine else bubble.who
        w = bubble.text.width + 64
        h = max(80 * k, bubble.text.height + 34 * k)
        if bubble.mark and not bubble.under:
            h = max(h, bubble.mark.height + 26 * k)
        rect = Rect(panel.right - PAD - w if bubble.mine else panel.x + PAD, y, w, h)
        _put_bubble(canvas, rect, bubble)
        y = rect.bottom
        if bubble.mark:
            y = max(y, _put_mark(canvas, rect, bubble.mark, bubble.mine, bubble.under))
        y += gap
    canvas.ended(y - gap + 20, panel.bottom)


def _put_bubble(canvas: Canvas, rect: Rect, bubble: _Bubble) -> None:
    theme = canvas.theme
    white = "#FFFFFF" if theme.panel != "#FFFFFF" else theme.line
    usual = mix(theme.panel, theme.ink, 0.14) if theme.dark else white
    radii = (RADIUS, RADIUS, 8, RADIUS) if bubble.mine else (RADIUS, RADIUS, RADIUS, 8)
    canvas.put(Fill(rect, theme.main if bubble.mine else usual, radii, bubble.at))
    canvas.put_block(rect.x + 32, rect.y + (rect.h - bubble.text.height) / 2, bubble.text, bubble.at)
    if bubble.mark:
        canvas.put(Outline(rect.inset(-2), theme.accent, 5, radii, step=canvas.timeline.finale or 0))


def _put_mark(canvas: Canvas, rect: Rect, label: TextBlock, mine: bool, under: bool) -> float:
    """The presenter's mark in a pill that points to its bubble; gives the y below it."""
    step, color = canvas.timeline.finale or 0, canvas.theme.accent
    w, h = label.width + 64, label.height + 26 * canvas.scale
    if under:
        pill = Rect(rect.right - w if mine else rect.x, rect.bottom + 16, w, h)
        tip = rect.right - 64 if mine else rect.x + 64
        points = ((tip - 22, pill.y + 2), (tip + 22, pill.y + 2), (tip, rect.bottom + 1))
    else:
        middle = rect.y + rect.h / 2
        pill = Rect(rect.x - TIP - w if mine else rect.right + TIP, middle - h / 2, w, h)
        edge, tip = (pill.right - 6, rect.x) if mine else (pill.x + 6, rect.right)
        points = ((edge, middle - 18), (edge, middle + 18), (tip, middle))
    canvas.put(Polygon(points, color, step), Fill(pill, color, corners(min(34.0, h / 2)), step))
    canvas.put_block(pill.x + 32, pill.y + (h - label.height) / 2, label, step)
    return pill.bottom
