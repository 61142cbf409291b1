"""Toys and treats; (0, 0) is a thing's foot in the middle unless a part says otherwise."""

import math

from tools.pictures.pen import Pen, dark, light, place


def castle(pen: Pen, k: float = 1, x: float = 0, y: float = 0) -> str:
    """A castle of blocks, 220 wide and 250 high."""
    drawing = pen.rect(-110, -86, 60, 86, 4, "coral") + pen.rect(50, -86, 60, 86, 4, "teal-mid")
    drawing += pen.rect(-50, -70, 100, 70, 4, "amber") + pen.path(
        "M-22,0 V-26 a22,22 0 0 1 44,0 V0 Z", "plum"
    )
    drawing += pen.rect(-104, -140, 48, 54, 4, "plum-mid") + pen.rect(56, -140, 48, 54, 4, "amber")
    drawing += pen.rect(-40, -128, 80, 58, 4, "teal") + pen.path(
        "M-112,-138 L-80,-196 L-48,-138 Z", "coral-dark"
    )
    drawing += pen.path("M48,-138 L80,-196 L112,-138 Z", "plum")
    drawing += pen.rect(-26, -176, 52, 48, 4, "coral") + pen.path("M-34,-174 L0,-236 L34,-174 Z", "amber")
    return place(drawing + pen.rect(-9, -114, 18, 26, 8, "amber-light", outlined=False), x, y, k)


def block(pen: Pen, x: float, y: float, size: float, color: str) -> str:
    """A toy block with a stud; (x, y) is the middle of its foot."""
    drawing = pen.rect(x - size * 0.24, y - size * 1.12, size * 0.48, size * 0.2, 4, dark(color, 0.12))
    return drawing + pen.rect(x - size / 2, y - size, size, size, size * 0.12, color)


def balloon(pen: Pen, x: float, y: float, k: float, color: str, string: float = 150) -> str:
    """A balloon on a string; (x, y) is the balloon's middle."""
    drawing = pen.line(f"M0,62 q14,{string * 0.4} -4,{string * 0.6} t6,{string * 0.4}", "slate", 4)
    drawing += pen.path("M-12,72 L0,54 L12,72 Z", dark(color, 0.14)) + pen.ellipse(0, 0, 50, 60, color)
    return place(drawing + pen.ellipse(-18, -24, 9, 15, light(color, 0.4), 1 if pen.paper else 0.9), x, y, k)


def cake(pen: Pen, x: float, y: float, k: float = 1, candles: int = 3) -> str:
    """A cake with candles, 240 wide; (x, y) is the middle of its foot."""
    drawing = ""
    for at in range(candles):
        cx = (at - (candles - 1) / 2) * 56
        drawing += pen.rect(cx - 7, -206, 14, 60, 5, ("teal-mid", "coral", "plum-mid")[at % 3])
        drawing += pen.path(
            f"M{cx},-244 C{cx + 18},-222 {cx + 10},-208 {cx},-208 C{cx - 10},-208 {cx - 18},-222 {cx},-244 Z",
            "amber",
        )
    drawing += pen.rect(-114, -152, 228, 152, 26, "wood-light") + pen.flat(-114, -66, 228, 16, 0, "coral")
    icing = "M-114,-128 Q-114,-152 -90,-152 H90 Q114,-152 114,-128 V-104 q-19,26 -38,0 t-38,0 t-38,0 t-38,0 t-38,0 t-38,0 Z"
    drawing += pen.path(icing, "coral-light") + pen.rect(-146, -8, 292, 22, 11, "grey-light")
    return place(drawing, x, y, k)


def gift_box(pen: Pen, x: float, y: float, k: float = 1, color: str = "coral", ribbon: str = "amber") -> str:
    """A gift box with a bow, 220 wide, 250 high; (x, y) is the middle of its foot."""
    drawing = pen.path("M0,-172 C-30,-244 -96,-236 -84,-196 C-78,-176 -36,-168 0,-172 Z", ribbon)
    drawing += pen.path("M0,-172 C30,-244 96,-236 84,-196 C78,-176 36,-168 0,-172 Z", dark(ribbon, 0.12))
    drawing += pen.rect(-98, -130, 196, 130, 12, color) + pen.rect(-110, -174, 220, 56, 12, dark(color, 0.12))
    return place(drawing + pen.flat(-18, -174, 36, 174, 0, ribbon), x, y, k)


def plain_box(pen: Pen, x: float, y: float, k: float = 1, color: str = "grey", lid: bool = True) -> str:
    """A plain box, 240 wide; without lid it is open at the top."""
    drawing = pen.rect(-110, -150, 220, 150, 12, color)
    if lid:
        drawing += pen.rect(-122, -186, 244, 50, 12, dark(color, 0.16))
    return place(drawing, x, y, k)


def tangle(pen: Pen, x: float, y: float, k: float = 1, color: str = "coral-dark") -> str:
    """A string tied round a box of 240 in a knot of loops; (x, y) is the middle of the box's foot."""
    drawing = pen.line("M-60,-2 V-182 M46,-2 V-182 M-110,-84 H110 M-104,-36 Q0,-60 104,-20", color, 9)
    loops = (
        "M-10,-186 C-90,-270 -120,-200 -30,-196 C60,-190 120,-270 40,-262 C-20,-256 -50,-210 10,-190"
        " C70,-172 130,-214 84,-236 C40,-256 -60,-280 -64,-236 C-66,-206 -20,-200 14,-194"
    )
    return place(drawing + pen.line(loops, color, 9), x, y, k)


def sun_face(pen: Pen, x: float, y: float, r: float, smile: bool = True) -> str:
    """A round sun with rays; it smiles if asked."""
    drawing = ""
    for ray in range(12):
        a = ray * math.pi / 6
        x1, y1, x2, y2 = (v for d in (1.22, 1.42) for v in (x + math.cos(a) * r * d, y + math.sin(a) * r * d))
        drawing += pen.line(f"M{x1},{y1} L{x2},{y2}", "amber", r * 0.13)
    drawing += pen.circle(x, y, r, "amber")
    if smile:
        e, m = r * 0.34, r * 0.1
        drawing += pen.dot(x - e, y - m, r * 0.085, "ink") + pen.dot(x + e, y - m, r * 0.085, "ink")
        drawing += pen.line(
            f"M{x - e},{y + r * 0.24} Q{x},{y + r * 0.62} {x + e},{y + r * 0.24}", "ink", r * 0.075
        )
        if not pen.paper:
            drawing += pen.dot(x - r * 0.58, y + r * 0.2, r * 0.13, "coral") + pen.dot(
                x + r * 0.58, y + r * 0.2, r * 0.13, "coral"
            )
    return drawing


def speaker_box(pen: Pen, x: float, floor: float, k: float = 1) -> str:
    """A loudspeaker, 120 wide, 190 high."""
    drawing = pen.rect(-60, -190, 120, 190, 20, "slate") + pen.circle(0, -136, 28, "grey-light")
    drawing += pen.circle(0, -136, 12, "slate", outlined=False) + pen.circle(0, -60, 44, "grey-light")
    return place(drawing + pen.circle(0, -60, 19, "slate", outlined=False), x, floor, k)


def cushion(pen: Pen, x: float, y: float, w: float, h: float, color: str = "amber-light") -> str:
    """A soft cushion; (x, y) is its middle."""
    a, b = w / 2, h / 2
    d = (
        f"M{x - a},{y - b} Q{x},{y - b * 0.74} {x + a},{y - b} Q{x + a * 0.84},{y} {x + a},{y + b}"
        f" Q{x},{y + b * 0.74} {x - a},{y + b} Q{x - a * 0.84},{y} {x - a},{y - b} Z"
    )
    return pen.path(d, color)


def spark(
    pen: Pen, x: float, y: float, r1: float, r2: float, color: str = "amber", rays: int = 8, w: float = 8
) -> str:
    """Short rays around a thing that shines or surprises."""
    d = ""
    for ray in range(rays):
        a = (ray + 0.5) * 2 * math.pi / rays
        d += f"M{x + math.cos(a) * r1},{y + math.sin(a) * r1} L{x + math.cos(a) * r2},{y + math.sin(a) * r2} "
    return pen.line(d.strip(), color, w)
