"""The school's own approval on paper: in the foot, in each language for itself; and as a condition for printing."""

import datetime as dt
from dataclasses import replace

import pypdf
import pytest

from kit.cli import main
from kit.library.sheets import user_sheets
from kit.records.approvals import approve, read_approvals
from kit.records.fingerprints import sheet_subject
from kit.records.standings import Standings
from kit.settings import load_settings, save_settings
from kit.sheet.opening import read_sheet
from tests.handouts.making import write_sheets
from tests.handouts.pressing import click, part
from tests.stage.sheet_pages import inner, texts

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
    assert "Aprobada aquí por Ana Ruiz, safeguarding lead, el 24 de noviembre de 2026." in spanish


def test_both_halves_of_a_page_say_their_own(printed):
    give(lang="es")
    page = printed("s4-plan", "--lang", "en,es", "--two-up")[2][0]
    assert NOT in page
    assert "Aprobada aquí por" in page


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


# On the Handouts page


@pytest.fixture
def approving(open_page, shop):
    """The page with the approvals of this computer."""
    shop.standings = Standings()
    return open_page(shop)


def fill_in(qtbot, page, name="Ana Ruiz", role="safeguarding lead"):
    card = page.preview.approval
    click(qtbot, card.button)
    card.name.setText(name)
    card.role.setText(role)
    click(qtbot, card.give)


def foot(page):
    """The words at the foot of the page that is shown."""
    return " ".join(texts(inner(page.planner.page().frame)))


def test_the_sheet_under_the_eyes_is_approved_in_its_language(qtbot, approving):
    assert NOT in foot(approving)
    fill_in(qtbot, approving)
    assert "Approved at this school by Ana Ruiz, safeguarding lead" in foot(approving)
    assert [(a.kind, a.item, a.lang) for a in read_approvals()] == [("sheet", "s4-plan", "en")]
    click(qtbot, part(approving, "chip-s4-plan-es"))
    approving.planner.show_language("es")
    assert "Aún sin revisar" in foot(approving)
    assert not approving.preview.approval.is_open


def test_a_sheet_s_approval_is_taken_back(qtbot, approving):
    fill_in(qtbot, approving)
    click(qtbot, approving.preview.approval.button)
    assert read_approvals() == ()
    assert NOT in foot(approving)


def test_nothing_goes_to_the_printer_that_is_not_approved(qtbot, approving, printers, monkeypatch):
    monkeypatch.setattr("kit.handouts.output.print_job", lambda *_: pytest.fail("it was printed"))
    approving.output.approved_only = lambda: True
    approving.output.print()
    words, hint, tone = approving.heard[-1]
    assert words == "“Our Plan” is not approved yet, and here only what is approved is used. And 1 more."
    assert "Approve it under the page" in hint
    assert tone == "warn"
    approving.output.save_pdf()
    approving.output.save_folder()
    assert len(approving.heard) == 3
    fill_in(qtbot, approving)
    approving.output.print()
    assert "Our Plan" not in approving.heard[-1][0]


def test_without_records_there_is_nothing_to_approve(page):
    assert not page.preview.approval.isVisible()
