"""One slide while it is laid out: a sheet of 1600 x 900 units to put items on, at one type scale.

Measures of the design: margins 96, content between y 96 and 808, bottom line at y 836, columns of 88 with
gaps of 32.
Type: title 76, body 44, small 34 (the floor), caption 26, bottom line 24. Auto-fit makes body type smaller,
by the canvas's `scale`, never the title's and never below the floor.

Layouts think from left to right. `lay_out_slide` turns the finished page around (moves.mirrored) when the
slide is read from right to left, so no layout places anything by `rtl`.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import field, replace
from typing import Any

from kit import paths
from kit.contacts.model import Place
from kit.deck.model import DeckMeta, Slide, Text
from kit.deck.placeholders import fill
from kit.deck.steps import Timeline, appear_steps
from kit.geometry import Rect
from kit.stage.frame import Item, LinkItem, PictureItem, TextItem
from kit.stage.pictures import PictureStore
from kit.stage.reading import reads_backwards
from kit.stage.text import Style, TextBlock, set_pretty, set_text
from kit.stage.theme import THEMES, Theme, on_paper, theme
from kit.stage.typography import curled
from kit.values import value

LEFT, RIGHT, WIDTH = 96.0, 1504.0, 1408.0
TOP, BOTTOM = 96.0, 808.0
GAP = 32.0
HALF, THIRD, FIFTH = 688.0, 448.0, 256.0
BODY, SMALL, CAPTION, FOOT = 44, 34, 26, 24
FLOOR = SMALL / BODY
SCALES = (1.0, 0.95, 0.91, 0.86, 0.82, FLOOR)
SOURCE_HEIGHT = 32.0  # a line of sources above the bottom line


@value
class SlideContext:
    """What a slide's looks depend on besides the slide. `number` is what the bottom line shows."""

    meta: DeckMeta
    theme: Theme
    place: Place
    pictures: PictureStore
    number: int = 1
    today: dt.date = field(default_factory=dt.date.today)
    chapter: int = 0  # a section's number; 0 shows none


@value
class Live:
    """What the running talk puts on a slide: hands counted per option, seconds left on its countdown."""

    counts: tuple[int, ...] = ()
    timer_left: float | None = None


@value
class Foot:
    """The bottom line as a slide wants it: between which x, in which color, with which words, or not."""

    left: float = LEFT
    right: float = RIGHT
    color: str = ""  # "": the theme's quiet
    words: str | None = None  # None: the talk's short name
    shown: bool = True
    pills: bool = False  # on a picture: each on a small panel of paper


class Canvas:
    """Collects the items of one slide; layouts put things on it and say where their content ended."""

    def __init__(self, slide: Slide, context: SlideContext, live: Live, scale: float) -> None:
        self.slide = slide
        self.lang = slide.lang or context.meta.lang
        place = context.place.in_language(self.lang)
        self.context = context if place is context.place else replace(context, place=place)
        self.meta = context.meta
        self.theme = slide_theme(slide, context.theme)
        self.paper = self.theme.paper
        self.ink = self.theme.ink
        self.live = live
        self.scale = scale
        self.rtl = reads_backwards(slide, context.meta)
        self.timeline: Timeline = appear_steps(slide)
        self.items: list[Item] = []
        self.overflow = 0.0
        self.foot = Foot()
        self.sources = source_words(slide, context.meta)  # a layout that shows them itself sets this to ""
        self.bottom = BOTTOM - (SOURCE_HEIGHT if self.sources else 0.0)  # where content has to end

    def repaper(self, paper: str, ink: str) -> None:
        """The slide on another paper, with every color made readable there; before anything is put."""
        self.theme = on_paper(self.theme, paper, ink)
        self.paper, self.ink = paper, self.theme.ink

    def body(self, **changes: Any) -> Style:
        """Body type at this canvas's scale; changes are fields of Style, sizes given before scaling."""
        return replace(self.fixed(BODY, 58), **changes).scaled(self.scale)

    def fixed(self, size: int, line: float, **changes: Any) -> Style:
        """Type that auto-fit leaves alone."""
        style = Style(size, self.ink, line, self.theme.body_weight, link_color=self.theme.main)
        return replace(style, **changes)

    def filled(self, text: Text) -> Text:
        """The text with placeholders filled from place, visit and deck, and its quotes as printed."""
        filled = fill(text, self._lookup)
        return curled(filled, self.lang) if self.meta.ours else filled

    def set(self, text: Text | str, style: Style, width: float | None = None) -> TextBlock:
        return set_text(text if isinstance(text, str) else self.filled(text), style, width, self.rtl)

    def set_lines(self, text: Text, style: Style, width: float) -> TextBlock:
        """As `set`, for words of a few lines: no line ends in "the", the last is no single word."""
        return set_pretty(self.filled(text), style, width, self.rtl)

    def put(self, *items: Item) -> None:
        self.items.extend(items)

    def put_block(
        self, x: float, y: float, block: TextBlock, step: int = 0, until: int | None = None
    ) -> float:
        """Puts set text and the links in it; gives the y below it."""
        self.put(*text_items(x, y, block, step, until))
        return y + block.height

    def text(self, x: float, y: float, text: Text | str, style: Style, width: float, step: int = 0) -> float:
        """Sets and puts text; gives the y below it."""
        return self.put_block(x, y, self.set(text, style, width), step)

    def ended(self, y: float, limit: float | None = None) -> None:
        """Content ended at y; what stands below `limit` (the canvas's bottom) is overflow."""
        self.overflow = max(self.overflow, y - (self.bottom if limit is None else limit))

    def sign(self, name: str, rect: Rect, color: str, step: int = 0, until: int | None = None) -> None:
        """One of our own signs (resources/pictures/signs), in a color."""
        file = paths.resources_dir() / "pictures" / "signs" / f"{name}.svg"
        self.put(PictureItem(rect, file, tint=color, step=step, until=until))

    def _lookup(self, path: tuple[str, ...]) -> str | None:
        if path[0] == "deck":
            value = getattr(self.meta, path[1], None) if len(path) == 2 else None
            return str(value) if value else None
        return self.context.place.lookup(path)


def text_items(x: float, y: float, block: TextBlock, step: int = 0, until: int | None = None) -> list[Item]:
    """Set text and the places of its links."""
    items: list[Item] = [TextItem(x, y, block, step, until)]
    for start, end, span in block.spans:
        if span.href:
            items += [LinkItem(r.moved(x, y), span.href, step, until) for r in block.rects(start, end)]
    return items


def slide_theme(slide: Slide, base: Theme) -> Theme:
    """The talk's theme on the slide's own paper: a guest's color, or our decks' `background` and `tone`.

    The high-contrast theme stays as it is: whoever asked for it needs it.
    """
    if base.name == "contrast":
        return base
    paper = slide.paper
    if paper is None and slide.background is not None:
        paper = _token(slide.background, base)
    if paper is None and slide.tone is not None and (slide.tone == "dark") != base.dark:
        paper = theme("bold" if slide.tone == "dark" else "calm").paper
    if paper is None and slide.ink is None:
        return base
    return on_paper(base, paper or base.paper, slide.ink)


def _token(name: str, base: Theme) -> str | None:
    if name in THEMES:
        return theme(name).paper
    colors = ("paper", "panel", "tint", "main", "accent", "highlight")
    return str(getattr(base, name)) if name in colors else None


def source_words(slide: Slide, meta: DeckMeta) -> str:
    """The slide's sources as they are shown: "Publisher, year; Publisher, year", or ""."""
    known = {source.key: source for source in meta.sources}
    found = [known[key] for key in slide.sources if key in known]
    return "; ".join(", ".join(filter(None, (s.publisher or s.title, s.year))) for s in found)
