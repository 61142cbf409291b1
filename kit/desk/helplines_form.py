"""The fields of one help line: words in, what was typed out, and under each wrong field the sentence that says why."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from kit.contacts.model import Entry, in_words
from kit.desk.helplines_words import ROLE_WORDS
from kit.look.controls import SignCombo
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle

Fields = dict[str, str]
# field of Entry, what it is called, an example of how it is written
_OFTEN = (
    ("name", "Name", ""),
    ("phone", "Phone", "such as 555-0100"),
    ("text", "Text message", "a number, or: WORD to 55555"),
    ("web", "Web address", "https://"),
    ("email", "E-mail", ""),
    ("hours", "Hours", "such as Mon to Fri, 9 to 5"),
    ("what_for", "What it is for, in 12 words", ""),
    ("source", "Where it can be looked up", "its own page, or who gave it to you"),
)
_SELDOM = (
    ("label", "Short heading", "such as Talk to someone"),
    ("what_not_for", "What it is not for", ""),
    ("ages", "Ages", "such as under 19"),
    ("languages", "Languages", "such as English, Spanish"),
    ("cost", "Cost", "such as free"),
    ("anonymous", "Can the caller stay unnamed?", ""),
    ("country", "Country, two letters", "such as US"),
    ("region", "Region", "such as WA"),
)
_ANONYMOUS = (("", "Not known"), ("yes", "Yes"), ("no", "No"))
KEYS = ("role", *(key for key, _, _ in (*_OFTEN, *_SELDOM)))


def fields_of(entry: Entry) -> Fields:
    """The line's words as they stand in the form."""
    return {key: in_words(getattr(entry, key)) for key in KEYS}


def as_values(fields: Mapping[str, str]) -> dict[str, object]:
    """What was typed as fields of an Entry."""
    return {key: _value(key, words) for key, words in fields.items()}


def _value(key: str, words: str) -> object:
    match key:
        case "languages":
            return tuple(each for part in words.split(",") if (each := part.strip()))
        case "anonymous":
            return {"yes": True, "no": False}.get(words)
        case "country":
            return words.upper()
    return words


class LineForm(QWidget):
    """Signals:
    changed(): something was typed or chosen.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._told: dict[str, QLabel] = {}
        self.fields: dict[str, QLineEdit | SignCombo] = {}
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(10))
        self._role_box, often, self._more = self._holder(), self._holder(), self._holder()
        lines.addWidget(self._role_box)
        lines.addWidget(often)
        self._add(
            self._role_box,
            "role",
            "What it is for",
            self._combo("role", "What it is for", ROLE_WORDS.items()),
        )
        for key, words, example in _OFTEN:
            self._add(often, key, words, self._field(key, words, example))
        self._fold = SignButton("", "down", "link", look.scheme.main, size=look.px(14))
        self._fold.setObjectName("more-fields")
        self._fold.clicked.connect(lambda: self._show_more(self._more.isHidden()))
        lines.addWidget(self._fold, 0, Qt.AlignmentFlag.AlignLeft)
        lines.addWidget(self._more)
        for key, words, example in _SELDOM:
            made = (
                self._combo(key, words, _ANONYMOUS)
                if key == "anonymous"
                else self._field(key, words, example)
            )
            self._add(self._more, key, words, made)
        self._show_more(False)

    # Building

    def _holder(self) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(self._look.px(3))
        return made

    def _field(self, key: str, words: str, example: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName(f"line-{key}")
        field.setAccessibleName(words)
        field.setPlaceholderText(example)
        field.textEdited.connect(lambda _words: self._edited(key))
        return field

    def _combo(self, key: str, words: str, choices: Iterable[tuple[str, str]]) -> SignCombo:
        combo = SignCombo(words, self._look)
        combo.setObjectName(f"line-{key}")
        combo.setProperty("plain", True)
        for value, said in choices:
            combo.addItem(said, value)
        combo.activated.connect(lambda _index: self._edited(key))
        return combo

    def _add(self, holder: QWidget, key: str, words: str, field: QLineEdit | SignCombo) -> None:
        grid = holder.layout()
        assert isinstance(grid, QGridLayout)
        row = grid.rowCount()
        named = label(words, "small")
        named.setBuddy(field)
        told = label("", "bad", wrap=True)
        told.hide()
        grid.addWidget(named, row, 0)
        grid.addWidget(field, row + 1, 0)
        grid.addWidget(told, row + 2, 0)
        grid.setRowMinimumHeight(row + 3, self._look.px(6))
        self.fields[key], self._told[key] = field, told

    def _show_more(self, on: bool) -> None:
        self._more.setVisible(on)
        self._fold.setText("Fewer fields" if on else "More fields")
        self._fold.setAccessibleName(self._fold.text())
        self._fold.show_sign("up" if on else "down", self._look.scheme.main, self._look.px(14))

    # What is in it

    def show_fields(self, fields: Mapping[str, str], role_is_open: bool) -> None:
        """`role_is_open`: what the line is for can be chosen; it is fixed for a line of the pack."""
        for key, field in self.fields.items():
            words = fields.get(key, "")
            if isinstance(field, QLineEdit):
                field.setText(words)
                field.setCursorPosition(0)
            else:
                field.setCurrentIndex(max(0, field.findData(words)))
        self._role_box.setVisible(role_is_open)
        self.mark({})

    def typed(self) -> Fields:
        return {key: self._words(field) for key, field in self.fields.items()}

    def _words(self, field: QLineEdit | SignCombo) -> str:
        return field.text().strip() if isinstance(field, QLineEdit) else str(field.currentData())

    def _edited(self, key: str) -> None:
        self._mark(key, "")
        self.changed.emit()

    # What is wrong with it

    def mark(self, wrong: Mapping[str, str]) -> None:
        """The sentences of these fields, and the keyboard in the first of them."""
        for key in self.fields:
            self._mark(key, wrong.get(key, ""))
        first = next((key for key in self.fields if key in wrong), None)
        if first is not None:
            if first in {key for key, _, _ in _SELDOM}:
                self._show_more(True)
            QTimer.singleShot(0, self.fields[first].setFocus)

    def _mark(self, key: str, words: str) -> None:
        told = self._told[key]
        told.setText(words)
        told.setVisible(bool(words))
        field = self.fields[key]
        restyle(field, "wrong", bool(words))
        field.setAccessibleDescription(words)
