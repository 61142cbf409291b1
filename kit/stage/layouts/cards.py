"""Layout `cards`: up to six cards that turn over, one a step. Fronts are full of color; backs are told apart by a sign.

A back begins with its verdict (bold words or a heading's worth of them): sign, word, then what the card says.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import Heading, ListBlock, Paragraph, Text, plain
from kit.geometry import Rect
from kit.stage.canvas import LEFT, WIDTH, Canvas
from kit.stage.colors import readable
from kit.stage.frame import Fill, Outline, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import (
    as_head,
    bold,
    card_color,
    fitted,
    joined,
    lead_and_rest,
    timed_blocks,
)
from kit.stage.layouts.signs import sign_of_lead, sign_of_thing

GAP = 32.0
DOWN_GAP = 24.0
RADIUS = 40.0
_GOOD, _BAD = ("tick", "share", "shield"), ("cross", "keep", "lock", "block", "raised-hand")


@dataclass(frozen=True, slots=True)
class _Card:
    front: Text
    back: Text
    at: int
    turns: int | None  # the step at which it turns; None: it has no back


def lay_out_cards(canvas: Canvas) -> None:
    top = put_title(canvas) - 24
    top = _put_words_above(canvas, top)
    cards = _cards(canvas)
    signs = [sign_of_thing(plain(card.front)) for card in cards]
    for card, sign, rect in zip(cards, signs, _places(len(cards), top, canvas.bottom), strict=False):
        _put_front(canvas, rect, card, sign if all(signs) else None)
        if card.turns is not None:
            _put_back(canvas, rect, card)


def _put_words_above(canvas: Canvas, y: float) -> float:
    for block, appears in timed_blocks(canvas):
        if isinstance(block, Heading):
            break
        if isinstance(block, Paragraph):
            y = canvas.text(LEFT, y, block.text, canvas.body(), WIDTH, appears.at) + 24
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
    across = {1: 1, 2: 2, 4: 2}.get(count, 3)
    down = max(1, -(-count // across))
    w = (WIDTH - GAP * (across - 1)) / across
    h = min((bottom - top - DOWN_GAP * (down - 1)) / down, 280.0 if down > 1 else 400.0)
    found = []
    for i in range(count):
        row, column = divmod(i, across)
        missing = across - min(across, count - row * across)  # a shorter last row stands in the middle
        x = LEFT + column * (w + GAP) + missing * (w + GAP) / 2
        found.append(Rect(x, top + row * (h + DOWN_GAP), w, h))
    return found


def _put_front(canvas: Canvas, card: Rect, words: _Card, sign: str | None) -> None:
    theme, until = canvas.theme, words.turns
    canvas.put(Fill(card, theme.main, corners(RADIUS), words.at, until))
    style = canvas.body(line=54, color=theme.on_main, weight=700, align="center")
    block = canvas.set(words.front, style, card.w - 64)
    side = 104.0 if sign else 0.0
    space = 20.0 if sign else 0.0
    y = card.y + (card.h - block.height - side - space) / 2
    canvas.ended(block.height + side + space + 40, card.h)
    if sign:
        color = readable(theme.highlight, theme.main, theme.on_main)
        canvas.sign(sign, Rect(card.x + (card.w - side) / 2, y, side, side), color, words.at, until)
    canvas.put_block(card.x + 32, y + side + space, block, words.at, until)


def _put_back(canvas: Canvas, card: Rect, words: _Card) -> None:
    step = words.turns or 0
    lead, rest = lead_and_rest(words.back)
    sign = sign_of_lead(as_head(lead)) if lead else None
    color = _color(canvas, sign)
    paper = card_color(canvas)
    canvas.put(Fill(card, paper, corners(RADIUS), step), Outline(card, color, 8, corners(RADIUS), step=step))
    x, width = card.x + 40, card.w - 80
    body = canvas.body(size=38, line=46, weight=600 if lead else 400)
    if not lead:
        front = canvas.set(bold(words.front), canvas.body(size=34, line=42, color=color), width)
        block = canvas.set(rest, canvas.body(size=40, line=48), width)
        y = card.y + max(28.0, (card.h - front.height - block.height - 12) / 2)
        canvas.put_block(x, y, front, step)
        canvas.ended(canvas.put_block(x, y + front.height + 12, block, step) + 24, card.bottom)
        return
    side = 96.0 if sign else 0.0
    head_x = x + (side + 24 if sign else 0)
    head = fitted(canvas, as_head(lead), canvas.fixed(60, 72, weight=700, color=color), card.right - 36 - head_x, 40)
    block = canvas.set(rest or words.front, body, width)
    high = max(side, head.height)
    y = card.y + max(24.0, (card.h - high - block.height - 28) / 2)
    if sign:
        canvas.sign(sign, Rect(x, y + (high - side) / 2, side, side), color, step)
    canvas.put_block(head_x, y + (high - head.height) / 2, head, step)
    canvas.ended(canvas.put_block(x, y + high + 28, block, step) + 20, card.bottom)


def _color(canvas: Canvas, sign: str | None) -> str:
    """The color of a verdict, as it can be read on the back."""
    theme = canvas.theme
    good = "#0B6E6E" if theme.playful else theme.main
    color = good if sign in _GOOD else theme.accent if sign in _BAD else theme.main if theme.playful else theme.ink
    return readable(color, card_color(canvas), canvas.ink)
