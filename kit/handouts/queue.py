"""The system's print queue, asked directly: what a printer says of itself, why a job was not taken, how it fares.

Qt hands a finished job to CUPS and does not tell whether it was taken. The library that it hands it to is in this very
process, so its last word is asked here. Where there is no CUPS (Windows), `find_queue` gives None and Qt's own word is
all there is.
"""

from __future__ import annotations

import ctypes
import ctypes.util
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

# Numbers of RFC 8011: a printer that is stopped, a job's states, the first of all errors.
_STOPPED = 5
_STATES = {3: "waiting", 4: "held", 5: "printing", 6: "stopped", 7: "canceled", 8: "failed", 9: "done"}
_ERROR = 0x400
# What a printer reports, and how a person would say it.
_REASONS = {
    "media-empty": "is out of paper",
    "media-needed": "is out of paper",
    "media-jam": "has a paper jam",
    "toner-empty": "is out of toner",
    "marker-supply-empty": "is out of ink",
    "cover-open": "stands open",
    "door-open": "stands open",
    "offline": "is offline",
    "shutdown": "is switched off",
    "timed-out": "does not answer",
    "paused": "is paused",
}
# A tray that is empty while others are not is told as "media-empty-warning": that stops nothing. These always do.
_GONE = frozenset({"offline", "shutdown", "timed-out"})


class _Option(ctypes.Structure):
    _fields_ = (("name", ctypes.c_char_p), ("value", ctypes.c_char_p))


class _Dest(ctypes.Structure):
    _fields_ = (
        ("name", ctypes.c_char_p),
        ("instance", ctypes.c_char_p),
        ("is_default", ctypes.c_int),
        ("num_options", ctypes.c_int),
        ("options", ctypes.POINTER(_Option)),
    )


class _Job(ctypes.Structure):
    _fields_ = (
        ("id", ctypes.c_int),
        ("dest", ctypes.c_char_p),
        ("title", ctypes.c_char_p),
        ("user", ctypes.c_char_p),
        ("format", ctypes.c_char_p),
        ("state", ctypes.c_int),
        ("size", ctypes.c_int),
        ("priority", ctypes.c_int),
        ("completed_time", ctypes.c_long),
        ("creation_time", ctypes.c_long),
        ("processing_time", ctypes.c_long),
    )


@dataclass(frozen=True, slots=True)
class PrinterWord:
    """What a printer says of itself. `trouble` is how it goes on after its name: "is out of paper"; "" is none."""

    name: str
    accepts: bool = True
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class JobWord:
    """How a job fares: "waiting", "held", "printing", "stopped", "canceled", "failed" or "done"."""

    number: int
    title: str
    state: str


class Queue:
    """CUPS as this process knows it."""

    def __init__(self, cups: ctypes.CDLL) -> None:
        self._cups = cups
        cups.cupsLastErrorString.restype = ctypes.c_char_p

    def printer(self, name: str) -> PrinterWord | None:
        """What the printer says now; None when there is none of that name."""
        dests = ctypes.POINTER(_Dest)()
        count = self._cups.cupsGetDests2(None, ctypes.byref(dests))
        try:
            for dest in dests[:count]:
                if dest.name == name.encode() and not dest.instance:
                    return _word(name, {o.name.decode(): o.value for o in dest.options[: dest.num_options]})
        finally:
            self._cups.cupsFreeDests(count, dests)
        return None

    def refusal(self) -> str:
        """Why the last request of this thread failed, in the words of CUPS; "" if it did not."""
        if self._cups.cupsLastError() < _ERROR:
            return ""
        return _text(self._cups.cupsLastErrorString()) or "no reason was given"

    def jobs(self, name: str, title: str) -> tuple[JobWord, ...]:
        """Our own jobs of that title on that printer, the newest first."""
        jobs = ctypes.POINTER(_Job)()
        count = self._cups.cupsGetJobs2(None, ctypes.byref(jobs), name.encode(), 1, -1)
        try:
            ours = [job for job in jobs[:count] if _text(job.title) == title]
            found = [JobWord(job.id, title, _STATES.get(job.state, "done")) for job in ours]
        finally:
            self._cups.cupsFreeJobs(count, jobs)
        return tuple(sorted(found, key=lambda job: -job.number))

    def cancel(self, name: str, number: int) -> bool:
        """Takes a job back; False when it could not be."""
        return bool(self._cups.cupsCancelJob2(None, name.encode(), number, 0) < _ERROR)


@cache
def find_queue() -> Queue | None:
    """The queue, or None where there is no CUPS."""
    for name in ("libcups.so.2", "libcups.2.dylib", ctypes.util.find_library("cups")):
        if name:
            try:
                return Queue(ctypes.CDLL(name))
            except (OSError, AttributeError):
                continue
    return None


def _word(name: str, options: Mapping[str, bytes | None]) -> PrinterWord:
    reasons = _text(options.get("printer-state-reasons")).split(",")
    trouble = next((words for each in reasons if (words := _in_words(each))), "")
    if not trouble and _text(options.get("printer-state")) == str(_STOPPED):
        trouble = "is stopped"
    return PrinterWord(name, _text(options.get("printer-is-accepting-jobs")) != "false", trouble)


def _in_words(reason: str) -> str:
    """A reason as it goes on after the printer's name; "" for what stops no job."""
    bare, _, weight = reason.rpartition("-") if reason.endswith(("-error", "-warning", "-report")) else (reason, "", "")
    return _REASONS.get(bare, "") if weight in ("", "error") or bare in _GONE else ""


def _text(value: bytes | None) -> str:
    return value.decode("utf-8", "replace") if value else ""
