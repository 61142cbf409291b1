"""Sheets written in a line or two: for the tests of the parser and of the pages."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit.contacts.model import Entry, Event, Pack, Place
from kit.sheet.model import Section, Sheet
from kit.sheet.opening import parse_sheet

TODAY = dt.date(2026, 11, 25)
FRONT = {
    "sheet": "1",
    "id": "s90-sample",
    "title": "Sample",
    "lang": "en",
    "for": "all",
    "version": "1.0.0",
    "reviewed": "2026-11-24",
    "review_by": "2027-11-24",
    "license": "CC-BY-4.0",
    "paper": "[A4, Letter]",
    "sides": "1",
    "min_point": "12",
}


def source(body: str, **front: str | None) -> str:
    """A sheet's text: `body` under the usual details; a detail that is None is left out."""
    details = {**FRONT, **front}
    lines = [f"{key}: {value}" for key, value in details.items() if value is not None]
    return "\n".join(["---", *lines, "---", "", "# Sample", "", body, ""])


def sheet(body: str, folder: Path = Path("s90-sample"), **front: str | None) -> Sheet:
    return parse_sheet(source(body, **front), folder / "sheet.en.md", today=TODAY)


def codes(read: Sheet) -> list[str]:
    return [problem.code for problem in read.problems]


def section(read: Sheet, number: int = 0) -> Section:
    return [part for part in read.parts if isinstance(part, Section)][number]


def entry(role: str, **changes: object) -> Entry:
    usual: dict[str, object] = {
        "name": f"Line for {role}",
        "confidence": "A",
        "checked_on": dt.date(2026, 11, 1),
    }
    return Entry(role=role, **(usual | changes))  # type: ignore[arg-type]


def place(*entries: Entry, event: Event | None = None, **pack: object) -> Place:
    made = Pack("here", "Here", country="US", entries=entries, **pack)  # type: ignore[arg-type]
    return Place(made, event or Event())


EMERGENCY = entry("emergency", name="Emergency services", phone="911", what_for="Someone is in danger now")
TALK = entry(
    "child_talk", name="Talk Line", label="Talk to someone", phone="988", text="988", hours="24 hours"
)
TEXT = entry("child_talk", name="Text Line", label="Talk by text", text="HOME to 741741", hours="24 hours")
REPORT = entry(
    "report_abuse",
    name="Tip Line",
    label="Report",
    phone="1-800-555-0100",
    web="https://report.example.org",
    hours="24 hours",
    what_for="Someone online asks a child for pictures",
)
REMOVE = entry(
    "image_removal", name="Take Down", label="Remove a picture", web="https://remove.example.org", cost="free"
)
HERE = place(EMERGENCY, TALK, TEXT, REPORT, REMOVE)
