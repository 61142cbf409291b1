"""The layouts: a closed table from a slide's layout to the function that puts the slide on a canvas."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from kit.deck.model import Layout
from kit.stage.canvas import Canvas
from kit.stage.layouts.activity import lay_out_activity
from kit.stage.layouts.cards import lay_out_cards
from kit.stage.layouts.chat import lay_out_chat
from kit.stage.layouts.columns import lay_out_columns
from kit.stage.layouts.compare import lay_out_compare
from kit.stage.layouts.figure import lay_out_figure
from kit.stage.layouts.help import lay_out_help
from kit.stage.layouts.pause import lay_out_pause
from kit.stage.layouts.picture import lay_out_picture
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.question import lay_out_question
from kit.stage.layouts.section import lay_out_section
from kit.stage.layouts.split import lay_out_split
from kit.stage.layouts.statement import lay_out_statement
from kit.stage.layouts.steps import lay_out_steps
from kit.stage.layouts.title import lay_out_title
from kit.stage.layouts.video import lay_out_video

LayOut = Callable[[Canvas], None]


LAYOUTS: Mapping[Layout, LayOut] = {
    "title": lay_out_title,
    "section": lay_out_section,
    "points": lay_out_points,
    "statement": lay_out_statement,
    "picture": lay_out_picture,
    "split": lay_out_split,
    "columns": lay_out_columns,
    "steps": lay_out_steps,
    "compare": lay_out_compare,
    "figure": lay_out_figure,
    "question": lay_out_question,
    "chat": lay_out_chat,
    "cards": lay_out_cards,
    "activity": lay_out_activity,
    "help": lay_out_help,
    "video": lay_out_video,
    "pause": lay_out_pause,
    "end": lay_out_statement,
}
