"""Every help line says how it stands, and those to look at are counted."""

from __future__ import annotations

import datetime as dt

from kit.contacts.lines import count_words, lines_of
from kit.contacts.model import ROLES, Entry, HiddenLine, Pack
from tests.contacts.making import TODAY

LATELY, LONG_AGO = TODAY - dt.timedelta(days=180), TODAY - dt.timedelta(days=181)


def entry(role: str, name: str, checked: dt.date | None = LATELY, phone: str = "5") -> Entry:
    return Entry(role, name, phone=phone, confidence="A" if checked else "B", checked_on=checked)


def states(*entries: Entry) -> dict[str, str]:
    return {
        line.entry.name: line.state for line in lines_of(Pack("x", "X", entries=entries), TODAY) if line.entry
    }


def test_each_line_has_the_state_of_its_day_and_number() -> None:
    assert states(
        entry("crisis", "fresh"), entry("crisis", "old", LONG_AGO), entry("crisis", "unconfirmed", None),
        entry("emergency", "missing", LATELY, ""),
    ) == {name: name for name in ("fresh", "old", "unconfirmed", "missing")}  # fmt: skip


def test_emergency_is_on_top_and_every_role_has_a_row() -> None:
    lines = lines_of(Pack("x", "X", entries=(entry("crisis", "C"), entry("emergency", "E"))), TODAY)
    assert [line.role for line in lines] == list(ROLES)


def test_a_role_without_a_line_counts_only_where_no_sheet_is_printed_without_it() -> None:
    lines = {line.role: line for line in lines_of(Pack("x", "X"), TODAY)}
    assert {role for role, line in lines.items() if line.needs_attention} == {
        "emergency",
        "child_talk",
        "report_abuse",
    }
    assert lines["staff_advice"].state == "none"


def test_an_empty_line_beside_one_that_is_printed_asks_for_nothing() -> None:
    assert states(entry("crisis", "A"), entry("crisis", "B", None, "")) == {"A": "fresh", "B": "none"}
    assert states(entry("crisis", "A", None), entry("crisis", "B", None, "")) == {
        "A": "unconfirmed",
        "B": "missing",
    }


def test_the_line_that_is_named_first_is_the_first_that_may_be_printed() -> None:
    lines = lines_of(
        Pack(
            "x",
            "X",
            entries=(entry("crisis", "A", None), entry("crisis", "B", LONG_AGO), entry("crisis", "C")),
        ),
        TODAY,
    )
    assert [line.entry.name for line in lines if line.is_first and line.entry] == ["B"]


def test_a_hidden_line_is_shown_last_of_its_role_and_asks_for_nothing() -> None:
    hidden = HiddenLine(entry("crisis", "H", None), "Closed")
    lines = lines_of(Pack("x", "X", entries=(entry("crisis", "A"),), hidden=(hidden,)), TODAY)
    crisis = [line for line in lines if line.role == "crisis"]
    assert [line.state for line in crisis] == ["fresh", "hidden"]
    assert not crisis[1].needs_attention


def test_a_role_whose_only_line_is_hidden_is_missing() -> None:
    hidden = HiddenLine(entry("emergency", "H"), "Closed")
    lines = lines_of(Pack("x", "X", hidden=(hidden,)), TODAY)
    assert [line.state for line in lines if line.role == "emergency"] == ["missing", "hidden"]


def test_what_is_to_be_done_is_said_the_gravest_first() -> None:
    entries = [entry("emergency", "E"), entry("child_talk", "C", LONG_AGO), entry("report_abuse", "R", None)]
    lines = lines_of(Pack("x", "X", entries=(*entries, entry("police_local", "P", None, ""))), TODAY)
    assert count_words(lines) == "1 to fill in, 1 not confirmed, 1 checked too long ago"
    assert count_words(lines[:1]) == ""
