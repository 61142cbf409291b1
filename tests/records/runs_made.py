"""Runs for the tests of records and reports: made of a few numbers, and written as a rehearsal writes them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

from kit.records.journal import Note, RunJournal
from kit.records.runs import (
    MustSay,
    PauseMade,
    Run,
    RunFacts,
    RunHead,
    SlideTime,
    TalkKey,
    Totals,
    keep_voice,
)
from kit.records.store import open_store
from kit.records.voice import VoiceSummary

KEY = TalkKey("talk", "en")
SEVEN = dt.datetime(2026, 11, 24, 19, 0)


def a_slide(place: int, planned: float, spoken: float, *, section: str = "Part", in_cut: bool = True) -> SlideTime:
    """Slide number `place + 1` with the id "s1", "s2" ...; seconds."""
    steps = (spoken,) if spoken else ()
    name = f"s{place + 1}"
    return SlideTime(place, name, f"Slide {place + 1}", section, in_cut, planned, spoken, int(spoken > 0), steps)


def slides_of(*times: tuple[float, float]) -> tuple[SlideTime, ...]:
    """Each (planned, spoken)."""
    return tuple(a_slide(i, planned, spoken) for i, (planned, spoken) in enumerate(times))


def a_run(
    *times: tuple[float, float],
    kind: str = "rehearsal",
    minutes: float | None = None,
    began: dt.datetime = SEVEN,
    musts: tuple[MustSay, ...] = (),
    pauses: tuple[PauseMade, ...] = (),
    run: int = 1,
    slides: tuple[SlideTime, ...] = (),
    key: TalkKey = KEY,
    voice: VoiceSummary | None = None,
    recording: str = "",
) -> Run:
    slides = slides or slides_of(*times)
    counted = [s for s in slides if s.in_cut]
    totals = Totals(
        spoken=sum(s.spoken for s in slides),
        planned=sum(s.planned for s in counted),
        seen=sum(1 for s in counted if s.spoken),
        slides=len(counted),
        said=sum(1 for m in musts if m.said is not None),
        musts=len(musts),
        paused=sum(p.lasted for p in pauses),
        closed=True,
    )
    facts = RunFacts(kind, key, "Talk", "1.0.0", began, minutes, fingerprint="abc")
    return Run(RunHead(run, facts, totals), slides, musts, pauses, voice, recording)


def keep(run: Run, path: Path | None = None) -> int:
    """Writes it into the records; gives its id there."""
    journal = RunJournal(run.head.facts, lambda: run.head.facts.fingerprint, path)
    pauses = tuple(enumerate(run.pauses))
    journal.note(Note(run.head.totals, run.slides, run.musts, pauses, anew=True))
    made = journal.close()
    assert made is not None, journal.fault
    if run.voice is not None:
        with open_store(path) as store:
            keep_voice(store, made, run.voice, run.recording)
    return made
