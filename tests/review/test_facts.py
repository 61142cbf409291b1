"""Reviews, notes, figures, sources and placeholders: D110, D311, D312, D503, D504, D505."""

import pytest

from kit.contacts.model import Entry, Pack
from tests.review.conftest import FIRST, slide

GOOD = slide("## Now")
HALF = slide("## Now\n\n{{ figure.half }}")


def test_a_talk_that_keeps_the_rules_has_no_problems(codes):
    assert codes(GOOD) == []


def test_a_talk_that_nobody_reviewed_says_so(review):
    [problem] = review(GOOD, reviewers=None)
    assert (problem.code, problem.severity) == ("D110", "warning")


def test_a_translation_that_no_native_speaker_read_says_so(review):
    [problem] = review(GOOD, native_reviewed="false")
    assert (problem.code, problem.severity) == ("D110", "warning")
    assert problem.message == "Not yet reviewed by a native speaker."


def test_an_overdue_review_stops_a_release(review):
    overdue = {"reviewed": "2025-01-01", "review_by": "2026-11-23"}
    assert [p.severity for p in review(GOOD, **overdue)] == ["warning"]
    [problem] = review(GOOD, release=True, **overdue)
    assert (problem.code, problem.severity) == ("D110", "error")
    assert "23 Nov 2026" in problem.message


def test_the_day_of_the_review_is_still_good(codes):
    assert codes(GOOD, review_by="2026-11-24") == []


def test_a_slide_without_anything_to_say_is_told(codes):
    assert codes(slide("## Now", notes="")) == ["D311"]
    assert codes(slide("## Now", notes="<!-- note skip\nWe leave this out.\n-->")) == ["D311"]
    assert codes(slide("## Now", notes="<!-- note ask\nWho knows?\n-->")) == []


def test_a_rest_needs_no_words(codes):
    assert codes(slide("## Breathe", notes="", settings="layout: pause\n")) == []


def test_a_talk_without_a_line_that_must_be_said_is_told(codes):
    assert codes(GOOD, first=FIRST.replace("note must", "note")) == ["D312"]


@pytest.mark.parametrize(
    "body", ["{{ figure.halv }}", "{{ figure.halv.year or then }}", "[x]({{figure.halv.address}})"]
)
def test_a_figure_that_does_not_exist_is_an_error(review, body):
    problems = [p for p in review(slide(f"## Now\n\n{body}")) if p.code == "D503"]
    assert [p.severity for p in problems] == ["error"]


@pytest.mark.parametrize(
    "body", ["{{ event.schol or us }}", "{{ contact.crisis.fone or us }}", "{{ figure.half.yer or us }}"]
)
def test_a_field_that_does_not_exist_is_an_error_with_the_right_one(review, body):
    [problem] = review(slide(f"## Now\n\n{body}"))
    assert problem.code == "D503"
    assert "Did you mean" in problem.hint


def test_a_figure_for_this_audience_is_fine(codes):
    assert codes(HALF) == []


@pytest.mark.parametrize(
    ("audience", "ages"),
    [("staff", None), ("teens", "14-18"), ("mixed", None), ("teens", "11-14"), ("children", "8-11")],
)
def test_a_figure_for_another_audience_is_an_error(review, audience, ages):
    problems = [p for p in review(HALF, audience=audience, ages=ages) if p.code == "D505"]
    assert [p.severity for p in problems] == ["error"]


def test_a_figure_past_its_date_is_an_error(review, monkeypatch):
    import datetime as dt

    from tests.review import conftest

    monkeypatch.setattr(conftest, "TODAY", dt.date(2027, 1, 2))
    assert [(p.code, p.severity) for p in review(HALF)] == [("D505", "error")]


def test_a_source_not_looked_up_for_a_year_is_told(codes):
    source = "\n  study: {{title: Study, checked: {}}}"
    assert codes(GOOD, sources=source.format("2025-11-24")) == []
    assert codes(GOOD, sources=source.format("2025-11-23")) == ["D505"]


def test_a_help_line_that_some_pack_lacks_needs_words(review):
    packs = (Pack("x", "X", entries=(Entry("crisis", "Line", phone="5"),)), Pack("bare", "Bare"))
    [problem] = review(slide("## Now\n\n{{ contact.crisis.phone }}"), packs=packs)
    assert (problem.code, problem.severity) == ("D504", "warning")
    assert "bare" in problem.message
    assert "x" not in problem.message.replace('"contact.crisis.phone"', "").split()
    assert review(slide("## Now\n\n{{ contact.crisis.phone or ask us }}"), packs=packs) == ()


def test_a_help_slide_s_roles_are_looked_for_in_every_pack(codes):
    help_slide = slide("## Help", settings="layout: help\nroles: [crisis, emergency]\n")
    assert codes(help_slide) == ["D504"]



def test_a_guest_is_not_reviewed():
    from pathlib import Path

    from kit.deck.opening import parse_deck
    from kit.review.deck import review_deck
    from kit.review.rules import Context
    from tests.review.conftest import TODAY

    deck = parse_deck("# It is forever\n\nCall 911\n", Path("guest.md"))
    assert review_deck(deck, Context(TODAY)) == ()
