"""A translated deck: source deck and translation in, slides in the new language out; what is stale or missing is told.

Minutes, level, layout, sources and right answers come from the source file; title, text and notes from the translation.
A slide that is not translated yet is shown in the source's language and says so (`Slide.lang`).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from kit.deck.faults import Faults, did_you_mean
from kit.deck.front import read_mapping
from kit.deck.model import DeckMeta, ListBlock, Slide
from kit.deck.source import SourceText, name_lang, read_source
from kit.deck.split import Chunk, is_ours
from kit.deck.steps import with_steps
from kit.deck.whole import check_slide
from kit.patterns import pattern

if TYPE_CHECKING:
    from kit.deck.ours import OursBody

_COMMENT = pattern(r"<!--\s*(?:slide\s*:|todo\b).*?-->", re.DOTALL)
_SETTINGS = (
    "layout", "minutes", "level", "cut", "needs", "reveal", "side", "timer", "roles", "sources", "background", "tone",
    "sheet", "hide", "title_hidden", "start", "end", "autoplay",
)  # fmt: skip
_FROM_SOURCE = (
    "audience",
    "ages",
    "minutes",
    "shortest",
    "license",
    "reviewed",
    "review_by",
    "sheets",
    "credits",
)


def fingerprint(slide_source: str) -> str:
    """The first 8 hex of SHA-256 over a slide's text and notes, as typed between two breaks.

    The slide block and to-dos do not count, nor do spaces, line ends and how letters are composed.
    """
    text = unicodedata.normalize("NFC", _COMMENT.sub("", slide_source))
    return hashlib.sha256(" ".join(text.split()).encode()).hexdigest()[:8]


def find_source(path: Path, meta: DeckMeta) -> Path | None:
    """The deck in the same folder that `meta` is a translation of: its id, and no translation itself."""
    for file in sorted(path.parent.glob("deck.*.md"), key=lambda p: (p.name != "deck.en.md", p.name)):
        if file == path or name_lang(file) is None:
            continue
        lines = read_source(file, Faults(file)).text.split("\n")[:200]
        end = next((i for i, line in enumerate(lines[1:], 1) if line == "---"), 0)
        settings = read_mapping(Chunk(2, lines[1:end]), Faults(file), "D103") if is_ours(lines) else None
        if settings and settings.get("translation_of") is None:
            found = settings.get("id")
            if getattr(found, "text", None) == meta.translation_of:
                return file
    return None


class TranslatedBody:
    """See opening.Body: the source deck's slides, with the words of the translation."""

    def __init__(self, own: OursBody, source: OursBody, faults: Faults) -> None:
        self.own, self.source, self.faults = own, source, faults
        self.count = source.count
        self._places = {own.id_of(i): i for i in range(own.count)}
        self.meta = self._meta()

    def _meta(self) -> DeckMeta:
        mine, theirs = self.own.meta, self.source.meta
        empty = {name: getattr(theirs, name) for name in _FROM_SOURCE if not getattr(mine, name)}
        empty["audience"] = theirs.audience
        return replace(mine, **empty, sources=mine.sources or theirs.sources)

    def slide(self, i: int) -> Slide:
        theirs = self.source.slide(i)
        at = self._places.get(theirs.id)
        if at is None:
            return replace(theirs, lang=self.source.meta.lang, line=1, end_line=1)
        mine = self.own.slide(at)
        self.faults.slide = mine.id
        slide = replace(mine, **{name: getattr(theirs, name) for name in _SETTINGS}, figure=theirs.figure)
        slide = self._options(slide, theirs)
        if not slide.notes and theirs.notes:
            slide = replace(slide, notes=theirs.notes)
        self.faults.slide = None
        return with_steps(slide)

    def _options(self, mine: Slide, theirs: Slide) -> Slide:
        """The question's options with the source's ticks."""
        if theirs.layout != "question":
            return mine
        right = [item.ticked for b in theirs.blocks if isinstance(b, ListBlock) for item in b.items]
        blocks = list(mine.blocks)
        for k, block in enumerate(blocks):
            if isinstance(block, ListBlock) and block.items:
                if len(block.items) != len(right):
                    message = f"{len(block.items)} options here, {len(right)} in the source file"
                    self.faults.error(block.line, "D605", message, "Translate every option.")
                ticks = [*right, *[False] * len(block.items)]
                items = tuple(replace(it, ticked=tick) for it, tick in zip(block.items, ticks, strict=False))
                blocks[k] = replace(block, items=items)
        return replace(mine, blocks=tuple(blocks))

    def finish(self, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        self._check(slides)
        return slides

    def _check(self, slides: tuple[Slide, ...]) -> None:
        known = {slide.id for slide in slides}
        for name, at in self._places.items():
            chunk = self.own.chunks[at]
            line = next((n for n, t in enumerate(chunk.lines, chunk.line) if t.strip()), chunk.line)
            self.faults.slide = name
            if name not in known:
                hint = did_you_mean(name, known)
                self.faults.error(line, "D601", f"{name} is no slide of {self.source.path.name}", hint)
        sources = frozenset(source.key for source in self.meta.sources) | frozenset(
            key for slide in slides for key in slide.sources
        )  # those that do not exist are told when the source file itself is checked
        for i, slide in enumerate(slides):
            self.faults.slide = slide.id
            if slide.id in self._places:
                check_slide(slide, sources, self.faults)
            chunk = self.source.chunks[i]
            now = fingerprint("\n".join(chunk.lines))
            if slide.id not in self._places:
                message = f"{slide.id} is not translated yet: it is shown in {self.source.meta.lang}"
                self.faults.warn(1, "D602", message, f"Add the slide, with was: {now}.")
            elif slide.was and slide.was != now:
                message = f"{slide.id} has changed since it was translated"
                self.faults.warn(slide.line, "D603", message, f"Look at it again, then write was: {now}.")
        self.faults.slide = None


def body_of(own: OursBody, source: SourceText, faults: Faults) -> TranslatedBody | OursBody:
    """The translated deck; the translation alone when its source cannot be found."""
    from kit.deck.ours import OursBody

    file = find_source(source.path, own.meta)
    if file is None:
        message = f"The deck {own.meta.translation_of} that this translates is not in the same folder"
        faults.error(1, "D601", message, "Put the translation beside its source.")
        return own
    theirs = Faults(file)  # told when the source file itself is checked
    text = read_source(file, theirs)
    return TranslatedBody(own, OursBody(text, text.text.split("\n"), theirs), faults)
