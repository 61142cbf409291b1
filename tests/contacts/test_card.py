"""The disclosure card names this school's people, and stands whole where nothing is filled in."""

import pytest

from kit.contacts.card import card_path, fill_slots, load_card
from kit.contacts.model import Entry, Event, Pack, Place

PACK = Pack("x", "X", entries=(Entry("emergency", "Emergency", phone="112"),))


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_shipped_card_can_be_used_with_nothing_filled_in(lang):
    card = load_card(Place(lang=lang))
    assert card.problems == ()
    assert len(card.steps) >= 5
    assert all(step.do and len(step.do.split()) <= 8 for step in card.steps)
    assert card.neutral
    assert card.tell.name
    assert card.danger.phone
    assert not any("{{" in text for step in card.steps for text in (step.do, step.say))


def test_the_lead_and_the_emergency_number_are_this_place_s():
    card = load_card(Place(PACK, Event(lead_name="Ms. Ortiz", lead_room="Room 12", deputy="Mr. Bell")))
    assert (card.tell.name, card.tell.room, card.tell.then) == ("Ms. Ortiz", "Room 12", "Mr. Bell")
    assert card.danger.phone == "112"
    assert any("Ms. Ortiz" in step.say for step in card.steps)


def test_a_slot_without_value_and_words_leaves_nothing():
    assert fill_slots("Room {{ event.room }}, {{ event.deputy or ask }}", Place()) == "Room , ask"


def test_a_broken_card_is_a_problem_not_a_crash(tmp_path):
    path = tmp_path / "card.toml"
    path.write_text('step = 3\ntell = "x"\n[danger]\nphone = 1.5\n', "utf-8")
    card = load_card(Place(), path)
    assert card.steps == ()
    assert {p.code for p in card.problems} == {"C103", "C105"}


def test_a_language_with_a_card_of_its_own_is_given_that_one():
    assert load_card(Place(lang="es-MX")).neutral != load_card(Place()).neutral
    assert card_path("xx") == card_path()
    assert len(load_card(Place(lang="es")).steps) == len(load_card(Place()).steps)
