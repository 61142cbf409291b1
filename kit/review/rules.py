"""The rules that decks are reviewed by: for each code what it asks, why, and the way out; and who is reviewed
for what.

`kitbag check --rules` prints the table; a problem's hint comes from it unless the rule has a better one at
hand.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from kit.contacts.model import Figure, Pack
from kit.deck.model import Deck, DeckMeta, Slide
from kit.errors import Problem, Severity


@dataclass(frozen=True, slots=True)
class Rule:
    code: str
    severity: Severity
    asks: str
    reason: str
    hint: str


RULES: tuple[Rule, ...] = (
    Rule(
        "D110", "warning", "A talk is reviewed by a person, and again before its date has passed.",
        "Advice on children's safety goes out of date, and a room takes what is on the wall for true.",
        "Have it read by someone who knows the field; then set reviewers, reviewed and review_by.",
    ),
    Rule(
        "D305", "warning", "A slide has at most 40 words (12 for under eights), six items, lists two deep.",
        "A room that reads does not listen.",
        "Say more in the notes, or make two slides.",
    ),
    Rule(
        "D308", "warning", "The text is no harder to read, no sentence longer than the audience can take.",
        "Many in every room read below their age, or in their second language.",
        "Use shorter words and shorter sentences.",
    ),
    Rule(
        "D309", "error", "No stop-list word, brand, phone number or statistic is typed in the text.",
        "Words that blame or frighten keep children silent; typed numbers go out of date unseen.",
        "Use {{ contact... }} or {{ figure... }} for numbers, and other words for the words.",
    ),
    Rule(
        "D310", "error", "A slide's words fit at the smallest type (checked with --layout).",
        "What stands below the edge nobody reads.",
        "Take words out, or make two slides.",
    ),
    Rule(
        "D311", "warning", "Every slide has notes that can be read out.",
        "A volunteer who loses the thread needs the words at once.",
        "Add <!-- note --> with what to say.",
    ),
    Rule(
        "D312", "warning", "A talk has lines that have to be said.",
        "When time runs out, the presenter must see what may not be left out.",
        "Add <!-- note must --> with one sentence.",
    ),
    Rule(
        "D503", "error", "Every figure, contact role and field that a placeholder names exists.",
        "A number without its source may not be shown, and a mistyped name is never filled in.",
        "Add the figure with its source, or name another.",
    ),
    Rule(
        "D504", "warning", "A placeholder has a value in every contacts pack, or words to stand in.",
        "Somewhere the slide would show a blank.",
        "Write {{ ... or plain words }}.",
    ),
    Rule(
        "D505", "warning", "Figures and sources are not out of date, and figures are for this audience.",
        "An old number is a wrong number; under fourteen, numbers frighten and teach nothing.",
        "Look for a newer one, check it again, or leave it out.",
    ),
    Rule(
        "H101", "error", "A sheet fits its pages on A4 and on Letter (checked with --layout).",
        "What falls off the page is missing on the fridge.",
        "Take words out of the box that is named.",
    ),
    Rule(
        "H106", "warning", "A sheet is no harder to read than its readers can take.",
        "It is read alone, in a hurry, by people who did not hear the talk.",
        "Use shorter words and shorter sentences.",
    ),
)  # fmt: skip
BY_CODE: Mapping[str, Rule] = {rule.code: rule for rule in RULES}


@dataclass(frozen=True, slots=True)
class Context:
    """What a deck is held against. `release`: what is overdue is an error."""

    today: dt.date
    packs: tuple[Pack, ...] = ()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    release: bool = False


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
