"""Slides that several talks share: `from: shared/frame.en.md#who-can-help` in, that slide's content out.

The path is looked up under the folder that holds the talks (`slides/`), and must stay inside it by its real path.
"""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from kit.deck.faults import Faults, did_you_mean
from kit.deck.model import Slide
from kit.deck.source import read_source
from kit.deck.split import is_ours
from kit.deck.steps import with_steps
from kit.patterns import pattern

_PLACE = pattern(r"([^#\s]+\.md)#([a-z0-9][a-z0-9-]*)")


class Includes:
    """The shared slides that one deck asks for; each file is read once."""

    def __init__(self, deck: Path, faults: Faults) -> None:
        self.root, self.faults = deck.parent.parent, faults
        self._files: dict[str, dict[str, Slide]] = {}
        self._problems: dict[str, str] = {}

    def put(self, slide: Slide, place: str) -> Slide:
        """The slide with the content of the one it names; its own id, minutes, level, cut and needs stay."""
        line = slide.line
        match = _PLACE.fullmatch(place)
        if match is None:
            self.faults.error(line, "D108", f'from: "{place}"', "Write from: shared/frame.en.md#slide-id")
            return slide
        slides = self._read(match[1])
        found = slides.get(match[2])
        if found is None:
            why = self._problems.get(match[1]) or f"there is no slide {match[2]} in {match[1]}"
            self.faults.error(line, "D112", f"from: {why}", did_you_mean(match[2], slides))
            return slide
        if slide.blocks or slide.columns:
            message = f"The text of this slide comes from {place}"
            self.faults.error(line, "D112", message, "Leave nothing but the title on it.")
        return _with_content(slide, found)

    def _read(self, name: str) -> dict[str, Slide]:
        if name not in self._files:
            self._files[name] = self._slides(name)
        return self._files[name]

    def _slides(self, name: str) -> dict[str, Slide]:
        root = Path(os.path.realpath(self.root))
        path = Path(os.path.realpath(root / name))
        if Path(name).is_absolute() or not path.is_relative_to(root):
            self._problems[name] = f"{name} lies outside the folder of the talks"
            return {}
        faults = Faults(path)  # its own problems are told when the file itself is checked
        source = read_source(path, faults)
        if source.failed:
            self._problems[name] = f"{name}: {source.failed}"
            return {}
        lines = source.text.split("\n")
        if not is_ours(lines):
            self._problems[name] = f"{name} is not a deck of ours (deck: 1)"
            return {}
        from kit.deck.ours import OursBody

        body = OursBody(source, lines, faults, may_include=False)
        slides = [body.slide(i) for i in range(body.count)]
        return {slide.id: slide for slide in slides}


def _with_content(slide: Slide, found: Slide) -> Slide:
    slide = replace(
        found,
        id=slide.id,
        title=slide.title or found.title,
        line=slide.line,
        end_line=slide.end_line,
        minutes=slide.minutes,
        level=slide.level,
        cut=slide.cut,
        needs=slide.needs,
        hide=slide.hide,
        notes=found.notes + slide.notes,
        sources=slide.sources or found.sources,
        sheet=slide.sheet or found.sheet,
    )
    return with_steps(slide)
