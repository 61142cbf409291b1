"""Cue cards: the notes of a slide on a card that fits a hand, four cards a page. A talk to practise in, Frames out.

A4 gives four cards of A6, Letter four quarters. The first card says what the others are. Cards lie so that the whole
pile is cut once across and once down, and the four piles are laid on each other; so they are printed on one side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kit import paths
from kit.geometry import Rect, Size
from kit.handouts.pieces import NoteLook, Piece, is_rtl, note_pieces
from kit.handouts.practice import Practice, Spoken, clock_words, minutes_words
from kit.handouts.slides import framed, page_size
from kit.stage.frame import Fill, Frame, Item, Line, Outline, PictureItem, TextItem, corners
from kit.stage.moves import mirrored, moved
from kit.stage.phrases import phrase
from kit.stage.sheets.measures import HAIR, INK, PAPER, QUIET
from kit.stage.text import Style, TextBlock, set_balanced, set_pretty, set_text

PER_PAGE = 4
_MARGIN = 22.0  # of a card: hands hold it there, and printers reach so far
_HEAD, _FOOT = 46.0, 16.0
_PICTURE = Rect(0, 0, 80, 45)
_LABEL = Style(10, INK, 13, 700, 0.3)
_LOOK = NoteLook(Style(12, INK, 15.5), _LABEL, most_lines=14)
_SMALLER = NoteLook(Style(11, INK, 14), _LABEL, most_lines=14)  # where that saves a card
_NUMBER = Style(17, PAPER, 22, 700, tabular=True)
_TITLE = Style(14, INK, 17, 700)
_SMALL = Style(9, QUIET, 12)
_TIME = Style(10, INK, 13, 600, tabular=True)
_COVER = Style(24, INK, 28, 700)
_PLAIN = Style(12, INK, 16)


def card_pages(practice: Practice, paper: str) -> Iterator[Frame]:
    """The pages with all cards of the talk, the one that explains them first."""
    size = page_size(paper)
    card = Size(size.w / 2, size.h / 2)
    spoken = [items for each in practice.spoken for items in _slide_cards(each, practice, card)]
    cards = [_cover(practice, card, len(spoken)), *spoken]
    count = -(-len(cards) // PER_PAGE)
    for page in range(count):
        here = cards[page::count]
        items: list[Item] = []
        for place, made in enumerate(here):
            down, across = divmod(place, 2)
            whole = mirrored(made, card.w) if is_rtl(practice.lang) else made
            items += moved(whole, across * card.w, down * card.h)
        items += _cuts(size)
        yield Frame(
            size,
            PAPER,
            tuple(items),
            title=f"{phrase('cue_cards', practice.lang)}, {page + 1} / {count}",
            lang=practice.lang,
        )


def _cuts(size: Size) -> Iterator[Item]:
    """Where the page is cut, scissors at the edge."""
    sign = paths.resources_dir() / "pictures" / "signs" / "scissors.svg"
    dash = (0.01, 4)
    yield Line(size.w / 2, 0, size.w / 2, size.h, HAIR, 1, round=True, dash=dash)
    yield Line(0, size.h / 2, size.w, size.h / 2, HAIR, 1, round=True, dash=dash)
    yield PictureItem(Rect(14, size.h / 2 - 7, 14, 14), sign, tint=QUIET)


def _slide_cards(spoken: Spoken, practice: Practice, card: Size) -> Iterator[Sequence[Item]]:
    """One card, or as many as the notes need."""
    width, room = card.w - 2 * _MARGIN, card.h - 2 * _MARGIN - _HEAD - _FOOT
    lang, lookup = spoken.shown.frame.lang, practice.lookup
    tries = []
    for look in (_LOOK, _SMALLER):
        pieces = [p for note in spoken.shown.slide.notes for p in note_pieces(note, lang, lookup, width, look)]
        tries.append(list(_filled(pieces or [_quiet(width, lang)], room)))
    fills = min(tries, key=len)
    for number, fill in enumerate(fills, 1):
        items = [*_head(spoken, card), *moved(fill, _MARGIN, _MARGIN + _HEAD)]
        yield [*items, *_foot(spoken, practice, card, number, len(fills))]


def _filled(pieces: Sequence[Piece], room: float) -> Iterator[list[Item]]:
    """The pieces of each card; a label goes to the next card with what it labels."""
    items: list[Item] = []
    y = 0.0
    for i, piece in enumerate(pieces):
        need = piece.height + (pieces[i + 1].height if piece.tied and i + 1 < len(pieces) else 0)
        if items and y + need > room:
            yield items
            items, y = [], 0.0
        items += moved(piece.items, 0, y)
        y += piece.height + piece.gap
    yield items


def _quiet(width: float, lang: str) -> Piece:
    block = set_text(phrase("no_notes", lang), replace(_LOOK.words, color=QUIET), width)
    return Piece((TextItem(0, 0, block),), block.height, 0)


def _head(spoken: Spoken, card: Size) -> Iterator[Item]:
    """The number as large as a thumb, the title, and the slide as it looks."""
    number = set_text(str(spoken.shown.number), _NUMBER)
    wide = max(28.0, number.width + 14)
    yield Fill(Rect(_MARGIN, _MARGIN, wide, 26), INK, corners(6))
    yield TextItem(_MARGIN + (wide - number.width) / 2, _MARGIN + 2, number)
    picture = _PICTURE.moved(card.w - _MARGIN - _PICTURE.w, _MARGIN - 6)
    room = picture.x - _MARGIN - wide - 16
    words = spoken.shown.slide.plain_title
    title = set_pretty(words, _TITLE, room, is_rtl(spoken.shown.frame.lang))
    while title.lines > 2 and len(words) > 8:
        words = words[: int(len(words) * 0.9)].rstrip(" ,.…") + "…"
        title = set_pretty(words, _TITLE, room, is_rtl(spoken.shown.frame.lang))
    yield TextItem(_MARGIN + wide + 8, _MARGIN - 4 + (34 - title.height) / 2, title)
    yield from framed(spoken.shown, picture)


def _foot(spoken: Spoken, practice: Practice, card: Size, number: int, count: int) -> Iterator[Item]:
    """When it begins and how long it takes, and which of its cards this is."""
    y = card.h - _MARGIN - 11
    slide = spoken.shown.slide
    yield Line(_MARGIN, y - 3, card.w - _MARGIN, y - 3, HAIR, 0.75)
    if spoken.at is None:
        words = phrase("level_backup", practice.lang)
    else:
        words = f"{clock_words(spoken.at)}  ·  {minutes_words(spoken.minutes)}"
        words += f"  ·  {phrase('level_extended', practice.lang)}" if slide.level == "extended" else ""
    time = set_text(words, _TIME)
    yield TextItem(_MARGIN, y, time)
    which = phrase("card_of", practice.lang).format(number=number, count=count)
    name = which if count > 1 else practice.title
    right = set_text(name, _SMALL)
    if right.width < card.w - 2 * _MARGIN - time.width - 12:
        yield TextItem(card.w - _MARGIN - right.width, y + 1, right)


def _cover(practice: Practice, card: Size, count: int) -> list[Item]:
    """What these cards are, and how to put them together."""
    width, lang, rtl = card.w - 2 * _MARGIN, practice.lang, is_rtl(practice.lang)
    items: list[Item] = [TextItem(_MARGIN, _MARGIN, set_text(phrase("cue_cards", lang), replace(_TIME, color=QUIET)))]
    y = _MARGIN + 20
    facts = f"{phrase('cards_n', lang).format(count)}, {practice.length_words}"
    texts = [(practice.title, _COVER, 10.0), (facts, _PLAIN, 4.0), (practice.visit, _PLAIN, 4.0)]
    for words, style, gap in texts:
        if words:
            block = set_balanced(words, style, width, rtl)
            items.append(TextItem(_MARGIN, y, block))
            y += block.height + gap
    y += 14
    must = set_text(phrase("note_must", lang), _LABEL)
    beside = max(84.0, must.width + 24)
    for sign in ("must", "next"):
        items += _sign(sign, y, must, lang)
        block = set_text(phrase(f"sign_{sign}", lang), _PLAIN, width - beside, rtl)
        items.append(TextItem(_MARGIN + beside, y, block))
        y += block.height + 10
    how = set_text(phrase("cut_cards", lang), replace(_SMALL, size=10, line=13.5), width, rtl)
    items.append(TextItem(_MARGIN, card.h - _MARGIN - how.height, how))
    return items


def _sign(kind: str, y: float, must: TextBlock, lang: str) -> Iterator[Item]:
    if kind == "must":
        yield Fill(Rect(_MARGIN, y - 1, 3, 18), INK)
        yield TextItem(_MARGIN + 12, y + 1, must)
        return
    words = set_text(phrase("next", lang), Style(9, INK, 12, 600))
    yield Outline(Rect(_MARGIN, y, 36, 15), INK, 0.75, corners(4))
    yield TextItem(_MARGIN + 18 - words.width / 2, y + 1.5, words)
