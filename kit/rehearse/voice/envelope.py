"""Sound in, its envelope out: a hundred frames a second, with the strength of the vowels and the level of all of it.

Samples may be of any rate and width, of one channel or several; the sound itself is not kept here. Strengths are in
dBFS, decibels against the loudest sine that the microphone can give; silence is FLOOR.
"""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]

FRAMES = 100  # a second
FLOOR = -100.0  # dBFS: what is softer is silence
_WINDOW = 0.03  # seconds that a frame looks at
_VOWELS = (300.0, 1500.0)  # Hz: where vowels are strong; hum, hiss and most consonants are not
_FULL = {np.dtype(np.int16): 32768.0, np.dtype(np.int32): 2147483648.0}


def as_mono(samples: NDArray[Any], channels: int = 1) -> Floats:
    """Samples as one channel between -1 and 1; interleaved where there are several. What is no number is silence."""
    flat = np.asarray(samples)
    channels = flat.shape[1] if flat.ndim == 2 else channels
    flat = flat.reshape(-1)
    if flat.dtype == np.uint8:
        made = (flat.astype(np.float32) - 128.0) / 128.0
    else:
        made = flat.astype(np.float32) / np.float32(_FULL.get(flat.dtype, 1.0))
    if channels > 1:
        made = made[: len(made) // channels * channels].reshape(-1, channels).mean(axis=1)
    return np.asarray(np.nan_to_num(made, nan=0.0, posinf=0.0, neginf=0.0), dtype=np.float32)


def decibels(power: Floats) -> Floats:
    """Power, of which 1 is a full sine, in dBFS."""
    return np.asarray(10.0 * np.log10(np.maximum(power, np.float32(10 ** (FLOOR / 10)))), dtype=np.float32)


class Envelope:
    """Grows with the sound: a frame is there as soon as the sound it looks at is.

    `vowels` and `level` are power, a full sine being 1. When the sample rate changes, another microphone took over:
    what was left of the first is dropped.
    """

    def __init__(self) -> None:
        self._store = np.zeros((2, 6000), dtype=np.float32)
        self._count = 0
        self._rest = np.zeros(0, dtype=np.float32)
        self._rate = 0

    def copy(self) -> Envelope:
        """The frames that there are."""
        made = Envelope()
        made._keep(self.vowels, self.level)
        return made

    def __len__(self) -> int:
        return self._count

    @property
    def vowels(self) -> Floats:
        return self._store[0, : self._count]

    @property
    def level(self) -> Floats:
        return self._store[1, : self._count]

    def feed(self, samples: Floats, rate: int) -> int:
        """Takes more sound; gives how many frames came of it."""
        if rate != self._rate:
            self._rate, self._rest = rate, np.zeros(0, dtype=np.float32)
        sound = np.concatenate((self._rest, samples))
        hop, window = round(rate / FRAMES), round(rate * _WINDOW)
        count = (len(sound) - window) // hop + 1 if len(sound) >= window else 0
        if count > 0:
            frames = np.lib.stride_tricks.sliding_window_view(sound, window)[::hop][:count]
            self._keep(*_powers(frames, rate))
        self._rest = sound[count * hop :].copy()
        return count

    def cut(self) -> None:
        """What comes next does not follow on what came last."""
        self._rest = np.zeros(0, dtype=np.float32)

    def _keep(self, vowels: Floats, level: Floats) -> None:
        end = self._count + len(level)
        if end > self._store.shape[1]:
            larger = np.zeros((2, max(end, 2 * self._store.shape[1])), dtype=np.float32)
            larger[:, : self._count] = self._store[:, : self._count]
            self._store = larger
        self._store[0, self._count : end], self._store[1, self._count : end] = vowels, level
        self._count = end


def _powers(frames: Floats, rate: int) -> tuple[Floats, Floats]:
    """The power of each frame among the vowels, and of all of it."""
    window = frames.shape[1]
    bell = np.hanning(window).astype(np.float32)
    size = 1 << (window - 1).bit_length()
    spectrum = np.abs(np.fft.rfft(frames * bell, size)) ** 2
    hertz = np.fft.rfftfreq(size, 1 / rate)
    share = 4.0 / (size * float(np.sum(bell**2)))  # of a sine of amplitude 1 the power becomes 1
    vowels = spectrum[:, (hertz >= _VOWELS[0]) & (hertz < _VOWELS[1])].sum(axis=1) * share
    level = 2.0 * np.mean(frames**2, axis=1)
    return vowels.astype(np.float32), level.astype(np.float32)


def smoothed(values: Floats, frames: float) -> Floats:
    """The mean around each place, weighted by a bell `frames` wide (its standard deviation)."""
    reach = max(1, round(3 * frames))
    bell = np.exp(-0.5 * (np.arange(-reach, reach + 1) / frames) ** 2)
    made = np.convolve(np.pad(values, reach, mode="edge"), bell / bell.sum(), "valid")
    return np.asarray(made, dtype=np.float32)
