"""Words set but not yet put: Pieces, made for a width, stacked, put when their place is known."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from kit.stage.canvas import BODY, SMALL, Canvas
from kit.stage.frame import Item
from kit.stage.moves import moved
from kit.stage.text import Align, Style, TextBlock
from kit.values import value

_NESTED = (1.0, 0.87, 0.78)  # of the size of level 0, by depth; never under the floor


@value
class Piece:
    """A set block with its corner at 0, 0. `above` and `below` are the least gaps to its neighbors.

    `close`: the gap below is what it says, however much room the next piece asks for (a heading keeps its
    words near).
    """

    items: tuple[Item, ...]
    width: float
    height: float
    above: float = 0.0
    below: float = 0.0
    close: bool = False


@value
class Look:
    """How blocks are set in one place of a layout.

    `rows`: a list's items are rows with a hairline between them. `words`: items that begin with a bold word
    are set as two columns. `aside`: a closing paragraph after a list is small and quiet. `gap` is between the
    items of a list, `row_pad` above and below each row.
    """

    size: int = BODY
    color: str = ""  # "": the slide's ink
    align: Align = "start"
    rows: bool = False
    words: bool = False
    aside: bool = False
    gap: float = 20.0
    row_pad: float = 11.0  # a row of one line is 80 high: 58 + 2 * 11


def style_for(canvas: Canvas, look: Look, level: int = 0, size: int = 0) -> Style:
    """Body type in this look; deeper levels are smaller, but not under the floor."""
    base = size or look.size
    at_scale = base * canvas.scale
    wanted = round(max(at_scale * _NESTED[min(level, 2)], min(at_scale, SMALL)))
    return canvas.fixed(wanted, wanted * 58 / 44, color=look.color or canvas.ink, align=look.align)


def largest(
    sizes: Sequence[int], make: Callable[[int], TextBlock], fits: Callable[[TextBlock], bool]
) -> TextBlock:
    """The words at the first of the sizes that fits; at the last one when none does."""
    block = make(sizes[0])
    for size in sizes[1:]:
        if fits(block):
            break
        block = make(size)
    return block


def stack(pieces: Sequence[Piece], width: float, align: Align = "start") -> Piece:
    """The pieces under each other, with the gaps they ask for."""
    items: list[Item] = []
    y = 0.0
    for i, piece in enumerate(pieces):
        if i:
            before = pieces[i - 1]
            y += before.below if before.close else max(before.below, piece.above)
        x = (width - piece.width) / 2 if align == "center" else 0.0
        items += moved(piece.items, x, y) if x or y else piece.items
        y += piece.height
    widest = max((p.width for p in pieces), default=0.0)
    above, below = (pieces[0].above, pieces[-1].below) if pieces else (0.0, 0.0)
    return Piece(tuple(items), width if align == "center" else widest, y, above, below)


def put_piece(canvas: Canvas, piece: Piece, x: float, y: float) -> float:
    """Puts the piece; gives the y below it."""
    canvas.put(*moved(piece.items, x, y))
    return y + piece.height
