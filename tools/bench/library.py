"""What the whole library and the bundle cost: the check of all content, and how large the program is to carry."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from pathlib import Path

from tests.rig.program import ROOT
from tools.bench.report import Row

_MEGA = 1_000_000


def measure(rounds: int) -> list[Row]:
    """`kitbag check` on everything that ships, and the bundle's sizes where one is built."""
    print("The check of the whole library", flush=True)
    took = []
    for _ in range(rounds + 1):
        start = time.perf_counter()
        subprocess.run(
            (sys.executable, "-m", "kit", "check"), check=True, cwd=ROOT, stdout=subprocess.DEVNULL
        )
        took.append(time.perf_counter() - start)
    rows = [Row("check of the whole library", "s", statistics.median(took[1:]), None, bar=10, absolute=True)]
    folder = ROOT / "dist" / "kitbag"
    packed = sorted((ROOT / "dist").glob("kitbag*.tar.*"))
    if folder.is_dir():
        rows.append(Row("the bundle on disk", "MB", _size(folder) / _MEGA, None, bar=260, absolute=True))
    if packed:
        size = packed[-1].stat().st_size / _MEGA
        rows.append(Row("the bundle, packed", "MB", size, None, bar=110, absolute=True))
    return rows


def _size(folder: Path) -> int:
    return sum(each.stat().st_size for each in folder.rglob("*") if each.is_file() and not each.is_symlink())
