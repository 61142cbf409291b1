"""A guest deck: anybody's Markdown with --- between the slides in, Slides that present sensibly out."""

from __future__ import annotations

import re
from dataclasses import replace

from kit.deck.faults import Faults
from kit.deck.front import fallback_id
from kit.deck.layouts import choose_layout
from kit.deck.markdown import BlockReader, Habits
from kit.deck.model import Block, DeckMeta, Heading, Note, Slide, plain
from kit.deck.normal import Lines
from kit.deck.pictures import PictureFinder
from kit.deck.source import SourceText
from kit.deck.split import Chunk


class GuestBody:
    """See opening.Body."""

    def __init__(self, source: SourceText, lines: list[str], faults: Faults) -> None:
        self.faults = faults
        start = 0
        if lines[0].strip() == "---":
            start = next((i for i in range(1, len(lines)) if lines[i].strip() == "---"), 0) + 1
        self.chunks: list[Chunk] = []
        begin = start
        fence = ""
        for i in range(start, len(lines)):
            bare = lines[i].strip()
            if bare.startswith(("```", "~~~")):
                fence = "" if fence and bare.startswith(fence) else fence or bare[:3]
            elif bare == "---" and not fence:
                self.chunks.append(Chunk(begin + 1, lines[begin:i]))
                begin = i + 1
        self.chunks.append(Chunk(begin + 1, lines[begin:]))
        self.count = len(self.chunks)
        made = fallback_id(source.path)
        self.meta = DeckMeta(id=made, title=made.replace("-", " "), ours=False, minutes=float(self.count))
        self._blocks = BlockReader(
            faults, PictureFinder(source.path.parent, faults, ours=False), Habits(ours=False, breaks=True)
        )
        self._ids: set[str] = set()

    def slide(self, i: int) -> Slide:
        chunk = self.chunks[i]
        text = "\n".join(chunk.lines)
        notes: list[Note] = []
        paper = None

        def comment(match: re.Match[str]) -> str:
            nonlocal paper
            words = match[1].strip()
            color = re.fullmatch(r"_?backgroundColor:\s*[\"']?(#[0-9a-fA-F]{3,6})[\"']?", words)
            if color:
                paper = color[1]
            elif not re.match(r"_?\w+:", words):
                line = chunk.line + text.count("\n", 0, match.start())
                inner: Lines = list(enumerate(match[1].split("\n"), line))
                notes.append(Note("say", self._blocks.read(inner), line, words))
            return "\n" * match[0].count("\n")

        body = re.sub(r"<!--(.*?)-->", comment, text, flags=re.DOTALL)
        blocks = self._blocks.read(list(enumerate(body.split("\n"), chunk.line)))
        head = next((b for b in blocks if isinstance(b, Heading)), None)
        rest: tuple[Block, ...] = tuple(b for b in blocks if b is not head)
        slide = Slide(
            id=f"slide-{i + 1}",
            title=head.text if head else (),
            line=chunk.line,
            blocks=rest,
            notes=tuple(notes),
            paper=paper,
            end_line=chunk.line + len(chunk.lines) - 1,
        )
        return replace(slide, layout=choose_layout(slide, first=i == 0, level=head.level if head else 2))

    def finish(self, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        if slides and slides[0].title:
            self.meta = replace(self.meta, title=plain(slides[0].title))
        return slides
