"""The details of a sheet, and what is told when they are wrong."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.deck.model import plain
from kit.sheet.front import young
from tests.sheet.written import codes, sheet


def told(**front: str | None) -> list[str]:
    return codes(sheet("## One\n\nWords.", **front))


def test_details_are_read_by_their_kinds():
    meta = sheet(
        "## One\n\nx",
        id="s4-plan",
        head='"For {{ event.school or our school }}"',
        **{"for": "child"},
        ages="9-12",
        needs="[contact.emergency, contact.child_talk]",
        sides="2",
        min_point="16",
        color="color",
    ).meta
    assert (meta.number, meta.reader, meta.sides, meta.min_point, meta.color) == (
        "S4",
        "child",
        2,
        16.0,
        True,
    )
    assert meta.needs == ("emergency", "child_talk")
    assert meta.review_by == dt.date(2027, 11, 24)
    assert plain(meta.head).startswith("For {{")
    assert meta.head[1].slot is not None


def test_a_sheet_without_a_number_in_its_id_has_none():
    assert sheet("## One\n\nx", id="school-letter").meta.number == ""


@pytest.mark.parametrize("key", ["version", "reviewed", "license"])
def test_what_the_foot_says_must_be_there(key: str):
    assert "H108" in told(**{key: None})


@pytest.mark.parametrize(
    ("front", "code"),
    [
        ({"for": "kids"}, "D107"),
        ({"id": "S 4"}, "D108"),
        ({"lang": "es"}, "D108"),
        ({"paper": "[A5]"}, "D107"),
        ({"sides": "9"}, "D109"),
        ({"needs": "[contact.emergncy]"}, "D503"),
        ({"needs": "[emergency]"}, "D503"),
        ({"min_point": "9"}, "D109"),
        ({"title": None}, "D105"),
        ({"colour": "mono"}, "D106"),
        ({"review_by": "2026-01-01"}, "D109"),
    ],
)
def test_a_wrong_detail_is_told(front: dict[str, str | None], code: str):
    assert code in told(**front)


def test_children_under_nine_need_large_type_and_a_word_to_the_adult():
    front = {"for": "child", "ages": "5-7", "min_point": "12"}
    assert {"D109", "H107"} <= set(told(**front))
    assert young(sheet("x", **front).meta)
    assert not young(sheet("x", **{"for": "child"}, ages="9-12").meta)
    large = {**front, "min_point": "16"}
    assert codes(sheet("## One\n\nx\n\n<!-- note\nRead it aloud.\n-->", **large)) == []


def test_a_review_that_is_due_warns():
    read = sheet("## One\n\nx", review_by="2026-11-24")
    assert [(p.code, p.severity) for p in read.problems] == [("D110", "warning")]
