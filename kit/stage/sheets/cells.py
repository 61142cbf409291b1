"""Help lines side by side: cards and a width in, rows of cells out, each a code with its words beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

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
    if 1 < len(cards) <= 3:
        for brief, wrap, code in _ATTEMPTS:
            side = m.code + code
            rooms = _shared([_rooms(setter, card, m, side, brief=brief, wrap=wrap) for card in cards], width)
            if rooms:
                pairs = zip(cards, rooms, strict=True)
                return [[make_cell(setter, card, room, m, side, brief=brief) for card, room in pairs]]
    for columns in (3, 2):
        each = (width - 2 * _APART * (columns - 1)) / columns
        if columns < len(cards) and (len(cards) % columns != 1 or len(cards) == 3):
            room = [each - cell_indent(card, m.code + 7) for card in cards]
            made = [
                make_cell(setter, card, one, m, m.code + 7, spare=not m.tight)
                for card, one in zip(cards, room, strict=True)
            ]
            if not any(cell.width > each + 0.5 or _cramped(cell) for cell in made):
                return [made[i : i + columns] for i in range(0, len(made), columns)]
    side = m.code + 7
    rooms = [width - cell_indent(card, side) for card in cards]
    pairs = zip(cards, rooms, strict=True)
    return [[make_cell(setter, card, room, m, side, spare=not m.tight)] for card, room in pairs]


def cell_indent(card: Card, code: float) -> float:
    """From a cell's left edge to its words."""
    if not card.code:
        return 0.0
    side = code_side(card.code, code)
    return side + max(_BESIDE, quiet_zone(card.code, side))


def _shared(wanted: Sequence[tuple[float, float, float]], width: float) -> list[float]:
    """The room of each cell's words, between the least it can do with and what it would like; () if it cannot be."""
    spare = width - _APART * (len(wanted) - 1) - sum(indent + least for indent, least, _ in wanted)
    if spare < 0:
        return []
    rooms = [least for _, least, _ in wanted]
    # Whoever needs the least more to have its words whole gets it first.
    for i in sorted(range(len(wanted)), key=lambda i: wanted[i][2] - wanted[i][1]):
        more = wanted[i][2] - wanted[i][1]
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


def _rooms(
    setter: Setter, card: Card, m: Measures, code: float, *, brief: bool, wrap: bool
) -> tuple[float, float, float]:
    """A line's indent, the least room its words can do with, and the room in which few of them break."""
    small = type_style(m.small, m.small_line)
    big = _number(setter, card, m, None).width
    label = setter.width(card.label, small)
    words = max((setter.width(word, small) for word in card.label.split()), default=0.0)
    details = [setter.width(f"{one.words},", small) for one in _details(card, brief=brief)]
    names = [setter.width(word, small) for word in card.name.split()]
    whole = [width for width in details if width < _WHOLE or (card.address and not brief)]
    least = max(big, words if wrap else label, *whole, *(() if card.address else names))
    return cell_indent(card, code), least + 1, max(least, label) + 1


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
    spare: bool = True,
) -> Cell:
    """The words of one line. `brief` leaves an address to the code; with no room to spare, one line of details."""
    side = code_side(card.code, code) if card.code else 0.0
    small = type_style(m.small, m.small_line)
    room = max(60.0, room)
    blocks = [setter.set(card.label, small, room, "balanced"), _number(setter, card, m, room)]
    details = _details(card, brief=brief and bool(card.code))
    blocks += detail_block(setter, details, small, room, spare=spare)
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
    setter: Setter, details: Sequence[Detail], style: Style, room: float, *, spare: bool = True
) -> list[TextBlock]:
    """The details with commas between them; with no room to spare, on one line, the least of them left out."""
    if not details:
        return []
    words = listed(setter, [detail.words for detail in details], style, room)
    kept = list(details)
    while not spare and "\n" in words and len(kept) > 1:
        kept.remove(max(kept, key=lambda detail: detail.rank))
        words = listed(setter, [detail.words for detail in kept], style, room)
    return [setter.set(words, style, room)]


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
