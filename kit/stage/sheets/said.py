"""What the program itself says on sheets, in the sheet's language, from resources/sheet-words.toml."""

from __future__ import annotations

import datetime as dt
import tomllib
from functools import cache

from kit import paths


def say(name: str, lang: str) -> str:
    """The words called `name`; `{}` in them is to be filled in. What a language lacks is said in English."""
    words = _words()
    return words.get(lang.split("-", maxsplit=1)[0], {}).get(name) or words["en"][name]


def long_date(date: dt.date, lang: str, country: str) -> str:
    """A date as it is written out: November 24, 2026 in the United States, elsewhere 24 November 2026."""
    form = say("date", lang)
    if lang.split("-", maxsplit=1)[0] == "en" and country not in ("", "US"):
        form = "{day} {month} {year}"
    return form.format(day=date.day, month=say("months", lang).split()[date.month - 1], year=date.year)


def approved_words(name: str, role: str, date: dt.date, lang: str, country: str) -> str:
    """Who approved the sheet at this school, and when; without a role where none was given."""
    who = ", ".join(filter(None, (name, role)))
    return say("approved", lang).format(who, long_date(date, lang, country))


@cache
def _words() -> dict[str, dict[str, str]]:
    file = paths.resources_dir() / "sheet-words.toml"
    return tomllib.loads(file.read_text(encoding="utf-8"))
