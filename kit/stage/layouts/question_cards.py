"""The choices of a question as children see them: cards with a big letter, and one hand drawn for each hand raised."""

from __future__ import annotations

import math

from kit.deck.model import Text
from kit.geometry import Rect
from kit.stage.canvas import HALF, LEFT, WIDTH, Canvas
from kit.stage.colors import mix
from kit.stage.frame import Fill, Outline, corners
from kit.stage.layouts.parts import bold, card_color, put_centered, put_panel
from kit.stage.layouts.question import Choice, case_words, wrap_up

TOP = 376.0
LETTER = 120.0
RADIUS = 40.0


def put_choice_cards(canvas: Canvas, choices: list[Choice], y: float, width: float) -> None:
    """The case under the title (the wrap-up takes its place with the answer), then the cards."""
    finale = canvas.timeline.finale or 0
    style = canvas.body(size=48, line=58, weight=600)
    summary = wrap_up(canvas)
    below = y
    for text in case_words(canvas):
        below = canvas.put_block(LEFT, below, canvas.set(text, style, width), 0, finale if summary else None) + 8
    if summary:
        canvas.ended(canvas.text(LEFT, y, summary, style, width, finale), TOP - 16)
    canvas.ended(below, TOP - 16)
    for choice, rect, color in zip(choices, _places(len(choices)), _colors(canvas), strict=False):
        _put_card(canvas, rect, choice, color)


def _places(count: int) -> list[Rect]:
    if count == 3:
        return [Rect(LEFT, TOP + i * 144, WIDTH, 128) for i in range(3)]
    return [Rect(LEFT + i % 2 * (HALF + 32), TOP + i // 2 * 216, HALF, 192) for i in range(count)]


def _colors(canvas: Canvas) -> tuple[str, ...]:
    theme = canvas.theme
    return theme.main, "#0B6E6E", theme.ink, mix(theme.accent, "#000000", 0.12)


def _put_card(canvas: Canvas, card: Rect, choice: Choice, color: str) -> None:
    finale = canvas.timeline.finale or 0
    put_panel(canvas, card, card_color(canvas), RADIUS)
    field = Rect(card.x, card.y, LETTER, card.h)
    canvas.put(Fill(field, color, (RADIUS, 0, 0, RADIUS)))
    put_centered(canvas, field, canvas.set(choice.letter, canvas.fixed(84, 96, color="#FFFFFF", weight=900)))
    x, width = field.right + 32, card.w - LETTER - 64
    flat = card.h < 160  # a row right across: the hands stand beside the words
    words = width * 0.5 if flat else width
    block = canvas.set(bold(choice.text), canvas.body(size=52, line=60), words)
    if block.lines > 1:
        block = canvas.set(bold(choice.text), canvas.body(size=44, line=52), words)
    y = card.y + (card.h - block.height) / 2 if flat else card.y + 24
    canvas.put_block(x, y, block)
    canvas.ended(block.height + (24 if flat else 100), card.h)
    shown = choice.right and bool(choice.why)
    below = Rect(x, y + block.height + 8, width, card.bottom - 16 - (y + block.height + 8))
    hands = Rect(x + words + 24, card.y + 24, width - words - 24, card.h - 48) if flat else below
    if choice.hands is not None:
        _put_hands(canvas, hands, choice.hands, color, finale if shown else None)
    if shown:
        _put_reason(canvas, hands, choice.why, choice.hands is not None, finale)
    if choice.right:
        canvas.put(Outline(card.inset(-4), color, 8, corners(RADIUS + 4), step=finale))
        tick = Rect(card.right - 44, card.y - 24, 72, 72)
        canvas.put(Fill(tick.inset(6), "#FFFFFF", corners(30), step=finale))
        canvas.sign("tick", tick, color, finale)


def _put_reason(canvas: Canvas, place: Rect, text: Text, counted: bool, step: int) -> None:
    block = canvas.set(text, canvas.body(size=36, line=42), place.w - (84 if counted else 0))
    canvas.put_block(place.x, place.y + (place.h - block.height) / 2, block, step)
    canvas.ended(block.height, place.h + 4)


def _put_hands(canvas: Canvas, place: Rect, count: int, color: str, until: int | None) -> None:
    """The number at the right, and as many hands as were raised in one to three lines."""
    number = canvas.set(str(count), canvas.fixed(52, 60, weight=700, color=color, tabular=True))
    canvas.put_block(place.right - number.width, place.bottom - 8 - number.height, number)
    room = place.w - 96
    lines = next((n for n in (1, 2, 3) if math.ceil(count / n) * 26 <= room), 3)
    across = max(1, math.ceil(count / lines))
    pitch = min(32.0, room / across)
    side = min(36.0, pitch * 1.3, place.h / lines)
    top = place.bottom - 8 - 30 - lines * side / 2
    for i in range(count):
        x, y = place.x + i % across * pitch, top + i // across * side
        canvas.sign("raised-hand", Rect(x - 4, y, side, side), color, 0, until)
