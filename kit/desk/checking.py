"""Ties the room check to the desk: the chosen talk, the projector, printing the record, the file for support."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QMenu, QPushButton

from kit.desk.checkrecord import record_page
from kit.desk.checks import Wanted
from kit.desk.cover import Cover, cover_of
from kit.desk.roomcheck import RoomCheck, RoomWish
from kit.handouts.printing import PrintJob, list_printers, print_job
from kit.handouts.shop import usual_paper
from kit.handouts.work import Work
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore
from kit.stage.sheet_pdf import PdfPart, write_pdf

if TYPE_CHECKING:
    from kit.desk.window import Desk


def make_check_page(desk: Desk) -> RoomCheck:
    """The page in the desk's look; what the room sees outlives it."""
    cover = cover_of(desk)
    if cover is None:
        cover = Cover(desk, lambda: dict(desk.settings.screen_roles), calm=desk.settings.reduce_motion)
        desk.closed.connect(cover.lift)
    page = RoomCheck(desk.look, lambda: desk.settings, lambda: _wish(desk), cover)
    page.identify.connect(desk.identify)
    page.fill_in.connect(lambda: desk.main.fill_in())
    page.see_talk.connect(lambda: desk.main.show_page("slides" if desk.path is not None else "talks"))
    output = RecordOutput(desk, page)
    page.record_wanted.connect(output.offer)
    page.support_wanted.connect(lambda: show_support(desk))
    page.sound_chosen.connect(
        lambda output: desk.change(
            replace(desk.settings, sound_output=output.id, sound_output_name=output.name)
        )
    )
    page.left.connect(lambda: _tell_of_black(desk))
    return page


def _tell_of_black(desk: Desk) -> None:
    """Black on the projector is no fault, and can be taken away."""
    cover = cover_of(desk)
    if cover is not None and cover.is_up:
        desk.main.offer("The room sees black until a talk starts.", "Give the projector back", cover.lift)


def _wish(desk: Desk) -> RoomWish:
    details = desk.main.details
    paper = usual_paper(desk.shelf.place)
    if desk.path is None or details.entry is None:
        return RoomWish(paper=paper)
    minutes = details.plan.minutes if details.plan else details.entry.minutes
    return RoomWish(details.entry.title, Wanted(desk.path, minutes or None), paper)


def show_support(desk: Desk) -> None:
    """The file for support, with what the room check found if it was made."""
    from kit.desk.supportdialog import SupportDialog

    page = desk.main.page("check")
    SupportDialog(desk, page.findings if isinstance(page, RoomCheck) else ()).open()


class RecordOutput(QObject):
    """What was found, on paper or as a PDF."""

    def __init__(self, desk: Desk, page: RoomCheck) -> None:
        super().__init__(page)
        self._desk, self._page = desk, page
        self._pictures = PictureStore()
        self.work = Work(self)
        self.work.ended.connect(lambda printer: desk.say(f"The record is sent to {printer}."))
        self.work.failed.connect(lambda words, hint: desk.say(words, hint, "bad"))

    def frame(self) -> Frame:
        return record_page(self._page.findings, self._page.title, self._page.checked, self._paper)

    @property
    def _paper(self) -> str:
        return usual_paper(self._desk.shelf.place)

    def offer(self, button: QPushButton) -> None:
        """The menu under the button."""
        menu = self.menu(button)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def menu(self, parent: QPushButton) -> QMenu:
        """Each printer, and PDF."""
        menu = QMenu(parent)
        menu.setObjectName("record-menu")
        for printer in list_printers():
            action = menu.addAction(f"Print on {printer.name}")
            action.triggered.connect(lambda _=False, p=printer: self.print(p.name, color=p.color))
        if menu.isEmpty():
            menu.addAction("There is no printer here").setEnabled(False)
        menu.addSeparator()
        menu.addAction("Save as PDF ...").triggered.connect(self.save)
        return menu

    def print(self, printer: str, *, color: bool = False) -> None:
        if self.work.is_busy:
            return
        job = PrintJob("Kitbag: room check", [self.frame()], 1, paper=self._paper, gray=not color)

        def go_on() -> Generator[int, None, str]:
            yield from print_job(job, printer, self._pictures)
            return printer

        self.work.start(go_on(), 1)

    def save(self) -> None:
        name = f"Room check {self._page.checked:%Y-%m-%d}.pdf"
        chosen = ask_file(self._desk, "Save the record", name, "PDF (*.pdf)")
        if chosen is not None:
            self.write(chosen)

    def write(self, out: Path) -> None:
        part = PdfPart("Room check", [self.frame()], "en")
        if self._desk.attempt(
            lambda: write_pdf([part], out, title="Room check", lang="en", pictures=self._pictures)
        ):
            self._desk.say(f"{out.name} is saved.", str(out.parent))


def ask_file(desk: Desk, title: str, name: str, kinds: str) -> Path | None:
    """Where the user wants it, with the ending of `name`; None if nowhere."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    chosen, _ = QFileDialog.getSaveFileName(desk, title, str(Path(folder) / name), kinds)
    if not chosen:
        return None
    path = Path(chosen)
    return path if path.suffix else path.with_name(path.name + Path(name).suffix)
