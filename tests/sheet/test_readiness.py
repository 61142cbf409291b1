"""When a sheet may be printed here, and what stands in the way."""

from __future__ import annotations

import datetime as dt

from kit.contacts.model import Place
from kit.sheet.filling import sheet_lookup
from kit.sheet.readiness import readiness
from tests.sheet.written import EMERGENCY, HERE, REPORT, TALK, TEXT, TODAY, entry, place, sheet

NEEDS = "[contact.emergency, contact.child_talk]"
SHEET = sheet("## One\n\nx\n\n<!-- help: emergency, child_talk, report_abuse -->", needs=NEEDS)
OLD = TODAY - dt.timedelta(days=181)


def test_with_all_that_it_needs_a_sheet_is_ready():
    found = readiness(SHEET, HERE, TODAY)
    assert (found.state, found.may_print, found.sentence, found.problems) == ("ready", True, "", ())


def test_a_required_role_without_a_line_refuses_and_says_where_to_fill_it_in():
    found = readiness(SHEET, place(EMERGENCY, REPORT), TODAY)
    assert (found.state, found.may_print) == ("missing", False)
    assert [m.role for m in found.missing] == ["child_talk"]
    assert "a line where children can talk" in found.sentence
    problem = found.problems[0]
    assert (problem.code, problem.severity) == ("H102", "error")
    assert "Settings > Help lines" in problem.hint
    assert "here.toml" in problem.hint


def test_without_a_pack_the_hint_is_to_choose_a_place():
    assert "Choose your place" in readiness(SHEET, Place(), TODAY).problems[0].hint


def test_an_unconfirmed_line_does_not_count_and_is_named():
    unsure = entry("child_talk", name="Not Sure", phone="0800 000", confidence="B")
    found = readiness(SHEET, place(EMERGENCY, unsure), TODAY)
    assert not found.may_print
    assert found.missing[0].unconfirmed == (unsure,)
    assert "Not Sure" in found.problems[0].hint


def test_a_role_that_is_only_shown_may_be_missing():
    assert readiness(SHEET, place(EMERGENCY, TALK), TODAY).state == "ready"


def test_old_lines_print_and_warn():
    old = entry("child_talk", name="Talk Line", phone="988", checked_on=OLD)
    found = readiness(SHEET, place(EMERGENCY, old), TODAY)
    assert (found.state, found.may_print) == ("old", True)
    assert "Check before use" in found.sentence
    assert [p.severity for p in found.problems] == ["warning"]


def test_a_line_is_fresh_for_180_days():
    line = entry("child_talk", phone="988", checked_on=TODAY - dt.timedelta(days=180))
    assert readiness(SHEET, place(EMERGENCY, line), TODAY).state == "ready"


def test_only_lines_that_the_sheet_prints_make_it_old():
    second = entry("child_talk", name="Second", phone="1", checked_on=OLD)
    assert readiness(SHEET, place(EMERGENCY, TALK, second), TODAY).state == "ready"
    twice = sheet("## Talk\n\n<!-- lines: child_talk, child_talk -->")
    assert readiness(twice, place(EMERGENCY, TALK, second), TODAY).state == "old"


def test_an_unconfirmed_line_never_fills_a_placeholder():
    unsure = entry("child_talk", name="Not Sure", phone="0800 000", confidence="B")
    lookup = sheet_lookup(place(unsure, TEXT), TODAY)
    assert lookup(("contact", "child_talk", "name")) == "Text Line"
    assert lookup(("contact", "crisis", "phone")) is None


def test_a_row_answers_person_and_takes_the_place_of_the_visits_fields():
    lookup = sheet_lookup(HERE, TODAY, {"class": " 4B ", "lead_name": "Ms. Rivera", "empty": ""})
    assert lookup(("person", "class")) == "4B"
    assert lookup(("event", "lead_name")) == "Ms. Rivera"
    assert lookup(("person", "empty")) is None
    assert lookup(("event", "school")) is None
    assert lookup(("event", "nope")) is None
