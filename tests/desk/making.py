"""Small talks for the tests of the desk: one that can be cut, one for teens, one with faults, and a guest."""

from __future__ import annotations

from pathlib import Path

FRONT = """---
marp: true
deck: 1
id: {id}
title: {title}
subtitle: A talk for tests
lang: {lang}
audience: {audience}
minutes: 12
shortest: {shortest}
version: 1.2.0
license: CC-BY-4.0
reviewed: 2026-11-24
review_by: 2999-11-24
{more}---
"""
SLIDE = """
<!--
slide: {id}
minutes: {minutes}
{more}-->

{mark} {title}

- One point

<!-- note
Words to say.
-->
"""


def slide(
    slide_id: str,
    minutes: float,
    level: str = "core",
    cut: int = 5,
    needs: str = "",
    title: str = "",
    first: bool = False,
) -> str:
    more = f"level: {level}\ncut: {cut}\n" if level != "core" else ""
    more += f"needs: [{needs}]\n" if needs else ""
    more += "layout: title\n" if first else ""
    words = title or slide_id.title()
    return SLIDE.format(id=slide_id, minutes=minutes, more=more, title=words, mark="#" if first else "##")


def deck(
    talk_id: str,
    title: str,
    audience: str,
    slides: list[str],
    more: str = "",
    lang: str = "en",
    shortest: int = 12,
) -> str:
    ages = {"children": "ages: 8-11\n", "teens": "ages: 11-14\n"}.get(audience, "")
    front = FRONT.format(
        id=talk_id, title=title, audience=audience, more=ages + more, lang=lang, shortest=shortest
    )
    return front + "\n---\n".join(slides)


# 4 minutes of core, 8 of extras: `story` needs `people`.
CUTTING = [
    slide("start", 1, first=True, title="Calm and Kind"),
    slide("people", 2, "extended", 2, title="The people"),
    slide("story", 3, "extended", 3, "people", title="Their story"),
    slide("middle", 2),
    slide("game", 3, "extended", 9, title="A game"),
    slide("close", 1),
]
WARNING = "warnings:\n  - Names a hard thing\n"
GUEST = """---
title: From elsewhere
---

# First

Hello

---

# Second

![x](missing.png)
"""


def write_library(folder: Path) -> Path:
    """A folder with the talks `cutting`, `teens` and `broken`."""
    talks = {
        "cutting": deck("cutting", "Calm and Kind", "carers", CUTTING, WARNING, shortest=4),
        "teens": deck(
            "teens",
            "Real Friends",
            "teens",
            [slide("one", 6, first=True, title="Real Friends"), slide("two", 6)],
        ),
        "broken": deck(
            "broken",
            "Needs Mending",
            "children",
            [slide("one", 6, first=True, title="Needs Mending"), slide("one", 6)],
        ),
    }
    for name, text in talks.items():
        (folder / name).mkdir(parents=True)
        (folder / name / "deck.en.md").write_text(text, encoding="utf-8")
    return folder
