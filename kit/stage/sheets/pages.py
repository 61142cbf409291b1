"""From parts to pages: what stands beside what, how high each page is at some measures, and its items."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kit.geometry import Size
from kit.sheet.model import HelpBox, Mark, Part, Section, Sheet, Sign
from kit.sheet.words import printed_notes
from kit.stage.frame import Item
from kit.stage.sheets.boxes import section_piece
from kit.stage.sheets.entries import Shown, rows_mark
from kit.stage.sheets.foot import CLEAR, foot_piece
from kit.stage.sheets.head import head_piece, small_head_piece
from kit.stage.sheets.helps import help_piece
from kit.stage.sheets.marks import mark_piece, sign_piece, stamp_piece
from kit.stage.sheets.measures import SMALLEST, Measures, margins
from kit.stage.sheets.pieces import NOTHING, Piece, overlaid, shifted, stack
from kit.stage.sheets.rows import rows_piece
from kit.stage.sheets.setting import Setter, block_piece, type_style

_COLUMNS = 17.0  # between boxes side by side
_WORTH = 0.78  # of the height of boxes under each other: what boxes side by side in large print must save
_UNDER_HEAD = 19.0

Row = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class PagePlan:
    """The rows of one page, and where it stands among the others."""

    rows: tuple[Row, ...]
    number: int = 1
    count: int = 1

    @property
    def last(self) -> bool:
        return self.number == self.count


@dataclass(frozen=True, slots=True)
class Laid:
    """A page at some measures: the pieces between head and foot, and how much is left over (negative: too long)."""

    body: Piece
    head: Piece
    foot: Piece
    spare: float
    air: float
    heights: tuple[tuple[float, Part], ...]
    sink: float = 0.0

    def items(self, size: Size) -> Iterable[Item]:
        side, top, bottom = margins(size)
        yield from self.head.put(side, top)
        yield from self.body.put(side, top + self.head.height + self.body.gap)
        yield from self.foot.put(side, size.h - bottom + self.sink - self.foot.height)


def plan_pages(sheet: Sheet) -> tuple[PagePlan, ...]:
    """The rows of each page, as the sheet's own page marks cut them."""
    pages: list[list[Row]] = [[]]
    for part in sheet.parts:
        if isinstance(part, Mark) and part.kind == "page":
            pages.append([])
        elif pages[-1] and isinstance(part, Section | HelpBox) and part.beside:
            pages[-1][-1] = (*pages[-1][-1], part)
        else:
            pages[-1].append((part,))
    filled = [page for page in pages if page] or [[]]
    return tuple(PagePlan(tuple(rows), i, len(filled)) for i, rows in enumerate(filled, 1))


def lay_page(setter: Setter, lines: Shown, plan: PagePlan, size: Size, m: Measures) -> Laid:
    """The page at these measures."""
    sheet = setter.context.sheet
    first = plan.number == 1
    key = (plan.number, plan.count, m.body, m.tight, m.large)
    make_head = head_piece if first else small_head_piece
    head = setter.once(("head", first, *key), lambda: make_head(setter, sheet, m))
    pieces: list[Piece] = []
    heights: list[tuple[float, Part]] = []
    if first and lines.old and lines.checked_on:
        pieces.append(stamp_piece(setter, lines.checked_on, m))
    for row in plan.rows:
        piece = _row(setter, lines, row, m)
        pieces.append(piece)
        heights += [(piece.height, part) for part in row]
    if plan.last:
        pieces += _notes(setter, sheet, m)
    boxed = sum(isinstance(p, Section) and rows_mark(p) is not None for p in sheet.parts) > 1
    number = (plan.number, plan.count)
    foot = setter.once(
        ("foot", *key), lambda: foot_piece(setter, lines, m, number, boxed=boxed, last=plan.last)
    )
    body = stack(pieces)._replace(gap=_UNDER_HEAD * min(1.2, max(0.55, m.air)))
    _, top, bottom = margins(size)
    used = top + head.height + body.gap + body.height + CLEAR + foot.height + bottom - m.sink
    return Laid(body, head, foot, size.h - used, m.air, tuple(heights), m.sink)


def stacked(setter: Setter, lines: Shown, plan: PagePlan, m: Measures) -> PagePlan:
    """The page with boxes under each other that would be too narrow beside each other, or no lower there."""
    rows: list[Row] = []
    for row in plan.rows:
        if len(row) > 1:
            beside = _row(setter, lines, row, m)
            under = stack([_part(setter, lines, part, m.width, m) for part in row])
            if beside.height > _WORTH * under.height:
                rows += [(part,) for part in row]
                continue
        rows.append(row)
    return replace(plan, rows=tuple(rows))


def row_heights(setter: Setter, lines: Shown, plan: PagePlan, m: Measures) -> list[float]:
    """The height of each row with the gap above it."""
    pieces = [_row(setter, lines, row, m) for row in plan.rows]
    return [piece.height + piece.gap for piece in pieces]


def _row(setter: Setter, lines: Shown, row: Row, m: Measures) -> Piece:
    """One part over the width, or two or three beside each other and of one height."""
    if len(row) == 1:
        return _part(setter, lines, row[0], m.width, m)
    each = (m.width - _COLUMNS * (len(row) - 1)) / len(row)
    natural = [_part(setter, lines, part, each, m) for part in row]
    present = [part for part, piece in zip(row, natural, strict=True) if piece.height]
    if len(present) < len(row):
        return _row(setter, lines, tuple(present), m) if present else NOTHING
    tall = max(piece.height for piece in natural)
    made = [
        piece if piece.height >= tall else _part(setter, lines, part, each, m, tall)
        for part, piece in zip(row, natural, strict=True)
    ]
    return overlaid([shifted(piece, i * (each + _COLUMNS)) for i, piece in enumerate(made)], m.gap)


def _part(setter: Setter, lines: Shown, part: Part, width: float, m: Measures, height: float = 0.0) -> Piece:
    match part:
        case Section():
            if rows_mark(part) is None:
                return section_piece(setter, part, width, m, height)
            cards = lines.cards[part.line]
            return rows_piece(setter, part, cards, width, m) if cards else NOTHING
        case HelpBox():
            return help_piece(setter, part, lines, width, m, height)
        case Sign():
            return sign_piece(setter, part, m)
        case Mark():
            return mark_piece(part, m)


def _notes(setter: Setter, sheet: Sheet, m: Measures) -> list[Piece]:
    """The words to the adult that are printed, small, above the foot."""
    size = max(SMALLEST, min(m.small, SMALLEST + 1)) if not m.large else m.small
    style = type_style(size, round(size * 1.28 * 2) / 2)
    return [
        block_piece(setter.set(text, style, m.width, "pretty"), 10 * m.air) for text in printed_notes(sheet)
    ]


def at_air(m: Measures, air: float) -> Measures:
    return replace(m, air=air)
