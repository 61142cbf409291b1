"""Where a clip is read from: its file, or memory where the file may be pulled out in the middle of the talk.

A file on another volume than the user's own may be a stick. It is read into memory as long as the budget lasts; what
is too large is said before.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable
from pathlib import Path

from kit.values import value

BUDGET = 192_000_000  # bytes of all clips of a talk
_CHUNK = 4_000_000


@value
class Kept:
    """What was decided for a clip: hold it in memory, read it from a volume that may go, or simply read it."""

    path: Path
    size: int
    held: bool
    away: bool


def plan_keeping(paths: Iterable[Path], home: Path | None = None, budget: int = BUDGET) -> tuple[Kept, ...]:
    """The smallest clips of other volumes are held first, so that as many as possible outlive a pulled stick."""
    own = _volume(home or Path.home())
    sized = sorted((_size(path), path) for path in dict.fromkeys(paths))
    kept, left = [], budget
    for size, path in sized:
        away = _volume(path) != own
        held = away and size <= left
        left -= size if held else 0
        kept.append(Kept(path, size, held, away))
    return tuple(kept)


def warning_of(kept: Iterable[Kept]) -> str:
    """What the presenter has to know before the talk, "" where nothing can go."""
    only = [each for each in kept if each.away and not each.held]
    if not only:
        return ""
    first = f'"{only[0].path.name}" ({only[0].size / 1e6:,.0f} MB)'
    more = f" and {len(only) - 1} more are" if len(only) > 1 else " is"
    return f"{first}{more} too large to be held: leave the stick in until the end."


class Memory:
    """The clips that are held, read by a thread of its own. `get` gives a clip once it is whole."""

    def __init__(self, kept: Iterable[Kept], failed: Callable[[Path], None]) -> None:
        self._wanted = [each.path for each in kept if each.held]
        self._held: dict[Path, bytes] = {}
        self._failed, self._stopped = failed, threading.Event()
        self._thread = threading.Thread(target=self._read, name="clips", daemon=True)
        if self._wanted:
            self._thread.start()

    def get(self, path: Path) -> bytes | None:
        return self._held.get(path)

    def whole(self) -> bool:
        """All that was to be held is held."""
        return all(path in self._held for path in self._wanted)

    def close(self) -> None:
        self._stopped.set()

    def _read(self) -> None:
        for path in self._wanted:
            parts: list[bytes] = []
            try:
                with path.open("rb", buffering=0) as file:
                    while not self._stopped.is_set() and (part := file.read(_CHUNK)):
                        parts.append(part)
            except OSError:
                self._failed(path)
                continue
            if self._stopped.is_set():
                return
            self._held[path] = b"".join(parts)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _volume(path: Path) -> int:
    try:
        return path.stat().st_dev
    except OSError:
        return -1
