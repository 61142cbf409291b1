"""Sounds of which everything is known: syllables as bursts of a vowel-like tone, and the meter fed with them."""

from __future__ import annotations

import numpy as np

from kit.rehearse.voice.meter import VoiceMeter

RATE = 16000


def tone(seconds: float, db: float = -12.0, hertz: float = 600.0) -> np.ndarray:
    """A sine; 0 dB is full scale."""
    times = np.arange(round(seconds * RATE)) / RATE
    return (10 ** (db / 20) * np.sin(2 * np.pi * hertz * times)).astype(np.float32)


def silence(seconds: float) -> np.ndarray:
    return np.zeros(round(seconds * RATE), dtype=np.float32)


def syllables(count: int, a_second: float = 4.0, db: float = -12.0) -> np.ndarray:
    """That many swells of a tone, with a dip between each two."""
    length = 1 / a_second
    one = tone(length, db) * np.sin(np.pi * np.arange(round(length * RATE)) / (length * RATE)).astype(
        np.float32
    )
    return np.tile(one, count)


def fed(*sounds: np.ndarray, meter: VoiceMeter | None = None, piece: int = 1600) -> VoiceMeter:
    """A meter that has heard these sounds, a tenth of a second at a time."""
    meter = meter or VoiceMeter("en", 1.0)
    sound = np.concatenate(sounds)
    for start in range(0, len(sound), piece):
        meter.feed(sound[start : start + piece], RATE)
    return meter
