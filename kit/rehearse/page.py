"""The rehearsal pages in one place: all talks, a run's report, a talk's runs, two runs beside each other.

The page asks the book of runs, shows what it says, and passes on what only its holder can do: begin a rehearsal, leave
a slide out. What the world says no to is a sentence for the bar above the page.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QStackedLayout, QVBoxLayout, QWidget

from kit.deck.model import Deck
from kit.deck.opening import read_deck
from kit.errors import KitbagError
from kit.look.look import Look
from kit.records.recordings import recordings_dir
from kit.records.runs import TalkKey
from kit.rehearse.advice import Step, next_steps
from kit.rehearse.book import RunBook
from kit.rehearse.report import Report
from kit.rehearse.reportview import ReportView
from kit.rehearse.talks import Rehearsable, TalksView
from kit.stage.pictures import PictureStore

if TYPE_CHECKING:
    from kit.rehearse.compareview import CompareView
    from kit.rehearse.output import Output
    from kit.rehearse.runsview import RunsView

_T = TypeVar("_T")


class RehearsePage(QWidget):
    """Signals:
    say(str, str, str): a sentence, its hint and its tone ("note", "warn", "bad").
    rehearse(TalkKey, str): begin, at the slide of that id ("": at the first).
    leave_out(TalkKey, str): the slide of that id is to be left out of the talk.
    pace_changed(TalkKey): the talk is planned by other minutes from now on.
    shown(object): what is shown now: a run's id, a TalkKey for its runs, None for all talks.
    """

    say = Signal(str, str, str)
    rehearse = Signal(object, str)
    leave_out = Signal(object, str)
    pace_changed = Signal(object)
    shown = Signal(object)

    def __init__(
        self,
        look: Look,
        book: RunBook,
        talks: Callable[[], Sequence[Rehearsable]],
        paper: Callable[[], str],
    ) -> None:
        super().__init__()
        self._look, self.book, self._talks, self._paper = look, book, talks, paper
        self._pictures = PictureStore(8 << 20)
        self._output: Output | None = None
        self._runs: RunsView | None = None
        self._compare: CompareView | None = None
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        holder = QWidget()
        lines.addWidget(holder)
        self._stack = QStackedLayout(holder)
        self._stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
        self.talks = TalksView(look)
        self.talks.report.connect(self.show_talk)
        self.talks.rehearse.connect(lambda key: self.rehearse.emit(key, ""))
        self._stack.addWidget(self.talks)
        self.report = ReportView(look, self._pictures)
        self.report.done.connect(self._do_step)
        self.report.again.connect(lambda: self._again(""))
        self.report.runs.connect(lambda: self.show_runs(self._key()))
        self.report.compare.connect(lambda: self.show_compare(self._key()))
        self.report.output.connect(self._offer_output)
        self.report.listen.connect(self._listen)
        self._stack.addWidget(self.report)

    # What is shown

    def show_talks(self) -> None:
        """All talks with how far one is with each."""
        found = self._ask(lambda: [(talk, self.book.readiness(talk.key)) for talk in self._talks()])
        self.talks.show_talks(found or [], dt.datetime.now())
        self._stack.setCurrentWidget(self.talks)
        self.shown.emit(None)

    def show_talk(self, key: TalkKey) -> None:
        """The talk's latest run; all talks if it has none."""
        heads = self._ask(lambda: self.book.heads(key, 1))
        if heads:
            self.show_run(heads[0].id)
        else:
            self.show_talks()

    def show_run(self, run: int) -> None:
        """The report of this run; all talks if it is gone."""
        report = self._ask(lambda: self.book.report(run))
        if report is None:
            self.show_talks()
            return
        self._show_report(report)
        self._stack.setCurrentWidget(self.report)
        self.shown.emit(run)

    def _show_report(self, report: Report) -> None:
        key = report.head.facts.key
        deck = self._deck(key)
        own = bool(self._ask(lambda: self.book.pace(key)))
        count = self._ask(lambda: self.book.count(key)) or 1
        steps = next_steps(report, deck, own_pace=own, runs=self._ask(lambda: self.book.pace_runs(key)) or 1)
        self.report.show_report(report, steps, count)

    def show_runs(self, key: TalkKey) -> None:
        """All runs of the talk."""
        if self._runs is None:
            from kit.rehearse.runsview import RunsView

            self._runs = RunsView(self._look, self.book)
            self._runs.opened.connect(self.show_run)
            self._runs.compare.connect(lambda one, other: self.show_compare(self._runs_key(), one, other))
            self._runs.back.connect(self.show_talks)
            self._runs.rehearse.connect(lambda: self.rehearse.emit(self._runs_key(), ""))
            self._runs.export.connect(lambda run: self.output().save_csv(run))
            self._runs.say.connect(self.say)
            self._stack.addWidget(self._runs)
        self._runs.show_talk(key, self._title(key))
        self._stack.setCurrentWidget(self._runs)
        self.shown.emit(key)

    def show_compare(self, key: TalkKey, one: int | None = None, other: int | None = None) -> None:
        """Two runs of the talk; the report's run and the one before it if none are named."""
        if self._compare is None:
            from kit.rehearse.compareview import CompareView

            self._compare = CompareView(self._look, self.book, self._pictures)
            self._compare.back.connect(self.show_run)
            self._stack.addWidget(self._compare)
        report = self.report.report
        now = other if other is not None else report.head.id if report is not None else None
        if self._ask(lambda: self._compare is not None and self._compare.show_runs(key, one, now)):
            self._stack.setCurrentWidget(self._compare)

    @property
    def current(self) -> QWidget:
        """The view that is shown."""
        widget = self._stack.currentWidget()
        assert widget is not None
        return widget

    # What is done

    def output(self) -> Output:
        """Printing and saving, made when first asked for."""
        if self._output is None:
            from kit.rehearse.output import Output

            self._output = Output(self, self.book, self._pictures, self._paper)
            self._output.say.connect(self.say)
        return self._output

    def _offer_output(self) -> None:
        report = self.report.report
        if report is not None:
            self.output().offer(report, self.report.steps.shown, self.report.buttons["output"])

    def _listen(self) -> None:
        """The recording in whatever this computer plays sound with."""
        if self.report.report is not None:
            path = recordings_dir() / self.report.report.recording
            if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
                self.say.emit("This computer has nothing that plays the recording.", str(path), "warn")

    def _do_step(self, step: Step) -> None:
        key = self._key()
        match step.deed:
            case "practise":
                self._again(step.slide)
            case "rehearse":
                self._again("")
            case "leave-out":
                self.leave_out.emit(key, step.slide)
            case "use-pace":
                if minutes := self._ask(lambda: self.book.use_pace(key)):
                    self._pace_told(key, f"{len(minutes)} slides are planned by your own times now.")
            case "drop-pace":
                self._ask(lambda: self.book.drop_pace(key))
                self._pace_told(key, "The talk goes by its own plan again.")

    def _pace_told(self, key: TalkKey, words: str) -> None:
        self.say.emit(words, "Cuts and the pace on the console go by it.", "note")
        self.pace_changed.emit(key)
        report = self.report.report
        if report is not None:
            self.show_run(report.head.id)

    def _again(self, slide: str) -> None:
        self.rehearse.emit(self._key(), slide)

    # Inside

    def _key(self) -> TalkKey:
        assert self.report.report is not None
        return self.report.report.head.facts.key

    def _runs_key(self) -> TalkKey:
        assert self._runs is not None
        return self._runs.key

    def _title(self, key: TalkKey) -> str:
        talk = self._talk(key)
        return talk.title if talk is not None else key.talk

    def _talk(self, key: TalkKey) -> Rehearsable | None:
        return next((talk for talk in self._talks() if talk.key == key), None)

    def _deck(self, key: TalkKey) -> Deck | None:
        talk = self._talk(key)
        return read_deck(talk.path) if talk is not None else None

    def _ask(self, question: Callable[[], _T]) -> _T | None:
        """The answer; what the records say no to is told, and there is none."""
        try:
            return question()
        except KitbagError as fault:
            self.say.emit(fault.message, fault.hint, "bad")
            return None
