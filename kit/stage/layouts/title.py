"""Layout `title`: for whom, the talk's name, its subtitle, the visit's school and date, a large drawing."""

from __future__ import annotations

from dataclasses import replace

from kit.deck.model import Paragraph, Picture, Span, Text
from kit.geometry import Rect
from kit.stage.canvas import FLOOR, LEFT, SMALL, WIDTH, Canvas, Foot, text_items
from kit.stage.frame import Fill, corners
from kit.stage.layouts.images import filling_items
from kit.stage.layouts.lead import lay_out_lead
from kit.stage.layouts.pieces import Look, Piece, largest, stack
from kit.stage.layouts.words import Timed, set_blocks, slide_blocks
from kit.stage.moves import moved
from kit.stage.phrases import phrase
from kit.stage.text import TextBlock, set_balanced

_BESIDE_PICTURE = 680.0
_PICTURE = Rect(840, 0, 760, 900)
_MIDDLE = 505.0
_NAME_ROOM = 600.0
_TITLE_SHARES = (1.0, 0.9, 0.8, 0.7, 0.6, 0.5, 0.42, 0.36)
_LEAD_IN = {"carers": "for_carers", "staff": "for_staff"}


def lay_out_title(canvas: Canvas) -> None:
    canvas.foot = Foot(shown=False)
    if canvas.slide.lead:
        lay_out_lead(canvas)
        return
    blocks = slide_blocks(canvas)
    first = next((b for b, _ in blocks if isinstance(b, Picture)), None)
    words = [(b, a) for b, a in blocks if b is not first]
    width = WIDTH if first is None else _BESIDE_PICTURE
    if first is not None:
        step = next(a.at for b, a in blocks if b is first)
        canvas.put(*filling_items(canvas, first, _PICTURE, step))
    parts = [*_lead_in(canvas), _name(canvas, width), *_subtitle(canvas, words, width)]
    parts += _visit(canvas, words, width)
    whole = stack(parts, width)
    middle = _MIDDLE if canvas.meta.ours else 450.0
    y = max(48.0, min(middle - whole.height / 2, 852.0 - whole.height))
    canvas.put(*moved(whole.items, LEFT, y))
    canvas.ended(y + whole.height, 860.0)


def _piece(block: TextBlock, above: float, below: float = 0.0, close: bool = False) -> Piece:

    return Piece(tuple(text_items(0, 0, block)), block.room, block.height, above, below, close)


def _lead_in(canvas: Canvas) -> list[Piece]:
    """For adults, who the talk is for."""
    key = _LEAD_IN.get(canvas.meta.audience)
    if key is None or not canvas.meta.ours:
        return []
    style = canvas.fixed(SMALL, 46, weight=600, color=canvas.theme.main)
    return [_piece(canvas.set(phrase(key, canvas.lang), style), 0, 18, close=True)]


def _name(canvas: Canvas, width: float) -> Piece:
    theme = canvas.theme
    text = canvas.filled(canvas.slide.title)

    def make(size: int) -> TextBlock:
        style = canvas.fixed(
            size,
            theme.title_line * size / theme.title_size,
            weight=theme.title_weight,
            bold_weight=theme.title_weight,
            color=theme.title_color,
            tracking=-0.018 * size,
        )
        return set_balanced(text, style, width, canvas.rtl)

    sizes = [round(theme.title_size * share) for share in _TITLE_SHARES]
    room = _NAME_ROOM * _share(canvas)
    block = largest(sizes, make, lambda b: not b.cramped and b.lines <= _most_lines(canvas, b) and b.height <= room)
    return _piece(block, 18, 32)


def _most_lines(canvas: Canvas, name: TextBlock) -> int:
    """Three; four short lines are better than type much under the theme's size."""
    return 3 if name.layout.font().pixelSize() > 0.72 * canvas.theme.title_size else 4


def _share(canvas: Canvas) -> float:
    """1; less when even the words are under the floor because there is far too much."""
    return min(1.0, canvas.scale / FLOOR)


def _subtitle(canvas: Canvas, words: list[Timed], width: float) -> list[Piece]:
    """The slide's own words; without any, the deck's subtitle."""
    theme = canvas.theme
    if words and isinstance(words[0][0], Paragraph):
        head, rest = [words[0][0].text], words[1:]
        step = words[0][1].at
    else:
        subtitle = canvas.meta.subtitle if canvas.meta.ours else ""
        head, rest, step = [_as_text(subtitle)] if subtitle else [], words, 0
    pieces = []
    for text in head:
        playful = theme.playful
        style = canvas.body(
            size=52 if playful else 44,
            line=60 if playful else 58,
            weight=600 if playful or theme.dark else theme.body_weight,
            color=theme.main if theme.dark and not playful else canvas.ink,
        )
        block = set_balanced(
            canvas.filled(text), style, min(width, 560.0 if width < WIDTH else width), canvas.rtl
        )
        piece = _piece(block, 32, 32)
        pieces.append(replace(piece, items=tuple(replace(i, step=step) for i in piece.items)))
    if rest:
        pieces.append(replace(set_blocks(canvas, rest, width, 300, Look(size=38)), above=28.0, below=28.0))
    return pieces


def _as_text(words: str) -> Text:

    return (Span(words),)


def _visit(canvas: Canvas, words: list[Timed], width: float) -> list[Piece]:
    """A bar, then school, date and presenter as far as they are known; for children on one quiet line."""
    if not canvas.meta.ours:
        return []
    theme, event = canvas.theme, canvas.context.place.event
    school = "" if _names_school(words) else event.school
    presenter = ", ".join(filter(None, (event.presenter, event.presenter_role)))
    if theme.playful:
        style = canvas.fixed(SMALL, 46, color=theme.quiet, weight=400).scaled(_share(canvas))
        whole = ", ".join(filter(None, (school, event.date)))
        parts = [whole] if canvas.set(whole, style).width <= width else [school, event.date]
        pieces = [_piece(canvas.set(part, style, width), 0) for part in parts if part]
        return [replace(pieces[0], above=40.0), *pieces[1:]] if pieces else []
    bar = Piece((Fill(Rect(0, 0, 96, 8), theme.highlight, corners(4)),), 96, 8, 52, 32)
    small = canvas.fixed(SMALL, 46).scaled(_share(canvas))
    lines = [(school, replace(small, weight=700)), (event.date, small), (presenter, small)]
    pieces = [_piece(canvas.set(text, style, width), 0) for text, style in lines if text]
    return [bar, *([replace(pieces[0], above=32.0), *pieces[1:]] if pieces else [])]


def _names_school(words: list[Timed]) -> bool:
    """True when the slide's own words already hold the school's name."""
    texts = [b.text for b, _ in words if isinstance(b, Paragraph)]
    return any(span.slot and span.slot.path == ("event", "school") for text in texts for span in text)
