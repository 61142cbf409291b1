"""Asks of one file whether it plays here, and takes a still out of it; both wait until they know.

For what is not the running talk: `kitbag check`, the room check, export. Needs a QGuiApplication.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QSize, QTimer
from PySide6.QtGui import QImage

from kit.media.engine import load_engine
from kit.media.frames import fitted
from kit.media.player import ClipPlayer

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QVideoFrame

_MOST_MS = 6000
_TAIL = 0.7  # seconds before its end at which a film must still have pictures


def decodes(path: Path, start: float = 0.0, end: float | None = None) -> str:
    """"" when the clip plays from its start to its end, else a sentence that says why not."""
    load_engine()
    player = ClipPlayer(path, start=start, end=end)
    late: list[float] = []
    try:
        wait_for(lambda: player.state != "loading")
        if player.fault:
            return player.fault
        if player.state == "loading":
            return f'"{path.name}" cannot be decoded: it does not answer.'
        if not player.has_film:
            return ""
        if start >= player.length > 0 or (end is not None and end > player.length + 0.5):
            said = "start" if start >= player.length else "end"
            return f'"{path.name}" is {player.length:.1f} seconds long: its {said} lies behind that.'
        tail = player.length - _TAIL
        if tail <= start + 0.2:
            return ""
        player.framed.connect(lambda frame: late.append(frame.startTime() / 1e6))
        player.seek(tail)
        wait_for(lambda: bool(late) or player.state == "broken", 3000)
        if not late or late[-1] < tail - 3:
            return f'"{path.name}" breaks off before its end: the file is not whole.'
        return ""
    finally:
        player.close()


def take_still(path: Path, at: float = 0.0) -> QImage | None:
    """The picture that a film shows at that second; None for a sound, and for what does not decode."""
    load_engine()
    player = ClipPlayer(path, start=at)
    frames: list[QVideoFrame] = []
    player.framed.connect(frames.append)
    try:
        wait_for(lambda: bool(frames) or player.state in ("ready", "broken"))
        if at and frames:  # the first frame may be that of the beginning
            wait_for(lambda: frames[-1].startTime() / 1e6 > at - 0.2, 1000)
        return fitted(frames[-1].toImage(), QSize()) if frames else None
    finally:
        player.close()


def wait_for(done: Callable[[], bool], most_ms: int = _MOST_MS) -> None:
    """Lets events happen until `done`, or the time is over."""
    until = time.monotonic() + most_ms / 1000
    loop = QEventLoop()
    while not done() and time.monotonic() < until:
        QTimer.singleShot(10, loop.quit)
        loop.exec()
