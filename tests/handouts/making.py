"""Small sheets and talks for the tests of handouts, and a place with the numbers they need."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit.contacts.model import Entry, Event, Pack, Place
from kit.handouts.shop import SheetShop
from kit.library.sheets import find_sheets

TODAY = dt.date(2026, 11, 24)
EMERGENCY = Entry("emergency", "Emergency", phone="911", confidence="A", checked_on=TODAY, country="US")
TALK = Entry("child_talk", "Talk line", phone="988", hours="24 hours", confidence="A", checked_on=TODAY)
PLACE = Place(Pack("here", "Here", "US", entries=(EMERGENCY, TALK)), Event(school="Maple Grove School"))
NOWHERE = Place()
SHEET = """---
sheet: 1
id: {id}
title: {title}
lang: {lang}
for: {reader}
version: 1.0.0
reviewed: 2026-11-24
review_by: 2999-11-24
license: CC-BY-4.0
paper: [A4, Letter]
sides: {sides}
min_point: 12
needs: [contact.emergency]
{more}---

# {title}

{body}

<!-- help: emergency, child_talk -->
"""
BODY = """## {word}

{words}

- [ ] One promise
- [ ] Another promise
"""
BACK = "\n<!-- page -->\n\n## The back\n\nWords on the back.\n"
WORDS = {"en": ("Together", "We keep our staff and children safe."), "es": ("Juntos", "Nos cuidamos.")}


def write_sheet(
    folder: Path,
    sheet_id: str,
    title: str,
    lang: str = "en",
    reader: str = "carer",
    more: str = "",
    back: bool = False,
    extra: str = "",
) -> Path:
    """A sheet of one page, or of two with `back`; `extra` is more of its text."""
    word, words = WORDS[lang]
    path = folder / sheet_id / f"sheet.{lang}.md"
    path.parent.mkdir(parents=True, exist_ok=True)
    body = BODY.format(word=word, words=words) + extra + (BACK if back else "")
    sides = 2 if back else 1
    text = SHEET.format(id=sheet_id, title=title, lang=lang, reader=reader, sides=sides, more=more, body=body)
    path.write_text(text, "utf-8")
    return path


def write_sheets(folder: Path) -> Path:
    """S4 in English and Spanish, S14 of two pages, and S20 with places for a person's own words."""
    write_sheet(folder, "s4-plan", "Our Plan", reader="all")
    write_sheet(folder, "s4-plan", "Nuestro plan", "es", "all", "translation_of: s4-plan\nsource_version: 1.0.0\n")
    write_sheet(folder, "s14-record", "The Record", reader="staff", back=True)
    own = "\n## Yours\n\nClass {{ person.class }}, room {{ event.room or write: Room }}.\n"
    write_sheet(folder, "s20-own", "Your Own", extra=own)
    return folder


def make_shop(folder: Path, place: Place = PLACE) -> SheetShop:
    return SheetShop(find_sheets(write_sheets(folder), TODAY), place, "letter", TODAY)
