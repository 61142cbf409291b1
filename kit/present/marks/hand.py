"""The tool in the presenter's hand: moves, presses, wheels and keys in, what lies over the slide out. No Qt here.

Surfaces (the room's window, the console's picture) tell where in the picture something happened, as shares of its
width and height; the hand knows how much of the slide that picture shows.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from enum import StrEnum
from math import ceil, hypot

from kit.present.marks.drawings import PENS, Drawings, Kind, Mark
from kit.present.marks.line import Line, Point, simplified
from kit.present.marks.sight import SLIDE, WHOLE, Sight, panned, zoomed
from kit.values import value

_NUDGE, _FASTEST = 10.0, 50.0  # slide units an arrow key moves the tool, more while it is held
_HELD = 0.15  # seconds within which the next press means that the key is held
_CLICK = 6.0  # slide units that a click may slip and still be no drag
_FIRST_ZOOM, _ZOOM_STEP = 2.0, 1.25


class Tool(StrEnum):
    POINTER = "pointer"
    SPOTLIGHT = "spotlight"
    PEN = "pen"
    HIGHLIGHTER = "highlighter"
    ERASER = "eraser"
    ZOOM = "zoom"


DRAWS: dict[Tool, Kind] = {Tool.PEN: "pen", Tool.HIGHLIGHTER: "highlighter"}
# Radius or width in slide units: at first, least, most.
_SIZES = {
    Tool.POINTER: (11.0, 7.0, 30.0),
    Tool.SPOTLIGHT: (170.0, 60.0, 420.0),
    Tool.PEN: (7.0, 3.0, 24.0),
    Tool.HIGHLIGHTER: (36.0, 16.0, 90.0),
    Tool.ERASER: (26.0, 12.0, 90.0),
    Tool.ZOOM: (1.0, 1.0, 1.0),
}


@value
class Shown:
    """What lies over the slide at one moment. `slide` "" means that the room sees none, and nothing lies over it."""

    slide: str = ""
    marks: tuple[Mark, ...] = ()
    live: Mark | None = None  # the stroke being drawn
    tool: Tool | None = None
    at: Point | None = None  # where the tool is
    size: float = 0.0
    color: int = 0
    sight: Sight = WHOLE


class Hand:
    """One tool at a time, and the zoom, which stays when another tool is taken.

    `changed` is called after each change.
    """

    def __init__(
        self, drawings: Drawings, changed: Callable[[], None], clock: Callable[[], float] = time.monotonic
    ) -> None:
        self.drawings, self._changed, self._clock = drawings, changed, clock
        self.tool: Tool | None = None
        self.color = 0
        self.sight = WHOLE
        self.led = False  # the sight follows fingers or mouse point by point; else it was a key's or the wheel's leap
        self.slide = self._last = ""  # that the room sees, and saw before it was covered
        self.held = False  # the room is frozen: nothing can be drawn
        self._sizes = {tool: first for tool, (first, _, _) in _SIZES.items()}
        self._at: Point | None = None
        self._line: Line | None = None
        self._down: Point | None = None  # where the button or finger went down
        self._moved = self._erased = False
        self._nudged, self._step = -1.0, _NUDGE

    @property
    def on(self) -> bool:
        """Something to leave: a tool, or a slide of which the room sees a part."""
        return self.tool is not None or self.sight != WHOLE

    @property
    def down(self) -> bool:
        """A stroke is being drawn or erased."""
        return self._down is not None

    @property
    def usable(self) -> bool:
        return self.slide != "" and not self.held

    def shown(self) -> Shown:
        if not self.slide:
            return Shown()
        size = self._sizes[self.tool] if self.tool else 0.0
        at = self._at if self.tool else None
        return Shown(
            self.slide,
            self.drawings.on(self.slide),
            self._live(),
            self.tool,
            at,
            size,
            self.color,
            self.sight,
        )

    def _live(self) -> Mark | None:
        if self._line is None or self.tool not in DRAWS:
            return None
        return Mark(
            DRAWS[self.tool],
            self.color if self.tool is Tool.PEN else 0,
            self._sizes[self.tool],
            self._line.points,
        )

    # The talk

    def follow(self, slide: str, *, held: bool) -> None:
        """The room sees this slide now ("": none), or is frozen on it. Another slide is shown whole."""
        if slide != self.slide or held:
            self._finish()
        if slide not in ("", self._last):
            self.sight, self._last = WHOLE, slide
        self.slide, self.held = slide, held

    # Tools

    def take(self, tool: Tool) -> None:
        """This tool from now on; the one that is in hand already is put away."""
        if self.tool is tool:
            self.leave()
            return
        self._finish()
        self.tool = tool
        if self._at is None:
            self._at = self.sight.x, self.sight.y
        if tool is Tool.ZOOM and self.sight == WHOLE:
            self.led = False
            self.sight = zoomed(self.sight, _FIRST_ZOOM, self._at)
        self._changed()

    def leave(self) -> bool:
        """Puts the tool away, then the zoom; False where neither is on."""
        if not self.on:
            return False
        self._finish()
        self.led = False
        if self.tool in (None, Tool.ZOOM):
            self.sight = WHOLE
        self.tool = None
        self._at = None
        self._changed()
        return True

    def put_away(self) -> None:
        """No tool and no zoom, whatever was on."""
        while self.leave():
            pass

    def next_color(self) -> None:
        """The next pen; in another tool's place the pen is taken first."""
        if self.tool is Tool.PEN:
            self._finish()
            self.color = (self.color + 1) % len(PENS)
            self._changed()
        else:
            self.take(Tool.PEN)

    def resize(self, steps: float) -> None:
        """Larger or smaller; with the zoom in hand, nearer or farther."""
        if self.tool in (None, Tool.ZOOM):
            self._zoom(_ZOOM_STEP**steps, (self.sight.x, self.sight.y))
            return
        _, least, most = _SIZES[self.tool]
        self._sizes[self.tool] = min(most, max(least, self._sizes[self.tool] * 1.15**steps))
        self._changed()

    def undo(self) -> bool:
        self._line = None
        return self.drawings.undo(self.slide) if self.usable else False

    def clear(self) -> None:
        self._line = None
        if self.usable:
            self.drawings.clear(self.slide)

    # Moves: shares of the picture's width and height

    def hover(self, share: Point) -> None:
        """The mouse is here, with no button down."""
        self._at = self.sight.on_slide(share)
        self._changed()

    def away(self) -> None:
        """The mouse has left the picture: pointer and pen are not seen, a spotlight stays."""
        if not self.down and self.tool is not Tool.SPOTLIGHT and self._at is not None:
            self._at = None
            self._changed()

    def press(self, share: Point) -> None:
        """A button, a finger or a pen goes down here."""
        if self.usable:
            self._at = self.sight.on_slide(share)
            self._set_down(self._at)
            self._changed()

    def drag(self, share: Point) -> None:
        if self._down is None:
            self.hover(share)
            return
        at = self.sight.on_slide(share)
        if self.tool is Tool.ZOOM:
            self._pull(at)
        else:
            self._go(at)
        self._changed()

    def release(self) -> None:
        if self._down is None:
            return
        if self.tool is Tool.ZOOM and not self._moved and self.sight == WHOLE:
            self.led = False
            self.sight = zoomed(self.sight, _FIRST_ZOOM, self._down)
        self._finish()
        self._changed()

    def cancel(self) -> None:
        """What was begun with this press is not meant: a second finger came down."""
        self._line = self._down = None
        self._changed()

    def wheel(self, steps: float, share: Point) -> None:
        if self.tool is Tool.ZOOM:
            self._zoom(_ZOOM_STEP**steps, self.sight.on_slide(share))
        else:
            self.resize(steps)

    def pinch(self, factor: float, share: Point, moved: Point) -> None:
        """Two fingers: nearer by `factor` around their middle, which has moved so far (in shares)."""
        if not self.usable:
            return
        self.led = True
        at = self.sight.on_slide(share)
        self.sight = zoomed(self.sight, self.sight.factor * factor, at)
        seen = self.sight.seen
        self.sight = panned(self.sight, -moved[0] * seen.w, -moved[1] * seen.h)
        self._changed()

    # Keys

    def nudge(self, dx: int, dy: int) -> None:
        """An arrow key: the tool goes that way, the zoomed part with it; faster while the key is held."""
        self.led = False
        now = self._clock()
        held = now - self._nudged < _HELD
        self._step = min(_FASTEST, self._step * 1.12) if held else _NUDGE
        self._nudged = now
        step = self._step / self.sight.factor
        if self.tool in (None, Tool.ZOOM):
            if self.usable:
                self.sight = panned(self.sight, dx * step * 4, dy * step * 4)
        else:
            x, y = self._at or (self.sight.x, self.sight.y)
            to = min(SLIDE.w, max(0.0, x + dx * step)), min(SLIDE.h, max(0.0, y + dy * step))
            self._go(to)
            self._keep_in_sight(to)
        self._changed()

    def set_down_or_lift(self) -> bool:
        """Enter: pen, highlighter or eraser goes down, or up again; False for the other tools."""
        if self.tool not in DRAWS and self.tool is not Tool.ERASER:
            return False
        if self._down is not None:
            self._finish()
        elif self.usable:
            self._at = self._at or (self.sight.x, self.sight.y)
            self._set_down(self._at)
        self._changed()
        return True

    # Inside

    def _set_down(self, at: Point) -> None:
        self._down, self._moved, self._erased = at, False, False
        if self.tool in DRAWS:
            self._line = Line(at)
        elif self.tool is Tool.ERASER:
            self._rub(at)

    def _go(self, at: Point) -> None:
        """The tool moves; what is down draws or rubs."""
        before, self._at = self._at or at, at
        if self._down is None or not self.usable:
            return
        if self._line is not None:
            self._line.extend(at, 1.2 / self.sight.factor)
        elif self.tool is Tool.ERASER:
            steps = max(1, ceil(hypot(at[0] - before[0], at[1] - before[1]) / self._sizes[Tool.ERASER]))
            for i in range(1, steps + 1):  # a quick hand leaps over strokes
                self._rub(
                    (before[0] + (at[0] - before[0]) * i / steps, before[1] + (at[1] - before[1]) * i / steps)
                )

    def _rub(self, at: Point) -> None:
        radius = self._sizes[Tool.ERASER]
        self._erased |= self.drawings.erase(self.slide, at, radius, go_on=self._erased)

    def _pull(self, at: Point) -> None:
        """The slide follows the hand: the point it was taken by stays under it."""
        assert self._down is not None
        dx, dy = self._down[0] - at[0], self._down[1] - at[1]
        if not self._moved and abs(dx) + abs(dy) < _CLICK:
            return
        self._moved = self.led = True
        self.sight = panned(self.sight, dx, dy)

    def _zoom(self, by: float, at: Point) -> None:
        if self.usable:
            self.led = False
            self.sight = zoomed(self.sight, self.sight.factor * by, at)
            self._changed()

    def _keep_in_sight(self, at: Point) -> None:
        """The zoomed part comes along when a key moves the tool out of it."""
        seen = self.sight.seen.inset(min(40.0, 80.0 / self.sight.factor))
        dx = min(0.0, at[0] - seen.x) + max(0.0, at[0] - seen.right)
        dy = min(0.0, at[1] - seen.y) + max(0.0, at[1] - seen.bottom)
        if dx or dy:
            self.sight = panned(self.sight, dx, dy)

    def _finish(self) -> None:
        """The stroke, if one is being drawn, is done; the line of a stroke needs few points then."""
        line, mark = self._line, self._live()
        self._line = self._down = None
        if line is not None and mark is not None and self.slide:
            points = simplified(line.points)
            self.drawings.add(self.slide, Mark(mark.kind, mark.color, mark.width, points))
