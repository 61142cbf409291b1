"""One slide of a deck of ours: its lines in, a Slide out. A fault costs what is faulty, never the slide."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from kit.deck.comments import Comment, Parts, take_comments
from kit.deck.faults import Faults, did_you_mean
from kit.deck.fields import Key, flag, hidden, many, number, one_of, read_fields, slug, text, whole
from kit.deck.front import read_mapping
from kit.deck.include import Includes
from kit.deck.layouts import LAYOUTS, check_layout, choose_layout
from kit.deck.markdown import BlockReader
from kit.deck.model import Block, Heading, ListBlock, Note, Paragraph, Quote, Slide, Text, plain
from kit.deck.normal import Lines
from kit.deck.placeholders import CONTACT_ROLES
from kit.deck.split import Chunk
from kit.deck.steps import with_steps

NOTE_KINDS = ("must", "ask", "safety", "skip")
KEYS = {
    "slide": Key(slug, True),
    "minutes": Key(number(0.25, 30), True),
    "level": Key(one_of("core", "extended", "backup")),
    "cut": Key(whole(1, 9)),
    "needs": Key(many(slug)),
    "layout": Key(one_of(*LAYOUTS)),
    "side": Key(one_of("left", "right")),
    "title": Key(hidden),
    "reveal": Key(one_of("none", "items", "blocks")),
    "timer": Key(number(0.1, 30)),
    "sources": Key(many(text(80))),
    "background": Key(text(200)),
    "tone": Key(one_of("light", "dark")),
    "describe": Key(text(5000)),
    "sheet": Key(slug),
    "from": Key(text(200)),
    "hide": Key(flag),
    "roles": Key(many(one_of(*CONTACT_ROLES))),
    "start": Key(number(0, 36000)),
    "end": Key(number(0, 36000)),
    "autoplay": Key(flag),
    "was": Key(text(8)),
}
# The keys a translation may not give: they come from the source file.
TRANSLATION_KEYS = ("slide", "was", "describe")


class SlideReader:
    """Reads the slides of one file of ours."""

    def __init__(
        self,
        faults: Faults,
        blocks: BlockReader,
        includes: Includes | None = None,
        *,
        translation: bool = False,
    ) -> None:
        self.faults, self.blocks, self.includes, self.translation = faults, blocks, includes, translation

    def read(self, chunk: Chunk, index: int, slide_id: str) -> Slide:
        """The slide, under the id that is unique in its deck. `index` counts from 0."""
        self.faults.slide = slide_id
        parts = take_comments(chunk, self.faults)
        values = self._settings(parts, chunk)
        line = _first_line(chunk)
        spans, columns = self._text(parts)
        title, body = self._take_title(spans, values, index, line)
        slide = Slide(
            id=slide_id,
            title=title,
            line=line,
            blocks=body,
            columns=columns,
            notes=tuple(self._note(note) for note in parts.notes),
            end_line=chunk.line + len(chunk.lines) - 1,
            **self._fields(values),
        )
        for todo in parts.todos:
            words = " ".join(t.strip() for _, t in todo.lines).strip()
            self.faults.warn(todo.line, "D111", f"To do: {words}", "Must be done before a release.")
        if "layout" not in values:
            slide = replace(slide, layout=choose_layout(slide, first=index == 0, level=_title_level(spans)))
        if slide.layout == "steps" and "reveal" not in values:
            slide = replace(slide, reveal="items")
        if not self.translation:
            slide = check_layout(slide, parts, self.faults, included="from" in values)
        slide = with_steps(slide)
        if "from" in values:
            slide = self._include(slide, values["from"])
        self.faults.slide = None
        return slide

    def _include(self, slide: Slide, place: str) -> Slide:
        if self.includes is None:
            message = "A shared slide may not take its content from another one"
            self.faults.error(slide.line, "D112", message, "Name the other one in the talk itself.")
            return slide
        return self.includes.put(slide, place)

    def _settings(self, parts: Parts, chunk: Chunk) -> dict[str, Any]:
        line = _first_line(chunk)
        if not parts.blocks:
            self.faults.error(
                line,
                "D207",
                "This slide has no <!-- slide: … --> block",
                "Put one first on the slide, with minutes.",
            )
            return {}
        if len(parts.blocks) > 1:
            second = parts.blocks[1]
            self.faults.error(second.line, "D205", "A second slide block on one slide", "Put --- before it.")
        block = parts.blocks[0]
        first, last = block.lines[0], block.lines[-1]
        if first[0] == last[0] and first[0] == block.line:
            hint = "Write <!--, slide:, minutes: and --> on lines of their own."
            self.faults.error(block.line, "D108", "The slide block stands on one line", hint)
        yaml_block = Chunk(first[0], [t.strip() if n == block.line else t.rstrip() for n, t in block.lines])
        settings = read_mapping(yaml_block, self.faults, "D103")
        if settings is None:
            return {}
        keys = KEYS
        if self.translation:
            keys = {name: Key(key.read, name in ("slide", "was")) for name, key in KEYS.items()}
            for entry in settings.entries:
                if entry.key in KEYS and entry.key not in TRANSLATION_KEYS:
                    message = f"{entry.key} comes from the source file"
                    self.faults.error(entry.line, "D604", message, "Take it out of the translation.")
        values = read_fields(settings, keys, self.faults, block.line)
        at = {entry.key: entry.line for entry in settings.entries}
        if values.get("timer", 0) > values.get("minutes", 30):
            message = f"timer: {values['timer']:g} is longer than minutes: {values['minutes']:g}"
            self.faults.error(at["timer"], "D109", message)
        if "end" in values and values["end"] <= values.get("start", 0):
            message = f"end: {values['end']:g} is not after start: {values.pop('start', 0):g}"
            del values["end"]  # the whole clip is better than none of it
            self.faults.error(at["end"], "D109", message, "Both are seconds of the clip.")
        if "cut" in values and values.get("level", "core") == "core":
            self.faults.warn(
                at["cut"], "D704", "cut on a core slide does nothing", "Core slides are never cut."
            )
        return values

    @staticmethod
    def _fields(values: dict[str, Any]) -> dict[str, Any]:
        fields = {k: v for k, v in values.items() if k not in ("slide", "title", "from")}
        if "title" in values:
            fields["title_hidden"] = True
        return fields

    def _text(self, parts: Parts) -> tuple[tuple[Block, ...], tuple[tuple[Block, ...], ...]]:
        read = [self.blocks.read(lines) for lines in parts.texts]
        return read[0], tuple(read[1:])

    def _take_title(
        self, blocks: tuple[Block, ...], values: dict[str, Any], index: int, line: int
    ) -> tuple[Text, tuple[Block, ...]]:
        """The title's text and the blocks without it."""
        layout = values.get("layout")
        heads = [b for b in blocks if isinstance(b, Heading)]
        wanted = (
            1
            if layout == "title" or (layout is None and index == 0 and heads[:1] and heads[0].level == 1)
            else 2
        )
        titles = [b for b in heads if b.level == wanted]
        name = self.faults.slide
        if len(titles) != 1 and not (layout == "pause" and not titles):
            mark = "#" * wanted
            extra = next((b for b in heads if b.level < 3 and b.level != wanted), None)
            if extra is not None and not titles:
                message = f"Slide {name} needs one {mark} title; found {'#' * extra.level}"
                self.faults.error(extra.line, "D210", message)
            else:
                at = titles[1].line if titles else line
                self.faults.error(at, "D210", f"Slide {name} needs one {mark} title; found {len(titles)}")
        else:
            for extra in heads:
                if extra.level < 3 and extra not in titles:
                    self.faults.error(
                        extra.line, "D210", f"A second title, with {'#' * extra.level}", "Write ###."
                    )
        for deep in heads:
            if deep.level > 3:
                self.faults.error(
                    deep.line, "D210", f"{'#' * deep.level} is too deep", "Write ### inside a slide."
                )
        title = titles[0] if titles else next((b for b in heads if b.level < 3), None)
        if title is None:
            return (), blocks
        return title.text, tuple(b for b in blocks if b is not title)

    def _note(self, note: Comment) -> Note:
        head = note.lines[0][1].strip()
        rest: Lines = note.lines[1:]
        kind: Any = "say"
        if head:
            if head in NOTE_KINDS:
                kind = head
            elif " " in head or not head.isalpha():
                rest = note.lines
                self.faults.error(
                    note.line, "D107", "The note's words begin on the line of <!-- note", "Start a new line."
                )
            else:
                hint = did_you_mean(head, NOTE_KINDS) or "Choose one of: must, ask, safety, skip."
                self.faults.error(note.line, "D107", f"note {head}: no such kind of note", hint)
        blocks = self.blocks.read(rest, press=True)
        source = "\n".join(text for _, text in rest).strip("\n")
        return Note(kind, blocks, note.line, source, _marks(blocks))


def _marks(blocks: tuple[Block, ...]) -> int:
    count = 0
    for block in blocks:
        if isinstance(block, Paragraph):
            count += block.press
        elif isinstance(block, ListBlock):
            count += sum(item.press + _marks(item.children) for item in block.items)
        elif isinstance(block, Quote):
            count += _marks(block.blocks)
    return count


def _first_line(chunk: Chunk) -> int:
    return chunk.line + next((i for i, t in enumerate(chunk.lines) if t.strip()), 0)


def _title_level(blocks: tuple[Block, ...]) -> int:
    return next((b.level for b in blocks if isinstance(b, Heading)), 2)


def title_words(slide: Slide) -> str:
    return plain(slide.title)
