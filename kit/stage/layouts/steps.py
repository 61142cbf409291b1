"""Layout `steps`: numbered actions, each with a bold lead word, one by one.

Three looks: cards with pictures for children, columns with big numerals on dark paper, rows with number discs
otherwise, and wherever the words are too many for columns.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from kit.deck.model import ListBlock, Picture, Text, plain
from kit.geometry import Rect
from kit.stage.canvas import GAP, LEFT, WIDTH, Canvas
from kit.stage.colors import mix
from kit.stage.frame import Fill, corners
from kit.stage.layouts.page import put_title
from kit.stage.layouts.parts import (
    as_head,
    balanced,
    card_color,
    fitted,
    joined,
    lead_and_rest,
    on_card,
    overflow_of,
    put_disc,
    put_panel,
    put_paragraphs,
    put_picture,
    put_quote_line,
    timed_blocks,
)
from kit.stage.layouts.points import lay_out_points
from kit.stage.layouts.shapes import suits
from kit.stage.layouts.signs import sign_of_lead
from kit.stage.text import Style


@dataclass(frozen=True, slots=True)
class _Step:
    number: int
    lead: Text
    rest: Text
    picture: Picture | None
    at: int


_Put = Callable[[Canvas, "list[_Step]", float, float], None]


def lay_out_steps(canvas: Canvas) -> None:
    if not suits(canvas.slide):
        lay_out_points(canvas)
        return
    top = put_title(canvas) - 16
    words_end = put_paragraphs(canvas, LEFT, top, WIDTH, canvas.body())
    top = words_end + 28 if words_end > top else top
    steps = _steps(canvas)
    bottom = put_quote_line(canvas, 40)
    put = _look(canvas, steps, top, bottom)
    put(canvas, steps, top, bottom)


def _look(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> _Put:
    """Cards where there is room for pictures, columns for few words on dark paper, else rows."""
    pictured = [step for step in steps if step.picture]
    if pictured and len(steps) == 6:
        return _put_rows
    if canvas.theme.playful or len(pictured) == len(steps):
        return _put_cards
    if canvas.theme.dark and not pictured and _fit_columns(canvas, steps, top, bottom):
        return _put_columns
    return _put_rows


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
    gap = 24.0 if count < 5 else 12.0
    lead_style = canvas.body(size=52, line=64, weight=700, color=on_card(canvas, canvas.theme.main))
    leads = [canvas.set(step.lead, lead_style) for step in steps]
    beside = max((block.width for block in leads), default=0.0)
    tabbed = all(step.lead for step in steps) and beside <= 380
    pictured = any(step.picture for step in steps)
    x, width = LEFT + 144, WIDTH - 144 - (220 if pictured else 40)
    blocks = [
        canvas.set(step.rest, canvas.body(), width - beside - 40)
        if tabbed
        else canvas.set(joined(step.lead, step.rest), canvas.body(), width)
        for step in steps
    ]
    least = [max(72 * canvas.scale, block.height + 12, lead_style.line + 8) for block in blocks]
    spare = (bottom - top - gap * (count - 1) - sum(least)) / count
    most = 144.0 if count > 2 else 176.0
    size = min(76.0, min(height + max(0.0, min(spare, most - height)) for height in least) - 16)
    y = top
    for step, lead, block, height in zip(steps, leads, blocks, least, strict=True):
        row = Rect(LEFT, y, WIDTH, height + max(0.0, min(spare, most - height)))
        put_panel(canvas, row, canvas.theme.panel, 24, step.at)
        disc = Rect(LEFT + 36, y + (row.h - size) / 2, size, size)
        theme = canvas.theme
        put_disc(canvas, disc, str(step.number), round(size * 0.6), theme.main, theme.on_main, step.at)
        middle = y + row.h / 2
        if step.picture:
            put_picture(canvas, step.picture, Rect(row.right - 196, row.y + 8, 172, row.h - 16), step.at)
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


def _fit_columns(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> bool:
    """Whether every step has a short lead and few enough words for a column."""
    if not 2 <= len(steps) <= 6 or not all(step.lead for step in steps):
        return False
    width = _grid(steps, top, bottom, 408)[0].w - 48
    lead = canvas.fixed(44, 54, weight=700)
    if any(canvas.set(as_head(step.lead), lead).width > width for step in steps):
        return False
    return overflow_of(canvas, lambda trial: _put_columns(trial, steps, top, bottom)) <= 0


def _put_columns(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> None:
    low = len(steps) == 6
    places = _grid(steps, top, bottom, 480 if len(steps) < 4 else 408)
    k = 1.2 if places[0].h > 440 and not low else 1.0  # two or three steps with all the height: larger
    theme, width = canvas.theme, places[0].w - 48
    lead_size = min(_size_that_fits(canvas, step, round(68 * k), width - 8) for step in steps)
    text = _column_style(canvas, width)
    long = any(canvas.set(step.rest, text, width).lines > 2 for step in steps)
    text = _column_style(canvas, width, floor=long)
    for step, rect in zip(steps, places, strict=True):
        x = rect.x + 28
        put_panel(canvas, rect, theme.panel, 24, step.at)
        number = canvas.fixed(88 if low else round(120 * k), 96 if low else 128 * k, weight=700, color=theme.main)
        canvas.text(x, rect.y + (8 if low else 12 * k), str(step.number), number, rect.w, step.at)
        if sign := sign_of_lead(as_head(step.lead)):
            side = 64.0 if low else 92.0 * k
            place = Rect(rect.right - 28 - side, rect.y + (22 if low else 28 * k), side, side)
            canvas.sign(sign, place, theme.highlight, step.at)
        head = canvas.fixed(lead_size, lead_size * 1.2, weight=700)
        y = rect.y + (100 if low else 176 * k)
        y = canvas.text(x, y, as_head(step.lead), head, rect.w - 32, step.at)
        y += 0 if low or long else 10
        y = canvas.put_block(x, y, balanced(canvas, step.rest, text, width), step.at)
        canvas.ended(y + 12, rect.bottom)


def _column_style(canvas: Canvas, width: float, floor: bool = False) -> Style:
    size = 34 if floor else 36 if width < 240 else 40 if width < 360 else 44
    style = canvas.fixed(size, size * 4 / 3)
    return style.scaled(max(canvas.scale, 34 / size))


def _size_that_fits(canvas: Canvas, step: _Step, size: int, width: float) -> int:
    natural = canvas.set(as_head(step.lead), canvas.fixed(size, size * 1.2, weight=700)).width
    return size if natural <= width else max(44, int(size * width / natural))


# Cards for children: a picture (or a sign on a colored field), a number disc, the lead word, few words.

FIELDS = ("highlight", "accent", "main")


def _put_cards(canvas: Canvas, steps: list[_Step], top: float, bottom: float) -> None:
    pictured = any(step.picture for step in steps)
    signed = len(steps) != 6 and all(sign_of_lead(as_head(step.lead)) for step in steps)
    bare = len(steps) != 6 and not any(plain(step.rest) for step in steps)  # lead words alone, for the youngest
    large = (0.7,) if bare else ()
    shares = (*large, 0.5, 0.42, 0.34, 0.28) if pictured or signed else (0.0,)

    def put(share: float, on: Canvas) -> None:
        _put_cards_with(on, steps, top, bottom, share)

    fits = (share for share in shares if overflow_of(canvas, partial(put, share)) <= 0)
    put(next(fits, shares[-1]), canvas)


def _put_cards_with(canvas: Canvas, steps: list[_Step], top: float, bottom: float, share: float) -> None:
    """The cards, the upper `share` of each a field for its picture or sign."""
    theme = canvas.theme
    places = _grid(steps, top - 8, bottom - 8, 592 if share else 440)
    narrow = places[0].w < 400
    pad = 24.0 if narrow else 36.0
    text = canvas.body(size=40 if narrow else 48, line=48 if narrow else 58)
    for i, (step, rect) in enumerate(zip(steps, places, strict=True)):
        put_panel(canvas, rect, card_color(canvas), 40, step.at)
        field = Rect(rect.x, rect.y, rect.w, rect.h * share)
        if share:
            _put_field(canvas, step, field, mix(theme.paper, getattr(theme, FIELDS[i % 3]), 0.25))
        y = _put_card_head(canvas, step, rect, field.bottom, narrow)
        if plain(step.rest):
            block = balanced(canvas, step.rest, text, rect.w - 2 * pad + 8)
            y = canvas.put_block(rect.x + pad, y, block, step.at)
        canvas.ended(y + 16, rect.bottom)


def _put_card_head(canvas: Canvas, step: _Step, card: Rect, y: float, narrow: bool) -> float:
    """The number disc and the lead word beside it, or under it where the card is narrow; gives the y of the text."""
    theme = canvas.theme
    style = canvas.fixed(84, 96, weight=900 if theme.playful else 700, color=on_card(canvas, theme.main))
    if narrow:
        disc = Rect(card.x + 24, y - 36 if y > card.y else y + 24, 72, 72)
        canvas.put(Fill(disc.inset(-6), card_color(canvas), corners(42), step.at))
        put_disc(canvas, disc, str(step.number), 46, theme.main, theme.on_main, step.at)
        head = fitted(canvas, as_head(step.lead), style.scaled(60 / 84), card.w - 40, 36)
        return canvas.put_block(card.x + 24, disc.bottom + 4, head, step.at) + 2
    k = 0.72 if card.h < 240 else 1.0  # low cards: six, with a key line
    disc = Rect(card.x + 36, y + 32 * k * k, 84 * k, 84 * k)
    put_disc(canvas, disc, str(step.number), round(56 * k), theme.main, theme.on_main, step.at)
    head = fitted(canvas, as_head(step.lead), style.scaled(k), card.right - 36 - disc.right - 24, 44)
    canvas.put_block(disc.right + 24, disc.y + disc.h / 2 - head.height / 2, head, step.at)
    return disc.bottom + 20 * k * k


def _put_field(canvas: Canvas, step: _Step, field: Rect, color: str) -> None:
    """The upper part of a card: its picture, else the sign of its lead word."""
    radii = (40.0, 40.0, 0.0, 0.0)
    canvas.put(Fill(field, color, radii, step.at))
    if step.picture:
        put_picture(canvas, step.picture, field, step.at, "cover", radii)
    elif sign := sign_of_lead(as_head(step.lead)):
        side = min(field.h - 72, 176)
        place = Rect(field.x + (field.w - side) / 2, field.y + (field.h - side) / 2 - 6, side, side)
        canvas.sign(sign, place, canvas.theme.main, step.at)
