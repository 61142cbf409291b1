"""The head of a page: for whom, the title, the lead, a drawing that stands on the rule; later pages have a small one."""

from __future__ import annotations

from collections.abc import Iterable

from kit.geometry import Rect
from kit.sheet.model import Sheet
from kit.stage.frame import Item, Line, TextItem
from kit.stage.sheets.drawings import own_size, picture_items
from kit.stage.sheets.measures import INK, Measures
from kit.stage.sheets.pieces import Piece, stack
from kit.stage.sheets.setting import Setter, block_piece, type_style
from kit.stage.text import TextBlock

RULE = 3.0
_TITLES = (50, 46, 42, 38, 34, 30, 26)
_ONE_LINE = 42  # a title on one line is at least so large; a longer one takes two


def head_piece(setter: Setter, sheet: Sheet, m: Measures) -> Piece:
    """The head with its rule, over the whole width."""
    width = m.width
    picture = sheet.picture
    wide = tall = 0.0
    if picture is not None:
        size = own_size(setter, picture)
        tall = min(150.0, 250.0 * min(1.0, width / 690) * size.h / size.w) if width > 600 else 96.0
        wide = tall * size.w / size.h
        if wide > width * 0.38:
            wide, tall = width * 0.38, width * 0.38 * size.h / size.w
    room = width - (wide + 22 if wide else 0.0)
    pieces = []
    if sheet.meta.head:
        style = type_style(m.body, m.line, INK, 700)
        pieces.append(block_piece(setter.set(sheet.meta.head, style, room, "balanced")))
    pieces.append(block_piece(_title(setter, sheet, room, m), 4.0))
    lead = type_style(m.body + 2, m.line + 2)
    pieces += [block_piece(setter.set(p.text, lead, room, "pretty"), 5.0) for p in sheet.lead]
    text = stack(pieces)
    foot = 12.0
    high = max(text.height + foot, tall + 2)

    def put(x: float, y: float) -> Iterable[Item]:
        rule = y + high + RULE / 2
        if picture is not None:
            yield from picture_items(setter, picture, Rect(x + width - wide, rule - tall, wide, tall))
        yield from text.put(x, y + max(0.0, high - foot - text.height))
        yield Line(x, rule, x + width, rule, INK, RULE)

    return Piece(high + RULE, put)


def small_head_piece(setter: Setter, sheet: Sheet, m: Measures) -> Piece:
    """The head of a page after the first: the title on one line."""
    size = round(min(24, m.body * 1.3))
    block = setter.set(sheet.title, type_style(size, size * 1.25, INK, 900), m.width)
    tall = block.height + 8

    def put(x: float, y: float) -> Iterable[Item]:
        yield TextItem(x, y, block)
        yield Line(x, y + tall + RULE / 2, x + m.width, y + tall + RULE / 2, INK, RULE)

    return Piece(tall + RULE, put)


def _title(setter: Setter, sheet: Sheet, room: float, m: Measures) -> TextBlock:
    """As large as fits on one line, or on two."""
    sizes = [round(s * max(1.0, m.share * 0.9)) if m.large else s for s in _TITLES]
    block = None
    for size in sizes:
        style = type_style(size, round(size * 1.06), INK, 900, tracking=-0.4)
        block = setter.set(sheet.title, style, room, "balanced")
        lines = 1 if size > _ONE_LINE else 2
        if block.lines <= lines and not block.cramped:
            return block
    assert block is not None
    return block
