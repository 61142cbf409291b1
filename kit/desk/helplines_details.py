"""One help line in detail: how it stands and where to look, its fields, and below what is done with it.

What was typed is kept as a draft until it is saved or given up, whatever is shown meanwhile.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kit.contacts.editing import Add, Change, Confirm, Edit, Hide, NameFirst, Restore
from kit.contacts.fields import read_day, wrong_confirmation, wrong_fields
from kit.contacts.layer import REASON
from kit.contacts.lines import Line
from kit.contacts.model import Entry, Pack, in_words
from kit.contacts.tables import visible
from kit.desk.helplines_card import StateCard
from kit.desk.helplines_form import Fields, LineForm, as_values, fields_of
from kit.desk.helplines_words import ROLE_WORDS, origin
from kit.desk.pages import scroll_area
from kit.desk.words import DOT
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle


class LineDetails(QWidget):
    """The column at the right, or a page of its own in a small window.

    Signals:
        wanted(tuple): Changes to be made, in this order.
        drafted(object): the fields as they are typed, None when they are as saved.
        back(): to the list.
    """

    wanted = Signal(tuple)
    drafted = Signal(object)
    back = Signal()

    def __init__(self, look: Look, today: dt.date) -> None:
        super().__init__()
        self._look, self._today = look, today
        self.setProperty("role", "details")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._pack = Pack("", "")
        self.line = Line("crisis", "none")
        self._saved: Fields = {}
        self._is_low = False
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.setSpacing(0)
        self._scroll = scroll_area()
        page.addWidget(self._scroll, 1)
        self._scroll.setWidget(self._upper())
        self._scroll.verticalScrollBar().rangeChanged.connect(self._make_room)
        page.addWidget(self._foot())

    # Building

    def _upper(self) -> QWidget:
        look = self._look
        made = QWidget()
        lines = self._column = QVBoxLayout(made)
        lines.setContentsMargins(look.px(24), look.px(18), look.px(24), look.px(16))
        lines.setSpacing(look.px(10))
        self.back_button = SignButton(
            "All help lines", "previous", "link", look.scheme.main, size=look.px(16)
        )
        self.back_button.clicked.connect(self.back)
        lines.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        names = QVBoxLayout()
        names.setSpacing(0)
        self._role, self._name = label("", "small"), label("", "heading", wrap=True)
        names.addWidget(self._role)
        self._name.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute)
        names.addWidget(self._name)
        lines.addLayout(names)
        self.card = StateCard(look)
        lines.addWidget(self.card)
        self.form = LineForm(look)
        self.form.changed.connect(self._typed)
        lines.addWidget(self.form)
        lines.addWidget(self._hiding())
        lines.addLayout(self._links())
        lines.addStretch(1)
        return made

    def _hiding(self) -> QWidget:
        """Why the line is not used here; nobody hides a line without saying so."""
        look = self._look
        self._hide_box = QWidget()
        lines = QVBoxLayout(self._hide_box)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(4))
        named = label("Why is it not used here?", "small")
        self.reason = QLineEdit()
        self.reason.setObjectName("line-reason")
        self.reason.setAccessibleName("Why is it not used here?")
        self.reason.setPlaceholderText("Closed in our county")
        self.reason.returnPressed.connect(self._hide)
        self._reason_told = label("", "bad", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        hide = SignButton("Hide it", "eye-off", color=look.scheme.text, size=look.px(18))
        hide.setObjectName("hide-now")
        hide.clicked.connect(self._hide)
        keep = SignButton("Keep it")
        keep.clicked.connect(lambda: self._hide_box.hide())
        row.addWidget(hide)
        row.addWidget(keep)
        row.addStretch(1)
        for each in (named, self.reason, self._reason_told):
            lines.addWidget(each)
        lines.addLayout(row)
        return self._hide_box

    def _links(self) -> QVBoxLayout:
        look = self._look
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self.links: dict[str, SignButton] = {}
        for name, words, sign, do in (
            ("first", "Name it first on slides and sheets", "up", self._name_first),
            ("hide", "Hide it in this place", "eye-off", self._ask_reason),
            ("restore", "", "swap", self._restore),
        ):
            button = SignButton(words, sign, "link", look.scheme.main, size=look.px(16))
            button.setObjectName(f"line-{name}")
            button.clicked.connect(do)
            lines.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.links[name] = button
        return lines

    def _foot(self) -> QWidget:
        look = self._look
        self._foot_box = QWidget()
        self._foot_box.setProperty("role", "foot")
        self._foot_box.setProperty("lined", True)
        self._foot_box.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = self._foot_lines = QVBoxLayout(self._foot_box)
        lines.setContentsMargins(look.px(24), look.px(10), look.px(24), look.px(16))
        lines.setSpacing(look.px(8))
        self._confirm_box = QWidget()
        grid = QGridLayout(self._confirm_box)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(look.px(10))
        grid.setVerticalSpacing(look.px(3))
        grid.setColumnStretch(0, 1)
        self.by, self.on = QLineEdit(), QLineEdit(in_words(self._today))
        for column, (field, name, words) in enumerate(
            ((self.by, "by", "Looked up by"), (self.on, "on", "On"))
        ):
            field.setObjectName(f"line-{name}")
            field.setAccessibleName(f"Looked up {name}" if name == "by" else "Looked up on this day")
            field.returnPressed.connect(self.confirm)
            field.textEdited.connect(lambda _words: self._mark_confirmation({}))
            grid.addWidget(label(words, "small"), 0, column)
            grid.addWidget(field, 1, column)
        self.by.setPlaceholderText("Your name")
        self.on.setFixedWidth(look.px(136))
        self._confirm_told = label("", "bad", wrap=True)
        grid.addWidget(self._confirm_told, 2, 0, 1, 2)
        lines.addWidget(self._confirm_box)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self.confirm_button = SignButton("", "check", "primary", look.scheme.on_main, size=look.px(18))
        self.confirm_button.setObjectName("line-confirm")
        self.confirm_button.clicked.connect(self.confirm)
        self.save_button = SignButton("Save", "save", color=look.scheme.text, size=look.px(18))
        self.save_button.setObjectName("line-save")
        self.save_button.clicked.connect(self.save)
        self.give_up_button = SignButton("Give up", role="quiet")
        self.give_up_button.setObjectName("line-give-up")
        self.give_up_button.setToolTip("What was typed here is forgotten")
        self.give_up_button.clicked.connect(self._give_up)
        self.again_button = SignButton(
            "Use it again", "eye", "primary", look.scheme.on_main, size=look.px(18)
        )
        self.again_button.setObjectName("line-again")
        self.again_button.clicked.connect(self._restore)
        row.addWidget(self.confirm_button, 1)
        row.addWidget(self.again_button, 1)
        row.addWidget(self.save_button)
        row.addWidget(self.give_up_button)
        lines.addLayout(row)
        return self._foot_box

    # What is shown

    def show_line(self, line: Line, pack: Pack, draft: Mapping[str, str] | None, by: str) -> None:
        """A line of the list, or with no entry a new one of that role; `by` is who confirmed last."""
        other = (line.role, line.entry) != (self.line.role, self.line.entry)
        self.line, self._pack = line, pack
        entry = line.entry
        self._saved = (
            fields_of(entry) if entry else {"role": line.role, "country": pack.country, "region": pack.region}
        )
        self._role.setText(DOT.join(filter(None, (ROLE_WORDS[line.role], origin(entry) if entry else ""))))
        self._role.setVisible(entry is not None)
        self._name.setText(entry.name if entry else "A new help line")
        self.card.show_line(line)
        self.card.setVisible(line.state != "none")
        self.form.show_fields({**self._saved, **(draft or {})}, entry is None or self._is_own)
        self.form.setVisible(line.hidden is None)
        self._hide_box.hide()
        if other:
            self.by.setText(by)
            self.on.setText(in_words(self._today))
            self._scroll.verticalScrollBar().setValue(0)
        self._mark_confirmation({})
        self._show_ways()

    def _show_ways(self) -> None:
        """What can be done with this line now."""
        line, entry, dirty = self.line, self.line.entry, self._is_dirty
        hidden = line.hidden is not None
        self._confirm_box.setVisible(not hidden)
        self.confirm_button.setVisible(not hidden)
        urgent = dirty or line.state != "fresh"
        words = "I looked it up: it is right" if urgent else "I looked again: still right"
        words = "Save and confirm" if dirty or entry is None else words
        restyle(self.confirm_button, "role", "primary" if urgent else "")
        self.confirm_button.setText(words)
        color = self._look.scheme.on_main if urgent else self._look.scheme.text
        self.confirm_button.show_sign("check", color, self._look.px(18))
        self.confirm_button.setAccessibleName(words)
        self.again_button.setVisible(hidden)
        self.save_button.setVisible(not hidden and (dirty or entry is None))
        self.give_up_button.setVisible(dirty)
        others = [e for e in self._pack.entries if entry is not None and e.role == entry.role]
        sure = entry is not None and not hidden and line.state in {"fresh", "old"}
        self.links["first"].setVisible(bool(sure and not line.is_first and len(others) > 1))
        self.links["hide"].setVisible(entry is not None and not hidden and not self._is_own)
        restore = "Take it away" if self._is_own else "As the pack has it"
        self.links["restore"].setText(restore)
        self.links["restore"].setAccessibleName(restore)
        self.links["restore"].setVisible(bool(entry is not None and entry.layer and not hidden))

    @property
    def _is_own(self) -> bool:
        entry = self.line.entry
        return entry is not None and bool(entry.layer) and not entry.replaces

    @property
    def _is_dirty(self) -> bool:
        return self.line.hidden is None and any(
            words != self._saved.get(key, "") for key, words in self.form.typed().items()
        )

    def _typed(self) -> None:
        self.drafted.emit(self.form.typed() if self._is_dirty else None)
        self._show_ways()

    def _give_up(self) -> None:
        self.form.show_fields(self._saved, self.line.entry is None or self._is_own)
        self._typed()
        self.form.fields["name"].setFocus()

    # What is done with it

    def save(self) -> None:
        if (changes := self._changes()) is not None:
            self.wanted.emit(changes)

    def confirm(self) -> None:
        """Saved, if anything was typed, and confirmed as it then stands."""
        wrong = wrong_confirmation(self.by.text(), self.on.text(), self._today)
        changes = self._changes()
        self._mark_confirmation({} if changes is None else wrong)
        day = read_day(self.on.text())
        if changes is None or wrong or day is None:
            return
        entry = self._as_typed()
        if not (entry.phone or entry.text or entry.web or entry.email):
            self.form.mark({"phone": "Fill in a number or an address first."})
            return
        self.wanted.emit((*changes, Confirm(entry, visible(self.by.text()), day)))

    def _changes(self) -> tuple[Change, ...] | None:
        """What was typed as a change; none where nothing was, None where something is wrong."""
        entry, typed = self.line.entry, self.form.typed()
        if entry is None:
            wrong = wrong_fields(typed, self._pack)
            made: tuple[Change, ...] = (Add(as_values(typed)),)
        else:
            fields = {key: words for key, words in typed.items() if words != self._saved[key]}
            wrong = wrong_fields(fields, self._pack, entry)
            made = (Edit(entry, as_values(fields)),) if fields else ()
        self.form.mark(wrong)
        return None if wrong else made

    def _as_typed(self) -> Entry:
        values = as_values(self.form.typed())
        entry = self.line.entry or Entry(self.line.role)
        return Entry(**{**entry._asdict(), **values})

    def _mark_confirmation(self, wrong: Mapping[str, str]) -> None:
        for name, field in (("by", self.by), ("on", self.on)):
            restyle(field, "wrong", name in wrong)
            field.setAccessibleDescription(wrong.get(name, ""))
        self._confirm_told.setText(" ".join(wrong.values()))
        self._confirm_told.setVisible(bool(wrong))
        if wrong:
            (self.by if "by" in wrong else self.on).setFocus()

    def _ask_reason(self) -> None:
        self._hide_box.show()
        self.reason.clear()
        self._reason_told.hide()
        self.reason.setFocus()
        QTimer.singleShot(
            0, lambda: self._scroll.ensureWidgetVisible(self._hide_box)
        )  # once it has its place

    def _hide(self) -> None:
        reason, entry = visible(self.reason.text()), self.line.entry
        told = "" if reason else "Write why, so that others know."
        told = f"It has {len(reason)} characters; {REASON} are the most." if len(reason) > REASON else told
        self._reason_told.setText(told)
        self._reason_told.setVisible(bool(told))
        if entry is not None and not told:
            self.wanted.emit((Hide(entry, reason, self._today),))

    def _restore(self) -> None:
        line = self.line.hidden or self.line.entry
        if line is not None:
            self.wanted.emit((Restore(line),))

    def _name_first(self) -> None:
        if self.line.entry is not None:
            self.wanted.emit((NameFirst(self.line.entry),))

    # The keyboard

    def take_focus(self) -> None:
        """The keyboard goes to what is most likely to be done: confirm, or fill in."""
        if self.line.hidden is not None:
            self.again_button.setFocus()
        elif self.line.entry is None:
            self.form.fields["name"].setFocus()
        elif self.line.state == "missing":
            self.form.fields["phone"].setFocus()
        else:
            (self.confirm_button if self.by.text() else self.by).setFocus()

    def _make_room(self, _least: int, most: int) -> None:
        """A scroll bar takes its room from the edge, not from the fields."""
        bar = self._scroll.verticalScrollBar().width() if most else 0
        edges = self._column.contentsMargins()
        edges.setRight(max(0, self._look.px(24) - bar))
        self._column.setContentsMargins(edges)

    def as_page(self, alone: bool, low: bool) -> None:
        """In a small window there is a way back to the list; in a low one who confirms scrolls with the fields."""
        self.back_button.setVisible(alone)
        if low != self._is_low:
            self._is_low = low
            if low:
                self._column.insertWidget(self._column.indexOf(self.form), self._confirm_box)
            else:
                self._foot_lines.insertWidget(0, self._confirm_box)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back.emit()
            return
        super().keyPressEvent(event)
