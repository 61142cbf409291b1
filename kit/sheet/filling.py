"""What fills a sheet's placeholders: a place, a day and perhaps one row of a list in, a lookup out.

A help line that nobody has confirmed never fills one: a wrong number on paper cannot be called back.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kit.contacts.model import EVENT_FIELDS, Entry, Place, freshness, in_words
from kit.deck.placeholders import Lookup

Person = Mapping[str, str]  # one row of a list of personal copies, by its columns


def confirmed(place: Place, role: str, today: dt.date) -> tuple[Entry, ...]:
    """The help lines of a role that may be printed, the one to name first in front."""
    return tuple(e for e in place.entries(role) if freshness(e, today) != "unconfirmed")


def sheet_lookup(place: Place, today: dt.date, person: Person | None = None) -> Lookup:
    """The words for a placeholder, or None. `person` answers person.x, and event.x where it has such a column."""
    row = {key: " ".join(value.split()) for key, value in (person or {}).items()}

    def lookup(path: tuple[str, ...]) -> str | None:
        match path:
            case ("person", name):
                return row.get(name) or None
            case ("event", name) if name in EVENT_FIELDS and row.get(name):
                return row[name]
            case ("contact", role, name):
                found = confirmed(place, role, today)
                value = getattr(found[0], name, "") if found else ""
                return in_words(value, place.lang) or None
        return place.lookup(path)

    return lookup
