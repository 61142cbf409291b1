"""A sheet in, what is wrong with its looks out: H101 too long for its paper, H103 codes too fine, H106 hard to read.

A sheet has to fit on A4 and on Letter, with the help lines of the place. Needs a QGuiApplication (fonts).
"""

from __future__ import annotations

import datetime as dt
import math
from collections.abc import Iterator
from dataclasses import replace

from kit.contacts.model import Place
from kit.errors import Problem
from kit.sheet.model import Section, Sheet
from kit.sheet.words import shown_roles
from kit.stage.pictures import PictureStore
from kit.stage.sheets.entries import choose_lines
from kit.stage.sheets.measures import POINT, PaperSize
from kit.stage.sheets.said import approved_words
from kit.stage.sheets.setting import SheetContext
from kit.stage.sheets.sheet import lay_out_pages

_NAMES: dict[PaperSize, str] = {"a4": "A4", "letter": "Letter"}
_LINE = 22 * POINT
_APPROVER = ("Alexandra Montgomery", "designated safeguarding lead", dt.date(2026, 9, 24))  # nobody: a long name


def check_sheet_fit(sheet: Sheet, *places: Place, today: dt.date | None = None) -> list[Problem]:
    """What does not fit, or cannot be seen, on each paper that the sheet names, in each place; large print too.

    What is too long only once somebody has approved the sheet, and its foot says who, is a warning.
    """
    pictures = PictureStore()
    problems: list[Problem] = []
    for place in places if shown_roles(sheet) else places[:1]:
        problems += _overflow(sheet, place, today, pictures)
        problems += _codes(sheet, place, today)
    problems += _pictures(sheet, pictures)
    return list(dict.fromkeys(problems))


def _overflow(sheet: Sheet, place: Place, today: dt.date | None, pictures: PictureStore) -> Iterator[Problem]:
    approval = approved_words(*_APPROVER, sheet.meta.lang, place.pack.country)
    for paper in sheet.meta.paper:
        approved = lay_out_pages(sheet, place, paper, today=today, approval_text=approval, pictures=pictures)
        for large in (False, True):
            pages = lay_out_pages(sheet, place, paper, large=large, today=today, pictures=pictures)
            if approved.overflow and not pages.overflow and not large:
                told = too_long(sheet, approved.overflow, approved.longest, paper)
                said = f"Once it is approved, and its foot says by whom: {told.message[:1].lower()}{told.message[1:]}"
                yield replace(told, message=said, severity="warning")
            if pages.overflow:
                yield too_long(sheet, pages.overflow, pages.longest, paper, large=large)
            elif not large and len(pages.frames) > sheet.meta.sides:
                message = f"It takes {len(pages.frames)} pages; sides says {sheet.meta.sides}."
                yield Problem(sheet.path, 1, "H101", message, "Correct sides, or take a page mark out.")


def too_long(sheet: Sheet, points: float, longest: str, paper: PaperSize, *, large: bool = False) -> Problem:
    """H101: `9 pt too long on Letter: shorten box "Who to call"`."""
    where = f"on {_NAMES.get(paper, paper)}" + (" in large print" if large else "")
    lines = math.ceil(points / _LINE)
    message = f"{math.ceil(points)} pt too long {where}: shorten {longest}."
    hint = f"That is about {'a line' if lines == 1 else f'{lines} lines'}."
    line = next((p.line for p in sheet.parts if isinstance(p, Section) and f'box "{p.name}"' == longest), 0)
    return Problem(sheet.path, line, "H101", message, hint, "warning" if large else "error")


def _codes(sheet: Sheet, place: Place, today: dt.date | None) -> Iterator[Problem]:
    """H103: help lines whose address is too long for a code that scans from paper."""
    here = place.in_language(sheet.meta.lang)
    shown = choose_lines(SheetContext(sheet, here, PictureStore(), today or dt.date.today()))
    for entry in shown.used:
        if len(entry.web) > 120:
            message = (
                f'The address of "{entry.name}" has {len(entry.web)} characters: its code would not scan.'
            )
            yield Problem(
                sheet.path, 0, "H103", message, "Use a shorter address in the pack; 120 at most.", "warning"
            )


def _pictures(sheet: Sheet, pictures: PictureStore) -> Iterator[Problem]:
    found = [sheet.picture] if sheet.picture else []
    found += [p.drawing.picture for p in sheet.parts if isinstance(p, Section) and p.drawing is not None]
    for picture in found:
        if picture.path is not None and pictures.size(picture.path) is None:
            message = f'"{picture.source}" cannot be read as a picture.'
            yield Problem(sheet.path, picture.line, "D304", message, "Save it again as svg or png.")
