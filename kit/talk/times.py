"""How the time of a running talk goes: the clock, the end it is measured against, and the pace in words.

Without an `end_at` the talk ends its minutes after it began, and a pause moves the end: 45 minutes stay 45. A
presenter who has to be out at a fixed time gives `end_at`: then the clock on the wall alone counts, whatever
was paused.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import TYPE_CHECKING

from kit.deck.model import Deck
from kit.talk import pace as paces
from kit.talk.clock import TalkClock
from kit.talk.cut import slide_minutes
from kit.talk.model import Cursor, Cut, Pace
from kit.talk.state import State

if TYPE_CHECKING:
    from kit.talk.memory import TimesMemory

HOLD = 10.0  # seconds for which a pace stands, so that it can be read


class TalkTimes:
    """The clock and what hangs on it. `budget` is in seconds, None for a talk without a plan."""

    def __init__(
        self,
        monotonic: Callable[[], float],
        now: Callable[[], dt.datetime],
        cut: Cut,
        end_at: dt.datetime | None = None,
    ) -> None:
        self.clock = TalkClock(monotonic)
        self._monotonic, self._now, self._end_at = monotonic, now, end_at
        self._started_at: dt.datetime | None = None
        self._planned_before = 0.0
        self._pace, self._pace_state, self._pace_since = Pace("silent"), "", 0.0
        self.plan(cut)

    def plan(self, cut: Cut) -> None:
        """Measure against this cut: its budget, or else the minutes it takes."""
        minutes = cut.budget or cut.minutes
        self._budget = minutes * 60 if minutes > 0 else None

    def start(self, deck: Deck, cut: Cut, slide: int) -> None:
        """Begin to count on this slide; what was planned before it was not spoken on this clock."""
        if not self.clock.started:
            times = slide_minutes(deck, dict(cut.timing))
            self.clock.start()
            self._started_at = self._now()
            self._planned_before = sum(times[i] for i in cut.shown if i < slide)

    def reset(self) -> None:
        self.clock.reset()
        self._started_at, self._planned_before = None, 0.0
        self.forget_pace()

    def memory(self) -> TimesMemory:
        """What must outlive a crash."""
        from kit.talk.memory import TimesMemory

        clock = self.clock
        return TimesMemory(
            clock.started, clock.paused, clock.spoken(), clock.paused_for(), self._planned_before, clock.by_slide()
        )

    def recall(self, memory: TimesMemory, cut: Cut) -> None:
        """Goes on with it; the end moves by the time in which nothing ran, as by a pause."""
        self.clock.recall(memory)
        self._planned_before = memory.planned_before
        behind = dt.timedelta(seconds=memory.spoken + memory.paused_for)
        self._started_at = self._now() - behind if memory.started else None
        self.plan(cut)
        self.forget_pace()

    def left(self) -> float | None:
        """Seconds until the end, below 0 when over; None for a talk without a plan."""
        if self._end_at is not None:
            return (self._end_at - self._now()).total_seconds()
        return None if self._budget is None else self._budget - self.clock.spoken()

    def ends_at(self) -> dt.datetime | None:
        """The time of day at which the talk should end; before it starts, if it started now."""
        if self._end_at is not None or self._budget is None:
            return self._end_at
        begin = self._started_at or self._now()
        return begin + dt.timedelta(seconds=self._budget + self.clock.paused_for())

    def pace(self, deck: Deck, cut: Cut, state: State) -> Pace:
        """How the time goes. The words stand for ten seconds, unless the state of the talk itself changes."""
        name = self._state_name(state)
        fresh = self._monotonic() - self._pace_since < HOLD and not _passed(self._pace, cut, state)
        if name != self._pace_state or not fresh:
            pace = self._judge(name, deck, cut, state)
            if pace != self._pace or name != self._pace_state:
                self._pace, self._pace_state, self._pace_since = pace, name, self._monotonic()
        return self._pace

    def offered(self, deck: Deck, cut: Cut, state: State) -> frozenset[int]:
        """The slides that the pace, as it was last read, offers to leave out."""
        last = self._pace if self._state_name(state) == self._pace_state else self.pace(deck, cut, state)
        return frozenset(cut.shown) - frozenset(last.offer.shown) if last.offer else frozenset()

    def forget_pace(self) -> None:
        """What was offered is no longer true: the next pace is judged at once."""
        self._pace, self._pace_state = Pace("silent"), ""

    def _state_name(self, state: State) -> str:
        if state.disclosure:
            return "silent"
        if not self.clock.started:
            return "waiting"
        if state.finished or state.ended:
            return "finished"
        return "paused" if self.clock.paused else "running"

    def _judge(self, name: str, deck: Deck, cut: Cut, state: State) -> Pace:
        match name:
            case "silent":
                return paces.silent()
            case "waiting":
                return paces.waiting(cut, (state.back_to or state.cursor).slide)
            case "finished":
                return paces.finished(self.left())
            case "paused":
                return paces.paused(self.ends_at())
        on_run: Cursor = state.back_to or state.cursor
        return paces.judge(
            paces.Moment(
                deck=deck,
                cut=cut,
                cursor=on_run,
                spoken=self.clock.spoken(),
                left=self.left(),
                out=self.ends_at(),
                spent={slide: seconds / 60 for slide, seconds in self.clock.by_slide().items()},
                planned_before=self._planned_before,
            )
        )


def _passed(pace: Pace, cut: Cut, state: State) -> bool:
    """Whether the talk has come to a slide that the pace offers to leave out."""
    here = (state.back_to or state.cursor).slide
    return pace.offer is not None and any(i <= here for i in set(cut.shown) - set(pace.offer.shown))
