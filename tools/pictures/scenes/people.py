"""Scenes of families and helpers: someone known, a plan signed, the school's corner, who helps."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import Person, arm, bust, seated_leg, standing_legs
from tools.pictures.rooms import cloud, floor, framed, shelf, table_front, tree, window
from tools.pictures.things import ball, bubble, heart, lamp, mug, phone, signpost, text_lines

W, H = 760, 900


def known(pen: Pen) -> str:
    """At the sports club: a coach and a teen after training, a message on its way between them, a teammate beside."""
    drawing = (
        pen.flat(0, 0, W, H, 0, "teal-light") + window(pen, 60, 44, 180, 112) + window(pen, 290, 44, 180, 112)
    )
    drawing += window(pen, 520, 44, 180, 112) + floor(pen, W, H, 700, "wood-light")
    drawing += pen.line("M-20,806 Q380,700 780,806", "white", 10)
    # coach, with a whistle and a phone at the side
    coach = standing_legs(pen, "navy", "ink", 318, 560, 30, 58) + bust(
        pen, cast.COACH, turn=0.7, mood="smile", bottom=300
    )
    coach += pen.rect(-104, 256, 208, 88, 34, cast.COACH.top) + pen.line(
        "M-30,106 L6,196 L36,106", "slate", 6
    )
    coach += pen.rect(-8, 190, 36, 22, 10, "amber") + arm(
        pen, cast.COACH, (-84, 146), (-134, 248), (-84, 318)
    )
    coach += phone(pen, 108, 238, 0.66, 10, "teal-light", "bubbles") + arm(
        pen, cast.COACH, (82, 146), (56, 262), (104, 258)
    )
    drawing += place(coach, 170, 304, 0.98)
    # teen with a ball under the arm and a phone
    teen = replace(cast.TARIQ, top="coral")
    right = standing_legs(pen, "slate", "coral-dark", 306, 562, 28, 54) + bust(
        pen, teen, turn=-0.7, mood="soft", bottom=290
    )
    right += pen.rect(-90, 248, 180, 88, 32, teen.top) + ball(pen, 104, 248, 48, "amber")
    right += arm(pen, teen, (68, 146), (128, 230), (92, 290)) + phone(
        pen, -96, 240, 0.66, -10, "teal-light", "bubbles"
    )
    right += arm(pen, teen, (-68, 146), (-48, 258), (-92, 258))
    drawing += place(right, 574, 316, 0.96)
    drawing += bubble(
        pen, 292, 270, 168, 108, "white", "left", text_lines(pen, 330, 310, (94, 60), "teal-mid", 11, 30), 40
    )
    return drawing


def plan_sign(pen: Pen) -> str:
    """Two fathers and their daughter at the table: she signs the family plan first."""
    cx, top = W / 2, 702
    drawing = pen.flat(0, 0, W, H, 0, "amber-pale") + pen.circle(cx, 470, 340, "amber-light")
    drawing += shelf(pen, 48, 196) + lamp(pen, cx, 70, 0.86, "teal", 110)
    art = pen.dot(0, 0, 34, "amber") + pen.line("M-46,52 q24,-22 46,0 t46,0", "teal-mid", 9)
    drawing += framed(pen, 556, 84, 152, 168, "white", place(art, 0, -14, 0.8))
    one, two, girl = cast.SAMIR, replace(cast.MARCUS, top="navy", neck="shirt", specs=True), cast.ZURI
    drawing += place(bust(pen, one, turn=0.7, mood="smile", bottom=330), 168, 400, 1.04)
    drawing += place(bust(pen, two, turn=-0.7, mood="smile", bottom=330), 600, 388, 1.04)
    drawing += place(bust(pen, replace(girl, top="coral"), turn=0.1, mood="open", bottom=290), cx, 478, 1.04)
    drawing += table_front(pen, W, H, top)
    sheet = pen.path("M-128,0 L-98,-66 H98 L128,0 Z", "white") + pen.line("M-76,-52 h70", "teal", 8)
    sheet += pen.line("M-82,-34 h110 M-90,-18 h84", "grey", 7) + pen.line(
        "M34,-14 q12,-14 20,0 t22,-4", "ink", 5
    )
    drawing += place(sheet, cx - 20, top + 24)
    drawing += place(arm(pen, one, (-84, 146), (-124, 268), (12, 290)), 168, 400, 1.04)
    drawing += place(arm(pen, two, (84, 146), (124, 268), (-8, 300)), 600, 388, 1.04)
    red = replace(girl, top="coral")
    drawing += pen.line(f"M{cx + 36},{top - 32} l-22,40", "teal", 9)
    drawing += place(arm(pen, red, (58, 140), (112, 206), (42, 206)), cx, 478, 1.04)
    drawing += place(arm(pen, red, (-58, 140), (-118, 208), (-82, 236)), cx, 478, 1.04)
    return (
        drawing
        + mug(pen, 68, top - 20, 0.86, "coral-dark")
        + mug(pen, 706, top - 20, 0.86, "teal-mid", flip=True)
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


def helpers(pen: Pen) -> str:
    """A child at a signpost with the people who help: mother, counselor, grandfather, friend."""
    w, h = 1600, 900
    drawing = pen.flat(0, 0, w, h, 0, "sky") + pen.circle(1340, 170, 84, "amber-light", outlined=False)
    drawing += cloud(pen, 300, 150, 1.3) + cloud(pen, 840, 110, 0.9)
    drawing += pen.path(
        "M-20,560 C260,420 560,420 820,520 C1080,430 1380,420 1640,540 V920 H-20 Z", "hill", outlined=False
    )
    drawing += pen.path("M-20,690 C400,610 1100,610 1620,680 V920 H-20 Z", light("leaf", 0.4), outlined=False)
    drawing += (
        tree(pen, 140, 600, 1.05)
        + tree(pen, 1580, 600, 1.1, "leaf-mid")
        + tree(pen, 330, 580, 0.66, "leaf-mid")
    )
    drawing += pen.rect(981, 460, 38, 260, 14, "wood-dark") + signpost(pen, 1000, 322, 1.7)
    mother = standing_legs(pen, "navy", "ink", 318, 600, 30, 58) + bust(
        pen, cast.NIA, turn=0.7, mood="smile", bottom=300
    )
    mother += pen.rect(-104, 256, 208, 90, 34, "coral") + arm(
        pen, cast.NIA, (-84, 146), (-126, 258), (-76, 320)
    )
    mother += arm(pen, cast.NIA, (82, 146), (124, 250), (178, 268))
    drawing += place(mother, 772, 338, 0.82)
    lead = replace(cast.HANNAH, build="adult")
    right = standing_legs(pen, "slate", "ink", 318, 600, 30, 58) + bust(
        pen, lead, turn=-0.7, mood="smile", bottom=300
    )
    right += pen.rect(-104, 256, 208, 90, 34, lead.top) + arm(pen, lead, (84, 146), (126, 258), (76, 320))
    right += arm(pen, lead, (-82, 146), (-118, 250), (-142, 268))
    drawing += place(right, 1276, 338, 0.82)
    elder = standing_legs(pen, "slate", "ink", 318, 600, 30, 58) + bust(
        pen, cast.ROBERT, turn=-0.7, mood="soft", bottom=300
    )
    elder += pen.rect(-104, 256, 208, 90, 34, "navy") + arm(
        pen, cast.ROBERT, (84, 146), (122, 262), (110, 336)
    )
    elder += arm(pen, cast.ROBERT, (-82, 146), (-118, 262), (-66, 310))
    drawing += place(elder, 1456, 350, 0.8)
    child = standing_legs(pen, "navy", "coral-dark", 296, 486) + bust(
        pen, cast.YUSUF, turn=0.6, mood="open", bottom=290
    )
    child += pen.rect(-76, 240, 152, 84, 30, "amber") + arm(
        pen, cast.YUSUF, (-58, 138), (-104, 232), (-70, 296)
    )
    child += arm(pen, cast.YUSUF, (56, 138), (98, 232), (66, 296))
    girl = replace(cast.LUCY, top="plum-mid")
    friend = standing_legs(pen, "slate", "ink", 296, 486) + bust(
        pen, girl, turn=-0.65, mood="smile", bottom=290
    )
    friend += pen.rect(-76, 240, 152, 84, 30, girl.top) + arm(pen, girl, (56, 138), (100, 232), (68, 296))
    friend += arm(pen, girl, (-56, 138), (-96, 232), (-64, 296))
    return drawing + place(friend, 1120, 478, 0.77) + place(child, 966, 470, 0.79)


def calm_rest(pen: Pen) -> str:
    """Hills, water and a low sun: nothing to read, nobody there."""
    w, h = 1600, 900
    drawing = pen.flat(0, 0, w, h, 0, "amber-pale") + pen.circle(
        1060, 380, 300, light("amber-light", 0.35), outlined=False
    )
    drawing += pen.circle(1060, 380, 190, "amber-light", outlined=False) + pen.circle(
        1060, 380, 104, light("amber", 0.25), outlined=False
    )
    drawing += cloud(pen, 380, 190, 1.5) + cloud(pen, 1330, 150, 1.05) + cloud(pen, 720, 110, 0.8)
    hills = (
        (
            (
                "M-20,520 C160,360 380,340 560,430 C760,330 980,400 1180,440 C1340,370 1500,360"
                " 1620,420 V920 H-20 Z"
            ),
            "#BBD9D3",
        ),
        ("M-20,560 C200,450 420,470 640,540 C900,600 1120,500 1620,470 V920 H-20 Z", "#8FC0B4"),
    )
    for d, tint in hills:
        drawing += pen.path(d, tint, outlined=False)
    drawing += pen.flat(0, 590, w, 310, 0, "sky") + pen.path(
        "M-20,590 C240,560 520,590 760,604 H-20 Z", "#6FAE9E", outlined=False
    )
    for x, y, width in ((980, 622, 160), (940, 654, 250), (1010, 686, 130), (960, 720, 200), (1030, 756, 90)):
        drawing += pen.flat(x, y, width, 12, 6, "amber-light")
    for x, y, width in ((180, 660, 150), (420, 720, 110), (1330, 668, 140), (640, 676, 90), (1240, 760, 110)):
        drawing += pen.flat(x, y, width, 9, 4.5, "white", 0.7)
    drawing += pen.path(
        "M-20,860 C220,760 520,770 760,840 C960,890 1300,860 1620,790 V920 H-20 Z", "teal-mid", outlined=False
    )
    for x, y, size in ((1420, 806, 1), (1462, 800, 1.3), (1508, 796, 0.9), (120, 826, 1.1), (160, 818, 0.8)):
        stems = "M0,10 Q-4,-40 -16,-74 M0,10 Q2,-46 4,-92 M0,10 Q8,-36 24,-62"
        drawing += place(pen.line(stems, "leaf-dark", 7), x, y, size)
    return drawing


def _portrait(pen: Pen, who: Person, ground: str, ring: str) -> str:
    """Head and shoulders on a 600 x 600 ground."""
    drawing = pen.flat(0, 0, 600, 600, 0, ground) + pen.circle(300, 300, 252, ring, outlined=False)
    person = bust(pen, who, turn=0, mood="smile", bottom=340)
    return drawing + place(person, 300, 262, 1.5)


def lead_woman(pen: Pen) -> str:
    """A school counselor, a woman in a green cardigan."""
    who = Person(skin=5, hair="bun", hair_color="black-hair", top="teal", neck="shirt", lanyard="amber")
    return _portrait(pen, who, "teal-light", "teal-pale")


def lead_man(pen: Pen) -> str:
    """A school counselor, a man with a beard."""
    who = replace(cast.SAMIR, top="plum-mid", lanyard="teal")
    return _portrait(pen, who, "amber-light", "amber-pale")
