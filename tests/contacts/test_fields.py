"""What is typed about a help line is told in a sentence where it is wrong, and never cut off."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.contacts.fields import read_day, wrong_confirmation, wrong_fields
from kit.contacts.model import Entry, Pack
from tests.contacts.making import TODAY

PACK = Pack("town", "Town", entries=(Entry("crisis", "Line"), Entry("crisis", "Other")))
GOOD = {"role": "crisis", "name": "New line"}


def wrong(**fields: str) -> dict[str, str]:
    return wrong_fields({**GOOD, **fields}, PACK)


@pytest.mark.parametrize(
    "phone",
    [
        "911", "1-800-843-5678", "+44 (0)20 7946 0000", "0800 1111", "1-800-CALL-FBI", "877-4-HSI-TIP", "116 111",
        "٠٨٠٠ ١١١", "555-0100 ext. 4", "*2222", "",
    ],
)  # fmt: skip
def test_the_forms_in_which_numbers_are_printed_are_good(phone: str) -> None:
    assert wrong(phone=phone) == {}


@pytest.mark.parametrize(
    "phone", ["call us", "555;0100", "<b>911</b>", "555-0100\n911", "1" * 300, "9\u202e11"]
)
def test_what_is_no_number_is_told(phone: str) -> None:
    assert list(wrong(phone=phone)) == ["phone"]


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("name", ""), ("name", "x" * 61), ("text", "HOME"), ("web", "http://plain.example"), ("web", "not a page"),
        ("web", "javascript:alert(1)"), ("email", "nobody"), ("email", "a@b"), ("what_for", "one " * 13),
        ("source", "x" * 301), ("country", "USA"), ("country", "1A"), ("hours", "24\x07h"), ("role", ""),
    ],
)  # fmt: skip
def test_a_wrong_field_has_its_own_sentence(key: str, words: str) -> None:
    told = wrong(**{key: words})
    assert list(told) == [key]
    assert told[key].endswith((".", "?", "org"))


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("name", "خط المساعدة"), ("name", "קו חם \u200f(חדש)"), ("text", "HOME to 741741"), ("text", "988"),
        ("web", "takeitdown.ncmec.org"), ("web", "https://kidshelpphone.ca/text"), ("email", "help@nspcc.org.uk"),
        ("what_for", "one " * 11 + "twelve"), ("country", "us"),
    ],
)  # fmt: skip
def test_what_can_be_printed_is_good(key: str, words: str) -> None:
    assert wrong(**{key: words.strip()}) == {}


def test_a_length_is_told_with_what_fits() -> None:
    assert wrong(phone="1" * 300)["phone"] == "It has 300 characters; 40 are the most that fit."


def test_two_lines_of_a_role_do_not_bear_one_name() -> None:
    assert list(wrong(name="Line")) == ["name"]
    assert wrong_fields({"name": "Other"}, PACK, PACK.entries[0]) == {
        "name": "There is a line of that name here already."
    }
    assert wrong_fields({"name": "Line", "role": "child_talk"}, PACK) == {}
    assert wrong_fields({"name": "Line"}, PACK, PACK.entries[0]) == {}, "its own name is its own"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("2026-11-24", dt.date(2026, 11, 24)), ("24 Nov 2026", dt.date(2026, 11, 24)),
        (" 3  december 2026 ", dt.date(2026, 12, 3)), ("11/12/2026", None), ("31 Feb 2026", None), ("soon", None),
        ("", None), ("5 Smarch 2026", None),
    ],
)  # fmt: skip
def test_a_day_is_read_where_it_can_mean_one_day_only(words: str, day: dt.date | None) -> None:
    assert read_day(words) == day


@pytest.mark.parametrize(
    ("by", "day", "wrong_ones"),
    [
        ("Ana Ruiz", "24 Nov 2026", []), ("", "24 Nov 2026", ["by"]), ("  ", "2026-11-24", ["by"]),
        ("Ana", "25 Nov 2026", ["on"]), ("Ana", "24 Nov 2025", ["on"]), ("Ana", "", ["on"]),
        ("x" * 81, "", ["by", "on"]),
    ],
)  # fmt: skip
def test_a_confirmation_wants_a_name_and_a_day_that_still_counts(
    by: str, day: str, wrong_ones: list[str]
) -> None:
    assert list(wrong_confirmation(by, day, TODAY)) == wrong_ones
