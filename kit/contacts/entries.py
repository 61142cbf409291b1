"""A table of a pack's file in, the help line that it holds out; what is wrong with it becomes problems.

The limits are what a sheet or a slide has room for, in characters.
"""

from __future__ import annotations

from typing import Any

from kit.contacts.model import ROLES, Entry
from kit.contacts.tables import Table, shorten
from kit.patterns import pattern

LIMITS = {
    "name": 60, "label": 40, "phone": 40, "text": 60, "web": 120, "email": 80, "hours": 60, "ages": 60,
    "cost": 40, "what_for": 120, "what_not_for": 120, "source": 300, "checked_by": 80,
}  # fmt: skip
WAYS = (
    "phone",
    "text",
    "web",
    "email",
)  # how a line is reached: what somebody has to have seen at its source
# What may be said in another language, in a table of its own: [entry.es] after the [[entry]].
SPOKEN = {
    k: LIMITS[k] for k in ("name", "label", "text", "hours", "ages", "cost", "what_for", "what_not_for")
}  # fmt: skip
_KEYS = (*LIMITS, "role", "languages", "anonymous", "confidence", "checked_on", "country", "region")
_WEB = pattern(r"(https://)?[\w-]+(\.[\w-]+)+(/\S*)?")


def read_entry(table: Table, pack_id: str, country: str, region: str) -> Entry | None:
    """The help line, or None if its role or name is not known: it could stand nowhere."""
    given = read_given(table)
    table.need("role", "name")
    if not given.get("role") or not given.get("name"):
        return None
    return Entry(
        **{
            **given,
            "confidence": given.get("confidence") or "B",
            "country": given.get("country", country),
            "region": given.get("region", region),
            "line": table.start,
            "pack_id": pack_id,
        }
    )


def read_given(table: Table, more: tuple[str, ...] = ()) -> dict[str, Any]:
    """The fields of an Entry that the table has, as far as they are sound; `more` are keys that are read elsewhere."""
    table.check_keys((*_KEYS, *more, *table.languages()))
    given: dict[str, Any] = {
        key: table.text(key, most) for key, most in LIMITS.items() if key in table.values
    }
    phone, web = given.get("phone", ""), given.get("web", "")
    if phone and not any(c.isdigit() for c in phone):
        table.refuse("phone", f'phone: "{phone}" has no digit.', "It is left out.", "C110")
        given["phone"] = ""
    if web and not is_web(web):
        table.refuse("web", f'web: "{shorten(web)}" is no https address.', "It is left out.", "C110")
        given["web"] = ""
    for key, read in (
        ("role", lambda: table.choice("role", ROLES)),
        ("languages", lambda: table.texts("languages", 40)),
        ("anonymous", lambda: _perhaps(table, "anonymous")),
        ("confidence", lambda: table.choice("confidence", ("A", "B"))),
        ("checked_on", lambda: table.date("checked_on")),
        ("country", lambda: table.text("country", 2)),
        ("region", lambda: table.text("region", 12)),
    ):
        if key in table.values:
            given[key] = read()
    if spoken := table.spoken("entry", SPOKEN):
        given["spoken"] = spoken
    return given


def _perhaps(table: Table, key: str) -> bool | None:
    """true, false, or in words that it is not known."""
    return None if table.values[key] == "unknown" else table.flag(key)


def is_web(address: str) -> bool:
    """Whether it is an address that a sheet may show: https, or none of the scheme said."""
    return _WEB.fullmatch(address) is not None


def reached_at(entry: Entry) -> tuple[str, str, str, str]:
    """The line's number, text, page and mail as they are compared: without what only makes them read better."""
    return same_way(entry.phone, entry.text, entry.web, entry.email)


def same_way(phone: str, text: str, web: str, email: str) -> tuple[str, str, str, str]:
    """Two lines with the same four are reached at the same place, however they write it."""
    page = web.casefold().removeprefix("https://").removeprefix("www.").rstrip("/")
    return _plain(phone), _plain(text), page, email.casefold()


def has_way(entry: Entry) -> bool:
    """Whether there is any number or address; a line without one is still to be filled in."""
    return bool(entry.phone or entry.text or entry.web or entry.email)


def _plain(number: str) -> str:
    plus = "+" if number.strip().startswith("+") else ""
    return plus + "".join(char for char in number.casefold() if char.isalnum())
