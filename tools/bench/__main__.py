"""`make bench`: measure ours and the floor in turns and print the tables; PEERS=1 sets other programs beside them.

`--write` also writes docs/performance.md. `--rounds` and `--keys` make it shorter or surer, `--only` picks
parts, `--floor-only` tries the method itself: the floor against the floor must come out as 1.
"""

from __future__ import annotations

import argparse
import os
import sys

from PySide6.QtGui import QGuiApplication

from tests.rig.program import ROOT
from tests.rig.xorg import FULL_HD, ULTRA_HD
from tools.bench import decks, inputs, library, report, sheets
from tools.bench.contest import Lost
from tools.bench.presenting import LONG, SHORT, WORK, measure_screens
from tools.bench.process import PROBE_CORE, calibration_milliseconds
from tools.bench.report import Beside, Row

PARTS = ("1080p", "4k", "pdf", "sheets", "library")


def main() -> int:
    options = _options()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    WORK.mkdir(parents=True, exist_ok=True)
    print("Making decks and pictures", flush=True)
    for count in (SHORT, decks.LONG, LONG):
        inputs.write_deck(WORK, count)
    os.sched_setaffinity(0, {PROBE_CORE})  # handed on to the X server and the window manager
    calibration = [calibration_milliseconds()]
    rows = _rows(options)
    tables, notes = _beside(options) if options.peers else ([], [])
    calibration.append(calibration_milliseconds())
    del app

    rounds = f"{3 * options.rounds} starts, {options.rounds * options.keys} key presses of each program."
    notes = [rounds, _calibration_note(calibration), *notes]
    print("\n" + report.table(rows), *notes, *map(report.beside, tables), sep="\n")
    if options.write:
        (ROOT / "docs").mkdir(exist_ok=True)
        (ROOT / "docs" / "performance.md").write_text(report.page(rows, notes, tables), encoding="utf-8")
        print("Written: docs/performance.md")
    return 0


def _options() -> argparse.Namespace:
    ask = argparse.ArgumentParser("python -m tools.bench", description="Measure Kitbag against the floor.")
    ask.add_argument("--write", action="store_true", help="write docs/performance.md")
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--keys", type=int, default=SHORT - 1, help="key presses a turn")
    ask.add_argument("--only", choices=PARTS, action="append")
    ask.add_argument("--floor-only", action="store_true", help="the floor against itself")
    ask.add_argument("--peers", action="store_true", help="also the peers that are installed")
    return ask.parse_args()


def _rows(options: argparse.Namespace) -> list[Row]:
    """Each part of the table that was asked for."""
    parts = options.only or PARTS
    rows: list[Row] = []
    for part, projector, name in (("1080p", FULL_HD, "1080p"), ("4k", ULTRA_HD, "4K")):
        if part in parts:
            rows += measure_screens(
                projector,
                name,
                options.rounds,
                options.keys,
                long=part == "1080p",
                floor_only=options.floor_only,
            )
    few = min(options.rounds, 3)
    if "pdf" in parts:
        rows.append(decks.measure(few, floor_only=options.floor_only))
    if "sheets" in parts:
        rows += sheets.measure(few)
    if "library" in parts:
        rows += library.measure(few)
    return rows


def _beside(options: argparse.Namespace) -> tuple[list[Beside], list[str]]:
    """The peers' tables, and what was measured or is not here."""
    from tools.bench import peers

    return peers.measure(options.rounds)


def _calibration_note(calibration: list[float]) -> str:
    before, after = calibration
    return f"A fixed loop of Python took {before:.0f} ms before, {after:.0f} ms after: the machine's spells."


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Lost as lost:
        sys.exit(f"bench: {lost}")
