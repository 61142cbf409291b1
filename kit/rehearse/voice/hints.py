"""How it goes in, at most one calm sentence every twenty seconds out. No Qt here.

A hint says one thing that can be done at once. The same one is not given twice running within two minutes: who has
heard it and goes on has decided so.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kit.rehearse.voice.meter import VoiceNow

APART = 20.0  # seconds between two hints
AGAIN = 120.0  # and before the same one returns
SHOWN = 8.0  # seconds for which a hint is to be seen
FAST = 170.0  # words a minute; our own bound: few listeners follow more, and none who translates
_SURE = 10.0  # seconds of speaking before a rate is held against anybody
BREATHLESS = 20.0  # seconds without a pause

SLOWER = "A little slower."
PAUSE = "Room for a short pause."
LOUDER = "A little louder, for the back row."


@dataclass(frozen=True, slots=True)
class Hint:
    """What was said last, and when."""

    words: str = ""
    at: float = float("-inf")


class Hints:
    """Asked once or twice a second with the seconds of listening."""

    def __init__(self) -> None:
        self.last = Hint()

    def ask(self, now: VoiceNow, at: float) -> str:
        """The hint to show at this moment, "" for none."""
        words = _wanted(now)
        wait = AGAIN if words == self.last.words else APART
        if words and at - self.last.at >= wait:
            self.last = Hint(words, at)
        return self.last.words if at - self.last.at < SHOWN else ""


def _wanted(now: VoiceNow) -> str:
    """The one thing that helps the room most."""
    if now.is_quiet:
        return LOUDER
    if now.words_a_minute > FAST and now.talking >= _SURE:
        return SLOWER
    return PAUSE if now.stretch > BREATHLESS else ""
