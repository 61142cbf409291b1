"""One slide while it is laid out: a sheet of 1600 x 900 units to put items on, at one type scale.

Measures of the design: margins 96, content between y 96 and 808, bottom line at y 836, columns of 88 with gaps of 32.
Type: title 76, body 44, small 34 (the floor), caption 26, bottom line 24. Auto-fit makes body type smaller, by the
canvas's `scale`, never the title's and never below the floor.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field, replace
from typing import Any

from kit import paths
from kit.contacts.model import Place
from kit.deck.model import DeckMeta, Slide, Text
from kit.deck.placeholders import fill
from kit.geometry import Rect
from kit.stage.frame import Item, LinkItem, PictureItem, TextItem
from kit.stage.pictures import PictureStore
from kit.stage.text import Style, TextBlock, set_text
from kit.stage.theme import Theme

LEFT, RIGHT, WIDTH = 96.0, 1504.0, 1408.0
TOP, BOTTOM = 96.0, 808.0
GAP = 32.0
HALF, THIRD, FIFTH = 688.0, 448.0, 256.0
BODY, SMALL, CAPTION, FOOT = 44, 34, 26, 24
FLOOR = SMALL / BODY
SCALES = (1.0, 0.95, 0.91, 0.86, 0.82, FLOOR)


@dataclass(frozen=True, slots=True)
class SlideContext:
    """What a slide's looks depend on besides the slide. `number` is what the bottom line shows."""

    meta: DeckMeta
    theme: Theme
    place: Place
    pictures: PictureStore
    number: int = 1
    today: dt.date = field(default_factory=dt.date.today)


@dataclass(frozen=True, slots=True)
class Live:
    """What the running talk puts on a slide: hands counted per option, seconds left on its countdown."""

    counts: tuple[int, ...] = ()
    timer_left: float | None = None


class Canvas:
    """Collects the items of one slide; layouts put things on it and say where their content ended."""

    def __init__(self, slide: Slide, context: SlideContext, live: Live, scale: float) -> None:
        self.slide = slide
        self.context = context
        self.theme = context.theme
        self.meta = context.meta
        self.live = live
        self.scale = scale
        self.rtl = context.meta.rtl
        self.items: list[Item] = []
        self.overflow = 0.0
        self.paper = slide.paper or context.theme.paper
        self.ink = slide.ink or context.theme.ink

    def body(self, **changes: Any) -> Style:
        """Body type at this canvas's scale; changes are fields of Style, sizes given before scaling."""
        return replace(Style(BODY, self.ink, 58, link_color=self.theme.main), **changes).scaled(self.scale)

    def fixed(self, size: int, line: float, **changes: Any) -> Style:
        """Type that auto-fit leaves alone."""
        return replace(Style(size, self.ink, line, link_color=self.theme.main), **changes)

    def filled(self, text: Text) -> Text:
        """The text with its placeholders filled from the place, the visit and the deck."""
        return fill(text, self._lookup)

    def set(self, text: Text | str, style: Style, width: float | None = None) -> TextBlock:
        return set_text(text if isinstance(text, str) else self.filled(text), style, width, self.rtl)

    def put(self, *items: Item) -> None:
        self.items.extend(items)

    def put_block(self, x: float, y: float, block: TextBlock, step: int = 0, until: int | None = None) -> float:
        """Puts set text and the links in it; gives the y below it."""
        self.put(TextItem(x, y, block, step, until))
        for start, end, span in block.spans:
            if span.href:
                self.put(*(LinkItem(r.moved(x, y), span.href, step, until) for r in block.rects(start, end)))
        return y + block.height

    def text(self, x: float, y: float, text: Text | str, style: Style, width: float, step: int = 0) -> float:
        """Sets and puts text; gives the y below it."""
        return self.put_block(x, y, self.set(text, style, width), step)

    def ended(self, y: float, limit: float = BOTTOM) -> None:
        """Content ended at y; what stands below `limit` is overflow."""
        self.overflow = max(self.overflow, y - limit)

    def sign(self, name: str, rect: Rect, color: str, step: int = 0, until: int | None = None) -> None:
        """One of our own signs (resources/pictures/signs), in a color."""
        file = paths.resources_dir() / "pictures" / "signs" / f"{name}.svg"
        self.put(PictureItem(rect, file, tint=color, step=step, until=until))

    def _lookup(self, path: tuple[str, ...]) -> str | None:
        if path[0] == "deck":
            value = getattr(self.meta, path[1], None) if len(path) == 2 else None
            return str(value) if value else None
        return self.context.place.lookup(path)
