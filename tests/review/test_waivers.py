"""A rule is waived with its reason, for the whole file; form is not, and a waiver that is not needed goes."""

from pathlib import Path

import pytest

from kit.errors import Problem
from kit.review.check import check_files
from kit.review.waivers import without_waived
from tests.review.conftest import FIRST, FRONT, TODAY, slide

HERE = Path("deck.en.md")
LONG = Problem(HERE, 5, "D305", "Many words.", severity="warning")
STOP = Problem(HERE, 9, "D309", "Forever.")
FORM = Problem(HERE, 3, "D304", "No such file.")
WHY = "the law, word for word"


def left(*waivers, problems=(LONG, STOP, FORM)):
    return [problem.code for problem in without_waived(HERE, waivers, problems)]


def test_a_waived_rule_is_not_told_and_the_others_are():
    assert left(("D305", WHY)) == ["D304", "D309"]


def test_without_waivers_all_is_told_by_line():
    assert left() == ["D304", "D305", "D309"]


@pytest.mark.parametrize("reason", ["", "because", "x" * 9])
def test_a_waiver_without_a_reason_is_an_error_and_waives_nothing(reason):
    assert left(("D305", reason)) == ["D113", "D304", "D305", "D309"]


@pytest.mark.parametrize("code", ["D304", "D999", "nonsense"])
def test_faults_of_form_and_unknown_rules_cannot_be_waived(code):
    [told] = [p for p in without_waived(HERE, [(code, WHY)], [FORM]) if p.code == "D113"]
    assert told.severity == "error"
    assert "no rule that can be waived" in told.message


def test_a_waiver_that_finds_nothing_has_to_go():
    [told] = without_waived(HERE, [("D305", WHY)], [])
    assert (told.code, told.severity) == ("D113", "warning")


@pytest.mark.parametrize("code", ["D310", "D316", "D317", "H101"])
def test_what_is_not_looked_for_everywhere_may_be_waived_all_the_same(code):
    assert left((code, WHY), problems=()) == []


def test_a_deck_and_a_sheet_waive_in_their_details(tmp_path):
    front = {**FRONT, "waivers": f"\n  D311: {WHY}"}
    head = "\n".join(f"{key}: {value}" for key, value in front.items())
    deck = tmp_path / "small" / "deck.en.md"
    deck.parent.mkdir()
    deck.write_text(f"---\n{head}\n---\n\n{FIRST}\n---\n\n{slide('## Now', notes='')}", "utf-8")
    assert check_files([deck], today=TODAY).problems == ()
    sheet = tmp_path / "sheet.en.md"
    sheet.write_text(
        "---\nsheet: 1\nid: s9-x\ntitle: X\nlang: en\nfor: carer\nages: adult\nversion: 1.0.0\n"
        "reviewed: 2026-11-20\nreview_by: 2027-11-20\nlicense: CC-BY-4.0\n"
        f"waivers:\n  D110: {WHY}\n---\n\n# X\n\n## Words\n\nStay calm.\n",
        "utf-8",
    )
    assert check_files([sheet], today=TODAY).problems == ()
