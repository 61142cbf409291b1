"""Licenses: every part of this Kitbag, its version and license, how to replace Qt, and the words of each license."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from kit import licenses
from kit.library.dated import version_words
from kit.look.controls import SignCombo
from kit.look.look import Look
from kit.look.ring import FocusRing
from kit.look.widgets import SignButton, label

_ALL = "All parts, and how to replace Qt"


class LicensesDialog(QDialog):
    """A list of parts above, the words of one below."""

    def __init__(self, look: Look, over: QWidget | None = None) -> None:
        super().__init__(over)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle("Licenses")
        self.setObjectName("license-texts")
        self._parts = licenses.parts()
        edge = look.px(24)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(edge, edge, edge, edge)
        lines.setSpacing(look.px(12))
        lines.addWidget(label("Licenses", "section"))
        self.choice = SignCombo("Part", look, "book")
        self.choice.addItem(_ALL)
        for part in self._parts:
            self.choice.addItem(f"{part.name} {part.version}".strip())
        self.choice.currentIndexChanged.connect(self._show)
        lines.addWidget(self.choice)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("The words of the license")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        lines.addWidget(self.text, 1)
        row = QHBoxLayout()
        row.addStretch(1)
        close = SignButton("Close")
        close.clicked.connect(self.reject)
        row.addWidget(close)
        lines.addLayout(row)
        area = self.screen().availableGeometry()
        self.resize(min(look.px(760), area.width() - 40), min(look.px(680), area.height() - 80))
        FocusRing(self, look.scheme.main)
        self._show(0)
        self.choice.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, index: int) -> None:
        self.text.setPlainText(self._parts[index - 1].words() if index > 0 else self._overview())

    def _overview(self) -> str:
        words = version_words()
        lines = [f"{words[0].upper()}{words[1:]}", ""]
        for part in self._parts:
            lines += [f"{part.name} {part.version}".strip(), f"{part.about}. License: {part.license}", ""]
        if licenses.is_bundle():
            lines += ["How to replace Qt", "", licenses.REPLACE_QT]
        else:
            lines += ["These are the packages that Kitbag runs with here; pip installs and replaces them."]
        return "\n".join(lines)
