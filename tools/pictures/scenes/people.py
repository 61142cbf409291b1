"""Scenes of families and rest: a plan signed, who helps, a calm place, portraits."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, light, place
from tools.pictures.person import Person, arm, bust, standing_legs
from tools.pictures.rooms import cloud, framed, shelf, table_front, tree
from tools.pictures.things import lamp, signpost

W, H = 760, 900


def plan_sign(pen: Pen) -> str:
    """Two fathers, a daughter and a son around one sheet: all of them sign it."""
    cx, top = W / 2, 702
    drawing = pen.flat(0, 0, W, H, 0, "amber-pale") + pen.circle(cx, 470, 340, "amber-light")
    drawing += shelf(pen, 48, 196) + lamp(pen, cx, 70, 0.86, "teal", 110)
    art = pen.dot(0, 0, 34, "amber") + pen.line("M-46,52 q24,-22 46,0 t46,0", "teal-mid", 9)
    drawing += framed(pen, 556, 84, 152, 168, "white", place(art, 0, -14, 0.8))
    one, two = cast.SAMIR, replace(cast.MARCUS, top="navy", neck="shirt", specs=True)
    girl, boy = replace(cast.ZURI, top="coral"), replace(cast.YUSUF, top="teal-mid")
    drawing += place(bust(pen, one, turn=0.7, mood="smile", bottom=340), 152, 382, 0.98)
    drawing += place(bust(pen, two, turn=-0.7, mood="smile", bottom=340), 610, 372, 0.98)
    drawing += place(bust(pen, boy, turn=-0.6, mood="smile", bottom=290), 470, 496, 0.96)
    drawing += place(bust(pen, girl, turn=0.6, mood="open", bottom=290), 294, 504, 0.96)
    drawing += table_front(pen, W, H, top)
    sheet = pen.path("M-128,0 L-98,-62 H98 L128,0 Z", "white") + pen.line("M-76,-48 h70", "teal", 8)
    sheet += pen.line("M-82,-30 h110", "grey", 7) + pen.line("M-84,-12 q12,-14 20,0 t22,-4", "ink", 5)
    drawing += place(sheet, cx, top + 28) + pen.line("M366,716 l-20,-38", "coral-dark", 9)
    drawing += pen.line("M428,712 l18,-40", "teal", 9)
    drawing += place(arm(pen, one, (-84, 146), (-118, 272), (14, 322)), 152, 382, 0.98)
    drawing += place(arm(pen, two, (84, 146), (118, 272), (-14, 334)), 610, 372, 0.98)
    drawing += place(arm(pen, girl, (-58, 140), (-92, 214), (46, 196)), 294, 504, 0.96)
    return drawing + place(arm(pen, boy, (58, 140), (92, 214), (-32, 200)), 470, 496, 0.96)


def who_helps(pen: Pen) -> str:
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


def welcome(pen: Pen) -> str:
    """Five people who look at you, three grown-ups and two children, for the window's own teal; cut at the floor."""
    drawing = pen.circle(300, 330, 292, "#0D7C7B", outlined=False)
    one = replace(cast.LENA, skin=3, hair="long", hair_color="brown-hair", top="amber")
    two, three = replace(cast.ROBERT, top="coral"), replace(cast.MARCUS, top="white", neck="shirt")
    drawing += place(bust(pen, one, mood="smile", bottom=330), 112, 300, 0.98)
    drawing += place(bust(pen, three, mood="smile", bottom=330), 488, 300, 0.98)
    drawing += place(bust(pen, two, mood="smile", bottom=380), 300, 252, 1.06)
    boy, girl = replace(cast.YUSUF, top="teal-light"), replace(cast.SALMA, cloth="navy", top="navy", skin=2)
    drawing += place(bust(pen, boy, mood="open", bottom=260), 196, 446, 0.86)
    drawing += place(bust(pen, girl, mood="smile", bottom=260), 408, 446, 0.86)
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
