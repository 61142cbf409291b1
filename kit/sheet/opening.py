"""Opens a sheet: a path in, the whole Sheet out. Nothing here raises for what a file holds, nor when there is none."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from pathlib import Path

from kit.deck.faults import in_order
from kit.deck.markdown import BlockReader, Habits
from kit.deck.model import Span, plain
from kit.deck.source import MAX_OURS, SourceText, clean, read_source
from kit.deck.split import cut_ours
from kit.sheet.checks import check_sheet
from kit.sheet.front import read_front
from kit.sheet.marks import Run
from kit.sheet.model import Sheet, SheetMeta
from kit.sheet.parts import Builder
from kit.sheet.pictures import SheetPictures
from kit.sheet.source import SheetFaults, find_sheet_file, name_lang
from kit.sheet.translation import check_translation


def read_sheet(path: Path, *, today: dt.date | None = None, lang: str = "en") -> Sheet:
    """The sheet at `path`: a sheet file, or a folder with sheet.<lang>.md in it."""
    file = find_sheet_file(Path(path), lang)
    faults = SheetFaults(file)
    return _read(read_source(file, faults, lang), faults, today)


def parse_sheet(text: str, path: Path, *, today: dt.date | None = None) -> Sheet:
    """The sheet in `text`, as if it stood in the file `path`."""
    return _read(SourceText(path, clean(text)), SheetFaults(path), today)


def _read(source: SourceText, faults: SheetFaults, today: dt.date | None) -> Sheet:
    if not source.failed and not source.text.strip():
        faults.error(1, "D209", "This file is empty")
    if source.failed or not source.text.strip():
        name = source.path.name or str(source.path)
        meta = SheetMeta(id="unreadable", title=name)
        title = (Span(source.failed or "This file is empty."),)
        return Sheet(source.path, meta, title, problems=in_order(faults.found))
    if len(source.text) > MAX_OURS:
        faults.error(0, "D100", "This file is larger than 1 MB", "A sheet is one page.")
        source = SourceText(source.path, source.text[:MAX_OURS])
    if name_lang(source.path) is None:
        message = f'"{source.path.name}" is not named sheet.<lang>.md'
        faults.error(0, "D100", message, "Name it sheet.en.md.")
    return _parse(source, faults, today or dt.date.today())


def _parse(source: SourceText, faults: SheetFaults, today: dt.date) -> Sheet:
    cut = cut_ours(source.text.split("\n"), faults)
    meta, head, at = read_front(cut.front, source.path, faults)
    pictures = SheetPictures(source.path.parent, faults)
    run = Run(faults, BlockReader(faults, pictures, Habits(ours=True)), pictures)
    if head:
        meta = replace(meta, head=run.inline(head, at.get("head", 1)))
    body = Builder(faults).build(run.read(cut.slides))
    if not plain(body.title):
        faults.error(cut.front.line, "D210", "This sheet has no # title", f"Write # {meta.title}.")
    sheet = Sheet(
        source.path,
        meta,
        body.title or (Span(meta.title),),
        tuple(body.lead),
        body.picture,
        tuple(body.parts),
        tuple(run.notes),
    )
    check_sheet(sheet, at, faults, today)
    check_translation(source.path, meta, at, faults)
    return replace(sheet, problems=in_order(faults.found))
