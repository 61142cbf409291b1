"""Booster for ages 8 to 11: three words are dug up again, acted and used; for bright slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import slab
from tools.pictures.disc import spot
from tools.pictures.glyph import glyph
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, stand, walk
from tools.pictures.rooms import cloud, tree
from tools.pictures.scenes.pause_spots import PHONE_HAND, held_phone, laugh
from tools.pictures.scenes.portraits import portrait
from tools.pictures.symbols import small_bubble
from tools.pictures.things import bubble

W, H = 760, 900
CARD_W, CARD_H = 448, 296


def _chest(pen: Pen, x: float, y: float, k: float) -> str:
    """An open chest with three cards that come up out of it; (x, y) is the middle of its foot."""
    drawing = pen.path(
        "M-150,-132 L-118,-246 Q-112,-262 -96,-262 H96 Q112,-262 118,-246 L150,-132 Z", "wood-dark"
    )
    drawing += pen.flat(-136, -150, 272, 26, 0, dark("wood-dark", 0.4))
    for at, (name, tint, turn) in enumerate(
        (("raised-hand", "coral", -13), ("question", "teal", 0), ("speak", "plum-mid", 13))
    ):
        card = pen.rect(-48, -62, 96, 124, 14, "white") + pen.flat(-39, -53, 78, 106, 8, tint)
        drawing += place(
            card + glyph(pen, name, 0, 0, 60, "white"), -100 + 100 * at, -206 - 22 * (at == 1), 1, turn
        )
    drawing += pen.rect(-150, -132, 300, 132, 16, "wood") + pen.flat(-150, -92, 300, 16, 0, "wood-dark")
    return place(drawing + pen.rect(-24, -112, 48, 52, 10, "amber"), x, y, k)


def dig_up(pen: Pen) -> str:
    """Three children have dug up a chest; three cards come up out of it."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + pen.circle(386, 420, 330, "amber", outlined=False)
    drawing += cloud(pen, 120, 120, 0.8) + tree(pen, 66, 640, 0.9) + tree(pen, 706, 640, 0.8, "leaf-mid")
    drawing += pen.path("M-20,640 C230,590 530,590 780,640 V910 H-20 Z", "leaf-mid")
    boy = replace(cast.FINN, top="plum-mid")
    spade = pen.line("M112,120 V470", "wood-dark", 15) + pen.line("M88,116 h48", "wood-dark", 15)
    spade += pen.path("M84,452 h56 v46 q-6,36 -28,46 q-22,-10 -28,-46 z", "slate")
    look = Look(
        turn=0.5, mood="laugh", left="hip", right=Hand((112, 190), "down"), held=spade, shoes="coral-dark"
    )
    drawing += stand(pen, boy, look).at(140, 838, 0.86)
    girl = replace(cast.LUCY, top="coral")
    look = Look(turn=-0.1, mood="wow", left=Hand((-104, 110), "down", "open", -100), right=Hand((104, 110), "down", "open", -80), skirt="teal")  # fmt: skip
    drawing += stand(pen, girl, look).at(372, 730, 0.8)
    drawing += roll(pen, cast.ZURI, Look(turn=0.6, mood="open", left=Hand((128, 150), "down"), trousers="plum"), "coral").at(636, 842, 0.84, flip=True)  # fmt: skip
    drawing += pen.path(
        "M214,820 Q380,752 552,824 Q556,862 386,866 Q212,860 214,820 Z", dark("wood-dark", 0.3)
    )
    return drawing + _chest(pen, 384, 842, 0.92)


def _ground(pen: Pen, tint: str) -> str:
    return pen.flat(0, 0, CARD_W, CARD_H, 0, tint)


def act_pause(pen: Pen) -> str:
    """A boy lifts both thumbs from a tablet, closes his eyes and breathes."""
    boy = replace(cast.YUSUF, top="teal")
    drawing = _ground(pen, "amber-light") + place(bust(pen, boy, mood="calm", bottom=300), 206, 138, 0.92)
    drawing += place(slab(pen, 220, 120, "", "plum-light", 12, 18), 206, 320, 0.9)
    hands = limb(pen, boy, -1, Hand((-92, 132), "out", "thumb", -70)) + limb(
        pen, boy, 1, Hand((92, 132), "out", "thumb", -110)
    )
    air = pen.line("M296,150 q22,14 44,0 M306,176 q26,16 52,0", "teal-mid", 9)
    return drawing + place(hands, 206, 138, 0.92) + air


def act_pick(pen: Pen) -> str:
    """A girl counts four moves on her fingers."""
    girl = replace(cast.SALMA, top="plum-mid", cloth="coral")
    drawing = _ground(pen, "teal-light") + place(
        bust(pen, girl, turn=0.2, mood="open", bottom=300), 158, 150, 0.9
    )
    drawing += place(
        limb(pen, girl, -1, "hip") + limb(pen, girl, 1, Hand((112, 66), "down", "open", -88)), 158, 150, 0.9
    )
    for at, name in enumerate(("end", "cross", "shield", "speak")):
        drawing += pen.circle(318 + 82 * (at % 2), 78 + 92 * (at // 2), 38, "white")
        drawing += glyph(
            pen,
            name,
            318 + 82 * (at % 2),
            78 + 92 * (at // 2),
            46,
            ("teal", "coral-dark", "plum", "teal")[at],
        )
    return drawing


def act_tell(pen: Pen) -> str:
    """A girl with braids holds a tablet up to her aunt, who turns to her."""
    aunt = replace(cast.HANNAH, lanyard="", top="plum-mid", neck="vee")
    girl = replace(cast.IMANI, build="child", top="coral")
    drawing = _ground(pen, "coral-light") + place(bust(pen, aunt, turn=-0.6, mood="soft", tilt=-6, nod=0.2, bottom=300), 312, 128, 0.88)  # fmt: skip
    drawing += place(bust(pen, girl, turn=0.6, mood="talk", bottom=300), 140, 168, 0.86)
    held = place(slab(pen, 124, 88, "", "plum-light", 9, 14), 112, 78, 1, -8)
    hand = limb(pen, girl, 1, Hand((96, 118), shape="thumb", angle=-100, elbow=(112, 196)))
    return drawing + place(held + hand, 140, 168, 0.86)


def spot_joke(pen: Pen) -> str:
    """A girl reads a joke that nobody else may see: a laughing mouth and an eye struck out."""
    words = bubble(
        pen, 366, 36, 228, 160, "white", "left", glyph(pen, "eye-off", 540, 118, 78, "coral-dark"), 46
    )
    return spot(
        pen, replace(cast.LUCY, top="teal"), "plum-light", turn=0.55, mood="unsure", held=held_phone(pen),
        right=PHONE_HAND, extra=words + laugh(pen, 440, 118, 0.9, "amber-light", "none"),
    )  # fmt: skip


def way_to_school(pen: Pen) -> str:
    """A girl and her grandmother walk to school; the girl talks, the grandmother bends her head to her."""
    drawing = pen.flat(0, 0, W, H, 0, "sky") + pen.circle(610, 140, 58, "amber-light", outlined=False)
    drawing += cloud(pen, 190, 130, 0.9) + cloud(pen, 470, 80, 0.6)
    drawing += pen.path("M-10,560 C180,480 560,500 770,560 V910 H-10 Z", "hill", outlined=False)
    drawing += pen.flat(530, 380, 240, 210, 0, "amber-light") + pen.path(
        "M506,384 L640,300 L780,384 Z", "coral-dark"
    )
    drawing += pen.rect(610, 470, 66, 120, 8, "wood-dark") + pen.rect(552, 430, 46, 52, 6, "white") + pen.rect(690, 430, 46, 52, 6, "white")  # fmt: skip
    drawing += tree(pen, 82, 640, 1.1) + tree(pen, 470, 590, 0.62, "leaf-mid")
    drawing += pen.path("M-10,640 H770 V910 H-10 Z", light("leaf", 0.42), outlined=False)
    drawing += pen.path("M-10,820 C220,790 560,790 770,812 V910 H-10 Z", "wood-light", outlined=False)
    old = Look(
        turn=0.5,
        mood="soft",
        tilt=8,
        nod=0.3,
        left=Hand((-104, 272), "down"),
        right="",
        trousers="slate",
        shoes="ink",
    )
    elder = replace(cast.GRANDMOTHER, top="coral")
    figure = walk(pen, elder, old)
    drawing += figure.at(252, 856, 0.9)
    child = replace(cast.ZURI, build="child", top="teal")
    young = Look(
        turn=-0.5,
        mood="talk",
        left="",
        right=Hand((96, 176), "down", "palm", -30),
        trousers="plum",
        shoes="coral-dark",
    )
    girl = walk(pen, child, young)
    drawing += girl.at(490, 864, 0.98)
    hands = place(limb(pen, elder, 1, Hand((116, 296), "out")), 252, 856 - figure.foot * 0.9, 0.9)
    hands += place(limb(pen, child, -1, Hand((-116, 176), "down")), 490, 864 - girl.foot * 0.98, 0.98)
    return drawing + hands + small_bubble(pen, 566, 272, 1.2, "white")


def helper_turban(pen: Pen) -> str:
    """A man in a turban with a beard."""
    return portrait(pen, replace(cast.DEEPAK, top="plum-mid"), 150, 1.16)


def helper_glasses(pen: Pen) -> str:
    """An older woman with glasses and a grey bun."""
    return portrait(pen, replace(cast.GRANDMOTHER, skin=2, top="teal"), 182, 1.06, "open")


PICTURES = of_talk(
    "booster-8-11",
    split=(dig_up, way_to_school),
    spot=(spot_joke,),
    card=(act_pause, act_pick, act_tell),
    face=(helper_turban, helper_glasses),
)
