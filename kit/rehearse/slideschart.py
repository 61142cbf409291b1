"""Minutes on each slide: spoken as bars, the plan as a stroke over each, what is over hatched; sections below.

A report in, a Frame out. Two runs may stand beside each other; then nothing is hatched, and the strokes are gone.
"""

from __future__ import annotations

from collections.abc import Sequence

from kit.geometry import Rect, Size
from kit.look.tokens import Scheme
from kit.rehearse.drawing import EDGE, Drawing, Mark
from kit.rehearse.report import Bar, Report
from kit.rehearse.words import signed
from kit.stage.frame import Frame
from kit.stage.text import Style, set_text

_TOP, _FOOT = 56.0, 74.0  # above and below the bars
_AXIS = 54.0  # at the right
_WIDEST = 32.0
_LABEL = 20.0  # the line of what a bar is over
_GRID = (0.25, 0.5, 1, 2, 5, 10, 20, 60)  # minutes between two lines
_LINES = 4


def slides_chart(report: Report, size: Size, scheme: Scheme) -> Frame:
    """The chart in `size` units."""
    drawing = Drawing(size, scheme, "Minutes on each slide")
    drawing.heading("Minutes on each slide")
    stood = {number for number, _ in report.paused}
    entries: list[tuple[str, Mark]] = [("spoken", "bar"), ("planned", "plan"), ("over by 30 s or more", "over")]
    lower = drawing.legend([*entries, ("clock paused", "pause")] if stood else entries)
    bars = [bar for bar in report.bars if bar.in_cut or not bar.missing]
    if bars:
        plot = Plot(drawing, [max(bar.planned, bar.spoken) for bar in bars], lower)
        plot.grid()
        for i, bar in enumerate(bars):
            _bar(plot, i, bar)
            if bar.number in stood:
                drawing.pause(plot.middle(i), plot.area.bottom - 1, min(7.0, plot.pitch * 0.45))
        _labels(plot, bars)
        plot.numbers([bar.number for bar in bars], {bar.number for bar in bars if bar.is_over})
        plot.sections([bar.section for bar in bars])
    return drawing.frame()


class Plot:
    """Where bars stand: places along the foot, heights by seconds."""

    def __init__(self, drawing: Drawing, heights: Sequence[float], lower: float = 0) -> None:
        self.drawing = drawing
        size, top = drawing.size, _TOP + _LABEL + lower
        self.area = Rect(EDGE, top, size.w - 2 * EDGE - _AXIS, size.h - top - _FOOT)
        self.most = max(60.0, *heights)
        self.pitch = self.area.w / max(1, len(heights))
        self.width = min(_WIDEST, self.pitch * 0.76)

    def middle(self, i: int) -> float:
        return self.area.x + (i + 0.5) * self.pitch

    def y(self, seconds: float) -> float:
        return self.area.bottom - self.area.h * seconds / self.most

    def box(self, i: int, low: float, high: float) -> Rect:
        """The bar's part between two times."""
        return Rect(self.middle(i) - self.width / 2, self.y(high), self.width, self.y(low) - self.y(high))

    def grid(self) -> None:
        """Thin lines at whole steps of minutes, their names at the right."""
        scheme = self.drawing.scheme
        step = next((g * 60 for g in _GRID if self.most / (g * 60) <= _LINES), 3600)
        at = step
        while at <= self.most + 1:
            y, name = self.y(at), f"{at / 60:g} min"
            self.drawing.line(self.area.x, y, self.area.right + 4, y, scheme.line, 1)
            self.drawing.words(name, self.drawing.size.w - EDGE, y - 9, 14, scheme.text2, line=18, side="right")
            at += step

    def numbers(self, numbers: Sequence[int], strong: set[int]) -> None:
        """As many slide numbers as there is room for; those that matter in bold, and always."""
        step = next((s for s in (1, 2, 5, 10, 20, 50, 100) if self.pitch * s >= 24), 100)
        scheme, y = self.drawing.scheme, self.area.bottom + 5
        taken: list[tuple[float, float]] = []  # from, to
        for first, last in _rows([i for i, number in enumerate(numbers) if number in strong], self.pitch):
            words = f"{numbers[first]}" if first == last else f"{numbers[first]}–{numbers[last]}"
            x = (self.middle(first) + self.middle(last)) / 2
            block = self.drawing.words(words, x, y, 15, scheme.text, weight=700, line=20, side="center")
            taken.append((x - block.width / 2 - 4, x + block.width / 2 + 4))
        for i in range(0, len(numbers), step):
            x = self.middle(i)
            if not any(left < x + 10 and x - 10 < right for left, right in taken):
                self.drawing.words(str(numbers[i]), x, y, 15, scheme.text2, line=20, side="center")

    def sections(self, names: Sequence[str]) -> None:
        """A stroke under each section, and its name as far as there is room."""
        scheme, y = self.drawing.scheme, self.area.bottom + 31
        starts = [i for i, name in enumerate(names) if i == 0 or name != names[i - 1]]
        for start, end in zip(starts, [*starts[1:], len(names)], strict=True):
            left, right = self.area.x + start * self.pitch + 2, self.area.x + end * self.pitch - 4
            self.drawing.line(left, y, right, y, scheme.line, 3, round_ends=True)
            if names[start]:
                self.drawing.words(names[start], left, y + 6, 14, scheme.text2, line=19, room=right - left + 2)


def _rows(places: Sequence[int], pitch: float) -> list[tuple[int, int]]:
    """The places one by one; where bars stand closer than two figures, neighbors as one row from first to last."""
    found: list[tuple[int, int]] = []
    for place in places:
        if found and place == found[-1][1] + 1 and pitch < 26:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def _bar(plot: Plot, i: int, bar: Bar) -> None:
    scheme = plot.drawing.scheme
    solid = bar.planned if bar.is_over else bar.spoken
    if solid > 0:
        plot.drawing.fill(plot.box(i, 0, solid), scheme.main, 3)
    if bar.is_over:
        plot.drawing.hatch(plot.box(i, bar.planned, bar.spoken))
    reach = min(plot.pitch * 0.47, plot.width / 2 + 2)
    x, y = plot.middle(i), plot.y(bar.planned)
    if bar.planned:
        ink = scheme.text if bar.spoken else scheme.edge
        plot.drawing.line(x - reach + 1, y, x + reach - 1, y, ink, 3, round_ends=True)


def _labels(plot: Plot, bars: Sequence[Bar]) -> None:
    """How much each bar is over, the dearest first; a label that would stand on another is left out."""
    placed: list[Rect] = []
    for i, bar in sorted(enumerate(bars), key=lambda each: -each[1].over):
        if not bar.is_over:
            break
        words = signed(bar.over)
        width = set_text(words, Style(15, "#000000", 20, 700, tabular=True)).width
        left = min(max(plot.middle(i) - width / 2, 4), plot.drawing.size.w - width - 4)
        box = Rect(left, plot.y(bar.spoken) - _LABEL - 1, width, _LABEL)
        tall = [
            plot.box(j, 0, max(b.spoken, b.planned)) for j, b in enumerate(bars) if j != i and not b.missing
        ]
        if any(_touch(box, other) for other in (*placed, *tall)):
            continue
        placed.append(box)
        plot.drawing.words(words, box.x, box.y, 15, plot.drawing.scheme.red_text, weight=700, line=_LABEL)


def _touch(a: Rect, b: Rect) -> bool:
    return a.x < b.right + 2 and b.x < a.right + 2 and a.y < b.bottom and b.y < a.bottom
