"""Whether a file plays here, and a still out of it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QColor

from kit.media.probe import decodes, take_still
from tests.rig.clips import NOISE, SECONDS

pytestmark = [pytest.mark.qt_log_ignore(*NOISE), pytest.mark.usefixtures("qapp")]


def test_a_whole_clip_decodes(clips: Path):
    assert [decodes(clips / name) for name in ("film.mp4", "sounding.mp4", "tone.m4a")] == ["", "", ""]


def test_a_clip_that_breaks_off_is_found_by_its_tail(clips: Path, tmp_path: Path):
    content = (clips / "film.mp4").read_bytes()
    # The index stands behind the frames here: with half of the frames gone from the middle of the file it still opens.
    at = content.find(b"mdat") + 4
    end = content.find(b"moov") - 4
    middle = (at + end) // 2
    (tmp_path / "half.mp4").write_bytes(content[:middle] + b"\0" * (end - middle) + content[end:])
    assert "half.mp4" in decodes(tmp_path / "half.mp4")


def test_a_start_or_end_behind_the_clip_is_told(clips: Path):
    assert decodes(clips / "film.mp4", start=9) == '"film.mp4" is 3.0 seconds long: its start lies behind that.'
    assert decodes(clips / "film.mp4", end=9) == '"film.mp4" is 3.0 seconds long: its end lies behind that.'
    assert decodes(clips / "film.mp4", start=1, end=2.5) == ""


def test_what_is_no_clip_is_a_sentence(tmp_path: Path):
    (tmp_path / "words.mp4").write_text("hello")
    assert decodes(tmp_path / "words.mp4").startswith('"words.mp4" cannot be decoded')
    assert decodes(tmp_path / "none.mp4") == '"none.mp4" is not there any more.'


@pytest.mark.parametrize("second", [0, 1, 2])
def test_a_still_is_the_picture_of_its_second(clips: Path, second: int):
    still = take_still(clips / "film.mp4", second + 0.5 if second else 0.0)
    assert still is not None
    seen, wanted = still.pixelColor(9, 9).getRgb(), QColor(SECONDS[second]).getRgb()
    assert all(abs(a - b) < 40 for a, b in zip(seen, wanted, strict=True))


def test_a_sound_and_what_does_not_decode_have_no_still(clips: Path, tmp_path: Path):
    (tmp_path / "words.mp4").write_text("hello")
    assert take_still(clips / "tone.m4a") is None
    assert take_still(tmp_path / "words.mp4") is None
