"""The sound of a rehearsal, held in memory: thrown away at the end, or written as a WAV file if that was asked for.

One channel, 16 bits, at the rate of the microphone, at most two hours.
"""

from __future__ import annotations

import wave
from contextlib import suppress
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from kit.errors import WorldError
from kit.rehearse.voice.envelope import as_mono

MOST_SECONDS = 2 * 3600


class Recording:
    """Takes what the microphone gives until it is saved or discarded."""

    def __init__(self) -> None:
        self._parts: list[NDArray[np.int16]] = []
        self._count = 0
        self._rate = 0

    @property
    def seconds(self) -> float:
        return self._count / self._rate if self._rate else 0.0

    def feed(self, samples: NDArray[Any], rate: int, channels: int = 1) -> None:
        """More sound; of another microphone with another rate, it is brought to that of the first."""
        sound = as_mono(samples, channels)
        self._rate = self._rate or rate
        if rate != self._rate and len(sound):
            places = np.arange(0, len(sound), rate / self._rate)
            sound = np.interp(places, np.arange(len(sound)), sound).astype(np.float32)
        sound = sound[: max(0, MOST_SECONDS * self._rate - self._count)]
        if len(sound):
            self._parts.append(np.asarray(np.clip(sound * 32767, -32768, 32767), dtype="<i2"))
            self._count += len(sound)

    def discard(self) -> None:
        """Forgets all of it."""
        self._parts, self._count, self._rate = [], 0, 0

    def save(self, path: Path) -> None:
        """Writes it, whole or not at all, and forgets it. WorldError if it cannot be written; then it is still here."""
        part = path.with_name(path.name + ".part")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with wave.open(str(part), "wb") as file:
                file.setnchannels(1)
                file.setsampwidth(2)
                file.setframerate(self._rate or 16000)
                for sound in self._parts:
                    file.writeframesraw(sound.tobytes())
            part.replace(path)
        except OSError as fault:
            with suppress(OSError):
                part.unlink()
            raise WorldError(f'Cannot write "{path}": {fault.strerror}.', "Is the disk full?") from fault
        self.discard()
