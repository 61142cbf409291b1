"""Spanish text in, how easy it is to read out, after Szigriszt Pazos, on the INFLESZ scale.

    ease = 206.835 - 62.3 syllables per word - words per sentence         (Szigriszt Pazos, 1993)

The scale's words are those of Barrio-Cantalejo (2008): from 80 on "muy fácil" (the first school years), from 65
"bastante fácil" (primary school), from 55 "normal". Spanish is written as it is spoken: syllables are counted by its
spelling rules, loan words as if they were Spanish.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from kit.review.reading import Reading, sentences

_SCALE = ((80, "very_easy"), (65, "easy"), (55, "normal"), (40, "rather_hard"))
_RUN = re.compile(r"[aeiouáéíóúü]+")
_OPEN = re.compile(r"[aeoáéó]|[íú](?=[aeo])|(?<=[aeo])[íú]")  # one syllable each; i and u lean on them
_SILENT_U = re.compile(r"(?<=q)u(?=[eiéí])|(?<=g)u(?=[eiéí])")  # que, guitarra; not agua, pingüino
_INNER_H = re.compile(r"(?<=[aeiouáéíóúü])h(?=[aeiouáéíóúü])")  # prohibir, ahora: as if it were not there
_LAST_Y = re.compile(r"y\b")  # hoy, y; not ayuda


def measure_spanish(texts: Iterable[str]) -> Reading:
    """What all these pieces of text add up to; each begins a sentence of its own."""
    total = Reading()
    for text in texts:
        for sentence in sentences(text):
            total += Reading(len(sentence), 1, sum(count_syllables(word) for word in sentence))
    return total


def ease_of(reading: Reading) -> float:
    """From 0, hardly readable, to about 140, one short word after the other; 140 where there is nothing to read."""
    if not reading.words or not reading.sentences:
        return 140.0
    per_word, per_sentence = reading.syllables / reading.words, reading.words / reading.sentences
    return max(0.0, 206.835 - 62.3 * per_word - per_sentence)


def level_of(ease: float) -> str:
    """The scale's word for it: very_easy, easy, normal, rather_hard or hard."""
    return next((name for least, name in _SCALE if ease >= least), "hard")


def count_syllables(word: str) -> int:
    """At least 1; parts joined by a hyphen are counted apart, digits are one."""
    return sum(_count_part(part) for part in re.split(r"[-‑]", word.lower()) if part) or 1


def _count_part(word: str) -> int:
    written = _LAST_Y.sub("i", _INNER_H.sub("", _SILENT_U.sub("", word)))
    return max(1, sum(max(1, len(_OPEN.findall(run))) for run in _RUN.findall(written)))
