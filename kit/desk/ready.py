"""How ready one is with the chosen talk: the line in its details, the speaker's own pace for its plan, and Rehearse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kit.deck.model import Deck
from kit.errors import KitbagError
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.records.pace import key_of
from kit.rehearse.book import Readiness, RunBook, readiness_words
from kit.rehearse.talks import ready_sign

if TYPE_CHECKING:
    from kit.desk.details import Details
    from kit.desk.window import Desk


class ReadyLine(QWidget):
    """How far one is with the talk, in plain words.

    Signals:
        report(): see the latest run.
    """

    report = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(10))
        self._sign = label("", "sign")
        row.addWidget(self._sign)
        self.words = label("", "small", wrap=True)
        self.words.setObjectName("ready")
        row.addWidget(self.words, 1)
        self.button = SignButton("Report", role="link")
        self.button.setAccessibleName("See the report of the latest run")
        self.button.clicked.connect(self.report)
        row.addWidget(self.button)

    def show_ready(self, ready: Readiness | None) -> None:
        """None: nothing can be said."""
        self.setVisible(ready is not None)
        if ready is None:
            return
        sign, color = ready_sign(ready, self._look)
        self._sign.setPixmap(sign_pixmap(sign, color, self._look.px(20), self.devicePixelRatioF()))
        own = " Planned by your own pace." if ready.own_pace else ""
        self.words.setText(" ".join(readiness_words(ready, dt.datetime.now())) + own)
        self.button.setVisible(bool(ready.rehearsed or ready.presented))


def tie_rehearsals(desk: Desk, details: Details) -> None:
    """The details say how ready one is, plan by the speaker's own pace, and start rehearsals."""
    book = RunBook()

    def look_up(deck: Deck) -> tuple[Readiness | None, Mapping[str, float]]:
        try:
            key = key_of(deck)
            return book.readiness(key), book.pace(key)
        except KitbagError as fault:
            desk.say(fault.message, fault.hint, "warn")
            return None, {}

    details.look_up_runs = look_up
    details.rehearse.connect(lambda: rehearse(desk))
    details.ready.report.connect(lambda: _show_report(desk))


def _show_report(desk: Desk) -> None:
    from kit.desk.rehearsing import show_report

    show_report(desk)


def rehearse(desk: Desk, slide: str = "") -> None:
    """The chosen talk is rehearsed as it is planned, from that slide on."""
    details = desk.main.details
    if desk.path is not None and details.entry is not None:
        desk.runner.start(desk.path, details.plan, details.screens.target, rehearsal=True, slide=slide)
