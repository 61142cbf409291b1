"""Which drawing goes into which file: a table in, SVG files out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from tools.pictures.pen import Pen, document
from tools.pictures.scenes import table

CARERS = "slides/parents-and-carers/images"
TOUR = "slides/tour/images"


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, its size in units, and the folder below the checkout that it is written to."""

    folder: str
    name: str
    draw: Callable[[Pen], str]
    w: int = 760
    h: int = 900


PICTURES = (
    Picture(CARERS, "kitchen", table.kitchen),
    Picture(CARERS, "sofa", table.sofa),
)


def svg_text(picture: Picture, pen: Pen) -> str:
    return document(picture.draw(pen), picture.w, picture.h)


def write_pictures(root: Path, wanted: set[str]) -> Iterator[Path]:
    """Write the wanted drawings (all of them if the set is empty) and name each file."""
    pen = Pen()
    for picture in PICTURES:
        if not wanted or picture.name in wanted:
            path = root / picture.folder / f"{picture.name}.svg"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(svg_text(picture, pen), encoding="utf-8", newline="\n")
            yield path
