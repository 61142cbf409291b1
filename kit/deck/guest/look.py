"""How a guest slide looks: its blocks and wishes in, a Slide with a layout of ours out; and its pictures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from kit.deck.pictures import PictureFinder

_MARP_WORD = re.compile(
    r"bg|fit|contain|cover|auto|vertical|horizontal|(?:left|right)(?::\d+(?:\.\d+)?%?)?|\d+(?:\.\d+)?%|"
    r"(?:w|h|width|height):\S+|(?:blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia)(?::\S+)?|"
    r"drop-shadow"
)
_DECKSET_WORD = re.compile(
    r"left|right|fit|inline|fill|original|filtered|autoplay|loop|mute|hide|\d+%|corner-radius\(\d+\)|alt:.*|center"
)
_SLIDEV_LAYOUTS: dict[str, Layout] = {
    "cover": "title", "intro": "title", "section": "section", "statement": "statement", "fact": "statement",
    "end": "end", "image": "picture", "image-left": "split", "image-right": "split",
}  # fmt: skip
_LONG_HEADING = 48


class GuestPictures:
    """Finds a guest's pictures, and reads the words that its tool puts into the alt text. `side`: what a background asked."""

    def __init__(self, find: PictureFinder, tool: Tool) -> None:
        self.find, self.tool = find, tool
        self.side: str | None = None
        self.paper: str | None = None

    def begin(self) -> None:
        self.side = self.paper = None

    def __call__(self, source: str, alt: str, title: str, line: int) -> Picture:
        alt, words = self._words(alt)
        picture = self.find(self._local(source), alt, title, line)
        if "bg" in words and css_color(source):
            self.paper = css_color(source)
            return replace(picture, path=None, fault="", background=True)
        side = next((w.split(":")[0] for w in words if w.startswith(("left", "right"))), None)
        background = "bg" in words or (self.tool == "deckset" and not side and "inline" not in words)
        if side and ("bg" in words or self.tool == "deckset"):
            self.side, background = side, False
        width = next((_pixels(w) for w in words if w.startswith(("w:", "width:"))), None)
        return replace(picture, source=source, background=background, width=width)

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


def dress(slide: Slide, level: int, wishes: Wishes, pictures: GuestPictures, *, first: bool) -> Slide:
    """The slide with a layout, colors and sides."""
    slide = replace(
        slide,
        paper=wishes.paper or pictures.paper,
        ink=wishes.ink,
        lead=wishes.lead,
        tone="dark" if wishes.dark else None,
        hide=wishes.hide,
        reveal="items" if wishes.reveal_items else "none",
        blocks=tuple(
            b
            for b in slide.blocks
            if not (isinstance(b, Picture) and b.background and not b.path and not b.fault)
        ),
    )
    slide = replace(slide, blocks=_settled(slide))
    layout, slide = _layout(slide, level, wishes, pictures, first=first)
    if layout in ("title", "section", "statement", "end"):
        slide = replace(slide, blocks=tuple(_as_paragraph(b) for b in slide.blocks))
    return replace(slide, layout=layout)


def _settled(slide: Slide) -> tuple[Block, ...]:
    """One background at most, and none on a slide that holds nothing but pictures."""
    backgrounds = [b for b in slide.blocks if isinstance(b, Picture) and b.background]
    alone = len(backgrounds) == len(slide.blocks) and not slide.title and not slide.columns
    kept = backgrounds[:1] if not alone else []
    return tuple(
        replace(b, background=False)
        if isinstance(b, Picture) and b.background and b not in kept
        else _opened(b)
        for b in slide.blocks
    )


def _opened(block: Block) -> Block:
    """A quote that only holds a list is the list: pandoc's way to say that its items appear one by one."""
    if isinstance(block, Quote) and len(block.blocks) == 1 and isinstance(block.blocks[0], ListBlock):
        return block.blocks[0]
    return block


def _layout(
    slide: Slide, level: int, wishes: Wishes, pictures: GuestPictures, *, first: bool
) -> tuple[Layout, Slide]:
    blocks = [
        b for b in slide.blocks if not isinstance(b, Pause) and not (isinstance(b, Picture) and b.background)
    ]
    shown = [b for b in blocks if isinstance(b, Picture)]
    wished = _SLIDEV_LAYOUTS.get(wishes.layout)
    if len(slide.columns) > 1:
        return "columns", slide
    if pictures.side and len(shown) == 1:
        return "split", replace(slide, side="left" if pictures.side == "left" else "right")
    if wished == "split" and len(shown) == 1:
        return "split", replace(slide, side="left" if wishes.layout == "image-left" else "right")
    if wished in ("title", "section", "statement", "end") and slide.title and not _heavy(blocks):
        return wished, slide
    if (
        first
        and level
        and not _heavy(blocks)
        and len(shown) <= 1
        and len(blocks) <= 6
        and _words(blocks) <= 60
    ):
        return "title", slide
    if not blocks and slide.title:
        short = len(plain(slide.title)) <= _LONG_HEADING
        return ("section" if level == 1 or (short and (wishes.lead or level == 2)) else "statement"), slide
    if (
        not slide.title
        and len(blocks) == 1
        and isinstance(blocks[0], Paragraph)
        and len(plain(blocks[0].text)) <= 120
    ):
        return "statement", replace(
            slide, title=blocks[0].text, blocks=tuple(b for b in slide.blocks if b is not blocks[0])
        )
    chosen = choose_layout(slide, first=False, level=2)
    if chosen in ("picture", "video", "split"):
        nested = sum(1 for _ in pictures_of(tuple(blocks)))
        return (
            chosen if nested == 1 and not any(isinstance(b, Code | Table) for b in blocks) else "points"
        ), slide
    return "points", slide


def _heavy(blocks: Sequence[Block]) -> bool:
    return any(isinstance(b, ListBlock | Code | Table) for b in blocks)


def _words(blocks: Sequence[Block]) -> int:
    return sum(
        len(plain(b.text).split())
        if isinstance(b, Paragraph | Heading)
        else 30
        if isinstance(b, Quote)
        else 0
        for b in blocks
    )


def _as_paragraph(block: Block) -> Block:
    return Paragraph(block.text, block.line) if isinstance(block, Heading) else block
