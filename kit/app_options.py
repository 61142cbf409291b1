"""What the command line asks of the app: the values that pass from `kit.cli` to `kit.app`. No Qt here."""

from __future__ import annotations

from pathlib import Path

from kit.values import value


@value
class PresentOptions:
    """One talk to present. `start` is a slide's id or its number from 1; None: nothing was asked."""

    talk: str
    minutes: float | None = None
    windowed: bool = False
    screen: str | None = None
    start: str | None = None
    theme: str | None = None
    lang: str = ""  # "": the talk's first language
    data_dir: Path | None = None
    rehearsal: bool = False
