"""A test sound: an output in, a rising chirp on it out.

QtMultimedia brings QtNetwork along, so it is not loaded before somebody asks for sound.
"""

from __future__ import annotations

import array
import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QObject, Signal

from kit.media.outputs import Output, find_output

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

_RATE, _SECONDS, _LOUD = 48000, 0.9, 0.45
_FROM, _TO = 440.0, 1760.0  # hertz: every speaker gives these, and every ear hears them


def chirp_samples(rate: int = _RATE, channels: int = 1) -> array.array[int]:
    """Twice a tone that rises by two octaves, soft at both ends; 16 bit, frame by frame."""
    count = int(rate * _SECONDS)
    half = count // 2
    samples = array.array("h")
    phase = 0.0
    for i in range(count):
        share = (i % half) / half
        phase += 2 * math.pi * _FROM * (_TO / _FROM) ** share / rate
        soft = min(1.0, 12 * share, 12 * (1 - share))
        samples.extend([round(32767 * _LOUD * soft * math.sin(phase))] * channels)
    return samples


class Chirp(QObject):
    """Plays it, one at a time.

    Signals:
        ended(str): it has been played: ""; or the sentence that says why not.
    """

    ended = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._buffer = QBuffer(self)

    def play(self, output: Output) -> None:
        """On that output; on the usual one where it is gone."""
        self.stop()
        device, said = find_output(output)
        if device is None:
            self.ended.emit(said)
            return
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink

        form = QAudioFormat()
        form.setSampleRate(_RATE)
        form.setChannelCount(2)
        form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        if not device.isFormatSupported(form):
            form.setSampleRate(device.preferredFormat().sampleRate())
            form.setChannelCount(device.preferredFormat().channelCount())
        self._buffer.setData(chirp_samples(form.sampleRate(), form.channelCount()).tobytes())
        self._buffer.open(QBuffer.OpenModeFlag.ReadOnly)
        self._sink = QAudioSink(device, form, self)
        self._sink.stateChanged.connect(self._changed)
        self._sink.start(self._buffer)

    def stop(self) -> None:
        """Silence; nothing is told of what was cut off."""
        if self._sink is not None:
            self._sink.stateChanged.disconnect(self._changed)
            self._sink.stop()
            self._sink.deleteLater()
            self._sink = None
        self._buffer.close()

    def _changed(self) -> None:
        """PySide cannot hand the state over, so it is asked for."""
        from PySide6.QtMultimedia import QtAudio

        if self._sink is None or self._sink.state() not in (
            QtAudio.State.IdleState,
            QtAudio.State.StoppedState,
        ):
            return
        failed = self._sink.error() not in (QtAudio.Error.NoError, QtAudio.Error.UnderrunError)
        self.stop()
        self.ended.emit("This output plays no sound. Choose another one." if failed else "")
