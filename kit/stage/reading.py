"""Which way a slide is read: a Slide and its deck in, True for right to left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.deck.model import (
    Block,
    Code,
    DeckMeta,
    Heading,
    ListBlock,
    Paragraph,
    Picture,
    Quote,
    Slide,
    Table,
    Text,
    plain,
)  # fmt: skip

RTL_LANGUAGES = frozenset({"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"})
# Hebrew, Arabic, Syriac, Thaana, N'Ko and their presentation forms.
_BACKWARDS = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")


def reads_backwards(slide: Slide, meta: DeckMeta) -> bool:
    """By the slide's language, else the deck's; a guest deck that names none is judged by its letters."""
    if slide.lang:
        return slide.lang.split("-")[0] in RTL_LANGUAGES
    if meta.rtl or meta.ours:
        return meta.rtl
    words = " ".join(slide_words(slide))
    if words.isascii():
        return False
    backwards = len(_BACKWARDS.findall(words))
    return backwards * 2 > sum(c.isalpha() for c in words)


def slide_words(slide: Slide) -> Iterator[str]:
    """Everything that stands on the slide as words, in reading order."""
    yield plain(slide.title)
    for blocks in (slide.blocks, *slide.columns):
        for block in blocks:
            yield from block_words(block)


def block_words(block: Block) -> Iterator[str]:
    """The words of one block and of what is nested in it."""
    match block:
        case Heading() | Paragraph():
            yield plain(block.text)
        case ListBlock():
            for item in block.items:
                yield plain(item.text)
                for child in item.children:
                    yield from block_words(child)
        case Quote():
            for child in block.blocks:
                yield from block_words(child)
        case Table():
            yield from _cells(block.header)
            for row in block.rows:
                yield from _cells(row)
        case Code():
            yield block.text
        case Picture():
            yield block.caption


def _cells(cells: tuple[Text, ...]) -> Iterator[str]:
    for cell in cells:
        yield plain(cell)
