"""Text in, set text out: lines are broken here, once, and painted the same on every device.

Sizes, widths and heights are Frame units. A line's height is given by the style; the glyphs stand centered in
it.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, Literal

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
_WEAK = frozenset(
    [
        "a",
        "an",
        "the",
        "your",
        "my",
        "our",
        "their",
        "his",
        "her",
        "its",
        "this",
        "that",
        "these",
        "those",
        "who",
        "which",
        "what",
        "when",
        "if",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "and",
        "or",
        "but",
        "not",
        "no",
        "is",
        "are",
        "was",
        "has",
        "have",
        "can",
        "do",
        "does",
        "be",
        "el",
        "la",
        "los",
        "las",
        "un",
        "una",
        "de",
        "del",
        "en",
        "y",
        "o",
        "su",
        "tu",
        "mi",
        "por",
        "con",
        "para",
        "que",
        "no",
    ]
)


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
    spans = (Span(text),) if isinstance(text, str) else text
    plain = "".join(s.text for s in spans).replace("\n", "\u2028")
    layout = QTextLayout(plain, font(style.size, style.weight, False, style.tracking, style.tabular))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    option.setTextDirection(_direction(plain, rtl))
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    places = _places(spans)
    layout.setFormats([_range(a, b, s, style) for a, b, s in places])
    room = _UNBOUNDED if width is None else width
    cramped = _break_lines(layout, style, room)
    if cramped:
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        _break_lines(layout, style, room)
    widest = max((layout.lineAt(i).naturalTextWidth() for i in range(layout.lineCount())), default=0.0)
    room = widest if width is None else width
    _align(layout, style.align, room, rtl)
    count = layout.lineCount()
    return TextBlock(layout, widest, count * style.line, count, plain, cramped, places, room, rtl)


def set_balanced(text: Text | str, style: Style, width: float, rtl: bool = False) -> TextBlock:
    """Sets a title: on as few lines as it needs, of about one length, none ending in a word like "the"."""
    return _set_with(text, style, width, rtl, even=True)


def set_pretty(text: Text | str, style: Style, width: float, rtl: bool = False) -> TextBlock:
    """Sets a few lines of words: full lines, none ending in "the" or the like, the last no short word."""
    return _set_with(text, style, width, rtl, even=False)


def _set_with(text: Text | str, style: Style, width: float, rtl: bool, even: bool) -> TextBlock:
    block = set_text(text, style, width, rtl)
    if not 2 <= block.lines <= 4 or block.cramped or "\u2028" in block.plain:
        return block
    line = set_text(text, style, None, rtl)
    goal = line.width / block.lines if even else width
    ends = _best_breaks(line, block.lines, width, goal)
    if not ends:
        return block
    better = set_text(_broken(text, ends), style, width, rtl)
    return better if better.lines == block.lines else block


def _best_breaks(line: TextBlock, count: int, width: float, goal: float) -> tuple[int, ...]:
    """The places of the spaces at which the unbroken line is to be broken into `count` lines.

    Lines should be about `goal` long. When that is the whole width, the last line may be shorter, down to a
    third.
    """
    spaces = [i for i, char in enumerate(line.plain) if char == " "]
    if len(spaces) > _MOST_WORDS or any(ord(char) > 0xFFFF for char in line.plain):
        return ()
    qline = line.layout.lineAt(0)
    starts, ends = [0, *(i + 1 for i in spaces)], [*spaces, len(line.plain)]
    left, right = [_x(qline, i) for i in starts], [_x(qline, i) for i in ends]
    words = line.plain.split(" ")
    last_word = len(words) - 1
    stressed = [any(a < i < b for a, b, span in line.spans if span.bold) for i in ends]
    least = goal if goal < width else width / 3

    def cost(first: int, last: int) -> float:
        wide = abs(right[last] - left[first])
        if wide > width:
            return _UNBOUNDED
        if last == last_word:
            return ((wide - least) / least) ** 2 if goal < width or wide < least else 0.0
        weak = words[last].casefold() in _WEAK
        return ((wide - goal) / goal) ** 2 + (_WEAK_COST if weak else _SPLIT_COST if stressed[last] else 0.0)

    # best[i]: the cheapest way to set the words up to i on the lines counted so far
    best: list[tuple[float, tuple[int, ...]]] = [(cost(0, i), ()) for i in range(len(words))]
    for _ in range(count - 1):
        best = [
            min(
                ((best[k][0] + cost(k + 1, i), (*best[k][1], ends[k])) for k in range(i)),
                default=(_UNBOUNDED, ()),
            )
            for i in range(len(words))
        ]
    return best[-1][1] if best[-1][0] < _UNBOUNDED else ()


def _broken(text: Text | str, at: tuple[int, ...]) -> Text:
    """The text with the spaces at these places made into line ends."""
    spans, start, broken = (Span(text),) if isinstance(text, str) else text, 0, []
    for span in spans:
        chars = list(span.text)
        for place in at:
            if start <= place < start + len(chars):
                chars[place - start] = "\n"
        broken.append(replace(span, text="".join(chars)))
        start += len(chars)
    return tuple(broken)


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
        length = len(span.text) + sum(ord(c) > 0xFFFF for c in span.text)
        places.append((at, at + length, span))
        at += length
    return tuple(places)


def _range(start: int, end: int, span: Span, style: Style) -> QTextLayout.FormatRange:
    made = QTextLayout.FormatRange()
    made.start, made.length = start, end - start
    form = QTextCharFormat()
    weight = style.bold_weight if span.bold else style.weight
    if span.bold or span.italic:
        form.setFont(font(style.size, weight, span.italic, style.tracking, style.tabular))
    if span.code:
        form.setFontFamilies(list(MONO))
        if style.mono_share != 1:  # the monospaced letters are larger than the family's
            form.setProperty(QTextFormat.Property.FontPixelSize, round(style.size * style.mono_share))
    color = style.color
    if span.bold and style.bold_color:
        color = style.bold_color
    if span.href and style.link_color:
        color = style.link_color
        form.setFontUnderline(True)
    if span.href:
        form.setAnchor(True)  # the PDF writer makes a link of it
        form.setAnchorHref(span.href)
    form.setForeground(QBrush(QColor(color)))
    made.format = form
    return made


def _break_lines(layout: QTextLayout, style: Style, width: float) -> bool:
    """Breaks into lines of `style.line` height; True when a single word stood over the width."""
    cramped = False
    y = 0.0
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y + (style.line - line.height()) / 2))
        cramped = cramped or line.naturalTextWidth() > width + 0.5
        y += style.line
    layout.endLayout()
    return cramped


def _align(layout: QTextLayout, align: Align, width: float, rtl: bool) -> None:
    """By the direction of the deck, not of the words: a Latin name in an Arabic list stands with the list."""
    for i in range(layout.lineCount()):
        line = layout.lineAt(i)
        free = width - line.naturalTextWidth()
        x = {"center": free / 2, "end": 0.0 if rtl else free}.get(align, free if rtl else 0.0)
        line.setPosition(QPointF(x, line.y()))
