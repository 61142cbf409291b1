"""A talk of one's own: see it slide by slide, copy a shipped one, show where it lies and open its file in an editor."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit.library.copying import can_copy, copy_talk
from kit.library.talks import TalkEntry
from kit.look.look import Look
from kit.look.widgets import ElidedLabel, SignButton

if TYPE_CHECKING:
    from kit.desk.details import Details
    from kit.desk.slideview import SlideView
    from kit.desk.window import Desk


class OwnLine(QWidget):
    """The links below a talk's plan; of one's own talk, its folder too.

    Signals:
        slides(): slide by slide. copy(): a copy of one's own. folder(): show where it lies.
    """

    slides = Signal()
    copy = Signal()
    folder = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, look.px(4), 0, 0)
        lines.setSpacing(0)
        self._place = QWidget()
        where = QHBoxLayout(self._place)
        where.setContentsMargins(0, 0, 0, 0)
        where.setSpacing(look.px(10))
        self._path = ElidedLabel("", "small")
        where.addWidget(self._path, 1)
        self.folder_button = _link("Show the folder", "folder", look)
        self.folder_button.clicked.connect(self.folder)
        where.addWidget(self.folder_button)
        lines.addWidget(self._place)
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.slides_button = _link("Slide by slide", "overview", look)
        self.slides_button.setObjectName("slides-link")
        self.slides_button.clicked.connect(self.slides)
        row.addWidget(self.slides_button)
        self.copy_button = _link("Make my own copy", "pen", look)
        self.copy_button.setObjectName("copy-link")
        self.copy_button.setToolTip("A copy of the talk with its pictures that you can change")
        self.copy_button.clicked.connect(self.copy)
        row.addWidget(self.copy_button)
        row.addStretch(1)
        lines.addLayout(row)

    def show_talk(self, entry: TalkEntry, path: Path) -> None:
        """What can be done with this one."""
        self.copy_button.setVisible(can_copy(path))
        self._place.setVisible(entry.own)
        self._path.setText(str(path.parent))


def _link(words: str, sign: str, look: Look) -> SignButton:
    made = SignButton(words, sign, "link", look.scheme.main, size=look.px(16))
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    return made


def tie_own(desk: Desk, details: Details) -> None:
    """What the links do."""

    def copy() -> None:
        made: list[Path] = []
        path = details.path
        if path is None or not desk.attempt(lambda: made.append(copy_talk(path))):
            return
        desk.shelf.refresh()
        entry = desk.shelf.entry_at(made[0])
        if entry is not None:
            desk.main.talks.choose(entry)
            desk.show_talk(entry, made[0])
        folder = made[0].parent
        desk.main.offer(f"Your own copy lies in {folder}.", "Show the folder", lambda: open_outside(desk, folder))

    details.own.copy.connect(copy)
    details.own.slides.connect(lambda: desk.main.show_page("slides"))
    details.own.folder.connect(lambda: open_outside(desk, details.path.parent) if details.path else None)


def make_slides_page(desk: Desk) -> SlideView:
    """The chosen talk slide by slide."""
    from kit.desk.slideview import SlideView  # with all the rules: the window does not wait for them

    page = SlideView(desk.look, desk.shelf)
    page.back.connect(lambda: _back(desk))
    page.folder.connect(lambda path: open_outside(desk, path.parent))
    page.editor.connect(lambda path: open_outside(desk, path))
    return page


def _back(desk: Desk) -> None:
    desk.main.show_page("talks")
    if desk.main.talks.compact:
        desk.main.talks.show_details()
    else:
        desk.main.details.own.slides_button.setFocus(Qt.FocusReason.OtherFocusReason)


def open_outside(desk: Desk, path: Path) -> None:
    """Lets the system open a folder or a file; where it cannot, the place is said."""
    if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
        desk.say("This computer has no program to show it.", str(path), "warn")
