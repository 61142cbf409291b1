"""The items of a sheet's run in, its title, lead and parts out: what each column, box and picture belongs to."""

from __future__ import annotations

from dataclasses import dataclass, field

from kit.deck.faults import Faults
from kit.deck.model import Heading, Paragraph, Picture, Text
from kit.sheet.marks import BoxMark, Column, Item
from kit.sheet.model import BoxKind, Drawing, HelpBox, Lines, Mark, Part, Section, SheetBlock, Sign

MOST_BESIDE = 3


@dataclass(slots=True)
class Body:
    """What a sheet is made of; `titles` are the `#` headings met."""

    title: Text = ()
    lead: list[Paragraph] = field(default_factory=list)
    picture: Picture | None = None
    parts: list[Part] = field(default_factory=list)


@dataclass(slots=True)
class _Open:
    """The section that is being read."""

    title: Text
    line: int
    beside: bool
    box: BoxKind = "outline"
    drawing: Drawing | None = None
    columns: list[list[SheetBlock]] = field(default_factory=lambda: [[]])

    def close(self) -> Section:
        filled = tuple(tuple(column) for column in self.columns if column) or ((),)
        return Section(self.title, self.line, filled, self.box, self.drawing, self.beside)


class Builder:
    """Puts items where they belong. Content before the first part is the head's."""

    def __init__(self, faults: Faults) -> None:
        self.faults = faults
        self.body = Body()
        self._open: _Open | None = None
        self._titled = False
        self._column: Column | None = None  # a column mark that waits for what comes next

    def build(self, items: list[Item]) -> Body:
        for item in items:
            self._take(item)
        if self._column is not None:
            self._misplaced(self._column)
        self._close()
        return self.body

    def _take(self, item: Item) -> None:
        match item:
            case Heading(level=1):
                self._title(item)
            case Heading(level=2):
                beside = self._beside()
                self._close()
                self._open = _Open(item.text, item.line, beside)
            case HelpBox():
                beside = self._beside()
                self._close()
                self.body.parts.append(HelpBox(item.roles, item.line, beside))
            case Sign() | Mark():
                if self._column is not None:
                    self._misplaced(self._column)
                self._column = None
                self._close()
                self.body.parts.append(item)
            case Column():
                if self._column is not None:
                    self._misplaced(self._column)
                self._column = item
            case BoxMark():
                self._box(item)
            case _:
                self._block(item)

    def _title(self, heading: Heading) -> None:
        if self._titled:
            hint = "A sheet has one title; write ## before the others."
            self.faults.error(heading.line, "D210", "A second # title", hint)
            self._take(Heading(2, heading.text, heading.line))
            return
        self._titled = True
        self.body.title = heading.text

    def _block(self, block: SheetBlock) -> None:
        if isinstance(block, Heading) and block.level > 3:
            self.faults.error(block.line, "D210", "Headings go down to ### here", "Write ### or bold words.")
        if self._open is None and not self.body.parts and self._goes_to_head(block):
            return
        if self._open is None:
            self._open = _Open((), block.line, self._beside(), "plain")
        section = self._open
        if self._column is not None:
            section.columns.append([])
            self._column = None
        if (
            isinstance(block, Drawing)
            and section.drawing is None
            and section.columns == [[]]
            and section.title
        ):
            section.drawing = block
            return
        if isinstance(block, Lines) and any(isinstance(b, Lines) for c in section.columns for b in c):
            self.faults.error(block.line, "D210", "A section holds one `lines` mark", "Begin another ##.")
            return
        section.columns[-1].append(block)

    def _goes_to_head(self, block: SheetBlock) -> bool:
        if isinstance(block, Drawing) and self.body.picture is None:
            self.body.picture = block.picture
            return True
        if isinstance(block, Paragraph):
            self.body.lead.append(block)
            return True
        return False

    def _box(self, mark: BoxMark) -> None:
        if self._open is None:
            self.faults.error(mark.line, "D206", "A box mark stands under a ## heading")
            return
        self._open.box = mark.kind

    def _beside(self) -> bool:
        """Whether what begins now stands beside the part above it; a column mark is used up by it."""
        column, self._column = self._column, None
        if column is None:
            return False
        before: list[bool] = [
            part.beside for part in self.body.parts[-MOST_BESIDE + 1 :] if isinstance(part, Section | HelpBox)
        ]
        if self._open is not None:
            before.append(self._open.beside)
        elif not self.body.parts or isinstance(self.body.parts[-1], Sign | Mark):
            self._misplaced(column)
            return False
        if before[-MOST_BESIDE + 1 :] == [True] * (MOST_BESIDE - 1):
            self.faults.error(column.line, "D401", f"More than {MOST_BESIDE} boxes side by side")
            return False
        return True

    def _misplaced(self, column: Column) -> None:
        self.faults.error(column.line, "D402", "There is nothing for this column to stand beside")

    def _close(self) -> None:
        if self._open is not None:
            self.body.parts.append(self._open.close())
            self._open = None
