"""What the Handouts page says of a row: its name, whom it is for, why it does not print. No widgets here."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QLocale

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


def slides_words(per_page: int) -> str:
    if not per_page:
        return "Each slide with its notes"
    return "3 a page, with lines to write on" if per_page == 3 else f"{per_page} a page"


def refusal_words(missing: Sequence[str]) -> str:
    """Needs the emergency number and a place to report abuse."""
    return f"It does not print yet: it needs {' and '.join(missing)}." if missing else ""
