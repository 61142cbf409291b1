"""How the time goes, in words: a moment of the talk in, a `Pace` out.

Two things are measured. `late` is by how much the talk would end past its end if the rest takes the minutes
planned for it. `early` is how far the presenter is before the plan at this slide. A talk with time to spare
is on time until it is really late: what is behind the plan but still ends in time asks nothing of anybody.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from kit.deck.model import Deck
from kit.talk.cut import recut, rest_by_slide, slide_minutes
from kit.talk.model import Cursor, Cut, Pace

TOLERANCE = 60.0  # seconds; nobody can use a warning about less
TELL_THE_HOST = 120.0  # seconds; a minute over is made good by speaking shorter


@dataclass(frozen=True, slots=True)
class Moment:
    """What the pace is judged by. Seconds; `spent` in minutes by slide id; `planned_before` in minutes.

    `left` is None for a talk without a plan. `planned_before` is what was planned for the slides before the
    one at which the clock began: they were not spoken on it.
    """

    deck: Deck
    cut: Cut
    cursor: Cursor
    spoken: float
    left: float | None
    out: dt.datetime | None
    spent: Mapping[str, float]
    planned_before: float = 0.0


def judge(moment: Moment) -> Pace:
    """On time, ahead, behind with the re-cut that helps, or over when nothing helps."""
    if moment.left is None:
        return Pace("silent")
    times = slide_minutes(moment.deck, dict(moment.cut.timing))
    rest = rest_by_slide(moment.deck, moment.cut, moment.cursor, times, moment.spent)
    late = sum(rest.values()) * 60 - moment.left
    if late >= TOLERANCE:
        return _behind(moment, late)
    early = min(planned(moment, times) * 60 - moment.spoken, -late)
    if early >= TOLERANCE:
        return Pace("ahead", f"{_minutes(early)} min ahead", "Time for a question")
    return Pace("on_time", f"On time{_out_at(moment.out)}")


def planned(moment: Moment, times: tuple[float, ...]) -> float:
    """The minutes planned to be spoken by now: the slides before, and of this one what it took so far."""
    here = moment.cursor.slide
    before = sum(times[i] for i in moment.cut.shown if i < here)
    if here in moment.cut.shown:
        before += min(times[here], moment.spent.get(moment.deck.slides[here].id, 0.0))
    return before - moment.planned_before


def waiting(cut: Cut, slide: int) -> Pace:
    """Before the clock starts; if even the core is too long, this is the moment to say so."""
    remedy = f"Even the core is {_minutes(cut.over * 60)} min too long" if cut.over else ""
    which = "the first" if slide in cut.shown[:1] else "this"
    return Pace("waiting", f"Starts when you leave {which} slide", remedy)


def paused(out: dt.datetime | None) -> Pace:
    remedy = f"Go on now and be out at {clock_words(out)}" if out else ""
    return Pace("waiting", "The clock is paused", remedy)


def silent() -> Pace:
    """While the disclosure card is open, nobody is hurried."""
    return Pace("silent", "Take the time it needs", "Pace is silent until you go on. You can cut then.")


def finished(left: float | None) -> Pace:
    """After the last slide: what is left is for the room."""
    if left is None:
        return Pace("on_time", "That was the last slide")
    if left >= TOLERANCE:
        return Pace("on_time", "That was the last slide", f"{_minutes(left)} min left for questions")
    if left > -TOLERANCE:
        return Pace("on_time", "That was the last slide", "Right on time")
    return Pace("over", "That was the last slide", f"{_minutes(-left)} min over")


def clock_words(time: dt.datetime) -> str:
    """A time of day to the nearest minute: 19:45."""
    return f"{time + dt.timedelta(seconds=30):%H:%M}"


def _behind(moment: Moment, late: float) -> Pace:
    remaining = (moment.left or 0.0) / 60
    offer = recut(moment.deck, moment.cut, moment.cursor, remaining, spent=moment.spent)
    skips = len(moment.cut.shown) - len(offer.shown) if offer else 0
    label = f"Skip {skips}" if skips else ""
    extras = f"Skip {skips} extra{'' if skips == 1 else 's'}"
    over = offer.over * 60 if offer else late
    if over >= TELL_THE_HOST:
        remedy = f"{extras} and tell the host" if skips else "Tell the host"
        return Pace("over", f"Even the core is {_minutes(over)} min over", remedy, offer, label)
    if not skips:
        remedy = "No extras left to skip: keep it short"
    elif over >= TOLERANCE:
        remedy = f"{extras}, out {_minutes(over)} min late"
    else:
        remedy = f"{extras}, still{_out_at(moment.out).removeprefix(',') or ' out on time'}"
    return Pace("behind", f"{_minutes(late)} min behind", remedy, offer, label)


def _out_at(out: dt.datetime | None) -> str:
    return f", out at {clock_words(out)}" if out else ""


def _minutes(seconds: float) -> int:
    return max(1, int(seconds / 60 + 0.5))
