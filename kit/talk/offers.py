"""Journals on disk in, what a start of Kitbag has to say about them out: talks that broke off, and a Kitbag that runs.

A talk that broke off within twelve hours is offered before all else. Later it is only mentioned, and after two weeks
it is forgotten: nobody goes on with a talk of another day, but a wall clock that was wrong must not lose one either.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

from kit.talk.journal import Fields, Found, drop, find_journals, take
from kit.talk.memory import Memory
from kit.talk.resume import INK, VERSION, Facts, facts_in, memory_in
from kit.values import value

YOUNG = 60.0  # seconds spoken; after that a talk that was begun anew was meant anew
_FRESH, _KEPT, _HALF_BORN = 12 * 3600.0, 14 * 86400.0, 60.0  # seconds


@value
class Offer:
    """A talk that broke off: it can be gone on with."""

    path: Path
    facts: Facts
    memory: Memory
    age: float
    drawings: tuple[tuple[str, Any], ...] = ()  # by slide id, as the pen gave them

    @property
    def fresh(self) -> bool:
        return self.age < _FRESH

    @property
    def has_begun(self) -> bool:
        """Whether there is anything to go on with: more than the first slide, not yet spoken on."""
        state = self.memory.state
        return self.memory.times.spoken >= 1 or state.cursor.slide > 0 or state.cursor.step > 0

    @property
    def slide(self) -> int:
        """The number of the slide that was on, from 1."""
        return self.memory.state.cursor.slide + 1

    @property
    def words(self) -> str:
        """Go on with slide 14, 22:10 spoken."""
        if self.memory.state.finished:
            place = "Go on behind the last slide"
        else:
            place = f"Go on with slide {self.slide}"
        spoken = self.memory.times.spoken
        return f"{place}, {_minutes(spoken)} spoken" if spoken >= 1 else place


@value
class Resumed:
    """An offer taken: the journal is ours until the new one is safe. `file` is held open for that."""

    offer: Offer
    file: int


def find_offers(folder: Path | None = None) -> tuple[Offer, ...]:
    """The talks that broke off, the last one first, each talk once; journals that are of no use are removed.

    A talk that was begun anew and broke off again within a minute does not stand for the one before, of which more
    was spoken.
    """
    offers: dict[str, Offer] = {}
    for found in find_journals(folder):
        if found.running:
            continue
        offer = _offer(found)
        if offer is None:
            if found.age > _HALF_BORN:  # one that is just being begun holds nothing yet
                drop(found.path)
            continue
        last = offers.get(offer.facts.deck)
        spoken, last_spoken = offer.memory.times.spoken, last.memory.times.spoken if last else 0.0
        if found.age > _KEPT or (last is not None and (last_spoken >= YOUNG or spoken <= last_spoken)):
            drop(found.path)
            continue
        if last is not None:
            drop(last.path)
        offers[offer.facts.deck] = offer
    return tuple(offers.values())


def take_up(offer: Offer) -> Resumed | None:
    """The offer is ours; None if another Kitbag was faster, or the journal is gone."""
    file = take(offer.path)
    return None if file is None else Resumed(offer, file)


def let_go(resumed: Resumed) -> None:
    """It did not begin: the offer stands again."""
    os.close(resumed.file)


def elsewhere(folder: Path | None = None) -> str:
    """A sentence if another Kitbag runs with the same data folder: which process, what it shows; else ""."""
    said = ""
    for found in find_journals(folder):
        process = found.fields.get("process")
        if not found.running or process == os.getpid():
            continue
        facts = facts_in(found.fields)
        if facts is not None:
            window = "Kitbag: rehearsal" if facts.rehearsal else "Kitbag: console"
            doing = "rehearsing" if facts.rehearsal else "presenting"
            return f"Another Kitbag is {doing} “{facts.title}”: its window is “{window}” (process {process})."
        said = f"Kitbag is open already: its window is “Kitbag” (process {process})."
    return said


def here() -> Fields:
    """What a Kitbag without a talk notes of itself, for `elsewhere`."""
    return {"kitbag": VERSION, "process": os.getpid()}


def _offer(found: Found) -> Offer | None:
    facts, memory = facts_in(found.fields), memory_in(found.fields)
    if facts is None or memory is None:
        return None
    return Offer(found.path, facts, memory, found.age, tuple(_drawings(found.fields).items()))


def _drawings(fields: Fields) -> dict[str, Any]:
    return {name.removeprefix(INK): kept for name, kept in fields.items() if name.startswith(INK)}


def _minutes(seconds: float) -> str:
    whole = int(seconds)
    return f"{whole // 60}:{whole % 60:02}"
