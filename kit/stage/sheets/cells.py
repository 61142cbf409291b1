"""Help lines side by side: cards and a width in, rows of cells out, each a code with its words beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kit.stage.frame import Item, TextItem
from kit.stage.sheets.codes import code_items, code_side, quiet_zone
from kit.stage.sheets.entries import Card, Detail
from kit.stage.sheets.measures import INK, Measures
from kit.stage.sheets.setting import Setter, type_style
from kit.stage.text import Style, TextBlock

_APART = 16.0  # between two lines side by side
# What three lines in a row may do without, the dearest last: the address, a whole label; a code larger than need be.
_ATTEMPTS = (
    (False, False, 7.0),
    (False, False, 0.0),
    (True, False, 7.0),
    (True, False, 0.0),
    (True, True, 7.0),
    (True, True, 0.0),
)
_ANY = 99  # lines of details: all that there are
_WHOLE = 130.0  # a detail of this width is not broken
_BESIDE = 13.0  # between a code and its words


@dataclass(frozen=True, slots=True)
class Cell:
    """One help line set for a width: its code at the left, its words beside it."""

    card: Card
    blocks: tuple[TextBlock, ...]
    side: float
    indent: float
    width: float
    height: float

    def put(self, x: float, y: float, height: float) -> Iterable[Item]:
        at = x
        if self.card.code:
            yield from code_items(self.card.code, x, y + (height - self.side) / 2, self.side, self.card.label)
            at = x + self.indent
        top = y + (height - sum(b.height for b in self.blocks)) / 2
        for block in self.blocks:
            yield TextItem(at, top, block)
            top += block.height


def arranged_cells(setter: Setter, cards: Sequence[Card], width: float, m: Measures) -> list[list[Cell]]:
    """The lines in one row when their words have room there, else in two or three columns, else under each other."""
    if not cards:
        return []
    if len(cards) == 3:
        for brief, wrap, code in _ATTEMPTS:
            side = m.code + code
            rooms = _shared([_wish(setter, card, m, side, brief=brief, wrap=wrap) for card in cards], width)
            if rooms:
                pairs = zip(cards, rooms, strict=True)
                most = 2 if m.tight else _ANY
                return [
                    [make_cell(setter, card, room, m, side, brief=brief, most=most) for card, room in pairs]
                ]
    for columns in (3, 2) if len(cards) > 3 else (2,):
        each = (width - 2 * _APART * (columns - 1)) / columns
        if columns <= len(cards) and (len(cards) % columns != 1 or len(cards) == 3):
            room = [each - cell_indent(card, m.code + 7) for card in cards]
            made = [
                make_cell(setter, card, one, m, m.code + 7, most=1 if m.tight else _ANY)
                for card, one in zip(cards, room, strict=True)
            ]
            if not any(cell.width > each + 0.5 or _cramped(cell) for cell in made):
                return [made[i : i + columns] for i in range(0, len(made), columns)]
    side = m.code + 7
    rooms = [width - cell_indent(card, side) for card in cards]
    pairs = zip(cards, rooms, strict=True)
    return [[make_cell(setter, card, room, m, side, most=1 if m.tight else _ANY)] for card, room in pairs]


def cell_indent(card: Card, code: float) -> float:
    """From a cell's left edge to its words."""
    if not card.code:
        return 0.0
    side = code_side(card.code, code)
    return side + max(_BESIDE, quiet_zone(card.code, side))


class _Wish(NamedTuple):
    """What a line's words would like: the least they can do with, a whole label, its details on two lines."""

    indent: float
    least: float
    label: float
    details: float


def _shared(wishes: Sequence[_Wish], width: float) -> list[float]:
    """The room of each line's words, between the least it can do with and what it would like; () if it cannot be."""
    spare = width - (_APART - 2) * (len(wishes) - 1) - sum(wish.indent + wish.least for wish in wishes)
    if spare < 0:
        return []
    rooms = [wish.least for wish in wishes]
    for wanted in ([wish.label for wish in wishes], [wish.details for wish in wishes]):
        # Whoever needs the least more to have its words whole gets it first.
        for i in sorted(range(len(wishes)), key=lambda i: wanted[i] - rooms[i]):
            more = max(0.0, wanted[i] - rooms[i])
            if more <= spare:
                rooms[i] += more
                spare -= more
    return rooms


def _cramped(cell: Cell) -> bool:
    return any(block.cramped for block in cell.blocks) or cell.blocks[1].lines > 1


def cell_row(
    cells: Sequence[Cell], x: float, y: float, height: float, width: float, columns: int
) -> Iterable[Item]:
    """The cells of a row; where there are several rows, in columns, else with the room between them shared out."""
    spare = (width - sum(cell.width for cell in cells)) / max(1, len(cells) - 1)
    each = (width + 2 * _APART) / max(1, columns)
    at = x
    for i, cell in enumerate(cells):
        at = x + i * each if columns else at
        yield from cell.put(at, y, height)
        at += cell.width + spare


def _wish(setter: Setter, card: Card, m: Measures, code: float, *, brief: bool, wrap: bool) -> _Wish:
    """How much room the words of a line would like."""
    small = type_style(m.small, m.small_line)
    big = _number(setter, card, m, None).width
    label = setter.width(card.label, small)
    words = max((setter.width(word, small) for word in card.label.split()), default=0.0)
    details = [setter.width(f"{one.words},", small) for one in _details(card, brief=brief)]
    names = [setter.width(word, small) for word in card.name.split()]
    whole = [width for width in details if width < _WHOLE or (card.address and not brief)]
    least = max(big, words if wrap else label, *whole, *(() if card.address else names))
    two_lines = max(max(details, default=0.0), sum(details) / 2 + 12)
    return _Wish(cell_indent(card, code), least + 1, max(least, label) + 1, max(least, label, two_lines) + 1)


def _number(setter: Setter, card: Card, m: Measures, room: float | None) -> TextBlock:
    """What to call, large; in a narrow place as small as the body's type."""
    text = card.title if card.address else card.number
    largest = round(m.body * 20 / 17)
    block = setter.set(text, type_style(largest, largest * 1.3, INK, 900), room)
    for size in range(largest - 1, m.body - 1, -1):
        if room is None or not (block.cramped or block.lines > 1):
            break
        block = setter.set(text, type_style(size, size * 1.3, INK, 900), room)
    return block


def make_cell(
    setter: Setter,
    card: Card,
    room: float,
    m: Measures,
    code: float,
    *,
    brief: bool = False,
    most: int = _ANY,
) -> Cell:
    """The words of one line. `brief` leaves an address to the code; `most` lines of details."""
    side = code_side(card.code, code) if card.code else 0.0
    small = type_style(m.small, m.small_line)
    room = max(60.0, room)
    blocks = [setter.set(card.label, small, room, "balanced"), _number(setter, card, m, room)]
    details = _details(card, brief=brief and bool(card.code))
    blocks += detail_block(setter, details, small, room, most)
    indent = cell_indent(card, code)
    wide = indent + max(block.width for block in blocks)
    return Cell(card, tuple(blocks), side, indent, wide, max(side, sum(b.height for b in blocks)))


def _details(card: Card, *, brief: bool) -> list[Detail]:
    """Whose line it is, when it does not say so itself, and what decides whether one calls."""
    if card.address:
        return [*card.details[: 3 if card.old else 2]] if brief else [_address(card), *card.details[1:]]
    named = card.name.casefold() not in card.label.casefold() and not card.name.startswith(card.big)
    return [*((Detail(card.name, 2),) if named else ()), *card.details]


def _address(card: Card) -> Detail:
    return Detail(card.address, 1)


def detail_block(
    setter: Setter, details: Sequence[Detail], style: Style, room: float, most: int = _ANY
) -> list[TextBlock]:
    """The details with commas between them, on `most` lines if the least of them can be left out for it."""
    if not details:
        return []
    kept = list(details)
    while True:
        block = setter.set(listed(setter, [detail.words for detail in kept], style, room), style, room)
        if block.lines <= most or len(kept) == 1:
            return [block]
        kept.remove(max(kept, key=lambda detail: detail.rank))


def listed(setter: Setter, parts: Sequence[str], style: Style, room: float) -> str:
    """The parts with commas between them; a line ends after a part rather than within it."""
    lines: list[str] = []
    for i, part in enumerate(parts):
        words = part + ("," if i + 1 < len(parts) else "")
        joined = f"{lines[-1]} {words}" if lines else words
        if lines and setter.width(joined, style) <= room:
            lines[-1] = joined
        else:
            lines.append(words)
    return "\n".join(lines)
