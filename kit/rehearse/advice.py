"""What to do next: a report and the talk's deck in, at most four steps out, the most useful first. No Qt.

Each step is one thing that a volunteer can do before Thursday, and where the program can help, a button that does it.
"""

from __future__ import annotations

from typing import Literal

from kit.deck.model import Deck, Slide
from kit.rehearse import words
from kit.rehearse.report import OVER, Bar, Report
from kit.rehearse.voicewords import to_mend
from kit.values import value

Deed = Literal["", "practise", "leave-out", "use-pace", "drop-pace", "rehearse"]
MOST = 4
_WORTH = 60.0  # seconds over, together, that are worth a word
_SHORT = 120.0  # seconds under the minutes
_HESITATED = 15.0  # seconds paused on one slide
_HURRIED = 0.4  # of the planned time, and
_HURRIED_LEAST = 45.0  # seconds less than planned
_OFF_PLAN = 0.08  # of the minutes: from here on a pace of one's own helps


@value
class Step:
    """`title` says what to do, `more` why; `button` does it: `deed` with the slide of that id."""

    title: str
    more: str
    button: str = ""
    deed: Deed = ""
    slide: str = ""


def next_steps(report: Report, deck: Deck | None, *, own_pace: bool, runs: int) -> tuple[Step, ...]:
    """`own_pace`: the talk is planned by the speaker's own times; `runs`: how many there are to take them from."""
    found = [
        *_unfinished(report),
        *_missed(report),
        *_over(report, deck),
        *(_hurried(report) or _under(report)),
        *_voice(report),
        *_hesitated(report),
    ][: MOST - 1]
    found += _pace(report, own_pace=own_pace, runs=runs)
    if not found:
        found.append(_ready(report, runs))
    return tuple(found[:MOST])


def dear_stretch(report: Report) -> tuple[Bar, ...]:
    """The slides in a row that together ran over most, each by half a minute or more."""
    best: tuple[Bar, ...] = ()
    row: list[Bar] = []
    for bar in report.spoken_bars:
        row = [*row, bar] if bar.over >= OVER else []
        if sum(b.over for b in row) > sum(b.over for b in best):
            best = tuple(row)
    return best


def _unfinished(report: Report) -> list[Step]:
    if report.whole or report.presented:
        return []
    following = next((b for b in report.bars if b.in_cut and b.number > report.last), None)
    if following is None or len(report.spoken_bars) < 2:
        return []
    return [
        Step(
            "Go through to the end",
            f"You left at slide {report.last}. Speak the rest once, so that the whole time is known.",
            f"Go on at slide {following.number}",
            "practise",
            following.slide,
        )
    ]


def _missed(report: Report) -> list[Step]:
    if not report.missed or not report.ticked:
        return []
    line = report.missed[0]
    others = len(report.missed) - 1
    more = f" And {words.count(others, 'other line')}." if others else ""
    return [
        Step(
            "Say the missed line" if not others else "Say the missed lines",
            f"“{_shortened(line.words)}” Slide\u00a0{line.number}.{more}",
            f"Practise slide {line.number}",
            "practise",
            next((bar.slide for bar in report.bars if bar.number == line.number), ""),
        )
    ]


def _over(report: Report, deck: Deck | None) -> list[Step]:
    row = dear_stretch(report)
    over = sum(bar.over for bar in row)
    if not row or over < _WORTH:
        return []
    named = words.slides([bar.number for bar in row])
    told = f"{named[0].upper()}{named[1:]} took {words.span(over)} more than planned."
    kinds = {bar.slide: slide for bar in row if (slide := _slide(deck, bar.slide)) is not None}
    dearest = max(row, key=lambda bar: bar.over)
    practise = f"Practise {named}" if len(row) < 4 else f"Practise from slide {row[0].number}"
    timed = next((b for b in row if b.slide in kinds and kinds[b.slide].timer), None)
    if timed is not None and timed.over >= over / 2:
        ends = f" Its timer ends at {words.minutes((kinds[timed.slide].timer or 0) * 60)}: stop then."
        title = f"Stop when the timer of slide {timed.number} ends"
        return [Step(title, told + ends, practise, "practise", timed.slide)]
    extra = [bar for bar in row if bar.slide in kinds and kinds[bar.slide].level == "extended"]
    if extra and report.over >= _WORTH:
        out = max(extra, key=lambda bar: bar.spoken)
        gain = f" Slide {out.number} is an extra; without it {words.span(out.spoken)} come back."
        button = f"Leave slide {out.number} out"
        return [Step("Leave out an extra", told + gain, button, "leave-out", out.slide)]
    way = f" Cut one story or mark slide {dearest.number} as extra."
    return [Step("Tell one story, not two", told + way, practise, "practise", row[0].slide)]


def _under(report: Report) -> list[Step]:
    if not report.whole or report.over > -_SHORT:
        return []
    left = f"{words.span(report.over).capitalize()} were left."
    return [Step("Leave time to ask", f"{left} Ask the room where the notes say so, and wait for answers.")]


def _hesitated(report: Report) -> list[Step]:
    if not report.paused or report.paused[0][1] < _HESITATED or report.presented:
        return []
    number, seconds = report.paused[0]
    return [
        Step(
            f"Read the notes of slide {number} again",
            f"You paused there for {words.span(seconds)}.",
            f"Practise slide {number}",
            "practise",
            next((bar.slide for bar in report.bars if bar.number == number), ""),
        )
    ]


def _voice(report: Report) -> list[Step]:
    if report.voice is None:
        return []
    title, more, slide = to_mend(report.voice, {bar.slide: bar.number for bar in report.bars})
    number = next((bar.number for bar in report.bars if bar.slide == slide), 0)
    button = f"Practise slide {number}" if number else ""
    return [Step(title, more, button, "practise" if number else "", slide)] if title else []


def _hurried(report: Report) -> list[Step]:
    fast = [b for b in report.spoken_bars if b.spoken < b.planned * _HURRIED and -b.over >= _HURRIED_LEAST]
    if not fast:
        return []
    bar = min(fast, key=lambda b: b.over)
    return [
        Step(
            f"Take the time of slide {bar.number}",
            f"It took {words.clock(bar.spoken)} of {words.clock(bar.planned)}. Was something left out?",
            f"Practise slide {bar.number}",
            "practise",
            bar.slide,
        )
    ]


def _pace(report: Report, *, own_pace: bool, runs: int) -> list[Step]:
    if own_pace:
        return [
            Step(
                "Your own pace is the plan",
                "Cuts and the pace on the console go by your runs. The talk itself stays as it is.",
                "Back to the talk's plan",
                "drop-pace",
            )
        ]
    off = abs(report.head.totals.spoken - report.planned) >= _OFF_PLAN * report.planned
    if not report.whole or not off:
        return []
    middle = "The times of this run." if runs == 1 else f"The middle of your {words.count(runs, 'run')}."
    return [Step("Or plan with your own pace", f"{middle} The talk itself stays as it is.", "Use my pace", "use-pace")]


def _ready(report: Report, runs: int) -> Step:
    if runs < 2:
        return Step("Speak it once more", "A second run shows what was luck.", "Rehearse again", "rehearse")
    return Step("Nothing to mend", "The time holds and every must-say was said. You are ready.")


def _slide(deck: Deck | None, slide_id: str) -> Slide | None:
    index = deck.index_of(slide_id) if deck is not None else None
    return deck.slides[index] if deck is not None and index is not None else None


def _shortened(line: str, most: int = 90) -> str:
    return line if len(line) <= most else line[:most].rsplit(" ", 1)[0] + " …"
