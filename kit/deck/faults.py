"""Where the problems of a file gather while it is read: line, code and sentence in, Problems out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from kit.errors import Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable


class Faults:
    """Gathers the problems of one file; `slide` is the id of the slide being read, None outside slides."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.slide: str | None = None
        self.found: list[Problem] = []

    def error(self, line: int, code: str, message: str, hint: str = "") -> None:
        self._add(line, code, sentence(message), sentence(hint), "error")

    def warn(self, line: int, code: str, message: str, hint: str = "") -> None:
        self._add(line, code, sentence(message), sentence(hint), "warning")

    def _add(self, line: int, code: str, message: str, hint: str, severity: Severity) -> None:
        self.found.append(Problem(self.path, line, code, message, hint, severity, self.slide))


def sentence(words: str) -> str:
    """The words on one line, with the full stop that a sentence ends with."""
    if "\n" in words:  # something that was typed over several lines is quoted
        words = " ".join(words.split())
    return words if not words or words[-1] in ".?!…" else f"{words}."


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sorted by line, then code; what is said twice about one line is said once."""
    return tuple(sorted(dict.fromkeys(problems), key=lambda p: (p.line, p.code, p.message)))


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The hint "Did you mean pause?", or an empty string when nothing is near."""
    from difflib import get_close_matches  # only a fault needs it

    near = get_close_matches(word.lower(), list(known), 1, 0.6)
    return f"Did you mean {near[0]}?" if near else ""


def listed(words: Iterable[str]) -> str:
    return ", ".join(words)
