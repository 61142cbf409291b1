"""`kitbag print`: what was asked for in, paper or PDF files out; sentences for people, and the exit code.

Nothing is written or sent when a number that a sheet needs is missing, or when a list for personal copies has a fault.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from kit.contacts.model import Place
from kit.errors import UsageError, WorldError
from kit.handouts.merge import CopyList, read_copies
from kit.handouts.named import named
from kit.handouts.options import PrintOptions
from kit.handouts.pages import TITLE, Personal, Wanted, run_job, run_part, run_title
from kit.handouts.plan import Plan, Row, Run, plan_runs, slides_of
from kit.handouts.printing import (
    PrintJob,
    all_through,
    choose_printer,
    list_printers,
    print_job,
    trouble_after,
)
from kit.handouts.shop import SheetShop, unapproved, usual_paper
from kit.records.standings import WAY_OUT, Standings
from kit.stage.sheet_pdf import PdfPart, write_folder, write_pdf

Say = Callable[[str], object]
_WATCHED = 2.0  # seconds that a printer has to say that it cannot


def print_sheets(
    options: PrintOptions, place: Place, tell: Say, warn: Say, *, approved_only: bool = False
) -> int:
    """Does it. `tell` is given what was done, `warn` what is wrong; the exit code is 0 or 1.

    `approved_only`: what nobody here has approved is not printed. Raises UsageError and WorldError.
    """
    if options.each and options.two_up:
        raise UsageError("Personal copies are printed one a page.", "Leave out --two-up, or --each.")
    entries, talks, wanted = named(options, warn)
    if talks and (options.each or options.two_up):
        raise UsageError("Slides are printed as they are.", "Leave out --each and --two-up.")
    standings = Standings()
    if standings.problem:
        warn(standings.problem)
    for problem in place.pack.problems:  # a file of help lines that is read in part, or as it was before
        warn(str(problem))
    shop = SheetShop(entries, place, usual_paper(place), talks=talks, standings=standings)
    if options.paper:
        shop.paper = "letter" if options.paper == "letter" else "a4"
    copies = read_copies(options.each) if options.each else None
    if not _may_print(shop, wanted, copies, warn):
        choose = "" if place.pack.id else " Name your help lines, such as: --contacts us-wa"
        warn(f"Nothing was printed.{choose}")
        return 1
    if approved_only and (
        refused := unapproved(shop, [(each.sheet, lang) for each in wanted for lang in each.langs])
    ):
        for words in refused:
            warn(words)
        warn(f"Nothing was printed. {WAY_OUT}")
        return 1
    _tell_fit(shop, wanted, warn)
    if options.two_up:
        _need_halves(shop, wanted)
    press = _Press(options, shop, tell)
    if copies is not None:
        personal = Personal(shop, wanted, copies)
        if problems := personal.problems():
            for problem in problems:
                warn(str(problem))
            warn("Nothing was printed.")
            return 1
        press.personal(personal, wanted)
    else:
        press.runs(_runs(wanted, options))
    return 0


def _may_print(shop: SheetShop, wanted: Sequence[Wanted], copies: CopyList | None, warn: Say) -> bool:
    """Whether all that is needed is there; what is not, and what is old, is told."""
    sound = True
    for each in _sheets(wanted):
        ready = shop.readiness(each.sheet)
        for problem in ready.problems:
            warn(str(problem))
        for lang in each.langs:
            sheet = shop.sheet(each.sheet, lang)
            for problem in sheet.problems:
                if problem.severity == "error":
                    warn(str(problem))
            sound = sound and bool(sheet.parts)
        sound = sound and ready.may_print
    if copies is not None:
        for problem in copies.problems:
            warn(str(problem))
        sound = sound and copies.sound
    return sound


def _sheets(wanted: Sequence[Wanted]) -> list[Wanted]:
    """Without the talks: slides need no help lines to be printed, and fit."""
    return [each for each in wanted if slides_of(each.sheet) is None]


def _tell_fit(shop: SheetShop, wanted: Sequence[Wanted], warn: Say) -> None:
    for each in _sheets(wanted):
        for lang in each.langs:
            pages = shop.pages(each.sheet, lang, large=each.large)
            if pages.overflow >= 1:
                path, papers = shop.sheet(each.sheet, lang).path, {"a4": "A4", "letter": "Letter"}
                over = f"H101 It is {pages.overflow:.0f} pt too long for {papers.get(shop.paper, shop.paper)}"
                warn(f"{path}: {over}: shorten {pages.longest}." if pages.longest else f"{path}: {over}.")


def _need_halves(shop: SheetShop, wanted: Sequence[Wanted]) -> None:
    for each in wanted:
        if not shop.fits_half(each.sheet, each.langs):
            sheet = shop.sheet(each.sheet, each.langs[0])
            name = sheet.meta.number or sheet.meta.id
            raise UsageError(f"{name} does not fit on half a page.", "Print it without --two-up.")


def _runs(wanted: Sequence[Wanted], options: PrintOptions) -> tuple[Run, ...]:
    """The plan of the command line: languages lie together where they can."""
    together = options.two_up or options.duplex
    rows = tuple(
        Row(
            each.sheet, each.langs, tuple((lang, options.copies) for lang in each.langs), large=options.large,
            two_up=options.two_up, together=together and len(each.langs) > 1,
        )
        for each in wanted
    )  # fmt: skip
    return plan_runs(Plan(rows, duplex=options.duplex))


class _Press:
    """Where it goes: a PDF, a folder, or a printer."""

    def __init__(self, options: PrintOptions, shop: SheetShop, tell: Say) -> None:
        self._options, self._shop, self._tell = options, shop, tell
        self._printer = "" if options.to else choose_printer(options.printer)

    def runs(self, runs: Sequence[Run]) -> None:
        if self._printer:
            self._print([run_job(self._shop, run, gray=self._is_gray([run])) for run in runs])
        else:
            title = run_title(self._shop, runs[0]) if len({run.sheet for run in runs}) == 1 else TITLE
            self._write((run_part(self._shop, run, copies=True) for run in runs), title)

    def personal(self, personal: Personal, wanted: Sequence[Wanted]) -> None:
        if self._printer:
            gray = self._is_gray(wanted)
            self._print([personal.job(self._options.copies, duplex=self._options.duplex, gray=gray)])
        else:
            self._write(personal.parts(self._options.copies), personal.title)

    def _is_gray(self, printed: Sequence[Run | Wanted]) -> bool:
        """Ink is saved unless the printer has color and a sheet is drawn for it."""
        has_color = any(each.color for each in list_printers() if each.name == self._printer)
        return not (
            has_color
            and any(
                slides_of(each.sheet) is None and self._shop.sheet(each.sheet, each.langs[0]).meta.color
                for each in printed
            )
        )

    def _write(self, parts: Iterator[PdfPart], title: str) -> None:
        out = self._options.to
        assert out is not None
        progress = _counter("Page {}")
        if out.suffix.lower() == ".pdf":
            pages = write_pdf(parts, out, title=title, pictures=self._shop.pictures, progress=progress)
            self._tell(f"{out}: {pages} page{'' if pages == 1 else 's'}.")
        else:
            files = write_folder(parts, out, pictures=self._shop.pictures, progress=progress)
            self._tell(f"{out}: {len(files)} file{'' if len(files) == 1 else 's'}.")

    def _print(self, jobs: Sequence[PrintJob]) -> None:
        for job in jobs:
            progress = _counter(f"{job.title}: page {{}} of {job.pages}")
            for done in print_job(job, self._printer, self._shop.pictures):
                progress(done)
            papers = -(-job.pages // 2) if job.duplex else job.pages
            sheets = papers * job.copies
            self._tell(
                f"{job.title}: {sheets} sheet{'' if sheets == 1 else 's'} of paper, sent to {self._printer}."
            )
        titles = [job.title for job in jobs]
        end = time.monotonic() + _WATCHED
        while time.monotonic() < end and not all_through(self._printer, titles):
            if words := trouble_after(self._printer, titles):
                raise WorldError(words)
            time.sleep(0.1)


def _counter(words: str) -> Callable[[int], bool]:
    """Tells how far it is, where somebody looks on."""
    if not sys.stderr.isatty():
        return lambda done: True

    def show(done: int) -> bool:
        sys.stderr.write(f"\r{words.format(done)}\x1b[K\r")
        sys.stderr.flush()
        return True

    return show


def contacts_place(pack: str, place: Place) -> Place:
    """The place with another pack: its id, or the path of its file. UsageError if there is none."""
    from dataclasses import replace

    from kit.contacts.packs import load_pack, pack_folders

    path = Path(pack)
    folders = (path.absolute().parent, *pack_folders()) if path.suffix == ".toml" else pack_folders()
    made = load_pack(path.stem if path.suffix == ".toml" else pack, folders)
    if lost := next((problem for problem in made.problems if problem.code == "C100"), None):
        raise UsageError(lost.message, lost.hint)
    return replace(place, pack=made)
