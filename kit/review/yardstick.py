"""How hard a text is, by its language: pieces of text and a reader in, a sentence out when it is too hard.

English has grades (Flesch and Kincaid), Spanish an ease (Szigriszt Pazos). Other languages are not measured.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kit.review.reading import measure
from kit.review.rules import Reader
from kit.review.spanish import ease_of, measure_spanish

# The formulas say little about few words: a single slide is judged from here on, with room for chance.
_ENOUGH_WORDS = 25
_CHANCE_GRADES, _CHANCE_EASE = 2.0, 12.0


class Yardstick(Protocol):
    def too_hard(self, texts: Sequence[str], reader: Reader, *, chance: bool = False) -> str:
        """By how much it is too hard for this reader, or ""."""


class _English:
    def too_hard(self, texts: Sequence[str], reader: Reader, *, chance: bool = False) -> str:
        reading = measure(texts)
        if reading.words < _ENOUGH_WORDS or reading.grade <= reader.grade + _CHANCE_GRADES * chance:
            return ""
        return f"Grade {reading.grade:.1f}; target {reader.grade:g}"


class _Spanish:
    def too_hard(self, texts: Sequence[str], reader: Reader, *, chance: bool = False) -> str:
        reading = measure_spanish(texts)
        ease = ease_of(reading)
        if reading.words < _ENOUGH_WORDS or ease >= reader.ease - _CHANCE_EASE * chance:
            return ""
        return f"INFLESZ {ease:.0f}; target {reader.ease:g}"


_YARDSTICKS: dict[str, Yardstick] = {"en": _English(), "es": _Spanish()}


def yardstick_of(lang: str) -> Yardstick | None:
    """The one for the language, by its first part."""
    return _YARDSTICKS.get(lang.split("-", maxsplit=1)[0])
