"""What the meter says of sounds of which everything is known."""

import itertools

import numpy as np
import pytest

from kit.records.voice import USUAL_MARK, VoiceSummary, from_json, to_json
from kit.rehearse.voice.level import DROP
from kit.rehearse.voice.meter import VoiceMeter, VoiceNow
from kit.rehearse.voice.rate import SYLLABLES_A_WORD, count_syllables_a_word
from tests.rehearse.voice.making import RATE, fed, silence, syllables


def test_nothing_heard_is_nothing_said():
    whole = VoiceMeter("en").summary().whole
    assert (whole.seconds, whole.syllables, whole.words_a_minute, whole.pause_share) == (0, 0, 0, 0)
    assert VoiceMeter("en").now() == VoiceNow()


@pytest.mark.parametrize("a_second", [2.0, 4.0, 6.0])
def test_each_swell_is_a_syllable(a_second):
    summary = fed(silence(1), syllables(60, a_second), silence(1)).summary()
    assert summary.whole.syllables == pytest.approx(60, abs=1)


def test_a_minute_of_silence_has_no_rate_and_is_all_pause():
    whole = fed(silence(60)).summary().whole
    assert (whole.syllables, whole.words_a_minute, whole.longest_stretch) == (0, 0, 0)
    assert whole.pause_share == 1
    assert not fed(silence(60)).summary().heard_speech


def test_noise_alone_is_no_speech():
    noise = np.random.default_rng(3).normal(0, 0.01, 30 * RATE).astype(np.float32)
    whole = fed(noise).summary().whole
    assert whole.talking < 3
    assert whole.words_a_minute == 0


def test_a_long_silence_does_not_slow_the_rate_down_and_a_pause_does():
    steady = fed(syllables(40)).summary().whole.words_a_minute
    rested = fed(syllables(20), silence(20), syllables(20)).summary().whole.words_a_minute
    paused = fed(*itertools.chain(*[(syllables(4), silence(1))] * 10)).summary().whole.words_a_minute
    assert rested == pytest.approx(steady, rel=0.06)
    assert paused == pytest.approx(steady / 2, rel=0.1)


def test_pauses_are_counted_from_three_tenths_of_a_second():
    long = fed(syllables(20), silence(0.6), syllables(20), silence(0.6), syllables(20)).summary().whole
    short = fed(syllables(20), silence(0.2), syllables(20), silence(0.2), syllables(20)).summary().whole
    assert long.pause_share * long.seconds == pytest.approx(1.2, abs=0.2)
    assert short.pause_share == 0


def test_the_longest_stretch_is_between_two_breaths():
    whole = fed(syllables(8), silence(0.5), syllables(48), silence(0.5), syllables(20)).summary().whole
    assert whole.longest_stretch == pytest.approx(12, abs=0.3)


@pytest.mark.parametrize("db", [-10.0, -30.0, -50.0])
def test_the_level_is_that_of_the_speech_and_the_rate_does_not_hang_on_it(db):
    loud = fed(syllables(60, db=-10), silence(3)).summary().whole
    whole = fed(syllables(60, db=db), silence(3)).summary().whole
    assert whole.level - loud.level == pytest.approx(db + 10, abs=0.3)
    assert whole.words_a_minute == pytest.approx(loud.words_a_minute, rel=0.01)


def test_too_quiet_is_told_by_the_mark():
    half = fed(syllables(160, db=-20), silence(1), syllables(160, db=-50)).summary().whole
    assert half.quiet_share == pytest.approx(0.5, abs=0.1)
    assert fed(syllables(40, db=-20)).summary().whole.quiet_share == 0


def test_the_mark_is_six_db_below_what_the_back_row_hears():
    meter = fed(syllables(40, db=-20))
    assert meter.level_mark == USUAL_MARK
    assert meter.take_mark()
    assert meter.level_mark == pytest.approx(meter.summary().whole.level - DROP, abs=0.1)
    assert meter.summary().own_mark
    fed(syllables(40, db=-30), meter=meter)
    assert meter.now().is_quiet
    assert 0.3 < meter.summary().whole.quiet_share < 0.7


def test_no_mark_is_taken_of_silence():
    meter = fed(silence(20))
    assert not meter.take_mark()
    assert meter.level_mark == USUAL_MARK


def test_each_slide_has_what_was_said_to_it_and_a_second_visit_adds_up():
    meter = VoiceMeter("en", 1.0)
    meter.mark("first")
    fed(syllables(20), silence(0.5), meter=meter)
    meter.mark("second")
    fed(syllables(40, 6.0), silence(0.5), meter=meter)
    meter.mark("first")
    fed(syllables(20), meter=meter)
    summary = meter.summary()
    assert [each.slide for each in summary.slides] == ["first", "second"]
    first, second = summary.slides
    assert first.part.syllables == pytest.approx(40, abs=2)
    assert second.part.syllables == pytest.approx(40, abs=2)
    assert first.part.seconds + second.part.seconds == pytest.approx(summary.whole.seconds)
    assert second.part.words_a_minute > 1.3 * first.part.words_a_minute
    assert summary.slide("third") is None


def test_slides_passed_in_silence_of_the_microphone_are_left_out():
    meter = VoiceMeter("en")
    meter.mark("unheard")
    meter.mark("heard")
    fed(syllables(20), meter=meter)
    meter.mark("after")
    assert [each.slide for each in meter.summary().slides] == ["heard"]


def test_points_run_along_each_slide():
    meter = VoiceMeter("en", 1.0)
    for slide in ("a", "b"):
        meter.mark(slide)
        fed(syllables(120), meter=meter)
    a, b = meter.summary().slides
    assert [point.into for point in a.points] == pytest.approx([2.5, 7.5, 12.5, 17.5, 22.5, 27.5])
    assert [point.at - point.into for point in b.points] == pytest.approx([30.0] * 6, abs=0.1)
    assert all(200 < point.words_a_minute < 280 for point in (*a.points, *b.points))


def test_now_looks_back_a_quarter_of_a_minute():
    meter = fed(syllables(120, 6.0), silence(0.5))
    assert meter.now().words_a_minute == pytest.approx(360, rel=0.15)
    fed(syllables(60, 3.0), meter=meter)
    assert meter.now().words_a_minute == pytest.approx(180, rel=0.15)
    assert meter.now().stretch == pytest.approx(20, abs=0.5)
    fed(silence(1), meter=meter)
    assert meter.now().stretch == 0


def test_summing_up_changes_nothing_and_may_be_done_at_any_time():
    meter = fed(syllables(20))
    assert meter.summary() == meter.summary()
    before = meter.summary().whole
    fed(syllables(20), meter=meter)
    assert meter.summary().whole.syllables > before.syllables


def test_a_summary_comes_back_from_its_text():
    meter = VoiceMeter("es")
    meter.mark("a")
    fed(syllables(40), silence(0.5), syllables(20), meter=meter)
    kept = from_json(to_json(meter.summary()))
    assert kept is not None
    assert kept.slides[0].slide == "a"
    assert kept.whole.words_a_minute == pytest.approx(meter.summary().whole.words_a_minute, abs=0.001)
    assert len(kept.slides[0].points) == len(meter.summary().slides[0].points)
    assert from_json(to_json(VoiceSummary())) == VoiceSummary()


@pytest.mark.parametrize(
    "text", ["", "{", "[]", "null", '{"voice":2}', '{"voice":1,"slides":[{}]}', "[" * 100_000]
)
def test_a_text_that_is_no_summary_is_none(text):
    assert from_json(text) is None


def test_syllables_a_word_are_counted_in_the_notes_where_there_are_enough():
    assert count_syllables_a_word(["cat dog " * 100], "en-GB") == 1.0
    assert count_syllables_a_word(["familia " * 200], "es") == 3.0
    assert count_syllables_a_word(["Too few."], "en") == SYLLABLES_A_WORD["en"]
    assert count_syllables_a_word(["слово " * 200], "uk") == 1.6


# Sound that a busy machine lost


def test_a_pace_is_told_from_what_was_heard_and_the_clock_goes_on():
    meter = VoiceMeter("en", 1.0)
    meter.mark("a")
    fed(syllables(80), meter=meter)
    meter.miss(7.0)
    fed(syllables(80), meter=meter)
    meter.mark("b")
    fed(syllables(40), meter=meter)
    summary = meter.summary()
    assert summary.lost == 7.0
    assert summary.whole.words_a_minute == pytest.approx(fed(syllables(200)).summary().whole.words_a_minute, rel=0.02)
    a, b = summary.slides
    assert a.part.seconds == pytest.approx(40, abs=0.1)
    assert [point.at for point in a.points] == pytest.approx([2.5, 7.5, 12.5, 17.5, 29.5, 34.5, 39.5, 44.5], abs=0.1)
    assert b.points[0].at == pytest.approx(49.5, abs=0.1)
    assert from_json(to_json(summary)).lost == 7.0


def test_nobody_is_told_of_a_long_stretch_that_was_not_heard_to_its_end():
    meter = fed(syllables(48))
    meter.miss(1.0)
    fed(syllables(20), meter=meter)
    assert meter.summary().whole.longest_stretch == pytest.approx(12, abs=0.2)
    assert meter.now().stretch == pytest.approx(5, abs=0.2)
