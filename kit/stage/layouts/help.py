"""Layout `help`: who helps here, and up to five help lines of this place, each with its hours and a QR code.

Lines that were not confirmed show no number; old ones say so. Without a pack the slide says that in words. A slide
that names no roles shows the people in the building alone, as for the youngest.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from kit.deck.model import Pause, Picture
from kit.geometry import Rect
from kit.stage.canvas import LEFT, SMALL, WIDTH, Canvas
from kit.stage.colors import mix, readable
from kit.stage.frame import Fill, LinkItem, corners
from kit.stage.layouts.help_cards import put_line
from kit.stage.layouts.help_lines import HelpLine, checked_on, emergency_line, find_lines
from kit.stage.layouts.page import set_title
from kit.stage.layouts.parts import first_picture, fitted, on_card, put_panel, put_picture, timed_blocks
from kit.stage.layouts.pieces import Look, put_piece
from kit.stage.layouts.words import set_blocks
from kit.stage.said import long_date, say
from kit.stage.text import TextBlock

TITLE_Y = 72.0
SIDE_W = 432.0
LINES_X = 552.0
GAP = 24.0
_LEAST_CARDS = 480.0


def lay_out_help(canvas: Canvas) -> None:
    top = _put_top(canvas)
    bottom = canvas.bottom
    if not canvas.slide.roles:
        from kit.stage.layouts.help_children import put_people

        put_people(canvas, top, bottom)
        return
    lines = find_lines(canvas)
    urgent = emergency_line(canvas)
    if canvas.theme.playful and len(lines) == 1:
        from kit.stage.layouts.help_children import put_for_children

        put_for_children(canvas, urgent, lines[0], top, bottom)
    else:
        emergency = Rect(LEFT, top, SIDE_W, 160)
        _put_emergency(canvas, emergency, urgent)
        _put_school(canvas, Rect(LEFT, emergency.bottom + GAP, SIDE_W, bottom - emergency.bottom - GAP))
        _put_lines(canvas, lines, Rect(LINES_X, top, LEFT + WIDTH - LINES_X, bottom - top))
    date = checked_on([line for line in (urgent, *lines) if line])
    if date:
        words = say(canvas, "numbers_checked").format(long_date(canvas, date))
        canvas.foot = replace(canvas.foot, words=words)


def _put_top(canvas: Canvas) -> float:
    """The title and the slide's own words; gives the y of the cards."""
    y = TITLE_Y - 4
    if not canvas.slide.title_hidden:
        y = canvas.put_block(LEFT, TITLE_Y, set_title(canvas, canvas.slide.title, WIDTH))
    words = [(b, a) for b, a in timed_blocks(canvas) if not isinstance(b, (Picture, Pause))]
    if not words:
        return max(184.0, y + 28)
    piece = set_blocks(canvas, words, WIDTH, 200, Look(SMALL))
    below = put_piece(canvas, piece, LEFT, y + 4) + 24
    canvas.ended(below, canvas.bottom - _LEAST_CARDS)
    return min(below, canvas.bottom - _LEAST_CARDS)


def _put_emergency(canvas: Canvas, card: Rect, line: HelpLine | None) -> None:
    theme = canvas.theme
    radius = 40.0 if theme.playful else 24.0
    put_panel(canvas, card, theme.accent, radius)
    x, width = card.x + 32, card.w - 64
    label = line.label if line else say(canvas, "emergency")
    if line is None or not line.big:
        head = fitted(canvas, label, canvas.fixed(44, 54, color=theme.on_accent, weight=700), width, 34)
        text = canvas.set(say(canvas, "emergency_unknown"), canvas.fixed(34, 42, color=theme.on_accent), width)
        y = card.y + (card.h - head.height - text.height) / 2
        canvas.put_block(x, canvas.put_block(x, y, head), text)
        return
    number = fitted(canvas, line.big, canvas.fixed(80, 84, color=theme.on_accent, weight=700), width, 44)
    words = fitted(canvas, label, canvas.fixed(40, 48, color=theme.on_accent, weight=600), width, 30)
    y = card.y + (card.h - number.height - words.height) / 2
    canvas.put_block(x, canvas.put_block(x, y, number), words)
    if line.href:
        canvas.put(LinkItem(card, line.href))


def _put_school(canvas: Canvas, card: Rect) -> None:
    """The person in the building; where nobody is named, the way to find one."""
    theme = canvas.theme
    put_panel(canvas, card, theme.panel, 40 if theme.playful else 24, edge=theme.line if theme.playful else "")
    x = card.x + 32
    school = next((s for s in _school_tries(canvas, card.w - 64) if s.height <= card.h), None)
    school = school or _set_school(canvas, card.w - 64, *_SCHOOL_SIZES[-1])
    y = card.y + 32
    if school.face:
        _put_face(canvas, Rect(x, y, school.face, school.face))
        y += school.face + 18
    for block in school.blocks:
        y = canvas.put_block(x, y, block)
    canvas.ended(y + 8, card.bottom)


@dataclass(frozen=True, slots=True)
class _School:
    """The school's card, set: the side of its face, and its lines."""

    face: float
    blocks: tuple[TextBlock, ...]

    @property
    def height(self) -> float:
        return self.face + sum(block.height for block in self.blocks) + 72


def _school_tries(canvas: Canvas, width: float) -> Iterator[_School]:
    return (_set_school(canvas, width, *sizes) for sizes in _SCHOOL_SIZES)


def _set_school(canvas: Canvas, width: float, face: float, size: int, small: int) -> _School:
    name, more = _person(canvas)
    label = canvas.fixed(34, 42, color=_on_panel(canvas), weight=600)
    title = fitted(canvas, name, canvas.fixed(size, size * 1.18, weight=700), width, min(size, 40))
    style = canvas.fixed(small, small * 1.28)
    lines = [canvas.set(words, style, width) for words in more]
    return _School(face, (canvas.set(say(canvas, "at_this_school"), label, width), title, *lines))


_SCHOOL_SIZES = ((152.0, 56, 34), (120.0, 48, 34), (88.0, 44, 34), (0.0, 44, 34), (0.0, 38, 30), (0.0, 34, 26))


def _on_panel(canvas: Canvas) -> str:
    return readable(canvas.theme.main, canvas.theme.panel, canvas.ink)


def _person(canvas: Canvas) -> tuple[str, list[str]]:
    """The name on the school's card, and the lines under it."""
    event = canvas.context.place.event
    if not event.lead_name:
        return say(canvas, "no_lead"), [say(canvas, "no_lead_more")]
    where = ", ".join(filter(None, (event.lead_role, event.lead_room)))
    until = say(canvas, "until").format(event.lead_until) if event.lead_until else ""
    deputy = say(canvas, "or_else").format(event.deputy) if event.deputy else ""
    return event.lead_name, [words for words in (where, until or event.lead_phone, deputy) if words]


def _put_face(canvas: Canvas, place: Rect) -> None:
    """A drawing of the slide in a disc, else the sign of a person; no face is made up for a real name."""
    picture = first_picture(canvas)
    theme = canvas.theme
    light = theme.tint if theme.panel == "#FFFFFF" else "#FFFFFF"
    paper = mix(theme.panel, canvas.ink, 0.14) if theme.dark else light
    canvas.put(Fill(place, paper, corners(place.w / 2)))
    if picture and picture.path:
        put_picture(canvas, picture, place, 0, "cover", corners(place.w / 2))
    else:
        canvas.sign("person", place.inset(place.w * 0.25), on_card(canvas, theme.main))


def _put_lines(canvas: Canvas, lines: list[HelpLine], area: Rect) -> None:
    if not lines:
        put_panel(canvas, area, canvas.theme.panel)
        x, width = area.x + 64, area.w - 128
        known = bool(canvas.context.place.pack.entries)
        head = say(canvas, "no_lines" if known else "no_pack")
        y = canvas.text(x, area.y + 160, head, canvas.fixed(60, 70, weight=700), width)
        canvas.text(x, y + 24, say(canvas, "no_pack_more"), canvas.fixed(44, 58), width)
        return
    for line, place in zip(lines, _places(len(lines), area), strict=True):
        put_line(canvas, line, place)


def _places(count: int, area: Rect) -> list[Rect]:
    """One large card, two or three across the area, four in two columns; of five the last is wide."""
    down = {1: 1, 2: 2, 3: 3, 4: 2}.get(count, 3)
    across = 1 if count < 4 else 2
    h = (area.h - GAP * (down - 1)) / down
    w = (area.w - GAP * (across - 1)) / across
    places = [
        Rect(area.x + i % across * (w + GAP), area.y + i // across * (h + GAP), w, h) for i in range(count)
    ]
    if count == 5:
        places[-1] = Rect(area.x, places[-1].y, area.w, h)
    return places
