"""What a running talk remembers of itself, and the keys that need no deck: a state in, the next state out.

Covers lie over the slide in this order, the topmost first: the end, the disclosure card, black or white or
neutral, the rest behind the last step, the frozen slide.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from kit.talk.model import Cursor, Room, RoomKind


@dataclass(frozen=True, slots=True)
class State:
    """Where the presenter is, and what lies over it.

    `under_card` is the cover that comes back when the disclosure card closes; None while it is closed.
    """

    cursor: Cursor
    back_to: Cursor | None = None
    cover: RoomKind = "slide"
    under_card: RoomKind | None = None
    frozen: Cursor | None = None
    finished: bool = False
    asking_end: bool = False
    ended: bool = False

    @property
    def disclosure(self) -> bool:
        return self.under_card is not None

    @property
    def room(self) -> Room:
        """What the room sees."""
        kind: RoomKind = "neutral" if self.ended or (self.finished and self.cover == "slide") else self.cover
        return Room(kind, self.frozen or self.cursor, self.frozen is not None)


def toggle_cover(state: State, kind: RoomKind) -> State:
    """Black, white or neutral over the slide, or away again; over the card's neutral slide likewise."""
    resting: RoomKind = "neutral" if state.disclosure else "slide"
    return replace(state, cover=resting if state.cover == kind else kind, asking_end=False)


def toggle_freeze(state: State) -> State:
    """Hold what the room sees, or let go; nothing to hold while the neutral slide stands for the talk."""
    if state.disclosure or state.finished:
        return state
    return replace(state, frozen=state.cursor if state.frozen is None else None, asking_end=False)


def toggle_card(state: State) -> State:
    """Open the card and rest the room at the same moment; again: back to what the room saw."""
    if state.under_card is not None:
        return replace(state, cover=state.under_card, under_card=None, asking_end=False)
    return replace(state, cover="neutral", under_card=state.cover, asking_end=False)


def escape(state: State) -> State:
    """Leave the topmost special state, one at a time; never the talk."""
    if state.asking_end:
        return replace(state, asking_end=False)
    if state.disclosure:
        return toggle_card(state) if state.cover == "neutral" else replace(state, cover="neutral")
    if state.cover != "slide":
        return replace(state, cover="slide")
    return replace(state, frozen=None)


def go_on(state: State) -> State:
    """Leave every special state at once."""
    return replace(state, cover="slide", under_card=None, frozen=None, asking_end=False)


def ask_end(state: State) -> State:
    return replace(state, asking_end=True)


def no_end(state: State) -> State:
    return replace(state, asking_end=False)


def end(state: State) -> State:
    """The talk is over: the room keeps the neutral slide until its window is gone."""
    return replace(state, ended=True, asking_end=False, under_card=None, frozen=None)
