"""Scenes about devices: a phone put down, a picture taken down, settings set, a game played together."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import arm, bust, seated_leg, standing_legs, wheelchair_user
from tools.pictures.rooms import floor, framed, rug, shelf, table_front, window
from tools.pictures.things import controller, heart, key, lamp, mug, note, phone, shield, switch

W, H = 760, 900


def stop_together(pen: Pen) -> str:
    """A boy lays the phone face down; his grandmother sits beside him, her hand on the table."""
    cx, top = W / 2, 690
    drawing = pen.flat(0, 0, W, H, 0, "plum-light") + pen.circle(cx, 500, 340, light("plum-light", 0.45))
    drawing += (
        window(pen, 52, 52, 180, 160) + shelf(pen, W - 236, 212) + lamp(pen, cx + 10, 70, 0.9, "amber", 110)
    )
    elder, boy = cast.GRANDMOTHER, replace(cast.JADE, hair="fade", skin=5, top="teal-mid")
    drawing += place(bust(pen, elder, turn=0.72, mood="soft", bottom=300), cx - 176, 406, 1.12)
    drawing += place(bust(pen, boy, turn=-0.6, mood="soft", tilt=-3, bottom=300), cx + 160, 424, 1.12)
    drawing += table_front(pen, W, H, top)
    flat_phone = f'<g transform="translate({cx + 6:g} {top + 8}) scale(1 .46) rotate(78)">{phone(pen, 0, 0, 1.15, 0, "teal-light", "back")}</g>'
    drawing += flat_phone + place(arm(pen, elder, (-84, 146), (-124, 256), (44, 268)), cx - 176, 406, 1.12)
    drawing += place(arm(pen, boy, (72, 146), (128, 246), (-76, 250)), cx + 160, 424, 1.12)
    return drawing + mug(pen, 76, top - 24, 0.9, "coral")


def _fading_frame(pen: Pen) -> str:
    """A picture frame whose picture leaves it in small squares; (0, 0) is its middle."""
    drawing = framed(pen, -130, -110, 260, 220, "white", "", "wood")
    squares = (
        (-100, -80, 1),
        (-100, -30, 1),
        (-100, 20, 1),
        (-50, -30, 0.75),
        (-50, 20, 0.75),
        (-50, -80, 0.75),
        (0, 20, 0.4),
        (0, -80, 0.4),
    )
    for x, y, share in squares:
        tint = "hill" if y == 20 else "sky"
        drawing += pen.flat(x, y, 44, 44, 8, light(tint, 1 - share) if share < 1 else tint)
    return drawing


def takedown(pen: Pen) -> str:
    """A picture goes; its fingerprint, a key, goes to a shield; a teen and an adult look on at ease."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-pale") + pen.circle(560, 214, 178, "amber-light")
    drawing += place(_fading_frame(pen), 182, 206)
    for x, y, size in ((336, 172, 20), (368, 206, 16), (340, 240, 13), (398, 176, 12), (402, 232, 10)):
        drawing += pen.flat(x, y, size, size, 5, "teal-mid")
    drawing += shield(pen, 560, 216, 1.22, "teal", dark("teal", 0.2)) + key(pen, 556, 206, 1.05, "amber", -45)
    drawing += pen.rect(-40, 700, W + 80, 300, 60, "coral-light")
    teen, adult = cast.LEO, cast.DEEPAK
    drawing += place(bust(pen, adult, turn=-0.6, mood="smile", bottom=360), 528, 536, 1.06)
    drawing += place(bust(pen, teen, turn=0.65, mood="smile", bottom=360), 236, 560, 1.06)
    drawing += place(arm(pen, teen, (72, 146), (114, 262), (26, 268)), 236, 560, 1.06)
    drawing += place(arm(pen, teen, (-72, 146), (-116, 258), (4, 266)), 236, 560, 1.06)
    drawing += mug(pen, 516, 822, 1, "amber", flip=True)
    return drawing + place(arm(pen, adult, (84, 146), (132, 268), (26, 280)), 528, 536, 1.06)


def _big_phone(pen: Pen) -> str:
    """A phone taller than a person: five rows of switches, a lock on top; (0, 0) is its middle, 300 x 620."""
    drawing = pen.rect(-150, -310, 300, 620, 48, "ink") + pen.rect(-130, -284, 260, 568, 30, "white")
    drawing += pen.rect(-52, -274, 104, 16, 8, "ink")
    lock = pen.line("M-24,-6 V-24 a24,24 0 0 1 48,0 V-6", "teal", 13) + pen.rect(-38, -10, 76, 62, 16, "teal")
    drawing += place(lock + pen.dot(0, 16, 8, "white") + pen.line("M0,18 v14", "white", 6), 0, -186, 1.05)
    for row, (tint, on) in enumerate(
        (("coral", True), ("amber", True), ("plum-mid", True), ("teal-mid", False), ("sky", True))
    ):
        y = -82 + row * 74
        drawing += pen.rect(-108, y - 24, 48, 48, 14, tint) + pen.line(
            f"M-40,{y - 8} h54 M-40,{y + 10} h34", "grey-light", 9
        )
        drawing += switch(pen, 72, y, on, 0.92)
    return drawing


def settings(pen: Pen) -> str:
    """A father and his daughter set the switches of a phone as tall as a door."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-pale") + pen.circle(380, 430, 330, "amber-light")
    drawing += pen.path("M-20,800 C200,760 560,760 780,800 V910 H-20 Z", "teal-mid", outlined=False)
    drawing += place(_big_phone(pen), 392, 446, 0.98)
    man, girl = cast.SAMIR, cast.LUCY
    left = standing_legs(pen, "slate", "ink", 320, 610, 30, 58) + bust(
        pen, man, turn=0.7, mood="smile", bottom=300
    )
    left += pen.rect(-104, 262, 208, 82, 34, man.top) + arm(pen, man, (-80, 146), (-114, 256), (-66, 316))
    left += arm(pen, man, (82, 146), (128, 236), (196, 186))
    drawing += place(left, 150, 256, 0.97)
    right = standing_legs(pen, "navy", "coral-dark", 296, 520)
    right += bust(pen, replace(girl, top="teal"), turn=-0.75, mood="open", bottom=290) + pen.rect(
        -76, 240, 152, 82, 30, "teal"
    )
    right += arm(pen, replace(girl, top="teal"), (56, 138), (108, 232), (74, 290))
    right += arm(pen, replace(girl, top="teal"), (-56, 138), (-106, 196), (-158, 150))
    return drawing + place(right, 628, 344, 0.97)


def _television(pen: Pen) -> str:
    """A set with a game of three hills, a ball that hops and stars to gather; (0, 0) is its middle."""
    drawing = pen.rect(-60, 120, 120, 26, 10, "slate") + pen.rect(-210, -130, 420, 256, 24, "ink")
    drawing += pen.flat(-194, -114, 388, 224, 12, "sky")
    for x, w, h in ((-194, 120, 60), (-40, 110, 92), (104, 90, 54)):
        drawing += pen.flat(x, 110 - h, w, h, 8, "leaf-mid") + pen.flat(x, 110 - h, w, 14, 7, "leaf-dark")
    for x, y in ((-20, -46), (16, -66), (54, -46)):
        drawing += pen.star(x, y, 0.42, "amber")
    return drawing + pen.dot(-128, 26, 24, "coral") + pen.dot(146, 34, 22, "plum-mid")


def game(pen: Pen) -> str:
    """A mother and her son, who uses a wheelchair, laugh over a game they play together."""
    drawing = pen.flat(0, 0, W, H, 0, "plum-light") + floor(pen, W, H, 740, light("plum-light", 0.4), "white")
    drawing += rug(pen, 390, 826, 350, 60, "amber-light") + pen.rect(150, 314, 476, 22, 10, "wood")
    drawing += (
        place(_television(pen), 388, 178, 0.94)
        + note(pen, 92, 180, 0.8, "plum-mid")
        + heart(pen, 684, 186, 0.7)
    )
    who, boy = replace(cast.NIA, top="teal"), replace(cast.YUSUF, skin=6, hair="fade")
    # she sits on a cushion stool
    woman = pen.rect(-104, 330, 236, 90, 40, "coral") + seated_leg(
        pen, dark("slate", 0.2), "ink", (20, 316), (120, 320), (112, 428), 58
    )
    woman += bust(pen, who, turn=0.7, mood="open", bottom=290) + pen.rect(-104, 250, 208, 92, 38, who.top)
    woman += seated_leg(pen, "slate", "ink", (-20, 322), (136, 326), (144, 434), 60) + controller(
        pen, 66, 250, 0.68, -8, "plum"
    )
    woman += arm(pen, who, (84, 146), (138, 226), (106, 242)) + arm(
        pen, who, (-82, 146), (-104, 262), (16, 258)
    )
    drawing += place(woman, 196, 420, 0.93)
    held = controller(pen, 78, -142, 0.62, -10, "coral-dark")
    chair = wheelchair_user(
        pen,
        boy,
        turn=0.7,
        mood="open",
        seat="teal-mid",
        shoes="coral-dark",
        lap=held,
        reach=((36, -98), (64, -140)),
    )
    return drawing + place(chair, 588, 772, 0.98, flip=True)
