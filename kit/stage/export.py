"""A talk as files: one PDF with a page a slide, or a folder with a PNG a slide. Slides stand at their last step.

Text stays text (selectable, fonts embedded), drawings stay vector, links stay links. Files appear whole or not at all.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QImage, QImageWriter, QPageLayout, QPageSize, QPainter, QPdfWriter

from kit.contacts.model import Place
from kit.deck.model import Deck
from kit.errors import WorldError
from kit.geometry import PixelSize, Rect
from kit.media.stills import add_stills
from kit.stage.canvas import SlideContext
from kit.stage.frame import Frame
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from kit.stage.theme import theme_for

_PAGE = QSizeF(960, 540)  # points: the 13.33 x 7.5 inches that slides have elsewhere
_DPI = 600
_PNG = PixelSize(1920, 1080)
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC))


def export_talk(deck: Deck, place: Place, out: Path, theme_override: str = "") -> int:
    """Writes a PDF if `out` ends in .pdf, else PNG files into the folder `out`; gives the number of pages.

    Raises WorldError when the place cannot be written.
    """
    pictures = PictureStore()
    add_stills(deck, pictures.add_still)
    frames = _frames(deck, place, pictures, theme_override)
    try:
        if out.suffix.lower() == ".pdf":
            out.parent.mkdir(parents=True, exist_ok=True)
            return write_pdf(frames, out, deck.meta.title)
        return _write_pngs(frames, out)
    except OSError as error:
        raise WorldError(f'Cannot write "{out}": {error.strerror}.', "Choose another folder.") from error


def _frames(
    deck: Deck, place: Place, pictures: PictureStore, override: str
) -> Iterator[tuple[str, Frame, PictureStore]]:
    theme = theme_for(deck, override)
    for i, slide in enumerate(deck.slides):
        if slide.hide:
            continue
        chapter = chapter_of(deck.slides.__getitem__, i)
        context = SlideContext(deck.meta, theme, place, pictures, i + 1, chapter=chapter)
        frame = lay_out_slide(slide, context)
        yield slide.id, frame.at_step(frame.steps), pictures


def write_pdf(frames: Iterator[tuple[str, Frame, PictureStore]], out: Path, title: str) -> int:
    """Pages of 960 x 540 points; written beside `out` first, so that a failure leaves nothing half-done."""
    part = out.with_name(out.name + ".part")
    with part.open("wb"):  # says at once, and why, if the place cannot be written
        pass
    try:
        count = _write_pages(frames, part, title)
        with part.open("rb") as written:
            written.seek(max(0, part.stat().st_size - 16))
            if not written.read().rstrip().endswith(b"%%EOF"):  # Qt does not tell that the disk was full
                raise WorldError(f'Cannot write "{out}": the pages did not get through.', "Is the disk full?")
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return count


def _write_pages(frames: Iterator[tuple[str, Frame, PictureStore]], part: Path, title: str) -> int:
    writer = QPdfWriter(str(part))
    writer.setTitle(title)
    writer.setCreator("Kitbag")
    writer.setResolution(_DPI)
    size = QPageSize(_PAGE, QPageSize.Unit.Point, "Slide", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter()
    if not painter.begin(writer):
        raise WorldError(f'Cannot write "{part}".', "Choose another folder.")
    page = Rect(0, 0, writer.width(), writer.height())
    count = 0
    for _, frame, pictures in frames:
        if count:
            writer.newPage()
        paint_frame(painter, frame, page, pictures)
        count += 1
    painter.end()
    return count


def _write_pngs(frames: Iterator[tuple[str, Frame, PictureStore]], out: Path) -> int:
    return write_pngs(
        (
            (
                f"{i:03d}-{re.sub(r'[^a-z0-9-]+', '-', slide_id.lower())[:48]}",
                paint_picture(frame, _PNG, pictures),
            )
            for i, (slide_id, frame, pictures) in enumerate(frames, 1)
        ),
        out,
    )


def write_pngs(named: Iterable[tuple[str, QImage]], out: Path) -> int:
    """All of them, or none and no folder that was not there before. OSError, or WorldError for want of room."""
    was_there, made = out.is_dir(), list[Path]()
    out.mkdir(parents=True, exist_ok=True)
    try:
        for stem, image in named:
            made.append(out / f"{stem}.png")
            made[-1].write_bytes(_png(image))
    except BaseException as fault:
        for name in made:
            name.unlink(missing_ok=True)
        if not was_there:
            with suppress(OSError):
                out.rmdir()  # only while it is empty
        if isinstance(fault, OSError) and fault.errno in _NO_ROOM:
            raise WorldError(f'Cannot write "{made[-1]}".', "Is the disk full?") from fault
        raise
    return len(made)


def _png(image: QImage) -> bytes:
    """In memory first: Qt does not tell why a disk takes no more, and its library prints a line of its own."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(buffer.data().data())
