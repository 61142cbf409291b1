"""Grounds: what stands behind the people of one age's pictures, so that one talk looks as one."""

from tools.pictures.pen import Pen, light

ARCH, DEEP, PANEL = "#2A6670", "#1E4A55", "#1F3044"  # for dark slides: what dark hair stands before


def bold_arch(pen: Pen, floor: float = 0, tint: str = ARCH) -> str:
    """An arch on a dark slide; with a floor, a darker band below it."""
    drawing = pen.path("M8,910 V470 A372,372 0 0 1 752,470 V910 Z", tint, outlined=False)
    if floor:
        drawing += pen.path(f"M8,{floor} H752 V910 H8 Z", DEEP, outlined=False)
    return drawing


def bold_room(pen: Pen, floor: float = 0, tint: str = ARCH) -> str:
    """A whole wall of the arch's color with a lighter disc, for scenes in a room."""
    drawing = pen.flat(0, 0, 760, 900, 0, tint) + pen.circle(380, 400, 320, light(tint, 0.13), outlined=False)
    if floor:
        drawing += pen.flat(0, floor, 760, 900 - floor, 0, DEEP) + pen.flat(
            0, floor - 10, 760, 12, 0, light(tint, 0.35)
        )
    return drawing


def bold_full(pen: Pen, floor: float, x: float = 1150, r: float = 520) -> str:
    """A wide picture on a dark slide: a large half disc at the right, a floor, nothing at the left."""
    drawing = pen.path(f"M{x - r},{floor} A{r},{r} 0 0 1 {x + r},{floor} Z", ARCH, outlined=False)
    return drawing + pen.flat(0, floor, 1600, 900 - floor, 0, PANEL)


def wall(pen: Pen, color: str, floor: float = 0, ground: str = "", w: float = 760, disc: bool = True) -> str:
    """A wall with a lighter disc behind the people, and a floor."""
    drawing = pen.flat(0, 0, w, 900, 0, color)
    if disc and not pen.paper:
        drawing += pen.circle(w / 2, 420, 330, light(color, 0.45), outlined=False)
    if floor:
        drawing += pen.flat(0, floor, w, 900 - floor, 0, ground or light("wood", 0.5))
        drawing += pen.flat(0, floor - 12, w, 14, 0, "white")
    return drawing
