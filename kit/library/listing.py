"""The talks and sheets in, what `kitbag list` prints out: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Sequence

from kit.deck.wording import NOT_NATIVE
from kit.library.sheets import SheetEntry
from kit.library.talks import TalkEntry


def as_json(talks: Sequence[TalkEntry], sheets: Sequence[SheetEntry] = ()) -> str:
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
            "no_native_review": list(talk.unread),
            "shipped": not talk.own,
            "path": str(talk.path),
        }
        for talk in talks
    ]
    papers = [_sheet(sheet) for sheet in sheets]
    return json.dumps({"talks": found, "sheets": papers}, ensure_ascii=False, indent=2)


def _sheet(sheet: SheetEntry) -> dict[str, object]:
    return {
        "id": sheet.id,
        "number": sheet.number,
        "title": sheet.title,
        "for": sheet.reader,
        "ages": sheet.ages,
        "lang": sheet.lang,
        "langs": list(sheet.langs),
        "version": sheet.version,
        "sides": sheet.sides,
        "paper": list(sheet.paper),
        "needs": list(sheet.needs),
        "pairs_with": list(sheet.pairs_with),
        "review": sheet.reviewed_text,
        "no_native_review": list(sheet.unread),
        "shipped": not sheet.own,
        "path": str(sheet.path),
    }


def as_table(talks: Sequence[TalkEntry], sheets: Sequence[SheetEntry] = ()) -> str:
    """A line a talk, then a line a sheet, in columns."""
    told = _talks_table(talks)
    return f"{told}\n\n{_sheets_table(sheets)}" if sheets else told


def _sheets_table(sheets: Sequence[SheetEntry]) -> str:
    rows = [("SHEET", "", "TITLE", "FOR", "LANGUAGE", "REVIEW")]
    for sheet in sheets:
        reader = f"{sheet.reader} {sheet.ages}".strip()
        rows.append((sheet.id, sheet.number, sheet.title, reader, ", ".join(sheet.langs), _review(sheet)))
    return _columns(rows)


def _talks_table(talks: Sequence[TalkEntry]) -> str:
    if not talks:
        return "There are no talks yet. Put a deck into a folder and run: kitbag present FOLDER"
    rows = [("TALK", "TITLE", "FOR", "MINUTES", "LANGUAGE", "REVIEW")]
    for talk in talks:
        audience = f"{talk.audience} {talk.ages}".strip() or "-"
        minutes = f"{talk.minutes:g}" if talk.minutes else "-"
        if talk.shortest and talk.shortest < talk.minutes:
            minutes = f"{talk.shortest:g}-{minutes}"
        rows.append((talk.id, talk.title, audience, minutes, ", ".join(talk.langs), _review(talk)))
    return _columns(rows)


def _review(entry: TalkEntry | SheetEntry) -> str:
    """Not yet reviewed; es not yet reviewed by a native speaker."""
    others = [lang for lang in entry.unread if lang != entry.lang]
    told = f"{' and '.join(others)} {NOT_NATIVE[:1].lower()}{NOT_NATIVE[1:]}" if others else ""
    return "; ".join(filter(None, (entry.reviewed_text, told)))


def _columns(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)
