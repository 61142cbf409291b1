"""What a place knows: its help lines, its words, the visit being made, and the figures that may be said.

All values are frozen. Texts are as they are shown to people; an unknown text is "", an unknown date None.
`Place.lookup` answers a deck's placeholders, and answers None wherever there is nothing to print. Named tuples where a
dataclass of so many fields would cost the first slide a millisecond or two each.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import field, fields, replace
from typing import Any, Literal, NamedTuple, get_args

from kit.contacts.tables import Spoken
from kit.errors import Problem
from kit.values import value

Role = Literal[
    "emergency", "child_talk", "report_abuse", "image_removal", "adult_advice", "staff_advice", "crisis",
    "police_local", "mandated_report",
]  # fmt: skip
ROLES: tuple[str, ...] = get_args(Role)
Freshness = Literal["fresh", "old", "unconfirmed"]
FRESH_DAYS = 180  # a help line checked longer ago is stamped "check before use"


class Entry(NamedTuple):
    """One help line. `confidence` is "A", seen at its source, or "B", to be confirmed before printing."""

    role: str
    name: str = ""
    label: str = ""  # how the phone number is remembered: "1-800-THE-LOST"
    phone: str = ""
    text: str = ""
    web: str = ""
    email: str = ""
    hours: str = ""
    ages: str = ""
    languages: tuple[str, ...] = ()
    cost: str = ""
    anonymous: bool | None = None  # None: not known
    what_for: str = ""
    what_not_for: str = ""
    source: str = ""
    confidence: str = "B"
    checked_on: dt.date | None = None
    checked_by: str = ""
    country: str = ""
    region: str = ""
    line: int = 0  # in the pack's file
    pack_id: str = ""  # the file it stands in: a region's pack shows its country's entries too
    spoken: Spoken = ()  # its words in other languages
    layer: str = ""  # the pack whose local file adds, changes or confirms it
    replaces: str = ""  # its name without that file; "" for a line that stands in no pack
    is_changed: bool = False  # a local file says something else of it than the pack

    def in_language(self, lang: str) -> Entry:
        """The help line with its words in that language, as far as the pack has them."""
        words: dict[str, Any] = dict(spoken_in(self.spoken, lang))
        return self._replace(**words) if words else self


class HiddenLine(NamedTuple):
    """A line that is not used in this place, and why; `layer` is the pack whose local file hides it."""

    entry: Entry
    reason: str = ""
    hidden_on: dt.date | None = None
    layer: str = ""


class Pack(NamedTuple):
    """The help lines of a place, the preferred first; a region's own come before its country's."""

    id: str
    name: str
    country: str = ""
    region: str = ""
    languages: tuple[str, ...] = ()
    terms: tuple[tuple[str, str], ...] = ()
    entries: tuple[Entry, ...] = ()
    checked_on: dt.date | None = None
    problems: tuple[Problem, ...] = ()
    spoken_terms: Spoken = ()  # the terms in other languages
    hidden: tuple[HiddenLine, ...] = ()  # what a local file takes out


@value
class Event:
    """One visit to one school, in the presenter's own words."""

    school: str = ""
    date: str = ""
    room: str = ""
    audience: str = ""
    size: str = ""
    language: str = ""
    presenter: str = ""
    presenter_role: str = ""
    staff: str = ""
    lead_name: str = ""
    lead_role: str = ""
    lead_room: str = ""
    lead_phone: str = ""
    lead_until: str = ""
    deputy: str = ""
    step_out_place: str = ""
    box_owner: str = ""
    booster_date: str = ""


class Figure(NamedTuple):
    """One number with what makes it honest. `audiences` are those it may be shown to."""

    id: str
    text: str = ""
    number: str = ""
    year: str = ""
    source: str = ""
    address: str = ""
    caveat: str = ""
    audiences: tuple[str, ...] = ()
    checked_on: dt.date | None = None
    expires_on: dt.date | None = None
    line: int = 0
    spoken: Spoken = ()  # its words in other languages

    def in_language(self, lang: str) -> Figure:
        """The figure with its words in that language, as far as figures.toml has them."""
        words: dict[str, Any] = dict(spoken_in(self.spoken, lang))
        return self._replace(**words) if words else self


EMPTY_PACK = Pack("", "")
_APART = {"line", "pack_id", "spoken", "layer", "replaces", "is_changed"}  # where it stands, not what it says
EVENT_FIELDS = tuple(f.name for f in fields(Event))
ENTRY_FIELDS = tuple(name for name in Entry._fields if name not in _APART)
FIGURE_FIELDS = tuple(name for name in Figure._fields if name not in {"line", "spoken"})


@value
class Place:
    """Where the talk is given: whose help lines, whose words, which visit, and in which language."""

    pack: Pack = EMPTY_PACK
    event: Event = Event()
    figures: Mapping[str, Figure] = field(default_factory=dict)
    lang: str = "en"

    def in_language(self, lang: str) -> Place:
        """The place as a talk or sheet in that language shows it; what has no words there stays as it is."""
        return self if lang == self.lang else replace(self, lang=lang)

    def lookup(self, path: tuple[str, ...], *, sure: bool = True) -> str | None:
        """The words for a placeholder, or None: event.school, contact.crisis.phone, term.x, figure.x[.year].

        `sure`: help lines that nobody has confirmed are not there. A bare figure is its number. The namespace `deck`
        is answered by whoever holds the deck.
        """
        match path:
            case ("event", name) if name in EVENT_FIELDS:
                value = getattr(self.event, name)
            case ("contact", role, name) if name in ENTRY_FIELDS:
                # Only ever one entry: one line's name must not stand beside another line's number.
                found = next((e for e in self.entries(role) if e.confidence == "A" or not sure), None)
                value = getattr(found, name) if found else None
            case ("term", word):
                value = self._term(word.replace("-", "_"))
            case ("figure", figure_id):
                value = figure.number if (figure := self.figure(figure_id)) else None
            case ("figure", figure_id, name) if name in FIGURE_FIELDS:
                value = getattr(figure, name) if (figure := self.figure(figure_id)) else None
            case _:
                value = None
        return in_words(value, self.lang) or None

    def entries(self, role: str) -> tuple[Entry, ...]:
        """The help lines for a role, the one to name first in front."""
        return tuple(e.in_language(self.lang) for e in self.pack.entries if e.role == role)

    def figure(self, figure_id: str) -> Figure | None:
        found = self.figures.get(figure_id)
        return found.in_language(self.lang) if found else None

    def _term(self, word: str) -> str | None:
        spoken = spoken_in(self.pack.spoken_terms, self.lang)
        return dict(spoken).get(word) or dict(self.pack.terms).get(word)


def freshness(entry: Entry, today: dt.date) -> Freshness:
    """Whether a help line may be trusted: "old" after 180 days, "unconfirmed" if not seen at its source."""
    if entry.confidence != "A" or entry.checked_on is None or entry.checked_on > today:
        return "unconfirmed"
    return "old" if (today - entry.checked_on).days > FRESH_DAYS else "fresh"


def spoken_in(spoken: Spoken, lang: str) -> tuple[tuple[str, str], ...]:
    """The words for a language, or for its first part: es-MX is content with es."""
    if not spoken:
        return ()
    known = dict(spoken)
    return known.get(lang) or known.get(lang.split("-", maxsplit=1)[0], ())


def in_words(value: object, lang: str = "en") -> str:
    """A field as it is shown: 24 Nov 2026, yes, "English, Spanish"; "" for nothing."""
    match value:
        case None:
            return ""
        case bool():
            yes, no = ("sí", "no") if _is_spanish(lang) else ("yes", "no")
            return yes if value else no
        case dt.date():
            months = _MONTHS_ES if _is_spanish(lang) else _MONTHS
            return f"{value.day} {months[value.month - 1]} {value.year}"
        case tuple():
            return ", ".join(str(v) for v in value)
    return str(value)


def _is_spanish(lang: str) -> bool:
    return lang.split("-", maxsplit=1)[0] == "es"


_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_MONTHS_ES = ("ene", "feb", "mar", "abr", "may", "jun", "jul", "ago", "sep", "oct", "nov", "dic")
