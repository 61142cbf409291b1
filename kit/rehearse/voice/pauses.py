"""The envelope in, speech and silence out: which frames are speech, the pauses, and how long one spoke on end.

What counts as silence follows the room: its noise and the speaker's own strength are taken from half a minute
around each moment, so that a fan that starts, or a step away from the microphone, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from kit.rehearse.voice.envelope import FRAMES, Floats, decibels, smoothed

PAUSE = 0.3  # seconds of silence that are a pause: long enough to breathe
REST = 2.0  # seconds of silence that are no part of speaking: the room thinks, a slide changes
_SMOOTH = 1.5  # frames
_BELOW_SPEECH, _ABOVE_NOISE = 25.0, 5.0  # dB
_NOTHING = -75.0  # dBFS; softer is no speech, whatever the noise
_STEP, _AROUND = 5 * FRAMES, 12 * FRAMES  # how often the room is looked at, and how far to both sides
_CLICK = 5  # frames; a shorter sound is no speech
_EDGE = 2  # frames: words begin and end with consonants that are too soft to be seen


class Stretch(NamedTuple):
    """Frames from `start` up to, not with, `end`."""

    start: int
    end: int

    @property
    def seconds(self) -> float:
        return (self.end - self.start) / FRAMES


def is_speech(vowels: Floats) -> NDArray[np.bool_]:
    """Frame by frame, pauses within words included as silence; clicks are taken out."""
    if not len(vowels):
        return np.zeros(0, dtype=np.bool_)
    strength = decibels(smoothed(vowels, _SMOOTH))
    found = strength > speech_gate(strength)
    made = np.zeros(len(found), dtype=np.bool_)
    for start, end in runs(found):
        if end - start >= _CLICK:
            made[max(0, start - _EDGE) : end + _EDGE] = True
    return made


def speech_gate(
    strength: Floats, below_speech: float = _BELOW_SPEECH, above_noise: float = _ABOVE_NOISE
) -> Floats:
    """How strong speech is at least, in dBFS, at each frame."""
    middles = np.arange(_STEP // 2, len(strength) + _STEP, _STEP)
    gates = []
    for middle in middles:
        near = strength[max(0, middle - _AROUND) : middle + _AROUND]
        near = near if len(near) else strength[-_AROUND:]
        noise, speech = np.percentile(near, (3, 95))
        gates.append(max(speech - below_speech, noise + above_noise, _NOTHING))
    return np.asarray(np.interp(np.arange(len(strength)), middles, gates), dtype=np.float32)


def runs(frames: NDArray[np.bool_]) -> Iterator[Stretch]:
    """The stretches in which it is true, in order."""
    edges = np.flatnonzero(np.diff(np.concatenate(([0], frames.astype(np.int8), [0]))))
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        yield Stretch(start, end)


def silences(speech: NDArray[np.bool_], least: float = PAUSE) -> NDArray[np.bool_]:
    """Which frames lie in a silence of at least so many seconds, before the first word and behind the last as well."""
    found = ~speech
    for run in runs(~speech):
        if run.seconds < least:
            found[run.start : run.end] = False
    return found


def breaths(speech: NDArray[np.bool_], cuts: Sequence[int] = ()) -> tuple[Stretch, ...]:
    """What was said in one breath each: the stretches between pauses. Nobody knows of a breath beyond a cut."""
    found = []
    for run in runs(~silences(speech)):
        edges = [run.start, *(cut for cut in cuts if run.start < cut < run.end), run.end]
        found += [Stretch(a, b) for a, b in pairwise(edges)]
    return tuple(found)
