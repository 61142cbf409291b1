"""Words in, those that are in no dictionary out: English and Spanish, with the project's own list of words.

The dictionaries are those of simplemma, a development dependency: a bundle has none, `load_speller` then gives None,
and the check says that it did not look. The project's words stand in resources/words.toml. Spanish hangs pronouns on
verbs (contárselo): they are taken off, and the accent that they ask for is looked at.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Protocol

from kit import paths
from kit.contacts.tables import read_toml
from kit.errors import Problem
from kit.review.reading import without_addresses
from kit.review.spanish import count_syllables

NOT_CHECKED = "Spelling was not checked: its dictionaries are not installed here (python -m pip install simplemma)."
if getattr(sys, "frozen", False):
    NOT_CHECKED = "Spelling was not checked: its dictionaries are not in a bundle."
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_ENDING = re.compile(r"(?:n['’]t|['’](?:s|re|ve|ll|d|m)?)$")  # the child's, they're, couldn't
_CLITIC = re.compile(r"(?P<verb>.{2,}?)(?P<first>me|te|se|nos)?(?P<last>l[oae]s?|me|te|se|nos)$")
_ACCENT = re.compile("[áéíóú]")
LANGUAGES = ("en", "es")


class Dictionary(Protocol):
    def get_lemma(self, token: str, lang: str) -> str | None: ...


class Speller:
    """Looks words up, each one once."""

    def __init__(self, dictionary: Dictionary, own: Mapping[str, frozenset[str]]) -> None:
        self._dictionary, self._own = dictionary, own
        self._known: dict[tuple[str, str], bool] = {}

    def unknown(self, text: str, lang: str) -> Iterator[str]:
        """The words of the text that nobody knows; none in a language without a dictionary."""
        language = lang.split("-", maxsplit=1)[0]
        if language not in LANGUAGES:
            return
        for word in _WORD.findall(without_addresses(text)):
            if not self.knows(word, language):
                yield word

    def knows(self, word: str, language: str) -> bool:
        """Whether it is a word of the language, or one of ours."""
        key = (word.replace("’", "'"), language)
        if key not in self._known:
            self._known[key] = self._look_up(*key)
        return self._known[key]

    def _look_up(self, word: str, language: str) -> bool:
        base = _ENDING.sub("", word) if language == "en" else word
        if len(base) == 1:  # a letter: option A, plan B
            return True
        if any(each in self._own[part] for each in (base, base.lower()) for part in ("all", language)):
            return True
        if any(self._is_listed(each, language) for each in dict.fromkeys((word.lower(), base.lower(), base))):
            return True
        return language == "es" and self._is_verb_with_pronouns(word.lower())

    def _is_listed(self, word: str, language: str) -> bool:
        return self._dictionary.get_lemma(word, language) is not None

    def _is_verb_with_pronouns(self, word: str) -> bool:
        """contar-lo, cuénten-lo, di-se-lo; with an accent exactly where the rules ask for one."""
        found = _CLITIC.match(word)
        while found:
            verb, pronouns = found["verb"], 1 + bool(found["first"])
            plain = _ACCENT.sub(lambda m: unicodedata.normalize("NFD", m[0])[0], verb)
            if self._is_listed(verb, "es") or self._is_listed(plain, "es"):
                marked = _ACCENT.search(verb) is not None
                if marked == _needs_accent(plain, pronouns) or (marked and self._is_listed(verb, "es")):
                    return True
            if not found["first"]:
                return False
            # The first pronoun may be the verb's own end: deci-r, tra-e-me.
            found = re.match(rf"(?P<verb>.{{2,}})(?P<first>)(?P<last>{found['last']})$", word)
        return False


def _needs_accent(verb: str, pronouns: int) -> bool:
    """Whether the verb, written with that many pronouns, is stressed before its last syllable but one."""
    ends_stressed = verb.endswith("r") or count_syllables(verb) == 1
    return pronouns > 1 or not ends_stressed


def load_speller() -> Speller | None:
    """The dictionaries with the project's own words; None where they are not installed."""
    try:
        from simplemma.strategies import DictionaryLookupStrategy
    except ImportError:
        return None
    return Speller(DictionaryLookupStrategy(), own_words(words_path())[0])


def words_path() -> Path:
    return paths.resources_dir() / "words.toml"


@lru_cache(maxsize=4)
def own_words(path: Path) -> tuple[Mapping[str, frozenset[str]], tuple[Problem, ...]]:
    """The project's words by language, `all` for names that have none; and what is wrong with the file."""
    file = read_toml(path)
    top = file.table("", file.data)
    top.check_keys(("all", *LANGUAGES))
    found = {name: frozenset(top.texts(name)) for name in ("all", *LANGUAGES)}
    return found, tuple(file.problems)
