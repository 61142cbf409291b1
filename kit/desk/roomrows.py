"""The list of the room check: a row for each subject, there from the start, filled as it is looked at."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit.desk.pages import clear
from kit.doctor.finding import NAMES, STATE_WORDS, Finding, worst
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle

# What can be done about a subject: what the button says, and to whom sees it not what it is about.
ACTS = {
    "card": ("Try it", "Try the test picture"), "sound": ("Try it", "Try the sound"),
    "clicker": ("Try it", "Try the clicker"), "contacts": ("Fill in", "Fill in the help lines"),
    "decks": ("See it", "See the talk slide by slide"), "screens": ("Identify", "Identify the screens"),
}  # fmt: skip


class RoomRow(QWidget):
    """Signals:
    acted(str): its button was pressed; the subject.
    """

    acted = Signal(str)

    def __init__(self, subject: str, look: Look) -> None:
        super().__init__()
        self.subject, self._look = subject, look
        self.findings: tuple[Finding, ...] = ()
        self.setProperty("role", "checkrow")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(16), look.px(9), look.px(14), look.px(9))
        row.setSpacing(look.px(12))
        self._sign = label("", "sign")
        self._sign.setFixedSize(look.px(24), look.px(24))
        self._state = label("", "strong")
        self._state.setMinimumWidth(look.px(48))
        self._name = label(NAMES[subject], "strong")
        self._name.setFixedWidth(look.px(112))
        for each in (self._sign, self._state, self._name):
            row.addWidget(each, 0, Qt.AlignmentFlag.AlignVCenter)
        self._words = QVBoxLayout()
        self._words.setSpacing(look.px(2))
        row.addLayout(self._words, 1)
        words, spoken = ACTS.get(subject, ("", ""))
        self.button = SignButton(words)
        self.button.setAccessibleName(spoken or words)
        self.button.clicked.connect(lambda: self.acted.emit(self.subject))
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.wait()

    def wait(self) -> None:
        """Not looked at yet."""
        self.findings = ()
        self._sign.clear()
        self._state.setText("")
        self._tell([("Looking ...", "quiet")])
        self.button.hide()
        restyle(self, "tone", "")
        self.setAccessibleName(f"{NAMES[self.subject]}: looking")

    def show_findings(self, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        state, look, scheme = worst(findings), self._look, self._look.scheme
        sign, color = {
            "ok": ("tick", scheme.green), "open": ("question", scheme.text2),
            "warn": ("warning", scheme.amber_text), "bad": ("block", scheme.red_text),
        }[state]  # fmt: skip
        self._sign.setPixmap(sign_pixmap(sign, color, look.px(22), self.devicePixelRatioF()))
        self._sign.setAccessibleName(STATE_WORDS[state])
        self._state.setText(STATE_WORDS[state])
        restyle(self._state, "role", {"ok": "good", "open": "quiet", "warn": "warn", "bad": "bad"}[state])
        lines = []
        for finding in findings:
            lines.append((finding.said, "quiet" if finding.state in ("ok", "open") else "strong"))
            if finding.remedy and finding.state != "open":
                lines.append((finding.remedy, ""))
        self._tell(lines)
        self.button.setVisible(bool(self.button.text()) and (state != "ok" or self.subject == "screens"))
        restyle(self, "tone", state if state in ("warn", "bad") else "")
        said = " ".join(f"{f.said} {f.remedy}".strip() for f in findings)
        self.setAccessibleName(f"{NAMES[self.subject]}: {STATE_WORDS[state]}. {said}")

    def _tell(self, lines: Sequence[tuple[str, str]]) -> None:
        clear(self._words)
        for words, role in lines:
            said = label(words, role, wrap=True)
            said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            self._words.addWidget(said)


class RoomRows(QWidget):
    """All rows in one panel.

    Signals:
        acted(str): the button of that subject's row was pressed.
    """

    acted = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(1, 1, 1, 1)
        lines.setSpacing(0)
        self.rows: dict[str, RoomRow] = {}
        for subject in NAMES:
            row = RoomRow(subject, look)
            row.acted.connect(self.acted)
            restyle(row, "first", not self.rows)
            lines.addWidget(row)
            self.rows[subject] = row

    @property
    def findings(self) -> tuple[Finding, ...]:
        return tuple(finding for row in self.rows.values() for finding in row.findings)

    def controls(self) -> list[QWidget]:
        """In the order in which the keyboard goes through them."""
        return [row.button for row in self.rows.values() if row.button.text()]

    def wait(self) -> None:
        for row in self.rows.values():
            row.wait()

    def show_findings(self, subject: str, findings: Sequence[Finding]) -> None:
        self.rows[subject].show_findings(findings)
