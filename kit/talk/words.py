"""The plain words of blocks and notes, for search and for sentences on the console."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deck.model import (
    Block,
    Code,
    Heading,
    ListBlock,
    Note,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Slide,
    Table,
    plain,
)


def block_words(blocks: tuple[Block, ...]) -> str:
    """What the blocks say, in reading order, in one line."""
    return " ".join(filter(None, (" ".join(part.split()) for part in _parts(blocks))))


def note_words(note: Note) -> str:
    return block_words(note.blocks) or " ".join(note.source.split())


def slide_words(slide: Slide) -> str:
    """What stands on the slide under its title, columns included."""
    return " ".join(filter(None, (block_words(blocks) for blocks in (slide.blocks, *slide.columns))))


def _parts(blocks: tuple[Block, ...]) -> Iterator[str]:
    for block in blocks:
        match block:
            case Heading() | Paragraph():
                yield plain(block.text)
            case ListBlock():
                for item in block.items:
                    yield plain(item.text)
                    yield from _parts(item.children)
            case Quote():
                yield from _parts(block.blocks)
            case Code():
                yield block.text
            case Table():
                yield from (plain(cell) for row in (block.header, *block.rows) for cell in row)
            case Picture():
                yield block.caption or block.alt
            case Pause():
                pass
