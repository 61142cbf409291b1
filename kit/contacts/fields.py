"""What somebody typed about a help line in, a sentence for each field that is wrong out.

Nothing is cut off or mended silently: half a number is worse than none.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from kit.contacts.entries import LIMITS, is_web
from kit.contacts.model import FRESH_DAYS, Entry, Pack
from kit.contacts.tables import visible
from kit.patterns import pattern

WORDS = 12  # of what a line is for: more do not fit on a sheet
_PHONE = pattern(r"[\w +().\-/,#*]+")
_MAIL = pattern(r"[^@\s]+@[^@\s]+\.[^@\s.]+")
_DAY = pattern(r"(\d{1,2})\.? ([^\W\d]+)\.? (\d{4})")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def wrong_fields(fields: Mapping[str, str], pack: Pack, entry: Entry | None = None) -> dict[str, str]:
    """A sentence by field for a line that is to stand in this pack; `entry` is the line as it was."""
    wrong = {key: said for key, words in fields.items() if (said := _wrong_in(key, words))}
    if not fields.get("role", entry.role if entry else ""):
        wrong["role"] = "Choose what it is for."
    if "name" not in wrong and (said := _wrong_name(fields, pack, entry)):
        wrong["name"] = said
    return wrong


def _wrong_in(key: str, words: str) -> str:
    if words != visible(words) and visible(words) != " ".join(words.split()):
        return "It holds characters that cannot be seen. Type it anew."
    most = {"country": 2, "region": 12}.get(key, LIMITS.get(key, 0))
    if most and len(words) > most:
        return f"It has {len(words)} characters; {most} are the most that fit."
    return _wrong_form(key, words) if words else ""


def _wrong_form(key: str, words: str) -> str:
    has_digit = any(char.isdigit() for char in words)
    match key:
        case "phone" if not has_digit:
            return "A phone number has digits, such as 1-800-843-5678."
        case "phone" if not _PHONE.fullmatch(words):
            return (
                "A phone number is digits, spaces and + ( ) - . / only, or has letters as in 1-800-CALL-FBI."
            )
        case "text" if not has_digit:
            return "Write the number, such as 741741, or with the word to send: HOME to 741741."
        case "web" if words.startswith("http://"):
            return "This address is not safe. Is there one with https?"
        case "web" if not is_web(words):
            return "Write a web address, such as https://report.cybertip.org"
        case "email" if not _MAIL.fullmatch(words):
            return "Write an address such as help@ncmec.org"
        case "what_for" if len(words.split()) > WORDS:
            return f"It has {len(words.split())} words; {WORDS} are the most that fit on a sheet."
        case "country" if not (len(words) == 2 and words.isalpha()):
            return "Write two letters, such as US."
    return ""


def _wrong_name(fields: Mapping[str, str], pack: Pack, entry: Entry | None) -> str:
    name = fields.get("name", entry.name if entry else "")
    role = fields.get("role", entry.role if entry else "")
    if not name:
        return "Give it a name."
    taken = {(e.role, e.name) for e in (*pack.entries, *(line.entry for line in pack.hidden))}
    own = (entry.role, entry.name) if entry else None
    return "There is a line of that name here already." if (role, name) in taken - {own} else ""


def wrong_confirmation(by: str, day: str, today: dt.date) -> dict[str, str]:
    """What is wrong with who confirms and when: fields "by" and "on"."""
    wrong = {}
    if not visible(by):
        wrong["by"] = "Write who looked it up."
    elif said := _wrong_in("checked_by", by):
        wrong["by"] = said
    on = read_day(day)
    if on is None:
        wrong["on"] = "Write the day as 24 Nov 2026 or 2026-11-24."
    elif on > today:
        wrong["on"] = "That day is still to come."
    elif (today - on).days > FRESH_DAYS:
        wrong["on"] = f"That is over {FRESH_DAYS} days ago. Look it up again."
    return wrong


def read_day(words: str) -> dt.date | None:
    """The day of 2026-11-24 or 24 Nov 2026; a form that means two days, 11/12/2026, is none."""
    words = " ".join(words.split())
    try:
        if found := _DAY.fullmatch(words):
            month = _MONTHS.index(found[2].casefold()[:3]) + 1
            return dt.date(int(found[3]), month, int(found[1]))
        return dt.date.fromisoformat(words)
    except ValueError:
        return None
