"""What one entry of a stop list is: the words that no talk may hold, and what to say instead."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kit.deck.model import Audience

YOUNG: frozenset[Audience] = frozenset({"children", "teens"})


@dataclass(frozen=True, slots=True)
class Stop:
    """One entry. `audiences` empty: for all. `blame`: may stand where a slide shows what not to say."""

    pattern: re.Pattern[str]
    instead: str
    audiences: frozenset[Audience] = frozenset()
    blame: bool = False


def stop(
    pattern: str, instead: str, audiences: frozenset[Audience] = frozenset(), *, blame: bool = False
) -> Stop:
    return Stop(re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE), instead, audiences, blame)
