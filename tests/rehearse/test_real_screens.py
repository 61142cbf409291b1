"""The real program, real keys, a laptop and a projector: a rehearsal, kept as it goes, and its report."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from kit.records.store import records_path
from tests.present.decks import COLORS, colored_deck
from tests.rig.program import Program
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors


def corner(region):
    """A pixel of the region where a slide has nothing but its background."""
    return region.x + region.width - 8, region.y + 8


def spoken(program: Program) -> dict[str, float]:
    """What the program's records hold of the only run."""
    path = records_path(program.home / "kitbag")
    if not path.exists():
        return {}
    with closing(sqlite3.connect(path)) as records:
        try:
            return dict(records.execute("SELECT slide, spoken FROM run_slide WHERE spoken > 0"))
        except sqlite3.OperationalError:
            return {}


@pytest.fixture
def rehearsal(two_monitors: TwoMonitors, kitbag_process, tmp_path: Path):
    program = kitbag_process(two_monitors, "rehearse", str(colored_deck(tmp_path)), "--minutes", "5")
    two_monitors.wait_color(corner(two_monitors.projector), COLORS[0])
    wait_for(lambda: "Kitbag: rehearsal" in " ".join(two_monitors.windows()), "the console")
    two_monitors.focus("Kitbag: rehearsal")
    return program


def test_a_rehearsal_is_kept_as_it_goes_and_ends_in_its_report(
    two_monitors: TwoMonitors, rehearsal: Program
) -> None:
    for color in COLORS[1:4]:
        two_monitors.key("Next")
        two_monitors.wait_color(corner(two_monitors.projector), color)
    wait_for(lambda: len(spoken(rehearsal)) >= 3, "three slides in the records", 20)
    two_monitors.key("ctrl+q", "Return")
    wait_for(lambda: not any("the room" in name for name in two_monitors.windows()), "the room to close")
    wait_for(lambda: any("Kitbag: report" in name for name in two_monitors.windows()), "the report")
    two_monitors.focus("Kitbag: report")
    two_monitors.key("alt+F4")
    wait_for(lambda: not any("Kitbag" in name for name in two_monitors.windows()), "the program to end")
