"""Games, Groups and My First Phone: the cases in their discs, the weather, and the four moves as cards."""

import math
from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import phone_with, slab
from tools.pictures.disc import spot
from tools.pictures.glyph import glyph
from tools.pictures.pen import Pen, light, place
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, walk
from tools.pictures.rooms import cloud
from tools.pictures.scenes.games_scenes import BOY_H
from tools.pictures.scenes.pause_spots import PHONE_HAND
from tools.pictures.symbols import jagged
from tools.pictures.things import bubble, hand_stop, phone
from tools.pictures.toys import cake, gift_box, sun_face
from tools.pictures.wear import headphones

W, H = 448, 296


def _phone(pen: Pen, content: str = "", screen: str = "teal-light") -> str:
    lines = content or pen.flat(-20, -40, 34, 16, 8, "white") + pen.flat(-10, -14, 30, 16, 8, "teal-mid")
    return place(phone_with(pen, lines, screen), 82, 140, 0.74, 8)


def spot_leader(pen: Pen) -> str:
    """A girl with headphones at a screen; someone asks for her school and her birthday."""
    girl = replace(cast.IMANI, build="child", top="coral", hair="puffs", cloth="coral-dark")
    screen = place(
        slab(pen, 150, 120, pen.line("M-36,-14 h72 M-36,10 h44", "teal-mid", 9), "white", 10, 14)
        + pen.rect(-14, 58, 28, 34, 4, "slate"),
        420,
        470,
        1.1,
    )
    school = (
        pen.path("M386,110 L436,70 L486,110 Z", "coral-dark")
        + pen.rect(396, 108, 80, 60, 4, "coral")
        + pen.rect(426, 130, 20, 38, 3, "white", outlined=False)
    )
    school += pen.line("M436,70 V50 h20", "slate", 5)
    inner = school + cake(pen, 536, 170, 0.42)
    words = bubble(pen, 366, 30, 228, 160, "white", "left", inner, 44)
    return spot(
        pen, girl, "teal-light", turn=0.5, mood="unsure", over=headphones(pen, 0.5, "ink"), extra=screen + words,
        right=Hand((56, 176), elbow=(88, 240)), at=(230, 292),
    )  # fmt: skip


def spot_group(pen: Pen) -> str:
    """A boy holds up a phone; over him a bubble full of tiny heads."""
    heads = ""
    for row in range(4):
        for col in range(9 - (row in (0, 3))):
            x, y = 168 + col * 46 + (23 if row in (0, 3) else 0), 74 + row * 48
            tint = ("plum-mid", "teal-mid", "coral", "grey", "amber")[(row * 3 + col) % 5]
            heads += pen.path(
                f"M{x - 17},{y + 22} C{x - 17},{y + 4} {x + 17},{y + 4} {x + 17},{y + 22} Z", tint
            ) + pen.circle(x, y - 6, 12, tint)
    words = bubble(pen, 108, 26, 484, 232, "white", "left", heads, 70)
    return spot(
        pen, replace(BOY_H, top="coral"), "amber-light", turn=0.4, mood="wow", nod=-0.5, held=_phone(pen), right=PHONE_HAND,
        extra=words, at=(262, 404), k=1.16,
    )  # fmt: skip


def spot_prize(pen: Pen) -> str:
    """A prize in a bubble hangs on a hook."""
    inner = pen.line("M486,26 V58 C486,78 462,78 462,60", "slate", 7) + gift_box(
        pen, 482, 172, 0.5, "coral", "amber"
    )
    words = bubble(pen, 384, 30, 200, 162, "white", "left", "", 46) + inner
    return spot(
        pen,
        cast.VEER,
        "plum-light",
        turn=0.55,
        mood="unsure",
        held=_phone(pen),
        right=PHONE_HAND,
        extra=words,
    )


def spot_screenshot(pen: Pen) -> str:
    """A friend took a picture of a chat: a frame with corner marks on the phone."""
    frame = pen.rect(-20, -34, 40, 60, 4, "white") + pen.line("M-12,-22 h20 M-12,-8 h14", "plum-mid", 5)
    frame += pen.line(
        "M-24,-38 h10 M-24,-38 v10 M24,-38 h-10 M24,-38 v10 M-24,30 h10 M-24,30 v-10 M24,30 h-10 M24,30 v-10",
        "coral-dark",
        4,
    )
    girl = replace(cast.MEI, build="child", hair="bob", top="teal", neck="crew")
    big = place(phone_with(pen, frame, "amber-light"), 92, 108, 1.12, 6)
    return spot(
        pen, girl, "coral-light", turn=0.5, mood="wow", held=big, right=Hand((84, 172), shape="thumb", angle=-130, elbow=(106, 240)),
        at=(232, 290), k=1.44,
    )  # fmt: skip


def spot_voice(pen: Pen) -> str:
    """A boy lifts his headset off one ear; harsh waves come out of it."""
    boy = replace(cast.FINN, aid=False, top="teal")
    waves = ""
    for r, w in ((60, 12), (98, 12), (138, 12)):
        d, steps = "", 6
        for at in range(steps + 1):
            a = math.radians(-52 + at * 104 / steps)
            rr = r + (16 if at % 2 else -4)
            d += f"{'M' if at == 0 else 'L'}{402 + rr * math.cos(a)},{246 + rr * math.sin(a)} "
        waves += pen.line(d.strip(), "coral-dark", w)
    return spot(
        pen, boy, "amber-light", turn=-0.4, mood="firm", tilt=-7, over=place(headphones(pen, -0.4, "ink", mic=True), 16, -4, 1.04, 13),
        right=Hand((92, 34), shape="thumb", angle=-120, elbow=(126, 152)), extra=waves, at=(250, 286), k=1.4,
    )  # fmt: skip


def _two_bubbles(pen: Pen, one: str = "white", two: str = "plum-mid") -> str:
    lines = pen.line("M120,128 h96 M120,152 h60", "teal-mid", 10)
    drawing = bubble(pen, 84, 92, 168, 94, one, "left", lines, 38)
    return drawing + bubble(
        pen, 206, 176, 160, 82, two, "right", pen.line("M240,206 h92 M240,228 h54", "white", 10), 34
    )


def weather_sun(pen: Pen) -> str:
    """Two chat bubbles before a sun."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + sun_face(pen, 316, 108, 68, smile=False)
    return drawing + _two_bubbles(pen)


def weather_cloud(pen: Pen) -> str:
    """Two chat bubbles under a grey cloud."""
    drawing = pen.flat(0, 0, W, H, 0, "grey-light") + _two_bubbles(pen)
    return drawing + cloud(pen, 286, 72, 1.5, "grey")


def weather_storm(pen: Pen) -> str:
    """Two jagged bubbles and a bolt of lightning."""
    drawing = pen.flat(0, 0, W, H, 0, light("slate", 0.25))
    drawing += jagged(pen, 140, 160, 1.16, "white", pen.line("M-44,-16 h80 M-44,10 h50", "slate", 9))
    drawing += place(jagged(pen, 0, 0, 1.0, "plum-light"), 324, 200, 1, 0, flip=True) + pen.line(
        "M284,184 h76 M284,206 h46", "plum", 9
    )
    return (
        drawing
        + cloud(pen, 262, 56, 1.3, "slate")
        + pen.path("M262,84 L216,168 H256 L236,240 L312,142 H272 L296,84 Z", "amber")
    )


def card_mute(pen: Pen) -> str:
    """A phone with a crossed-out bell: mute."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-light")
    return (
        drawing
        + place(phone(pen, 0, 0, 1, 0, "white"), 224, 152, 1.84)
        + glyph(pen, "bell-off", 224, 150, 92, "plum")
    )


def card_leave(pen: Pen) -> str:
    """A child walks out of a door in a speech bubble and waves."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + pen.flat(0, 262, W, 34, 0, "hill")
    drawing += bubble(pen, 34, 26, 236, 216, "white", "left", "", 60)
    drawing += pen.rect(100, 74, 110, 168, 8, "plum") + pen.path("M210,74 L238,88 V256 L210,242 Z", "coral")
    look = Look(
        turn=0.5,
        mood="smile",
        left=Hand((-104, 40), "down", "open", -104),
        right=Hand((110, 252), "down"),
        trousers="navy",
    )
    return drawing + walk(pen, replace(cast.JORDAN, top="amber"), look).at(316, 282, 0.43)


def card_block(pen: Pen) -> str:
    """A flat hand before a speech bubble."""
    drawing = pen.flat(0, 0, W, H, 0, "coral-light")
    drawing += bubble(
        pen, 196, 46, 206, 136, "white", "right", pen.line("M238,92 h122 M238,130 h76", "grey", 12), 50
    )
    return drawing + hand_stop(pen, 152, 188, 1.1, 5, "plum-mid")


def card_report(pen: Pen) -> str:
    """A flag on a speech bubble."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-light")
    return drawing + bubble(
        pen, 108, 40, 232, 168, "white", "left", glyph(pen, "report", 224, 124, 112, "coral-dark"), 56
    )


PICTURES = of_talk(
    "games-groups-first-phone",
    spot=(spot_leader, spot_group, spot_prize, spot_screenshot, spot_voice),
    card=(weather_sun, weather_cloud, weather_storm, card_mute, card_leave, card_block, card_report),
)
