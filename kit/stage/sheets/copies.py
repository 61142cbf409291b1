"""Personal copies of a sheet: laid out once, and for each copy only the words are set that its row changes.

A copy whose words would not stand where the first one's do (a longer name takes a second line, a room is missing) is
laid out for itself, and becomes a pattern for the copies that are like it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kit.contacts.model import EVENT_FIELDS, Place
from kit.sheet.filling import Person, sheet_lookup
from kit.sheet.model import Sheet
from kit.sheet.words import sheet_slots
from kit.stage.frame import Frame, GroupItem, Item, TextItem
from kit.stage.pictures import PictureStore
from kit.stage.sheets.measures import PaperSize
from kit.stage.sheets.setting import Kept, Setter, Setting, SheetContext
from kit.stage.sheets.sheet import SheetPages, lay_out_pages
from kit.stage.text import TextBlock

NO_PAPER = "#00FFFFFF"  # what lies on another layer
_MOST_PATTERNS = 24  # kept; a list of names has a few kinds of lengths


@dataclass(frozen=True, slots=True)
class _Own:
    """A text with a word of the row in it: where it stands on which page, and how it is set."""

    page: int
    item: TextItem
    setting: Setting


@dataclass(frozen=True, slots=True)
class _Pattern:
    """One layout: the pages without the words of the row, those words, and which placeholders had a value."""

    bases: tuple[Frame, ...]
    own: tuple[_Own, ...]
    filled: tuple[bool, ...]


class SheetCopies:
    """The copies of one sheet in one place."""

    def __init__(
        self,
        sheet: Sheet,
        place: Place,
        paper: PaperSize = "a4",
        *,
        large: bool = False,
        today: dt.date | None = None,
        approval_text: str = "",
        pictures: PictureStore | None = None,
    ) -> None:
        self.sheet, self.paper, self.large = sheet, paper, large
        self.place = place.in_language(sheet.meta.lang)
        self.today = today or dt.date.today()
        self.approval_text = approval_text
        self.pictures = pictures or PictureStore()
        self._kept: dict[frozenset[str], Kept] = {}  # by the columns: they decide what is set anew
        self._patterns: list[_Pattern] = []
        self._slots = [slot for slot in sheet_slots(sheet) if slot.path[0] in ("person", "event")]

    @property
    def columns(self) -> frozenset[str]:
        """The columns that change something on the sheet."""
        return frozenset(slot.path[1] for slot in self._slots)

    def layers(self, person: Person) -> tuple[tuple[Frame, ...], ...]:
        """Each page of a copy in layers: what it shares with other copies, and its own words on it."""
        filled = self._filled(person)
        setter = self._setter(person)
        for pattern in self._patterns:
            if pattern.filled == filled and (own := _set_anew(pattern, setter)) is not None:
                return _layered(pattern, own)
        pattern, own = self._lay_out(person, filled)
        self._patterns = [*self._patterns[-_MOST_PATTERNS:], pattern]
        return _layered(pattern, own)

    def frames(self, person: Person) -> tuple[Frame, ...]:
        """Each page of a copy as one Frame: for printers and for the screen."""
        return tuple(_merged(layers) for layers in self.layers(person))

    def _filled(self, person: Person) -> tuple[bool, ...]:
        lookup = sheet_lookup(self.place, self.today, person)
        return tuple(bool(lookup(slot.path)) for slot in self._slots)

    def _setter(self, person: Person) -> Setter:
        context = SheetContext(self.sheet, self.place, self.pictures, self.today, self.approval_text, person)
        return Setter(context, self._kept_for(person))

    def _kept_for(self, person: Person) -> Kept:
        return self._kept.setdefault(frozenset(person), Kept())

    def _lay_out(self, person: Person, filled: tuple[bool, ...]) -> tuple[_Pattern, list[TextBlock]]:
        pages = lay_out_pages(
            self.sheet, self.place, self.paper, large=self.large, today=self.today,
            approval_text=self.approval_text, pictures=self.pictures, person=person, kept=self._kept_for(person),
        )  # fmt: skip
        own = tuple(_find_own(pages))
        bases = tuple(_without(frame, pages.merged) for frame in pages.frames)
        return _Pattern(bases, own, filled), [each.item.block for each in own]


def event_columns(columns: Iterable[str]) -> tuple[str, ...]:
    """The columns that take the place of a field of the visit."""
    return tuple(name for name in columns if name in EVENT_FIELDS)


def _set_anew(pattern: _Pattern, setter: Setter) -> list[TextBlock] | None:
    """The pattern's own words for another row, or None when one of them would not stand as the pattern's does."""
    blocks: list[TextBlock] = []
    for own in pattern.own:
        was, how = own.item.block, own.setting
        block = setter.set(how.text, how.style, how.width, how.how)
        if block.lines != was.lines or block.cramped != was.cramped:
            return None
        if how.width is None and abs(block.width - was.width) > 0.5:
            return None
        blocks.append(block)
    return blocks


def _layered(pattern: _Pattern, blocks: list[TextBlock]) -> tuple[tuple[Frame, ...], ...]:
    pages: list[tuple[Frame, ...]] = []
    for number, base in enumerate(pattern.bases):
        items: tuple[Item, ...] = tuple(
            replace(own.item, block=block)
            for own, block in zip(pattern.own, blocks, strict=True)
            if own.page == number
        )
        pages.append((base, _over(base, items)) if items else (base,))
    return tuple(pages)


def _over(base: Frame, items: tuple[Item, ...]) -> Frame:
    group = base.items[0]
    assert isinstance(group, GroupItem)
    inner = Frame(group.frame.size, NO_PAPER, items, lang=base.lang)
    return Frame(base.size, NO_PAPER, (GroupItem(group.rect, inner),), lang=base.lang)


def _merged(layers: tuple[Frame, ...]) -> Frame:
    base = layers[0]
    return replace(base, items=tuple(item for layer in layers for item in layer.items))


def _find_own(pages: SheetPages) -> Iterator[_Own]:
    settings = pages.merged or {}
    for number, frame in enumerate(pages.frames):
        for item in _items(frame):
            if isinstance(item, TextItem) and (setting := settings.get(id(item.block))) is not None:
                yield _Own(number, item, setting)


def _without(frame: Frame, settings: dict[int, Setting] | None) -> Frame:
    """The page without its own words."""
    group = frame.items[0]
    assert isinstance(group, GroupItem)
    left = tuple(
        item
        for item in group.frame.items
        if not (isinstance(item, TextItem) and settings and id(item.block) in settings)
    )
    return replace(frame, items=(replace(group, frame=replace(group.frame, items=left)),))


def _items(frame: Frame) -> tuple[Item, ...]:
    group = frame.items[0]
    return group.frame.items if isinstance(group, GroupItem) else frame.items
