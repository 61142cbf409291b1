"""What cards and script know of a talk besides its slides: which are spoken, and when each begins.

Slides in reserve come last and have no time: they are shown only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kit.contacts.model import Event
from kit.deck.placeholders import Lookup
from kit.handouts.slides import ShownSlide
from kit.handouts.words import visit_words


@dataclass(frozen=True, slots=True)
class Practice:
    """A talk to practise: its title, what is spoken in order, and whose visit it is for."""

    title: str
    slides: tuple[ShownSlide, ...]
    spoken: tuple[Spoken, ...]
    minutes: float
    visit: str
    lookup: Lookup
    lang: str


@dataclass(frozen=True, slots=True)
class Spoken:
    """A slide and the minute at which it begins as planned; None in reserve."""

    shown: ShownSlide
    at: float | None


def practice_of(
    title: str, slides: Sequence[ShownSlide], event: Event, lookup: Lookup, lang: str
) -> Practice:
    """The talk in full: what may be left out for time is in it, and says so."""
    at, spoken, reserve = 0.0, [], []
    for shown in slides:
        if shown.slide.level == "backup":
            reserve.append(Spoken(shown, None))
        else:
            spoken.append(Spoken(shown, at))
            at += shown.slide.minutes
    return Practice(title, tuple(slides), (*spoken, *reserve), at, visit_words(event), lookup, lang)


def clock_words(minutes: float) -> str:
    """12:30 for twelve and a half minutes."""
    seconds = round(minutes * 60)
    return f"{seconds // 60}:{seconds % 60:02d}"


def minutes_words(minutes: float) -> str:
    """2 min, 1.5 min, 45 s."""
    if minutes < 1:
        return f"{round(minutes * 60)} s"
    return f"{round(minutes, 2):g} min"
