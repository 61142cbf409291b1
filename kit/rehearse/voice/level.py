"""The envelope in, how loud one spoke out.

No microphone tells how loud it is in the back row: that hangs on its amplifier and on how far away it stands. So a
level is judged against a mark. The speaker sets it by speaking as for the back row; without one it is low enough that
only a voice that barely reaches the microphone falls below it.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from kit.rehearse.voice.envelope import FLOOR, Floats, decibels

DROP = 6.0  # dB below one's own mark: as if the back row sat twice as far away
_SECOND = 100  # frames over which a level is judged; a word is too short
_LEAST = 20  # frames of speech in it


def speech_level(level: Floats, speech: NDArray[np.bool_]) -> float:
    """The mean level while speaking, in dBFS; FLOOR where nobody spoke."""
    heard = level[speech[: len(level)]]
    return float(decibels(np.asarray([heard.mean()], dtype=np.float32))[0]) if len(heard) else FLOOR


def mark_of(level: float) -> float:
    """The mark for somebody who is as loud as this when speaking for the back row."""
    return level - DROP


def quiet_share(level: Floats, speech: NDArray[np.bool_], mark: float) -> float:
    """What part of the speaking was below the mark, second by second, 0 to 1."""
    heard = quiet = 0
    for start in range(0, len(level), _SECOND):
        here = speech[start : start + _SECOND]
        count = int(here.sum())
        if count >= _LEAST:
            heard += count
            quiet += count if speech_level(level[start : start + _SECOND], here) < mark else 0
    return quiet / heard if heard else 0.0
