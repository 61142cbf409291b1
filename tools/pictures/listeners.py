"""Parts of schools and offices: notice boards, a folded card, listeners seen from behind."""

from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.things import heart


def card_folded(pen: Pen, x: float, y: float, k: float = 1, turn: float = 0) -> str:
    """The folded disclosure card, 116 x 84, without words."""
    drawing = pen.path("M-58,-42 L0,-34 V46 L-58,38 Z", "white") + pen.path(
        "M58,-42 L0,-34 V46 L58,38 Z", light("grey-light", 0.4)
    )
    drawing += pen.line("M-44,-18 l30,4 M-44,0 l30,4 M-44,18 l20,3", "teal", 6) + pen.line(
        "M14,-14 l30,-4 M14,4 l30,-4", "grey", 6
    )
    return place(drawing, x, y, k, turn)


def notice_board(pen: Pen, x: float, y: float) -> str:
    """A board with pinned sheets, 220 x 160."""
    drawing = pen.rect(x, y, 220, 160, 14, "wood") + pen.flat(x + 14, y + 14, 192, 132, 4, "wood-light")
    for dx, dy, w, h, tint in (
        (28, 28, 56, 46, "white"),
        (100, 26, 44, 60, "coral-light"),
        (156, 32, 40, 40, "amber"),
        (34, 90, 50, 44, "teal-light"),
        (100, 100, 92, 34, "white"),
    ):
        drawing += pen.flat(x + dx, y + dy, w, h, 4, tint)
    return drawing + heart(pen, x + 176, y + 54, 0.36, "coral-dark")


def from_behind(
    pen: Pen,
    x: float,
    y: float,
    k: float,
    style: str,
    top: str,
    hair: str,
    chest: float = 76,
    skin: str = "#D99C70",
) -> str:
    """A listener seen from behind: hair and shoulders; (x, y) is the middle of the foot of what is seen."""
    w = chest
    drawing = pen.path(
        f"M{-w},70 V10 C{-w - 4},-62 {-w * 0.5},-76 0,-76 C{w * 0.5},-76 {w + 4},-62 {w},10 V70 Z", top
    )
    drawing += pen.rect(-20, -104, 40, 44, 16, skin)
    if style == "puffs":
        drawing += pen.circle(-56, -196, 32, hair) + pen.circle(56, -196, 32, hair)
    drawing += pen.path(
        "M-58,-146 C-60,-196 -34,-216 0,-216 C34,-216 60,-196 58,-146 C56,-104 36,-82 0,-82 C-36,-82 -56,-104 -58,-146 Z",
        hair,
    )
    if style == "long":
        drawing += pen.path("M-62,-150 C-66,-100 -62,-60 -54,-30 H54 C62,-60 66,-100 62,-150 Z", hair)
    if style == "pony":
        drawing += pen.path(
            "M-14,-176 C-34,-120 -22,-70 0,-52 C22,-70 34,-120 14,-176 Z", dark(hair, 0.18)
        ) + pen.circle(0, -176, 11, "amber")
    if style == "hijab":
        drawing += pen.path(
            "M-70,-146 C-74,-206 -40,-226 0,-226 C40,-226 74,-206 70,-146 C74,-90 92,-60 100,-40 H-100 C-92,-60 -74,-90 -70,-146 Z",
            hair,
        )
    return place(drawing, x, y, k)
