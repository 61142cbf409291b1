"""Layout `activity`: instructions at the left, a ring that runs down at the right.

The ring shows the whole time until the countdown is started at the slide's last step.
"""

from __future__ import annotations

import math

from kit.deck.model import Block, ListBlock, Paragraph
from kit.deck.steps import Appears
from kit.geometry import Rect
from kit.stage.canvas import LEFT, WIDTH, Canvas
from kit.stage.colors import contrast, mix
from kit.stage.frame import Arc, Fill, Outline, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import balanced, put_centered, put_quote_line, timed_blocks
from kit.stage.said import say
from kit.stage.text import Style

RING_X, RING_Y, RADIUS, STROKE = 1250.0, 468.0, 216.0, 36.0
DISC = 72.0


def lay_out_activity(canvas: Canvas) -> None:
    y = put_title(canvas) + 28
    bottom = put_quote_line(canvas, 32)
    width = WIDTH if canvas.slide.timer is None else RING_X - RADIUS - STROKE / 2 - 48 - LEFT
    if canvas.slide.timer is not None:
        _put_ring(canvas, canvas.slide.timer * 60, max(RING_Y - RADIUS - STROKE / 2, y - 28), bottom)
    parts = _parts(canvas, width)
    gap = _gap(bottom - y, [height for _, height in parts])
    for (block, appears, index), height in parts:
        if isinstance(block, ListBlock):
            _put_item(canvas, y, block, index, appears.items[index], width)
        elif isinstance(block, Paragraph):
            canvas.text(LEFT, y, block.text, _style(canvas), width, appears.at)
        y += height + gap
    canvas.ended(y - gap, bottom)


def _style(canvas: Canvas) -> Style:
    return canvas.body(size=48, line=62)


def _parts(canvas: Canvas, width: float) -> list[tuple[tuple[Block, Appears, int], float]]:
    """Items and paragraphs in order, each with its height."""
    found: list[tuple[tuple[Block, Appears, int], float]] = []
    for block, appears in timed_blocks(canvas):
        if isinstance(block, ListBlock):
            for i, item in enumerate(block.items):
                found.append(((block, appears, i), canvas.set(item.text, _style(canvas), width - 120).height))
        elif isinstance(block, Paragraph):
            found.append(((block, appears, 0), canvas.set(block.text, _style(canvas), width).height))
    return found


def _gap(room: float, heights: list[float]) -> float:
    spare = (room - sum(heights)) / max(1, len(heights) - 1)
    return max(20.0, min(60.0, spare))


def _put_item(canvas: Canvas, y: float, block: ListBlock, index: int, step: int, width: float) -> None:
    theme = canvas.theme
    text = balanced(canvas, block.items[index].text, _style(canvas), width - 120)
    line = text.height / text.lines
    middle = y + line / 2
    if block.ordered:
        disc = Rect(LEFT, middle - DISC / 2, DISC, DISC)
        canvas.put(Outline(disc, theme.main, 5, corners(DISC / 2), step=step))
        number = canvas.fixed(36, 44, weight=700, color=theme.main)
        put_centered(canvas, disc, canvas.set(str(block.start + index), number), step)
    else:
        canvas.put(Fill(Rect(LEFT + 24, middle - 12, 24, 24), theme.main, corners(12), step))
    canvas.put_block(LEFT + 120, y, text, step)


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

