"""A list for personal copies in (CSV), one mapping a copy out; what is wrong with it is told as file:line.

The first line names the columns: any words, such as class, room or school. They are what `{{ person.class }}` on a
sheet is filled with, and a column named as a field of the visit (room, lead_name) takes that field's place. Commas,
semicolons and tabs are understood, with or without a byte order mark; empty lines are passed over.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kit.contacts.tables import shorten
from kit.errors import Problem
from kit.files import archive_kind, read_at_most

MOST_BYTES = 16_000_000
MOST_ROWS = 20_000
MOST_COLUMNS = 40
LONGEST = 120  # characters of one cell: a line on paper holds no more
_HIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")
_MOST_TOLD = 20
_PREFIXES = ("person.", "event.")


@dataclass(frozen=True, slots=True)
class Copy:
    """One personal copy: the words by their columns, and the line of the file they stand in."""

    values: dict[str, str]
    line: int

    def words(self, columns: Sequence[str]) -> str:
        """What stands in these columns, with their names: class 5B · room 12."""
        return "  ·  ".join(_named(column, words) for column in columns if (words := self.values.get(column)))


@dataclass(frozen=True, slots=True)
class CopyList:
    """The copies of one file. With an error among the problems nothing is to be printed."""

    path: Path
    columns: tuple[str, ...] = ()
    copies: tuple[Copy, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def sound(self) -> bool:
        return not any(problem.severity == "error" for problem in self.problems)


def read_copies(path: Path) -> CopyList:
    """The list at `path`. Nothing here raises for what the file holds, nor when there is none."""
    told: list[Problem] = []
    try:
        raw = read_at_most(path, MOST_BYTES + 1)
        if len(raw) > MOST_BYTES:
            size, limit = path.stat().st_size, f"The limit is {MOST_BYTES // 1_000_000} MB."
            return _failed(path, f"This list is {size / 1e6:.0f} MB.", limit)
    except OSError as fault:
        return _failed(path, f"The list cannot be read: {fault.strerror or 'no such file'}.")
    if kind := archive_kind(raw):
        return _failed(path, f"This is {kind}, not a list.", "In a spreadsheet program, save the list as CSV.")
    text = _decoded(raw, path, told)
    if "\0" in text:
        return _failed(path, "This file is not text.", "Save the list as CSV.")
    lines = list(io.StringIO(text, newline=""))  # as editors count them: splitlines() knows more line ends
    first = next((i for i, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return _failed(path, "This list is empty.", "Name the columns in the first line.")
    mark = ""
    if (asked := re.fullmatch(r"sep=(.)\s*", lines[first])) is not None:  # what Excel understands
        mark, first = asked[1], first + 1
    rows = _rows(lines[first:], mark or _separator(lines[first] if first < len(lines) else ""), first)
    return _read(path, rows, told)


def _failed(path: Path, message: str, hint: str = "") -> CopyList:
    return CopyList(path, problems=(Problem(path, 0, "M101", message, hint),))


def _decoded(raw: bytes, path: Path, told: list[Problem]) -> str:
    if raw.startswith((b"\xff\xfe", b"\xfe\xff")):
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        hint = "It was read as Windows-1252: check the accents, or save it as UTF-8."
        told.append(Problem(path, 0, "M102", "This list is not UTF-8.", hint, "warning"))
        return raw.decode("cp1252", "replace")


def _separator(head: str) -> str:
    """The mark that parts the first line's cells."""
    bare = re.sub(r'"[^"]*"', "", head)
    return max(",;\t", key=bare.count) if any(mark in bare for mark in ",;\t") else ","


def _rows(lines: list[str], separator: str, before: int) -> Iterator[tuple[int, list[str]] | str]:
    """(line, cells) of each row that has any; a sentence where the quotes do not close."""
    reader = csv.reader(lines, delimiter=separator, skipinitialspace=True, strict=True)
    while True:
        start = before + reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            yield f"{start}"
            return
        if any(cell.strip() for cell in cells):
            yield start, [" ".join(_HIDDEN.sub(" ", cell).split()) for cell in cells]


def _read(path: Path, rows: Iterator[tuple[int, list[str]] | str], told: list[Problem]) -> CopyList:
    teller = _Teller(path, told)
    head = next(rows, "1")
    if isinstance(head, str):
        teller.error(int(head), "M103", "The quotes of this line never close.", 'Double a quote inside quotes: "".')
        return CopyList(path, problems=teller.all())
    columns = _columns(head[0], head[1], teller)
    copies: list[Copy] = []
    if columns:
        for row in rows:
            if isinstance(row, str):
                hint = 'Double a quote inside quotes: "".'
                teller.error(int(row), "M103", "The quotes that begin here never close rightly.", hint)
                break
            if len(copies) == MOST_ROWS:
                teller.error(row[0], "M106", f"This list has more than {MOST_ROWS:,} lines.", "Print it in parts.")
                break
            copies.append(_copy(row[0], row[1], columns, teller))
        else:
            if not copies:
                teller.error(0, "M101", "This list names columns and nobody.", "Write a line for each copy.")
    named = tuple(name for name in columns if name)
    return CopyList(path, named, tuple(copies), teller.all())


class _Teller:
    """Gathers problems, each kind up to a number that a person would read."""

    def __init__(self, path: Path, told: list[Problem]) -> None:
        self._path, self._told, self._more = path, told, 0

    def error(self, line: int, code: str, message: str, hint: str = "") -> None:
        if len(self._told) < _MOST_TOLD:
            self._told.append(Problem(self._path, line, code, message, hint))
        else:
            self._more += 1

    def all(self) -> tuple[Problem, ...]:
        if self._more:
            self._told.append(Problem(self._path, 0, "M109", f"There are {self._more} more faults."))
            self._more = 0
        return tuple(self._told)


def _columns(line: int, cells: list[str], teller: _Teller) -> list[str]:
    """The columns' names as placeholders write them; "" for one that is left empty."""
    names = [column_name(cell) for cell in cells]
    while names and not names[-1]:
        names.pop()
    if len(names) > MOST_COLUMNS:
        teller.error(line, "M104", f"This list has {len(names)} columns; {MOST_COLUMNS} is the most.")
        return []
    for i, name in enumerate(names):
        if name and name in names[:i]:
            teller.error(line, "M104", f'The column "{name}" is there twice.', "Give each a name of its own.")
    if not any(names):
        teller.error(line, "M104", "The first line names no columns.", "Write it as: class, room")
    return names if any(names) else []


def column_name(cell: str) -> str:
    """Lead name -> lead_name, event.room -> room."""
    name = cell.strip().lower()
    for prefix in _PREFIXES:
        name = name.removeprefix(prefix)
    return re.sub(r"\W+", "_", name).strip("_")[:40]


def _named(column: str, words: str) -> str:
    """Column and words, room 12; but Room 12 stays as it is, and a name needs no word before it."""
    name = column.replace("_", " ")
    return words if column == "name" or words.lower().startswith(name) else f"{name} {words}"


def _copy(line: int, cells: list[str], columns: list[str], teller: _Teller) -> Copy:
    if any(cells[len(columns) :]):
        count = max(i + 1 for i, cell in enumerate(cells) if cell)
        message = f"This line has {count} cells, the first line names {len(columns)} columns."
        teller.error(line, "M105", message, "Put quotes around words with a comma in them.")
    values = dict(zip(columns, cells, strict=False))
    for name, words in values.items():
        if name and len(words) > LONGEST:
            message = f'{name}: "{shorten(words)}" has {len(words)} characters; {LONGEST} is the most.'
            teller.error(line, "M107", message)
        elif words and not name:
            teller.error(line, "M105", f'"{shorten(words)}" stands in a column without a name.')
    values.pop("", None)
    return Copy(values, line)


def missing_columns(copies: CopyList, wanted: Sequence[str], sheet: str) -> tuple[Problem, ...]:
    """An error for each column that a sheet fills itself from and the list does not have."""
    named = ", ".join(copies.columns)
    return tuple(
        Problem(copies.path, 1, "M108", f'{sheet} needs a column "{name}".', f"The list has: {named}.")
        for name in wanted
        if name not in copies.columns
    )
