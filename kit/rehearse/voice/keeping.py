"""What was heard so far goes into the records at each change of slide, by a thread: a kill loses the slide that was on.

A copy of the envelope and the run's id in, rows out. Summing up three quarters of an hour takes a sixth of a second,
which no key waits for. A run that goes on after a crash has what was heard before it, too.
"""

from __future__ import annotations

import threading

from kit.errors import KitbagError
from kit.records.runs import keep_voice, read_run
from kit.records.store import Store, open_store
from kit.records.voice import VoiceSummary, joined
from kit.rehearse.voice.meter import VoiceMeter

_LEAST = 5.0  # seconds heard since the last time that are worth the work
_END_WAIT = 5.0  # seconds for the thread at the end


class VoiceKeeper:
    """Belongs to the thread of the windows."""

    def __init__(self) -> None:
        self._thread: threading.Thread | None = None
        self._kept = 0.0
        self._before: VoiceSummary | None = None
        self._began = False

    def slide_changed(self, run: int | None, meter: VoiceMeter) -> None:
        """Keeps what there is, if it is worth it, and comes back at once."""
        if run is None or meter.seconds - self._kept < _LEAST or (self._thread and self._thread.is_alive()):
            return
        self._kept = meter.seconds
        copy = meter.copy()
        self._thread = threading.Thread(target=self._work, args=(run, copy), name="voice", daemon=True)
        self._thread.start()

    def finish(self, run: int, summary: VoiceSummary, recording: str) -> None:
        """All of it, in the place of what was kept so far. KitbagError if the records say no."""
        if self._thread is not None:
            self._thread.join(_END_WAIT)
        with open_store() as store:
            self._write(store, run, summary, recording)

    def _work(self, run: int, meter: VoiceMeter) -> None:
        """The thread. What the records say no to is told at the end, if they still do."""
        summary = meter.summary()
        try:
            with open_store() as store:
                self._write(store, run, summary, "")
        except KitbagError:
            return

    def _write(self, store: Store, run: int, summary: VoiceSummary, recording: str) -> None:
        if not self._began:
            read = read_run(store, run)
            self._before = read.voice if read is not None else None
            self._began = True
        keep_voice(store, run, joined(self._before, summary) if self._before else summary, recording)
