"""A deck of ours (`deck: 1`): its lines in, DeckMeta now, Slides one by one, the checks of the whole at the end."""

from __future__ import annotations

from dataclasses import replace

from kit.deck.faults import Faults
from kit.deck.front import read_front
from kit.deck.include import Includes
from kit.deck.markdown import BlockReader, Habits
from kit.deck.model import Slide, Source, plain
from kit.deck.pictures import PictureFinder
from kit.deck.slides import SlideReader
from kit.deck.source import MAX_OURS, SourceText, name_lang
from kit.deck.sources import pack_sources
from kit.deck.split import Chunk, cut_ours
from kit.deck.whole import check_whole
from kit.patterns import pattern

_ID = pattern(r"\s*(?:<!--\s*)?slide[ ]*:[ ]*[\"']?([a-z0-9][a-z0-9-]*)")


class OursBody:
    """See opening.Body."""

    def __init__(
        self, source: SourceText, lines: list[str], faults: Faults, *, may_include: bool = True
    ) -> None:
        self.path, self.faults = source.path, faults
        if len(source.text) > MAX_OURS:
            faults.error(0, "D100", "This file is larger than 1 MB", "Cut the talk in two.")
        if name_lang(source.path) is None:
            faults.error(
                0, "D100", f'"{source.path.name}" is not named deck.<lang>.md', "Name it deck.en.md."
            )
        cut = cut_ours(lines, faults)
        self._titled = any(line.startswith("title:") for line in cut.front.lines)
        self.meta = read_front(cut.front, source.path, faults)
        self.chunks = cut.slides
        self.count = len(cut.slides)
        self._ids: list[str] | None = None
        pictures = PictureFinder(source.path.parent, faults, ours=True)
        blocks = BlockReader(faults, pictures, Habits(ours=True))
        includes = Includes(source.path, faults) if may_include else None
        self._reader = SlideReader(faults, blocks, includes, translation=bool(self.meta.translation_of))
        self._pack: tuple[Source, ...] | None = None

    def slide(self, i: int) -> Slide:
        slide = self._reader.read(self.chunks[i], i, self.id_of(i))
        known = {source.key for source in self.meta.sources}
        if any(key not in known for key in slide.sources):
            self._take_pack_sources()
        return slide

    def _take_pack_sources(self) -> None:
        """Adds the pack-wide sources; a key that means something else there is told."""
        if self._pack is not None:
            return
        self._pack = pack_sources(self.path)
        mine = {source.key: source for source in self.meta.sources}
        for other in self._pack:
            if other.key in mine and other != mine[other.key]:
                message = f"{other.key} is another source in the pack's sources.yaml"
                self.faults.error(1, "D502", message, "Give one of them another key.")
        more = tuple(source for source in self._pack if source.key not in mine)
        self.meta = replace(self.meta, sources=self.meta.sources + more)

    def id_of(self, i: int) -> str:
        """The slide's id, made unique by a number when it is used twice or missing."""
        if i == 0 and self._ids is None:
            return typed_id(self.chunks[0]) or "slide-1"
        if self._ids is None:
            self._ids = self._all_ids()
        return self._ids[i]

    def _all_ids(self) -> list[str]:
        ids: list[str] = []
        first_use: dict[str, int] = {}
        for i, chunk in enumerate(self.chunks):
            typed = typed_id(chunk)
            made = typed or f"slide-{i + 1}"
            line = chunk.line + next((k for k, t in enumerate(chunk.lines) if _ID.match(t)), 0)
            if typed in first_use:
                hint = "Give this slide an id of its own."
                self.faults.error(line, "D208", f"{typed} is already used on line {first_use[typed]}", hint)
            number = 2
            while made in first_use:
                made = f"{typed or f'slide-{i + 1}'}-{number}"
                number += 1
            first_use[made] = line
            ids.append(made)
        return ids

    def finish(self, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        self._take_pack_sources()
        readable = not any(problem.code == "D103" and problem.slide is None for problem in self.faults.found)
        if not (self._titled and readable):
            self.meta = replace(self.meta, title=plain(slides[0].title) or self.meta.title)
        check_whole(self.meta, slides, frozenset(s.key for s in self.meta.sources), self.faults)
        return slides


def typed_id(chunk: Chunk) -> str | None:
    """The id in the slide's block, read without YAML; None when there is none of the right form."""
    for line in chunk.lines[:12]:
        match = _ID.match(line)
        if match:
            return match[1][:48]
    return None
