"""Outputs that come, change their size and move under sway while keys are pressed: the room stays where it is.

`python -m tools.soak.sway [CHANGES]` (60 if not given; needs `make rig`). This sway (1.7) cannot take a headless output
away; tools/soak/screens.py does that under X. It prints the sum; exit code 1 if a bar broke.
"""

from __future__ import annotations

import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.rig.program import Program
from tests.rig.sway import LAPTOP_OUTPUT, PROJECTOR_OUTPUT, Wayland
from tests.rig.waiting import wait_for
from tools.soak.outputs import SIZES
from tools.soak.screens import LATEST, SLIDES, Usage, color_of, usage_of, write_deck

CHANGES, OUTPUTS = 60, 6
ROOM, CONSOLE = "Kitbag: the room", "Kitbag: console"
_CONSOLE = (0x0D, 0x14, 0x1D)


class Trial:
    """A program under sway, and the hand that changes its outputs."""

    def __init__(self, screens: Wayland, program: Program, told: Path, seed: int) -> None:
        self._screens, self._program, self._told = screens, program, told
        self._chance = random.Random(seed)
        self._slide = 0
        self._looked = 0.0  # when the outputs were last taken a picture of
        self.faults: list[str] = []
        self.took: list[float] = []

    def wrong(self) -> str:
        """What is not as it should be, "" when all is."""
        windows = self._screens.windows()
        if windows != {ROOM: PROJECTOR_OUTPUT, CONSOLE: LAPTOP_OUTPUT}:
            return f"the windows stand on {windows}"
        if self._screens.fullscreen() != {ROOM, CONSOLE}:
            return f"full screen are only {self._screens.fullscreen()}"
        slide = int(self._told.read_text().split()[1])
        if slide != self._slide:
            return f"the talk is on slide {slide}, not {self._slide}"
        self._looked = time.perf_counter()
        for output, color in ((PROJECTOR_OUTPUT, color_of(slide)), (LAPTOP_OUTPUT, _CONSOLE)):
            seen = self._corners(output)
            if seen != {color}:
                return f"{output} shows {seen}, not {color}"
        return ""

    def change(self) -> None:
        """One change with keys before and after it."""
        chance = self._chance
        outputs = self._screens.outputs()
        name = chance.choice([each for each in outputs if each != LAPTOP_OUTPUT])
        size = chance.choice(SIZES)
        what = f"output {name} resolution {size.width}x{size.height}"
        self._press()
        if len(outputs) < OUTPUTS and chance.random() < 0.2:
            what = f"created {self._screens.create_output()}"
        elif chance.random() < 0.3:
            x = chance.choice((1366, 2000, 4000))
            what = f"output {name} position {x} {chance.choice((0, 300))}"
            self._screens.swaymsg(*what.split())
        else:
            self._screens.swaymsg(*what.split())
        self._press()
        self._await(what)

    def _press(self) -> None:
        for _ in range(self._chance.randint(0, 2)):
            forward = self._slide < 3 or (self._slide < SLIDES - 3 and self._chance.random() < 0.5)
            self._slide += 1 if forward else -1
            self._screens.key("Next" if forward else "Prior")

    def _await(self, what: str) -> None:
        begin = time.perf_counter()
        while wrong := self.wrong():
            if time.perf_counter() - begin > 8 or self._program.process.poll() is not None:
                self.faults.append(f"never right after {what}: {wrong}")
                self._slide = int(self._told.read_text().split()[1])
                return
        self.took.append(self._looked - begin)
        if self.took[-1] > LATEST:
            self.faults.append(f"{self.took[-1]:.2f} s until right after {what}")

    def _corners(self, output: str) -> set[tuple[int, int, int]]:
        """The colors at both sides, in the middle and below."""
        shot = self._screens.shot(output, self._told.with_suffix(".png"))
        told = subprocess.run(
            ["convert", str(shot), "-format", _SPOTS, "info:"], capture_output=True, text=True, check=True
        )
        return {tuple(map(int, spot.split(","))) for spot in told.stdout.split()}  # type: ignore[misc]


_SPOTS = " ".join(
    ",".join(f"%[fx:int(255*p{{{x},{y}}}.{part}+0.5)]" for part in "rgb")
    for x, y in (("5", "h/2"), ("w-6", "h/2"), ("5", "h-6"), ("w-6", "h-6"))
)


def soak(changes: int, seed: int = 1) -> tuple[Trial, list[Usage]]:
    """So many changes under one talk."""
    screens = Wayland()
    try:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary)
            told = folder / "told"
            command = [sys.executable, "-m", "tools.soak.presenter", str(told), "present", str(write_deck(folder))]
            program = Program(command, screens.env, folder, screens.noise)
            trial = Trial(screens, program, told, seed)
            wait_for(lambda: told.exists() and told.read_text() and not trial.wrong(), "the talk", 20)
            screens.focus(CONSOLE)
            usage = []
            for _ in range(changes):
                trial.change()
                usage.append(usage_of(program.process.pid))
            program.stop()
        return trial, usage
    finally:
        screens.close()


def main(changes: int) -> int:
    trial, usage = soak(changes)
    print(f"{changes} changes under sway; all right after {max(trial.took):.2f} s at most; ", end="")
    print(f"{usage[0].memory:.0f} MB first, {usage[-1].memory:.0f} MB last; faults: {len(trial.faults)}")
    for fault in trial.faults:
        print(f"  {fault}")
    return 1 if trial.faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else CHANGES))
