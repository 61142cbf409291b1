"""Real Friends, Real Pressure: cards of steps and the cases in their discs."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.disc import Disc, companion, spot
from tools.pictures.glyph import glyph, sign_bubble
from tools.pictures.grounds import ARCH, DEEP
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, fingers, limb, roll, stand, walk
from tools.pictures.scenes.control_spots import PHONE_HAND, teen_phone, wide_bubble
from tools.pictures.scenes.pause_spots import laugh
from tools.pictures.scenes.pressure import INK, JEANS, A, B, C, D
from tools.pictures.symbols import mask

W, H = 448, 296


def _ground(pen: Pen, floor: float = 0) -> str:
    drawing = pen.flat(0, 0, W, H, 0, ARCH)
    return drawing + (pen.flat(0, floor, W, H - floor, 0, DEEP) if floor else "")


def no_funny(pen: Pen) -> str:
    """A girl shrugs and grins: a funny no."""
    drawing = _ground(pen) + place(bust(pen, D, turn=0.2, mood="open", tilt=-5, bottom=300), 188, 138, 0.86)
    hands = limb(pen, D, -1, Hand((-134, 150), "down", "palm", 200)) + limb(
        pen, D, 1, Hand((134, 150), "down", "palm", -20)
    )
    return drawing + place(hands, 188, 138, 0.86) + laugh(pen, 350, 84, 1.0, "white", "left")


def no_flat(pen: Pen) -> str:
    """A boy is calm and holds up a flat hand: a flat no."""
    drawing = _ground(pen) + place(bust(pen, A, mood="flat", bottom=300), 182, 138, 0.86)
    drawing += place(limb(pen, A, 1, Hand((138, 116), "down", "open", -88)), 182, 138, 0.86)
    return drawing + sign_bubble(pen, 360, 84, "cross", "left", "coral-dark", 0.94)


def no_leave(pen: Pen) -> str:
    """A boy in a wheelchair rolls out of an open door and waves over his shoulder."""
    drawing = (
        _ground(pen, 254)
        + pen.rect(22, 20, 176, 240, 8, "cream")
        + pen.flat(34, 32, 152, 224, 4, "amber-light")
    )
    drawing += pen.path("M186,32 L236,52 V276 L186,256 Z", "coral") + pen.dot(224, 164, 5, "white")
    look = Look(
        turn=-0.3,
        mood="smile",
        left="rest",
        right=Hand((-112, 40), "down", "open", -104),
        trousers=JEANS,
        shoes="amber",
    )
    return drawing + roll(pen, C, look, "teal-mid").at(326, 286, 0.5)


def friend_listen(pen: Pen) -> str:
    """Two girls sit together; one holds a hand behind her ear."""
    drawing = _ground(pen) + place(bust(pen, D, turn=0.6, mood="talk", bottom=260), 128, 142, 0.9)
    drawing += place(bust(pen, B, turn=-0.6, mood="soft", tilt=-6, bottom=260), 320, 142, 0.88)
    return drawing + place(limb(pen, B, 1, Hand((88, 40), "out", "palm", -96)), 320, 142, 0.88)


def friend_go(pen: Pen) -> str:
    """A boy walks beside a friend in a wheelchair, who points the way."""
    drawing = _ground(pen, 250)
    look = Look(
        turn=0.6,
        mood="smile",
        left=Hand((-104, 270), "down"),
        right=Hand((112, 268), "down"),
        trousers=INK,
        shoes="white",
    )
    drawing += walk(pen, A, look).at(136, 284, 0.41)
    look = Look(
        turn=0.6, mood="open", left=Hand((150, 120), "down", "point", -14), trousers=JEANS, shoes="amber"
    )
    return drawing + roll(pen, C, look, "teal-mid").at(280, 286, 0.47)


def friend_tell(pen: Pen) -> str:
    """Two friends before a teacher, who bends down to them."""
    drawing = _ground(pen, 254)
    man = replace(cast.SAMIR, top="plum-mid", lanyard="amber")
    drawing += stand(
        pen, A, Look(turn=0.6, mood="talk", left="rest", right="offer", trousers=INK, shoes="white")
    ).at(180, 284, 0.36)
    drawing += stand(
        pen, D, Look(turn=0.6, mood="soft", left="rest", right="belly", trousers=JEANS, shoes="white")
    ).at(92, 284, 0.36)
    look = Look(
        turn=-0.7,
        mood="soft",
        tilt=-10,
        nod=0.4,
        left=Hand((-70, 300), "out"),
        right=Hand((70, 310), "out"),
        trousers=INK,
        shoes="slate",
    )
    drawing += stand(pen, man, look).at(330, 286, 0.395)
    return drawing


def spot_fake(pen: Pen) -> str:
    """A boy frowns a little at a false picture that makes others laugh."""
    inner = place(pen.rect(-52, -54, 104, 108, 12, "plum-light") + mask(pen, 0.56), 440, 118) + laugh_mouth(
        pen, 540, 118
    )
    return spot(
        pen,
        C,
        ARCH,
        turn=0.55,
        mood="firm",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, inner),
    )


def laugh_mouth(pen: Pen, x: float, y: float) -> str:
    """Two eyes and a mouth that laugh."""
    drawing = pen.path("M-26,-4 H26 C26,32 -26,32 -26,-4 Z", "#7E2A20", outlined=False)
    return place(drawing + pen.line("M-28,-24 q10,-13 20,0 M8,-24 q10,-13 20,0", "ink", 6.5), x, y)


def spot_ex(pen: Pen) -> str:
    """A girl with a phone that holds old words; her friend is by her."""
    chats = pen.rect(394, 68, 84, 52, 22, "plum-light") + pen.rect(478, 112, 84, 52, 22, "teal-light")
    chats += pen.line("M412,88 h46 M412,102 h28", "plum", 7) + pen.line(
        "M498,132 h44 M498,146 h26", "teal", 7
    )
    chats += pen.line(
        "M388,150 C420,176 440,120 470,118 C500,116 540,64 572,86 M464,104 l14,28 M478,104 l-14,28",
        "coral-dark",
        7,
    )
    behind = companion(pen, B, -132, 46, 0.84, 0.5, "soft", Disc((318, 292)))
    return spot(
        pen,
        D,
        ARCH,
        turn=0.5,
        mood="unsure",
        behind=behind,
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, chats),
        at=(318, 292),
    )


def spot_cousin(pen: Pen) -> str:
    """A hand with a phone reaches in from the side to a boy at a table."""
    reach = pen.tube("M640,470 L512,452", "plum-mid", 66) + pen.tube("M524,454 L494,448", SKIN[3], 44)
    device = (
        pen.rect(-37, -68, 74, 136, 16, "ink")
        + pen.rect(-29, -58, 58, 116, 9, "white")
        + glyph(pen, "chat", 0, 0, 44, "plum")
    )
    reach += place(device, 456, 410, 1.02, -10) + pen.circle(480, 446, 29, SKIN[3])
    reach += place(fingers(pen, cast.LENA, 0, 0, "palm", 176, -1), 476, 446, 1.3)
    return spot(
        pen, A, ARCH, turn=0.6, mood="unsure", left=Hand((-8, 176), elbow=(-104, 236)), right=Hand((24, 184), elbow=(104, 240)),
        extra=reach + sign_bubble(pen, 480, 116, "lock", "left", "coral-dark", 1.24), at=(240, 282),
    )  # fmt: skip


PICTURES = of_talk(
    "real-friends-real-pressure",
    card=(no_funny, no_flat, no_leave, friend_listen, friend_go, friend_tell),
    spot=(spot_fake, spot_ex, spot_cousin),
)
