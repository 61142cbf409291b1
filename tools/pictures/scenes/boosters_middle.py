"""Booster for ages 11 to 14: what three words were it, said with hands; for dark slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.furniture import chair, counter
from tools.pictures.glyph import glyph, sign_bubble
from tools.pictures.grounds import ARCH, DEEP, bold_arch, bold_room
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, kneel, limb, roll, seat_top, sit, stand, walk
from tools.pictures.rooms import window
from tools.pictures.scenes.pressure import INK, JEANS, A, B, C, D
from tools.pictures.things import mug, phone
from tools.pictures.wear import whistle

W, H = 448, 296  # of a card


def _sign_card(pen: Pen, x: float, y: float, name: str, tint: str, tone: str = "white", k: float = 1) -> str:
    """A card of 132 x 150 with one sign; (x, y) is its middle."""
    card = pen.rect(-66, -75, 132, 150, 18, "white") + pen.flat(-54, -63, 108, 126, 10, tint)
    return place(card + glyph(pen, name, 0, 0, 84, tone), x, y, k)


def _gap(pen: Pen, x: float, y: float) -> str:
    """A place for one more card, dashed."""
    stroke = f'fill="none" stroke="{pen.color("teal-light")}" stroke-width="7" stroke-dasharray="20 16"'
    return f'<rect x="{x}" y="{y}" width="124" height="144" rx="16" {stroke}/>'


def recall(pen: Pen) -> str:
    """Two cards hang on a board, one is missing: a boy in a wheelchair holds it, a girl points at its place."""
    drawing = bold_arch(pen, 770) + pen.rect(134, 84, 512, 236, 18, "wood")
    drawing += pen.flat(152, 102, 476, 200, 8, "#2F5A4A")
    drawing += _sign_card(pen, 238, 202, "eye", "amber", "ink") + _sign_card(pen, 392, 202, "cross", "coral")
    drawing += _gap(pen, 482, 130)
    girl = Look(
        turn=0.55, mood="open", left="rest", right=Hand((142, 18), "down", "point", -46), trousers=INK, shoes="white"
    )  # fmt: skip
    drawing += stand(pen, D, girl).at(252, 868, 0.82)
    card = place(_sign_card(pen, 0, 0, "next", "teal"), 124, 34, 0.84, flip=True)
    boy = Look(
        turn=0.6, mood="smile", left=Hand((118, 106), "down"), held=card, trousers=JEANS, shoes="amber"
    )
    return drawing + roll(pen, C, boy, "teal-mid").at(570, 866, 0.98, flip=True)


def _card_ground(pen: Pen, floor: float = 0) -> str:
    drawing = pen.flat(0, 0, W, H, 0, ARCH)
    return drawing + (pen.flat(0, floor, W, H - floor, 0, DEEP) if floor else "")


def act_notice(pen: Pen) -> str:
    """A girl in a headscarf shades her eyes with a flat hand and looks out."""
    drawing = _card_ground(pen) + place(bust(pen, B, turn=0.5, mood="flat", bottom=300), 176, 150, 0.86)
    arms = limb(pen, B, -1, "rest") + limb(pen, B, 1, Hand((70, -34), "out", "palm", 186))
    return drawing + place(arms, 176, 150, 0.86) + sign_bubble(pen, 362, 80, "eye", "left", "plum", 0.94)


def act_no(pen: Pen) -> str:
    """A girl with long hair holds out a flat hand, calm and sure."""
    drawing = _card_ground(pen) + place(bust(pen, D, turn=0.2, mood="flat", bottom=300), 170, 142, 0.86)
    arms = limb(pen, D, -1, "hip") + limb(pen, D, 1, Hand((126, 100), "down", "open", -88))
    return (
        drawing + place(arms, 170, 142, 0.86) + sign_bubble(pen, 362, 80, "cross", "left", "coral-dark", 0.94)
    )


def act_next(pen: Pen) -> str:
    """A boy takes a step and holds out an arm; a friend in a wheelchair reaches for his hand."""
    drawing = _card_ground(pen, 250)
    boy = Look(
        turn=0.6, mood="smile", left=Hand((-104, 250), "down"), right=Hand((160, 206), "down", "palm", 0),
        trousers=INK, shoes="white",
    )  # fmt: skip
    drawing += walk(pen, A, boy).at(140, 284, 0.385)
    friend = Look(turn=0.6, mood="open", left=Hand((136, 130), "down"), trousers=JEANS, shoes="amber")
    return drawing + roll(pen, C, friend, "teal-mid").at(296, 286, 0.46, flip=True)


def not_now(pen: Pen) -> str:
    """A man on the phone lifts a finger: not now. The boy has turned to a coach, who sits down and listens."""
    drawing = bold_room(pen, 780) + window(pen, 84, 96, 190, 200)
    busy = replace(cast.SAMIR, top="plum-mid")
    look = Look(
        turn=-0.5, mood="talk", left=Hand((-122, 116), "down", "point", -92), right=Hand((82, 58), "out"),
        trousers=INK, shoes="ink",
    )  # fmt: skip
    man = stand(pen, busy, replace(look, over=place(phone(pen, 0, 0, 0.62, -12), 70, 18)))
    drawing += man.at(150, 800, 0.74) + counter(pen, 96, 866, 300, 226) + mug(pen, 52, 612, 0.8, "amber")
    coach = replace(cast.ROBERT, hair="pixie", specs=False, top="coral-dark", collar="", neck="crew", skin=3)
    seat = seat_top(coach) * 0.84
    figure = sit(
        pen, coach,
        Look(
            turn=-0.65, mood="soft", tilt=-4, over=whistle(pen), left=Hand((-136, 214), "down", "palm", 196),
            right="lap", trousers=JEANS, shoes="white",
        ),
        -1, 20,
    )  # fmt: skip
    top = 872 - figure.foot * 0.84 + seat
    drawing += chair(pen, 610, 872, 872 - top, -1, "teal-mid") + figure.at(606, 872, 0.84)
    boy = Look(
        turn=0.6, mood="talk", left="rest", right=Hand((124, 214), "down", "palm", -16), trousers="navy", shoes="white"
    )  # fmt: skip
    return drawing + stand(pen, A, boy).at(374, 882, 0.88)


def two_listen(pen: Pen) -> str:
    """A boy lowers his head and talks; his friend has an arm around him and listens."""
    drawing = _card_ground(pen) + place(limb(pen, C, -1, Hand((-236, 112), "up")), 322, 142, 0.88)
    drawing += place(bust(pen, C, turn=-0.6, mood="soft", tilt=-6, bottom=260), 322, 142, 0.88)
    drawing += place(bust(pen, A, turn=0.35, mood="worry", nod=0.4, bottom=260), 170, 156, 0.88)
    return drawing + pen.circle(104, 252, 18, SKIN[C.skin])


def two_go(pen: Pen) -> str:
    """Two girls go arm in arm."""
    drawing = _card_ground(pen, 250)
    left = Look(turn=0.5, mood="soft", left="rest", right="", trousers=JEANS, shoes="white")
    drawing += walk(pen, D, left).at(186, 286, 0.385)
    right = Look(
        turn=-0.4, mood="smile", left=Hand((-74, 250), "down"), right=Hand((118, 190), "down", "point", -14),
        trousers=INK, shoes="coral-dark",
    )  # fmt: skip
    return drawing + walk(pen, B, right).at(250, 286, 0.385)


def two_tell(pen: Pen) -> str:
    """A teacher kneels to hear a boy in a wheelchair; his friend stands by."""
    drawing = _card_ground(pen, 254)
    drawing += stand(pen, A, Look(turn=0.6, mood="soft", left="rest", right="belly", trousers=INK, shoes="white")).at(96, 284, 0.4)  # fmt: skip
    boy = Look(
        turn=0.6, mood="talk", left=Hand((130, 176), "down", "palm", -10), trousers=JEANS, shoes="amber"
    )
    drawing += roll(pen, C, boy, "teal-mid").at(196, 288, 0.47)
    woman = replace(cast.NIA, top="coral", lanyard="amber")
    look = Look(
        turn=-0.65, mood="soft", tilt=-5, left=Hand((-96, 250), "out", "palm", 200), right="lap", trousers=INK, shoes="slate"
    )  # fmt: skip
    return drawing + kneel(pen, woman, look, -1).at(360, 286, 0.46)


PICTURES = of_talk(
    "booster-11-14",
    split=(recall, not_now),
    card=(act_notice, act_no, act_next, two_listen, two_go, two_tell),
)
