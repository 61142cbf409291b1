"""What is kept of a running talk: its pictures, in memory; where it is, to go on after a crash; how it went, on record.

None of it ever holds the talk up. If it cannot be kept the console says so in a sentence, and by a sign until the end.
"""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from kit.errors import KitbagError
from kit.paths import is_journal_left
from kit.present.holding import Holding
from kit.present.resume import Keeper, facts_of
from kit.talk.session import TalkSession

if TYPE_CHECKING:
    from kit.present.goingon import GoingOn
    from kit.present.recorder import Recorder
    from kit.present.show import Show
    from kit.records.runs import Run, RunKind
    from kit.talk.memory import Memory
    from kit.talk.offers import Resumed


class Keeping:
    """The keeper and the recorder of one talk."""

    def __init__(self, show: Show, session: TalkSession) -> None:
        self._show, self._session = show, session
        self.recorder: Recorder | None = None
        self._lost: dict[str, str] = {}
        self._is_journal_left = is_journal_left()  # before there is our own
        facts = facts_of(session.view.deck, show.options, show.settings.screen_roles)
        self.keeper = Keeper(session, facts, lambda: self.recorder.journal.run if self.recorder else None)
        self.keeper.failed.connect(lambda why: self._tell("your place in the talk", why))
        self._resumed = show.options.resumed
        self._began = _moment(facts.began)
        self.going_on: GoingOn | None = None
        if self._resumed is not None:
            self.keeper.take_over(self._resumed)
        show.staging.remembered.connect(self._swapped)
        self.holding = Holding(show, session.view.deck)

    def restore(self) -> None:
        """What was drawn before the talk broke off."""
        if self._resumed is not None and self._resumed.offer.drawings:
            self._show.take_tools().restore(dict(self._resumed.offer.drawings))

    def begin(self) -> None:
        """What can wait until the windows stand."""
        if self._session.view.ended:
            return
        if self._show.options.record:
            self.record()
        if self._resumed is None and self._is_journal_left:
            self._look_for_rest()

    def record(self) -> None:
        """From now on the run is recorded; one that broke off goes on."""
        from kit.present.recorder import Recorder

        kind: RunKind = "rehearsal" if self._show.options.rehearsal else "presented"
        self.recorder = Recorder(self._session, kind, before=self._before(kind), began=self._began)
        self.recorder.failed.connect(lambda why: self._tell("this run", why))

    def _look_for_rest(self) -> None:
        """This talk may have broken off before it was begun anew."""
        from kit.present.goingon import look_for_rest

        self.going_on = look_for_rest(self._show, self._session)
        if self.going_on is not None and self._show.driver is not None:
            self._show.driver.enter = self.going_on.take

    def go_on(self, resumed: Resumed, memory: Memory) -> None:
        """The talk that was begun anew is the one that broke off, after all: its clock, marks and run too."""
        self._resumed, self._began = resumed, _moment(resumed.offer.facts.began)
        if self.recorder is not None:
            self.recorder.close()  # too short to be kept
            self.recorder.deleteLater()
            self.recorder = None
        self._session.recall(memory)
        self.keeper.take_over(resumed)
        self.restore()
        if self._show.options.record:
            self.record()

    def close(self) -> int | None:
        """The talk was ended: gives the run's id in the records, if it is kept."""
        run = self.recorder.close() if self.recorder is not None else None
        self.keeper.close()
        self.holding.stop()
        for part in (self.recorder, self.keeper, self.holding):  # they are connected to us, and would hold us
            if part is not None:
                part.deleteLater()
        return run

    def _swapped(self, roles: tuple[tuple[str, str], ...]) -> None:
        self.keeper.keep("roles", [list(pair) for pair in roles])
        self.keeper.keep("screen", "")  # the screen asked for at the start holds no more

    def _before(self, kind: RunKind) -> Run | None:
        """The run that broke off. A kill may have come when it was begun and its id was not yet in the journal."""
        if self._resumed is None:
            return None
        from kit.records.pace import key_of
        from kit.records.runs import read_run, run_begun
        from kit.records.store import open_if_there

        run = self._resumed.offer.facts.run
        try:
            store = open_if_there()
            if store is None:
                return None
            with store:
                if run is None:
                    run = run_begun(store, key_of(self._session.view.deck), kind, self._began)
                return read_run(store, run) if run is not None else None
        except KitbagError:
            return None  # then this is a run of its own

    def _tell(self, what: str, why: str) -> None:
        self._lost.setdefault(what, why)
        show, lost = self._show, list(self._lost)
        if len(lost) > 1:
            show.say(f"Neither {lost[0]} nor {lost[1]} is kept. {self._lost[lost[0]]}")
        else:
            show.say(f"{what[:1].upper()}{what[1:]} is not kept. {why}")
        show.warn("kept", "Not kept")


def _moment(words: str) -> dt.datetime:
    """A time of day as a journal has it; now, if that is none."""
    try:
        return dt.datetime.fromisoformat(words)
    except ValueError:
        return dt.datetime.now()
