"""Sections in their boxes: heading, drawing and text in an outline, without one, or white on black."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kit.deck.model import ListBlock, Paragraph
from kit.geometry import Rect
from kit.sheet.model import Section, SheetBlock, Write
from kit.sheet.words import text_slots
from kit.stage.frame import Fill, Item, Outline, TextItem, corners
from kit.stage.sheets.drawings import own_size, picture_items
from kit.stage.sheets.fields import field_parts
from kit.stage.sheets.measures import Measures
from kit.stage.sheets.passages import Passages
from kit.stage.sheets.pieces import Piece, stack
from kit.stage.sheets.setting import Setter, block_piece, type_style

_RADIUS = 14.0
_NOTABLE = 2.2  # lines: less than that may stay empty
_SPREAD = 0.6  # of a line: how far the items of a list move apart to fill a box


def section_piece(setter: Setter, section: Section, width: float, m: Measures, height: float = 0.0) -> Piece:
    """The section's box, at least `height` high: what it has to spare goes above its lines to write on."""
    bare = section.box == "plain"
    side, pad = (0.0, 0.0) if bare else (m.side, m.pad)
    passages = Passages(setter, m, section.box)
    inside = width - 2 * side
    content = _content(setter, section, passages, inside, 0.0)
    extra = height - content.height - 2 * pad
    if extra > 0.5:
        lists = [b for column in section.columns for b in column if isinstance(b, ListBlock)]
        gaps = sum(len(block.items) - 1 for block in lists)
        if (
            gaps
            and extra > _NOTABLE * m.line
            and len(section.columns) == 1
            and not _has_lines(setter, section)
        ):
            passages.more = min(_SPREAD * m.line, extra / gaps)
        content = _content(setter, section, passages, inside, extra)
    tall = max(height, content.height + 2 * pad)
    lift = (tall - content.height) / 2 if _is_card(setter, section.columns[0]) else pad

    def put(x: float, y: float) -> Iterable[Item]:
        box = Rect(x, y, width, tall)
        if section.box == "dark":
            yield Fill(box, passages.paper, corners(_RADIUS))
        elif not bare:
            yield Outline(box, passages.ink, 2, corners(_RADIUS))
        yield from content.put(x + side, y + lift)

    return Piece(tall, put, m.gap)


def _has_lines(setter: Setter, section: Section) -> bool:
    """True when there is something to write on that can stand lower."""
    blocks = [block for column in section.columns for block in column]
    return any(
        isinstance(b, Write) or (isinstance(b, Paragraph) and setter.fields(b.text, field_parts))
        for b in blocks
    )


def _content(setter: Setter, section: Section, passages: Passages, width: float, extra: float) -> Piece:
    m = passages.m
    drawing = section.drawing
    if drawing is None:
        return _text(setter, section, passages, width, extra)
    size = own_size(setter, drawing.picture)
    right = drawing.side == "right"
    wide, tall = _place(size.w / size.h, width, m, right=right)
    gap = 20.0 if width > 320 else 14.0
    text = _text(setter, section, passages, width - wide - gap, extra, width if right else 0.0, tall)
    high = max(text.height, tall)

    def put(x: float, y: float) -> Iterable[Item]:
        at = x + width - wide if right else x
        top = y if right else y + (high - tall) / 2
        yield from picture_items(setter, drawing.picture, Rect(at, top, wide, tall))
        yield from text.put(x if right else x + wide + gap, y + (0 if right else (high - text.height) / 2))

    return Piece(high, put)


def _place(ratio: float, width: float, m: Measures, *, right: bool) -> tuple[float, float]:
    """Width and height of a section's drawing: an ornament at the right, a companion at the left."""
    most = min(width * 0.3, 130.0 * m.share) if not right else min(width * 0.28, 110.0 * m.share)
    tall = min((72.0 if right else 80.0) * m.share * min(max(m.air, 0.85), 1.4), most / ratio)
    return tall * ratio, tall


def _text(
    setter: Setter, section: Section, passages: Passages, width: float, extra: float, full: float = 0.0,
    until: float = 0.0,
) -> Piece:  # fmt: skip
    """Heading and text. With `full`, what stands below `until` takes that whole width: a drawing is at its right."""
    m = passages.m
    pieces: list[Piece] = []
    if section.title:
        style = type_style(m.section, m.section * 1.25, passages.ink, 900)
        title = setter.set(section.title, style, width, "balanced")
        pieces.append(Piece(title.height, lambda x, y: (TextItem(x, y, title),)))
    if len(section.columns) > 1:
        pieces.append(
            passages.beside(section.columns, width, extra)._replace(
                gap=_under_title(section.columns[0][0], m)
            )
        )
        return stack(pieces)
    y = pieces[0].height if pieces else 0.0
    blocks = section.columns[0]
    if _is_card(setter, blocks):
        return _card(setter, section, passages, width)
    for block in blocks:
        piece = passages.piece(block, width)
        gap = _under_title(block, m) if len(pieces) == 1 and section.title else piece.gap
        stroke = (
            m.write - 8 if isinstance(block, Write) else 0.0
        )  # a line to write on lies at the foot of its row
        if full and y + gap + stroke >= until:
            piece = passages.piece(block, full)
        pieces.append(piece._replace(gap=gap))
        y += gap + piece.height
    return stack(pieces, extra)


def _is_card(setter: Setter, blocks: Sequence[SheetBlock]) -> bool:
    """True for a few words of which the first, all bold, is the name of somebody known here."""
    first = blocks[0] if blocks else None
    return (
        isinstance(first, Paragraph)
        and len(blocks) <= 3
        and all(isinstance(block, Paragraph) for block in blocks)
        and all(span.bold for span in first.text)
        and any(True for _ in text_slots(first.text))
        and not setter.fields(first.text, field_parts)
    )


def _card(setter: Setter, section: Section, passages: Passages, width: float) -> Piece:
    """A name to remember: the heading small, the name large."""
    m = passages.m
    size = round(m.body * 25 / 17)
    name, *rest = section.columns[0]
    assert isinstance(name, Paragraph)
    pieces = (
        [block_piece(setter.set(section.title, passages.body, width, "balanced"))] if section.title else []
    )
    while (
        size > m.body
        and setter.set(name.text, type_style(size, size * 1.2, passages.ink, 900), width).lines > 1
    ):
        size -= 1
    style = type_style(size, size * 1.2, passages.ink, 900)
    pieces.append(block_piece(setter.set(name.text, style, width, "balanced"), 2.0))
    pieces += [passages.piece(block, width)._replace(gap=2.0) for block in rest]
    return stack(pieces)


def _under_title(block: SheetBlock, m: Measures) -> float:
    """The gap under a heading: words stand near it, boxes to tick and lines to write on need air."""
    match block:
        case ListBlock():
            return (
                11 * m.air
                if block.ordered or any(item.ticked is not None for item in block.items)
                else 6 * m.air
            )
        case Paragraph() | Write():
            return 3 * m.air
    return 8 * m.air
