"""The records of runs as the rehearsal pages ask for them: a talk or a run in, reports, lists and readiness out. No Qt.

Each question opens the records and closes them again: that costs two milliseconds, and nothing is held that another
Kitbag would have to wait for.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from pathlib import Path

from kit.records import pace, runs
from kit.records.export import write_runs
from kit.records.runs import Run, RunHead, TalkKey
from kit.records.store import Store, open_if_there, open_store
from kit.rehearse import words
from kit.rehearse.report import Report, make_report
from kit.values import value

_TREND = 40  # runs that are looked through for the six of the trend
_LATE = 60.0  # seconds over the minutes that nobody minds


@value
class Readiness:
    """How far somebody is with a talk. `last` is the latest rehearsal, `whole` the latest that went through it."""

    key: TalkKey
    rehearsed: int = 0
    presented: int = 0
    last: RunHead | None = None
    whole: RunHead | None = None
    given: RunHead | None = None
    own_pace: bool = False


class RunBook:
    """Everything asked of the runs in the records; without any records each answer is empty."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path

    def _open(self) -> Store | None:
        return open_if_there(self._path)

    def readiness(self, key: TalkKey) -> Readiness:
        store = self._open()
        if store is None:
            return Readiness(key)
        with store:
            counts = runs.count_runs(store, key)
            if not counts:
                return Readiness(key)
            rehearsed = runs.latest_runs(store, key, "rehearsal", 12)
            given = runs.latest_runs(store, key, "presented", 1)
            return Readiness(
                key,
                counts.get("rehearsal", 0),
                counts.get("presented", 0),
                next(iter(rehearsed), None),
                next((head for head in rehearsed if head.whole), None),
                next(iter(given), None),
                bool(pace.pace_of(store, key)),
            )

    def report(self, run: int, now: dt.datetime | None = None) -> Report | None:
        """The report of this run, None if it is gone."""
        store = self._open()
        if store is None:
            return None
        with store:
            read = runs.read_run(store, run)
            if read is None:
                return None
            facts = read.head.facts
            earlier = runs.list_runs(store, facts.key, _TREND, before=run + 1)
            alike = [head for head in earlier if head.facts.minutes == facts.minutes]
            return make_report(read, runs.number_of(store, read.head), alike, now or dt.datetime.now())

    def run(self, run: int) -> Run | None:
        store = self._open()
        if store is None:
            return None
        with store:
            return runs.read_run(store, run)

    def heads(self, key: TalkKey, most: int = 100, before: int | None = None) -> tuple[RunHead, ...]:
        """The talk's runs, the latest first, a pageful at a time."""
        store = self._open()
        if store is None:
            return ()
        with store:
            return runs.list_runs(store, key, most, before)

    def count(self, key: TalkKey) -> int:
        store = self._open()
        if store is None:
            return 0
        with store:
            return sum(runs.count_runs(store, key).values())

    def count_all(self) -> int:
        """Of all talks."""
        store = self._open()
        if store is None:
            return 0
        with store:
            return runs.count_all(store)

    def write_all(self, out: Path) -> int:
        """All runs into a file, CSV or JSON by its ending; gives how many."""
        store = self._open()
        if store is None:
            return write_runs((), out)
        with store:
            return write_runs(runs.each_run(store), out)

    def delete(self, run: int) -> None:
        store = self._open()
        if store is not None:
            with store:
                runs.delete_run(store, run)

    def delete_all(self) -> None:
        store = self._open()
        if store is not None:
            with store:
                runs.delete_all_runs(store)

    # The speaker's own pace

    def pace(self, key: TalkKey) -> Mapping[str, float]:
        """The speaker's own minutes by slide id; empty if the talk's plan holds."""
        store = self._open()
        if store is None:
            return {}
        with store:
            return pace.pace_of(store, key)

    def pace_runs(self, key: TalkKey) -> int:
        """How many runs a pace would be taken from."""
        return min(pace.RUNS, self.count(key))

    def use_pace(self, key: TalkKey) -> Mapping[str, float]:
        with open_store(self._path) as store:
            return pace.use_pace(store, key)

    def drop_pace(self, key: TalkKey) -> None:
        with open_store(self._path) as store:
            pace.drop_pace(store, key)


def readiness_words(ready: Readiness, now: dt.datetime) -> tuple[str, ...]:
    """How far somebody is, in plain sentences, the most important first."""
    if not ready.rehearsed and not ready.presented:
        return ("Not rehearsed yet.",)
    said = []
    if ready.last is not None:
        times = {1: "once", 2: "twice"}.get(ready.rehearsed, f"{words.count(ready.rehearsed, 'time')}")
        said.append(f"Rehearsed {times}, last {words.on_day(ready.last.facts.began, now)}.")
        said += [time_words(ready.whole), _must_words(ready.whole)] if ready.whole else ["Not yet to the end."]
    if ready.given is not None:
        times = {1: "once", 2: "twice"}.get(ready.presented, f"{words.count(ready.presented, 'time')}")
        said.append(f"Given {times}, last {words.on_day(ready.given.facts.began, now)}.")
    return tuple(filter(None, said))


def time_words(head: RunHead) -> str:
    """44:10 for 45 minutes: within the minutes."""
    over = head.totals.spoken - head.budget
    how = "within the minutes" if over <= _LATE else f"{words.span(over)} over"
    return f"{words.clock(head.totals.spoken)} for {words.minutes(head.budget)}: {how}."


def _must_words(head: RunHead) -> str:
    totals = head.totals
    if not totals.musts:
        return ""
    if totals.said == totals.musts:
        return "Every must-say was said."
    return f"{totals.said} of {totals.musts} must-says said."
