"""Which way a slide is read, and printed quotes."""

from __future__ import annotations

import pytest

from kit.deck.model import Span
from kit.stage.reading import reads_backwards
from kit.stage.typography import curled
from tests.stage.by_hand import meta, para, points, slide


def test_the_decks_language_decides():
    assert reads_backwards(slide("Hello"), meta(lang="ar"))
    assert not reads_backwards(slide("أمان"), meta(lang="en"))


def test_a_slide_in_another_language_goes_its_own_way():
    assert not reads_backwards(slide("Hello", lang="en"), meta(lang="he"))


def test_a_guest_that_names_no_language_is_judged_by_its_letters():
    guest = meta(ours=False)
    assert reads_backwards(slide("أمان الأطفال", points("Riverbend")), guest)
    assert not reads_backwards(slide("Safety", para("the word أمان")), guest)


@pytest.mark.parametrize(
    ("typed", "lang", "printed"),
    [
        ('"Promise you won\'t be mad?"', "en", "“Promise you won’t be mad?”"),
        ('He said ("no").', "en-US", "He said (“no”)."),
        ("the kids' room, 'quoted'", "en", "the kids’ room, ‘quoted’"),
        ('Er sagte "nein".', "de", "Er sagte „nein“."),
        ('Il dit "non".', "fr", 'Il dit "non".'),
    ],
)
def test_straight_quotes_are_printed_as_the_language_prints_them(typed: str, lang: str, printed: str):
    assert curled((Span(typed),), lang) == (Span(printed),)


def test_quotes_are_right_across_spans_and_code_stays_as_typed():
    spans = (Span('"', bold=False), Span("Act", bold=True), Span('" and '), Span('x = "1"', code=True))
    assert [s.text for s in curled(spans, "en")] == ["“", "Act", "” and ", 'x = "1"']
