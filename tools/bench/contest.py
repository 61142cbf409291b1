"""Ours and the floor in turns on two monitors: start, key to slide, memory.

A turn starts the program, waits until slide 1 stands on the projector (its color seen, then nothing changed
for STILL seconds; the last change counts), lets it settle, presses PageDown, waits likewise, and reads the
memory.
"""

from __future__ import annotations

import statistics
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tools.bench.codes import number_of
from tools.bench.process import Measured
from tools.bench.x11 import Eye

STILL, GAP, SETTLE = 0.4, 0.15, 3.0
NEXT = "Next"
LONG = 100


@dataclass(frozen=True, slots=True)
class Contestant:
    name: str
    command: tuple[str, ...]
    slides: int  # of more than LONG, not all are stepped through in a turn
    env: tuple[tuple[str, str], ...] = ()
    arm: bool = False  # its first key changes nothing yet
    starts_only: bool = False


@dataclass(slots=True)
class Turn:
    """What one run gave, in ms and MB. `seen` is the first pixel of a slide, `stood` its last change."""

    start_seen: float = 0
    start_stood: float = 0
    key_seen: list[float] = field(default_factory=list)
    key_stood: list[float] = field(default_factory=list)
    pss_start: float = 0
    pss_forty: float = 0
    pss_walk: list[float] = field(default_factory=list)


class Lost(Exception):  # noqa: N818
    """The projector did not show the slide that it should."""


def take_turn(
    who: Contestant,
    eye: Eye,
    home: Path,
    env: Mapping[str, str],
    keys: int,
    walk: bool = False,
    patience: float = 25,
) -> Turn:
    """One run of `who`, with `keys` measured key presses; `walk` goes on through all slides for memory."""
    turn = Turn()
    eye.park_pointer()
    program = Measured(who.command, home, {**env, **dict(who.env)})
    try:
        seen, stood = _await_slide(eye, 1, program.started, patience)
        turn.start_seen, turn.start_stood = seen, stood
        if not keys and not walk:
            return turn
        time.sleep(SETTLE)
        turn.pss_start = program.pss_megabytes()
        if who.arm:
            eye.press(NEXT)
            time.sleep(SETTLE)
        for number in range(2, min(who.slides, keys + 1) + 1):
            seen, stood = _await_slide(eye, number, eye.press(NEXT), 5)
            turn.key_seen.append(seen)
            turn.key_stood.append(stood)
            time.sleep(GAP)
        turn.pss_forty = program.pss_megabytes()
        if walk:
            turn.pss_walk = _walk(who, eye, program, keys + 1)
    except Lost as lost:
        raise Lost(f"{who.name}: {lost}; it said: {program.said() or 'nothing'}") from None
    finally:
        program.end()
    return turn


def _await_slide(eye: Eye, number: int, since: float, seconds: float) -> tuple[float, float]:
    """Milliseconds from `since` until slide `number` was seen, and until its picture last changed."""
    seen = _await_color(eye, number, since, seconds)
    last, picture = seen, eye.signature()
    while (drawn := eye.next_drawing(last + STILL)) is not None:
        now = eye.signature()
        if now != picture:
            last, picture = drawn, now
        elif drawn > last + STILL:
            break
    return (seen - since) * 1000, (last - since) * 1000


def _await_color(eye: Eye, number: int, since: float, seconds: float) -> float:
    while number_of(eye.edge_color()) != number:
        drawn = eye.next_drawing(since + seconds)
        if drawn is None:
            raise Lost(f"slide {number} not seen in {seconds} s; the edge is {eye.edge_color()}")
        if number_of(eye.edge_color()) == number:
            return drawn
    return time.perf_counter()


def _walk(who: Contestant, eye: Eye, program: Measured, start: int) -> list[float]:
    """Go on as fast as slides come; the memory after each tenth of the deck."""
    memory = []
    for number in range(start + 1, who.slides + 1):
        _await_color(eye, number, eye.press(NEXT), 5)
        if number % (who.slides // 10) == 0:
            memory.append(program.pss_megabytes())
    return memory


def take_rounds(
    contestants: Sequence[Contestant], eye: Eye, homes: Path, env: Mapping[str, str], rounds: int, keys: int
) -> dict[str, list[Turn]]:
    """All turns by contestant: rounds outside, contestants inside, so that a drift of the machine hits all.

    A round before the first warms the file caches and is thrown away; every other round goes backwards, so
    that nobody always comes first. As starts scatter most, two rounds of nothing but starts go with each. A
    long deck is asked for its start alone, and is walked through in the last round.
    """
    turns: dict[str, list[Turn]] = {each.name: [] for each in contestants}
    for number in range(3 * rounds + 1):
        full = number % 3 == 0
        for who in contestants[:: -1 if number % 2 else 1]:
            long = who.slides > LONG
            pressed = 3 if number == 0 else keys if full and not long else 0
            pressed = 0 if who.starts_only else pressed
            turn = take_turn(who, eye, homes / who.name, env, pressed, walk=long and number == 3 * rounds)
            if number > 0:
                turns[who.name].append(turn)
            _tell(who, number, turn)
            time.sleep(0.5)
    return turns


def _tell(who: Contestant, number: int, turn: Turn) -> None:
    key = f", key {statistics.median(turn.key_stood):.1f} ms" if turn.key_stood else ""
    memory = f", {turn.pss_start:.0f} MB" if turn.pss_start else ""
    warm = " (warming up)" if number == 0 else ""
    print(
        f"  {who.name}: start {turn.start_seen:.0f}, stood {turn.start_stood:.0f} ms{key}{memory}{warm}",
        flush=True,
    )
