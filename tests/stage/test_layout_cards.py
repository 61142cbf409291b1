"""Cards that turn one a step; their backs are told apart by sign and word."""

from __future__ import annotations

import pytest

from kit.stage.frame import Fill
from tests.stage.written import (
    THEMES,
    laid_out,
    off_the_page,
    overlapping,
    place_of,
    said,
    signs,
    texts,
    too_faint,
)

pytestmark = pytest.mark.usefixtures("qapp")

KEYS = "layout: cards"
SORT = """## Share, ask first, or keep?

### A drawing I made

**Share.** It is mine.

### Where I live

**Keep.** It is private.

### A photo of a friend

**Ask first.** It is their face.
"""


def deck_of(count: int) -> str:
    return "## Cards\n\n" + "\n\n".join(f"### Front {i}\n\n**Fact.** Back {i}." for i in range(1, count + 1))


@pytest.mark.parametrize("look", THEMES)
@pytest.mark.parametrize("count", range(1, 7))
def test_one_to_six_cards_fit_at_every_step(look: str, count: int):
    frame = laid_out(KEYS, deck_of(count), look)
    assert frame.overflow == 0
    assert frame.steps == count
    assert not off_the_page(frame)
    for step in range(count + 1):
        assert not overlapping(frame.at_step(step))
        assert not too_faint(frame.at_step(step))


@pytest.mark.parametrize("look", THEMES)
def test_one_card_turns_a_step(look: str):
    frame = laid_out(KEYS, SORT, look)
    assert texts(frame.at_step(0))[1:4] == ["A drawing I made", "Where I live", "A photo of a friend"]
    assert "Share" not in texts(frame.at_step(0))
    assert "Share" in texts(frame.at_step(1))
    assert "Keep" not in texts(frame.at_step(1))
    assert {"Share", "Keep", "Ask first"} <= set(texts(frame.at_step(3)))


def test_a_turned_card_shows_its_verdict_with_a_sign():
    frame = laid_out(KEYS, SORT)
    assert signs(frame.at_step(3)) == ["share", "keep", "ask-first"]


def test_a_turned_card_still_says_what_it_is_about():
    assert "Where I live" in said(laid_out(KEYS, SORT).at_step(3))


def test_long_fronts_are_said_again_in_smaller_type():
    long = SORT.replace("A drawing I made", "Sleep well. We can talk tomorrow.") + "\n### A fourth\n\n**Keep.** So.\n"
    done = said(laid_out(KEYS, long + "\n### A fifth one\n\n**Share.** So.\n", "bold").at_step(5))
    assert "tomorrow" in done
    assert "A fifth one" in done


def test_fronts_show_signs_only_when_every_card_has_one():
    assert signs(laid_out(KEYS, SORT).at_step(0)) == ["star", "home", "people"]
    assert signs(laid_out(KEYS, SORT.replace("Where I live", "Somewhat odd")).at_step(0)) == []


def test_a_card_keeps_its_place_when_it_turns():
    frame = laid_out(KEYS, SORT)

    def cards(step: int) -> list[tuple[float, ...]]:
        return sorted(tuple(i.rect) for i in frame.at_step(step).items if isinstance(i, Fill) and i.radii[0] == 40)

    assert cards(0) == cards(3)


def test_backs_without_a_verdict_show_front_and_words():
    body = "## Ages\n\n### Ages 5 to 7\n\nSit with them.\n\n### Ages 8 to 11\n\nAsk who they play with.\n"
    frame = laid_out(KEYS, body)
    assert {"Ages 5 to 7", "Sit with them.", "Ask who they play with."} <= set(texts(frame.at_step(2)))


def test_a_shorter_last_row_stands_in_the_middle():
    frame = laid_out(KEYS, deck_of(5)).at_step(0)
    fourth, fifth = place_of(frame, "Front 4"), place_of(frame, "Front 5")
    assert (fourth.center[0] + fifth.center[0]) / 2 == pytest.approx(800, abs=1)


def test_a_card_without_a_back_stays_as_it_is():
    frame = laid_out(KEYS, "## Cards\n\n### One\n\n### Two\n\n**Fact.** Yes.\n")
    assert frame.steps == 1
    assert "One" in texts(frame.at_step(1))
