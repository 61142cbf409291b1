"""Moving through a talk: deck, run and a state in, the next state out.

The run is the slides that are played, in file order. A slide outside it can be visited: behind a backup slide
the run goes on at `back_to`, where it was left; behind a left-out slide it goes on with the slide that
follows.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import replace

from kit.deck.model import Deck
from kit.talk.model import Cursor, Cut
from kit.talk.state import State

Run = tuple[int, ...]


def run_of(deck: Deck, cut: Cut) -> Run:
    """The cut's slides, or every slide that may be seen if the cut has none."""
    return cut.shown or tuple(i for i, slide in enumerate(deck.slides) if not slide.hide)


def next_cursor(deck: Deck, run: Run, state: State) -> Cursor | None:
    """The next step, then the next slide of the run; None after the last."""
    slide, step = state.cursor
    if not run or state.finished:
        return None
    if step < deck.slides[slide].steps:
        return Cursor(slide, step + 1)
    if state.back_to is not None:
        return state.back_to
    after = bisect_right(run, slide)
    return Cursor(run[after]) if after < len(run) else None


def previous_cursor(deck: Deck, run: Run, state: State) -> Cursor | None:
    """One step back; into the slide before at its last step, as it was left; None at the very start.

    What is covered comes back first.
    """
    slide, step = state.cursor
    if not run:
        return None
    if state.finished or state.cover != "slide":
        return state.cursor
    if step > 0:
        return Cursor(slide, step - 1)
    if state.back_to is not None:
        return state.back_to
    before = bisect_left(run, slide) - 1
    return Cursor(run[before], deck.slides[run[before]].steps) if before >= 0 else None


def step_on(deck: Deck, run: Run, state: State) -> State:
    """The next step; under a cover it comes with the slide, after the last one the room rests."""
    if state.disclosure:
        return state
    target = next_cursor(deck, run, state)
    state = replace(state, cover="slide", asking_end=False)
    if target is not None:
        return put(deck, run, state, target)
    # A frozen room does not learn that the presenter has looked to the end.
    return state if state.frozen is not None else replace(state, finished=True)


def step_back(deck: Deck, run: Run, state: State) -> State:
    """The step before; from under a cover, or from behind the end, first the slide itself."""
    if state.disclosure:
        return state
    target = previous_cursor(deck, run, state)
    state, covered = replace(state, cover="slide", asking_end=False), state.cover != "slide"
    if covered:
        return state
    if state.finished:
        return replace(state, finished=not run)
    return state if target is None else put(deck, run, state, target)


def slide_on(deck: Deck, run: Run, state: State) -> State:
    """The next slide, without the steps in between; on the last slide its last step."""
    if state.disclosure or state.finished or not run:
        return state
    end = Cursor(state.cursor.slide, deck.slides[state.cursor.slide].steps)
    return jump(deck, run, state, next_cursor(deck, run, replace(state, cursor=end)) or end)


def slide_back(deck: Deck, run: Run, state: State) -> State:
    """The start of this slide; from there the start of the one before."""
    if state.disclosure or not run:
        return state
    target = Cursor(state.cursor.slide)
    plain = replace(state, cover="slide", finished=False)
    if state.cursor == target and (before := previous_cursor(deck, run, plain)) is not None:
        target = before if state.back_to else Cursor(before.slide)
    return jump(deck, run, state, target)


def jump(deck: Deck, run: Run, state: State, target: Cursor) -> State:
    """Go there and show it. While the card is open the room stays at rest and comes back there."""
    state = replace(state, finished=False, asking_end=False)
    state = replace(state, under_card="slide") if state.disclosure else replace(state, cover="slide")
    return put(deck, run, state, target)


def put(deck: Deck, run: Run, state: State, target: Cursor) -> State:
    """The state at this cursor; a visit to the backup remembers where the run was left."""
    visit = target.slide not in run and deck.slides[target.slide].level == "backup"
    back_to = (state.back_to or state.cursor) if visit else None
    return replace(state, cursor=target, back_to=back_to)


def position(run: Run, slide: int) -> int:
    """The slide's place in the run, from 1; for a slide outside it, the place of the slide before."""
    return max(1, bisect_right(run, slide))


def valid(deck: Deck, run: Run, cursor: Cursor) -> Cursor:
    """The cursor if the deck has it, else the nearest there is: no hidden slide, no step too many."""
    if not run:
        return Cursor(0)
    slide, step = cursor
    if not 0 <= slide < len(deck.slides) or deck.slides[slide].hide:
        slide = run[min(bisect_left(run, slide), len(run) - 1)]
    return Cursor(slide, max(0, min(step, deck.slides[slide].steps)))


def moved(old: Deck, new: Deck, slide: int) -> int:
    """Where a slide of the old deck is in the new one: by id, else as far behind the last still there."""
    places = {s.id: i for i, s in enumerate(new.slides)}
    last = max(0, len(new.slides) - 1)
    for before in range(min(slide, len(old.slides) - 1), -1, -1):
        place = places.get(old.slides[before].id)
        if place is not None:
            return min(place + slide - before, last)
    return min(slide, last)


def moved_state(old: Deck, new: Deck, run: Run, state: State) -> State:
    """The state in the new deck: every cursor on its slide, or on the nearest."""

    def there(cursor: Cursor | None) -> Cursor | None:
        return cursor and valid(new, run, Cursor(moved(old, new, cursor.slide), cursor.step))

    return replace(
        state,
        cursor=there(state.cursor) or Cursor(0),
        frozen=there(state.frozen),
        back_to=there(state.back_to),
        finished=not run or (state.finished and bool(old.slides)),
    )
