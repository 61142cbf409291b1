"""The must-say lines are those that the notes show, in the same order."""

import pytest

from kit.deck.model import ListBlock, ListItem, Note
from kit.deck.opening import read_deck
from kit.library.talks import find_talks
from kit.present.console.notes import note_lines
from kit.talk.musts import must_lines, must_words
from tests.talk.making import note, slide, words


def test_each_line_of_a_list_is_one_to_tick():
    inner = ListBlock(False, (ListItem(words("b"), 1),), 1)
    items = ListBlock(False, (ListItem(words("a"), 1, (inner,)), ListItem(words("c"), 1)), 1)
    assert must_words(slide("s", notes=(Note("must", (items,), 1), note("say", "x"), note("must", "d")))) == (
        "a", "b", "c", "d",
    )  # fmt: skip


@pytest.mark.parametrize("talk", find_talks(), ids=lambda talk: talk.id)
def test_the_console_shows_the_same_lines(talk):
    for each in read_deck(talk.path).slides:
        shown = tuple(line.text for line in note_lines(each.notes) if line.kind == "must")
        assert must_lines(each) == shown
        assert all("{{" not in said for said in must_words(each))
