"""How many words, how hard, which ones: D305, D308, D309."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.deck.opening import parse_deck
from kit.review.deck import review_deck
from kit.review.rules import Context
from tests.review.conftest import FIGURE, FIRST, FRONT, TODAY, slide


def words(count):
    return "Go. " * count


def test_forty_words_are_the_most_for_adults(codes):
    assert codes(slide("## Now\n\n" + words(39))) == []
    assert codes(slide("## Now\n\n" + words(40))) == ["D305"]


def test_twelve_words_are_the_most_under_eight(codes):
    young = {"audience": "children", "ages": "5-7"}
    assert codes(slide("## Now\n\n" + words(11)), **young) == []
    assert codes(slide("## Now\n\n" + words(12)), **young) == ["D305"]


def test_feedback_and_notes_are_not_on_the_wall_at_once(codes):
    option = "- [{}] Go\n    - " + words(20)
    body = "## Now\n\n" + option.format(" ") + "\n" + option.format("x") + "\n"
    assert codes(slide(body, settings="layout: question\n", notes="<!-- note\n" + words(90) + "\n-->")) == []


def test_of_a_card_one_side_counts(codes):
    body = "## Now\n\n" + "".join(f"### Go {i}\n\n{words(13)}\n\n" for i in range(4))
    assert codes(slide(body, settings="layout: cards\n")) == []
    assert codes(slide(body + words(10), settings="layout: cards\n")) == ["D305"]


@pytest.mark.parametrize(("items", "expected"), [(6, []), (7, ["D305"])])
def test_six_items_are_the_most(codes, items, expected):
    assert codes(slide("## Now\n\n" + "- Go\n" * items)) == expected


def test_three_lists_deep_is_too_deep(codes):
    assert codes(slide("## Now\n\n- Go\n    - Go\n")) == []
    assert codes(slide("## Now\n\n- Go\n    - Go\n        - Go\n")) == ["D305"]


HARD = "Institutional responsibility necessitates immediate multidisciplinary communication. " * 3


def test_a_hard_slide_is_told_with_its_grade_and_the_target(review):
    problems = [p for p in review(slide("## Now\n\n" + HARD * 2)) if p.code == "D308"]
    assert any(p.slide == "second" and "target 6" in p.message for p in problems)


def test_the_grade_is_for_the_audience(codes):
    plain = "A partner can also push a friend to do a thing they do not like to do at all. " * 2
    assert "D308" not in codes(slide("## Now\n\n" + plain), audience="staff")
    assert "D308" in codes(slide("## Now\n\n" + plain), audience="teens", ages="11-14")


def test_a_long_sentence_is_told_at_its_line(review):
    [problem] = review(slide("## Now\n\nGo.\n\n" + "go " * 17))
    assert (problem.code, problem.message) == ("D308", "A sentence of 17 words; 16 is the most.")
    assert problem.line > 25


def test_the_names_of_help_lines_are_no_one_s_style(codes):
    slot = "{{ contact.crisis.name or institutional responsibility communication line }} " * 8
    assert codes(slide("## Now\n\n" + slot)) == []


def test_spanish_is_measured_as_spanish(review):
    hard = "La responsabilidad institucional requiere procedimientos especializados. " * 4
    problems = review(slide("## Hoy\n\n" + hard), lang="es")
    assert {p.code for p in problems} == {"D308"}
    assert any("INFLESZ" in p.message and "target 80" in p.message for p in problems)
    assert review(slide("## Hoy\n\n" + "Pide ayuda a un adulto. " * 6), lang="es") == ()


def test_other_languages_are_not_measured_in_english(codes):
    assert codes(slide("## Jetzt\n\n" + "verantwortungsbewusste " * 20), lang="de") == []


def test_hard_notes_are_told_for_the_talk(review):
    problems = review(slide("## Now", notes=f"<!-- note\n{HARD * 3}\n-->"))
    assert [(p.code, p.line) for p in problems] == [("D308", 0)]
    assert "notes" in problems[0].message


@pytest.mark.parametrize(
    "body",
    [
        "## It is forever",
        "## Now\n\nCall 911",
        "## Now\n\n{{ contact.crisis.phone or 911 }}",
        "## Now\n\n- Ask\n    - about 62% of them",
        "## Now\n\n| A | B |\n|---|---|\n| 1 in 5 | x |",
        "## Now\n\n> You should have told me",
    ],
)
def test_a_stop_word_is_an_error_wherever_it_stands(review, body):
    [problem] = review(slide(body))
    assert (problem.code, problem.severity, problem.slide) == ("D309", "error", "second")


def test_a_stop_word_in_the_notes_is_an_error_at_its_line(review):
    [problem] = review(slide("## Now", notes="<!-- note\nGo.\n\nIt is ruined.\n-->"))
    assert problem.code == "D309"


def test_the_not_side_of_compare_may_show_words_that_blame(codes):
    body = "## Say\n\n<!-- column -->\n\n### Do\n\n- {}\n\n<!-- column -->\n\n### Not\n\n- {}\n"
    blame = "You should have told me"
    assert codes(slide(body.format("Thanks", blame), settings="layout: compare\n")) == []
    assert codes(slide(body.format(blame, "Thanks"), settings="layout: compare\n")) == ["D309"]


def test_a_hidden_slide_is_not_reviewed(codes):
    assert codes(slide("## It is forever", settings="hide: true\n", notes="")) == []


PIECES = [
    "## A\n",
    "- b\n",
    "    - c\n",
    "1. d\n",
    "> e\n",
    "{{ contact.crisis.phone }}",
    "{{ figure.half.year or x }}",
    "| a |\n|---|\n",
    "![x](images/y.png)\n",
    "```\nz\n```\n",
    "62% 911 forever\n",
    "\u202e\x00é…\n",
    "\n\n",
    "<!-- column -->\n",
    "<!-- note -->\n",
    "\n---\n\n",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30))
@settings(max_examples=80, deadline=None)
def test_no_deck_of_any_shape_stops_the_review(pieces):
    head = "\n".join(f"{key}: {value}" for key, value in FRONT.items())
    deck = parse_deck(f"---\n{head}\n---\n\n{FIRST}\n---\n\n{''.join(pieces)}", Path("deck.en.md"))
    problems = review_deck(deck, Context(TODAY, figures={"half": FIGURE}))
    assert all(problem.line >= 0 and problem.hint for problem in problems)
