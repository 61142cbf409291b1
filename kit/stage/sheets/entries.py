"""The help lines of one sheet: roles and a place in, what each card or row says out.

A role names the place's first line that is confirmed and whose number is not on the sheet yet; named again it takes the
next. Unconfirmed numbers are never printed.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kit.contacts.model import Entry, freshness
from kit.deck.model import Span, Text
from kit.sheet.filling import confirmed
from kit.sheet.model import HelpBox, Lines, Section
from kit.stage.qr import code_of
from kit.stage.sheets.codes import can_scan
from kit.stage.sheets.said import say
from kit.stage.sheets.setting import SheetContext


class Detail(NamedTuple):
    """A few words on a line; where there is room for few, the highest rank is left out first."""

    words: str
    rank: int


@dataclass(frozen=True, slots=True)
class Card:
    """One help line as it is printed. `big` is what to call, write to or open; "" leaves a line to write on."""

    role: str
    label: str
    name: str
    what_for: str
    big: str
    details: tuple[Detail, ...] = ()
    code: str = ""
    href: str = ""
    old: bool = False
    number: Text = ()  # `big` as it is set: it leads where the line is
    address: str = ""  # of a line that is reached online alone
    title: Text = ()  # its name, as `number` is


@dataclass(frozen=True, slots=True)
class Shown:
    """The help lines of a sheet, chosen once: the cards of each help box and each section of rows, by their line."""

    emergency: dict[int, Card | None]
    cards: dict[int, tuple[Card, ...]]
    used: tuple[Entry, ...]
    old: tuple[Entry, ...]

    @property
    def checked_on(self) -> dt.date | None:
        """The day by which every number on the sheet had been checked."""
        return min((e.checked_on for e in self.used if e.checked_on), default=None)

    @property
    def checked_by(self) -> str:
        """Who checked them all, if one person of this place did; the kit's own look-up does not count."""
        names = {entry.checked_by for entry in self.used}
        name = names.pop() if len(names) == 1 else ""
        return "" if name.startswith("Kitbag") else name


def choose_lines(context: SheetContext) -> Shown:
    """The help lines of every part, in the order of the sheet."""
    lines = _Chooser(context)
    emergency: dict[int, Card | None] = {}
    cards: dict[int, tuple[Card, ...]] = {}
    for part in context.sheet.parts:
        if isinstance(part, HelpBox):
            if "emergency" in part.roles:
                emergency[part.line] = lines.first("emergency")
            found = (lines.first(role) for role in part.roles if role != "emergency")
            cards[part.line] = tuple(card for card in found if card is not None)
        elif isinstance(part, Section) and (mark := rows_mark(part)) is not None:
            cards[part.line] = tuple(lines.rows(mark.roles, mark.most))
    old = tuple(e for e in lines.used if freshness(e, context.today) == "old")
    return Shown(emergency, cards, tuple(lines.used), old)


def rows_mark(section: Section) -> Lines | None:
    """The mark that fills the section with rows of help lines."""
    return next((b for column in section.columns for b in column if isinstance(b, Lines)), None)


class _Chooser:
    """Hands out the place's help lines, and remembers which of them are on the sheet."""

    def __init__(self, context: SheetContext) -> None:
        self.context = context
        self.used: list[Entry] = []
        self._shown: set[str] = set()

    def first(self, role: str) -> Card | None:
        """The card of a role, or None where nothing is left to print."""
        entry = next(
            (e for e in confirmed(self.context.place, role, self.context.today) if self._is_new(e)), None
        )
        return None if entry is None else self._take(entry)

    def rows(self, roles: Sequence[str], most: int | None) -> list[Card]:
        """Rows by the order of the roles, grouped by role; a line that is to be filled in stands blank."""
        blanks: dict[str, list[Entry]] = {}
        found: list[Card] = []
        for role in roles:
            if most is not None and len(found) >= most:
                break
            card = self.first(role)
            if card is None:
                left = blanks.setdefault(role, [e for e in self.context.place.entries(role) if _is_blank(e)])
                card = self._card(left.pop(0)) if left else None
            if card is not None:
                found.append(card)
        order = list(dict.fromkeys(roles))
        return sorted(found, key=lambda card: order.index(card.role))

    def _is_new(self, entry: Entry) -> bool:
        return _number(entry) != "" and _number(entry) not in self._shown

    def _take(self, entry: Entry) -> Card:
        self._shown.add(_number(entry))
        self.used.append(entry)
        return self._card(entry)

    def _card(self, entry: Entry) -> Card:
        lang = self.context.lang
        web = _shown_address(entry)
        big = entry.phone or entry.text or web or entry.email
        code = code_of(entry) if not _is_blank(entry) else ""
        old = freshness(entry, self.context.today) == "old" and bool(big)
        href = entry.web or code or (f"mailto:{entry.email}" if entry.email else "")
        return Card(
            entry.role,
            entry.label or entry.name,
            entry.name,
            entry.what_for,
            big,
            tuple(_details(entry, lang, old=old)),
            code if can_scan(code) else "",
            href,
            old,
            (Span(big, href=href or None),),
            web if web == big else "",
            (Span(entry.name, href=href or None),),
        )


def _is_blank(entry: Entry) -> bool:
    """True for a line of the pack that somebody has still to fill in."""
    return not (entry.phone or entry.text or entry.web or entry.email)


def _number(entry: Entry) -> str:
    """What may stand on a sheet once: a number by its digits, else the address."""
    dialed = "".join(char for char in entry.phone or entry.text if char.isalnum())
    return dialed.casefold() or entry.web or entry.email


def _shown_address(entry: Entry) -> str:
    return entry.web.removeprefix("https://").removeprefix("www.").rstrip("/")


def _details(entry: Entry, lang: str, *, old: bool) -> list[Detail]:
    """How, at what cost, when: what decides whether one calls."""
    how = ""
    if entry.phone and entry.text:
        how = (
            say("call_or_text", lang)
            if entry.text == entry.phone
            else say("or_text", lang).format(entry.text)
        )
    elif not entry.phone:
        how = next((say(key, lang) for key, there in _HOW if getattr(entry, there)), "")
    found = [Detail(how, 1), Detail(entry.cost, 3), Detail(entry.hours, 0)]
    if entry.anonymous:
        found.append(Detail(say("no_name", lang), 4))
    if old:
        found.insert(0, Detail(say("old_line", lang), 0))
    return [detail for detail in found if detail.words]


_HOW = (("by_text", "text"), ("online", "web"), ("by_mail", "email"))
