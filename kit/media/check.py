"""A deck in, what its clips lack to be played here out. Needs a QGuiApplication; each clip is tried once."""

from __future__ import annotations

from pathlib import Path

from kit.deck.clips import clips_of
from kit.deck.model import Deck
from kit.errors import Problem
from kit.review.rules import problem, shown_slides


def check_clips(deck: Deck) -> list[Problem]:
    """D319: clips that do not decode, or are shorter than the slide's start and end."""
    tried: dict[tuple[Path, float, float | None], str] = {}
    problems: list[Problem] = []
    for slide in shown_slides(deck):
        for clip in clips_of(slide):
            if clip.path is None:
                continue
            part = (clip.path, slide.start or 0.0, slide.end)
            if part not in tried:
                from kit.media.probe import decodes  # only a deck with clips loads a player

                tried[part] = decodes(*part)
            if tried[part]:
                problems.append(problem(deck, clip.line, "D319", tried[part], slide=slide))
    return problems
