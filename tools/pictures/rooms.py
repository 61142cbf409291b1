"""Places: the parts of rooms and landscapes behind people in, their drawing out."""

from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.things import book, plant


def bottom_rounded(x: float, top: float, w: float, bottom: float, r: float, edge: str) -> str:
    """Path data of a shape whose upper edge is drawn by `edge` (from x to x + w) and whose lower corners are round."""
    return (
        f"M{x},{top} {edge} V{bottom - r} Q{x + w},{bottom} {x + w - r},{bottom} H{x + r}"
        f" Q{x},{bottom} {x},{bottom - r} Z"
    )


def window(
    pen: Pen, x: float, y: float, w: float, h: float, night: bool = False, frame: str = "white"
) -> str:
    """A window with hills and a sun, or a moon and stars at night."""
    gx, gy, gw, gh = x + 14, y + 14, w - 28, h - 28
    drawing = pen.rect(x, y, w, h, 20, frame) + pen.flat(gx, gy, gw, gh, 10, "night" if night else "sky")
    if night:
        mx, my, r = x + w * 0.74, y + h * 0.32, min(w, h) * 0.14
        moon = (
            f"M{mx},{my - r} a{r},{r} 0 1 0 {r * 0.95},{r * 1.3} a{r * 0.8},{r * 0.8} 0 0 1 {-r * 0.95},{-r * 1.3}"
            " z"
        )
        drawing += pen.path(moon, "amber-light")
        for sx, sy in ((0.2, 0.24), (0.36, 0.46), (0.86, 0.66), (0.62, 0.7), (0.18, 0.66)):
            drawing += pen.dot(x + w * sx, y + h * sy, 4, "amber-light")
    else:
        drawing += pen.dot(x + w * 0.7, y + h * 0.32, min(30, w * 0.14), "amber-light")
        hills = f"q{gw * 0.25},{-h * 0.22} {gw * 0.5},{-h * 0.04} t{gw * 0.5},{-h * 0.06}"
        drawing += pen.path(bottom_rounded(gx, y + h * 0.78, gw, gy + gh, 10, hills), "hill", outlined=False)
    drawing += pen.flat(x + w / 2 - 6, y + 10, 12, h - 20, 0, frame)
    return drawing + pen.rect(x - 14, y + h - 4, w + 28, 18, 8, frame)


def shelf(pen: Pen, x: float, y: float, w: float = 168) -> str:
    """A wall shelf with three books and a small plant; (x, y) is the board's left top."""
    drawing = pen.rect(x, y, w, 16, 8, "wood")
    drawing += book(pen, x + 22, y, 26, 68, "coral") + book(pen, x + 52, y, 24, 80, "teal")
    return drawing + book(pen, x + 80, y, 22, 60, "plum-mid") + plant(pen, x + 136, y - 24, 0.31)


def table_front(pen: Pen, w: float, h: float, top: float) -> str:
    """A table across the picture, seen from the front, its top edge at `top`."""
    drawing = pen.rect(-40, top, w + 80, 44, 18, "wood") + pen.flat(
        -40, top + 44, w + 80, h - top - 44, 0, "wood-dark"
    )
    return drawing if pen.paper else drawing + pen.flat(-40, top + 44, w + 80, 14, 0, dark("wood-dark", 0.18))


def light_cone(pen: Pen, x: float, top: float, bottom: float, narrow: float = 160, wide: float = 840) -> str:
    """Lamp light on a teal wall."""
    if pen.paper:
        return ""
    d = f"M{x - narrow / 2},{top} L{x - wide / 2},{bottom} H{x + wide / 2} L{x + narrow / 2},{top} Z"
    return pen.path(d, "#F4EBCB", 0.8)


def sofa_front(pen: Pen, w: float, h: float, top: float, color: str = "teal-mid") -> str:
    """A sofa back that fills the picture below `top`."""
    drawing = pen.rect(-60, top, w + 120, h - top + 100, 70, color)
    return drawing if pen.paper else drawing + pen.line(f"M{w / 2},{top + 26} V{h}", dark(color, 0.16), 7)


def floor(pen: Pen, w: float, h: float, y: float, color: str, skirting: str = "white") -> str:
    """A floor from `y` down, with a skirting board on its upper edge."""
    return pen.flat(0, y, w, h - y, 0, color) + pen.flat(0, y - 12, w, 14, 0, skirting)


def rug(pen: Pen, x: float, y: float, rx: float, ry: float, color: str = "coral-light") -> str:
    return pen.ellipse(x, y, rx, ry, color) + pen.ellipse(x, y, rx - 26, ry - 10, light(color, 0.35))


def tree(pen: Pen, x: float, foot: float, k: float = 1, color: str = "leaf") -> str:
    """A round tree, 300 high; its trunk stands at (x, foot)."""
    drawing = pen.rect(-12, -120, 24, 120, 8, "wood-dark") + pen.circle(0, -196, 92, color)
    drawing += pen.circle(-62, -150, 58, color) + pen.circle(62, -150, 58, dark(color, 0.12))
    return place(drawing + pen.circle(26, -206, 62, light(color, 0.14), outlined=False), x, foot, k)


def cloud(pen: Pen, x: float, y: float, k: float = 1, color: str = "white") -> str:
    d = "M-70,30 C-104,30 -104,-14 -70,-16 C-66,-52 -14,-58 0,-32 C22,-50 58,-38 58,-10 C92,-14 98,30 66,30 Z"
    return place(pen.path(d, color), x, y, k)


def framed(
    pen: Pen, x: float, y: float, w: float, h: float, fill: str, content: str = "", edge: str = "wood"
) -> str:
    """A picture on the wall; (x, y) is its top left; content is drawn around the middle of the picture."""
    drawing = pen.rect(x, y, w, h, 14, edge) + pen.flat(x + 14, y + 14, w - 28, h - 28, 6, fill)
    return drawing + place(content, x + w / 2, y + h / 2)


def floor_lamp(pen: Pen, x: float, foot: float, k: float = 1, shade: str = "amber") -> str:
    """A standing lamp, 460 high."""
    drawing = pen.rect(-5, -380, 10, 372, 5, "slate") + pen.rect(-56, -16, 112, 16, 8, "slate")
    return place(
        drawing + pen.path("M-46,-470 H46 L82,-362 Q84,-354 76,-354 H-76 Q-84,-354 -82,-362 Z", shade),
        x,
        foot,
        k,
    )


def stool(pen: Pen, x: float, y: float, legs: float = 130, w: float = 130) -> str:
    """A stool; (x, y) is the middle of its seat's top."""
    drawing = pen.tube(f"M{x - w * 0.3},{y + 30} L{x - w * 0.38},{y + legs}", "wood-dark", 16)
    drawing += pen.tube(f"M{x + w * 0.3},{y + 30} L{x + w * 0.38},{y + legs}", "wood-dark", 16)
    return drawing + pen.rect(x - w / 2, y, w, 26, 13, "wood")
