"""Layout `cards`: up to six cards that turn over, one a step. Fronts are full of color; backs are told apart by a sign.

A back that begins with a verdict in bold words shows it with its sign, then the front again, small, then the rest.
If that is too much for one card, all cards are set smaller: on paper nobody has seen the fronts.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import Heading, ListBlock, Paragraph, Text, plain
from kit.geometry import Rect
from kit.stage.canvas import LEFT, WIDTH, Canvas
from kit.stage.colors import contrast, readable
from kit.stage.frame import Fill, Outline, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import (
    as_head,
    balanced,
    bold,
    card_color,
    fitted,
    good_color,
    joined,
    lead_and_rest,
    on_card,
    timed_blocks,
)
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.shapes import suits
from kit.stage.layouts.signs import sign_of_lead, sign_of_thing
from kit.stage.text import TextBlock

GAP = 32.0
DOWN_GAP = 24.0
RADIUS = 40.0
_SCALES = (1.0, 0.92, 0.84)  # of the type on the backs; smaller is not read from the last row
_GOOD, _BAD = ("tick", "share", "shield"), ("cross", "keep", "lock", "block", "raised-hand")


@dataclass(frozen=True, slots=True)
class _Card:
    front: Text
    back: Text
    at: int
    turns: int | None  # the step at which it turns; None: it has no back


def lay_out_cards(canvas: Canvas) -> None:
    if not suits(canvas.slide):
        lay_out_points(canvas)
        return
    top = _put_words_above(canvas, put_title(canvas) - 24)
    cards = _cards(canvas)
    places = _places(len(cards), top, canvas.bottom)
    signs = [sign_of_thing(plain(card.front)) for card in cards]
    scale = _scale_with_front(canvas, cards, places)
    backs = [_set_back(canvas, card, rect, scale) for card, rect in zip(cards, places, strict=True)]
    highest = max((back.height for card, back in zip(cards, backs, strict=True) if card.turns is not None), default=0)
    for card, sign, rect, back in zip(cards, signs, places, backs, strict=True):
        _put_front(canvas, rect, card, sign if all(signs) else None)
        if card.turns is not None:
            _put_back(canvas, rect, back, card.turns, highest)


def _put_words_above(canvas: Canvas, y: float) -> float:
    for block, appears in timed_blocks(canvas):
        if isinstance(block, Heading):
            break
        if isinstance(block, Paragraph):
            y = canvas.text(LEFT, y - 8, block.text, canvas.body(), WIDTH, appears.at) + 32
    return y


def _cards(canvas: Canvas) -> list[_Card]:
    found: list[_Card] = []
    for block, appears in timed_blocks(canvas):
        if isinstance(block, Heading):
            found.append(_Card(canvas.filled(block.text), (), appears.at, None))
        elif found and isinstance(block, (Paragraph, ListBlock)):
            texts = [block.text] if isinstance(block, Paragraph) else [item.text for item in block.items]
            card = found[-1]
            back = joined(card.back, *(canvas.filled(text) for text in texts))
            found[-1] = _Card(card.front, back, card.at, appears.at)
    return found


def _places(count: int, top: float, bottom: float) -> list[Rect]:
    """Three across (two of two or four); a shorter last row stands in the middle, and so does a single card."""
    across = {1: 2, 2: 2, 4: 2}.get(count, 3)
    down = max(1, -(-count // across))
    w = (WIDTH - GAP * (across - 1)) / across
    h = min((bottom - top - DOWN_GAP * (down - 1)) / down, 280.0 if down > 1 else 400.0)
    found = []
    for i in range(count):
        row, column = divmod(i, across)
        missing = across - min(across, count - row * across)
        x = LEFT + column * (w + GAP) + missing * (w + GAP) / 2
        found.append(Rect(x, top + row * (h + DOWN_GAP), w, h))
    return found


def _put_front(canvas: Canvas, card: Rect, words: _Card, sign: str | None) -> None:
    theme, until = canvas.theme, words.turns
    canvas.put(Fill(card, theme.main, corners(RADIUS), words.at, until))
    k = _larger(card)
    style = canvas.body(size=round(44 * k), line=54 * k, color=theme.on_main, weight=700, align="center")
    block = balanced(canvas, words.front, style, card.w - 64)
    side, space = (104.0 * k, 20.0) if sign else (0.0, 0.0)
    y = card.y + (card.h - block.height - side - space) / 2
    canvas.ended(block.height + side + space + 40, card.h)
    if sign:
        color = theme.highlight if contrast(theme.highlight, theme.main) >= 3 else theme.on_main
        canvas.sign(sign, Rect(card.x + (card.w - side) / 2, y, side, side), color, words.at, until)
    canvas.put_block(card.x + 32, y + side + space, block, words.at, until)


def _larger(card: Rect) -> float:
    return 1.2 if card.w > 600 else 1.0


@dataclass(frozen=True, slots=True)
class _Back:
    """A back, set: head and sign in one line, then the texts under each other."""

    sign: str | None
    color: str
    head: TextBlock | None
    side: float
    texts: tuple[TextBlock, ...]

    @property
    def head_height(self) -> float:
        return max(self.side, self.head.height) + 20 if self.head else 0.0

    @property
    def height(self) -> float:
        return self.head_height + sum(t.height for t in self.texts) + 8 * (len(self.texts) - 1)


def _set_back(canvas: Canvas, words: _Card, card: Rect, scale: float | None) -> _Back:
    """`scale` is that of the type when the front is said again, None when there is no room for it."""
    k, width = _larger(card) * (scale or 1.0), card.w - 80
    lead, rest = lead_and_rest(words.back)
    sign = sign_of_lead(as_head(lead)) if lead else None
    color = _color(canvas, sign) if lead else on_card(canvas, canvas.theme.main)
    small = canvas.body(size=round(34 * k), line=42 * k)
    strong = canvas.body(size=round(38 * k), line=46 * k, weight=600)
    if not lead:
        named = canvas.body(size=round(38 * k), line=46 * k, color=color)
        front = balanced(canvas, bold(words.front), named, width)
        main = canvas.body(size=round(42 * k), line=50 * k)
        return _Back(None, color, None, 0, (front, balanced(canvas, rest, main, width)))
    side = 92.0 * k if sign else 0.0
    room = width - (side + 24 if sign else 0)
    head = fitted(canvas, as_head(lead), canvas.fixed(round(60 * k), 72 * k, weight=700, color=color), room, 40)
    if scale or not rest:
        texts = [balanced(canvas, words.front, strong, width)]
        texts += [balanced(canvas, rest, small, width)] if rest else []
    else:
        texts = [balanced(canvas, rest, strong, width)]
    return _Back(sign, color, head, side, tuple(texts))


def _scale_with_front(canvas: Canvas, cards: list[_Card], places: list[Rect]) -> float | None:
    """The largest of a few scales at which every back has room for the words of its front; None: there is none."""
    full = Canvas(canvas.slide, canvas.context, canvas.live, 1.0)
    turning = [(card, rect) for card, rect in zip(cards, places, strict=True) if card.turns is not None]
    for scale in _SCALES:
        if all(_set_back(full, card, rect, scale).height + 40 <= rect.h for card, rect in turning):
            return scale
    return None


def _put_back(canvas: Canvas, card: Rect, back: _Back, step: int, highest: float) -> None:
    """`highest` is the height of the slide's highest back: all begin at one height."""
    canvas.put(Fill(card, card_color(canvas), corners(RADIUS), step))
    canvas.put(Outline(card, back.color, 8, corners(RADIUS), step=step))
    x, y = card.x + 40, card.y + max(20.0, (card.h - highest) / 2)
    if back.head:
        high = back.head_height - 20
        if back.sign:
            canvas.sign(back.sign, Rect(x, y + (high - back.side) / 2, back.side, back.side), back.color, step)
        beside = x + (back.side + 24 if back.sign else 0)
        canvas.put_block(beside, y + (high - back.head.height) / 2, back.head, step)
        y += back.head_height
    for text in back.texts:
        y = canvas.put_block(x, y, text, step) + 8
    canvas.ended(back.height + 32, card.h)


def _color(canvas: Canvas, sign: str | None) -> str:
    """The color of a verdict, as it can be read on the back."""
    theme = canvas.theme
    undecided = theme.main if theme.playful else theme.ink
    color = good_color(canvas) if sign in _GOOD else theme.accent if sign in _BAD else undecided
    return readable(color, card_color(canvas), canvas.ink)
