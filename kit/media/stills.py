"""Posters for films that bring none, where pages are written to files: a still out of each, taken while one waits."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QImage

from kit.deck.clips import clips_of, is_sound, poster_of
from kit.deck.model import Deck


def add_stills(deck: Deck, add: Callable[[Path, QImage], None]) -> None:
    """Tells `add` each film without a poster, and its picture. A deck without such films loads no player."""
    seen: set[Path] = set()
    for slide in deck.slides:
        for clip in clips_of(slide):
            path = clip.path
            if slide.hide or path is None or path in seen or is_sound(clip.source) or poster_of(path) is not None:
                continue
            seen.add(path)
            from kit.media.probe import take_still

            still = take_still(path, slide.start or 0.0)
            if still is not None:
                add(path, still)
