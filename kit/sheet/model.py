"""What a sheet is once it is read: a head and parts to be put on paper in order, with the settings that print it.

All values are frozen. `line` counts from 1 in the file. Texts are those of decks (kit.deck.model), placeholders
still in them; the grammar is told in resources/sheets/README.md.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from kit.deck.model import Heading, ListBlock, Note, Paragraph, Picture, Quote, Reviewer, Table, Text, plain
from kit.errors import Problem

Reader = Literal["child", "teen", "carer", "staff", "organizer", "all"]
BoxKind = Literal["outline", "plain", "dark", "do", "not"]
PaperName = Literal["a4", "letter"]
BOX_KINDS: tuple[BoxKind, ...] = ("outline", "plain", "dark", "do", "not")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A picture and the side of its section at which it stands; "" is in the run of the text."""

    picture: Picture
    side: Literal["", "left", "right"] = ""

    @property
    def line(self) -> int:
        return self.picture.line


@dataclass(frozen=True, slots=True)
class Write:
    """A row of labelled lines to write on, side by side; `count` - 1 bare lines follow under it."""

    labels: tuple[Text, ...]
    line: int
    count: int = 1


@dataclass(frozen=True, slots=True)
class Lines:
    """Rows of help lines: a role named again takes its next line; `most` rows in all, None is no limit."""

    roles: tuple[str, ...]
    line: int
    most: int | None = None


SheetBlock = Paragraph | Heading | ListBlock | Quote | Table | Drawing | Write | Lines


@dataclass(frozen=True, slots=True)
class Section:
    """A box with its heading; `columns` holds its text, more than one where the text is split."""

    title: Text
    line: int
    columns: tuple[tuple[SheetBlock, ...], ...] = ((),)
    box: BoxKind = "outline"
    drawing: Drawing | None = None  # right under the heading
    beside: bool = False  # stands beside the part above it

    @property
    def name(self) -> str:
        return plain(self.title)


@dataclass(frozen=True, slots=True)
class HelpBox:
    """The place's first line of each role: emergency as the black head, the others below it side by side."""

    roles: tuple[str, ...]
    line: int
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Sign:
    """A row for signatures, outside of the boxes."""

    labels: tuple[Text, ...]
    line: int


@dataclass(frozen=True, slots=True)
class Mark:
    """A dotted line to cut or fold along, or the end of a page."""

    kind: Literal["cut", "fold", "page"]
    line: int


Part = Section | HelpBox | Sign | Mark


@dataclass(frozen=True, slots=True)
class SheetMeta:
    """The front matter. `needs` are contact roles; `min_point` is the smallest type of the text, in points."""

    id: str
    title: str
    head: Text = ()
    lang: str = "en"
    reader: Reader = "all"
    ages: str = ""
    version: str = ""
    reviewed: dt.date | None = None
    review_by: dt.date | None = None
    reviewers: tuple[Reviewer, ...] = ()
    license: str = ""
    credits: tuple[str, ...] = ()
    pairs_with: tuple[str, ...] = ()
    paper: tuple[PaperName, ...] = ("a4", "letter")
    sides: int = 1
    min_point: float = 12.0
    color: bool = False
    needs: tuple[str, ...] = ()
    translation_of: str = ""
    source_version: str = ""
    was: str = ""  # translations: fingerprint of the source's text
    waivers: tuple[tuple[str, str], ...] = ()  # (rule code, reason)
    native_reviewed: bool = True  # a translation counts as unread until its front matter says otherwise

    @property
    def number(self) -> str:
        """S4 for the id s4-family-plan; "" for a sheet that bears none."""
        first = self.id.split("-", maxsplit=1)[0]
        return first.upper() if first[:1] == "s" and first[1:].isdecimal() else ""

    @property
    def rtl(self) -> bool:
        return self.lang.split("-")[0] in {"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"}


@dataclass(frozen=True, slots=True)
class SheetNote:
    """A word to the adult who hands the sheet out; `printed` ones also stand small above the foot."""

    note: Note
    printed: bool = False


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet in one language."""

    path: Path
    meta: SheetMeta
    title: Text
    lead: tuple[Paragraph, ...] = ()
    picture: Picture | None = None
    parts: tuple[Part, ...] = ()
    notes: tuple[SheetNote, ...] = ()
    problems: tuple[Problem, ...] = ()

    @property
    def pages(self) -> int:
        """The pages that its own page marks make."""
        return 1 + sum(isinstance(part, Mark) and part.kind == "page" for part in self.parts)
