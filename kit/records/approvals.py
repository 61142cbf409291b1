"""Who approved which words: subjects in, approvals kept; an approval and today's words in, whether it still holds out.

An approval holds for exactly the words it was given for. When they change it lapses, and the changes are told part by
part; when they become again what was approved, it holds again. All approvals are kept until they are withdrawn.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Literal, get_args

from kit import __version__
from kit.contacts.model import in_words
from kit.contacts.tables import visible
from kit.records.fingerprints import Kind, Part, Subject
from kit.records.store import open_to_read, open_to_write
from kit.values import value

State = Literal["none", "approved", "lapsed"]
NOT_REVIEWED = "Not yet reviewed"
LONGEST = 80  # characters of a name or a role: they stand in a sheet's foot
_MOST_NAMED = 4  # changed parts that are named one by one


@value
class Approval:
    """One approval as it was given. `id` is its number in the records."""

    id: int
    kind: Kind
    item: str
    lang: str
    mark: str
    name: str
    role: str
    date: dt.date
    app_version: str = ""
    parts: tuple[Part, ...] = ()


@value
class Change:
    """One part that is not as it was approved. `number` is its place now, from 1; 0 for one that is gone."""

    what: Literal["changed", "new", "gone", "moved"]
    part: Part
    number: int = 0


@value
class Standing:
    """How a talk or sheet stands here; `approval` is the one that holds, or the last of those that lapsed."""

    state: State = "none"
    approval: Approval | None = None
    changes: tuple[Change, ...] = ()
    kind: Kind = "talk"


def standing_of(subject: Subject, approvals: Iterable[Approval]) -> Standing:
    """Approved if any approval was given for these very words; lapsed if there are only others."""
    own = [a for a in approvals if (a.kind, a.item, a.lang) == (subject.kind, subject.item, subject.lang)]
    if not own:
        return Standing(kind=subject.kind)
    mark = subject.mark
    own.sort(key=lambda approval: (approval.mark == mark, approval.id))
    best = own[-1]
    if best.mark == mark:
        return Standing("approved", best, kind=subject.kind)
    return Standing("lapsed", best, _changes(best.parts, subject.parts), subject.kind)


def _changes(before: tuple[Part, ...], now: tuple[Part, ...]) -> tuple[Change, ...]:
    was = {part.id: part for part in before}
    known = {part.id for part in now}
    numbered = list(enumerate(now, 1))
    found = [Change("changed", p, n) for n, p in numbered if p.id in was and was[p.id].mark != p.mark]
    found += [Change("new", part, number) for number, part in numbered if part.id not in was]
    found += [Change("gone", part) for part in before if part.id not in known]
    if not found:  # the same parts in another order
        places = [part.id for part in before]
        found = [Change("moved", p, n) for n, p in numbered if places[n - 1 : n] != [p.id]]
    return tuple(found)


def standing_words(standing: Standing) -> str:
    """Approved by Ana Ruiz, safeguarding lead, on 24 Nov 2026; or Approval lapsed: slide 3 "The plan" changed."""
    approval = standing.approval
    if approval is None:
        return NOT_REVIEWED
    if standing.state == "approved":
        return f"Approved by {', '.join(filter(None, (approval.name, approval.role)))}, on {in_words(approval.date)}"
    return f"Approval lapsed: {changes_words(standing)}"


def changes_words(standing: Standing) -> str:
    """What is not as it was approved, in one line."""
    parts = []
    for what, verb, plural in (("changed", "changed", "changed"), ("new", "is new", "are new"),
                               ("gone", "was taken out", "were taken out"), ("moved", "moved", "moved")):  # fmt: skip
        some = [change for change in standing.changes if change.what == what]
        if some:
            parts.append(f"{_named(some, standing.kind)} {verb if len(some) == 1 else plural}")
    return "; ".join(parts) or "the text changed"


def _named(changes: list[Change], kind: Kind) -> str:
    """Slides 3 and 5; slide 3 "The plan"; boxes by their names."""
    word = "slide" if kind == "talk" else "box"
    if len(changes) == 1:
        change = changes[0]
        return f"{_place(change, word, kind)}“{change.part.title}”"
    if len(changes) > _MOST_NAMED:
        return f"{len(changes)} {word}{'s' if word == 'slide' else 'es'}"
    if kind == "talk" and all(change.number for change in changes):
        return f"slides {_listed([str(change.number) for change in changes])}"
    return _listed([f"“{change.part.title}”" for change in changes])


def _place(change: Change, word: str, kind: Kind) -> str:
    if change.part.id in ("head", "notes") and kind == "sheet":
        return ""
    return f"{word} {change.number} " if change.number and kind == "talk" else f"{word} "


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


# The records


def read_approvals(folder: Path | None = None) -> tuple[Approval, ...]:
    """All approvals, the oldest first. WorldError if the records cannot be read."""
    with open_to_read(folder) as records:
        if records is None:
            return ()
        parts: dict[int, list[Part]] = {}
        for approval, part, title, mark in records.execute(
            "SELECT approval, part, title, mark FROM approval_parts ORDER BY approval, place"
        ):
            parts.setdefault(approval, []).append(Part(part, title, mark))
        rows = records.execute(f"SELECT id, {', '.join(_COLUMNS)} FROM approvals ORDER BY id")  # noqa: S608 - ours
        return tuple(
            _approval(row, tuple(parts.get(row[0], ())))
            for row in rows
            if row[1] in get_args(Kind)
        )


_COLUMNS = ("kind", "item", "lang", "mark", "name", "role", "date", "app_version")


def _approval(row: tuple[Any, ...], parts: tuple[Part, ...]) -> Approval:
    number, kind, item, lang, mark, name, role, date, version = row
    return Approval(number, kind, item, lang, mark, name, role, dt.date.fromisoformat(date), version, parts)


def approve(subject: Subject, name: str, role: str, date: dt.date, folder: Path | None = None) -> Approval:
    """Keeps that this person approved these words that day. WorldError if the records cannot be written."""
    name, role = visible(name)[:LONGEST], visible(role)[:LONGEST]
    if not name:
        raise ValueError("an approval needs a name")
    mark = subject.mark
    values = (subject.kind, subject.item, subject.lang, mark, name, role, date.isoformat(), __version__)
    asked = f"INSERT INTO approvals ({', '.join(_COLUMNS)}) VALUES ({', '.join('?' * len(_COLUMNS))})"  # noqa: S608
    with open_to_write(folder) as records:
        made = records.execute(asked, values).lastrowid
        assert made is not None
        records.executemany(
            "INSERT INTO approval_parts (approval, place, part, title, mark) VALUES (?, ?, ?, ?, ?)",
            [(made, place, part.id, part.title, part.mark) for place, part in enumerate(subject.parts)],
        )
    return _approval((made, *values), subject.parts)


def withdraw(approval: Approval, folder: Path | None = None) -> None:
    """Takes back every approval of that talk or sheet in that language. WorldError as in `approve`."""
    with open_to_write(folder) as records:
        records.execute(
            "DELETE FROM approvals WHERE kind = ? AND item = ? AND lang = ?",
            (approval.kind, approval.item, approval.lang),
        )
