"""What was drawn on each slide in this run: strokes by slide id, in slide units. No Qt here.

Nothing of it goes into the records. `to_json` and `from_json` are for the journal that lets a crashed talk go on.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, Literal

from kit.geometry import Rect
from kit.present.marks.line import Point, distance
from kit.values import value

Kind = Literal["pen", "highlighter"]

PENS = (("red", "#E5402F"), ("blue", "#2373E6"), ("green", "#168F52"))  # 3:1 at least on light and dark paper
_MOST_STROKES, _MOST_POINTS, _FAR = 2000, 20_000, 10_000.0  # of what a journal may bring back
_UNDOS = 200


@value
class Mark:
    """One stroke. `color` counts the pens from 0; a highlighter has one color only."""

    kind: Kind
    color: int
    width: float
    points: tuple[Point, ...]

    @property
    def box(self) -> Rect:
        """All that it can cover."""
        return box_of(self.points, self.width / 2 + 4)


def box_of(points: Iterable[Point], more: float) -> Rect:
    """The rectangle around points, and `more` on every side."""
    xs, ys = zip(*points, strict=True)
    x, y = min(xs) - more, min(ys) - more
    return Rect(x, y, max(xs) + more - x, max(ys) + more - y)


class Drawings:
    """The strokes of one run, with what it takes to undo the last ones."""

    def __init__(self) -> None:
        self._marks: dict[str, tuple[Mark, ...]] = {}
        self._past: dict[str, list[tuple[Mark, ...]]] = {}
        self._subscribers: list[Callable[[], None]] = []

    def subscribe(self, changed: Callable[[], None]) -> None:
        """Be told after each change."""
        self._subscribers.append(changed)

    def on(self, slide: str) -> tuple[Mark, ...]:
        return self._marks.get(slide, ())

    def slides(self) -> frozenset[str]:
        """The ids of the slides that bear strokes."""
        return frozenset(self._marks)

    def all(self) -> frozenset[Mark]:
        return frozenset(mark for marks in self._marks.values() for mark in marks)

    def can_undo(self, slide: str) -> bool:
        return bool(self._past.get(slide))

    def add(self, slide: str, mark: Mark) -> None:
        self._change(slide, (*self.on(slide), mark))

    def erase(self, slide: str, at: Point, radius: float, *, go_on: bool = False) -> bool:
        """Takes away each stroke that comes within `radius` of a point; `go_on`: undone with what went before."""
        left = tuple(mark for mark in self.on(slide) if not _touches(mark, at, radius))
        if left == self.on(slide):
            return False
        self._change(slide, left, remember=not go_on)
        return True

    def clear(self, slide: str) -> None:
        if self.on(slide):
            self._change(slide, ())

    def undo(self, slide: str) -> bool:
        """As before the last stroke, erasing or clearing on this slide."""
        past = self._past.get(slide)
        if not past:
            return False
        self._change(slide, past.pop(), remember=False)
        return True

    def _change(self, slide: str, marks: tuple[Mark, ...], *, remember: bool = True) -> None:
        if remember:
            past = self._past.setdefault(slide, [])
            past.append(self.on(slide))
            del past[:-_UNDOS]
        if marks:
            self._marks[slide] = marks
        else:
            self._marks.pop(slide, None)
        self._tell()

    def _tell(self) -> None:
        for changed in tuple(self._subscribers):
            changed()

    # The journal

    def to_json(self) -> dict[str, Any]:
        """Plain lists and numbers: slide id -> [[kind, color, width, [x, y, x, y, ...]], ...]."""
        return {
            slide: [[m.kind, m.color, m.width, [c for p in m.points for c in p]] for m in marks]
            for slide, marks in self._marks.items()
        }

    def from_json(self, data: Any) -> None:
        """What `to_json` gave; what is no stroke is passed over. Undo begins anew."""
        self._past.clear()
        slides = data if isinstance(data, dict) else {}
        read = {str(slide): _marks(given) for slide, given in slides.items()}
        self._marks = {slide: marks for slide, marks in read.items() if marks}
        self._tell()


def _touches(mark: Mark, at: Point, radius: float) -> bool:
    near, points = radius + mark.width / 2, mark.points
    box = mark.box
    if not (box.x - radius <= at[0] <= box.right + radius and box.y - radius <= at[1] <= box.bottom + radius):
        return False
    return any(distance(at, a, b) <= near for a, b in zip(points, points[1:] or points, strict=False))


def _marks(given: Any) -> tuple[Mark, ...]:
    found = [_mark(each) for each in given[:_MOST_STROKES]] if isinstance(given, list) else []
    return tuple(mark for mark in found if mark is not None)


def _mark(given: Any) -> Mark | None:
    match given:
        case [("pen" | "highlighter") as kind, int(color), (int() | float()) as width, list(flat)]:
            numbers = [c for c in flat[: 2 * _MOST_POINTS] if isinstance(c, int | float)]
            sane = len(numbers) >= 2 and all(abs(n) < _FAR for n in (*numbers, width))  # nor "nan"
            if sane and width > 0 and 0 <= color < len(PENS):
                points = tuple(
                    (float(x), float(y)) for x, y in zip(numbers[::2], numbers[1::2], strict=False)
                )
                return Mark(kind, int(color), float(width), points)
    return None
