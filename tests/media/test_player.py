"""One clip: what it plays, from where to where, and what it says when it cannot."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import QVideoFrame
from pytestqt.qtbot import QtBot

from kit.media.frames import FramePainter, fitted
from kit.media.player import ClipPlayer
from tests.rig.clips import NOISE, SECONDS

pytestmark = pytest.mark.qt_log_ignore(*NOISE)
Make = Callable[..., ClipPlayer]


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Make]:
    made: list[ClipPlayer] = []

    def player(path: Path, **more: object) -> ClipPlayer:
        made.append(ClipPlayer(path, **more))  # type: ignore[arg-type]
        made[-1].frames = []  # type: ignore[attr-defined]
        made[-1].framed.connect(made[-1].frames.append)  # type: ignore[attr-defined]
        return made[-1]

    yield player
    for each in made:
        each.close()


def come(qtbot: QtBot, player: ClipPlayer, state: str) -> None:
    qtbot.waitUntil(lambda: player.state == state, timeout=8000)


def color(player: ClipPlayer) -> QColor:
    frame: QVideoFrame = player.frames[-1]  # type: ignore[attr-defined]
    return frame.toImage().pixelColor(100, 100)


def is_second(player: ClipPlayer, second: int) -> bool:
    seen, wanted = color(player), QColor(SECONDS[second])
    return all(abs(a - b) < 40 for a, b in zip(seen.getRgb(), wanted.getRgb(), strict=True))


def test_a_loaded_clip_has_its_first_frame_and_waits(qtbot: QtBot, make: Make, clips: Path):
    player = make(clips / "film.mp4")
    come(qtbot, player, "ready")
    assert (player.length, player.end, player.position, player.left) == (3.0, 3.0, 0.0, 3.0)
    assert is_second(player, 0)
    assert not player.is_on()


def test_asked_to_play_before_it_is_loaded_it_plays_as_soon_as_it_is(qtbot: QtBot, make: Make, clips: Path):
    player = make(clips / "film.mp4")
    player.play()
    assert player.is_on()
    come(qtbot, player, "playing")
    qtbot.waitUntil(lambda: player.position > 0.2)


def test_it_plays_from_start_to_end_and_again_from_its_start(qtbot: QtBot, make: Make, clips: Path):
    player = make(clips / "film.mp4", start=1.0, end=1.5)
    come(qtbot, player, "ready")
    qtbot.waitUntil(lambda: is_second(player, 1))
    player.play()
    come(qtbot, player, "ended")
    assert 1.3 <= player.frames[-1].startTime() / 1e6 <= 1.8  # type: ignore[attr-defined]
    assert (player.position, player.left) == (1.5, 0.0)
    player.play()
    assert (player.state, round(player.position, 1)) == ("playing", 1.0)


def test_the_end_of_the_file_is_an_end(qtbot: QtBot, make: Make, clips: Path):
    player = make(clips / "film.mp4", start=2.6)
    player.play()
    come(qtbot, player, "ended")
    assert player.fault == ""


def test_paused_it_stands_still_and_is_sought_all_the_same(qtbot: QtBot, make: Make, clips: Path):
    player = make(clips / "film.mp4")
    player.play()
    come(qtbot, player, "playing")
    player.pause()
    assert player.state == "paused"
    player.seek(2.5)
    qtbot.waitUntil(lambda: is_second(player, 2))
    assert player.state == "paused"
    player.seek(-4)
    qtbot.waitUntil(lambda: is_second(player, 0))
    player.seek(99)
    assert player.state == "ended"
    player.seek(1.2)
    qtbot.waitUntil(lambda: is_second(player, 1))
    assert player.state == "paused"


def test_a_clip_in_memory_needs_no_file(qtbot: QtBot, make: Make, clips: Path, tmp_path: Path):
    gone = tmp_path / "film.mp4"
    player = make(gone, data=(clips / "film.mp4").read_bytes())
    come(qtbot, player, "ready")
    player.seek(2.5)
    player.play()
    come(qtbot, player, "ended")
    assert player.fault == ""


def test_a_sound_is_ready_without_a_frame(qtbot: QtBot, make: Make, clips: Path):
    player = make(clips / "tone.m4a")
    come(qtbot, player, "ready")
    assert (player.has_film, round(player.length)) == (False, 3)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\0\0\0\x18ftypisom" + b"\7" * 5000, "cannot be decoded: the file is damaged"),
        (b"", "cannot be decoded: the file is damaged"),
        (None, "is not there any more"),
    ],
)
def test_what_is_no_clip_says_so_and_stays_so(
    qtbot: QtBot, make: Make, tmp_path: Path, content: bytes | None, said: str
):
    file = tmp_path / "bad.mp4"
    if content is not None:
        file.write_bytes(content)
    player = make(file)
    come(qtbot, player, "broken")
    assert said in player.fault
    assert '"bad.mp4"' in player.fault
    player.play()
    player.seek(1)
    assert player.state == "broken"


def test_a_clip_whose_frames_are_garbage_says_so(qtbot: QtBot, make: Make, clips: Path, tmp_path: Path):
    content = bytearray((clips / "film.mp4").read_bytes())
    at = content.find(b"mdat") + 4
    content[at : content.find(b"moov") - 4] = b"\xa5" * (content.find(b"moov") - 4 - at)
    (tmp_path / "bad.mp4").write_bytes(content)
    player = make(tmp_path / "bad.mp4")
    come(qtbot, player, "broken")
    assert '"bad.mp4"' in player.fault


def test_frames_are_painted_by_a_thread_in_the_size_that_was_asked_for(qtbot: QtBot, qapp: object):
    image = QImage(320, 180, QImage.Format.Format_RGB32)
    image.fill(QColor(SECONDS[0]))
    painter = FramePainter()
    got: list[tuple[int, QSize]] = []
    painter.painted.connect(lambda clip, made: got.append((clip, made.size())))
    painter.paint(7, QVideoFrame(image), QSize(100, 100))
    qtbot.waitUntil(lambda: bool(got))
    assert got == [(7, QSize(100, 56))]
    painter.close()
    painter.paint(7, QVideoFrame(image), QSize(100, 100))
    assert got == [(7, QSize(100, 56))]


def test_a_picture_of_the_right_size_is_not_painted_again():
    image = QImage(32, 18, QImage.Format.Format_RGB32)
    assert fitted(image, QSize(32, 18)).cacheKey() == image.cacheKey()
    assert fitted(image, QSize()).cacheKey() == image.cacheKey()
    assert fitted(image, QSize(64, 64)).size() == QSize(64, 36)
