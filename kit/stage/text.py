"""Text in, set text out: lines are broken here, once, and painted the same on every device.

Sizes, widths and heights are Frame units. A line's height is given by the style; the glyphs stand centered in
it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, NamedTuple

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QPainter,
    QTextCharFormat,
    QTextFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from kit.deck.model import Span, Text
from kit.geometry import Rect
from kit.stage.fonts import font
from kit.values import value

Align = Literal["start", "center", "end"]
MONO = ("DejaVu Sans Mono", "Consolas", "Menlo", "monospace")
_UNBOUNDED = 1e7
_MOST_WORDS = 40
_WEAK_COST = 0.25  # as bad as a line that is half too long
_SPLIT_COST = 0.1  # a bold phrase on two lines
# Words that lead on to the next one: a line of a title should not end with them.
# fmt: off
_WEAK = frozenset([
    "a", "an", "the", "your", "my", "our", "their", "his", "her", "its", "this", "that", "these", "those",
    "who", "which", "what", "when", "if", "of", "to", "in", "on", "at", "by", "for", "from", "with", "and",
    "or", "but", "not", "no", "is", "are", "was", "has", "have", "can", "do", "does", "be",
    "el", "la", "los", "las", "un", "una", "de", "del", "en", "y", "o", "su", "tu", "mi", "por", "con",
    "para", "que",
])
# fmt: on


@value
class Style:
    """How a text looks. `line` is the height of one line; bold spans take `bold_weight` and `bold_color`."""

    size: int
    color: str
    line: float
    weight: int = 400
    tracking: float = 0.0
    align: Align = "start"
    bold_weight: int = 700
    bold_color: str | None = None
    tabular: bool = False
    link_color: str | None = None
    mono_share: float = 0.86  # size of code among words

    def scaled(self, scale: float) -> Style:
        """The same style at another size; sizes stay whole pixels so that fonts are shared."""
        if scale == 1.0:
            return self
        size = max(1, round(self.size * scale))
        return replace(self, size=size, line=self.line * size / self.size)


@dataclass(frozen=True, slots=True, eq=False)
class TextBlock:
    """Set text. `width` is that of its longest line, `room` what it was broken to.

    `cramped` is True when a word had to be broken to fit. In a deck that is read from right to left (`rtl`) it stands
    at the right of its room.
    """

    layout: QTextLayout
    width: float
    height: float
    lines: int
    plain: str
    cramped: bool
    spans: tuple[tuple[int, int, Span], ...]
    room: float
    rtl: bool = False

    def paint(self, painter: QPainter, x: float, y: float) -> None:
        self.layout.draw(painter, QPointF(x, y))

    def rects(self, start: int, end: int) -> tuple[Rect, ...]:
        """Where the characters start..end stand, a rectangle a line; x counts from where the deck's lines begin.

        So what is put beside or under words stays with them when the page is mirrored.
        """
        found = []
        for i in range(self.layout.lineCount()):
            line = self.layout.lineAt(i)
            a, b = max(start, line.textStart()), min(end, line.textStart() + line.textLength())
            if a < b:
                x1, x2 = sorted((_x(line, a), _x(line, b)))
                start_x = self.room - x2 if self.rtl else x1
                found.append(Rect(start_x, line.y(), x2 - x1, line.height()))
        return tuple(found)

    def bold_rects(self) -> tuple[Rect, ...]:
        """Where the bold phrases stand."""
        return tuple(r for start, end, span in self.spans if span.bold for r in self.rects(start, end))


def _x(line: QTextLine, position: int) -> float:
    result: Any = line.cursorToX(position)  # PySide gives (x, position), its stubs say something else
    return float(result[0] if isinstance(result, tuple) else result)


def set_text(text: Text | str, style: Style, width: float | None = None, rtl: bool = False) -> TextBlock:
    """Sets text in `style`, broken to `width` units (None: one line a paragraph, as long as it is)."""
    return _set(_typed(text, style, rtl), style, width, rtl)


class _Typed(NamedTuple):
    """Words with their looks, not yet broken into lines."""

    plain: str
    places: tuple[tuple[int, int, Span], ...]
    formats: list[QTextLayout.FormatRange]
    direction: Qt.LayoutDirection


def _typed(text: Text | str, style: Style, rtl: bool) -> _Typed:
    spans = (Span(text),) if isinstance(text, str) else text
    plain = "".join([s.text for s in spans]).replace("\n", "\u2028")
    places = _places(spans)
    return _Typed(plain, places, [_range(a, b, s, style) for a, b, s in places], _direction(plain, rtl))


def _set(typed: _Typed, style: Style, width: float | None, rtl: bool) -> TextBlock:
    layout = QTextLayout(typed.plain, font(style.size, style.weight, False, style.tracking, style.tabular))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setTextDirection(typed.direction)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    layout.setFormats(typed.formats)
    room = _UNBOUNDED if width is None else width
    widths = _break_lines(layout, style, room)
    cramped = any(each > room + 0.5 for each in widths)  # a single word stands over the width
    if cramped:
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        widths = _break_lines(layout, style, room)
    widest = max(widths, default=0.0)
    room = widest if width is None else width
    _align(layout, style.align, room, widths, rtl)
    count = len(widths)
    return TextBlock(layout, widest, count * style.line, count, typed.plain, cramped, typed.places, room, rtl)


def set_balanced(text: Text | str, style: Style, width: float, rtl: bool = False) -> TextBlock:
    """Sets a title: on as few lines as it needs, of about one length, none ending in a word like "the"."""
    return _set_with(text, style, width, rtl, even=True)


def set_pretty(text: Text | str, style: Style, width: float, rtl: bool = False) -> TextBlock:
    """Sets a few lines of words: full lines, none ending in "the" or the like, the last no short word."""
    return _set_with(text, style, width, rtl, even=False)


def _set_with(text: Text | str, style: Style, width: float, rtl: bool, even: bool) -> TextBlock:
    typed = _typed(text, style, rtl)
    block = _set(typed, style, width, rtl)
    if not 2 <= block.lines <= 4 or block.cramped or "\u2028" in block.plain:
        return block
    line = _set(typed, style, None, rtl)
    goal = line.width / block.lines if even else width
    ends = _best_breaks(line, block.lines, width, goal)
    if not ends:
        return block
    chars = list(typed.plain)
    for end in ends:
        chars[end] = "\u2028"
    better = _set(typed._replace(plain="".join(chars)), style, width, rtl)
    return better if better.lines == block.lines else block


def _best_breaks(line: TextBlock, count: int, width: float, goal: float) -> tuple[int, ...]:
    """The places of the spaces at which the unbroken line is to be broken into `count` lines.

    Lines should be about `goal` long. When that is the whole width, the last line may be shorter, down to a
    third.
    """
    spaces = [i for i, char in enumerate(line.plain) if char == " "]
    if len(spaces) > _MOST_WORDS or any(ord(char) > 0xFFFF for char in line.plain):
        return ()
    costs = _line_costs(line, spaces, width, goal)
    ends = [*spaces, len(line.plain)]
    # best[i]: the cheapest way to set the words up to i on the lines counted so far
    best: list[tuple[float, tuple[int, ...]]] = [(each.get(0, _UNBOUNDED), ()) for each in costs]
    for _ in range(count - 1):
        best = [
            min(
                [
                    (best[first - 1][0] + cost, (*best[first - 1][1], ends[first - 1]))
                    for first, cost in each.items()
                    if first > 0
                ],
                default=(_UNBOUNDED, ()),
            )
            for each in costs
        ]
    return best[-1][1] if best[-1][0] < _UNBOUNDED else ()


def _line_costs(line: TextBlock, spaces: list[int], width: float, goal: float) -> list[dict[int, float]]:
    """What a line from word to word costs, for each last word by the first; lines that are too long are left out."""
    qline = line.layout.lineAt(0)
    ends = [*spaces, len(line.plain)]
    left, right = [_x(qline, i) for i in (0, *[space + 1 for space in spaces])], [_x(qline, i) for i in ends]
    words = line.plain.split(" ")
    last_word = len(words) - 1
    bold = [(a, b) for a, b, span in line.spans if span.bold]
    least = goal if goal < width else width / 3
    costs: list[dict[int, float]] = []
    for last, word in enumerate(words):
        weak = word.casefold() in _WEAK
        more = _WEAK_COST if weak else _SPLIT_COST if any(a < ends[last] < b for a, b in bold) else 0.0
        found: dict[int, float] = {}
        for first in range(last + 1):
            wide = abs(right[last] - left[first])
            if wide > width:
                continue
            if last == last_word:
                found[first] = ((wide - least) / least) ** 2 if goal < width or wide < least else 0.0
            else:
                found[first] = ((wide - goal) / goal) ** 2 + more
        costs.append(found)
    return costs


def _direction(plain: str, rtl: bool) -> Qt.LayoutDirection:
    """Of the first strong character; a text without one goes as its deck does."""
    if plain.isascii():
        has_letter = any(c.isalpha() for c in plain)
        ltr = has_letter or not rtl
        return Qt.LayoutDirection.LeftToRight if ltr else Qt.LayoutDirection.RightToLeft
    import unicodedata

    for char in plain:
        kind = unicodedata.bidirectional(char)
        if kind in ("R", "AL"):
            return Qt.LayoutDirection.RightToLeft
        if kind == "L":
            return Qt.LayoutDirection.LeftToRight
    return Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight


def _places(spans: Text) -> tuple[tuple[int, int, Span], ...]:
    at, places = 0, []
    for span in spans:
        # Qt counts UTF-16 units: a character beyond the first plane takes two.
        length = (
            len(span.text)
            if span.text.isascii()
            else len(span.text.encode("utf-16-le", "surrogatepass")) // 2
        )
        places.append((at, at + length, span))
        at += length
    return tuple(places)


def _range(start: int, end: int, span: Span, style: Style) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    color = style.color
    if span.bold and style.bold_color:
        color = style.bold_color
    if span.href and style.link_color:
        color = style.link_color
    weight = style.bold_weight if span.bold else style.weight
    made.format = _format(
        style.size, weight, span.bold, span.italic, style.tracking, style.tabular,
        style.mono_share if span.code else 0.0, color, span.href, bool(style.link_color),
    )  # fmt: skip
    return made


@lru_cache(512)
def _format(
    size: int, weight: int, bold: bool, italic: bool, tracking: float, tabular: bool, mono: float, color: str,
    href: str | None, underlined: bool,
) -> QTextCharFormat:  # fmt: skip
    """How a stretch of words looks. Kept: a page has few looks and many stretches."""
    form = QTextCharFormat()
    if bold or italic:
        form.setFont(font(size, weight, italic, tracking, tabular))
    if mono:
        form.setFontFamilies(list(MONO))
        if mono != 1:  # the monospaced letters are larger than the family's
            form.setProperty(QTextFormat.Property.FontPixelSize, round(size * mono))
    if href:
        if underlined:
            form.setFontUnderline(True)
        form.setAnchor(True)  # the PDF writer makes a link of it
        form.setAnchorHref(href)
    form.setForeground(QBrush(QColor(color)))
    return form


def _break_lines(layout: QTextLayout, style: Style, width: float) -> list[float]:
    """Breaks into lines of `style.line` height; how wide the words on each are."""
    widths = []
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (style.line - line.height()) / 2))
        widths.append(line.naturalTextWidth())
        y += style.line
    layout.endLayout()
    return widths


def _align(layout: QTextLayout, align: Align, room: float, widths: list[float], rtl: bool) -> None:
    """By the direction of the deck, not of the words: a Latin name in an Arabic list stands with the list."""
    if align == "end":
        share = 0.0 if rtl else 1.0
    else:
        share = 0.5 if align == "center" else 1.0 if rtl else 0.0
    if not share:
        return
    for i, wide in enumerate(widths):
        line = layout.lineAt(i)
        line.setPosition(QPointF((room - wide) * share, line.y()))
