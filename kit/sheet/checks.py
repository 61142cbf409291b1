"""What a sheet that was read keeps of the rules, as far as its text alone can tell: H103, H107, D110, D503."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kit.contacts.model import ENTRY_FIELDS, EVENT_FIELDS, FIGURE_FIELDS, ROLES
from kit.deck.faults import Faults, did_you_mean
from kit.deck.model import Slot
from kit.sheet.front import YOUNGEST, young
from kit.sheet.model import Section, Sheet, SheetBlock
from kit.sheet.words import WRITE, printed_notes, sheet_slots, sheet_texts

MOST_CODE = 120  # characters that a QR code may hold: more would make its squares too small


def check_sheet(sheet: Sheet, at: dict[str, int], faults: Faults, today: dt.date) -> None:
    """Tells `faults` what is wrong with the whole of it."""
    due = sheet.meta.review_by
    if due is not None and due < today:
        faults.warn(at.get("review_by", 1), "D110", f"Review was due {due.isoformat()}")
    if young(sheet.meta) and not sheet.notes:
        hint = "Write <!-- note --> with how to use it."
        faults.warn(1, "H107", f"A sheet for children under {YOUNGEST} has a word to the adult", hint)
    for slot in sheet_slots(sheet):
        _check_slot(slot, faults)
    _check_codes(sheet, faults)
    if not sheet.parts:
        faults.error(1, "D209", "This sheet has no sections", "Begin one with ## and its heading.")


def _check_slot(slot: Slot, faults: Faults) -> None:
    namespace, name, *rest = slot.path
    if namespace == "contact":
        if name not in ROLES:
            faults.error(slot.line, "D503", f'"{name}" is no contact role', _near(name, ROLES))
        elif rest and rest[0] not in ENTRY_FIELDS:
            faults.error(slot.line, "D503", f'A help line has no "{rest[0]}"', _near(rest[0], ENTRY_FIELDS))
    elif namespace == "event" and name not in EVENT_FIELDS:
        faults.error(slot.line, "D503", f'A visit has no "{name}"', _near(name, EVENT_FIELDS))
    elif namespace == "figure":
        if rest and rest[0] not in FIGURE_FIELDS:
            faults.error(slot.line, "D503", f'A figure has no "{rest[0]}"', _near(rest[0], FIGURE_FIELDS))
    elif namespace == "deck":
        hint = "Sheets fill in event, contact, term, figure and person."
        faults.error(slot.line, "D503", f'"{".".join(slot.path)}" is not filled in on sheets', hint)


def _near(word: str, known: tuple[str, ...]) -> str:
    return did_you_mean(word, known) or f"Known: {', '.join(known)}."


def _check_codes(sheet: Sheet, faults: Faults) -> None:
    line = _lines(sheet)
    for text in (*sheet_texts(sheet), *printed_notes(sheet)):
        for span in text:
            if span.href is None or span.href_title != "qr" or "{{" in span.href:
                continue
            if not span.href.startswith(("https://", "tel:")):
                message = f'"{span.href[:40]}" cannot be a QR code'
                faults.error(next(line, 1), "H103", message, "Only https and tel addresses.")
            elif len(span.href) > MOST_CODE:
                message = f"A QR code of {len(span.href)} characters is too fine to scan from paper"
                faults.error(next(line, 1), "H103", message, f"{MOST_CODE} characters at most.")


def _lines(sheet: Sheet) -> Iterator[int]:
    """The lines of the blocks with codes in them; as near as a text without lines of its own allows."""
    blocks: list[SheetBlock] = [
        b for part in sheet.parts if isinstance(part, Section) for column in part.columns for b in column
    ]
    for block in blocks:
        yield block.line


def is_write(slot: Slot) -> bool:
    """True for a placeholder that leaves a line to write on when its value is empty."""
    return slot.fallback is not None and slot.fallback.startswith(WRITE)
