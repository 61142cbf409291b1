"""A Frame: a laid-out page, finished, with no device in it.

A Frame is a size in its own units (slides: 1600 x 900; paper: points) and a closed list of items in painting order.
Each item lies in Frame units, origin top left, and has the step at which it appears (`step`) and, if it is replaced by
something later, the step from which it is gone (`until`). Colors are "#rrggbb" or "#aarrggbb".
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from kit.geometry import Rect, Size
from kit.stage.text import TextBlock
from kit.values import value

SLIDE = Size(1600, 900)

Corners = tuple[float, float, float, float]  # radii: top left, top right, bottom right, bottom left


def corners(radius: float) -> Corners:
    return radius, radius, radius, radius


@value
class Fill:
    """A filled rectangle; with radii up to half its height it is a pill or a disc."""

    rect: Rect
    color: str
    radii: Corners = (0, 0, 0, 0)
    step: int = 0
    until: int | None = None


@value
class Outline:
    """The edge of a rectangle, drawn inside it, `width` units wide; `dash` in units of the width."""

    rect: Rect
    color: str
    width: float
    radii: Corners = (0, 0, 0, 0)
    dash: tuple[float, ...] = ()
    step: int = 0
    until: int | None = None


@value
class Line:
    """A straight line with flat or round ends."""

    x1: float
    y1: float
    x2: float
    y2: float
    color: str
    width: float
    round: bool = False
    dash: tuple[float, ...] = ()
    step: int = 0
    until: int | None = None


@value
class Polygon:
    """A filled shape of straight edges: the tail of a bubble, an arrow."""

    points: tuple[tuple[float, float], ...]
    color: str
    step: int = 0
    until: int | None = None


@value
class Freehand:
    """A stroke of the presenter's pen, `width` wide with round ends; one point is a dot.

    `blend` "darken" or "lighten" is a highlighter for light or dark paper: words under it stay as they are.
    """

    points: tuple[tuple[float, float], ...]
    color: str
    width: float
    blend: Literal["over", "darken", "lighten"] = "over"
    step: int = 0
    until: int | None = None


@value
class Arc:
    """Part of a ring around (x, y); degrees clockwise from twelve o'clock. `radius` is to the middle of the stroke."""

    x: float
    y: float
    radius: float
    width: float
    color: str
    start: float = 0.0
    sweep: float = 360.0
    step: int = 0
    until: int | None = None


@value
class TextItem:
    """Set text; (x, y) is the top left corner of its block. Lines were broken when the block was set."""

    x: float
    y: float
    block: TextBlock
    step: int = 0
    until: int | None = None


@value
class PictureItem:
    """A picture file in a rectangle. `tint` replaces the placeholder color #010203 of our signs.

    fit "contain" keeps it whole and centered, "cover" fills the rectangle and cuts what stands over.
    """

    rect: Rect
    path: Path
    fit: Literal["contain", "cover"] = "contain"
    radii: Corners = (0, 0, 0, 0)
    tint: str | None = None
    alt: str = ""
    opacity: float = 1.0
    step: int = 0
    until: int | None = None


@value
class Squares:
    """A QR code: `rows` of module rows ("1" is dark), painted as squares without any quiet zone of its own."""

    rect: Rect
    rows: tuple[str, ...]
    color: str
    alt: str = ""
    step: int = 0
    until: int | None = None


@value
class LinkItem:
    """A place that leads to an address when a device knows links (PDF); painters of pixels pass over it."""

    rect: Rect
    href: str
    step: int = 0
    until: int | None = None


@value
class ClipItem:
    """The place of a clip, on its poster: a device that plays puts the film there; painters pass over it.

    `start` and `end` are seconds of the clip. A sound has no film: its captions fill the place.
    """

    rect: Rect
    path: Path
    alt: str = ""
    captions: Path | None = None
    start: float = 0.0
    end: float | None = None
    autoplay: bool = False
    sound: bool = False
    rtl: bool = False
    paper: str = "#000000"  # behind the captions of a sound, and their color
    ink: str = "#ffffff"
    step: int = 0
    until: int | None = None


@value
class GroupItem:
    """A whole Frame put into a rectangle: slides on a handout, a sheet two-up."""

    rect: Rect
    frame: Frame
    step: int = 0
    until: int | None = None


Item = (
    Fill | Outline | Line | Polygon | Freehand | Arc | TextItem | PictureItem | Squares | LinkItem | ClipItem
    | GroupItem
)  # fmt: skip


@value
class Frame:
    """A laid-out page. `steps` is the highest step; `paper` also fills the bars of a screen of other proportions.

    `overflow` is by how many units the content is too long at the smallest type allowed (0: it fits); `scale` is the
    type scale that auto-fit chose.
    """

    size: Size
    paper: str
    items: tuple[Item, ...]
    steps: int = 0
    title: str = ""
    lang: str = "en"
    overflow: float = 0.0
    scale: float = 1.0

    def at_step(self, step: int) -> Frame:
        """The page as it stands after `step` steps: again a Frame, with nothing in it that is not to be seen."""
        seen = tuple(i for i in self.items if i.step <= step and (i.until is None or step < i.until))
        return replace(self, items=tuple(replace(i, step=0, until=None) for i in seen), steps=0)
