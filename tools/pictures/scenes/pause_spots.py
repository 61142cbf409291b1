"""Pause, Pick, Tell: the cases in their discs, and the cards of the steps."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import phone_with, slab
from tools.pictures.disc import spot
from tools.pictures.glyph import glyph, sign_bubble
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, fingers, kneel, limb, stand, walk
from tools.pictures.scenes import school
from tools.pictures.things import bubble

RED_CURLS = replace(cast.FINN, aid=False)
BOB = replace(cast.MEI, build="child", hair="bob", top="plum-mid", neck="crew")
SHORT = replace(cast.JORDAN, skin=4, hair="crop", hair_color="black-hair", top="coral")
PUFFS = replace(cast.ZURI, top="plum-mid", cloth="amber")
SPECS = replace(cast.MILO, specs=True, top="navy", hair_color="black-hair", skin=3)


PHONE_HAND = Hand((76, 172), shape="thumb", angle=-130, elbow=(96, 236))


def held_phone(pen: Pen, x: float = 82, y: float = 140, turn: float = 8, content: str = "") -> str:
    lines = content or pen.flat(-20, -40, 34, 16, 8, "white") + pen.flat(-10, -14, 30, 16, 8, "teal-mid")
    return place(phone_with(pen, lines), x, y, 0.74, turn)


def _coin(pen: Pen, x: float, y: float, r: float) -> str:
    return pen.circle(x, y, r, "amber") + pen.circle(x, y, r * 0.6, dark("amber", 0.16), outlined=False)


def spot_coins(pen: Pen) -> str:
    """A boy thinks about a message: coins for a photo."""
    inner = _coin(pen, 448, 116, 38) + glyph(pen, "camera", 536, 118, 66, "plum")
    words = bubble(pen, 388, 44, 206, 146, "white", "left", inner, 42)
    return spot(
        pen, RED_CURLS, "amber-light", turn=0.6, mood="flat", held=held_phone(pen),
        right=PHONE_HAND, extra=words,
    )  # fmt: skip


def spot_password(pen: Pen) -> str:
    """A hand reaches in and asks for the key; the girl looks at it and keeps her hands to herself."""
    asks = replace(cast.TARIQ, top="teal")
    reach = pen.tube("M600,474 L470,448", "teal", 66) + pen.tube("M486,451 L452,444", SKIN[3], 44)
    reach += pen.circle(438, 440, 29, SKIN[3]) + place(
        fingers(pen, asks, 0, 0, "palm", 188, -1), 438, 440, 1.45
    )
    return spot(
        pen, BOB, "teal-light", turn=0.6, mood="unsure", nod=0.2, left=Hand((-2, 168), elbow=(-92, 226)), right=Hand((28, 178), elbow=(94, 232)),
        extra=reach + sign_bubble(pen, 494, 110, "key", "left", "plum", 1.3),
    )  # fmt: skip


def laugh(pen: Pen, x: float, y: float, k: float, fill: str, tail: str) -> str:
    """A bubble that is all laughing mouth."""
    mouth = pen.path("M-24,-6 H24 C24,28 -24,28 -24,-6 Z", "#7E2A20", outlined=False)
    eyes = pen.line("M-26,-22 q9,-12 18,0 M8,-22 q9,-12 18,0", "ink", 6)
    return place(bubble(pen, -62, -50, 124, 98, fill, tail, mouth + eyes, 40), x, y, k)


def spot_laugh(pen: Pen) -> str:
    """A boy looks at a phone; a group laughs around a small picture."""
    frame = pen.rect(396, 176, 128, 110, 12, "wood") + pen.flat(410, 190, 100, 82, 4, "white")
    frame += pen.dot(460, 222, 18, "plum-mid") + pen.path(
        "M428,272 C428,240 492,240 492,272 Z", "plum-mid", outlined=False
    )
    group = frame + laugh(pen, 384, 96, 0.96, "white", "right") + laugh(pen, 520, 84, 0.9, "amber", "left")
    group += laugh(pen, 536, 334, 0.9, "coral-light", "left")
    return spot(
        pen, SHORT, "plum-light", turn=0.55, mood="flat", nod=0.3, held=held_phone(pen),
        right=PHONE_HAND, extra=group, at=(232, 300), k=1.38,
    )  # fmt: skip


def spot_secret(pen: Pen) -> str:
    """A girl reads: keep this closed."""
    return spot(
        pen, PUFFS, "coral-light", turn=0.55, mood="unsure", held=held_phone(pen), right=PHONE_HAND,
        extra=sign_bubble(pen, 504, 108, "lock", "left", "coral-dark", 1.24),
    )  # fmt: skip


def spot_video(pen: Pen) -> str:
    """A boy turns his head away from a tablet and pushes it off."""
    blur = "".join(
        pen.circle(x, y, r, tone, outlined=False)
        for x, y, r, tone in (
            (-34, -8, 34, "grey"),
            (22, 8, 40, light("grey", 0.25)),
            (-4, 26, 28, light("grey", 0.5)),
        )
    )
    screen = place(slab(pen, 190, 136, blur, "grey-light", 12, 18), 128, 112, 1, 12)
    return spot(
        pen, SPECS, "amber-light", turn=-0.75, mood="firm", tilt=-5, held=screen, right=Hand((50, 166), shape="open", angle=-24, elbow=(96, 250)),
        at=(224, 280), k=1.4,
    )  # fmt: skip


def card_pause(pen: Pen) -> str:
    """An open hand: pause."""
    return school.pause_spot(pen)


def card_pick(pen: Pen) -> str:
    """A signpost: pick a way."""
    return school.pick_spot(pen)


def card_tell(pen: Pen) -> str:
    """A child and a grown-up, heads together: tell."""
    return school.tell_spot(pen)


def card_listen(pen: Pen) -> str:
    """One friend speaks, the other holds a hand behind her ear."""
    drawing = pen.flat(0, 0, 448, 296, 0, "amber-light")
    drawing += place(bust(pen, RED_CURLS, turn=0.65, mood="talk", bottom=260), 132, 154, 0.94)
    girl = replace(cast.LUCY, hair="bun", top="plum-mid")
    drawing += place(bust(pen, girl, turn=-0.6, mood="soft", tilt=-8, bottom=260), 318, 160, 0.94)
    ear = limb(pen, girl, 1, Hand((78, 34), "out", "palm", -96))
    return drawing + place(ear, 318, 160, 0.94)


def card_go(pen: Pen) -> str:
    """Two friends walk side by side, one with an arm around the other."""
    drawing = pen.flat(0, 0, 448, 296, 0, "sky") + pen.path(
        "M-10,246 C120,222 320,222 458,246 V306 H-10 Z", "hill", outlined=False
    )
    one, two = replace(cast.SALMA, top="coral"), replace(cast.JORDAN, top="amber")
    k = 0.47
    figure = walk(
        pen, two, Look(turn=0.55, mood="smile", left="", right=Hand((118, 252), "down"), shoes="ink")
    )
    drawing += figure.at(262, 286, k)
    look = Look(turn=0.55, mood="smile", left=Hand((-110, 262), "down"), right="", trousers="plum")
    drawing += walk(pen, one, look).at(180, 286, k)
    around = limb(pen, one, 1, Hand((196, 152), "down"))
    return drawing + place(around, 180, 286 - 506 * k, k)


def card_tell_friend(pen: Pen) -> str:
    """Two friends before a teacher who kneels down to them."""
    drawing = pen.flat(0, 0, 448, 296, 0, "teal-light") + pen.flat(0, 250, 448, 46, 0, light("teal-mid", 0.4))
    k = 0.43
    for who, x, look in (
        (
            replace(cast.JORDAN, top="amber"),
            74,
            Look(turn=0.6, mood="soft", left="rest", right="belly", shoes="ink"),
        ),
        (
            replace(cast.SALMA, top="coral"),
            172,
            Look(turn=0.6, mood="talk", left="rest", right="offer", trousers="plum"),
        ),
    ):
        drawing += stand(pen, who, look).at(x, 284, k)
    look = Look(
        turn=-0.7, mood="soft", left=Hand((-96, 240), "out"), right="lap", trousers="slate", shoes="ink"
    )
    return drawing + kneel(pen, cast.HANNAH, look, -1).at(334, 286, 0.46)


PICTURES = of_talk(
    "pause-pick-tell",
    spot=(spot_coins, spot_password, spot_laugh, spot_secret, spot_video),
    card=(card_pause, card_pick, card_tell, card_listen, card_go, card_tell_friend),
)
