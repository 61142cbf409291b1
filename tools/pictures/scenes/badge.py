"""Behind the Badge: plain people at work who look at each other; no gear, no crime scenes."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import laptop, phone_with
from tools.pictures.disc import medallion
from tools.pictures.furniture import chair
from tools.pictures.glyph import badge, glyph
from tools.pictures.grounds import wall
from tools.pictures.pen import Pen, place
from tools.pictures.person import Person, bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Figure, Hand, Look, limb, sit, sit_front, stand
from tools.pictures.rooms import floor_lamp, shelf, table_front, window
from tools.pictures.scenes.staff import FLOOR
from tools.pictures.things import bubble, mug, phone, plant, text_lines, tick
from tools.pictures.wear import headphones, police_badge

W, H = 760, 900
P = Person(
    skin=5,
    hair="pixie",
    hair_color="black-hair",
    cloth="amber",
    top="#3D6FA3",
    collar="#2F5A87",
    neck="shirt",
)
Q = Person(skin=2, hair="thin", hair_color="grey-hair", beard=True, top="leaf", neck="vee", lanyard="amber")
READER = replace(cast.LENA, top="plum-mid")
HIJAB = replace(cast.AMAL, skin=3, cloth="coral", top="navy", lanyard="amber")
SUIT = replace(cast.MARCUS, skin=4, top="slate", collar="white", neck="shirt")
OLDER = replace(cast.GRANDMOTHER, skin=2, top="coral")
TURBAN = replace(cast.DEEPAK, cloth="amber", top="teal")


def officer(pen: Pen, look: Look) -> Figure:
    """The officer, who stands."""
    return stand(pen, P, replace(look, over=look.over + police_badge(pen), trousers="navy", shoes="ink"))


def officer_bust(pen: Pen, turn: float, mood: str, bottom: float, tilt: float = 0) -> str:
    return bust(pen, P, turn=turn, mood=mood, tilt=tilt, bottom=bottom) + police_badge(pen)


def welcome(pen: Pen) -> str:
    """In a community hall an officer talks with open hands to an older woman, a man and a mother with a toddler."""
    drawing = wall(pen, "amber-pale", 730, FLOOR, disc=False) + window(pen, 60, 90, 220, 240)
    drawing += floor_lamp(pen, 62, 736, 0.86, "coral-dark")
    look = Look(
        turn=0.5,
        mood="open",
        left=Hand((-122, 216), "down", "palm", 200),
        right=Hand((126, 200), "down", "palm", -20),
    )
    drawing += officer(pen, look).at(182, 838, 0.92)
    for x, who, look in (
        (398, OLDER, Look(turn=-0.6, mood="smile", left="lap", right="lap", trousers="slate", shoes="ink")),
        (530, TURBAN, Look(turn=-0.6, mood="soft", left="lap", right="lap", trousers="ink", shoes="ink")),
    ):
        drawing += pen.rect(x - 70, 530, 140, 176, 24, "teal-mid") + sit_front(pen, who, look).at(
            x, 790, 0.67
        )
    mother = replace(
        cast.NIA, skin=6, hair="braids", hair_color="black-hair", cloth="amber", top="plum-mid", neck="crew"
    )
    drawing += pen.rect(590, 600, 150, 210, 26, "coral")
    drawing += sit_front(
        pen, mother, Look(turn=-0.6, mood="smile", left="", right="", trousers="navy", shoes="ink")
    ).at(660, 890, 0.8)
    head_y = 890 - (318 + 200 + 37) * 0.8
    toddler = Person(
        skin=6, hair="puffs", hair_color="black-hair", cloth="coral", build="small", top="amber-light"
    )
    drawing += place(
        bust(pen, toddler, turn=-0.5, mood="open", bottom=230)
        + pen.rect(-70, 190, 140, 70, 30, "amber-light"),
        648,
        head_y + 172,
        0.56,
    )
    return drawing + place(
        limb(pen, mother, -1, Hand((-60, 292), "out")) + limb(pen, mother, 1, Hand((28, 302), "out")),
        660,
        head_y,
        0.8,
    )


def team(pen: Pen) -> str:
    """Five at a round table; over them a net of lines joins many small badges."""
    drawing = wall(pen, "teal-pale")
    nodes = (
        (96, 150),
        (230, 74),
        (384, 140),
        (540, 70),
        (668, 154),
        (170, 262),
        (590, 262),
        (384, 40),
        (316, 232),
        (466, 232),
    )
    for a, b in (
        (0, 1),
        (1, 2),
        (2, 3),
        (3, 4),
        (0, 5),
        (4, 6),
        (1, 7),
        (7, 3),
        (2, 8),
        (2, 9),
        (5, 8),
        (9, 6),
        (1, 5),
        (3, 6),
        (8, 9),
    ):
        drawing += pen.line(f"M{nodes[a][0]},{nodes[a][1]} L{nodes[b][0]},{nodes[b][1]}", "teal-mid", 5)
    for at, (x, y) in enumerate(nodes):
        drawing += badge(pen, x, y, 30, "shield", ("teal", "plum", "coral-dark", "navy")[at % 4])
    folder_man = replace(cast.ROBERT, hair_color="black-hair", specs=False, skin=3, top="coral", collar="")
    drawing += place(
        bust(pen, READER, turn=0.3, mood="smile", bottom=340) + headphones(pen, 0.3, "ink", mic=True),
        262,
        404,
        0.82,
    )
    drawing += place(bust(pen, folder_man, turn=-0.3, mood="soft", bottom=340), 502, 404, 0.82)
    folder = pen.rect(-58, 176, 116, 88, 8, "amber") + pen.line("M-30,206 h48", "white", 8)
    hands = limb(pen, folder_man, -1, Hand((-56, 226), "out")) + limb(
        pen, folder_man, 1, Hand((56, 226), "out")
    )
    drawing += place(folder + hands, 502, 404, 0.82)
    drawing += place(officer_bust(pen, 0.6, "smile", 460), 112, 500, 0.9)
    drawing += place(bust(pen, HIJAB, turn=-0.6, mood="smile", bottom=460), 648, 500, 0.9)
    drawing += pen.ellipse(380, 772, 330, 96, "wood-dark") + pen.ellipse(380, 752, 330, 96, "wood")
    drawing += laptop(pen, 600, 744, 0.8, "grey-light")
    drawing += place(
        limb(pen, P, 1, Hand((70, 262), "out")) + limb(pen, P, -1, Hand((20, 290), "out")), 112, 500, 0.9
    )
    drawing += place(limb(pen, HIJAB, -1, Hand((-40, 256), "out")), 648, 500, 0.9)
    return drawing + place(_roller_back(pen), 362, 640, 0.84)


def _roller_back(pen: Pen) -> str:
    """The examiner in his wheelchair, half turned to the table; (0, 0) is the middle of his head."""
    chair_ = pen.rect(-120, 120, 26, 90, 12, "slate") + pen.rect(94, 120, 26, 90, 12, "slate")
    drawing = chair_ + bust(pen, Q, turn=0.5, mood="smile", bottom=320)
    arms = limb(pen, Q, -1, Hand((-126, 252), "out")) + limb(pen, Q, 1, Hand((132, 120), "down", "palm", -30))
    return drawing + arms + pen.ring(-128, 290, 74, "ink", 14) + pen.ring(128, 290, 74, "ink", 14)


def _station(pen: Pen, x: float, y: float, r: float, tint: str, content: str) -> str:
    return pen.circle(x, y, r, "white") + pen.circle(x, y, r - 10, tint, outlined=False) + content


def path(pen: Pen) -> str:
    """A letter goes along a dotted path: a mother, a reader, a map with a pin, an officer."""
    drawing = pen.flat(0, 0, W, H, 0, "teal-pale")
    way = "M190,180 C420,150 640,230 560,370 C480,500 210,420 190,560 C176,680 380,740 560,716"
    drawing += f'<path d="{way}" fill="none" stroke="{pen.color("teal-mid")}" stroke-width="12" stroke-linecap="round" stroke-dasharray="1 30"/>'
    mother = replace(cast.NIA, skin=4, hair="long", hair_color="brown-hair", top="coral", neck="vee")
    drawing += medallion(pen, mother, 180, 178, 134, "amber-light", turn=0.4, mood="soft") + laptop(
        pen, 250, 312, 0.74
    )
    drawing += medallion(pen, READER, 566, 344, 134, "plum-light", turn=-0.3) + _headset_at(
        pen, 566, 344, 134
    )
    land = pen.path("M-104,-64 L-36,-84 L36,-56 L104,-76 V64 L36,84 L-36,56 L-104,76 Z", "white") + pen.path(
        "M-36,-84 L36,-56 V84 L-36,56 Z", "teal-light", outlined=False
    )
    land += pen.line("M-84,30 q30,-40 60,-10 t60,-8 t48,-20", "teal-mid", 7) + glyph(
        pen, "pin", 14, -30, 92, "coral-dark"
    )
    drawing += _station(pen, 182, 574, 140, "amber-pale", place(land, 182, 582, 0.98))
    drawing += medallion(pen, P, 566, 712, 134, "teal-light", turn=-0.4)
    letter = pen.rect(-70, -48, 140, 96, 12, "white") + pen.line("M-66,-42 L0,8 L66,-42", "grey", 7)
    letter += pen.circle(58, 42, 32, "teal") + tick(pen, 58, 42, 0.6, "white", 14)
    return (
        drawing
        + place(letter, 372, 202, 0.9, 6)
        + place(letter, 366, 474, 0.62, -8)
        + place(letter, 404, 756, 0.8, 4)
    )


def _headset_at(pen: Pen, x: float, y: float, r: float) -> str:
    return place(headphones(pen, -0.3, "ink", mic=True), x, y + r * 0.04, r / 112)


def keep_it(pen: Pen) -> str:
    """A girl points at three plain bubbles on a phone; her father puts notes into a folder; a closed lock above."""
    top = 700
    drawing = wall(pen, "amber-pale") + badge(pen, 380, 128, 84, "lock", "teal")
    girl, father = replace(cast.IMANI, top="plum-mid"), replace(cast.MARCUS, skin=5, beard=True, top="teal")
    drawing += place(bust(pen, girl, turn=0.5, mood="talk", bottom=330), 178, 436, 1.06)
    drawing += place(bust(pen, father, turn=-0.6, mood="soft", nod=0.3, bottom=340), 598, 408, 1.08)
    drawing += table_front(pen, W, H, top)
    lines = (
        pen.flat(-21, -44, 34, 20, 10, "plum-mid")
        + pen.flat(-11, -14, 32, 20, 10, "teal-mid")
        + pen.flat(-21, 16, 38, 20, 10, "grey")
    )
    drawing += place(phone_with(pen, lines, "white"), 352, 600, 1.4, 8)
    sheet = pen.rect(-62, -104, 124, 150, 8, "white") + text_lines(pen, -40, -76, (80, 62, 74), "grey", 7, 24)
    folder = pen.path(
        "M-104,-58 Q-104,-68 -94,-68 H-40 L-24,-50 H94 Q104,-50 104,-40 V62 Q104,72 94,72 H-94 Q-104,72 -104,62 Z",
        "amber",
    )
    drawing += place(sheet + folder, 598, 700, 0.92)
    drawing += place(
        limb(pen, girl, -1, Hand((-30, 262), "out"))
        + limb(pen, girl, 1, Hand((70, 214), "down", "point", -20)),
        178,
        436,
        1.06,
    )
    return drawing + place(
        limb(pen, father, -1, Hand((-86, 276), "out")) + limb(pen, father, 1, Hand((82, 292), "out")),
        598,
        408,
        1.08,
    )


def fast(pen: Pen) -> str:
    """A grandmother calls, upright and calm, a boy beside her; a woman with a headset hears her."""
    drawing = wall(pen, "teal-pale") + shelf(pen, 560, 300, 150)
    drawing += (
        pen.circle(110, 132, 74, "white")
        + pen.ring(110, 132, 70, "slate", 9)
        + pen.line("M110,132 V90 M110,132 l30,18", "ink", 8)
    )
    elder = replace(OLDER, skin=4, top="plum-mid")
    boy = replace(cast.TARIQ, skin=4, top="amber")
    drawing += place(bust(pen, boy, turn=-0.5, mood="soft", bottom=430), 566, 470, 1.12)
    drawing += place(limb(pen, boy, 1, "rest") + limb(pen, boy, -1, "belly"), 566, 470, 1.12)
    drawing += place(bust(pen, elder, turn=0.5, mood="talk", bottom=470), 262, 436, 1.16)
    call = place(phone(pen, 0, 0, 0.9, 10), 76, 26) + limb(pen, elder, 1, Hand((92, 66), "out"))
    drawing += place(limb(pen, elder, -1, "rest") + call, 262, 436, 1.16)
    for r in (36, 66, 96):
        drawing += pen.line(
            f"M{384 + r * 0.62},{396 - r * 0.8} Q{400 + r * 1.02},{420 - r * 0.2} {392 + r * 0.9},{438 + r * 0.26}",
            "coral-dark",
            9,
        )
    drawing += bubble(pen, 356, 52, 270, 224, "white", "left", "", 60)
    return (
        drawing
        + medallion(pen, READER, 492, 164, 92, "plum-light", turn=-0.3)
        + _headset_at(pen, 492, 164, 92)
    )


def methods(pen: Pen) -> str:
    """An officer and an older man at a small table: her folder stays closed, both smile."""
    drawing = wall(pen, "amber-pale", 780, FLOOR) + window(pen, 60, 70, 200, 210) + plant(pen, 690, 700, 0.86)
    drawing += chair(pen, 170, 846, 252, 1, "teal-mid", 200)
    look = Look(
        turn=0.6,
        mood="smile",
        tilt=-5,
        left="lap",
        right="",
        over=police_badge(pen),
        trousers="navy",
        shoes="ink",
    )
    seated = sit(pen, P, look)
    drawing += seated.at(180, 856, 0.96)
    man = replace(cast.ROBERT, top="coral", collar="white", skin=2, beard=False)
    drawing += chair(pen, 606, 846, 252, -1, "teal-mid", 200)
    other = sit(
        pen, man, Look(turn=-0.65, mood="laugh", left="", right="lap", trousers="slate", shoes="ink"), -1
    )
    drawing += other.at(592, 856, 0.96)
    drawing += (
        pen.rect(372, 640, 22, 200, 8, "wood-dark")
        + pen.rect(310, 828, 146, 20, 10, "wood-dark")
        + pen.rect(236, 606, 296, 34, 17, "wood")
    )
    drawing += (
        pen.rect(262, 560, 150, 48, 8, "amber")
        + glyph(pen, "lock", 384, 584, 38, "wood-dark")
        + mug(pen, 478, 574, 0.76, "teal")
    )
    for d in ("M116,250 q-18,34 0,68", "M250,250 q18,34 0,68"):
        drawing += pen.line(d, "teal-mid", 8)
    drawing += place(
        limb(pen, P, 1, Hand((132, 262), "out", "palm", 10)), 180, 856 - seated.foot * 0.96, 0.96
    )
    return drawing + place(limb(pen, man, -1, Hand((-66, 266), "out")), 592, 856 - other.foot * 0.96, 0.96)


PICTURES = of_talk("behind-the-badge", split=(welcome, team, path, keep_it, fast, methods))
