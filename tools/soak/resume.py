"""Kills the real program while keys are pressed, goes on with the talk, kills it again: nothing may be lost.

`python -m tools.soak.resume [KILLS]` (300 if not given) prints a line for every twentieth and the sum; exit code 1 if a
bar broke. Each program begins with `kitbag resume`, so that what it shows first is the judgment on the kill before: it
must be what the room saw last, or the step before. On two monitors (make rig) where there are any, else off screen.
"""

from __future__ import annotations

import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kit.records.store import open_if_there
from kit.settings import load_settings
from kit.talk.journal import find_journals

KILLS = 300
_LEAST, _MOST = 0.0, 2.0  # seconds between the first slide and the kill
_EARLY = 0.1  # share of the kills that come while the program starts
_BEAT, _SLACK = 1.0, 0.5  # seconds of the clock that a kill may cost, and what a busy machine adds
_PATIENCE = 30.0

Told = dict[str, Any]


@dataclass(slots=True)
class Sum:
    """What the kills cost."""

    kills: int = 0
    early: int = 0
    steps: int = 0
    one_back: int = 0
    lost: list[float] = field(default_factory=list)
    faults: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Life:
    """One program from its start to its kill: what it told, and when the last of it came."""

    told: list[Told]
    last_at: float
    killed_at: float


def live(command: list[str], env: Mapping[str, str], seed: int, *, after: float, early: float | None) -> Life:
    """Starts the program and kills it `after` seconds from its first slide, or `early` seconds from its start."""
    words = [sys.executable, "-m", "tools.soak.speaker", str(seed), *command]
    with subprocess.Popen(words, env=dict(env), stdout=subprocess.PIPE, stderr=subprocess.PIPE) as speaker:
        assert speaker.stdout is not None
        os.set_blocking(speaker.stdout.fileno(), False)
        heard, last_at = b"", 0.0
        kill_at = time.monotonic() + (_PATIENCE if early is None else early)
        while time.monotonic() < kill_at and speaker.poll() is None:
            more = speaker.stdout.read()
            if more:
                last_at = time.monotonic()
                if not heard and early is None:
                    kill_at = last_at + after
                heard += more
            time.sleep(0.002)
        alive = speaker.poll() is None
        killed_at = time.monotonic()
        speaker.kill()
        os.set_blocking(speaker.stdout.fileno(), True)
        heard += speaker.stdout.read()
        assert speaker.stderr is not None
        if not alive:
            raise SystemExit(f"it ended by itself: {speaker.stderr.read().decode(errors='replace')[-2000:]}")
    lines = [line for line in heard.split(b"\n")[:-1] if line]
    return Life([json.loads(line) for line in lines], last_at, killed_at)


def soak(
    kills: int,
    env: Mapping[str, str],
    folder: Path,
    *options: str,
    seed: int = 1,
    most: float = _MOST,
    say: bool = True,
) -> Sum:
    """So many kills of one talk, each gone on with by the next program."""
    chance, found = random.Random(seed), Sum()
    env = {**os.environ, **env, "KITBAG_DATA_DIR": str(folder)}
    before: Life | None = None
    while found.kills < kills:
        early = chance.uniform(0.05, 1.0) if before is not None and chance.random() < _EARLY else None
        command = ["present", "tour", *options] if before is None else ["resume"]
        after = chance.uniform(_LEAST, most)
        life = live(command, env, seed * 1000 + found.kills, after=after, early=early)
        found.kills += 1
        found.faults += [f"kill {found.kills}: {fault}" for fault in _left(folder)]
        if not life.told:
            found.early += 1
            continue
        if before is not None:
            _judge(before, life.told[0], found)
        found.steps += len(life.told)
        before = life
        if say and found.kills % 20 == 0:
            print(f"{found.kills} kills, {found.steps} steps: {len(found.faults)} faults", flush=True)
    return found


def _judge(before: Life, first: Told, found: Sum) -> None:
    """What the next program showed first against what the one before had shown last."""
    seen: list[Told] = []
    for told in before.told:
        state = {name: kept for name, kept in told.items() if name != "spoken"}
        if not seen or seen[-1] != state:
            seen.append(state)
    now = {name: kept for name, kept in first.items() if name != "spoken"}
    if now != seen[-1]:
        found.one_back += 1
        if now not in seen[-2:]:
            found.faults.append(f"kill {found.kills - 1}: resumed at {now}, last seen {seen[-1]}")
    last = before.told[-1]
    ran = last["clock"] == [True, False]
    whole = last["spoken"] + (before.killed_at - before.last_at if ran else 0.0)
    lost = whole - first["spoken"]
    found.lost.append(lost)
    if not -_SLACK <= lost <= _BEAT + _SLACK:
        found.faults.append(f"kill {found.kills - 1}: {lost:.2f} s of the clock are lost")


def _left(folder: Path) -> Iterator[str]:
    """What is wrong with the files that a kill left."""
    for journal in find_journals(folder):
        if not journal.fields and journal.path.stat().st_size:
            yield f"{journal.path.name} does not open"
        if journal.running:
            yield f"{journal.path.name} is still held"
    store = open_if_there(folder / "records.sqlite3")
    if store is not None:
        with store:
            if store.problem or store.rows("PRAGMA integrity_check") != [("ok",)]:
                yield f"the records: {store.problem or 'damaged'}"
            runs = store.rows("SELECT count(*) FROM run")[0][0]
            if runs > 1:
                yield f"one talk has become {runs} runs"
    for problem in load_settings(folder).problems:
        yield f"the settings: {problem.message}"


@contextmanager
def screens() -> Iterator[tuple[dict[str, str], tuple[str, ...]]]:
    """The environment with screens, and the options that show the room's picture there."""
    from tests.rig.xorg import TwoMonitors

    try:
        monitors = TwoMonitors()
    except BaseException as fault:  # noqa: BLE001 - pytest's own way to say that there is no rig
        print(f"Off screen, for there is no rig: {fault}")
        yield {"QT_QPA_PLATFORM": "offscreen"}, ("--windowed",)
        return
    try:
        yield monitors.env, ()
    finally:
        monitors.close()


def main(kills: int) -> int:
    """Prints the sum."""
    with tempfile.TemporaryDirectory() as temporary, screens() as (env, options):
        found = soak(kills, env, Path(temporary), *options)
    lost = sorted(found.lost)
    print(
        f"{found.kills} kills of the program while keys were pressed ({found.early} while it started), {found.steps} "
        f"views shown. Resumed one step back: {found.one_back}. Clock lost: median {statistics.median(lost):.2f} s, "
        f"most {lost[-1]:.2f} s. Faults: {len(found.faults)}"
    )
    for fault in found.faults:
        print(f"  {fault}")
    return 1 if found.faults else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else KILLS))
