"""What a run says: sums, the slides that cost the time, must-says, the trend, a sentence for each kind of run."""

import datetime as dt
from dataclasses import replace

import pytest

from kit.records.runs import MustSay, PauseMade
from kit.rehearse.book import Readiness, readiness_words
from kit.rehearse.report import make_report, plain_sentence
from tests.records.runs_made import KEY, SEVEN, a_run, a_slide

NOW = SEVEN + dt.timedelta(hours=2)


def report(run, number=1, before=()):
    return make_report(run, number, before or (run.head,), NOW)


def test_a_whole_run_is_held_against_the_minutes():
    musts = (MustSay(0, 0, "A", 3.0), MustSay(2, 0, "B"))
    run = a_run((600, 620), (600, 700), (300, 310), minutes=25, musts=musts)
    assert plain_sentence(report(run, 4)) == (
        "Rehearsal 4: 27:10 spoken for 25 minutes. 1 of 2 must-says said. Slide 2 cost the time."
    )
    assert report(run).over == 130


def test_a_run_left_early_is_held_against_the_slides_that_were_spoken():
    run = a_run((60, 70), (60, 55), (60, 0), (60, 0), minutes=4, musts=(MustSay(0, 0, "A", 3.0), MustSay(3, 0, "B")))
    assert plain_sentence(report(run)) == (
        "Rehearsal 1, left at slide 2: 2:05 spoken, 2:00 planned so far. 1 of 1 must-say said."
    )
    assert report(run).over == 5
    assert report(run).missed == ()


def test_one_slide_practised_says_so():
    run = a_run((60, 0), (90, 80), (60, 0), (60, 0))
    assert plain_sentence(report(run)) == "Rehearsal 1: 1:20 spoken on slide 2, 1:30 planned."


def test_a_talk_given_without_ticks_missed_nothing():
    run = a_run((60, 60), (60, 60), kind="presented", musts=(MustSay(0, 0, "A"),))
    said = plain_sentence(report(run))
    assert said == "Presented: 2:00 spoken for 2 minutes. Must-says were not ticked. Within the minutes."
    assert not report(run).ticked


def test_in_a_rehearsal_what_was_not_ticked_was_missed():
    run = a_run((60, 60), (60, 60), musts=(MustSay(0, 0, "A"),))
    assert report(run).ticked
    assert [line.words for line in report(run).missed] == ["A"]


def test_time_to_spare_is_said():
    assert "Five minutes" not in plain_sentence(report(a_run((600, 300), minutes=10)))
    assert plain_sentence(report(a_run((600, 300), minutes=10))).endswith("5 minutes to spare.")


def test_the_five_dearest_slides_come_first_and_small_change_is_left_out():
    run = a_run(*[(60, 60 + 20 * i) for i in range(8)], (60, 74))
    assert [bar.number for bar in report(run).costly] == [8, 7, 6, 5, 4]
    assert all(bar.over >= 15 for bar in report(a_run((60, 74), (60, 76))).costly)


def test_a_section_is_the_sum_of_its_spoken_slides():
    slides = (
        a_slide(0, 60, 50, section="One"),
        a_slide(1, 60, 0, section="One"),
        a_slide(2, 30, 45, section="Two"),
    )
    sections = report(a_run(slides=slides)).sections
    assert [(s.name, s.planned, s.spoken) for s in sections] == [("One", 60, 50), ("Two", 30, 45)]


def test_pauses_add_up_by_slide_the_longest_first():
    pauses = (PauseMade(0, 0, 1, 5), PauseMade(2, 0, 9, 8), PauseMade(0, 1, 12, 6))
    run = a_run((60, 60), (60, 60), (60, 60), pauses=pauses)
    assert report(run).paused == ((1, 11), (3, 8))


def test_the_trend_has_whole_runs_only_the_oldest_first():
    this = a_run((60, 61), (60, 61), run=9)
    before = [
        this.head,
        a_run((60, 5), (60, 0), (60, 0), run=8).head,
        *(a_run((60, 60 + i), (60, 60), run=i).head for i in range(7, 0, -1)),
    ]
    trend = report(this, before=before).trend
    assert [point.run for point in trend] == [3, 4, 5, 6, 7, 9]
    assert [point.this for point in trend] == [False] * 5 + [True]


def test_days_are_said_as_people_say_them():
    days = [replace(a_run((60, 60)).head, id=i) for i in (1, 2, 3)]
    began = (NOW, NOW - dt.timedelta(days=1), NOW - dt.timedelta(days=300))
    before = [replace(h, facts=replace(h.facts, began=b)) for h, b in zip(days, began, strict=True)]
    run = a_run((60, 60), run=1)
    assert [point.day for point in report(run, before=before).trend] == ["today", "yesterday", "28 Jan"]


# How ready one is


def ready(**more):
    return readiness_words(Readiness(KEY, **more), NOW)


def test_who_has_not_rehearsed_is_told_so_and_nothing_else():
    assert ready() == ("Not rehearsed yet.",)


def test_readiness_says_runs_last_day_time_and_must_says():
    head = a_run((600, 640), minutes=10, musts=(MustSay(0, 0, "A", 1.0),)).head
    assert ready(rehearsed=3, last=head, whole=head) == (
        "Rehearsed three times, last today.",
        "10:40 for 10 minutes: within the minutes.",
        "Every must-say was said.",
    )


@pytest.mark.parametrize(("spoken", "how"), [(650, "within the minutes"), (720, "2 minutes over")])
def test_a_minute_over_is_within_the_minutes(spoken, how):
    head = a_run((600, spoken), minutes=10).head
    assert ready(rehearsed=1, last=head, whole=head)[1].endswith(f"{how}.")


def test_who_never_came_to_the_end_is_told_so():
    head = a_run((60, 60), (60, 0), (60, 0)).head
    assert ready(rehearsed=1, last=head) == ("Rehearsed once, last today.", "Not yet to the end.")


def test_a_talk_given_is_counted_apart():
    head = a_run((60, 60), kind="presented", began=NOW - dt.timedelta(days=12)).head
    assert ready(presented=2, given=head) == ("Given twice, last on 12 Nov.",)
