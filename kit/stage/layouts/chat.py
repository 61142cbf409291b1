"""Layout `chat`: an invented message thread. Bubbles come one by one, `me` on the right; the last step marks the push.

Every bubble has its place from the start. A mark stands under its bubble when that is the thread's last or the panel
has room, else beside it.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import ListBlock, ListItem, Paragraph, Picture, Span, Text
from kit.geometry import Rect
from kit.stage.canvas import LEFT, Canvas
from kit.stage.colors import contrast, mix
from kit.stage.frame import Fill, Outline, PictureItem, Polygon, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import fitted, put_panel, put_paragraphs, strip, timed_blocks
from kit.stage.said import say
from kit.stage.text import TextBlock

PANEL_X, PANEL_Y, PANEL_W = 576.0, 64.0, 928.0
PAD = 44.0
WIDEST = 640.0  # of a bubble
RADIUS = 36.0
ME = ("me", "yo", "ich", "moi")


@dataclass(frozen=True, slots=True)
class _Bubble:
    who: str
    mine: bool
    text: TextBlock
    mark: Text
    at: int


def lay_out_chat(canvas: Canvas) -> None:
    y = put_title(canvas, width=PANEL_X - LEFT - 40) - 20
    y = put_paragraphs(canvas, LEFT, y, PANEL_X - LEFT - 40, canvas.body())
    label = canvas.fixed(26, 34, color=canvas.theme.quiet)
    canvas.ended(y, canvas.bottom - 72)
    canvas.text(LEFT, canvas.bottom - 62, say(canvas, "invented_chat"), label, PANEL_X - LEFT - 40)
    panel = Rect(PANEL_X, PANEL_Y, PANEL_W, canvas.bottom - 12 - PANEL_Y)
    put_panel(canvas, panel, canvas.theme.panel, 40)
    bubbles = _bubbles(canvas)
    others = list(dict.fromkeys(b.who for b in bubbles if not b.mine and b.who))
    y = _put_head(canvas, panel, others)
    _put_thread(canvas, panel, bubbles, y, named=len(others) > 1)


def _bubbles(canvas: Canvas) -> list[_Bubble]:
    found: list[_Bubble] = []
    for block, appears in timed_blocks(canvas):
        if isinstance(block, ListBlock):
            for item, at in zip(block.items, appears.items, strict=True):
                who, words = _who_says(canvas.filled(item.text))
                mine = who.casefold() in ME
                style = canvas.body(size=38, line=46, color=canvas.theme.on_main if mine else canvas.ink)
                found.append(_Bubble(who, mine, canvas.set(words, style, WIDEST - 64), _mark(item), at))
    return found


def _who_says(text: Text) -> tuple[str, Text]:
    """The name before the first colon, and the words after it."""
    name = ""
    for i, span in enumerate(text):
        before, colon, after = span.text.partition(":")
        name += before
        if colon:
            return name.strip(), strip((Span(after, span.bold, span.italic), *text[i + 1 :]))
    return "", text


def _mark(item: ListItem) -> Text:
    for child in item.children:
        if isinstance(child, ListBlock) and child.items:
            return child.items[0].text
        if isinstance(child, Paragraph):
            return child.text
    return ()


def _put_head(canvas: Canvas, panel: Rect, names: list[str]) -> float:
    """The face and the name of whom the thread is with; gives the y where it begins."""
    face = Rect(panel.x + PAD, panel.y + 28, 72, 72)
    picture = next((b for b, _ in timed_blocks(canvas) if isinstance(b, Picture) and b.path), None)
    sign = "people" if len(names) > 1 else "person"
    canvas.put(Fill(face, mix(canvas.theme.panel, canvas.theme.highlight, 0.5), corners(36)))
    if picture and picture.path:
        canvas.put(PictureItem(face, picture.path, "cover", corners(36), alt=picture.alt))
    else:
        canvas.sign(sign, face.inset(16), canvas.theme.ink)
    style = canvas.fixed(34, 42, weight=600)
    block = fitted(canvas, ", ".join(names), style, panel.right - PAD - face.right - 20, 26)
    canvas.put_block(face.right + 20, face.y + (72 - block.height) / 2, block)
    return face.bottom + 32


def _put_thread(canvas: Canvas, panel: Rect, bubbles: list[_Bubble], y: float, named: bool) -> None:
    heights = [max(80 * canvas.scale, b.text.height + 34 * canvas.scale) for b in bubbles]
    labels = [canvas.set(b.mark, canvas.fixed(34, 42, color=canvas.theme.on_accent, weight=600)) for b in bubbles]
    gap = 16 * canvas.scale
    room = panel.bottom - 24 - y - sum(heights) - gap * (len(bubbles) - 1)
    under = [i for i, b in enumerate(bubbles) if b.mark]
    if len(under) > 1 and 84 * len(under) > room:
        under = [i for i in under if i == len(bubbles) - 1 or not _fits_beside(bubbles[i], labels[i])]
    before = ""
    for i, (bubble, height, label) in enumerate(zip(bubbles, heights, labels, strict=True)):
        if named and not bubble.mine and bubble.who != before:
            name = canvas.fixed(26, 32, color=canvas.ink, weight=600)
            y = canvas.text(panel.x + PAD + 8, y, bubble.who, name, WIDEST, bubble.at)
        before = "" if bubble.mine else bubble.who
        w = bubble.text.width + 64
        rect = Rect(panel.right - PAD - w if bubble.mine else panel.x + PAD, y, w, height)
        _put_bubble(canvas, rect, bubble)
        y = rect.bottom
        if bubble.mark:
            y = _put_mark(canvas, rect, label, bubble.mine, i in under)
        y += gap
    canvas.ended(y - gap + 20, panel.bottom)


def _fits_beside(bubble: _Bubble, label: TextBlock) -> bool:
    return bubble.text.width + 64 + 24 + label.width + 64 <= PANEL_W - 2 * PAD


def _put_bubble(canvas: Canvas, rect: Rect, bubble: _Bubble) -> None:
    theme = canvas.theme
    usual = mix(theme.panel, theme.ink, 0.14) if theme.dark else "#FFFFFF"
    radii = (RADIUS, RADIUS, 8, RADIUS) if bubble.mine else (RADIUS, RADIUS, RADIUS, 8)
    canvas.put(Fill(rect, theme.main if bubble.mine else usual, radii, bubble.at))
    if not bubble.mine and contrast(usual, theme.panel) < 1.05:
        canvas.put(Outline(rect, theme.line, 2, radii, step=bubble.at))
    y = rect.y + (rect.h - bubble.text.height) / 2
    canvas.put_block(rect.x + 32, y, bubble.text, bubble.at)
    if bubble.mark:
        canvas.put(Outline(rect.inset(-2), theme.accent, 5, radii, step=canvas.timeline.finale or 0))


def _put_mark(canvas: Canvas, rect: Rect, label: TextBlock, mine: bool, under: bool) -> float:
    """The presenter's mark in a pill that points to its bubble; gives the y below both."""
    step, color = canvas.timeline.finale or 0, canvas.theme.accent
    w, h = label.width + 64, max(68.0, label.height + 26)
    if under:
        x = rect.right - w if mine else rect.x
        pill = Rect(x, rect.bottom + 16, w, h)
        tip = rect.right - 64 if mine else rect.x + 64
        points = ((tip - 22, pill.y + 2), (tip + 22, pill.y + 2), (tip, rect.bottom + 1))
    else:
        x = rect.x - 28 - w if mine else rect.right + 28
        pill = Rect(x, rect.y + (rect.h - h) / 2, w, h)
        tip = rect.x if mine else rect.right
        edge, middle = (pill.right - 4, rect.y + rect.h / 2) if mine else (pill.x + 4, rect.y + rect.h / 2)
        points = ((edge, middle - 18), (edge, middle + 18), (tip, middle))
    canvas.put(Polygon(points, color, step), Fill(pill, color, corners(h / 2), step))
    canvas.put_block(pill.x + 32, pill.y + (h - label.height) / 2, label, step)
    return pill.bottom if under else rect.bottom
