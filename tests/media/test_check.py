"""The rule D319: clips of a deck that do not play here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit.deck.opening import read_deck
from kit.media.check import check_clips
from tests.rig.clips import NOISE

pytestmark = [pytest.mark.qt_log_ignore(*NOISE), pytest.mark.usefixtures("qapp")]


def told(folder: Path, *slides: str) -> list[tuple[int, str, str]]:
    file = folder / "talk.md"
    file.write_text("\n---\n\n".join(["---\nmarp: true\n---\n\n# A\n\nwords\n", *slides]))
    return [(p.line, p.code, p.message) for p in check_clips(read_deck(file))]


def test_a_clip_that_plays_is_nothing_to_tell(clips: Path, tmp_path: Path):
    shutil.copy(clips / "film.mp4", tmp_path)
    assert told(tmp_path, "## B\n\n![A](film.mp4)\n", "## C\n\n- no clip\n") == []


def test_a_clip_that_does_not_is_told_at_each_of_its_lines(tmp_path: Path):
    (tmp_path / "bad.mp4").write_bytes(b"\0\0\0\x18ftypisom" + b"\7" * 4000)
    words = '"bad.mp4" cannot be decoded: the file is damaged, or of a kind that is not known here.'
    found = told(tmp_path, "## B\n\n![A](bad.mp4)\n", "## C\n\n![A](bad.mp4)\n", "## D\n\n![A](none.mp4)\n")
    assert [(code, message) for _, code, message in found] == [("D319", words), ("D319", words)]
    assert found[0][0] < found[1][0]
