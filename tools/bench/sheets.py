"""`python -m tools.bench.sheets`: personal copies as PDF against the barest QPdfWriter program; the first preview.

Whole commands, from spawn to exit, in turns, the median of the rounds; on the same machine WeasyPrint made 17 pages a
second, ReportLab 220 and Typst 270 of sheets like these (200 files: Typst 48, with one compiler kept 148).
Memory is the highest that a command took. The preview is timed in this process, with its fonts and codes ready.
"""

from __future__ import annotations

import argparse
import csv
import os
import resource
import shutil
import statistics
import subprocess
import sys
import time
from pathlib import Path

from PySide6.QtGui import QGuiApplication, QImage, QPainter

from kit.contacts.place import load_place
from kit.geometry import Rect
from kit.library.sheets import find_sheet
from kit.sheet.opening import read_sheet
from kit.stage.paint import paint_frame
from kit.stage.pictures import PictureStore
from kit.stage.sheets.sheet import lay_out_pages
from tests.rig.program import ROOT

WORK = ROOT / "build" / "bench" / "sheets"
SHEET, PACK, FEW, MANY = "S16", "us-wa", 200, 5000


def main() -> int:
    ask = argparse.ArgumentParser(
        "python -m tools.bench.sheets", description="Measure personal copies and previews."
    )
    ask.add_argument("--rounds", type=int, default=5)
    rounds = ask.parse_args().rounds
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    WORK.mkdir(parents=True, exist_ok=True)
    for count in (FEW, MANY):
        _write_list(count)
    kit = (sys.executable, "-m", "kit", "print", SHEET, "--contacts", PACK, "--each")
    floor = (sys.executable, "-m", "tools.bench.floor_sheets", str(FEW))
    for name, bar, suffix in (
        (f"{FEW} copies, one PDF", 300, ".pdf"),
        (f"{FEW} copies, {FEW} files", 48, ""),
    ):
        took: dict[str, list[float]] = {"ours": [], "floor": []}
        for _ in range(rounds + 1):
            for who, command in (("ours", (*kit, str(WORK / f"{FEW}.csv"), "--to")), ("floor", floor)):
                took[who].append(_seconds((*command, str(WORK / f"{who}{suffix}"))))
        ours, least = (FEW / statistics.median(took[who][1:]) for who in ("ours", "floor"))
        print(
            f"{name}: {ours:.0f} a second, floor {least:.0f}; x floor {ours / least:.2f}; bar {bar} a second"
        )
    memory = [
        _peak((*kit, str(WORK / f"{count}.csv"), "--to", str(WORK / "ours.pdf"))) for count in (FEW, MANY)
    ]
    print(f"Memory: {memory[0]:.0f} MB for {FEW} pages, {memory[1]:.0f} MB for {MANY}; bar: flat")
    _preview(rounds)
    return 0


def _write_list(count: int) -> None:
    with (WORK / f"{count}.csv").open("w", newline="", encoding="utf-8") as file:
        rows = csv.writer(file)
        rows.writerow(["class", "lead_name", "lead_room", "lead_until"])
        rows.writerows(
            [f"{i % 9 + 1}B", f"Ms. Rivera {i}", f"Room {i % 40}", "4:00 on school days"]
            for i in range(count)
        )


def _seconds(command: tuple[str, ...]) -> float:
    out = Path(command[-1])
    shutil.rmtree(out, ignore_errors=True) if out.is_dir() else out.unlink(missing_ok=True)
    start = time.perf_counter()
    subprocess.run(command, check=True, cwd=ROOT, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def _peak(command: tuple[str, ...]) -> float:
    """The most memory that a command took, in MB; asked of a process between, which has no other child."""
    ask = "import resource, subprocess, sys; subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL); "
    ask += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)"
    done = subprocess.run(
        [sys.executable, "-c", ask, *command], check=True, cwd=ROOT, capture_output=True, text=True
    )
    return float(done.stdout)


def _preview(rounds: int) -> None:
    """How long a sheet takes from its file to a picture 1000 pixels high, against painting that page alone."""
    app = QGuiApplication([])
    place, path = load_place(PACK), find_sheet(SHEET).path
    shown, painted = [], []
    for _ in range(rounds + 2):
        pictures = PictureStore()
        start = time.perf_counter()
        frame = lay_out_pages(read_sheet(path), place, "letter", pictures=pictures).frames[0]
        _paint(frame, pictures)
        shown.append(time.perf_counter() - start)
        start = time.perf_counter()
        _paint(frame, PictureStore())
        painted.append(time.perf_counter() - start)
    first, alone = (statistics.median(times[2:]) * 1000 for times in (shown, painted))
    print(
        f"First preview: {first:.1f} ms; painting the page {alone:.1f} ms; x painting {first / alone:.1f}; bar 3"
    )
    print(f"This process took {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")
    del app


def _paint(frame: object, pictures: PictureStore) -> None:
    image = QImage(773, 1000, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    paint_frame(painter, frame, Rect(0, 0, image.width(), image.height()), pictures)  # type: ignore[arg-type]
    painter.end()


if __name__ == "__main__":
    sys.exit(main())
