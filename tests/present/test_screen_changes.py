"""Cables pulled and plugged at random while keys are pressed: the short form of tools/soak/screens.py."""

from __future__ import annotations

import pytest

from tests.rig.binaries import need_programs
from tools.soak.screens import soak


@pytest.mark.rig
def test_whatever_happens_to_the_screens_the_room_shows_the_slide_and_nothing_covers_the_console() -> None:
    need_programs("Xorg", "xrandr", "openbox", "xsetroot")
    trial = soak(15, seed=3, say=False)

    assert trial.faults == []
    assert len(trial.took) > 15
    assert trial.keys > 15
