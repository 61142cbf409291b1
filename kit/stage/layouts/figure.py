"""Layout `figure`: one number, its sentence, what it does not say, and where it comes from.

All of it comes from the place's record of that figure; without a record the slide says so and shows no number.
"""

from __future__ import annotations

from kit.contacts.model import Figure
from kit.deck.model import Block, Paragraph, Pause, Picture, Span, Text
from kit.geometry import Rect
from kit.stage.canvas import BOTTOM, CAPTION, LEFT, WIDTH, Canvas
from kit.stage.frame import Fill, corners
from kit.stage.layouts.parts import balanced, first_picture, fitted, put_panel, put_picture, timed_blocks
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.shapes import suits
from kit.stage.layouts.words import Timed, set_blocks
from kit.stage.said import long_date, say

NUMBER_Y = 96.0


def lay_out_figure(canvas: Canvas) -> None:
    if not suits(canvas.slide):
        lay_out_points(canvas)
        return
    slide, theme = canvas.slide, canvas.theme
    canvas.sources, canvas.bottom = "", BOTTOM  # the record brings its own source
    if not slide.title_hidden:
        kicker = canvas.fixed(34, 42, weight=600, color=theme.quiet)
        canvas.put_block(LEFT, 64, fitted(canvas, slide.title, kicker, WIDTH, 34))
    record = canvas.context.place.figure(slide.figure) if slide.figure else None
    if record is None or not record.number:
        _put_missing(canvas, slide.figure or "")
        return
    number = canvas.fixed(220, 236, weight=700, tracking=-4, color=theme.main)
    block = fitted(canvas, record.number, number, WIDTH, 96)
    canvas.put_block(LEFT - 6, NUMBER_Y + (236 - block.height) / 2 if block.lines == 1 else NUMBER_Y, block)
    y = max(340.0, NUMBER_Y + block.height + 8)
    y = canvas.text(LEFT, y, _sentence(record), canvas.body(), WIDTH)
    if own := _own_words(canvas):
        y = put_piece(canvas, set_blocks(canvas, own, WIDTH, 200, Look()), LEFT, y + 12)
    y += 46
    if record.caveat or first_picture(canvas):
        y = _put_caveat(canvas, y, record.caveat) + 32
    _put_source(canvas, y, record)


def _sentence(record: Figure) -> Text:
    """The record's sentence, its year bold; a sentence that does not name the year gets none here."""
    before, year, after = record.text.partition(record.year) if record.year else (record.text, "", "")
    return tuple(span for span in (Span(before), Span(year, bold=True), Span(after)) if span.text)


def _own_words(canvas: Canvas) -> list[Timed]:
    """What the slide says beside the figure's placeholder and its picture."""
    return [(b, a) for b, a in timed_blocks(canvas) if not isinstance(b, (Picture, Pause)) and not _names_figure(b)]


def _names_figure(block: Block) -> bool:
    return isinstance(block, Paragraph) and any(s.slot and s.slot.path[0] == "figure" for s in block.text)


def _put_caveat(canvas: Canvas, y: float, caveat: str) -> float:
    """The band under the number: its first sentence bold; a picture of the slide stands at its left."""
    first, stop, rest = caveat.partition(". ")
    picture = first_picture(canvas)
    x = LEFT + (376 if picture else 56)
    style = canvas.body(line=54, color=canvas.theme.on_tint)
    parts: list[Text] = [(Span(first + stop.strip(), bold=True),), (Span(rest),)] if rest else [(Span(caveat),)]
    blocks = [balanced(canvas, part, style, LEFT + WIDTH - 56 - x) for part in parts]
    height = sum(block.height for block in blocks)
    band = Rect(LEFT, y, WIDTH, max(256.0 if picture else 160.0, height + 72))
    canvas.put(Fill(band, canvas.theme.tint, corners(24)))
    if picture:
        put_picture(canvas, picture, Rect(LEFT + 36, y + 24, 312, band.h - 48))
    below = y + (band.h - height) / 2
    for block in blocks:
        below = canvas.put_block(x, below, block)
    return band.bottom


def _put_source(canvas: Canvas, y: float, record: Figure) -> None:
    year = record.year if record.year and record.year not in record.source else ""
    words = say(canvas, "source_line").format(", ".join(filter(None, (record.source, year))))
    if record.checked_on:
        words += " " + say(canvas, "checked").format(long_date(canvas, record.checked_on))
    if record.expires_on and record.expires_on < canvas.context.today:
        words += " " + say(canvas, "figure_old")
    span = Span(words, href=record.address if record.address.startswith("https://") else None)
    style = canvas.fixed(CAPTION, 34, color=canvas.theme.quiet, link_color=None)
    canvas.ended(canvas.text(LEFT, y, (span,), style, WIDTH))


def _put_missing(canvas: Canvas, figure_id: str) -> None:
    panel = Rect(LEFT, 232, WIDTH, 280)
    put_panel(canvas, panel, canvas.theme.panel)
    head = canvas.fixed(52, 64, weight=700)
    y = canvas.text(LEFT + 64, 292, say(canvas, "no_figure"), head, WIDTH - 128)
    words = say(canvas, "no_figure_id").format(figure_id) if figure_id else say(canvas, "no_figure_named")
    canvas.text(LEFT + 64, y + 12, words, canvas.fixed(44, 58), WIDTH - 128)
