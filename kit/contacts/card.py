"""resources/disclosure-card.toml and a place in, the card for the moment when someone starts to tell
something out.

The placeholders are those of the decks, `{{ event.lead_name or words }}`. One with neither value nor words is
left out, and a line that held nothing else is "".
"""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from kit import paths
from kit.contacts.model import Place
from kit.contacts.tables import Table, read_toml
from kit.errors import Problem
from kit.patterns import pattern

_SLOT = pattern(r"\{\{\s*([\w.-]+)(?:\s+or\s+(.*?))?\s*\}\}")
_STEP_KEYS = ("do", "say")
_TELL_KEYS = ("label", "name", "room", "phone", "until", "then")
_DANGER_KEYS = ("label", "phone", "text")


@dataclass(frozen=True, slots=True)
class CardStep:
    """One thing to do, and the words ready for it."""

    do: str
    say: str = ""


@dataclass(frozen=True, slots=True)
class CardTell:
    """Whom to tell in this school: `then` is who comes next if they cannot be found."""

    label: str = ""
    name: str = ""
    room: str = ""
    phone: str = ""
    until: str = ""
    then: str = ""


@dataclass(frozen=True, slots=True)
class CardDanger:
    """Whom to call when someone is in danger right now."""

    label: str = ""
    phone: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True)
class DisclosureCard:
    """What the presenter sees; `neutral` are the words that the room sees at the same moment."""

    steps: tuple[CardStep, ...] = ()
    neutral: str = ""
    tell: CardTell = CardTell()
    danger: CardDanger = CardDanger()
    sheet: str = ""
    version: str = ""
    reviewed: dt.date | None = None
    problems: tuple[Problem, ...] = ()


def load_card(place: Place, path: Path | None = None) -> DisclosureCard:
    """The card with this place's names and numbers in it, in its language if there is such a card."""
    file = read_toml(path or card_path(place.lang))
    top = file.table("", file.data)
    top.check_keys(("version", "reviewed", "sheet", "room", "step", "tell", "danger"))

    def read(table: Table, keys: tuple[str, ...]) -> dict[str, str]:
        table.check_keys(keys)
        return {key: fill_slots(table.text(key), place) for key in keys}

    steps = tuple(CardStep(**read(table, _STEP_KEYS)) for table in file.tables("step") if table.need("do"))
    if not steps:
        file.report(0, "C103", "The card has no steps.", "Add a [[step]] with do and say.")
    return DisclosureCard(
        steps=steps,
        neutral=read(file.table("room", file.data.get("room", {})), ("text",))["text"],
        tell=CardTell(**read(file.table("tell", file.data.get("tell", {})), _TELL_KEYS)),
        danger=CardDanger(**read(file.table("danger", file.data.get("danger", {})), _DANGER_KEYS)),
        sheet=top.text("sheet"),
        version=top.text("version"),
        reviewed=top.date("reviewed"),
        problems=tuple(file.problems),
    )


def card_path(lang: str = "en") -> Path:
    """The file of the card in that language, disclosure-card.es.toml, else the English one."""
    folder = paths.resources_dir()
    for code in () if lang == "en" else (lang, lang.split("-", maxsplit=1)[0]):
        if (path := folder / f"disclosure-card.{code}.toml").is_file():
            return path
    return folder / "disclosure-card.toml"


def fill_slots(text: str, place: Place) -> str:
    """The text with its placeholders filled."""

    def words(slot: re.Match[str]) -> str:
        path = tuple(slot[1].split("."))
        # Only the presenter sees the card: a number still to be confirmed is better there than none.
        return place.lookup(path) or place.lookup(path, sure=False) or slot[2] or ""

    return " ".join(_SLOT.sub(words, text).split())
