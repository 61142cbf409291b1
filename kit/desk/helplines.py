"""The page of the help lines: whose they are, how each one stands, and the one that is chosen with its fields.

The page changes nothing by itself: what is wanted goes out as signals, and what then holds comes back as a pack.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from kit.contacts.lines import Line, lines_of
from kit.contacts.model import Event, Pack
from kit.desk.faults import FaultsCard
from kit.desk.helplines_details import LineDetails
from kit.desk.helplines_form import Fields
from kit.desk.helplines_list import HelpLineList, Row, regrouped, rows_of
from kit.desk.helplines_state import NEW, HelpState, Key
from kit.desk.helplines_words import faults_of, school_words, sum_words
from kit.look.controls import SignCombo
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label

_LOW = 560  # below this height who confirms scrolls with the fields
_COMPACT = 900  # below this width the details are a page of their own
_DETAILS, _DETAILS_WIDE, _WIDE = 440, 500, 1800
SEGMENTS = ("All", "Needs attention")


class HelpLinesPage(QWidget):
    """The list at the left, one line at the right; in a small window one after the other.

    Signals:
        wanted(tuple): Changes to be made, in this order.
        pack_chosen(str): other help lines are to be used.
        stale(): the files may say otherwise than the page; it is to be shown anew.
        import_file(), save_pack(), save_changes(), open_folder(), use_shipped(), go_back(), visit()
    """

    wanted = Signal(tuple)
    pack_chosen = Signal(str)
    import_file = Signal()
    save_pack = Signal()
    save_changes = Signal()
    open_folder = Signal()
    use_shipped = Signal()
    go_back = Signal()
    visit = Signal()
    stale = Signal()

    def __init__(self, look: Look, state: HelpState, today: dt.date | None = None) -> None:
        super().__init__()
        self._look, self._state, self._today = look, state, today or dt.date.today()
        self.pack = Pack("", "")
        self._lines: tuple[Line, ...] = ()
        self._alone = False  # the details have the page for themselves
        self.has_own_copy = self.is_broken = False
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._left = self._list_side()
        row.addWidget(self._left, 1)
        self.details = LineDetails(look, self._today)
        self.details.wanted.connect(self.wanted)
        self.details.drafted.connect(self._drafted)
        self.details.back.connect(self.show_list)
        row.addWidget(self.details)

    # Building

    def _list_side(self) -> QWidget:
        look = self._look
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, look.px(20), 0, 0)
        lines.setSpacing(look.px(10))
        edge = look.px(24)
        for part in (self._head(), self._choices()):
            part.setContentsMargins(edge, 0, edge, 0)
            lines.addLayout(part)
        self.faults = FaultsCard(look)
        self.back_to_saved = SignButton(
            "Go back to what was saved", "swap", color=look.scheme.text, size=look.px(18)
        )
        self.back_to_saved.clicked.connect(self.go_back)
        told = QVBoxLayout()
        told.setContentsMargins(edge, 0, edge, 0)
        told.setSpacing(look.px(8))
        self.sum_label = label("", "sentence", wrap=True)
        told.addWidget(self.sum_label)
        told.addWidget(self.faults)
        told.addWidget(self.back_to_saved, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addLayout(told)
        holder = QWidget()
        self._stack = QStackedLayout(holder)
        self.list = HelpLineList(look)
        self.list.chose.connect(self._chose)
        self.list.opened.connect(self._opened)
        self.list.clicked.connect(lambda _index: self._clicked())
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._empty_side())
        lines.addWidget(holder, 1)
        lines.addLayout(self._school())
        return made

    def _head(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        row.addWidget(label("Help lines", "heading"), 1)
        self.add_button = SignButton("Add a help line", "plus", color=look.scheme.text, size=look.px(18))
        self.add_button.setObjectName("add-line")
        self.add_button.clicked.connect(lambda: self.add_line())
        self.more_button = SignButton("More", "down", color=look.scheme.text, size=look.px(16))
        self.more_button.setObjectName("more")
        self.more_button.clicked.connect(self._open_menu)
        row.addWidget(self.add_button)
        row.addWidget(self.more_button)
        return row

    def _choices(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.packs = SignCombo("Whose help lines", look, "phone")
        self.packs.setObjectName("helplines-pack")
        self.packs.activated.connect(lambda index: self.pack_chosen.emit(self.packs.itemData(index)))
        row.addWidget(self.packs, 1)
        holder = QWidget()
        holder.setProperty("role", "segments")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        holder.setAccessibleName("Which lines are shown")
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(look.px(3), look.px(3), look.px(3), look.px(3))
        inner.setSpacing(look.px(2))
        self.segments: dict[str, QPushButton] = {}
        group = QButtonGroup(self)
        for words in SEGMENTS:
            button = QPushButton(words)
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setChecked((words == SEGMENTS[1]) == self._state.only_attention)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            button.toggled.connect(self._filter_changed)
            group.addButton(button)
            inner.addWidget(button)
            self.segments[words] = button
        row.addWidget(holder)
        return row

    def _empty_side(self) -> QWidget:
        """One drawing, one sentence, one button."""
        look = self._look
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setSpacing(look.px(14))
        lines.addStretch(2)
        self._empty_sign = label("", "sign")
        self._empty_words = label("", "sentence", wrap=True)
        self._empty_words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.show_all = SignButton("Show all help lines")
        self.show_all.clicked.connect(lambda: self.segments["All"].setChecked(True))
        lines.addWidget(self._empty_sign, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addWidget(self._empty_words)
        lines.addWidget(self.show_all, 0, Qt.AlignmentFlag.AlignHCenter)
        lines.addStretch(3)
        return made

    def _school(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setContentsMargins(look.px(24), 0, look.px(24), look.px(14))
        row.setSpacing(look.px(8))
        sign = label("", "sign")
        sign.setPixmap(sign_pixmap("person", look.scheme.text2, look.px(18), self.devicePixelRatioF()))
        self._school_words = label("", "small", wrap=True)
        self.visit_button = SignButton("This visit", role="link")
        self.visit_button.setAccessibleName("Change who helps at the school")
        self.visit_button.clicked.connect(self.visit)
        row.addWidget(sign)
        row.addWidget(self._school_words, 1)
        row.addWidget(self.visit_button)
        return row

    def _open_menu(self) -> None:
        menu = QMenu(self)
        has_pack = bool(self.pack.id)
        menu.addAction("Read in a file …", self.import_file.emit)
        menu.addAction("Save these help lines as a file …", self.save_pack.emit).setEnabled(has_pack)
        menu.addAction("Save only what I changed …", self.save_changes.emit).setEnabled(has_pack)
        menu.addAction("Open the folder of these files", self.open_folder.emit)
        if self.has_own_copy:
            menu.addSeparator()
            menu.addAction("Use the pack that Kitbag ships instead of this copy", self.use_shipped.emit)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.more_button.mapToGlobal(QPoint(0, self.more_button.height())))

    # What is shown

    def show_packs(self, packs: tuple[Pack, ...], chosen: str) -> None:
        """Those to choose from; none of them is chosen for "" or for one that is not there."""
        self.packs.clear()
        for pack in packs:
            self.packs.addItem(pack.name, pack.id)
        self.packs.addItem("None: no numbers on slides and sheets", "")
        self.packs.setCurrentIndex(max(self.packs.findData(chosen), 0) if chosen else self.packs.count() - 1)

    def show_pack(self, pack: Pack) -> None:
        """The help lines as they hold now; the chosen one stays chosen, under another name, too."""
        if pack.id != self.pack.id and self.pack.id:
            self._state.key = None
        self.pack = pack
        self._lines = lines_of(pack, self._today) if pack.id else ()
        self._keep_lost_drafts()
        todo = sum(line.needs_attention for line in self._lines)
        self.segments[SEGMENTS[1]].setText(f"{SEGMENTS[1]}  {todo}" if todo else SEGMENTS[1])
        self.sum_label.setText(sum_words(self._lines) if self._lines else "")
        self.sum_label.setVisible(bool(self._lines))
        self.faults.show_faults(faults_of(pack.problems))
        self.back_to_saved.setVisible(self.is_broken)
        self.add_button.setEnabled(bool(pack.id))
        self._filter()

    def show_event(self, event: Event) -> None:
        self._school_words.setText(school_words(event))

    def _keep_lost_drafts(self) -> None:
        """A draft of a line that is gone becomes the line that is being added, if none is."""
        keys = {row.key for row in rows_of(self._lines)}
        for key in [key for key in self._state.drafts if key not in keys and key != NEW]:
            self._state.drafts.setdefault(NEW, self._state.drafts.pop(key))

    def _filter_changed(self) -> None:
        self._state.only_attention = self.segments[SEGMENTS[1]].isChecked()
        self._filter()

    def _filter(self) -> None:
        rows = rows_of(self._lines, self._state.drafts)
        if self._state.only_attention:
            rows = regrouped(row for row in rows if row.line.needs_attention or row.is_draft)
        adding = self._state.key == NEW
        self.list.show_rows(rows, self._state.key)
        self._stack.setCurrentIndex(0 if rows else 1)
        if not rows:
            self._show_empty()
        if adding:
            self.add_line()
        elif (row := self.list.current) is not None:
            self._chose(row)
        self._arrange()

    def _show_empty(self) -> None:
        good = bool(self._lines)
        scheme, size = self._look.scheme, self._look.px(72)
        sign, color = ("tick", scheme.green) if good else ("phone", scheme.edge)
        self._empty_sign.setPixmap(sign_pixmap(sign, color, size, self.devicePixelRatioF()))
        chosen = "Choose above whose help lines are yours. Until then slides and sheets show no numbers."
        self._empty_words.setText("Nothing to look at: every line was checked lately." if good else chosen)
        self.show_all.setVisible(good)

    def show_attention(self) -> None:
        """Only those to look at, the first of them chosen."""
        self._state.key = None
        if any(line.needs_attention for line in self._lines):
            self.segments[SEGMENTS[1]].setChecked(True)
        self._filter()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    # Choosing

    def _chose(self, row: Row) -> None:
        self._state.key = row.key
        self._show_details(row.line, row.key)

    def _show_details(self, line: Line, key: Key) -> None:
        self.details.show_line(line, self.pack, self._state.drafts.get(key), self._state.by)

    def add_line(self, role: str = "") -> None:
        """A new line, of the role that is looked at."""
        if not self.pack.id:
            return
        row = self.list.current
        self._state.key = NEW
        self.list.show_none()
        self._show_details(Line(role or (row.line.role if row else "police_local"), "none"), NEW)
        self.show_details()

    def _drafted(self, fields: Fields | None) -> None:
        key = self._state.key or NEW
        if fields is None:
            self._state.drafts.pop(key, None)
        else:
            self._state.drafts[key] = fields
        self._state.has_warned = False
        self.list.mark_draft(key, fields is not None)

    def forget_draft(self, then: Key | None) -> None:
        """What was typed is saved; the line is chosen under the name that it now has."""
        self._state.drafts.pop(self._state.key or NEW, None)
        self._state.key = then

    def _opened(self, _row: Row) -> None:
        self.show_details()

    def _clicked(self) -> None:
        if self._state.key == NEW and (row := self.list.current) is not None:
            self._chose(row)
        if self.is_compact:
            self.show_details()

    # Room

    @property
    def is_compact(self) -> bool:
        return self.width() < self._look.px(_COMPACT)

    def show_details(self) -> None:
        self._alone = True
        self._arrange()
        self.details.take_focus()

    def show_list(self) -> None:
        """Back to the list; a line that was only begun stays a draft."""
        self._alone = False
        if self._state.key == NEW and (row := self.list.current) is not None:
            self.list.choose(row.key)
            self._chose(row)
        self._arrange()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _arrange(self) -> None:
        look, compact = self._look, self.is_compact
        alone = compact and self._alone
        has_line = bool(self.list.rows) or self._state.key == NEW
        self.details.as_page(compact, self.height() < look.px(_LOW))
        self._left.setVisible(not alone)
        self.details.setVisible(has_line and (alone or not compact))
        if compact:
            self.details.setMinimumWidth(0)
            self.details.setMaximumWidth(16777215)
        else:
            wide = self.window().width() >= look.px(_WIDE)
            self.details.setFixedWidth(look.px(_DETAILS_WIDE if wide else _DETAILS))
        self.add_button.setText("Add" if self.width() < look.px(460) else "Add a help line")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._alone:
            self.show_list()
            return
        super().keyPressEvent(event)
