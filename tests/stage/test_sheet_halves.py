"""Sheets that ship for two a page: two copies, or two languages side by side."""

from __future__ import annotations

import pytest

from kit.contacts.place import load_place
from kit.library.sheets import find_sheet
from kit.sheet.opening import read_sheet
from kit.stage.pictures import PictureStore
from kit.stage.sheets.impose import side_by_side, two_up

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("paper", ["a4", "letter"])
@pytest.mark.parametrize("pack", ["blank", "us-wa", "uk"])
def test_my_helper_hand_goes_twice_on_a_page_and_in_two_languages(paper: str, pack: str) -> None:
    entry, place, pictures = find_sheet("S1"), load_place(pack), PictureStore()
    english, spanish = (read_sheet(entry.file_in(lang) or entry.path) for lang in ("en", "es"))
    for sheet in (english, spanish):
        assert two_up(sheet, place, paper, pictures=pictures) is not None  # type: ignore[arg-type]
    assert side_by_side(english, spanish, place, paper, pictures=pictures) is not None  # type: ignore[arg-type]
