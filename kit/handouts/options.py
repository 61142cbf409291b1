"""What the command line asks of `kitbag print`. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class PrintOptions:
    """Sheets to print. `to` is a PDF or a folder; without it they go to `printer`, "" being the usual one."""

    sheets: tuple[str, ...]
    contacts: str = ""
    copies: int = 1
    paper: str = ""  # "": as the place has it
    large: bool = False
    two_up: bool = False
    langs: tuple[str, ...] = ()
    each: Path | None = None
    duplex: bool = False
    to: Path | None = None
    printer: str = ""
