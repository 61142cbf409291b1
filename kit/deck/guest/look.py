"""How a guest slide looks: its blocks and wishes in, a Slide with a layout of ours out; and its pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Literal, NamedTuple, TypeGuard

from kit.deck.guest.colors import css_color
from kit.deck.guest.tools import Tool
from kit.deck.guest.wishes import Wishes
from kit.deck.layouts import choose_layout, pictures_of
from kit.deck.model import (
    Block,
    Code,
    Heading,
    Layout,
    ListBlock,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Slide,
    Table,
    Text,
    plain,
)
from kit.patterns import pattern

if TYPE_CHECKING:
    from kit.deck.pictures import PictureFinder

_MARP_WORD = pattern(
    r"bg|fit|contain|cover|auto|vertical|horizontal|(?:left|right)(?::\d+(?:\.\d+)?%?)?|\d+(?:\.\d+)?%|"
    r"(?:w|h|width|height):\S+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?|"
    r"drop-shadow|#\w+"
)
_FAINT = pattern(r"opacity:0?\.[0-4]|opacity:[1-4]?\d%")
_DECKSET_WORD = pattern(
    r"left|right|fit|inline|fill|original|filtered|autoplay|loop|mute|hide|\d+%|corner-radius\(\d+\)|alt:.*|center"
)
_SLIDEV_LAYOUTS: dict[str, Layout] = {
    "cover": "title", "intro": "title", "section": "section", "statement": "statement", "fact": "statement",
    "end": "end", "image": "picture", "image-left": "split", "image-right": "split",
}  # fmt: skip
_LONG_HEADING = 48


class GuestPictures:
    """Finds a guest's pictures and reads the words that its tool puts into the alt text, such as `bg left`."""

    def __init__(self, find: PictureFinder, tool: Tool) -> None:
        self.find, self.tool = find, tool
        self.side: str | None = None
        self.paper: str | None = None
        self.placed: list[Picture] = []  # those whose words give them a place of their own

    def begin(self) -> None:
        self.side = self.paper = None
        self.placed = []

    def __call__(self, source: str, alt: str, title: str, line: int) -> Picture:
        alt, words = self._words(alt)
        if "bg" in words and css_color(source):
            self.paper = css_color(source)
            return Picture(source, alt, line, background=True)
        if "bg" in words and any(_FAINT.match(w) for w in words):
            self.find.faults.warn(
                line, "D302", f"Left out: the faint background {source}", "Kitbag does not show it."
            )
            return Picture(source, alt, line, background=True)
        picture = self.find(self._local(source), alt, title, line)
        side = next((w.split(":")[0] for w in words if w.startswith(("left", "right"))), None)
        background = "bg" in words or (self.tool == "deckset" and not side and "inline" not in words)
        if side and ("bg" in words or self.tool == "deckset"):
            self.side, background = side, False
        width = next((_pixels(w) for w in words if w.startswith(("w:", "width:"))), None)
        found = replace(picture, source=source, background=background, width=width)
        if background or "bg" in words:
            self.placed.append(found)
        return found

    def _words(self, alt: str) -> tuple[str, list[str]]:
        """The alt text without its tool's words, and these words."""
        if self.tool == "remark" and alt.startswith(":"):
            return "", []
        if self.tool == "deckset":
            parts = [part.strip() for part in alt.split(",")]
            words = [p for part in parts for p in part.split() if _DECKSET_WORD.fullmatch(p)]
            rest = " ".join(p for part in parts for p in part.split() if not _DECKSET_WORD.fullmatch(p))
            return rest, words
        tokens = alt.split()
        sized = any(t == "bg" or re.match(r"(?:w|h|width|height):", t) for t in tokens)
        if self.tool != "marp" and not sized:
            return alt, []
        words = [t for t in tokens if _MARP_WORD.fullmatch(t)]
        return " ".join(t for t in tokens if not _MARP_WORD.fullmatch(t)), words

    def _local(self, source: str) -> str:
        """A path from the site's root is looked for in the deck's folder and in its `public` folder."""
        if not source.startswith("/") or source.startswith("//"):
            return source
        bare = source.lstrip("/")
        for folder in ("", "public/", "static/"):
            if (self.find.folder / folder / bare.split("?")[0]).is_file():
                return folder + bare
        return bare


def _pixels(word: str) -> float | None:
    match = re.fullmatch(r"w(?:idth)?:(\d+(?:\.\d+)?)(px|%|cm|in|em|rem|vw)?", word)
    if match is None:
        return None
    scale = {"%": 12.8, "vw": 12.8, "cm": 37.8, "in": 96, "em": 29, "rem": 29}.get(match[2] or "px", 1)
    return min(float(match[1]) * scale, 1280.0) or None


def take_title(blocks: tuple[Block, ...]) -> tuple[Text, int, tuple[Block, ...]]:
    """The title's text, its level (0: none), and the blocks without it."""
    for i, block in enumerate(blocks):
        if isinstance(block, Heading):
            before = [b for b in blocks[:i] if not isinstance(b, Picture | Pause)]
            if not before or block.level <= 2:
                return block.text, block.level, blocks[:i] + blocks[i + 1 :]
            break
    return (), 0, blocks


def dress(
    slide: Slide, level: int, wishes: Wishes, pictures: GuestPictures, *, first: bool, last: bool
) -> Slide:
    """The slide with a layout, colors and sides. `level` is that of the title's heading, 0 without one."""
    if pictures.placed and slide.columns:
        slide = _columns_settled(slide, pictures)
    if pictures.placed and any(isinstance(b, ListBlock | Quote) for b in slide.blocks):
        slide = replace(slide, blocks=_lifted(slide.blocks, pictures.placed))
    if any(isinstance(b, Picture | Quote) for b in slide.blocks):
        slide = replace(slide, blocks=_settled(slide))
    chosen = _layout(slide, level, wishes, pictures, first=first, last=last)
    blocks = slide.blocks
    if chosen.layout == "points" and sum(isinstance(b, Picture) for b in blocks) > 3:
        blocks = tuple(
            sorted(blocks, key=lambda b: isinstance(b, Picture))
        )  # rows of pictures under the words
    if chosen.title:
        blocks = tuple(b for b in blocks if isinstance(b, Picture | Pause))
    elif chosen.layout in ("title", "section", "statement", "end"):
        blocks = tuple(Paragraph(b.text, b.line) if isinstance(b, Heading) else b for b in blocks)
    return replace(
        slide,
        layout=chosen.layout,
        title=chosen.title or slide.title,
        blocks=blocks,
        side=chosen.side,
        paper=wishes.paper or pictures.paper,
        ink=wishes.ink,
        lead=wishes.lead,
        tone="dark" if wishes.dark else None,
        hide=wishes.hide,
        reveal="items" if wishes.reveal_items else "none",
    )


def _columns_settled(slide: Slide, pictures: GuestPictures) -> Slide:
    """Deckset's pictures stay in their column; a background of another tool is the slide's wherever it is typed."""
    if pictures.tool == "deckset":
        shown = [
            tuple(replace(b, background=False) if _is_background(b) else b for b in c) for c in slide.columns
        ]
        return replace(slide, columns=tuple(shown))
    typed = tuple(b for column in slide.columns for b in column if _is_background(b))
    columns = tuple(tuple(b for b in column if b not in typed) for column in slide.columns)
    return replace(slide, blocks=slide.blocks + typed, columns=columns)


def _lifted(blocks: tuple[Block, ...], placed: list[Picture]) -> tuple[Block, ...]:
    """Backgrounds that were typed at the end of a list's item stand on the slide, not in the list."""
    kept = tuple(_without(b, placed) for b in blocks)
    return kept + tuple(p for p in placed if p not in kept)


def _without(block: Block, placed: list[Picture]) -> Block:
    if not isinstance(block, ListBlock):
        return block
    items = [
        replace(item, children=tuple(_without(b, placed) for b in item.children if b not in placed))
        for item in block.items
    ]
    return replace(block, items=tuple(items))


def _settled(slide: Slide) -> tuple[Block, ...]:
    """One background at most, and none on a slide that holds nothing but pictures."""
    blocks = [b for b in slide.blocks if not (_is_background(b) and not b.path and not b.fault)]  # a color
    backgrounds = [b for b in blocks if _is_background(b)]
    alone = len(backgrounds) == len(blocks) and not slide.title and not slide.columns
    kept = backgrounds[:1] if not alone else []
    return tuple(
        replace(b, background=False)
        if isinstance(b, Picture) and b.background and b not in kept
        else _opened(b)
        for b in blocks
    )


def _opened(block: Block) -> Block:
    """A quote that only holds a list is the list: pandoc's way to say that its items appear one by one."""
    if isinstance(block, Quote) and len(block.blocks) == 1 and isinstance(block.blocks[0], ListBlock):
        return block.blocks[0]
    return block


class _Chosen(NamedTuple):
    """A layout; a statement's title is the slide's only text."""

    layout: Layout
    side: Literal["left", "right"] = "right"
    title: Text = ()


def _layout(
    slide: Slide, level: int, wishes: Wishes, pictures: GuestPictures, *, first: bool, last: bool
) -> _Chosen:
    blocks = [b for b in slide.blocks if not isinstance(b, Pause) and not _is_background(b)]
    shown = [b for b in blocks if isinstance(b, Picture)]
    light = not any(isinstance(b, ListBlock | Code | Table) for b in blocks)
    wished = _SLIDEV_LAYOUTS.get(wishes.layout)
    if len(slide.columns) > 1:
        return _Chosen("columns")
    if len(shown) == 1 and (pictures.side or wished == "split"):
        left = "left" in (pictures.side, wishes.layout.removeprefix("image-"))
        return _Chosen("split", "left" if left else "right")
    if wished in ("title", "section", "statement", "end") and slide.title and light:
        return _Chosen(wished)
    if first and level and light and len(shown) < 2 and len(blocks) <= 6 and _words(blocks) <= 60:
        return _Chosen("title")
    if not blocks and slide.title:
        if last and not first:
            return _Chosen("end")
        short = len(plain(slide.title)) <= _LONG_HEADING
        return _Chosen("section" if level == 1 or (short and (wishes.lead or level == 2)) else "statement")
    only = blocks[0] if len(blocks) == 1 and not slide.title else None
    if isinstance(only, Paragraph) and len(plain(only.text)) <= 120:
        return _Chosen("statement", title=only.text)
    found = choose_layout(slide, first=False, level=2)
    pictured = [p for p in pictures_of(slide.blocks) if not p.background]
    plain_page = not any(isinstance(b, Code | Table) for b in blocks)
    if found in ("picture", "video", "split") and plain_page and len(pictured) == 1:
        return _Chosen(found)
    return _Chosen("points")


def _is_background(block: Block) -> TypeGuard[Picture]:
    return isinstance(block, Picture) and block.background


def _words(blocks: Sequence[Block]) -> int:
    """How many words stand in paragraphs and headings; a quote counts for thirty."""
    texts = [plain(b.text) for b in blocks if isinstance(b, Paragraph | Heading)]
    return sum(len(text.split()) for text in texts) + 30 * sum(isinstance(b, Quote) for b in blocks)
