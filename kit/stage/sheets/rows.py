"""Sections of help lines in rows: the heading and its picture at the left, each line with its number and code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kit.geometry import Rect
from kit.sheet.model import Lines, Section
from kit.stage.frame import Item, Line, Outline, TextItem, corners
from kit.stage.sheets.cells import detail_block
from kit.stage.sheets.codes import LEAST, code_items, code_side, quiet_zone
from kit.stage.sheets.drawings import own_size, picture_items
from kit.stage.sheets.entries import Card
from kit.stage.sheets.fields import STROKE
from kit.stage.sheets.measures import HAIR, INK, Measures
from kit.stage.sheets.passages import Passages
from kit.stage.sheets.pieces import Piece, stack
from kit.stage.sheets.setting import Setter, type_style
from kit.stage.text import Style, TextBlock

_LEFT = 124.0  # the column of the heading
_TEXT = 18.0  # from the heading's column to the words
_NARROW = 560.0  # boxes under it have their heading on top
_RADIUS = 14.0
_SHARES = (0.435, 0.56)  # of the room: least and most for numbers and addresses
_APART = 15.0  # between the columns of a row


@dataclass(frozen=True, slots=True)
class _Row:
    """One help line: what it is for, its number, its code."""

    card: Card
    name: tuple[TextBlock, ...]
    number: tuple[TextBlock, ...]
    side: float
    share: float  # of the room: the width of the number's column
    words: float  # the height of the higher column
    white: float  # above and below the code

    def height(self, pad: float) -> float:
        """With the least air above and below its words; around its code there is always the white it needs."""
        return max(self.words + 2 * pad, self.side + 2 * max(pad, self.white))


def rows_piece(setter: Setter, section: Section, cards: Sequence[Card], width: float, m: Measures) -> Piece:
    """The section's box."""
    if width < _NARROW or m.large:
        return _narrow(setter, section, cards, width, m)
    left = _LEFT * max(1.0, m.share * 0.96)
    title = setter.set(
        section.title, type_style(m.section + 1, m.section * 1.25, INK, 900, "center"), left - 12
    )
    inside = width - left - _TEXT - m.side
    intro = _intro(setter, section, inside, m)
    key = ("rows", section.line, width, m.body, m.tight)
    rows = setter.once(key, lambda: _set_rows(setter, cards, inside, m))
    pad = _least_pad(m)
    above = intro.height + 2 * pad if intro.height else 0.0
    highs = [row.height(pad) for row in rows]
    picture = section.drawing
    drawn = 58.0 * m.share if picture else 0.0
    tall = max(above + sum(highs), drawn + title.height + 2 * m.pad + 8)
    more = (tall - above - sum(highs)) / len(rows)

    def put(x: float, y: float) -> Iterable[Item]:
        yield Outline(Rect(x, y, width, tall), INK, 2, corners(_RADIUS))
        yield Line(x + left, y + 5, x + left, y + tall - 5, INK, 2)
        top = y + (tall - drawn - title.height - (8 if picture else 0)) / 2
        if picture is not None:
            size = own_size(setter, picture.picture)
            wide = min(left - 40, drawn * size.w / size.h)
            high = wide * size.h / size.w
            place = Rect(x + (left - wide) / 2, top + (drawn - high) / 2, wide, high)
            yield from picture_items(setter, picture.picture, place)
            top += drawn + 8
        yield TextItem(x + (left - title.room) / 2, top, title)
        yield from intro.put(x + left + _TEXT, y + pad)
        at = y + above
        for i, (row, high) in enumerate(zip(rows, highs, strict=True)):
            if i or above:
                yield Line(x + left + _TEXT, at, x + width - m.side, at, HAIR, 1)
            yield from _put(row, x + left + _TEXT, at, inside, high + more)
            at += high + more

    return Piece(tall, put, m.gap)


def _intro(setter: Setter, section: Section, width: float, m: Measures) -> Piece:
    """What else stands in the section, above its rows."""
    blocks = [block for column in section.columns for block in column if not isinstance(block, Lines)]
    return Passages(setter, m).stack(blocks, width)


def _set_rows(setter: Setter, cards: Sequence[Card], width: float, m: Measures) -> list[_Row]:
    """The rows with their numbers in one column, as wide as the widest of them asks for."""
    room = width - LEAST - _APART
    least, most = room * _SHARES[0], room * _SHARES[1]
    numbers = [_big(setter, card, round(m.body * 23 / 17), least, m, most) for card in cards]
    widest = max((block.width for number in numbers for block in number), default=0.0)
    share = min(max(least, widest), most)
    rest = room - share - _APART
    return [_set(setter, card, number, rest, share, m) for card, number in zip(cards, numbers, strict=True)]


def _set(setter: Setter, card: Card, number: list[TextBlock], room: float, share: float, m: Measures) -> _Row:
    small = type_style(m.small, m.small_line)
    name = [setter.set(card.name, type_style(m.body, m.line, INK, 700), room, "pretty")]
    if card.what_for:
        name.append(setter.set(card.what_for, small, room, "pretty"))
    number = [*number, *_under(setter, card, small, share)]
    side = code_side(card.code, m.code) if card.code else 0.0
    white = quiet_zone(card.code, side) if card.code else 0.0
    words = max(sum(b.height for b in name), sum(b.height for b in number), 42.0)
    return _Row(card, tuple(name), tuple(number), side, share, words, white)


def _least_pad(m: Measures) -> float:
    return max(6.0, 10 * m.air)


def _under(setter: Setter, card: Card, style: Style, room: float) -> list[TextBlock]:
    """How, when and at what cost, under the number."""
    return detail_block(setter, card.details, style, room) if card.big else []


def _big(
    setter: Setter, card: Card, size: int, most: float, m: Measures, wider: float = 0.0
) -> list[TextBlock]:
    """The number or address; an address too long for its column steps down, but not under the body's size.

    Before it is broken within a word, its column may get `wider`: nobody types an address without its last letter.
    """
    if not card.big:
        return []
    for smaller in range(size, m.body - 1, -1):
        block = setter.set(card.number, type_style(smaller, smaller * 1.25, INK, 900))
        if block.width <= most:
            return [block]
    style = type_style(m.body, m.line, INK, 900)
    block = setter.set(card.number, style, most)
    return [setter.set(card.number, style, wider) if block.cramped and wider > most else block]


def _put(row: _Row, x: float, y: float, width: float, height: float) -> Iterable[Item]:
    yield from _column(row.name, x, y, height)
    room = width - LEAST - _APART
    at = x + room - row.share
    yield from _column(row.number, at, y, height)
    if not row.card.big:
        yield Line(at, y + height / 2 + 12, x + room, y + height / 2 + 12, INK, STROKE)
    if row.card.code:
        code = (x + width - row.side, y + (height - row.side) / 2, row.side)
        yield from code_items(row.card.code, *code, row.card.name)


def _column(blocks: Sequence[TextBlock], x: float, y: float, height: float) -> Iterable[Item]:
    """Set words under each other, in the middle of a height."""
    y += (height - sum(block.height for block in blocks)) / 2
    for block in blocks:
        yield TextItem(x, y, block)
        y += block.height


def _narrow(setter: Setter, section: Section, cards: Sequence[Card], width: float, m: Measures) -> Piece:
    """The heading on top, each line's words under each other, its code at the right."""
    style = type_style(m.section, m.section * 1.25, INK, 900)
    title = setter.set(section.title, style, width - 2 * m.side)
    inside = width - 2 * m.side
    pieces = [Piece(title.height, lambda x, y: (TextItem(x, y, title),)), _intro(setter, section, inside, m)]
    pieces += [_narrow_row(setter, card, inside, m, first=i == 0) for i, card in enumerate(cards)]
    content = stack(pieces)
    tall = content.height + 2 * m.pad

    def put(x: float, y: float) -> Iterable[Item]:
        yield Outline(Rect(x, y, width, tall), INK, 2, corners(_RADIUS))
        yield from content.put(x + m.side, y + m.pad)

    return Piece(tall, put, m.gap)


def _narrow_row(setter: Setter, card: Card, width: float, m: Measures, *, first: bool) -> Piece:
    side = code_side(card.code, m.code) if card.code else 0.0
    room = width - (side + 18 if side else 0.0)
    small = type_style(m.small, m.small_line)
    blocks = [setter.set(card.name, type_style(m.body, m.line, INK, 700), room, "pretty")]
    if card.what_for:
        blocks.append(setter.set(card.what_for, small, room, "pretty"))
    blocks += _big(setter, card, round(m.body * 23 / 17), room, m)
    blocks += _under(setter, card, small, room)
    words = sum(b.height for b in blocks) + (m.write if not card.big else 0.0)
    tall = max(words, side)

    def put(x: float, y: float) -> Iterable[Item]:
        if not first:
            yield Line(x, y - 5 * m.air - 1, x + width, y - 5 * m.air - 1, HAIR, 1)
        top = y + (tall - words) / 2
        for block in blocks:
            yield TextItem(x, top, block)
            top += block.height
        if not card.big:
            yield Line(x, top + m.write - 3, x + room, top + m.write - 3, INK, STROKE)
        if card.code:
            yield from code_items(card.code, x + width - side, y + (tall - side) / 2, side, card.name)

    return Piece(tall, put, 8 * m.air if first else 10 * m.air + 2)
