"""The outlines of the larger signs, one function each, on the 64 x 64 grid of `shapes`."""

import math

from PySide6.QtGui import QPainterPath

from tools.pictures.shapes import (
    arc,
    blob,
    box,
    curve,
    cut,
    disc,
    frame,
    join,
    line,
    mirrored,
    moved,
    oval,
    polygon,
    ring,
    rotated,
    scaled,
)


def hand() -> QPainterPath:
    fingers = [line((19, 15), (20, 36), width=7.6), line((28.2, 8.5), (28.4, 36), width=7.6)]
    fingers += [line((37.4, 9.6), (37, 36), width=7.6), line((46, 17), (45, 38), width=7.6)]
    palm = blob(
        (16.2, 34), (16.2, 34, 48.8, 34, 48.8, 34), (49.6, 50, 44, 60, 32, 60), (22, 60, 16, 52, 16.2, 34)
    )
    thumb = line((44.5, 45), (54.5, 32.5), width=8)
    return moved(join(*fingers, palm, thumb), -2.5, 0)


def bubble(left: bool = True) -> QPainterPath:
    tail = blob((15, 40), (15.5, 49, 12, 55, 7.5, 58.6), (17, 58.4, 25, 54, 30, 46), (24, 44, 19, 42, 15, 40))
    return join(box(4, 7, 56, 41, 14), tail if left else mirrored(tail))


def question_mark(x: float = 32, y: float = 27.5, k: float = 1) -> QPainterPath:
    hook = curve((-8, -7), (-8, -16.5, 8.6, -16, 8, -6.2), (7.4, -0.6, 0.2, -0.6, 0.2, 5.6), width=5.6)
    return moved(scaled(join(hook, disc(0.2, 14, 3.6)), k, 0, 0), x, y)


def check_mark(x: float = 32, y: float = 32, k: float = 1, width: float = 7) -> QPainterPath:
    return line((x - 12 * k, y + 1 * k), (x - 3.5 * k, y + 9.5 * k), (x + 12 * k, y - 9 * k), width=width)


def x_mark(x: float = 32, y: float = 32, r: float = 10, width: float = 7) -> QPainterPath:
    return join(
        line((x - r, y - r), (x + r, y + r), width=width), line((x + r, y - r), (x - r, y + r), width=width)
    )


def arrow(x1: float, y1: float, x2: float, y2: float, wing: float = 9, width: float = 6) -> QPainterPath:
    """A straight arrow whose tip is at (x2, y2)."""
    angle = math.atan2(y2 - y1, x2 - x1)
    ends = [(x2 - wing * math.cos(angle + a), y2 - wing * math.sin(angle + a)) for a in (-0.75, 0.75)]
    return join(line((x1, y1), (x2, y2), width=width), line(ends[0], (x2, y2), ends[1], width=width))


def shield() -> QPainterPath:
    half = ((23, 10.5, 14, 11.5, 9, 12), (6, 12.4, 6, 14, 6, 16))
    return blob(
        (32, 4),
        *half,
        (6, 42, 15, 54, 32, 61),
        (49, 54, 58, 42, 58, 16),
        (58, 14, 58, 12.4, 55, 12),
        (50, 11.5, 41, 10.5, 32, 4),
    )


def heart(x: float = 32, y: float = 32, k: float = 1) -> QPainterPath:
    shape = blob(
        (0, 24),
        (-36, 4, -31, -22, -14.5, -22),
        (-7, -22, -2, -17.5, 0, -13.5),
        (2, -17.5, 7, -22, 14.5, -22),
        (31, -22, 36, 4, 0, 24),
    )
    return moved(scaled(shape, k, 0, 0), x, y)


def lock() -> QPainterPath:
    shackle = join(
        arc(32, 21, 12, 0, 180, 7), line((20, 21), (20, 32), width=7), line((44, 21), (44, 32), width=7)
    )
    return cut(
        join(shackle, box(10, 27, 44, 33, 9)),
        join(disc(32, 40.5, 4.6), line((32, 42), (32, 48.5), width=4.6)),
    )


def screen() -> QPainterPath:
    return join(box(4, 8, 56, 38, 8), box(27, 44, 10, 9, 1), box(18, 50, 28, 7, 3.5))


def screen_frame() -> QPainterPath:
    return join(frame(4, 8, 56, 38, 8), box(27, 44, 10, 9, 1), box(18, 50, 28, 7, 3.5))


def person(x: float, head: float, body: float, foot: float, r: float) -> QPainterPath:
    """A head and shoulders: head center `head`, shoulders from `body` to `foot`."""
    w = r * 1.95
    shoulders = blob(
        (x - w, foot - 3), (x - w, body + 1, x - w * 0.55, body, x, body), (x + w * 0.55, body, x + w, body + 1, x + w, foot - 3),
        (x + w, foot, x + w - 1, foot, x + w - 3, foot), (x, foot, x, foot, x - w + 3, foot), (x - w + 1, foot, x - w, foot, x - w, foot - 3),
    )  # fmt: skip
    return join(disc(x, head, r), shoulders)


def magnifier() -> QPainterPath:
    return join(ring(27, 27, 19, 7), line((42, 42), (56, 56), width=8))


def sliders() -> QPainterPath:
    rows = []
    for y, knob in ((14, 42), (32, 21), (50, 38)):
        bar = cut(line((7, y), (57, y)), disc(knob, y, 10.5))
        rows += [bar, ring(knob, y, 5.6, 5.6)]
    return join(*rows)


def snowflake() -> QPainterPath:
    arm = join(line((32, 32), (32, 6), width=5.4), line((24.5, 11), (32, 18.5), (39.5, 11), width=5.4))
    return join(*(rotated(arm, degrees) for degrees in range(0, 360, 60)))


def pin() -> QPainterPath:
    drop = blob(
        (32, 61),
        (24, 49, 11, 39, 11, 25),
        (11, 12.5, 20.5, 4, 32, 4),
        (43.5, 4, 53, 12.5, 53, 25),
        (53, 39, 40, 49, 32, 61),
    )
    return cut(drop, disc(32, 25, 8.5))


def clock() -> QPainterPath:
    return cut(disc(32, 32, 28), line((32, 17), (32, 33), (42, 39), width=6))


def stopwatch() -> QPainterPath:
    body = cut(disc(32, 36.5, 23.5), line((32, 25), (32, 37.5), width=6))
    return join(
        body, box(24, 3.5, 16, 6.6, 3.3), box(29, 6, 6, 10, 1), line((51.5, 14.5), (54.5, 17.5), width=6.5)
    )


def gamepad() -> QPainterPath:
    body = blob(
        (17, 15), (24, 12.6, 40, 12.6, 47, 15), (56, 18, 62.5, 36, 60.5, 45.5), (58.6, 52.5, 51.5, 52, 46.5, 44.5), (44.5, 41.4, 42, 40, 38.5, 40),
        (34, 40, 30, 40, 25.5, 40), (22, 40, 19.5, 41.4, 17.5, 44.5), (12.5, 52, 5.4, 52.5, 3.5, 45.5), (1.5, 36, 8, 18, 17, 15),
    )  # fmt: skip
    cross = join(line((15, 27), (25, 27), width=4.6), line((20, 22), (20, 32), width=4.6))
    return moved(cut(body, cross, disc(40, 30.5, 3), disc(47.5, 23.5, 3)), 0, 1)


def eye(closed: bool = False) -> QPainterPath:
    lens = blob(
        (3, 32),
        (12, 17, 22, 12.5, 32, 12.5),
        (42, 12.5, 52, 17, 61, 32),
        (52, 47, 42, 51.5, 32, 51.5),
        (22, 51.5, 12, 47, 3, 32),
    )
    shape = cut(lens, ring(32, 32, 10.3, 5.4))
    return (
        join(cut(shape, line((12, 54), (52, 10), width=15)), line((13, 55), (51, 9), width=6))
        if closed
        else shape
    )


def cart() -> QPainterPath:
    basket = blob(
        (15, 18),
        (30, 18, 45, 18, 56.5, 18),
        (59.5, 18, 60.4, 20, 60, 22.5),
        (58, 31, 57, 36, 56, 38.6),
        (55.4, 41, 54, 42, 51.5, 42),
        (40, 42, 30, 42, 21, 42),
        (19, 34, 17, 26, 15, 18),
    )
    handle = line((5, 10), (11.5, 10), (20, 41), (23.5, 47), (52, 47), width=5.6)
    return join(basket, handle, disc(26, 56, 5.2), disc(48.5, 56, 5.2))


def gift() -> QPainterPath:
    lid, chest = box(5, 19, 54, 14, 5), box(9, 36, 46, 24, 6)
    bow = join(ring(23, 12, 7, 5.4), ring(41, 12, 7, 5.4))
    ribbon = box(29, 18, 6, 44, 0.5)
    return join(cut(join(lid, chest), ribbon), cut(bow, box(5, 19, 54, 14, 5)))


def camera() -> QPainterPath:
    return cut(join(box(4, 16, 56, 40, 10), box(21, 9, 22, 16, 6)), ring(32, 36, 11.2, 5.2))


def home() -> QPainterPath:
    roof = polygon(((32, 8), (58, 31), (6, 31)), 3)
    return cut(join(roof, box(11, 26, 42, 34, 6)), join(box(25.5, 40, 13, 26, 4)))


def key() -> QPainterPath:
    return rotated(
        join(
            ring(18, 32, 11, 7.5),
            line((30, 32), (58, 32), (58, 42), width=7.5),
            line((46, 32), (46, 40), width=7.5),
        ),
        -45,
    )


def flag() -> QPainterPath:
    cloth = blob(
        (15, 9),
        (27, 2.5, 36, 15.5, 52, 9.5),
        (55.4, 8.2, 57, 9.4, 57, 12.4),
        (57, 20, 57, 26, 57, 33),
        (57, 36, 56, 37, 53.6, 38),
        (37, 44, 28, 31, 15, 37.5),
    )
    return join(line((13, 8), (13, 58), width=6.5), cloth)


def folder() -> QPainterPath:
    return join(
        box(4, 16, 56, 40, 7),
        blob(
            (4, 24),
            (4, 12, 4, 8, 11, 8),
            (16, 8, 20, 8, 22, 8),
            (27, 8, 27, 16, 33, 16),
            (33, 24, 33, 24, 4, 24),
        ),
    )


def printer() -> QPainterPath:
    body = box(4, 22, 56, 26, 7)
    paper_in, paper_out = box(15, 5, 34, 14, 4), box(15, 38, 34, 22, 4)
    body = cut(body, box(11.5, 34.5, 41, 29, 4), disc(50.5, 29, 2.4))
    return join(
        body,
        paper_in,
        cut(paper_out, line((23, 46), (41, 46), width=4.4), line((23, 53), (35, 53), width=4.4)),
    )


def scissors() -> QPainterPath:
    upper = join(ring(14, 15, 7.6, 6), line((20, 20), (57, 50)))
    lower = join(ring(14, 49, 7.6, 6), line((20, 44), (57, 14)))
    return join(upper, lower)


def globe() -> QPainterPath:
    inner = cut(disc(32, 32, 23.4), line((6, 24), (58, 24), width=4.4), line((6, 40), (58, 40), width=4.4))
    meridians = join(cut(oval(32, 32, 13.4, 27), oval(32, 32, 9, 25)), box(29.8, 4, 4.4, 56, 0.1))
    return join(ring(32, 32, 25.4, 5.2), cut(inner, meridians))


def calendar() -> QPainterPath:
    page = join(box(6, 11, 52, 48, 8), line((19, 7), (19, 14), width=6), line((45, 7), (45, 14), width=6))
    days = [box(x, y, 7, 7, 2) for y in (33, 45) for x in (15.5, 28.5, 41.5)]
    return cut(page, box(6, 23.5, 52, 4, 0.1), *days[:5])


def door_out() -> QPainterPath:
    door = join(line((34, 9), (14, 9), (14, 55), (34, 55), width=6.6))
    return join(door, arrow(27, 32, 56, 32, 14, 6.6))


def swap() -> QPainterPath:
    return join(arrow(8, 21, 55, 21, 14), arrow(56, 43, 9, 43, 14))


def battery() -> QPainterPath:
    return join(frame(3, 17, 51, 30, 8, 5.6), box(12, 26, 24, 12, 2.5), box(56.4, 26, 4.6, 12, 2))


def warning() -> QPainterPath:
    return cut(
        polygon(((32, 11), (56, 53), (8, 53)), 5),
        join(line((32, 24), (32, 37), width=6.2)),
        disc(32, 47, 3.7),
    )


def pointer() -> QPainterPath:
    rays = [rotated(line((32, 6.5), (32, 13.5)), degrees) for degrees in range(0, 360, 90)]
    return join(
        disc(32, 32, 8.5),
        cut(ring(32, 32, 19, 5.2), *(rotated(box(26.5, 8, 11, 12, 0.5), d) for d in range(0, 360, 90))),
        *rays,
    )


def bell() -> QPainterPath:
    bell = blob(
        (32, 6),
        (42, 6, 49, 13, 49, 24),
        (49, 36, 51, 40, 56, 45),
        (58, 47.5, 57, 50, 54, 50),
        (40, 50, 24, 50, 10, 50),
        (7, 50, 6, 47.5, 8, 45),
        (13, 40, 15, 36, 15, 24),
        (15, 13, 22, 6, 32, 6),
    )
    return join(bell, cut(disc(32, 53, 7), box(20, 40, 24, 13.5, 0.5)))


def book() -> QPainterPath:
    left = blob(
        (29.4, 16),
        (22, 10.5, 14, 9.6, 7, 10),
        (4.6, 10.2, 4, 11.4, 4, 13),
        (4, 26, 4, 38, 4, 48),
        (4, 50, 5, 51, 7, 51),
        (15, 50.6, 22, 51.6, 29.4, 57),
    )
    return join(left, mirrored(left))


def speaker() -> QPainterPath:
    cone = polygon(((8, 25), (18, 25), (31, 13), (31, 51), (18, 39), (8, 39)), 3)
    return join(cone, arc(33, 32, 13, -42, 84), arc(33, 32, 24, -42, 84))


def pencil() -> QPainterPath:
    body = polygon(((11, 53), (14, 40), (44, 10), (54, 20), (24, 50)), 3)
    return cut(body, line((37.5, 15), (49, 26.5), width=4.4))


def projector() -> QPainterPath:
    body = cut(
        box(4, 18, 56, 30, 8),
        ring(42, 33, 9.4, 5),
        line((13, 28), (23, 28), width=4.6),
        line((13, 37), (23, 37), width=4.6),
    )
    return join(body, box(10, 46, 10, 9, 3), box(44, 46, 10, 9, 3))


def bullet_list() -> QPainterPath:
    rows = [join(disc(10, y, 4.6), line((24, y), (57, y))) for y in (14, 32, 50)]
    return join(*rows)


def moon() -> QPainterPath:
    return cut(disc(30, 33, 27), disc(43, 22, 22.5))


def trash() -> QPainterPath:
    can = blob(
        (11, 20),
        (25, 20, 39, 20, 53, 20),
        (52, 32, 51, 44, 50, 54),
        (49.4, 58.6, 47.6, 60, 44, 60),
        (36, 60, 28, 60, 20, 60),
        (16.4, 60, 14.6, 58.6, 14, 54),
        (13, 44, 12, 32, 11, 20),
    )
    lid = join(box(6, 10, 52, 6.4, 3.2), box(23, 4, 18, 9, 3))
    return join(cut(can, line((25, 30), (26, 50), width=4.6), line((39, 30), (38, 50), width=4.6)), lid)


def bell_off() -> QPainterPath:
    return join(cut(bell(), line((10, 10), (54, 54), width=15)), line((10, 10), (54, 54)))


def speak() -> QPainterPath:
    second = box(30, 34, 31, 23, 11)
    first = join(
        box(3, 5, 48, 34, 13),
        blob((12, 34), (12.4, 42, 9, 47, 5, 50), (13, 50, 20, 46, 24, 38), (20, 36, 16, 35, 12, 34)),
    )
    first = cut(first, line((14, 17), (40, 17), width=4.8), line((14, 27), (25, 27), width=4.8))
    return join(cut(first, box(26, 30, 39, 31, 15)), cut(second, line((39.5, 45.5), (51.5, 45.5), width=4.8)))


def people() -> QPainterPath:
    front, back = person(22, 22, 34, 54, 9.6), person(44, 22, 34, 54, 9.6)
    wide = join(disc(22, 22, 13.2), box(0, 30.4, 44.4, 28, 13))
    return join(front, cut(back, wide))


def overview() -> QPainterPath:
    return join(*(box(x, y, 24, 24, 6) for x in (5, 35) for y in (5, 35)))
