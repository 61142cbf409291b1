"""Personal sheets as one PDF and as a file each: ours, the barest QPdfWriter program, the peers; memory and preview."""

from __future__ import annotations

import csv
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

from tests.rig.program import ROOT
from tools.bench.commands import WORK, Writer, pages_a_second
from tools.bench.report import Beside, Row

SHEET, PACK, FEW, MANY = "S16", "us-wa", 200, 5000
BESIDE = "WeasyPrint", "Typst", "Typst, compiler kept"


def measure(rounds: int) -> list[Row]:
    """Ours against the floor, memory from 200 to 5,000 pages, and the first preview against painting its page."""
    rows = []
    for each in (False, True):
        print(f"{FEW} personal sheets, {'a file each' if each else 'one PDF'}", flush=True)
        speed = pages_a_second(writers(each=each), FEW, rounds)
        what = f"{FEW} personal sheets, {'a file each' if each else 'one PDF'}"
        rows.append(Row(what, "pages/s", speed["ours"], speed["floor"]))
    few, many = (_peak((*_ours(count), str(WORK / "out" / "many.pdf"))) for count in (FEW, MANY))
    # The list itself and a bookmark for each of its lines grow; what a page takes does not stay.
    rows.append(Row(f"memory for {MANY:,} sheets", "MB", many, few, bar=1.2, against=f"for {FEW}"))
    told = subprocess.run(
        (sys.executable, "-m", "tools.bench.preview"), check=True, cwd=ROOT, capture_output=True, text=True
    ).stdout
    first, alone = map(float, told.split())
    rows.append(
        Row("first preview of a sheet, from its file", "ms", first, alone, bar=3, against="painting it")
    )
    return rows


def beside(peers: Sequence[Writer], rounds: int, *, each: bool) -> Beside:
    """Ours beside the peers."""
    how = "a file each" if each else "one PDF"
    print(f"{FEW} personal sheets, {how}, beside the peers", flush=True)
    speed = pages_a_second([*writers(each=each), *peers], FEW, rounds)
    return Beside(f"{FEW} personal sheets, {how}, pages a second", speed, "floor")


def writers(*, each: bool) -> list[Writer]:
    """The floor and ours, from `kitbag print --each` to its exit."""
    for count in (FEW, MANY):
        _write_list(count)
    floor, ours = WORK / "out" / "floor", WORK / "out" / "ours"
    name = "" if each else "all.pdf"
    barest = (sys.executable, "-m", "tools.bench.floor_sheets", str(FEW), str(floor / name))
    return [Writer("floor", barest, floor), Writer("ours", (*_ours(FEW), str(ours / name)), ours)]


def _ours(count: int) -> tuple[str, ...]:
    people = str(WORK / f"{count}.csv")
    return (sys.executable, "-m", "kit", "print", SHEET, "--contacts", PACK, "--each", people, "--to")


def _write_list(count: int) -> None:
    with (WORK / f"{count}.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["class", "lead_name", "lead_room", "lead_until"])
        rows.writerows(
            [f"{i % 9 + 1}B", f"Ms. Rivera {i}", f"Room {i % 40}", "4:00 on school days"]
            for i in range(count)
        )


def _peak(command: tuple[str, ...]) -> float:
    """The most memory that a command took, in MB; asked of a process between, which has no other child."""
    Path(command[-1]).unlink(missing_ok=True)
    ask = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
    ask += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    done = subprocess.run(
        [sys.executable, "-c", ask, *command], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return float(done.stdout)
