"""Hints are calm: few, far apart, one thing at a time."""

import itertools

from kit.rehearse.voice.hints import AGAIN, APART, LOUDER, PAUSE, SHOWN, SLOWER, Hints
from kit.rehearse.voice.meter import VoiceNow

FAST = VoiceNow(words_a_minute=190, talking=15)
BREATHLESS = VoiceNow(words_a_minute=140, talking=15, stretch=25)
QUIET = VoiceNow(words_a_minute=140, talking=15, level=-50, is_quiet=True)
FINE = VoiceNow(words_a_minute=140, talking=15, stretch=6, level=-20)


def said(moments):
    """When which hint began, for (second, now)."""
    hints, found, before = Hints(), [], ""
    for at, now in moments:
        words = hints.ask(now, at)
        if words and words != before:
            found.append((at, words))
        before = words
    return found


def test_who_speaks_well_is_left_alone():
    assert said((at, FINE) for at in range(600)) == []


def test_at_most_one_hint_in_twenty_seconds_whatever_happens():
    every = [FAST, BREATHLESS, QUIET]
    found = said((at, every[at % 3]) for at in range(600))
    times = [at for at, _ in found]
    assert len(times) > 3
    assert all(b - a >= APART for a, b in itertools.pairwise(times))


def test_the_same_hint_does_not_return_for_two_minutes():
    assert said((at, FAST) for at in range(300)) == [(0, SLOWER), (AGAIN, SLOWER), (2 * AGAIN, SLOWER)]


def test_a_hint_is_seen_long_enough_to_be_read_and_then_goes():
    hints = Hints()
    assert hints.ask(FAST, 100) == SLOWER
    assert hints.ask(FINE, 100 + SHOWN - 1) == SLOWER
    assert hints.ask(FINE, 100 + SHOWN) == ""


def test_to_be_heard_comes_before_all_else():
    both = VoiceNow(words_a_minute=190, talking=15, stretch=30, is_quiet=True)
    assert Hints().ask(both, 0) == LOUDER
    assert Hints().ask(BREATHLESS, 0) == PAUSE


def test_a_rate_told_from_a_few_words_is_held_against_nobody():
    assert Hints().ask(VoiceNow(words_a_minute=240, talking=4), 0) == ""
