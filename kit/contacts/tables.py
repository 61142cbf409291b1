"""A TOML file of ours in, its tables with typed fields and the problems with their lines out; nothing here
raises.

tomllib keeps no lines, so a problem is placed by looking for the table's header and then for the key below
it: as near as can be. A value of the wrong type is left out, and so is one that is too long: half a number is
worse than none. Control characters and the marks that turn the reading direction round are taken out.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kit.errors import Problem, Severity
from kit.files import read_at_most
from kit.patterns import pattern
from kit.values import value

MAX_BYTES = 8_000_000  # 10,000 help lines are about 4 MB
Spoken = tuple[tuple[str, tuple[tuple[str, str], ...]], ...]  # (language, its words by their key)
_LANG = pattern(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_HIDDEN = pattern(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


@dataclass(slots=True)
class TomlFile:
    """One file while it is read: its data, the lines it came from, and what was found wrong so far."""

    path: Path
    data: dict[str, Any] = field(default_factory=dict)
    lines: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    heads: dict[str, list[int]] = field(default_factory=dict)  # table name -> lines of its headers, from 1

    def report(
        self, line: int, code: str, message: str, hint: str = "", severity: Severity = "error"
    ) -> None:
        self.problems.append(Problem(self.path, line, code, message, hint, severity))

    def table(self, name: str, values: object, number: int = 0) -> Table:
        """A table of the file, the number-th (from 0) of its name; "" is the top of the file."""
        start = 0
        if name:
            found = self.heads.get(name, [])
            start = found[number] if number < len(found) else 0
        if not isinstance(values, dict):
            self.report(start, "C105", f'"{name}" is not a table.', f"Begin it with a line [{name}].")
            values = {}
        return Table(self, start, values)

    def tables(self, name: str) -> list[Table]:
        """The tables under [[name]], those that are tables."""
        found = self.data.get(name, [])
        if not isinstance(found, list):
            line = self.heads.get(name, [0])[0]
            self.report(
                line, "C105", f'"{name}" is not a list of tables.', f"Begin each with a line [[{name}]]."
            )
            return []
        return [self.table(name, values, number) for number, values in enumerate(found)]


@value
class Table:
    """One table of the file. Its readers give a value of their type, else the empty one and a report."""

    file: TomlFile
    start: int  # its header's line; 0: the top of the file, or not found
    values: Mapping[str, Any]

    def line_of(self, key: str) -> int:
        """The key's line, else the table's."""
        wanted = pattern(rf"""\s*["']?{re.escape(key)}["']?\s*=""")
        lines = self.file.lines
        for number in range(self.start, len(lines)):  # no slice: a file may have 100,000 lines
            if lines[number].lstrip().startswith("["):
                break
            if wanted.match(lines[number]):
                return number + 1
        return self.start

    def refuse(
        self, key: str, message: str, hint: str = "", code: str = "C105", severity: Severity = "error"
    ) -> None:
        self.file.report(self.line_of(key), code, message, hint, severity)

    def check_keys(self, known: tuple[str, ...]) -> None:
        for key in self.values:
            if key not in known:
                hint = suggest(key, known) or f"Known are: {', '.join(known)}."
                self.refuse(key, f"{shorten(key)} is not a known key.", hint, "C104")

    def languages(self) -> tuple[str, ...]:
        """The keys that hold a table of words in another language: `es` where [entry.es] follows an [[entry]]."""
        return tuple(k for k, v in self.values.items() if isinstance(v, dict) and _LANG.fullmatch(k))

    def spoken(self, name: str, most: Mapping[str, int] | int) -> Spoken:
        """The texts of those tables, each with the most characters that there is room for; `name` is this table's."""
        return tuple((lang, self._spoken(name, lang, most)) for lang in self.languages())

    def _spoken(self, name: str, lang: str, most: Mapping[str, int] | int) -> tuple[tuple[str, str], ...]:
        heads = self.file.heads.get(f"{name}.{lang}", [])
        start = next((line for line in heads if line > self.start), self.start)
        table = Table(self.file, start, self.values[lang])
        if isinstance(most, int):
            return tuple((k.replace("-", "_"), text) for k in table.values if (text := table.text(k, most)))
        table.check_keys(tuple(most))
        return tuple((key, text) for key, longest in most.items() if (text := table.text(key, longest)))

    def text(self, key: str, longest: int = 300) -> str:
        """One text on one line, trimmed; a whole number will do (a year)."""
        value = self.values.get(key, "")
        if isinstance(value, int) and not isinstance(value, bool):
            value = str(value)
        if not isinstance(value, str):
            self.refuse(key, f"{key}: {shorten(value)} is not a text.", f'Write {key} = "..." in quotes.')
            return ""
        clean = visible(value)
        if clean != " ".join(value.split()):
            self.refuse(
                key,
                f"{key} holds characters that cannot be seen.",
                "They are left out. Type it anew.",
                "C108",
            )
        if len(clean) > longest:
            self.refuse(
                key, f"{key} has {len(clean)} characters; {longest} is the most.", "It is left out.", "C108"
            )
            return ""
        return clean

    def texts(self, key: str, longest: int = 60) -> tuple[str, ...]:
        """A list of short texts; one text with commas will do."""
        value = self.values.get(key, [])
        items = value.split(",") if isinstance(value, str) else value
        if not isinstance(items, list) or not all(isinstance(item, str) for item in items):
            self.refuse(
                key, f"{key}: {shorten(value)} is not a list of texts.", f'Write {key} = ["...", "..."].'
            )
            return ()
        kept = [" ".join(_HIDDEN.sub(" ", item).split()) for item in items]
        if any(len(item) > longest for item in kept):
            self.refuse(
                key, f"{key} has an item of more than {longest} characters.", "It is left out.", "C108"
            )
        return tuple(item for item in kept if item and len(item) <= longest)

    def number(self, key: str, least: float, most: float, usual: float) -> float:
        """A number, brought into its bounds; `usual` where there is none."""
        value = self.values.get(key, usual)
        if isinstance(value, bool) or not isinstance(value, int | float) or value != value:  # noqa: PLR0124 (nan)
            self.refuse(key, f"{key}: {shorten(value)} is not a number.", f"Write {key} = {usual:g}.")
            return usual
        return float(min(max(value, least), most))

    def choice(self, key: str, allowed: tuple[str, ...]) -> str:
        value = self.text(key)
        if value and value not in allowed:
            hint = suggest(value, allowed) or f"Choose one of: {', '.join(allowed)}."
            self.refuse(key, f'{key}: "{shorten(value)}" is not known.', hint, "C106")
            return ""
        return value

    def date(self, key: str) -> dt.date | None:
        value = self.values.get(key)
        if isinstance(value, dt.datetime):
            return value.date()
        if isinstance(value, dt.date):
            return value
        if isinstance(value, str):
            try:
                return dt.date.fromisoformat(value) if value else None
            except ValueError:
                pass
        if value is not None:
            self.refuse(
                key, f"{key}: {shorten(value)} is not a date.", f"Write {key} = 2026-11-20, without quotes."
            )
        return None

    def flag(self, key: str) -> bool | None:
        value = self.values.get(key)
        if value is None or isinstance(value, bool):
            return value
        self.refuse(
            key, f"{key}: {shorten(value)} is neither true nor false.", f"Write {key} = true or false."
        )
        return None

    def need(self, *keys: str) -> bool:
        """Whether all these texts are given; each that is not is reported."""
        missing = [key for key in keys if self.values.get(key) in ("", None)]
        for key in missing:
            self.file.report(self.start, "C103", f"{key} is missing.", f'Add a line {key} = "...".')
        return not missing


def read_toml(path: Path, kind: str = "") -> TomlFile:
    """The file's tables; `kind` is the key that gives the format, 1. Whatever is wrong is a problem."""
    file = TomlFile(path)
    try:
        content = read_at_most(path, MAX_BYTES + 1)
        if len(content) > MAX_BYTES:
            file.report(0, "C101", f"The file is over {MAX_BYTES // 1_000_000} MB.", "It is not read.")
            return file
        source = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError:
        file.report(0, "C101", "The file is not UTF-8.", "Save it as UTF-8.")
        return file
    except OSError as fault:
        file.report(0, "C101", f"The file cannot be read: {fault.strerror or fault}.", "")
        return file
    file.lines = source.split("\n")
    for number, text in enumerate(file.lines, start=1):
        if found := re.match(r"""\s*\[\[?\s*([\w."'-]+)\s*\]""", text):
            file.heads.setdefault(found[1].strip("\"'"), []).append(number)
    import tomllib  # 3 ms that a folder without settings does not need

    try:
        file.data = tomllib.loads(source)
    except tomllib.TOMLDecodeError as fault:
        at = re.search(r"at line (\d+)", str(fault))
        said = re.sub(r"\s*\(at .*\)$", "", str(fault))
        file.report(
            int(at[1]) if at else len(file.lines), "C102", f"This is not TOML: {said}.", "Nothing is read."
        )
    except (RecursionError, ValueError, OverflowError):
        file.report(0, "C102", "This is not TOML that can be read.", "Nothing is read.")
    else:
        if kind and (file.data.get(kind) != 1 or file.data[kind] is True):
            line = Table(file, 0, file.data).line_of(kind) or 1
            file.report(line, "C103", f"The file does not say {kind} = 1.", "Write it on the first line.")
    return file


def visible(words: str) -> str:
    """The words on one line, without characters that cannot be seen or that turn the reading direction round."""
    return " ".join(_HIDDEN.sub(" ", words).split())


def suggest(word: str, known: Iterable[str]) -> str:
    """The question "Did you mean ...?", or "" if nothing is near."""
    from difflib import get_close_matches  # 3 ms that no faultless file needs

    near = get_close_matches(word, list(known), 1, 0.5)
    return f'Did you mean "{near[0]}"?' if near else ""


def shorten(value: object, longest: int = 40) -> str:
    """A wrong value as it is named in a message."""
    said = _HIDDEN.sub("?", str(value)).replace("\n", " ")
    return said if len(said) <= longest else said[: longest - 1] + "…"
