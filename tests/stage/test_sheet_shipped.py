"""Every sheet that ships fits its papers, everywhere, in small print and large."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kit import paths
from kit.contacts.model import Event
from kit.contacts.packs import list_packs
from kit.contacts.place import load_place
from kit.sheet.opening import read_sheet
from kit.sheet.readiness import readiness
from kit.stage.frame import TextItem
from kit.stage.pictures import PictureStore
from kit.stage.sheets.sheet import lay_out_pages
from tests.stage.sheet_pages import inner, outside, overlaps

pytestmark = pytest.mark.usefixtures("qapp")

FOLDERS = sorted(p.parent for p in (paths.resources_dir() / "sheets").glob("*/sheet.en.md"))
TODAY = dt.date(2026, 11, 25)
VISIT = Event(
    school="Riverbend Elementary School", date="Thursday, December 3, 2026", room="Library", presenter="M. Alder",
    lead_name="Ms. Alexandra Rivera", lead_role="school counselor", lead_room="Room 12",
    lead_phone="555-0100, extension 4",
    lead_until="4:00 on school days", deputy="Mr. Osei", step_out_place="the library", staff="Ms. Lund",
    booster_date="December 17",
)  # fmt: skip
PACKS = [pack.id for pack in list_packs()]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
@pytest.mark.parametrize("pack", PACKS)
def test_it_fits_both_papers(folder: Path, pack: str):
    sheet, pictures = read_sheet(folder, today=TODAY), PictureStore()
    for event in (Event(), VISIT):
        place = load_place(pack, event)
        for paper in sheet.meta.paper:
            made = lay_out_pages(sheet, place, paper, today=TODAY, pictures=pictures)
            assert made.overflow == 0, f"{made.overflow:.0f} pt too long on {paper}: shorten {made.longest}"
            assert len(made.frames) == sheet.meta.sides
            for frame in map(inner, made.frames):
                assert overlaps(frame) == []
                assert outside(frame, 45) == []
                blocks = [item.block for item in frame.items if isinstance(item, TextItem)]
                assert [b.plain for b in blocks if b.cramped] == [], "a word is broken in its middle"


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_its_large_print_takes_twice_the_pages_at_most(folder: Path):
    sheet, pictures = read_sheet(folder, today=TODAY), PictureStore()
    for event in (Event(), VISIT):
        for paper in sheet.meta.paper:
            place = load_place("us-wa", event)
            made = lay_out_pages(sheet, place, paper, large=True, today=TODAY, pictures=pictures)
            assert made.overflow == 0, f"{made.overflow:.0f} pt too long on {paper}: shorten {made.longest}"
            assert len(made.frames) <= 2 * sheet.meta.sides
            for frame in map(inner, made.frames):
                assert overlaps(frame) == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda p: p.name)
def test_it_is_ready_in_washington_and_refuses_where_nothing_is_filled_in(folder: Path):
    sheet = read_sheet(folder, today=TODAY)
    assert readiness(sheet, load_place("us-wa"), TODAY).state == "ready"
    if sheet.meta.needs:
        assert not readiness(sheet, load_place("blank"), TODAY).may_print
