"""Glyphs: the signs of the program inside a drawing; a sign's name and a place in, its drawing out."""

from tools.pictures.pen import PAPER_LINE, Pen, mix, place
from tools.pictures.shapes import path_data
from tools.pictures.signs import SIGNS
from tools.pictures.things import bubble


def glyph(pen: Pen, name: str, x: float, y: float, size: float = 64, color: str = "teal") -> str:
    """A sign of `resources/pictures/signs`, its middle at (x, y)."""
    tone = PAPER_LINE if pen.paper and color != "white" else pen.color(color)
    k = size / 64
    shape = f'<path d="{path_data(SIGNS[name]())}" fill="{tone}" fill-rule="evenodd"/>'
    return place(shape, x - 32 * k, y - 32 * k, k)


def sign_bubble(
    pen: Pen,
    x: float,
    y: float,
    name: str,
    tail: str = "left",
    color: str = "teal",
    k: float = 1,
    fill: str = "white",
) -> str:
    """A speech bubble, 146 x 104, with one sign in it; (x, y) is the bubble's middle."""
    inner = pen.star(0, 3, 0.86, color) if name == "star" else glyph(pen, name, 0, 0, 62, color)
    return place(bubble(pen, -73, -52, 146, 104, fill, tail, inner, 42), x, y, k)


def mark(pen: Pen, x: float, y: float, text: str, size: float = 64, color: str = "plum") -> str:
    """A big question or exclamation mark as a shape."""
    k = size / 64
    if text == "?":
        stem, foot = "M-15,-14 C-15,-36 19,-35 17,-12 C16,0 0,2 0,15", 31
    else:
        stem, foot = "M0,-30 V8", 30
    return place(pen.line(stem, color, 12) + pen.dot(0, foot, 7.6, color), x, y, k)


def mark_bubble(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    tail: str = "left",
    color: str = "plum",
    k: float = 1,
    fill: str = "white",
) -> str:
    """A speech bubble, 128 x 112, with a question or exclamation mark in it; (x, y) is its middle."""
    return place(bubble(pen, -64, -56, 128, 112, fill, tail, mark(pen, 0, 0, text, 58, color), 44), x, y, k)


def badge(pen: Pen, x: float, y: float, r: float, name: str, fill: str, color: str = "white") -> str:
    """A sign on a disc."""
    return pen.circle(x, y, r, fill) + glyph(pen, name, x, y, r * 1.15, color)


def glow(pen: Pen, x: float, y: float, r: float, color: str, rings: int = 3) -> str:
    """Soft rings of one color, the lightest outside."""
    return "".join(
        pen.circle(x, y, r * (rings - at) / rings, mix(color, "#FFFFFF", 0.62 - 0.2 * at), outlined=False)
        for at in range(rings)
    )
