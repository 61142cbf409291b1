"""Which sheets there are, and how one is found."""

import datetime as dt
import json

import pytest

from kit import paths
from kit.errors import UsageError
from kit.library.listing import as_json, as_table
from kit.library.sheets import find_sheet, find_sheets, user_sheets

TODAY = dt.date(2026, 11, 24)
FRONT = """---
sheet: 1
id: {id}
title: {title}
lang: {lang}
for: carer
version: 1.0.0
reviewed: 2026-01-01
review_by: 2027-11-24
license: CC-BY-4.0
{more}---

# {title}
"""


def write(folder, sheet_id, lang="en", title="Plan", more=""):
    path = folder / sheet_id / f"sheet.{lang}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(FRONT.format(id=sheet_id, title=title, lang=lang, more=more), "utf-8")
    return path


def test_the_shipped_sheets_come_in_the_order_of_their_numbers():
    numbers = [int(entry.number[1:]) for entry in find_sheets()]
    assert numbers == sorted(numbers)
    assert {2, 4, 6, 9, 10, 14, 15, 16} <= {*numbers}


def test_a_sheet_has_all_its_languages_the_source_first(tmp_path):
    write(tmp_path, "s4-plan", "es", more="translation_of: s4-plan\n")
    write(tmp_path, "s4-plan", "en")
    write(tmp_path, "s4-plan", "de", more="translation_of: s4-plan\n")
    [entry] = find_sheets(tmp_path)
    assert entry.langs == ("en", "de", "es")
    assert entry.file_in("es-MX") == tmp_path / "s4-plan" / "sheet.es.md"
    assert entry.file_in("fr") is None


def test_the_users_own_sheet_goes_before_the_shipped_one_of_its_id():
    write(user_sheets(), "s4-family-plan", title="Ours")
    found = {entry.id: entry for entry in find_sheets()}
    assert (found["s4-family-plan"].title, found["s4-family-plan"].own) == ("Ours", True)
    assert not found["s16-where-to-get-help"].own


@pytest.mark.parametrize("name", ["S4", "s4", "s4-family-plan", "resources/sheets/s4-family-plan"])
def test_a_sheet_is_found_by_number_id_and_path(name):
    at = str(paths.resources_dir().parent / name) if "/" in name else name
    assert find_sheet(at).id == "s4-family-plan"


@pytest.mark.parametrize(("name", "hint"), [
    ("family-pan", 'Did you mean "s4-family-plan"?'),
    ("S99", "There are: S1, S2"),
    ("", "There are: S1, S2"),
    ("\0", "There are: S1, S2"),
    ("x" * 5000, "There are: S1, S2"),
])  # fmt: skip
def test_a_name_that_is_not_there_is_a_sentence(name, hint):
    with pytest.raises(UsageError) as caught:
        find_sheet(name)
    assert hint in str(caught.value)


def test_a_file_with_no_details_is_listed_all_the_same(tmp_path):
    path = tmp_path / "odd" / "sheet.en.md"
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x00junk")
    [entry] = find_sheets(tmp_path)
    assert (entry.id, entry.lang) == ("odd", "en")


def test_a_review_that_is_past_is_told(tmp_path):
    write(tmp_path, "a", more="reviewers:\n  - {name: A, role: lead, checked: 2026-01-01}\n")
    assert find_sheets(tmp_path, today=TODAY)[0].reviewed_text == "Reviewed until Nov 2027"
    late = find_sheets(tmp_path, today=dt.date(2028, 1, 1))[0]
    assert (late.reviewed_state, late.reviewed_text) == ("due", "Review was due 24 Nov 2027")


def test_the_list_says_what_programs_and_people_ask_for(tmp_path):
    write(tmp_path, "s4-plan", title="Our Plan")
    found = find_sheets(tmp_path)
    [told] = json.loads(as_json([], found))["sheets"]
    assert {"id", "title", "for", "lang", "langs", "review", "paper"} <= told.keys()
    assert (told["number"], told["title"], told["for"]) == ("S4", "Our Plan", "carer")
    assert "Our Plan" in as_table([], found).splitlines()[-1]


def test_a_sheet_that_no_native_speaker_read_says_so(tmp_path):
    write(tmp_path, "s4-plan")
    write(tmp_path, "s4-plan", "es", title="Acuerdo", more="translation_of: s4-plan\n")
    [entry] = find_sheets(tmp_path, TODAY)
    spanish = entry.in_language("es", TODAY)
    assert (spanish.title, spanish.lang, spanish.langs) == ("Acuerdo", "es", ("es", "en"))
    assert spanish.unread == ("es",)
    assert entry.in_language("fr") is None
    assert "Not yet reviewed; es not yet reviewed by a native speaker" in as_table((), (entry,))
    assert json.loads(as_json((), (entry,)))["sheets"][0]["no_native_review"] == ["es"]
