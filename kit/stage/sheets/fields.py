"""Lines to write on: rows of labelled lines, and paragraphs in which a line stands for what is not known yet."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from kit.deck.model import Span, Text
from kit.sheet.checks import is_write
from kit.sheet.words import WRITE
from kit.stage.frame import Item, Line, TextItem
from kit.stage.sheets.measures import Measures
from kit.stage.sheets.pieces import Piece, stack
from kit.stage.sheets.setting import Field, Setter
from kit.stage.text import Style, TextBlock

STROKE = 1.6  # of a line to write on
LEAST = 84.0  # a shorter line holds no name
_SPACE = 9.0  # between a label and its line
_FOOT = 0.80  # where in a line of text the letters stand, and with them the line to write on


def write_row(
    setter: Setter, labels: Sequence[Text], style: Style, width: float, m: Measures, between: float = 14.0
) -> Piece:
    """Labelled lines side by side, of equal width; under each other where they would be too short to write on."""
    count = max(1, len(labels))
    blocks = [setter.set(label, style) if label else None for label in labels] or [None]
    each = (width - between * (count - 1)) / count
    if count > 1 and any(block and each - block.width < LEAST for block in blocks):
        rows = [labels[: count // 2], labels[count // 2 :]] if count > 3 else [[label] for label in labels]
        return stack([replace_gap(write_row(setter, row, style, width, m, between), m) for row in rows])
    tall = m.write
    if count == 1 and blocks[0] is not None and width - blocks[0].width - _SPACE < LEAST:
        label = setter.set(labels[0], style, width)
        over = Piece(label.height + 6, lambda x, y: (TextItem(x, y + 6, label),))
        return stack([over, bare_line(width, m, style.color)])

    def put(x: float, y: float) -> Iterable[Item]:
        for i, block in enumerate(blocks):
            yield from _labelled(block, x + i * (each + between), y, each, tall, style.color)

    return Piece(tall, put, m.between, elastic=True)


def replace_gap(piece: Piece, m: Measures) -> Piece:
    return piece._replace(gap=4 * m.air, elastic=True)


def bare_line(width: float, m: Measures, color: str) -> Piece:
    """A line to write on over the whole width."""
    tall = m.write

    def put(x: float, y: float) -> Iterable[Item]:
        return (Line(x, y + tall - 2, x + width, y + tall - 2, color, STROKE),)

    return Piece(tall, put, 0.0, elastic=True)


def _labelled(
    block: TextBlock | None, x: float, y: float, width: float, tall: float, color: str
) -> Iterable[Item]:
    start = x
    if block is not None:
        top = y + tall - block.height + block.height / block.lines * (1 - _FOOT) - 2
        yield TextItem(x, top, block)
        start = x + block.width + _SPACE
    yield Line(start, y + tall - 2, x + width, y + tall - 2, color, STROKE)


def field_parts(text: Text, setter: Setter) -> tuple[Field, ...]:
    """The words between the lines to write on; none when every placeholder has its value."""
    parts: list[Field] = []
    words: list[Span] = []
    for span in text:
        slot = span.slot
        if slot is not None and is_write(slot) and not setter.lookup(slot.path):
            label = (slot.fallback or "").removeprefix(WRITE).strip()
            if label:
                words.append(replace(span, text=label, slot=None))
            parts.append(Field(_trimmed(words), line=True))
            words = []
        else:
            words.append(span)
    if not parts:
        return ()
    rest = _trimmed(words)
    if any(any(char.isalnum() for char in span.text) for span in rest):
        parts.append(Field(rest, line=False))
    return tuple(parts)


def _trimmed(words: list[Span]) -> Text:
    """The words without space at their ends, and without the stop that followed a line."""
    kept = [span for span in words if span.text]
    if kept and kept[0].slot is None:
        kept[0] = replace(kept[0], text=kept[0].text.lstrip(" ,.;"))
    if kept and kept[-1].slot is None:
        kept[-1] = replace(kept[-1], text=kept[-1].text.rstrip(" "))
    return tuple(span for span in kept if span.text)


def field_piece(
    setter: Setter, parts: Sequence[Field], style: Style, width: float, m: Measures, *, in_list: bool = False
) -> Piece:
    """The parts in one row when they fit, the lines sharing what room there is; else each line ends its row."""
    blocks = [setter.set(part.text, style) if part.text else None for part in parts]
    lines = sum(part.line for part in parts)
    words = sum(block.width + _SPACE for block in blocks if block) + _SPACE * (len(parts) - 1)
    if width - words >= lines * LEAST * 0.75:
        tall = style.line + 2 if in_list else max(m.write * 0.94, style.line)
        return _one_row(parts, blocks, (width - words) / lines, width, tall, style)._replace(gap=m.between)
    rows = [_wrapped(setter, part, style, width, m) for part in parts]
    return stack([row._replace(gap=2 * m.air) for row in rows])


def _one_row(
    parts: Sequence[Field],
    blocks: Sequence[TextBlock | None],
    each: float,
    width: float,
    tall: float,
    style: Style,
) -> Piece:
    def put(x: float, y: float) -> Iterable[Item]:
        foot = y + tall - style.line * (1 - _FOOT)
        at = x
        for part, block in zip(parts, blocks, strict=True):
            if block is not None:
                yield TextItem(at, y + tall - style.line, block)
                at += block.width + _SPACE
            if part.line:
                yield Line(at, foot + 2, min(at + each, x + width), foot + 2, style.color, STROKE)
                at += each + _SPACE

    return Piece(tall, put, elastic=True)


def _wrapped(setter: Setter, part: Field, style: Style, width: float, m: Measures) -> Piece:
    """Words over several lines; the line to write on begins where they end, or below when too little is left."""
    block = setter.set(part.text, style, width)
    if not part.line:
        return Piece(block.height, lambda x, y: (TextItem(x, y, block),))
    last = block.layout.lineAt(block.lines - 1).naturalTextWidth() if block.lines else 0.0
    if block.lines and width - last - _SPACE < LEAST:
        under = bare_line(width, m, style.color)
        return stack([Piece(block.height, lambda x, y: (TextItem(x, y, block),)), under])
    lift = max(0.0, m.write * 0.94 - style.line) if block.lines <= 1 else 2.0

    def put(x: float, y: float) -> Iterable[Item]:
        foot = y + lift + block.height - style.line * (1 - _FOOT) + 2
        yield TextItem(x, y + lift, block)
        yield Line(x + last + (_SPACE if last else 0), foot, x + width, foot, style.color, STROKE)

    return Piece(block.height + lift + 3, put, elastic=True)
