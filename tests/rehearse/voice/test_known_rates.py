"""Speech at known rates: how near the meter must come. docs/voice.md has the measured figures."""

import numpy as np
import pytest

from kit.records.voice import VoicePart
from kit.rehearse.voice.meter import VoiceMeter
from kit.rehearse.voice.rate import count_syllables_a_word
from tools.voice import speech

NEAR = 0.06  # share by which a rate may be off


def measure(given, lang) -> VoicePart:
    meter = VoiceMeter(lang, count_syllables_a_word([speech.TEXTS[lang]], lang))
    for start in range(0, len(given.samples), 2205):
        meter.feed(given.samples[start : start + 2205], given.rate)
    return meter.summary().whole


def is_near(part, given):
    return part.words_a_minute == pytest.approx(given.words_a_minute, rel=NEAR)


@pytest.mark.parametrize("rate", speech.RATES)
@pytest.mark.parametrize("lang", speech.TEXTS)
def test_words_a_minute(speak, lang, rate):
    given = speak(lang, rate)
    assert given.words_a_minute == pytest.approx(rate, rel=0.01), "the speech itself"
    part = measure(given, lang)
    assert is_near(part, given)
    assert part.pause_share == pytest.approx(given.pause_share, abs=0.05)


@pytest.mark.parametrize("rate", speech.RATES)
def test_pauses_and_silence(speak, rate):
    given = speech.with_pauses(speak("en", rate), 1.0, 6.0)
    part = measure(given, "en")
    assert given.pause_share > 0.12
    assert is_near(part, given)
    assert part.pause_share == pytest.approx(given.pause_share, abs=0.05)
    rested = speech.with_pauses(speak("en", rate), 5.0, 20.0)
    assert is_near(measure(rested, "en"), speak("en", rate)), "long silences are no part of speaking"


@pytest.mark.parametrize("rate", speech.RATES)
def test_quiet_speech_has_the_same_rate_and_is_told(speak, rate):
    given = speech.softer(speak("en", rate), 40)
    part = measure(given, "en")
    assert is_near(part, given)
    assert part.quiet_share > 0.9
    assert measure(speak("en", rate), "en").quiet_share == 0


@pytest.mark.parametrize("kind", ["hall", "white"])
@pytest.mark.parametrize("rate", speech.RATES)
def test_noise(speak, rate, kind):
    given = speech.with_noise(speak("en", rate), 12, kind)
    part = measure(given, "en")
    assert is_near(part, given)
    assert part.pause_share == pytest.approx(given.pause_share, abs=0.08)


def test_the_rate_of_the_samples_does_not_matter(speak):
    given = speak("en", 150)
    places = np.arange(0, len(given.samples), given.rate / 48000)
    finer = np.interp(places, np.arange(len(given.samples)), given.samples).astype(np.float32)
    stereo = np.stack((finer, finer), axis=1)
    whole = measure(given, "en")
    assert measure(given._replace(samples=stereo, rate=48000), "en").words_a_minute == pytest.approx(
        whole.words_a_minute, rel=0.02
    )


def test_faster_is_faster_along_the_slides(speak):
    meter = VoiceMeter("en", count_syllables_a_word([speech.TEXTS["en"]], "en"))
    for rate in speech.RATES:
        meter.mark(str(rate))
        given = speak("en", rate)
        meter.feed(given.samples, given.rate)
    rates = [each.part.words_a_minute for each in meter.summary().slides]
    assert rates == sorted(rates)
    assert rates == pytest.approx(speech.RATES, rel=NEAR)
