"""One thing looked at: its state, what was seen and what to do; many of them in, the sum in a sentence out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from typing import Literal

from kit.errors import KitbagError
from kit.values import value

State = Literal["ok", "open", "warn", "bad"]
"""Fine; not looked at yet, by a person; to look at before a talk; would stop a talk. The worst stands last."""
_STATES: tuple[State, ...] = ("ok", "open", "warn", "bad")
STATE_WORDS: dict[State, str] = {"ok": "Fine", "open": "Open", "warn": "Note", "bad": "Fix"}
NAMES = {
    "screens": "Screens", "card": "Test picture", "sound": "Sound", "clips": "Clips", "clicker": "Clicker",
    "fonts": "Fonts", "decks": "Talk", "contacts": "Help lines", "printer": "Printer", "power": "Power",
    "disk": "Disk", "clock": "Clock", "settings": "Settings", "data": "Your data",
}  # fmt: skip
"""Every subject in the order in which it is looked at, and how people call it."""


@value
class Finding:
    """One thing looked at; `remedy` is what to do where it is not fine."""

    state: State
    subject: str
    said: str
    remedy: str = ""


Check = tuple[str, Callable[[], Iterator[Finding]]]
"""A subject and what looks at it."""


def run_check(check: Check) -> Iterator[Finding]:
    """What the check finds; one that fails is itself a finding."""
    subject, look = check
    try:
        yield from look()
    except OSError as fault:
        yield Finding("bad", subject, f"Cannot be looked at: {fault.strerror or fault}.")
    except KitbagError as fault:
        yield Finding("bad", subject, fault.message, fault.hint)


def worst(findings: Iterable[Finding]) -> State:
    """The worst state among them; "ok" where there are none."""
    return max((finding.state for finding in findings), key=_STATES.index, default="ok")


def by_subject(findings: Iterable[Finding]) -> tuple[tuple[str, tuple[Finding, ...]], ...]:
    """The findings of each subject together, in the order of NAMES."""
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        found.setdefault(finding.subject, []).append(finding)
    return tuple((subject, tuple(found[subject])) for subject in NAMES if subject in found)


def sum_words(findings: Iterable[Finding]) -> str:
    """What all of it means for the talk."""
    states = [worst(each) for _, each in by_subject(findings)]
    fix, note, left = (states.count(state) for state in ("bad", "warn", "open"))
    parts = [
        f"{count} {words}"
        for count, words in ((fix, "to fix"), (note, "to note"), (left, "still to try"))
        if count
    ]
    if not parts:
        return "All is ready"
    return f"{'Not ready yet' if fix else 'You can start'}: {', '.join(parts)}"


def as_text(findings: Iterable[Finding]) -> str:
    """A line for each thing, and under it what to do."""
    found = by_subject(findings)
    lines = []
    width = max((len(NAMES[subject]) for subject, _ in found), default=0)
    for subject, each in found:
        for finding in each:
            lines.append(f"{STATE_WORDS[finding.state]:<4}  {NAMES[subject]:<{width}}  {finding.said}")
            if finding.remedy:
                lines.append(f"{'':<{6 + width}}  {finding.remedy}")
    return "\n".join(lines)


def when_words(now: dt.datetime) -> str:
    """The day and time of a check, as a record bears it."""
    return f"{now.day} {now:%b %Y, %H:%M}"
