"""How much longer the bundle takes to the first slide than the source: both in turns on two monitors, as `make bench`.

In: the bundle's folder. Out: milliseconds from just before each is spawned until slide 1 stands on the projector, the
middle of all turns, and their ratio. `python -m tools.bundle.race [ROUNDS]`.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.rig.xorg import FULL_HD
from tools.bench import inputs
from tools.bench.contest import Contestant, take_turn
from tools.bench.presenting import SHORT, screens
from tools.bench.process import PROBE_CORE
from tools.bench.x11 import Area, Eye
from tools.bundle.files import ROOT
from tools.bundle.values import PROGRAM

BAR = 1.3  # of the source's time


def race(program: Path, rounds: int = 15) -> dict[str, float]:
    """The middle of the starts of both, in ms."""
    work = ROOT / "build" / "race"
    work.mkdir(parents=True, exist_ok=True)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication.instance() or QGuiApplication([])
    compile_source()
    inputs.write_deck(work, SHORT)
    os.sched_setaffinity(0, {PROBE_CORE})  # handed on to the X server and the window manager
    deck = str(work / f"deck{SHORT}.md")
    commands = {"source": (sys.executable, "-m", "kit"), "bundle": (str(program),)}
    took: dict[str, list[float]] = {name: [] for name in commands}
    with screens(FULL_HD) as (monitors, env), Eye(monitors.env["DISPLAY"], Area(*monitors.projector)) as eye:
        for number in range(rounds + 1):
            for name in list(commands)[:: -1 if number % 2 else 1]:
                home = work / "homes" / name
                shutil.rmtree(home, ignore_errors=True)
                home.mkdir(parents=True)
                who = Contestant(name, (*commands[name], "present", deck), SHORT)
                turn = take_turn(who, eye, home, env, keys=0)
                if number:  # the first round warms the file caches
                    took[name].append(turn.start_stood)
    del app
    return {name: statistics.median(each) for name, each in took.items()}


def compile_source() -> None:
    """As tools/setup.py does it, also where Python is told to write nothing: the bundle has all of it compiled."""
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    for command in (["-m", "compileall", "-q", "kit"], ["-c", "import kit.qt"]):
        subprocess.run([sys.executable, *command], cwd=ROOT, env=env, check=True)


def main() -> int:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    took = race(PROGRAM, rounds)
    ratio = took["bundle"] / took["source"]
    print(f"source {took['source']:.0f} ms, bundle {took['bundle']:.0f} ms: {ratio:.2f} x (bar {BAR})")
    return 0 if ratio <= BAR else 1


if __name__ == "__main__":
    sys.exit(main())
