"""Sheets are reviewed like talks: read by a person, easy enough, no word of the stop list."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from kit.contacts.model import Figure
from kit.paths import resources_dir
from kit.review.check import check_files
from kit.review.rules import Context
from kit.review.sheets import review_sheet
from kit.sheet.opening import parse_sheet

TODAY = dt.date(2026, 11, 24)
HEAD = """---
sheet: 1
id: s99-test
title: Test
lang: en
for: {reader}
ages: {ages}
version: 1.0.0
reviewed: 2026-11-24
review_by: {due}
license: CC-BY-4.0
paper: [A4, Letter]
sides: 1
min_point: 12
---

# Test

## A box

{text}
"""


def codes(
    text: str, reader: str = "carer", ages: str = "adult", due: str = "2027-11-24", *, release: bool = False
):
    source = HEAD.format(reader=reader, ages=ages, due=due, text=text)
    sheet = parse_sheet(source, Path("sheet.en.md"), today=TODAY)
    return {(p.code, p.severity) for p in review_sheet(sheet, Context(TODAY, release=release))}


def test_a_sheet_that_nobody_reviewed_says_so() -> None:
    assert codes("Stay calm.") == {("D110", "warning")}


def test_a_review_that_is_overdue_fails_a_release() -> None:
    assert ("D110", "error") in codes("Stay calm.", due="2026-11-01", release=True)


@pytest.mark.parametrize(
    "text", ["You should have known.", "Call 1-800-555-0199 now.", "Once online it is there forever."]
)
def test_stop_list_and_typed_numbers_are_errors_on_paper_too(text: str) -> None:
    assert ("D309", "error") in codes(text)


def test_a_sheet_harder_than_its_readers_can_take_is_told() -> None:
    hard = (
        "Notwithstanding considerable technological sophistication, adolescents nevertheless require supervision. "
        * 8
    )

    assert ("H106", "warning") in codes(hard, "child", "8-11")


def test_every_shipped_sheet_is_checked_and_has_no_error() -> None:
    report = check_files([resources_dir() / "sheets"], today=TODAY)

    assert len({file.parent for file in report.files}) == 16
    assert [str(p) for p in report.problems if p.severity == "error"] == []


# Figures on paper

HALF = Figure("half", "of those asked", "50%", "2025", "A study", audiences=("carers",), expires_on=dt.date(2027, 1, 1))
CITED = "{{ figure.half }} {{ figure.half.text }} ({{ figure.half.source }}, {{ figure.half.year }})"


def figure_faults(text: str, reader: str = "carer", ages: str = "adult", today: dt.date = TODAY) -> list[str]:
    source = HEAD.format(reader=reader, ages=ages, due="2029-11-24", text=text)
    sheet = parse_sheet(source, Path("sheet.en.md"), today=today)
    assert [p for p in sheet.problems if p.severity == "error"] == []
    found = review_sheet(sheet, Context(today, figures={"half": HALF}))
    return [f"{p.code} {p.severity}: {p.message}" for p in found if p.code in ("D503", "D505")]


def test_a_figure_with_its_source_and_year_may_stand_on_paper() -> None:
    assert figure_faults(CITED) == []


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ figure.halv }}", 'D503 error: There is no figure "halv".'),
        ("{{ figure.half }}", 'D505 error: The figure "half" stands without its source and year.'),
        (
            "{{ figure.half }} {{ figure.half.source }}",
            'D505 error: The figure "half" stands without its year.',
        ),
    ],
)
def test_a_figure_that_nobody_can_look_up_is_an_error(text: str, said: str) -> None:
    assert figure_faults(text) == [said]


OTHERS = [("child", "9-11"), ("teen", "11-14"), ("staff", "adult"), ("all", "9-17")]


@pytest.mark.parametrize(("reader", "ages"), OTHERS)
def test_a_figure_for_other_readers_is_an_error(reader: str, ages: str) -> None:
    assert figure_faults(CITED, reader, ages) == [f'D505 error: The figure "half" is not for {reader} {ages}.']


def test_a_figure_past_its_date_is_an_error_on_paper_too() -> None:
    found = figure_faults(CITED, today=dt.date(2027, 1, 2))
    assert found == ['D505 error: The figure "half" was good until 1 Jan 2027.']
