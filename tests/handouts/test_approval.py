"""The school's own approval on paper: in the foot, in each language for itself; and as a condition for printing."""

import datetime as dt
from dataclasses import replace

import pypdf
import pytest

from kit.cli import main
from kit.library.sheets import user_sheets
from kit.records.approvals import approve
from kit.records.fingerprints import sheet_subject
from kit.settings import load_settings, save_settings
from kit.sheet.opening import read_sheet
from tests.handouts.making import write_sheets

DAY = dt.date(2026, 11, 24)
BY = "Approved at this school by Ana Ruiz, safeguarding lead, on November 24, 2026."
NOT = "Not yet reviewed."


@pytest.fixture
def printed(capsys, tmp_path):
    """Prints these sheets with the US help lines; gives the exit code, what was said, and the text of the pages."""
    write_sheets(user_sheets())

    def printed(*words):
        out = tmp_path / "out.pdf"
        out.unlink(missing_ok=True)
        code = main(["print", *words, "--contacts", "us", "--to", str(out)])
        told = capsys.readouterr()
        pages = pypdf.PdfReader(out).pages if out.exists() else []
        return code, told.err, [" ".join(page.extract_text().split()) for page in pages]

    return printed


def give(sheet_id="s4-plan", lang="en"):
    path = user_sheets() / sheet_id / f"sheet.{lang}.md"
    approve(sheet_subject(read_sheet(path)), "Ana Ruiz", "safeguarding lead", DAY)
    return path


def only_approved():
    save_settings(replace(load_settings(), approved_only=True))


def test_the_foot_says_who_approved_the_sheet(printed):
    assert NOT in printed("s4-plan")[2][0]
    give()
    page = printed("s4-plan")[2][0]
    assert BY in page
    assert NOT not in page


def test_each_language_is_approved_for_itself(printed):
    give(lang="es")
    english, spanish = printed("s4-plan", "--lang", "en,es")[2]
    assert NOT in english
    assert "Aprobada en esta escuela por Ana Ruiz, safeguarding lead, el 24 de noviembre de 2026." in spanish


def test_both_halves_of_a_page_say_their_own(printed):
    give(lang="es")
    page = printed("s4-plan", "--lang", "en,es", "--two-up")[2][0]
    assert NOT in page
    assert "Aprobada en esta escuela" in page


def test_personal_copies_say_it_too(printed, tmp_path):
    give()
    names = tmp_path / "names.csv"
    names.write_text("class\n5a\n5b\n")
    assert [BY in page for page in printed("s4-plan", "--each", str(names))[2]] == [True, True]


def test_a_changed_sheet_is_not_yet_reviewed(printed):
    path = give()
    path.write_text(path.read_text("utf-8").replace("One promise", "No promise"), "utf-8")
    assert NOT in printed("s4-plan")[2][0]


def test_where_only_what_is_approved_is_printed_the_rest_is_refused_with_a_way_out(printed):
    only_approved()
    code, told, pages = printed("s4-plan")
    assert (code, pages) == (1, [])
    assert "“Our Plan” is not approved yet" in told
    assert "Settings" in told
    give()
    code, told, pages = printed("s4-plan")
    assert (code, told, len(pages)) == (0, "", 1)


def test_one_sheet_that_is_not_approved_keeps_all_back_and_is_named(printed):
    only_approved()
    path = give()
    code, told, pages = printed("s4-plan", "s14-record")
    assert (code, pages) == (1, [])
    assert "“The Record”" in told
    assert "“Our Plan”" not in told
    path.write_text(path.read_text("utf-8").replace("One promise", "No promise"), "utf-8")
    assert "“Our Plan” is not as Ana Ruiz approved it on 24 Nov 2026: box “" in printed("s4-plan")[1]
