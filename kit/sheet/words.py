"""A sheet's words in reading order: for its placeholders, its links and its reading level."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deck.model import (
    Block,
    Heading,
    ListBlock,
    Paragraph,
    Quote,
    Slot,
    Table,
    Text,
)
from kit.deck.placeholders import PLACEHOLDER, parse_slot
from kit.sheet.model import HelpBox, Lines, Section, Sheet, SheetBlock, Sign, Write

WRITE = "write:"  # how a fallback begins that asks for a line to write on


def sheet_texts(sheet: Sheet) -> Iterator[Text]:
    """Every text on the sheet but its notes."""
    yield sheet.meta.head
    yield sheet.title
    for paragraph in sheet.lead:
        yield paragraph.text
    for part in sheet.parts:
        if isinstance(part, Section):
            yield part.title
            for column in part.columns:
                for block in column:
                    yield from block_texts(block)
        elif isinstance(part, Sign):
            yield from part.labels


def block_texts(block: SheetBlock | Block) -> Iterator[Text]:
    """The texts of one block and of what is nested in it."""
    match block:
        case Heading() | Paragraph():
            yield block.text
        case ListBlock():
            for item in block.items:
                yield item.text
                for child in item.children:
                    yield from block_texts(child)
        case Quote():
            for child in block.blocks:
                yield from block_texts(child)
        case Table():
            yield from block.header
            for row in block.rows:
                yield from row
        case Write():
            yield from block.labels


def printed_notes(sheet: Sheet) -> Iterator[Text]:
    """The texts of the notes that are printed above the foot."""
    for note in sheet.notes:
        if note.printed:
            for block in note.note.blocks:
                yield from block_texts(block)


def sheet_slots(sheet: Sheet) -> Iterator[Slot]:
    """Every placeholder on the sheet, those in links too."""
    for text in (*sheet_texts(sheet), *printed_notes(sheet)):
        yield from text_slots(text)


def text_slots(text: Text) -> Iterator[Slot]:
    for span in text:
        if span.slot is not None:
            yield span.slot
        for inside in PLACEHOLDER.findall(span.href or ""):
            slot = parse_slot(inside, 0)
            if slot is not None:
                yield slot


def shown_roles(sheet: Sheet) -> tuple[str, ...]:
    """The contact roles that the sheet shows, in its order; a role named again takes its next line."""
    roles: list[str] = []
    for part in sheet.parts:
        if isinstance(part, Section):
            roles += [r for c in part.columns for b in c if isinstance(b, Lines) for r in b.roles]
        elif isinstance(part, HelpBox):
            roles += part.roles
    named = [slot.path[1] for slot in sheet_slots(sheet) if slot.path[0] == "contact"]
    return (*roles, *(role for role in dict.fromkeys(named) if role not in roles))
