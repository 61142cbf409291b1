"""The bench's deck as PDF: ours, the barest QPdfWriter program, and the peers."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from tools.bench.commands import WORK, Writer, pages_a_second
from tools.bench.report import Beside, Row

LONG = 500


def measure(rounds: int, *, floor_only: bool) -> Row:
    """Ours against the floor."""
    print(f"PDF of {LONG} slides", flush=True)
    floor, ours = writers(LONG)
    if floor_only:
        ours = floor._replace(name="ours")
    speed = pages_a_second([floor, ours], LONG, rounds)
    return Row(f"PDF of {LONG} slides", "pages/s", speed["ours"], speed["floor"], bar=0.8, at_least=True)


def beside(count: int, peers: Sequence[Writer], rounds: int) -> Beside:
    """Ours beside the peers."""
    print(f"PDF of {count} slides, beside the peers", flush=True)
    speed = pages_a_second([*writers(count), *peers], count, rounds)
    return Beside(f"PDF of {count} slides, pages a second", speed, "floor")


def writers(count: int) -> list[Writer]:
    """The floor and ours, from `kitbag export` to its exit."""
    floor, ours = WORK / "out" / "floor", WORK / "out" / "ours"
    barest = (sys.executable, "-m", "tools.bench.floor_pdf", str(WORK), str(count), str(floor / "deck.pdf"))
    command = (sys.executable, "-m", "kit", "export", str(WORK / f"deck{count}.md"), str(ours / "deck.pdf"))
    return [Writer("floor", barest, floor), Writer("ours", command, ours)]
