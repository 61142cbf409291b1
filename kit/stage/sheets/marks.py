"""Lines to cut and fold along, rows to sign, and the stamp on numbers that were checked long ago."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from kit import paths
from kit.geometry import Rect
from kit.sheet.model import Mark, Sign
from kit.stage.frame import Item, Line, Outline, PictureItem, TextItem, corners
from kit.stage.sheets.fields import write_row
from kit.stage.sheets.measures import INK, Measures
from kit.stage.sheets.pieces import Piece
from kit.stage.sheets.said import long_date, say
from kit.stage.sheets.setting import Setter, bold, type_style

_OVER = 40.0  # how far a cut line runs into the margins
_SCISSORS = 22.0
_BETWEEN = 22.0  # lines to sign


def mark_piece(mark: Mark, m: Measures) -> Piece:
    """A dotted line across the page; scissors stand on the one to cut along."""
    cut = mark.kind == "cut"
    tall = _SCISSORS if cut else 10.0

    def put(x: float, y: float) -> Iterable[Item]:
        middle = y + tall / 2
        left, right = x - _OVER, x + m.width + _OVER
        if cut:
            sign = paths.resources_dir() / "pictures" / "signs" / "scissors.svg"
            yield PictureItem(Rect(x - 6, y, _SCISSORS, _SCISSORS), sign, tint=INK)
            yield Line(left, middle, x - 10, middle, INK, 2, round=True, dash=(0.01, 3))
            left = x + _SCISSORS
        yield Line(
            left, middle, right, middle, INK, 2 if cut else 1.4, round=True, dash=(0.01, 3 if cut else 4)
        )

    return Piece(tall, put, m.gap * 0.8)


def sign_piece(setter: Setter, sign: Sign, m: Measures) -> Piece:
    """Lines to sign on, outside of the boxes."""
    row = write_row(setter, sign.labels, type_style(m.body, m.line), m.width, m, _BETWEEN)
    return row._replace(gap=10 * m.air, elastic=False)


def stamp_piece(setter: Setter, checked_on: dt.date, m: Measures) -> Piece:
    """A band that no reader passes over: the numbers are old."""
    lang, country = setter.context.lang, setter.context.place.pack.country
    words = say("old_numbers", lang).format(long_date(checked_on, lang, country))
    head, colon, rest = words.partition(":")
    block = setter.set(bold(head + colon, rest), type_style(m.body, m.line, align="center"), m.width - 36)
    tall = block.height + 12

    def put(x: float, y: float) -> Iterable[Item]:
        yield Outline(Rect(x, y, m.width, tall), INK, 3, corners(8), dash=(4, 1.5))
        yield TextItem(x + 18, y + 6, block)

    return Piece(tall, put, m.gap)
