"""The few words that slides say by themselves, in the slide's language, from resources/slide-words.toml.

A language that is not there, or a word it lacks, is said in English.
"""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache

from kit import paths
from kit.stage.canvas import Canvas


def say(canvas: Canvas, key: str) -> str:
    """The words for a key of slide-words.toml, with `{}` where something is to be filled in."""
    return _words(_language(canvas)).get(key) or _words("en")[key]


def long_date(canvas: Canvas, date: dt.date) -> str:
    """A date as people write it: November 24, 2026 in the United States, elsewhere 24 November 2026."""
    months = say(canvas, "months").split()
    form = say(canvas, "date")
    if _language(canvas) == "en" and canvas.context.place.pack.country not in ("", "US"):
        form = "{day} {month} {year}"
    return form.format(day=date.day, month=months[date.month - 1], year=date.year)


def _language(canvas: Canvas) -> str:
    return canvas.lang.split("-")[0]


@cache
def _words(language: str) -> dict[str, str]:
    file = paths.resources_dir() / "slide-words.toml"
    found: dict[str, dict[str, str]] = tomllib.loads(file.read_text(encoding="utf-8"))
    return found.get(language, {})
