"""One help line on its card, whatever the card's shape: label, what to call, and the code with the hours beside it."""

from __future__ import annotations

from dataclasses import dataclass

from kit.geometry import Rect
from kit.stage.canvas import Canvas
from kit.stage.frame import Fill, LinkItem, corners
from kit.stage.layouts.help_lines import HelpLine
from kit.stage.layouts.parts import card_color, fitted, on_card, put_panel
from kit.stage.qr import code_items, white_panel
from kit.stage.text import Style, TextBlock


@dataclass(frozen=True, slots=True)
class _Measures:
    """Of a card whose code stands under its number: `code` is the side of the code's square of modules."""

    pad: float
    label: int
    number: int
    more: int
    code: float


_USUAL = _Measures(32, 34, 60, 34, 136)
_WIDE = _Measures(40, 40, 84, 40, 136)
_ONE = _Measures(64, 52, 140, 52, 280)


def put_line(canvas: Canvas, line: HelpLine, card: Rect) -> None:
    """A line on its card, the whole of which is a link where a device knows links."""
    theme = canvas.theme
    put_panel(canvas, card, card_color(canvas), 40 if theme.playful else 24, edge="" if theme.dark else theme.line)
    if card.h < 240:
        _put_low(canvas, line, card)
    else:
        _put_high(canvas, line, card, _ONE if card.h > 400 else _WIDE if card.w > 600 else _USUAL)
    if line.warning:
        _put_warning(canvas, line.warning, card)
    if line.href:
        canvas.put(LinkItem(card, line.href))


def _put_high(canvas: Canvas, line: HelpLine, card: Rect, m: _Measures) -> None:
    """The number over the code, the hours beside the code."""
    x, width = card.x + m.pad, card.w - 2 * m.pad
    label = fitted(canvas, line.label, _label(canvas, m.label), width, 28)
    number = _big(canvas, line, m.number, width, 36)
    y = card.y + m.pad / 2
    y += label.height - 4
    beside = x
    low = card.bottom - m.pad
    top = y + number.height + 4
    if line.code:
        side = min(m.code, low - top)
        code = Rect(x, low - side, side, side)
        if canvas.theme.dark:  # the white stands out and keeps to the words' edge
            panel = Rect(x - 4, low + 12 - (side + 16), side + 16, side + 16)
        else:
            panel = white_panel(code, line.code)
        canvas.put(*code_items(line.code, panel, line.big))
        beside = max(code.right, panel.right if canvas.theme.dark else 0) + 24
        top, low = code.y - 12, low + 8
    canvas.put_block(x, card.y + m.pad / 2, label)
    canvas.put_block(x, y, number)
    more = _more(canvas, line, card.right - 20 - beside, low - top, m.more)
    if more:
        canvas.put_block(beside, top + (low - top - more.height) / 2, more)


def _put_low(canvas: Canvas, line: HelpLine, card: Rect) -> None:
    """The code at the left, the words beside it."""
    x = card.x + 28
    if line.code:
        edge = 16.0 if canvas.theme.dark else 6.0
        panel = Rect(card.x + edge, card.y + edge, card.h - 2 * edge, card.h - 2 * edge)
        canvas.put(*code_items(line.code, panel, line.big))
        x = panel.right + (20 if canvas.theme.dark else 4)
    width = card.right - 20 - x
    wide = card.w > 600
    label = fitted(canvas, line.label, _label(canvas, 34), width, 26)
    number = _big(canvas, line, 60 if wide else 46, width, 30)
    more = _more(canvas, line, width, card.h - 20 - label.height - number.height, 34)
    height = label.height + number.height + (more.height if more else 0)
    y = card.y + (card.h - height) / 2
    y = canvas.put_block(x, canvas.put_block(x, y, label), number)
    if more:
        canvas.put_block(x, y, more)


def _label(canvas: Canvas, size: int) -> Style:
    return canvas.fixed(size, size * 1.24, color=on_card(canvas, canvas.theme.main), weight=600)


def _big(canvas: Canvas, line: HelpLine, size: int, width: float, least: int) -> TextBlock:
    size = size if line.known else min(size, 44)
    return fitted(canvas, line.big, canvas.fixed(size, size * 1.12, weight=700), width, least)


def _more(canvas: Canvas, line: HelpLine, width: float, height: float, size: int) -> TextBlock | None:
    """The short lines one under the other, or in a row; as many of them as fit, the weightiest first."""
    for smaller in (size, min(size, 30), 26):
        style = canvas.fixed(smaller, smaller * 1.24, weight=400)
        for count in range(len(line.more), 0, -1):
            for between in (",\n", ", "):
                block = canvas.set(between.join(line.more[:count]), style, width)
                if block.height <= height and not block.cramped and (count == len(line.more) or smaller == 26):
                    return block
    return None


def _put_warning(canvas: Canvas, words: str, card: Rect) -> None:
    """The stamp of a number that was checked too long ago."""
    theme = canvas.theme
    block = canvas.set(words, canvas.fixed(26, 32, color=theme.on_accent, weight=700))
    pill = Rect(card.right - block.width - 56, card.y - 14, block.width + 40, 44)
    canvas.put(Fill(pill, theme.accent, corners(22)))
    canvas.put_block(pill.x + 20, pill.y + 6, block)
