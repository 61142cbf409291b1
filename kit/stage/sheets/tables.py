"""Tables on a sheet: a header, rows with hairlines; an empty cell is room to write."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kit.deck.model import Table, Text, plain
from kit.sheet.words import text_slots
from kit.stage.frame import Item, Line, TextItem
from kit.stage.sheets.measures import HAIR, Measures
from kit.stage.sheets.pieces import Piece
from kit.stage.sheets.setting import Setter, type_style
from kit.stage.text import Style, TextBlock

_GAP = 18.0
_ROOM = 32.0  # an empty cell is at least so high


def table_piece(setter: Setter, table: Table, width: float, m: Measures, ink: str) -> Piece:
    """The table over the whole width; columns are as wide as their words ask for."""
    head = type_style(m.body, m.line, ink, 700)
    body = type_style(m.body, m.line, ink)
    rows = [row for row in table.rows if row]
    count = max([len(table.header), *(len(row) for row in rows), 1])
    key = ("table", table.line, width, m.body)
    widths = setter.once(key, lambda: _widths(setter, [table.header, *rows], count, width, body, head))
    lined = any(_is_empty(cell) for row in rows for cell in _padded(row, count))
    parts = [_row(setter, _padded(row, count), widths, body, m) for row in rows]
    header = (
        _row(setter, _padded(table.header, count), widths, head, m) if any(map(plain, table.header)) else None
    )

    def put(x: float, y: float) -> Iterable[Item]:
        if header is not None:
            yield from _put(header, x, y, widths)
            y += header.height
            yield Line(x, y, x + width, y, ink, 1.6)
        top = y
        for i, row in enumerate(parts):
            if i:
                yield Line(x, y, x + width, y, HAIR, 1)
            yield from _put(row, x, y, widths)
            y += row.height
        if lined:
            yield Line(x, y, x + width, y, HAIR, 1)
            at = x
            for w in widths[:-1]:
                at += w + _GAP
                yield Line(at - _GAP / 2, top, at - _GAP / 2, y, HAIR, 1)

    tall = sum(row.height for row in parts) + (header.height if header else 0.0)
    return Piece(tall + (1.0 if lined else 0.0), put)


class _Row:
    """Set cells and the height of their row."""

    def __init__(self, cells: Sequence[TextBlock | None], height: float) -> None:
        self.cells, self.height = cells, height
        self.top = (height - max((cell.height for cell in cells if cell), default=0.0)) / 2


def _row(setter: Setter, cells: Sequence[Text], widths: Sequence[float], style: Style, m: Measures) -> _Row:
    pad = max(3.0, 5 * m.air)
    blocks = [
        None if _is_empty(cell) else setter.set(cell, style, w, "pretty")
        for cell, w in zip(cells, widths, strict=True)
    ]
    tall = max((block.height for block in blocks if block), default=0.0) + 2 * pad
    return _Row(blocks, max(tall, _ROOM) if None in blocks else tall)


def _put(row: _Row, x: float, y: float, widths: Sequence[float]) -> Iterable[Item]:
    for block, w in zip(row.cells, widths, strict=True):
        if block is not None:
            yield TextItem(x, y + row.top, block)
        x += w + _GAP


def _widths(
    setter: Setter, rows: Sequence[Sequence[Text]], count: int, width: float, body: Style, head: Style
) -> list[float]:
    """Natural widths when they fit with room to share; else narrow columns keep theirs and the rest share."""
    room = width - _GAP * (count - 1)
    natural = [0.0] * count
    for i, row in enumerate(rows):
        for k, cell in enumerate(_padded(row, count)):
            if not _is_empty(cell):
                natural[k] = max(natural[k], setter.natural(cell, body if i else head) + 2)
    empty = [k for k in range(count) if all(_is_empty(_padded(row, count)[k]) for row in rows[1:])]
    if sum(natural) <= room:
        if empty and (even := (room - sum(natural) + sum(natural[k] for k in empty)) / len(empty)) >= max(
            natural[k] for k in empty
        ):
            return [even if k in empty else w for k, w in enumerate(natural)]
        spare = room - sum(natural)
        share = empty or list(range(count))
        return [w + (spare / len(share) if k in share else 0.0) for k, w in enumerate(natural)]
    fair = room / count
    narrow = sum(w for w in natural if w <= fair)
    wide = sum(w for w in natural if w > fair)
    return [w if w <= fair else max(60.0, (room - narrow) * w / wide) for w in natural]


def _is_empty(cell: Text) -> bool:
    return not plain(cell) and not any(True for _ in text_slots(cell))


def _padded(row: Sequence[Text], count: int) -> list[Text]:
    return [*row, *([()] * (count - len(row)))][:count]
