"""How the time goes, in words."""

from __future__ import annotations

import datetime as dt
import itertools

import pytest

from kit.talk.cut import fit
from kit.talk.pace import clock_words
from kit.talk.session import TalkSession
from tests.talk.making import SEVEN, Talk, Watch, backup, deck, extra, slide

SLIDES = (
    slide("title", 1, layout="title"), slide("a", 10), extra("x", 4, 7), slide("b", 10),
    extra("y", 5, 5), slide("c", 10), slide("end", 5, layout="end"),
)  # fmt: skip


@pytest.fixture
def talk():
    """45 minutes from seven o'clock, the first slide just left."""
    talk = Talk(*SLIDES, minutes=45)
    talk.press("next")
    return talk


def says(talk):
    pace = talk.session.pace()
    return pace.kind, f"{pace.state}. {pace.remedy}".removesuffix(". ")


# The clock of the session


def test_the_clock_starts_when_the_room_leaves_the_first_slide():
    talk = Talk(slide("a", steps=1), slide("b"))
    talk.goes(minutes=5)
    talk.press("next")
    assert (talk.view.started, talk.session.spoken()) == (False, 0)
    talk.press("next")
    talk.goes(minutes=1)
    assert (talk.view.started, talk.session.spoken()) == (True, 60)


def test_looking_ahead_behind_a_frozen_first_slide_does_not_start_it():
    talk = Talk(slide("a"), slide("b"), slide("c"))
    talk.press("freeze", "next")
    assert not talk.view.started
    talk.press("freeze")
    assert talk.view.started


def test_the_clock_can_be_started_by_hand_then_paused_and_a_pause_survives_moving():
    talk = Talk(*SLIDES)
    talk.press("pause_clock")
    talk.goes(minutes=1)
    talk.press("pause_clock", "next", "next", "back", "black", "black")
    talk.goes(minutes=9)
    assert (talk.view.paused, talk.session.spoken()) == (True, 60)
    talk.press("pause_clock")
    talk.goes(minutes=1)
    assert (talk.view.paused, talk.session.spoken()) == (False, 120)


def test_no_single_key_sets_the_time_back():
    for key in ("reset_clock", "pause_clock", "start", "escape", "first", "restart_timer", "black"):
        talk = Talk(*SLIDES)
        talk.press("next")
        talk.goes(minutes=3)
        talk.press(key)
        assert talk.session.spoken() == 180, key


def test_a_paused_clock_can_be_set_back_and_waits_for_the_slide_to_be_left_again(talk):
    assert talk.session.reset_clock() == "Pause the clock first, then it can be set back."
    talk.goes(minutes=3)
    talk.press("first", "pause_clock")
    assert talk.session.reset_clock() == ""
    assert (talk.view.started, talk.view.paused, talk.session.spoken()) == (False, False, 0)
    talk.press("next")
    assert talk.view.started
    assert talk.session.ends_at() == SEVEN + dt.timedelta(minutes=48)


def test_disclosure_goes_on_the_clock_but_on_no_slide(talk):
    talk.goes(minutes=2)
    talk.press("disclosure")
    talk.goes(minutes=6)
    talk.press("disclosure")
    talk.goes(minutes=1)
    assert talk.session.spoken() == 9 * 60
    assert talk.session.slide_spoken() == 3 * 60


def test_browsing_behind_a_frozen_room_is_time_of_the_frozen_slide(talk):
    talk.press("freeze", "next", "next")
    talk.goes(minutes=2)
    talk.press("freeze")
    talk.goes(minutes=1)
    assert talk.session.seconds_by_slide() == {"a": 120, "b": 60}


# The end


def test_without_an_end_the_talk_ends_its_minutes_after_the_start_and_a_pause_moves_it():
    talk = Talk(*SLIDES, minutes=45)
    talk.goes(minutes=5)
    assert talk.session.ends_at() == SEVEN + dt.timedelta(minutes=50)
    talk.press("next")
    talk.goes(minutes=10)
    assert (talk.session.left(), talk.session.ends_at()) == (35 * 60, SEVEN + dt.timedelta(minutes=50))
    talk.press("pause_clock")
    talk.goes(minutes=4)
    assert (talk.session.left(), talk.session.ends_at()) == (35 * 60, SEVEN + dt.timedelta(minutes=54))


def test_a_given_end_stands_whatever_is_paused():
    end = SEVEN + dt.timedelta(minutes=45)
    talk = Talk(*SLIDES, minutes=45, end_at=end)
    talk.goes(minutes=5)
    assert (talk.session.left(), talk.session.ends_at()) == (40 * 60, end)
    talk.press("next", "pause_clock")
    talk.goes(minutes=4)
    assert (talk.session.left(), talk.session.ends_at()) == (36 * 60, end)
    talk.press("pause_clock")
    assert talk.session.pace().state == "8 min behind"


def test_without_a_budget_the_minutes_of_the_cut_are_the_plan():
    talk = Talk(slide("a", 3), extra("x", 2), slide("b", 5))
    assert talk.session.left() == 600
    talk.session.toggle_skip(1)
    assert talk.session.left() == 600  # the promised end does not move


def test_a_talk_without_minutes_has_no_end_and_no_pace():
    talk = Talk(slide("a", 0), slide("b", 0))
    talk.press("next")
    talk.goes(minutes=9)
    assert (talk.session.left(), talk.session.ends_at(), talk.session.pace().kind) == (None, None, "silent")


def test_times_of_day_are_said_to_the_nearest_minute():
    assert clock_words(SEVEN + dt.timedelta(seconds=29)) == "19:00"
    assert clock_words(SEVEN + dt.timedelta(seconds=31)) == "19:01"
    assert clock_words(dt.datetime(2026, 11, 24, 23, 59, 40)) == "00:00"


# The words


def test_before_the_start_it_says_what_starts_it():
    assert says(Talk(*SLIDES)) == ("waiting", "Starts when you leave the first slide")
    late = Talk(*SLIDES, minutes=30)
    assert says(late) == ("waiting", "Starts when you leave the first slide. Even the core is 6 min too long")
    late.press("next", "pause_clock")
    late.session.reset_clock()
    assert says(late)[1].startswith("Starts when you leave this slide")


def test_on_time(talk):
    assert says(talk) == ("on_time", "On time, out at 19:45")
    talk.goes(minutes=10)
    talk.press("next")
    assert says(talk) == ("on_time", "On time, out at 19:45")


def test_within_a_minute_either_way_is_on_time(talk):
    talk.goes(minutes=10, seconds=59 + 60)  # the title's own minute was saved by starting on leaving it
    assert says(talk)[0] == "on_time"
    talk.goes(seconds=10)
    assert says(talk)[0] == "behind"


def test_ahead(talk):
    talk.goes(minutes=7)
    talk.press("next")
    assert says(talk) == ("ahead", "3 min ahead. Time for a question")
    assert talk.session.pace().offer is None


def test_ahead_of_a_plan_that_is_longer_than_the_time_is_no_more_than_on_time():
    talk = Talk(*SLIDES, minutes=34)  # the core is 36, the title's minute is saved
    talk.press("next")
    talk.goes(minutes=8, seconds=30)
    talk.press("next")
    assert says(talk)[0] == "on_time"


def test_behind_with_the_recut_that_helps(talk):
    talk.goes(minutes=14)
    assert says(talk) == ("behind", "3 min behind. Skip 1 extra, still out at 19:45")
    assert talk.session.pace().offer_label == "Skip 1"
    talk.goes(minutes=4)
    assert says(talk) == ("behind", "7 min behind. Skip 2 extras, still out at 19:45")


def test_a_slow_slide_is_noticed_while_it_lasts(talk):
    talk.goes(minutes=9)
    assert says(talk)[0] == "on_time"
    talk.goes(minutes=6)
    assert says(talk)[0] == "behind"


def test_when_even_the_core_is_over_the_host_is_told(talk):
    talk.goes(minutes=24)
    assert says(talk) == ("over", "Even the core is 4 min over. Skip 2 extras and tell the host")
    talk.press("take_recut")
    assert says(talk) == ("over", "Even the core is 4 min over. Tell the host")
    assert talk.session.pace().offer is None


def test_a_minute_over_with_nothing_to_skip_is_no_matter_for_the_host(talk):
    talk.goes(minutes=24)
    talk.press("take_recut")
    other = Talk(slide("title", 0.25), slide("a", 10), slide("b", 10), minutes=20.25)
    other.press("next")
    other.goes(minutes=11, seconds=30)
    assert says(other) == ("behind", "1 min behind. No extras left to skip: keep it short")


def test_a_recut_that_still_ends_a_minute_late_says_so():
    talk = Talk(slide("title", 1), slide("a", 10), extra("x", 2, 5), slide("b", 10), minutes=23)
    talk.press("next")
    talk.goes(minutes=14, seconds=20)
    assert says(talk) == ("behind", "3 min behind. Skip 1 extra, out 1 min late")


def test_a_talk_with_minutes_to_spare_is_on_time_until_they_are_used_up():
    talk = Talk(slide("title", 1), slide("a", 10), slide("b", 10), minutes=30)
    talk.press("next")
    assert says(talk)[0] == "on_time"
    talk.goes(minutes=15)
    assert says(talk) == ("on_time", "On time, out at 19:30")
    talk.goes(minutes=6, seconds=30)
    assert says(talk)[0] == "behind"


def test_starting_in_the_middle_is_neither_ahead_nor_behind():
    talk = Talk(*SLIDES, minutes=45)
    talk.session.go_to_slide(3)
    assert says(talk) == ("on_time", "On time, out at 19:45")


def test_going_back_to_a_slide_already_spoken_is_no_reason_to_cut(talk):
    for minutes in (10, 4, 10):
        talk.goes(minutes=minutes)
        talk.press("next")
    talk.session.go_to_slide(1)
    assert says(talk)[0] == "on_time"


def test_time_on_a_backup_slide_is_taken_from_the_rest():
    talk = Talk(*SLIDES, backup("z"), minutes=45)
    talk.press("next")
    talk.goes(minutes=5)
    talk.session.go_to_slide(7)
    talk.goes(minutes=6)
    assert says(talk) == ("behind", "5 min behind. Skip 1 extra, still out at 19:45")
    talk.press("next")
    assert talk.room == "a"


def test_the_pace_is_silent_while_the_card_is_open_and_speaks_at_once_after(talk):
    talk.goes(minutes=14)
    assert says(talk)[0] == "behind"
    talk.press("disclosure")
    assert says(talk) == (
        "silent",
        "Take the time it needs. Pace is silent until you go on. You can cut then.",
    )
    assert talk.session.pace().offer is None
    talk.press("take_recut")
    assert len(talk.view.cut.shown) == 7
    talk.press("disclosure")
    assert says(talk)[0] == "behind"


def test_a_paused_clock_says_what_it_costs(talk):
    talk.press("pause_clock")
    talk.goes(minutes=3)
    assert says(talk) == ("waiting", "The clock is paused. Go on now and be out at 19:48")


@pytest.mark.parametrize(
    ("spoken", "words"),
    [(40, "5 min left for questions"), (45, "Right on time"), (48, "3 min over")],
)
def test_behind_the_last_slide_the_rest_of_the_time_is_for_the_room(talk, spoken, words):
    talk.goes(minutes=spoken)
    talk.press("last", "next")
    assert says(talk)[1] == f"That was the last slide. {words}"


def test_the_words_stand_for_ten_seconds(talk):
    watched = []
    for _ in range(1200):
        talk.goes(seconds=1)
        pace = talk.session.pace()
        if not watched or pace != watched[-1][1]:
            watched.append((talk.watch(), pace))
    gaps = [after[0] - before[0] for before, after in itertools.pairwise(watched)]
    assert len(watched) > 5
    assert min(gaps) >= 10


def test_a_skip_is_answered_at_once(talk):
    talk.goes(minutes=14)
    assert says(talk)[0] == "behind"
    talk.session.toggle_skip(2)
    assert says(talk)[0] == "on_time"


def test_a_session_keeps_real_time_by_itself():
    whole = deck(*SLIDES)
    session = TalkSession(whole, fit(whole, 45))
    session.next()
    assert 0 <= session.spoken() < 5
    assert abs((session.now() - dt.datetime.now()).total_seconds()) < 5


def test_the_wall_clock_is_the_watch_it_was_given():
    watch, whole = Watch(), deck(*SLIDES)
    session = TalkSession(whole, fit(whole, 45), monotonic=watch, now=watch.now)
    assert session.now() == SEVEN
