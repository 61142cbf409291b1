"""The run that is going on, written as it goes by a thread of its own: nobody waits for the disk.

Notes come in, rows go into the records, each note in one transaction. What could not be written is kept and tried
again with the next note; `fault` says why, and the run itself goes on.
"""

from __future__ import annotations

import json
import queue
import threading
from collections.abc import Callable
from dataclasses import field, replace
from pathlib import Path

from kit.errors import KitbagError
from kit.records.runs import MustSay, PauseMade, RunFacts, SlideTime, Totals
from kit.records.store import Store, open_store, records_path
from kit.values import value

_END_WAIT = 5.0  # seconds for the last note; a disk that takes longer is not waited for


@value
class Note:
    """What has changed in the run. `anew`: the slides and lines are all there are, those written before are gone."""

    totals: Totals
    slides: tuple[SlideTime, ...] = ()
    musts: tuple[MustSay, ...] = ()
    pauses: tuple[tuple[int, PauseMade], ...] = field(default=())  # (its number, the pause)
    anew: bool = False


class RunJournal:
    """Begins a run in the records with its first note, or goes on with one. `run` is its id once it is there."""

    def __init__(
        self, facts: RunFacts, fingerprint: Callable[[], str], path: Path | None = None, run: int | None = None
    ) -> None:
        self._facts, self._fingerprint, self._path = facts, fingerprint, path or records_path()
        self._notes: queue.SimpleQueue[Note | None] = queue.SimpleQueue()
        self._thread: threading.Thread | None = None
        self._kept: list[Note] = []
        self._drop = False
        self.run = run
        self.fault = ""

    def note(self, note: Note) -> None:
        """Takes it and comes back at once."""
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="run journal", daemon=True)
            self._thread.start()
        self._notes.put(note)

    def close(self, *, drop: bool = False) -> int | None:
        """No more notes; waits for the last one. `drop`: the run is not worth keeping. Gives its id, if it is kept."""
        if self._thread is not None:
            self._drop = drop
            self._notes.put(None)
            self._thread.join(_END_WAIT)
            self._thread = None
        return None if drop else self.run

    def _work(self) -> None:
        """The thread: everything of SQLite happens here."""
        store: Store | None = None
        going = True
        while going:
            going = self._take()
            try:
                store = store or open_store(self._path)
                self._write(store, end=not going)
                self.fault = ""
            except KitbagError as fault:
                self.fault = str(fault)
        if store is not None:
            store.close()

    def _take(self) -> bool:
        """Waits for a note, takes what else is there; False when it is over."""
        note = self._notes.get()
        while note is not None:
            self._kept.append(note)
            if self._notes.empty():
                return True
            note = self._notes.get()
        return False

    def _write(self, store: Store, *, end: bool) -> None:
        run, drop = self.run, end and self._drop
        with store.writing():
            if run is None and self._kept and not drop:
                run = self._begin(store)
            if run is not None:
                for note in self._kept:
                    _put(store, run, note)
                if drop:
                    store.run("DELETE FROM run WHERE id = ?", (run,))
        self.run = run  # only now is it there for sure
        self._kept.clear()

    def _begin(self, store: Store) -> int:
        facts = replace(self._facts, fingerprint=self._fingerprint())
        return store.run(
            "INSERT INTO run (kind, talk, lang, title, version, fingerprint, began, minutes, own_pace) "
            "VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (facts.kind, facts.key.talk, facts.key.lang, facts.title, facts.version, facts.fingerprint,
             facts.began.isoformat(timespec="seconds"), facts.minutes, facts.own_pace),
        )  # fmt: skip


def _put(store: Store, run: int, note: Note) -> None:
    if note.anew:
        store.run("DELETE FROM run_slide WHERE run = ?", (run,))
        store.run("DELETE FROM run_must WHERE run = ?", (run,))
    store.run_all(
        "INSERT OR REPLACE INTO run_slide VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
            (run, s.place, s.slide, s.title, s.section, s.in_cut, s.planned, round(s.spoken, 3), s.visits,
             json.dumps([round(seconds, 2) for seconds in s.steps]))
            for s in note.slides
        ],
    )  # fmt: skip
    store.run_all(
        "INSERT OR REPLACE INTO run_must VALUES (?, ?, ?, ?, ?)",
        [(run, m.place, m.number, m.words, m.said) for m in note.musts],
    )
    store.run_all(
        "INSERT OR REPLACE INTO run_pause VALUES (?, ?, ?, ?, ?, ?)",
        [(run, number, p.place, p.step, p.at, p.lasted) for number, p in note.pauses],
    )
    t = note.totals
    store.run(
        "UPDATE run SET spoken = ?, planned = ?, seen = ?, slides = ?, said = ?, musts = ?, paused = ?, closed = ? "
        "WHERE id = ?",
        (t.spoken, t.planned, t.seen, t.slides, t.said, t.musts, t.paused, t.closed, run),
    )
