"""All talks with how far one is with each: rows with a sentence and two buttons, to see the report and to rehearse."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label
from kit.records.runs import TalkKey
from kit.rehearse.book import Readiness, readiness_words
from kit.values import value


@value
class Rehearsable:
    """A talk in one language, and its deck file."""

    key: TalkKey
    title: str
    path: Path


class TalksView(QWidget):
    """Signals:
    report(TalkKey): show its latest run. rehearse(TalkKey): begin.
    """

    report = Signal(object)
    rehearse = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._inner: QWidget | None = None
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.addWidget(self._area)

    def show_talks(self, talks: Sequence[tuple[Rehearsable, Readiness]], now: dt.datetime) -> None:
        """These talks; those that were rehearsed last come first."""
        look = self._look
        inner = QWidget()
        outer = QHBoxLayout(inner)
        outer.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        column = QWidget()
        column.setMaximumWidth(look.px(900))
        outer.addWidget(column, 1)
        outer.addStretch(0)
        lines = QVBoxLayout(column)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(10))
        lines.addWidget(label("Rehearse", "heading"))
        told = "Speak a talk as you will give it, with the plan beside it. What it finds stays on this computer."
        lines.addWidget(label(told, "quiet", wrap=True))
        lines.addSpacing(look.px(6))
        for talk, ready in sorted(talks, key=lambda each: _latest(each[1]), reverse=True):
            lines.addWidget(self._row(talk, ready, now))
        if not talks:
            lines.addWidget(label("There are no talks here yet. Open a deck on the Talks page.", "sentence", wrap=True))
        lines.addStretch(1)
        self._area.setWidget(inner)

    def _row(self, talk: Rehearsable, ready: Readiness, now: dt.datetime) -> QWidget:
        look = self._look
        made = QWidget()
        made.setObjectName(f"talk-{talk.key.talk}-{talk.key.lang}")
        made.setProperty("role", "panel")
        made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        row = QHBoxLayout(made)
        row.setContentsMargins(look.px(18), look.px(12), look.px(14), look.px(12))
        row.setSpacing(look.px(12))
        sign, color = ready_sign(ready, look)
        mark = label("", "sign")
        mark.setPixmap(sign_pixmap(sign, color, look.px(22), self.devicePixelRatioF()))
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(look.px(2))
        words.addWidget(label(talk.title, "strong", wrap=True))
        words.addWidget(label(" ".join(readiness_words(ready, now)), "quiet", wrap=True))
        row.addLayout(words, 1)
        if ready.rehearsed or ready.presented:
            shown = SignButton("See the report")
            shown.setAccessibleName(f"See the report of {talk.title}")
            shown.clicked.connect(lambda _=False, key=talk.key: self.report.emit(key))
            row.addWidget(shown)
        begin = SignButton("Rehearse", "stopwatch", color=look.scheme.text, size=look.px(18))
        begin.setAccessibleName(f"Rehearse {talk.title}")
        begin.clicked.connect(lambda _=False, key=talk.key: self.rehearse.emit(key))
        row.addWidget(begin)
        return made


def ready_sign(ready: Readiness, look: Look) -> tuple[str, str]:
    """A tick when the latest whole rehearsal kept its time with every must-say; a clock while on the way."""
    scheme = look.scheme
    if not ready.rehearsed:
        return "stopwatch", scheme.text2
    whole = ready.whole
    if whole is None:
        return "clock", scheme.amber_text
    good = whole.totals.spoken <= whole.budget + 60 and whole.totals.said == whole.totals.musts
    return ("tick", scheme.green) if good else ("clock", scheme.amber_text)


def _latest(ready: Readiness) -> int:
    return max((head.id for head in (ready.last, ready.given) if head is not None), default=0)
