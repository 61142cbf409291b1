"""What a place answers to a placeholder, and how long a help line may be trusted."""

import datetime as dt

import pytest

from kit.contacts.model import Entry, Event, Figure, Pack, Place, freshness, in_words

TODAY = dt.date(2026, 11, 24)
TALK = Entry(
    "child_talk", name="Line One", phone="100", confidence="A", languages=("English", "Spanish"), anonymous=True
)
OTHER = Entry("child_talk", name="Line Two", phone="200", text="HELP", confidence="A")
FIGURE = Figure("told", number="20.5 million", year="2024", checked_on=TODAY)
PLACE = Place(
    Pack("x", "X", terms=(("safeguarding_lead", "school counselor"),), entries=(TALK, OTHER)),
    Event(school="Hill School"),
    {"told": FIGURE},
)


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("event.school", "Hill School"),
        ("event.room", None),
        ("event.__class__", None),
        ("contact.child_talk.name", "Line One"),
        ("contact.child_talk.languages", "English, Spanish"),
        ("contact.child_talk.anonymous", "yes"),
        ("contact.crisis.phone", None),
        ("contact.child_talk.nothing", None),
        ("contact.child_talk.line", None),
        ("contact.child_talk", None),
        ("term.safeguarding_lead", "school counselor"),
        ("term.safeguarding-lead", "school counselor"),
        ("term.other", None),
        ("figure.told", "20.5 million"),
        ("figure.told.year", "2024"),
        ("figure.told.checked_on", "24 Nov 2026"),
        ("figure.told.caveat", None),
        ("figure.untold", None),
        ("deck.title", None),
        ("", None),
    ],
)
def test_a_placeholder_gets_its_words_or_nothing(path, words):
    assert PLACE.lookup(tuple(path.split("."))) == words


def test_a_field_that_the_preferred_line_lacks_is_not_borrowed_from_the_next():
    assert PLACE.lookup(("contact", "child_talk", "text")) is None


def test_the_entries_of_a_role_keep_their_order():
    assert [entry.name for entry in PLACE.entries("child_talk")] == ["Line One", "Line Two"]


def test_a_place_without_a_pack_answers_nothing():
    assert Place().lookup(("contact", "emergency", "phone")) is None


@pytest.mark.parametrize(
    ("confidence", "checked_on", "state"),
    [
        ("A", TODAY, "fresh"),
        ("A", TODAY - dt.timedelta(days=180), "fresh"),
        ("A", TODAY - dt.timedelta(days=181), "old"),
        ("A", TODAY + dt.timedelta(days=1), "unconfirmed"),
        ("A", None, "unconfirmed"),
        ("B", TODAY, "unconfirmed"),
    ],
)
def test_a_help_line_is_fresh_for_180_days_from_when_it_was_seen(confidence, checked_on, state):
    assert freshness(Entry("crisis", confidence=confidence, checked_on=checked_on), TODAY) == state


def test_a_value_is_shown_in_words():
    assert [in_words(v) for v in (None, False, dt.date(2026, 3, 1), ("a", "b"), "c")] == [
        "", "no", "1 Mar 2026", "a, b", "c",
    ]  # fmt: skip


def test_a_place_answers_in_the_language_of_the_talk_and_can_go_back():
    spoken = (("es", (("name", "Línea Uno"),)),)
    terms = (("es", (("safeguarding_lead", "consejera"),)),)
    pack = PLACE.pack._replace(entries=(TALK._replace(spoken=spoken), OTHER), spoken_terms=terms)
    place = Place(pack, PLACE.event, {"told": FIGURE._replace(spoken=(("es", (("number", "20.5 millones"),)),))})
    spanish = place.in_language("es")
    assert spanish.lookup(("contact", "child_talk", "name")) == "Línea Uno"
    assert spanish.lookup(("contact", "child_talk", "anonymous")) == "sí"
    assert spanish.lookup(("term", "safeguarding_lead")) == "consejera"
    assert spanish.lookup(("figure", "told")) == "20.5 millones"
    assert spanish.lookup(("figure", "told", "checked_on")) == "24 nov 2026"
    assert spanish.in_language("en").lookup(("contact", "child_talk", "name")) == "Line One"


def test_what_has_no_words_in_a_language_is_said_in_the_pack_s_own():
    assert PLACE.in_language("es").lookup(("contact", "child_talk", "name")) == "Line One"
    assert PLACE.in_language("es").lookup(("term", "safeguarding_lead")) == "school counselor"


def test_a_line_that_nobody_confirmed_fills_no_placeholder():
    unsure = Entry("crisis", name="Unsure", phone="1", confidence="B")
    sure = Entry("crisis", name="Sure", phone="2", confidence="A")

    assert Place(Pack("x", "X", entries=(unsure, sure))).lookup(("contact", "crisis", "phone")) == "2"
    assert Place(Pack("x", "X", entries=(unsure,))).lookup(("contact", "crisis", "phone")) is None
