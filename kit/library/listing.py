"""The talks in, what `kitbag list` prints out: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kit.library.talks import TalkEntry


def as_json(talks: Sequence[TalkEntry]) -> str:
    """{"talks": [...], "sheets": [...]}; dates as 2026-11-24."""
    found = [
        {
            "id": talk.id,
            "title": talk.title,
            "subtitle": talk.subtitle,
            "audience": talk.audience,
            "ages": talk.ages,
            "lang": talk.lang,
            "langs": list(talk.langs),
            "minutes": talk.minutes,
            "shortest": talk.shortest,
            "slides": talk.slides,
            "reviewed": talk.reviewed.isoformat() if talk.reviewed else None,
            "review_by": talk.review_by.isoformat() if talk.review_by else None,
            "review": talk.reviewed_text,
            "shipped": not talk.own,
            "path": str(talk.path),
        }
        for talk in talks
    ]
    return json.dumps({"talks": found, "sheets": []}, ensure_ascii=False, indent=2)


def as_table(talks: Sequence[TalkEntry]) -> str:
    """A line a talk, in columns."""
    if not talks:
        return "There are no talks yet. Put a deck into a folder and run: kitbag present FOLDER"
    rows = [("TALK", "TITLE", "FOR", "MINUTES", "LANGUAGE", "REVIEW")]
    for talk in talks:
        audience = f"{talk.audience} {talk.ages}".strip() or "-"
        minutes = f"{talk.minutes:g}" if talk.minutes else "-"
        if talk.shortest and talk.shortest < talk.minutes:
            minutes = f"{talk.shortest:g}-{minutes}"
        rows.append((talk.id, talk.title, audience, minutes, ", ".join(talk.langs), talk.reviewed_text))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)
