"""A deck that is read in, all that the content rules find in it out. Guests are not reviewed: they keep no
rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from kit.deck.model import Deck
from kit.errors import Problem
from kit.review import facts, wording
from kit.review.rules import Context

Check = Callable[[Deck, Context], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    facts.check_review,
    wording.check_amount,
    wording.check_reading,
    wording.check_stop_list,
    facts.check_notes,
    facts.check_figures,
    facts.check_placeholders,
    facts.check_sources,
)


def review_deck(deck: Deck, context: Context) -> tuple[Problem, ...]:
    """What the rules find, by line; a code that the deck waives, with its reason, is not among them."""
    if not deck.meta.ours:
        return ()
    waived = {code for code, _ in deck.meta.waivers}
    found = [p for check in CHECKS for p in check(deck, context) if p.code not in waived]
    return tuple(sorted(dict.fromkeys(found), key=lambda p: (p.line, p.code, p.message)))
