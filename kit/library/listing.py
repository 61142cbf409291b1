"""The talks and sheets in, what `kitbag list` prints out: a table for people, JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from kit.deck.wording import NOT_NATIVE
from kit.library.sheets import SheetEntry
from kit.library.talks import TalkEntry

# The school's own approval of an entry's file in a language: "words", "state", and who gave it when.
Approval = Callable[[TalkEntry | SheetEntry, str, Path], Mapping[str, object]]


def _nobody(_entry: TalkEntry | SheetEntry, _lang: str, _file: Path) -> Mapping[str, object]:
    return {"state": "none"}


def as_json(
    talks: Sequence[TalkEntry], sheets: Sequence[SheetEntry] = (), approval: Approval = _nobody
) -> str:
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
            "approval": _approvals(talk, approval),
            "no_native_review": list(talk.unread),
            "shipped": not talk.own,
            "path": str(talk.path),
        }
        for talk in talks
    ]
    papers = [_sheet(sheet, approval) for sheet in sheets]
    return json.dumps({"talks": found, "sheets": papers}, ensure_ascii=False, indent=2)


def _approvals(entry: TalkEntry | SheetEntry, approval: Approval) -> dict[str, dict[str, object]]:
    """By language; the words are for people and stand in the table."""
    files = entry.files or ((entry.lang, entry.path),)
    told = {lang: dict(approval(entry, lang, file)) for lang, file in files}
    return {lang: {key: value for key, value in facts.items() if key != "words"} for lang, facts in told.items()}


def _sheet(sheet: SheetEntry, approval: Approval) -> dict[str, object]:
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
        "approval": _approvals(sheet, approval),
        "no_native_review": list(sheet.unread),
        "shipped": not sheet.own,
        "path": str(sheet.path),
    }


def as_table(
    talks: Sequence[TalkEntry], sheets: Sequence[SheetEntry] = (), approval: Approval = _nobody
) -> str:
    """A line a talk, then a line a sheet, in columns."""
    told = _talks_table(talks, approval)
    return f"{told}\n\n{_sheets_table(sheets, approval)}" if sheets else told


def _sheets_table(sheets: Sequence[SheetEntry], approval: Approval) -> str:
    rows = [("SHEET", "", "TITLE", "FOR", "LANGUAGE", "REVIEW")]
    for sheet in sheets:
        reader = f"{sheet.reader} {sheet.ages}".strip()
        review = _review(sheet, approval)
        rows.append((sheet.id, sheet.number, sheet.title, reader, ", ".join(sheet.langs), review))
    return _columns(rows)


def _talks_table(talks: Sequence[TalkEntry], approval: Approval) -> str:
    if not talks:
        return "There are no talks yet. Put a deck into a folder and run: kitbag present FOLDER"
    rows = [("TALK", "TITLE", "FOR", "MINUTES", "LANGUAGE", "REVIEW")]
    for talk in talks:
        audience = f"{talk.audience} {talk.ages}".strip() or "-"
        minutes = f"{talk.minutes:g}" if talk.minutes else "-"
        if talk.shortest and talk.shortest < talk.minutes:
            minutes = f"{talk.shortest:g}-{minutes}"
        review = _review(talk, approval)
        rows.append((talk.id, talk.title, audience, minutes, ", ".join(talk.langs), review))
    return _columns(rows)


def _review(entry: TalkEntry | SheetEntry, approval: Approval) -> str:
    """Not yet reviewed; or who approved it, in which language; es not yet reviewed by a native speaker."""
    approved = {
        lang: str(words)
        for lang, file in entry.files or ((entry.lang, entry.path),)
        if (words := approval(entry, lang, file).get("words"))
    }
    parts = [words if lang == entry.lang else f"{lang}: {words}" for lang, words in approved.items()]
    if entry.lang not in approved or entry.reviewed_state != "none":
        parts.insert(0, entry.reviewed_text)
    if entry.unread:
        parts.append(f"{' and '.join(entry.unread)} {NOT_NATIVE[:1].lower()}{NOT_NATIVE[1:]}")
    return "; ".join(filter(None, parts))


def _columns(rows: Sequence[tuple[str, ...]]) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
    return "\n".join(line.rstrip() for line in lines)
