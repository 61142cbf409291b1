"""What of a running talk must outlive a crash: a Memory out of the session, and back into one.

Slides are indexes into `ids`, the deck's slides as they were then. A deck that was changed meanwhile is no hindrance:
`memory_for` finds each slide by its id, else the nearest.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field, replace
from pathlib import Path

from kit.deck.model import Deck, DeckMeta, Slide
from kit.talk.model import Cut
from kit.talk.state import State
from kit.values import value


@value
class TimesMemory:
    """The clock: seconds, and what was planned before the slide on which it began."""

    started: bool = False
    paused: bool = False
    spoken: float = 0.0
    paused_for: float = 0.0
    planned_before: float = 0.0
    slides: Mapping[str, float] = field(default_factory=dict)  # seconds by slide id


@value
class Memory:
    """A running talk at one moment. `timers`: seconds since the countdown of a slide (by id) began."""

    ids: tuple[str, ...]
    state: State
    cut: Cut
    times: TimesMemory
    seen: frozenset[int] = frozenset()
    counts: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    said: frozenset[tuple[str, int]] = frozenset()
    timers: Mapping[str, float] = field(default_factory=dict)


def memory_for(deck: Deck, memory: Memory) -> Memory:
    """The same in the deck as it is now."""
    from kit.talk.edits import remade
    from kit.talk.run import moved, moved_state, run_of

    ids = tuple(slide.id for slide in deck.slides)
    old = _bare_deck(memory.ids)
    shown = [deck.slides[i] for i in memory.cut.shown] if ids == memory.ids else []
    as_it_was = ids == memory.ids and not any(slide.hide for slide in shown)
    cut = memory.cut if as_it_was else remade(old, memory.cut, deck, as_it_stands=True)
    return replace(
        memory,
        ids=ids,
        cut=cut,
        state=moved_state(old, deck, run_of(deck, cut), memory.state),
        seen=frozenset(moved(old, deck, i) for i in memory.seen if 0 <= i < len(memory.ids)),
    )


def _bare_deck(ids: tuple[str, ...]) -> Deck:
    """A deck of which nothing but the order of its slides is known."""
    return Deck(Path(), DeckMeta("", ""), tuple(Slide(slide_id, (), 0) for slide_id in ids))
