"""What covers the room's slide: black, white, freeze, the disclosure card; and the ways out of them."""

from __future__ import annotations

import pytest

from tests.talk.making import Talk, backup, slide


@pytest.fixture
def talk():
    return Talk(slide("a"), slide("b", steps=2), slide("c"), slide("end", layout="end"), backup("z", steps=1))


@pytest.mark.parametrize("cover", ["black", "white", "neutral"])
def test_the_same_key_covers_and_uncovers_the_slide(talk, cover):
    talk.press("next", cover)
    assert (talk.room, talk.at) == (cover, "b")
    talk.press(cover)
    assert talk.room == "b"


def test_another_cover_replaces_the_first(talk):
    talk.press("black", "white")
    assert talk.room == "white"
    talk.press("white")
    assert talk.room == "a"


def test_next_under_black_shows_the_next_step_and_back_the_slide_that_waits(talk):
    talk.press("next", "black", "next")
    assert talk.room == "b.1"
    talk.press("black", "back")
    assert talk.room == "b.1"


def test_going_to_a_slide_takes_black_away(talk):
    talk.press("black")
    talk.session.go_to_slide(2)
    assert talk.room == "c"
    talk.press("black", "back_slide")
    assert talk.room == "b"
    talk.press("black", "next_slide")
    assert talk.room == "c"


def test_a_frozen_room_keeps_its_slide_while_the_presenter_looks_around(talk):
    talk.press("next", "freeze", "next", "next", "next")
    assert (talk.room, talk.at, talk.view.room.frozen) == ("b", "c", True)
    talk.press("freeze")
    assert (talk.room, talk.view.room.frozen) == ("c", False)


def test_looking_to_the_end_does_not_take_a_frozen_room_there(talk):
    talk.press("freeze", "last", "next", "next")
    assert (talk.room, talk.at, talk.view.finished) == ("a", "end", False)


def test_black_over_a_frozen_room_gives_the_frozen_slide_back(talk):
    talk.press("freeze", "next", "black")
    assert talk.room == "black"
    talk.press("black")
    assert (talk.room, talk.view.room.frozen) == ("a", True)


def test_the_card_opens_and_the_room_rests_in_one_view(talk):
    talk.press("next", "next", "disclosure")
    assert len(talk.views) == 3
    assert (talk.views[-1].disclosure, talk.views[-1].room.kind) == (True, "neutral")


@pytest.mark.parametrize("key", ["disclosure", "escape", "start"])
def test_the_slide_that_was_there_comes_back(talk, key):
    talk.press("next", "next", "disclosure", key)
    assert (talk.room, talk.view.disclosure) == ("b.1", False)


@pytest.mark.parametrize("key", ["next", "back", "next_slide", "back_slide", "freeze"])
def test_no_stray_key_puts_a_slide_on_the_screen_while_the_card_is_open(talk, key):
    talk.press("next", "disclosure", key)
    assert (talk.room, talk.at, talk.view.disclosure) == ("neutral", "b", True)


def test_a_slide_chosen_while_the_card_is_open_waits_until_it_closes(talk):
    talk.press("disclosure")
    talk.session.go_to_slide(2)
    assert (talk.room, talk.view.disclosure) == ("neutral", True)
    talk.press("disclosure")
    assert talk.room == "c"


def test_black_darkens_the_resting_room_and_leaves_the_card_open(talk):
    talk.press("disclosure", "black")
    assert (talk.room, talk.view.disclosure) == ("black", True)
    talk.press("black")
    assert (talk.room, talk.view.disclosure) == ("neutral", True)


def test_what_covered_the_slide_before_the_card_covers_it_after(talk):
    talk.press("black", "disclosure", "disclosure")
    assert talk.room == "black"
    talk.press("black", "freeze", "next", "disclosure", "disclosure")
    assert (talk.room, talk.view.room.frozen) == ("a", True)


def test_escape_leaves_one_special_state_at_a_time_and_never_the_talk(talk):
    talk.press("next", "freeze", "next", "black", "disclosure", "black", "ask_end")
    seen = []
    for _ in range(7):
        talk.press("escape")
        seen.append((talk.room, talk.view.disclosure, talk.view.asking_end, talk.view.room.frozen))
    assert seen == [
        ("black", True, False, True),
        ("neutral", True, False, True),
        ("black", False, False, True),
        ("b", False, False, True),
        ("b.1", False, False, False),
        ("b.1", False, False, False),
        ("b.1", False, False, False),
    ]


def test_f5_goes_on_with_the_talk_from_every_special_state(talk):
    talk.press("next", "freeze", "next", "black", "disclosure", "ask_end", "start")
    assert (talk.room, talk.view.disclosure, talk.view.asking_end) == ("b.1", False, False)


def test_f5_and_escape_alone_change_nothing_for_clickers_send_them_in_turn(talk):
    talk.press("start", "escape", "start", "escape")
    assert talk.views == []
    assert (talk.room, talk.view.started) == ("a", False)
