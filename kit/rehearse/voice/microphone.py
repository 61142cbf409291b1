"""The microphone: turned on when somebody asks for it, its sound as arrays out; one that vanishes is a sentence.

QtMultimedia is imported when the microphone is turned on, and not before: most rehearsals go without. The sound is held
against the clock: what a busy machine lost of it is told, so that nobody takes the rest for all there was.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import QCoreApplication, QIODevice, QObject, Qt, QTimer, Signal

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from PySide6.QtMultimedia import QAudioDevice, QAudioFormat, QAudioSource, QMediaDevices

_RATE = 16000  # a second: enough for speech
_SILENT_MS = 4000  # without a single sample, and the microphone is gone
_LATE = 0.3  # seconds that sound may come late, from one reading to the next; more of it is lost
_DRIFT = 0.0005  # seconds a second by which a sound card's clock may differ from ours
NONE = ("There is no microphone here.", "The rehearsal goes on without it.")
REFUSED = ("The system does not let Kitbag listen.", "Allow it the microphone in the system's settings.")
LOST = ("The microphone is gone.", "The rehearsal goes on without it.")


class Microphone(QObject):
    """Signals:
    turned_on(): its first sound is there; where the system asks the user first, this may take a while.
    heard(object, int, int): an array of samples, its rate and its channels.
    missed(float): so many seconds of sound were lost before what is heard next.
    lost(str, str): it cannot be had, or is there no more: the sentence and the hint. Nothing comes after it.
    """

    turned_on = Signal()
    heard = Signal(object, int, int)
    missed = Signal(float)
    lost = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.name = ""
        self._source: QAudioSource | None = None
        self._device: QIODevice | None = None
        self._devices: QMediaDevices | None = None
        self._id = b""
        self._kind: tuple[np.dtype[Any], int, int] = (np.dtype(np.int16), _RATE, 1)
        self._rest = b""
        self._late = _Late()
        self._silent = QTimer(self)
        self._silent.setInterval(_SILENT_MS)
        self._silent.timeout.connect(lambda: self._lose(LOST))

    @property
    def is_on(self) -> bool:
        return self._source is not None

    def start(self) -> None:
        """Turns the usual microphone on; what comes of it is told by the signals."""
        if self._source is not None:
            return
        from PySide6.QtCore import QMicrophonePermission

        app = QCoreApplication.instance()
        assert app is not None
        wish = QMicrophonePermission()
        match app.checkPermission(wish):
            case Qt.PermissionStatus.Granted:
                self._open()
            case Qt.PermissionStatus.Denied:
                self._lose(REFUSED)
            case _:
                app.requestPermission(wish, self, self._answered)

    def _answered(self, permission: object) -> None:
        granted = getattr(permission, "status", lambda: None)() == Qt.PermissionStatus.Granted
        if granted:
            self._open()
        else:
            self._lose(REFUSED)

    def _open(self) -> None:
        from PySide6.QtMultimedia import QAudioSource, QMediaDevices

        self._devices = QMediaDevices(self)
        found = QMediaDevices.defaultAudioInput()
        if found.isNull():
            self._lose(NONE)
            return
        form = _format_for(found)
        kind = _kind_of(form)
        if kind is None:
            self._lose(NONE)
            return
        self._kind, self._rest = kind, b""
        self.name, self._id = found.description(), bytes(found.id().data())
        self._source = QAudioSource(found, form, self)
        self._source.stateChanged.connect(self._state_changed)
        self._devices.audioInputsChanged.connect(self._inputs_changed)
        device: QIODevice | None = self._source.start()
        if device is None:
            self._lose(LOST)
            return
        self._device = device
        self._late = _Late()
        device.readyRead.connect(self._read)
        self._silent.start()

    def stop(self) -> None:
        """Turns it off, without a word."""
        self._silent.stop()
        source, self._source = self._source, None
        if self._device is not None:
            self._device.readyRead.disconnect(self._read)
            self._device = None
        if self._devices is not None:
            self._devices.deleteLater()
            self._devices = None
        if source is not None:
            source.stateChanged.disconnect(self._state_changed)
            source.stop()
            source.deleteLater()

    def _lose(self, words: tuple[str, str]) -> None:
        self.stop()
        self.lost.emit(*words)

    def _read(self) -> None:
        if self._device is None:
            return
        data = self._rest + bytes(self._device.readAll().data())
        kind, rate, channels = self._kind
        whole = len(data) // (kind.itemsize * channels) * kind.itemsize * channels
        self._rest = data[whole:]
        if not whole:
            return
        self._silent.start()
        samples: NDArray[Any] = np.frombuffer(data[:whole], dtype=kind)
        if not self._late.began:
            self.turned_on.emit()
        missed = self._late.missed(len(samples) / channels / rate, time.monotonic())
        if missed:
            self.missed.emit(missed)
        self.heard.emit(samples, rate, channels)

    def _state_changed(self) -> None:
        """A source that stops by itself has lost its microphone."""
        from PySide6.QtMultimedia import QtAudio

        if self._source is not None and self._source.state() == QtAudio.State.StoppedState:
            self._lose(LOST)

    def _inputs_changed(self) -> None:
        """Some systems go on with another microphone, or with none, and say nothing of it."""
        from PySide6.QtMultimedia import QMediaDevices

        if self._source is not None and self._id not in {
            each.id().data() for each in QMediaDevices.audioInputs()
        }:
            self._lose(LOST)


class _Late:
    """By how much the sound lags behind the clock. It may come late; what has not come by then is lost."""

    def __init__(self) -> None:
        self.began = False
        self._start = self._at = self._got = self._least = 0.0

    def missed(self, seconds: float, now: float) -> float:
        """So much sound came at this moment; gives how much is missing before it, 0 for nothing."""
        if not self.began:
            self.began, self._start, self._at = True, now - seconds, now
        self._got += seconds
        lag = now - self._start - self._got
        self._least = min(lag, self._least + (now - self._at) * _DRIFT)
        self._at = now
        missed = lag - self._least
        if missed <= _LATE:
            return 0.0
        self._got += missed
        return missed


def _format_for(device: QAudioDevice) -> QAudioFormat:
    """What speech needs if the device has it, else what it likes best."""
    from PySide6.QtMultimedia import QAudioFormat

    form = QAudioFormat()
    form.setSampleRate(_RATE)
    form.setChannelCount(1)
    form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    return form if device.isFormatSupported(form) else device.preferredFormat()


def _kind_of(form: QAudioFormat) -> tuple[np.dtype[Any], int, int] | None:
    """The type of a sample, the rate and the channels; None for what nobody can read."""
    from PySide6.QtMultimedia import QAudioFormat

    kinds = {
        QAudioFormat.SampleFormat.UInt8: np.uint8,
        QAudioFormat.SampleFormat.Int16: np.int16,
        QAudioFormat.SampleFormat.Int32: np.int32,
        QAudioFormat.SampleFormat.Float: np.float32,
    }
    kind = kinds.get(form.sampleFormat())
    if kind is None or form.sampleRate() < 4000 or form.channelCount() < 1:
        return None
    return np.dtype(kind), form.sampleRate(), form.channelCount()
