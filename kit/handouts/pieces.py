"""What a presenter says, as pieces that may stand on any page: Notes in, items from (0, 0) down out.

Each kind of note has a word and a bar of its own, so that a grey copy says the same; [next] is a key cap. Notes pages,
cue cards and the script are made of these.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kit.deck.model import Block, Code, Heading, ListBlock, Note, Paragraph, Quote, Span, Text
from kit.deck.placeholders import Lookup, fill
from kit.geometry import Rect
from kit.stage.frame import Fill, Item, Outline, TextItem, corners
from kit.stage.phrases import phrase
from kit.stage.reading import RTL_LANGUAGES
from kit.stage.sheets.measures import INK
from kit.stage.text import Style, TextBlock, set_text
from kit.stage.typography import curled

_CAP = Style(9, INK, 12, 600)
_INDENT, _BAR, _CAP_WIDTH, _ABOVE = 16.0, 3.0, 44.0, 6.0
_SEAM = 0.5  # bars reach into each other, so that no line of light shows between them
# kind -> how wide the bar at its left is; its word is note_<kind> of slide-words.toml
_KINDS = {"must": _BAR, "ask": _BAR, "safety": 8.0, "skip": _BAR}


@dataclass(frozen=True, slots=True)
class Piece:
    """Items from (0, 0) down; `gap` is the air below. `tied` stays with the piece after it."""

    items: tuple[Item, ...]
    height: float
    gap: float
    tied: bool = False


@dataclass(frozen=True, slots=True)
class NoteLook:
    """How notes are set; a block of more lines than `most_lines` is set as several pieces."""

    words: Style
    label: Style
    most_lines: int


PAGE_LOOK = NoteLook(Style(12, INK, 17), Style(10, INK, 14, 700, 0.3), most_lines=30)


def note_pieces(note: Note, lang: str, lookup: Lookup, width: float, look: NoteLook) -> Iterator[Piece]:
    """A plain note line by line; one of another kind with its word above and its bar at the left."""
    bar = _KINDS.get(note.kind, 0.0)
    word = phrase(f"note_{note.kind}", lang) if bar else ""
    left = _INDENT if word else 0.0
    style = replace(look.words, weight=600) if note.kind == "must" else look.words
    if word:
        label = set_text(word, look.label)
        items: tuple[Item, ...] = (TextItem(left, _ABOVE + 1, label), *_bar(bar, label.height + 4 + _SEAM, _ABOVE))
        yield Piece(items, _ABOVE + label.height + 4, 0, tied=True)
    lines = list(_lines(note.blocks, 0))
    for i, (text, press, depth, bullet) in enumerate(lines):
        words = curled(fill(((Span(f"{bullet}\u2002"), *text) if bullet else text), lookup), lang)
        indent = left + depth * _INDENT
        cap = _cap(indent, lang) if press else ()
        indent += _CAP_WIDTH if press else 0
        last = i == len(lines) - 1
        for part in split_text(words, style, width - indent, lang, look.most_lines):
            gap = (12.0 if last else 0.0) if word else 6.0
            height = part.height + (4 if word else 0)
            items = (*cap, TextItem(indent, 0, part), *(_bar(bar, height + (0 if last else _SEAM)) if word else ()))
            yield Piece(items, height, gap)
            cap = ()


def _bar(width: float, height: float, top: float = 0) -> tuple[Item, ...]:
    return (Fill(Rect(0, top, width, height), INK),)


def _cap(x: float, lang: str) -> tuple[Item, ...]:
    """The key to press here."""
    words = set_text(phrase("next", lang), _CAP)
    return (
        Outline(Rect(x, 1, 36, 15), INK, 0.75, corners(4)),
        TextItem(x + 18 - words.width / 2, 2.5, words),
    )


def split_text(text: Text, style: Style, width: float, lang: str, most_lines: int) -> Iterator[TextBlock]:
    """The text as one block, or as several if it has more lines than that."""
    block = set_text(text, style, width, is_rtl(lang))
    if block.lines <= most_lines or not any(" " in span.text.strip() for span in text):
        yield block
        return
    for half in _halved(text):
        yield from split_text(half, style, width, lang, most_lines)


def is_rtl(lang: str) -> bool:
    """Whether it is read from right to left."""
    return lang.split("-", maxsplit=1)[0] in RTL_LANGUAGES


def _halved(text: Text) -> tuple[Text, Text]:
    """The text cut at a space near its middle, else between two spans."""
    middle = sum(len(span.text) for span in text) // 2
    done = 0
    for i, span in enumerate(text):
        if done + len(span.text) >= middle:
            cut = span.text.find(" ", middle - done)
            if cut > 0:
                first, rest = replace(span, text=span.text[:cut]), replace(span, text=span.text[cut + 1 :])
                return (*text[:i], first), (rest, *text[i + 1 :])
            break
        done += len(span.text)
    at = max(1, i)
    return text[:at], text[at:]


def _lines(blocks: tuple[Block, ...], depth: int) -> Iterator[tuple[Text, bool, int, str]]:
    """(words, press next before them, depth, bullet) of each line of a note."""
    for block in blocks:
        match block:
            case Paragraph():
                yield block.text, block.press, depth, ""
            case Heading():
                yield tuple(replace(span, bold=True) for span in block.text), False, depth, ""
            case ListBlock():
                for number, item in enumerate(block.items, block.start):
                    yield item.text, item.press, depth, f"{number}." if block.ordered else "•"
                    yield from _lines(item.children, depth + 1)
            case Quote():
                yield from _lines(block.blocks, depth + 1)
            case Code():
                yield (Span(block.text, code=True),), False, depth, ""
            case _:
                pass
