"""The layouts: a closed table from a slide's layout to the function that puts the slide on a canvas.

Each is imported when the first slide asks for it: the first slide of a talk needs one of them, not eighteen.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module

from kit.deck.model import Layout
from kit.stage.canvas import Canvas

LayOut = Callable[[Canvas], None]

# layout -> the module here that has its function, `lay_out_` and the module's name
LAYOUTS: Mapping[Layout, str] = {
    "title": "title",
    "section": "section",
    "points": "points",
    "statement": "statement",
    "picture": "picture",
    "split": "split",
    "columns": "columns",
    "steps": "steps",
    "compare": "compare",
    "figure": "figure",
    "question": "question",
    "chat": "chat",
    "cards": "cards",
    "activity": "activity",
    "help": "help",
    "video": "video",
    "pause": "pause",
    "end": "statement",
}


@cache
def layout_function(layout: Layout) -> LayOut:
    """The function that lays out slides of that layout."""
    name = LAYOUTS[layout]
    found: LayOut = getattr(import_module(f"{__name__}.{name}"), f"lay_out_{name}")
    return found
