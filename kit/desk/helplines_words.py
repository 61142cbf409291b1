"""A help line in, the words that the page shows and speaks for it out. No Qt here.

Nobody is ever told to call a line to try it: somebody in need may be waiting. It is looked up where it is published.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from kit.contacts.lines import Line, count_words
from kit.contacts.model import Entry, Event, in_words
from kit.desk.faults import Fault
from kit.desk.words import DOT
from kit.errors import Problem

ROLE_WORDS = {
    "emergency": "In danger now",
    "child_talk": "For children: talk to someone",
    "report_abuse": "Report abuse",
    "image_removal": "Take pictures down",
    "adult_advice": "Advice for parents and carers",
    "staff_advice": "Advice for school staff",
    "crisis": "In a crisis",
    "police_local": "Local police",
    "mandated_report": "Reports that the law asks for",
}
# state -> sign, words, tone of its chip
CHIPS = {
    "fresh": ("tick", "Checked {}", "good"),
    "old": ("warning", "Check before use", "warn"),
    "unconfirmed": ("question", "Not confirmed", "warn"),
    "missing": ("pen", "Fill in", "bad"),
    "none": ("minus", "None here", "quiet"),
    "hidden": ("eye-off", "Hidden", "quiet"),
    "draft": ("pen", "Not saved", "draft"),
}
_BY_HAND = ("police_local", "staff_advice")  # an office, not a line where somebody waits in need


_NO_SOURCE = ("not yet confirmed", "to be filled in")  # as the shipped packs say that there is none


def chip(line: Line, is_draft: bool = False) -> tuple[str, str, str]:
    """(sign, words, tone) of the state."""
    sign, words, tone = CHIPS["draft" if is_draft else line.state]
    if line.state == "none" and line.entry is not None and not is_draft:
        words = "Left empty"
    return sign, words.format(in_words(line.entry.checked_on) if line.entry else ""), tone


def number(entry: Entry) -> str:
    """What to call, text, open or write to: the first of them that there is."""
    return entry.phone or entry.text or _bare(entry.web) or entry.email


def second_line(line: Line) -> str:
    """Whose line it is, and when it answers."""
    entry = line.entry
    if entry is None:
        return "Add one, or leave it out"
    label = entry.label if entry.label not in {entry.name, ROLE_WORDS[line.role]} else entry.what_for
    return DOT.join(filter(None, (origin(entry), entry.hours or label)))


def origin(entry: Entry) -> str:
    """Whether it is the user's own or changed by them; "" for the pack's, even when they confirmed it."""
    if not entry.layer:
        return ""
    if not entry.replaces:
        return "Your own"
    return "Changed by you" if entry.is_changed else ""


def spoken(line: Line, is_draft: bool = False) -> str:
    """NSPCC, Advice for parents and carers, 0808 800 5000, 24 hours, Not confirmed."""
    entry, role = line.entry, ROLE_WORDS[line.role]
    state = chip(line, is_draft)[1]
    if entry is None:
        return f"No line: {role}, {state}"
    return ", ".join(
        filter(None, (entry.name, role, number(entry), second_line(line).replace(DOT, ", "), state))
    )


def sum_words(lines: Sequence[Line]) -> str:
    """One sentence over the list."""
    ready = sum(line.state == "fresh" for line in lines)
    todo = count_words(lines)
    if not todo:
        return f"All {ready} are ready."
    return f"{ready} {'is' if ready == 1 else 'are'} ready. Needs attention: {todo}."


def state_words(line: Line) -> tuple[str, str]:
    """What its state means, and what to do about it."""
    entry = line.entry
    if line.hidden is not None:
        return "Hidden: no slide or sheet shows it.", line.hidden.reason
    if entry is None or line.state == "missing":
        what = "There is nothing to call or open yet, so nothing is printed."
        return what, "Fill in a number or an address, then confirm it."
    if line.state == "unconfirmed":
        return "Nobody has confirmed it, so it is not printed.", "Look it up, then confirm it with your name."
    checked = f"Checked {in_words(entry.checked_on)}" + (
        f" by {entry.checked_by}." if entry.checked_by else "."
    )
    if line.state == "old":
        return "Check before use: that is printed beside it.", f"{checked} That is over 180 days ago."
    return checked, ""


def where_words(entry: Entry) -> tuple[str, str]:
    """Where it can be looked up, and where it was found; "" for what is not known."""
    page = _bare(entry.web)
    parts = [part for part in entry.source.split("; ") if not any(words in part for words in _NO_SOURCE)]
    found = _bare("; ".join(parts).removeprefix("the service: "))
    return (
        f"Look it up: {page}" if page else "",
        f"It was found at: {found}" if found and found != page else "",
    )


def _bare(address: str) -> str:
    return address.removeprefix("https://").removeprefix("www.").rstrip("/")


def caution(role: str) -> str:
    """What must not be done to find out; an office may be asked."""
    if role in _BY_HAND:
        return "Its own page will tell, or the desk there."
    return "Do not call it to try it: somebody in need may be waiting."


def school_words(event: Event) -> str:
    """Who helps at the school itself: that is filled in with the visit."""
    if not event.lead_name:
        return "Who helps at the school itself is filled in with the visit."
    return f"At the school: {', '.join(filter(None, (event.lead_name, event.lead_room, event.lead_phone)))}."


def isolated(name: str) -> str:
    """The name as a part of a sentence of ours: one from right to left does not turn the sentence round."""
    turns = any(unicodedata.bidirectional(char) in {"R", "AL"} for char in name)
    return f"\u2068{name}\u2069" if turns else name


def faults_of(problems: Sequence[Problem]) -> tuple[Fault, ...]:
    """What is wrong with the files, for the card above the list."""
    return tuple(
        Fault(
            f"{problem.path.name}, line {problem.line}" if problem.line else problem.path.name,
            problem.message,
            problem.hint,
            problem.severity == "error",
        )
        for problem in problems
    )
