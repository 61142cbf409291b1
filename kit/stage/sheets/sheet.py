"""The way from a Sheet to paper: `lay_out_sheet` gives the pages of one sheet as Frames in points.

Within a Frame the page lies in one group, laid out in finer units (see measures.py).
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kit.contacts.model import Place
from kit.deck.model import plain
from kit.geometry import Rect
from kit.sheet.filling import Person
from kit.sheet.model import Sheet
from kit.stage.frame import Frame, GroupItem
from kit.stage.moves import mirrored
from kit.stage.pictures import PictureStore
from kit.stage.sheets.entries import choose_lines
from kit.stage.sheets.fit import fit_sheet
from kit.stage.sheets.measures import BODY, PAPER, PAPERS, POINT, PaperSize, in_units
from kit.stage.sheets.setting import Kept, Setter, Setting, SheetContext


@dataclass(frozen=True, slots=True)
class SheetPages:
    """The pages of a sheet. `overflow` is by how many points it is too long, `longest` the part to shorten then.

    `merged` tells how each text with a word from a person's row was set, by the identity of its block.
    """

    frames: tuple[Frame, ...]
    overflow: float = 0.0
    longest: str = ""
    type_size: float = 12.75  # of its body, in points
    merged: dict[int, Setting] | None = None


def lay_out_sheet(
    sheet: Sheet,
    place: Place,
    paper: PaperSize = "a4",
    *,
    large: bool = False,
    today: dt.date | None = None,
    approval_text: str = "",
    pictures: PictureStore | None = None,
    person: Person | None = None,
) -> tuple[Frame, ...]:
    """The pages of a sheet with this place's help lines; `large` is large print, which may take twice the pages."""
    return lay_out_pages(
        sheet,
        place,
        paper,
        large=large,
        today=today,
        approval_text=approval_text,
        pictures=pictures,
        person=person,
    ).frames


def lay_out_pages(
    sheet: Sheet,
    place: Place,
    paper: PaperSize = "a4",
    *,
    large: bool = False,
    today: dt.date | None = None,
    approval_text: str = "",
    pictures: PictureStore | None = None,
    person: Person | None = None,
    kept: Kept | None = None,
) -> SheetPages:
    """As lay_out_sheet, with how well the sheet fits. `kept` shares set words among the copies of one sheet."""
    context = SheetContext(
        sheet,
        place.in_language(sheet.meta.lang),
        pictures or PictureStore(),
        today or dt.date.today(),
        approval_text,
        person,
    )
    setter = Setter(context, kept)
    size = in_units(paper)
    fitted = fit_sheet(setter, choose_lines(context), size, large=large)
    over = fitted.overflow * POINT
    frames = []
    for page in fitted.pages:
        items = tuple(page.items(size))
        if sheet.meta.rtl:
            items = tuple(mirrored(items, size.w))
        inner = Frame(size, PAPER, items, title=plain(sheet.title), lang=sheet.meta.lang)
        whole = PAPERS[paper]
        group = GroupItem(Rect(0, 0, whole.w, whole.h), inner)
        scale = fitted.body / BODY
        outer = Frame(whole, PAPER, (group,), 0, inner.title, inner.lang, over, scale)
        frames.append(outer)
    return SheetPages(tuple(frames), over, fitted.longest, fitted.body * POINT, setter.merged)
