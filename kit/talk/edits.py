"""Edits of the cut while the talk runs: a cut in, another cut or a sentence why not out.

An edit moves only the slide meant and what goes with it. Nothing else comes in for the minutes gained: a talk
that is under way must not grow slides of its own accord.
"""

from __future__ import annotations

from dataclasses import replace

from kit.deck.model import Deck
from kit.talk.cut import SKIPPED, bring_in, fit, leave_out, sets_of
from kit.talk.model import Cut


def switch(deck: Deck, cut: Cut, slide: int, now: frozenset[int]) -> Cut | str:
    """Skip a slide that is to come, with what needs it, or bring it in again with what it needs.

    `now` are the slides where the room and the presenter are; what is there or before stays as it is.
    """
    if not 0 <= slide < len(deck.slides):
        return f"There is no slide {slide + 1}."
    number, level = f"Slide {slide + 1}", deck.slides[slide].level
    if slide in now:
        return f"{number} is on now."
    if slide < min(now, default=0):
        return f"{number} is behind you."
    if deck.slides[slide].hide or level == "backup":
        return f"{number} is in reserve: go to it to show it."
    if slide not in cut.shown:
        return bring_in(deck, cut, slide)
    if level == "core":
        return f"{number} belongs to the core of the talk."
    sets = sets_of(deck)
    with_it = {i for i in cut.shown if slide in sets.needs[i]}
    for i in sorted(with_it):
        if i in sets.core or i <= min(now, default=-1) or i in now:
            return f"{number} stays: slide {i + 1} needs it."
    return leave_out(deck, cut, with_it, SKIPPED)


def remade(old: Deck, cut: Cut, new: Deck, *, as_it_stands: bool) -> Cut:
    """The cut for a deck that was read again. `as_it_stands`: no slide known comes in or goes out."""
    keep, skip = cut.keep, cut.skip
    if as_it_stands:
        keep = frozenset(cut.shown)
        skip = frozenset(out.slide for out in cut.left_out)
    places = {slide.id: i for i, slide in enumerate(new.slides)}

    def there(slides: frozenset[int]) -> frozenset[int]:
        return frozenset(places[old.slides[i].id] for i in slides if old.slides[i].id in places)

    made = fit(new, cut.budget, there(keep), there(skip), dict(cut.timing))
    reasons = {old.slides[out.slide].id: out.reason for out in cut.left_out}
    return replace(
        made,
        left_out=tuple(
            replace(out, reason=reasons.get(new.slides[out.slide].id, out.reason)) for out in made.left_out
        ),
    )
