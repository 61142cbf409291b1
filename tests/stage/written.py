"""Slides as curators write them, laid out for a test, and what can be measured on the finished frame."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit.contacts.model import Event, Place
from kit.contacts.place import load_place
from kit.deck.model import Deck
from kit.deck.opening import parse_deck
from kit.geometry import Rect
from kit.stage.canvas import Live, SlideContext
from kit.stage.colors import contrast
from kit.stage.frame import Fill, Frame, PictureItem, TextItem
from kit.stage.layout import lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.theme import theme

TODAY = dt.date(2026, 11, 24)
THEMES = ("calm", "bright", "bold", "contrast", "paper")
VISIT = Event(
    lead_name="Ms. Rivera", lead_role="Counselor", lead_room="Room 12", lead_until="8:30 tonight", school="Riverbend"
)
_HEAD = """---
marp: true
deck: 1
id: sample
title: Sample talk
lang: {lang}
audience: carers
minutes: 60
shortest: 1
version: 1.0.0
reviewed: 2026-11-24
review_by: 2027-11-24
license: CC-BY-4.0
---

<!--
slide: one
minutes: 8
{keys}
-->

{body}
"""
_PICTURES = Path(__file__).resolve().parents[2] / "slides" / "tour" / "deck.en.md"


def written(keys: str, body: str, lang: str = "en") -> Deck:
    """A deck of one slide; its pictures are those of the tour."""
    return parse_deck(_HEAD.format(lang=lang, keys=keys, body=body), _PICTURES, today=TODAY)


def laid_out(
    keys: str,
    body: str,
    look: str = "calm",
    place: Place | None = None,
    live: Live | None = None,
    lang: str = "en",
    today: dt.date = TODAY,
) -> Frame:
    """The slide as a frame with all its steps, in the place of the US-Washington pack."""
    deck = written(keys, body, lang)
    here = place if place is not None else washington()
    context = SlideContext(deck.meta, theme(look), here, PictureStore(), 7, today)
    return lay_out_slide(deck.slides[0], context, live or Live())


def washington(visit: Event = VISIT) -> Place:
    return load_place("us-wa", visit)


def texts(frame: Frame) -> list[str]:
    """The words of every text on the frame, in painting order; lines end where they end."""
    return [item.block.plain.replace("\u2028", " ") for item in frame.items if isinstance(item, TextItem)]


def said(frame: Frame) -> str:
    return " | ".join(texts(frame))


def signs(frame: Frame) -> list[str]:
    """The names of our signs and drawings on the frame."""
    return [item.path.stem for item in frame.items if isinstance(item, PictureItem)]


def place_of(frame: Frame, words: str) -> Rect:
    """Where the text that holds these words stands."""
    item = next(i for i in frame.items if isinstance(i, TextItem) and words in i.block.plain.replace("\u2028", " "))
    return _ink(item)


def overlapping(frame: Frame) -> list[tuple[str, str]]:
    """Pairs of texts that stand in each other's way on a frame that has no steps left."""
    found = [i for i in frame.items if isinstance(i, TextItem)]
    return [
        (one.block.plain, other.block.plain)
        for k, one in enumerate(found)
        for other in found[k + 1 :]
        if _meet(_ink(one), _ink(other))
    ]


def off_the_page(frame: Frame) -> list[str]:
    """Texts that stand over the margins of 40 units at the sides, or over the page's foot."""
    found = [(i.block.plain, _ink(i)) for i in frame.items if isinstance(i, TextItem)]
    return [words for words, ink in found if ink.x < 40 or ink.right > 1560 or ink.y < 0 or ink.bottom > 880]


def too_faint(frame: Frame) -> list[str]:
    """Texts of less than 4.5:1 to the fill that they stand on."""
    faint = []
    paper = frame.paper
    for i, item in enumerate(frame.items):
        if isinstance(item, TextItem) and item.block.plain.strip():
            x, y = _ink(item).center
            under = [f for f in frame.items[:i] if isinstance(f, Fill) and _holds(f.rect, x, y)]
            ranges = item.block.layout.formats()  # kept: what it holds dies with it
            look = ranges[0].format
            color = look.foreground().color().name()
            if contrast(color.upper(), under[-1].color if under else paper) < 4.5:
                faint.append(item.block.plain)
    return faint


def _ink(item: TextItem) -> Rect:
    """About where letters stand in the text's block: a fifth of the first and last line is air."""
    block = item.block
    left = min(
        block.layout.lineAt(i).position().x() for i in range(block.lines)
    )  # where the first letter of the leftmost line is
    air = 0.22 * block.height / block.lines
    return Rect(item.x + left, item.y + air, block.width, block.height - 2 * air)


def _meet(one: Rect, other: Rect) -> bool:
    return (
        one.x < other.right and other.x < one.right and one.y < other.bottom and other.y < one.bottom
    )


def _holds(rect: Rect, x: float, y: float) -> bool:
    return rect.x <= x <= rect.right and rect.y <= y <= rect.bottom
