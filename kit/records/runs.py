"""Runs of talks, rehearsed or presented: what one run is, and how runs are listed, read, deleted and counted.

Seconds unless a name says minutes. A slide's `place` is its index in the file (0-based); people see place + 1. No
names of people are kept: a must-say line is kept with the words that stand for its placeholders.
"""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator, Sequence
from typing import Any, Literal

from kit.records.recordings import list_recordings, recordings_dir, remove_recording
from kit.records.store import Store
from kit.records.voice import VoiceSummary, from_json, to_json
from kit.values import value

RunKind = Literal["rehearsal", "presented"]


@value
class TalkKey:
    """Which talk: its id (a guest deck's path), and the language it was spoken in."""

    talk: str
    lang: str


@value
class RunFacts:
    """What is known of a run when it begins. `minutes` is what the talk was cut to; None: the whole talk."""

    kind: RunKind
    key: TalkKey
    title: str
    version: str
    began: dt.datetime
    minutes: float | None = None
    own_pace: bool = False  # planned by the speaker's own times
    fingerprint: str = ""


@value
class SlideTime:
    """One slide of a run. `steps` are the seconds spoken at each of its steps, the first before any key press."""

    place: int
    slide: str
    title: str
    section: str
    in_cut: bool
    planned: float
    spoken: float = 0.0
    visits: int = 0
    steps: tuple[float, ...] = ()


@value
class MustSay:
    """A must-say line; `said` is how many seconds into the run it was ticked, None if it was not."""

    place: int
    number: int
    words: str
    said: float | None = None


@value
class PauseMade:
    """The clock was paused here: `at` seconds into the run, for `lasted` seconds."""

    place: int
    step: int
    at: float
    lasted: float


@value
class Totals:
    """A run in sum. `seen` of the `slides` of the cut were spoken on; `closed` once the speaker ended it."""

    spoken: float = 0.0
    planned: float = 0.0
    seen: int = 0
    slides: int = 0
    said: int = 0
    musts: int = 0
    paused: float = 0.0
    closed: bool = False


@value
class RunHead:
    """A run as it stands in a list."""

    id: int
    facts: RunFacts
    totals: Totals

    @property
    def whole(self) -> bool:
        """Whether it went through the talk: all its slides but one (a first slide may stand while people come in)."""
        return self.totals.slides > 0 and self.totals.seen >= max(1, self.totals.slides - 1)

    @property
    def budget(self) -> float:
        """Seconds that there were: the minutes asked for, else what was planned."""
        return self.totals.planned if self.facts.minutes is None else self.facts.minutes * 60


@value
class Run:
    """A whole run, its slides in file order; `voice` if the microphone was on, `recording` if one was kept."""

    head: RunHead
    slides: tuple[SlideTime, ...]
    musts: tuple[MustSay, ...] = ()
    pauses: tuple[PauseMade, ...] = ()
    voice: VoiceSummary | None = None
    recording: str = ""  # the name of its file


_HEADS = (
    "SELECT id, kind, talk, lang, title, version, began, minutes, own_pace, fingerprint, "
    "spoken, planned, seen, slides, said, musts, paused, closed FROM run "
)


def list_runs(store: Store, key: TalkKey, most: int = 100, before: int | None = None) -> tuple[RunHead, ...]:
    """The runs of a talk, the latest first; `before` goes on from the id of the last one that was given."""
    rows = store.rows(
        _HEADS + "WHERE talk = ? AND lang = ? AND id < ? ORDER BY id DESC LIMIT ?",
        (key.talk, key.lang, 2**62 if before is None else before, most),
    )
    return tuple(_head(row) for row in rows)


def latest_runs(store: Store, key: TalkKey, kind: RunKind, most: int) -> tuple[RunHead, ...]:
    """The latest runs of one kind, the latest first."""
    rows = store.rows(
        _HEADS + "WHERE talk = ? AND lang = ? AND kind = ? ORDER BY id DESC LIMIT ?",
        (key.talk, key.lang, kind, most),
    )
    return tuple(_head(row) for row in rows)


def count_runs(store: Store, key: TalkKey) -> dict[str, int]:
    """How many runs of each kind the talk has."""
    return dict(store.rows("SELECT kind, runs FROM run_tally WHERE talk = ? AND lang = ?", (key.talk, key.lang)))


def count_all(store: Store) -> int:
    """How many runs there are of all talks."""
    return int(store.rows("SELECT coalesce(sum(runs), 0) FROM run_tally")[0][0])


def number_of(store: Store, head: RunHead) -> int:
    """The how-many-eth run of its kind it is for its talk, from 1."""
    key = head.facts.key
    sql = "SELECT count(*) FROM run WHERE talk = ? AND lang = ? AND kind = ? AND id <= ?"
    return int(store.rows(sql, (key.talk, key.lang, head.facts.kind, head.id))[0][0])


def talks_with_runs(store: Store) -> tuple[TalkKey, ...]:
    """The talks that have runs."""
    return tuple(TalkKey(*row) for row in store.rows("SELECT DISTINCT talk, lang FROM run_tally ORDER BY talk, lang"))


def read_head(store: Store, run: int) -> RunHead | None:
    rows = store.rows(_HEADS + "WHERE id = ?", (run,))
    return _head(rows[0]) if rows else None


def run_begun(store: Store, key: TalkKey, kind: RunKind, began: dt.datetime) -> int | None:
    """The run of that talk which began at that second, if there is one."""
    sql = "SELECT id FROM run WHERE talk = ? AND lang = ? AND kind = ? AND began = ? ORDER BY id DESC LIMIT 1"
    rows = store.rows(sql, (key.talk, key.lang, kind, began.isoformat(timespec="seconds")))
    return int(rows[0][0]) if rows else None


def read_run(store: Store, run: int) -> Run | None:
    """The whole run, or None if there is none of that id."""
    head = read_head(store, run)
    if head is None:
        return None
    slides = store.rows(
        "SELECT place, slide, title, section, in_cut, planned, spoken, visits, steps FROM run_slide "
        "WHERE run = ? ORDER BY place",
        (run,),
    )
    musts = store.rows("SELECT place, number, words, said FROM run_must WHERE run = ? ORDER BY place, number", (run,))
    pauses = store.rows("SELECT place, step, at, lasted FROM run_pause WHERE run = ? ORDER BY number", (run,))
    heard = store.rows("SELECT summary, recording FROM run_voice WHERE run = ?", (run,))
    voice, recording = heard[0] if heard else ("", "")
    return Run(
        head,
        tuple(_slide(row) for row in slides),
        tuple(MustSay(*row) for row in musts),
        tuple(PauseMade(*row) for row in pauses),
        from_json(voice) if voice else None,
        recording,
    )


def each_run(store: Store) -> Iterator[Run]:
    """Every run there is, the oldest first, one at a time."""
    for (run,) in store.rows("SELECT id FROM run ORDER BY id"):
        if (read := read_run(store, run)) is not None:
            yield read


def keep_voice(store: Store, run: int, voice: VoiceSummary, recording: str = "") -> None:
    """What was heard of this run, in the place of what was kept of it before; `recording` is the name of its file."""
    with store.writing():
        store.run("INSERT OR REPLACE INTO run_voice VALUES (?, ?, ?)", (run, to_json(voice), recording))


def close_run(store: Store, run: int) -> None:
    """The speaker has done with it: the program broke off before it could be ended."""
    with store.writing():
        store.run("UPDATE run SET closed = 1 WHERE id = ?", (run,))


def delete_run(store: Store, run: int) -> None:
    """This run is gone with its recording, and nothing of it can be read from the file."""
    for (name,) in store.rows("SELECT recording FROM run_voice WHERE run = ? AND recording != ''", (run,)):
        remove_recording(recordings_dir(store.path.parent) / name)
    with store.writing():
        store.run("DELETE FROM run WHERE id = ?", (run,))


def delete_all_runs(store: Store) -> None:
    """All runs of all talks with every recording, and the speaker's own pace."""
    for path in list_recordings(store.path.parent):
        remove_recording(path)
    with store.writing():
        store.run("DELETE FROM run")
        store.run("DELETE FROM run_tally")
        store.run("DELETE FROM own_pace")
    store.shrink()


def _slide(row: Sequence[Any]) -> SlideTime:
    place, slide, title, section, in_cut, planned, spoken, visits, steps = row
    at_steps = tuple(float(seconds) for seconds in json.loads(steps))
    return SlideTime(place, slide, title, section, bool(in_cut), planned, spoken, visits, at_steps)


def _head(row: Sequence[Any]) -> RunHead:
    number, kind, talk, lang, title, version, began, minutes, own_pace, fingerprint, *sums = row
    spoken, planned, seen, slides, said, musts, paused, closed = sums
    key = TalkKey(talk, lang)
    when = dt.datetime.fromisoformat(began)
    facts = RunFacts(kind, key, title, version, when, minutes, bool(own_pace), fingerprint)
    return RunHead(number, facts, Totals(spoken, planned, seen, slides, said, musts, paused, bool(closed)))
