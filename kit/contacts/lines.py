"""A pack and a day in, its help lines by what they are for and how each one stands out.

The lines that a person has to look at are the same for the page where they are edited and for the room check.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from typing import Literal, NamedTuple

from kit.contacts.entries import has_way
from kit.contacts.model import ROLES, Entry, HiddenLine, Pack, freshness

State = Literal["fresh", "old", "unconfirmed", "missing", "none", "hidden"]
REQUIRED = ("emergency", "child_talk", "report_abuse")  # no sheet with help lines is printed without these
_ATTENTION: tuple[State, ...] = ("missing", "unconfirmed", "old")  # the gravest first


class Line(NamedTuple):
    """One row: a help line, or with no entry that there is none of this role.

    "missing": nothing to call or open is filled in. "none": nothing is there, and need not be: the role has another
    line, or no sheet needs one.
    `is_first`: the one that slides and sheets name first for its role.
    """

    role: str
    state: State
    entry: Entry | None = None
    hidden: HiddenLine | None = None
    is_first: bool = False

    @property
    def needs_attention(self) -> bool:
        return self.state in _ATTENTION


def lines_of(pack: Pack, today: dt.date) -> tuple[Line, ...]:
    """Every line, emergency on top, each role's in the order in which they are named; what is hidden comes last."""
    by_role: dict[str, list[Line]] = {role: [] for role in ROLES}
    for entry in pack.entries:
        lines = by_role[entry.role]
        state = line_state(entry, today)
        is_first = state in {"fresh", "old"} and not any(line.is_first for line in lines)
        lines.append(Line(entry.role, state, entry, is_first=is_first))
    for role, lines in by_role.items():
        if any(line.is_first for line in lines):  # what is left empty beside it is not printed
            lines[:] = [line._replace(state="none") if line.state == "missing" else line for line in lines]
        if not lines:
            lines.append(Line(role, "missing" if role in REQUIRED else "none"))
    for hidden in pack.hidden:
        by_role[hidden.entry.role].append(Line(hidden.entry.role, "hidden", hidden.entry, hidden))
    return tuple(line for lines in by_role.values() for line in lines)


def line_state(entry: Entry, today: dt.date) -> State:
    """How a line stands; one without any number or address is missing, whatever else it says."""
    return freshness(entry, today) if has_way(entry) else "missing"


def count_words(lines: Iterable[Line]) -> str:
    """1 to fill in, 2 not confirmed, 3 to check again; "" where no line needs attention."""
    states = [line.state for line in lines if line.needs_attention]
    words = {"missing": "to fill in", "unconfirmed": "not confirmed", "old": "checked too long ago"}
    return ", ".join(f"{n} {words[state]}" for state in _ATTENTION if (n := states.count(state)))
