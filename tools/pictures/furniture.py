"""Furniture to sit on and to put things on; (x, floor) is the middle of its foot unless a part says otherwise."""

from tools.pictures.pen import Pen, dark, light


def sofa(pen: Pen, x: float, floor: float, w: float, seat: float, color: str = "teal-mid") -> str:
    """A sofa from the front; its seat's top is `seat` above the floor. People sit on it, then draw `sofa_arms`."""
    deep = dark(color, 0.12)
    drawing = pen.rect(x - w / 2 + 26, floor - seat - 176, w - 52, seat + 120, 46, color)
    if not pen.paper:
        drawing += pen.line(f"M{x},{floor - seat - 140} V{floor - seat}", deep, 6)
    drawing += pen.rect(x - w / 2 + 20, floor - seat - 4, w - 40, seat - 18, 26, light(color, 0.12))
    drawing += pen.rect(x - w / 2 + 20, floor - seat + 46, w - 40, seat - 70, 12, deep)
    for side in (-1, 1):
        drawing += pen.rect(x + side * (w / 2 - 60) - 12, floor - 30, 24, 30, 8, "wood-dark")
    return drawing + sofa_arms(pen, x, floor, w, seat, color)


def sofa_arms(pen: Pen, x: float, floor: float, w: float, seat: float, color: str = "teal-mid") -> str:
    arm = ""
    for left in (x - w / 2 - 14, x + w / 2 - 56):
        arm += pen.rect(left, floor - seat - 84, 70, seat + 66, 34, dark(color, 0.12))
    return arm


def bench(pen: Pen, x: float, floor: float, w: float, seat: float, back: bool = True) -> str:
    """A wooden bench from the front."""
    drawing = ""
    if back:
        for side in (-1, 1):
            drawing += pen.rect(x + side * (w / 2 - 70) - 9, floor - seat - 150, 18, 160, 8, "wood-dark")
        for row in (0, 1):
            drawing += pen.rect(x - w / 2, floor - seat - 150 + row * 62, w, 42, 16, "wood")
    for side in (-1, 1):
        drawing += pen.rect(
            x + side * (w / 2 - 70) - 11, floor - seat + 10, 22, seat - 10, 8, dark("wood-dark", 0.2)
        )
    return drawing + pen.rect(x - w / 2 - 14, floor - seat, w + 28, 34, 15, "wood-dark")


def chair(
    pen: Pen, x: float, floor: float, seat: float, face: int = 1, color: str = "coral", back: float = 190
) -> str:
    """A chair from the side; a sitter who faces right (1) has the back at the left. x is the seat's middle."""
    drawing = pen.rect(x - face * 82 - 16, floor - seat - back, 32, back + 20, 15, color)
    for side in (-1, 1):
        drawing += pen.tube(
            f"M{x + side * 52},{floor - seat + 26} L{x + side * 66},{floor - 8}", "wood-dark", 17
        )
    return drawing + pen.rect(x - 92, floor - seat, 184, 34, 16, color)


def stool_front(pen: Pen, x: float, floor: float, seat: float, color: str = "coral", w: float = 150) -> str:
    """A round stool from the front."""
    drawing = ""
    for side in (-1, 1):
        drawing += pen.tube(
            f"M{x + side * w * 0.3},{floor - seat + 24} L{x + side * w * 0.4},{floor - 8}", "wood-dark", 16
        )
    return drawing + pen.rect(x - w / 2, floor - seat, w, 32, 16, color)


def table(
    pen: Pen, x: float, floor: float, w: float, h: float, color: str = "wood", thick: float = 28
) -> str:
    """A table from the front with two legs."""
    drawing = ""
    for side in (-1, 1):
        drawing += pen.rect(x + side * (w / 2 - 44) - 12, floor - h + 12, 24, h - 12, 8, dark(color, 0.22))
    return drawing + pen.rect(x - w / 2, floor - h, w, thick, thick / 2, color)


def counter(
    pen: Pen, x: float, floor: float, w: float, h: float, color: str = "wood", front: str = "plum-mid"
) -> str:
    """A desk with a closed front: what is behind it needs no legs."""
    drawing = pen.rect(x - w / 2 + 14, floor - h + 12, w - 28, h - 12, 16, front)
    if not pen.paper:
        drawing += pen.flat(x - w / 2 + 14, floor - h + 34, w - 28, 12, 0, dark(front, 0.2))
    return drawing + pen.rect(x - w / 2, floor - h, w, 34, 16, color)


def armchair(pen: Pen, x: float, floor: float, seat: float, color: str = "teal") -> tuple[str, str]:
    """An armchair from the front in two parts: behind the sitter, and the arms before the sitter."""
    back = pen.rect(x - 140, floor - seat - 210, 280, seat + 170, 66, color)
    back += pen.rect(x - 124, floor - seat, 248, seat - 26, 24, light(color, 0.1))
    for side in (-1, 1):
        back += pen.rect(x + side * 104 - 13, floor - 40, 26, 40, 8, "wood-dark")
    arms = "".join(
        pen.rect(x + side * 142 - 36, floor - seat - 76, 72, seat + 50, 34, dark(color, 0.16))
        for side in (-1, 1)
    )
    return back, arms


def beanbag(pen: Pen, x: float, floor: float, k: float = 1, color: str = "coral") -> str:
    """A beanbag, 320 wide, 190 high."""
    w, h = 160 * k, 200 * k
    d = (
        f"M{x - w},{floor - h * 0.2} C{x - w * 1.06},{floor - h * 0.7} {x - w * 0.8},{floor - h * 1.1} {x - w * 0.3},{floor - h}"
        f" C{x + w * 0.2},{floor - h * 0.94} {x + w * 0.96},{floor - h * 0.76} {x + w},{floor - h * 0.24}"
        f" Q{x + w},{floor} {x + w * 0.8},{floor} H{x - w * 0.8} Q{x - w},{floor} {x - w},{floor - h * 0.2} Z"
    )
    fold = (
        f"M{x + w * 0.3},{floor - h * 0.5} Q{x + w * 0.6},{floor - h * 0.3} {x + w * 0.62},{floor - h * 0.1}"
    )
    return pen.path(d, color) + pen.line(fold, dark(color, 0.18), 6)


def stairs(pen: Pen, x: float, floor: float, w: float, steps: int, rise: float, color: str = "wood") -> str:
    """Stairs from the front: wide bands, the top one farthest away."""
    drawing = ""
    for step in range(steps, 0, -1):
        y = floor - step * rise
        drawing += pen.flat(x - w / 2, y + 18, w, rise, 0, dark(color, 0.06 + 0.05 * (step % 2)))
        drawing += pen.rect(x - w / 2 - 8, y, w + 16, 30, 12, light(color, 0.42))
    return drawing


def locker_row(
    pen: Pen, x: float, floor: float, count: int, w: float = 108, h: float = 470, color: str = "teal-mid"
) -> str:
    """School lockers side by side; (x, floor) is the left lower corner."""
    drawing = ""
    for at in range(count):
        left, tone = x + at * w, color if at % 2 else light(color, 0.14)
        drawing += pen.rect(left, floor - h, w - 6, h, 10, tone)
        drawing += pen.line(
            f"M{left + 26},{floor - h + 40} h{w - 58} M{left + 26},{floor - h + 58} h{w - 58} M{left + 26},{floor - h + 76} h{w - 58}",
            dark(tone, 0.22), 6,
        )  # fmt: skip
        drawing += pen.flat(left + w - 30, floor - h * 0.52, 11, 44, 5, dark(tone, 0.35))
    return drawing


def door(
    pen: Pen, x: float, floor: float, w: float = 200, h: float = 420, color: str = "coral", glass: bool = True
) -> str:
    """A closed door with a pane; x is its middle."""
    drawing = pen.rect(x - w / 2 - 18, floor - h - 18, w + 36, h + 18, 14, "white")
    drawing += pen.flat(x - w / 2, floor - h, w, h, 6, color)
    if glass:
        drawing += pen.rect(x - w * 0.28, floor - h + 44, w * 0.56, h * 0.36, 10, "sky")
    return drawing + pen.rect(x + w / 2 - 42, floor - h * 0.45, 28, 12, 6, "white")
