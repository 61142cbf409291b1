"""The room check: what a talk needs of this computer, looked at one by one, with what to do about each fault."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal
from PySide6.QtGui import QGuiApplication, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from kit import doctor, paths
from kit.desk.pages import clear, page_column
from kit.doctor import Finding
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.present.screens import current_roles, screen_label
from kit.settings import Settings

Check = tuple[str, Callable[[], Iterator[Finding]]]
_NAMES = {
    "screens": "Screens", "fonts": "Font", "decks": "Talks", "contacts": "Help lines", "settings": "Settings",
    "data": "Your data", "disk": "Disk",
}  # fmt: skip


class _Teller(QObject):
    found = Signal(object)
    done = Signal()


class _Looking(QRunnable):
    """The checks that read files, off the window's thread: the whole library takes its time."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        super().__init__()
        self._checks = checks
        self.teller = _Teller()
        self.stopped = False

    def run(self) -> None:
        for subject, check in self._checks:
            try:
                for finding in check():
                    if self.stopped:
                        return
                    self.teller.found.emit(finding)
            except OSError as fault:
                self.teller.found.emit(
                    Finding("bad", subject, f"Cannot be looked at: {fault.strerror or fault}.")
                )
        self.teller.done.emit()


class RoomCheck(QWidget):
    """The list fills as the checks end; nothing is green that was not looked at.

    Signals:
        identify(): a label on each screen.
        fill_in(): to the help lines that somebody has to look at.
    """

    identify = Signal()
    fill_in = Signal()

    def __init__(self, look: Look, settings: Callable[[], Settings]) -> None:
        super().__init__()
        self._look, self._settings = look, settings
        self._looking: _Looking | None = None
        lines = page_column(self, look, 762)
        lines.setSpacing(look.px(10))
        lines.addWidget(label("Room check", "heading"))
        self.sum_label = label("", "sentence", wrap=True)
        lines.addWidget(self.sum_label)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(6))
        self._bar.setAccessibleName("Looking")
        lines.addWidget(self._bar)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(look.px(8))
        lines.addLayout(self._rows)
        buttons = QHBoxLayout()
        self.again = SignButton("Look again", "swap", color=look.scheme.text, size=look.px(18))
        self.again.clicked.connect(self.start)
        which = SignButton("Identify screens", "screen", color=look.scheme.text, size=look.px(18))
        which.clicked.connect(self.identify)
        buttons.addWidget(self.again)
        buttons.addWidget(which)
        buttons.addStretch(1)
        lines.addSpacing(look.px(8))
        lines.addLayout(buttons)
        lines.addStretch(1)
        self.findings: list[Finding] = []

    def start(self) -> None:
        """Look at everything anew."""
        self.stop()
        clear(self._rows)
        self.findings = []
        self.sum_label.setText("Looking ...")
        self._bar.show()
        self.again.setEnabled(False)
        for finding in screens(dict(self._settings().screen_roles)):
            self._add(finding)
        today, settings = dt.date.today(), self._settings()
        looking = self._looking = _Looking((
            ("fonts", doctor.fonts),
            ("contacts", lambda: doctor.contacts(settings.pack_id, today)),
            ("settings", lambda: doctor.kept(settings)),
            ("data", lambda: doctor.folder(paths.user_dir())),
            ("disk", lambda: doctor.disk(paths.user_dir())),
            ("decks", lambda: doctor.decks(today)),
        ))  # fmt: skip
        looking.setAutoDelete(False)
        looking.teller.found.connect(self._add)
        looking.teller.done.connect(self._done)
        QThreadPool.globalInstance().start(looking)

    def stop(self) -> None:
        """What is still being looked at is not waited for, nor shown."""
        if self._looking is not None:
            self._looking.stopped = True
            self._looking.teller.found.disconnect(self._add)
            self._looking.teller.done.disconnect(self._done)
            self._looking = None

    def _add(self, finding: Finding) -> None:
        self.findings.append(finding)
        self._rows.addWidget(self._row(finding))

    def _done(self) -> None:
        self._bar.hide()
        self.again.setEnabled(True)
        bad = sum(finding.state == "bad" for finding in self.findings)
        warn = sum(finding.state == "warn" for finding in self.findings)
        if bad:
            self.sum_label.setText(f"Not ready: {bad} of {len(self.findings)} would stop a talk.")
        elif warn:
            self.sum_label.setText(f"You can start. {warn} of {len(self.findings)} to look at first.")
        else:
            self.sum_label.setText("All is ready.")

    def _row(self, finding: Finding) -> QWidget:
        look, scheme = self._look, self._look.scheme
        made = QWidget()
        made.setProperty("role", "panel")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(made)
        row.setContentsMargins(look.px(14), look.px(9), look.px(14), look.px(9))
        row.setSpacing(look.px(14))
        sign, color, spoken = {
            "ok": ("tick", scheme.green, "fine"), "warn": ("warning", scheme.amber_text, "to look at"),
            "bad": ("warning", scheme.red_text, "not ready"),
        }[finding.state]  # fmt: skip
        picture = label("", "sign")
        picture.setPixmap(sign_pixmap(sign, color, look.px(22), self.devicePixelRatioF()))
        picture.setAccessibleName(spoken)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        name = label(_NAMES.get(finding.subject, finding.subject), "strong")
        name.setFixedWidth(look.px(110))
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        said = label(finding.said, "", wrap=True)
        said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        words.addWidget(said)
        if finding.remedy:
            words.addWidget(label(finding.remedy, "quiet", wrap=True))
        row.addLayout(words, 1)
        if finding.subject == "contacts" and finding.state != "ok":
            fill = SignButton("Fill in", "pen", color=scheme.text, size=look.px(18))
            fill.setAccessibleName("Fill in the help lines")
            fill.clicked.connect(self.fill_in)
            row.addWidget(fill)
        return made

    def showEvent(self, event: QShowEvent) -> None:
        """Each visit to the page looks anew: a projector may have been plugged in."""
        super().showEvent(event)
        self.start()


def screens(remembered: dict[str, str]) -> Iterator[Finding]:
    """As the running program sees them; which one the room gets."""
    roles = current_roles(remembered)
    if roles.mirrored:
        todo = "Let the projector extend the desktop, not mirror it: else the room sees your notes."
        yield Finding("warn", "screens", "The screens show the same picture.", todo)
    elif roles.room is None:
        only = screen_label(QGuiApplication.screens()[0])
        yield Finding(
            "warn", "screens", f"Only {only}", "Plug the projector in, and let it extend the desktop."
        )
    else:
        yield Finding(
            "ok", "screens", f"The room: {screen_label(roles.room)}. You: {screen_label(roles.console)}."
        )
