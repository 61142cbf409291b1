"""The captions of a talk's clips: there, and readable. Whether a clip decodes asks Qt (kit.media.check)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kit.deck.captions import read_captions
from kit.deck.clips import clips_of
from kit.deck.model import Deck
from kit.errors import Problem
from kit.review.rules import Context, problem, shown_slides


def check_captions(deck: Deck, _context: Context) -> Iterator[Problem]:
    """D318: a clip without captions, and what is wrong in the captions, at its own line."""
    for slide in shown_slides(deck):
        for clip in clips_of(slide):
            if clip.path is not None and not clip.captions:
                yield problem(deck, clip.line, "D318", f'"{clip.source}" has no captions.', slide=slide)
            elif clip.captions_path is not None:
                yield from (replace(p, slide=slide.id) for p in read_captions(clip.captions_path).problems)
