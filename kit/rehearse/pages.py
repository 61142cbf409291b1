"""The report on paper: one run and its next steps in, pages out. The same charts as on the screen, on white.

Points of paper; a chart is laid out in the design's pixels and put on the page smaller, as it stands.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from kit.deck.model import Span
from kit.geometry import Rect, Size
from kit.look.tokens import LIGHT, Scheme
from kit.rehearse.advice import Step
from kit.rehearse.drawing import Drawing
from kit.rehearse.lists import (
    costly_list,
    musts_height,
    musts_list,
    rows_height,
    sections_height,
    sections_list,
)
from kit.rehearse.report import Report, sentence
from kit.rehearse.slideschart import slides_chart
from kit.rehearse.trendchart import trend_chart
from kit.rehearse.voicechart import voice_chart, voice_height
from kit.stage.frame import Fill, Frame, GroupItem, Item, Outline, TextItem, corners
from kit.stage.text import Style, set_text

PAPERS = {"a4": Size(595.276, 841.89), "letter": Size(612.0, 792.0)}
# Black on white survives any copier; the red of what is over is dark enough to be read in gray.
PAPER = replace(
    LIGHT, name="paper", bg="#FFFFFF", side="#F2F2F2", text="#111111", text2="#444444", main="#2F5F5E", red="#FFFFFF",
    red_text="#8A2414", soft="#E6EEED", line="#BBBBBB", edge="#777777",
)  # fmt: skip
_EDGE, _GAP = 42.0, 12.0
_SCALE = 0.66  # points a pixel of the design


def report_pages(report: Report, steps: Sequence[Step], paper: str) -> tuple[Frame, ...]:
    """As many pages as it takes; a chart is never cut."""
    book = _Book(PAPERS.get(paper, PAPERS["a4"]), report)
    book.words(report.head.facts.title, 21, 27, 700)
    book.sentence()
    book.words(_subtitle(report), 10.5, 15, 400, PAPER.text2)
    book.space(6)
    book.card(320, lambda size, scheme: slides_chart(report, size, scheme))
    book.pair(
        280,
        lambda size, scheme: trend_chart(report, size, scheme),
        lambda size, scheme: sections_list(report, size, scheme),
        sections_height(report),
    )
    book.steps(steps)
    if report.voice is not None:
        book.card(voice_height(report, book.design_width), lambda size, scheme: voice_chart(report, size, scheme))
    if report.costly:
        book.card(rows_height(len(report.costly)), lambda size, scheme: costly_list(report, size, scheme))
    if report.musts:
        height = musts_height(report, book.design_width, None)
        book.card(height, lambda size, scheme: musts_list(report, size, scheme))
    return book.pages()


def _subtitle(report: Report) -> str:
    facts = report.head.facts
    when = f"{facts.began:%Y-%m-%d, %H:%M}"
    version = f", version {facts.version}" if facts.version else ""
    pace = ", planned by your own pace" if facts.own_pace else ""
    return f"{when}{version}{pace}"


Make = Callable[[Size, Scheme], Frame]


class _Book:
    """Fills pages from top to bottom."""

    def __init__(self, size: Size, report: Report) -> None:
        self._size, self._report = size, report
        self._done: list[tuple[Item, ...]] = []
        self._items: list[Item] = []
        self._y = _EDGE

    @property
    def _width(self) -> float:
        return self._size.w - 2 * _EDGE

    @property
    def design_width(self) -> float:
        return self._width / _SCALE

    def space(self, height: float) -> None:
        self._y += height

    def words(self, words: str, size: float, line: float, weight: int, color: str = PAPER.text) -> None:
        self._text((Span(words),), Style(round(size), color, line, weight))

    def sentence(self) -> None:
        pieces = tuple(Span(words, bold=kind == "strong") for words, kind in sentence(self._report))
        self._text(pieces, Style(13, PAPER.text, 18))

    def _text(self, spans: tuple[Span, ...], style: Style) -> None:
        block = set_text(spans, style, self._width)
        self._need(block.height)
        self._items.append(TextItem(_EDGE, self._y, block))
        self._y += block.height + 2

    def card(self, height: float, make: Make) -> None:
        """A chart over the whole width, `height` pixels of the design high; a list too long for a page is shrunk."""
        most = (self._size.h - 2 * _EDGE - 24) / _SCALE
        self._need(min(height, most) * _SCALE)
        self._put(make, _EDGE, self._width, min(height, most), height)
        self._y += min(height, most) * _SCALE + _GAP

    def pair(self, height: float, left: Make, right: Make, right_height: float) -> None:
        """Two charts side by side."""
        tall = max(height, right_height)
        self._need(tall * _SCALE)
        half = (self._width - _GAP) / 2
        self._put(left, _EDGE, half, tall, tall)
        self._put(right, _EDGE + half + _GAP, half, tall, tall)
        self._y += tall * _SCALE + _GAP

    def _put(self, make: Make, x: float, width: float, height: float, wanted: float) -> None:
        place = Rect(x, self._y, width, height * _SCALE)
        stretch = wanted / height
        design = Size(width / _SCALE * stretch, wanted)
        self._items.append(GroupItem(place, make(design, PAPER)))
        self._items.append(Outline(place, PAPER.line, 0.7, corners(6)))

    def steps(self, steps: Sequence[Step]) -> None:
        """What to do next, numbered."""
        drawing = [
            (
                set_text(step.title, Style(12, PAPER.text, 16, 700), self._width - 40),
                set_text(step.more, Style(11, PAPER.text2, 15), self._width - 40),
            )
            for step in steps
        ]
        tall = 34 + sum(title.height + more.height + 6 for title, more in drawing)
        self._need(tall)
        self._items.append(Outline(Rect(_EDGE, self._y, self._width, tall), PAPER.line, 0.7, corners(6)))
        head = set_text("What to do next", Style(13, PAPER.text, 18, 700))
        self._items.append(TextItem(_EDGE + 12, self._y + 8, head))
        y = self._y + 30
        for number, (title, more) in enumerate(drawing, 1):
            self._items.append(Fill(Rect(_EDGE + 12, y, 16, 16), PAPER.main, corners(8)))
            mark = set_text(str(number), Style(11, "#FFFFFF", 16, 700))
            self._items.append(TextItem(_EDGE + 20 - mark.width / 2, y, mark))
            self._items.append(TextItem(_EDGE + 36, y, title))
            self._items.append(TextItem(_EDGE + 36, y + title.height, more))
            y += title.height + more.height + 6
        self._y += tall + _GAP

    def _need(self, height: float) -> None:
        """Another page if there is no room for so much."""
        if self._y + height > self._size.h - _EDGE and self._items:
            self._done.append(tuple(self._items))
            self._items, self._y = [], _EDGE

    def pages(self) -> tuple[Frame, ...]:
        bodies = [*self._done, tuple(self._items)]
        title = self._report.head.facts.title
        made = []
        for number, body in enumerate(bodies, 1):
            foot = Drawing(self._size, PAPER, title, PAPER.bg)
            words = f"{title}: {self._report.name}" + (f"   {number} of {len(bodies)}" if len(bodies) > 1 else "")
            foot.words(words, _EDGE, self._size.h - _EDGE + 12, 9, PAPER.text2, line=12)
            made.append(Frame(self._size, PAPER.bg, (*body, *foot.items), title=title))
        return tuple(made)
