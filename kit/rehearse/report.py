"""What one run says: a run, the runs before it and the talk's deck in; bars, sections, must-says and a trend out.

Seconds throughout. Only slides that were spoken on count when planned and spoken are held against each other: who left
early, or practised one slide, is not told that the rest was missing. No Qt.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kit.records.runs import MustSay, Run, RunHead, SlideTime
from kit.records.voice import VoiceSummary
from kit.rehearse import words
from kit.values import value

OVER = 30.0  # seconds; from here on a slide's overrun is shown as such
COSTLY = 5
_LATE = 60.0  # seconds over the minutes that nobody minds


@value
class Bar:
    """One slide. `number` is what stands on it; `missing`: in the cut, and not spoken on."""

    number: int
    slide: str
    title: str
    section: str
    planned: float
    spoken: float
    visits: int
    in_cut: bool

    @property
    def over(self) -> float:
        return self.spoken - self.planned

    @property
    def missing(self) -> bool:
        return not self.spoken

    @property
    def is_over(self) -> bool:
        return self.over >= OVER


@value
class Stretch:
    """A section: what its spoken slides should have taken, and took."""

    name: str
    planned: float
    spoken: float


@value
class Line:
    """A must-say line with the number of its slide."""

    number: int
    words: str
    said: bool


@value
class Point:
    """One run in the trend."""

    run: int
    day: str
    spoken: float
    said: int
    musts: int
    presented: bool
    this: bool


@value
class Report:
    """Everything the page, the paper and the next steps are made from. `number` counts the talk's rehearsals."""

    head: RunHead
    number: int
    now: dt.datetime
    bars: tuple[Bar, ...]
    sections: tuple[Stretch, ...]
    musts: tuple[Line, ...]
    trend: tuple[Point, ...]
    paused: tuple[tuple[int, float], ...]  # (number of the slide, seconds), the longest first
    voice: VoiceSummary | None = None  # if the microphone was on
    recording: str = ""  # the name of its file, if one was kept

    @property
    def presented(self) -> bool:
        return self.head.facts.kind == "presented"

    @property
    def whole(self) -> bool:
        return self.head.whole

    @property
    def name(self) -> str:
        """Rehearsal 4; Presented."""
        return "Presented" if self.presented else f"Rehearsal {self.number}"

    @property
    def spoken_bars(self) -> tuple[Bar, ...]:
        return tuple(bar for bar in self.bars if not bar.missing)

    @property
    def planned(self) -> float:
        """What was planned for the slides that were spoken on."""
        return sum(bar.planned for bar in self.spoken_bars)

    @property
    def over(self) -> float:
        """By how much it was too long (below 0: short): against the minutes, or what was planned for a part."""
        return self.head.totals.spoken - (self.head.budget if self.whole else self.planned)

    @property
    def missed(self) -> tuple[Line, ...]:
        return tuple(line for line in self.musts if not line.said)

    @property
    def ticked(self) -> bool:
        """Whether must-says were ticked at all: a talk before people may have been given without."""
        return any(line.said for line in self.musts) or not self.presented

    @property
    def costly(self) -> tuple[Bar, ...]:
        """The slides that cost the time, the dearest first; none that took only a few seconds more."""
        over = sorted((b for b in self.spoken_bars if b.over >= OVER / 2), key=lambda b: (-b.over, b.number))
        return tuple(over[:COSTLY])

    @property
    def last(self) -> int:
        """The number of the last slide that was spoken on."""
        return max((bar.number for bar in self.spoken_bars), default=0)


def make_report(run: Run, number: int, before: Sequence[RunHead], now: dt.datetime) -> Report:
    """`before` are this run and earlier ones of the talk, the latest first."""
    bars = tuple(_bar(slide) for slide in run.slides)
    places = {bar.number - 1 for bar in bars if not bar.missing}
    musts = tuple(_line(must) for must in run.musts if must.place in places or must.said is not None)
    if run.head.whole:
        musts = tuple(_line(must) for must in run.musts)
    paused: dict[int, float] = {}
    for pause in run.pauses:
        paused[pause.place + 1] = paused.get(pause.place + 1, 0.0) + pause.lasted
    return Report(
        head=run.head,
        number=number,
        now=now,
        bars=bars,
        sections=_sections(bars),
        musts=musts,
        trend=_trend(run.head, before, now),
        paused=tuple(sorted(paused.items(), key=lambda each: -each[1])),
        voice=run.voice,
        recording=run.recording,
    )


def sentence(report: Report) -> tuple[tuple[str, str], ...]:
    """The page's first sentence, in pieces: words, and "strong", "plain" or "quiet"."""
    totals = report.head.totals
    spoken = (f"{words.clock(totals.spoken)} spoken", "strong")
    if report.whole:
        start = [(f"{report.name}: ", "plain"), spoken, (f" for {words.minutes(report.head.budget)}.", "plain")]
    elif len(report.spoken_bars) == 1:
        only = f" on slide {report.last}, {words.clock(report.planned)} planned."
        start = [(f"{report.name}: ", "plain"), spoken, (only, "plain")]
    else:
        where = f"{report.name}, left at slide {report.last}: "
        start = [(where, "plain"), spoken, (f", {words.clock(report.planned)} planned so far.", "plain")]
    return (*start, *_must_words(report), *_cost_words(report))


def plain_sentence(report: Report) -> str:
    return "".join(piece for piece, _ in sentence(report))


def _must_words(report: Report) -> list[tuple[str, str]]:
    if not report.musts:
        return []
    if not report.ticked:
        return [(" Must-says were not ticked.", "plain")]
    said = len(report.musts) - len(report.missed)
    noun = "must-say" if len(report.musts) == 1 else "must-says"
    return [(" ", "plain"), (f"{said} of {len(report.musts)}", "strong"), (f" {noun} said.", "plain")]


def _cost_words(report: Report) -> list[tuple[str, str]]:
    dear = [bar.number for bar in report.costly if bar.is_over][:3]
    if dear:
        said = words.slides(dear)
        return [(f" {said[0].upper()}{said[1:]} cost the time.", "quiet")]
    if report.whole and abs(report.over) <= _LATE:
        return [(" Within the minutes.", "quiet")]
    if report.whole and report.over < 0:
        return [(f" {words.span(report.over).capitalize()} to spare.", "quiet")]
    return []


def _bar(slide: SlideTime) -> Bar:
    planned, spoken = slide.planned, slide.spoken
    number = slide.place + 1
    return Bar(number, slide.slide, slide.title, slide.section, planned, spoken, slide.visits, slide.in_cut)


def _line(must: MustSay) -> Line:
    return Line(must.place + 1, must.words, must.said is not None)


def _sections(bars: Sequence[Bar]) -> tuple[Stretch, ...]:
    found: dict[str, Stretch] = {}
    for bar in bars:
        if bar.missing:
            continue
        was = found.get(bar.section, Stretch(bar.section or "The talk", 0.0, 0.0))
        found[bar.section] = Stretch(was.name, was.planned + bar.planned, was.spoken + bar.spoken)
    return tuple(found.values())


def _trend(this: RunHead, before: Sequence[RunHead], now: dt.datetime, most: int = 6) -> tuple[Point, ...]:
    """The latest runs that went through the talk, the oldest first. One slide practised is no run to compare."""
    counted = [head for head in before if head.whole][:most]
    return tuple(
        Point(
            head.id, words.day(head.facts.began, now), head.totals.spoken, head.totals.said, head.totals.musts,
            head.facts.kind == "presented", head.id == this.id,
        )
        for head in sorted(counted, key=lambda head: head.id)
    )  # fmt: skip
