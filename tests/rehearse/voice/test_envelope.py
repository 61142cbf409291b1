"""Sound of any kind becomes the same envelope."""

import numpy as np
import pytest

from kit.rehearse.voice.envelope import FLOOR, Envelope, as_mono, decibels
from tests.rehearse.voice.making import RATE, silence, tone


def test_a_hundred_frames_a_second():
    envelope = Envelope()
    envelope.feed(tone(10), RATE)
    assert len(envelope) == pytest.approx(1000, abs=3)


@pytest.mark.parametrize("piece", [1, 7, 160, 1601, 100_000])
def test_how_the_sound_is_cut_does_not_matter(piece):
    sound = np.concatenate((tone(0.4), silence(0.1), tone(0.3, -30)))
    whole, parts = Envelope(), Envelope()
    whole.feed(sound, RATE)
    for start in range(0, len(sound), piece):
        parts.feed(sound[start : start + piece], RATE)
    assert np.array_equal(whole.level, parts.level)
    assert np.allclose(whole.vowels, parts.vowels)


@pytest.mark.parametrize("db", [-3, -20, -60])
def test_a_full_sine_is_0_db(db):
    envelope = Envelope()
    envelope.feed(tone(1, db), RATE)
    assert np.median(decibels(envelope.level)) == pytest.approx(db, abs=0.3)
    assert np.median(decibels(envelope.vowels)) == pytest.approx(db, abs=0.3)


@pytest.mark.parametrize("hertz", [50, 100, 4000, 6000])
def test_hum_and_hiss_are_no_vowels(hertz):
    envelope = Envelope()
    envelope.feed(tone(1, -6, hertz), RATE)
    assert np.median(decibels(envelope.vowels)) < -30


def test_widths_and_channels_come_to_the_same():
    sound = tone(0.1)
    kinds = {
        np.int16: sound * 32767,
        np.int32: sound.astype(np.float64) * 2147483647,
        np.uint8: sound * 127 + 128,
        np.float32: sound,
    }
    for kind, values in kinds.items():
        assert np.allclose(as_mono(np.asarray(values, dtype=kind)), sound, atol=0.01), kind
    both = np.stack((sound, sound), axis=1)
    assert np.allclose(as_mono(both), sound)
    assert np.allclose(as_mono(both.reshape(-1), channels=2), sound)


def test_what_is_no_number_is_silence():
    broken = np.asarray([np.nan, np.inf, -np.inf, 0.5], dtype=np.float32)
    assert as_mono(broken).tolist() == [0, 0, 0, 0.5]


def test_silence_has_a_floor_and_nothing_gives_no_frame():
    envelope = Envelope()
    assert envelope.feed(silence(0), RATE) == 0
    envelope.feed(silence(1), RATE)
    assert decibels(envelope.level).max() == pytest.approx(FLOOR)


def test_another_rate_is_another_microphone_and_the_clock_goes_on():
    envelope = Envelope()
    envelope.feed(tone(1), RATE)
    before = len(envelope)
    envelope.feed(np.interp(np.arange(0, 16000, 1 / 3), np.arange(16000), tone(1)).astype(np.float32), 48000)
    assert len(envelope) - before == pytest.approx(100, abs=3)
    assert np.median(decibels(envelope.vowels[before:])) == pytest.approx(-12, abs=0.5)
