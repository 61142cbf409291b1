"""`lay_out_slide`: a slide and what its looks depend on in, a finished Frame out.

The layouts are a table from the slide's layout to the function that puts it on a canvas. Auto-fit: the type scale is
lowered step by step until everything fits; below the floor the slide stands as it is and `Frame.overflow` says by how
many units it is too long.
"""

from __future__ import annotations

from kit.deck.model import Slide
from kit.stage.canvas import SCALES, Canvas, Live, SlideContext
from kit.stage.frame import SLIDE, Frame
from kit.stage.layouts import LAYOUTS


def lay_out_slide(slide: Slide, context: SlideContext, live: Live = Live()) -> Frame:  # noqa: B008 - frozen value
    """The finished page of a slide, with all its steps."""
    for scale in SCALES:
        canvas = Canvas(slide, context, live, scale)
        LAYOUTS[slide.layout](canvas)
        if canvas.overflow <= 0:
            break
    return Frame(
        SLIDE,
        canvas.paper,
        tuple(canvas.items),
        slide.steps,
        slide.plain_title,
        slide.lang or context.meta.lang,
        max(0.0, canvas.overflow),
        canvas.scale,
    )
