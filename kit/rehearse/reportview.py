"""One run as a page to look at: a sentence, the minutes on each slide, how it goes from run to run, what to do next.

It draws; what a button asks for is told to whoever holds it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from kit.geometry import Size
from kit.look.look import Look
from kit.look.tokens import Scheme
from kit.look.widgets import ElidedLabel, SignButton
from kit.records.recordings import recordings_dir
from kit.rehearse.advice import Step
from kit.rehearse.cards import Card, Make
from kit.rehearse.lists import (
    costly_list,
    musts_height,
    musts_list,
    musts_that_fit,
    rows_height,
    sections_height,
    sections_list,
)
from kit.rehearse.report import Report, plain_sentence, sentence
from kit.rehearse.said import costly_said, musts_said, sections_said, slides_said, trend_said
from kit.rehearse.slideschart import slides_chart
from kit.rehearse.steps import StepsPanel
from kit.rehearse.trendchart import trend_chart
from kit.rehearse.voicechart import voice_chart, voice_height, voice_said
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore

_STEPS, _NARROW = 290, 900
_BUTTONS = {  # words and sign; in a small window the sign alone
    "runs": ("All runs", "list"),
    "compare": ("Compare runs", "swap"),
    "output": ("Print or save", "printer"),
}
_CHART, _LOWER, _LINK = 332, 274, 40  # heights; of the link below the must-says


class ReportView(QWidget):
    """Signals:
    done(Step): a step's button. again(): rehearse the talk. compare(): two runs. runs(): all of them. output(): print.
    listen(): play the recording.
    """

    done = Signal(object)
    again = Signal()
    compare = Signal()
    runs = Signal()
    output = Signal()
    listen = Signal()

    def __init__(self, look: Look, pictures: PictureStore) -> None:
        super().__init__()
        self._look, self._pictures = look, pictures
        self.report: Report | None = None
        self._all_musts = False
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        area = self._area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        page.addWidget(area)
        inner = QWidget()
        area.setWidget(inner)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        lines.setSpacing(look.px(4))
        lines.addLayout(self._head())
        self._sentence = QLabel()
        self._sentence.setProperty("role", "sentence")
        self._sentence.setTextFormat(Qt.TextFormat.RichText)
        self._sentence.setWordWrap(True)
        lines.addWidget(self._sentence)
        lines.addSpacing(look.px(12))
        lines.addLayout(self._cards(), 1)

    def _head(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self._title = ElidedLabel("", "heading")
        row.addWidget(self._title, 1)
        self.buttons: dict[str, SignButton] = {}
        signals = {"runs": self.runs, "compare": self.compare, "output": self.output, "again": self.again}
        for name, signal in signals.items():
            words, sign = _BUTTONS.get(name, ("Rehearse again", "stopwatch"))
            first = name == "again"
            ink = look.scheme.on_main if first else look.scheme.text
            button = SignButton(words, sign, "primary" if first else "", ink, size=look.px(18))
            button.setObjectName(f"report-{name}")
            button.clicked.connect(signal)
            self.buttons[name] = button
            row.addWidget(button)
        return row

    def _cards(self) -> QGridLayout:
        look, pictures = self._look, self._pictures
        self.slides = Card(look, pictures, _CHART)
        self.trend = Card(look, pictures, _LOWER)
        self.musts = Card(look, pictures, _LOWER)
        self.sections, self.costly = Card(look, pictures, 120), Card(look, pictures, 120)
        self.steps = StepsPanel(look)
        self.steps.done.connect(self.done)
        self.more = SignButton("", role="link")
        self.more.setObjectName("all-musts")
        self.more.clicked.connect(self._show_all_musts)
        _below(self.musts, self.more, look.px(46))
        self.voice = Card(look, pictures, 120)
        self.play = SignButton("Listen to the recording", "play", "link", look.scheme.main, size=look.px(16))
        self.play.setObjectName("play-recording")
        self.play.clicked.connect(self.listen)
        _below(self.voice, self.play, look.px(14))
        grid = self._grid = QGridLayout()
        grid.setSpacing(look.px(16))
        return grid

    def _arrange(self) -> None:
        """Steps at the right, under the rest where there is no room; the chart takes all growth."""
        narrow = self.width() < self._look.px(_NARROW)
        for card in (self.slides, self.trend, self.musts, self.voice, self.sections, self.costly, self.steps):
            self._grid.removeWidget(card)
        wide = 1 if narrow else 2
        self._grid.addWidget(self.slides, 0, 0, 1, wide)
        places = ((1, 0), (2, 0), (4, 0), (5, 0)) if narrow else ((1, 0), (1, 1), (3, 0), (3, 1))
        self._grid.addWidget(self.voice, 3 if narrow else 2, 0, 1, wide if narrow else 3)
        for card, (row, column) in zip(
            (self.trend, self.musts, self.sections, self.costly), places, strict=True
        ):
            self._grid.addWidget(card, row, column, 1, 2 if card is self.costly and not narrow else 1)
        if narrow:
            self.steps.setMinimumWidth(0)
            self.steps.setMaximumWidth(16777215)
            self._grid.addWidget(self.steps, 6, 0)
        else:
            self.steps.setFixedWidth(self._look.px(_STEPS))
            self._grid.addWidget(self.steps, 0, 2, 2, 1)
        self._grid.setRowStretch(0, 1)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(1, 0 if narrow else 1)
        slim = self.width() < self._look.px(1000)
        for name, (words, sign) in _BUTTONS.items():
            self.buttons[name].setText("" if slim else words)
            self.buttons[name].show_sign(sign, self._look.scheme.text, self._look.px(18))
            if name != "compare":  # it says why it cannot be pressed
                self.buttons[name].setToolTip(words if slim else "")
        if self.report is not None:
            self.voice.set_height(voice_height(self.report, self._grid.contentsRect().width() / self._look.scale))
        self._show_musts()

    # What it shows

    def show_report(self, report: Report, steps: Sequence[Step], runs: int) -> None:
        """This run. `runs`: how many there are of the talk; with one there is nothing to compare."""
        self.report, self._all_musts = report, False
        self._title.setText(report.head.facts.title)
        self._sentence.setText(self._rich(report))
        self._sentence.setAccessibleName(plain_sentence(report))
        self.buttons["compare"].setEnabled(runs > 1)
        self.buttons["compare"].setToolTip("Compare runs" if runs > 1 else "There is only one run yet")
        self.slides.view.show_frame(self._of(slides_chart), "Minutes on each slide", slides_said(report))
        self.trend.view.show_frame(self._of(trend_chart), "Runs", trend_said(report))
        self.sections.set_height(sections_height(report))
        self.sections.view.show_frame(self._of(sections_list), "Pace by section", sections_said(report))
        self.costly.set_height(rows_height(len(report.costly)))
        self.costly.view.show_frame(self._of(costly_list), "What cost the time", costly_said(report))
        self.voice.setVisible(report.voice is not None)
        self.voice.view.show_frame(self._of(voice_chart), "Your voice", voice_said(report))
        self.play.setVisible(bool(report.recording) and (recordings_dir() / report.recording).is_file())
        self.steps.show_steps(steps)
        self._arrange()
        self._area.verticalScrollBar().setValue(0)

    def _of(self, draw: Callable[[Report, Size, Scheme], Frame]) -> Make:
        report = self.report
        assert report is not None
        return lambda size, scheme: draw(report, size, scheme)

    def _rich(self, report: Report) -> str:
        scheme = self._look.scheme
        looks = {"plain": "", "strong": "font-weight: 700;", "quiet": f"color: {scheme.text2};"}
        return "".join(
            f'<span style="{looks[kind]}">{escape(words)}</span>' for words, kind in sentence(report)
        )

    def _show_musts(self) -> None:
        """The missed lines, and of the others as many as have room beside the trend, or all."""
        report = self.report
        if report is None:
            return
        width = max(200.0, self.musts.view.design_width())
        said = len(report.musts) - len(report.missed)
        most = None if self._all_musts else musts_that_fit(report, width, _LOWER - _LINK)

        def draw(size: Size, scheme: Scheme) -> Frame:
            return musts_list(report, size, scheme, most)

        more = most is not None and said > most
        self.musts.set_height(max(_LOWER - (_LINK if more else 0), musts_height(report, width, most)))
        self.musts.view.show_frame(draw, "Must-says", musts_said(report))
        self.more.setVisible(more)
        self.more.setText(f"Show all {said} said")
        self.more.setAccessibleName(self.more.text())

    def _show_all_musts(self) -> None:
        self._all_musts = True
        self._show_musts()

    # Qt

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(280), self._look.px(200))


def _below(card: Card, button: SignButton, left: int) -> None:
    """A link under what the card shows."""
    row = QHBoxLayout()
    row.setContentsMargins(left, 0, 0, left // 7)
    row.addWidget(button)
    row.addStretch(1)
    card.lines.addLayout(row)
