"""The program's own few words on slides, in the language of the slide, from resources/slide-words.toml.

An unknown language reads English, and so does a word that a language lacks.
"""

from __future__ import annotations

import tomllib
from functools import cache

from kit import paths


def phrase(name: str, lang: str) -> str:
    """The words called `name` in the language, by its first part; `{}` in them is to be filled in.

    Raises KeyError for a name that English lacks.
    """
    words = _words()
    return words.get(lang.split("-", maxsplit=1)[0], {}).get(name) or words["en"][name]


@cache
def _words() -> dict[str, dict[str, str]]:
    file = paths.resources_dir() / "slide-words.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
