"""Rows of ours, floor, ratio and bar, as a table for the terminal and for docs/performance.md."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from importlib.metadata import version
from pathlib import Path

METHOD = """\
Ours and the floor run in turns on this machine, in one session; medians are shown.

- **The floor** is the least PySide6 program with two windows (`tools/bench/floor.py`): ready pictures of the
  projector's size, the next one decoded ahead, a bare console. It reads no deck and lays nothing out.
- Two monitors under Xorg (dummy driver) and openbox: a laptop of 1920 x 1080 and a projector of 1920 x 1080
  or 3840 x 2160. X server, window manager and probe run on core 0, the program on core 1.
- The deck is a guest deck in Marp's habits: a title, three or four points, notes, and a JPEG of 1280 x 720
  on every third slide. A slide's background codes its number, so that one pixel tells what the room sees.
- **Start**: from just before the program is spawned until slide 1 stands on the projector, that is, is seen
  and then does not change for 0.4 s; the last change counts. A first round warms the file caches and is
  thrown away.
- **Key to slide**: from an XTEST key press (what a clicker's press is to X) until the last change. Keys are
  pressed only when the picture has stood still for 0.55 s. XDamage tells every drawing, so nothing is polled.
- **Memory**: proportional set size of the program and its children.
- **PDF and sheets**: the whole command, from spawn to exit; the floor and the peers write plainer pages of the same
  words and pictures.
- **Peers** (`make bench PEERS=1`) get the same slides as PDF or ODP, two screens, a session bus, and a profile that was
  used once; they run in turns with ours and the floor. Chromium has no presenter's view on a second screen.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure. `bar` must hold of `ratio`, or of `ours` when `absolute`; `goal` is what we aim at."""

    what: str
    unit: str
    ours: float
    floor: float | None
    bar: float | None = None  # None: only told
    goal: float | None = None
    at_least: bool = False
    absolute: bool = False
    against: str = "floor"

    @property
    def ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def holds(self) -> bool | None:
        if self.bar is None:
            return None
        value = self.ours if self.absolute or self.ratio is None else self.ratio
        return value >= self.bar if self.at_least else value <= self.bar

    def cells(self) -> list[str]:
        sign = ">=" if self.at_least else "<="
        unit = f" {self.unit}" if self.absolute else ""
        bar = (
            f"{sign} {self.bar:g}{unit}" + (f" (goal {self.goal:g})" if self.goal else "") if self.bar else ""
        )
        floor = "" if self.floor is None else _number(self.floor)
        floor += f" ({self.against})" if self.against != "floor" else ""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        held = {None: "", True: "yes", False: "NO"}[self.holds]
        return [f"{self.what}, {self.unit}", _number(self.ours), floor, ratio, bar, held]


@dataclass(frozen=True, slots=True)
class Beside:
    """One measure of several programs, with its ratio to one of them."""

    what: str
    values: Mapping[str, float]
    against: str


def beside(each: Beside) -> str:
    """As a table: a row a program."""
    least = each.values[each.against]
    head = ["program", each.what, f"x {each.against}"]
    cells = [[name, _number(value), f"{value / least:.2f}"] for name, value in each.values.items()]
    return "\n" + _lined([head, *cells])


HEAD = ["measure", "ours", "floor", "ratio", "bar", "held"]


def table(rows: Sequence[Row]) -> str:
    return _lined([HEAD, *(row.cells() for row in rows)])


def _lined(cells: Sequence[Sequence[str]]) -> str:
    """A Markdown table; the first line is its head."""
    widths = [max(len(line[column]) for line in cells) for column in range(len(cells[0]))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in cells
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def page(rows: Sequence[Row], notes: Sequence[str], tables: Sequence[Beside] = ()) -> str:
    """The text of docs/performance.md."""
    peers = "\n## Beside its peers\n" + "\n".join(map(beside, tables)) + "\n" if tables else ""
    facts = "\n".join(f"- {each}" for each in [*notes, *_machine()])
    return f"""# How fast Kitbag is

`make bench` measures it on your machine; `make bench WRITE=1` wrote this page on {date.today().isoformat()}.
Absolute times belong to one machine, the ratios travel.

{table(rows)}

{facts}
{peers}
## Method

{METHOD}"""


def _machine() -> list[str]:
    info = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    model = next((line.split(":")[1].strip() for line in info if line.startswith("model name")), "unknown")
    count = sum(line.startswith("processor") for line in info)
    return [
        f"Machine: {count} cores of {model}, {platform.system()}; everything is painted in software.",
        f"Python {platform.python_version()}, PySide6 {version('PySide6-Essentials')}.",
    ]


def _number(value: float) -> str:
    return f"{value:.1f}" if value < 100 else f"{value:.0f}"
