"""Tables: a Table in, a Piece out; columns get the width their words need."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kit.deck.model import Table, Text
from kit.stage.canvas import Canvas, text_items
from kit.stage.frame import Item, Line
from kit.stage.layouts.pieces import Look, Piece, style_for
from kit.stage.text import Align, Style

_SIZE = 40
_ALIGN: dict[str, Align] = {"left": "start", "center": "center", "right": "end"}


def set_table(canvas: Canvas, table: Table, step: int, width: float, look: Look) -> Piece:
    """The head in bold over a strong line, rows with a hairline between them."""
    style = replace(style_for(canvas, look, size=min(_SIZE, look.size)), align="start")
    head = replace(style, weight=700, color=canvas.theme.main)
    rows = [table.header] if any(table.header) else []
    styles = [head] * len(rows) + [style] * len(table.rows)
    rows += list(table.rows)
    count = max((len(row) for row in rows), default=0)
    if not count:
        return Piece((), width, 0)
    gap, pad = 36 * canvas.scale, 12 * canvas.scale
    widths = _widths(canvas, rows, styles, count, width - gap * (count - 1), look.align == "center")
    items: list[Item] = []
    y, total = 0.0, sum(widths) + gap * (count - 1)
    for i, row in enumerate(rows):
        if i:
            strong = i == 1 and styles[0] is head
            color = canvas.theme.main if strong else canvas.theme.line
            items.append(Line(0, y, total, y, color, 4 if strong else 2, step=step))
        x, high = 0.0, style.line
        for j, cell in enumerate(row):
            align = _ALIGN[table.align[j]] if j < len(table.align) else "start"
            block = canvas.set(cell, replace(styles[i], align=align), widths[j])
            items += text_items(x, y + pad, block, step)
            high = max(high, block.height)
            x += widths[j] + gap
        y += high + 2 * pad
    gap_around = 26 * canvas.scale
    return Piece(tuple(items), total, y, gap_around, gap_around)


def _widths(
    canvas: Canvas,
    rows: Sequence[tuple[Text, ...]],
    styles: Sequence[Style],
    count: int,
    width: float,
    hug: bool,
) -> list[float]:
    """The natural widths, grown a little; when they are too much, what every word needs and a fair share."""
    natural, least = [24.0] * count, [24.0] * count
    for row, style in zip(rows, styles, strict=True):
        for j, cell in enumerate(row):
            filled = canvas.filled(cell)
            natural[j] = max(natural[j], canvas.set(filled, style).width + 1)
            words = "".join(span.text for span in filled).split()
            longest = max(words, key=len, default="")
            least[j] = max(least[j], canvas.set(longest, replace(style, weight=700)).width + 1)
    total = sum(natural)
    if total <= width:
        # Words that stand far apart are hard to follow along a row: a table grows by half at most.
        grown = total if hug else min(width, total * 1.5)
        return [w * grown / total for w in natural]
    least = [min(a, b) for a, b in zip(least, natural, strict=True)]
    if sum(least) >= width:
        return [w * width / sum(least) for w in least]
    wish = sum(n - m for n, m in zip(natural, least, strict=True))
    share = (width - sum(least)) / wish
    return [m + (n - m) * share for n, m in zip(natural, least, strict=True)]
