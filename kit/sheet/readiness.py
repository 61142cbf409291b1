"""May this sheet be printed here, today? A sheet, a place and a day in, the answer with its reasons out.

A required role without a confirmed help line refuses to print, and says where to fill it in. A line that was checked
more than 180 days ago is printed with a warning and stamped "check before use". Unconfirmed lines are never printed.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from dataclasses import dataclass
from typing import Literal

from kit.contacts.model import Entry, Place, freshness
from kit.errors import Problem
from kit.sheet.filling import confirmed
from kit.sheet.model import Sheet
from kit.sheet.words import shown_roles

State = Literal["ready", "old", "missing"]
ROLE_WORDS = {
    "emergency": "the emergency number",
    "child_talk": "a line where children can talk",
    "report_abuse": "a place to report abuse",
    "image_removal": "help to take pictures down",
    "adult_advice": "advice for adults",
    "staff_advice": "advice for school staff",
    "crisis": "a crisis line",
    "police_local": "the local police",
    "mandated_report": "the line for reports that the law asks for",
}


@dataclass(frozen=True, slots=True)
class Missing:
    """A required role with nothing to print. `unconfirmed` are its lines that somebody has still to check."""

    role: str
    unconfirmed: tuple[Entry, ...] = ()

    @property
    def words(self) -> str:
        return ROLE_WORDS.get(self.role, self.role)


@dataclass(frozen=True, slots=True)
class Readiness:
    """`missing` refuses to print, `old` stamps the page, `unconfirmed` tells what is left out."""

    sheet_id: str
    missing: tuple[Missing, ...] = ()
    old: tuple[Entry, ...] = ()
    unconfirmed: tuple[Entry, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def state(self) -> State:
        return "missing" if self.missing else "old" if self.old else "ready"

    @property
    def may_print(self) -> bool:
        return not self.missing

    @property
    def sentence(self) -> str:
        """One sentence for a person; "" when everything is ready."""
        if self.missing:
            return f"This sheet cannot be printed yet: it needs {_listed([m.words for m in self.missing])}."
        if self.old:
            names = _listed(list(dict.fromkeys(entry.name for entry in self.old)))
            were = "was" if len(self.old) == 1 else "were"
            return f"Check before use: {names} {were} last checked over 180 days ago."
        return ""


def readiness(sheet: Sheet, place: Place, today: dt.date) -> Readiness:
    """Whether the sheet may be printed with this place's help lines, and what is wrong with them."""
    shown = shown_roles(sheet)
    counts = Counter(shown) | Counter(sheet.meta.needs)
    missing = tuple(
        Missing(role, _unsure(place, role, today))
        for role in sheet.meta.needs
        if not confirmed(place, role, today)
    )
    printed = [e for role, count in counts.items() for e in confirmed(place, role, today)[:count]]
    old = list(dict.fromkeys(e for e in printed if freshness(e, today) == "old"))
    unsure = [entry for role in counts for entry in _unsure(place, role, today)]
    problems = [_missing_problem(sheet, place, found) for found in missing]
    problems += [_old_problem(sheet, entry) for entry in old]
    return Readiness(sheet.meta.id, missing, tuple(old), tuple(unsure), tuple(problems))


def _unsure(place: Place, role: str, today: dt.date) -> tuple[Entry, ...]:
    """The role's lines that have something to print and that nobody has confirmed."""
    return tuple(
        e
        for e in place.entries(role)
        if freshness(e, today) == "unconfirmed" and (e.phone or e.text or e.web or e.email)
    )


def _missing_problem(sheet: Sheet, place: Place, missing: Missing) -> Problem:
    if not place.pack.id:
        hint = "Choose your place in Settings > Help lines."
    elif missing.unconfirmed:
        names = _listed([entry.name for entry in missing.unconfirmed])
        hint = f"Look up {names}, then confirm it in Settings > Help lines."
    else:
        hint = f"Fill it in under Settings > Help lines, or in {place.pack.id}.toml."
    return Problem(
        sheet.path, 0, "H102", f"{_capital(missing.words)} is missing, so this sheet does not print.", hint
    )


def _old_problem(sheet: Sheet, entry: Entry) -> Problem:
    said = f'"{entry.name}" was last checked on {entry.checked_on}. It is printed with "check before use".'
    hint = "Check it again and confirm it in Settings > Help lines."
    return Problem(sheet.path, 0, "H102", said, hint, "warning")


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
