"""Take Back Control: the scenes, for dark slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import laptop, lying, phone_with
from tools.pictures.furniture import bench
from tools.pictures.glyph import mark, mark_bubble
from tools.pictures.grounds import DEEP, bold_arch, bold_full, bold_room
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, light, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, fingers, limb, roll, sit_floor, sit_front, stand, walk
from tools.pictures.rooms import table_front, window
from tools.pictures.scenes import school
from tools.pictures.symbols import (
    breaking_frame,
    fingerprint,
    jagged,
    key_shield,
    puppet_frame,
    scissors,
    small_bubble,
)
from tools.pictures.things import bubble, guitar, lamp, mug, note, plant, tick
from tools.pictures.toys import sun_face
from tools.pictures.wear import police_badge

W, H = 760, 900
E = replace(cast.ROSE, hair="bob", top="leaf-mid")
F = cast.JADE
F_BOY = replace(F, hair="fade")
G = cast.ARJAN
GIRL_H = replace(cast.MEI, hair="pony", top="sky", neck="crew", aid=True, cloth="coral")
OFFICER = replace(cast.MARCUS, hair="bun", skin=6, top="#3D6FA3", collar="#2F5A87", neck="shirt")
JEANS = "#14202F"


def title(pen: Pen) -> str:
    """Three teens shoulder to shoulder; the one in front holds the phone."""
    return school.teens(pen)


def _tripod(pen: Pen, x: float, floor: float, tall: float) -> str:
    """A phone on a tripod, seen from behind."""
    top, drawing = floor - tall, ""
    for foot in (-74, 0, 74):
        drawing += pen.line(f"M{x},{top + 60} L{x + foot},{floor}", "grey", 9)
    return (
        drawing
        + pen.rect(x - 11, top - 6, 22, 90, 8, "grey")
        + place(pen.rect(-92, -48, 184, 96, 18, "ink") + pen.circle(-64, -20, 10, "slate"), x, top - 24)
    )


def strengths(pen: Pen) -> str:
    """Three teens make a music film: one plays, one dances, one edits it."""
    drawing = bold_arch(pen, 742)
    player = Look(
        turn=0.5,
        mood="open",
        left=Hand((-2, 236), "out"),
        right=Hand((146, 196), "down"),
        held=guitar(pen, 6, 232, 0.98, -17),
        trousers=JEANS,
        shoes="amber",
    )
    drawing += stand(pen, replace(G, top="plum-mid"), player).at(186, 846, 0.92)
    dancer = Look(
        turn=-0.5,
        mood="laugh",
        left=Hand((-128, 40), "down", "open", -110),
        right=Hand((136, 6), "down", "open", -60),
        trousers=JEANS,
        shoes="white",
    )
    drawing += walk(pen, F, dancer, -1).at(592, 842, 0.9)
    drawing += _tripod(pen, 404, 760, 400)
    editor = Look(
        turn=0.3,
        mood="smile",
        left=Hand((-30, 292), "out"),
        right=Hand((122, 170), "down", "thumb", -92),
        trousers="#5F7389",
        shoes="coral-dark",
    )
    drawing += sit_floor(pen, GIRL_H, editor).at(392, 890, 0.86)
    drawing += laptop(pen, 386, 872, 0.9, "grey-light")
    return (
        drawing
        + note(pen, 306, 214, 1.1, "amber")
        + note(pen, 470, 150, 0.86, "coral-light")
        + note(pen, 96, 330, 0.8, "teal-light")
    )


def _turn_back(pen: Pen, x: float, y: float, color: str) -> str:
    """A bent arrow that turns back."""
    return pen.line(
        f"M{x + 26},{y + 24} V{y + 2} a18,18 0 0 0 -18,-18 h-34 M{x - 10},{y - 32} l-18,16 l18,16", color, 10
    )


def consent(pen: Pen) -> str:
    """A girl keeps a picture to herself; a boy asks and waits for her answer, which may change."""
    drawing = bold_arch(pen)
    drawing += place(bust(pen, E, turn=0.65, mood="smile", bottom=420), 206, 428, 1.2)
    drawing += place(bust(pen, G, turn=-0.65, mood="soft", bottom=420), 560, 420, 1.2)
    card = pen.rect(-62, -50, 124, 100, 12, "white") + pen.flat(-50, -38, 100, 76, 6, "sky")
    card += pen.dot(20, -14, 14, "amber") + pen.path(
        "M-50,38 V16 Q-20,-14 6,14 Q28,-2 50,18 V38 Z", "teal-mid", outlined=False
    )
    drawing += place(place(card, 6, 236, 1.05, -6), 206, 428, 1.2)
    hands = limb(pen, E, -1, Hand((-46, 268), "out")) + limb(pen, E, 1, Hand((58, 252), "out"))
    drawing += place(hands, 206, 428, 1.2)
    drawing += place(
        limb(pen, G, 1, "rest") + limb(pen, G, -1, Hand((-128, 262), "down", "palm", 196)), 560, 420, 1.2
    )
    drawing += mark_bubble(pen, 596, 186, "?", "right", "plum", 1.1)
    words = tick(pen, 242, 152, 0.9) + _turn_back(pen, 330, 152, "coral-dark")
    return drawing + bubble(pen, 184, 90, 208, 124, "white", "left", words, 46)


def threat(pen: Pen) -> str:
    """A boy has told his grown brother; the phone lies face down and its noise is small."""
    top = 716
    drawing = bold_room(pen) + lamp(pen, 176, 70, 0.86, "amber", 110)
    brother = replace(cast.MARCUS, skin=5, beard=True, top="teal-mid")
    drawing += place(bust(pen, F_BOY, turn=0.6, mood="soft", bottom=330), 292, 430, 1.12)
    drawing += place(bust(pen, brother, turn=-0.65, mood="soft", tilt=-4, bottom=360), 572, 362, 1.14)
    drawing += table_front(pen, W, H, top)
    drawing += lying(
        pen,
        pen.rect(-37, -68, 74, 136, 16, "ink") + pen.circle(-18, -46, 9, "grey"),
        128,
        top + 8,
        1.15,
        76,
        0.46,
    )
    drawing += jagged(pen, 104, top - 92, 0.62, "grey", mark(pen, 0, -6, "!", 66, "ink"))
    drawing += place(
        limb(pen, F_BOY, -1, Hand((-56, 266), "out")) + limb(pen, F_BOY, 1, Hand((30, 272), "out")),
        292,
        430,
        1.12,
    )
    arms = limb(pen, brother, 1, Hand((30, 322), "out")) + limb(
        pen, brother, -1, Hand((-158, 200), "down", shade=0.2, elbow=(-112, 262))
    )
    return drawing + place(arms, 572, 362, 1.14) + mug(pen, 690, top - 20, 0.9, "coral")


def freeze(pen: Pen) -> str:
    """A boy's shoes are in a block of ice; a friend sits down by him with two mugs, and the ice melts."""
    drawing = bold_arch(pen, 756) + bench(pen, 380, 826, 600, 210)
    drawing += sun_face(pen, 566, 196, 56, smile=False)
    left = sit_front(
        pen, G, Look(turn=0.55, mood="worry", left="lap", right="lap", trousers=JEANS, shoes="amber")
    )
    drawing += left.at(236, 842, 0.98)
    mugs = mug(pen, -100, 222, 0.8, "coral") + mug(pen, 30, 240, 0.8, "amber", flip=True)
    look = Look(
        turn=-0.6,
        mood="soft",
        left=Hand((-76, 226), "down"),
        right=Hand((60, 246), "out"),
        held=mugs,
        trousers="#5F7389",
        shoes="coral-dark",
    )
    right = sit_front(pen, GIRL_H, look)
    drawing += right.at(530, 842, 0.98)
    ice = pen.path(
        "M120,866 V770 Q120,752 138,750 L318,744 Q346,744 352,776 C360,806 340,820 362,838 C380,852 370,866 352,866 Z",
        "#D6EEF5",
        0.62,
    )
    ice += pen.line("M146,780 l32,-14 M146,808 l18,-8", "white", 8)
    puddle = pen.ellipse(420, 868, 118, 14, "#BFE0EC")
    return (
        drawing
        + puddle
        + ice
        + pen.path("M392,826 c10,16 14,22 0,28 c-14,-6 -10,-12 0,-28 z", "#D6EEF5", outlined=False)
    )


def key(pen: Pen) -> str:
    """A key whose head is a fingerprint turns in a shield; a picture beside it falls to squares."""
    drawing = bold_arch(pen) + key_shield(pen, 268, 386, 0.94)
    shaft = pen.line("M-214,0 H-20 M-206,0 V46 M-164,0 V34", "amber", 30)
    drawing += place(shaft + fingerprint(pen, 92, 0, 116, "amber", "#8A5A00"), 474, 366, 1)
    return drawing + breaking_frame(pen, 549, 720)


def fake(pen: Pen) -> str:
    """A girl cuts the strings of a false picture; a counselor holds the frame for her."""
    drawing = bold_room(pen)
    man = replace(cast.DEEPAK, skin=3, cloth="plum-mid", top="teal-mid", lanyard="amber")
    drawing += place(bust(pen, man, turn=0.6, mood="soft", bottom=420), 178, 400, 1.1)
    drawing += place(bust(pen, E, turn=-0.65, mood="smile", bottom=420), 632, 444, 1.1)
    drawing += table_front(pen, W, H, 766)
    drawing += place(
        limb(pen, man, 1, Hand((66, 236), elbow=(120, 318))) + limb(pen, man, -1, Hand((-8, 330), "out")),
        178,
        400,
        1.1,
    )
    drawing += puppet_frame(pen, 366, 640, 0.98, 216) + scissors(pen, 458, 410, 0.84, -8)
    drawing += place(pen.circle(0, 0, 23, SKIN[3]) + fingers(pen, man, 0, 0, "palm", -14, 1), 242, 656)
    return drawing + place(
        limb(pen, E, -1, Hand((-96, -34), "out", "palm", 190)) + limb(pen, E, 1, Hand((26, 292), "out")),
        632,
        444,
        1.1,
    )


def bystander(pen: Pen) -> str:
    """Small bubbles go from phone to phone and stop at the girl who holds up her hand."""
    back = bold_full(pen, 800, 1150, 480)
    drawing = ""
    e = Look(
        turn=0.6,
        mood="flat",
        left="rest",
        right=Hand((96, 226), "out"),
        held=place(phone_with(pen, "", "white"), 98, 196, 0.7, 12),
        trousers=JEANS,
        shoes="coral-dark",
    )
    drawing += stand(pen, E, e).at(784, 848, 0.84)
    f = Look(
        turn=0.6,
        mood="flat",
        left="rest",
        right=Hand((96, 226), "out"),
        held=place(phone_with(pen, "", "white"), 98, 196, 0.7, 12),
        trousers="#5F7389",
        shoes="white",
    )
    drawing += stand(pen, F_BOY, f).at(976, 848, 0.84)
    h = Look(
        turn=-0.5,
        mood="firm",
        left=Hand((-134, 110), "down", "open", -96),
        right="rest",
        trousers=JEANS,
        shoes="amber",
    )
    drawing += stand(pen, GIRL_H, h).at(1212, 848, 0.84)
    last = Look(
        turn=0.6, mood="smile", nod=0.3, left="rest", right="belly", trousers="#5F7389", shoes="coral-dark"
    )
    drawing += roll(pen, cast.TARIQ, last, "teal-mid").at(1440, 854, 0.86, flip=True)
    for x, y, k, tint in ((884, 232, 1, "white"), (1092, 322, 1, "coral-light")):
        drawing += small_bubble(pen, x, y, k, tint)
    return back + place(drawing, 0, -38)


def police(pen: Pen) -> str:
    """An officer listens to a boy and his mother at a table; a notebook, no phone."""
    top = 700
    drawing = bold_room(pen) + window(pen, 70, 60, 190, 180) + plant(pen, 690, 300, 0.6)
    drawing += pen.rect(620, 346, 150, 16, 8, "wood")
    mother = replace(cast.NIA, skin=5, top="amber", neck="vee")
    drawing += place(bust(pen, mother, turn=0.6, mood="soft", bottom=400), 116, 402, 1.0)
    drawing += place(bust(pen, F_BOY, turn=0.65, mood="talk", bottom=340), 306, 432, 1.02)
    drawing += place(
        bust(pen, OFFICER, turn=-0.65, mood="soft", bottom=360) + police_badge(pen), 562, 402, 1.06
    )
    drawing += table_front(pen, W, H, top)
    book = pen.path("M-92,0 L-74,-50 H74 L92,0 Z", "cream") + pen.line("M-46,-34 h64 M-52,-18 h88", "grey", 6)
    drawing += place(book, 452, top + 26, 0.9) + mug(pen, 706, top - 18, 0.86, "coral")
    drawing += place(limb(pen, mother, 1, Hand((58, 300), "out")), 116, 402, 1.0)
    drawing += place(
        limb(pen, F_BOY, -1, Hand((-30, 268), "out")) + limb(pen, F_BOY, 1, Hand((34, 262), "out")),
        306,
        432,
        1.02,
    )
    hands = limb(pen, OFFICER, -1, Hand((-118, 236), "down", "palm", 204)) + limb(
        pen, OFFICER, 1, Hand((100, 252), "out", "palm", -24)
    )
    return drawing + place(hands, 562, 402, 1.06)


def _house(pen: Pen, x: float, w: float, top: float, wall: str, roof: str) -> str:
    drawing = pen.path(f"M{x - 34},{top} L{x + w / 2},{top - 150} L{x + w + 34},{top} Z", roof)
    return drawing + pen.flat(x, top - 10, w, 920 - top, 0, wall)


def _pane(pen: Pen, x: float, y: float, w: float, h: float, inside: str) -> str:
    """A lit window with a person in it; the sill hides what is below."""
    return (
        pen.rect(x - 12, y - 12, w + 24, h + 24, 18, "cream")
        + pen.flat(x, y, w, h, 8, "amber-light")
        + inside
    )


def night(pen: Pen) -> str:
    """Night: small bubbles go from one lit window to another; a father looks in with a cup."""
    drawing = (
        pen.flat(0, 0, W, H, 0, "#1B3550")
        + pen.circle(386, 120, 52, "amber-light")
        + pen.circle(408, 106, 44, "#1B3550")
    )
    for sx, sy in ((70, 80), (226, 60), (520, 150), (660, 70), (300, 210), (470, 60)):
        drawing += pen.dot(sx, sy, 4, "amber-light")
    drawing += _house(pen, 24, 316, 330, "#3C5F73", "plum-mid") + _house(
        pen, 418, 318, 330, "#3C5F73", "coral-dark"
    )
    one = place(bust(pen, G, turn=0.6, mood="worry", bottom=220), 178, 520, 1.0)
    one += place(limb(pen, G, 1, Hand((52, 196), "out", "thumb", -130)), 178, 520, 1.0)
    two = pen.flat(628, 420, 84, 290, 0, "wood-light")
    father = replace(
        cast.ROBERT, hair_color="black-hair", top="teal", collar="", specs=False, skin=2, neck="crew"
    )
    two += place(bust(pen, father, turn=-0.6, mood="soft", bottom=420), 668, 500, 0.5)
    two += place(mug(pen, 20, 250, 0.9, "coral", flip=True), 668, 500, 0.5)
    two += place(bust(pen, GIRL_H, turn=-0.6, mood="soft", bottom=220), 552, 540, 0.92)
    two += place(limb(pen, GIRL_H, -1, Hand((-50, 190), "out", "thumb", -60)), 552, 540, 0.92)
    drawing += _pane(pen, 62, 420, 240, 300, one) + _pane(pen, 456, 420, 240, 300, two)
    for left, wall in ((24, "#3C5F73"), (418, "#3C5F73")):
        drawing += pen.flat(left, 716, 318, 200, 0, wall) + pen.rect(left + 18, 712, 282, 28, 12, "cream")
    drawing += place(phone_with(pen, "", "white"), 238, 700, 0.66, 10) + place(
        phone_with(pen, "", "white"), 500, 702, 0.62, -10
    )
    drawing += small_bubble(pen, 318, 470, 0.8, "white") + small_bubble(
        pen, 382, 410, 0.8, "teal-light", "right"
    )
    return drawing + small_bubble(pen, 440, 350, 0.8, "white", "right")


def go_with(pen: Pen) -> str:
    """Two friends walk up to the school; a counselor waits at the open door."""
    drawing = bold_arch(pen, tint="#35737C")
    drawing += pen.flat(330, 250, 422, 560, 0, "#C98A4B") + pen.flat(330, 250, 422, 26, 0, "coral-dark")
    drawing += pen.rect(468, 330, 236, 480, 12, "cream") + pen.flat(486, 348, 200, 462, 6, "amber-light")
    drawing += pen.rect(360, 360, 80, 110, 8, "sky") + pen.rect(360, 520, 80, 110, 8, "sky")
    lead = replace(cast.AMAL, skin=3, cloth="plum-mid", top="teal", lanyard="amber")
    look = Look(
        turn=-0.65,
        mood="smile",
        left=Hand((-134, 236), "down", "palm", 200),
        right="rest",
        trousers="ink",
        shoes="ink",
    )
    drawing += stand(pen, lead, look).at(590, 798, 0.66)
    for step, (x, y) in enumerate(((300, 796), (236, 832), (172, 868))):
        drawing += pen.flat(x, y, 760 - x - 8, 50, 0, light(DEEP, 0.1 + 0.1 * (2 - step)))
    drawing += walk(
        pen,
        F_BOY,
        Look(
            turn=0.6,
            mood="soft",
            left=Hand((-104, 270), "down"),
            right=Hand((118, 268), "down"),
            trousers="ink",
            shoes="white",
        ),
    ).at(306, 848, 0.8)
    drawing += walk(
        pen,
        G,
        Look(
            turn=0.6,
            mood="smile",
            left=Hand((-104, 270), "down"),
            right="",
            trousers="#16263A",
            shoes="amber",
        ),
    ).at(160, 880, 0.8)
    return drawing + place(limb(pen, G, 1, Hand((150, 160), "down", "palm", -20)), 160, 880 - 584 * 0.8, 0.8)


PICTURES = of_talk(
    "take-back-control",
    split=(title, strengths, consent, threat, freeze, key, fake, police, night, go_with),
    full=(bystander,),
)
