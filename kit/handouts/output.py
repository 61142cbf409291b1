"""Printing and saving from the Handouts page: in the background, with progress and a way to stop; a no is a sentence.

The printer is given one page whenever the program is idle. A PDF is written in one go, which answers the keyboard and
the mouse between two pages: its writer pulls the pages, so it cannot be put off.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from kit.errors import KitbagError
from kit.handouts.pages import TITLE, run_job, run_part, run_title
from kit.handouts.plan import Plan, Run, run_pages
from kit.handouts.planner import Planner
from kit.handouts.printing import PrinterFacts, PrintJob, all_through, list_printers, print_job, trouble_after
from kit.handouts.shop import unapproved
from kit.handouts.work import Steps, Work
from kit.stage.sheet_pdf import write_folder, write_pdf

if TYPE_CHECKING:
    from kit.look.look import Look

_ANSWER = 0.03  # seconds between two looks at the keyboard
_WATCH_MS, _WATCHED = 1000, 600  # how often, and how many times, a printer is asked after its jobs


class Output(QObject):
    """Signals:
    say(str, str, str): a sentence, its hint and its tone.
    busy(str): what is being done; "" when it is over.
    """

    say = Signal(str, str, str)
    busy = Signal(str)

    def __init__(self, planner: Planner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._planner = planner
        self.page: QWidget | None = None  # over which windows open
        self.what = ""  # that is being done
        self.approved_only: Callable[[], bool] = lambda: False  # the settings' answer, asked each time
        self._printers: tuple[PrinterFacts, ...] | None = None
        self._saving = self._stop_saving = False
        self._used = ""  # the printer of the last job: should the usual one go, no other prints in its place unasked
        self._sent: tuple[str, tuple[str, ...]] = ("", ())
        self.work = Work(self)
        self.work.ended.connect(self._ended)
        self.work.failed.connect(self._failed)
        self.work.stopped.connect(self._stopped)
        self._watch = QTimer(self)
        self._watch.setInterval(_WATCH_MS)
        self._watch.timeout.connect(self._look_after)
        self._watched = 0

    def _tell_busy(self, what: str) -> None:
        self.what = what
        self.busy.emit(what)

    # Printers

    def printers(self, *, again: bool = False) -> tuple[PrinterFacts, ...]:
        """The printers there are, asked once; `again` asks anew."""
        if self._printers is None or again:
            self._printers = list_printers()
            chosen = self.printer()
            self._planner.color_printer = chosen is not None and chosen.color
        return self._printers

    def printer(self) -> PrinterFacts | None:
        """The chosen printer, or the usual one."""
        printers = self._printers or ()
        named = next((each for each in printers if each.name == self._planner.plan.printer), None)
        return named or (printers[0] if printers else None)

    def printer_name(self) -> str:
        """Its name, as far as is known without asking."""
        found = self.printer()
        return found.name if found is not None else self._planner.plan.printer

    def ask_paper(self, look: Look) -> None:
        """The paper, the printer, both sides, ink: in a window of its own."""
        from kit.handouts.paper import PaperDialog

        now, there = self._planner.plan, {each.name for each in self.printers(again=True)}
        self._used = ""  # whoever opens the window sees which printer it is from now on
        if now.printer and there and now.printer not in there:
            self._planner.set_plan(replace(now, printer=""))
        dialog = PaperDialog(look, self._planner.plan, self.printers(), self._planner.saves_ink, self.page)
        dialog.changed.connect(self._set_paper)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _set_paper(self, plan: Plan) -> None:
        """Only what the window is about: rows may have changed in the meantime."""
        now = self._planner.plan
        now = replace(now, paper=plan.paper, duplex=plan.duplex, printer=plan.printer, ink_saving=plan.ink_saving)
        found = next((each for each in self._printers or () if each.name == plan.printer), None)
        self._planner.color_printer = found is not None and found.color
        self._planner.set_plan(now)

    # Printing

    def print(self) -> None:
        """Everything that is ticked, to the chosen printer."""
        if self.work.is_busy or self._saving:
            return
        self._planner.save()  # whatever happens next, the plan is kept
        runs = self._planner.runs()
        if not runs:
            self.say.emit("Nothing is ticked.", "Tick the sheets that you want to print.", "warn")
            return
        if self._is_refused(runs):
            return
        self.printers(again=True)
        wanted, chosen = self._planner.plan.printer or self._used, self.printer()
        if wanted and (chosen is None or chosen.name != wanted):
            self.say.emit(f'The printer "{wanted}" is gone.', "Choose another one under Paper and printer.", "bad")
            return
        if chosen is None:
            self.say.emit("There is no printer here.", "Add one to this computer, or save a PDF.", "warn")
            return
        self._used = chosen.name
        self._tell_busy(f"Printing on {chosen.name}")
        gray = self._planner.saves_ink or not chosen.color
        self.work.start(self._print_steps(runs, chosen.name, gray), self._count(runs))

    def _is_refused(self, runs: Sequence[Run]) -> bool:
        """Whether something of it is not approved where only that may be printed; it is told, and its row chosen."""
        if not self.approved_only():
            return False
        asked = [(run.sheet, lang) for run in runs for lang in run.langs]
        told = [(sheet, words) for sheet, lang in asked for words in unapproved(self._planner.shop, [(sheet, lang)])]
        if told:
            more = f" And {len(told) - 1} more." if len(told) > 1 else ""
            hint = "Approve it under the page, untick it, or change “only what is approved” in Settings."
            self._planner.select(told[0][0])
            self.say.emit(f"{told[0][1]}{more}", hint, "warn")
        return bool(told)

    def _print_steps(self, runs: Sequence[Run], printer: str, gray: bool) -> Steps:
        """Job after job; what was sent when one fails or is stopped stays sent, and is told."""
        shop, done = self._planner.shop, 0
        sent: list[PrintJob] = []
        self._sent = (printer, ())
        for run in runs:
            job = run_job(shop, run, gray=gray)
            with closing(print_job(job, printer, shop.pictures)) as pages:
                for page in pages:
                    yield done + page
            done += job.pages
            sent.append(job)
            self._sent = (printer, tuple(each.title for each in sent))
        return printer, sum((-(-job.pages // 2) if job.duplex else job.pages) * job.copies for job in sent)

    def _count(self, runs: Sequence[Run]) -> int:
        return sum(run_pages(run, self._planner.shop.count) for run in runs)

    def _ended(self, result: tuple[str, int]) -> None:
        printer, papers = result
        self._tell_busy("")
        self.say.emit(f"{papers:,} sheet{'' if papers == 1 else 's'} of paper sent to {printer}.", "", "note")
        self._watched = 0
        self._watch.start()

    def _failed(self, words: str, hint: str) -> None:
        self._tell_busy("")
        self.say.emit(words, f"{self._told_sent()}{hint}", "bad")

    def _stopped(self) -> None:
        self._tell_busy("")
        self.say.emit("Printing was canceled.", f"{self._told_sent()}Your plan is kept.", "note")

    def _told_sent(self) -> str:
        """What had gone to the printer before."""
        names = [title.removeprefix("Kitbag: ") for title in self._sent[1]]
        return f"Already sent: {', '.join(names)}. " if names else ""

    def _look_after(self) -> None:
        """Whether the printer got into trouble with what it was sent."""
        self._watched += 1
        printer, titles = self._sent
        if words := trouble_after(printer, titles):
            self.say.emit(words, "Your plan is kept.", "warn")
            self._watch.stop()
        elif self._watched >= _WATCHED or all_through(printer, titles):
            self._watch.stop()

    # Saving

    def save_pdf(self) -> None:
        """Each page of the plan once, as one PDF."""
        runs = self._planner.runs()
        if not runs or self.work.is_busy or self._saving or self._is_refused(runs):
            return
        name = run_title(self._planner.shop, runs[0]) if len({run.sheet for run in runs}) == 1 else TITLE
        start = str(Path(_documents()) / f"{name}.pdf")
        chosen, _ = QFileDialog.getSaveFileName(self.page, "Save as one PDF", start, "PDF (*.pdf)")
        if chosen:
            out = Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")
            self.write_pdf(runs, out, name)

    def save_folder(self) -> None:
        """A PDF for each sheet and language."""
        runs = self._planner.runs()
        if not runs or self.work.is_busy or self._saving or self._is_refused(runs):
            return
        chosen = QFileDialog.getExistingDirectory(self.page, "Save as a folder of PDFs", _documents())
        if chosen:
            self.write_folder(runs, Path(chosen))

    def write_pdf(self, runs: Sequence[Run], out: Path, title: str) -> None:
        shop = self._planner.shop

        def write() -> str:
            parts = (run_part(shop, run) for run in runs)
            pages = write_pdf(parts, out, title=title, pictures=shop.pictures, progress=self._progress(runs))
            return f"{out.name} is saved: {pages} page{'' if pages == 1 else 's'}." if pages else ""

        self._save(write, str(out.parent))

    def write_folder(self, runs: Sequence[Run], folder: Path) -> None:
        shop = self._planner.shop

        def write() -> str:
            parts = (run_part(shop, run) for run in runs)
            files = write_folder(parts, folder, pictures=shop.pictures, progress=self._progress(runs))
            return f"{len(files)} PDF{'' if len(files) == 1 else 's'} saved." if files else ""

        self._save(write, str(folder))

    def _save(self, write: Callable[[], str], where: str) -> None:
        self._planner.save()
        self._saving, self._stop_saving = True, False
        self._tell_busy("Saving")
        try:
            words = write()
        except KitbagError as fault:
            self.say.emit(fault.message, fault.hint, "bad")
        else:
            told = (words, where) if words else ("Saving was canceled.", "No file was written.")
            self.say.emit(*told, "note")
        finally:
            self._saving = False
            self._tell_busy("")

    def _progress(self, runs: Sequence[Run]) -> Callable[[int], bool]:
        total = self._count(runs)
        last = time.monotonic()

        def tell(done: int) -> bool:
            nonlocal last
            if time.monotonic() - last > _ANSWER:
                self.work.progress.emit(done, total)
                QCoreApplication.processEvents()
                last = time.monotonic()
            return not self._stop_saving

        return tell

    def finish(self) -> None:
        """What was begun is brought to its end, before the program goes."""
        self.work.finish()

    def cancel(self) -> None:
        """Stops whatever is going on."""
        self._stop_saving = True
        self.work.stop()


def _documents() -> str:
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
