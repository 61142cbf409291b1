r"""What a deck is once it is read: slides of blocks of text, with the settings that cut, play and check them.

All values are frozen. Everything that was parsed remembers `line`, counted from 1 in its file. Minutes are minutes of
speaking. A `Text` is a run of spans in reading order; a hard line break is a "\n" inside a span.
"""

from __future__ import annotations

import datetime as dt
from dataclasses import field
from pathlib import Path
from typing import Literal

from kit.errors import Problem
from kit.values import value

Layout = Literal[
    "title", "section", "points", "statement", "picture", "split", "columns", "steps", "compare", "figure",
    "question", "chat", "cards", "activity", "help", "video", "pause", "end",
]  # fmt: skip
Level = Literal["core", "extended", "backup"]
Reveal = Literal["none", "items", "blocks"]
NoteKind = Literal["say", "must", "ask", "safety", "skip"]
Audience = Literal["children", "teens", "carers", "staff", "mixed"]


@value
class Slot:
    """A placeholder `{{ ns.key.field or fallback }}`; `path` is ("contact", "child_talk", "phone")."""

    path: tuple[str, ...]
    fallback: str | None
    line: int


@value
class Span:
    """Some characters in one style. With a slot, `text` is the placeholder as typed until it is filled."""

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None  # https:, mailto: or tel: only; may hold a placeholder
    href_title: str | None = None  # "qr" on sheets
    slot: Slot | None = None


Text = tuple[Span, ...]


@value
class Heading:
    level: int
    text: Text
    line: int


@value
class Paragraph:
    text: Text
    line: int
    press: bool = (
        False  # in notes: starts with [next], "press next here" (the mark itself is not in the text)
    )


@value
class ListItem:
    """One item; `children` are what is nested in it (lists, pictures, paragraphs). `ticked` is None without a box."""

    text: Text
    line: int
    children: tuple[Block, ...] = ()
    ticked: bool | None = None
    press: bool = False  # as in Paragraph


@value
class ListBlock:
    ordered: bool
    items: tuple[ListItem, ...]
    line: int
    start: int = 1


@value
class Quote:
    blocks: tuple[Block, ...]
    line: int


@value
class Code:
    text: str
    line: int
    language: str = ""


@value
class Table:
    header: tuple[Text, ...]
    rows: tuple[tuple[Text, ...], ...]
    line: int
    align: tuple[Literal["left", "center", "right"], ...] = ()


@value
class Picture:
    """A picture on its own line. `path` is None when it cannot be shown; then `fault` says why in a few words."""

    source: str
    alt: str
    line: int
    path: Path | None = None
    caption: str = ""
    decorative: bool = False
    fault: str = ""
    background: bool = False  # Marp's ![bg]: fills the slide behind the text
    width: float | None = None  # a guest's own wish, in pixels of a 1280 wide slide
    captions: str = ""  # of a clip: the caption file as typed
    captions_path: Path | None = None  # None as well when it cannot be read


@value
class Pause:
    """What follows waits for the next key press."""

    line: int


Block = Heading | Paragraph | ListBlock | Quote | Code | Table | Picture | Pause


@value
class Note:
    """What the presenter says or does."""

    kind: NoteKind
    blocks: tuple[Block, ...]
    line: int
    source: str = ""  # as typed, for search, export and the translator's fingerprint
    marks: int = 0  # number of [next] marks in it


@value
class Slide:
    """One slide. `steps` is how many key presses it takes after it first shows (see steps.py)."""

    id: str
    title: Text
    line: int
    layout: Layout = "points"
    blocks: tuple[Block, ...] = ()  # without the title; in columns and compare: what spans the width
    columns: tuple[tuple[Block, ...], ...] = ()
    notes: tuple[Note, ...] = ()
    minutes: float = 1.0
    level: Level = "core"
    cut: int = 5
    needs: tuple[str, ...] = ()
    reveal: Reveal = "none"
    steps: int = 0
    side: Literal["left", "right"] = "right"  # split: where the picture stands
    timer: float | None = None  # minutes
    roles: tuple[str, ...] = ()  # help: contact roles
    sources: tuple[str, ...] = ()
    background: str | None = None
    tone: Literal["light", "dark"] | None = None
    describe: str = ""
    sheet: str | None = None
    hide: bool = False
    title_hidden: bool = False
    figure: str | None = None  # figure: the record's id
    start: float | None = None  # video, seconds
    end: float | None = None
    autoplay: bool = False
    paper: str | None = None  # a guest's own background color, #rrggbb
    ink: str | None = None
    lead: bool = False  # a guest's `_class: lead`: centered
    end_line: int = 0
    was: str = ""  # translations: fingerprint of the source slide it was made from
    lang: str | None = None  # when it differs from the deck's (an untranslated slide)

    @property
    def plain_title(self) -> str:
        return plain(self.title) or self.id


@value
class Reviewer:
    name: str
    role: str
    checked: str


@value
class Source:
    key: str
    title: str
    publisher: str = ""
    year: str = ""
    url: str = ""
    checked: str = ""


@value
class DeckMeta:
    """The front matter. `ours` is False for a guest deck (no `deck: 1`)."""

    id: str
    title: str
    ours: bool = True
    subtitle: str = ""
    lang: str = "en"
    audience: Audience = "mixed"
    ages: str = ""
    minutes: float = 0.0
    shortest: float = 0.0
    version: str = ""
    reviewed: dt.date | None = None
    review_by: dt.date | None = None
    reviewers: tuple[Reviewer, ...] = ()
    license: str = ""
    credits: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    sheets: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    translation_of: str = ""
    source_version: str = ""
    paginate: bool = True
    waivers: tuple[tuple[str, str], ...] = ()  # (rule code, reason)
    native_reviewed: bool = True  # a translation counts as unread until its front matter says otherwise

    @property
    def rtl(self) -> bool:
        return self.lang.split("-")[0] in {"ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb"}


@value
class Deck:
    path: Path
    meta: DeckMeta
    slides: tuple[Slide, ...]
    problems: tuple[Problem, ...] = field(default=())

    def index_of(self, slide_id: str) -> int | None:
        """The slide's place in the file, or None."""
        return next((i for i, s in enumerate(self.slides) if s.id == slide_id), None)


def plain(text: Text) -> str:
    """The characters alone."""
    return "".join(span.text for span in text).replace("\n", " ").strip()
