"""Plans that are ready to choose: everything for one talk, everything for parents. A talk and the sheets in, rows out.

A talk brings the sheets that its deck names, those that say they pair with it, and those written for its audience; and
always the sheet with all the help lines of the place.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kit.handouts.plan import Plan, Row
from kit.library.sheets import SheetEntry

# audience of a talk -> (readers of the sheets that go with it, the name of its preset)
_AUDIENCES = {
    "carers": (("carer", "all"), "For the parents’ evening"),
    "children": (("child", "all"), "For the children’s talk"),
    "teens": (("teen", "all"), "For the teenagers’ talk"),
    "staff": (("staff", "organizer"), "For the staff talk"),
    "mixed": (("all",), "For everyone"),
}
ALL = "all"
TALK = "talk:"


@dataclass(frozen=True, slots=True)
class Preset:
    """A choice of sheets by a name; `id` is what a plan remembers."""

    id: str
    name: str
    sheets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TalkFacts:
    """What a preset has to know of a talk."""

    id: str
    title: str
    audience: str = ""
    sheets: tuple[str, ...] = ()


def make_presets(talks: Sequence[TalkFacts], sheets: Sequence[SheetEntry]) -> tuple[Preset, ...]:
    """One for each audience that has sheets, one for each talk that names some, and one of all sheets."""
    presets = [
        Preset(audience, name, found)
        for audience, (readers, name) in _AUDIENCES.items()
        if audience != "mixed" and (found := _of_readers(sheets, readers))
    ]
    presets += [
        Preset(f"{TALK}{talk.id}", f"For “{talk.title}”", found)
        for talk in talks
        if (found := sheets_for(talk, sheets)) and _named(talk, sheets)
    ]
    if sheets:
        presets.append(Preset(ALL, "All sheets", tuple(entry.id for entry in sheets)))
    return tuple(presets)


def sheets_for(talk: TalkFacts, sheets: Sequence[SheetEntry]) -> tuple[str, ...]:
    """The ids of the sheets for one talk, in the order of the sheets."""
    readers = _AUDIENCES.get(talk.audience, ((), ""))[0]
    named = {*_named(talk, sheets)}
    return tuple(entry.id for entry in sheets if entry.id in named or entry.reader in readers)


def chosen_plan(preset: Preset, sheets: Sequence[SheetEntry], before: Plan) -> Plan:
    """The plan of a preset: how many people there are and the paper stay as they were."""
    entries = {entry.id: entry for entry in sheets}
    rows = tuple(usual_row(entries[each]) for each in preset.sheets if each in entries)
    return replace(before, rows=rows, preset=preset.id)


def usual_row(entry: SheetEntry) -> Row:
    """A sheet newly put on the plan: in its own language."""
    return Row(entry.id, (entry.lang,))


def _of_readers(sheets: Sequence[SheetEntry], readers: Sequence[str]) -> tuple[str, ...]:
    found = tuple(entry for entry in sheets if entry.reader in readers)
    own = any(entry.reader == readers[0] for entry in found)
    return tuple(entry.id for entry in found) if own else ()


def _named(talk: TalkFacts, sheets: Sequence[SheetEntry]) -> tuple[str, ...]:
    return tuple(e.id for e in sheets if e.id in talk.sheets or e.number in talk.sheets or talk.id in e.pairs_with)
