"""The clock of the talk: only its own pause stops it."""

from __future__ import annotations

import pytest

from kit.talk.clock import TalkClock
from tests.talk.making import Watch


@pytest.fixture
def watch():
    return Watch()


@pytest.fixture
def clock(watch):
    clock = TalkClock(watch)
    clock.move("a")
    return clock


def test_it_counts_from_its_start_and_a_second_start_changes_nothing(watch, clock):
    watch.goes(seconds=30)
    assert (clock.started, clock.spoken()) == (False, 0)
    clock.start()
    watch.goes(seconds=30)
    clock.start()
    watch.goes(seconds=5)
    assert (clock.started, clock.spoken()) == (True, 35)


def test_a_pause_survives_slide_changes(watch, clock):
    clock.start()
    watch.goes(seconds=10)
    clock.pause()
    watch.goes(seconds=100)
    clock.move("b")
    clock.move("c")
    watch.goes(seconds=100)
    assert clock.paused
    assert clock.spoken() == 10
    clock.resume()
    watch.goes(seconds=5)
    assert clock.spoken() == 15
    assert (clock.slide_spoken("b"), clock.slide_spoken("c")) == (0, 5)
    assert clock.paused_for() == 200


def test_a_slide_visited_twice_adds_up_and_the_slides_make_the_whole(watch, clock):
    clock.start()
    for name, seconds in (("a", 10), ("b", 20), ("a", 5), ("b", 1)):
        clock.move(name)
        watch.goes(seconds=seconds)
    assert clock.slide_spoken("a") == 15
    assert clock.slide_spoken("b") == 21
    assert clock.by_slide() == {"a": 15, "b": 21}
    assert clock.spoken() == 36


def test_time_of_no_slide_counts_for_the_whole_alone(watch, clock):
    clock.start()
    clock.move(None)
    watch.goes(seconds=60)
    clock.move("a")
    watch.goes(seconds=1)
    assert clock.spoken() == 61
    assert clock.by_slide() == {"a": 1}


def test_reading_the_times_changes_none_of_them(watch, clock):
    clock.start()
    for _ in range(5):
        watch.goes(seconds=2)
        clock.by_slide(), clock.spoken(), clock.slide_spoken("a")
    assert clock.by_slide() == {"a": 10}
    assert clock.spoken() == 10


def test_the_wall_clock_set_back_an_hour_does_not_matter(watch, clock):
    clock.start()
    watch.wall -= watch.wall - watch.wall.replace(hour=18)
    watch.goes(seconds=10)
    assert clock.spoken() == 10


def test_toggle_starts_then_pauses_and_resumes_in_turn(watch, clock):
    states = []
    for _ in range(4):
        clock.toggle()
        states.append((clock.started, clock.paused))
    assert states == [(True, False), (True, True), (True, False), (True, True)]


def test_pause_and_resume_out_of_turn_do_nothing(watch, clock):
    clock.pause()
    clock.resume()
    assert (clock.started, clock.paused) == (False, False)
    clock.start()
    clock.resume()
    watch.goes(seconds=4)
    clock.pause()
    watch.goes(seconds=4)
    clock.pause()
    assert (clock.spoken(), clock.paused_for()) == (4, 4)


def test_a_reset_clock_waits_on_the_same_slide(watch, clock):
    clock.start()
    watch.goes(seconds=10)
    clock.reset()
    assert (clock.started, clock.paused, clock.spoken(), clock.by_slide()) == (False, False, 0, {})
    clock.start()
    watch.goes(seconds=3)
    assert clock.by_slide() == {"a": 3}
