"""A sheet that somebody approved has a longer foot: it fits its papers all the same, in each language, everywhere."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kit.contacts.model import Event
from kit.contacts.packs import list_packs
from kit.contacts.place import load_place
from kit.sheet.opening import read_sheet
from kit.sheet.words import shown_roles
from kit.stage.frame import TextItem
from kit.stage.pictures import PictureStore
from kit.stage.sheets.said import approved_words
from kit.stage.sheets.sheet import lay_out_pages
from tests.stage.sheet_pages import inner, outside, overlaps
from tests.stage.test_sheet_shipped import FOLDERS, TODAY

pytestmark = pytest.mark.usefixtures("qapp")

WHO = ("Alexandra Montgomery-Rivera", "designated safeguarding lead", dt.date(2026, 9, 24))
PACKS = [pack.id for pack in list_packs()]


@pytest.mark.parametrize("file", ["sheet.en.md", "sheet.es.md"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_it_fits_both_papers_in_every_place(folder: Path, file: str):
    sheet, pictures = read_sheet(folder / file, today=TODAY), PictureStore()
    packs = PACKS if sheet.meta.lang == "es" else ("us", "us-wa", "nz")  # the longest lines
    for pack in packs if shown_roles(sheet) else ("us-wa",):
        place = load_place(pack, Event())
        said = approved_words(*WHO, sheet.meta.lang, place.pack.country)
        for paper in sheet.meta.paper:
            made = lay_out_pages(sheet, place, paper, today=TODAY, approval_text=said, pictures=pictures)
            assert made.overflow == 0, f"{pack}, {paper}: {made.overflow:.0f} pt too long, shorten {made.longest}"
            assert len(made.frames) == sheet.meta.sides
            for frame in map(inner, made.frames if pack == "us-wa" else ()):
                assert overlaps(frame) == []
                assert outside(frame, 45) == []


@pytest.mark.parametrize("file", ["sheet.en.md", "sheet.es.md"])
def test_its_foot_is_one_paragraph_where_that_takes_fewer_lines(file: str):
    sheet = read_sheet(next(f for f in FOLDERS if f.name.startswith("s12-")) / file, today=TODAY)
    said = approved_words(*WHO, sheet.meta.lang, "US")
    feet = []
    for approval in ("", said):
        frame = inner(lay_out_pages(sheet, load_place("us"), "letter", today=TODAY, approval_text=approval).frames[0])
        feet.append([i.block for i in frame.items if isinstance(i, TextItem) and "S12" in i.block.plain])
    (plain,), (approved,) = feet
    assert WHO[1] in approved.plain.replace("\u2028", " ")
    assert plain.lines == 1
    assert approved.lines <= 3
