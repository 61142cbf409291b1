"""Pulls the projector out and plugs it in, hundreds of times while keys are pressed, and looks what each screen shows.

`python -m tools.soak.screens [CHANGES] [SEED]` (500 if not given; needs `make rig`). Each change is one of
tools/soak/outputs.py on a real X server. After it, within a second:

- the room's picture stands on one screen that is not the laptop's, on the one it stood on before if that is still
  there, and is that of the slide that the talk is on (told by the program, checked by its pixels);
- the console stands whole on the laptop (when the lid is shut, on another screen; away, where only the room's is left);
- no key is lost that was pressed while the screens stood still.

It prints a line for every fiftieth and the sum; exit code 1 if a bar broke.
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from tests.rig.program import Program
from tests.rig.waiting import wait_for
from tests.rig.xorg import FULL_HD, LAPTOP_OUTPUT, SMALL_LAPTOP, Region, TwoMonitors
from tools.bench.x11 import Area, Eye
from tools.soak.outputs import Outputs, next_change

CHANGES, SLIDES = 500, 60
LATEST = 1.0  # seconds until every screen is right
_PATIENCE = 8.0  # seconds after which it never will be
_CONSOLE = (0x0D, 0x14, 0x1D)
Color = tuple[int, int, int]


def color_of(slide: int) -> Color:
    """The background of a slide; no two are alike, none is the console's."""
    return 60 + slide * 3, 200 - slide * 2, 40 + (slide * 37) % 150


def write_deck(folder: Path) -> Path:
    slides = [
        f'<!-- _backgroundColor: "#{bytes(color_of(i)).hex()}" -->\n\n## Slide {i + 1}\n\nA line.\n\n<!-- Say. -->\n'
        for i in range(SLIDES)
    ]
    path = folder / "soak.md"
    path.write_text("---\nmarp: true\n---\n\n" + "\n---\n\n".join(slides), encoding="utf-8")
    return path


@dataclass(slots=True)
class Usage:
    """What the program holds of the machine: megabytes, open files, threads."""

    memory: float
    handles: int
    threads: int


def usage_of(process: int) -> Usage:
    status = dict(line.split(":", 1) for line in Path(f"/proc/{process}/status").read_text().splitlines())
    handles = sum(1 for _ in Path(f"/proc/{process}/fd").iterdir())
    return Usage(int(status["VmRSS"].split()[0]) / 1024, handles, int(status["Threads"]))


@dataclass(slots=True)
class Trial:
    """What came of a soak."""

    took: list[float] = field(default_factory=list)  # seconds until all was right, per change
    faults: list[str] = field(default_factory=list)
    usage: list[Usage] = field(default_factory=list)
    keys: int = 0
    lost: int = 0  # keys pressed while the screens moved that reached no window


class Soak:
    """A program, its screens and the hand that pulls and presses."""

    def __init__(self, monitors: TwoMonitors, program: Program, state: Path, eye: Eye, seed: int) -> None:
        self._monitors, self._program, self._eye = monitors, program, eye
        self._state = state
        self._chance = random.Random(seed)
        self.outputs = Outputs((("DUMMY1", FULL_HD),))
        self.room = "DUMMY1"  # the output that shows the room's picture
        self.trial = Trial()
        self._slide, self._black = 0, False
        self._pressed = 0.0  # when the last key was

    # What is

    def told(self) -> tuple[str, int]:
        """What the program says the room should see."""
        kind, slide, _ = self._state.read_text().split()
        return kind, int(slide)

    def wanted(self) -> Color:
        kind, slide = self.told()
        return (0, 0, 0) if kind == "black" else color_of(slide)

    def wrong(self) -> str:
        """What is not as it should be, "" when all is."""
        places, wanted = self.outputs.places(), self.wanted()
        showing = [name for name in self.outputs.others if self._shows(places[name], wanted)]
        alone = self.outputs.shut and len(places) == 1  # whose screen this was keeps it
        if self.outputs.others and (not alone or self.room in places):
            if self.room in self.outputs.others and self.room not in showing:
                return f"the room's picture {self.told()} is not on {self.room}"
            if len(showing) != 1:
                return f"the room's picture {self.told()} is on {showing or 'no screen'}"
        for name in {*places} - {*showing[:1]}:
            own = places[name]
            if (name == LAPTOP_OUTPUT or alone) and not self._is_console(own):
                return f"the console is not whole on {name}: {self._corners(own)}"
            if self._shows(own, wanted):
                return f"the room's picture is on {name}, too"
        return ""

    def _corners(self, own: Region) -> list[Color]:
        """Pixels that have the background's color on every slide and on every page of the console."""
        right, low = own.x + own.width - 6, own.height - 6
        spots = ((own.x + 5, own.height // 2), (right, own.height // 2), (own.x + 5, low), (right, low))
        return [self._eye.color_at(*spot) for spot in spots]

    def _shows(self, own: Region, wanted: Color) -> bool:
        return all(color == wanted for color in self._corners(own))

    def _is_console(self, own: Region) -> bool:
        return all(color == _CONSOLE for color in self._corners(own))

    # What is done

    def press(self, count: int) -> None:
        """So many keys, a moment apart; what they should do is known."""
        for _ in range(count):
            key = self._chance.choice(("Next", "Next", "Prior", "Prior", "b"))
            if key != "b" and not 3 < self._slide < SLIDES - 4:
                key = "Next" if self._slide <= 3 else "Prior"
            self._pressed = self._eye.press(key)
            if key == "b":
                self._black = not self._black
            else:
                if key == "Next" or not self._black:
                    self._slide += 1 if key == "Next" else -1
                self._black = False
            self.trial.keys += 1
            time.sleep(self._chance.uniform(0.01, 0.15))

    def change(self) -> None:
        """One change with keys before, during and after it; then everything is looked at."""
        chance = self._chance
        name, outputs = next_change(self.outputs, chance)
        before, self.outputs = self.outputs, outputs
        hand = threading.Thread(target=self.press, args=(chance.randint(0, 4),))
        hand.start()
        time.sleep(chance.uniform(0, 0.25))
        self._monitors.arrange(outputs.places())
        arranged = time.perf_counter()
        hand.join()
        self._await(f"{name}: {_words(before)} -> {_words(outputs)}", max(arranged, self._pressed))
        if chance.random() < 0.7:  # the next change may come at once
            self._count_keys()
            time.sleep(chance.uniform(0, 0.5))
            while (wrong := self.wrong()) and time.perf_counter() - arranged < LATEST:
                time.sleep(0.01)  # a window manager that had its word later than Qt
            if wrong:
                self._fault(f"right first, then not, after {name}: {_words(outputs)}: {wrong}")
            self.press(chance.randint(1, 3))
            self._await(f"keys after {name}: {_words(outputs)}", self._pressed, still=True)

    def _await(self, what: str, since: float, *, still: bool = False) -> None:
        """Until all is right; how long that took."""
        while True:
            wrong = self.wrong()
            took = time.perf_counter() - since
            if not wrong and (not still or self.told() == self._model() or took > LATEST):
                break
            if took > _PATIENCE or self._program.process.poll() is not None:
                self._fault(f"never right after {what}: {wrong}")
                if self._program.process.poll() is not None:
                    raise SystemExit(f"the program died after {what}:\n{self._program.said}")
                break
            time.sleep(0.004)
        self.trial.took.append(took)
        if took > LATEST and not wrong:
            self._fault(f"{took:.2f} s until right after {what}")
        if still and self.told() != self._model():
            self._fault(f"a key was lost on still screens, {what}: {self.told()}, not {self._model()}")
            self._count_keys()
        places = self.outputs.places()
        showing = [each for each in self.outputs.others if self._shows(places[each], self.wanted())]
        self.room = showing[0] if showing else ""

    def _fault(self, words: str) -> None:
        self.trial.faults.append(words)
        print(f"  {words}", flush=True)
        if os.environ.get("SOAK_SHOTS"):
            whole = Region(0, 0, *(max(r[i] + r[i + 2] for r in self.outputs.places().values()) for i in (0, 1)))
            self._monitors.shot(whole, Path(os.environ["SOAK_SHOTS"]) / f"{len(self.trial.faults)}.png")

    def _model(self) -> tuple[str, int]:
        return "black" if self._black else "slide", self._slide

    def _count_keys(self) -> None:
        """Keys that no window got while the screens moved are counted; the talk is where it is."""
        time.sleep(0.05)
        if self.told() != self._model():
            self.trial.lost += 1
            kind, self._slide = self.told()
            self._black = kind == "black"


def _words(outputs: Outputs) -> str:
    lid = "shut" if outputs.shut else f"{outputs.panel.width}"
    plugged = [f"{n}{'=' if n == outputs.mirrored else ' '}{s.width}x{s.height}" for n, s in outputs.plugged]
    return f"[{lid}{' left' if outputs.left else ''}; {', '.join(plugged)}]"


def soak(changes: int, seed: int = 1, *, say: bool = True) -> Trial:
    """So many changes under one talk."""
    monitors = TwoMonitors(SMALL_LAPTOP, FULL_HD)
    try:
        monitors.color_desktop("#7f2f7f")  # or an empty screen could be taken for a black room
        with tempfile.TemporaryDirectory() as temporary, Eye(monitors.env["DISPLAY"], Area(*monitors.laptop)) as eye:
            folder = Path(temporary)
            state = folder / "told"
            deck = write_deck(folder)
            command = [sys.executable, "-m", "tools.soak.presenter", str(state), "present", str(deck)]
            program = Program(command, monitors.env, folder)
            one = Soak(monitors, program, state, eye, seed)
            wait_for(lambda: state.exists() and state.read_text() and not one.wrong(), "the talk", 20)
            monitors.focus("Kitbag: console")
            for number in range(1, changes + 1):
                one.change()
                if number % 10 == 0:
                    one.trial.usage.append(usage_of(program.process.pid))
                if say and number % 50 == 0:
                    last = one.trial.usage[-1]
                    print(
                        f"{number} changes: {len(one.trial.faults)} faults; {last.memory:.0f} MB, "
                        f"{last.handles} handles, {last.threads} threads",
                        flush=True,
                    )
            program.stop()
        return one.trial
    finally:
        monitors.close()


def main(changes: int, seed: int) -> int:
    """Needs the rig (make rig)."""
    began = time.monotonic()
    trial = soak(changes, seed)
    times = sorted(trial.took)
    print(f"{changes} changes in {(time.monotonic() - began) / 60:.1f} minutes, {trial.keys} keys, seed {seed}")
    print(f"  all right after: median {statistics.median(times):.3f} s, ", end="")
    print(f"95 of 100 {times[int(0.95 * len(times))]:.3f} s, most {times[-1]:.3f} s")
    print(f"  times that a key pressed while the screens moved reached no window: {trial.lost}")
    third = max(1, len(trial.usage) // 3)
    for name in ("memory", "handles", "threads"):
        values = [getattr(usage, name) for usage in trial.usage]
        if values:
            print(f"  {name}: first third {statistics.mean(values[:third]):.1f}, ", end="")
            print(f"last third {statistics.mean(values[-third:]):.1f}, most {max(values):.1f}")
    print(f"  faults: {len(trial.faults)}")
    return 1 if trial.faults else 0


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[1:]]
    sys.exit(main(numbers[0] if numbers else CHANGES, numbers[1] if len(numbers) > 1 else 1))
