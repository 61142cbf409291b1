"""Sets the words of one sheet: placeholders filled, quotes printed, lines broken; what was set once is kept.

A page is tried at several spacings and printed in many personal copies: the words that stay are set once.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field, replace
from functools import cache
from typing import Any, Literal, NamedTuple, TypeVar

from PySide6.QtGui import QFontMetricsF

from kit.contacts.model import Place
from kit.deck.model import Slot, Span, Text
from kit.deck.placeholders import fill, fill_href
from kit.sheet.filling import Person, sheet_lookup
from kit.sheet.model import Sheet
from kit.sheet.words import text_slots
from kit.stage.fonts import font
from kit.stage.frame import Item, TextItem
from kit.stage.pictures import PictureStore
from kit.stage.sheets.measures import INK
from kit.stage.sheets.pieces import Piece
from kit.stage.text import Align, Style, TextBlock, set_balanced, set_pretty, set_text
from kit.stage.typography import curled

_T = TypeVar("_T")
How = Literal["text", "pretty", "balanced"]
_SET = {"text": set_text, "pretty": set_pretty, "balanced": set_balanced}


@dataclass(frozen=True, slots=True)
class SheetContext:
    """What a sheet's looks depend on besides the sheet. `approval` stands in its foot."""

    sheet: Sheet
    place: Place
    pictures: PictureStore
    today: dt.date
    approval: str = ""
    person: Person | None = None  # of a personal copy: the row's columns

    @property
    def lang(self) -> str:
        return self.sheet.meta.lang


@dataclass(frozen=True, slots=True)
class Setting:
    """How a block with a merged word was set, so that another copy's can be set the same way."""

    text: Text
    style: Style
    width: float | None
    how: How


class Field(NamedTuple):
    """Words, and whether a line to write on follows them."""

    text: Text
    line: bool


_Key = tuple[int | str, int, float | None, How]


@dataclass(slots=True)
class Kept:
    """Set words by text, style, width and manner; one for all the pages and copies of a sheet at one place.

    Texts and styles are known by their identity, which is why the values hold on to them.
    """

    blocks: dict[_Key, tuple[TextBlock, Text | str, Style]] = field(default_factory=dict)
    fields: dict[int, tuple[tuple[Field, ...], Text]] = field(default_factory=dict)
    level: str | None = None  # how hard the sheet's text is; "": in a language that we cannot measure


class Setter:
    """Sets words for one page. `merged` holds how each block with a person's word in it was set, by its identity."""

    def __init__(self, context: SheetContext, kept: Kept | None = None) -> None:
        self.context = context
        self.kept = kept or Kept()
        self.lookup = sheet_lookup(context.place, context.today, context.person)
        self.rtl = context.sheet.meta.rtl
        self.merged: dict[int, Setting] = {}
        self.merged_links = False  # a code that a person's row changes: copies are laid out anew
        self._made: dict[Hashable, Any] = {}
        self._own = Kept()  # words that this copy alone has
        self._columns = frozenset(context.person or ())

    def set(self, text: Text | str, style: Style, width: float | None = None, how: How = "text") -> TextBlock:
        """The words in that style, broken to that width (None: not broken)."""
        mine = not isinstance(text, str) and self.has_merged(text)
        blocks = (self._own if mine else self.kept).blocks
        key = (text if isinstance(text, str) else id(text), id(style), width, how)
        found = blocks.get(key)
        if found is None:
            found = (self._set(text, style, width, how), text, style)
            blocks[key] = found
        if mine and not isinstance(text, str):
            self.merged[id(found[0])] = Setting(text, style, width, how)
        return found[0]

    def _set(self, text: Text | str, style: Style, width: float | None, how: How) -> TextBlock:
        words = curled((Span(text),), self.context.lang) if isinstance(text, str) else self.filled(text)
        if how == "text" or width is None:
            return set_text(words, style, width, self.rtl)
        return _SET[how](words, style, width, self.rtl)

    def width(self, words: str, style: Style) -> float:
        """How wide a few words are on one line, without setting them."""
        return _metrics(style.size, style.weight, style.tracking).horizontalAdvance(words)

    def natural(self, text: Text, style: Style) -> float:
        """How wide a text is on one line, near enough to share room out by."""
        spans = self.filled(text)
        weights = (style.bold_weight if span.bold else style.weight for span in spans)
        return sum(
            _metrics(style.size, weight, style.tracking).horizontalAdvance(span.text)
            for span, weight in zip(spans, weights, strict=True)
        )

    def once(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """What `make` makes, made once for this page: for what does not hang on the spacing that is tried."""
        if key not in self._made:
            self._made[key] = make()
        made: _T = self._made[key]
        return made

    def filled(self, text: Text) -> Text:
        """The text with its placeholders filled and its quotes printed."""
        return curled(fill(_bare_writes(text, self), self.lookup), self.context.lang)

    def fields(self, text: Text, cut: Callable[[Text, Setter], tuple[Field, ...]]) -> tuple[Field, ...]:
        """The words between the lines to write on, as `cut` finds them; none when every placeholder has its value."""
        fields = (self._own if self.has_merged(text) else self.kept).fields
        if id(text) not in fields:
            fields[id(text)] = (cut(text, self), text)
        return fields[id(text)][0]

    def href(self, typed: str) -> str | None:
        return fill_href(typed, self.lookup)

    def has_merged(self, text: Text) -> bool:
        """True when a copy's own row fills a placeholder of the text."""
        return bool(self._columns) and any(self._is_merged(slot) for slot in text_slots(text))

    def _is_merged(self, slot: Slot) -> bool:
        return slot.path[0] == "person" or (slot.path[0] == "event" and slot.path[1] in self._columns)


def _bare_writes(text: Text, setter: Setter) -> Text:
    """The text without the placeholders that leave a line and have no value: fields.py draws those."""
    from kit.sheet.checks import is_write

    if not any(span.slot and is_write(span.slot) for span in text):
        return text
    return tuple(
        replace(span, text="", slot=None)
        if span.slot and is_write(span.slot) and not setter.lookup(span.slot.path)
        else span
        for span in text
    )


@cache
def _metrics(size: int, weight: int, tracking: float) -> QFontMetricsF:
    return QFontMetricsF(font(size, weight, False, tracking))


@cache
def type_style(
    size: int, line: float, color: str = INK, weight: int = 400, align: Align = "start", tracking: float = 0.0
) -> Style:
    """A style of sheets, the same object for the same measures; links look like the words around them."""
    return Style(size, color, line, weight, tracking, align, max(700, weight), None, False, None)


@cache
def bold(words: str, rest: str = "") -> Text:
    """Bold words and plain ones after them, the same object for the same words."""
    return (Span(words, bold=True), Span(rest)) if rest else (Span(words, bold=True),)


def block_piece(block: TextBlock, gap: float = 0.0, dx: float = 0.0) -> Piece:
    """Set words as a piece."""

    def put(x: float, y: float) -> Iterable[Item]:
        return (TextItem(x + dx, y, block),)

    return Piece(block.height, put, gap)
