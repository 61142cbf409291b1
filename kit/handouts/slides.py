"""Slides as handouts: 1, 2, 3 with lines to write on, 4, 6 or 9 a page. Slide Frames in, Frames in points out.

Slides stand at their last step. How many lie across and down, and which way the paper lies, is a table; a slide is as
large as its place allows.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kit.contacts.model import Place
from kit.deck.model import Deck, Slide
from kit.geometry import Rect, Size, fit_inside
from kit.stage.canvas import SlideContext
from kit.stage.frame import SLIDE, Frame, GroupItem, Item, Line, Outline, TextItem
from kit.stage.layout import chapter_of, lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.sheets.measures import HAIR, PAPERS, QUIET
from kit.stage.text import Style, set_text
from kit.stage.theme import theme_for

MARGIN = 40.0
_FOOT, _GAP, _EDGE, _LINE = 8.0, 16.0, 0.75, 24.0
_FOOT_STYLE = Style(9, QUIET, 12)


@dataclass(frozen=True, slots=True)
class Grid:
    """How slides lie on a page."""

    across: int
    down: int
    sideways: bool = False  # the paper lies on its side
    lines: bool = False  # lines to write on, right of each slide


GRIDS = {
    1: Grid(1, 1, sideways=True),
    2: Grid(1, 2),
    3: Grid(1, 3, lines=True),
    4: Grid(2, 2, sideways=True),
    6: Grid(2, 3),
    9: Grid(3, 3, sideways=True),
}


@dataclass(frozen=True, slots=True)
class ShownSlide:
    """A slide and its finished picture; `number` is its place in the deck, from 1."""

    number: int
    slide: Slide
    frame: Frame


def shown_slides(deck: Deck, place: Place, pictures: PictureStore, theme_name: str = "paper") -> Iterator[ShownSlide]:
    """Every slide that is not hidden. The theme "paper" needs no ink for its ground; "" is the talk's own."""
    theme = theme_for(deck, theme_name)
    for i, slide in enumerate(deck.slides):
        if not slide.hide:
            chapter = chapter_of(deck.slides.__getitem__, i)
            frame = lay_out_slide(slide, SlideContext(deck.meta, theme, place, pictures, i + 1, chapter=chapter))
            yield ShownSlide(i + 1, slide, frame.at_step(frame.steps))


def page_size(paper: str, sideways: bool = False) -> Size:
    """The paper in points."""
    size = PAPERS["letter" if paper == "letter" else "a4"]
    return Size(size.h, size.w) if sideways else size


def handout_pages(slides: Sequence[ShownSlide], title: str, per_page: int, paper: str) -> Iterator[Frame]:
    """The pages of a handout with so many slides a page, one of GRIDS."""
    grid = GRIDS[per_page]
    size = page_size(paper, grid.sideways)
    places = _places(grid, size)
    count = -(-len(slides) // per_page)
    for number in range(1, count + 1):
        here = slides[(number - 1) * per_page : number * per_page]
        items: list[Item] = []
        for place, shown in zip(places, here, strict=False):
            items += framed(shown, place)
            if grid.lines:
                items += _lines(place, size.w - MARGIN)
        items += foot(size, title, f"{number} / {count}")
        yield Frame(size, "#FFFFFF", tuple(items), title=here[0].frame.title, lang=here[0].frame.lang)


def foot(size: Size, left: str, right: str) -> Iterator[Item]:
    """The bottom line of a page: small words at both ends."""
    y = size.h - MARGIN + 6
    page = set_text(right, _FOOT_STYLE)
    yield TextItem(size.w - MARGIN - page.width, y, page)
    name = set_text(left, _FOOT_STYLE)
    if name.width < size.w - 2 * MARGIN - page.width - 20:
        yield TextItem(MARGIN, y, name)


def framed(shown: ShownSlide, rect: Rect) -> Iterator[Item]:
    """The slide in that rectangle, with an edge: its paper may be white like the page."""
    yield GroupItem(rect, shown.frame)
    yield Outline(rect, HAIR, _EDGE)


def _places(grid: Grid, size: Size) -> list[Rect]:
    """Where the slides lie, row by row."""
    body = Rect(MARGIN, MARGIN, size.w - 2 * MARGIN, size.h - 2 * MARGIN - _FOOT)
    w = (body.w - (grid.across - 1) * _GAP) / grid.across
    h = (body.h - (grid.down - 1) * _GAP) / grid.down
    wide = w * 0.52 if grid.lines else w
    return [
        fit_inside(SLIDE, Rect(body.x + column * (w + _GAP), body.y + row * (h + _GAP), wide, h))
        for row in range(grid.down)
        for column in range(grid.across)
    ]


def _lines(slide: Rect, right: float) -> Iterator[Item]:
    """Lines to write on, from a slide to the right margin."""
    count = int(slide.h // _LINE)
    for i in range(count):
        y = slide.bottom - i * slide.h / count
        yield Line(slide.right + 1.5 * _GAP, y, right, y, HAIR, _EDGE)
