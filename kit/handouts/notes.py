"""Notes pages: each slide above what the presenter says to it, on paper. Slides and a lookup in, Frames in points out.

Notes that are longer than their page go on on the next one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kit.deck.placeholders import Lookup
from kit.geometry import Rect, Size
from kit.handouts.pieces import PAGE_LOOK, Piece, is_rtl, note_pieces
from kit.handouts.slides import MARGIN, ShownSlide, foot, framed, page_size
from kit.stage.frame import SLIDE, Frame, Item, TextItem
from kit.stage.moves import mirrored, moved
from kit.stage.phrases import phrase
from kit.stage.sheets.measures import QUIET
from kit.stage.text import Style, set_text

_HEAD = Style(10, QUIET, 14, 600)


def notes_pages(slides: Sequence[ShownSlide], title: str, lookup: Lookup, paper: str) -> Iterator[Frame]:
    """A page a slide, and more where its notes need them."""
    size = page_size(paper)
    for shown in slides:
        yield from _pages(shown, title, lookup, size)


def _pages(shown: ShownSlide, title: str, lookup: Lookup, size: Size) -> Iterator[Frame]:
    width = size.w - 2 * MARGIN
    picture = Rect(MARGIN, MARGIN, width, width * SLIDE.h / SLIDE.w)
    top, bottom = picture.bottom + 14, size.h - MARGIN - 12
    lang = shown.frame.lang
    pieces = [piece for note in shown.slide.notes for piece in note_pieces(note, lang, lookup, width, PAGE_LOOK)]
    items = [*framed(shown, picture), *_head(shown, top)]
    y, number = top + 24, 1
    for piece in pieces or [_quiet(phrase("no_notes", lang), width)]:
        if y > top and y + piece.height > bottom and piece.height < bottom - MARGIN - 24:
            yield _page(items, shown, title, size, number)
            items, y, number = [*_head(shown, MARGIN, more=True)], MARGIN + 24, number + 1
        items += moved(piece.items, MARGIN, y)
        y += piece.height + piece.gap
    yield _page(items, shown, title, size, number)


def _page(items: list[Item], shown: ShownSlide, title: str, size: Size, number: int) -> Frame:
    page = phrase("page_n", shown.frame.lang).format(number)
    of = f"{shown.number}" if number == 1 else f"{shown.number}, {page}"
    whole = [*items, *foot(size, title, of)]
    if is_rtl(shown.frame.lang):
        whole = mirrored(whole, size.w)
    return Frame(size, "#FFFFFF", tuple(whole), title=shown.frame.title, lang=shown.frame.lang)


def _head(shown: ShownSlide, y: float, more: bool = False) -> Iterator[Item]:
    slide, lang = shown.slide, shown.frame.lang
    name = phrase("slide_n", lang).format(shown.number)
    last = slide.plain_title if more else f"{slide.minutes:g} min  ·  {phrase(f'level_{slide.level}', lang)}"
    words = f"{name}  ·  {last}" + (f", {phrase('continued', lang)}" if more else "")
    yield TextItem(MARGIN, y, set_text(words, _HEAD))


def _quiet(words: str, width: float) -> Piece:
    block = set_text(words, replace(PAGE_LOOK.words, color=QUIET), width)
    return Piece((TextItem(0, 0, block),), block.height, 0)
