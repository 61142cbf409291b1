"""The scenario bank and the prepared answers keep the rules that the talks keep."""

from __future__ import annotations

import tomllib
from collections import Counter
from typing import Any

import pytest

from kit import paths
from kit.contacts.answers import load_answers
from kit.contacts.model import ENTRY_FIELDS, EVENT_FIELDS, Place
from kit.deck.model import Audience, Deck
from kit.deck.opening import read_deck
from kit.deck.placeholders import CONTACT_ROLES, PLACEHOLDER, parse_slot
from kit.review.check import check_files
from kit.review.reading import measure, sentences
from kit.review.rules import PRESENTER, reader_of
from kit.review.stop_list import find_stops
from kit.talk.search import search_answers
from tests.review.conftest import TODAY

Table = dict[str, Any]
_CHILD_TALKS = (
    "my-safe-helpers", "pause-pick-tell", "games-groups-first-phone", "real-friends-real-pressure",
    "take-back-control",
)  # fmt: skip
_BOOSTERS = ("booster-8-11", "booster-11-14", "booster-14-18")


def _bank(name: str, tables: str) -> list[Table]:
    found: list[Table] = tomllib.loads((paths.resources_dir() / name).read_text("utf-8"))[tables]
    return found


SCENARIOS = _bank("scenarios.toml", "scenario")
CARDS = _bank("hard-questions.toml", "card")
SPANISH = _bank("hard-questions.es.toml", "card")
each_scenario = pytest.mark.parametrize("scenario", SCENARIOS, ids=[s["id"] for s in SCENARIOS])
each_card = pytest.mark.parametrize("card", CARDS, ids=[c["id"] for c in CARDS])


@pytest.fixture(scope="module")
def talks() -> dict[str, Deck]:
    folder = paths.slides_dir()
    return {talk: read_deck(folder / talk / "deck.en.md") for talk in (*_CHILD_TALKS, *_BOOSTERS)}


def _texts(scenario: Table) -> list[str]:
    return [scenario["setting"], scenario["push"], *scenario["choices"], scenario["why"], scenario["adult"]]


def test_six_scenarios_a_child_talk_and_six_mixed_for_the_boosters() -> None:
    assert Counter(s["talk"] for s in SCENARIOS) == {
        **dict.fromkeys(_CHILD_TALKS, 6),
        **dict.fromkeys(_BOOSTERS, 2),
    }
    assert len({s["id"] for s in SCENARIOS}) == 36


def test_a_third_has_a_boy_at_the_center_and_a_third_ends_with_an_adult_who_helps() -> None:
    assert sum(s["center"] == "boy" for s in SCENARIOS) >= 12
    assert sum(s["ends_with_adult"] for s in SCENARIOS) >= 12


def test_the_safest_choice_has_no_favorite_place() -> None:
    assert set(Counter(s["safest"] for s in SCENARIOS).values()) == {12}


@each_scenario
def test_a_scenario_is_whole(scenario: Table, talks: dict[str, Deck]) -> None:
    assert len(scenario["choices"]) == 3
    assert all(text.strip() for text in (*_texts(scenario), scenario["pusher"]))
    slides = {slide.id for slide in talks[scenario["talk"]].slides}
    assert scenario.get("slide") is None or scenario["slide"] in slides


@each_scenario
def test_a_scenario_can_be_read_by_its_age(scenario: Table, talks: dict[str, Deck]) -> None:
    reader = reader_of(talks[scenario["talk"]].meta)
    longest = max(len(words) for text in _texts(scenario) for words in sentences(text))
    assert longest <= reader.sentence
    assert measure(_texts(scenario)).grade <= reader.grade + 2


@each_scenario
def test_a_scenario_says_nothing_of_the_stop_list(scenario: Table) -> None:
    audience: Audience = "children" if int(scenario["ages"].split("-")[0]) < 11 else "teens"
    assert not [said for text in _texts(scenario) for said, _ in find_stops(text, audience)]


@each_card
def test_a_card_is_for_an_audience_and_says_something(card: Table) -> None:
    assert set(card["for"]) <= {"children", "teens", "carers", "staff", "mixed"}
    assert all(card[key] for key in ("for", "question", "say"))


@each_card
def test_a_card_names_only_fields_that_exist(card: Table) -> None:
    known = {"event": EVENT_FIELDS, "contact": ENTRY_FIELDS}
    for text in (card["say"], card.get("do", "")):
        for match in PLACEHOLDER.finditer(text):
            slot = parse_slot(match[1], 0)
            assert slot is not None
            assert slot.fallback
            assert slot.path[-1] in known[slot.path[0]]
            assert slot.path[0] == "event" or slot.path[1] in CONTACT_ROLES


@each_card
def test_an_answer_is_short_and_says_nothing_of_the_stop_list(card: Table) -> None:
    words = PLACEHOLDER.sub("Name", card["say"])
    assert measure([words]).grade <= PRESENTER.grade
    assert len(sentences(words)) <= 5
    for audience in card["for"]:
        assert not list(find_stops(f"{words} {card.get('do', '')}", audience))


def test_self_harm_is_spoken_of_to_adults_alone() -> None:
    for card in CARDS:
        if {"children", "teens", "mixed"} & set(card["for"]):
            assert "self-harm" not in (card["question"] + card["say"])


@pytest.mark.parametrize(("card", "spanish"), list(zip(CARDS, SPANISH, strict=True)), ids=[c["id"] for c in CARDS])
def test_each_card_is_there_in_spanish_for_the_same_listeners_with_the_same_names(
    card: Table, spanish: Table
) -> None:
    assert (spanish["id"], spanish["for"]) == (card["id"], card["for"])
    assert ("do" in card) <= ("do" in spanish)
    assert _fields(spanish["say"]) == _fields(card["say"])


def _fields(text: str) -> list[str]:
    return [match[1].split(" or ")[0].strip() for match in PLACEHOLDER.finditer(text)]


def test_of_the_spanish_cards_check_says_only_that_no_native_speaker_has_read_them() -> None:
    found = check_files([paths.resources_dir() / "hard-questions.es.toml"], today=TODAY).problems
    assert [problem.message for problem in found] == ["Not yet reviewed by a native speaker."]


@pytest.mark.parametrize(
    ("typed", "found"),
    [("policia", "is-it-illegal-child"), ("adiccion", "addicted"), ("espiar", "check-their-phone")],
)
def test_in_a_spanish_talk_they_are_found_by_spanish_words_without_accents(typed: str, found: str) -> None:
    audience = "children" if found.endswith("child") else "carers"
    answers = load_answers(Place().in_language("es"), audience)
    assert found in [answer.id for answer in search_answers(answers, typed)]
