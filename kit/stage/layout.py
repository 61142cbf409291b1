"""`lay_out_slide`: a slide and what its looks depend on in, a finished Frame out.

The layouts are a table from the slide's layout to the function that puts it on a canvas. Auto-fit: the type
scale is lowered until everything fits. What does not fit at the floor is still shown whole, smaller than the
floor, because a slide must not lose a word in front of a room; `Frame.overflow` then says by how many units
it is too long at the floor.
"""

from __future__ import annotations

from collections.abc import Callable

from kit.deck.model import Slide
from kit.stage.canvas import SCALES, Canvas, Live, SlideContext
from kit.stage.frame import SLIDE, Frame
from kit.stage.layouts import layout_function
from kit.stage.layouts.backdrop import put_backdrop
from kit.stage.layouts.page import put_foot, put_sources
from kit.stage.moves import mirrored

_NOBODY = Live()
_HAIR = 1.0  # what nobody sees is no overflow
_BELOW_FLOOR = (0.68, 0.59, 0.5, 0.43, 0.36, 0.3, 0.25, 0.2)


def lay_out_slide(slide: Slide, context: SlideContext, live: Live = _NOBODY) -> Frame:
    """The finished page of a slide, with all its steps."""
    canvas, overflow = _fitted(slide, context, live)
    put_backdrop(canvas)
    put_sources(canvas)
    put_foot(canvas)
    items = mirrored(canvas.items, SLIDE.w) if canvas.rtl else canvas.items
    return Frame(
        SLIDE,
        canvas.paper,
        tuple(items),
        canvas.timeline.last,
        slide.plain_title,
        canvas.lang,
        overflow,
        canvas.scale,
    )


def chapter_of(slide_at: Callable[[int], Slide], index: int) -> int:
    """The number of the section slide at `index` among its deck's sections; 0 for any other slide."""
    if slide_at(index).layout != "section":
        return 0
    return sum(slide_at(i).layout == "section" for i in range(index + 1))


def _fitted(slide: Slide, context: SlideContext, live: Live) -> tuple[Canvas, float]:
    """The canvas at the largest type scale that fits, and by how much it is too long at the floor."""
    canvas = _tried(slide, context, live, SCALES[0])
    if canvas.overflow < _HAIR:
        return canvas, 0.0
    floor = _tried(slide, context, live, SCALES[-1])
    fits = floor.overflow < _HAIR
    scales, found = (SCALES[1:-1], floor) if fits else (_BELOW_FLOOR, None)
    low, high = 0, len(scales)
    while low < high:  # the larger scales stand in front: the first that fits is looked for
        middle = (low + high) // 2
        tried = _tried(slide, context, live, scales[middle])
        if tried.overflow < _HAIR:
            found, high = tried, middle
        else:
            low = middle + 1
    if found is None:
        found = _tried(slide, context, live, scales[-1])
    return found, 0.0 if fits else floor.overflow


def _tried(slide: Slide, context: SlideContext, live: Live, scale: float) -> Canvas:
    canvas = Canvas(slide, context, live, scale)
    layout_function(slide.layout)(canvas)
    return canvas
