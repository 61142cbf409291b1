"""A small talk and a small sheet as text, to approve and to change."""

from pathlib import Path

from kit.deck.opening import parse_deck
from kit.sheet.opening import parse_sheet

FRONT = """---
marp: true
deck: 1
id: small
title: Small
lang: {lang}
audience: carers
minutes: 60
shortest: 60
version: 1.0.0
reviewed: 2026-11-24
review_by: 2027-11-24
license: CC-BY-4.0
---
"""
FIRST = "<!--\nslide: first\nminutes: 1\nlayout: title\n-->\n\n# Small\n\n<!-- note\nHello.\n-->\n"
SHEET = """---
sheet: 1
id: s90-small
title: Small
head: For parents
lang: en
for: carer
ages: adult
version: 1.0.0
reviewed: 2026-11-24
review_by: 2027-11-24
license: CC-BY-4.0
---

# Small

{lead}

## Who helps

- Your teacher

<!-- help: emergency, child_talk -->

<!-- note
{note}
-->
"""


def slide(slide_id, text, note="Say it.", settings=""):
    return f"<!--\nslide: {slide_id}\nminutes: 1\n{settings}-->\n\n{text}\n\n<!-- note\n{note}\n-->\n"


PLAN = slide("plan", "## The plan\n\n- Stop\n- Tell")
TELL = slide("tell", "## Tell\n\nAnybody will do.")
END = slide("end", "## End\n\nGo well.")


def deck(*slides, lang="en", path=None):
    text = FRONT.format(lang=lang) + "\n---\n\n".join([FIRST, *slides])
    return parse_deck(text, path or Path(f"small/deck.{lang}.md"))


def sheet(lead="Five minutes is plenty.", note="Hand it out at the end.", more=""):
    return parse_sheet(SHEET.format(lead=lead, note=note) + more, Path("s90-small/sheet.en.md"))
