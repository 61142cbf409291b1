"""A small deck of ours from a few slides, as the reviewer gets it."""

import datetime as dt
from pathlib import Path

import pytest

from kit.contacts.model import Entry, Figure, Pack
from kit.deck.opening import parse_deck
from kit.review.deck import review_deck
from kit.review.rules import Context

TODAY = dt.date(2026, 11, 24)
FRONT = {
    "marp": "true",
    "deck": "1",
    "id": "small",
    "title": "Small",
    "lang": "en",
    "audience": "carers",
    "minutes": "60",
    "shortest": "60",
    "version": "1.0.0",
    "reviewed": "2026-11-20",
    "review_by": "2027-11-20",
    "reviewers": "[{name: A Sample, role: lead, checked: 2026-11-20}]",
    "license": "CC-BY-4.0",
}
FIRST = (
    "<!--\nslide: first\nminutes: 1\nlayout: title\n-->\n\n# Small\n\n<!-- note\nSay it.\n-->\n\n"
    "<!-- note must\nYou can go.\n-->\n"
)
FIGURE = Figure("half", "of those asked", "50%", audiences=("carers",), expires_on=dt.date(2027, 1, 1))


def slide(body, *, notes="<!-- note\nSay it.\n-->", settings="", slide_id="second"):
    return f"<!--\nslide: {slide_id}\nminutes: 1\n{settings}-->\n\n{body}\n\n{notes}\n"


@pytest.fixture
def review():
    """The problems of a deck of these slides; keywords change its front matter."""

    def review(*slides, release=False, first=FIRST, packs=None, speller=None, **front):
        keys = {**FRONT, **front}
        head = "\n".join(f"{key}: {value}" for key, value in keys.items() if value is not None)
        text = f"---\n{head}\n---\n\n" + "\n---\n\n".join([first, *slides])
        packs = (Pack("x", "X", entries=(Entry("crisis", "Line", phone="5"),)),) if packs is None else packs
        deck = parse_deck(text, Path(f"deck.{keys['lang']}.md"))
        assert [p for p in deck.problems if p.severity == "error"] == []
        return review_deck(deck, Context(TODAY, packs, {"half": FIGURE}, release, speller))

    return review


@pytest.fixture
def codes(review):
    return lambda *slides, **front: [p.code for p in review(*slides, **front)]
