"""The room check: what a talk needs of this computer and this room, in one minute and always in the same order.

What needs nobody is looked at at once, file by file in a thread; what only people can tell (picture, sound, clicker) is
asked at the side, one thing after another. Nothing is green that was not looked at.
"""

from __future__ import annotations

import datetime as dt
import threading
import time
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QBoxLayout, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget
from shiboken6 import isValid

from kit.desk.checks import Wanted, clips_check, decodes_here, file_checks
from kit.desk.cover import Cover
from kit.desk.machine import printer
from kit.desk.pages import page_column
from kit.desk.roomrows import RoomRows
from kit.desk.roomside import RoomSide
from kit.desk.roomsteps import next_open
from kit.doctor.finding import Check, Finding, run_check, sum_words, when_words
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.media.outputs import Output
from kit.present.screens import current_roles, screen_label
from kit.settings import Settings
from kit.values import value

_TRIED = ("card", "sound", "clicker")  # by people
_OPEN = {
    "card": Finding("open", "card", "Not shown yet", "Show it and look from the back row."),
    "clicker": Finding("open", "clicker", "Not tried yet", "Press each of its buttons."),
}
_LIST, _SIDE = 762, 338  # px of the design


@value
class RoomWish:
    """What the check is for: the talk's title, its file and minutes, the paper of the place."""

    title: str = ""
    wanted: Wanted = Wanted()
    paper: str = "a4"


class _Teller(QObject):
    found = Signal(str, object)
    done = Signal()


class _Looking(threading.Thread):
    """The checks that read files, off the window's thread: a long talk takes its time."""

    def __init__(self, checks: tuple[Check, ...]) -> None:
        super().__init__(name="room check")
        self._checks = checks
        self.teller = _Teller()
        self.stopped = False

    def run(self) -> None:
        for check in self._checks:
            found = tuple(run_check(check))
            if self.stopped:
                return
            self.teller.found.emit(check[0], found)
        self.teller.done.emit()


class RoomCheck(QWidget):
    """The page: the list, and at its side what is to be tried.

    Signals:
        identify(): a label on each screen.
        fill_in(): to the help lines that somebody has to look at.
        see_talk(): to the slides of the talk with what is wrong.
        record_wanted(QPushButton): print what was found, from under this button.
        support_wanted(): the file for support.
        sound_chosen(Output): clips are to sound from there.
        left(): another page is shown.
    """

    identify = Signal()
    fill_in = Signal()
    see_talk = Signal()
    record_wanted = Signal(object)
    support_wanted = Signal()
    sound_chosen = Signal(object)
    left = Signal()

    def __init__(
        self, look: Look, settings: Callable[[], Settings], wish: Callable[[], RoomWish], cover: Cover
    ) -> None:
        super().__init__()
        self._look, self._settings, self._wish, self._cover = look, settings, wish, cover
        self._looking: _Looking | None = None
        self._left: set[str] = set()  # parts of the check that are still under way
        self._entered = False  # just now: the keyboard comes along
        self._answers: dict[str, Finding] = {}  # what people said, until all is checked again
        self._screens: tuple[Finding, ...] = ()
        self._began, self._took, self.checked = 0.0, 0, dt.datetime.now()
        lines = page_column(self, look, _LIST + _SIDE + 24)
        lines.setSpacing(look.px(12))
        self._head(lines)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(look.px(6))
        self._bar.setAccessibleName("Looking")
        lines.addWidget(self._bar)
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._columns.setSpacing(look.px(24))
        lines.addLayout(self._columns)
        self.rows = RoomRows(look)
        self.rows.acted.connect(self._act)
        self.side = RoomSide(look, cover, dict(settings().keys), lambda: chosen_output(settings()))
        self.side.sound.chose.connect(self.sound_chosen)
        self.side.found.connect(self._answered)
        self._foot(lines)
        self._place_columns()
        lines.addStretch(1)
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication)
        for changed in (app.screenAdded, app.screenRemoved, app.primaryScreenChanged):
            changed.connect(self._screens_changed)

    def _head(self, lines: QVBoxLayout) -> None:
        look = self._look
        row = self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(look.px(12))
        words = QVBoxLayout()
        self.sum_label = label("Room check", "heading", wrap=True)
        self.about = label("", "quiet", wrap=True)
        words.addWidget(self.sum_label)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        buttons = QHBoxLayout()
        self.record = SignButton("Print record", "printer", color=look.scheme.text, size=look.px(18))
        self.record.clicked.connect(lambda: self.record_wanted.emit(self.record))
        self.again = SignButton("Check all again", "stopwatch", color=look.scheme.text, size=look.px(18))
        self.again.clicked.connect(self._start_anew)
        for each in (self.record, self.again):
            buttons.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(buttons)
        lines.addLayout(row)

    def _foot(self, lines: QVBoxLayout) -> None:
        self.support = SignButton("Make a file for support ...", role="link")
        self.support.clicked.connect(self.support_wanted)
        lines.addWidget(self.support, 0, Qt.AlignmentFlag.AlignLeft)

    @property
    def findings(self) -> tuple[Finding, ...]:
        return self.rows.findings

    @property
    def title(self) -> str:
        return self._wish().title

    @property
    def is_looking(self) -> bool:
        return bool(self._left)

    def _start_anew(self) -> None:
        self._answers = {}
        self.start()

    def start(self) -> None:
        """Look at everything anew; what people have tried already is not asked again."""
        self.stop()
        self.rows.wait()
        self._began, self._took, self.checked = time.monotonic(), 0, dt.datetime.now()
        self._bar.show()
        self.again.setEnabled(False)
        self.record.setEnabled(False)
        settings, wish = self._settings(), self._wish()
        self._look_at_screens()
        self._show("clicker", (self._answers.get("clicker", _OPEN["clicker"]),))
        self._left = {"files", "system"}
        looking = self._looking = _Looking(file_checks(wish.wanted, settings, self.checked))
        looking.teller.found.connect(self._show)
        looking.teller.done.connect(self._done)
        looking.start()
        QTimer.singleShot(0, self, lambda: self._ask_system(looking))

    def _ask_system(self, looking: _Looking) -> None:
        """Sound, printers and clips are Qt's, and so this thread's. A clip takes a while: events go on meanwhile."""
        if looking.stopped:
            return
        self.side.sound.begin()
        answered = self._answers.get("sound")
        self._show("sound", (answered,) if answered else self.side.sound_findings())
        self._show("printer", tuple(run_check(("printer", lambda: printer(self._wish().paper)))))
        keyboard = QApplication.focusWidget()
        elsewhere = keyboard is None or not self.isAncestorOf(keyboard)
        if self.side.step in ("", "end") or self.side.step in self._answers:
            self.side.ask(next_open(_TRIED, self.findings, "") or "end", focus=self._entered and elsewhere)
        elif self._entered and elsewhere:
            self.side.ask(self.side.step, focus=True)
        self._entered = False
        found = tuple(run_check(clips_check(self._wish().wanted, decodes_here)))
        if isValid(self) and not looking.stopped:
            self._show("clips", found)
            self._done("system")

    def _look_at_screens(self) -> None:
        """What was seen on another screen says nothing of this one."""
        found = screens(dict(self._settings().screen_roles))
        if self._screens not in ((), found):
            self._answers.pop("card", None)
        self._screens = found
        self._show("screens", found)
        self._show("card", (self._answers.get("card", _OPEN["card"]),))

    def stop(self) -> None:
        """What is still being looked at is not waited for, nor shown."""
        if self._looking is not None:
            self._looking.stopped = True
            self._looking.teller.found.disconnect(self._show)
            self._looking.teller.done.disconnect(self._done)
            self._looking = None
            self._left = set()

    def _show(self, subject: str, findings: tuple[Finding, ...]) -> None:
        self.rows.show_findings(subject, findings)
        self._sum()

    def _done(self, part: str = "files") -> None:
        self._left.discard(part)
        if self._left:
            return
        self._bar.hide()
        self.again.setEnabled(True)
        self.record.setEnabled(True)
        self._sum()

    def _sum(self) -> None:
        if self.is_looking:
            self.sum_label.setText("Room check: looking ...")
        else:
            self.sum_label.setText(sum_words(self.findings))
        title = f"For “{self.title}”, " if self.title else "Checked "
        took = f". It took {self._took} seconds" if self._took else ""
        self.about.setText(f"{title}{when_words(self.checked)}{took}.")

    def _answered(self, finding: Finding) -> None:
        """People have tried it: on to what is still open."""
        if finding.state != "open":
            self._answers[finding.subject] = finding
        self._show(finding.subject, (finding,))
        following = next_open(_TRIED, self.findings, finding.subject)
        if not following:
            self._took = round(time.monotonic() - self._began)
            self._sum()
        self.side.ask(following or "end", focus=True)

    def _act(self, subject: str) -> None:
        match subject:
            case "contacts":
                self.fill_in.emit()
            case "decks":
                self.see_talk.emit()
            case "screens":
                self.identify.emit()
            case _:
                self.side.ask(subject, focus=True)

    def _screens_changed(self, *_: object) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self, self._look_at_screens)
            QTimer.singleShot(0, self, self.side.screens_changed)

    def _place_columns(self) -> None:
        """Beside each other where there is room for both; else what is asked comes first."""
        look = self._look
        beside = self.width() >= look.px(_LIST + _SIDE - 120)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        for each in (self.rows, self.side):
            self._columns.removeWidget(each)
        self._columns.setDirection(way)
        first, second = (self.rows, self.side) if beside else (self.side, self.rows)
        self._columns.addWidget(first, 1, Qt.AlignmentFlag.AlignTop)
        self._columns.addWidget(second, 0, Qt.AlignmentFlag.AlignTop)
        self.side.setMinimumWidth(look.px(_SIDE) if beside else 0)
        self.side.setMaximumWidth(look.px(_SIDE) if beside else 16_777_215)
        narrow = self.width() < look.px(640)
        self._head_row.setDirection(
            QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        )
        before: QWidget = self.again
        for part in (first, second):
            for control in part.controls():
                QWidget.setTabOrder(before, control)
                before = control
        QWidget.setTabOrder(before, self.support)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_columns()

    def showEvent(self, event: QShowEvent) -> None:
        """Each visit to the page looks anew: a projector may have been plugged in."""
        super().showEvent(event)
        if not event.spontaneous():
            self._entered = True
            self.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """The room is not left with a test picture; black stays until a talk is up or it is given back."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.stop()
            self._cover.end_card()
            if self.window().isVisible():
                self.left.emit()


def chosen_output(settings: Settings) -> Output:
    return Output(settings.sound_output, settings.sound_output_name)


def screens(remembered: dict[str, str]) -> tuple[Finding, ...]:
    """As the running program sees them; which one the room gets."""
    roles = current_roles(remembered)
    if roles.mirrored:
        todo = "Let the projector extend the desktop, not mirror it: else the room sees your notes."
        return (Finding("warn", "screens", "The screens show the same picture.", todo),)
    if roles.room is None:
        only = screen_label(QGuiApplication.screens()[0])
        todo = "Plug the projector in, and let it extend the desktop, not mirror it."
        return (Finding("warn", "screens", f"Only {only}", todo),)
    said = f"The room: {screen_label(roles.room)}. You: {screen_label(roles.console)}"
    return (Finding("ok", "screens", said),)
