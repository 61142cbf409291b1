"""Pause, Pick, Tell: the large scenes."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import dark_phone, phone_with, slab
from tools.pictures.furniture import table
from tools.pictures.glyph import glyph, mark_bubble
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, sit, sit_floor, stand
from tools.pictures.rooms import cloud, floor, framed, rug, shelf, tree, window
from tools.pictures.scenes.portraits import helper_man, helper_woman
from tools.pictures.scenes.school import classmates
from tools.pictures.things import note, plant
from tools.pictures.toys import castle
from tools.pictures.wear import headphones, whistle

W, H = 760, 900
BOY_E = replace(cast.YUSUF, top="teal", neck="hood")
GIRL_F = replace(cast.IMANI, build="child", top="coral")


def love_online(pen: Pen) -> str:
    """Three children side by side: music, a castle, a call to grandmother."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-light") + pen.circle(
        380, 400, 330, light("teal-light", 0.5), outlined=False
    )
    drawing += floor(pen, W, H, 690, light("wood", 0.5)) + rug(pen, 380, 822, 370, 66, "plum-light")
    # the girl builds behind a table; her screen shows the same castle
    girl = stand(
        pen, cast.LUCY, Look(turn=0.65, mood="open", left=Hand((-30, 244)), right=Hand((150, 148), "down"))
    )
    drawing += girl.at(260, 724, 0.94)
    drawing += table(pen, 382, 700, 400, 168) + castle(pen, 0.72, 398, 532)
    drawing += place(
        pen.rect(-30, 44, 60, 20, 8, "slate") + slab(pen, 116, 98, castle(pen, 0.3, 0, 36), "sky", 8, 12),
        232,
        470,
    )
    # the boy with headphones
    boy = replace(cast.JORDAN, top="amber")
    keys = "".join(pen.flat(-78 + at * 32, -30, 26, 72, 6, "white") for at in range(5))
    keys += "".join(pen.flat(-58 + at * 32, -30, 16, 40, 4, "ink") for at in (0, 1, 3))
    board = place(slab(pen, 200, 116, keys, "teal-mid", 12, 18), 10, 272, 1, -4)
    held = Look(
        turn=0.5, mood="calm", nod=0.4, held=board, over=headphones(pen, 0.5, "coral-dark"),
        left=Hand((-62, 262), "out", "point", 40), right=Hand((66, 258), "out", "point", 140),
    )  # fmt: skip
    drawing += sit_floor(pen, boy, held).at(158, 868, 0.92)
    drawing += note(pen, 52, 420, 1.0, "plum") + note(pen, 122, 300, 0.8, "coral-dark")
    # the boy in a wheelchair and his grandmother
    who = replace(cast.VEER, top="coral", cloth="plum")
    elder = place(bust(pen, replace(cast.GRANDMOTHER, skin=3), mood="open", bottom=150), 0, 0, 0.36)
    screen = slab(pen, 104, 168, place(elder, 0, 12), "amber-light", 8, 18)
    look = Look(turn=0.6, mood="open", left="rest", held=place(screen, 128, 96, 1, 6), right="wave")
    look = replace(look, left=Hand((110, 176), "down"), right=Hand((-96, 30), "down", "open", -100))
    return drawing + roll(pen, who, look, "teal-mid").at(600, 872, 0.94, flip=True)


def ask_photo(pen: Pen) -> str:
    """A girl asks for a photo; the boy says no with a raised hand; she nods."""
    drawing = (
        pen.flat(0, 0, W, H, 0, "sky")
        + cloud(pen, 560, 110, 0.9)
        + pen.circle(120, 120, 60, "amber-light", outlined=False)
    )
    drawing += pen.path("M-20,560 C160,480 420,500 780,540 V910 H-20 Z", "hill", outlined=False)
    drawing += tree(pen, 684, 620, 1.0, "leaf-mid") + tree(pen, 40, 600, 0.8)
    drawing += pen.path("M-20,740 C200,690 560,690 780,740 V910 H-20 Z", light("leaf", 0.42), outlined=False)
    camera = place(phone_with(pen, glyph(pen, "camera", 0, 0, 44, "teal"), "white"), 92, 262, 0.9, 20)
    girl = Look(
        turn=0.65, mood="soft", nod=0.35, tilt=4, held=camera, left=Hand((52, 292), "out"),
        right=Hand((104, 292), "out"), trousers="plum", shoes="ink",
    )  # fmt: skip
    drawing += stand(pen, replace(cast.ZURI, top="amber"), girl).at(212, 852, 1.02)
    boy = Look(turn=-0.6, mood="smile", left=Hand((-104, 96), "down", "open", -94), right="rest", shoes="ink")
    drawing += stand(pen, replace(cast.FINN, top="coral", aid=False), boy).at(556, 852, 1.02)
    return drawing + mark_bubble(pen, 306, 158, "?", "left", "plum", 1.15)


def game_player(pen: Pen) -> str:
    """A round figure from a game, its middle at (0, 0)."""
    drawing = (
        pen.circle(0, 0, 74, "plum-mid")
        + pen.ellipse(-34, 66, 26, 16, "plum")
        + pen.ellipse(34, 66, 26, 16, "plum")
    )
    drawing += pen.circle(-24, -14, 19, "white") + pen.circle(24, -14, 19, "white")
    drawing += (
        pen.dot(-20, -12, 9, "ink") + pen.dot(20, -12, 9, "ink") + pen.line("M-18,24 q18,16 36,0", "ink", 7)
    )
    return drawing + pen.star(0, -80, 0.6, "amber")


def anyone(pen: Pen) -> str:
    """Four who could push, each with the same bubble: a girl, a teenage boy, a coach, a figure in a game."""
    w, h = 1600, 900
    drawing = pen.flat(0, 0, w, h, 0, "plum-light") + pen.flat(0, 760, w, 140, 0, light("plum-mid", 0.42))
    drawing += pen.flat(0, 748, w, 14, 0, "white")
    for x, half, top, tint in (
        (764, 92, 336, "amber-light"),
        (978, 100, 262, "teal-light"),
        (1190, 112, 206, "coral-light"),
    ):
        drawing += pen.path(
            f"M{x - half},748 V{top + half} A{half},{half} 0 0 1 {x + half},{top + half} V748 Z", tint
        )
    drawing += shelf(pen, 150, 300, 200) + window(pen, 430, 110, 210, 220)
    girl = replace(cast.MEI, build="child", hair="bob", top="amber")
    drawing += stand(pen, girl, Look(mood="open", left="rest", right="hip")).at(764, 826, 0.86)
    drawing += stand(pen, cast.LEO, Look(mood="smile", left="hip", right="rest", shoes="ink")).at(
        978, 826, 0.84
    )
    coach = replace(cast.MARCUS, top="coral-dark", neck="crew")
    look = Look(mood="open", left="rest", right="hip", trousers="ink", shoes="slate", over=whistle(pen))
    drawing += stand(pen, coach, look).at(1190, 826, 0.84)
    drawing += table(pen, 1452, 812, 200, 180, "wood") + pen.rect(1412, 600, 80, 40, 8, "slate")
    drawing += place(slab(pen, 250, 220, place(game_player(pen), 0, 14, 0.96), "sky", 14, 24), 1452, 502)
    for x, y in ((808, 238), (1026, 186), (1240, 128), (1484, 296)):
        drawing += mark_bubble(pen, x, y, "!", "left", "coral-dark", 0.96)
    return drawing


def breathe(pen: Pen) -> str:
    """A boy breathes with closed eyes, his thumb off the phone."""
    drawing = pen.flat(0, 0, W, H, 0, "plum-light") + pen.circle(
        360, 420, 330, light("plum-light", 0.5), outlined=False
    )
    drawing += (
        floor(pen, W, H, 800, light("plum-mid", 0.42))
        + window(pen, 60, 70, 190, 220)
        + plant(pen, 676, 724, 0.9)
    )
    drawing += pen.rect(-40, 620, 560, 190, 40, "amber") + pen.rect(-40, 590, 600, 90, 44, "amber-light")
    flat = place(dark_phone(pen), 88, 270, 0.8, -78)
    look = Look(
        turn=0.6, mood="breath", tilt=-3, held=flat, left=Hand((-20, 226), "out"), right=Hand((64, 236), "out", "thumb", -78),
        trousers="navy",
    )  # fmt: skip
    drawing += sit(pen, BOY_E, look).at(270, 866, 1.1)
    for r, tone in ((34, "teal"), (66, "teal-mid"), (100, light("teal-mid", 0.35))):
        a = 0.62 * r
        drawing += pen.line(
            f"M{402 + r * 0.9 - 10},{372 - a} Q{402 + r * 1.5},{372} {402 + r * 0.9 - 10},{372 + a}", tone, 11
        )
    return drawing


def _arm_sign(pen: Pen, x: float, y: float, color: str, name: str, right: bool) -> str:
    """One arm of a signpost, 250 x 92, its tip to one side; (x, y) is its middle."""
    arm = pen.path("M-116,-46 H86 L128,0 L86,46 H-116 Q-128,46 -128,34 V-34 Q-128,-46 -116,-46 Z", color)
    return place(arm, x, y, 1, flip=not right) + glyph(pen, name, x + (-14 if right else 14), y, 66, "white")


def signpost(pen: Pen) -> str:
    """Two children look up at four ways: leave, no, block, ask."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + cloud(pen, 130, 120, 1.0) + cloud(pen, 650, 220, 0.7)
    drawing += pen.path("M-20,640 C160,560 420,580 780,610 V910 H-20 Z", "hill", outlined=False) + tree(
        pen, 60, 680, 0.7
    )
    drawing += tree(pen, 716, 670, 0.8, "leaf-mid")
    drawing += pen.path("M-20,780 C200,730 560,730 780,780 V910 H-20 Z", light("leaf", 0.42), outlined=False)
    drawing += pen.rect(366, 60, 30, 790, 12, "wood-dark") + pen.circle(381, 62, 24, "wood-dark")
    for y, color, name, right in (
        (136, "teal", "end", True), (248, "coral-dark", "cross", False), (360, "plum", "shield", True), (472, "teal", "speak", False),
    ):  # fmt: skip
        drawing += _arm_sign(pen, 381 + (26 if right else -26), y, color, name, right)
    boy = Look(turn=0.5, mood="smile", nod=-0.8, left="hip", right="rest", shoes="ink")
    drawing += stand(pen, BOY_E, boy).at(200, 872, 0.78)
    girl = Look(
        turn=-0.5,
        mood="open",
        nod=-0.8,
        left=Hand((-112, 112), "down", "point", -110),
        right="rest",
        trousers="plum",
    )
    return drawing + stand(pen, GIRL_F, girl).at(566, 872, 0.78)


def tell_grandpa(pen: Pen) -> str:
    """A boy shows his phone to his grandfather, who bends to him and listens."""
    cx = W / 2
    drawing = pen.flat(0, 0, W, H, 0, "amber-light") + pen.circle(
        cx, 430, 330, light("amber-light", 0.45), outlined=False
    )
    art = pen.dot(0, 0, 30, "coral") + pen.line("M-46,46 q24,-22 46,0 t46,0", "teal-mid", 9)
    drawing += framed(pen, 560, 70, 150, 160, "white", place(art, 0, -12, 0.8)) + plant(pen, 74, 494, 0.76)
    drawing += pen.rect(-60, 560, W + 120, 440, 70, "plum-mid")
    if not pen.paper:
        drawing += pen.line(f"M{cx},590 V{H}", dark("plum-mid", 0.16), 7)
    elder = replace(cast.DEEPAK, hair_color="grey-hair", top="cream", collar="amber-light", cloth="coral")
    drawing += place(bust(pen, elder, turn=0.75, mood="soft", tilt=8, nod=0.3, bottom=420), 216, 416, 1.26)
    drawing += place(bust(pen, BOY_E, turn=-0.65, mood="talk", bottom=400), 548, 506, 1.2)
    arms = limb(pen, elder, -1, Hand((10, 322), "out")) + limb(
        pen, elder, 1, Hand((74, 318), "out", shade=0.2)
    )
    drawing += place(arms, 216, 416, 1.26)
    from_boy = place(phone_with(pen, mark_small(pen), "white"), -112, 172, 1.06, -10)
    arms = (
        from_boy
        + limb(pen, BOY_E, -1, Hand((-98, 214), "down", "thumb", -60))
        + limb(pen, BOY_E, 1, Hand((-10, 276), "out"))
    )
    return drawing + place(arms, 548, 506, 1.2)


def mark_small(pen: Pen) -> str:
    """What is on the phone that needs a second pair of eyes."""
    drawing = pen.flat(-21, -44, 34, 20, 10, "plum-mid") + pen.flat(-11, -16, 32, 20, 10, "teal-mid")
    return drawing + pen.flat(-21, 12, 42, 22, 11, "coral-dark")


PICTURES = of_talk(
    "pause-pick-tell",
    split=(classmates, love_online, ask_photo, breathe, signpost, tell_grandpa),
    full=(anyone,),
    face=(helper_woman, helper_man),
)
