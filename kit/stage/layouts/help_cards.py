"""One help line on its card, whatever the card's shape: label, what to call, and the code with the hours beside it."""

from __future__ import annotations

from kit.geometry import Rect
from kit.stage.canvas import Canvas
from kit.stage.colors import readable
from kit.stage.frame import Fill, LinkItem, corners
from kit.stage.layouts.help_lines import HelpLine
from kit.stage.layouts.parts import card_color, fitted, on_card, put_panel
from kit.stage.qr import code_items
from kit.stage.text import Style, TextBlock

PAD = 32.0


def put_line(canvas: Canvas, line: HelpLine, card: Rect) -> None:
    theme = canvas.theme
    put_panel(canvas, card, card_color(canvas), 40 if theme.playful else 24, edge="" if theme.dark else theme.line)
    if card.h < 240:
        _put_low(canvas, line, card)
    else:
        _put_high(canvas, line, card)
    if line.warning:
        _put_warning(canvas, line.warning, card)
    if line.href:
        canvas.put(LinkItem(card, line.href))


def _put_high(canvas: Canvas, line: HelpLine, card: Rect) -> None:
    """The number over the code, the hours beside the code."""
    k = 1.0 if card.h < 400 else 1.9
    pad = PAD * (1.0 if k == 1 else 1.75)
    x, width = card.x + pad, card.w - 2 * pad
    wide = card.w > 600
    label = fitted(canvas, line.label, _label(canvas, round(34 * min(k, 1.4))), width, 30)
    size = round((84 if wide else 60) * (1.6 if k > 1 else 1))
    big = _big(canvas, line, size, width, 38)
    y = canvas.put_block(x, card.y + 20 * k, label)
    y = canvas.put_block(x, y, big)
    side = min(card.bottom - 24 * k - y - 8, 168 * (1.9 if k > 1 else 1))
    beside = x
    if line.code and side > 90:
        inset = 0.0 if canvas.theme.dark else side * 0.11  # white on white: the code itself stands in line
        panel = Rect(x - inset, card.bottom - 20 * k - side + inset * 0.6, side, side)
        canvas.put(*code_items(line.code, panel, line.big))
        beside = panel.right + (24 if canvas.theme.dark else 4)
        middle = panel.y + side / 2
    else:
        middle = (y + card.bottom - 24) / 2
    _put_more(canvas, line, Rect(beside, y + 4, card.right - 24 - beside, card.bottom - 12 - y), middle, k)


def _put_low(canvas: Canvas, line: HelpLine, card: Rect) -> None:
    """The code at the left, the words beside it."""
    side = card.h - 24
    x = card.x + 28
    if line.code:
        panel = Rect(card.x + (20 if canvas.theme.dark else 12), card.y + 12, side, side)
        canvas.put(*code_items(line.code, panel, line.big))
        x = panel.right + (20 if canvas.theme.dark else 4)
    width = card.right - 24 - x
    wide = card.w > 600
    label = fitted(canvas, line.label, _label(canvas, 34), width, 28)
    big = _big(canvas, line, 60 if wide else 46, width, 34)
    room = card.h - 24 - label.height - big.height
    more = _more_block(canvas, line, width, room, 34)
    height = label.height + big.height + (more.height if more else 0)
    y = card.y + (card.h - height) / 2
    y = canvas.put_block(x, canvas.put_block(x, y, label), big)
    if more:
        canvas.put_block(x, y, more)


def _label(canvas: Canvas, size: int) -> Style:
    return canvas.fixed(size, size * 1.24, color=on_card(canvas, canvas.theme.main), weight=600)


def _big(canvas: Canvas, line: HelpLine, size: int, width: float, least: int) -> TextBlock:
    if not line.known:
        size = min(size, 44)
    return fitted(canvas, line.big, canvas.fixed(size, size * 1.18, weight=700), width, least)


def _put_more(canvas: Canvas, line: HelpLine, room: Rect, middle: float, k: float) -> None:
    block = _more_block(canvas, line, room.w, room.h, round(34 * (1.4 if k > 1 else 1)))
    if block:
        y = max(room.y, min(middle - block.height / 2, room.bottom - block.height))
        canvas.put_block(room.x, y, block)


def _more_block(canvas: Canvas, line: HelpLine, width: float, height: float, size: int) -> TextBlock | None:
    """As many of the short lines as fit, joined by commas; the weightiest stay."""
    for smaller in (size, 30, 26):
        for count in range(len(line.more), 0, -1):
            words = ", ".join(line.more[:count])
            block = canvas.set(words, canvas.fixed(smaller, smaller * 1.26), width)
            if block.height <= height and not block.cramped and (count == len(line.more) or smaller == 26):
                return block
    return None


def _put_warning(canvas: Canvas, words: str, card: Rect) -> None:
    """The stamp of a number that was checked too long ago."""
    theme = canvas.theme
    block = canvas.set(words, canvas.fixed(26, 32, color=theme.on_accent, weight=700))
    pill = Rect(card.right - block.width - 56, card.y - 14, block.width + 40, 44)
    canvas.put(Fill(pill, readable(theme.accent, theme.on_accent, "#000000"), corners(22)))
    canvas.put_block(pill.x + 20, pill.y + 6, block)
