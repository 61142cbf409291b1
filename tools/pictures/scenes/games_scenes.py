"""Games, Groups and My First Phone: the large scenes."""

import math
from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import phone_with, slab, switch_rows
from tools.pictures.furniture import beanbag, bench, table
from tools.pictures.glyph import sign_bubble
from tools.pictures.grounds import wall
from tools.pictures.head import SKIN, head
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import Person
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, fingers, limb, roll, sit_front, stand
from tools.pictures.rooms import cloud, rug, shelf
from tools.pictures.scenes.portraits import helper_man, helper_woman
from tools.pictures.symbols import mask
from tools.pictures.things import controller
from tools.pictures.toys import gift_box, spark
from tools.pictures.wear import headphones

W, H = 760, 900
GIRL_G = replace(cast.JADE, build="child", top="teal-mid")
BOY_H = Person(skin=2, hair="crop", hair_color="black-hair", build="child", top="coral")
HIJAB = replace(cast.SALMA, cloth="plum", top="amber")
FATHER_G = replace(cast.MARCUS, skin=5, beard=True, top="plum-mid")


def title(pen: Pen) -> str:
    """Three children on a bench; a controller, a group and a phone in bubbles."""
    drawing = pen.flat(0, 0, W, H, 0, "plum-light") + pen.circle(390, 470, 340, "amber", outlined=False)
    drawing += pen.path("M-20,760 C230,706 530,706 780,760 V910 H-20 Z", "plum", outlined=False)
    drawing += bench(pen, 380, 836, 640, 206, back=False)
    k = 1.0
    girl = Look(
        turn=0.5,
        mood="smile",
        left=Hand((-40, 236), "out"),
        right=Hand((40, 224), "out", "thumb", -130),
        held=place(phone_with(pen), 26, 196, 0.78, 6),
        shoes="coral-dark",
    )
    drawing += sit_front(pen, GIRL_G, girl).at(148, 862, k)
    boy = Look(
        mood="open",
        left=Hand((-50, 214), "out"),
        right=Hand((50, 214), "out"),
        held=controller(pen, 0, 210, 0.62, 0, "coral-dark"),
        trousers="ink",
        shoes="amber",
    )
    drawing += sit_front(pen, replace(BOY_H, top="teal"), boy).at(384, 862, k)
    look = Look(
        turn=-0.5,
        mood="smile",
        left="lap",
        right="lap",
        over=headphones(pen, -0.5, "coral-dark", wide=20),
        trousers="slate",
        shoes="ink",
    )
    drawing += sit_front(pen, HIJAB, look).at(614, 862, k)
    for x, y, name, tail, tint in (
        (236, 196, "gamepad", "left", "plum"),
        (430, 120, "people", "left", "teal"),
        (632, 196, "phone", "left", "coral-dark"),
    ):
        drawing += sign_bubble(pen, x, y, name, tail, tint, 1.1)
    return drawing


def good_team(pen: Pen) -> str:
    """Four players give each other a high five over their controllers; a star above them."""
    drawing = wall(pen, "teal-light", 760, light("wood", 0.45)) + rug(pen, 380, 836, 340, 50, "plum-light")
    drawing += pen.star(380, 130, 2.2, "amber") + spark(pen, 380, 130, 98, 126, "amber", 10, 9)
    k = 0.9
    up = Hand((-104, 2), "down", "open", -108)
    girl = Look(
        turn=-0.4,
        mood="open",
        left=Hand((-110, 84), "down", "open", -104),
        right=Hand((104, 2), "down", "open", -70),
        trousers="plum",
    )
    drawing += stand(pen, replace(GIRL_G, top="coral"), girl).at(292, 800, k)
    boy = Look(turn=0.4, mood="laugh", left=up, right=Hand((108, 70), "down", "open", -76), trousers="ink")
    drawing += stand(pen, replace(BOY_H, top="amber"), boy).at(474, 800, k)
    drawing += (
        table(pen, 384, 856, 180, 104, "wood")
        + controller(pen, 340, 734, 0.4, -8, "coral-dark")
        + controller(pen, 428, 736, 0.4, 10, "plum")
    )
    chair = Look(turn=0.6, mood="laugh", left=Hand((82, -22), "down", "open", -76), trousers="navy")
    drawing += roll(pen, replace(cast.VEER, top="teal", cloth="plum"), chair, "coral").at(112, 872, 0.98)
    aid = replace(cast.LUCY, aid=True, hair="bun", top="plum-mid")
    right = Look(
        turn=-0.6, mood="open", left=Hand((-92, 40), "down", "open", -104), right="rest", trousers="navy"
    )
    return drawing + stand(pen, aid, right).at(650, 876, 0.96)


def _head_only(
    pen: Pen, who: Person, x: float, y: float, k: float, turn: float = 0, mood: str = "smile"
) -> str:
    back, front = head(pen, who, turn, mood, True)
    return place(back + front, x, y, k)


def _grey_head(pen: Pen, x: float, y: float, k: float) -> str:
    """A head without a face."""
    tone = light("grey", 0.2)
    return place(
        pen.path("M-34,52 C-34,14 34,14 34,52 Z", dark(tone, 0.12)) + pen.circle(0, -6, 26, tone), x, y, k
    )


def rings(pen: Pen) -> str:
    """Three rings: close friends, those friends know, and everyone else."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-pale")
    for r, tint in ((372, "plum-light"), (262, "teal-light"), (150, "amber")):
        drawing += pen.circle(380, 450, r, tint) + ("" if pen.paper else pen.ring(380, 450, r, "white", 8))
    drawing += _head_only(pen, replace(cast.YUSUF), 380, 392, 0.62, mood="open")
    drawing += _head_only(pen, HIJAB, 316, 500, 0.54, 0.3) + _head_only(pen, cast.FINN, 448, 500, 0.54, -0.3)
    ring = (replace(cast.JORDAN), replace(GIRL_G), replace(BOY_H), replace(cast.LUCY))
    for at, who in enumerate(ring):
        a = math.radians(-135 + at * 90)
        drawing += _head_only(
            pen,
            who,
            380 + 208 * math.cos(a),
            450 + 208 * math.sin(a) + 6,
            0.46,
            0.3 if at in (0, 3) else -0.3,
        )
    for at in range(18):
        a = math.radians(at * 20 + 6)
        drawing += _grey_head(pen, 380 + 318 * math.cos(a), 450 + 318 * math.sin(a), 0.86)
    return drawing


def settings(pen: Pen) -> str:
    """A girl and her father set the five switches of a phone as tall as they are."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-light") + pen.circle(380, 430, 330, "amber-pale", outlined=False)
    drawing += pen.path("M-20,800 C200,760 560,760 780,800 V910 H-20 Z", "teal-mid", outlined=False)
    rows = (
        ("eye", "plum", True),
        ("chat", "teal", True),
        ("people", "coral-dark", False),
        ("pin", "navy", False),
        ("cart", "amber", True),
    )
    screen = pen.rect(-46, -300, 92, 16, 8, "ink") + switch_rows(pen, rows, 210, 106)
    drawing += place(slab(pen, 304, 660, screen, "white", 20, 46), 384, 466)
    man = Look(
        turn=0.7,
        mood="smile",
        left="rest",
        right=Hand((176, 216), "down", "point", -20),
        trousers="slate",
        shoes="ink",
    )
    drawing += stand(pen, FATHER_G, man).at(132, 866, 0.94)
    girl = Look(turn=-0.7, mood="open", left=Hand((-150, 128), "down", "point", 190), right="rest")
    return drawing + stand(pen, replace(GIRL_G, top="coral"), girl).at(632, 872, 1.0)


def gift_hook(pen: Pen) -> str:
    """A big gift box hangs from a fishing line; two children look up at it with folded arms."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + cloud(pen, 120, 140, 0.9) + cloud(pen, 640, 260, 0.8)
    drawing += pen.path("M-20,700 C180,620 560,620 780,700 V910 H-20 Z", "hill", outlined=False)
    drawing += pen.line("M380,-20 V84", "slate", 6)
    drawing += pen.circle(380, 92, 13, "slate") + pen.line(
        "M380,104 V170 C380,220 318,222 318,172 M318,172 l-10,22 M318,172 l20,16", "slate", 11
    )
    drawing += gift_box(pen, 366, 430, 1.1, "coral", "amber") + pen.line(
        "M210,250 l-34,-22 M196,312 h-40 M522,250 l34,-22 M536,312 h40", "white", 9
    )
    for who, x, turn, tint in ((replace(BOY_H, top="teal"), 214, 0.5, "ink"), (GIRL_G, 552, -0.5, "plum")):
        look = Look(
            turn=turn,
            mood="unsure",
            nod=-0.8,
            left=Hand((34, 206), "out"),
            right=Hand((-34, 222), "out"),
            trousers=tint,
        )
        drawing += stand(
            pen, replace(who, top="teal") if tint == "ink" else replace(who, top="plum-mid"), look
        ).at(x, 878, 0.84)
    return drawing


def stay(pen: Pen) -> str:
    """A girl stays in a bright game room and shakes her head at a dark open door."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-light") + pen.circle(250, 420, 300, "amber-pale", outlined=False)
    drawing += pen.flat(0, 760, W, 140, 0, light("wood", 0.4)) + pen.flat(0, 748, W, 14, 0, "white")
    drawing += shelf(pen, 60, 250) + rug(pen, 250, 832, 230, 44, "plum-light")
    drawing += pen.rect(486, 206, 240, 558, 12, "white") + pen.flat(506, 226, 200, 538, 4, "#26233A")
    drawing += pen.path("M706,226 L752,196 V792 L706,764 Z", "coral") + pen.line(
        "M526,132 H688 M656,100 l34,32 l-34,32", "coral-dark", 16
    )
    drawing += beanbag(pen, 236, 836, 1.0, "plum-mid")
    look = Look(
        turn=-0.35,
        mood="soft",
        tilt=-6,
        held=controller(pen, 0, 236, 0.6, 0, "coral-dark"),
        left=Hand((-50, 240), "out"),
        right=Hand((50, 240), "out"),
        trousers="navy",
    )
    drawing += sit_front(pen, replace(HIJAB, cloth="teal", top="coral"), look).at(246, 872, 1.06)
    for d in ("M146,318 q-22,40 0,80", "M350,318 q22,40 0,80"):
        drawing += pen.line(d, "plum", 9)
    return drawing


def ask_take_down(pen: Pen) -> str:
    """A girl shakes her head; a boy sweeps the picture off his phone, and an empty frame stays."""
    drawing = wall(pen, "plum-light", 780, light("plum-mid", 0.42))
    boy = Look(turn=0.6, mood="soft", left="rest", right="", trousers="ink", shoes="amber")
    drawing += stand(pen, replace(BOY_H, top="teal"), boy).at(150, 860, 1.04)
    girl = Look(
        turn=-0.6,
        mood="firm",
        tilt=-5,
        left=Hand((-96, 180), "down", "open", -100),
        right="rest",
        trousers="plum",
    )
    drawing += stand(pen, replace(GIRL_G, top="coral"), girl).at(618, 860, 1.04)
    empty = pen.rect(-62, -62, 124, 124, 10, "white") + pen.line(
        "M-50,-50 h24 M-50,-50 v24 M50,-50 h-24 M50,-50 v24 M-50,50 h24 M-50,50 v-24 M50,50 h-24 M50,50 v-24",
        "grey",
        7,
    )
    drawing += place(slab(pen, 170, 290, empty, "teal-light", 13, 28), 340, 560, 1, 4)
    photo = (
        pen.rect(-52, -52, 104, 104, 8, "white")
        + pen.flat(-42, -42, 84, 84, 4, "sky")
        + pen.dot(0, -12, 20, "plum-mid")
    )
    photo += pen.path("M-32,42 C-32,8 32,8 32,42 Z", "plum-mid", outlined=False)
    drawing += place(photo, 452, 400, 0.9, 22) + pen.line("M352,470 q36,-20 50,-40", "coral-dark", 9)
    for d in ("M522,330 l34,-22", "M516,384 l36,4", "M500,300 l18,-28"):
        drawing += pen.line(d, "plum-mid", 8)
    return drawing + place(
        limb(pen, replace(BOY_H, top="teal"), 1, Hand((168, 206), "down", "point", -50)),
        150,
        860 - 506 * 1.04,
        1.04,
    )


def fake(pen: Pen) -> str:
    """A frame on strings shows a plain mask; a girl holds a hand on her heart, a friend has an arm around her."""
    drawing = wall(pen, "teal-light", 780, light("teal-mid", 0.45))
    strings = pen.line("M110,40 L128,150 M228,40 V150 M346,40 L328,150", "slate", 5) + pen.rect(
        90, 26, 276, 24, 12, "wood-dark"
    )
    drawing += (
        strings
        + pen.rect(94, 148, 268, 300, 16, "wood")
        + pen.flat(114, 168, 228, 260, 6, "plum-light")
        + place(mask(pen, 1.2), 228, 294)
    )
    k = 1.06
    friend = stand(
        pen,
        replace(HIJAB, cloth="plum", top="amber"),
        Look(turn=-0.5, mood="soft", left="", right="rest", trousers="slate", shoes="ink"),
    )
    girl = stand(
        pen,
        replace(GIRL_G, top="coral"),
        Look(turn=0.3, mood="soft", left="rest", right=Hand((18, 186), "out"), trousers="navy"),
    )
    drawing += friend.at(596, 870, k)
    arm = limb(pen, replace(HIJAB, top="amber"), -1, Hand((-150, 150), "down"))
    drawing += place(arm, 596, 870 - friend.foot * k, k) + girl.at(432, 874, k)
    hand = pen.circle(0, 0, 19, SKIN[4]) + fingers(pen, HIJAB, 0, 0, "palm", 118, -1)
    return drawing + place(hand, 432 - 66 * k, 874 - girl.foot * k + 148 * k, k)


PICTURES = of_talk(
    "games-groups-first-phone",
    split=(title, good_team, rings, settings, gift_hook, stay, ask_take_down, fake),
    face=(helper_woman, helper_man),
)
