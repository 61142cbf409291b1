"""What people wear on the head or around the neck; drawn over a bust at the middle of its head."""

from tools.pictures.pen import Pen, light


def headphones(pen: Pen, turn: float = 0, color: str = "ink", mic: bool = False, wide: float = 0) -> str:
    """Headphones; one cup shows on a head turned aside. `wide` leaves room for hair."""
    top = -100 - wide * 0.4
    x = 60 + wide
    left, right = (-34 if turn < -0.3 else 4), (-34 if turn > 0.3 else 4)
    band = pen.line(
        f"M{-x},{left} C{-x - 6},{top * 0.72} {-x * 0.6},{top} 0,{top} C{x * 0.6},{top} {x + 6},{top * 0.72} {x},{right}",
        color,
        11,
    )
    cups = ""
    for side in (-1, 1):
        if turn * side < 0.3:
            reach = x - (6 if abs(turn) > 0.3 else -2)
            cups += pen.rect(side * reach - 17, -20, 34, 56, 16, color)
            cups += pen.rect(side * reach - 8, -8, 16, 32, 8, light(color, 0.3), outlined=False)
    if mic:
        side = -1 if turn >= 0 else 1
        cups += pen.line(
            f"M{side * (x - 8)},34 C{side * (x - 10)},58 {side * 30},66 {side * 8 + turn * 10},60", color, 7
        )
        cups += pen.dot(side * 8 + turn * 12, 60, 8, color)
    return band + cups


def whistle(pen: Pen, shoulder: float = 106) -> str:
    """A whistle on a ribbon."""
    drawing = pen.line(f"M-34,{shoulder - 2} L0,{shoulder + 74} L34,{shoulder - 2}", "white", 7)
    drawing += pen.circle(4, shoulder + 88, 19, "amber") + pen.rect(4, shoulder + 69, 40, 18, 6, "amber")
    return drawing + pen.dot(2, shoulder + 89, 7, "ink")


def apron(pen: Pen, chest: float, top: float, foot: float, color: str = "cream") -> str:
    """A bib apron over a standing person."""
    w = chest * 0.72
    drawing = pen.line(f"M{-w * 0.62},{top} L-28,{top - 54} M{w * 0.62},{top} L28,{top - 54}", color, 10)
    d = f"M{-w * 0.66},{top} H{w * 0.66} L{w},{top + 70} V{foot} Q{w},{foot + 20} {w - 20},{foot + 20} H{20 - w} Q{-w},{foot + 20} {-w},{foot} V{top + 70} Z"
    return drawing + pen.path(d, color)


def vest(pen: Pen, chest: float, shoulder: float, hem: float, color: str = "amber") -> str:
    """An open safety vest with two light bands, as bus drivers and crossing guards wear."""
    drawing = ""
    for s in (-1, 1):
        drawing += pen.path(
            f"M{s * 34},{shoulder} C{s * 30},{shoulder + 60} {s * 22},{hem - 60} {s * 20},{hem}"
            f" H{s * (chest - 2)} V{shoulder + 60} C{s * (chest - 2)},{shoulder + 30} {s * chest * 0.9},{shoulder + 14} {s * chest * 0.62},{shoulder + 3} Z",
            color,
        )
        drawing += pen.flat(min(s * 22, s * (chest - 3)), hem - 58, chest - 26, 20, 0, "white")
    return drawing


def police_badge(pen: Pen, shoulder: float = 106) -> str:
    """A small badge on the chest and two shoulder marks: a plain uniform shirt."""
    drawing = pen.path(
        f"M-58,{shoulder + 56} l18,-6 l18,6 v16 c0,14 -10,20 -18,24 c-8,-4 -18,-10 -18,-24 z", "amber"
    )
    return drawing + pen.star(-40, shoulder + 74, 0.2, "white")
