"""The page of the talks: search, segments, open a deck, the covers, and the details of the one that is chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kit.desk.details import Details
from kit.desk.grid import TalkGrid
from kit.desk.shelf import Shelf
from kit.desk.words import SEGMENTS, chosen
from kit.library.talks import TalkEntry
from kit.look.icons import sign_icon, sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label

_COMPACT = 860  # below this width the details are a page of their own
_WIDE = 1800


class SearchField(QLineEdit):
    """Words that a talk must have. Down and Enter go to the covers.

    Signals:
        to_grid(): the keyboard is to go on among the covers.
    """

    to_grid = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setPlaceholderText("Search talks")
        self.setAccessibleName("Search talks")
        self.setObjectName("search")
        self.setClearButtonEnabled(True)
        for button in self.findChildren(QAbstractButton):
            button.setAccessibleName("Clear the search")
        sign = self.addAction(
            sign_icon("search", look.scheme.text2, look.px(20)), QLineEdit.ActionPosition.LeadingPosition
        )
        sign.setText("Search")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.to_grid.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)


class Segments(QWidget):
    """All, Children, Teens, Adults; arrows move among them.

    Signals:
        chosen(str)
    """

    chosen = Signal(str)

    def __init__(self, look: Look, current: str) -> None:
        super().__init__()
        self.setProperty("role", "segments")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Whom the talk is for")
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(3), look.px(3), look.px(3), look.px(3))
        row.setSpacing(look.px(2))
        self._group = QButtonGroup(self)
        for words in SEGMENTS:
            button = QPushButton(words)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setChecked(words == current)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self._group.addButton(button)
            row.addWidget(button)
            button.toggled.connect(lambda on, words=words: self.chosen.emit(words) if on else None)


class TalksPage(QWidget):
    """Covers at the left, details at the right; in a small window one after the other.

    Signals:
        chose(TalkEntry): the details are to show this one.
        open_deck(): choose a deck file.
        searched(str, str): words, segment; to be kept.
    """

    chose = Signal(object)
    open_deck = Signal()
    searched = Signal(str, str)

    def __init__(
        self, shelf: Shelf, look: Look, details: Details, words: str = "", segment: str = "All"
    ) -> None:
        super().__init__()
        self._shelf, self._look, self.details = shelf, look, details
        self._segment = segment
        self._alone = False  # the details have the page for themselves
        self.search = SearchField(look)
        self.search.setText(words)
        self.segments = Segments(look, segment)
        self.grid = TalkGrid(shelf, look)
        self.open_button = SignButton("Open a deck", "folder", color=look.scheme.text, size=look.px(20))
        self.open_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._left = self._covers_side()
        self._row.addWidget(self._left, 1)
        self._row.addWidget(details)
        self.search.textChanged.connect(self._filter)
        self.search.to_grid.connect(self.focus_grid)
        self.segments.chosen.connect(self._segment_chosen)
        self.open_button.clicked.connect(self.open_deck)
        self.grid.chose.connect(self.chose)
        self.grid.opened.connect(self._opened)
        self.grid.clicked_on.connect(self._clicked)
        details.back.connect(self.show_grid)
        shelf.listed.connect(self._filter)
        self._filter()

    def _covers_side(self) -> QWidget:
        look = self._look
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, look.px(20), 0, 0)
        lines.setSpacing(look.px(15))
        self._tools = QGridLayout()
        self._tools.setContentsMargins(look.px(24), 0, look.px(24), 0)
        self._tools.setSpacing(look.px(12))
        self._tools.setColumnStretch(0, 1)
        self._lay_tools(2)
        lines.addLayout(self._tools)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self._stack.addWidget(self.grid)
        self._stack.addWidget(self._empty_side())
        lines.addWidget(holder, 1)
        return made

    def _lay_tools(self, rows: int) -> None:
        """Search, segments, open: in one row, or the segments below where there is no room."""
        self._tools.addWidget(self.search, 0, 0)
        self._tools.addWidget(self.segments, *((0, 1) if rows == 1 else (1, 0, 1, 3)))
        self._tools.addWidget(self.open_button, 0, 2)

    def _empty_side(self) -> QWidget:
        """One drawing, one sentence, one button."""
        look = self._look
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setSpacing(look.px(14))
        lines.addStretch(2)
        picture = label("", "sign")
        picture.setPixmap(sign_pixmap("search", look.scheme.edge, look.px(72), self.devicePixelRatioF()))
        self.empty_words = label("", "sentence", wrap=True)
        self.empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.way_out = SignButton("", role="", size=look.px(20))
        self.way_out.clicked.connect(self._take_way_out)
        lines.addWidget(picture, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self.empty_words)
        lines.addWidget(self.way_out, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(3)
        return made

    # What is shown

    def _segment_chosen(self, segment: str) -> None:
        self._segment = segment
        self._filter()

    def _filter(self, *_: object) -> None:
        words = self.search.text().strip()
        self.searched.emit(self.search.text(), self._segment)
        found = chosen(self._shelf.entries, self._segment, words)
        wanted = (
            self.details.entry if self.details.entry in found else self._shelf.entry_at(self.details.path)
        )
        if wanted not in found:
            wanted = found[0] if found else None
        self.grid.show_talks(found, wanted)
        if not found and self._shelf.is_listed:
            filtered = bool(self._shelf.entries)
            what = f"No talk has “{words}”" if words else "There is no talk"
            where = f" for {self._segment.lower()}" if self._segment != "All" else ""
            words = (
                f"{what}{where}." if filtered else "There are no talks here yet. Open a deck file to start."
            )
            self.empty_words.setText(words)
            self.way_out.setText("Show all talks" if filtered else "Open a deck")
            self.way_out.setAccessibleName(self.way_out.text())
        self._stack.setCurrentIndex(1 if not found and self._shelf.is_listed else 0)

    def _take_way_out(self) -> None:
        if not self._shelf.entries:
            self.open_deck.emit()
            return
        self.search.clear()
        first = self.segments.findChildren(QPushButton)[0]
        first.setChecked(True)
        self.focus_grid()

    def choose(self, entry: TalkEntry) -> None:
        """This talk becomes the current one, whatever was searched for."""
        if entry not in self.grid.talks.rows:
            self.search.clear()
            self.segments.findChildren(QPushButton)[0].setChecked(True)
        self.grid.show_talks(self.grid.talks.rows, entry)

    # Room

    @property
    def compact(self) -> bool:
        return self.width() < self._look.px(_COMPACT - 64)

    def show_details(self) -> None:
        """In a small window: the details instead of the covers."""
        self._alone = True
        self._arrange()
        self.details.focus_present()

    def show_grid(self) -> None:
        self._alone = False
        self._arrange()
        self.focus_grid()

    def focus_grid(self) -> None:
        self.grid.setFocus(Qt.FocusReason.TabFocusReason)

    def _opened(self, _entry: TalkEntry) -> None:
        """Enter or a double click: present it; in a small window look at it first."""
        if self.compact:
            self.show_details()
        else:
            self.details.present.emit()

    def _clicked(self, _entry: TalkEntry) -> None:
        if self.compact:
            self.show_details()

    def _arrange(self) -> None:
        look, compact = self._look, self.compact
        alone = compact and self._alone
        self.details.as_page(compact, self.height() < look.px(520))
        self._left.setVisible(not alone)
        self.details.setVisible(alone or not compact)
        if compact:
            self.details.setMinimumWidth(0)
            self.details.setMaximumWidth(16777215)
        else:
            self.details.setFixedWidth(look.px(420 if self.window().width() >= look.px(_WIDE) else 380))
        room = self.width() - (0 if compact else self.details.width())
        self.open_button.setText("Open" if room < look.px(640) else "Open a deck")
        self._lay_tools(1 if room >= look.px(580) else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.compact and self._alone:
            self.show_grid()
            return
        super().keyPressEvent(event)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(280), self._look.px(200))
