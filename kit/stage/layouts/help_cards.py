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
    """Of a card: its margin, the type of its three lines, the least that a number may shrink to."""

    pad: float
    label: int
    number: int
    more: int
    least: int
    code: float  # the side of the code's own square, or of its white panel where the code stands beside the words


_USUAL = _Measures(32, 34, 60, 34, 34, 136)
_ONE = _Measures(64, 52, 140, 52, 60, 280)
_LOW = _Measures(8, 34, 46, 34, 30, 152)
_LOW_WIDE = _Measures(8, 34, 60, 34, 34, 168)
_WIDE = _Measures(20, 42, 92, 42, 40, 260)
_LEAST_CODE = 90.0  # under this no phone in the room reads it


def put_line(canvas: Canvas, line: HelpLine, card: Rect) -> None:
    """A line on its card, the whole of which is a link where a device knows links."""
    theme = canvas.theme
    put_panel(canvas, card, card_color(canvas), 40 if theme.playful else 24, edge="" if theme.dark else theme.line)
    wide = card.w > 600
    if card.h > 400:
        _put_under(canvas, line, card, _ONE)
    elif wide or card.h < 264:
        _put_beside(canvas, line, card, _LOW if not wide else _LOW_WIDE if card.h < 240 else _WIDE)
    else:
        _put_under(canvas, line, card, _USUAL)
    if line.warning:
        _put_warning(canvas, line.warning, card)
    if line.href:
        canvas.put(LinkItem(card, line.href))


def _put_under(canvas: Canvas, line: HelpLine, card: Rect, m: _Measures) -> None:
    """The code under the number, the hours beside the code."""
    dark = canvas.theme.dark
    x, width = card.x + m.pad, card.w - 2 * m.pad
    label = fitted(canvas, line.label, _label(canvas, m.label), width, 26)
    number = _big(canvas, line, m, width)
    y = card.y + m.pad / 2
    low = card.bottom - m.pad
    top = y + label.height - 4 + number.height
    side = min(m.code, low - top - (16 if dark else 8))
    coded = bool(line.code) and side >= _LEAST_CODE
    code = Rect(x, low - side, side, side)
    # On dark cards the white stands out: it keeps to the edge of the words.
    panel = Rect(x - 4, code.y - 4, side + 16, side + 16) if dark or not coded else white_panel(code, line.code)
    if coded:
        canvas.put(*code_items(line.code, panel, line.big))
    canvas.put_block(x, canvas.put_block(x, y, label) - 4, number)
    if not coded:
        more = _more(canvas, line, width, low + 12 - top, m.more)
        if more:
            canvas.put_block(x, top + min(12.0, low + 12 - top - more.height), more)
        return
    beside = (panel.right if dark else code.right) + 24
    room = Rect(beside, code.y - 12, card.right - 20 - beside, side + 20)
    more = _more(canvas, line, room.w, room.h, m.more)
    if more:
        canvas.put_block(beside, room.y + (room.h - more.height) / 2, more)


def _put_beside(canvas: Canvas, line: HelpLine, card: Rect, m: _Measures) -> None:
    """The code at the left, the words beside it."""
    x = card.x + max(28.0, 2 * m.pad)
    if line.code:
        dark = canvas.theme.dark
        side = min(m.code, card.h - 16)
        edge = max(m.pad, (card.h - side) / 2) if dark else m.pad
        panel = Rect(card.x + edge, card.y + (card.h - side) / 2, side, side)
        canvas.put(*code_items(line.code, panel, line.big))
        x = panel.right + (20 if dark else 4 + m.pad / 2)
    width = card.right - 16 - x
    label = fitted(canvas, line.label, _label(canvas, m.label), width, 26)
    number = _big(canvas, line, m, width)
    more = _more(canvas, line, width, card.h - 16 - label.height - number.height, m.more)
    height = label.height + number.height + (more.height if more else 0)
    y = card.y + (card.h - height) / 2
    y = canvas.put_block(x, canvas.put_block(x, y, label), number)
    if more:
        canvas.put_block(x, y, more)


def _label(canvas: Canvas, size: int) -> Style:
    return canvas.fixed(size, size * 1.24, color=on_card(canvas, canvas.theme.main), weight=600)


def _big(canvas: Canvas, line: HelpLine, m: _Measures, width: float) -> TextBlock:
    size = m.number if line.known else min(m.number, 44)
    return fitted(canvas, line.big, canvas.fixed(size, size * 1.12, weight=700), width, m.least)


def _more(canvas: Canvas, line: HelpLine, width: float, height: float, size: int) -> TextBlock | None:
    """The short lines one under the other, or in a row; as many of them as fit, the weightiest first."""
    for smaller in (size, min(size, 30), 26):
        style = canvas.fixed(smaller, smaller * 1.24, weight=400)
        for count in range(len(line.more), 0, -1):
            for between in (", ", ",\n") if width > 400 else (",\n", ", "):
                block = canvas.set(between.join(line.more[:count]), style, width)
                if block.height <= height and not block.cramped and (count == len(line.more) or smaller == 26):
                    return block
    return None


def _put_warning(canvas: Canvas, words: str, card: Rect) -> None:
    """The stamp of a number that was checked too long ago."""
    theme = canvas.theme
    block = canvas.set(words, canvas.fixed(26, 32, color=theme.on_accent, weight=700))
    pill = Rect(card.right - block.width - 56, card.y - 26, block.width + 40, 44)
    canvas.put(Fill(pill, theme.accent, corners(22)))
    canvas.put_block(pill.x + 20, pill.y + 6, block)
