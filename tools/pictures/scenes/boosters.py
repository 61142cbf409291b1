"""Boosters: three talks that come back to earlier pictures, and the few that are new."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import slab
from tools.pictures.disc import spot
from tools.pictures.glyph import glyph
from tools.pictures.grounds import ARCH, bold_room, wall
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import Person, bust
from tools.pictures.picture import Picture, of_talk
from tools.pictures.pose import Hand, limb
from tools.pictures.rooms import table_front
from tools.pictures.scenes import control
from tools.pictures.scenes.control import F_BOY, GIRL_H, E, G
from tools.pictures.scenes.control_spots import PHONE_HAND, teen_phone, wide_bubble
from tools.pictures.scenes.pressure import A, B, C
from tools.pictures.scenes.safe_scenes import TEACHER
from tools.pictures.things import bubble, heart

W, H = 760, 900


def _thumbs(pen: Pen, ground: str, pupils: tuple[Person, ...], teacher: Person, desk: str) -> str:
    """Three with closed eyes, a small thumb before the chest: up, sideways, down; their teacher smiles."""
    drawing = ground + place(bust(pen, teacher, turn=0.1, mood="smile", bottom=460), 500, 252, 1.0)
    drawing += place(limb(pen, teacher, -1, "belly") + limb(pen, teacher, 1, "rest"), 500, 252, 1.0)
    spots = (140, 384, 626)
    for x, who in zip(spots, pupils, strict=True):
        drawing += place(bust(pen, who, mood="calm", bottom=330), x, 520, 0.98)
    top = 762
    for x, who, angle in zip(spots, pupils, (-90, 0, 90), strict=True):
        drawing += place(limb(pen, who, -1, Hand((-44, 236), "out")), x, 520, 0.98)
        drawing += place(
            limb(pen, who, 1, Hand((14, 178), shape="thumb", angle=angle, elbow=(96, 226))), x, 520, 0.98
        )
    drawing += table_front(pen, W, H, top)
    for x in (262, 505):
        drawing += pen.flat(x - 3, top, 6, 140, 0, dark(desk, 0.3))
    return drawing


def bright_thumbs(pen: Pen) -> str:
    pupils = (
        replace(cast.JORDAN, top="amber"),
        replace(cast.SALMA, top="coral"),
        replace(cast.FINN, top="teal-mid"),
    )
    return _thumbs(pen, wall(pen, "plum-light"), pupils, TEACHER, "wood-dark")


def middle_thumbs(pen: Pen) -> str:
    return _thumbs(
        pen, bold_room(pen), (A, B, C), replace(cast.SAMIR, top="coral", lanyard="amber"), "wood-dark"
    )


def older_thumbs(pen: Pen) -> str:
    woman = replace(cast.AMAL, skin=3, cloth="plum-mid", top="teal-mid", lanyard="amber")
    return _thumbs(pen, bold_room(pen), (E, G, GIRL_H), woman, "wood-dark")


def _note(pen: Pen, x: float, y: float, k: float, turn: float) -> str:
    """A folded note."""
    drawing = pen.path("M-60,-34 L54,-40 L60,34 L-54,40 Z", "white") + pen.path(
        "M-60,-34 L54,-40 L2,6 Z", "grey-light"
    )
    return place(drawing, x, y, k, turn)


def _box(pen: Pen, ground: str, hand: int, sleeve: str) -> str:
    """A yellow box with a slot; a hand drops in a folded note."""
    drawing = ground + table_front(pen, W, H, 724)
    drawing += pen.path("M180,430 L230,352 H530 L580,430 Z", light("amber", 0.3)) + pen.rect(
        176, 424, 408, 320, 18, "amber"
    )
    drawing += pen.rect(286, 380, 188, 20, 10, "ink")
    drawing += heart(pen, 380, 590, 2.1, "coral-dark")
    note = pen.path("M318,388 V262 L452,248 V388 Z", "white") + pen.path(
        "M318,262 L452,248 L388,316 Z", "grey-light"
    )
    drawing += note + pen.rect(286, 388, 188, 12, 6, "ink", outlined=False)
    skin = SKIN[hand]
    drawing += (
        pen.tube("M792,60 L540,196", sleeve, 96)
        + pen.tube("M552,190 L474,236", skin, 66)
        + pen.circle(456, 246, 45, skin)
    )
    drawing += (
        pen.tube("M448,240 L404,258", skin, 32)
        + pen.tube("M452,266 L414,290", skin, 30)
        + pen.tube("M462,222 L424,220", skin, 30)
    )
    drawing += _note(pen, 96, 772, 0.9, -12) + _note(pen, 668, 764, 0.9, 8)
    return drawing + _note(pen, 626, 822, 0.8, -20)


def bright_box(pen: Pen) -> str:
    return _box(pen, wall(pen, "teal-light"), 5, "plum-mid")


def middle_box(pen: Pen) -> str:
    return _box(pen, bold_room(pen), 3, "coral")


def older_box(pen: Pen) -> str:
    return _box(pen, bold_room(pen), 1, "leaf-mid")


def _locks(pen: Pen) -> str:
    """Two padlocks and two bent arrows between them."""
    drawing = glyph(pen, "lock", 418, 120, 70, "coral-dark") + glyph(pen, "lock", 556, 120, 70, "teal")
    arrows = "M462,92 q24,-22 50,-2 M512,90 l-2,-18 M512,90 l-18,4 M514,144 q-24,22 -50,2 M464,146 l2,18 M464,146 l18,-4"
    return drawing + pen.line(arrows, "plum", 8)


def spot_boat(pen: Pen) -> str:
    """A boy with a hearing aid at a tablet; a toy boat and a stopwatch."""
    boat = pen.path("M386,132 H494 Q484,170 456,170 H424 Q396,170 386,132 Z", "coral-dark") + pen.rect(
        436, 70, 7, 64, 2, "wood-dark"
    )
    boat += pen.path("M446,72 L492,126 H446 Z", "plum-mid") + pen.path("M432,84 V126 H398 Z", "amber")
    words = bubble(
        pen, 366, 36, 228, 160, "white", "left", boat + glyph(pen, "stopwatch", 544, 116, 82, "plum"), 46
    )
    screen = place(
        slab(
            pen,
            180,
            128,
            pen.path("M-70,44 V20 Q-20,-20 10,16 Q40,-6 70,18 V44 Z", "teal-mid", outlined=False),
            "sky",
            12,
            18,
        ),
        66,
        138,
        0.86,
        8,
    )
    return spot(
        pen,
        cast.FINN,
        "amber-light",
        turn=0.5,
        mood="unsure",
        held=screen,
        right=Hand((98, 172), elbow=(104, 240)),
        extra=words,
        at=(232, 276),
        k=1.4,
    )


def spot_club(pen: Pen) -> str:
    """A girl looks up from a phone; a cup to win and a lock."""
    cup = pen.line("M404,92 h-14 q-6,34 26,38 M470,92 h14 q6,34 -26,38", "amber", 9) + pen.path(
        "M404,78 H470 V112 C470,142 404,142 404,112 Z", "amber"
    )
    cup += pen.rect(430, 130, 14, 26, 2, "amber") + pen.rect(408, 152, 58, 16, 6, "wood-dark")
    return spot(
        pen,
        B,
        ARCH,
        turn=0.5,
        mood="unsure",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, cup + glyph(pen, "lock", 540, 118, 78, "coral-dark")),
    )


def spot_swap(pen: Pen) -> str:
    """A boy looks up from a phone; two padlocks change places."""
    return spot(
        pen,
        C,
        ARCH,
        turn=0.55,
        mood="flat",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, _locks(pen)),
    )


def spot_locker(pen: Pen) -> str:
    """A girl looks up from a phone; a key and a heart."""
    inner = glyph(pen, "key", 438, 118, 82, "plum") + glyph(pen, "heart", 540, 120, 78, "coral-dark")
    return spot(
        pen,
        GIRL_H,
        ARCH,
        turn=0.5,
        mood="unsure",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, inner),
    )


def spot_lend(pen: Pen) -> str:
    """A boy reads that a friend needs money, fast."""
    coin = pen.circle(428, 118, 34, "amber") + pen.circle(428, 118, 20, dark("amber", 0.16), outlined=False)
    inner = coin + glyph(pen, "stopwatch", 536, 118, 84, "coral-dark")
    return spot(
        pen,
        F_BOY,
        ARCH,
        turn=0.5,
        mood="worry",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, inner),
    )


PICTURES = (
    *of_talk("booster-8-11", spot=(spot_boat,)),
    *of_talk("booster-11-14", spot=(spot_club, spot_swap)),
    *of_talk("booster-14-18", full=(control.bystander,), spot=(spot_locker, spot_lend)),
    Picture("slides/booster-8-11/images", "thumbs", bright_thumbs),
    Picture("slides/booster-8-11/images", "box", bright_box),
    Picture("slides/booster-11-14/images", "thumbs", middle_thumbs),
    Picture("slides/booster-11-14/images", "box", middle_box),
    Picture("slides/booster-14-18/images", "thumbs", older_thumbs),
    Picture("slides/booster-14-18/images", "box", older_box),
)
