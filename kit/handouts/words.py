"""What the Handouts page says of a row: its name, whom it is for, why it does not print. No widgets here."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

from kit.contacts.model import Event, Pack, freshness

_READERS = {
    "child": "children", "teen": "teenagers", "carer": "parents", "staff": "school staff", "organizer": "organizers",
    "all": "everyone",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class RowFacts:
    """What a row shows besides its numbers. `refused` says why it does not print; "" if it does."""

    title: str
    more: str
    langs: tuple[str, ...]
    refused: str = ""
    warned: str = ""
    fits_half: bool = False


def facts_words(number: str, reader: str) -> str:
    """S4, parents."""
    return ", ".join(filter(None, (number, _READERS.get(reader, ""))))


def language_name(lang: str) -> str:
    """English for "en"; the code itself where the system knows no name."""
    language = QLocale(lang.replace("-", "_")).language()
    if language in {QLocale.Language.C, QLocale.Language.AnyLanguage}:
        return lang
    return QLocale.languageToString(language)


# What a presenter takes along: its words in a menu, and behind the talk's name.
FORMS = {
    "notes": ("Each slide with its notes", "notes pages"),
    "cards": ("Cue cards, four a page", "cue cards"),
    "script": ("Script with the minutes", "script"),
}


def slides_words(per_page: int, form: str = "notes") -> str:
    if not per_page:
        return FORMS[form][0]
    return "3 a page, with lines to write on" if per_page == 3 else f"{per_page} a page"


def refusal_words(missing: Sequence[str]) -> str:
    """It does not print yet: it needs the emergency number and a place to report abuse."""
    if not missing:
        return ""
    listed = " and ".join(filter(None, (", ".join(missing[:-1]), missing[-1])))
    return f"It does not print yet: it needs {listed}."


def visit_words(event: Event) -> str:
    """Maple Grove School, 3 December, parents of Year 5; "" if nothing of it is filled in."""
    return ", ".join(filter(None, (event.school, event.date, event.audience)))


def freshness_words(pack: Pack, today: dt.date) -> tuple[str, str]:
    """("fresh", "old" or "none"; a few words): whose help lines are printed, and when they were checked."""
    if not pack.id:
        return "none", "No help lines chosen yet"
    entries = [entry for entry in pack.entries if entry.phone or entry.text or entry.web or entry.email]
    sure = [entry for entry in entries if freshness(entry, today) != "unconfirmed"]
    if not sure:
        return "none", f"{pack.name}: no line confirmed yet"
    old = sum(freshness(entry, today) == "old" for entry in sure)
    if old:
        return "old", f"{old} help line{' is' if old == 1 else 's are'} old: check before use"
    oldest = min(entry.checked_on for entry in sure if entry.checked_on)
    days = (today - oldest).days
    return "fresh", f"Help lines checked {'today' if days == 0 else 'yesterday' if days == 1 else f'{days} days ago'}"
