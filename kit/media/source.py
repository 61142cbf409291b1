"""Where a clip is read from: its file, or memory where the file may be pulled out in the middle of the talk.

A file on another disk than the user's own may be on a stick. It is read into memory as long as the budget lasts; what
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


def plan_keeping(
    paths: Iterable[Path], is_away: Callable[[Path], bool], budget: int = BUDGET
) -> tuple[Kept, ...]:
    """The smallest clips that are away, on a disk that may go, are held first: so most outlive a pulled stick."""
    sized = sorted((_size(path), path) for path in dict.fromkeys(paths))
    kept, left = [], budget
    for size, path in sized:
        away = is_away(path)
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
    """The clips that are held, read by a thread of its own. `get` gives a clip once it is whole.

    The thread calls `told` when a clip is whole, with its path, and with words when one could not be read.
    """

    def __init__(self, kept: Iterable[Kept], told: Callable[[Path, str], None]) -> None:
        self._wanted = [each.path for each in kept if each.held]
        self._held: dict[Path, bytes] = {}
        self._told, self._stopped = told, threading.Event()
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
                self._told(path, f'"{path.name}" could not be read into memory: leave the stick in until the end.')
                continue
            if self._stopped.is_set():
                return
            self._held[path] = b"".join(parts)
            self._told(path, "")


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0
