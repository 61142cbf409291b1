"""The slides' own words: each language says the same things, and what it lacks is said in English."""

from __future__ import annotations

import re
import tomllib

import pytest

from kit import paths
from kit.stage.phrases import phrase

WORDS = tomllib.loads((paths.resources_dir() / "slide-words.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("lang", [lang for lang in WORDS if lang != "en"])
def test_every_language_has_the_same_words_with_the_same_places_to_fill_in(lang: str):
    assert WORDS[lang].keys() == WORDS["en"].keys()
    for name, words in WORDS["en"].items():
        assert sorted(re.findall(r"{\w*}", words)) == sorted(re.findall(r"{\w*}", WORDS[lang][name])), name
    assert len(WORDS[lang]["months"].split()) == 12


def test_a_region_reads_its_language():
    assert phrase("time_up", "es-MX") == WORDS["es"]["time_up"]


def test_an_unknown_language_reads_english():
    assert phrase("time_up", "xx") == "Time is up"
