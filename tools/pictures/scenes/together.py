"""Scenes of what is good: what children gain, what they use at each age, talk on a car ride."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import arm, bust, seated_leg, standing_legs, wheelchair_user
from tools.pictures.rooms import cloud, floor, rug, shelf, stool, tree, window
from tools.pictures.things import bubble, controller, guitar, heart, note, phone, tablet

W, H = 760, 900
GRANDMOTHER = replace(cast.GRANDMOTHER, skin=4)
# Middle, top, half width, tint: one arch for each age, growing.
AGE_ARCHES = (
    (752, 338, 88, "plum-light"),
    (950, 230, 100, "teal-light"),
    (1178, 180, 118, "amber-light"),
    (1432, 96, 126, "coral-light"),
)


def _grandmother_on_tablet(pen: Pen) -> str:
    """A tablet on its stand, 270 x 350, a grandmother waving in it; (0, 0) is its middle."""
    drawing = pen.path("M-70,160 L-96,190 H96 L70,160 Z", "slate") + pen.rect(-135, -175, 270, 350, 30, "ink")
    drawing += pen.rect(-118, -158, 236, 316, 16, "amber-light") + pen.flat(
        -118, -158, 236, 60, 16, "amber-pale"
    )
    drawing += place(bust(pen, GRANDMOTHER, turn=-0.6, mood="open", bottom=193), 14, -16, 0.9)
    wave = arm(pen, GRANDMOTHER, (-80, 172), (-112, 158), (-100, 58), shade=0.16)
    fingers = "".join(
        pen.tube(f"M{-100 + dx},{40} L{-100 + dx * 1.6},{18 - abs(dx) * -0.3}", SKIN[4], 11)
        for dx in (-12, 0, 12)
    )
    return drawing + place(fingers + wave, 14, -16, 0.9)


def gains(pen: Pen) -> str:
    """A boy plays the guitar for his grandmother, who waves from a tablet."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-light") + pen.circle(370, 410, 330, "teal-pale")
    drawing += floor(pen, W, H, 780, light("wood", 0.45)) + rug(pen, 250, 836, 230, 44)
    drawing += pen.rect(470, 590, 270, 26, 12, "wood") + pen.rect(496, 612, 24, 216, 10, "wood-dark")
    drawing += pen.rect(690, 612, 24, 216, 10, "wood-dark") + place(_grandmother_on_tablet(pen), 605, 404)
    who = cast.VEER
    boy = stool(pen, -6, 318, 190) + seated_leg(
        pen, dark("navy", 0.2), "coral-dark", (10, 306), (86, 312), (76, 466), 54
    )
    boy += bust(pen, who, turn=0.75, mood="open", bottom=286) + pen.rect(-76, 240, 152, 92, 34, who.top)
    boy += seated_leg(pen, "navy", "coral-dark", (8, 306), (120, 312), (126, 470), 54)
    boy += guitar(pen, 24, 236, 0.98, -19) + arm(pen, who, (56, 138), (116, 262), (172, 190))
    boy += arm(pen, who, (-58, 138), (-116, 250), (4, 246))
    drawing += place(boy, 196, 322, 1.02)
    drawing += bubble(pen, 236, 66, 148, 112, "white", "left", note(pen, 310, 124, 1.05, "teal"), 44)
    drawing += bubble(pen, 540, 62, 124, 98, "white", "right", heart(pen, 602, 113, 0.85), 40)
    return drawing


def _car_body(pen: Pen) -> str:
    """Hood, lights and bumper over the people's laps."""
    hood = (
        "M44,640 C44,604 76,592 110,590 H650 C684,592 716,604 716,640 V764 Q716,794 686,794"
        " H74 Q44,794 44,764 Z"
    )
    drawing = pen.rect(70, 740, 104, 118, 26, "ink") + pen.rect(586, 740, 104, 118, 26, "ink")
    drawing += pen.path(hood, "coral") + pen.line("M150,640 Q380,612 610,640", dark("coral", 0.16), 6)
    drawing += pen.rect(30, 760, 700, 54, 26, dark("coral", 0.2)) + pen.rect(300, 766, 160, 40, 10, "white")
    drawing += pen.rect(232, 690, 296, 42, 21, dark("coral", 0.42)) + pen.line("M262,711 H498", "coral", 6)
    for x in (134, 626):
        drawing += pen.circle(x, 702, 46, dark("coral", 0.2)) + pen.circle(x, 702, 36, "amber-light")
    return drawing


def car(pen: Pen) -> str:
    """A father drives, his son talks beside him, both look ahead into the day."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + pen.circle(120, 120, 56, "amber-light", outlined=False)
    drawing += cloud(pen, 590, 96, 0.9) + cloud(pen, 330, 62, 0.55)
    drawing += pen.path(
        "M-10,520 C140,400 300,420 420,470 C540,520 660,420 770,440 V900 H-10 Z", "hill", outlined=False
    )
    drawing += tree(pen, 40, 600, 0.9) + tree(pen, 726, 600, 1.05, "leaf-mid")
    drawing += pen.path("M-10,600 H770 V910 H-10 Z", light("leaf", 0.45), outlined=False)
    drawing += pen.path("M-10,780 C200,760 560,760 770,780 V910 H-10 Z", light("slate", 0.35), outlined=False)
    # roof, windshield, mirrors
    drawing += pen.path("M116,206 C150,168 240,156 380,156 C520,156 610,168 644,206 L712,640 H48 Z", "coral")
    drawing += pen.path(
        "M152,226 C200,200 270,196 380,196 C490,196 560,200 608,226 L676,620 H84 Z", "teal-light"
    )
    for x in (18, 742):
        drawing += pen.rect(x - 44, 530, 88, 62, 26, dark("coral", 0.2))
    for x in (258, 512):
        drawing += pen.rect(x - 46, 286, 92, 70, 26, "slate") + pen.rect(x - 106, 372, 212, 300, 56, "slate")
    drawing += place(bust(pen, cast.TARIQ, turn=0.7, mood="open", bottom=260), 262, 392, 0.98)
    drawing += place(bust(pen, cast.SAMIR, turn=-0.22, mood="soft", bottom=260), 506, 378, 0.98)
    drawing += pen.line("M196,492 L322,640", light("slate", 0.4), 15) + pen.line(
        "M576,482 L446,640", light("slate", 0.4), 15
    )
    drawing += pen.rect(330, 206, 100, 36, 16, "ink") + pen.flat(338, 213, 84, 22, 10, light("slate", 0.5))
    drawing += pen.path("M70,612 Q380,560 690,612 L700,660 H60 Z", "ink")
    drawing += place(pen.ring(0, 0, 92, "ink", 20) + pen.ring(0, 0, 92, "slate", 8), 506, 612)
    drawing += place(arm(pen, cast.SAMIR, (-84, 148), (-122, 232), (-92, 196)), 506, 378, 0.98)
    drawing += place(arm(pen, cast.SAMIR, (84, 148), (122, 232), (92, 196)), 506, 378, 0.98)
    drawing += _car_body(pen)
    return drawing


def _youngest(pen: Pen) -> str:
    who = cast.ZURI
    drawing = standing_legs(pen, "plum-mid", "coral-dark", 300, 480, 27, 52)
    skirt = "M-74,200 C-82,270 -92,318 -98,350 Q-100,366 -84,366 H84 Q100,366 98,350 C92,318 82,270 74,200 Z"
    drawing += pen.path(skirt, who.top) + bust(pen, who, turn=0.65, mood="open", bottom=240)
    drawing += tablet(pen, 8, 262, 0.84, -4)
    drawing += arm(pen, who, (-58, 138), (-116, 208), (-86, 268)) + arm(
        pen, who, (58, 138), (122, 206), (104, 262)
    )
    return drawing


def _player(pen: Pen) -> str:
    who = cast.FINN
    drawing = standing_legs(pen, "navy", "coral-dark", 296, 520)
    drawing += bust(pen, who, turn=-0.7, mood="open", bottom=290) + pen.rect(-76, 240, 152, 80, 30, who.top)
    drawing += controller(pen, -6, 258, 0.66, 0, "plum-mid")
    return (
        drawing
        + arm(pen, who, (-58, 136), (-114, 214), (-64, 258))
        + arm(pen, who, (58, 136), (112, 214), (54, 258))
    )


def _texter(pen: Pen) -> str:
    """A girl in a wheelchair, 11 to 14, a phone in her hand, facing right."""
    who = replace(cast.MEI, top="coral")
    held = phone(pen, 122, -196, 0.72, 12, "teal-light", "bubbles")
    return wheelchair_user(
        pen,
        who,
        turn=0.65,
        mood="smile",
        seat="teal-mid",
        shoes="ink",
        lap=held,
        reach=((40, -96), (112, -164)),
    )


def _oldest(pen: Pen) -> str:
    who = replace(cast.ARJAN, top="teal")
    drawing = standing_legs(pen, "slate", "ink", 318, 600, 30, 56)
    drawing += pen.rect(48, 120, 70, 170, 30, "coral") + pen.rect(64, 196, 58, 70, 18, dark("coral", 0.16))
    drawing += bust(pen, who, turn=-0.65, mood="smile", bottom=320) + pen.rect(-90, 270, 180, 76, 32, who.top)
    drawing += pen.line("M58,112 C72,150 74,200 66,262", "coral", 17)
    laptop = (
        pen.path("M-84,0 L-66,-102 H66 L84,0 Z", "slate")
        + pen.circle(0, -52, 11, "teal-light")
        + pen.rect(-96, -6, 192, 20, 9, "ink")
    )
    drawing += arm(pen, who, (68, 146), (112, 262), (30, 288)) + place(laptop, -52, 284, 0.98, -3)
    return drawing + arm(pen, who, (-68, 146), (-122, 256), (-92, 292))


def ages(pen: Pen) -> str:
    """Four young people from six to sixteen in one room, each with what they use."""
    w, h = 1600, 900
    drawing = pen.flat(0, 0, w, h, 0, "amber-pale") + floor(pen, w, h, 740, light("wood", 0.5))
    drawing += window(pen, 96, 84, 300, 300) + shelf(pen, 470, 300, 190)
    for x, top, half, tint in AGE_ARCHES:
        arch = f"M{x - half},728 V{top + half} A{half},{half} 0 0 1 {x + half},{top + half} V728 Z"
        drawing += pen.path(arch, tint)
    people = place(_youngest(pen), 754, 478, 0.77) + place(_player(pen), 948, 390, 0.84)
    people += place(_texter(pen), 1152, 732, 0.92) + place(_oldest(pen), 1442, 284, 0.95)
    return drawing + place(people, 0, -50)
