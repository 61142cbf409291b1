"""Prepared answers: offered to the right listeners, with this place's names; a broken file never stops a talk."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.contacts.answers import load_answers, read_answers
from kit.contacts.model import Entry, Event, Pack, Place

PLACE = Place(
    Pack("here", "Here", entries=(Entry("crisis", "Night Line", phone="988"),)), Event(lead_name="Ms. Rivera")
)
CARDS = """
version = "1.0.0"
lang = "en"

[[card]]
id = "secret"
question = "Will you tell my parents?"
also = ["keep a secret"]
for = ["children", "teens"]
say = "“I get help, with {{ event.lead_name or the helper }}.”"
do = "Promise nothing."

[[card]]
id = "night"
question = "Whom do I call at night?"
for = ["carers"]
say = "“{{ contact.crisis.name or The line }}: {{ contact.crisis.phone or ask us }}.”"
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "hard-questions.toml"
    path.write_text(CARDS, "utf-8")
    return path


def test_listeners_are_offered_what_is_for_them(file: Path) -> None:
    assert [card.id for card in load_answers(PLACE, "teens", file)] == ["secret"]
    assert [card.id for card in load_answers(PLACE, "carers", file)] == ["night"]
    assert load_answers(PLACE, "staff", file) == ()


def test_names_and_numbers_of_the_place_are_filled_in_and_words_stand_in_elsewhere(file: Path) -> None:
    assert load_answers(PLACE, "children", file)[0].say == "“I get help, with Ms. Rivera.”"
    assert load_answers(PLACE, "carers", file)[0].say == "“Night Line: 988.”"
    assert load_answers(Place(), "carers", file)[0].say == "“The line: ask us.”"


def test_a_card_may_have_nothing_to_do(file: Path) -> None:
    assert load_answers(PLACE, "carers", file)[0].do == ""


@pytest.mark.parametrize("content", ["", "card = 7", "[[card]]\n", "not toml ][", '[[card]]\nid = "x"\nsay = 5\n'])
def test_a_file_that_is_wrong_gives_no_cards_and_no_exception(tmp_path: Path, content: str) -> None:
    path = tmp_path / "hard-questions.toml"
    path.write_text(content, "utf-8")
    assert load_answers(PLACE, "children", path) == ()
    assert load_answers(PLACE, "children", tmp_path / "nowhere.toml") == ()


def test_what_is_wrong_is_told_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "hard-questions.toml"
    wrong = '[[card]]\nid = "night"\nquestion = "Q"\nfor = ["kids"]\nsay = "S"\nanswer = "A"\n'
    path.write_text(f"{CARDS}\n{wrong}", "utf-8")
    found = {(problem.code, problem.line) for problem in read_answers(path)[1].problems}
    assert found == {("C105", 20), ("C106", 22), ("C104", 24)}


def test_the_shipped_ones_cover_every_kind_of_listener() -> None:
    for audience in ("children", "teens", "carers", "staff", "mixed"):
        answers = load_answers(PLACE, audience)
        assert len(answers) >= 8
        assert all(card.question and card.say and "{{" not in card.say + card.do for card in answers)
