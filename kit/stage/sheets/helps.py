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
from kit.stage.text import TextBlock

_RADIUS = 14.0
_BORDER = 3.0
_APART = 16.0  # between two lines side by side
_BESIDE = 13.0  # between a code and its words


@dataclass(frozen=True, slots=True)
class _Cell:
    """One help line set for a width: its code at the left, its words beside it."""

    card: Card
    blocks: tuple[TextBlock, ...]
    side: float
    width: float
    height: float

    def put(self, x: float, y: float, height: float) -> Iterable[Item]:
        at = x
        if self.card.code:
            yield from code_items(self.card.code, x, y + (height - self.side) / 2, self.side, self.card.label)
            at = x + self.side + _BESIDE
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
    head = 48.0 * m.share if "emergency" in box.roles else 0.0
    rows = _arranged(setter, others, width - 2 * m.side, m)
    pad = max(10.0, 17 * m.air)
    apart = max(10.0, 14 * m.air)
    body = sum(max(cell.height for cell in row) for row in rows) + apart * (len(rows) - 1) + 2 * pad if rows else 0
    spare = max(0.0, height - head - body)
    tall = head + body + spare

    def put(x: float, y: float) -> Iterable[Item]:
        if head:
            yield from _head(setter, emergency, Rect(x, y, width, head), m, alone=not rows)
        top = y + head + pad + spare / 2
        for i, row in enumerate(rows):
            if i:
                yield Line(x + m.side, top - apart / 2, x + width - m.side, top - apart / 2, HAIR, 1)
            high = max(cell.height for cell in row)
            yield from _row(row, x + m.side, top, high, width - 2 * m.side, len(rows[0]) if len(rows) > 1 else 0)
            top += high + apart
        yield Outline(Rect(x, y, width, tall), INK, _BORDER, corners(_RADIUS))

    return Piece(tall, put, m.gap * 1.3)


def _head(setter: Setter, card: Card | None, rect: Rect, m: Measures, *, alone: bool) -> Iterable[Item]:
    foot = _RADIUS if alone else 0.0
    yield Fill(rect, INK, (_RADIUS, _RADIUS, foot, foot))
    middle = rect.y + rect.h / 2
    at = rect.x + m.side
    if card is not None:
        size = round(30 * m.share)
        number = setter.set(card.number, type_style(size, size * 1.25, PAPER, 900))
        yield TextItem(at, middle - number.height / 2, number)
        at += number.width + 15
    words = (card.what_for if card else "") or say("in_danger", setter.context.lang)
    style = type_style(m.body, m.line, PAPER, 700)
    block = setter.set(words, style, rect.right - m.side - at, "pretty")
    yield TextItem(at, middle - block.height / 2, block)
    if card is None:
        end = rect.right - m.side
        yield Line(at + block.width + 12, middle + 9, end, middle + 9, PAPER, 1.6)


def emergency_piece(setter: Setter, card: Card | None, width: float, m: Measures, height: float = 0.0) -> Piece:
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
        for brief in (False, True):
            natural = [_cell(setter, card, None, m, brief=brief) for card in cards]
            if sum(cell.width for cell in natural) + _APART * (len(cards) - 1) <= width:
                return [natural]
    for columns in (3, 2):
        each = (width - 2 * _APART * (columns - 1)) / columns
        if columns < len(cards) and len(cards) % columns != 1:
            made = [_cell(setter, card, each, m) for card in cards]
            if not any(cell.width > each + 0.5 or _cramped(cell) for cell in made):
                return [made[i : i + columns] for i in range(0, len(made), columns)]
    return [[_cell(setter, card, width, m)] for card in cards]


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


def _cell(setter: Setter, card: Card, width: float | None, m: Measures, *, brief: bool = False) -> _Cell:
    """The words of one line; without a width, as narrow as its longest words. `brief` leaves an address to the code."""
    side = code_side(card.code, 74.0) if card.code else 0.0
    indent = side + max(_BESIDE, quiet_zone(card.code, side)) if card.code else 0.0
    size = round(m.body * 20 / 17)
    small = type_style(m.small, m.small_line)
    details = ", ".join(_details(card, setter.context.lang, brief=brief and bool(card.code)))
    room = None if width is None else max(60.0, width - indent)
    big = setter.set(card.title if card.address else card.number, type_style(size, size * 1.3, INK, 900), room)
    if room is None:
        words = max(details.split(), key=len, default="")
        room = max(big.width, setter.set(card.label, small).width, setter.set(words, small).width, 96.0) + 1
    blocks = [setter.set(card.label, small, room, "balanced"), big]
    if details:
        blocks.append(setter.set(details, small, room, "pretty"))
    wide = indent + max(block.width for block in blocks)
    return _Cell(card, tuple(blocks), side, wide, max(side, sum(b.height for b in blocks)))


def _details(card: Card, lang: str, *, brief: bool) -> list[str]:
    """Whose line it is, when it does not say so itself, and what decides whether one calls."""
    found = [say("old_line", lang)] if card.old else []
    if card.address:
        return [*found, *(card.more if not brief else card.more[:2])] if brief else [*found, card.address, *card.more[1:]]
    named = card.name.casefold() not in card.label.casefold() and not card.name.startswith(card.big)
    return [*found, *((card.name,) if named else ()), *card.more]
