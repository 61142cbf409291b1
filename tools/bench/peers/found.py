"""Which peers are on this machine, with their versions; what is not there is left out and said.

From Debian: pympress, pdf-presenter-console (pdfpc), libreoffice-impress with libreoffice-gtk3, chromium. In
`build/peers`, which nobody else touches: a virtual environment with typst and weasyprint, and @marp-team/marp-cli.
"""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tests.rig.program import ROOT

HOME = Path(os.environ.get("KITBAG_PEERS", ROOT / "build" / "peers"))
PYTHON = HOME / "venv" / "bin" / "python"
MARP = HOME / "npm" / "node_modules" / ".bin" / "marp"
CHROMIUM = "/usr/bin/chromium"
_DEBIAN = {"pympress": "pympress", "pdfpc": "pdf-presenter-console", "soffice": "libreoffice-impress"}
_DEBIAN |= {"chromium": "chromium"}


@dataclass(frozen=True, slots=True)
class Found:
    """The peers that are here: name -> version. `missing` names the others."""

    versions: Mapping[str, str]
    missing: tuple[str, ...]

    def __contains__(self, name: str) -> bool:
        return name in self.versions


def look() -> Found:
    """All that can be measured here."""
    versions = {name: _of_package(package) for name, package in _DEBIAN.items() if shutil.which(name)}
    for name in ("typst", "weasyprint"):
        if version := _of_module(name):
            versions[name] = version
    if MARP.exists() and "chromium" in versions:
        versions["marp"] = _first_line((str(MARP), "--version"))
    wanted = (*_DEBIAN, "typst", "weasyprint", "marp")
    return Found(versions, tuple(name for name in wanted if name not in versions))


def _of_package(package: str) -> str:
    return _first_line(("dpkg-query", "-W", "-f", "${Version}", package)) or "of unknown version"


def _of_module(name: str) -> str:
    if not PYTHON.exists():
        return ""
    return _first_line(
        (str(PYTHON), "-c", f"from importlib.metadata import version; print(version({name!r}))")
    )


def _first_line(command: tuple[str, ...]) -> str:
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=False, timeout=30)
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return told.stdout.strip().splitlines()[0] if told.returncode == 0 and told.stdout.strip() else ""
