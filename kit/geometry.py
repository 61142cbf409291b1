"""Rectangles in the units of whatever they lie on: slide units (1600 x 900), points of paper, pixels of a screen.

Origin top left, y down. Values are immutable; every operation gives a new one.
"""

from __future__ import annotations

from typing import NamedTuple


class Size(NamedTuple):
    """A width and a height in one unit."""

    w: float
    h: float


class PixelSize(NamedTuple):
    """A width and a height in device pixels."""

    w: int
    h: int


class Rect(NamedTuple):
    """A rectangle by its top left corner and its size."""

    x: float
    y: float
    w: float
    h: float

    @property
    def right(self) -> float:
        return self.x + self.w

    @property
    def bottom(self) -> float:
        return self.y + self.h

    @property
    def center(self) -> tuple[float, float]:
        return self.x + self.w / 2, self.y + self.h / 2

    def inset(self, dx: float, dy: float | None = None) -> Rect:
        """The rectangle with dx taken off left and right, dy (or dx) off top and bottom."""
        dy = dx if dy is None else dy
        return Rect(self.x + dx, self.y + dy, max(0.0, self.w - 2 * dx), max(0.0, self.h - 2 * dy))

    def moved(self, dx: float, dy: float) -> Rect:
        return Rect(self.x + dx, self.y + dy, self.w, self.h)


def fit_inside(size: Size, box: Rect) -> Rect:
    """The largest rectangle of size's proportions that lies centered inside box."""
    if size.w <= 0 or size.h <= 0:
        return box
    scale = min(box.w / size.w, box.h / size.h)
    w, h = size.w * scale, size.h * scale
    return Rect(box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)


def cover(size: Size, box: Rect) -> Rect:
    """The smallest rectangle of size's proportions, centered, that covers box."""
    if size.w <= 0 or size.h <= 0:
        return box
    scale = max(box.w / size.w, box.h / size.h)
    w, h = size.w * scale, size.h * scale
    return Rect(box.x + (box.w - w) / 2, box.y + (box.h - h) / 2, w, h)
