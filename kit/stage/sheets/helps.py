"""Help lines in a box: emergency as its black head, the others below it with their codes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kit.geometry import Rect
from kit.sheet.model import HelpBox
from kit.stage.frame import Fill, Item, Line, Outline, TextItem, corners
from kit.stage.sheets.codes import code_items, code_side, quiet_zone
from kit.stage.sheets.entries import Card, Shown
from kit.stage.sheets.measures import HAIR, INK, PAPER, Measures
from kit.stage.sheets.pieces import NOTHING, Piece
from kit.stage.sheets.said import say
from kit.stage.sheets.setting import Setter, type_style
from kit.stage.text import Style, TextBlock

_RADIUS = 14.0
_BORDER = 3.0
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
class _Cell:
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


def help_piece(
    setter: Setter, box: HelpBox, lines: Shown, width: float, m: Measures, height: float = 0.0
) -> Piece:
    """The box of the roles, at least `height` high; nothing when the place has no line for any of them."""
    emergency, others = lines.emergency.get(box.line), lines.cards[box.line]
    if all(role == "emergency" for role in box.roles):
        return emergency_piece(setter, emergency, width, m, height)
    if not others and emergency is None:
        return NOTHING
    head = _Head(setter, emergency, width, m) if "emergency" in box.roles else None
    rows = _arranged(setter, others, width - 2 * m.side, m)
    pad = max(10.0, 17 * m.air)
    apart = max(10.0, 14 * m.air)
    body = (
        sum(max(cell.height for cell in row) for row in rows) + apart * (len(rows) - 1) + 2 * pad
        if rows
        else 0
    )
    top_height = head.height if head else 0.0
    spare = max(0.0, height - top_height - body)
    if spare > 40 and len(others) == 1 and others[0].code:
        code = min(96.0, m.code + 7 + spare - 24)
        rows = [[_cell(setter, others[0], width - 2 * m.side - _indent(others[0], code), m, code)]]
        spare = max(0.0, height - top_height - rows[0][0].height - 2 * pad)
        body = rows[0][0].height + 2 * pad
    tall = top_height + body + spare

    def put(x: float, y: float) -> Iterable[Item]:
        if head:
            yield from head.put(Rect(x, y, width, top_height), alone=not rows)
        top = y + top_height + pad + spare / 2
        for i, row in enumerate(rows):
            if i:
                yield Line(x + m.side, top - apart / 2, x + width - m.side, top - apart / 2, HAIR, 1)
            high = max(cell.height for cell in row)
            yield from _row(
                row, x + m.side, top, high, width - 2 * m.side, len(rows[0]) if len(rows) > 1 else 0
            )
            top += high + apart
        yield Outline(Rect(x, y, width, tall), INK, _BORDER, corners(_RADIUS))

    return Piece(tall, put, m.gap * 1.3)


class _Head:
    """The black head: the number, and beside it when to call it; without a number, a line to write on."""

    def __init__(self, setter: Setter, card: Card | None, width: float, m: Measures) -> None:
        self.side = m.side
        size = round(30 * m.share)
        self.number = setter.set(card.number, type_style(size, size * 1.25, PAPER, 900)) if card else None
        self.left = m.side + (self.number.width + 15 if self.number else 0.0)
        words = (card.what_for if card else "") or say("in_danger", setter.context.lang)
        style = type_style(m.body, m.line, PAPER, 700)
        self.words = setter.set(words, style, width - m.side - self.left, "balanced")
        self.height = max(48.0 * m.share, self.words.height + 14)

    def put(self, rect: Rect, *, alone: bool) -> Iterable[Item]:
        foot = _RADIUS if alone else 0.0
        yield Fill(rect, INK, (_RADIUS, _RADIUS, foot, foot))
        middle = rect.y + rect.h / 2
        if self.number is not None:
            yield TextItem(rect.x + self.side, middle - self.number.height / 2, self.number)
        yield TextItem(rect.x + self.left, middle - self.words.height / 2, self.words)
        if self.number is None:
            start = rect.x + self.left + self.words.width + 12
            yield Line(start, middle + 9, rect.right - self.side, middle + 9, PAPER, 1.6)


def emergency_piece(
    setter: Setter, card: Card | None, width: float, m: Measures, height: float = 0.0
) -> Piece:
    """A black box of its own with the number large."""
    size = round(min(70, 62 * m.share))
    number = setter.set(card.number, type_style(size, size, PAPER, 900, tracking=-1.0)) if card else None
    left = m.side + 2 + (number.width + 20 if number else 0)
    words = (card.what_for if card else "") or say("in_danger", setter.context.lang)
    style = type_style(m.body + 3, m.line + 3, PAPER, 700)
    block = setter.set(words, style, max(80.0, width - left - m.side), "balanced")
    tall = max((number.height if number else 40.0) + 2 * m.pad, block.height + 2 * m.pad, height)

    def put_in(x: float, y: float, height: float) -> Iterable[Item]:
        yield Fill(Rect(x, y, width, height), INK, corners(_RADIUS))
        if number is not None:
            yield TextItem(x + m.side + 2, y + (height - number.height) / 2 - size * 0.04, number)
        yield TextItem(x + left, y + (height - block.height) / 2, block)

    return Piece(tall, lambda x, y: put_in(x, y, tall), m.gap)


def _arranged(setter: Setter, cards: Sequence[Card], width: float, m: Measures) -> list[list[_Cell]]:
    """The lines in one row when their words have room there, else in two or three columns, else under each other."""
    if not cards:
        return []
    if 1 < len(cards) <= 3:
        for brief, wrap, code in _ATTEMPTS:
            side = m.code + code
            rooms = _shared([_rooms(setter, card, m, side, brief=brief, wrap=wrap) for card in cards], width)
            if rooms:
                pairs = zip(cards, rooms, strict=True)
                return [[_cell(setter, card, room, m, side, brief=brief) for card, room in pairs]]
    for columns in (3, 2):
        each = (width - 2 * _APART * (columns - 1)) / columns
        if columns < len(cards) and len(cards) % columns != 1:
            room = [each - _indent(card, m.code + 7) for card in cards]
            made = [
                _cell(setter, card, one, m, m.code + 7, spare=not m.tight)
                for card, one in zip(cards, room, strict=True)
            ]
            if not any(cell.width > each + 0.5 or _cramped(cell) for cell in made):
                return [made[i : i + columns] for i in range(0, len(made), columns)]
    return [[_cell(setter, card, width - _indent(card, m.code + 7), m, m.code + 7)] for card in cards]


def _indent(card: Card, code: float) -> float:
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


def _cramped(cell: _Cell) -> bool:
    return any(block.cramped for block in cell.blocks) or cell.blocks[1].lines > 1


def _row(
    cells: Sequence[_Cell], x: float, y: float, height: float, width: float, columns: int
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
    label = setter.set(card.label, small).width
    words = max(setter.set(word, small).width for word in card.label.split() or [""])
    details = [setter.set(f"{one},", small).width for one in _details(card, setter.context.lang, brief=brief)]
    names = [setter.set(word, small).width for word in card.name.split()]
    whole = [width for width in details if width < _WHOLE or (card.address and not brief)]
    least = max(big, words if wrap else label, *whole, *(() if card.address else names))
    return _indent(card, code), least + 1, max(least, label) + 1


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


def _cell(
    setter: Setter,
    card: Card,
    room: float,
    m: Measures,
    code: float,
    *,
    brief: bool = False,
    spare: bool = True,
) -> _Cell:
    """The words of one line. `brief` leaves an address to the code; with no room to spare, one line of details."""
    side = code_side(card.code, code) if card.code else 0.0
    small = type_style(m.small, m.small_line)
    room = max(60.0, room)
    blocks = [setter.set(card.label, small, room, "balanced"), _number(setter, card, m, room)]
    details = _details(card, setter.context.lang, brief=brief and bool(card.code))
    if details:
        words = listed(setter, details, small, room)
        blocks.append(setter.set(words if spare else words.split(",\n")[0], small, room))
    indent = _indent(card, code)
    wide = indent + max(block.width for block in blocks)
    return _Cell(card, tuple(blocks), side, indent, wide, max(side, sum(b.height for b in blocks)))


def _details(card: Card, lang: str, *, brief: bool) -> list[str]:
    """Whose line it is, when it does not say so itself, and what decides whether one calls."""
    found = [say("old_line", lang)] if card.old else []
    if card.address:
        return [*found, *(card.more[:2] if brief else (card.address, *card.more[1:]))]
    named = card.name.casefold() not in card.label.casefold() and not card.name.startswith(card.big)
    return [*found, *((card.name,) if named else ()), *card.more]


def listed(setter: Setter, parts: Sequence[str], style: Style, room: float) -> str:
    """The parts with commas between them; a line ends after a part rather than within it."""
    lines: list[str] = []
    for i, part in enumerate(parts):
        words = part + ("," if i + 1 < len(parts) else "")
        joined = f"{lines[-1]} {words}" if lines else words
        if lines and setter.set(joined, style).width <= room:
            lines[-1] = joined
        else:
            lines.append(words)
    return "\n".join(lines)
