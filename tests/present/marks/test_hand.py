"""The hand: what moves, presses and keys mean to each tool, without any window."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.present.marks.drawings import Drawings
from kit.present.marks.hand import Hand, Shown, Tool
from kit.present.marks.sight import MOST, WHOLE


class Clock:
    now = 0.0

    def __call__(self) -> float:
        return self.now


def hand_on(slide: str = "a") -> Hand:
    hand = Hand(Drawings(), lambda: None, Clock())
    hand.follow(slide, held=False)
    return hand


def test_an_arrow_that_is_held_goes_faster_and_one_that_is_tapped_goes_as_before() -> None:
    clock = Clock()
    hand = Hand(Drawings(), lambda: None, clock)
    hand.follow("a", held=False)
    hand.take(Tool.POINTER)
    places = []
    for wait in (1.0, 0.03, 0.03, 0.03, 1.0):
        clock.now += wait
        hand.nudge(1, 0)
        places.append(hand.shown().at)
    steps = [b[0] - a[0] for a, b in pairwise(places) if a and b]
    assert steps[0] < steps[1] < steps[2]
    assert steps[3] == pytest.approx(10)


def test_a_pen_led_by_keys_takes_the_zoomed_part_along() -> None:
    hand = hand_on()
    hand.take(Tool.ZOOM)
    hand.take(Tool.PEN)
    before = hand.sight
    for _ in range(60):
        hand.nudge(1, 0)
    at = hand.shown().at
    assert at is not None
    assert hand.sight.x > before.x
    assert hand.sight.seen.x <= at[0] <= hand.sight.seen.right


def test_the_zoom_stays_when_another_tool_is_taken_and_is_left_after_it() -> None:
    hand = hand_on()
    hand.take(Tool.ZOOM)
    hand.take(Tool.PEN)
    assert hand.sight.factor == 2
    assert hand.leave()
    assert (hand.tool, hand.sight.factor) == (None, 2)
    assert hand.leave()
    assert hand.sight == WHOLE
    assert not hand.leave()


def test_a_slide_that_comes_back_from_black_is_zoomed_as_it_was_and_another_is_shown_whole() -> None:
    hand = hand_on()
    hand.take(Tool.ZOOM)
    hand.follow("", held=False)
    assert hand.shown() == Shown()
    hand.follow("a", held=False)
    assert hand.sight.factor == 2
    hand.follow("b", held=False)
    assert hand.sight == WHOLE


def test_a_stroke_that_is_being_drawn_is_kept_when_the_slide_changes() -> None:
    hand = hand_on()
    hand.take(Tool.PEN)
    hand.press((0.2, 0.2))
    hand.drag((0.4, 0.4))
    hand.follow("b", held=False)
    hand.drag((0.6, 0.6))
    hand.release()
    assert [len(hand.drawings.on(slide)) for slide in "ab"] == [1, 0]


def test_while_the_room_is_frozen_nothing_is_drawn_erased_or_zoomed() -> None:
    hand = hand_on()
    hand.take(Tool.PEN)
    hand.press((0.2, 0.2))
    hand.release()
    hand.follow("a", held=True)
    for tool in (Tool.HIGHLIGHTER, Tool.ERASER):
        hand.take(tool)
        hand.press((0.2, 0.2))
        hand.drag((0.5, 0.5))
        hand.release()
    hand.clear()
    assert not hand.undo()
    hand.pinch(2, (0.5, 0.5), (0, 0))
    assert len(hand.drawings.on("a")) == 1
    assert hand.sight == WHOLE


def test_two_fingers_take_back_what_the_first_one_began() -> None:
    hand = hand_on()
    hand.take(Tool.PEN)
    hand.press((0.2, 0.2))
    hand.drag((0.21, 0.2))
    hand.cancel()
    hand.pinch(1.5, (0.5, 0.5), (0.1, 0))
    hand.release()
    assert hand.drawings.slides() == frozenset()
    assert hand.sight.factor == pytest.approx(1.5)
    assert hand.sight.x < 800  # the slide has followed the fingers to the right


def test_a_size_stays_within_its_bounds_and_each_tool_has_its_own() -> None:
    hand = hand_on()
    hand.take(Tool.SPOTLIGHT)
    hand.resize(50)
    large = hand.shown().size
    hand.take(Tool.PEN)
    hand.resize(-50)
    thin = hand.shown().size
    hand.take(Tool.SPOTLIGHT)
    assert (large, thin, hand.shown().size) == (420, 3, 420)


SHARE = st.tuples(st.floats(0, 1), st.floats(0, 1))
DEED = st.one_of(
    st.tuples(st.sampled_from(["hover", "press", "drag"]), SHARE),
    st.tuples(st.just("wheel"), st.floats(-3, 3), SHARE),
    st.tuples(st.just("pinch"), st.floats(0.2, 4), SHARE, SHARE),
    st.tuples(st.just("nudge"), st.sampled_from([-1, 0, 1]), st.sampled_from([-1, 0, 1])),
    st.tuples(st.just("take"), st.sampled_from(list(Tool))),
    st.tuples(st.sampled_from(["release", "cancel", "leave", "away", "undo", "clear"])),
    st.tuples(st.sampled_from(["next_color", "set_down_or_lift"])),
)  # fmt: skip
PLACES = st.tuples(st.just("follow"), st.sampled_from(["", "a", "b"]), st.booleans())


@settings(max_examples=60, deadline=None)
@given(st.lists(DEED | PLACES, max_size=40))
def test_whatever_is_done_in_whatever_order_strokes_and_sight_stay_on_the_slide(deeds) -> None:
    hand = hand_on()
    for name, *given_ in deeds:
        if name == "follow":
            hand.follow(given_[0], held=given_[1])
        else:
            getattr(hand, name)(*given_)
        shown = hand.shown()
        assert 1 <= shown.sight.factor <= MOST
        assert shown.slide or shown == Shown()
    for slide in hand.drawings.slides():
        for mark in hand.drawings.on(slide):
            assert all(-1 <= x <= 1601 and -1 <= y <= 901 for x, y in mark.points)
