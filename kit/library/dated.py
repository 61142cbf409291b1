"""How old the library is: the shipped talks, sheets, help lines and figures in, the newest date on them out.

Only the lines with dates are looked at, so `kitbag --version` waits for no parser.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from kit import __version__, paths
from kit.contacts.model import in_words

_DATE = re.compile(r"^(?:reviewed:|checked_on\s*=)\s*(\d{4}-\d\d-\d\d)\b", re.MULTILINE)


def library_date() -> dt.date | None:
    """When somebody last reviewed or checked something that is shipped; None if nothing says."""
    return max(_dates(), default=None)


def version_words() -> str:
    """For `kitbag --version`: kitbag 0.1.0, library of 24 Nov 2026."""
    date = library_date()
    return f"kitbag {__version__}" + (f", library of {in_words(date)}" if date else "")


def _dates() -> Iterator[dt.date]:
    for file in _files():
        with suppress(OSError):
            for found in _DATE.findall(file.read_text(encoding="utf-8", errors="replace")):
                with suppress(ValueError):
                    yield dt.date.fromisoformat(found)


def _files() -> Iterator[Path]:
    yield from paths.slides_dir().glob("*/deck.*.md")
    yield from (paths.resources_dir() / "sheets").glob("*/sheet.*.md")
    yield from (paths.resources_dir() / "contacts").glob("*.toml")
    yield paths.resources_dir() / "figures.toml"
