"""Clips that may be pulled out are held in memory; what is too large is said before."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from kit.media.source import Kept, Memory, plan_keeping, warning_of
from tests.rig.waiting import wait_for


def on_stick(path: Path) -> bool:
    return path.parent.name == "stick"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that counts as a disk that may go."""
    folder = tmp_path / "stick"
    folder.mkdir()
    for name, size in (("a.mp4", 10), ("b.mp4", 30), ("c.mp4", 50)):
        (folder / name).write_bytes(os.urandom(size))
    return folder


def test_a_clip_on_the_users_own_volume_is_read_from_its_file(tmp_path: Path):
    (tmp_path / "a.mp4").write_bytes(b"12345")
    kept = plan_keeping([tmp_path / "a.mp4"], on_stick)
    assert kept == (Kept(tmp_path / "a.mp4", 5, held=False, away=False),)
    assert warning_of(kept) == ""


def test_the_smallest_of_a_stick_are_held_and_the_rest_is_said(stick: Path, tmp_path: Path):
    paths = [stick / name for name in ("c.mp4", "a.mp4", "b.mp4", "a.mp4")]
    kept = plan_keeping(paths, on_stick, budget=40)
    assert [(each.path.name, each.held) for each in kept] == [("a.mp4", True), ("b.mp4", True), ("c.mp4", False)]
    assert warning_of(kept) == '"c.mp4" (0 MB) is too large to be held: leave the stick in until the end.'
    assert "and 1 more are" in warning_of(plan_keeping(paths, on_stick, budget=10))


def test_what_is_held_outlives_its_file(stick: Path, tmp_path: Path):
    content = (stick / "a.mp4").read_bytes()
    memory = Memory(plan_keeping([stick / "a.mp4"], on_stick), lambda path, words: None)
    wait_for(memory.whole, "the clip in memory")
    (stick / "a.mp4").unlink()
    assert memory.get(stick / "a.mp4") == content
    assert memory.get(stick / "b.mp4") is None


def test_a_clip_that_cannot_be_read_into_memory_is_told(stick: Path, tmp_path: Path):
    kept = plan_keeping([stick / "a.mp4"], on_stick)
    (stick / "a.mp4").unlink()
    told: list[tuple[Path, str]] = []
    memory = Memory(kept, lambda path, words: told.append((path, words)))
    wait_for(lambda: bool(told), "the fault")
    assert told[0][0] == stick / "a.mp4"
    assert told[0][1].startswith('"a.mp4" could not be read into memory')
    memory.close()
