"""Key to slide, presenting and rehearsing, with the run kept and without: `make bench`'s method, these four in turns.

`python -m tools.soak.keys [ROUNDS]` prints the medians; kept and not kept should be the same within the scatter.
"""

from __future__ import annotations

import os
import shutil
import statistics
import sys

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

from PySide6.QtGui import QGuiApplication

from tests.rig.xorg import FULL_HD
from tools.bench import inputs
from tools.bench.__main__ import SHORT, WORK, _screens
from tools.bench.contest import Contestant, take_rounds
from tools.bench.process import PROBE_CORE
from tools.bench.x11 import Area, Eye

# The program as it is, from the first second or not at all.
_KEPT = "from kit.present import recorder; recorder.LEAST = dict.fromkeys(recorder.LEAST, 0.0); "
_NOT = "from kit.present.show import Show; Show._keep = lambda self, session: None; "
_RUN = "import sys; from kit.cli import main; sys.exit(main(sys.argv[1:]))"


def main(rounds: int) -> int:
    """Needs the rig (make rig)."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    WORK.mkdir(parents=True, exist_ok=True)
    inputs.write_deck(WORK, SHORT)
    os.sched_setaffinity(0, {PROBE_CORE})
    deck = str(WORK / f"deck{SHORT}.md")
    contestants = [
        Contestant(f"{command}, {kept}", (sys.executable, "-c", before + _RUN, command, deck), SHORT)
        for command in ("present", "rehearse")
        for kept, before in (("kept", _KEPT), ("not kept", _NOT))
    ]
    homes = WORK / "homes-keys"
    shutil.rmtree(homes, ignore_errors=True)
    for who in contestants:
        (homes / who.name).mkdir(parents=True)
    with _screens(FULL_HD) as (monitors, env), Eye(monitors.env["DISPLAY"], Area(*monitors.projector)) as eye:
        turns = take_rounds(contestants, eye, homes, env, rounds, SHORT - 1)
    del app
    print(f"\nKey to slide at 1080p, ms; {rounds * (SHORT - 1)} key presses each")
    for name, own in turns.items():
        keys = sorted(each for turn in own for each in turn.key_stood)
        late = keys[round(0.95 * (len(keys) - 1))]
        print(f"  {name:20} p50 {statistics.median(keys):5.2f}   p95 {late:5.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
