"""The text of a box: paragraphs, lists, words to say aloud, headings, drawings; blocks in, pieces out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kit.deck.model import (
    Block,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Table,
    Text,
    plain,
)
from kit.geometry import Rect
from kit.sheet.model import BoxKind, Drawing, SheetBlock, Write
from kit.sheet.words import text_slots
from kit.stage.frame import Fill, Item, Line, Outline, Polygon, TextItem, corners
from kit.stage.sheets.codes import link_piece
from kit.stage.sheets.drawings import drawing_piece
from kit.stage.sheets.fields import bare_line, field_parts, field_piece, write_row
from kit.stage.sheets.measures import INK, PAPER, Measures
from kit.stage.sheets.pieces import NOTHING, Piece, shifted, stack
from kit.stage.sheets.setting import Setter, block_piece, type_style
from kit.stage.sheets.tables import table_piece
from kit.stage.text import Style

_INDENT = 12.0  # between a list's sign and its text


class Passages:
    """Makes pieces of the blocks of one box: in its ink, on its paper, with its kind of list signs."""

    def __init__(self, setter: Setter, m: Measures, kind: BoxKind = "outline") -> None:
        self.setter, self.m, self.kind = setter, m, kind
        self.more = 0.0  # between the items of lists, to fill a box
        self.ink, self.paper = (PAPER, INK) if kind == "dark" else (INK, PAPER)

    @property
    def body(self) -> Style:
        return type_style(self.m.body, self.m.line, self.ink)

    def stack(self, blocks: Sequence[SheetBlock], width: float, extra: float = 0.0) -> Piece:
        return stack([self.piece(block, width) for block in blocks], extra)

    def piece(self, block: SheetBlock, width: float) -> Piece:
        match block:
            case Paragraph():
                return self.paragraph(block.text, width)
            case Heading():
                style = type_style(self.m.body + 1, self.m.line + 1, self.ink, 700)
                return block_piece(self.setter.set(block.text, style, width, "balanced"), 10 * self.m.air)
            case ListBlock():
                return self.list(block, width)
            case Quote():
                return self.quote(block, width)
            case Table():
                return table_piece(self.setter, block, width, self.m, self.ink)._replace(gap=self.m.between)
            case Drawing():
                return drawing_piece(self.setter, block.picture, width, self.m)._replace(gap=self.m.between)
            case Write():
                return self.write(block, width)
        return NOTHING  # rows of help lines are drawn by their section

    def nested(self, block: Block, width: float) -> Piece:
        """A block inside of a list or of words to say aloud."""
        match block:
            case Picture():
                return drawing_piece(self.setter, block, width, self.m)
            case Code():
                return block_piece(self.setter.set(block.text, self.body, width))
            case Pause():
                return NOTHING
        return self.piece(block, width)

    def paragraph(self, text: Text, width: float, *, in_list: bool = False) -> Piece:
        """A paragraph; with lines to write on in it, or with a code beside it."""
        apart = 0.0 if in_list else self.m.between
        code = next((span for span in text if span.href and span.href_title == "qr"), None)
        if code is not None:
            return link_piece(self.setter, text, code, self.body, width)._replace(gap=apart)
        parts = self.setter.fields(text, field_parts)
        if parts:
            return field_piece(self.setter, parts, self.body, width, self.m, in_list=in_list)._replace(
                gap=apart
            )
        if not plain(text) and not any(True for _ in text_slots(text)):
            return NOTHING
        return block_piece(self.setter.set(text, self.body, width, "pretty"), apart)

    def write(self, block: Write, width: float) -> Piece:
        """A row with its label, and the bare lines under it."""
        first = write_row(self.setter, block.labels, self.body, width, self.m)
        more = [bare_line(width, self.m, self.ink) for _ in range(block.count - 1)]
        return stack([first, *more])._replace(gap=2 * self.m.air, elastic=True)

    # -- lists ---------------------------------------------------------------------------------------------------

    def list(self, block: ListBlock, width: float) -> Piece:
        pieces = [
            self._item(item, block, number, width) for number, item in enumerate(block.items, block.start)
        ]
        return stack(pieces)._replace(gap=self.m.between)

    def _item(self, item: ListItem, block: ListBlock, number: int, width: float) -> Piece:
        m = self.m
        boxed = item.ticked is not None
        signed = not block.ordered and not boxed
        side = 20.0 * m.share if signed and self.kind in ("do", "not") else 8.0 if signed else m.tick
        indent = side + (_INDENT if not signed or self.kind in ("do", "not") else 11.0)
        words = self.paragraph(item.text, width - indent, in_list=True)
        nested = [self.nested(child, width - indent)._replace(gap=m.between * 0.6) for child in item.children]
        text = stack([words, *nested])
        lift = max(0.0, (side - m.line) / 2) if not signed else 0.0

        def put(x: float, y: float) -> Iterable[Item]:
            middle = y + lift + m.line / 2
            if boxed:
                yield from self.tick_box(x, middle - side / 2, side, bool(item.ticked))
            elif block.ordered:
                yield from self._disc(x, middle - side / 2, side, number)
            else:
                yield from self._sign(x, middle, side)
            yield from text.put(x + indent, y + lift)

        gap = (m.row if not signed else m.row * 0.62) + self.more
        return Piece(max(text.height + lift, side if not signed else 0.0), put, gap)

    def tick_box(self, x: float, y: float, side: float, ticked: bool) -> Iterable[Item]:
        yield Outline(Rect(x, y, side, side), self.ink, 2.5, corners(5))
        if ticked:
            yield from tick(x + side * 0.22, y + side * 0.5, side * 0.56, self.ink)

    def _disc(self, x: float, y: float, side: float, number: int) -> Iterable[Item]:
        yield Fill(Rect(x, y, side, side), self.ink, corners(side / 2))
        size = round(side * (0.66 if number < 10 else 0.54))
        block = self.setter.set(str(number), type_style(size, side, self.paper, 700, "center"), side)
        yield TextItem(x, y, block)

    def _sign(self, x: float, middle: float, side: float) -> Iterable[Item]:
        if self.kind == "do":
            yield from tick(x + 1, middle, side - 2, self.ink)
        elif self.kind == "not":
            half = side * 0.34
            left, right = x + side / 2 - half, x + side / 2 + half
            yield Line(left, middle - half, right, middle + half, self.ink, 3.2, round=True)
            yield Line(left, middle + half, right, middle - half, self.ink, 3.2, round=True)
        else:
            yield Fill(Rect(x, middle - side / 2 + 1, side, side), self.ink, corners(side / 2))

    # -- words to say aloud --------------------------------------------------------------------------------------

    def quote(self, block: Quote, width: float) -> Piece:
        """A speech bubble with its tail at the lower left."""
        m = self.m
        style = type_style(m.body + 1, m.line + 1, self.ink, 600)
        inside = width - 32
        pieces = [
            block_piece(self.setter.set(inner.text, style, inside, "pretty"), 6 * m.air)
            if isinstance(inner, Paragraph)
            else self.nested(inner, inside)
            for inner in block.blocks
        ]
        words = stack(pieces)
        pad, tail = max(7.0, 9 * m.air), 10.0
        wide = width

        def put(x: float, y: float) -> Iterable[Item]:
            box = Rect(x, y, wide, words.height + 2 * pad)
            yield Outline(box, self.ink, 2, corners(16))
            foot = box.bottom
            yield Polygon(((x + 26, foot - 2.2), (x + 48, foot - 2.2), (x + 24, foot + tail)), self.ink)
            yield Polygon(
                ((x + 29, foot - 3.2), (x + 44.5, foot - 3.2), (x + 27, foot + tail - 4)), self.paper
            )
            yield from words.put(x + 16, y + pad)

        return Piece(words.height + 2 * pad + tail, put, m.between)

    def beside(self, blocks: Sequence[Sequence[SheetBlock]], width: float, extra: float = 0.0) -> Piece:
        """Columns of text of one width."""
        if len(blocks) == 1:
            return self.stack(blocks[0], width, extra)
        gap = 26.0
        each = (width - gap * (len(blocks) - 1)) / len(blocks)
        if self.m.large or each < 150:
            return stack([self.stack(column, width) for column in blocks], extra)
        columns = [self.stack(column, each) for column in blocks]
        tall = max(column.height for column in columns)
        placed = [shifted(column, i * (each + gap)) for i, column in enumerate(columns)]
        return Piece(tall, lambda x, y: (item for piece in placed for item in piece.put(x, y)))


def tick(x: float, middle: float, side: float, color: str) -> Iterable[Item]:
    """A tick, `side` wide, around the height `middle`."""
    knee = (x + side * 0.36, middle + side * 0.30)
    yield Line(x, middle + side * 0.02, *knee, color, 3.2, round=True)
    yield Line(*knee, x + side, middle - side * 0.34, color, 3.2, round=True)
