"""The envelope in, syllables out, and from them words a minute.

A syllable is a vowel, and a vowel is a peak of the envelope between two dips (Mermelstein 1975; de Jong and Wempe
2009 do the same with a whole phonetics program). How many syllables a word has depends on the language and on the
words: it is counted in the talk's own notes where there are some. docs/voice.md says how near this comes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from kit.rehearse.voice.envelope import Floats, decibels, smoothed
from kit.rehearse.voice.pauses import speech_gate

# Syllables a word, counted in the notes of the talks that ship with Kitbag (30,906 words; 6,737 words).
SYLLABLES_A_WORD = {"en": 1.17, "es": 1.81}
_ELSEWHERE = 1.6
# True syllables for each one found, a + b * (those found a second): fast speech runs some together, Spanish more.
_MISSED = {"en": (0.94, 0.025), "es": (0.84, 0.047)}
_MISSED_BOUNDS = (0.95, 1.12)
_ENOUGH_WORDS = 150  # of a talk's notes, to count in them
_SMOOTH = 1.5  # frames
_DIP = 2.0  # dB between two syllables
_BELOW_SPEECH, _ABOVE_NOISE = 20.0, 3.0  # dB
LEAST_TALK = 3.0  # seconds of speaking that a rate can be told from
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")


def nuclei(vowels: Floats) -> NDArray[np.int64]:
    """The frames at which a vowel is strongest, one for each syllable."""
    if len(vowels) < 3:
        return np.zeros(0, dtype=np.int64)
    strength = decibels(smoothed(vowels, _SMOOTH))
    turns = _turns(strength)
    gates = speech_gate(strength, _BELOW_SPEECH, _ABOVE_NOISE)[turns].tolist()
    heights = strength[turns].tolist()
    found: list[int] = []
    low, high, peak, rising = heights[0], heights[0], 0, False
    for i, height in enumerate(heights):
        if not rising:
            if height > low + _DIP:
                rising, high, peak = True, height, i
            low = min(low, height)
        elif height > high:
            high, peak = height, i
        elif height < high - _DIP:
            if high > gates[peak]:
                found.append(int(turns[peak]))
            rising, low = False, height
    if rising and high > gates[peak]:
        found.append(int(turns[peak]))
    return np.asarray(found, dtype=np.int64)


def _turns(strength: Floats) -> NDArray[np.intp]:
    """Where the envelope goes from up to down or from down to up, its ends included: between them nothing happens."""
    way = np.sign(np.diff(strength))
    inner = np.flatnonzero(way[1:] * way[:-1] <= 0) + 1
    return np.concatenate(([0], inner, [len(strength) - 1]))


def words_a_minute(syllables: int, talking: float, syllables_a_word: float, lang: str = "en") -> float:
    """The rate over so many seconds of speaking, pauses included; 0 where they are too few to tell."""
    if talking < LEAST_TALK:
        return 0.0
    found = syllables / talking
    a, b = _MISSED.get(lang.split("-", maxsplit=1)[0].lower(), (1.0, 0.0))
    least, most = _MISSED_BOUNDS
    return found * min(most, max(least, a + b * found)) * 60 / syllables_a_word


def usual_syllables(lang: str) -> float:
    """Syllables a word in that language, as far as is known."""
    return SYLLABLES_A_WORD.get(lang.split("-", maxsplit=1)[0].lower(), _ELSEWHERE)


def count_syllables_a_word(texts: Iterable[str], lang: str) -> float:
    """Syllables a word in these texts, such as a talk's notes; the usual number where there are few or none."""
    language = lang.split("-", maxsplit=1)[0].lower()
    if language not in SYLLABLES_A_WORD:
        return usual_syllables(lang)
    if language == "es":
        from kit.review.spanish import count_syllables
    else:
        from kit.review.reading import count_syllables
    words = [word for text in texts for word in _WORD.findall(text)]
    if len(words) < _ENOUGH_WORDS:
        return usual_syllables(lang)
    return sum(count_syllables(word) for word in words) / len(words)
