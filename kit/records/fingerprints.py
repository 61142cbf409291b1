"""A talk or a sheet in, its words as they are approved out: part by part, each with its fingerprint.

The words are what is shown and what is said: text, notes, alternative text, ticks, the names of placeholders. Spaces,
line ends, emphasis, minutes and settings do not count. An included slide counts with the words it brings.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Literal

from kit.deck.model import (
    Block,
    Code,
    Deck,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Slide,
    Table,
    Text,
    plain,
)
from kit.sheet.model import Drawing, HelpBox, Lines, Mark, Section, Sheet, SheetBlock, Sign, Write
from kit.sheet.model import Part as SheetPart
from kit.values import value

Kind = Literal["talk", "sheet"]


@value
class Part:
    """A slide, or a box of a sheet; `mark` is its fingerprint."""

    id: str
    title: str
    mark: str


@value
class Subject:
    """What can be approved: the words of one talk or sheet in one language."""

    kind: Kind
    item: str
    lang: str
    parts: tuple[Part, ...]

    @property
    def mark(self) -> str:
        """The fingerprint of all of it, in its order."""
        return _mark(part.mark for part in self.parts)


def item_of(item_id: str, path: Path, *, ours: bool = True) -> str:
    """What a talk or sheet is known by: its id; a guest deck, whose id is made up, by where it lies."""
    return item_id if ours else str(path.resolve())


def deck_subject(deck: Deck) -> Subject:
    """The talk's words; hidden slides are not among them."""
    shown = [slide for slide in deck.slides if not slide.hide]
    parts = tuple(Part(slide.id, slide.plain_title, _mark(_slide(slide))) for slide in shown)
    return Subject("talk", item_of(deck.meta.id, deck.path, ours=deck.meta.ours), deck.meta.lang, parts)


def sheet_subject(sheet: Sheet) -> Subject:
    """The sheet's words: its head, each box, and the notes to the adult."""
    head = [plain(sheet.title), *_text(sheet.meta.head), *(word for p in sheet.lead for word in _text(p.text))]
    if sheet.picture is not None:
        head += _block(sheet.picture)
    parts = [Part("head", plain(sheet.title), _mark(head))]
    names: dict[str, int] = {}
    for part in sheet.parts:
        title = part.name if isinstance(part, Section) else _NAMES[type(part)]
        if isinstance(part, Mark) or not title:
            continue
        count = names[title] = names.get(title, 0) + 1
        parts.append(Part(title if count == 1 else f"{title} {count}", title, _mark(_sheet_part(part))))
    if sheet.notes:
        parts.append(Part("notes", "the notes", _mark(word for note in sheet.notes for word in _note(note.note))))
    return Subject("sheet", sheet.meta.id, sheet.meta.lang, tuple(parts))


_NAMES: dict[type, str] = {HelpBox: "the help lines", Sign: "the signatures", Mark: ""}


def _mark(words: Iterable[str]) -> str:
    text = unicodedata.normalize("NFC", " ".join(words))
    return hashlib.sha256(" ".join(text.split()).encode("utf-8", "replace")).hexdigest()[:16]


def _slide(slide: Slide) -> Iterator[str]:
    yield from _text(slide.title)
    yield from _blocks(slide.blocks)
    for column in slide.columns:
        yield "||"
        yield from _blocks(column)
    yield from (slide.describe, slide.figure or "", *slide.roles)
    for note in slide.notes:
        yield from _note(note)


def _note(note: Note) -> Iterator[str]:
    yield f"<{note.kind}>"
    yield from _blocks(note.blocks)


def _text(text: Text) -> Iterator[str]:
    # Spans are joined: where emphasis begins within a word, the word stays one.
    yield "".join(span.text for span in text)
    yield from (span.href for span in text if span.href)


def _blocks(blocks: Iterable[Block | SheetBlock]) -> Iterator[str]:
    for block in blocks:
        yield from _block(block)


def _block(block: Block | SheetBlock) -> Iterator[str]:
    match block:
        case Heading() | Paragraph():
            yield from _text(block.text)
        case ListBlock():
            for item in block.items:
                yield {None: "-", True: "[x]", False: "[ ]"}[item.ticked]
                yield from _text(item.text)
                yield from _blocks(item.children)
        case Quote():
            yield from _blocks(block.blocks)
        case Code():
            yield block.text
        case Table():
            for row in (block.header, *block.rows):
                for cell in row:
                    yield "|"
                    yield from _text(cell)
        case Picture():
            yield from (block.source, block.alt, block.caption)
        case Drawing():
            yield from _block(block.picture)
        case Write():
            for text in block.labels:
                yield from _text(text)
        case Lines():
            yield from block.roles
        case Pause():
            pass


def _sheet_part(part: SheetPart) -> Iterator[str]:
    match part:
        case Section():
            yield from _text(part.title)
            yield part.box
            for column in part.columns:
                yield "||"
                yield from _blocks(column)
            if part.drawing is not None:
                yield from _block(part.drawing)
        case HelpBox():
            yield from part.roles
        case Sign():
            for text in part.labels:
                yield from _text(text)
        case Mark():
            yield part.kind
