"""The layouts: a closed table from a slide's layout to the function that puts the slide on a canvas."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module

from kit.deck.model import Layout
from kit.stage.canvas import Canvas
from kit.stage.layouts.columns import lay_out_columns
from kit.stage.layouts.pause import lay_out_pause
from kit.stage.layouts.picture import lay_out_picture
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.section import lay_out_section
from kit.stage.layouts.split import lay_out_split
from kit.stage.layouts.statement import lay_out_statement
from kit.stage.layouts.title import lay_out_title
from kit.stage.layouts.video import lay_out_video

LayOut = Callable[[Canvas], None]


def _later(name: str) -> LayOut:
    """Until the module is there: the slide's words as points."""
    try:
        found: LayOut = getattr(import_module(f"kit.stage.layouts.{name}"), f"lay_out_{name}")
    except Exception:  # noqa: BLE001 - for the hour in which the other half is written
        return lay_out_points
    return found


LAYOUTS: Mapping[Layout, LayOut] = {
    "title": lay_out_title,
    "section": lay_out_section,
    "points": lay_out_points,
    "statement": lay_out_statement,
    "picture": lay_out_picture,
    "split": lay_out_split,
    "columns": lay_out_columns,
    "steps": _later("steps"),
    "compare": _later("compare"),
    "figure": _later("figure"),
    "question": _later("question"),
    "chat": _later("chat"),
    "cards": _later("cards"),
    "activity": _later("activity"),
    "help": _later("help"),
    "video": lay_out_video,
    "pause": lay_out_pause,
    "end": lay_out_statement,
}
