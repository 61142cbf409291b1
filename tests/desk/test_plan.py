"""What the details column says about the minutes there are."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.deck.model import Deck
from kit.deck.opening import parse_deck
from kit.desk.plan import Wish, keep, make_plan, minutes_words, skip, whole_minutes
from tests.desk.making import CUTTING, GUEST, deck, slide


@pytest.fixture
def talk() -> Deck:
    return parse_deck(deck("cutting", "Calm", "carers", CUTTING), Path("deck.en.md"))


def shown(talk: Deck, wish: Wish) -> list[str]:
    return [talk.slides[i].id for i in make_plan(talk, wish).cut.shown]


def test_without_a_wish_the_talk_is_as_long_as_it_says(talk: Deck) -> None:
    plan = make_plan(talk, Wish())
    assert (plan.minutes, plan.count) == (12, "All 6 slides")
    assert not plan.edited


def test_what_is_left_out_is_counted_and_named(talk: Deck) -> None:
    plan = make_plan(talk, Wish(7))
    assert plan.count == "4 of 6 slides"
    assert [row.title for row in plan.rows if not row.shown] == ["Their story", "A game"]
    assert plan.out_minutes == 6
    assert plan.remark == "1 min left for questions"


def test_the_ribbon_tells_always_from_extra_from_left_out(talk: Deck) -> None:
    kinds = [bar.kind for bar in make_plan(talk, Wish(7)).bars]
    assert kinds == ["always", "extra", "out", "always", "out", "always"]


def test_a_core_that_does_not_fit_says_by_how_much(talk: Deck) -> None:
    plan = make_plan(talk, Wish(2))
    assert plan.remark == "Even the core is 2 min too long"
    assert plan.tone == "bad"
    assert [bar.kind for bar in plan.bars].count("always") == 3


def test_a_kept_slide_brings_what_it_needs_and_says_when_that_is_too_long(talk: Deck) -> None:
    wish = keep(talk, Wish(5), 2)
    assert shown(talk, wish) == ["start", "people", "story", "middle", "close"]
    assert make_plan(talk, wish).remark == "4 min too long with what you keep"
    assert make_plan(talk, wish).tone == "warn"


def test_keeping_takes_back_the_skip_of_what_is_needed(talk: Deck) -> None:
    wish = skip(talk, Wish(12), 1)
    assert shown(talk, wish) == ["start", "middle", "game", "close"]
    assert shown(talk, keep(talk, wish, 2)) == ["start", "people", "story", "middle", "game", "close"]


def test_skipping_takes_back_that_what_needs_it_was_kept(talk: Deck) -> None:
    wish = skip(talk, keep(talk, Wish(12), 2), 1)
    assert "story" not in shown(talk, wish)
    assert wish.keep == frozenset()


def test_edits_are_kept_by_slide_when_the_deck_changes(talk: Deck) -> None:
    wish = skip(talk, Wish(13), 4)
    longer = parse_deck(deck("cutting", "Calm", "carers", [slide("new", 1), *CUTTING]), Path("deck.en.md"))
    assert "game" not in shown(longer, wish)


def test_a_guest_says_how_its_minutes_are_shared_out() -> None:
    guest = parse_deck(GUEST, Path("talk.md"))
    assert make_plan(guest, Wish(10)).remark == "5 min a slide"
    assert make_plan(guest, Wish(2)).remark == "60 seconds a slide"


def test_a_talk_lasts_whole_minutes() -> None:
    assert whole_minutes(parse_deck(deck("x", "X", "carers", [slide("a", 1.25)]), Path("d.md"))) == 2


@pytest.mark.parametrize(
    ("minutes", "words"), [(0.75, "45 s"), (1, "1 min"), (1.5, "1.5 min"), (12.04, "12 min")]
)
def test_minutes_are_said_as_people_say_them(minutes: float, words: str) -> None:
    assert minutes_words(minutes) == words
