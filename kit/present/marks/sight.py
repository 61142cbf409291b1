"""How much of the slide the room sees: a zoom factor and a middle in slide units in, rectangles and points out.

The part that is seen has the slide's proportions and never reaches over its edges. No Qt here.
"""

from __future__ import annotations

from kit.geometry import Rect, Size
from kit.values import value

SLIDE = Size(1600, 900)
MOST = 4.0  # times
_AS_GOOD_AS_ONE = 1.02

Point = tuple[float, float]


@value
class Sight:
    """`factor` 1 is the whole slide; (x, y) is the middle of what is seen."""

    factor: float = 1.0
    x: float = SLIDE.w / 2
    y: float = SLIDE.h / 2

    @property
    def seen(self) -> Rect:
        """The part of the slide that fills the picture."""
        w, h = SLIDE.w / self.factor, SLIDE.h / self.factor
        return Rect(self.x - w / 2, self.y - h / 2, w, h)

    def target(self, place: Rect) -> Rect:
        """Where the whole slide lies, in the units of `place`, when the part that is seen fills `place`."""
        seen, scale = self.seen, place.w / SLIDE.w * self.factor
        return Rect(place.x - seen.x * scale, place.y - seen.y * scale, SLIDE.w * scale, SLIDE.h * scale)

    def on_slide(self, share: Point) -> Point:
        """A point of the slide by its share (0 to 1) of the picture's width and height."""
        seen = self.seen
        return seen.x + share[0] * seen.w, seen.y + share[1] * seen.h


WHOLE = Sight()


def sight(factor: float, x: float, y: float) -> Sight:
    """The sight nearest to what was asked for that lies within the slide."""
    if factor < _AS_GOOD_AS_ONE:
        return WHOLE
    factor = min(MOST, factor)
    w, h = SLIDE.w / factor / 2, SLIDE.h / factor / 2
    return Sight(factor, min(SLIDE.w - w, max(w, x)), min(SLIDE.h - h, max(h, y)))


def zoomed(before: Sight, factor: float, at: Point) -> Sight:
    """Nearer or farther, with the point `at` of the slide staying where it is in the picture."""
    factor = min(MOST, max(1.0, factor))
    share = before.factor / factor
    return sight(factor, at[0] + (before.x - at[0]) * share, at[1] + (before.y - at[1]) * share)


def panned(before: Sight, dx: float, dy: float) -> Sight:
    """Another part of the slide, so many slide units to the right and down."""
    return sight(before.factor, before.x + dx, before.y + dy)


def between(a: Sight, b: Sight, share: float) -> Sight:
    """On the way from one sight to another (share 0 to 1): the point both have in common stays in its place."""
    if share >= 1:
        return b
    factor = a.factor * (b.factor / a.factor) ** share
    apart = 1 / a.factor - 1 / b.factor
    along = share if abs(apart) < 1e-6 else (1 / a.factor - 1 / factor) / apart
    return Sight(factor, a.x + (b.x - a.x) * along, a.y + (b.y - a.y) * along)
