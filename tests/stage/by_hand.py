"""Slides made by hand and what their frames show: for the tests of the layouts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtGui import QColor, QImage

from kit.contacts.model import EMPTY_PACK, Event, Place
from kit.deck.model import Block, DeckMeta, ListBlock, ListItem, Paragraph, Picture, Quote, Slide, Span, Text
from kit.deck.steps import count_steps
from kit.geometry import Rect
from kit.stage.canvas import SlideContext
from kit.stage.frame import Fill, Frame, Line, LinkItem, PictureItem, TextItem
from kit.stage.layout import lay_out_slide
from kit.stage.pictures import PictureStore
from kit.stage.theme import theme

EVENT = Event(
    school="Riverbend Elementary",
    date="Thursday, December 3, 2026",
    presenter="M. Alder",
    presenter_role="volunteer presenter",
)


def text(words: str) -> Text:
    """Words, with **these** bold."""
    parts = words.split("**")
    return tuple(Span(part, bold=bool(i % 2)) for i, part in enumerate(parts) if part)


def para(words: str) -> Paragraph:
    return Paragraph(text(words), 1)


def points(*items: str | ListItem, ordered: bool = False) -> ListBlock:
    made = tuple(item if isinstance(item, ListItem) else ListItem(text(item), 1) for item in items)
    return ListBlock(ordered, made, 1)


def quote(words: str) -> Quote:
    return Quote((para(words),), 1)


def picture(folder: Path, width: int = 400, height: int = 300, alt: str = "A drawing") -> Picture:
    """A real picture file of that size."""
    path = folder / f"{width}x{height}.png"
    if not path.exists():
        image = QImage(width, height, QImage.Format.Format_RGB32)
        image.fill(QColor("#336699"))
        image.save(str(path))
    return Picture(path.name, alt, 1, path)


def slide(title: str, *blocks: Block, layout: str = "points", **more: object) -> Slide:
    made = Slide("s", text(title), 1, layout, blocks, **more)  # type: ignore[arg-type]
    return Slide(
        **{name: getattr(made, name) for name in Slide.__slots__ if name != "steps"}, steps=count_steps(made)
    )


def meta(**changes: object) -> DeckMeta:
    return DeckMeta(**{"id": "d", "title": "Calm, Listen", "audience": "carers"} | changes)  # type: ignore[arg-type]


def lay_out(made: Slide, look: str = "calm", deck: DeckMeta | None = None, **more: object) -> Frame:
    place = Place(EMPTY_PACK, EVENT)
    context = SlideContext(deck or meta(), theme(look), place, PictureStore(), **more)  # type: ignore[arg-type]
    return lay_out_slide(made, context)


def texts(frame: Frame) -> list[TextItem]:
    return [item for item in frame.items if isinstance(item, TextItem)]


def shown(frame: Frame, words: str) -> TextItem:
    """The one text that holds these words."""
    found = [t for t in texts(frame) if words in said(t)]
    assert found, f"{words!r} is not on the slide: {[said(t) for t in texts(frame)]}"
    return found[0]


def said(item: TextItem) -> str:
    return item.block.plain.replace("\u2028", " ")


def size_of(item: TextItem) -> int:
    return item.block.layout.font().pixelSize()


def colors_of(item: TextItem) -> list[str]:
    """The color of each of its spans."""
    formats = item.block.layout.formats()  # kept, or Qt drops what they hold
    return [one.format.foreground().color().name().upper() for one in formats]


def color_of(item: TextItem) -> str:
    return colors_of(item)[0]


def all_words(frame: Frame) -> str:
    return " ".join(said(t) for t in texts(frame))


def fills(frame: Frame, color: str) -> list[Fill]:
    return [item for item in frame.items if isinstance(item, Fill) and item.color == color]


def lines(frame: Frame) -> list[Line]:
    return [item for item in frame.items if isinstance(item, Line)]


def pictures(frame: Frame) -> list[PictureItem]:
    return [item for item in frame.items if isinstance(item, PictureItem)]


def extents(frame: Frame) -> Iterator[Rect]:
    """Where every text and picture stands (a text by its ink's width, not its room)."""
    for item in frame.items:
        match item:
            case TextItem():
                block = item.block
                start = min(block.layout.lineAt(i).x() for i in range(block.lines))
                yield Rect(item.x + start, item.y, block.width, block.height)
            case PictureItem() | LinkItem():
                yield item.rect
