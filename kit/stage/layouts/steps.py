"""Layout `steps`: numbered actions, each with a bold lead word, one by one.

Three looks: cards with pictures for children, columns with big numerals on dark paper, rows with number discs
otherwise, and wherever the words are too many for columns.
"""

from __future__ import annotations

from dataclasses import dataclass

from kit.deck.model import ListBlock, Picture, Text
from kit.geometry import Rect
from kit.stage.canvas import GAP, LEFT, WIDTH, Canvas
from kit.stage.colors import mix
from kit.stage.frame import Fill, PictureItem
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import (
    as_head,
    card_color,
    fitted,
    joined,
    lead_and_rest,
    on_card,
    put_disc,
    put_panel,
    put_paragraphs,
    put_quote_line,
    timed_blocks,
)
from kit.stage.layouts.signs import sign_of_lead


@dataclass(frozen=True, slots=True)
class _Step:
    number: int
    lead: Text
    rest: Text
    picture: Picture | None
    at: int


def lay_out_steps(canvas: Canvas) -> None:
    top = put_title(canvas) - 16
    words_end = put_paragraphs(canvas, LEFT, top, WIDTH, canvas.body())
    top = words_end + 28 if words_end > top else top
    steps = _steps(canvas)
    bottom = put_quote_line(canvas, 40)
    if steps and canvas.theme.playful:
        _put_cards(canvas, steps, top, bottom)
    elif steps and canvas.theme.dark and _fit_columns(canvas, steps):
        _put_columns(canvas, steps, top, bottom)
    elif steps:
        _put_rows(canvas, steps, top, bottom)


def _steps(canvas: Canvas) -> list[_Step]:
    found: list[_Step] = []
    for block, appears in timed_blocks(canvas):
        if isinstance(block, ListBlock):
            for item, at in zip(block.items, appears.items, strict=True):
                lead, rest = lead_and_rest(canvas.filled(item.text))
                picture = next((c for c in item.children if isinstance(c, Picture)), None)
                found.append(_Step(block.start + len(found), lead, rest, picture, at))
    return found


# Rows: a number disc, the lead words in a column of their own, the rest beside them.


def _put_rows(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> None:
    count = len(steps)
    gap = 24.0 if count < 5 else 16.0
    lead_style = canvas.body(size=52, line=64, weight=700, color=on_card(canvas, canvas.theme.main))
    leads = [canvas.set(step.lead, lead_style) for step in steps]
    beside = max((block.width for block in leads), default=0.0)
    tabbed = all(step.lead for step in steps) and beside <= 380
    x, width = LEFT + 144, WIDTH - 144 - 40
    blocks = [
        canvas.set(step.rest, canvas.body(), width - beside - 40)
        if tabbed
        else canvas.set(joined(step.lead, step.rest), canvas.body(), width)
        for step in steps
    ]
    least = [max(84 * canvas.scale, block.height + 24) for block in blocks]
    spare = (bottom - top - gap * (count - 1) - sum(least)) / count
    y = top
    for step, lead, block, height in zip(steps, leads, blocks, least, strict=True):
        row = Rect(LEFT, y, WIDTH, height + max(0.0, min(spare, 132 - height)))
        put_panel(canvas, row, canvas.theme.panel, 24, step.at)
        size = min(76.0, row.h - 16)
        disc = Rect(LEFT + 36, y + (row.h - size) / 2, size, size)
        theme = canvas.theme
        put_disc(canvas, disc, str(step.number), round(size * 0.6), theme.main, theme.on_main, step.at)
        middle = y + row.h / 2
        if tabbed:
            canvas.put_block(x, middle - lead.height / 2, lead, step.at)
            canvas.put_block(x + beside + 40, middle - block.height / 2, block, step.at)
        else:
            canvas.put_block(x, middle - block.height / 2, block, step.at)
        y = row.bottom + gap
    canvas.ended(y - gap, bottom)


# Columns: big numeral, sign, lead word, text under it; six steps stand in two rows.


def _grid(steps: list[_Step], top: float, bottom: float, height: float, gap: float = GAP) -> list[Rect]:
    across = 3 if len(steps) == 6 else len(steps)
    down = 2 if len(steps) == 6 else 1
    w = (WIDTH - gap * (across - 1)) / across
    h = (bottom - top - gap * (down - 1)) / down if down > 1 else min(bottom - top, height)
    return [Rect(LEFT + i % across * (w + gap), top + i // across * (h + gap), w, h) for i in range(len(steps))]


def _fit_columns(canvas: Canvas, steps: list[_Step]) -> bool:
    """Whether every step has a short lead and at most three lines of text in a column."""
    if not 2 <= len(steps) <= 6 or not all(step.lead for step in steps):
        return False
    width = _grid(steps, 0, 408, 408)[0].w - 56
    text = canvas.fixed(36, 48)
    lead = canvas.fixed(48, 60, weight=700)
    return all(
        canvas.set(step.rest, text, width).lines <= (3 if len(steps) < 6 else 2)
        and canvas.set(as_head(step.lead), lead).width <= width
        for step in steps
    )


def _put_columns(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> None:
    low = len(steps) == 6
    lead_size = min(_size_that_fits(canvas, step, rect.w - 56) for step, rect in _places(steps, top, bottom))
    for step, rect in _places(steps, top, bottom):
        put_panel(canvas, rect, canvas.theme.panel, 24, step.at)
        number = canvas.fixed(88 if low else 120, 96 if low else 128, weight=700, color=canvas.theme.main)
        canvas.text(rect.x + 28, rect.y + (8 if low else 12), str(step.number), number, rect.w, step.at)
        sign = sign_of_lead(as_head(step.lead))
        if sign:
            side = 64.0 if low else 92.0
            place = Rect(rect.right - 28 - side, rect.y + (22 if low else 28), side, side)
            canvas.sign(sign, place, canvas.theme.highlight, step.at)
        head = canvas.fixed(lead_size, lead_size * 1.2, weight=700)
        y = rect.y + (100 if low else 184)
        y = canvas.text(rect.x + 28, y, as_head(step.lead), head, rect.w - 40, step.at)
        text = canvas.fixed(36, 48).scaled(canvas.scale if canvas.scale > 0.94 else 34 / 36)
        y = canvas.text(rect.x + 28, y + (0 if low else 8), step.rest, text, rect.w - 48, step.at)
        canvas.ended(y + 16, rect.bottom)


def _places(steps: list[_Step], top: float, bottom: float) -> list[tuple[_Step, Rect]]:
    return list(zip(steps, _grid(steps, top, bottom, 408), strict=True))


def _size_that_fits(canvas: Canvas, step: _Step, width: float) -> int:
    natural = canvas.set(as_head(step.lead), canvas.fixed(68, 80, weight=700)).width
    return 68 if natural <= width else max(44, int(68 * width / natural))


# Cards for children: a picture (or a sign on a colored field), a number disc, the lead word, few words.

FIELDS = ("highlight", "accent", "main")


def _put_cards(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> None:
    theme = canvas.theme
    for i, (step, rect) in enumerate(zip(steps, _grid(steps, top - 8, bottom - 8, 592), strict=True)):
        put_panel(canvas, rect, card_color(canvas), 40, step.at)
        low = len(steps) == 6
        field = Rect(rect.x, rect.y, rect.w, rect.h * (0 if low else 0.5))
        if not low:
            _put_field(canvas, step, field, mix(theme.paper, getattr(theme, FIELDS[i % 3]), 0.25))
        pad = 36.0 if rect.w > 300 else 24.0
        disc = Rect(rect.x + pad, field.bottom + (24 if low else 32), 84, 84)
        put_disc(canvas, disc, str(step.number), 56, theme.main, theme.on_main, step.at)
        style = canvas.fixed(84, 96, weight=900, color=theme.main)
        room = rect.right - pad - disc.right - 24
        head = fitted(canvas, as_head(step.lead), style, room, 44)
        canvas.put_block(disc.right + 24, disc.y + 42 - head.height / 2, head, step.at)
        text = canvas.body(size=48, line=58, weight=600)
        y = canvas.text(rect.x + pad, disc.bottom + 20, step.rest, text, rect.w - 2 * pad + 8, step.at)
        canvas.ended(y + 16, rect.bottom)


def _put_field(canvas: Canvas, step: _Step, field: Rect, color: str) -> None:
    radii = (40.0, 40.0, 0.0, 0.0)
    canvas.put(Fill(field, color, radii, step.at))
    if step.picture and step.picture.path:
        alt = step.picture.alt
        canvas.put(PictureItem(field, step.picture.path, "cover", radii, alt=alt, step=step.at))
    elif sign := sign_of_lead(as_head(step.lead)):
        side = min(field.h - 80, 176)
        place = Rect(field.x + (field.w - side) / 2, field.y + (field.h - side) / 2, side, side)
        canvas.sign(sign, place, canvas.theme.main, step.at)
