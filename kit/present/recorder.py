"""The running talk in, notes for the records out: how long each slide and step took, what was said, where it paused.

A key costs it the start of a timer. What has changed is handed on when the program is idle, and every two seconds
besides: a program that is killed loses less than the slide that was on.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, QTimer, Signal

from kit.deck.model import Deck
from kit.records.fingerprints import deck_subject
from kit.records.journal import Note, RunJournal
from kit.records.pace import key_of
from kit.records.runs import MustSay, PauseMade, Run, RunFacts, RunKind, SlideTime, Totals
from kit.talk.cut import slide_minutes
from kit.talk.model import View
from kit.talk.musts import must_words
from kit.talk.session import TalkSession

_BEAT_MS = 2000
_SHORT_PAUSE = 1.0  # seconds; less is a key pressed twice
# Seconds spoken before a run is worth keeping: somebody may only have looked how the talk begins.
LEAST: dict[RunKind, float] = {"rehearsal": 5.0, "presented": 60.0}


class Recorder(QObject):
    """One run of one session, from its first view to its end.

    Signals:
        failed(str): why it cannot be kept; told once, and the talk goes on.
    """

    failed = Signal(str)

    def __init__(
        self,
        session: TalkSession,
        kind: RunKind,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        before: Run | None = None,  # the run that broke off: it goes on
        began: dt.datetime | None = None,
    ) -> None:
        super().__init__()
        self._session, self._kind, self._monotonic = session, kind, monotonic
        deck, cut = session.view.deck, session.view.cut
        facts = RunFacts(
            kind=kind,
            key=key_of(deck),
            title=deck.meta.title,
            version=deck.meta.version,
            began=began or dt.datetime.now(),
            minutes=cut.budget,
            own_pace=bool(cut.timing),
        )
        self.journal = RunJournal(facts, lambda: deck_subject(deck).mark, run=before.head.id if before else None)
        self._deck: Deck | None = None
        self._cut_shown: tuple[int, ...] = ()
        self._slides: dict[str, SlideTime] = {}
        self._musts: dict[tuple[str, int], MustSay] = {}
        self._pauses: list[PauseMade] = []
        self._pause_began: float | None = None
        self._on, self._step = "", 0
        self._redone = 0
        self._changed: set[str] = set()
        self._anew = True
        self._told_pauses = 0
        self._told_fault = False
        self._beat = QTimer(self)
        self._beat.setInterval(_BEAT_MS)
        self._beat.timeout.connect(self._catch_up)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._catch_up)
        if before is not None:
            self._take_up(before, session.view)
        self._take_plan(session.view)
        self._move(session.view)
        self._unsubscribe = session.subscribe(lambda _view: self._soon.start())
        self._beat.start()

    def close(self) -> int | None:
        """The run is over; gives its id in the records, None if it was too short to keep or could not be kept."""
        self._unsubscribe()
        self._beat.stop()
        self._soon.stop()
        self._follow(self._session.view)
        self._end_pause()
        short = self._session.spoken() < LEAST[self._kind]
        if not short:
            self._put(closed=True)
        return self.journal.close(drop=short)

    def _take_up(self, before: Run, view: View) -> None:
        """What was measured before the program broke off."""
        ids = {slide.place: slide.slide for slide in before.slides}
        self._slides = {slide.slide: slide for slide in before.slides}
        self._musts = {(ids[must.place], must.number): must for must in before.musts if must.place in ids}
        self._pauses = list(before.pauses)
        self._told_pauses = len(self._pauses)
        at = view.room.cursor
        self._on, self._step = view.deck.slides[at.slide].id, at.step  # the same visit goes on

    # What happens

    def _follow(self, view: View) -> None:
        self._book()
        if view.deck is not self._deck or view.cut.shown != self._cut_shown:
            self._take_plan(view)
        if view.redone != self._redone:
            self._redone = view.redone
            self._forget(view.deck.slides[view.cursor.slide].id)
        self._take_ticks(view)
        if view.paused and self._pause_began is None and not view.ended:
            self._pause_began = self._monotonic()
        elif not view.paused:
            self._end_pause()
        self._move(view)

    def _move(self, view: View) -> None:
        """From now on time belongs to this slide and step."""
        at = view.room.cursor
        slide = view.deck.slides[at.slide].id if 0 <= at.slide < len(view.deck.slides) else ""
        known = self._slides.get(slide)
        if slide != self._on and known is not None and view.started:
            self._slides[slide] = replace(known, visits=known.visits + 1)
            self._changed.add(slide)
        self._on, self._step = slide, at.step

    def _book(self) -> None:
        """What was spoken since the last time goes to the slides, and on the slide that was on to its step."""
        for slide, spoken in self._session.seconds_by_slide().items():
            known = self._slides.get(slide)
            if known is None or spoken == known.spoken:
                continue
            step = self._step if slide == self._on else 0
            steps = [*known.steps, *[0.0] * (step + 1 - len(known.steps))]
            steps[step] = max(0.0, steps[step] + spoken - known.spoken)  # a run may have been kept a beat further
            visits = max(1, known.visits) if slide == self._on else known.visits
            self._slides[slide] = replace(known, spoken=spoken, steps=tuple(steps), visits=visits)
            self._changed.add(slide)

    def _forget(self, slide: str) -> None:
        known = self._slides.get(slide)
        if known is not None:
            self._slides[slide] = replace(known, spoken=0.0, steps=(), visits=0)
            self._changed.add(slide)

    def _take_ticks(self, view: View) -> None:
        for key, must in self._musts.items():
            ticked = key in view.said
            if ticked != (must.said is not None):
                said = round(self._session.spoken(), 2) if ticked else None
                self._musts[key] = replace(must, said=said)
                self._changed.add(key[0])

    def _end_pause(self) -> None:
        if self._pause_began is not None:
            lasted, self._pause_began = self._monotonic() - self._pause_began, None
            if lasted < _SHORT_PAUSE:
                return
            place = self._slides[self._on].place if self._on in self._slides else 0
            at = round(self._session.spoken(), 2)
            self._pauses.append(PauseMade(place, self._step, at, round(lasted, 2)))

    def _take_plan(self, view: View) -> None:
        """Slides, sections and must-say lines as they are now; what was measured stays."""
        deck, cut = view.deck, view.cut
        minutes = slide_minutes(deck, dict(cut.timing))
        shown = set(cut.shown)
        names = {i: s.name for s in view.sections for i in range(s.first, s.last + 1)}
        slides: dict[str, SlideTime] = {}
        musts: dict[tuple[str, int], MustSay] = {}
        for place, slide in enumerate(deck.slides):
            new = SlideTime(
                place, slide.id, slide.plain_title, names.get(place, ""), place in shown, minutes[place] * 60
            )
            old = self._slides.get(slide.id)
            if old is not None:
                new = replace(new, spoken=old.spoken, visits=old.visits, steps=old.steps)
            slides[slide.id] = new
            for number, words in enumerate(must_words(slide)):
                was = self._musts.get((slide.id, number))
                musts[slide.id, number] = MustSay(place, number, words, was.said if was else None)
        gone = [s for key, s in self._slides.items() if key not in slides and s.spoken]
        for place, lost in enumerate(gone, len(deck.slides)):  # the deck lost them; the time was spoken all the same
            slides[lost.slide] = replace(lost, place=place, in_cut=False)
        self._deck, self._cut_shown = deck, cut.shown
        self._slides, self._musts, self._anew = slides, musts, True

    # Handing it on

    def _catch_up(self) -> None:
        """In idle time: the clock has kept the seconds of each slide exactly, whenever they are asked for."""
        self._follow(self._session.view)
        if self.journal.fault and not self._told_fault:
            self._told_fault = True
            self.failed.emit(self.journal.fault)
        if self._session.spoken() >= LEAST[self._kind]:
            self._put()

    def _put(self, *, closed: bool = False) -> None:
        """Only what has changed; slides that are neither in the cut nor spoken on are not kept at all."""
        if not (self._changed or self._anew or closed or self._told_pauses < len(self._pauses)):
            return
        wanted = self._slides if self._anew else self._changed
        slides = tuple(s for key in wanted if (s := self._slides[key]).in_cut or s.visits or s.spoken)
        kept = {s.place for s in slides}
        musts = tuple(m for (key, _), m in self._musts.items() if key in wanted and m.place in kept)
        pauses = tuple(enumerate(self._pauses))[self._told_pauses :]
        self.journal.note(Note(self._totals(closed=closed), slides, musts, pauses, self._anew))
        self._changed, self._anew, self._told_pauses = set(), False, len(self._pauses)

    def _totals(self, *, closed: bool) -> Totals:
        counted = [s for s in self._slides.values() if s.in_cut]
        places = {s.place for s in counted} | {s.place for s in self._slides.values() if s.spoken}
        musts = [m for m in self._musts.values() if m.place in places]
        return Totals(
            spoken=round(self._session.spoken(), 3),
            planned=sum(s.planned for s in counted),
            seen=sum(1 for s in counted if s.spoken),
            slides=len(counted),
            said=sum(1 for m in musts if m.said is not None),
            musts=len(musts),
            paused=round(sum(p.lasted for p in self._pauses), 2),
            closed=closed,
        )
