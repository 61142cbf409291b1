"""Pages of sheets as the tests look at them: what is said where, and what lies on what."""

from __future__ import annotations

from pathlib import Path

from kit.contacts.model import Place
from kit.geometry import Rect
from kit.sheet.model import Sheet
from kit.stage.frame import (
    Fill,
    Frame,
    GroupItem,
    Item,
    Line,
    LinkItem,
    Outline,
    PictureItem,
    Squares,
    TextItem,
)
from kit.stage.sheets.sheet import SheetPages, lay_out_pages
from tests.sheet.written import HERE, TODAY, sheet


def pages(read: Sheet | str, where: Place = HERE, paper: str = "a4", **more: object) -> SheetPages:
    made = sheet(read) if isinstance(read, str) else read
    return lay_out_pages(made, where, paper, today=TODAY, **more)  # type: ignore[arg-type]


def page(read: Sheet | str, where: Place = HERE, paper: str = "a4", **more: object) -> Frame:
    """The only page, in the units it was laid out in."""
    frames = pages(read, where, paper, **more).frames
    assert len(frames) == 1
    return inner(frames[0])


def inner(frame: Frame) -> Frame:
    group = frame.items[0]
    assert isinstance(group, GroupItem)
    return group.frame


def said(item: TextItem) -> str:
    return item.block.plain.replace("\u2028", " ")


def texts(frame: Frame) -> list[str]:
    return [said(item) for item in frame.items if isinstance(item, TextItem)]


def find(frame: Frame, words: str) -> TextItem:
    found = [item for item in frame.items if isinstance(item, TextItem) and words in said(item)]
    assert found, f"{words!r} is not on the page: {texts(frame)}"
    return found[0]


def size(item: TextItem) -> int:
    return item.block.layout.font().pixelSize()


def of(frame: Frame, kind: type[Item]) -> list[Item]:
    return [item for item in frame.items if isinstance(item, kind)]


def ink(item: Item) -> Rect | None:
    """Where an item can be seen; None for what is only a place."""
    match item:
        case TextItem():
            left = min((r.x for r in item.block.rects(0, len(item.block.plain))), default=0.0)
            return Rect(item.x + left, item.y, item.block.width, item.block.height)
        case Line():
            return Rect(
                min(item.x1, item.x2), min(item.y1, item.y2), abs(item.x2 - item.x1), abs(item.y2 - item.y1)
            )
        case LinkItem():
            return None
        case Fill() | Outline() | PictureItem() | Squares():
            return item.rect
    return None


def overlaps(frame: Frame) -> list[tuple[str, str]]:
    """Texts, codes and pictures that stand on each other."""
    things = [(item, ink(item)) for item in frame.items if isinstance(item, TextItem | Squares | PictureItem)]
    found = []
    for i, (one, a) in enumerate(things):
        for other, b in things[i + 1 :]:
            if (
                a
                and b
                and min(a.right, b.right) - max(a.x, b.x) > 1
                and min(a.bottom, b.bottom) - max(a.y, b.y) > 1
            ):
                found.append((name(one), name(other)))
    return found


def name(item: Item) -> str:
    return said(item) if isinstance(item, TextItem) else type(item).__name__


def outside(frame: Frame, margin: float = 0.0) -> list[str]:
    """What stands over the edge of the page; a cut line may run into the margins."""
    room = Rect(margin, 0, frame.size.w - 2 * margin, frame.size.h)
    found = []
    for item in frame.items:
        place = ink(item)
        if place and not isinstance(item, Line) and (
            place.x < room.x - 1 or place.right > room.right + 1 or place.y < 0 or place.bottom > room.bottom + 1
        ):  # fmt: skip
            found.append(name(item))
    return found


def svg(folder: Path, name: str = "x.svg", width: int = 100, height: int = 100) -> Path:
    """A real drawing."""
    box = f'width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
    circle = '<circle cx="50" cy="50" r="40" fill="#ffffff" stroke="#111111" stroke-width="4"/>'
    path = folder / name
    path.write_text(f'<svg xmlns="http://www.w3.org/2000/svg" {box}>{circle}</svg>')
    return path
