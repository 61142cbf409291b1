"""The shipped and the user's own take-home sheets in; what each of them is, in order of their numbers, out. No Qt.

Only the details at the top of each file are read, so that a list of sheets waits for none of their text.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from kit import paths
from kit.contacts.model import in_words
from kit.deck.source import read_source
from kit.deck.split import cut_ours
from kit.errors import UsageError
from kit.sheet.front import read_front
from kit.sheet.model import SheetMeta
from kit.sheet.source import SheetFaults, name_lang

_MOST_FOLDERS = 500


@dataclass(frozen=True, slots=True)
class SheetEntry:
    """One sheet, in as many languages as it has; `files` are (language, file), the source language first."""

    id: str
    files: tuple[tuple[str, Path], ...]
    title: str
    number: str = ""
    reader: str = "all"
    ages: str = ""
    version: str = ""
    sides: int = 1
    paper: tuple[str, ...] = ("a4", "letter")
    pairs_with: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    reviewed_text: str = ""
    reviewed_state: str = "none"
    own: bool = False
    unread: tuple[str, ...] = ()  # the languages that no native speaker has reviewed

    @property
    def path(self) -> Path:
        return self.files[0][1]

    @property
    def lang(self) -> str:
        return self.files[0][0]

    @property
    def langs(self) -> tuple[str, ...]:
        return tuple(lang for lang, _ in self.files)

    def file_in(self, lang: str) -> Path | None:
        """The file of that language, or None; es-MX takes es if there is no better."""
        files = dict(self.files)
        return files.get(lang) or files.get(lang.split("-", maxsplit=1)[0])

    def in_language(self, lang: str, today: dt.date | None = None) -> SheetEntry | None:
        """The sheet as its file in that language calls it, or None."""
        if (path := self.file_in(lang)) is None:
            return None
        other = _entry([path], own=self.own, today=today or dt.date.today())
        return replace(other, files=((lang, path), *(f for f in self.files if f[1] != path)), unread=self.unread)


def find_sheets(folder: Path | None = None, today: dt.date | None = None) -> tuple[SheetEntry, ...]:
    """Every sheet once: the folder's, or else the user's own, which go before shipped ones of the same id."""
    today = today or dt.date.today()
    if folder is not None:
        return _in_order(_entries(folder, own=False, today=today))
    own = {entry.id: entry for entry in _entries(user_sheets(), own=True, today=today)}
    shipped = _entries(paths.resources_dir() / "sheets", own=False, today=today)
    return _in_order([*(entry for entry in shipped if entry.id not in own), *own.values()])


def user_sheets() -> Path:
    """Where the user's own sheets are looked for."""
    return paths.user_dir() / "sheets"


def find_sheet(name: str, entries: tuple[SheetEntry, ...] | None = None) -> SheetEntry:
    """The sheet of that id or number (s4-family-plan, S4), or at that path. UsageError if there is none."""
    entries = find_sheets() if entries is None else entries
    wanted = name.strip().lower()
    for entry in entries:
        if wanted and wanted in (entry.id, entry.number.lower()):
            return entry
    if (at := _at_path(name)) is not None:
        return at
    from difflib import get_close_matches

    known = {entry.id: entry.id for entry in entries}
    known |= {re.sub(r"^s\d+-", "", entry.id): entry.id for entry in entries}
    near = get_close_matches(wanted, list(known), 1, 0.5)
    if near:
        hint = f'Did you mean "{known[near[0]]}"?'
    else:
        names = ", ".join(entry.number or entry.id for entry in entries)
        hint = f"There are: {names}." if names else "There are no sheets yet."
    raise UsageError(f'There is no sheet "{name[:200]}".', hint)


def _at_path(name: str) -> SheetEntry | None:
    """The sheet of a file, or of a folder with sheet.<lang>.md in it."""
    path = Path(name)
    try:
        if path.is_dir():
            files = _files(path)
        else:
            files = [path] if name and path.is_file() else []
    except (OSError, ValueError):  # a name that no disk could hold
        return None
    return _entry(files, own=True, today=dt.date.today()) if files else None


def _entries(folder: Path, *, own: bool, today: dt.date) -> list[SheetEntry]:
    try:
        below = sorted(child for child in folder.iterdir() if child.is_dir())[:_MOST_FOLDERS]
    except OSError:
        return []
    found = (_entry(files, own=own, today=today) for child in below if (files := _files(child)))
    return list({entry.id: entry for entry in found}.values())


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.glob("sheet.*.md") if name_lang(path) and path.is_file())


def _entry(files: Iterable[Path], *, own: bool, today: dt.date) -> SheetEntry:
    metas = [(_meta(path), path) for path in files]
    unread = tuple(m.lang for m, _ in metas if not m.native_reviewed)
    metas.sort(key=lambda each: (bool(each[0].translation_of), each[0].lang != "en", each[1].name))
    meta = metas[0][0]
    state, words = _review(meta, today)
    return SheetEntry(
        id=meta.id,
        files=tuple({m.lang: path for m, path in reversed(metas)}.items())[::-1],
        title=meta.title,
        number=meta.number,
        reader=meta.reader,
        ages=meta.ages,
        version=meta.version,
        sides=meta.sides,
        paper=meta.paper,
        pairs_with=meta.pairs_with,
        needs=meta.needs,
        reviewed_text=words,
        reviewed_state=state,
        own=own,
        unread=unread,
    )


def _meta(path: Path) -> SheetMeta:
    faults = SheetFaults(path)
    source = read_source(path, faults)
    return read_front(cut_ours(source.text.split("\n"), faults).front, path, faults)[0]


def _review(meta: SheetMeta, today: dt.date) -> tuple[str, str]:
    if meta.review_by is None or not meta.reviewers:
        return "none", "Not yet reviewed"
    if meta.review_by < today:
        return "due", f"Review was due {in_words(meta.review_by)}"
    return "good", f"Reviewed until {in_words(meta.review_by).split(maxsplit=1)[1]}"


def _in_order(entries: Iterable[SheetEntry]) -> tuple[SheetEntry, ...]:
    """By number, then those without one by title."""

    def place(entry: SheetEntry) -> tuple[int, str, str]:
        number = int(entry.number[1:6]) if entry.number else 10**6
        return number, entry.title.casefold(), entry.id

    return tuple(sorted(entries, key=place))
