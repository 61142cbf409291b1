"""A translated sheet: is it older than the sheet it was made from? Its details in, a problem out.

`was` in the details is the fingerprint of the source's text, written by tools/translate.py.
"""

from __future__ import annotations

from pathlib import Path

from kit.deck.faults import Faults
from kit.deck.source import read_source
from kit.deck.split import cut_ours
from kit.deck.translation import fingerprint
from kit.sheet.front import read_front
from kit.sheet.model import SheetMeta
from kit.sheet.source import SheetFaults, name_lang


def find_source(path: Path, meta: SheetMeta) -> Path | None:
    """The sheet in the same folder that `meta` translates: its id, and no translation itself."""
    for file in sorted(path.parent.glob("sheet.*.md"), key=lambda p: (p.name != "sheet.en.md", p.name)):
        if file != path and name_lang(file) is not None:
            faults = SheetFaults(file)
            found, _, _ = read_front(cut_ours(_text(file).split("\n"), faults).front, file, faults)
            if not found.translation_of and found.id == meta.translation_of:
                return file
    return None


def source_fingerprint(source: Path) -> str:
    """The fingerprint of what stands on a sheet and in its notes, without its details."""
    body = cut_ours(_text(source).split("\n"), SheetFaults(source)).slides
    return fingerprint("\n".join(line for chunk in body for line in chunk.lines))


def check_translation(path: Path, meta: SheetMeta, at: dict[str, int], faults: Faults) -> None:
    """D601: there is no such source. D603: it has changed since it was translated."""
    if not meta.translation_of:
        return
    line = at.get("was", at.get("translation_of", 1))
    source = find_source(path, meta)
    if source is None:
        message = f"The sheet {meta.translation_of} that this translates is not in the same folder"
        faults.error(line, "D601", message, "Put the translation beside its source.")
        return
    now = source_fingerprint(source)
    if meta.was != now:
        message = f"{source.name} has changed since it was translated"
        faults.warn(line, "D603", message, f"Look at it again, then write was: {now}.")


def _text(path: Path) -> str:
    return read_source(path, SheetFaults(path)).text
