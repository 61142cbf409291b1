"""A talk on paper, as files: slides, notes pages, cue cards or the script, as one PDF or a folder with a PNG a page."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from kit.contacts.model import Place
from kit.deck.model import Deck
from kit.errors import WorldError
from kit.geometry import PixelSize
from kit.handouts.forms import presenter_pages
from kit.handouts.practice import practice_of
from kit.handouts.shop import usual_paper
from kit.handouts.slides import handout_pages, shown_slides
from kit.media.stills import add_stills
from kit.records.pace import timing_of
from kit.stage.export import write_pngs
from kit.stage.frame import Frame
from kit.stage.pictures import PictureStore
from kit.stage.ready import paint_picture
from kit.stage.sheet_pdf import PdfPart, write_pdf

_DOTS = 150 / 72  # of a PNG, for each point of paper


def export_handout(
    deck: Deck,
    place: Place,
    out: Path,
    *,
    per_page: int = 0,
    form: str = "notes",
    paper: str = "",
    theme: str = "",
) -> int:
    """Writes the handout; gives the number of pages. WorldError if it cannot be written.

    `per_page` 0 is what the presenter takes along: `form` is "notes", "cards" or "script".

    Without a theme, slides are drawn for a printer: dark words on white paper.
    """
    pictures, place = PictureStore(), place.in_language(deck.meta.lang)
    add_stills(deck, pictures.add_still)
    slides = tuple(shown_slides(deck, place, pictures, theme or "paper"))
    paper, title = paper or usual_paper(place), deck.meta.title
    pages = (
        handout_pages(slides, title, per_page, paper)
        if per_page
        else presenter_pages(
            form,
            practice_of(title, slides, place.event, place.lookup, deck.meta.lang, timing_of(deck)),
            paper,
        )
    )
    if out.suffix.lower() == ".pdf":
        part = PdfPart(title, pages, deck.meta.lang, rtl=deck.meta.rtl)
        return write_pdf([part], out, title=title, lang=deck.meta.lang, pictures=pictures)
    return _write_pngs(pages, out, pictures)


def _write_pngs(pages: Iterable[Frame], out: Path, pictures: PictureStore) -> int:
    try:
        return write_pngs(
            (
                (f"page-{i:03d}", paint_picture(frame, _pixels(frame), pictures))
                for i, frame in enumerate(pages, 1)
            ),
            out,
        )
    except OSError as fault:
        raise WorldError(f'Cannot write "{out}": {fault.strerror}.', "Choose another folder.") from fault


def _pixels(frame: Frame) -> PixelSize:
    return PixelSize(round(frame.size.w * _DOTS), round(frame.size.h * _DOTS))
