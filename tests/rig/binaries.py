"""Which programs of the system a test needs: missing ones skip it, or fail it where they were promised."""

from __future__ import annotations

import os
import shutil

import pytest


def promised() -> bool:
    """Whether this machine said it has the screens: CI always does, a developer by KITBAG_RIG=1."""
    return os.environ.get("CI") == "true" or os.environ.get("KITBAG_RIG") == "1"


def need_programs(*names: str) -> None:
    missing = [name for name in names if not shutil.which(name)]
    if missing:
        give_up(f"not installed here: {', '.join(missing)} (`make rig` brings them)")


def give_up(reason: str) -> None:
    """Skip the test with this reason; where the rig was promised, fail it."""
    if promised():
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)
