"""Whole commands that write PDF, in turns: how long each took, from spawn to exit, and whether it wrote all."""

from __future__ import annotations

import shutil
import statistics
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from tests.rig.program import ROOT
from tools.bench.process import Measured

WORK = ROOT / "build" / "bench"


class Writer(NamedTuple):
    """A command that writes PDF files into `out`, a folder of its own that is emptied before."""

    name: str
    command: tuple[str, ...]
    out: Path
    env: tuple[tuple[str, str], ...] = ()


def pages_a_second(writers: Sequence[Writer], pages: int, rounds: int) -> dict[str, float]:
    """By name, the median of the rounds; a round before the first warms the file caches and is thrown away."""
    took: dict[str, list[float]] = {writer.name: [] for writer in writers}
    for number in range(rounds + 1):
        for writer in writers:
            shutil.rmtree(writer.out, ignore_errors=True)
            writer.out.mkdir(parents=True)
            home = WORK / "homes" / f"pdf-{writer.name.replace(' ', '-')}"
            home.mkdir(parents=True, exist_ok=True)
            env = {"QT_QPA_PLATFORM": "offscreen", **dict(writer.env)}
            seconds = Measured(writer.command, home, env).wait(600)
            wrote = sum(map(count_pages, writer.out.rglob("*.pdf")))
            if wrote != pages:
                sys.exit(f"bench: {writer.name} wrote {wrote} pages, not {pages}")
            if number > 0:
                took[writer.name].append(seconds)
            print(f"  {writer.name}: {seconds:.2f} s{'' if number else ' (warming up)'}", flush=True)
    return {name: pages / statistics.median(each) for name, each in took.items()}


def count_pages(pdf: Path) -> int:
    """How many pages a file has, as poppler counts them."""
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=False).stdout
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:")), 0)
