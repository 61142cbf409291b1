"""Kills a rehearsal at random moments and looks what is left: the file must open, and at most one slide's time be lost.

`python -m tools.soak [KILLS]` (200 if not given) prints a line for every twentieth and the sum; exit code 1 if a bar
broke. All rehearsals write into one file, so that it also lives through many ends without a good-bye.
"""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from kit.records.runs import TalkKey, list_runs, read_run
from kit.records.store import open_store

KILLS = 200
_KEY = TalkKey("soak", "en")
_HAIR = 0.03  # seconds that a slide may be short of: rounding, and the last look at the clock
_LEAST, _MOST = 0.02, 2.5  # seconds between the first slide and the kill


@dataclass(frozen=True, slots=True)
class Loss:
    """What one kill cost: how many slides already left were short of time, the seconds, and what was wrong else."""

    left: int
    short: int
    seconds: float
    fault: str = ""


def kill_once(folder: Path, seed: int, after: float) -> Loss:
    """One rehearsal, killed `after` seconds from its first slide change."""
    environment = os.environ | {"KITBAG_DATA_DIR": str(folder), "QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "tools.soak.victim", str(seed)]
    before = _last_run(folder)
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE) as victim:
        assert victim.stdout is not None
        first = victim.stdout.readline()
        time.sleep(after)
        victim.kill()
        lines = [first, *victim.stdout.read().splitlines(keepends=True)]
    whole = [line for line in lines if line.endswith(b"\n")]
    return _loss(folder, before, json.loads(whole[-1]) if whole else {})


def _last_run(folder: Path) -> int:
    with open_store(folder / "records.sqlite3") as store:
        return next((head.id for head in list_runs(store, _KEY, 1)), 0)


def _loss(folder: Path, before: int, told: dict[str, float]) -> Loss:
    """Compares what the rehearsal had told with what the records hold."""
    with open_store(folder / "records.sqlite3") as store:
        if store.problem or store.rows("PRAGMA integrity_check") != [("ok",)]:
            return Loss(len(told), 0, 0.0, store.problem or "the file is damaged")
        heads = list_runs(store, _KEY, 1)
        kept = read_run(store, heads[0].id) if heads and heads[0].id > before else None
        times = {slide.slide: slide.spoken for slide in kept.slides} if kept is not None else {}
        missing = {slide: seconds - times.get(slide, 0.0) for slide, seconds in told.items()}
        short = {slide: lost for slide, lost in missing.items() if lost > _HAIR}
        fault = ""
        if kept is not None and abs(sum(times.values()) - kept.head.totals.spoken) > _HAIR * len(times):
            fault = "the sum is not that of the slides"
        return Loss(len(told), len(short), sum(short.values()), fault)


def soak(kills: int, seed: int = 1, *, say: bool = True) -> list[Loss]:
    """So many kills, one after the other."""
    chance = random.Random(seed)
    losses = []
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        for number in range(1, kills + 1):
            losses.append(kill_once(folder, seed + number, chance.uniform(_LEAST, _MOST)))
            if say and number % 20 == 0:
                print(f"{number} kills: {sum(loss.short for loss in losses)} slides short", flush=True)
    return losses


def broken(losses: list[Loss]) -> list[Loss]:
    """The kills that lost more than they may."""
    return [loss for loss in losses if loss.short > 1 or loss.fault]


def main(kills: int) -> int:
    losses = soak(kills)
    left = sum(loss.left for loss in losses)
    worst = max(losses, key=lambda loss: (loss.short, loss.seconds))
    bad = broken(losses)
    print(f"{kills} kills, {left} slides left before them; most lost by one kill: {worst.short} slide(s), ", end="")
    print(f"{worst.seconds:.3f} s; kills that lost more than one slide or broke the file: {len(bad)}")
    for loss in bad:
        print(f"  {loss}")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS))
