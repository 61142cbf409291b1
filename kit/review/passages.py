"""A slide in, its pieces of text with their lines out: what the room reads, and what the presenter says.

Two forms of each piece: `words` holds all that a writer typed, with the fallback words of placeholders;
`reading` is what is measured for its grade, without help-line names and figures, which are nobody's style.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kit.deck.model import (
    Block,
    Code,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Slide,
    Slot,
    Span,
    Table,
    Text,
)  # fmt: skip
from kit.deck.placeholders import PLACEHOLDER, parse_slot

_LONGEST = 10_000  # characters of one piece that are looked at: patterns never meet a megabyte


@dataclass(frozen=True, slots=True)
class Passage:
    """One title, paragraph, item or cell. `depth`: the lists around it. `alt` text is heard, not seen."""

    words: str
    reading: str
    line: int
    depth: int = 0
    heading: bool = False
    alt: bool = False
    refused: bool = False  # shown as what not to say: the second column of `compare`


def on_slide(slide: Slide) -> tuple[Passage, ...]:
    """What is on the slide, in reading order."""
    found = [] if slide.title_hidden else [_passage(slide.title, slide.line, heading=True)]
    found += _walk(slide.blocks)
    for number, column in enumerate(slide.columns):
        found += _walk(column, refused=slide.layout == "compare" and number == 1)
    if slide.describe:
        found.append(Passage(slide.describe[:_LONGEST], "", slide.line, alt=True))
    return tuple(passage for passage in found if passage.words)


def in_notes(slide: Slide) -> tuple[Passage, ...]:
    """What the presenter says and does."""
    return tuple(p for note in slide.notes for p in _walk(note.blocks) if p.words)


def slots(slide: Slide, *, notes: bool = True) -> Iterator[Slot]:
    """Every placeholder of the slide and its notes, those in links included."""
    texts = [slide.title, *(text for text, *_ in placed_texts(slide.blocks))]
    for column in slide.columns:
        texts += [text for text, *_ in placed_texts(column)]
    for note in slide.notes if notes else ():
        texts += [text for text, *_ in placed_texts(note.blocks)]
    for text in texts:
        for span in text:
            if span.slot:
                yield span.slot
            for match in PLACEHOLDER.finditer(span.href or ""):
                if slot := parse_slot(match[1], slide.line):
                    yield slot


def _walk(blocks: Iterable[Block], refused: bool = False) -> list[Passage]:
    found = []
    for text, line, depth, block in placed_texts(blocks):
        heading = isinstance(block, Heading)
        found.append(_passage(text, line, depth, heading=heading, refused=refused))
        if isinstance(block, Picture):
            found.append(Passage(block.alt[:_LONGEST], "", line, depth, alt=True))
    return found


def placed_texts(blocks: Iterable[Block], depth: int = 0) -> Iterator[tuple[Text, int, int, Block]]:
    """Each text with its line, how deep in lists it stands, and the block it is of."""
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield block.text, block.line, depth, block
            case ListBlock():
                for item in block.items:
                    yield item.text, item.line, depth + 1, block
                    yield from placed_texts(item.children, depth + 1)
            case Quote():
                yield from placed_texts(block.blocks, depth)
            case Table():
                for row in (block.header, *block.rows):
                    for cell in row:
                        yield cell, block.line, depth, block
            case Picture():
                yield (Span(block.caption),), block.line, depth, block
            case Code():
                yield (Span(block.text),), block.line, depth, block


def _passage(
    text: Text, line: int, depth: int = 0, *, heading: bool = False, refused: bool = False
) -> Passage:
    words = "".join((span.slot.fallback or "") if span.slot else span.text for span in text)
    reading = "".join(_reading(span.slot) if span.slot else span.text for span in text)
    return Passage(
        words.strip()[:_LONGEST], reading.strip()[:_LONGEST], line, depth, heading, refused=refused
    )


def _reading(slot: Slot) -> str:
    """A placeholder as it counts for the grade: the name of someone here is one easy word."""
    if slot.path[0] in {"contact", "figure"}:
        return ""
    return slot.fallback or "Name"
