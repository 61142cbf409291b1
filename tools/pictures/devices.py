"""Screens of any size with any picture on them; a device's middle is (0, 0) unless it stands on a floor."""

from tools.pictures.glyph import glyph
from tools.pictures.pen import Pen, dark, light, place


def slab(
    pen: Pen,
    w: float,
    h: float,
    content: str = "",
    screen: str = "teal-light",
    edge: float = 12,
    r: float = 18,
    case: str = "ink",
) -> str:
    """A device with a drawing on its screen; content is drawn around the middle and has to fit."""
    inner = max(r - edge * 0.7, 3)
    drawing = pen.rect(-w / 2, -h / 2, w, h, r, case)
    return (
        drawing + pen.rect(-w / 2 + edge, -h / 2 + edge, w - 2 * edge, h - 2 * edge, inner, screen) + content
    )


def phone_with(pen: Pen, content: str = "", screen: str = "teal-light", k: float = 1) -> str:
    """A phone of 74 x 136 with a drawing on its screen (58 x 116)."""
    return place(slab(pen, 74, 136, content, screen, 8, 16), 0, 0, k)


def dark_phone(pen: Pen) -> str:
    """A phone whose screen is off."""
    return slab(pen, 74, 136, "", light("ink", 0.1), 8, 16)


def lying(
    pen: Pen, drawing: str, x: float, y: float, k: float = 1, turn: float = 70, flat: float = 0.42
) -> str:
    """A device that lies on a table seen from the front."""
    return f'<g transform="translate({x:g} {y:g}) scale({k:g} {k * flat:g}) rotate({turn:g})">{drawing}</g>'


def tablet_back(pen: Pen, w: float = 224, h: float = 156) -> str:
    """The plain back of a tablet."""
    return pen.rect(-w / 2, -h / 2, w, h, 20, "slate") + pen.circle(
        -w / 2 + 24, -h / 2 + 24, 8, light("slate", 0.35)
    )


def big_tablet(
    pen: Pen, content: str, w: float = 420, h: float = 340, screen: str = "sky", foot: float = 120
) -> str:
    """A tablet on a stand, as tall as a child; (0, 0) is the middle of its screen, `foot` the height of the stand."""
    y = h / 2
    drawing = pen.path(
        f"M-54,{y - 10} L-92,{y + foot} Q-94,{y + foot + 12} -82,{y + foot + 12} H82 Q94,{y + foot + 12} 92,{y + foot} L54,{y - 10} Z",
        "slate",
    )
    return drawing + slab(pen, w, h, content, screen, 22, 38)


def laptop(pen: Pen, x: float, y: float, k: float = 1, color: str = "slate", flip: bool = False) -> str:
    """A laptop's back, as those see it who sit opposite; (x, y) is the middle of its foot."""
    drawing = pen.path("M-84,0 L-70,-104 Q-68,-112 -60,-112 H60 Q68,-112 70,-104 L84,0 Z", color)
    drawing += pen.circle(0, -58, 11, light(color, 0.5), outlined=False)
    return place(drawing + pen.rect(-98, -8, 196, 18, 9, dark(color, 0.3)), x, y, k, flip=flip)


def screen_on_desk(
    pen: Pen, x: float, y: float, w: float, h: float, content: str = "", screen: str = "sky"
) -> str:
    """A computer's screen with its front to us; (x, y) is the middle of its foot."""
    drawing = pen.rect(x - 16, y - 50, 32, 50, 6, "slate") + pen.rect(x - 62, y - 14, 124, 16, 8, "slate")
    return drawing + place(slab(pen, w, h, content, screen, 14, 20), x, y - 40 - h / 2)


def television(
    pen: Pen, x: float, y: float, w: float, h: float, content: str = "", screen: str = "sky"
) -> str:
    """A set on the wall; (x, y) is its middle."""
    return place(slab(pen, w, h, content, screen, 16, 24), x, y)


def game_scene(pen: Pen, w: float, h: float) -> str:
    """A game with three blocks to jump on, a ball and stars, filling w x h around the middle."""
    drawing = ""
    for x, width, tall in ((-0.5, 0.3, 0.26), (-0.1, 0.28, 0.4), (0.27, 0.23, 0.24)):
        drawing += pen.flat(x * w, h * (0.5 - tall), width * w, h * tall, 8, "leaf-mid")
        drawing += pen.flat(x * w, h * (0.5 - tall), width * w, 12, 6, "leaf-dark")
    for x, y in ((-0.06, -0.2), (0.04, -0.3), (0.14, -0.2)):
        drawing += pen.star(x * w, y * h, 0.0011 * w, "amber")
    return (
        drawing
        + pen.dot(-0.33 * w, 0.12 * h, 0.06 * w, "coral")
        + pen.dot(0.38 * w, 0.15 * h, 0.055 * w, "plum-mid")
    )


def switch_rows(pen: Pen, signs: tuple[tuple[str, str, bool], ...], w: float, gap: float) -> str:
    """Rows of sign, tint and switch around the middle: a page of settings without words."""
    drawing, top = "", -(len(signs) - 1) * gap / 2
    for row, (name, tint, on) in enumerate(signs):
        y, k = top + row * gap, gap / 90
        drawing += pen.rect(-w / 2, y - 34 * k, 68 * k, 68 * k, 18 * k, tint)
        drawing += glyph(
            pen, name, -w / 2 + 34 * k, y, 46 * k, "white" if tint not in ("amber", "sky") else "ink"
        )
        track = pen.rect(-52, -28, 104, 56, 28, "teal" if on else "grey")
        tick = pen.line("M-34,0 l9,10 l17,-18", "white", 7) if on else ""
        drawing += place(track + tick + pen.circle(24 if on else -24, 0, 21, "white"), w / 2 - 52 * k, y, k)
    return drawing
