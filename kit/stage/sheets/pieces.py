"""Pieces of a page: things that know their height and can be put anywhere; stacked, and set side by side.

Heights are cheap, items are made when a piece is put: so many spacings can be tried before one is drawn.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from kit.stage.frame import Item

Put = Callable[[float, float], Iterable[Item]]


class Piece(NamedTuple):
    """A height, and the items with the piece's top left corner at (x, y).

    `gap` is the air it wants above it; `elastic` says that it may stand lower when there is room to spare.
    """

    height: float
    put: Put
    gap: float = 0.0
    elastic: bool = False


NOTHING = Piece(0.0, lambda x, y: ())


def stack(pieces: Sequence[Piece], extra: float = 0.0) -> Piece:
    """The pieces under each other. `extra` is more height than they need: it goes above and below the elastic ones."""
    pieces = [piece for piece in pieces if piece.height > 0]
    if not pieces:
        return NOTHING
    stretchy = [i for i in range(1, len(pieces)) if pieces[i].elastic or pieces[i - 1].elastic]
    more = extra / len(stretchy) if stretchy else 0.0
    places: list[tuple[float, Piece]] = []
    y = 0.0
    for i, piece in enumerate(pieces):
        if i:
            y += piece.gap + (more if i in stretchy else 0.0)
        places.append((y, piece))
        y += piece.height

    def put(x: float, top: float) -> Iterable[Item]:
        for y, piece in places:
            yield from piece.put(x, top + y)

    return Piece(y, put, pieces[0].gap, pieces[0].elastic)


def shifted(piece: Piece, dx: float, dy: float = 0.0, height: float | None = None) -> Piece:
    """The piece with its corner moved by (dx, dy), in a piece of the given height."""
    tall = piece.height + dy if height is None else height
    return Piece(tall, lambda x, y: piece.put(x + dx, y + dy), piece.gap, piece.elastic)


def overlaid(pieces: Sequence[Piece], gap: float = 0.0) -> Piece:
    """The pieces with one corner, as high as the highest."""
    tall = max((piece.height for piece in pieces), default=0.0)

    def put(x: float, y: float) -> Iterable[Item]:
        for piece in pieces:
            yield from piece.put(x, y)

    return Piece(tall, put, gap)
