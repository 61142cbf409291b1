"""The plan beside a rehearsal: what this slide and its section should take, what they took, and the must-says left.

The running talk in, two bars and a sentence out. What is over the plan is hatched, so that no meaning hangs on color.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.look.tokens import CONSOLE
from kit.present.console.times import clock_words
from kit.stage.text import Style, set_text
from kit.talk.cut import slide_minutes
from kit.talk.musts import must_lines
from kit.talk.session import TalkSession

_HEIGHT, _ROW = 86, 33
_NAME, _TIMES = 200, 124  # widths


@dataclass(frozen=True, slots=True)
class Stretch:
    """A slide or a section: its name, the seconds planned and spoken."""

    name: str
    planned: float
    spoken: float

    @property
    def words(self) -> str:
        over = self.spoken - self.planned
        more = f", {clock_words(over)} over" if over >= 1 else ""
        return f"{self.name}: {clock_words(self.spoken)} of {clock_words(self.planned)}{more}"


@dataclass(frozen=True, slots=True)
class PlanNow:
    """What the pane shows at one moment. `said` of `musts` must-say lines of the talk were ticked."""

    slide: Stretch
    section: Stretch
    said: int
    musts: int


def plan_now(session: TalkSession) -> PlanNow:
    """The plan and the times of the slide and section that the presenter is on."""
    view = session.view
    deck, here = view.deck, view.cursor.slide
    minutes = slide_minutes(deck, dict(view.cut.timing))
    spoken = session.seconds_by_slide()
    section = next((s for s in view.sections if s.first <= here <= s.last), None)
    inside = [i for i in view.cut.shown if section is not None and section.first <= i <= section.last] or [here]
    asked = [deck.slides[i] for i in view.cut.shown]
    ids = {slide.id for slide in asked}
    return PlanNow(
        Stretch("This slide", minutes[here] * 60, spoken.get(deck.slides[here].id, 0.0)),
        Stretch(
            section.name if section is not None else "The talk",
            sum(minutes[i] for i in inside) * 60,
            sum(spoken.get(deck.slides[i].id, 0.0) for i in inside),
        ),
        sum(1 for slide, _ in view.said if slide in ids),
        sum(len(must_lines(slide)) for slide in asked),
    )


class PlanPane(QWidget):
    """Two rows of name, times and bar; what is over reaches past the mark of the plan."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Plan")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._now: PlanNow | None = None

    def show_plan(self, now: PlanNow) -> None:
        """Other times; whole seconds are told."""
        if now != self._now:
            self._now = now
            self.setAccessibleDescription(f"{now.slide.words}. {now.section.words}. {_musts(now)}")
            self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.panel))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        if self._now is None:
            return
        said = set_text(_musts(self._now), Style(16, CONSOLE.text, 22, 600, align="center"), 118)
        room = self.width() - 146
        painter.fillRect(QRectF(room + 12, 14, 1, self.height() - 28), QColor(CONSOLE.line))
        said.paint(painter, room + 20, (self.height() - said.height) / 2)
        for i, stretch in enumerate((self._now.slide, self._now.section)):
            self._paint_row(painter, stretch, 10 + i * _ROW, room, first=i == 0)

    def _paint_row(self, painter: QPainter, stretch: Stretch, y: float, room: float, *, first: bool) -> None:
        over = stretch.spoken - stretch.planned >= 1
        weight = 600 if first else 400
        name = set_text(stretch.name, Style(16, CONSOLE.text if first else CONSOLE.text2, _ROW, weight), None)
        named = min(_NAME, room * 0.34)
        painter.save()
        painter.setClipRect(QRectF(0, y, named, _ROW))
        name.paint(painter, 16, y)
        painter.restore()
        times = f"{clock_words(stretch.spoken)} of {clock_words(stretch.planned)}"
        ink = CONSOLE.amber_text if over else CONSOLE.text
        set_text(times, Style(17, ink, _ROW, 600, tabular=True), None).paint(painter, named + 10, y)
        bar = QRectF(named + 10 + _TIMES, y + 11, max(20.0, room - named - 14 - _TIMES), 11)
        self._paint_bar(painter, bar, stretch)

    def _paint_bar(self, painter: QPainter, bar: QRectF, stretch: Stretch) -> None:
        whole = max(stretch.planned * 1.35, stretch.spoken, 1.0)
        plan, spoken = (bar.width() * part / whole for part in (stretch.planned, stretch.spoken))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.raised))
        painter.drawRoundedRect(QRectF(bar.x(), bar.y(), plan, bar.height()), 3, 3)
        painter.setBrush(QColor(CONSOLE.main))
        painter.drawRoundedRect(QRectF(bar.x(), bar.y(), min(spoken, plan), bar.height()), 3, 3)
        if spoken > plan:
            more = QRectF(bar.x() + plan, bar.y(), spoken - plan, bar.height())
            painter.setBrush(QBrush(QColor(CONSOLE.amber_text), Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(CONSOLE.amber_text), 1))
            painter.drawRect(more.adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRectF(bar.x() + plan - 1.5, bar.y() - 4, 3, bar.height() + 8), QColor(CONSOLE.text))


def _musts(now: PlanNow) -> str:
    if not now.musts:
        return "Nothing must be said"
    return f"{now.said} of {now.musts} must-says said"
