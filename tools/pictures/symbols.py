"""Symbols for what cannot be seen: a false picture, a picture that is taken down, a threat, a fingerprint."""

import math

from tools.pictures.pen import Pen, dark, place
from tools.pictures.things import bubble


def jagged(pen: Pen, x: float, y: float, k: float, fill: str, content: str = "") -> str:
    """A bubble with a jagged edge, 180 x 130."""
    edge = "-90,-20 -70,-34 -78,-58 -44,-52 -28,-74 -4,-56 22,-76 34,-54 68,-62 66,-36 92,-24 74,-4 92,18 66,26 64,52 36,44 18,66 -2,48 -52,92 -38,44 -66,48 -66,24 -92,14 -74,-4"
    drawing = pen.path("M" + " L".join(edge.split()) + " Z", fill)
    return place(drawing + content, x, y, k)


def _arc(x: float, y: float, r: float, start: float, end: float) -> str:
    """Path data of part of a circle; degrees clockwise from three o'clock."""
    a, b = math.radians(start), math.radians(end)
    big = 1 if end - start > 180 else 0
    return f"M{x + r * math.cos(a)},{y + r * math.sin(a)} A{r},{r} 0 {big} 1 {x + r * math.cos(b)},{y + r * math.sin(b)}"


def fingerprint(pen: Pen, x: float, y: float, r: float, fill: str, line: str) -> str:
    """A disc of curved lines."""
    arcs = (
        (0.8, 150, 265),
        (0.8, 285, 405),
        (0.62, 120, 330),
        (0.62, 350, 425),
        (0.44, 170, 420),
        (0.26, 150, 380),
        (0.09, 90, 300),
    )
    lines = " ".join(_arc(x, y + 0.06 * r, r * share, start, end) for share, start, end in arcs)
    return pen.circle(x, y, r, fill) + pen.line(lines, line, r * 0.075)


def mask(pen: Pen, k: float = 1) -> str:
    """A plain smiling mask, 120 x 140."""
    drawing = pen.path("M-58,-50 C-30,-66 30,-66 58,-50 C66,20 40,72 0,76 C-40,72 -66,20 -58,-50 Z", "cream")
    drawing += pen.ellipse(-24, -12, 12, 8, "slate") + pen.ellipse(24, -12, 12, 8, "slate")
    return place(drawing + pen.line("M-24,30 q24,20 48,0", "slate", 7), 0, 0, k)


def puppet_frame(pen: Pen, x: float, y: float, k: float, bar: float) -> str:
    """A picture frame with a mask, on strings from a puppeteer's cross; `bar` is the cross's height over the frame."""
    top, w, h = -130 - bar / k, 250, 260
    strings = pen.line(
        f"M-90,{top} L-104,{-h / 2 + 4} M0,{top} V{-h / 2} M90,{top} L104,{-h / 2 + 4}", "white", 5
    )
    drawing = (
        strings
        + pen.rect(-110, top - 14, 220, 22, 11, "wood")
        + pen.rect(-11, top - 50, 22, 92, 11, "wood-dark")
    )
    drawing += pen.rect(-w / 2, -h / 2, w, h, 16, "wood") + pen.flat(
        -w / 2 + 18, -h / 2 + 18, w - 36, h - 36, 6, "plum-light"
    )
    return place(drawing + mask(pen, 1.06), x, y, k)


def scissors(pen: Pen, x: float, y: float, k: float, turn: float) -> str:
    """Scissors whose blades point left; (x, y) is where the blades cross."""
    drawing = pen.line("M-86,-16 L0,0 L54,30 M-86,16 L0,0 L54,-30", "grey-light", 13)
    drawing += pen.ring(76, 36, 21, "coral-dark", 12) + pen.ring(76, -36, 21, "coral-dark", 12)
    return place(drawing, x, y, k, turn)


def small_bubble(pen: Pen, x: float, y: float, k: float, tint: str, tail: str = "left") -> str:
    return place(
        bubble(pen, -52, -36, 104, 68, tint, tail, pen.line("M-26,-10 h52 M-26,10 h32", "slate", 8), 28),
        x,
        y,
        k,
    )


def breaking_frame(pen: Pen, x: float, y: float, k: float = 1, to_left: bool = True) -> str:
    """A frame of 250 x 200 whose plain picture leaves it to one side in small squares; (x, y) is the frame's middle."""
    drawing = pen.rect(-125, -100, 250, 200, 16, "wood") + pen.flat(-107, -82, 214, 164, 6, "grey-light")
    for row in range(4):
        for col in range(5):
            if col + row * 0.4 > 2.2:
                drawing += pen.flat(-101 + col * 41, -76 + row * 39, 35, 33, 5, "grey")
    loose = (
        (-157, -56, 30),
        (-199, -20, 26),
        (-161, 22, 24),
        (-231, -56, 20),
        (-243, 28, 18),
        (-287, -14, 16),
        (-323, -52, 12),
        (-333, 20, 12),
    )
    for sx, sy, size in loose:
        drawing += pen.flat(sx - size / 2, sy - size / 2, size, size, 5, "grey")
    return place(drawing, x, y, k, flip=not to_left)


def key_shield(pen: Pen, x: float, y: float, k: float = 1, color: str = "teal-mid") -> str:
    """A shield with a keyhole, 372 x 442."""
    whole = "M0,-220 C-62,-180 -128,-164 -186,-160 V-12 C-186,106 -108,184 0,222 C108,184 186,106 186,-12 V-160 C128,-164 62,-180 0,-220 Z"
    half = "M0,-220 C62,-180 128,-164 186,-160 V-12 C186,106 108,184 0,222 Z"
    drawing = pen.path(whole, color) + (
        "" if pen.paper else pen.path(half, dark(color, 0.14), outlined=False)
    )
    drawing += pen.circle(0, -22, 40, "ink", outlined=False) + pen.path(
        "M-19,-6 L-32,90 H32 L19,-6 Z", "ink", outlined=False
    )
    return place(drawing, x, y, k)
