"""The user's own changes to a pack in, `<id>.local.toml`; the pack as it holds in this place out.

The file is `local = 1` and `pack = "<id>"`, then tables of three kinds:

    [[entry]]      a line of one's own, or with `replaces = "<name>"` other fields for a line of that role and name;
                   `first = true` has it named before the others of its role
    [[confirmed]]  somebody has seen the line's number or address at its source: role, name, phone, text, web, email as
                   they were seen, confirmed_on, confirmed_by
    [[hidden]]     a line that is not used here: role, name, reason, hidden_on

Own lines stand before the pack's of the same role, as soon as they are confirmed. A number that was changed is
unconfirmed until somebody confirms it; a confirmation of other digits than the line has now does not count.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from kit.contacts.entries import LIMITS, WAYS, reached_at, read_given, same_way
from kit.contacts.model import ROLES, Entry, HiddenLine, Pack
from kit.contacts.tables import Table, TomlFile, read_toml, shorten
from kit.errors import Problem

SUFFIX = ".local.toml"
REASON = 200  # the most characters of a reason
_UNREADABLE = ("C101", "C102")
_TOP = ("local", "pack", "entry", "confirmed", "hidden")
Key = tuple[str, str]  # a line's role and name


class OwnLine(NamedTuple):
    """A line of one's own, or what is different in the pack's line `replaces`. `given` are fields of an Entry."""

    key: Key
    replaces: str
    given: dict[str, Any]
    first: bool
    line: int


class Confirmation(NamedTuple):
    """Who saw this line, when, with which number and addresses."""

    key: Key
    ways: tuple[str, str, str, str]
    on: dt.date
    by: str
    line: int


class Hiding(NamedTuple):
    """A line that is not used in this place."""

    key: Key
    reason: str
    on: dt.date | None
    line: int


class Layer(NamedTuple):
    """What one file holds. `is_broken`: it could not be read, and what was saved before it is used, if anything was."""

    pack_id: str
    path: Path
    own: tuple[OwnLine, ...] = ()
    confirmed: tuple[Confirmation, ...] = ()
    hidden: tuple[Hiding, ...] = ()
    problems: tuple[Problem, ...] = ()
    is_broken: bool = False


def read_layer(path: Path, pack_id: str = "") -> Layer:
    """The changes of a file, and what is wrong with it."""
    file = read_toml(path, "local")
    broken = [problem for problem in file.problems if problem.code in _UNREADABLE]
    if broken:
        before = path.with_name(f"{path.name}.bak")
        older = read_toml(before, "local") if before.is_file() else TomlFile(before)
        used = "What was saved before it is used." if older.data else "Your own lines are left out."
        older.problems = [
            replace(p, hint=f"{used} Mend the file, or go back to what was saved.") for p in broken
        ]
        file = older
    top = file.table("", file.data)
    top.check_keys(_TOP)
    pack_id = pack_id or path.name.removesuffix(SUFFIX)
    if top.text("pack") not in {"", pack_id}:
        said = f'pack: "{shorten(top.text("pack"))}" is not the pack that the file is named after.'
        top.refuse("pack", said, f'Write pack = "{pack_id}".', "C109", "warning")
    tables = {kind: file.tables(kind) for kind in ("entry", "confirmed", "hidden")}
    return Layer(
        pack_id=pack_id,
        path=path,
        own=tuple(line for table in tables["entry"] if (line := _read_own(table))),
        confirmed=tuple(seen for table in tables["confirmed"] if (seen := _read_confirmed(table))),
        hidden=tuple(hiding for table in tables["hidden"] if (hiding := _read_hidden(table))),
        problems=tuple(file.problems),
        is_broken=bool(broken),
    )


def _read_own(table: Table) -> OwnLine | None:
    given = read_given(table, ("replaces", "first"))
    replaces, first = table.text("replaces", LIMITS["name"]), table.flag("first") or False
    table.need("role", *(() if replaces else ("name",)))
    role, name = given.get("role", ""), given.get("name", "") or replaces
    if not role or not name:
        return None
    return OwnLine((role, name), replaces, given, first, table.start)


def _read_confirmed(table: Table) -> Confirmation | None:
    table.check_keys(("role", "name", *WAYS, "confirmed_on", "confirmed_by"))
    if not table.need("role", "name", "confirmed_on", "confirmed_by"):
        return None
    ways = same_way(*(table.text(way, LIMITS[way]) for way in WAYS))
    key = table.choice("role", ROLES), table.text("name", LIMITS["name"])
    on, by = table.date("confirmed_on"), table.text("confirmed_by", LIMITS["checked_by"])
    return Confirmation(key, ways, on, by, table.start) if on and all((*key, by)) else None


def _read_hidden(table: Table) -> Hiding | None:
    table.check_keys(("role", "name", "reason", "hidden_on"))
    table.need("role", "name", "reason")
    key = table.choice("role", ROLES), table.text("name", LIMITS["name"])
    hiding = Hiding(key, table.text("reason", REASON), table.date("hidden_on"), table.start)
    return hiding if all(key) else None


def with_layer(pack: Pack, layer: Layer) -> Pack:
    """The pack with these changes; a change of a line that the pack does not have is a problem."""
    problems = list(layer.problems)
    entries, hidden = _without_hidden(pack, layer, problems)
    entries = _with_own(pack, entries, layer, problems)
    seen: dict[Key, list[Confirmation]] = {}
    for each in layer.confirmed:
        seen.setdefault(each.key, []).append(each)
    entries = [_with_confirmation(entry, layer, seen, problems) for entry in entries] if seen else entries
    return pack._replace(
        entries=tuple(_in_order(entries, layer)),
        hidden=(*pack.hidden, *hidden),
        problems=(*pack.problems, *problems),
    )


def _without_hidden(
    pack: Pack, layer: Layer, problems: list[Problem]
) -> tuple[list[Entry], list[HiddenLine]]:
    hidings = {hiding.key: hiding for hiding in layer.hidden}
    kept, hidden = [], []
    for entry in pack.entries:
        if (hiding := hidings.get((entry.role, entry.name))) is None:
            kept.append(entry)
        else:
            hidden.append(HiddenLine(entry, hiding.reason, hiding.on, layer.pack_id))
    found = {(line.entry.role, line.entry.name) for line in hidden}
    for key, hiding in hidings.items():
        if key not in found:
            problems.append(_gone(layer, key, hiding.line, "Take this [[hidden]] out."))
    return kept, hidden


def _with_own(pack: Pack, entries: list[Entry], layer: Layer, problems: list[Problem]) -> list[Entry]:
    """Changed lines stay where they are; new ones come before all, in the order of the file."""
    changes = {(own.key[0], own.replaces or own.key[1]): i for i, own in enumerate(layer.own)}
    used: set[int] = set()
    for i, entry in enumerate(entries):
        at = changes.pop((entry.role, entry.name), None)
        if at is not None:
            entries[i] = _changed(entry, layer.own[at], layer.pack_id)
            used.add(at)
    hidden = {hiding.key for hiding in layer.hidden}
    new = []
    for i, own in enumerate(layer.own):
        base = own.key[0], own.replaces
        if i in used or base in hidden:
            continue
        if own.replaces:
            problems.append(_gone(layer, base, own.line, "It stands as a line of your own."))
        new.append(_new(pack, own, layer.pack_id))
    return new + entries


def _new(pack: Pack, own: OwnLine, pack_id: str) -> Entry:
    given = {
        "country": pack.country,
        "region": pack.region,
        **own.given,
        "role": own.key[0],
        "name": own.key[1],
    }
    return Entry(**{**given, "line": own.line, "pack_id": pack_id, "layer": pack_id, **_sureness(given)})


def _sureness(given: dict[str, Any]) -> dict[str, Any]:
    """A line that says when and by whom it was checked counts as seen, as one in a pack does."""
    seen = bool(given.get("checked_on") and given.get("checked_by") and given.get("confidence") != "B")
    return {"confidence": "A" if seen else "B"}


def _changed(entry: Entry, own: OwnLine, pack_id: str) -> Entry:
    """The line with its other fields; words that were changed lose their translations, numbers their date."""
    given = own.given
    spoken = tuple((lang, tuple((k, v) for k, v in said if k not in given)) for lang, said in entry.spoken)
    made = entry._replace(**{
        "spoken": spoken, **given, "name": own.key[1], "layer": pack_id, "replaces": entry.name,
        "line": own.line, "is_changed": entry.is_changed or not set(given) <= {"role"},
    })  # fmt: skip
    if "checked_on" in given or "confidence" in given:
        return made._replace(**_sureness(given))
    same = all(way in {"", was} for way, was in zip(reached_at(made), reached_at(entry), strict=True))
    return made if same else made._replace(confidence="B", checked_on=None, checked_by="")


def _with_confirmation(
    entry: Entry, layer: Layer, seen: dict[Key, list[Confirmation]], problems: list[Problem]
) -> Entry:
    """The line as confirmed, unless the pack's own date is later or the number has changed since."""
    names = dict.fromkeys((entry.name, entry.replaces))
    about = [each for name in names for each in seen.get((entry.role, name), ())]
    if not about:
        return entry
    sound = [each for each in about if each.ways == reached_at(entry)]
    if not sound:
        if entry.confidence != "A":
            said = f'"{entry.name}" has another number or address than the one that was confirmed.'
            problems.append(
                Problem(
                    layer.path, about[-1].line, "C112", said, "Look it up and confirm it again.", "warning"
                )
            )
        return entry
    last = max(sound, key=lambda each: each.on)
    if entry.confidence == "A" and entry.checked_on and entry.checked_on > last.on:
        return entry
    below = entry.replaces if entry.layer == layer.pack_id else entry.name
    return entry._replace(
        confidence="A", checked_on=last.on, checked_by=last.by, layer=layer.pack_id, replaces=below
    )


def _in_order(entries: Sequence[Entry], layer: Layer) -> list[Entry]:
    """Those to be named first, then own ones and the pack's; an own line that nobody confirmed comes last."""
    first = {own.key for own in layer.own if own.first}

    def place(entry: Entry) -> int:
        is_new = entry.layer == layer.pack_id and not entry.replaces
        if (entry.role, entry.name) in first and entry.confidence == "A":
            return 0
        return 2 if is_new and entry.confidence != "A" else 1

    return sorted(entries, key=place)


def _gone(layer: Layer, key: Key, line: int, hint: str) -> Problem:
    said = f'The pack has no line "{shorten(key[1])}" for {key[0]} (any more).'
    return Problem(layer.path, line, "C111", said, hint, "warning")
