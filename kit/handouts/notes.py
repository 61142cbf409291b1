"""Notes pages: each slide above what the presenter says to it, on paper. Slides and a lookup in, Frames in points out.

Notes that are longer than their page go on on the next one. Each kind has a word and a mark of its own, so that a grey
copy says the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kit.deck.model import Block, Code, Heading, ListBlock, Note, Paragraph, Quote, Span, Text
from kit.deck.placeholders import Lookup, fill
from kit.geometry import Rect, Size
from kit.handouts.slides import MARGIN, ShownSlide, foot, framed, page_size
from kit.stage.frame import SLIDE, Fill, Frame, Item, Outline, TextItem, corners
from kit.stage.moves import mirrored, moved
from kit.stage.phrases import phrase
from kit.stage.reading import RTL_LANGUAGES
from kit.stage.sheets.measures import INK, QUIET
from kit.stage.text import Style, TextBlock, set_text
from kit.stage.typography import curled

_WORDS = Style(12, INK, 17)
_LABEL = Style(10, INK, 14, 700, 0.3)
_HEAD = Style(10, QUIET, 14, 600)
_CAP = Style(9, INK, 12, 600)
_INDENT, _BAR, _CAP_WIDTH, _ABOVE = 16.0, 3.0, 44.0, 6.0
_MOST_LINES = 30  # of one block: more would not fit any page
# kind -> the width of the bar at its left; its word is note_<kind> of slide-words.toml
_KINDS = {"must": _BAR, "ask": _BAR, "safety": 8.0, "skip": _BAR}


@dataclass(frozen=True, slots=True)
class _Piece:
    """Items from (0, 0) down, which may stand on any page."""

    items: tuple[Item, ...]
    height: float
    gap: float


def notes_pages(slides: Sequence[ShownSlide], title: str, lookup: Lookup, paper: str) -> Iterator[Frame]:
    """A page a slide, and more where its notes need them."""
    size = page_size(paper)
    for shown in slides:
        yield from _pages(shown, title, lookup, size)


def _pages(shown: ShownSlide, title: str, lookup: Lookup, size: Size) -> Iterator[Frame]:
    width = size.w - 2 * MARGIN
    picture = Rect(MARGIN, MARGIN, width, width * SLIDE.h / SLIDE.w)
    top, bottom = picture.bottom + 14, size.h - MARGIN - 12
    pieces = [piece for note in shown.slide.notes for piece in _note(note, shown, lookup, width)]
    items = [*framed(shown, picture), *_head(shown, top)]
    y, number = top + 24, 1
    for piece in pieces or [_quiet(phrase("no_notes", shown.frame.lang), width)]:
        if y > top and y + piece.height > bottom and piece.height < bottom - MARGIN - 24:
            yield _page(items, shown, title, size, number)
            items, y, number = [*_head(shown, MARGIN, more=True)], MARGIN + 24, number + 1
        items += moved(piece.items, MARGIN, y)
        y += piece.height + piece.gap
    yield _page(items, shown, title, size, number)


def _page(items: list[Item], shown: ShownSlide, title: str, size: Size, number: int) -> Frame:
    of = f"{shown.number}" if number == 1 else f"{shown.number}, {phrase('page_n', shown.frame.lang).format(number)}"
    whole = [*items, *foot(size, title, of)]
    if _rtl(shown.frame.lang):
        whole = mirrored(whole, size.w)
    return Frame(size, "#FFFFFF", tuple(whole), title=shown.frame.title, lang=shown.frame.lang)


def _head(shown: ShownSlide, y: float, more: bool = False) -> Iterator[Item]:
    slide, lang = shown.slide, shown.frame.lang
    parts = [phrase("slide_n", lang).format(shown.number)]
    parts += [slide.plain_title] if more else [f"{slide.minutes:g} min", phrase(f"level_{slide.level}", lang)]
    words = "  ·  ".join(parts) + (f", {phrase('continued', lang)}" if more else "")
    yield TextItem(MARGIN, y, set_text(words, _HEAD))


def _quiet(words: str, width: float) -> _Piece:
    block = set_text(words, replace(_WORDS, color=QUIET), width)
    return _Piece((TextItem(0, 0, block),), block.height, 0)


def _note(note: Note, shown: ShownSlide, lookup: Lookup, width: float) -> Iterator[_Piece]:
    """A plain note line by line; one of another kind with its word above and its bar at the left."""
    lang, bar = shown.frame.lang, _KINDS.get(note.kind, 0.0)
    word = phrase(f"note_{note.kind}", lang) if bar else ""
    left = _INDENT if word else 0.0
    style = replace(_WORDS, weight=600) if note.kind == "must" else _WORDS
    if word:
        label = set_text(word, _LABEL)
        items: tuple[Item, ...] = (TextItem(left, _ABOVE + 1, label), *_bar(bar, label.height + 4, _ABOVE))
        yield _Piece(items, _ABOVE + label.height + 4, 0)
    lines = list(_lines(note.blocks, 0))
    for i, (text, press, depth, bullet) in enumerate(lines):
        words = curled(fill(((Span(f"{bullet}\u2002"), *text) if bullet else text), lookup), lang)
        indent = left + depth * _INDENT
        cap = _cap(indent, lang) if press else ()
        indent += _CAP_WIDTH if press else 0
        last = i == len(lines) - 1
        for part in _parts(words, style, width - indent, lang):
            gap = (12.0 if last else 0.0) if word else 6.0
            height = part.height + (4 if word else 0)
            items = (*cap, TextItem(indent, 0, part), *(_bar(bar, height) if word else ()))
            yield _Piece(items, height, gap)
            cap = ()


def _bar(width: float, height: float, top: float = 0) -> tuple[Item, ...]:
    return (Fill(Rect(0, top, width, height), INK),)


def _cap(x: float, lang: str) -> tuple[Item, ...]:
    """The key to press here."""
    words = set_text(phrase("next", lang), _CAP)
    return (Outline(Rect(x, 1, 36, 15), INK, 0.75, corners(4)), TextItem(x + 18 - words.width / 2, 2.5, words))


def _parts(text: Text, style: Style, width: float, lang: str) -> Iterator[TextBlock]:
    """The text as one block, or as several if it is longer than any page."""
    block = set_text(text, style, width, _rtl(lang))
    if block.lines <= _MOST_LINES or not any(" " in span.text.strip() for span in text):
        yield block
        return
    for half in _halved(text):
        yield from _parts(half, style, width, lang)


def _rtl(lang: str) -> bool:
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

