"""The running talk: keys and buttons come in as method calls, immutable views go out to the windows.

What each state does, and why:

- **Black, white, neutral** cover the slide. The same key takes the cover away. `next` takes it away and shows
  the next step, as in PowerPoint; `back` only brings the covered slide back.
- **Freeze** holds the room while the presenter looks around; let go, the room shows where the presenter is.
- **Disclosure** opens the card and rests the room on the neutral slide in one view. Clicker keys do nothing
  then, so that no stray press puts a slide over a child's story. The clock goes on, for the bell will not
  wait, but the time belongs to no slide and the pace is silent; the cut that makes up for it is offered
  afterwards.
- **The end**: after the last step the room rests on the neutral slide; `back` returns. Only the presenter
  ends the talk, and is asked once; any other key means no.
- **The clock** starts when the room leaves the slide it began with, or by `pause_clock`. `start` (F5) only
  goes on with the talk: clickers send it while people still come in. When the talk should end:
  `kit.talk.times`.

Methods that may refuse answer with a sentence, "" when they did what was asked.
"""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable
from dataclasses import replace

from kit.deck.model import Deck, Slide
from kit.talk import run as moves
from kit.talk import state as states
from kit.talk.cut import TO_END_ON_TIME, leave_out, skip_note
from kit.talk.edits import remade, switch
from kit.talk.hands import counted
from kit.talk.memory import Memory
from kit.talk.model import Cursor, Cut, Pace, View
from kit.talk.musts import ticked
from kit.talk.run import moved, run_of
from kit.talk.sections import sections_of
from kit.talk.state import State
from kit.talk.times import TalkTimes


class TalkSession:
    """One talk from the first view to the end. `view` is replaced at each change; subscribers are told."""

    def __init__(
        self,
        deck: Deck,
        cut: Cut,
        *,
        monotonic: Callable[[], float] = time.monotonic,
        now: Callable[[], dt.datetime] = dt.datetime.now,
        start: Cursor | None = None,
        end_at: dt.datetime | None = None,
    ) -> None:
        self._monotonic, self._now = monotonic, now
        self._subscribers: list[Callable[[View], None]] = []
        self._deck = deck
        self._past_cuts: list[Cut] = []
        self._edited = False
        self._set_cut(cut)
        begin = start or Cursor(self._run[0] if self._run else 0)
        self._state = State(moves.valid(deck, self._run, begin), finished=not self._run)
        self._times = TalkTimes(monotonic, now, cut, end_at)
        self._began_on = self._state.cursor.slide  # the clock starts when the room leaves it
        self._seen: frozenset[int] = frozenset()
        self._counts: dict[str, tuple[int, ...]] = {}
        self._said: frozenset[tuple[str, int]] = frozenset()
        self._redone = 0
        self._timers: dict[str, float] = {}
        self._room_since = monotonic()
        self._view = self._follow()

    # What the windows ask

    @property
    def view(self) -> View:
        return self._view

    def subscribe(self, callback: Callable[[View], None]) -> Callable[[], None]:
        """Be told each new view, from now on; calling the answer ends it."""
        self._subscribers.append(callback)

        def unsubscribe() -> None:
            if callback in self._subscribers:
                self._subscribers.remove(callback)

        return unsubscribe

    def now(self) -> dt.datetime:
        return self._now()

    def spoken(self) -> float:
        """Seconds spoken, pauses left out."""
        return self._times.clock.spoken()

    def slide_spoken(self, index: int | None = None) -> float:
        """Seconds spoken on a slide (the presenter's, if none is named), all visits together."""
        slide = self._slide(self._state.cursor.slide if index is None else index)
        return self._times.clock.slide_spoken(slide.id) if slide else 0.0

    def seconds_by_slide(self) -> dict[str, float]:
        """Seconds spoken by slide id, for the records."""
        return self._times.clock.by_slide()

    def left(self) -> float | None:
        """Seconds until the end, below 0 when over; None for a talk without a plan."""
        return self._times.left()

    def ends_at(self) -> dt.datetime | None:
        """The time of day at which the talk should end; before it starts, if it started now."""
        return self._times.ends_at()

    def room_for(self) -> float:
        """Seconds for which the room has been in its state: "black for 0:42"."""
        return self._monotonic() - self._room_since

    def timer_left(self) -> float | None:
        """Seconds left of the slide's countdown, all of them before it starts; None where there is none."""
        slide = self._slide(self._view.room.cursor.slide)
        if slide is None or slide.timer is None:
            return None
        began = self._view.timer_started
        return max(0.0, slide.timer * 60 - (0.0 if began is None else self._monotonic() - began))

    def pace(self) -> Pace:
        """How the time goes. The words stand for ten seconds, unless the state of the talk itself changes."""
        return self._times.pace(self._deck, self._cut, self._state)

    # Moving

    def next(self) -> None:
        """The next step; under a cover it comes with the slide, after the last one the neutral slide."""
        self._do(moves.step_on(self._deck, self._run, self._state))

    def back(self) -> None:
        """The step before; from under a cover, or from behind the end, first the slide itself."""
        self._do(moves.step_back(self._deck, self._run, self._state))

    def next_slide(self) -> None:
        """The next slide, without the steps in between; on the last slide its last step."""
        self._do(moves.slide_on(self._deck, self._run, self._state))

    def back_slide(self) -> None:
        """The start of this slide; from there the start of the one before."""
        self._do(moves.slide_back(self._deck, self._run, self._state))

    def first(self) -> None:
        if self._run:
            self.go_to_slide(self._run[0])

    def last(self) -> None:
        """The last slide of the run, at its first step."""
        if self._run:
            self.go_to_slide(self._run[-1])

    def go_to_number(self, number: int) -> str:
        """Go to the slide with this number within the file, counted from 1."""
        return self.go_to_slide(number - 1)

    def go_to_slide(self, index: int) -> str:
        """Go to any slide that may be seen, the backup too. With the card open the room stays as it is."""
        slide = self._slide(index)
        if slide is None:
            return f"There is no slide {index + 1}: the last is {len(self._deck.slides)}."
        if slide.hide:
            return f"Slide {index + 1} is hidden."
        self._do(moves.jump(self._deck, self._run, self._state, Cursor(index)))
        return ""

    # What the room sees

    def black(self) -> None:
        self._do(states.toggle_cover(self._state, "black"))

    def white(self) -> None:
        self._do(states.toggle_cover(self._state, "white"))

    def neutral(self) -> None:
        """The neutral slide without the card, for a rest."""
        self._do(states.toggle_cover(self._state, "neutral"))

    def freeze(self) -> None:
        self._do(states.toggle_freeze(self._state))

    def disclosure(self) -> None:
        self._do(states.toggle_card(self._state))

    def escape(self) -> None:
        """Leave the topmost special state, one at a time; never the talk."""
        self._do(states.escape(self._state))

    def start(self) -> None:
        """Go on with the talk: leave every special state at once."""
        self._do(states.go_on(self._state))

    def ask_end(self) -> None:
        self._do(states.ask_end(self._state))

    def confirm_end(self) -> None:
        """End the talk, if that was asked."""
        if self._state.asking_end:
            self._times.clock.pause()
            self._do(states.end(self._state))

    def cancel_end(self) -> None:
        self._do(states.no_end(self._state))

    # Time and cut

    def pause_clock(self) -> None:
        """Start the clock, then pause it and go on in turn."""
        if self._state.ended:
            return
        if not self._times.clock.started:
            self._times.start(self._deck, self._cut, self._run_slide())
        else:
            self._times.clock.toggle()
        self._do(self._state)

    def reset_clock(self) -> str:
        """Nothing spoken yet. Only a paused clock can be set back, so no single key or click ever does it."""
        if not self._times.clock.paused or self._state.ended:
            return "Pause the clock first, then it can be set back."
        self._times.reset()
        self._began_on = self._view.room.cursor.slide
        self._do(self._state)
        return ""

    def restart_timer(self) -> None:
        """Begin the countdown of the slide in the room anew. By itself it begins at the slide's last step."""
        slide = self._slide(self._view.room.cursor.slide)
        if slide is not None and slide.timer is not None:
            self._timers[slide.id] = self._monotonic()
            self._do(self._state)

    def take_recut(self) -> None:
        """Leave out what the pace offers to leave out, as far as it is still to come."""
        offered = self._times.offered(self._deck, self._cut, self._state)
        if gone := {i for i in offered if i > self._run_slide()}:
            self._edit(leave_out(self._deck, self._cut, gone, TO_END_ON_TIME))

    def toggle_skip(self, index: int) -> str:
        """Leave out a slide still to come, with what needs it, or bring it in again with what it needs."""
        now = frozenset({self._view.room.cursor.slide, self._state.cursor.slide, self._run_slide()})
        changed = switch(self._deck, self._cut, index, now)
        if isinstance(changed, str):
            return changed
        self._edit(changed)
        return ""

    def undo_skip(self) -> None:
        """Take back the last skip or re-cut."""
        if self._past_cuts:
            self._set_cut(self._past_cuts.pop())
            self._times.forget_pace()
            self._do(self._state)

    # Hands and the deck

    def count_hands(self, option: int, count: int) -> None:
        """So many hands for an option (from 0) of the question slide the presenter is on."""
        slide = self._slide(self._state.cursor.slide)
        if slide is not None:
            self._counts[slide.id] = counted(slide, self._counts.get(slide.id, ()), option, count)
            self._do(self._state)

    def add_hands(self, option: int, more: int = 1) -> None:
        slide = self._slide(self._state.cursor.slide)
        hands = self._counts.get(slide.id, ()) if slide else ()
        self.count_hands(option, (hands[option] if option < len(hands) else 0) + more)

    def tick_must(self, number: int | None = None) -> str:
        """This must-say line of the presenter's slide was said, or not after all; None: the next one was."""
        said = ticked(self._slide(self._state.cursor.slide), self._said, number)
        if not isinstance(said, str):
            self._said = said
            self._do(self._state)
        return said if isinstance(said, str) else ""

    def redo_slide(self) -> str:
        """The presenter's slide from its first step, as if it had not been spoken on. Only a rehearsal offers this."""
        slide = self._slide(self._state.cursor.slide)
        if slide is None or self._state.disclosure or self._state.ended:
            return "There is no slide to begin anew."
        self._times.clock.forget(slide.id)
        self._times.forget_pace()
        self._timers.pop(slide.id, None)
        self._said = frozenset(tick for tick in self._said if tick[0] != slide.id)
        self._redone += 1
        on_it = replace(states.go_on(self._state), cursor=Cursor(self._state.cursor.slide), finished=not self._run)
        self._do(on_it)
        return ""

    def replace_deck(self, deck: Deck, cut: Cut | None = None) -> None:
        """The deck was read again: stay on the slide (by id, else the nearest), keep edits, counts and times.

        Without a `cut` it is made again with the same minutes and edits; once the talk runs it stays as it
        stands.
        """
        old, self._deck = self._deck, deck
        running = self._edited or self._times.clock.started
        self._past_cuts.clear()
        self._set_cut(cut or remade(old, self._cut, deck, as_it_stands=running))
        if not self._times.clock.started:
            self._times.plan(self._cut)
        self._began_on = moved(old, deck, self._began_on)
        self._seen = frozenset(moved(old, deck, i) for i in self._seen)
        self._times.forget_pace()
        self._do(moves.moved_state(old, deck, self._run, self._state))

    # After a crash

    def memory(self, ids: tuple[str, ...]) -> Memory:
        """What must outlive a crash; `ids` are the slides of the deck."""
        began = {slide: self._monotonic() - since for slide, since in self._timers.items()}
        known = self._seen, dict(self._counts), self._said, began
        return Memory(ids, self._state, self._cut, self._times.memory(), *known)

    def recall(self, memory: Memory) -> None:
        """Go on where a talk that broke off was (see `memory_for`)."""
        self._set_cut(memory.cut)
        self._edited = True  # so a deck that is saved again keeps the cut as it stands
        self._times.recall(memory.times, memory.cut)
        self._seen, self._said, self._counts = memory.seen, memory.said, dict(memory.counts)
        self._timers = {slide: self._monotonic() - since for slide, since in memory.timers.items()}
        self._began_on = memory.state.room.cursor.slide
        self._do(memory.state)

    # Inside

    def _slide(self, index: int) -> Slide | None:
        return self._deck.slides[index] if 0 <= index < len(self._deck.slides) else None

    def _run_slide(self) -> int:
        """The slide of the run that is on, or was when the presenter went to look at another."""
        return (self._state.back_to or self._state.cursor).slide

    def _edit(self, cut: Cut) -> None:
        self._past_cuts.append(self._cut)
        self._edited = True
        self._set_cut(cut)
        self._times.forget_pace()
        self._do(self._state)

    def _set_cut(self, cut: Cut) -> None:
        self._cut = cut
        self._run = run_of(self._deck, cut)
        self._sections = sections_of(self._deck, cut)

    def _do(self, state: State) -> None:
        """Take the new state and tell the windows. After the end nothing changes any more."""
        if self._view.ended:
            return
        self._state = state
        before, self._view = self._view, self._follow()
        if (self._view.room.kind, self._view.room.frozen) != (before.room.kind, before.room.frozen):
            self._room_since = self._monotonic()
        if self._view != before:
            for callback in tuple(self._subscribers):
                callback(self._view)  # not an old one, should a callback itself have moved the talk on

    def _follow(self) -> View:
        """Let clock, countdown and memory follow what the room sees now, and draw it all up as a view."""
        state, clock, room = self._state, self._times.clock, self._state.room
        at = room.cursor.slide
        slide = self._slide(at)
        if slide is not None and room.kind == "slide":
            self._seen |= {at}
            if at != self._began_on:
                self._times.start(self._deck, self._cut, self._run_slide())
            if slide.timer is not None and room.cursor.step >= slide.steps:
                self._timers.setdefault(slide.id, self._monotonic())
        on_slide = slide is not None and not (state.disclosure or state.finished or state.ended)
        clock.move(slide.id if slide is not None and on_slide else None)
        return View(
            deck=self._deck,
            cut=self._cut,
            cursor=state.cursor,
            room=room,
            sections=self._sections,
            next=moves.next_cursor(self._deck, self._run, state),
            previous=moves.previous_cursor(self._deck, self._run, state),
            position=moves.position(self._run, self._run_slide()),
            total=max(1, len(self._run)),
            started=clock.started,
            paused=clock.paused,
            disclosure=state.disclosure,
            asking_end=state.asking_end,
            ended=state.ended,
            counts=tuple((key, hands) for key, hands in self._counts.items() if hands),
            skip_note=skip_note(self._deck, self._cut, state.cursor),
            shown_slides=self._seen,
            timer_started=self._timers.get(slide.id) if slide is not None else None,
            finished=state.finished,
            back_to=state.back_to,
            can_undo=bool(self._past_cuts),
            said=self._said,
            redone=self._redone,
        )
