"""Things that people hold or look at: where they are in, their drawing out. (0, 0) is a thing's middle."""

from tools.pictures.head import SKIN, SKIN_SHADE
from tools.pictures.pen import PAPER_LINE, Pen, dark, light, number, place, short_numbers

QUESTION = "M-10,-14 c0,-20 24,-18 22,-2 c-1,10 -12,10 -12,20"


def _phone_bubbles(pen: Pen) -> str:
    drawing = pen.flat(-21, -44, 34, 18, 9, "white") + pen.flat(-9, -18, 30, 18, 9, "teal-mid")
    return drawing + pen.flat(-21, 8, 38, 18, 9, "white")


def phone(
    pen: Pen, x: float, y: float, k: float = 1, turn: float = 0, screen: str = "teal-light", shows: str = ""
) -> str:
    """A phone, 74 x 136; shows: bubbles, question, tick, moon, back (its rear side), or nothing."""
    case = pen.rect(-37, -68, 74, 136, 16, "ink")
    if shows == "back":
        return place(case + pen.circle(-18, -46, 9, light("ink", 0.35)), x, y, k, turn)
    drawing = case + pen.rect(-29, -58, 58, 116, 9, screen)
    if shows == "bubbles":
        drawing += _phone_bubbles(pen)
    elif shows == "question":
        drawing += pen.line(QUESTION, "ink", 7) + pen.dot(0, 20, 4.5, "ink")
    elif shows == "tick":
        drawing += pen.line("M-13,0 l9,10 l17,-20", "teal", 8)
    elif shows == "moon":
        drawing += pen.path("M8,-20 a22,22 0 1 0 12,34 a18,18 0 0 1 -12,-34 z", "amber")
    return place(drawing, x, y, k, turn)


def tablet(pen: Pen, x: float, y: float, k: float = 1, turn: float = 0, shows: str = "sun") -> str:
    """A tablet, 224 x 156; shows: sun (a picture), question, play."""
    drawing = pen.rect(-112, -78, 224, 156, 20, "ink") + pen.rect(-98, -64, 196, 128, 10, "teal-light")
    if shows == "sun":
        hills = "M-98,54 V30 C-60,-6 -20,0 12,28 C40,4 70,2 98,22 V54 Q98,64 88,64 H-88 Q-98,64 -98,54 Z"
        drawing += pen.dot(-44, -22, 20, "amber") + pen.path(hills, "teal-mid")
    elif shows == "question":
        drawing += pen.line("M-16,-20 c0,-30 38,-28 34,-4 c-2,16 -18,16 -18,32", "ink", 10) + pen.dot(
            0, 34, 7, "ink"
        )
    elif shows == "play":
        drawing += pen.path("M-18,-28 L30,0 L-18,28 Z", "coral")
    return place(drawing, x, y, k, turn)


def controller(pen: Pen, x: float, y: float, k: float = 1, turn: float = 0, color: str = "plum-mid") -> str:
    drawing = pen.path(
        "M-60,-44 C-40,-52 40,-52 60,-44 C92,-34 112,24 104,56 C98,76 70,74 56,50 C50,38 42,32 30,32 L-30,32"
        " C-42,32 -50,38 -56,50 C-70,74 -98,76 -104,56 C-112,24 -92,-34 -60,-44 Z",
        color,
    )
    drawing += pen.line("M-54,-24 v32 M-70,-8 h32", "white", 10)
    for bx, by, dot in ((40, -8, "amber"), (70, -8, "white"), (55, -22, "white"), (55, 6, "amber")):
        drawing += pen.dot(bx, by, 7, dot)
    return place(drawing + "".join(pen.dot(bx, -18, 4.5, "white") for bx in (-16, 0, 16)), x, y, k, turn)


def mug(pen: Pen, x: float, y: float, k: float = 1, color: str = "coral", flip: bool = False) -> str:
    drawing = pen.line("M30,-20 h10 a18,18 0 0 1 0,36 h-10", color, 11)
    drawing += pen.path("M-34,-40 H34 V22 Q34,38 18,38 H-18 Q-34,38 -34,22 Z", color)
    return place(drawing + pen.flat(-34, -14, 68, 12, 0, "white", 0.45), x, y, k, flip=flip)


def plant(pen: Pen, x: float, y: float, k: float = 1, pot: str = "coral-dark") -> str:
    """A pot plant, 230 high; the pot's foot is 80 below (x, y)."""
    drawing = pen.path("M0,0 C-66,-20 -76,-84 -66,-112 C-24,-104 2,-60 0,0 Z", "leaf")
    drawing += pen.path("M0,0 C66,-20 76,-84 66,-112 C24,-104 -2,-60 0,0 Z", "leaf-dark")
    drawing += pen.path("M0,4 C-34,-50 -22,-126 0,-150 C22,-126 34,-50 0,4 Z", "leaf-mid")
    drawing += pen.path("M-48,-2 H48 L38,70 Q36,80 26,80 H-26 Q-36,80 -38,70 Z", pot)
    return place(drawing + pen.rect(-54, -10, 108, 24, 9, dark(pot, 0.12)), x, y, k)


def lamp(pen: Pen, x: float, y: float, k: float = 1, color: str = "coral-dark", drop: float = 120) -> str:
    """A hanging lamp on a cord of length `drop`."""
    drawing = pen.line(f"M0,{-drop} V0", "slate", 6)
    drawing += pen.path(
        "M-92,74 C-92,14 -50,-8 0,-8 C50,-8 92,14 92,74 Q92,82 84,82 H-84 Q-92,82 -92,74 Z", color
    )
    return place(drawing + pen.path("M-34,82 H34 A34,26 0 0 1 -34,82 Z", "amber-light"), x, y, k)


def bubble(
    pen: Pen,
    x: float,
    y: float,
    w: float,
    h: float,
    fill: str = "white",
    tail: str = "left",
    content: str = "",
    r: float = 36,
) -> str:
    """A speech bubble; (x, y) is its top left corner; tail: left, right or none."""
    r, b, end = min(r, h / 2), y + h, ""
    if tail == "left":
        end = (
            f"M{x + 38},{b - 6} C{x + 40},{b + 16} {x + 30},{b + 30} {x + 14},{b + 36} C{x + 44},{b + 36}"
            f" {x + 70},{b + 22} {x + 80},{b - 6} Z"
        )
    elif tail == "right":
        e = x + w
        end = (
            f"M{e - 38},{b - 6} C{e - 40},{b + 16} {e - 30},{b + 30} {e - 14},{b + 36} C{e - 44},{b + 36}"
            f" {e - 70},{b + 22} {e - 80},{b - 6} Z"
        )
    drawing = pen.path(end, fill) if end else ""
    drawing += pen.rect(x, y, w, h, r, fill)
    if pen.paper and end:  # hides the outline between bubble and tail
        drawing += pen.path(end, fill, outlined=False)
    return drawing + content


def text_lines(
    pen: Pen,
    x: float,
    y: float,
    widths: tuple[float, ...],
    color: str = "grey",
    w: float = 9,
    gap: float = 26,
) -> str:
    """Lines that stand for words."""
    return pen.line(" ".join(f"M{x},{y + row * gap} h{width}" for row, width in enumerate(widths)), color, w)


def heart(pen: Pen, x: float, y: float, k: float = 1, color: str = "coral") -> str:
    return place(
        pen.path(
            "M0,30 C-44,2 -40,-34 -18,-34 C-6,-34 0,-24 0,-18 C0,-24 6,-34 18,-34 C40,-34 44,2 0,30 Z", color
        ),
        x,
        y,
        k,
    )


def note(pen: Pen, x: float, y: float, k: float = 1, color: str = "teal") -> str:
    """Two joined music notes."""
    stems = pen.line("M-16,22 V-24 L22,-32 V12", color, 9)
    heads = pen.ellipse(-25, 24, 14, 11, color) + pen.ellipse(13, 15, 14, 11, color)
    return place(stems + heads, x, y, k)


def tick(pen: Pen, x: float, y: float, k: float = 1, color: str = "teal", w: float = 12) -> str:
    return place(pen.line("M-22,2 l15,17 l30,-36", color, w), x, y, k)


def dots(pen: Pen, x: float, y: float, k: float = 1, color: str = "slate") -> str:
    """Three dots: someone is about to write."""
    return place("".join(pen.dot(dx, 0, 9, color) for dx in (-30, 0, 30)), x, y, k)


def plan_flat(pen: Pen, x: float, y: float, k: float = 1) -> str:
    """The plan lying on a table, seen from the front."""
    sheet = pen.path("M-92,0 L-70,-58 H70 L92,0 Z", "white")
    return place(sheet + pen.line("M-50,-44 h54 M-56,-29 h82 M-62,-14 h64", "grey", 6), x, y, k)


def hand_stop(pen: Pen, x: float, y: float, k: float = 1, skin: int = 3, cuff: str = "teal") -> str:
    """An open hand, palm to the viewer: pause."""
    tone, width = SKIN[skin], 26 if pen.paper else 24
    drawing = pen.rect(-46, 62, 92, 70, 14, cuff)
    for fx, top in ((-39, -64), (-13, -84), (13, -80), (39, -58)):
        drawing += pen.tube(f"M{fx},{top} L{fx * 0.9},10", tone, width)
    if pen.paper:
        drawing += pen.tube("M40,34 L76,-6", tone, 27) + pen.flat(-48, -14, 98, 92, 38, tone)
        edge = short_numbers("M-50,0 V34 A44,44 0 0 0 -8,78 H14 A40,40 0 0 0 52,44")
        return place(drawing + pen.line(edge, PAPER_LINE, pen.outline), x, y, k)
    drawing += pen.tube("M34,40 L78,-8", tone, 26) + pen.rect(-51, -16, 102, 104, 42, tone)
    return place(drawing + pen.line("M-26,34 C-10,46 16,44 28,28", SKIN_SHADE[skin], 5), x, y, k)


def signpost(pen: Pen, x: float, y: float, k: float = 1) -> str:
    """A post with two arms, 210 high."""
    drawing = pen.rect(-11, -100, 22, 210, 10, "wood-dark")
    drawing += pen.path(
        "M-84,-88 H56 L88,-62 L56,-36 H-84 Q-92,-36 -92,-44 V-80 Q-92,-88 -84,-88 Z", "teal-mid"
    )
    drawing += pen.path("M84,-22 H-56 L-88,4 L-56,30 H84 Q92,30 92,22 V-14 Q92,-22 84,-22 Z", "coral")
    return place(drawing + pen.line("M-50,-62 h70 M-20,4 h70", "white", 9), x, y, k)


def guitar(pen: Pen, x: float, y: float, k: float = 1, turn: float = 0) -> str:
    """A small guitar, its neck to the right; (x, y) is the sound hole."""
    neck = pen.rect(30, -10, 190, 20, 6, "wood-dark") + pen.rect(212, -16, 46, 32, 9, dark("wood-dark", 0.3))
    body = (
        "M58,0 C58,40 30,52 6,44 C-10,40 -22,46 -36,58 C-74,86 -118,52 -118,0 C-118,-52"
        " -74,-86 -36,-58 C-22,-46 -10,-40 6,-44 C30,-52 58,-40 58,0 Z"
    )
    drawing = pen.path(body, "wood") + neck + pen.circle(0, 0, 20, dark("wood-dark", 0.45))
    drawing += pen.rect(-82, -22, 14, 44, 5, dark("wood-dark", 0.3)) + pen.line(
        "M-75,-7 H216 M-75,7 H216", "amber-pale", 2.5
    )
    return place(drawing, x, y, k, turn)


def ball(pen: Pen, x: float, y: float, r: float = 46, color: str = "amber") -> str:
    """A handball with three seams."""
    drawing = pen.circle(x, y, r, color)
    seams = (
        f"M{x - r * 0.62},{y - r * 0.7} Q{x},{y} {x - r * 0.5},{y + r * 0.8} M{x + r * 0.62},{y - r * 0.7}"
        f" Q{x},{y} {x + r * 0.5},{y + r * 0.8}"
    )
    return drawing + pen.line(seams, dark(color, 0.3), 5)


def teddy(pen: Pen, x: float, y: float, k: float = 1, fur: str = "wood") -> str:
    ears = pen.circle(-24, -62, 13, fur) + pen.circle(24, -62, 13, fur)
    limbs = pen.tube("M-24,0 L-42,20", fur, 24) + pen.tube("M24,0 L42,20", fur, 24)
    limbs += pen.tube("M-16,44 L-24,62", fur, 28) + pen.tube("M16,44 L24,62", fur, 28)
    body = pen.ellipse(0, 20, 32, 38, fur) + pen.ellipse(0, 22, 18, 22, light(fur, 0.45), 1)
    face = pen.circle(0, -40, 32, fur) + pen.ellipse(0, -32, 15, 11, light(fur, 0.5))
    eyes = pen.dot(-12, -46, 4.5, "ink") + pen.dot(12, -46, 4.5, "ink") + pen.dot(0, -35, 4.5, "ink")
    return place(limbs + body + ears + face + eyes, x, y, k)


def book(pen: Pen, x: float, y: float, w: float, h: float, color: str) -> str:
    """A book that stands on a shelf; (x, y) is its lower left corner."""
    return pen.rect(x, y - h, w, h, 6, color) + pen.flat(x, y - h + 14, w, 6, 0, light(color, 0.5))


def shield(pen: Pen, x: float, y: float, k: float = 1, color: str = "teal", half: str = "") -> str:
    """A shield, 180 x 216; `half` is the tone of its right half."""
    left = "M0,-108 C-30,-88 -62,-80 -90,-78 V-6 C-90,52 -52,90 0,108 Z"
    right = "M0,-108 C30,-88 62,-80 90,-78 V-6 C90,52 52,90 0,108 Z"
    whole = (
        "M0,-108 C-30,-88 -62,-80 -90,-78 V-6 C-90,52 -52,90 0,108 C52,90 90,52 90,-6 V-78"
        " C62,-80 30,-88 0,-108 Z"
    )
    drawing = (
        pen.path(whole, color) if pen.paper or not half else pen.path(left, color) + pen.path(right, half)
    )
    return place(drawing, x, y, k)


def key(pen: Pen, x: float, y: float, k: float = 1, color: str = "amber", turn: float = 0) -> str:
    """A key, its bow to the left, 170 long."""
    return place(
        pen.ring(-52, 0, 28, color, 18) + pen.line("M-24,0 H76 M76,0 V26 M44,0 V20", color, 17), x, y, k, turn
    )


def switch(pen: Pen, x: float, y: float, on: bool, k: float = 1) -> str:
    """A settings switch, 92 x 48, told apart by the knob's place and not by color alone."""
    track = pen.rect(-46, -24, 92, 48, 24, "teal" if on else "grey")
    mark = pen.line("M-30,0 l8,9 l15,-18", "white", 6) if on else ""
    return place(track + mark + pen.circle(22 if on else -22, 0, 18, "white"), x, y, k)


def cable(pen: Pen, d: str, color: str = "white") -> str:
    return f'<path d="{short_numbers(d)}" fill="none" stroke="{pen.color(color)}" stroke-width="{number(7)}" stroke-linecap="round"/>'
