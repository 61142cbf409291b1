"""The help lines of a slide: its roles and the place's pack in, what each card says out.

A role names the pack's first line for it that is confirmed and not yet on the slide; the same role twice names two.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from kit.contacts.model import Entry, freshness
from kit.stage.canvas import Canvas
from kit.stage.qr import code_of
from kit.stage.said import say

MOST = 5


@dataclass(frozen=True, slots=True)
class HelpLine:
    """One card. `big` is what to call, write to or open; `more` are short lines; `code` is what the QR code opens."""

    label: str
    big: str
    more: tuple[str, ...] = ()
    code: str = ""
    href: str = ""
    warning: str = ""
    checked: dt.date | None = None
    known: bool = True


def find_lines(canvas: Canvas) -> list[HelpLine]:
    """The slide's lines but the emergency's, at most five."""
    place, today = canvas.context.place, canvas.context.today
    if not place.pack.entries:
        return []
    shown: set[tuple[str, str]] = set()
    lines: list[HelpLine] = []
    for role in canvas.slide.roles:
        if role == "emergency":
            continue
        entries = place.entries(role)
        sure = [e for e in entries if freshness(e, today) != "unconfirmed"]
        entry = next((e for e in sure if _key(e) not in shown), None)
        if entry is not None:
            shown.add(_key(entry))
            lines.append(_line(canvas, entry))
        elif not sure:
            lines.append(_unsure(canvas, role, entries[0] if entries else None))
    return lines[:MOST]


def emergency_line(canvas: Canvas) -> HelpLine | None:
    """The emergency number, if the place's pack has one that is confirmed."""
    for entry in canvas.context.place.entries("emergency"):
        if freshness(entry, canvas.context.today) != "unconfirmed":
            return _line(canvas, entry)
    return None


def checked_on(lines: list[HelpLine]) -> dt.date | None:
    """The day by which all the numbers on the slide had been checked: that of the one checked longest ago."""
    return min((line.checked for line in lines if line.checked), default=None)


def _key(entry: Entry) -> tuple[str, str]:
    return entry.phone or entry.text or entry.web or entry.email, entry.web if not entry.phone else ""


def _line(canvas: Canvas, entry: Entry) -> HelpLine:
    big = entry.phone or entry.text or (entry.name if entry.web else "") or entry.email or entry.name
    old = freshness(entry, canvas.context.today) == "old"
    return HelpLine(
        entry.label or _role_name(canvas, entry.role) or entry.name,
        big,
        tuple(_more(canvas, entry, big)),
        code_of(entry),
        _href(entry),
        say(canvas, "check_before_use") if old else "",
        entry.checked_on,
    )


def _more(canvas: Canvas, entry: Entry, big: str) -> list[str]:
    """What stands beside the code, the weightiest first: how, whose line, when, for whom."""
    found = []
    if entry.phone and entry.text == entry.phone:
        found.append(say(canvas, "call_or_text"))
    elif entry.text and not entry.phone and say(canvas, "by_text").casefold() not in entry.label.casefold():
        found.append(say(canvas, "by_text"))
    if entry.name and entry.name != big and not entry.name.startswith(big):
        found.append(entry.name)
    if entry.hours:
        found.append(entry.hours)
    if not entry.phone and entry.cost:
        found.append(entry.cost)
    if entry.ages:
        found.append(entry.ages)
    if found:
        found[0] = found[0][0].upper() + found[0][1:]
    return found


def _href(entry: Entry) -> str:
    if entry.web.startswith("https://"):
        return entry.web
    return code_of(entry) or (f"mailto:{entry.email}" if entry.email else "")


def _unsure(canvas: Canvas, role: str, entry: Entry | None) -> HelpLine:
    """A role without a confirmed line: whose line it would be, and no number."""
    label = (entry.label if entry else "") or _role_name(canvas, role)
    if entry is None:
        return HelpLine(label, say(canvas, "no_line"), (say(canvas, "ask_school"),), known=False)
    more = tuple(words for words in (entry.name, say(canvas, "ask_school")) if words and words != label)
    return HelpLine(label, say(canvas, "not_confirmed"), more, known=False)


def _role_name(canvas: Canvas, role: str) -> str:
    try:
        return say(canvas, f"role_{role}")
    except KeyError:
        return ""
