"""`make bench`: measure ours and the floor in turns and print the table.

`--write` also writes docs/performance.md. `--rounds` and `--keys` make it shorter or surer, `--only` picks
parts, `--floor-only` tries the method itself: the floor against the floor must come out as 1.
"""

from __future__ import annotations

import argparse
import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.rig.program import ROOT
from tests.rig.xorg import FULL_HD, ULTRA_HD, Size, TwoMonitors
from tools.bench import inputs, report
from tools.bench.contest import Contestant, Lost, Turn, take_rounds
from tools.bench.process import PROBE_CORE, Measured, calibration_milliseconds
from tools.bench.report import Row
from tools.bench.x11 import Area, Eye

WORK = ROOT / "build" / "bench"
SHORT, LONG, PDF = 40, 1000, 500
FRAME = 1000 / 60


def main() -> int:
    ask = argparse.ArgumentParser("python -m tools.bench", description="Measure Kitbag against the floor.")
    ask.add_argument("--write", action="store_true", help="write docs/performance.md")
    ask.add_argument("--rounds", type=int, default=5)
    ask.add_argument("--keys", type=int, default=SHORT - 1, help="key presses a turn")
    ask.add_argument("--only", choices=["1080p", "4k", "pdf"], action="append")
    ask.add_argument("--floor-only", action="store_true", help="the floor against itself")
    options = ask.parse_args()
    parts = options.only or ["1080p", "4k", "pdf"]

    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    WORK.mkdir(parents=True, exist_ok=True)
    print("Making decks and pictures", flush=True)
    for count in (SHORT, PDF, LONG):
        inputs.write_deck(WORK, count)
    os.sched_setaffinity(0, {PROBE_CORE})  # handed on to the X server and the window manager
    rows: list[Row] = []
    calibration = [calibration_milliseconds()]
    if "1080p" in parts:
        rows += measure_screens(FULL_HD, "1080p", options, long=True)
    if "4k" in parts:
        rows += measure_screens(ULTRA_HD, "4K", options, long=False)
    if "pdf" in parts:
        rows.append(measure_pdf(options))
    calibration.append(calibration_milliseconds())
    del app

    rounds = f"{3 * options.rounds} starts, {options.rounds * options.keys} key presses of each program."
    notes = [rounds, _calibration_note(calibration)]
    print("\n" + report.table(rows), *notes, sep="\n")
    if options.write:
        (ROOT / "docs").mkdir(exist_ok=True)
        (ROOT / "docs" / "performance.md").write_text(report.page(rows, notes), encoding="utf-8")
        print("Written: docs/performance.md")
    return 0


def measure_screens(projector: Size, name: str, options: argparse.Namespace, long: bool) -> list[Row]:
    """The rows of one projector; `long` adds the deck of 1,000 slides."""
    print(f"{name}: two monitors", flush=True)
    ready = inputs.write_ready_slides(WORK, SHORT, *projector)
    floor = Contestant("floor", (sys.executable, "tools/bench/floor.py", str(ready)), SHORT)
    contestants = [floor, replace(floor, name="ours") if options.floor_only else _ours("ours", SHORT)]
    if long and not options.floor_only:
        contestants.append(_ours("ours of 1,000", LONG))
    with _screens(projector) as (monitors, env):
        area = Area(*monitors.projector)
        with Eye(monitors.env["DISPLAY"], area) as eye:
            homes = WORK / "homes"
            shutil.rmtree(homes, ignore_errors=True)
            _make(homes, contestants)
            turns = take_rounds(contestants, eye, homes, env, options.rounds, options.keys)
    return list(_rows(turns, name))


def measure_pdf(options: argparse.Namespace) -> Row:
    """Pages a second of the 500-slide deck, ours and the barest QPdfWriter program in turns."""
    print(f"PDF of {PDF} slides", flush=True)
    out = WORK / "out.pdf"
    floor = (sys.executable, "-m", "tools.bench.floor_pdf", str(WORK), str(PDF), str(out))
    ours = (sys.executable, "-m", "kit", "export", str(WORK / f"deck{PDF}.md"), str(out))
    commands = {"floor": floor, "ours": floor if options.floor_only else ours}
    took: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(min(options.rounds, 3) + 1):
        for name, command in commands.items():
            out.unlink(missing_ok=True)
            home = WORK / "homes" / f"pdf-{name}"
            home.mkdir(parents=True, exist_ok=True)
            seconds = Measured(command, home, {"QT_QPA_PLATFORM": "offscreen"}).wait(300)
            pages = _pages(out)
            if pages != PDF:
                raise SystemExit(f"{name} wrote {pages} pages, not {PDF}")
            if number > 0:
                took[name].append(seconds)
            print(f"  {name}: {seconds:.2f} s, {out.stat().st_size // 1024:,} kB", flush=True)
    speed = {name: PDF / statistics.median(each) for name, each in took.items()}
    return Row(f"PDF of {PDF} slides", "pages/s", speed["ours"], speed["floor"], bar=0.8, at_least=True)


def _rows(turns: dict[str, list[Turn]], name: str) -> Iterator[Row]:
    def middle(who: str, field: str) -> float:
        values: list[float] = [getattr(turn, field) for turn in turns[who]]
        return statistics.median(value for value in values if value)

    def keys(who: str) -> list[float]:
        return sorted(each for turn in turns[who] for each in turn.key_stood)

    def late(values: list[float]) -> float:
        return values[round(0.95 * (len(values) - 1))]

    start = f"start to slide 1, {SHORT} slides, {name}"
    yield Row(start, "ms", middle("ours", "start_stood"), middle("floor", "start_stood"), bar=1.1, goal=0.95)
    ours, floor = keys("ours"), keys("floor")
    yield Row(f"key to slide, p50, {name}", "ms", statistics.median(ours), statistics.median(floor), bar=1.3)
    yield Row(f"key to slide, p95, {name}", "ms", late(ours), late(floor), bar=round(FRAME, 1), absolute=True)
    start = f"memory at start, {name}"
    yield Row(start, "MB", middle("ours", "pss_start"), middle("floor", "pss_start"), bar=1.4, goal=1.25)
    forty = f"memory after {SHORT} slides, {name}"
    yield Row(forty, "MB", middle("ours", "pss_forty"), middle("floor", "pss_forty"), bar=1.4, goal=1.25)
    if "ours of 1,000" in turns:
        long, own = middle("ours of 1,000", "start_stood"), middle("ours", "start_stood")
        what = f"start to slide 1, {LONG:,} slides, {name}"
        yield Row(what, "ms", long, own, bar=1.1, against=f"ours of {SHORT}")
        walk = turns["ours of 1,000"][-1].pss_walk
        what = f"memory after {LONG:,} slides, {name}"
        yield Row(what, "MB", walk[-1], walk[0], bar=1.05, against=f"ours after {LONG // 10}")


def _ours(name: str, slides: int) -> Contestant:
    deck = WORK / f"deck{slides}.md"
    return Contestant(name, (sys.executable, "-m", "kit", "present", str(deck)), slides)


@contextmanager
def _screens(projector: Size) -> Iterator[tuple[TwoMonitors, dict[str, str]]]:
    """Two monitors and a session bus, as a desktop has; the bus so that no program starts one of its own."""
    monitors = TwoMonitors(FULL_HD, projector)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert bus.stdout is not None
    try:
        yield monitors, {**monitors.env, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
    finally:
        bus.terminate()
        bus.wait(5)
        monitors.close()


def _make(homes: Path, contestants: list[Contestant]) -> None:
    for who in contestants:
        (homes / who.name).mkdir(parents=True)


def _pages(pdf: Path) -> int:
    told = subprocess.run(["pdfinfo", str(pdf)], capture_output=True, text=True, check=False).stdout
    return next((int(line.split()[1]) for line in told.splitlines() if line.startswith("Pages:")), 0)


def _calibration_note(calibration: list[float]) -> str:
    before, after = calibration
    return f"A fixed loop of Python took {before:.0f} ms before, {after:.0f} ms after: the machine's spells."


if __name__ == "__main__":
    try:
        sys.exit(main())
    except Lost as lost:
        sys.exit(f"bench: {lost}")
