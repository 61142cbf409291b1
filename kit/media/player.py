"""One clip: loaded ahead, played between its start and its end, paused, sought; its frames and its state out.

Times are seconds of the clip's file. What goes wrong is a sentence in `fault`; the state is then "broken" for good.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import (
    Q_ARG,
    QBuffer,
    QByteArray,
    QIODevice,
    QMetaObject,
    QObject,
    Qt,
    QTimer,
    QUrl,
    Signal,
)

from kit.media.engine import load_engine

if TYPE_CHECKING:
    from PySide6.QtCore import QGenericArgumentHolder
    from PySide6.QtMultimedia import QAudioDevice, QMediaPlayer, QVideoFrame

State = Literal["loading", "ready", "playing", "paused", "ended", "broken"]

_FIRST_FRAME_MS = 4000  # after loading: a film of which no frame comes is none
_NEAR_END = 1.0  # seconds; a film that stops earlier has lost its file
_TICK_MS = 100
_FREED_MS = 600


class ClipPlayer(QObject):
    """Signals:
    framed(QVideoFrame): the frame to be seen from now on. The first comes when the clip is loaded.
    changed(): another state, or the file's length became known.
    moved(): the position is another.
    """

    framed = Signal(object)
    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        path: Path,
        *,
        data: bytes | None = None,
        start: float = 0.0,
        end: float | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        load_engine()
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink

        self.path, self.start, self._end = path, start, end
        self.state: State = "loading"
        self.fault = ""
        self.has_film = False
        self._wanted_play = False  # asked to play before it was loaded
        self._framed = False
        self._reached = 0.0  # how far it has played since it was last sought
        self._buffer: QBuffer | None = None
        self._player = QMediaPlayer(self)
        self._sink = QVideoSink(self)
        self._sound = QAudioOutput(self)
        self._player.setVideoSink(self._sink)
        self._player.setAudioOutput(self._sound)  # Qt 6.11 hangs when a loaded clip is given its first output
        self._sink.videoFrameChanged.connect(self._take_frame)
        self._player.mediaStatusChanged.connect(self._status)
        self._player.errorOccurred.connect(self._error)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self._no_frame)
        self._closed = False
        self._late = QTimer(self)
        self._late.setSingleShot(True)
        self._late.timeout.connect(self.close)
        self._beat = QTimer(self)
        self._beat.setInterval(_TICK_MS)
        self._beat.timeout.connect(self._tick)
        self._load(data)

    def _load(self, data: bytes | None) -> None:
        url = QUrl.fromLocalFile(str(self.path))
        if data is None:
            self._player.setSource(url)
        else:
            self._buffer = QBuffer(self)
            self._buffer.setData(QByteArray(data))
            self._buffer.open(QIODevice.OpenModeFlag.ReadOnly)
            self._player.setSourceDevice(self._buffer, url)
        self._do("pause")

    # What is asked

    @property
    def length(self) -> float:
        """Seconds of the file, 0 as long as they are not known."""
        return self._player.duration() / 1000

    @property
    def end(self) -> float:
        """Where playing ends: where the deck says, or with the file."""
        return min(self._end, self.length) if self._end is not None and self.length else (self._end or self.length)

    @property
    def position(self) -> float:
        return self.end if self.state == "ended" else self._player.position() / 1000

    @property
    def left(self) -> float:
        return max(0.0, self.end - self.position)

    def is_on(self) -> bool:
        """It plays, or will as soon as it is loaded."""
        return self.state == "playing" or (self.state == "loading" and self._wanted_play)

    # What is done

    def set_device(self, device: QAudioDevice | None) -> None:
        """Sound goes there, also while it plays; None: wherever there will be an output again."""
        if device is not None and device != self._sound.device():
            self._sound.setDevice(device)

    def set_volume(self, share: float) -> None:
        """0 to 1 as people hear it: half sounds half as loud."""
        self._sound.setVolume(_loudness(share))

    def play(self) -> None:
        match self.state:
            case "loading":
                self._wanted_play = True
                self.changed.emit()
            case "ended":
                self._go_to(self.start)
                self._go()
            case "ready" | "paused":
                self._go()

    def pause(self) -> None:
        self._wanted_play = False
        if self.state == "playing":
            self._do("pause")
            self._set("paused")

    def seek(self, seconds: float) -> None:
        """To that second of the file, within start and end; playing or not stays as it is."""
        if self.state in ("loading", "broken") or not self.length:
            return
        to = max(self.start, min(seconds, self.end))
        if to >= self.end - 0.05:
            self._finish()
            return
        self._go_to(to)
        if self.state == "ended":
            self._do("pause")
            self._set("paused")
        self.moved.emit()

    def retire(self) -> None:
        """Stops it at once; what takes longer, freeing decoder and file, comes when nobody waits for a slide."""
        self._silence()
        self._late.start(_FREED_MS)

    def close(self) -> None:
        """Stops it and frees decoder and file."""
        if not self._closed:
            self._closed = True
            self._silence()
            self._do("setSource", Q_ARG(QUrl, QUrl()))
            self.deleteLater()

    def _silence(self) -> None:
        self._wanted_play = False
        for timer in (self._patience, self._beat, self._late):
            timer.stop()
        self.blockSignals(True)
        self._do("stop")

    def _do(self, slot: str, argument: QGenericArgumentHolder | None = None) -> None:
        """Calls the player without holding Python's lock.

        It waits for its threads, and these need the lock when they let go of objects that were made here.
        """
        here = Qt.ConnectionType.DirectConnection
        if argument is None:
            QMetaObject.invokeMethod(self._player, slot, here)
        else:
            QMetaObject.invokeMethod(self._player, slot, here, argument)

    def _go_to(self, seconds: float) -> None:
        self._reached = seconds
        self._do("setPosition", Q_ARG("qint64", round(seconds * 1000)))

    # What the decoder tells

    def _go(self) -> None:
        self._do("play")
        self._beat.start()
        self._set("playing")

    def _set(self, state: State) -> None:
        if self.state == "broken":
            return
        self.state = state
        if state != "playing":
            self._beat.stop()
        self.changed.emit()
        self.moved.emit()

    def _status(self, status: QMediaPlayer.MediaStatus) -> None:
        from PySide6.QtMultimedia import QMediaPlayer

        if status == QMediaPlayer.MediaStatus.LoadedMedia and self.state == "loading" and not self._patience.isActive():
            self._loaded()
        elif status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._ended()
        elif status == QMediaPlayer.MediaStatus.InvalidMedia:
            self._break(_unreadable(self.path))

    def _loaded(self) -> None:
        self.has_film = self._player.hasVideo()
        if self._end is not None and self.start >= self.length > 0:
            self.start = 0.0
        if self.start:
            self._go_to(self.start)
        if self.has_film:
            self._patience.start(_FIRST_FRAME_MS)
        elif self._player.hasAudio():
            self._ready()
        else:
            self._break(f'There is neither film nor sound in "{self.path.name}".')

    def _ready(self) -> None:
        self._patience.stop()
        self._set("ready")
        if self._wanted_play:
            self._wanted_play = False
            self._go()

    def _take_frame(self, frame: QVideoFrame) -> None:
        if not frame.isValid():  # what the decoder leaves behind at the end: the last frame stands
            return
        self._framed = True
        self._reached = frame.startTime() / 1e6
        self.framed.emit(frame)
        if self.state == "loading":
            self._ready()

    def _tick(self) -> None:
        if self.state == "playing" and self._end is not None and self._player.position() / 1000 >= self.end:
            self._finish()
        else:
            self._reached = max(self._reached, self._player.position() / 1000)
            self.moved.emit()

    def _finish(self) -> None:
        self._do("pause")
        self._set("ended")

    def _ended(self) -> None:
        if self.state == "loading":
            self._no_frame()
        elif self.state == "playing":
            lost = self._reached < self.length - _NEAR_END
            if lost or (self._buffer is None and not self.path.exists()):
                self._break(f'"{self.path.name}" broke off: its file cannot be read any more.')
            else:
                self._set("ended")

    def _error(self, _error: object, _words: str) -> None:
        self._break(_unreadable(self.path))

    def _no_frame(self) -> None:
        if not self._framed:
            self._break(f'The film in "{self.path.name}" is of a kind that cannot be decoded here.')

    def _break(self, words: str) -> None:
        if self.state != "broken":
            self._patience.stop()
            self.fault = words
            self._set("broken")


def _unreadable(path: Path) -> str:
    if not path.exists():
        return f'"{path.name}" is not there any more.'
    return f'"{path.name}" cannot be decoded: the file is damaged, or of a kind that is not known here.'


def _loudness(share: float) -> float:
    """The amplitude for a loudness as people hear it."""
    from PySide6.QtMultimedia import QtAudio

    scales = QtAudio.VolumeScale
    return float(QtAudio.convertVolume(share, scales.LogarithmicVolumeScale, scales.LinearVolumeScale))
