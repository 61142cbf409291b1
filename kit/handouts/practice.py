"""What cards and script know of a talk besides its slides: which are spoken, and when each begins.

Slides in reserve come last and have no time: they are shown only when somebody asks.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kit.contacts.model import Event
from kit.deck.placeholders import Lookup
from kit.handouts.slides import ShownSlide
from kit.handouts.words import visit_words
from kit.stage.phrases import phrase


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
    own_pace: bool = False  # planned by the speaker's own times

    @property
    def length_words(self) -> str:
        """30 min, by your own pace."""
        own = f", {phrase('own_pace', self.lang)}" if self.own_pace else ""
        return f"{minutes_words(self.minutes)}{own}"


@dataclass(frozen=True, slots=True)
class Spoken:
    """A slide, the minute at which it begins (None in reserve), and the minutes that it takes."""

    shown: ShownSlide
    at: float | None
    minutes: float


def practice_of(
    title: str,
    slides: Sequence[ShownSlide],
    event: Event,
    lookup: Lookup,
    lang: str,
    own: Mapping[str, float] | None = None,
) -> Practice:
    """The talk in full: what may be left out for time is in it, and says so. `own`: the speaker's own minutes by id."""
    own, at, spoken, reserve = own or {}, 0.0, [], []
    for shown in slides:
        minutes = own.get(shown.slide.id, shown.slide.minutes)
        if shown.slide.level == "backup":
            reserve.append(Spoken(shown, None, minutes))
        else:
            spoken.append(Spoken(shown, at, minutes))
            at += minutes
    visit = visit_words(event)
    return Practice(title, tuple(slides), (*spoken, *reserve), at, visit, lookup, lang, bool(own))


def clock_words(minutes: float) -> str:
    """12:30 for twelve and a half minutes."""
    seconds = round(minutes * 60)
    return f"{seconds // 60}:{seconds % 60:02d}"


def minutes_words(minutes: float) -> str:
    """2 min, 1.5 min, 45 s."""
    if minutes < 1:
        return f"{round(minutes * 60)} s"
    return f"{round(minutes, 1 if minutes >= 10 else 2):g} min"
