"""Opens decks from anywhere, by dialog or dropped on the window; remembered until they are taken off the list."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog

from kit.desk.shelf import resolve_deck
from kit.library.talks import TalkEntry
from kit.settings import remember_deck

if TYPE_CHECKING:
    from kit.desk.window import Desk

_FILTER = "Decks (*.kitbag *.md *.markdown *.mdown *.qmd *.txt);;All files (*)"


class DeckOpener(QObject):
    """What the window does with deck files."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        desk.installEventFilter(self)

    def ask(self) -> None:
        """Let the user choose a deck file."""
        if not self._desk.is_ready:
            return
        recent = self._desk.settings.recent
        folder = str(Path(recent[0]).parent) if recent else str(Path.home())
        name, _ = QFileDialog.getOpenFileName(self._desk, "Open a deck", folder, _FILTER)
        if name:
            self.open(Path(name))

    def open(self, path: Path) -> None:
        """Show the deck at `path`; one that is not in the library is remembered."""
        desk = self._desk
        found: list[Path] = []
        if not desk.attempt(lambda: found.append(resolve_deck(path))):
            return
        entry = desk.shelf.entry_at(found[0])
        if entry is None:
            desk.change(remember_deck(desk.settings, found[0]))
            desk.shelf.refresh()
            entry = desk.shelf.entry_at(found[0])
        if entry is not None and desk.is_ready:
            desk.main.show_page("talks")
            desk.main.talks.choose(entry)
            desk.show_talk(entry, found[0])
            if desk.main.talks.compact:
                desk.main.talks.show_details()

    def forget(self, entry: TalkEntry) -> None:
        """Take it off the list; the file stays where it is, and it can be put back."""
        desk = self._desk
        before = desk.settings.recent
        gone = str(entry.path.resolve())
        desk.change(replace(desk.settings, recent=tuple(name for name in before if name != gone)))
        desk.shelf.refresh()
        if desk.shelf.entry_at(entry.path) is not None:
            desk.say(
                "This deck lies in your own decks folder, so it stays on the list.", str(entry.path.parent)
            )
            return

        def back() -> None:
            desk.change(replace(desk.settings, recent=before))
            desk.shelf.refresh()

        desk.main.offer(f"“{entry.title}” is off the list. The file is still there.", "Put it back", back)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(event, QDropEvent)
            and not isinstance(event, QDragEnterEvent)
            and event.type() == QEvent.Type.Drop
        ):
            paths = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
            if paths:
                event.acceptProposedAction()
                self.open(paths[0])
            return True
        if event.type() == QEvent.Type.DragEnter and isinstance(event, QDragEnterEvent):
            if any(url.isLocalFile() for url in event.mimeData().urls()):
                event.acceptProposedAction()
            return True
        return False
