"""The hand's points in, a smooth line of few points out. No Qt here; all in slide units."""

from __future__ import annotations

from math import ceil, hypot

Point = tuple[float, float]

_STEP = 5.0  # units between two points of a curve that is taken for straight
_TOLERANCE = 0.35  # units by which a finished line may leave what the hand drew: half a pixel at 1080p


class Line:
    """A line being drawn. `points` grows; what stands in it does not change any more but for its last point."""

    def __init__(self, start: Point) -> None:
        self._last = self._middle = start
        self.points: tuple[Point, ...] = (start,)

    def extend(self, to: Point, least: float = 1.0) -> bool:
        """On to this point, around the corner at the last one; False where the hand has hardly moved."""
        if hypot(to[0] - self._last[0], to[1] - self._last[1]) < least:
            return False
        middle = ((self._last[0] + to[0]) / 2, (self._last[1] + to[1]) / 2)
        smooth = _curve(self._middle, self._last, middle)
        kept = self.points[:-1] if len(self.points) > 1 else self.points
        self.points = (*kept, *smooth, to)
        self._last, self._middle = to, middle
        return True


def _curve(start: Point, bend: Point, end: Point) -> list[Point]:
    """Points after `start` on the way to `end`, drawn towards `bend`."""
    length = hypot(bend[0] - start[0], bend[1] - start[1]) + hypot(end[0] - bend[0], end[1] - bend[1])
    count = min(32, max(1, ceil(length / _STEP)))
    points = []
    for i in range(1, count + 1):
        t = i / count
        a, b, c = (1 - t) ** 2, 2 * t * (1 - t), t * t
        points.append((a * start[0] + b * bend[0] + c * end[0], a * start[1] + b * bend[1] + c * end[1]))
    return points


def simplified(points: tuple[Point, ...], tolerance: float = _TOLERANCE) -> tuple[Point, ...]:
    """The same line with only the points it needs (Ramer, Douglas and Peucker's way), on a grid of 0.1 units."""
    keep = {0, len(points) - 1}
    open_ = [(0, len(points) - 1)]
    while open_:
        first, last = open_.pop()
        at, far = _farthest(points, first, last)
        if far > tolerance:
            keep.add(at)
            open_ += [(first, at), (at, last)]
    return tuple((round(points[i][0], 1), round(points[i][1], 1)) for i in sorted(keep))


def _farthest(points: tuple[Point, ...], first: int, last: int) -> tuple[int, float]:
    """The point between two others that lies farthest from the stretch between them, and how far."""
    at, far = first, 0.0
    for i in range(first + 1, last):
        if (away := distance(points[i], points[first], points[last])) > far:
            at, far = i, away
    return at, far


def distance(point: Point, a: Point, b: Point) -> float:
    """From a point to the stretch from a to b."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    long = dx * dx + dy * dy
    t = 0.0 if long == 0 else max(0.0, min(1.0, ((point[0] - a[0]) * dx + (point[1] - a[1]) * dy) / long))
    return hypot(point[0] - a[0] - t * dx, point[1] - a[1] - t * dy)
