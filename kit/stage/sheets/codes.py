"""QR codes on paper: what a phone opens in, squares large enough for a copier's copy out.

A module is 0.6 mm or more, and four modules around the code stay white.
"""

from __future__ import annotations

from collections.abc import Iterable

from kit.deck.model import Span, Text
from kit.geometry import Rect
from kit.stage.frame import Fill, Item, LinkItem, Squares, TextItem
from kit.stage.qr import QUIET as QUIET_MODULES
from kit.stage.qr import code_rows
from kit.stage.sheets.measures import INK, PAPER
from kit.stage.sheets.pieces import Piece
from kit.stage.sheets.setting import Setter, bold
from kit.stage.text import Style

MODULE = 0.6 / 25.4 * 96  # the least side of a module, in units
LEAST, MOST_CONTENT = 67.0, 120
_WORST = 0.5 / 0.6  # the share of it that still scans


def code_side(content: str, least: float = LEAST) -> float:
    """How large the code is drawn, without the white around it."""
    return max(least, len(code_rows(content)) * MODULE)


def quiet_zone(content: str, side: float) -> float:
    """The white that has to stay around a code of that size."""
    return side * QUIET_MODULES / len(code_rows(content))


def can_scan(content: str) -> bool:
    return 0 < len(content) <= MOST_CONTENT


def code_items(
    content: str, x: float, y: float, side: float, alt: str, *, on_dark: bool = False
) -> Iterable[Item]:
    """The code with its corner at (x, y); on black it brings its own white. The place leads where the code does."""
    rows = code_rows(content)
    if on_dark:
        yield Fill(Rect(x, y, side, side).inset(-quiet_zone(content, side)), PAPER)
    yield Squares(Rect(x, y, side, side), rows, INK, alt)
    yield LinkItem(Rect(x, y, side, side), content)


def link_piece(setter: Setter, text: Text, code: Span, style: Style, width: float) -> Piece:
    """A link with the title "qr": the words, the address in full, and the code beside them."""
    href = setter.href(code.href or "")
    if href is None or not can_scan(href):
        block = setter.set(text, style, width)
        return Piece(block.height, lambda x, y: (TextItem(x, y, block),))
    side = code_side(href)
    inside = width - side - quiet_zone(href, side) - 6
    shown = href.removeprefix("https://").removeprefix("mailto:").removeprefix("tel:").rstrip("/")
    setter.merged_links = setter.merged_links or setter.has_merged(text)
    words = setter.set(text, style, inside, "pretty")
    address = setter.set(bold(shown), style, inside)
    tall = max(side + 2, words.height + address.height)

    def put(x: float, y: float) -> Iterable[Item]:
        top = y + (tall - words.height - address.height) / 2
        yield TextItem(x, top, words)
        yield TextItem(x, top + words.height, address)
        yield from code_items(href, x + width - side, y + (tall - side) / 2, side, shown)

    return Piece(tall, put)
