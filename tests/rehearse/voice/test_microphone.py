"""The sound held against the clock: late is not lost, and what is lost is told once."""

import pytest

from kit.rehearse.voice.microphone import _Late


def test_sound_that_comes_when_it_should_is_whole():
    late = _Late()
    assert [late.missed(0.1, 5 + i * 0.1) for i in range(50)] == [0.0] * 50


def test_sound_that_comes_late_is_not_lost():
    late = _Late()
    late.missed(0.1, 1.0)
    assert late.missed(0.1, 1.35) == 0  # a busy moment
    assert late.missed(2.0, 3.1) == 0  # a program that stood still reads all that was kept for it


def test_what_does_not_come_is_told_with_its_length_and_only_once():
    late = _Late()
    late.missed(0.1, 1.0)
    assert late.missed(0.1, 3.1) == pytest.approx(2.0, abs=0.01)
    assert [late.missed(0.1, 3.2 + i * 0.1) for i in range(20)] == [0.0] * 20
    assert late.missed(0.1, 6.1) == pytest.approx(0.9, abs=0.01)


def test_a_sound_card_whose_clock_is_slower_than_ours_loses_nothing():
    late = _Late()
    told = [late.missed(0.1, 10 + i * 0.10003) for i in range(20_000)]
    assert sum(told) == 0
