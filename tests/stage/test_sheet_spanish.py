"""Every sheet in Spanish fits its papers where Spanish is spoken, and has no word of English of the program's own."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit import paths
from kit.contacts.model import Event
from kit.contacts.place import load_place
from kit.sheet.opening import read_sheet
from kit.stage.pictures import PictureStore
from kit.stage.sheets.foot import reading_level
from kit.stage.sheets.sheet import lay_out_pages
from tests.stage.sheet_pages import inner, outside, overlaps
from tests.stage.test_sheet_shipped import FOLDERS, TODAY, VISIT

pytestmark = pytest.mark.usefixtures("qapp")

FILES = sorted((paths.resources_dir() / "sheets").glob("*/sheet.es.md"))
EVERY = pytest.mark.parametrize("file", FILES, ids=lambda p: p.parent.name)


def test_every_sheet_is_there_in_spanish():
    assert [file.parent for file in FILES] == FOLDERS


@EVERY
def test_it_has_no_faults_and_says_that_no_native_speaker_read_it(file: Path):
    sheet = read_sheet(file, today=TODAY)
    assert [problem for problem in sheet.problems if problem.code != "D603"] == []
    assert not sheet.meta.native_reviewed
    assert reading_level(sheet) in ("muy fácil", "bastante fácil", "")  # "": too few sentences to say


@EVERY
@pytest.mark.parametrize("large", [False, True], ids=["usual", "large"])
@pytest.mark.parametrize("pack", ["us", "us-wa"])
def test_it_fits_both_papers(file: Path, pack: str, large: bool):
    sheet, pictures = read_sheet(file, today=TODAY), PictureStore()
    for event in (Event(), VISIT):
        for paper in sheet.meta.paper:
            made = lay_out_pages(sheet, load_place(pack, event), paper, large=large, today=TODAY, pictures=pictures)
            assert made.overflow == 0, f"{made.overflow:.0f} pt too long on {paper}: shorten {made.longest}"
            for frame in map(inner, made.frames):
                assert overlaps(frame) == []
                assert large or outside(frame, 45) == []
