"""How a talk or sheet stands with this school's approval, and in the same place the form to approve it.

It shows a Standing and says what was asked for; it keeps nothing. The form unfolds below the line, in no window of its
own.
"""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QDate, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDateEdit, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from kit.contacts.model import in_words
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.records.approvals import LONGEST, NOT_REVIEWED, Change, Standing, standing_words

MOST_SHOWN = 6  # changes that are listed; what is more is counted
_VERBS = {"changed": "changed", "new": "new", "gone": "taken out", "moved": "moved"}


class ApprovalCard(QWidget):
    """Signals:
    approved(str, str, date): name, role and day, for the words as they are now.
    withdrawn(): the approval is taken back.
    unfolded(): the form was opened, and may need to be scrolled to.
    """

    approved = Signal(str, str, object)
    withdrawn = Signal()
    unfolded = Signal()

    def __init__(self, look: Look, what: str = "talk") -> None:
        super().__init__()
        self._look, self._what = look, what
        self._known = ("", "")
        self._subject: object = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(6))
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self._sign = label("", "sign")
        row.addWidget(self._sign)
        self._words = label("", "small", wrap=True)
        row.addWidget(self._words, 1)
        self.button = SignButton("", role="link")
        self.button.clicked.connect(self._pressed)
        row.addWidget(self.button)
        lines.addLayout(row)
        self._changes = label("", "small", wrap=True)
        self._changes.setContentsMargins(look.px(30), 0, 0, 0)
        lines.addWidget(self._changes)
        self._form = self._make_form()
        lines.addWidget(self._form)
        self._form.hide()
        self.show_standing(Standing(), "")

    def _make_form(self) -> QWidget:
        look = self._look
        made = QWidget()
        made.setProperty("role", "content")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(made)
        lines.setContentsMargins(look.px(16), look.px(10), look.px(16), look.px(14))
        lines.setSpacing(look.px(8))
        lines.addWidget(label("Approve it for our school", "contentHead"))
        self._told = label("", "contentWords", wrap=True)
        lines.addWidget(self._told)
        grid = QGridLayout()
        grid.setHorizontalSpacing(look.px(12))
        grid.setVerticalSpacing(look.px(6))
        grid.setColumnStretch(1, 1)
        self.name, self.role = QLineEdit(), QLineEdit()
        self.role.setPlaceholderText("Safeguarding lead")
        self.date = QDateEdit()
        self.date.setDisplayFormat("d MMM yyyy")
        self.date.setMinimumHeight(look.px(44))
        self.date.lineEdit().setTextMargins(look.px(11), 0, 0, 0)  # a style sheet does not reach it
        for i, (words, field) in enumerate((("Name", self.name), ("Role", self.role), ("Date", self.date))):
            field.setObjectName(f"approval-{words.lower()}")
            field.setAccessibleName(words)
            named = label(words, "contentWords")
            named.setBuddy(field)
            grid.addWidget(named, i, 0)
            grid.addWidget(field, i, 1)
        for field in (self.name, self.role):
            field.setMaxLength(LONGEST)
            field.textChanged.connect(self._typed)
            field.returnPressed.connect(self._give)
        lines.addLayout(grid)
        row = QHBoxLayout()
        row.setSpacing(look.px(10))
        self.give = SignButton("Approve", "tick", "primary", look.scheme.on_main, size=look.px(18))
        self.give.clicked.connect(self._give)
        self.cancel = SignButton("Cancel", role="quiet")
        self.cancel.clicked.connect(lambda: self._fold(False))
        row.addWidget(self.give)
        row.addWidget(self.cancel)
        row.addStretch(1)
        lines.addLayout(row)
        return made

    # What it shows

    def show_standing(
        self, standing: Standing, name: str, known: tuple[str, str] = ("", ""), review: str = ""
    ) -> None:
        """How `name` stands; `known` is the last approver, `review` what its authors say of it."""
        same = (name, standing) == self._subject
        self._subject, self._known, self._standing = (name, standing), known, standing
        scheme, size = self._look.scheme, self._look.px(20)
        sign, ink = {
            "approved": ("tick", scheme.green),
            "lapsed": ("warning", scheme.amber_text),
            "none": ("clock", scheme.text2),
        }[standing.state]
        self._sign.setPixmap(sign_pixmap(sign, ink, size, self.devicePixelRatioF()))
        self._words.setText(self._sentence(standing, review))
        words, spoken = {
            "approved": ("Take back", "Take the approval back"),
            "lapsed": ("Approve again", f"Approve for our school again: {name}"),
            "none": ("Approve for our school", f"Approve for our school: {name}"),
        }[standing.state]
        self.button.setText(words)
        self.button.setAccessibleName(spoken)
        self._changes.setText("\n".join(_change_lines(standing, self._what)))
        self._changes.setVisible(bool(standing.changes))
        if not same:
            self._fold(False)

    def _sentence(self, standing: Standing, review: str) -> str:
        approval = standing.approval
        if approval is not None and standing.state == "lapsed":
            who = ", ".join(filter(None, (approval.name, approval.role)))
            return f"Approval lapsed: {who}, approved other words on {in_words(approval.date)}"
        return standing_words(standing) if approval is not None else review or NOT_REVIEWED

    # What is done to it

    def open_form(self) -> None:
        """The form, with what is known filled in."""
        if self._standing.state != "approved":
            self._fold(True)

    @property
    def is_open(self) -> bool:
        return not self._form.isHidden()

    def _pressed(self) -> None:
        if self._standing.state == "approved":
            self.withdrawn.emit()
        else:
            self._fold(not self.is_open)

    def _fold(self, on: bool) -> None:
        had = self._form.isAncestorOf(self.focusWidget()) if self.focusWidget() is not None else False
        self._form.setVisible(on)
        if not on:
            if had:
                self.button.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._told.setText(
            f"You approve this {self._what} word for word as it is today, with its notes. "
            "When its words change, the approval lapses."
        )
        today = dt.date.today()
        self.date.setMaximumDate(QDate(today.year, today.month, today.day))
        self.date.setDate(self.date.maximumDate())
        self.name.setText(self._known[0])
        self.role.setText(self._known[1])
        self._typed()
        (self.name if not self._known[0] else self.give).setFocus(Qt.FocusReason.OtherFocusReason)
        self.unfolded.emit()

    def _typed(self) -> None:
        ready = bool(self.name.text().strip() and self.role.text().strip())
        self.give.setEnabled(ready)
        self.give.setToolTip("" if ready else "Type a name and a role first")

    def _give(self) -> None:
        if self.give.isEnabled():
            day = self.date.date()
            self.approved.emit(
                self.name.text().strip(), self.role.text().strip(), dt.date(day.year(), day.month(), day.day())
            )

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.is_open:
            self._fold(False)
            return
        super().keyPressEvent(event)


def _change_lines(standing: Standing, what: str) -> list[str]:
    """Slide 3, The plan: changed."""
    lines = [_change_line(change, what) for change in standing.changes[:MOST_SHOWN]]
    more = len(standing.changes) - MOST_SHOWN
    return [*lines, f"And {more} more"] if more > 0 else lines


def _change_line(change: Change, what: str) -> str:
    number = f"Slide {change.number}, " if what == "talk" and change.number else ""
    title = change.part.title
    return f"{number or ''}{title if number else title[:1].upper() + title[1:]}: {_VERBS[change.what]}"
