"""The file for support: all that would be in it, shown in full before anything is saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout

from kit import paths
from kit.desk.doctoring import save_text
from kit.doctor.diagnostics import diagnostics
from kit.doctor.finding import Finding
from kit.look.ring import FocusRing
from kit.look.widgets import SignButton, label
from kit.present.screens import screen_label

if TYPE_CHECKING:
    from kit.desk.window import Desk


class SupportDialog(QDialog):
    """The text, and a button that saves just that."""

    def __init__(self, desk: Desk, findings: Sequence[Finding]) -> None:
        super().__init__(desk)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        look = self._look = desk.look
        self._desk = desk
        self.setWindowTitle("File for support")
        self.setObjectName("support")
        edge = look.px(24)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(edge, edge, edge, edge)
        lines.setSpacing(look.px(12))
        lines.addWidget(label("File for support", "section"))
        told = "This is all of it. Nothing is sent: save it, read it, and hand it to whoever helps you."
        lines.addWidget(label(told, "", wrap=True))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("All that will be in the file")
        self.text.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.text.setTabChangesFocus(True)
        self.text.setPlainText(self._make(findings))
        lines.addWidget(self.text, 1)
        row = QHBoxLayout()
        self.save = SignButton("Save it ...", "save", "primary", look.scheme.on_main, size=look.px(18))
        self.save.clicked.connect(self._ask)
        self.close_button = SignButton("Close")
        self.close_button.clicked.connect(self.reject)
        row.addStretch(1)
        row.addWidget(self.close_button)
        row.addWidget(self.save)
        lines.addLayout(row)
        area = desk.screen().availableGeometry()
        self.resize(min(look.px(720), area.width() - 40), min(look.px(620), area.height() - 80))
        FocusRing(self, look.scheme.main)
        self.save.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, findings: Sequence[Finding]) -> str:
        screens = [f"{screen_label(s)}, ratio {s.devicePixelRatio():g}" for s in QGuiApplication.screens()]
        return diagnostics(
            findings, self._desk.settings, screens, QGuiApplication.platformName(), paths.user_dir()
        )

    def _ask(self) -> None:
        from kit.desk.checking import ask_file

        chosen = ask_file(self._desk, "Save the file for support", "kitbag-support.txt", "Text (*.txt)")
        if chosen is not None:
            self.write(chosen)

    def write(self, out: Path) -> None:
        """Just what is shown."""
        if self._desk.attempt(lambda: save_text(self.text.toPlainText(), out)):
            self._desk.say(f"{out.name} is saved.", str(out.parent))
            self.accept()
