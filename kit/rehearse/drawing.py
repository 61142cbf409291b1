"""What the report's charts are drawn with: words and shapes in, a Frame out, the same on a screen, on paper, in a PDF.

Units are the design's pixels. What is over the plan is hatched by lines of its own: no device leaves them out, and a
gray photocopy shows them.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from kit.geometry import Rect, Size
from kit.look.tokens import Scheme
from kit.stage.frame import Fill, Frame, Item, Line, Outline, TextItem, corners
from kit.stage.text import Style, TextBlock, set_text

Side = Literal["left", "center", "right"]
Mark = Literal["bar", "pale", "plan", "over", "pause"]
EDGE = 20  # of a card
_HATCH = 6.0  # between two lines
_MORE = "…"
_NO_PAPER = "#00FFFFFF"  # what a chart lies on shows through


class Drawing:
    """Gathers the items of one card."""

    def __init__(self, size: Size, scheme: Scheme, title: str, paper: str = "") -> None:
        self.size, self.scheme = size, scheme
        self._title, self._paper = title, paper or _NO_PAPER
        self.items: list[Item] = []

    def frame(self) -> Frame:
        return Frame(self.size, self._paper, tuple(self.items), title=self._title)

    def words(
        self,
        words: str,
        x: float,
        y: float,
        size: int,
        color: str,
        *,
        weight: int = 400,
        line: float = 0,
        side: Side = "left",
        room: float = 0,
    ) -> TextBlock:
        """One line with its left edge, middle or right edge at x; what is longer than `room` ends in an ellipsis."""
        style = Style(size, color, line or size * 1.3, weight, tabular=True)
        block = set_text(words, style)
        if room and block.width > room:
            block = set_text(shortened(words, style, room), style)
        left = x - {"left": 0.0, "center": block.width / 2, "right": block.width}[side]
        self.items.append(TextItem(left, y, block))
        return block

    def paragraph(
        self, words: str, x: float, y: float, size: int, color: str, room: float, *, weight: int = 400, line: float = 0
    ) -> float:
        """Words broken to `room`; gives their height."""
        block = set_text(words, Style(size, color, line or size * 1.35, weight), room)
        self.items.append(TextItem(x, y, block))
        return block.height

    def heading(self, words: str, more: str = "") -> None:
        """The card's own heading, and at the right what there is to say about it in a few words."""
        self.words(words, EDGE, 17, 19, self.scheme.text, weight=700, line=24)
        if more:
            self.words(more, self.size.w - EDGE, 18, 16, self.scheme.text2, line=24, side="right")

    def legend(self, entries: Sequence[tuple[str, Mark]]) -> float:
        """What the signs of a chart mean, at the right of the heading, or below it where there is no room.

        Gives by how much the chart has to begin lower.
        """
        style = Style(16, self.scheme.text2, 24, tabular=True)
        widths = [set_text(words, style).width + 23 for words, _ in entries]
        whole = sum(widths) + 20 * (len(entries) - 1)
        beside = self.size.w - 2 * EDGE - 200 >= whole
        x = self.size.w - EDGE - whole if beside else float(EDGE)
        room = self.size.w - EDGE
        y = top = 18.0 if beside else 46.0
        for (words, mark), width in zip(entries, widths, strict=True):
            if x + width > room + 1:
                x, y = float(EDGE), y + 24
            self._mark(mark, Rect(x, y + 5, 14, 14))
            self.words(words, x + 23, y, 16, self.scheme.text2, line=24, room=room - x - 22)
            x += width + 20
        return 0.0 if beside else y - top + 28

    def _mark(self, mark: Mark, rect: Rect) -> None:
        match mark:
            case "bar":
                self.fill(rect, self.scheme.main, 3)
            case "pale":
                self.pale(rect)
            case "over":
                self.hatch(rect)
            case "pause":
                self.pause(rect.x + 7, rect.y + 7, 7)
            case "plan":
                y = rect.y + rect.h / 2
                self.line(rect.x, y, rect.right, y, self.scheme.text, 3, round_ends=True)

    def pale(self, rect: Rect) -> None:
        """A bar of the earlier of two runs."""
        self.fill(rect, self.scheme.soft, 2)
        self.outline(rect, self.scheme.main, 1.4, 2)

    def fill(self, rect: Rect, color: str, radius: float = 0) -> None:
        self.items.append(Fill(rect, color, corners(radius)))

    def outline(self, rect: Rect, color: str, width: float, radius: float = 0) -> None:
        self.items.append(Outline(rect, color, width, corners(radius)))

    def line(
        self, x1: float, y1: float, x2: float, y2: float, color: str, width: float, *, round_ends: bool = False,
        dash: tuple[float, ...] = (),
    ) -> None:  # fmt: skip
        self.items.append(Line(x1, y1, x2, y2, color, width, round_ends, dash))

    def disc(self, x: float, y: float, radius: float, color: str) -> None:
        self.fill(Rect(x - radius, y - radius, 2 * radius, 2 * radius), color, radius)

    def pause(self, x: float, y: float, radius: float) -> None:
        """The clock stood still here."""
        self.disc(x, y, radius, self.scheme.text)
        for side in (-1, 1):
            at = x + side * radius * 0.32
            self.line(at, y - radius * 0.42, at, y + radius * 0.42, self.scheme.panel, radius * 0.26)

    def hatch(self, rect: Rect) -> None:
        """What is over the plan: slanting lines on a pale ground, with an edge."""
        if rect.h <= 0 or rect.w <= 0:
            return
        self.fill(rect, self.scheme.red, 2)
        for x1, y1, x2, y2 in slants(rect.inset(0.5), _HATCH):
            self.line(x1, y1, x2, y2, self.scheme.red_text, 1.6)
        self.outline(rect, self.scheme.red_text, 1.4, 2)


def slants(rect: Rect, gap: float) -> tuple[tuple[float, float, float, float], ...]:
    """Lines at 45 degrees, rising to the right, `gap` apart, cut at the rectangle's edges."""
    found = []
    first = rect.x + rect.y
    last = rect.right + rect.bottom
    at = first + gap / 2  # x + y is the same all along such a line
    while at < last:
        x1, y1 = (at - rect.bottom, rect.bottom) if at - rect.bottom >= rect.x else (rect.x, at - rect.x)
        x2, y2 = (at - rect.y, rect.y) if at - rect.y <= rect.right else (rect.right, at - rect.right)
        if x2 > x1:
            found.append((x1, y1, x2, y2))
        at += gap
    return tuple(found)


def shortened(words: str, style: Style, room: float) -> str:
    """As many of the letters as fit, with an ellipsis; "" if not even two fit."""
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        if set_text(words[:middle].rstrip() + _MORE, style).width <= room:
            low = middle
        else:
            high = middle - 1
    return words[:low].rstrip() + _MORE if low >= 2 else ""
