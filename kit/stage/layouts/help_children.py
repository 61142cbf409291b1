"""The help slide for children: the people in the building first and large, one line to call, then the emergency."""

from __future__ import annotations

from kit.deck.model import Picture
from kit.geometry import Rect
from kit.stage.canvas import HALF, LEFT, THIRD, WIDTH, Canvas
from kit.stage.colors import mix
from kit.stage.frame import Fill, LinkItem, corners
from kit.stage.layouts.help_lines import HelpLine
from kit.stage.layouts.parts import card_color, fitted, put_centered, put_panel, put_picture, timed_blocks
from kit.stage.qr import code_items
from kit.stage.said import long_date, say

RADIUS = 40.0
FIELD = 336.0  # the colored part of a card, for a face


def put_for_children(canvas: Canvas, urgent: HelpLine | None, line: HelpLine, top: float, bottom: float) -> None:
    event = canvas.context.place.event
    height = min(592.0, bottom - top)
    lead = event.lead_name or say(canvas, "no_lead")
    people = [(lead, _where(canvas) if event.lead_name else [say(canvas, "no_lead_more")])]
    if event.deputy:
        people.append((event.deputy, []))
    pictures = _faces(canvas)
    wide = 2 * THIRD + 32 if len(people) == 1 else THIRD
    for i, (name, more) in enumerate(people):
        card = Rect(LEFT + i * (THIRD + 32), top, wide, height)
        _put_person(canvas, card, name, more, pictures[i] if i < len(pictures) else None, i)
    _put_line(canvas, Rect(LEFT + WIDTH - THIRD, top, THIRD, height), urgent, line)


def put_people(canvas: Canvas, top: float, bottom: float) -> None:
    """Two helpers and no number: who leads on safeguarding here, and the deputy or, unnamed, the class teacher."""
    event = canvas.context.place.event
    lead = (event.lead_name, _where(canvas)) if event.lead_name else (say(canvas, "a_helper"), [])
    second: tuple[str, list[str]] = (event.deputy or say(canvas, "your_teacher"), [])
    pictures = _faces(canvas)
    high = FIELD if any(lead[1]) else FIELD + 104  # where only names stand below, the faces take the room
    for i, (name, more) in enumerate((lead, second)):
        card = Rect(LEFT + i * (HALF + 32), top, HALF, min(592.0, bottom - top))
        _put_person(canvas, card, name, more, pictures[i] if i < len(pictures) else None, i, high)


def _where(canvas: Canvas) -> list[str]:
    event = canvas.context.place.event
    return [event.lead_role, ", ".join(filter(None, (event.lead_room, _until(canvas))))]


def _faces(canvas: Canvas) -> list[Picture]:
    return [b for b, _ in timed_blocks(canvas) if isinstance(b, Picture) and not b.background]


def _until(canvas: Canvas) -> str:
    until = canvas.context.place.event.lead_until
    return say(canvas, "until").format(until) if until else ""


def _put_person(
    canvas: Canvas,
    card: Rect,
    name: str,
    more: list[str],
    picture: Picture | None,
    index: int,
    high: float = FIELD,
) -> None:
    theme = canvas.theme
    put_panel(canvas, card, card_color(canvas), RADIUS)
    field = Rect(card.x, card.y, card.w, high)
    color = mix(theme.paper, (theme.highlight, "#0B6E6E")[index % 2], 0.3)
    radii = (RADIUS, RADIUS, 0.0, 0.0)
    canvas.put(Fill(field, color, radii))
    if picture:
        put_picture(canvas, picture, field, 0, "cover" if card.w <= THIRD else "contain", radii)
    else:
        place = Rect(field.x + (field.w - 200) / 2, field.y + field.h / 2 - 88, 200, 200)
        canvas.sign("person", place, theme.main)
    x, width = card.x + 40, card.w - 72
    style = canvas.fixed(60, 70, color=theme.main, weight=900)
    y = canvas.put_block(x, field.bottom + 24, fitted(canvas, name, style, width, 44))
    for words in filter(None, more):
        y = canvas.text(x, y + 2, words, canvas.fixed(42, 52, weight=600), width)


def _put_line(canvas: Canvas, card: Rect, urgent: HelpLine | None, line: HelpLine) -> None:
    theme = canvas.theme
    put_panel(canvas, card, theme.main, RADIUS)
    x, width = card.x + 40, card.w - 80
    label = fitted(canvas, line.label, canvas.fixed(46, 56, color=theme.on_main, weight=700), width, 34)
    y = canvas.put_block(x, card.y + 28, label)
    size = 116 if line.known else 48
    number = canvas.fixed(size, size * 1.1, color=theme.highlight, weight=900)
    y = canvas.put_block(x, y, fitted(canvas, line.big, number, width, 40))
    more = fitted(canvas, ", ".join(line.more[:2]), canvas.fixed(38, 46, color=theme.on_main, weight=600), width, 30)
    y = canvas.put_block(x, y, more)
    foot = card.bottom - 72
    low = Rect(x, max(y + 12, foot - 184 - 24), 184, 184)
    if line.code:
        canvas.put(Fill(low, "#FFFFFF", corners(20)), *code_items(line.code, low.inset(4), line.big))
    if line.href:
        canvas.put(LinkItem(card, line.href))
    if urgent and urgent.big:
        place = Rect(low.right + 24, low.y, card.right - 40 - low.right - 24, 184) if line.code else low
        _put_urgent(canvas, place, urgent)
    if line.checked:
        words = say(canvas, "checked").format(long_date(canvas, line.checked)).rstrip(".")
        canvas.put_block(x, foot, fitted(canvas, words, canvas.fixed(26, 34, color=theme.on_main), width, 20))


def _put_urgent(canvas: Canvas, card: Rect, urgent: HelpLine) -> None:
    theme = canvas.theme
    put_panel(canvas, card, "#FFFFFF", 20)
    number = fitted(canvas, urgent.big, canvas.fixed(72, 80, color=theme.accent, weight=900), card.w - 24, 40)
    words = canvas.set(urgent.label, canvas.fixed(32, 38, weight=700, align="center"), card.w - 24)
    y = card.y + (card.h - number.height - words.height) / 2
    put_centered(canvas, Rect(card.x, y, card.w, number.height), number)
    canvas.put_block(card.x + 12, y + number.height, words)
