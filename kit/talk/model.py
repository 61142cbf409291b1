"""What a running talk is at one moment: immutable values that the windows draw and the session replaces.

Times are seconds of speaking unless the name says minutes. A slide is named by its index in `Deck.slides`
(0-based); people see the number within the file (index + 1).
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from kit.deck.model import Deck
from kit.values import value

RoomKind = Literal["slide", "black", "white", "neutral"]
PaceKind = Literal["waiting", "on_time", "ahead", "behind", "over", "silent"]


class Cursor(NamedTuple):
    """A slide and how many of its steps have been taken."""

    slide: int
    step: int = 0


@value
class LeftOut:
    """A slide that the cut leaves out, and why in a few words for the presenter."""

    slide: int
    minutes: float
    reason: str


@value
class Cut:
    """The talk that fits: which slides are shown, in file order, and what is left out.

    `over` is by how many minutes even the core is too long for `budget` (0 when it fits). `keep` and `skip`
    are the presenter's own edits, `timing` the measured minutes per slide id that were counted instead of the
    planned ones: with them the cut can be made again.
    """

    shown: tuple[int, ...]
    left_out: tuple[LeftOut, ...]
    minutes: float
    budget: float | None = None
    over: float = 0.0
    keep: frozenset[int] = frozenset()
    skip: frozenset[int] = frozenset()
    timing: tuple[tuple[str, float], ...] = ()


@value
class Room:
    """What the room sees now. With kind "slide" it is `cursor`: if frozen, not where the presenter is."""

    kind: RoomKind
    cursor: Cursor
    frozen: bool = False


@value
class Pace:
    """How the time goes, in words. `offer` is the re-cut that still ends on time, if one key would help."""

    kind: PaceKind
    state: str = ""
    remedy: str = ""
    offer: Cut | None = None
    offer_label: str = ""  # for the button: "Skip 2"


@value
class Section:
    """A stretch of the talk for the section line; `first` and `last` are slide indexes."""

    name: str
    first: int
    last: int
    minutes: float


@value
class View:
    """All that the windows need to draw the running talk at one moment (times are asked from the session)."""

    deck: Deck
    cut: Cut
    cursor: Cursor
    room: Room
    sections: tuple[Section, ...]
    next: Cursor | None = None  # what the next key press shows; None at the end
    previous: Cursor | None = None
    position: int = 1  # of the shown slides, for "Slide 9 of 19"
    total: int = 1
    started: bool = False
    paused: bool = False
    disclosure: bool = False  # the card is open on the console
    asking_end: bool = False
    ended: bool = False
    counts: tuple[tuple[str, tuple[int, ...]], ...] = ()  # slide id -> hands counted per option
    skip_note: str = ""  # the sentence to say because slides before the next one are left out
    shown_slides: frozenset[int] = frozenset()  # already seen by the room
    timer_started: float | None = None  # monotonic seconds at which the slide's countdown began
    finished: bool = False  # all is shown: the room rests on the neutral slide until the end
    back_to: Cursor | None = None  # where the run goes on after a backup slide
    can_undo: bool = False  # a skip or a re-cut can be taken back
    said: frozenset[tuple[str, int]] = frozenset()  # must-say lines ticked: slide id, number of the line from 0
    redone: int = 0  # how often a slide's time was begun anew

    def hands(self, slide_id: str) -> tuple[int, ...]:
        """The hands counted on a question slide, () if none were."""
        return next((hands for key, hands in self.counts if key == slide_id), ())
