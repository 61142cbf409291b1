"""Rows of ours, floor, ratio and bar, as a table for the terminal and for docs/performance.md."""

from __future__ import annotations

import platform
from collections.abc import Sequence
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
- **PDF**: the whole command, from spawn to exit, on the same deck and pictures.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One measure. `bar` must hold of `ratio`, or of `ours` when `absolute`; `goal` is what we aim at."""

    what: str
    unit: str
    ours: float
    floor: float | None
    bar: float
    goal: float | None = None
    at_least: bool = False
    absolute: bool = False
    against: str = "floor"

    @property
    def ratio(self) -> float | None:
        return self.ours / self.floor if self.floor else None

    @property
    def holds(self) -> bool:
        value = self.ours if self.absolute or self.ratio is None else self.ratio
        return value >= self.bar if self.at_least else value <= self.bar

    def cells(self) -> list[str]:
        sign = ">=" if self.at_least else "<="
        unit = f" {self.unit}" if self.absolute else ""
        bar = f"{sign} {self.bar:g}{unit}" + (f" (goal {self.goal:g})" if self.goal else "")
        floor = "" if self.floor is None else _number(self.floor)
        floor += f" ({self.against})" if self.against != "floor" else ""
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        held = "yes" if self.holds else "NO"
        return [f"{self.what}, {self.unit}", _number(self.ours), floor, ratio, bar, held]


HEAD = ["measure", "ours", "floor", "ratio", "bar", "held"]


def table(rows: Sequence[Row]) -> str:
    cells = [HEAD, *(row.cells() for row in rows)]
    widths = [max(len(line[column]) for line in cells) for column in range(len(HEAD))]
    lines = [
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
        for line in cells
    ]
    rule = "|" + "|".join("-" * (width + 2) for width in widths) + "|"
    return "\n".join([lines[0], rule, *lines[1:]])


def page(rows: Sequence[Row], notes: Sequence[str]) -> str:
    """The text of docs/performance.md."""
    facts = "\n".join(f"- {each}" for each in [*notes, *_machine()])
    return f"""# How fast Kitbag is

`make bench` measures it on your machine; `make bench WRITE=1` wrote this page on {date.today().isoformat()}.
Absolute times belong to one machine, the ratios travel.

{table(rows)}

{facts}

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
