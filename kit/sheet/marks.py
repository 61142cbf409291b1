"""The run of a sheet: its lines in, stretches of blocks and the marks between them out, in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kit.contacts.model import ROLES
from kit.deck.comments import Comment, take_comments
from kit.deck.faults import Faults, did_you_mean
from kit.deck.markdown import BlockReader
from kit.deck.model import Block, Code, Note, Paragraph, Pause, Picture, Span, Text
from kit.deck.normal import Lines as TextLines
from kit.deck.split import Chunk
from kit.sheet.model import (
    BOX_KINDS,
    BoxKind,
    Drawing,
    HelpBox,
    Lines,
    Mark,
    SheetBlock,
    SheetNote,
    Sign,
    Write,
)
from kit.sheet.pictures import SheetPictures

WORDS = ("note", "column", "write", "sign", "help", "lines", "box", "cut", "fold", "page", "todo")
MOST_LINES = 12  # rows of one `write`
_COUNT = re.compile(r"\s*(\d{1,3})\s*:(.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Column:
    """A column mark; what it does hangs on what stands after it."""

    line: int


@dataclass(frozen=True, slots=True)
class BoxMark:
    """How the section's box looks."""

    kind: BoxKind
    line: int


Item = SheetBlock | Write | Lines | HelpBox | Sign | Mark | Column | BoxMark


class Run:
    """Reads the body of one sheet. `notes` is filled on the way."""

    def __init__(self, faults: Faults, blocks: BlockReader, pictures: SheetPictures) -> None:
        self.faults, self.blocks, self.pictures = faults, blocks, pictures
        self.notes: list[SheetNote] = []

    def read(self, chunks: list[Chunk]) -> list[Item]:
        """The items of the body, in order; what follows a line of --- begins a new page."""
        items: list[Item] = []
        for i, chunk in enumerate(chunks):
            if i:
                self.faults.error(chunk.line - 1, "D201", "--- does not end a page", "Write <!-- page -->.")
                items.append(Mark("page", chunk.line - 1))
            items += self._read(chunk)
        return items

    def _read(self, chunk: Chunk) -> Iterator[Item]:
        parts = take_comments(chunk, self.faults, WORDS)
        for block in parts.blocks:
            self.faults.error(
                block.line, "D205", "A sheet has no slide blocks", "Its details are at the top."
            )
        self.notes += [note for comment in parts.notes if (note := self._note(comment))]
        lines = sorted(line for text in parts.texts for line in text)
        marks: list[tuple[int, Comment | None]] = [(number, None) for number in parts.columns]
        marks += [(comment.line, comment) for comment in parts.todos]
        at = 0
        for number, comment in sorted(marks, key=lambda mark: mark[0]):
            end = next((k for k in range(at, len(lines)) if lines[k][0] >= number), len(lines))
            yield from self._blocks(lines[at:end])
            at = end
            found = Column(number) if comment is None else self._mark(comment)
            if found is not None:
                yield found
        yield from self._blocks(lines[at:])

    def _blocks(self, lines: TextLines) -> Iterator[SheetBlock]:
        for block in self.blocks.read(lines):
            if isinstance(block, Picture):
                yield Drawing(block, self.pictures.side(block))
            elif isinstance(block, Code):
                yield Paragraph((Span(block.text, code=True),), block.line)
            elif not isinstance(block, Pause):
                yield block

    def _note(self, comment: Comment) -> SheetNote | None:
        number, first = comment.lines[0] if comment.lines else (comment.line, "")
        printed = first.strip() == "print"
        if first.strip() and not printed:
            hint = (
                did_you_mean(first.strip(), ("print",)) or "Write note or note print, and the words below it."
            )
            self.faults.error(number, "D206", f'"note {first.strip()[:30]}" is not a known marker', hint)
        lines = comment.lines[1:]
        blocks = self.blocks.read(lines)
        source = "\n".join(text for _, text in lines).strip()
        return SheetNote(Note("say", blocks, comment.line, source), printed) if blocks else None

    def _mark(self, comment: Comment) -> Item | None:
        rest = "\n".join(text for _, text in comment.lines)
        match comment.word:
            case "write":
                return self._write(comment, rest)
            case "sign":
                return Sign(self._labels(rest, comment.line), comment.line)
            case "help":
                roles = self._roles(rest, comment.line)
                return HelpBox(roles, comment.line) if roles else None
            case "lines":
                counted = _COUNT.fullmatch(rest)
                roles = self._roles(counted[2] if counted else rest, comment.line)
                return (
                    Lines(roles, comment.line, max(1, int(counted[1])) if counted else None)
                    if roles
                    else None
                )
            case "box":
                return self._box(rest.strip(), comment.line)
            case "cut" | "fold" | "page" as kind:
                if rest.strip():
                    self.faults.error(
                        comment.line, "D206", f'"{kind}" stands alone', f"Write <!-- {kind} -->."
                    )
                return Mark(kind, comment.line)
            case _:
                self.faults.warn(comment.line, "D111", f"To do: {' '.join(rest.split())[:80]}")
                return None

    def _write(self, comment: Comment, rest: str) -> Write:
        counted = _COUNT.fullmatch(rest)
        count = int(counted[1]) if counted else 1
        if not 1 <= count <= MOST_LINES:
            message = f"{count} lines to write on are too many" if count else "No line to write on"
            self.faults.error(comment.line, "D206", message, f"From 1 to {MOST_LINES}.")
        labels = self._labels(counted[2] if counted else rest, comment.line)
        return Write(labels, comment.line, min(max(1, count), MOST_LINES))

    def _labels(self, typed: str, line: int) -> tuple[Text, ...]:
        return tuple(self.inline(part, line) for part in " ".join(typed.split()).split("|")[:6])

    def inline(self, typed: str, line: int) -> Text:
        """One line of text with its bold words and placeholders."""
        words = typed.strip()
        found: tuple[Block, ...] = self.blocks.read([(line, words)]) if words else ()
        if len(found) == 1 and isinstance(found[0], Paragraph):
            return found[0].text
        return (Span(words),) if words else ()

    def _roles(self, typed: str, line: int) -> tuple[str, ...]:
        roles: list[str] = []
        for role in typed.replace("\n", ",").split(","):
            name = role.strip()
            if name in ROLES:
                roles.append(name)
            elif name:
                hint = did_you_mean(name, ROLES) or f"Known roles: {', '.join(ROLES)}."
                self.faults.error(line, "D503", f'"{name[:40]}" is no contact role', hint)
        if not roles and not typed.strip():
            self.faults.error(line, "D503", "No contact role is named", f"Known roles: {', '.join(ROLES)}.")
        return tuple(roles[:12])

    def _box(self, typed: str, line: int) -> BoxMark | None:
        for kind in BOX_KINDS:
            if typed == kind:
                return BoxMark(kind, line)
        hint = did_you_mean(typed, BOX_KINDS) or f"Choose one of: {', '.join(BOX_KINDS)}."
        self.faults.error(line, "D107", f'box: "{typed[:30]}"', hint)
        return None
