"""One drawing of the project: what draws it, how large it is, which file it becomes."""

from collections.abc import Callable
from dataclasses import dataclass

from tools.pictures.pen import Pen, document


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing, its size in units, and the folder below the checkout that it is written to; `paper`: as line art."""

    folder: str
    name: str
    draw: Callable[[Pen], str]
    w: int = 760
    h: int = 900
    paper: bool = False


def svg_text(picture: Picture, pen: Pen) -> str:
    return document(picture.draw(pen), picture.w, picture.h)


def of_talk(
    talk: str,
    *,
    split: tuple[Callable[[Pen], str], ...] = (),
    full: tuple[Callable[[Pen], str], ...] = (),
    spot: tuple[Callable[[Pen], str], ...] = (),
    card: tuple[Callable[[Pen], str], ...] = (),
    tall: tuple[Callable[[Pen], str], ...] = (),
    face: tuple[Callable[[Pen], str], ...] = (),
) -> tuple[Picture, ...]:
    """The pictures of one talk by the place they fill; a file is named like its function: `ask_photo`, ask-photo.svg."""
    sizes = (
        (split, 760, 900),
        (full, 1600, 900),
        (spot, 600, 600),
        (card, 448, 296),
        (tall, 448, 416),
        (face, 448, 336),
    )
    folder = f"slides/{talk}/images"
    return tuple(
        Picture(folder, draw.__name__.replace("_", "-"), draw, w, h)
        for draws, w, h in sizes
        for draw in draws
    )
