"""One clip of the talk with its player: what it is on which slide, its captions, and what the console says of it."""

from __future__ import annotations

from itertools import count
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QImage

from kit.deck.captions import Captions, read_captions
from kit.media.player import ClipPlayer
from kit.stage.frame import ClipItem

_NUMBERS = count(1)


class CaptionShelf:
    """Captions by their file; what was read once is there although the file is not any more."""

    def __init__(self) -> None:
        self._read: dict[Path, Captions] = {}

    def get(self, path: Path | None) -> Captions:
        if path is None:
            return Captions()
        now = read_captions(path)
        if now.cues or path not in self._read:
            self._read[path] = now
        return self._read[path]


class Playing:
    """A clip that is loaded. `number` names it among all clips of this run of the program."""

    def __init__(
        self, slide: str, item: ClipItem, captions: Captions, data: bytes | None, parent: QObject
    ) -> None:
        self.number = next(_NUMBERS)
        self.slide, self.item = slide, item
        self.captions = captions
        self.held = data is not None  # in memory: its file may go
        self.image: QImage | None = None  # its newest frame, as it is shown
        self.told = False  # the console has said what is wrong with it
        self.player = ClipPlayer(item.path, data=data, start=item.start, end=item.end, parent=parent)

    def is_for(self, slide: str, item: ClipItem) -> bool:
        """The same part of the same file on the same slide; its place may be another by now."""
        mine = self.item
        return (self.slide, mine.path, mine.start, mine.end) == (slide, item.path, item.start, item.end)

    def words(self) -> str:
        """The captions of this moment."""
        return self.captions.at(self.player.position) if self.captions.cues else ""

    def is_seen(self) -> bool:
        """It has begun: film or captions stand over the poster."""
        return self.player.state in ("playing", "paused", "ended") and (self.image is not None or self.item.sound)
