"""Where data live: what ships with the program, and what belongs to the user.

The shipped folders `slides` and `resources` lie beside `kit` in a checkout, in `kit/_data` in a wheel, and in the
bundle's own folder when frozen.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

_ON_LINUX = sys.platform.startswith("linux")
CARRIED = "Kitbag records"  # beside the bundle's folder: then a newer bundle finds it, too
_PACKAGE = Path(__file__).resolve().parent


@cache
def shipped() -> Path:
    """The folder that holds the shipped `slides` and `resources`."""
    frozen = getattr(sys, "_MEIPASS", None)
    for base in ([Path(frozen)] if frozen else []) + [_PACKAGE / "_data", _PACKAGE.parent]:
        if (base / "resources").is_dir():
            return base
    return _PACKAGE.parent


def slides_dir() -> Path:
    return shipped() / "slides"


def resources_dir() -> Path:
    return shipped() / "resources"


def carried_dir() -> Path | None:
    """Of a bundle: the folder beside it that keeps everything on the stick, if somebody made it. None elsewhere."""
    if not getattr(sys, "frozen", False):
        return None
    program = Path(sys.executable)
    bundle = next((folder for folder in program.parents if folder.suffix == ".app"), program.parent)
    return bundle.parent / CARRIED


def user_dir() -> Path:
    """The user's data folder (not made here).

    KITBAG_DATA_DIR; else, of a bundle, the folder `Kitbag records` beside it, if it is there; else where the system
    keeps such data.
    """
    chosen = os.environ.get("KITBAG_DATA_DIR")
    if chosen:
        return Path(chosen)
    if (carried := carried_dir()) is not None and carried.is_dir():
        return carried
    if _ON_LINUX:  # what platformdirs would say, without its 5 ms; tests/test_paths.py compares
        return (
            Path(os.environ.get("XDG_DATA_HOME", "").strip() or Path.home() / ".local" / "share") / "Kitbag"
        )
    from platformdirs import user_data_path  # 5 ms that the first slide does not need

    return user_data_path("Kitbag", appauthor=False)


def is_journal_left() -> bool:
    """Whether a talk runs, or broke off: a look into the folder, as cheap as can be, for each start of a talk asks."""
    try:
        with os.scandir(user_dir() / "running") as files:
            return any(True for _ in files)
    except OSError:
        return False
