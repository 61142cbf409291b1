"""Small clips, written by Qt itself: films whose color tells the second, and tones. No other program is needed."""

from __future__ import annotations

import array
import math
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSize, QTimer, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtMultimedia import (
    QAudioBuffer,
    QAudioBufferInput,
    QAudioFormat,
    QMediaCaptureSession,
    QMediaFormat,
    QMediaRecorder,
    QVideoFrame,
    QVideoFrameFormat,
    QVideoFrameInput,
)

from kit.media.engine import load_engine

SECONDS = ("#d02020", "#20b040", "#2040d0", "#d0b020", "#20b0b0", "#b020b0")  # the film's color in each of its seconds
FPS, RATE = 10, 44100
NOISE = ("PulseAudioService", "No RHI backend", "No audio device")  # what Qt says on a machine without sound


def make_clip(
    path: Path, seconds: float = 3, *, film: bool = True, tone: int = 0, size: tuple[int, int] = (320, 180)
) -> Path:
    """A film of plain colors in an mp4, and, with `tone` in Hz, sound; without a film an m4a."""
    load_engine()
    session, recorder, loop = QMediaCaptureSession(), QMediaRecorder(), QEventLoop()
    form = QMediaFormat(QMediaFormat.FileFormat.MPEG4 if film else QMediaFormat.FileFormat.Mpeg4Audio)
    if film:
        form.setVideoCodec(QMediaFormat.VideoCodec.MPEG4)
    form.setAudioCodec(QMediaFormat.AudioCodec.AAC)
    recorder.setMediaFormat(form)
    recorder.setOutputLocation(QUrl.fromLocalFile(str(path)))
    recorder.setAutoStop(True)
    session.setRecorder(recorder)
    feeds: list[object] = [_Film(session, seconds, QSize(*size))] if film else []
    feeds += [_Tone(session, seconds, tone)] if tone else []
    recorder.recorderStateChanged.connect(
        lambda state: loop.quit() if state == QMediaRecorder.RecorderState.StoppedState else None
    )
    QTimer.singleShot(20_000, loop.quit)
    recorder.record()
    loop.exec()
    assert path.stat().st_size > 1000, "Qt wrote no clip"
    del feeds
    return path


class _Film:
    """Gives frames as long as the recorder takes them; an empty one at the end."""

    def __init__(self, session: QMediaCaptureSession, seconds: float, size: QSize) -> None:
        self._at, self._count, self._size = 0, round(seconds * FPS), size
        form = QVideoFrameFormat(size, QVideoFrameFormat.PixelFormat.Format_BGRX8888)
        form.setStreamFrameRate(FPS)
        self._input = QVideoFrameInput(form)
        session.setVideoFrameInput(self._input)
        self._input.readyToSendVideoFrame.connect(self._send)

    def _send(self) -> None:
        while self._at <= self._count and self._input.sendVideoFrame(self._frame(self._at)):
            self._at += 1

    def _frame(self, at: int) -> QVideoFrame:
        if at == self._count:
            return QVideoFrame()
        image = QImage(self._size, QImage.Format.Format_RGB32)
        image.fill(QColor(SECONDS[at // FPS % len(SECONDS)]))
        frame = QVideoFrame(image)
        frame.setStreamFrameRate(FPS)
        frame.setStartTime(at * 1_000_000 // FPS)
        frame.setEndTime((at + 1) * 1_000_000 // FPS)
        return frame


class _Tone:
    """A tenth of a second of a sine at a time; an empty buffer at the end."""

    def __init__(self, session: QMediaCaptureSession, seconds: float, tone: int) -> None:
        self._at, self._count, self._tone = 0, round(seconds * 10), tone
        self._form = QAudioFormat()
        self._form.setSampleRate(RATE)
        self._form.setChannelCount(1)
        self._form.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._input = QAudioBufferInput(self._form)
        session.setAudioBufferInput(self._input)
        self._input.readyToSendAudioBuffer.connect(self._send)

    def _send(self) -> None:
        while self._at <= self._count and self._input.sendAudioBuffer(self._buffer(self._at)):
            self._at += 1

    def _buffer(self, at: int) -> QAudioBuffer:
        if at == self._count:
            return QAudioBuffer()
        first, step = at * RATE // 10, 2 * math.pi * self._tone / RATE
        wave = (int(9000 * math.sin(step * (first + i))) for i in range(RATE // 10))
        return QAudioBuffer(array.array("h", wave).tobytes(), self._form, at * 100_000)
