"""What is to be fixed before the talk, in place: one line, and on wish each fault with its line and hint."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kit.contacts.entries import has_way
from kit.contacts.model import Place, freshness
from kit.deck.model import Deck
from kit.desk.pages import clear
from kit.errors import Problem
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.widgets import SignButton, label, restyle

_MOST = 40  # faults shown one by one; a deck with more has one cause for most of them


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing to fix: where, what, and the way out. `grave`: the deck's author must mend it; `fill_in`: a help line
    is to be filled in.
    """

    where: str
    said: str
    hint: str = ""
    grave: bool = False
    fill_in: bool = False


def faults_of(deck: Deck, place: Place) -> tuple[Fault, ...]:
    """The deck's own problems, the grave ones first, then the help lines that this place lacks."""
    places = {slide.id: i + 1 for i, slide in enumerate(deck.slides)}
    problems = sorted(deck.problems, key=lambda problem: problem.severity != "error")
    own = [_of_problem(problem, places) for problem in problems]
    return (*own, *_missing_lines(deck, place))


def _of_problem(problem: Problem, places: dict[str, int]) -> Fault:
    slide = places.get(problem.slide or "")
    where = ", ".join(
        filter(None, (f"Slide {slide}" if slide else "", f"line {problem.line}" if problem.line else ""))
    )
    return Fault(where[:1].upper() + where[1:], problem.message, problem.hint, problem.severity == "error")


def _missing_lines(deck: Deck, place: Place) -> Iterator[Fault]:
    if not place.pack.entries:
        return  # nothing is chosen yet: the side bar says so once, not each talk
    today = dt.date.today()
    for i, slide in enumerate(deck.slides):
        roles = [role for role in dict.fromkeys(slide.roles) if not _has(place, role, today)]
        unsure = [role for role in roles if any(has_way(entry) for entry in place.entries(role))]
        for said, found in (
            ("Your help lines have none for", [role for role in roles if role not in unsure]),
            ("Nobody has confirmed your help line for", unsure),
        ):
            if found:
                words = f"{said}: {', '.join(role.replace('_', ' ') for role in found)}."
                yield Fault(f"Slide {i + 1}", words, "The slide leaves it out.", fill_in=True)


def _has(place: Place, role: str, today: dt.date) -> bool:
    """Whether there is a line of that role that may be shown."""
    return any(has_way(e) and freshness(e, today) != "unconfirmed" for e in place.entries(role))


class FaultsCard(QWidget):
    """Nothing when all is well; else a card that opens.

    Signals:
        toggled(): it was opened or closed.
        fill_in(): to the help lines.
    """

    toggled = Signal()
    fill_in = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("faults")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        page = QVBoxLayout(self)
        page.setContentsMargins(look.px(16), look.px(8), look.px(8), look.px(8))
        page.setSpacing(look.px(4))
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._sign = label("", "fault")
        self._head, self._words = label("", "faultHead"), label("", "faultSaid", wrap=True)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._head)
        words.addWidget(self._words)
        row.addLayout(words, 1)
        self.button = SignButton("Show", "down", "fold")
        self.button.setCheckable(True)
        self.button.clicked.connect(self._toggle)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        page.addLayout(row)
        self._list = QWidget()
        self._rows = QVBoxLayout(self._list)
        self._rows.setContentsMargins(0, 0, look.px(8), look.px(6))
        self._rows.setSpacing(look.px(10))
        self._list.hide()
        page.addWidget(self._list)
        self._faults: tuple[Fault, ...] = ()
        self.hide()

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        self.setVisible(bool(faults))
        if faults == self._faults:
            return
        self._faults = faults
        grave = any(fault.grave for fault in faults)
        scheme = self._look.scheme
        ink = scheme.red_text if grave else scheme.amber_text
        restyle(self, "tone", "bad" if grave else "warn")
        size, ratio = self._look.px(22), self.devicePixelRatioF()
        self._sign.setPixmap(sign_pixmap("warning", ink, size, ratio))
        for widget in (self._head, self._words, self.button):
            restyle(widget, "tone", "bad" if grave else "warn")
        self._head.setText(_headline(faults))
        first = faults[0] if faults else Fault("", "")
        self._words.setText(f"{first.where}: {first.said}" if first.where else first.said)
        self.button.setChecked(False)
        self._fold(False)

    def _toggle(self, on: bool) -> None:
        self._fold(on)
        self.toggled.emit()

    def _fold(self, on: bool) -> None:
        scheme = self._look.scheme
        grave = any(fault.grave for fault in self._faults)
        ink = scheme.red_text if grave else scheme.amber_text
        self.button.setText("Hide" if on else "Show")
        self.button.show_sign("up" if on else "down", ink, self._look.px(14))
        self.button.setAccessibleName(f"{'Hide' if on else 'Show'} what is to be fixed")
        clear(self._rows)
        if on:
            for fault in self._faults[:_MOST]:
                self._rows.addWidget(self._row(fault))
            if len(self._faults) > _MOST:
                more = f"And {len(self._faults) - _MOST} more: kitbag check lists them all."
                self._rows.addWidget(label(more, "faultHint", wrap=True))
        self._list.setVisible(on)
        self._words.setVisible(not on)

    def _row(self, fault: Fault) -> QWidget:
        made = QWidget()
        lines = QVBoxLayout(made)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        for words, role in (
            (fault.where, "faultWhere"),
            (fault.said, "faultSaid"),
            (fault.hint, "faultHint"),
        ):
            if words:
                line = label(words, role, wrap=True)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                lines.addWidget(line)
        if fault.fill_in:
            fill = SignButton("Fill in", "pen", color=self._look.scheme.text, size=self._look.px(18))
            fill.setAccessibleName(f"Fill in the help lines of {fault.where.lower()}")
            fill.clicked.connect(self.fill_in)
            lines.addSpacing(self._look.px(4))
            lines.addWidget(fill, 0, Qt.AlignmentFlag.AlignLeft)
        return made


def _headline(faults: tuple[Fault, ...]) -> str:
    grave = sum(fault.grave for fault in faults)
    things = "1 thing" if len(faults) == 1 else f"{len(faults)} things"
    if not grave:
        return f"{things} to look at"
    return f"{things} to fix" if grave == len(faults) else f"{grave} to fix, {len(faults) - grave} to look at"
