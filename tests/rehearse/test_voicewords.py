"""A voice in words: figures, what to mend, what changed."""

import pytest

from kit.records.voice import VoiceSummary
from kit.rehearse.advice import next_steps
from kit.rehearse.report import make_report
from kit.rehearse.voicechart import voice_said
from kit.rehearse.voicewords import change_words, figures, heard_words, to_mend
from tests.records.runs_made import SEVEN, a_run
from tests.records.voices_made import a_voice

NUMBERS = {"s1": 1, "s2": 2, "s3": 3}


def test_figures_are_told_as_exact_as_they_are():
    told = figures(a_voice(("s1", 60, 148), ("s2", 60, 148), stretch=13.4, pauses=0.183), NUMBERS)
    assert told[:3] == (
        ("About 150", "words a minute", False), ("18%", "pauses", False),
        ("13 s", "longest without a breath, slide 1", False),
    )  # fmt: skip


def test_the_back_row_is_named_only_where_the_speaker_set_its_mark():
    by_usual = figures(a_voice(("s1", 60, 150), quiet=0.3), NUMBERS)[3]
    assert by_usual == ("30%", "barely reached the microphone", True)
    own = VoiceSummary(own_mark=True, whole=a_voice(("s1", 60, 150)).whole)
    assert figures(own, NUMBERS)[3] == ("0%", "too soft for the back row", False)


def test_what_was_not_heard_is_said():
    half = a_voice(("s1", 60, 150))
    assert heard_words(half, 61) == ""
    assert heard_words(half, 120) == "heard 1:00 of 2:00"


@pytest.mark.parametrize(
    ("voice", "title", "slide"),
    [
        (a_voice(("s1", 60, 150)), "", ""),
        (VoiceSummary(), "", ""),
        (a_voice(("s1", 60, 190), ("s2", 60, 150), ("s3", 60, 200)), "Speak a little slower", "s3"),
        (a_voice(("s1", 60, 150), quiet=0.4), "Speak to the last row", ""),
        (a_voice(("s1", 60, 150), stretch=31), "Breathe on slide 1", "s1"),
        (a_voice(("s1", 8, 210), ("s2", 90, 140)), "", ""),  # too short to be held against anybody
    ],
)
def test_one_thing_is_to_be_done_better_at_most(voice, title, slide):
    assert to_mend(voice, NUMBERS)[::2] == (title, slide)


def test_the_next_steps_tell_of_the_voice_and_practise_its_slide():
    voice = a_voice(("s1", 60, 195), ("s2", 60, 150))
    report = make_report(a_run((60, 60), (60, 60), minutes=2, voice=voice), 1, (), SEVEN)
    step = next(s for s in next_steps(report, None, own_pace=False, runs=1) if s.title == "Speak a little slower")
    assert step.more.startswith("About 200 words a minute on slide 1.")
    assert (step.deed, step.slide, step.button) == ("practise", "s1", "Practise slide 1")


def test_two_runs_that_were_listened_to_are_compared_by_voice_too():
    said = change_words(a_voice(("s1", 60, 170), pauses=0.1), a_voice(("s1", 60, 150), pauses=0.2))
    assert said == "You spoke at about 150 words a minute instead of 170, with 20% pauses instead of 10%."
    assert change_words(a_voice(("s1", 60, 170)), None) == ""


def test_the_chart_is_told_in_words_slide_by_slide():
    report = make_report(a_run((60, 60), (60, 60), voice=a_voice(("s1", 60, 150), quiet=0.3)), 1, (), SEVEN)
    said = voice_said(report)
    assert said.startswith("About 150 words a minute. 15% pauses.")
    assert "Slide 1, 1:00: 150 words a minute, 15% pauses, too soft." in said
    assert "Slide 2" not in said
