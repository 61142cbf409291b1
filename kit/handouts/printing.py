"""Frames to a printer of the system, page by page: jobs in, how far it is out; each no of the printer is a sentence.

QtPrintSupport is imported when something is printed. A job goes to the queue as a whole when its last page is painted,
so a job that is canceled or fails before leaves nothing there.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter

from kit.errors import UsageError, WorldError
from kit.geometry import Rect
from kit.handouts.queue import Queue, find_queue
from kit.stage.frame import Frame
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_CUPS_OPTIONS = 0xFE00  # Qt's property for options of the job that it has no words for
_PLAN_KEPT = "Your plan is kept; print again when it is ready."


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Pages that go to the printer together; `frames` are laid out as they are asked for."""

    title: str
    frames: Iterable[Frame]
    pages: int
    copies: int = 1
    paper: str = "a4"
    duplex: bool = False
    gray: bool = True


@dataclass(frozen=True, slots=True)
class PrinterFacts:
    """A printer as it is chosen."""

    name: str
    default: bool = False
    duplex: bool = False
    color: bool = False
    paper: str = ""  # "a4", "letter" or "", what it holds by itself


def list_printers() -> tuple[PrinterFacts, ...]:
    """The printers of this computer, its usual one in front."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    papers = {QPageSize.PageSizeId.A4: "a4", QPageSize.PageSizeId.Letter: "letter"}
    found = [
        PrinterFacts(
            info.printerName(),
            info.isDefault(),
            any(mode != QPrinter.DuplexMode.DuplexNone for mode in info.supportedDuplexModes()),
            QPrinter.ColorMode.Color in info.supportedColorModes(),
            papers.get(info.defaultPageSize().id(), ""),
        )
        for info in QPrinterInfo.availablePrinters()
    ]
    return tuple(sorted(found, key=lambda each: (not each.default, each.name.casefold())))


def choose_printer(name: str = "") -> str:
    """The printer of that name, or the usual one; a sentence if there is none."""
    printers = list_printers()
    if not printers:
        raise WorldError("There is no printer here.", "Add one to this computer, or save a PDF.")
    if not name:
        return printers[0].name
    if name in {each.name for each in printers}:
        return name
    raise UsageError(f'There is no printer "{name[:100]}".', f"There are: {', '.join(p.name for p in printers)}.")


def print_job(job: PrintJob, name: str, pictures: PictureStore) -> Generator[int, None, None]:
    """Paints page after page and gives the count after each; the job is sent when the last one is through.

    Closing it before takes the job back. Raises WorldError for what the printer or the system says no to.
    """
    queue = find_queue()
    check_printer(name, queue)
    frames = iter(job.frames)
    first = next(frames, None)
    if first is None:
        return
    printer = _set_up(job, first, name)
    painter = QPainter()
    if not painter.begin(printer):
        raise WorldError(f'The printer "{name}" does not take the job.', _PLAN_KEPT)
    done = 0
    try:
        page = Rect(0, 0, printer.width(), printer.height())
        for frame in chain([first], frames):
            if done:
                _turn_page(printer, done, name)
            paint_frame(painter, frame, page, pictures)
            done += 1
            yield done
    except BaseException:
        _take_back(printer, painter, job, name, queue)
        raise
    painter.end()
    if queue is not None and (why := queue.refusal()):
        raise WorldError(f'The printer "{name}" did not take the job: {_sentence(why)}', _PLAN_KEPT)


def check_printer(name: str, queue: Queue | None) -> None:
    """WorldError if the printer is gone, takes no jobs, or says that it cannot print now."""
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    word = queue.printer(name) if queue is not None else None
    info = QPrinterInfo.printerInfo(name)
    if info.isNull() or (queue is not None and word is None):
        raise WorldError(f'The printer "{name}" is gone.', "Choose another one. Your plan is kept.")
    if word is not None and word.trouble:
        raise WorldError(f'The printer "{name}" {word.trouble}.', _PLAN_KEPT)
    if word is not None and not word.accepts:
        raise WorldError(f'The printer "{name}" takes no jobs now.', _PLAN_KEPT)
    if word is None and info.state() == QPrinter.PrinterState.Error:
        raise WorldError(f'The printer "{name}" reports a fault.', _PLAN_KEPT)


def trouble_after(name: str, titles: Sequence[str]) -> str:
    """A sentence if the printer got into trouble with these jobs after it had taken them; "" if all is well."""
    queue = find_queue()
    if queue is None:
        return ""
    states = [jobs[0].state for title in titles if (jobs := queue.jobs(name, title))]
    if "failed" in states:
        return f'The printer "{name}" could not print a job.'
    word = queue.printer(name)
    if word is not None and word.trouble and any(state in ("waiting", "printing", "stopped") for state in states):
        return f'The printer "{name}" {word.trouble}. What was sent waits for it.'
    return ""


def all_through(name: str, titles: Sequence[str]) -> bool:
    """True when no job of these titles is on its way any more."""
    queue = find_queue()
    if queue is None:
        return True
    return not any(
        jobs[0].state in ("waiting", "printing", "stopped", "held")
        for title in titles
        if (jobs := queue.jobs(name, title))
    )


def _set_up(job: PrintJob, first: Frame, name: str) -> QPrinter:
    from PySide6.QtPrintSupport import QPrinter, QPrinterInfo

    printer = QPrinter(QPrinterInfo.printerInfo(name), QPrinter.PrinterMode.HighResolution)
    printer.setDocName(job.title)
    printer.setCreator("Kitbag")
    sideways = first.size.w > first.size.h
    size = QPageSize(QPageSize.PageSizeId.Letter if job.paper == "letter" else QPageSize.PageSizeId.A4)
    way = QPageLayout.Orientation.Landscape if sideways else QPageLayout.Orientation.Portrait
    layout = QPageLayout(size, way, QMarginsF(0, 0, 0, 0))
    layout.setMode(QPageLayout.Mode.FullPageMode)  # our pages bring their margins along
    printer.setPageLayout(layout)
    printer.setCopyCount(job.copies)
    printer.setCollateCopies(True)
    turn = QPrinter.DuplexMode.DuplexShortSide if sideways else QPrinter.DuplexMode.DuplexLongSide
    printer.setDuplex(turn if job.duplex else QPrinter.DuplexMode.DuplexNone)
    printer.setColorMode(QPrinter.ColorMode.GrayScale if job.gray else QPrinter.ColorMode.Color)
    return printer


def _take_back(printer: QPrinter, painter: QPainter, job: PrintJob, name: str, queue: Queue | None) -> None:
    """Ends a job that is not to be printed.

    Where Qt cannot stop a job (CUPS), its end would send what was painted: so it is sent to be held, and taken out.
    """
    if printer.abort() or queue is None:
        painter.end()
        return
    from PySide6.QtPrintSupport import QPrintEngine

    key = QPrintEngine.PrintEnginePropertyKey(_CUPS_OPTIONS)
    printer.printEngine().setProperty(key, ["job-hold-until", "indefinite"])
    painter.end()
    for each in queue.jobs(name, job.title):
        if each.state == "held":
            queue.cancel(name, each.number)
            return


def _turn_page(printer: QPrinter, done: int, name: str) -> None:
    if not printer.newPage():
        raise WorldError(f'The printer "{name}" stopped at page {done}.', _PLAN_KEPT)


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."
