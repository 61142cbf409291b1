"""The speaker's own pace: runs in, minutes by slide out; kept beside the deck, never in it, and taken back in one step.

A slide's own minutes are the median of its times in the latest runs. A slide that was only passed over does not count,
nor does one that was never spoken on: it keeps the minutes of the plan.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from statistics import median

from kit.deck.model import Deck
from kit.errors import WorldError
from kit.records.fingerprints import item_of
from kit.records.runs import Run, TalkKey, list_runs, read_run
from kit.records.store import Store, open_if_there

RUNS = 9  # of a talk are counted, the latest: who has learned to be brief is not held to the first attempts
PASSED_OVER = 3.0  # seconds; less was not spoken


def key_of(deck: Deck) -> TalkKey:
    """By what the records know this talk."""
    return TalkKey(item_of(deck.meta.id, deck.path, ours=deck.meta.ours), deck.meta.lang)


def median_minutes(runs: Iterable[Run]) -> dict[str, float]:
    """The median minutes of each slide that was spoken on, by slide id."""
    times: dict[str, list[float]] = {}
    for run in runs:
        for slide in run.slides:
            if slide.spoken >= PASSED_OVER:
                times.setdefault(slide.slide, []).append(slide.spoken)
    return {slide: round(median(seconds) / 60, 3) for slide, seconds in times.items()}


def runs_for_pace(store: Store, key: TalkKey) -> tuple[Run, ...]:
    """The runs that the pace is taken from, rehearsed and presented alike."""
    heads = list_runs(store, key, RUNS)
    return tuple(run for head in heads if (run := read_run(store, head.id)) is not None)


def use_pace(store: Store, key: TalkKey) -> dict[str, float]:
    """From now on the talk is planned by the median of its latest runs; gives the minutes by slide."""
    runs = runs_for_pace(store, key)
    minutes = median_minutes(runs)
    with store.writing():
        store.run("DELETE FROM own_pace WHERE talk = ? AND lang = ?", (key.talk, key.lang))
        store.run_all(
            "INSERT INTO own_pace VALUES (?, ?, ?, ?, ?)",
            [(key.talk, key.lang, slide, spoken, len(runs)) for slide, spoken in minutes.items()],
        )
    return minutes


def drop_pace(store: Store, key: TalkKey) -> None:
    """The talk is planned by the minutes of its deck again."""
    with store.writing():
        store.run("DELETE FROM own_pace WHERE talk = ? AND lang = ?", (key.talk, key.lang))


def pace_of(store: Store, key: TalkKey) -> dict[str, float]:
    """The speaker's own minutes by slide id; empty if the plan of the deck holds."""
    rows = store.rows("SELECT slide, minutes FROM own_pace WHERE talk = ? AND lang = ?", (key.talk, key.lang))
    return dict(rows)


def timing_of(deck: Deck, path: Path | None = None) -> Mapping[str, float]:
    """`pace_of` for a talk that is about to be cut. Records that cannot be read never keep it from starting."""
    return timing_for(key_of(deck), path)


def timing_for(key: TalkKey, path: Path | None = None) -> Mapping[str, float]:
    """The same by the talk's key."""
    try:
        store = open_if_there(path)
        if store is None:
            return {}
        with store:
            return pace_of(store, key)
    except WorldError:
        return {}
