"""A deck in, what is wrong with what it rests on out: reviews, notes, figures, sources, placeholders.

The rules D110, D311, D312, D503, D504 and D505.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from kit.contacts.model import ENTRY_FIELDS, EVENT_FIELDS, FIGURE_FIELDS, Figure, Pack, Place, in_words
from kit.contacts.tables import suggest
from kit.deck.model import Deck, DeckMeta, Slide
from kit.deck.wording import NOT_NATIVE
from kit.errors import Problem
from kit.review.passages import slots
from kit.review.rules import Context, lowest_age, problem, shown_slides

_SOURCE_DAYS = 365
FIGURES_FROM_AGE = 14
_NO_NOTES_NEEDED = {"pause"}


def check_review(deck: Deck, context: Context) -> Iterator[Problem]:
    """D110: read by a person, and not too long ago."""
    meta = deck.meta
    if meta.review_by and meta.review_by < context.today:
        said = f"Review was due {in_words(meta.review_by)}."
        yield problem(deck, 1, "D110", said, error=context.release)
    if not meta.reviewers:
        yield problem(deck, 1, "D110", "Nobody has reviewed this talk yet.")
    if not meta.native_reviewed:
        hint = "Have it read by someone who grew up with the language; then write native_reviewed: true."
        yield problem(deck, 1, "D110", f"{NOT_NATIVE}.", hint)


def check_notes(deck: Deck, context: Context) -> Iterator[Problem]:
    """D311 and D312: something to say on every slide, and what may not be left out."""
    for slide in shown_slides(deck):
        spoken = any(note.kind != "skip" for note in slide.notes)
        if not spoken and slide.layout not in _NO_NOTES_NEEDED:
            yield problem(deck, slide.line, "D311", "This slide has no notes.", slide=slide)
    if deck.slides and not any(note.kind == "must" for slide in deck.slides for note in slide.notes):
        yield problem(deck, 1, "D312", "The talk has no line that must be said.")


def check_figures(deck: Deck, context: Context) -> Iterator[Problem]:
    """D503 and D505: figures that exist, hold today, and are for these listeners."""
    for slide in shown_slides(deck):
        named = {slot.path[1]: slot.line for slot in slots(slide) if slot.path[0] == "figure"}
        if slide.figure:
            named.setdefault(slide.figure, slide.line)
        for figure_id, line in named.items():
            figure = context.figures.get(figure_id)
            if figure is None:
                yield problem(deck, line, "D503", f'There is no figure "{figure_id}".', slide=slide)
            else:
                yield from _check_figure(deck, slide, figure, line, context)


def _check_figure(deck: Deck, slide: Slide, figure: Figure, line: int, context: Context) -> Iterator[Problem]:
    if figure.expires_on and figure.expires_on < context.today:
        said = f'The figure "{figure.id}" was good until {in_words(figure.expires_on)}.'
        yield problem(deck, line, "D505", said, slide=slide, error=True)
    youngest = lowest_age(deck.meta)
    if deck.meta.audience == "children" or (youngest is not None and youngest < FIGURES_FROM_AGE):
        said = f'The figure "{figure.id}" is shown to listeners under {FIGURES_FROM_AGE}.'
        yield problem(deck, line, "D505", said, "Leave it out.", slide=slide, error=True)
    elif not may_hear(deck.meta, figure):
        allowed = in_words(figure.audiences) or "nobody"
        said = f'The figure "{figure.id}" is for {allowed}, not for {deck.meta.audience}.'
        yield problem(deck, line, "D505", said, "Leave it out.", slide=slide, error=True)


def may_hear(meta: DeckMeta, figure: Figure) -> bool:
    """A mixed room may hear what everybody in it may hear: adults and teens at the least."""
    if meta.audience == "mixed":
        return "mixed" in figure.audiences or {"teens", "carers", "staff"} <= set(figure.audiences)
    return meta.audience in figure.audiences


def check_sources(deck: Deck, context: Context) -> Iterator[Problem]:
    """D505: sources that were looked up within a year."""
    for source in deck.meta.sources:
        try:
            checked = dt.date.fromisoformat(source.checked)
        except ValueError:
            continue  # its form is the parser's business
        if (context.today - checked).days > _SOURCE_DAYS:
            said = f'The source "{source.key}" was last looked up on {in_words(checked)}.'
            yield problem(deck, 1, "D505", said, error=context.release)


def check_placeholders(deck: Deck, context: Context) -> Iterator[Problem]:
    """D503 and D504: fields that exist; a value or words to stand in, wherever the talk is given.

    That a visit's fields and a place's terms need words to stand in, the parser says without any pack.
    """
    for slide in shown_slides(deck):
        for slot in slots(slide):
            name, field = ".".join(slot.path), slot.path[-1]
            known = _FIELDS.get(slot.path[0])
            if known and (len(slot.path) == 3 or slot.path[0] == "event") and field not in known:
                hint = suggest(field, known) or f"Known are: {', '.join(known)}."
                yield problem(deck, slot.line, "D503", f'"{name}": there is no "{field}".', hint, slide=slide)
            elif slot.path[0] == "contact" and slot.fallback is None:
                empty = [pack for pack in context.packs if not Place(pack).lookup(slot.path)]
                if empty:
                    said = f'"{name}" is empty in {_names(empty)} and has no words.'
                    yield problem(deck, slot.line, "D504", said, slide=slide)
        for role in slide.roles:
            empty = [pack for pack in context.packs if not any(e.role == role for e in pack.entries)]
            if empty:
                said = f'No help line for "{role}" in {_names(empty)}.'
                yield problem(deck, slide.line, "D504", said, "Name a role that every pack has.", slide=slide)


_FIELDS = {"event": EVENT_FIELDS, "contact": ENTRY_FIELDS, "figure": FIGURE_FIELDS}


def _names(packs: list[Pack]) -> str:
    return ", ".join(pack.id for pack in packs)
