"""The journal of a running talk: what has changed in, a file of checked lines out, and back after a crash.

A line is eight hex digits (CRC-32), a blank, and one JSON object: the fields that have changed since the line before,
each with its whole value. A line that was torn by a power cut, or spoiled, is passed over; what the lines before it
said still holds. Nobody waits for the disk: one thread writes, another has the disk keep what was written.

Whoever runs holds a lock on its file, which the system takes away with the process however that ends: a journal that
nobody holds is one of a talk that broke off.
"""

from __future__ import annotations

import json
import os
import queue
import threading
import time
import zlib
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from kit import paths
from kit.talk.locks import hold, is_held
from kit.values import value

Fields = dict[str, Any]  # what json gives

SUFFIX = ".talk"
_END_WAIT = 3.0  # seconds for the last line; a disk that takes longer is not waited for
_SYNC_PAUSE = 0.3  # seconds between two orders to the disk
_LOOKS, _LOOK_PAUSE = 50, 0.01  # somebody who only looks whether a lock is held has it for a moment
_MOST_BYTES = 64 << 20  # of a journal that is read: a day of talking takes four
_NEW, _SPARE = os.O_CREAT | os.O_EXCL | os.O_RDWR | os.O_APPEND, getattr(os, "O_BINARY", 0)


@value
class Found:
    """A journal on disk. `running`: its program is still there. `age` in seconds by the wall clock, never below 0."""

    path: Path
    fields: Fields
    running: bool
    age: float = 0.0


def folder_of_journals(folder: Path | None = None) -> Path:
    return (folder or paths.user_dir()) / "running"


def line_of(fields: Mapping[str, Any]) -> bytes:
    """One checked line."""
    said = json.dumps(fields, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
    return b"%08x %s\n" % (zlib.crc32(said), said)


def fields_in(content: bytes) -> Fields:
    """What the sound lines say together."""
    fields: Fields = {}
    for line in content.split(b"\n"):
        if len(line) < 11 or line[8:9] != b" ":
            continue
        said = line[9:]
        if line[:8] != b"%08x" % zlib.crc32(said):
            continue
        try:
            more = json.loads(said)
        except (ValueError, RecursionError):
            continue
        if isinstance(more, dict):
            fields.update(more)
    return {name: kept for name, kept in fields.items() if kept is not None}


def find_journals(folder: Path | None = None) -> tuple[Found, ...]:
    """All journals there are, the last one written first; none where the folder cannot be read."""
    found = []
    try:
        files = [path for path in folder_of_journals(folder).iterdir() if path.suffix == SUFFIX]
    except OSError:
        return ()
    for path in files:
        try:
            stat = path.stat()
            with path.open("rb") as file:
                fields = fields_in(file.read(_MOST_BYTES))
                running = is_held(file.fileno())
        except OSError:
            continue
        found.append((stat.st_mtime_ns, Found(path, fields, running, max(0.0, time.time() - stat.st_mtime))))
    return tuple(each for _, each in sorted(found, key=lambda pair: pair[0], reverse=True))


def take(path: Path) -> int | None:
    """The journal of a talk that broke off, held for us from now on (a file to close); None if somebody was faster."""
    try:
        file = os.open(path, os.O_RDWR | _SPARE)
    except OSError:
        return None
    if _hold_surely(file):
        return file
    os.close(file)
    return None


def drop(path: Path) -> None:
    """Nobody wants to go on with it; a folder that cannot be written to keeps it."""
    with suppress(OSError):
        path.unlink()


def _hold_surely(file: int) -> bool:
    for _ in range(_LOOKS):
        if hold(file):
            return True
        time.sleep(_LOOK_PAUSE)
    return False


class JournalFile:
    """A journal being written. `fault` is a sentence while it cannot be; then it is tried again with each note."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder_of_journals(folder)
        self.path = self._folder / f"{time.time_ns():020d}-{os.getpid()}{SUFFIX}"
        self.fault = ""
        self._notes: queue.SimpleQueue[Fields | None] = queue.SimpleQueue()
        self._whole: Fields = {}  # all that was ever noted, for a file that has to be begun (again)
        self._owed = False  # the file lacks something that is in `_whole`
        self._file: int | None = None
        self._written, self._over = threading.Event(), threading.Event()
        self._replaced: list[tuple[Path, int]] = []
        self._threads: tuple[threading.Thread, ...] = ()

    def note(self, fields: Fields) -> None:
        """Takes what has changed and comes back at once; None for a field that is no more."""
        if not self._threads:
            self._threads = tuple(
                threading.Thread(target=work, name=f"talk journal, {work.__name__}", daemon=True)
                for work in (self._write_all, self._sync_all)
            )
            for thread in self._threads:
                thread.start()
        self._notes.put(fields)

    def replace(self, path: Path, file: int) -> None:
        """Once this one is safe on disk, that journal of the same talk goes, which `take` gave."""
        self._replaced.append((path, file))

    def close(self) -> None:
        """The talk was ended: nothing is left of it here."""
        if self._threads:
            self._notes.put(None)
            self._threads[0].join(_END_WAIT)
        else:
            self._remove()

    # The thread that writes

    def _write_all(self) -> None:
        while (fields := self._notes.get()) is not None:
            self._whole.update(fields)
            try:
                self._put(fields)
                self.fault = ""
            except OSError as fault:
                self._owed = True
                self.fault = fault.strerror or str(fault)
        self._over.set()
        self._written.set()
        self._remove()

    def _put(self, fields: Fields) -> None:
        if self._file is None:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = os.open(self.path, _NEW | _SPARE, 0o600)
            _hold_surely(self._file)
            self._owed = True
        # Behind half a line, which a full disk leaves, a new one begins; and what was lost is said again.
        line = b"\n" + line_of(self._whole) if self._owed else line_of(fields)
        while line:
            line = line[os.write(self._file, line) :]
        self._owed = False
        self._written.set()

    def _remove(self) -> None:
        while self._replaced:
            _remove(*self._replaced.pop())
        if self._file is not None:
            file, self._file = self._file, None
            _remove(self.path, file)

    # The thread that waits for the disk

    def _sync_all(self) -> None:
        """What is written outlives the program as it is; this is for the power that fails."""
        named = False
        while True:
            self._written.wait()
            self._written.clear()
            if self._over.is_set():
                return
            file = self._file
            try:
                if file is None:
                    continue
                os.fsync(file)
                if not named:
                    _sync_folder(self._folder)
                    named = True
            except OSError:
                continue  # the next line tells
            while self._replaced:
                _remove(*self._replaced.pop())
            self._over.wait(_SYNC_PAUSE)


def _remove(path: Path, file: int) -> None:
    """While it is still held, so that nobody takes it for one that broke off; Windows wants it closed before."""
    drop(path)
    with suppress(OSError):
        os.close(file)
    drop(path)


def _sync_folder(folder: Path) -> None:
    """The file's name is kept, too; Windows keeps it by itself."""
    if os.name == "posix":
        there = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(there)
        finally:
            os.close(there)
