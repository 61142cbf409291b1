"""The real program, killed while keys are pressed, goes on where it was (the full trial: make soak)."""

from __future__ import annotations

from pathlib import Path

from tools.soak.resume import soak


def test_kills_at_random_moments_lose_neither_the_slide_nor_the_time_nor_a_file(tmp_path: Path) -> None:
    found = soak(8, {"QT_QPA_PLATFORM": "offscreen"}, tmp_path, "--windowed", seed=4, most=0.5, say=False)
    assert found.faults == []
    assert found.steps > found.kills  # they did present
