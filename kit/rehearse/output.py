"""The report to a printer or a PDF, the raw times to a CSV file: a menu under the button, and a sentence at the end."""

from __future__ import annotations

import re
from collections.abc import Callable, Generator, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QPoint, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton, QWidget

from kit.errors import KitbagError
from kit.handouts.printing import PrintJob, list_printers, print_job
from kit.handouts.work import Work
from kit.records.export import write_runs
from kit.rehearse.advice import Step
from kit.rehearse.book import RunBook
from kit.rehearse.pages import report_pages
from kit.rehearse.report import Report
from kit.stage.pictures import PictureStore
from kit.stage.sheet_pdf import PdfPart, write_pdf


class Output(QObject):
    """Signals:
    say(str, str, str): a sentence, its hint and its tone.
    """

    say = Signal(str, str, str)

    def __init__(self, page: QWidget, book: RunBook, pictures: PictureStore, paper: Callable[[], str]) -> None:
        super().__init__(page)
        self._page, self._book, self._pictures, self._paper = page, book, pictures, paper
        self.work = Work(self)
        self.work.ended.connect(lambda printer: self.say.emit(f"The report is sent to {printer}.", "", "note"))
        self.work.failed.connect(lambda words, hint: self.say.emit(words, hint, "bad"))

    def offer(self, report: Report, steps: Sequence[Step], button: QPushButton) -> None:
        """The menu under the button."""
        menu = self.menu(report, steps, button)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def menu(self, report: Report, steps: Sequence[Step], parent: QWidget) -> QMenu:
        """What can be done with the report: each printer, PDF, CSV."""
        menu = QMenu(parent)
        menu.setObjectName("report-menu")
        for printer in list_printers():
            action = menu.addAction(f"Print on {printer.name}")
            action.triggered.connect(lambda _=False, p=printer: self.print(report, steps, p.name, color=p.color))
        if menu.isEmpty():
            menu.addAction("There is no printer here").setEnabled(False)
        menu.addSeparator()
        menu.addAction("Save as PDF ...").triggered.connect(lambda: self.save_pdf(report, steps))
        menu.addAction("Save the times (CSV) ...").triggered.connect(lambda: self.save_csv(report.head.id))
        return menu

    def print(self, report: Report, steps: Sequence[Step], printer: str, *, color: bool = False) -> None:
        if self.work.is_busy:
            return
        paper = self._paper()
        pages = report_pages(report, steps, paper)
        job = PrintJob(f"Kitbag: {_name(report)}", pages, len(pages), paper=paper, gray=not color)

        def go_on() -> Generator[int, None, str]:
            yield from print_job(job, printer, self._pictures)
            return printer

        self.work.start(go_on(), len(pages))

    def save_pdf(self, report: Report, steps: Sequence[Step]) -> None:
        chosen = self._ask("Save the report", f"{_name(report)}.pdf", "PDF (*.pdf)", ".pdf")
        if chosen is not None:
            self.write_pdf(report, steps, chosen)

    def write_pdf(self, report: Report, steps: Sequence[Step], out: Path) -> None:
        part = PdfPart(_name(report), report_pages(report, steps, self._paper()), "en")
        self._save(lambda: write_pdf([part], out, title=_name(report), lang="en", pictures=self._pictures), out)

    def save_csv(self, run: int) -> None:
        """The raw times of one run."""
        chosen = self._ask("Save the times", f"rehearsal-{run}.csv", "Table (*.csv);;Everything (*.json)", ".csv")
        if chosen is not None:
            self.write_csv(run, chosen)

    def write_csv(self, run: int, out: Path) -> None:
        def write() -> None:
            read = self._book.run(run)
            write_runs([read] if read is not None else [], out)

        self._save(write, out)

    def _ask(self, title: str, name: str, kinds: str, usual: str) -> Path | None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        chosen, _ = QFileDialog.getSaveFileName(self._page, title, str(Path(folder) / name), kinds)
        if not chosen:
            return None
        path = Path(chosen)
        return path if path.suffix else path.with_name(path.name + usual)

    def _save(self, write: Callable[[], object], out: Path) -> None:
        try:
            write()
        except KitbagError as fault:
            self.say.emit(fault.message, fault.hint, "bad")
        else:
            self.say.emit(f"{out.name} is saved.", str(out.parent), "note")


def _name(report: Report) -> str:
    """What the file is called: the talk, the run and its day."""
    day = report.head.facts.began.date()
    title = re.sub(r'[\\/:*?"<>|]+', " ", report.head.facts.title).strip()
    return f"{title}, {report.name.lower()}, {day.isoformat()}"
