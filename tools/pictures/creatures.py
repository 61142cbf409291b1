"""Figures that live on screens: a ghost, a robot, a fox; (0, 0) is a figure's middle, none is frightening."""

from tools.pictures.pen import Pen, dark, light, place


def ghost(pen: Pen, k: float = 1, x: float = 0, y: float = 0) -> str:
    """A plain grey ghost with two round eyes, 150 x 190."""
    d = "M-74,86 V-20 C-74,-64 -42,-96 0,-96 C42,-96 74,-64 74,-20 V86 q-18,18 -37,0 t-37,0 t-37,0 t-37,0 Z"
    drawing = pen.path(d, "grey") + pen.circle(-26, -22, 19, "white") + pen.circle(26, -22, 19, "white")
    return place(
        drawing
        + pen.dot(-24, -20, 9, "ink")
        + pen.dot(28, -20, 9, "ink")
        + pen.ellipse(0, 22, 11, 13, "slate"),
        x,
        y,
        k,
    )


def robot(pen: Pen, k: float = 1, x: float = 0, y: float = 0) -> str:
    """A round, friendly robot that holds out an empty name tag and a pencil, 300 x 260."""
    drawing = pen.line("M0,-104 V-126", "slate", 8) + pen.circle(0, -132, 12, "coral")
    drawing += (
        pen.rect(-78, 16, 156, 96, 40, "teal")
        + pen.tube("M-70,44 L-104,66", "teal", 26)
        + pen.tube("M70,44 L112,40", "teal", 26)
    )
    drawing += pen.rect(-96, -104, 192, 132, 58, "teal-mid") + pen.rect(-72, -80, 144, 80, 36, "white")
    drawing += (
        pen.dot(-30, -44, 12, "ink")
        + pen.dot(30, -44, 12, "ink")
        + pen.line("M-18,-20 q18,14 36,0", "ink", 7)
    )
    tag = (
        pen.rect(-62, -40, 124, 80, 14, "white")
        + pen.flat(-62, -40, 124, 26, 12, "coral")
        + pen.flat(-62, -26, 124, 12, 0, "coral")
    )
    tag += pen.line("M-38,14 H38", "grey-light", 8)
    pencil = (
        pen.rect(-9, -54, 18, 92, 4, "amber")
        + pen.path("M-9,38 H9 L0,60 Z", "wood-light")
        + pen.rect(-9, -64, 18, 16, 5, "coral")
    )
    return place(
        drawing
        + place(tag, 146, 34, 0.92, -6)
        + pen.circle(92, 42, 17, dark("teal", 0.2))
        + place(pencil, -116, 58, 0.9, 24),
        x,
        y,
        k,
    )


def fox(pen: Pen, k: float = 1, x: float = 0, y: float = 0) -> str:
    """A cartoon fox that holds one paw before its mouth, 240 x 260."""
    coat, belly = "#D9783C", "cream"
    drawing = pen.path("M-66,120 C-78,60 -50,30 0,30 C50,30 78,60 66,120 Z", coat) + pen.path(
        "M-32,120 C-36,80 -20,62 0,62 C20,62 36,80 32,120 Z", belly
    )
    for s in (-1, 1):
        drawing += pen.path(f"M{s * 36},-86 L{s * 88},-142 L{s * 92},-52 Z", coat) + pen.path(
            f"M{s * 56},-86 L{s * 80},-112 L{s * 82},-66 Z", dark(coat, 0.4), outlined=False
        )
    drawing += pen.path(
        "M-98,-30 C-98,-86 -54,-104 0,-104 C54,-104 98,-86 98,-30 C82,10 40,42 0,46 C-40,42 -82,10 -98,-30 Z",
        coat,
    )
    drawing += pen.path("M-98,-30 C-70,-40 -34,-30 0,46 C-40,42 -82,10 -98,-30 Z", belly, outlined=False)
    drawing += pen.path("M98,-30 C70,-40 34,-30 0,46 C40,42 82,10 98,-30 Z", belly, outlined=False)
    drawing += pen.dot(-38, -44, 10, "ink") + pen.dot(38, -44, 10, "ink") + pen.ellipse(0, 12, 17, 12, "ink")
    paw = pen.tube("M84,112 L30,48", dark(coat, 0.14), 36) + pen.tube("M22,44 L-8,36", dark(coat, 0.3), 26)
    return place(drawing + paw, x, y, k)


def star_shape(pen: Pen, x: float, y: float, r: float, color: str = "plum") -> str:
    """A big soft star that jumps out of a screen."""
    glow = pen.circle(x, y, r * 1.5, light("plum-light", 0.4), outlined=False)
    return glow + pen.star(x, y, r / 34, color)
