"""What the room sees, key by key."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.talk.model import Cursor
from tests.talk.making import Talk, backup, deck, extra, question, slide


@pytest.fixture
def talk():
    return Talk(slide("a"), slide("b", steps=2), slide("c"), slide("end", layout="end"), backup("z", steps=1))


# Moving


def test_before_the_first_key_the_room_sees_the_first_slide(talk):
    assert (talk.room, talk.at, talk.view.previous) == ("a", "a", None)
    assert talk.name(talk.view.next) == "b"
    assert talk.views == []


def test_next_takes_each_step_then_the_next_slide(talk):
    seen = []
    for _ in range(5):
        talk.press("next")
        seen.append(talk.room)
    assert seen == ["b", "b.1", "b.2", "c", "end"]


def test_back_goes_into_the_slide_before_at_its_last_step(talk):
    talk.session.go_to_slide(2)
    seen = []
    for _ in range(5):
        talk.press("back")
        seen.append(talk.room)
    assert seen == ["b.2", "b.1", "b", "a", "a"]


def test_every_view_tells_truly_what_next_and_back_will_show(talk):
    for key in [*["next"] * 7, *["back"] * 7, "black", "next", "black", "back", "back"]:
        told = talk.name(talk.view.next if key == "next" else talk.view.previous)
        before = talk.at
        talk.press(key)
        if key in {"next", "back"}:
            assert talk.at == (told or before)


def test_slides_left_out_are_passed_over_both_ways():
    talk = Talk(slide("a"), extra("x", 5), slide("b"), minutes=3)
    talk.press("next")
    assert talk.room == "b"
    talk.press("back")
    assert talk.room == "a"
    assert (talk.view.position, talk.view.total) == (1, 2)


def test_next_slide_and_back_slide_pass_over_steps(talk):
    talk.press("next_slide", "next_slide")
    assert talk.room == "c"
    talk.press("back_slide")
    assert talk.room == "b"
    talk.press("next", "next", "back_slide")
    assert talk.room == "b"
    talk.press("back_slide", "back_slide", "back_slide")
    assert talk.room == "a"


def test_next_slide_on_the_last_slide_stops_at_its_last_step():
    talk = Talk(slide("a"), slide("b", steps=3))
    talk.press("next_slide", "next_slide", "next_slide")
    assert (talk.room, talk.view.finished) == ("b.3", False)


def test_home_and_end_go_to_the_first_and_the_last_slide_of_the_run(talk):
    talk.press("last")
    assert talk.room == "end"
    talk.press("first")
    assert talk.room == "a"


def test_a_number_is_the_place_in_the_file_counted_from_one(talk):
    assert talk.session.go_to_number(3) == ""
    assert talk.room == "c"
    assert talk.session.go_to_number(9) == "There is no slide 9: the last is 5."
    assert talk.session.go_to_number(0) == "There is no slide 0: the last is 5."
    assert talk.room == "c"


def test_a_hidden_slide_is_never_shown():
    talk = Talk(slide("a"), slide("h", hide=True), slide("b"))
    assert talk.session.go_to_number(2) == "Slide 2 is hidden."
    assert talk.room == "a"
    talk.press("next")
    assert talk.room == "b"


def test_behind_a_backup_slide_the_run_goes_on_where_it_was_left(talk):
    talk.press("next", "next")
    talk.session.go_to_slide(4)
    assert (talk.room, talk.name(talk.view.back_to), talk.view.position) == ("z", "b.1", 2)
    talk.press("next")
    assert talk.room == "z.1"
    talk.press("next")
    assert (talk.room, talk.view.back_to) == ("b.1", None)


def test_back_from_a_backup_slide_returns_too_and_a_second_backup_remembers_the_first_place():
    talk = Talk(slide("a"), slide("b"), backup("y"), backup("z"))
    talk.press("next")
    talk.session.go_to_slide(2)
    talk.session.go_to_slide(3)
    talk.press("back")
    assert talk.room == "b"


def test_a_left_out_slide_can_be_shown_and_the_run_goes_on_behind_it():
    talk = Talk(slide("a"), slide("b"), extra("x", 9), slide("c"), minutes=3)
    talk.session.go_to_slide(2)
    assert (talk.room, talk.shown) == ("x", "a b c")
    talk.press("next")
    assert talk.room == "c"


def test_a_talk_may_start_anywhere_but_never_on_a_slide_it_does_not_have():
    slides = (slide("a"), slide("h", hide=True), slide("b", steps=2), slide("c"))
    assert Talk(*slides, start=Cursor(2, 1)).room == "b.1"
    assert Talk(*slides, start=Cursor(2, 9)).room == "b.2"
    assert Talk(*slides, start=Cursor(1)).room == "b"
    assert Talk(*slides, start=Cursor(99, 9)).room == "c"


# The end


def test_behind_the_last_step_the_room_rests_and_back_returns(talk):
    talk.press("last", "next")
    assert (talk.room, talk.view.finished, talk.view.next) == ("neutral", True, None)
    talk.press("next", "next_slide", "freeze")
    assert (talk.room, talk.view.room.frozen) == ("neutral", False)
    talk.press("back")
    assert (talk.room, talk.view.finished) == ("end", False)


def test_black_behind_the_end_gives_the_rest_back(talk):
    talk.press("last", "next", "black")
    assert talk.room == "black"
    talk.press("black")
    assert talk.room == "neutral"
    talk.press("black", "back", "back")
    assert talk.room == "end"


def test_going_to_a_slide_from_behind_the_end_shows_it(talk):
    talk.press("last", "next")
    talk.session.go_to_slide(4)
    assert talk.room == "z"
    talk.press("next", "next")
    assert talk.room == "end"


def test_ending_is_asked_once_and_meanwhile_the_room_goes_on(talk):
    talk.press("confirm_end")
    assert not talk.view.ended
    talk.press("ask_end")
    assert (talk.view.asking_end, talk.room) == (True, "a")
    talk.press("cancel_end", "confirm_end")
    assert not talk.view.ended
    talk.press("ask_end", "confirm_end")
    assert (talk.view.ended, talk.view.asking_end, talk.room) == (True, False, "neutral")


@pytest.mark.parametrize("key", ["next", "back", "black", "freeze", "disclosure", "escape", "start", "first"])
def test_any_other_key_answers_the_question_with_no(talk, key):
    talk.press("next", "ask_end", key, "confirm_end")
    assert (talk.view.asking_end, talk.view.ended) == (False, False)


def test_after_the_end_nothing_changes_any_more(talk):
    talk.press("next", "ask_end", "confirm_end")
    last = talk.view
    talk.press("next", "back", "first", "last", "black", "freeze", "disclosure", "escape", "start", "ask_end")
    talk.press("pause_clock", "take_recut", "undo_skip", "cancel_end")
    assert talk.view is last


# Views


def test_a_key_that_changes_nothing_gives_no_new_view(talk):
    talk.press("back", "escape", "start", "first")
    assert talk.views == []


def test_whoever_unsubscribes_is_told_no_more(talk):
    told = []
    stop = talk.session.subscribe(told.append)
    talk.press("next")
    stop()
    stop()
    talk.press("next")
    assert len(told) == 1


def test_a_subscriber_that_moves_the_talk_leaves_nobody_with_an_old_view(talk):
    def skip_b(view):
        if view.deck.slides[view.cursor.slide].id == "b":
            talk.session.next_slide()

    later = []
    talk.session.subscribe(skip_b)
    talk.session.subscribe(later.append)
    talk.press("next")
    assert later[-1] is talk.view
    assert talk.room == "c"


def test_the_slides_the_room_has_seen_are_remembered_and_those_browsed_are_not(talk):
    talk.press("next", "freeze", "next_slide", "next_slide", "black")
    assert talk.view.shown_slides == {0, 1}


def test_the_room_state_has_its_own_seconds(talk):
    talk.press("next")
    talk.goes(seconds=30)
    talk.press("black")
    talk.goes(seconds=42)
    assert talk.session.room_for() == 42
    talk.press("black")
    assert talk.session.room_for() == 0


# Hands


def test_hands_are_counted_per_option_of_the_question_slide_and_kept():
    talk = Talk(slide("a"), question("q", 3), slide("b"))
    talk.press("next")
    talk.session.count_hands(1, 12)
    talk.session.add_hands(1)
    talk.session.add_hands(0)
    talk.press("next")
    assert talk.view.hands("q") == (1, 13, 0)
    assert talk.view.counts == (("q", (1, 13, 0)),)


def test_hands_have_bounds_and_need_an_option():
    talk = Talk(question("q", 2), slide("b"))
    for option, count in ((0, -3), (1, 5000), (2, 1), (-1, 1)):
        talk.session.count_hands(option, count)
    assert talk.view.hands("q") == (0, 999)
    talk.press("next")
    talk.session.count_hands(0, 5)
    assert talk.view.hands("b") == ()


# The countdown


def test_the_countdown_begins_at_the_last_step_and_goes_on_through_visits_elsewhere():
    talk = Talk(slide("a"), slide("task", 5, layout="activity", timer=2, steps=1), slide("b"))
    talk.press("next")
    talk.goes(seconds=50)
    assert (talk.session.timer_left(), talk.view.timer_started) == (120, None)
    talk.press("next")
    talk.goes(seconds=30)
    assert talk.session.timer_left() == 90
    talk.press("next")
    assert (talk.session.timer_left(), talk.view.timer_started) == (None, None)
    talk.press("back")
    assert talk.session.timer_left() == 90
    talk.goes(minutes=5)
    assert talk.session.timer_left() == 0
    talk.press("restart_timer")
    assert talk.session.timer_left() == 120


# Odd decks


def test_a_deck_of_one_slide_plays_to_its_end_and_back():
    talk = Talk(slide("a", steps=1))
    talk.press("next", "next")
    assert talk.room == "neutral"
    talk.press("back", "back", "back")
    assert talk.room == "a"


@pytest.mark.parametrize("slides", [(), (slide("a", hide=True),)])
def test_a_deck_with_nothing_to_show_rests_and_survives_every_key(slides):
    talk = Talk(*slides)
    for key in KEYS:
        talk.press(key)
    assert talk.room == "neutral"
    assert talk.session.pace().offer is None


def test_a_deck_of_reserve_slides_alone_is_played_all_the_same():
    talk = Talk(backup("y"), backup("z"))
    talk.press("next")
    assert talk.room == "z"


KEYS = [
    "next", "back", "next_slide", "back_slide", "first", "last", "black", "white", "neutral", "freeze",
    "disclosure", "escape", "start", "pause_clock", "take_recut", "undo_skip", "restart_timer", "ask_end",
    "cancel_end",
]  # fmt: skip


@settings(max_examples=60)
@given(st.lists(st.sampled_from([*KEYS, *"01234", "skip", "reload"]), max_size=30))
def test_whatever_is_pressed_the_room_sees_only_a_cover_or_a_slide_that_may_be_seen(keys):
    talk = Talk(
        slide("a"), question("b", 2, steps=2), extra("x", 4), slide("h", hide=True), backup("z", steps=1),
        minutes=4,
    )  # fmt: skip
    for key in keys:
        if key.isdigit():
            talk.session.go_to_slide(int(key))
        elif key == "skip":
            talk.session.toggle_skip(2)
        elif key == "reload":
            talk.session.replace_deck(deck(*talk.deck.slides[1:], slide("new")))
        else:
            talk.press(key)
        talk.goes(seconds=20)
        talk.session.pace()
        view = talk.view
        on = view.deck.slides[view.room.cursor.slide]
        assert view.room.kind in {"slide", "black", "white", "neutral"}
        assert not on.hide
        assert 0 <= view.room.cursor.step <= on.steps
        assert not (view.disclosure and view.room.kind == "slide")
        assert not (view.finished and view.room.kind == "slide")
        assert view.sections


def test_the_talk_is_played_whole_from_either_end(talk):
    forward = [talk.room, *itertools.takewhile(lambda room: room != "neutral", _pressing(talk, "next"))]
    backward = [*itertools.islice(_pressing(talk, "back"), len(forward))]
    assert backward == forward[::-1]


def _pressing(talk, key):
    while True:
        talk.press(key)
        yield talk.room
