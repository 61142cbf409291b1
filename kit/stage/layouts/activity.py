"""Layout `activity`: instructions at the left, a ring that runs down at the right.

The ring shows the whole time until the countdown is started at the slide's last step.
"""

from __future__ import annotations

import math

from kit.deck.model import Block, ListBlock, Pause, Quote
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import LEFT, SMALL, WIDTH, Canvas, text_items
from kit.stage.colors import contrast, mix
from kit.stage.frame import Arc, Fill, Item, Outline, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import balanced, put_centered, put_quote_line, timed_blocks
from kit.stage.layouts.pieces import Look, Piece, put_piece
from kit.stage.layouts.words import set_blocks
from kit.stage.moves import moved
from kit.stage.said import say

RING_X, RING_Y, RADIUS, STROKE = 1250.0, 468.0, 216.0, 36.0
DISC = 72.0
SIZE = 48
INDENT = 120.0


def lay_out_activity(canvas: Canvas) -> None:
    y = put_title(canvas) + 28
    bottom = put_quote_line(canvas, 32)
    width = WIDTH if canvas.slide.timer is None else RING_X - RADIUS - STROKE / 2 - 48 - LEFT
    if canvas.slide.timer is not None:
        _put_ring(canvas, canvas.slide.timer * 60, max(RING_Y - RADIUS - STROKE / 2, y - 28), bottom)
    rows = _rows(canvas, width, bottom - y)
    gap = _gap(bottom - y, [row.height for row in rows])
    for row in rows:
        y = put_piece(canvas, row, LEFT, y) + gap
    canvas.ended(y - gap, bottom)


def _gap(room: float, heights: list[float]) -> float:
    spare = (room - sum(heights)) / max(1, len(heights) - 1)
    return max(20.0, min(60.0, spare))


def _rows(canvas: Canvas, width: float, room: float) -> list[Piece]:
    """What stands at the left, a piece for every list item and for every other block."""
    found: list[Piece] = []
    for block, appears in timed_blocks(canvas):
        if isinstance(block, ListBlock):
            found += [_item(canvas, block, i, appears.items[i], width) for i in range(len(block.items))]
        elif not isinstance(block, (Pause, Quote)):
            found.append(set_blocks(canvas, [(block, appears)], width, room / 2, Look(SIZE)))
    return found


def _item(canvas: Canvas, block: ListBlock, index: int, step: int, width: float) -> Piece:
    """A numbered disc (or a dot), the item's words beside it, and under them what is nested in it."""
    theme, item = canvas.theme, block.items[index]
    text = balanced(canvas, item.text, canvas.body(size=SIZE, line=62), width - INDENT)
    middle = text.height / text.lines / 2
    parts: list[Item] = []
    if block.ordered:
        disc = Rect(0, middle - DISC / 2, DISC, DISC)
        number = canvas.set(str(block.start + index), canvas.fixed(36, 44, weight=700, color=theme.main))
        parts.append(Outline(disc, theme.main, 5, corners(DISC / 2), step=step))
        x, y = disc.center
        parts += text_items(x - number.room / 2, y - number.height / 2, number, step)
    else:
        parts.append(Fill(Rect(24, middle - 12, 24, 24), theme.main, corners(12), step))
    parts += text_items(INDENT, 0, text, step)
    nested = [(child, Appears(step, (step,) * _length(child))) for child in item.children]
    under = set_blocks(canvas, nested, width - INDENT, 200, Look(SMALL))
    parts += moved(under.items, INDENT, text.height + 6)
    return Piece(tuple(parts), width, text.height + (under.height + 6 if nested else 0))


def _length(block: Block) -> int:
    return len(block.items) if isinstance(block, ListBlock) else 0


def _put_ring(canvas: Canvas, seconds: float, top: float, bottom: float) -> None:
    """The ring, its top at `top`, smaller if it would not end above `bottom`."""
    theme, left = canvas.theme, canvas.live.timer_left
    k = max(0.5, min(1.0, (bottom - top) / (2 * RADIUS + STROKE)))
    x, y = RING_X, top + k * (RADIUS + STROKE / 2)
    now = seconds if left is None else max(0.0, min(left, seconds))
    canvas.put(Arc(x, y, k * RADIUS, k * STROKE, mix(canvas.paper, canvas.ink, 0.14)))
    if now > 0:
        color = theme.main if contrast(theme.highlight, theme.paper) < 1.5 else theme.highlight
        canvas.put(Arc(x, y, k * RADIUS, k * STROKE, color, 0, 360 * now / seconds))
    shown = math.ceil(now)
    style = canvas.fixed(round(152 * k), 160 * k, weight=700, tabular=True)
    clock = canvas.set(f"{shown // 60}:{shown % 60:02}", style)
    put_centered(canvas, Rect(x - 180, y - 112 * k, 360, 160 * k), clock)
    words = canvas.set(_words(canvas, seconds, left), canvas.fixed(34, 42, color=theme.quiet))
    put_centered(canvas, Rect(x - 180, y + 58 * k, 360, 42), words)


def _words(canvas: Canvas, seconds: float, left: float | None) -> str:
    whole = round(seconds / 60)
    if seconds % 60:
        span = say(canvas, "seconds_n").format(round(seconds))
    else:
        span = say(canvas, "minutes_1") if whole == 1 else say(canvas, "minutes_n").format(whole)
    if left is None:
        return span
    return say(canvas, "left_of").format(span) if left > 0 else say(canvas, "time_up")

