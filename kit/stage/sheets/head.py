"""The head of a page: for whom, title, lead, a drawing that stands on the rule; later pages have a small one."""

from __future__ import annotations

from collections.abc import Iterable

from kit.deck.model import plain
from kit.geometry import Rect
from kit.sheet.model import Sheet
from kit.stage.frame import Item, Line, TextItem
from kit.stage.sheets.drawings import own_size, picture_items
from kit.stage.sheets.measures import INK, Measures
from kit.stage.sheets.pieces import Piece, stack
from kit.stage.sheets.setting import Setter, block_piece, type_style
from kit.stage.text import TextBlock

RULE = 3.0
_NARROW = 600.0
_TITLES = (50, 46, 42, 40, 38, 36, 34, 30, 26)
_ONE_LINE, _TIGHT = 42, 34  # a title on one line is at least so large; where room is scarce, the second


def head_piece(setter: Setter, sheet: Sheet, m: Measures) -> Piece:
    """The head with its rule, over the whole width."""
    width = m.width
    picture = sheet.picture
    wide, tall = _picture_size(setter, sheet, m)
    room = width - (wide + 22 if wide else 0.0)
    pieces = []
    if sheet.meta.head:
        style = type_style(m.body, m.line, INK, 700)
        pieces.append(block_piece(setter.set(sheet.meta.head, style, room, "balanced")))
    pieces.append(block_piece(_title(setter, sheet, room, m), 4.0))
    lead = type_style(m.body + 2, m.line + 2)
    pieces += [block_piece(setter.set(p.text, lead, room, "pretty"), 5.0) for p in sheet.lead]
    text = stack(pieces)
    foot = 9.0 if m.tight else 12.0
    high = max(text.height + foot, tall + 2)

    def put(x: float, y: float) -> Iterable[Item]:
        rule = y + high + RULE / 2
        if picture is not None:
            yield from picture_items(setter, picture, Rect(x + width - wide, rule - tall, wide, tall))
        yield from text.put(x, y + max(0.0, high - foot - text.height))
        yield Line(x, rule, x + width, rule, INK, RULE)

    return Piece(high + RULE, put)


def _picture_size(setter: Setter, sheet: Sheet, m: Measures) -> tuple[float, float]:
    """Width and height of the drawing in the head, at most 250 x 150."""
    if sheet.picture is None:
        return 0.0, 0.0
    size = own_size(setter, sheet.picture)
    most = 96.0 if m.width < _NARROW else 118.0 if m.tight else 150.0
    tall = min(most, min(250.0, m.width * 0.36) * size.h / size.w)
    return tall * size.w / size.h, tall


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
    sizes = (
        [round(size * m.share * 0.9) for size in _TITLES] if m.large else _TITLES[1:] if m.tight else _TITLES
    )
    block = None
    for size in sizes:
        style = type_style(size, round(size * 1.06), INK, 900, tracking=-0.4)
        lines = 1 if size > (_TIGHT if m.tight else _ONE_LINE) else 2
        if setter.width(plain(sheet.title), style) > room * lines and size != sizes[-1]:
            continue
        block = setter.set(sheet.title, style, room, "balanced")
        if block.lines <= lines and not block.cramped:
            return block
    assert block is not None
    return block
