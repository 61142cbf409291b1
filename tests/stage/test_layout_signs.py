"""Words and their signs: every sign that a word asks for is there."""

from __future__ import annotations

from kit import paths
from kit.stage.layouts import signs
from kit.stage.layouts.signs import sign_of_lead, sign_of_thing


def test_every_sign_named_is_a_file():
    folder = paths.resources_dir() / "pictures" / "signs"
    named = {*signs._OF_LEAD.values(), *signs._OF_THING.values()}
    assert not [name for name in named if not (folder / f"{name}.svg").is_file()]


def test_a_lead_is_known_by_all_its_words_before_the_first():
    assert sign_of_lead("Ask first") == "ask-first"
    assert sign_of_lead("Ask them.") == "ask-first"
    assert sign_of_lead("Stop!") == "raised-hand"
    assert sign_of_lead("Step away") == "end"


def test_unknown_words_get_no_sign():
    assert sign_of_lead("Perhaps") is None
    assert sign_of_lead("") is None
    assert sign_of_thing("Something else") is None


def test_a_thing_is_known_by_its_last_known_word():
    assert sign_of_thing("A photo of a friend") == "people"
    assert sign_of_thing("A drawing I made") == "star"
    assert sign_of_thing("My password") == "key"


def test_spanish_words_have_the_signs_of_the_english_ones():
    for spanish, english in (("Compartir.", "Share."), ("Prisa", "Hurry"), ("¡Bloquea!", "Block!")):
        assert sign_of_lead(spanish) == sign_of_lead(english)
    assert sign_of_thing("Un dibujo que hice") == "star"
    assert sign_of_thing("La foto de un amigo") == "people"
