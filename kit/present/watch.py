"""Watches a deck and its pictures: editors replace files rather than write into them, so paths are added each time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from kit.deck.model import Deck

_SETTLE_MS = 200  # an editor writes in several goes
_LOOK_AGAIN_MS = 2000  # for a deck that went away with its folder
_MOST_PICTURES = 300

Stamp = dict[Path, tuple[int, int]]  # time of change and size by file


class DeckWatch(QObject):
    """Tells when the deck, or a picture of it, was changed, and when the deck went away.

    Signals:
        changed(): the files have been still for a moment after a change, or are back.
        lost(): the deck's file is not there any more; told once.
    """

    changed = Signal()
    lost = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._pictures: tuple[Path, ...] = ()
        self._is_lost = False
        self._watcher = QFileSystemWatcher(self)
        self._settle = _timer(self, _SETTLE_MS, self._tell)
        self._look_again = _timer(self, _LOOK_AGAIN_MS, self._tell)
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self._watcher.directoryChanged.connect(self._folder_changed)
        self._stamp = self._stamp_now()
        self._add()

    def follow(self, deck: Deck) -> None:
        """Watches the pictures that the deck shows, too, wherever they lie."""
        self._pictures = deck_pictures(deck)[:_MOST_PICTURES]
        self._stamp = {**_stamp_of(self._pictures), **self._stamp}
        self._add()

    def _add(self) -> None:
        folder = self._path.parent
        wanted = [str(p) for p in (self._path, folder, folder / "images", *self._pictures) if p.exists()]
        known = set(self._watcher.files()) | set(self._watcher.directories())
        if missing := [p for p in wanted if p not in known]:
            self._watcher.addPaths(missing)

    def _folder_changed(self) -> None:
        if self._stamp_now() != self._stamp:
            self._settle.start()

    def _stamp_now(self) -> Stamp:
        images = self._path.parent / "images"
        try:
            beside = sorted(images.iterdir()) if images.is_dir() else []
        except OSError:
            beside = []
        return _stamp_of((self._path, *beside, *self._pictures))

    def _tell(self) -> None:
        if not self._path.exists():  # for longer than the moment between an editor's delete and its rename
            self._look_again.start()
            if not self._is_lost:
                self._is_lost = True
                self.lost.emit()
            return
        self._add()
        stamp, back = self._stamp_now(), self._is_lost
        self._is_lost = False
        if stamp != self._stamp or back:
            self._stamp = stamp
            self.changed.emit()


def _timer(owner: DeckWatch, pause: int, do: object) -> QTimer:
    timer = QTimer(owner)
    timer.setSingleShot(True)
    timer.setInterval(pause)
    timer.timeout.connect(do)
    return timer


def _stamp_of(files: tuple[Path, ...]) -> Stamp:
    stamp: Stamp = {}
    for file in files:
        try:
            stat = file.stat()
        except OSError:
            continue
        stamp[file] = (stat.st_mtime_ns, stat.st_size)
    return stamp


def deck_pictures(deck: Deck) -> tuple[Path, ...]:
    """The files of all pictures of the deck, in its order."""
    from kit.deck.layouts import pictures_of

    parts = [blocks for slide in deck.slides for blocks in (slide.blocks, *slide.columns)]
    found = [picture.path for blocks in parts for picture in pictures_of(blocks) if picture.path is not None]
    return tuple(dict.fromkeys(found))
