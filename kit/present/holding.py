"""A deck's pictures, held in memory: a stick that is pulled out in the middle of a talk takes none of them along.

A thread reads the files as they are, in the order of the slides, within a budget; nobody waits for it. Until all are
held, and for those that are too large, a deck on another disk than the user's own is marked: "Leave the stick in".
"""

from __future__ import annotations

import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kit import paths
from kit.deck.model import Deck
from kit.files import read_at_most
from kit.present.watch import deck_pictures
from kit.stage.pictures import PictureStore

if TYPE_CHECKING:
    from kit.present.show import Show

_AWAY, _HERE = 96 << 20, 2 << 20  # bytes of a deck on a disk that may go, and on the user's own
_SOON_MS = 1500  # by then most decks are held, and nothing has to be said
_PICTURES = frozenset({".svg", ".png", ".jpg", ".jpeg", ".gif", ".webp"})  # clips are held by their own player
_WARNING = "Leave the stick in"


class Holding(QObject):
    """Holds the pictures of one show.

    Signals:
        held(int): all that the budget allows is in memory; so many pictures are not.
    """

    held = Signal(int)

    def __init__(self, show: Show, deck: Deck) -> None:
        super().__init__()
        self._show, self._store = show, show.shop.pictures
        self.away = is_away(deck.path)
        self.budget = _AWAY if self.away else _HERE
        self._stop = threading.Event()
        self._done = False
        self.held.connect(self._tell)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_SOON_MS)
        self._soon.timeout.connect(self._still_reading)
        self.follow(deck)

    def follow(self, deck: Deck) -> None:
        """The deck is new, or was changed: what was held is read again."""
        self.stop()
        self._store.held.clear()
        self._stop = threading.Event()
        self._done = False
        files = [path for path in deck_pictures(deck) if path.suffix.lower() in _PICTURES]
        signs = paths.resources_dir() / "pictures" / "signs"
        words = (self._store, files, signs, self.budget, self._stop)
        threading.Thread(target=self._read, args=words, name="pictures", daemon=True).start()
        if self.away:
            self._soon.start()

    def stop(self) -> None:
        """Nobody needs them any more. A read that hangs on a disk is not waited for."""
        self._stop.set()
        self._soon.stop()

    def _read(
        self, store: PictureStore, files: list[Path], signs: Path, budget: int, stop: threading.Event
    ) -> None:
        """The thread."""
        left = 0
        for path in (*_in(signs), *files):
            if stop.is_set():
                return
            try:
                stat = path.stat()
                if stat.st_size > budget:
                    left += 1
                    continue
                content = read_at_most(path, budget)
            except OSError:
                continue  # there is nothing that could be lost
            budget -= len(content)
            store.held[path] = stat.st_mtime_ns, content
        if not stop.is_set():
            with suppress(RuntimeError):  # the talk is over, and its objects are gone
                self.held.emit(left)

    def _still_reading(self) -> None:
        if not self._done:
            self._show.warn("stick", _WARNING)

    def _tell(self, left: int) -> None:
        self._done = True
        if not self.away:
            return
        self._show.warn("stick", _WARNING if left else "")
        if left:
            pictures = f"{left} pictures" if left > 1 else "1 picture"
            self._show.say(f"Leave the stick in until the end: {pictures} of this deck did not fit into memory.")


def is_away(path: Path) -> bool:
    """Whether the file lies on another disk than the user's own data, as on a stick."""
    try:
        return path.stat().st_dev != Path.home().stat().st_dev
    except OSError:
        return False


def _in(folder: Path) -> list[Path]:
    try:
        return sorted(folder.iterdir())
    except OSError:
        return []
