"""The lines of a slide that must be said, in the order in which the notes show them: a slide in, texts out."""

from __future__ import annotations

from collections.abc import Iterator

from kit.deck.model import Block, Code, Heading, ListBlock, Paragraph, Quote, Slide, Span, Text, plain
from kit.deck.placeholders import fill


def must_lines(slide: Slide) -> tuple[Text, ...]:
    """One text a line; the same lines, in the same order, as the notes pane shows under "Must say"."""
    return tuple(text for note in slide.notes if note.kind == "must" for text in _lines(note.blocks))


def must_words(slide: Slide) -> tuple[str, ...]:
    """The lines as plain words. Placeholders show what stands for them when nothing is known: no names are kept."""
    return tuple(plain(fill(text, lambda _path: None)) for text in must_lines(slide))


def ticked(
    slide: Slide | None, said: frozenset[tuple[str, int]], number: int | None
) -> frozenset[tuple[str, int]] | str:
    """What was said once this line (None: the next one) is ticked, or is not after all; or why there is none."""
    lines = range(len(must_lines(slide))) if slide else range(0)
    if slide is None or not lines:
        return "This slide has no must-say line."
    line = number if number is not None else next((i for i in lines if (slide.id, i) not in said), -1)
    if line not in lines:
        return "All must-say lines of this slide are ticked."
    return said ^ {(slide.id, line)}


def _lines(blocks: tuple[Block, ...]) -> Iterator[Text]:
    for block in blocks:
        match block:
            case Paragraph() | Heading():
                yield block.text
            case ListBlock():
                for item in block.items:
                    yield item.text
                    yield from _lines(item.children)
            case Quote():
                yield from _lines(block.blocks)
            case Code():
                yield (Span(block.text, code=True),)
            case _:
                pass
