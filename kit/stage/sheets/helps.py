"""Help lines in a box: emergency as its black head, the others below it with their codes."""

from __future__ import annotations

from collections.abc import Iterable

from kit.geometry import Rect
from kit.sheet.model import HelpBox
from kit.stage.frame import Fill, Item, Line, Outline, TextItem, corners
from kit.stage.sheets.cells import Cell, arranged_cells, cell_indent, cell_row, make_cell
from kit.stage.sheets.codes import quiet_zone
from kit.stage.sheets.entries import Card, Shown
from kit.stage.sheets.measures import HAIR, INK, PAPER, SMALLEST, Measures
from kit.stage.sheets.pieces import NOTHING, Piece
from kit.stage.sheets.said import say
from kit.stage.sheets.setting import Setter, type_style

_RADIUS = 14.0
_BORDER = 3.0
_MUCH = 40.0  # height to spare with which a single code is drawn larger


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
    top = head.height if head else 0.0
    inside = width - 2 * m.side
    key = ("cells", box.line, width, m.body, m.tight, m.large)
    rows = _Rows(setter.once(key, lambda: arranged_cells(setter, others, inside, m)), m)
    if len(others) == 1 and height - top - rows.height > _MUCH and others[0].code:
        code = min(96.0, m.code + 7 + height - top - rows.height - 24)
        rows = _Rows([[make_cell(setter, others[0], inside - cell_indent(others[0], code), m, code)]], m)
    spare = max(0.0, height - top - rows.height)
    tall = top + rows.height + spare

    def put(x: float, y: float) -> Iterable[Item]:
        if head:
            yield from head.put(Rect(x, y, width, top), alone=not others)
        yield from rows.put(x + m.side, y + top + spare / 2, inside)
        yield Outline(Rect(x, y, width, tall), INK, _BORDER, corners(_RADIUS))

    return Piece(tall, put, m.gap * 1.3)


class _Rows:
    """The lines under the head, row by row, with the white that their codes need above and below."""

    def __init__(self, rows: list[list[Cell]], m: Measures) -> None:
        self.rows = rows
        self.highs = [max(cell.height for cell in row) for row in rows]
        white = max((_white(row, high) for row, high in zip(rows, self.highs, strict=True)), default=0.0)
        self.pad = max(10.0, 17 * m.air, white + _BORDER)
        self.apart = max(10.0, 14 * m.air, 2 * white + 1)
        self.height = sum(self.highs) + self.apart * (len(rows) - 1) + 2 * self.pad if rows else 0.0

    def put(self, x: float, y: float, width: float) -> Iterable[Item]:
        count = sum(len(row) for row in self.rows)
        columns = len(self.rows[0]) if self.rows and (count != 3 or len(self.rows) > 1) else 0
        y += self.pad
        for i, (row, high) in enumerate(zip(self.rows, self.highs, strict=True)):
            if i:
                yield Line(x, y - self.apart / 2, x + width, y - self.apart / 2, HAIR, 1)
            yield from cell_row(row, x, y, high, width, columns)
            y += high + self.apart


def _white(row: list[Cell], high: float) -> float:
    """How much white the codes of a row need above and below it."""
    needs = [quiet_zone(cell.card.code, cell.side) - (high - cell.side) / 2 for cell in row if cell.card.code]
    return max(needs, default=0.0)


class _Head:
    """The black head: the number, and beside it when to call it; without a number, a line to write on."""

    def __init__(self, setter: Setter, card: Card | None, width: float, m: Measures) -> None:
        self.side = m.side
        size = round(30 * m.share)
        self.number = setter.set(card.number, type_style(size, size * 1.25, PAPER, 900)) if card else None
        self.left = m.side + (self.number.width + 15 if self.number else 0.0)
        words = (card.what_for if card else "") or say("in_danger", setter.context.lang)
        for size in range(m.body, max(SMALLEST, round(m.body * 0.75)) - 1, -1):
            style = type_style(size, round(size * m.line / m.body * 2) / 2, PAPER, 700)
            self.words = setter.set(words, style, width - m.side - self.left, "balanced")
            if self.words.lines <= 2:
                break
        self.height = max((42.0 if m.tight else 48.0) * m.share, self.words.height + (10 if m.tight else 14))

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
