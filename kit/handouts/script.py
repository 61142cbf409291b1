"""The script: all that is said, from beginning to end, with the minutes beside it. A talk to practise in, Frames out.

The column at the left has the time at which each slide begins, as planned, and the slide small; the words stand beside
it, must-say lines marked as everywhere. It flows: a slide takes as much of a page as its words need.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kit.geometry import Rect, Size
from kit.handouts.pieces import NoteLook, Piece, is_rtl, note_pieces
from kit.handouts.practice import Practice, Spoken, clock_words, minutes_words
from kit.handouts.slides import MARGIN, foot, framed, page_size
from kit.stage.frame import Frame, Item, Line, TextItem
from kit.stage.moves import mirrored, moved
from kit.stage.phrases import phrase
from kit.stage.sheets.measures import HAIR, INK, PAPER, QUIET
from kit.stage.text import Style, TextBlock, set_pretty, set_text

_SIDE, _GUTTER = 92.0, 18.0  # the column of times, and the air behind it
_PICTURE = Rect(0, 0, 92, 51.75)
_LOOK = NoteLook(Style(12, INK, 17), Style(10, INK, 14, 700, 0.3), most_lines=24)
_TITLE = Style(15, INK, 19, 700)
_TIME = Style(15, INK, 19, 700, tabular=True)
_FACTS = Style(10, QUIET, 13)
_NAME = Style(26, INK, 31, 700)
_LEAD = Style(12, QUIET, 16)
_BETWEEN, _RULE = 16.0, 10.0  # air above a slide's words, and between that and the rule
_KEEP = 60.0  # of a slide's words stay with its title


@dataclass(slots=True)
class _Page:
    """A page that is being filled, down to `y`."""

    items: list[Item]
    y: float


def script_pages(practice: Practice, paper: str) -> Iterator[Frame]:
    """The pages, with their numbers out of all."""
    size = page_size(paper)
    pages = _filled(practice, size)
    for number, page in enumerate(pages, 1):
        items = [*page.items, *foot(size, practice.title, f"{number} / {len(pages)}")]
        whole = mirrored(items, size.w) if is_rtl(practice.lang) else items
        title = f"{phrase('script', practice.lang)}, {number} / {len(pages)}"
        yield Frame(size, PAPER, tuple(whole), title=title, lang=practice.lang)


def _filled(practice: Practice, size: Size) -> list[_Page]:
    bottom = size.h - MARGIN - 12
    pages = [_opening(practice, size)]
    for spoken in practice.spoken:
        page = pages[-1]
        head, pieces = _slide(spoken, practice, size)
        first = _height(pieces, _KEEP)
        tall = max(head.height, _title_height(spoken, size) + first)
        if page.y + tall > bottom:
            page = _Page([], MARGIN)
            pages.append(page)
        elif spoken is practice.spoken[0]:
            page.y += _BETWEEN
        else:
            rule = page.y + _RULE
            page.items.append(Line(MARGIN, rule, size.w - MARGIN, rule, HAIR, 0.75))
            page.y = rule + _BETWEEN
        start = page.y
        page.items += moved(head.items, MARGIN, start)
        page.y += _title_height(spoken, size)
        for i, piece in enumerate(pieces):
            need = piece.height + (pieces[i + 1].height if piece.tied and i + 1 < len(pieces) else 0)
            if page.y + need > bottom:
                page = _Page([_continued(spoken)], MARGIN + 24)
                pages.append(page)
                start = 0.0
            page.items += moved(piece.items, MARGIN + _SIDE + _GUTTER, page.y)
            page.y += piece.height + piece.gap
        if start:  # a slide of few words is as tall as its picture
            page.y = max(page.y, start + head.height)
    return pages


def _height(pieces: Sequence[Piece], most: float) -> float:
    """Of the first pieces, as many as should not stand apart from the title."""
    tall = 0.0
    for piece in pieces:
        if tall >= most:
            break
        tall += piece.height + piece.gap
    return tall


def _opening(practice: Practice, size: Size) -> _Page:
    """The head of the first page."""
    width, rtl = size.w - 2 * MARGIN, is_rtl(practice.lang)
    items: list[Item] = []
    y = MARGIN - 4
    facts = f"{phrase('script', practice.lang)}  ·  {practice.length_words}"
    for words, style in ((practice.title, _NAME), (facts, _LEAD), (practice.visit, _LEAD)):
        if words:
            block = set_text(words, style, width, rtl)
            items.append(TextItem(MARGIN, y, block))
            y += block.height + 2
    items.append(Line(MARGIN, y + 6, size.w - MARGIN, y + 6, INK, 2))
    return _Page(items, y + 6)


def _slide(spoken: Spoken, practice: Practice, size: Size) -> tuple[Piece, list[Piece]]:
    """Its column, title included, from the left margin; and its words."""
    shown, lang = spoken.shown, spoken.shown.frame.lang
    width = size.w - 2 * MARGIN - _SIDE - _GUTTER
    time = set_text(phrase("level_backup", practice.lang) if spoken.at is None else clock_words(spoken.at), _TIME)
    facts = minutes_words(spoken.minutes)
    items: list[Item] = [TextItem(0, 0, time)]
    y = time.height
    lines = [facts] + ([phrase("level_extended", practice.lang)] if shown.slide.level == "extended" else [])
    for words in lines:
        block = set_text(words, _FACTS)
        items.append(TextItem(0, y, block))
        y += block.height
    picture = _PICTURE.moved(0, y + 5)
    items += framed(shown, picture)
    title = _title(spoken, width)
    items.append(TextItem(_SIDE + _GUTTER, 0, title))
    pieces = [p for note in shown.slide.notes for p in note_pieces(note, lang, practice.lookup, width, _LOOK)]
    if not pieces:
        block = set_text(phrase("no_notes", lang), replace(_LOOK.words, color=QUIET), width)
        pieces = [Piece((TextItem(0, 0, block),), block.height, 0)]
    return Piece(tuple(items), picture.bottom, 0), pieces


def _title(spoken: Spoken, width: float) -> TextBlock:
    words = f"{spoken.shown.number}  {spoken.shown.slide.plain_title}"
    return set_pretty(words, _TITLE, width, is_rtl(spoken.shown.frame.lang))


def _title_height(spoken: Spoken, size: Size) -> float:
    return _title(spoken, size.w - 2 * MARGIN - _SIDE - _GUTTER).height + 6


def _continued(spoken: Spoken) -> Item:
    more = phrase("continued", spoken.shown.frame.lang)
    words = f"{spoken.shown.number}  {spoken.shown.slide.plain_title}, {more}"
    return TextItem(MARGIN, MARGIN, set_text(words, replace(_FACTS, weight=600)))
