"""What to do next: one thing a step, the most useful first, and never about what did not happen."""

import datetime as dt

from kit.records.runs import MustSay, PauseMade
from kit.rehearse.advice import dear_stretch, next_steps
from kit.rehearse.report import make_report
from tests.records.runs_made import SEVEN, a_run
from tests.talk.making import deck, extra, slide

NOW = SEVEN + dt.timedelta(hours=2)
DECK = deck(*(slide(f"s{i}") for i in range(1, 7)))


def report(run):
    return make_report(run, 1, (run.head,), NOW)


def steps(run, talk=DECK, own_pace=False, runs=3):
    return next_steps(report(run), talk, own_pace=own_pace, runs=runs)


def test_slides_in_a_row_that_ran_over_are_named_together_with_their_minutes():
    run = a_run((60, 60), (60, 140), (60, 160), (60, 120), (60, 60), minutes=5)
    step = steps(run)[0]
    assert step.title == "Tell one story, not two"
    assert step.more == (
        "Slides 2 to 4 took 4 minutes more than planned. Cut one story or mark slide 3 as extra."
    )
    assert (step.button, step.deed, step.slide) == ("Practise slides 2 to 4", "practise", "s2")


def test_an_extra_among_them_is_offered_to_be_left_out_if_the_whole_was_too_long():
    talk = deck(slide("s1"), extra("s2"), slide("s3"))
    run = a_run((60, 60), (60, 150), (60, 130), minutes=3)
    step = steps(run, talk)[0]
    assert (step.deed, step.slide) == ("leave-out", "s2")
    assert "without it 2 minutes come back" in step.more


def test_an_extra_stays_if_the_whole_kept_its_time():
    talk = deck(slide("s1"), extra("s2"), slide("s3"))
    run = a_run((60, 60), (60, 150), (60, 130), minutes=6)
    assert steps(run, talk)[0].deed == "practise"


def test_a_slide_with_a_timer_is_to_end_with_it():
    talk = deck(slide("s1"), slide("s2", timer=1.0))
    assert steps(a_run((60, 60), (60, 180), minutes=2), talk)[0].title == "Stop when the timer of slide 2 ends"


def test_seconds_here_and_there_are_no_stretch():
    run = a_run((60, 85), (60, 60), (60, 85), (60, 85))
    assert dear_stretch(report(run)) == ()


def test_the_row_that_cost_most_is_found():
    run = a_run((60, 100), (60, 60), (60, 95), (60, 95), (60, 50))
    assert [bar.number for bar in dear_stretch(report(run))] == [3, 4]


def test_a_missed_line_comes_before_the_time_and_can_be_practised():
    run = a_run((60, 60), (60, 200), musts=(MustSay(0, 0, "Telling is right.", 5.0), MustSay(1, 0, "Stop, and tell.")))
    first, second, *_ = steps(run)
    assert first.title == "Say the missed line"
    assert first.more == "“Stop, and tell.” Slide\u00a02."
    assert (first.deed, first.slide) == ("practise", "s2")
    assert second.title == "Tell one story, not two"


def test_several_missed_lines_are_counted():
    run = a_run((60, 60), musts=tuple(MustSay(0, i, f"Line {i}.") for i in range(3)))
    assert steps(run)[0].title == "Say the missed lines"
    assert steps(run)[0].more.endswith("And two other lines.")


def test_who_left_early_is_to_go_on_where_it_was_left():
    run = a_run((60, 60), (60, 60), (60, 0), (60, 0))
    assert (steps(run)[0].title, steps(run)[0].button, steps(run)[0].slide) == (
        "Go through to the end", "Go on at slide 3", "s3",
    )  # fmt: skip


def test_who_practised_one_slide_is_not_told_to_go_to_the_end():
    titles = [step.title for step in steps(a_run((60, 0), (60, 60), (60, 0), (60, 0)))]
    assert "Go through to the end" not in titles


def test_a_long_pause_points_to_the_notes_of_its_slide():
    run = a_run((60, 60), (60, 60), pauses=(PauseMade(1, 0, 70, 30),))
    assert steps(run)[0].title == "Read the notes of slide 2 again"


def test_a_slide_rushed_through_is_named():
    assert steps(a_run((180, 20), (60, 60), (60, 60)))[0].title == "Take the time of slide 1"


def test_minutes_to_spare_are_for_questions():
    assert steps(a_run((600, 560), (600, 400), minutes=20))[0].title == "Leave time to ask"


def test_a_pace_of_ones_own_is_offered_when_the_plan_is_off_and_can_be_taken_back():
    run = a_run((60, 75), (60, 75), minutes=3)
    last = steps(run)[-1]
    assert (last.deed, last.more) == (
        "use-pace", "The middle of your three runs. The talk itself stays as it is.",
    )  # fmt: skip
    assert steps(run, own_pace=True)[-1].deed == "drop-pace"
    assert "use-pace" not in [step.deed for step in steps(a_run((60, 60), (60, 61)))]


def test_who_has_nothing_to_mend_is_told_so():
    assert [step.title for step in steps(a_run((60, 60), (60, 60)))] == ["Nothing to mend"]
    assert steps(a_run((60, 60), (60, 60)), runs=1)[0].title == "Speak it once more"


def test_there_are_at_most_four_steps():
    run = a_run(
        (60, 60), (60, 200), (180, 20), (60, 60), minutes=5,
        musts=(MustSay(0, 0, "A"),), pauses=(PauseMade(0, 0, 1, 50),),
    )  # fmt: skip
    assert len(steps(run)) <= 4
    assert steps(run)[-1].deed in {"use-pace", "practise"}
