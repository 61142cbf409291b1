"""Finding slides by words."""

from __future__ import annotations

import pytest

from kit.contacts.answers import Answer
from kit.deck.model import Code, Heading, ListBlock, ListItem, Paragraph, Picture, Quote, Table
from kit.talk.search import asks, fold, search, search_answers
from tests.talk.making import deck, note, slide, words


def found(of, typed):
    return [(of.slides[hit.slide].id, hit.where) for hit in search(of, typed)]


TALK = deck(
    slide("one", title="Four kinds of risk", blocks=(Paragraph(words("Contact and conduct"), 1),)),
    slide("two", title="Niños y Straße", notes=(note("say", "Breathe out. Then listen, four times."),)),
    slide("three", title="Plan", columns=((Paragraph(words("Do: one risk a day"), 1),), ())),
    slide("four", title="Gone", hide=True, notes=(note("say", "risk risk risk"),)),
)


def test_titles_come_before_slides_and_slides_before_notes():
    assert found(TALK, "four") == [("one", "title"), ("two", "notes")]
    assert found(TALK, "risk") == [("one", "title"), ("three", "slide")]


@pytest.mark.parametrize(
    "typed", ["ninos", "NIÑOS", "strasse", "straße", "STRASSE", "nin stra", "y", "  niños  "]
)
def test_case_and_accents_make_no_difference_and_beginnings_are_enough(typed):
    assert found(TALK, typed) == [("two", "title")]


def test_the_middle_of_a_word_is_not_found():
    assert found(TALK, "isk") == []


def test_every_word_must_be_there_but_not_in_one_place():
    assert found(TALK, "risk conduct") == [("one", "title")]
    assert found(TALK, "risk listen") == []


def test_a_number_finds_the_slide_of_that_number_first():
    talk = deck(slide("a", title="2 things"), slide("b", title="Other"))
    assert found(talk, "2") == [("b", "number"), ("a", "title")]


def test_hidden_slides_and_empty_words_find_nothing():
    assert found(TALK, "gone") == []
    assert found(TALK, "") == found(TALK, "   ") == []


def test_signs_are_plain_signs():
    talk = deck(slide("a", title="What is C++ (really)?"))
    assert found(talk, "c++") == found(talk, "(really)?") == found(talk, "?") == [("a", "title")]
    assert found(talk, ".*") == []


def test_text_is_found_in_every_kind_of_block():
    blocks = {
        "heading": Heading(3, words("heading"), 1),
        "item": ListBlock(False, (ListItem(words("item"), 1, (Paragraph(words("nested"), 1),)),), 1),
        "quote": Quote((Paragraph(words("quote"), 1),), 1),
        "code": Code("code", 1),
        "cell": Table((words("head"),), ((words("cell"),),), 1),
        "caption": Picture("a.svg", "alternative", 1, caption="caption"),
        "alternative": Picture("a.svg", "alternative", 1),
    }
    talk = deck(*(slide(f"s-{name}", title="x", blocks=(block,)) for name, block in blocks.items()))
    for name in blocks:
        assert found(talk, name) == [(f"s-{name}", "slide")]
    assert found(talk, "nested") == [("s-item", "slide")]


def test_the_excerpt_shows_the_words_found_with_some_text_around_them():
    text = "It starts far away and goes on for quite a while until Straße comes, then it goes on for ever."
    [hit] = search(deck(slide("a", title="x", notes=(note("say", text),))), "strasse")
    begin, end = hit.mark
    assert hit.excerpt[begin:end] == "Straße"
    assert hit.excerpt == "… on for quite a while until Straße comes, then it goes on for ever."
    assert hit.where == "notes"


def test_a_long_rest_ends_between_words():
    [hit] = search(deck(slide("a", title="needle " + "hay stack " * 30)), "needle")
    assert hit.excerpt.endswith(("hay …", "stack …"))
    assert len(hit.excerpt) < 100
    assert hit.mark == (0, 6)


def test_folding():
    assert fold("Ärger, Œuvre, İstanbul, ﬁn") == "arger, œuvre, istanbul, fin"


# Prepared answers

HELPS, PLACES = "“I get help, with Ms. Rivera.”", "“Any place where people can message.”"
SECRET = Answer("secret", "Will you tell my parents?", HELPS, "Promise nothing.", ("keep a secret",))
APP = Answer("app", "What app do bad people use?", PLACES, "Name no app.", ("worst app",))
HELP = Answer("help", "What if nobody listens?", "“Then you tell the next one. Ms. Rivera helps.”")
CARDS = (HELP, APP, SECRET)


@pytest.mark.parametrize(
    ("typed", "ids"),
    [
        ("parents", ["secret"]),
        ("KEEP secret", ["secret"]),
        ("worst", ["app"]),
        ("rivera", ["help", "secret"]),
        ("tell", ["secret", "help"]),
        ("tell rivera", ["help", "secret"]),
        ("tell nobody ever", []),
        ("", []),
        ("7", []),
    ],
)
def test_an_answer_is_found_by_its_question_first_then_by_its_words(typed, ids):
    assert [answer.id for answer in search_answers(CARDS, typed)] == ids


def test_a_question_is_asked_in_one_of_its_forms_as_a_whole():
    assert asks(APP, "bad people")
    assert asks(APP, "worst app")
    assert not asks(APP, "worst people")
    assert not asks(APP, "message")
    assert not asks(APP, " ")
