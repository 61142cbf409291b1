"""Runs as files: the raw times of one run or of all as CSV, everything that is kept as JSON.

CSV has a line for each step of each slide, for spreadsheets; a cell that a spreadsheet would take for a formula gets an
apostrophe. Files appear whole or not at all.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from kit.errors import WorldError
from kit.records.runs import Run
from kit.records.voice import VoiceSummary, to_json

COLUMNS = (
    "run", "kind", "began", "talk", "language", "version", "minutes", "slide", "id", "title", "section", "in cut",
    "planned s", "spoken s", "visits", "step", "step s", "must-says said", "must-says", "words a minute", "pauses",
    "longest stretch s", "level dBFS", "too quiet",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def csv_lines(runs: Iterable[Run]) -> Iterator[str]:
    """The lines, each with its line end, the names of the columns first."""
    yield _line(COLUMNS)
    for run in runs:
        facts = run.head.facts
        minutes = "" if facts.minutes is None else f"{facts.minutes:g}"
        head = (run.head.id, facts.kind, facts.began.isoformat(sep=" "), facts.key.talk, facts.key.lang, facts.version,
                minutes)  # fmt: skip
        for slide in run.slides:
            lines = [must for must in run.musts if must.place == slide.place]
            said = sum(1 for must in lines if must.said is not None)
            body = (slide.place + 1, slide.slide, slide.title, slide.section, "yes" if slide.in_cut else "no",
                    f"{slide.planned:.1f}", f"{slide.spoken:.2f}", slide.visits)  # fmt: skip
            voice = _voice_cells(run.voice, slide.slide)
            for step, seconds in enumerate(slide.steps or (0.0,)):
                yield _line((*head, *body, step, f"{seconds:.2f}", said, len(lines), *voice))


def _voice_cells(voice: VoiceSummary | None, slide: str) -> tuple[str, ...]:
    """What was heard on the slide, shares from 0 to 1; empty where nothing was, or too little to tell."""
    heard = voice.slide(slide) if voice is not None else None
    if heard is None or not heard.part.syllables:
        return ("",) * 5
    part = heard.part
    rate = f"{part.words_a_minute:.0f}" if part.words_a_minute else ""
    pauses, quiet = f"{part.pause_share:.2f}", f"{part.quiet_share:.2f}"
    return rate, pauses, f"{part.longest_stretch:.1f}", f"{part.level:.1f}", quiet


def as_json(run: Run) -> dict[str, object]:
    """All that is kept of a run."""
    facts, totals = run.head.facts, run.head.totals
    return {
        "kind": facts.kind,
        "talk": facts.key.talk,
        "language": facts.key.lang,
        "title": facts.title,
        "version": facts.version,
        "fingerprint": facts.fingerprint,
        "began": facts.began.isoformat(),
        "minutes": facts.minutes,
        "own_pace": facts.own_pace,
        "spoken": totals.spoken,
        "planned": totals.planned,
        "closed": totals.closed,
        "slides": [
            {
                "number": s.place + 1, "id": s.slide, "title": s.title, "section": s.section, "in_cut": s.in_cut,
                "planned": s.planned, "spoken": s.spoken, "visits": s.visits, "steps": list(s.steps),
            }
            for s in run.slides
        ],
        "must_says": [{"slide": m.place + 1, "words": m.words, "said_at": m.said} for m in run.musts],
        "pauses": [{"slide": p.place + 1, "step": p.step, "at": p.at, "lasted": p.lasted} for p in run.pauses],
        "voice": json.loads(to_json(run.voice)) if run.voice is not None else None,
        "recording": run.recording,
    }  # fmt: skip


def write_runs(runs: Iterable[Run], out: Path) -> int:
    """As JSON if `out` ends in .json, else as CSV; gives the number of runs. WorldError if it cannot be written."""
    count = 0

    def counted() -> Iterator[Run]:
        nonlocal count
        for run in runs:
            count += 1
            yield run

    part = out.with_name(f"{out.name}.part")
    try:
        with part.open("w", encoding="utf-8-sig" if out.suffix.lower() == ".csv" else "utf-8", newline="") as file:
            if out.suffix.lower() == ".json":
                _write_json(counted(), file)
            else:
                file.writelines(csv_lines(counted()))
        part.replace(out)
    except OSError as fault:
        with suppress(OSError):
            part.unlink(missing_ok=True)
        raise WorldError(f'Cannot write "{out}": {fault.strerror}.', "Choose another folder.") from fault
    return count


def _write_json(runs: Iterable[Run], file: io.TextIOBase) -> None:
    file.write('{"runs": [')
    for i, run in enumerate(runs):
        file.write(",\n" if i else "\n")
        json.dump(as_json(run), file, ensure_ascii=False)
    file.write("\n]}\n")


def _line(cells: Iterable[object]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([_safe(cell) for cell in cells])
    return out.getvalue()


def _safe(cell: object) -> object:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
