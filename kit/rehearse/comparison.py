"""Two runs of one talk beside each other: runs in, slides and sections with both times and a sentence out. No Qt.

Slides are matched by id, so that runs of two versions of a talk can be compared; a slide that one of them did not speak
on has no time there, and is left out of what is summed up.
"""

from __future__ import annotations

import datetime as dt

from kit.records.runs import Run, RunHead, SlideTime
from kit.rehearse import words
from kit.rehearse.voicewords import change_words
from kit.values import value

_TELLING = 20.0  # seconds of difference on a slide that are worth a word
_ALIKE = 20.0  # seconds in all that are no difference


@value
class Pair:
    """One slide in both runs; None where it was not spoken on."""

    number: int
    title: str
    section: str
    planned: float
    first: float | None
    second: float | None

    @property
    def change(self) -> float:
        """Seconds more in the second run; 0 where one of the times is missing."""
        return 0.0 if self.first is None or self.second is None else self.second - self.first


@value
class Comparison:
    """`first` is the earlier run. `names` are what the two are called."""

    first: RunHead
    second: RunHead
    names: tuple[str, str]
    pairs: tuple[Pair, ...]
    voice: str = ""  # how the voice changed, if both were listened to

    @property
    def both(self) -> tuple[Pair, ...]:
        """The slides that both spoke on."""
        return tuple(pair for pair in self.pairs if pair.first is not None and pair.second is not None)

    @property
    def change(self) -> float:
        """Seconds more in the second run, on the slides that both spoke on."""
        return sum(pair.change for pair in self.both)

    @property
    def telling(self) -> tuple[Pair, ...]:
        """The slides that changed most, at most eight."""
        found = [pair for pair in self.both if abs(pair.change) >= _TELLING]
        return tuple(sorted(found, key=lambda pair: (-abs(pair.change), pair.number))[:8])


def compare(one: Run, other: Run, now: dt.datetime) -> Comparison:
    """The earlier run first, whichever was named first."""
    first, second = sorted((one, other), key=lambda run: run.head.id)
    before = {slide.slide: slide for slide in first.slides}
    after = {slide.slide: slide for slide in second.slides}
    rows = [*second.slides, *(slide for slide in first.slides if slide.slide not in after)]
    pairs = tuple(
        _pair(slide, before.get(slide.slide), after.get(slide.slide))
        for slide in sorted(rows, key=lambda slide: slide.place)
    )
    names = (run_name(first.head, now), run_name(second.head, now))
    return Comparison(first.head, second.head, names, pairs, change_words(first.voice, second.voice))


def run_name(head: RunHead, now: dt.datetime) -> str:
    """Rehearsal of 12 Nov, 18:05; Given today, 19:00."""
    day = words.day(head.facts.began, now)
    when = f"{day}, {head.facts.began:%H:%M}"
    if head.facts.kind == "presented":
        return f"Given {words.on_day(head.facts.began, now)}, {head.facts.began:%H:%M}"
    return f"Rehearsal {when}" if day in {"today", "yesterday"} else f"Rehearsal of {when}"


def sentence(pair: Comparison) -> str:
    """What changed from the first to the second, in a sentence or two."""
    if not pair.both:
        return "The two runs have no slide in common."
    change = pair.change
    if abs(change) <= _ALIKE:
        said = f"Both took about the same time: {words.clock(sum(p.second or 0 for p in pair.both))}."
    else:
        how = "shorter" if change < 0 else "longer"
        said = f"The second was {words.span(change)} {how}."
    part = "" if len(pair.both) == len(pair.pairs) else f" Counted are the {len(pair.both)} slides that both spoke on."
    most = [p.number for p in pair.telling if (p.change < 0) == (change < 0)][:3]
    where = ""
    if most and abs(change) > _ALIKE:
        where = f" Most of it on {words.slides(most)}."
    return f"{said}{where}{part} {pair.voice}".rstrip()


def _pair(slide: SlideTime, before: SlideTime | None, after: SlideTime | None) -> Pair:
    return Pair(
        slide.place + 1,
        slide.title,
        slide.section,
        slide.planned,
        before.spoken if before is not None and before.spoken else None,
        after.spoken if after is not None and after.spoken else None,
    )
