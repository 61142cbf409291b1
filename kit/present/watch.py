"""Watches a deck file: editors replace files rather than write into them, so the path is added again each time."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

_SETTLE_MS = 200  # an editor writes in several goes


class DeckWatch(QObject):
    """Tells when the deck, or a picture beside it, was changed.

    Signals:
        changed(): the files have been still for a moment after a change.
    """

    changed = Signal()

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._path = path
        self._watcher = QFileSystemWatcher(self)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(_SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self._watcher.fileChanged.connect(lambda _: self._settle.start())
        self._watcher.directoryChanged.connect(self._folder_changed)
        self._stamp = self._stamp_now()
        self._add()

    def _add(self) -> None:
        wanted = [str(p) for p in (self._path, self._path.parent, self._path.parent / "images") if p.exists()]
        known = set(self._watcher.files()) | set(self._watcher.directories())
        if missing := [p for p in wanted if p not in known]:
            self._watcher.addPaths(missing)

    def _folder_changed(self) -> None:
        if self._stamp_now() != self._stamp:
            self._settle.start()

    def _stamp_now(self) -> tuple[int, ...]:
        """What tells a change: the deck's time and size, and the times of its pictures."""
        images = self._path.parent / "images"
        files = [self._path, *(sorted(images.iterdir()) if images.is_dir() else ())]
        stamp: list[int] = []
        for file in files:
            try:
                stat = file.stat()
            except OSError:
                continue
            stamp += [stat.st_mtime_ns, stat.st_size]
        return tuple(stamp)

    def _tell(self) -> None:
        if not self._path.exists():
            return  # between an editor's delete and its rename; the folder will tell
        self._add()
        stamp = self._stamp_now()
        if stamp != self._stamp:
            self._stamp = stamp
            self.changed.emit()
