"""Who helps here, and the place's help lines: only confirmed numbers, each with its hours and a code."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.contacts.model import Entry, Event, Pack, Place
from kit.stage.frame import Fill, LinkItem, Squares
from tests.stage.written import (
    THEMES,
    TODAY,
    VISIT,
    laid_out,
    off_the_page,
    overlapping,
    said,
    texts,
    too_faint,
    washington,
)

pytestmark = pytest.mark.usefixtures("qapp")

TITLE = "## Where to get help\n"
FIVE = ("child_talk", "report_abuse", "image_removal", "mandated_report", "adult_advice")


def keys(*roles: str) -> str:
    return f"layout: help\nroles: [{', '.join(roles)}]"


def with_entries(*entries: Entry, visit: Event = VISIT) -> Place:
    return Place(Pack("sample", "Sample", country="US", entries=entries), visit)


def line(role: str, **changes: object) -> Entry:
    usual = {"name": "Sample line", "label": "Talk", "confidence": "A", "checked_on": TODAY}
    return Entry(role=role, **(usual | changes))  # type: ignore[arg-type]


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("count", range(1, 6))
def test_one_to_five_lines_fit(look: str, count: int):
    frame = laid_out(keys(*FIVE[:count]), TITLE, look)
    assert frame.overflow == 0
    assert not overlapping(frame)
    assert not off_the_page(frame)
    assert not too_faint(frame)
    assert {"911", "988"} <= set(texts(frame))


@pytest.mark.parametrize("look", THEMES)
def test_long_names_and_places_fit(look: str):
    visit = Event(
        lead_name="Ms. Alexandra Montgomery-Fitzgerald",
        lead_role="Assistant principal and safeguarding lead",
        lead_room="Building C, Room 214",
        lead_until="4:30 this afternoon",
        deputy="Mr. Haddad, front office",
    )
    long = "Children and Families Information and Reporting Line"
    hours = "Mon to Fri 9:00 to 17:00, not on holidays"
    entries = [line(role, name=long, phone=f"1-800-555-01{i:02}", hours=hours) for i, role in enumerate(FIVE)]
    frame = laid_out(keys(*FIVE[:4]), TITLE, look, with_entries(*entries, visit=visit))
    assert frame.overflow == 0
    assert not overlapping(frame)
    assert not off_the_page(frame)


def test_the_emergency_number_has_a_card_of_its_own():
    frame = laid_out(keys("emergency", "child_talk"), TITLE)
    assert texts(frame).count("911") == 1


def test_the_person_in_the_building_is_named_with_room_and_time():
    frame = laid_out(keys(*FIVE[:4]), TITLE)
    for words in ("At this school", "Ms. Rivera", "Counselor, Room 12", "until 8:30 tonight"):
        assert words in texts(frame)


def test_where_nobody_is_named_the_slide_says_whom_to_ask():
    frame = laid_out(keys(*FIVE[:4]), TITLE, place=washington(Event()))
    assert "Ask at the school office" in said(frame)


@pytest.mark.parametrize("look", THEMES)
def test_without_a_pack_words_stand_where_the_lines_would(look: str):
    frame = laid_out(keys(*FIVE[:4]), TITLE, look, Place())
    assert "The help lines of this place are not set yet." in said(frame)
    assert "Call the emergency number" in said(frame)
    assert not [i for i in frame.items if isinstance(i, Squares)]
    assert not overlapping(frame)


def test_an_unconfirmed_line_shows_no_number():
    unsure = line("child_talk", phone="555-0100", confidence="B", checked_on=None)
    frame = laid_out(keys("child_talk", "report_abuse"), TITLE, place=with_entries(unsure, line("report_abuse")))
    assert "555-0100" not in said(frame)
    assert "Not confirmed yet" in said(frame)
    assert not [i for i in frame.items if isinstance(i, LinkItem)]


def test_a_confirmed_line_of_the_role_comes_before_an_unconfirmed_one():
    unsure = line("child_talk", phone="555-0100", confidence="B")
    sure = line("child_talk", phone="555-0199")
    frame = laid_out(keys("child_talk", "report_abuse"), TITLE, place=with_entries(unsure, sure))
    assert "555-0199" in texts(frame)
    assert "Not confirmed yet" not in said(frame)


def test_an_old_line_asks_to_be_checked():
    old = line("child_talk", phone="555-0100", checked_on=TODAY - dt.timedelta(days=181))
    fresh = line("report_abuse", phone="555-0101", checked_on=TODAY - dt.timedelta(days=180))
    frame = laid_out(keys("child_talk", "report_abuse"), TITLE, place=with_entries(old, fresh))
    assert texts(frame).count("Check before use") == 1


def test_the_foot_names_the_day_of_the_number_checked_longest_ago():
    entries = (line("child_talk", phone="1", checked_on=dt.date(2026, 11, 2)), line("report_abuse", phone="2"))
    frame = laid_out(keys("child_talk", "report_abuse"), TITLE, place=with_entries(*entries))
    assert "Numbers checked November 2, 2026" in texts(frame)


def test_the_same_role_twice_names_two_lines():
    frame = laid_out(keys("child_talk", "child_talk"), TITLE)
    assert {"988", "HOME to 741741"} <= set(texts(frame))


def test_no_number_stands_twice():
    frame = laid_out(keys("child_talk", "crisis"), TITLE)
    assert texts(frame).count("988") == 1
    assert "HOME to 741741" in texts(frame)


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("count", range(1, 6))
def test_every_code_lies_on_white_with_four_modules_around(look: str, count: int):
    frame = laid_out(keys(*FIVE[:count]), TITLE, look)
    codes = [(i, item) for i, item in enumerate(frame.items) if isinstance(item, Squares)]
    assert len(codes) == min(count, 4)  # the fifth is an address for letters
    for i, code in codes:
        module = code.rect.w / len(code.rows)
        under = frame.items[i - 1]
        assert isinstance(under, Fill)
        assert under.color == "#FFFFFF"
        assert code.rect.x - under.rect.x == pytest.approx(4 * module)
        assert under.rect.bottom - code.rect.bottom == pytest.approx(4 * module)
        assert module >= 3.2


def test_a_card_leads_where_its_code_leads():
    frame = laid_out(keys("image_removal", "child_talk"), TITLE)
    links = {i.href for i in frame.items if isinstance(i, LinkItem)}
    assert {"https://takeitdown.ncmec.org", "tel:988", "tel:911"} <= links


def test_children_see_the_people_first_and_one_line():
    frame = laid_out(keys("child_talk"), TITLE, "bright")
    assert texts(frame).index("Ms. Rivera") < texts(frame).index("988")
    assert "Checked November 24, 2026" in texts(frame)


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("visit", [VISIT, Event(), Event(lead_name="Ms. Rivera", deputy="Mr. Haddad")])
def test_without_roles_the_people_in_the_building_stand_alone(look: str, visit: Event):
    frame = laid_out("layout: help", TITLE, look, washington(visit))
    assert (visit.lead_name or "A grown-up at school") in texts(frame)
    assert (visit.deputy or "Your teacher") in texts(frame)
    assert not {"911", "988"} & set(texts(frame))
    assert not [i for i in frame.items if isinstance(i, LinkItem | Squares)]
    assert not overlapping(frame)
    assert not too_faint(frame)


def test_words_of_the_slide_stand_above_the_cards():
    frame = laid_out(keys(*FIVE[:4]), TITLE + "\nYou can call for a friend.\n")
    assert "You can call for a friend." in texts(frame)
    assert not overlapping(frame)
