"""What layouts say by themselves on a canvas: words in its language, and dates as people there write them."""

from __future__ import annotations

import datetime as dt

from kit.stage.canvas import Canvas
from kit.stage.phrases import phrase


def say(canvas: Canvas, key: str) -> str:
    """The words for a key of slide-words.toml in the slide's language."""
    return phrase(key, canvas.lang)


def long_date(canvas: Canvas, date: dt.date) -> str:
    """A date as it is written out: November 24, 2026 in the United States, elsewhere 24 November 2026."""
    form = say(canvas, "date")
    if canvas.lang.split("-")[0] == "en" and canvas.context.place.pack.country not in ("", "US"):
        form = "{day} {month} {year}"
    return form.format(day=date.day, month=say(canvas, "months").split()[date.month - 1], year=date.year)
