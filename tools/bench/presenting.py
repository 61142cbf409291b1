"""Presenting on two monitors: start, key to slide and memory of ours, the floor, the bundle and the peers, in turns."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from tests.rig.program import ROOT
from tests.rig.xorg import FULL_HD, Size, TwoMonitors
from tools.bench import inputs
from tools.bench.contest import Contestant, Turn, take_rounds
from tools.bench.report import Beside, Row
from tools.bench.x11 import Area, Eye

WORK = ROOT / "build" / "bench"
BUNDLE = ROOT / "dist" / "kitbag" / "kitbag"
SHORT, LONG = 40, 1000
FRAME = 1000 / 60


def homes() -> Path:
    """The folder of the contestants' homes, emptied."""
    folder = WORK / "homes"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    return folder


def measure_screens(
    projector: Size, name: str, rounds: int, keys: int, *, long: bool, floor_only: bool
) -> list[Row]:
    """The rows of one projector; `long` adds the deck of 1,000 slides, and the bundle where one is built."""
    print(f"{name}: two monitors", flush=True)
    floor = floor_of(projector)
    contestants = [floor, replace(floor, name="ours") if floor_only else ours_of(SHORT)]
    if long and not floor_only:
        contestants.append(ours_of(LONG))
        if BUNDLE.exists():
            deck = str(WORK / f"deck{SHORT}.md")
            contestants.append(Contestant("bundle", (str(BUNDLE), "present", deck), SHORT, starts_only=True))
    return list(_rows(take(contestants, projector, rounds, keys), name))


def take(
    contestants: Sequence[Contestant], projector: Size, rounds: int, keys: int, folder: Path | None = None
) -> dict[str, list[Turn]]:
    """All turns on two monitors, by contestant."""
    folder = folder or homes()
    with (
        screens(projector) as (monitors, env),
        Eye(monitors.env["DISPLAY"], Area(*monitors.projector)) as eye,
    ):
        for who in contestants:
            (folder / who.name).mkdir(parents=True, exist_ok=True)
        return take_rounds(contestants, eye, folder, env, rounds, keys)


def floor_of(projector: Size) -> Contestant:
    ready = inputs.write_ready_slides(WORK, SHORT, *projector)
    return Contestant("floor", (sys.executable, "tools/bench/floor.py", str(ready)), SHORT)


def ours_of(slides: int) -> Contestant:
    name = "ours" if slides == SHORT else f"ours of {slides:,}"
    return Contestant(name, (sys.executable, "-m", "kit", "present", str(WORK / f"deck{slides}.md")), slides)


def middle(turns: Sequence[Turn], field: str) -> float:
    """The median of one measure; what was not measured in a turn is 0 there and left out."""
    values: list[float] = [getattr(turn, field) for turn in turns]
    return statistics.median([value for value in values if value] or [0.0])


def keys_of(turns: Sequence[Turn]) -> tuple[float, float]:
    """Key to slide in ms: the median, and what 95 of 100 stay under."""
    values = sorted(each for turn in turns for each in turn.key_stood)
    return statistics.median(values), values[round(0.95 * (len(values) - 1))]


def beside(turns: dict[str, list[Turn]], name: str) -> list[Beside]:
    """The tables that set ours beside the peers, each with its ratio to the floor."""
    tables = []
    for what, field in (
        (f"start to slide 1, {name}, ms", "start_stood"),
        ("memory at start, MB", "pss_start"),
    ):
        tables.append(Beside(what, {who: middle(each, field) for who, each in turns.items()}, "floor"))
    tables.append(
        Beside("key to slide, p50, ms", {who: keys_of(each)[0] for who, each in turns.items()}, "floor")
    )
    tables.append(
        Beside("key to slide, p95, ms", {who: keys_of(each)[1] for who, each in turns.items()}, "floor")
    )
    return tables


def _rows(turns: dict[str, list[Turn]], name: str) -> Iterator[Row]:
    ours, floor = turns["ours"], turns["floor"]
    start = f"start to slide 1, {SHORT} slides, {name}"
    yield Row(start, "ms", middle(ours, "start_stood"), middle(floor, "start_stood"), bar=1.1, goal=0.95)
    (half, late), (floor_half, floor_late) = keys_of(ours), keys_of(floor)
    yield Row(f"key to slide, p50, {name}", "ms", half, floor_half, bar=1.3)
    yield Row(f"key to slide, p95, {name}", "ms", late, floor_late, bar=round(FRAME, 1), absolute=True)
    start = f"memory at start, {name}"
    yield Row(start, "MB", middle(ours, "pss_start"), middle(floor, "pss_start"))
    forty = f"memory after {SHORT} slides, {name}"
    yield Row(forty, "MB", middle(ours, "pss_forty"), middle(floor, "pss_forty"), bar=1.4, goal=1.25)
    long = turns.get(f"ours of {LONG:,}")
    if long:
        what = f"start to slide 1, {LONG:,} slides, {name}"
        own = middle(ours, "start_stood")
        yield Row(what, "ms", middle(long, "start_stood"), own, bar=1.1, against=f"ours of {SHORT}")
        walk = long[-1].pss_walk
        what = f"memory after {LONG:,} slides, {name}"
        yield Row(what, "MB", walk[-1], walk[0], bar=1.05, against=f"ours after {LONG // 10}")
    if "bundle" in turns:
        what = f"start to slide 1 from the bundle, {name}"
        own = middle(ours, "start_stood")
        yield Row(
            what, "ms", middle(turns["bundle"], "start_stood"), own, bar=1.3, against="ours from source"
        )


@contextmanager
def screens(projector: Size) -> Iterator[tuple[TwoMonitors, dict[str, str]]]:
    """Two monitors and a session bus, as a desktop has; the bus so that no program starts one of its own."""
    monitors = TwoMonitors(FULL_HD, projector)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, **monitors.env},
    )
    assert bus.stdout is not None
    try:
        yield monitors, {**monitors.env, "DBUS_SESSION_BUS_ADDRESS": bus.stdout.readline().strip()}
    finally:
        bus.terminate()
        bus.wait(5)
        monitors.close()
