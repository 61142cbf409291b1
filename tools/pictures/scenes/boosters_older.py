"""Booster for ages 14 to 18: five steps sorted, and acted with hands; for dark slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import dark_phone, lying, phone_with
from tools.pictures.furniture import locker_row
from tools.pictures.glyph import glyph, sign_bubble
from tools.pictures.grounds import ARCH, bold_arch, bold_room
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, place
from tools.pictures.person import bust
from tools.pictures.picture import Picture, of_talk
from tools.pictures.pose import Hand, Look, limb, stand, walk
from tools.pictures.rooms import table_front
from tools.pictures.scenes.control import F_BOY, GIRL_H, JEANS, E, F, G
from tools.pictures.symbols import small_bubble

W, H = 760, 900
CARD_W, CARD_H = 296, 480  # of one of five cards in a row
STEPS = (
    ("raised-hand", "coral"), ("save", "amber"), ("speak", "teal"), ("report", "plum-mid"), ("block", "slate"),
)  # fmt: skip


def _step_card(pen: Pen, x: float, y: float, at: int, turn: float = 0, k: float = 1) -> str:
    """One of the five steps on a card of 124 x 148."""
    name, tint = STEPS[at]
    card = pen.rect(-62, -74, 124, 148, 16, "white") + pen.flat(-51, -63, 102, 126, 9, tint)
    return place(card + glyph(pen, name, 0, 0, 76, "ink" if tint == "amber" else "white"), x, y, k, turn)


def sort_steps(pen: Pen) -> str:
    """Three teens at a table put five cards in order; the last one is still in a hand."""
    drawing = bold_arch(pen)
    drawing += place(bust(pen, E, turn=0.5, mood="smile", nod=0.3, bottom=420), 176, 370, 1.08)
    drawing += place(bust(pen, GIRL_H, turn=-0.5, mood="open", bottom=420), 590, 374, 1.08)
    drawing += place(bust(pen, F_BOY, turn=0.2, mood="open", nod=0.3, bottom=420), 384, 322, 1.08)
    drawing += table_front(pen, W, H, 664)
    for at, x in enumerate((112, 262, 412, 562)):
        drawing += _step_card(pen, x, 770, at, (-4, 3, -2, 4)[at])
    hands = limb(pen, E, -1, Hand((-66, 296), "out")) + limb(pen, E, 1, Hand((36, 304), "out"))
    drawing += place(hands, 176, 370, 1.08)
    hands = limb(pen, GIRL_H, -1, Hand((-60, 292), "out")) + limb(pen, GIRL_H, 1, Hand((72, 258), "out"))
    drawing += place(hands, 590, 374, 1.08) + _step_card(pen, 684, 588, 4, 8)
    return drawing + pen.circle(672, 656, 22, SKIN[GIRL_H.skin])


def _ground(pen: Pen) -> str:
    return pen.flat(0, 0, CARD_W, CARD_H, 0, ARCH)


def _table(pen: Pen, top: float) -> str:
    return pen.flat(0, top, CARD_W, 26, 0, "wood") + pen.flat(
        0, top + 26, CARD_W, CARD_H - top, 0, "wood-dark"
    )


def step_stop(pen: Pen) -> str:
    """A girl lifts a flat hand; her phone lies dark before her."""
    drawing = _ground(pen) + place(bust(pen, E, mood="flat", bottom=300), 128, 196, 0.92)
    drawing += place(limb(pen, E, -1, Hand((-30, 214), "out")), 128, 196, 0.92)
    drawing += _table(pen, 386) + lying(pen, dark_phone(pen), 178, 398, 0.9, 80, 0.46)
    return drawing + place(limb(pen, E, 1, Hand((112, 92), "down", "open", -88)), 128, 196, 0.92)


def step_save(pen: Pen) -> str:
    """A boy writes names and times on paper; the phone stays where it is."""
    drawing = _ground(pen) + place(bust(pen, G, turn=0.15, mood="flat", nod=0.6, bottom=300), 146, 188, 0.92)
    drawing += _table(pen, 376)
    drawing += pen.path("M60,402 L78,344 H220 L236,402 Z", "white")
    drawing += pen.line("M98,360 h66 M92,375 h84 M86,390 h56", "grey", 6)
    drawing += pen.line("M176,376 L222,300", "amber", 12) + pen.line("M174,379 L176,376", "ink", 10)
    arms = limb(pen, G, -1, Hand((-66, 200), "out")) + limb(pen, G, 1, Hand((52, 172), elbow=(124, 204)))
    drawing += place(arms, 146, 188, 0.92)
    note = phone_with(pen, pen.flat(-20, -40, 34, 16, 8, "white") + pen.flat(-10, -14, 30, 16, 8, "teal-mid"))
    return drawing + lying(pen, note, 238, 424, 0.7, 70, 0.5)


def step_speak(pen: Pen) -> str:
    """A boy talks, and a woman in a headscarf listens."""
    woman = replace(cast.AMAL, cloth="plum-mid")
    drawing = _ground(pen) + place(
        bust(pen, woman, turn=-0.55, mood="soft", tilt=-5, bottom=380), 210, 186, 0.88
    )
    drawing += place(bust(pen, F_BOY, turn=0.55, mood="talk", bottom=330), 88, 250, 0.88)
    drawing += place(limb(pen, F_BOY, 1, Hand((84, 186), "down", "palm", -20)), 88, 250, 0.88)
    return drawing + small_bubble(pen, 84, 108, 0.94, "white")


def step_report(pen: Pen) -> str:
    """A girl with a hearing aid holds her phone up to report; a flag rises from it."""
    drawing = _ground(pen) + place(bust(pen, GIRL_H, turn=0.5, mood="firm", bottom=330), 116, 226, 0.92)
    held = place(phone_with(pen, glyph(pen, "report", 0, 0, 44, "coral-dark"), "white"), 104, 138, 0.9, 8)
    arms = held + limb(pen, GIRL_H, 1, Hand((94, 180), shape="thumb", angle=-130, elbow=(116, 246)))
    arms += limb(pen, GIRL_H, -1, "rest")
    return (
        drawing + place(arms, 116, 226, 0.92) + sign_bubble(pen, 206, 76, "report", "left", "coral-dark", 0.9)
    )


def step_block(pen: Pen) -> str:
    """A girl with locs crosses her arms under a block sign."""
    drawing = _ground(pen) + place(bust(pen, F, turn=0.15, mood="calm", bottom=330), 140, 226, 0.92)
    arms = limb(pen, F, -1, Hand((28, 222), "out")) + limb(pen, F, 1, Hand((-34, 238), "out"))
    return (
        drawing + place(arms, 140, 226, 0.92) + sign_bubble(pen, 200, 68, "block", "left", "coral-dark", 0.9)
    )


def next_day(pen: Pen) -> str:
    """The next day at the lockers: a girl asks with an open hand how he is, and he gives a small thumb up."""
    drawing = bold_room(pen, 790) + locker_row(pen, -4, 782, 7, 110, 560, dark("teal-mid", 0.3))
    girl = Look(
        turn=0.6, mood="smile", left="rest", right=Hand((104, 206), "down", "palm", -16), trousers=JEANS, shoes="white"
    )  # fmt: skip
    drawing += walk(pen, E, girl).at(186, 868, 0.98)
    boy = Look(
        turn=-0.6, mood="smile", left=Hand((-52, 190), "out", "thumb", -90), right="rest", trousers="#16263A", shoes="amber"
    )  # fmt: skip
    drawing += stand(pen, G, boy).at(572, 872, 1.0)
    return drawing + small_bubble(pen, 334, 214, 1.25, "white")


PICTURES = (
    *of_talk("booster-14-18", split=(sort_steps, next_day)),
    *(
        Picture("slides/booster-14-18/images", draw.__name__.replace("_", "-"), draw, CARD_W, CARD_H)
        for draw in (step_stop, step_save, step_speak, step_report, step_block)
    ),
)
