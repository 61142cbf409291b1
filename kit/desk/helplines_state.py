"""What outlives the page of the help lines: drafts, what is chosen; hand edits of the files are noticed here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal

from kit.contacts.packs import pack_folders

if TYPE_CHECKING:
    from kit.desk.window import Desk

Key = tuple[str, str, int]  # a line's role and name, and which of those of that name
NEW: Key = ("", "", 0)  # of the line that is being added


class HelpState(QObject):
    """What outlives the page, which is built anew with each look: drafts, the filter, which line is chosen."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.drafts: dict[Key, dict[str, str]] = {}
        self.only_attention = False
        self.key: Key | None = None
        self.by = ""  # who confirmed last
        self.has_warned = False  # of drafts, when the window was to be closed


class ContactsWatch(QObject):
    """Looks at the user's files of help lines whenever the window gets the keyboard.

    Signals:
        changed(): one of them is another than before.
    """

    changed = Signal()

    def __init__(self, window: QObject) -> None:
        super().__init__(window)
        self._stamp = _stamp()
        window.installEventFilter(self)

    def note(self) -> None:
        """They are as they are now: the change was our own."""
        self._stamp = _stamp()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.WindowActivate and _stamp() != self._stamp:
            self.note()
            self.changed.emit()
        return False


def _stamp() -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of each file; nothing where there is no folder yet."""
    found = []
    try:
        for path in sorted(pack_folders()[0].glob("*.toml")):
            stat = path.stat()
            found.append((path.name, stat.st_mtime_ns, stat.st_size))
    except OSError:
        pass  # a file that went away between two looks: the next look tells
    return tuple(found)


def help_state(desk: Desk) -> HelpState:
    """The desk's one state of the page."""
    return desk.findChild(HelpState) or HelpState(desk)


def close_anyway(desk: Desk) -> bool:
    """Whether the window may be closed; where a help line is not saved, only when that was told."""
    state = desk.findChild(HelpState)
    if state is None or not state.drafts or state.has_warned or not desk.is_ready:
        return True
    state.has_warned = True
    desk.main.show_page("help")
    hint = "Save it, or give it up. If you close the window again, it is forgotten."
    desk.say("What you typed about a help line is not saved.", hint, "warn")
    return False
