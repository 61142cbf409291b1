"""Scenes of school and helpers: someone known, the school's quiet corner, those who work on a report."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import arm, bust, seated_leg, standing_legs
from tools.pictures.rooms import cloud, floor, tree, window
from tools.pictures.things import ball, bubble, heart, mug, phone, text_lines

W, H = 760, 900


def known(pen: Pen) -> str:
    """A girl with a message on her phone looks across the yard; a teammate she knows waves to her."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + cloud(pen, 150, 96, 0.9)
    drawing += pen.rect(330, 150, 520, 330, 20, "amber-light") + pen.rect(310, 130, 540, 36, 12, "coral")
    for x in (560, 664):
        drawing += pen.rect(x, 206, 84, 104, 10, "white") + pen.flat(x + 8, 214, 68, 88, 6, "teal-mid")
    drawing += pen.rect(420, 356, 116, 126, 10, "coral-dark") + tree(pen, 96, 500, 1.0)
    drawing += pen.path("M-10,470 H770 V910 H-10 Z", light("leaf", 0.45), outlined=False)
    drawing += pen.path("M-10,600 C200,540 560,540 770,590 V910 H-10 Z", light("wood", 0.35), outlined=False)
    boy = replace(cast.TARIQ, top="coral")
    far = standing_legs(pen, "slate", "ink", 306, 562, 28, 54) + bust(
        pen, boy, turn=-0.7, mood="smile", bottom=290
    )
    far += pen.rect(-90, 248, 180, 88, 32, boy.top) + ball(pen, 96, 262, 48, "amber")
    far += arm(pen, boy, (68, 146), (124, 236), (84, 298)) + arm(
        pen, boy, (-68, 146), (-128, 122), (-124, 24)
    )
    drawing += place(far, 610, 372, 0.6)
    girl = replace(cast.IMANI, top="teal")
    near = bust(pen, girl, turn=0.7, mood="flat", bottom=420)
    near += arm(pen, girl, (-70, 146), (-118, 284), (-14, 304)) + phone(
        pen, 146, 204, 0.98, 12, "teal-light", "bubbles"
    )
    near += arm(pen, girl, (68, 150), (92, 330), (136, 252), thumb=-150)
    drawing += place(near, 232, 462, 1.24)
    return drawing + bubble(
        pen, 362, 210, 176, 112, "white", "right", text_lines(pen, 402, 252, (98, 62), "teal-mid", 11, 30), 42
    )


def school_corner(pen: Pen) -> str:
    """A mother and the school's lead talk at a small round table."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-pale") + floor(pen, W, H, 770, light("wood", 0.45))
    drawing += pen.circle(380, 440, 310, "teal-light") + window(pen, 70, 50, 200, 160)
    drawing += pen.rect(484, 50, 220, 156, 16, "wood-light") + pen.flat(502, 68, 80, 56, 6, "white")
    drawing += pen.flat(600, 68, 86, 38, 6, "coral-light") + pen.flat(502, 136, 60, 52, 6, "amber")
    drawing += pen.flat(580, 118, 106, 70, 6, "white") + heart(pen, 542, 97, 0.5, "coral")
    drawing += text_lines(pen, 594, 142, (78, 50), "teal-mid", 8, 24)
    lead, mother = (
        replace(cast.HANNAH, skin=2, hair="bob", hair_color="brown-hair"),
        replace(cast.AMAL, skin=3, cloth="coral", top="navy"),
    )
    left = pen.rect(-124, 190, 60, 300, 26, "coral") + pen.rect(-116, 316, 200, 50, 22, "coral")
    left += pen.tube("M-70,360 V560", "wood-dark", 18) + pen.tube("M50,360 V560", "wood-dark", 18)
    left += seated_leg(pen, dark("slate", 0.2), "ink", (-10, 312), (96, 318), (90, 536), 58)
    left += bust(pen, mother, turn=0.7, mood="talk", bottom=290) + pen.rect(
        -104, 250, 208, 90, 36, mother.top
    )
    left += seated_leg(pen, "slate", "ink", (-30, 316), (110, 324), (116, 540), 60)
    drawing += place(left, 196, 354, 0.88)
    right = pen.rect(64, 190, 60, 300, 26, "coral") + pen.rect(-84, 316, 200, 50, 22, "coral")
    right += pen.tube("M70,360 V560", "wood-dark", 18) + pen.tube("M-50,360 V560", "wood-dark", 18)
    right += seated_leg(pen, dark("navy", 0.2), "ink", (10, 312), (-96, 318), (-90, 536), 58)
    right += bust(pen, lead, turn=-0.7, mood="soft", bottom=290) + pen.rect(-104, 250, 208, 90, 36, lead.top)
    right += seated_leg(pen, "navy", "ink", (30, 316), (-110, 324), (-116, 540), 60)
    drawing += place(right, 574, 354, 0.88)
    drawing += pen.rect(368, 620, 24, 210, 10, "wood-dark") + pen.rect(300, 816, 160, 20, 10, "wood-dark")
    drawing += pen.rect(228, 604, 304, 30, 15, "wood") + mug(pen, 428, 572, 0.72, "amber")
    drawing += place(arm(pen, mother, (-84, 146), (-118, 250), (20, 276)), 196, 354, 0.88)
    drawing += place(arm(pen, mother, (82, 146), (116, 250), (154, 200)), 196, 354, 0.88)
    drawing += place(arm(pen, lead, (84, 146), (122, 252), (0, 280)), 574, 354, 0.88)
    return drawing + bubble(
        pen, 304, 214, 150, 104, "white", "left", text_lines(pen, 340, 252, (78, 50), "teal-mid", 11, 30), 40
    )


def _headset(pen: Pen) -> str:
    """A headset on a head that looks right."""
    band = pen.line("M-56,6 C-66,-62 -34,-100 6,-98 C44,-96 66,-66 60,-30", "slate", 10)
    return (
        band
        + pen.rect(-70, -14, 32, 48, 14, "ink")
        + pen.line("M-54,32 C-50,56 -28,62 -6,58", "ink", 7)
        + pen.dot(0, 57, 8, "ink")
    )


def _at_work(pen: Pen, x: float, y: float, ground: str, person: str, on_desk: str) -> str:
    """A person behind a desk in a round window of radius 178; the desk's top is 92 below its middle."""
    drawing = pen.circle(x, y, 178, ground) + place(person, x, y - 44, 0.88)
    drawing += pen.rect(x - 176, y + 92, 352, 30, 15, "wood") + place(on_desk, x, y + 92)
    return drawing


def _folder(pen: Pen, x: float, y: float, turn: float = 0) -> str:
    """A folder on its way, 96 x 72."""
    drawing = pen.path(
        "M-48,-26 Q-48,-36 -38,-36 H-14 L-2,-24 H38 Q48,-24 48,-14 V26 Q48,36 38,36 H-38 Q-48,36 -48,26 Z",
        "amber",
    )
    return place(drawing + pen.line("M-26,4 h34", "white", 7), x, y, 1, turn)


def helpers(pen: Pen) -> str:
    """Three people at work on one report: one reads it, one looks for the place, one in uniform acts on it."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-pale")
    drawing += pen.line("M330,180 C470,180 520,210 540,300 M500,560 C470,660 420,690 360,706", "teal-mid", 8)
    reader = replace(cast.LENA, top="plum-mid")
    finder = replace(cast.AMAL, skin=3, cloth="coral", top="navy")
    one = bust(pen, reader, turn=0.6, mood="soft", bottom=160) + _headset(pen)
    page = pen.rect(-34, -74, 86, 74, 8, "white") + text_lines(pen, -18, -54, (54, 40, 54), "teal-mid", 8, 18)
    drawing += _at_work(pen, 222, 202, "plum-light", one, page)
    two = bust(pen, finder, turn=-0.6, mood="smile", bottom=160)
    laptop = pen.path("M-66,-6 L-54,-86 H54 L66,-6 Z", "slate") + pen.rect(-78, -12, 156, 14, 7, "ink")
    pin = pen.path("M0,22 C-8,8 -20,0 -20,-14 A20,20 0 0 1 20,-14 C20,0 8,8 0,22 Z", "coral") + pen.dot(
        0, -14, 7, "white"
    )
    drawing += _at_work(pen, 536, 448, "amber-light", two, place(laptop + place(pin, 0, -46, 0.9), -34, 0))
    officer = cast.OFFICER
    three = (
        bust(pen, officer, turn=0.6, mood="smile", bottom=160)
        + pen.star(58, 138, 0.42, "amber")
        + pen.star(4, -66, 0.34, "amber")
    )
    drawing += _at_work(pen, 222, 694, "teal-light", three, "")
    return drawing + _folder(pen, 500, 196, 12) + _folder(pen, 462, 676, -14)
