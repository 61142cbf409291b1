"""What a presenter takes along, by its form: notes pages, cue cards, script. A talk to practise in, Frames out."""

from __future__ import annotations

from collections.abc import Iterator

from kit.handouts.cards import PER_PAGE, card_pages
from kit.handouts.notes import notes_pages
from kit.handouts.practice import Practice
from kit.handouts.script import script_pages
from kit.stage.frame import Frame

# About how many slides stand on a page: to count before it is laid out.
OWN_PACE = ("cards", "script")  # planned by the speaker's own times, where there are some
SLIDES_A_PAGE = {"notes": 1, "cards": PER_PAGE, "script": 2}


def presenter_pages(form: str, practice: Practice, paper: str) -> Iterator[Frame]:
    match form:
        case "cards":
            return card_pages(practice, paper)
        case "script":
            return script_pages(practice, paper)
    return notes_pages(practice.slides, practice.title, practice.lookup, paper)
