"""The papers, and the measures of everything on them at one size of type. Units are CSS pixels, 96 to the inch.

Sheets are laid out in these fine units, because Qt sets type in whole units only: 17 of them are 12.75 points. The
finished page is put into a Frame in points (see sheet.py). Measures are those of the drawn sheets: margins 52, 40 and
34, body 17/22, smallest 16, tick box 26, writing line 32 high.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from kit.geometry import Size

POINT = 72 / 96  # points in one unit
PaperSize = Literal["a4", "letter", "a4-half", "letter-half"]
PAPERS: dict[PaperSize, Size] = {
    "a4": Size(595.276, 841.890),
    "letter": Size(612.0, 792.0),
    "a4-half": Size(420.945, 595.276),  # half of an A4 that lies on its side
    "letter-half": Size(396.0, 612.0),
}
BODY = 17  # 12.75 points
SMALLEST = 16  # 12 points
LARGE = 24  # 18 points: large print
GROWN = (20, 19, 18)  # what a page with room to spare may use
AIRS = (0.38, 2.0)  # how far the space between things gives way and grows
SCARCE = 0.72  # type gets smaller before spacing falls below this, and then drawings do

INK = "#111111"
PAPER = "#FFFFFF"
QUIET = "#555555"
HAIR = "#888888"  # hairlines between rows: a copier keeps them


@dataclass(frozen=True, slots=True)
class Measures:
    """What one page is set with: the size of its body type and how much air stands between things (1 is as drawn)."""

    body: int = BODY
    air: float = 1.0
    width: float = 690.0  # between the margins
    large: bool = False  # large print: boxes stand under each other
    tight: bool = False  # room is scarce: drawings, codes and the title give way too
    sink: float = 0.0  # by how much the foot stands below its margin

    @property
    def share(self) -> float:
        """Type and what goes with it, against the drawn sheets."""
        return self.body / BODY

    @property
    def line(self) -> float:
        return round(self.body * 22 / 17 * 2) / 2

    @property
    def small(self) -> int:
        """Hours, what a line is for: one size down, never under the smallest."""
        return max(SMALLEST, self.body - 1)

    @property
    def small_line(self) -> float:
        return round(self.small * 1.3 * 2) / 2

    @property
    def section(self) -> int:
        return round(self.body * 21 / 17)

    @property
    def tick(self) -> float:
        """The side of a box that a pen fits in."""
        return 26.0 * max(1.0, self.share * 0.9)

    @property
    def code(self) -> float:
        """The side of a code of few modules."""
        if self.large:
            return 76.0 if self.tight else 96.0
        return 57.0 if self.tight else 67.0

    @property
    def foot(self) -> int:
        """The type of the foot: the smallest, in large print as large as the rest."""
        if not self.large:
            return SMALLEST
        return self.body - 4 if self.tight else self.body

    @property
    def foot_line(self) -> float:
        return 20.5 if self.foot == SMALLEST else round(self.foot * 1.26 * 2) / 2

    @property
    def gap(self) -> float:
        """Between boxes."""
        return 15 * self.air

    @property
    def pad(self) -> float:
        """Inside a box, above and below its text."""
        return max(9.0, 15 * self.air)

    @property
    def side(self) -> float:
        """Inside a box, at the left and right of its text."""
        return 18.0

    @property
    def between(self) -> float:
        """Between paragraphs."""
        return 8 * self.air

    @property
    def row(self) -> float:
        """Between the items of a list."""
        return 12 * self.air

    @property
    def write(self) -> float:
        """The height of a line to write on, with its label."""
        return max(32.0, self.line + 10 * min(self.air, 1.6))


def margins(size: Size) -> tuple[float, float, float]:
    """Sides, top and bottom, of a paper of that size in units."""
    return (52.0, 40.0, 34.0) if size.w > 600 else (36.0, 28.0, 26.0)


def in_units(paper: PaperSize) -> Size:
    size = PAPERS[paper]
    return Size(size.w / POINT, size.h / POINT)
