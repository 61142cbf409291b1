"""Sheets put together on paper: two copies on one page, two languages side by side or back to back.

Type is never scaled down: a half page is laid out as a page of its own, and what does not fit there is not offered.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kit.contacts.model import Place
from kit.geometry import Rect, Size
from kit.sheet.filling import Person
from kit.sheet.model import Sheet
from kit.stage.frame import Frame, GroupItem, Item, Line
from kit.stage.pictures import PictureStore
from kit.stage.sheets.measures import INK, PAPER, PAPERS, PaperSize
from kit.stage.sheets.sheet import SheetPages, lay_out_pages

HALVES: dict[PaperSize, PaperSize] = {"a4": "a4-half", "letter": "letter-half"}


def two_up(
    sheet: Sheet,
    place: Place,
    paper: PaperSize = "a4",
    *,
    today: dt.date | None = None,
    approval_text: str = "",
    pictures: PictureStore | None = None,
    person: Person | None = None,
) -> tuple[Frame, ...] | None:
    """Each page twice on a paper that lies on its side; None when the sheet does not fit on half of it."""
    half = _half(sheet, place, paper, today, approval_text, pictures, person)
    return None if half is None else tuple(_pair(page, page, paper) for page in half.frames)


def side_by_side(
    left: Sheet,
    right: Sheet,
    place: Place,
    paper: PaperSize = "a4",
    *,
    today: dt.date | None = None,
    approval_texts: tuple[str, str] = ("", ""),
    pictures: PictureStore | None = None,
) -> tuple[Frame, ...] | None:
    """Two languages of one sheet beside each other; None when one of them does not fit on half the paper."""
    one = _half(left, place, paper, today, approval_texts[0], pictures, None)
    two = _half(right, place, paper, today, approval_texts[1], pictures, None)
    if one is None or two is None or len(one.frames) != len(two.frames):
        return None
    return tuple(_pair(a, b, paper) for a, b in zip(one.frames, two.frames, strict=True))


def back_to_back(front: Sequence[Frame], back: Sequence[Frame]) -> tuple[Frame, ...]:
    """Two languages for printing on both sides: each page of the one has its counterpart behind it."""
    pages: list[Frame] = []
    for i in range(max(len(front), len(back))):
        spare = front[0] if front else back[0]
        pages.append(front[i] if i < len(front) else blank_page(spare))
        pages.append(back[i] if i < len(back) else blank_page(spare))
    return tuple(pages)


def blank_page(like: Frame) -> Frame:
    """An empty page of the same paper: the back of the last sheet."""
    return Frame(like.size, PAPER, (), title=like.title, lang=like.lang)


def _half(
    sheet: Sheet, place: Place, paper: PaperSize, today: dt.date | None, approval: str,
    pictures: PictureStore | None, person: Person | None,
) -> SheetPages | None:  # fmt: skip
    half = lay_out_pages(
        sheet,
        place,
        HALVES.get(paper, paper),
        today=today,
        approval_text=approval,
        pictures=pictures,
        person=person,
    )
    return None if half.overflow else half


def _pair(left: Frame, right: Frame, paper: PaperSize) -> Frame:
    upright = PAPERS[paper]
    size = Size(upright.h, upright.w)
    middle = size.w / 2
    items: tuple[Item, ...] = (
        GroupItem(Rect(0, 0, middle, size.h), left),
        GroupItem(Rect(middle, 0, middle, size.h), right),
        Line(middle, 0, middle, size.h, INK, 1.2, round=True, dash=(0.01, 4)),
    )
    return Frame(size, PAPER, items, title=left.title, lang=left.lang, scale=left.scale)
