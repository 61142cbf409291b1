"""A deck in, what is wrong with how it runs out: the helpers' slides, what must be said, how many key presses.

The rules D313, D314 and D315.
"""

from __future__ import annotations

from collections.abc import Iterator

from kit.deck.model import Deck, Paragraph, Slide, plain
from kit.errors import Problem
from kit.review.passages import slots
from kit.review.reading import sentences
from kit.review.rules import Context, problem, shown_slides

_YOUNG = {"children", "teens"}
_MOST_PRESSES = 8
_MUST_WORDS, _MUST_SENTENCES, _MUST_LINES = 30, 4, 3


def check_helpers(deck: Deck, context: Context) -> Iterator[Problem]:
    """D313: who helps here, on the second slide and on the last, whatever is cut."""
    run = [slide for slide in shown_slides(deck) if slide.level != "backup"]
    if deck.meta.audience not in _YOUNG or len(run) < 3:
        return
    for slide, place in ((run[1], "second"), (run[-1], "last")):
        if slide.level != "core":
            said = f"The {place} slide may be cut, and it says who helps."
            yield problem(deck, slide.line, "D313", said, "Leave out its level: it is core then.", slide=slide)
        elif not _names_helper(slide):
            yield problem(deck, slide.line, "D313", f"The {place} slide does not say who helps here.", slide=slide)


def _names_helper(slide: Slide) -> bool:
    """A help slide, or one with the name of the school's lead or a help line on it."""
    shown = (slot.path for slot in slots(slide, notes=False))
    return slide.layout == "help" or any(path[:2] == ("event", "lead_name") or path[0] == "contact" for path in shown)


def check_must_lines(deck: Deck, context: Context) -> Iterator[Problem]:
    """D314: one thing in a breath, beside notes that lead to it."""
    for slide in shown_slides(deck):
        lines = [note for note in slide.notes if note.kind == "must"]
        if len(lines) > _MUST_LINES:
            said = f"{len(lines)} lines must be said on this slide; {_MUST_LINES} is the most."
            yield problem(deck, lines[-1].line, "D314", said, slide=slide)
        if lines and not any(note.kind not in ("must", "skip") for note in slide.notes):
            said = "A line must be said here, and there are no notes to say it in."
            yield problem(deck, lines[0].line, "D314", said, "Add <!-- note --> with what leads to it.", slide=slide)
        for note in lines:
            one = len(note.blocks) == 1 and isinstance(note.blocks[0], Paragraph)
            words = sentences(" ".join(plain(b.text) for b in note.blocks if isinstance(b, Paragraph)))
            count = sum(map(len, words))
            if not one:
                said = "A must-say line is one paragraph: it is ticked off as a whole."
                yield problem(deck, note.line, "D314", said, "Make a note of its own of each line.", slide=slide)
            elif count > _MUST_WORDS or len(words) > _MUST_SENTENCES:
                said = f"A must-say line of {count} words; {_MUST_WORDS} in {_MUST_SENTENCES} sentences is the most."
                yield problem(deck, note.line, "D314", said, slide=slide)


def check_presses(deck: Deck, context: Context) -> Iterator[Problem]:
    """D315: as few key presses as a speaker can count without looking."""
    for slide in shown_slides(deck):
        if slide.steps > _MOST_PRESSES:
            said = f"{slide.steps} key presses on this slide; {_MOST_PRESSES} is the most."
            yield problem(deck, slide.line, "D315", said, slide=slide)
