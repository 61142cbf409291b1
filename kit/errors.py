"""What can be wrong, in two kinds that never mix.

Content is never raised: a deck, sheet or pack with faults is read as far as it goes, and each fault is a `Problem`
(where, what, hint). Exceptions are for what stops a command:

    KitbagError
    +-- RefusedError      the school's own rule says no: nobody has approved these words (exit code 1)
    +-- UnreadableError   there is not one slide to show: an empty file, or none at all (exit code 1)
    +-- UsageError        the command line asks for something that does not exist (exit code 2)
    +-- WorldError        the world said no: printer gone, disk full, no screen (exit code 3)

Anything else that is raised is our own bug.
"""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from kit.values import value

Severity = Literal["error", "warning"]


@value
class Problem:
    """One fault of some content: its place (line counts from 1), a sentence, and apart from it the way out.

    `line` 0 means the file as a whole. `slide` is the id of the slide it belongs to, if it belongs to one.
    """

    path: Path
    line: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = "error"
    slide: str | None = None

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}" if self.line else str(self.path)
        return f"{place}: {self.code} {self.message}" + (f" {self.hint}" if self.hint else "")


class KitbagError(Exception):
    """A sentence for people, and apart from it the way out."""

    exit_code = 3

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class RefusedError(KitbagError):
    """The school's own rule says no: only what is approved is presented and printed."""

    exit_code = 1


class UnreadableError(KitbagError):
    """A file of which nothing can be shown; one with faults is read as far as it goes instead."""

    exit_code = 1


class UsageError(KitbagError):
    """The command line asks for something that does not exist."""

    exit_code = 2


class WorldError(KitbagError):
    """The world outside the program said no."""

    exit_code = 3
