"""Where the bundle lies and what it may weigh."""

from __future__ import annotations

import sys

from tools.bundle.files import ROOT

DIST = ROOT / "dist"
FOLDER = DIST / "kitbag"
PROGRAM = FOLDER / ("Kitbag.exe" if sys.platform == "win32" else "kitbag")
INTERNAL = FOLDER / "_internal"
MOST_PACKED, MOST_ON_DISK = 110_000_000, 260_000_000  # bytes
