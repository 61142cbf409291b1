"""Sheets as PDF: one file of many pages, or a folder with a file a sheet or a copy; personal copies too.

Qt paints every page once into a raw file beside the target; finished documents are made from it (pdf_book.py): with a
title, a language, bookmarks and links, each part that pages share written once. Files appear whole or not at all.
"""

from __future__ import annotations

import datetime as dt
import os
import re
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from kit.errors import WorldError
from kit.geometry import Rect, Size
from kit.stage.frame import Frame, GroupItem, LinkItem
from kit.stage.paint import paint_frame
from kit.stage.pdf_book import BookFacts, Bookmark, BookPage, uri_bytes, write_book
from kit.stage.pdf_objects import Link, NotQtPdfError, RawPdf
from kit.stage.pictures import PictureStore

if TYPE_CHECKING:
    from typing import BinaryIO

_DPI = 600
_KEPT = (
    64  # frames that are known again when they come again: one sheet's pages among copies of several sheets
)

Layers = tuple[Frame, ...]  # painted on each other; the lower ones are shared by many pages
Page = Frame | Layers


@dataclass(frozen=True, slots=True)
class PdfPart:
    """Pages that belong together: a bookmark of their own, in a folder a file of their own."""

    title: str
    pages: Iterable[Page]
    lang: str = "en"
    file: str = ""  # its name in a folder, without .pdf; "": made from the title
    rtl: bool = False


def write_pdf(
    parts: Iterable[PdfPart],
    out: Path,
    *,
    title: str = "",
    lang: str = "",
    pictures: PictureStore | None = None,
    progress: Callable[[int], bool] | None = None,
) -> int:
    """All parts as one PDF; gives the number of pages.

    `progress` is told the pages done and answers False to stop: then there is no file, and 0 comes back.
    Raises WorldError when the place cannot be written.
    """
    with _named(out), _raw_file(out) as raw_path:
        job = _paint(parts, raw_path, pictures or PictureStore(), progress)
        if job is None:
            return 0
        first = job.parts[0] if job.parts else PdfPart("", ())
        facts = BookFacts(title or first.title, lang or first.lang, _now(), first.rtl)
        with _read(raw_path, out) as raw, _whole_file(out) as file:
            pages = [page for pages in job.pages for page in pages]
            return write_book(raw, pages, job.links, job.bookmarks(), facts, file)


def write_folder(
    parts: Iterable[PdfPart],
    folder: Path,
    *,
    pictures: PictureStore | None = None,
    progress: Callable[[int], bool] | None = None,
) -> tuple[Path, ...]:
    """Each part as a PDF of its own in the folder; gives the files. As write_pdf; when stopped, there are none."""
    with _named(folder), _made_folder(folder), _raw_file(folder / "sheets") as raw_path:
        job = _paint(parts, raw_path, pictures or PictureStore(), progress)
        if job is None or not job.parts:
            return ()
        made: list[Path] = []
        with _read(raw_path, folder) as raw:
            try:
                for part, pages, name in zip(job.parts, job.pages, _names(job.parts), strict=True):
                    path = folder / f"{name}.pdf"
                    facts = BookFacts(part.title, part.lang, _now(), part.rtl)
                    with _whole_file(path) as file:
                        write_book(raw, pages, job.links, (), facts, file)
                    made.append(path)
            except BaseException:
                for path in made:
                    path.unlink(missing_ok=True)
                raise
        return tuple(made)


@dataclass(slots=True)
class _Job:
    """What was painted: the parts without their frames, and the pages of each in terms of the raw file."""

    parts: list[PdfPart]
    pages: list[list[BookPage]]
    links: dict[int, tuple[Link, ...]]  # by raw page, besides those of its text

    def bookmarks(self) -> list[Bookmark]:
        marks, at = [], 0
        for part, pages in zip(self.parts, self.pages, strict=True):
            if pages:
                marks.append(Bookmark(part.title, at))
            at += len(pages)
        return marks


def _paint(
    parts: Iterable[PdfPart], path: Path, pictures: PictureStore, progress: Callable[[int], bool] | None
) -> _Job | None:
    """Paints every frame once; None when it was told to stop."""
    raw = _RawWriter(path, pictures)
    job = _Job([], [], raw.links)
    done = 0
    try:
        for part in parts:
            pages: list[BookPage] = []
            for page in part.pages:
                pages.append(raw.add(page if isinstance(page, tuple) else (page,)))
                done += 1
                if progress is not None and not progress(done):
                    return None
            job.parts.append(PdfPart(part.title, (), part.lang, part.file, part.rtl))
            job.pages.append(pages)
        if not done:
            raise WorldError("There is nothing to print.", "Choose a sheet.")
    finally:
        raw.close()
    return job


class _RawWriter:
    """Paints frames as pages of the raw file; the same frame comes out as the same page."""

    def __init__(self, path: Path, pictures: PictureStore) -> None:
        self._pictures = pictures
        self._writer = QPdfWriter(str(path))
        self._writer.setResolution(_DPI)
        self._painter = QPainter()
        self._count = 0
        self._path = path
        self.links: dict[int, tuple[Link, ...]] = {}
        # Frames are held, so that their identities stay theirs.
        self._seen: OrderedDict[int, tuple[Frame, int]] = OrderedDict()

    def add(self, layers: Sequence[Frame]) -> BookPage:
        """The page of these layers."""
        return tuple(self._page(frame) for frame in layers if frame.items or frame is layers[0])

    def _page(self, frame: Frame) -> int:
        kept = self._seen.get(id(frame))
        if kept is None:
            kept = (frame, self._paint(frame))
            self._seen[id(frame)] = kept
            if links := tuple(_links(frame)):
                self.links[kept[1]] = links
            if len(self._seen) > _KEPT:
                self._seen.popitem(last=False)
        self._seen.move_to_end(id(frame))
        return kept[1]

    def _paint(self, frame: Frame) -> int:
        layout = QPageLayout(
            QPageSize(
                QSizeF(*frame.size), QPageSize.Unit.Point, "Sheet", QPageSize.SizeMatchPolicy.ExactMatch
            ),
            QPageLayout.Orientation.Portrait,
            QMarginsF(0, 0, 0, 0),
        )
        self._writer.setPageLayout(layout)
        if self._count:
            self._writer.newPage()
        elif not self._painter.begin(self._writer):
            raise WorldError(f'Cannot write "{self._path.parent}".', "Choose another folder.")
        scale = _DPI / 72
        paint_frame(
            self._painter, frame, Rect(0, 0, frame.size.w * scale, frame.size.h * scale), self._pictures
        )
        self._count += 1
        return self._count - 1

    def close(self) -> None:
        self._seen.clear()
        if self._painter.isActive():
            self._painter.end()


def _links(
    frame: Frame, scale: float = 1.0, dx: float = 0.0, dy: float = 0.0, tall: float = 0.0
) -> Iterator[Link]:
    """The places of a page that lead somewhere, in points from its lower left corner."""
    tall = tall or frame.size.h
    for item in frame.items:
        if isinstance(item, LinkItem):
            left, right = dx + item.rect.x * scale, dx + item.rect.right * scale
            top, bottom = dy + item.rect.y * scale, dy + item.rect.bottom * scale
            yield Link((left, tall - bottom, right, tall - top), uri_bytes(item.href))
        elif isinstance(item, GroupItem):
            inner = _scale_of(item.frame.size, item.rect) * scale
            yield from _links(item.frame, inner, dx + item.rect.x * scale, dy + item.rect.y * scale, tall)


def _scale_of(size: Size, rect: Rect) -> float:
    return min(rect.w / size.w, rect.h / size.h)


def _now() -> str:
    return dt.datetime.now().strftime("D:%Y%m%d%H%M%S")


def _names(parts: Sequence[PdfPart]) -> Iterator[str]:
    """A file's name for each part, no two alike on any system."""
    used: set[str] = set()
    for number, part in enumerate(parts, 1):
        plain = re.sub(r"[^\w.-]+", "-", part.file or part.title).strip("-.")[:80]
        name = made = plain or f"{number:03d}"
        again = 2
        while made.casefold() in used:
            made = f"{name}-{again}"
            again += 1
        used.add(made.casefold())
        yield made


# -- files that appear whole or not at all ---------------------------------------------------------------------------


@contextmanager
def _named(out: Path) -> Iterator[None]:
    """What the system says no to, said with the place's name."""
    try:
        yield
    except OSError as fault:
        hint = "Free some room there." if fault.errno in (28, 122) else "Choose another folder."
        raise WorldError(f'Cannot write "{out}": {fault.strerror or fault}.', hint) from fault


@contextmanager
def _made_folder(folder: Path) -> Iterator[None]:
    """The folder, made if need be, and taken away again if that was in vain."""
    there = folder.is_dir()
    folder.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        if not there:
            with suppress(OSError):
                folder.rmdir()  # only while it is empty


@contextmanager
def _raw_file(out: Path) -> Iterator[Path]:
    """A place for the raw file beside the target."""
    out.parent.mkdir(parents=True, exist_ok=True)
    path = out.with_name(f".{out.name[:60]}.{os.getpid()}.raw")
    with path.open("wb"):  # says at once if the place cannot be written
        pass
    try:
        yield path
    finally:
        path.unlink(missing_ok=True)


@contextmanager
def _read(path: Path, out: Path) -> Iterator[RawPdf]:
    """The raw file; one that was cut short means that the disk is full."""
    try:
        with RawPdf(path) as raw:
            yield raw
    except NotQtPdfError as fault:
        raise WorldError(
            f'Cannot write "{out}": the pages did not get through.', "Is the disk full?"
        ) from fault


@contextmanager
def _whole_file(out: Path) -> Iterator[BinaryIO]:
    """A file that takes its place only when all of it is written."""
    part = out.with_name(f".{out.name[:60]}.{os.getpid()}.part")
    try:
        with part.open("wb", buffering=1 << 18) as file:
            yield file
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
