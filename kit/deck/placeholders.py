r"""Placeholders: `{{ ns.key.field or fallback }}` as typed in, Slots out; and Text with slots filled from a lookup.

There is no logic and no nesting. `\{{` prints braces; Markdown takes the backslash away before this module sees it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kit.deck.model import Slot, Span, Text
from kit.patterns import pattern

# The namespaces, and how many names a placeholder of each has.
_LENGTHS = {"event": (2,), "contact": (3,), "term": (2,), "figure": (2, 3), "deck": (2,), "person": (2,)}
# Roles of a contact entry, as talks.md section 4 lists them.
CONTACT_ROLES = (
    "emergency", "child_talk", "report_abuse", "image_removal", "adult_advice", "staff_advice", "crisis",
    "police_local", "mandated_report",
)  # fmt: skip
BLANK = "______"  # what stands where nothing is known: to be seen, and to be written on
PLACEHOLDER = pattern(r"\{\{(.*?)\}\}", re.DOTALL)
_INSIDE = pattern(r"\s*([a-z]+(?:\.[a-z0-9_-]+){1,2})(?:\s+or\s+(\S.*?))?\s*", re.DOTALL)

Lookup = Callable[[tuple[str, ...]], str | None]


def parse_slot(inside: str, line: int) -> Slot | None:
    """The Slot of what stands between `{{` and `}}`, or None when it has not the form of one."""
    match = _INSIDE.fullmatch(inside)
    if match is None:
        return None
    path = tuple(match[1].split("."))
    if len(path) not in _LENGTHS.get(path[0], ()):
        return None
    return Slot(path, " ".join(match[2].split()) if match[2] else None, line)


def fill(text: Text, lookup: Lookup) -> Text:
    """The same Text with every slot replaced: by its value, else its fallback, else a visible blank."""
    if not any(span.slot or (span.href and "{{" in span.href) for span in text):
        return text
    filled: list[Span] = []
    for span in text:
        words = fill_slot(span.slot, lookup) if span.slot else span.text
        href = fill_href(span.href, lookup) if span.href else span.href
        filled.append(replace(span, text=words, href=href, slot=None))
    return tuple(filled)


def fill_slot(slot: Slot, lookup: Lookup) -> str:
    return lookup(slot.path) or slot.fallback or BLANK


def fill_href(href: str, lookup: Lookup) -> str | None:
    """The link's target with its placeholders filled; None when a value is missing or the result is no safe link."""
    missing = False

    def value(match: re.Match[str]) -> str:
        nonlocal missing
        slot = parse_slot(match[1], 0)
        found = lookup(slot.path) if slot else None
        missing = missing or not found
        return found or ""

    target = PLACEHOLDER.sub(value, href).strip()
    return target if not missing and is_safe_link(target) else None


def is_safe_link(href: str) -> bool:
    """True for https:, mailto: and tel: alone; a target that is all placeholder is judged again when it is filled."""
    return href.lower().startswith(("https:", "mailto:", "tel:"))
