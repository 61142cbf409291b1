"""A help line in, the card that says how it stands and where it can be looked up out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit.contacts.lines import Line
from kit.desk.helplines_words import caution, state_words, where_words
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label


class StateCard(QWidget):
    """How the line stands, and where it can be looked up."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._address = ""
        self.setObjectName("stateCard")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(14), look.px(10), look.px(14), look.px(10))
        row.setSpacing(look.px(12))
        self._sign = label("", "sign")
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(look.px(2))
        self._said, self._more = label("", "strong", wrap=True), label("", "small15", wrap=True)
        self._where, self._found = label("", "small15", wrap=True), label("", "small15", wrap=True)
        self._caution = label("", "small15", wrap=True)
        for each in (self._where, self._found):
            each.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.copy_button = SignButton("Copy the address", role="link")
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._address))
        self._places = (self._said, self._more, self._where, self._found, self._caution)
        for each in self._places:
            lines.addWidget(each)
        lines.addWidget(self.copy_button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(lines, 1)

    def show_line(self, line: Line) -> None:
        scheme = self._look.scheme
        fill, ink, sign = {
            "fresh": (scheme.soft, scheme.soft_text, "tick"),
            "hidden": (scheme.side, scheme.text, "eye-off"),
            "none": (scheme.side, scheme.text, "info"),
            "missing": (scheme.red, scheme.red_text, "warning"),
        }.get(line.state, (scheme.amber, scheme.amber_text, "warning"))
        self.setStyleSheet(
            f"#stateCard {{ background: {fill}; border-radius: {self._look.px(9)}px; }}"
            f" QLabel, QPushButton {{ color: {ink}; }}"
        )
        self._sign.setPixmap(sign_pixmap(sign, ink, self._look.px(22), self.devicePixelRatioF()))
        said, more = state_words(line)
        shown = line.state not in {"hidden", "none"} and line.entry is not None
        where, found = where_words(line.entry) if shown and line.entry else ("", "")
        self._address = line.entry.web if shown and line.entry else ""
        texts = (said, more, where, found, caution(line.role) if shown else "")
        for place, words in zip(self._places, texts, strict=True):
            place.setText(words)
            place.setVisible(bool(words))
        self.copy_button.setVisible(bool(self._address))
        self.setAccessibleName(" ".join(filter(None, texts)))
