"""What decks and sheets are reviewed against: the day, the packs, the figures, and what each audience can take.

The rules themselves stand in kit.review.table; a problem's hint comes from there unless there is a better one at hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kit.contacts.model import Figure, Pack
from kit.deck.model import Deck, DeckMeta, Slide
from kit.errors import Problem, Severity
from kit.review.spelling import Speller
from kit.review.table import BY_CODE


@dataclass(frozen=True, slots=True)
class Context:
    """What a deck is held against. `release`: what is overdue is an error."""

    today: dt.date
    packs: tuple[Pack, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    release: bool = False
    speller: Speller | None = None  # None: spelling is not looked at


@dataclass(frozen=True, slots=True)
class Reader:
    """What an audience can take: highest school grade, longest sentence, most words on a slide.

    `ease` is the least on the INFLESZ scale, for Spanish: many read it as their second language at school, so it asks
    for about two grades less.
    """

    grade: float
    sentence: int
    words: int = 40
    ease: float = 70


PRESENTER = Reader(grade=8, sentence=20)


def reader_of(meta: DeckMeta) -> Reader:
    """The limits for a talk's audience; children and teens by their youngest."""
    youngest = lowest_age(meta)
    if meta.audience in {"children", "teens"} and youngest is not None:
        return next(reader for below, reader in _BY_AGE if youngest < below)
    return _BY_AUDIENCE.get(meta.audience, _BY_AUDIENCE["mixed"])


_BY_AGE = (
    (8, Reader(grade=1, sentence=8, words=12, ease=90)),
    (11, Reader(grade=3, sentence=12, ease=85)),
    (14, Reader(grade=5, sentence=14, ease=80)),
    (200, Reader(grade=7, sentence=16, ease=75)),
)
_BY_AUDIENCE = {
    "children": Reader(grade=3, sentence=12, ease=85),
    "teens": Reader(grade=5, sentence=14, ease=80),
    "carers": Reader(grade=6, sentence=16, ease=80),
    "staff": Reader(grade=8, sentence=20),
    "mixed": Reader(grade=6, sentence=16, ease=80),
}


def lowest_age(meta: DeckMeta) -> int | None:
    """8 of "8-11"; None for adults and where no age is given."""
    first = meta.ages.split("-")[0].strip()
    return int(first) if first.isdecimal() and len(first) <= 3 else None


def problem(
    deck: Deck,
    line: int,
    code: str,
    message: str,
    hint: str = "",
    *,
    slide: Slide | None = None,
    error: bool = False,
) -> Problem:
    """A problem of the rule with this code; `error` lifts a warning to one."""
    rule = BY_CODE[code]
    severity: Severity = "error" if error else rule.severity
    return Problem(deck.path, line, code, message, hint or rule.hint, severity, slide.id if slide else None)


def shown_slides(deck: Deck) -> Iterator[Slide]:
    """The slides that are reviewed: all but the hidden ones."""
    return (slide for slide in deck.slides if not slide.hide)
