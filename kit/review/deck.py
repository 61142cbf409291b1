"""A deck that is read in, all that the content rules find in it out. Guests are not reviewed: they keep no
rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kit.deck.model import Deck
from kit.errors import Problem
from kit.review import clips, course, facts, wording
from kit.review.rules import Context

Check = Callable[[Deck, Context], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    facts.check_review,
    wording.check_amount,
    wording.check_reading,
    wording.check_stop_list,
    wording.check_spelling,
    clips.check_captions,
    facts.check_notes,
    course.check_helpers,
    course.check_must_lines,
    course.check_presses,
    facts.check_figures,
    facts.check_placeholders,
    facts.check_sources,
)


def review_deck(deck: Deck, context: Context) -> tuple[Problem, ...]:
    """What the rules find, by line; what the deck waives is among them (see waivers.py)."""
    if not deck.meta.ours:
        return ()
    found = [p for check in CHECKS for p in check(deck, context)]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.line, p.code, p.message)))
