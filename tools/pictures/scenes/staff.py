"""School Staff and Helpers: the first half. Calm rooms for adults; the same staff come back from scene to scene."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import dark_phone, lying
from tools.pictures.furniture import chair, door, locker_row, table
from tools.pictures.grounds import wall
from tools.pictures.listeners import card_folded, from_behind, notice_board
from tools.pictures.pen import Pen, light, place
from tools.pictures.person import Person, bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, sit, stand, walk
from tools.pictures.rooms import shelf, table_front, window
from tools.pictures.things import bubble, heart, mug, plant, text_lines
from tools.pictures.wear import apron, vest

W, H = 760, 900
FLOOR = light("wood", 0.45)
A = replace(cast.NIA, neck="vee", lanyard="amber")
LUNCH = replace(cast.ROBERT, specs=False, top="teal-mid", collar="", neck="crew")
DRIVER = Person(skin=3, hair="cap", hair_color="black-hair", cloth="navy", top="slate", neck="shirt")
D = replace(cast.SAMIR, top="plum-mid", lanyard="teal")
E = replace(cast.HANNAH, skin=2, hair="bob", hair_color="grey-hair", specs=True, top="teal")
HEADSCARF = replace(cast.AMAL, skin=3, cloth="coral", top="navy", lanyard="amber")
BOY_C = replace(cast.YUSUF, hair="crop", hair_color="black-hair", skin=3, top="amber")
BRAIDS = replace(cast.IMANI, build="child", top="coral")


def welcome(pen: Pen) -> str:
    """In the staff room a teacher shows a folded card to a lunch helper and a bus driver."""
    drawing = wall(pen, "teal-pale") + window(pen, 70, 60, 190, 190) + notice_board(pen, 480, 66)
    drawing += place(
        bust(pen, DRIVER, turn=0.6, mood="smile", bottom=360) + vest(pen, 104, 106, 360), 148, 402, 1.02
    )
    drawing += place(
        bust(pen, LUNCH, turn=-0.6, mood="smile", bottom=360) + apron(pen, 104, 190, 420), 616, 402, 1.02
    )
    drawing += place(bust(pen, A, turn=0.15, mood="talk", bottom=380), 384, 380, 1.04)
    drawing += table_front(pen, W, H, 740)
    drawing += place(
        limb(pen, DRIVER, -1, Hand((-30, 316), "out")) + limb(pen, DRIVER, 1, Hand((40, 318), "out")),
        148,
        402,
        1.02,
    )
    drawing += place(
        limb(pen, LUNCH, 1, Hand((40, 316), "out")) + limb(pen, LUNCH, -1, Hand((-30, 316), "out")),
        616,
        402,
        1.02,
    )
    drawing += mug(pen, 76, 718, 0.86, "coral") + mug(pen, 694, 718, 0.86, "amber", flip=True)
    hands = (
        card_folded(pen, 0, 252, 1.1)
        + limb(pen, A, -1, Hand((-62, 278), "out"))
        + limb(pen, A, 1, Hand((62, 278), "out"))
    )
    return drawing + place(hands, 384, 380, 1.04)


def comes_forward(pen: Pen) -> str:
    """At break a girl steps up to her teacher at the door and starts to speak."""
    drawing = wall(pen, "amber-pale", 770, FLOOR, disc=False) + door(pen, 596, 770, 250, 560, "teal-mid")
    drawing += locker_row(pen, -36, 770, 3, 108, 400, "plum-mid")
    for who, x, face in (
        (replace(cast.MILO, top="coral"), 96, -1),
        (replace(cast.SALMA, top="amber"), 218, -1),
    ):
        look = Look(turn=-0.6, mood="smile", left=Hand((-100, 262), "down"), right=Hand((100, 262), "down"))
        drawing += walk(pen, who, look, face).at(x, 788, 0.62)
    girl = Look(turn=0.65, mood="talk", left="rest", right=Hand((70, 170), "out"), trousers="navy")
    drawing += stand(pen, BRAIDS, girl).at(316, 866, 0.96)
    look = Look(
        turn=-0.7,
        mood="soft",
        tilt=-6,
        left=Hand((-156, 266), "down", "palm", 196),
        right="rest",
        trousers="slate",
        shoes="ink",
    )
    return drawing + stand(pen, A, look).at(590, 862, 0.92)


def stay_in_room(pen: Pen) -> str:
    """A visitor speaks to a class; a teacher sits at the side by the door, the question box beside her."""
    drawing = wall(pen, "teal-pale", 700, FLOOR, disc=False)
    drawing += (
        pen.rect(230, 90, 330, 210, 16, "white")
        + pen.flat(246, 106, 298, 178, 6, "teal-light")
        + heart(pen, 395, 196, 1.6, "coral")
    )
    drawing += door(pen, 108, 700, 160, 420, "coral")
    drawing += chair(pen, 196, 740, 190, 1, "plum-mid", 150)
    look = Look(turn=0.7, mood="soft", left="lap", right="lap", trousers="slate", shoes="ink")
    drawing += sit(pen, HEADSCARF, look).at(196, 742, 0.72)
    drawing += (
        table(pen, 344, 740, 120, 130, "wood")
        + pen.rect(304, 540, 80, 72, 8, "amber")
        + pen.rect(324, 546, 40, 8, 4, "ink")
    )
    visitor = Look(
        turn=-0.2,
        mood="open",
        left=Hand((-126, 190), "down", "palm", 200),
        right=Hand((120, 204), "down", "palm", -20),
        trousers="navy",
        shoes="ink",
    )
    drawing += stand(pen, replace(cast.MARCUS, top="teal", neck="shirt", lanyard="amber"), visitor).at(
        556, 742, 0.78
    )
    for x, style, tint, hair in (
        (70, "puffs", "coral", "black-hair"),
        (224, "crop", "amber", "brown-hair"),
        (380, "long", "teal-mid", "chestnut-hair"),
        (536, "fade", "plum-mid", "black-hair"),
        (690, "pony", "coral", "ginger-hair"),
    ):
        drawing += from_behind(pen, x, 880, 0.92, style, tint, hair)
    return drawing


def any_adult(pen: Pen) -> str:
    """Five grown-ups of a school side by side; a small boy tells the lunch helper something."""
    w = 1600
    drawing = pen.flat(0, 0, w, H, 0, "amber-pale") + pen.circle(
        1150, 430, 430, "amber-light", outlined=False
    )
    drawing += pen.flat(0, 740, w, 160, 0, FLOOR) + pen.flat(0, 728, w, 14, 0, "white")
    k = 0.78
    look = Look(
        turn=0.3,
        mood="smile",
        left="rest",
        right="rest",
        over=vest(pen, 104, 106, 342),
        trousers="ink",
        shoes="ink",
    )
    drawing += stand(pen, DRIVER, look).at(784, 800, k)
    look = Look(
        turn=0.4,
        mood="soft",
        nod=0.6,
        tilt=5,
        left="rest",
        right=Hand((96, 300), "out"),
        over=apron(pen, 104, 190, 400),
        trousers="navy",
        shoes="ink",
    )
    drawing += stand(pen, LUNCH, look).at(930, 806, k)
    caretaker = replace(
        cast.DEEPAK,
        hair="thin",
        hair_color="grey-hair",
        beard=False,
        skin=5,
        top="#4E6E8E",
        neck="shirt",
        specs=True,
    )
    broom = pen.line("M120,92 V560", "wood-dark", 12) + pen.path("M80,556 H160 L172,618 H68 Z", "amber")
    look = Look(
        turn=-0.3,
        mood="smile",
        left="rest",
        right=Hand((120, 220), "out"),
        held=broom,
        trousers="slate",
        shoes="ink",
    )
    drawing += stand(pen, caretaker, look).at(1342, 800, k)
    drawing += stand(
        pen,
        A,
        Look(
            turn=-0.5, mood="smile", left="rest", right=Hand((60, 214), "out"), trousers="slate", shoes="ink"
        ),
    ).at(1490, 800, k)
    folder = pen.rect(-44, -32, 88, 64, 8, "amber") + pen.line("M-24,-4 h36", "white", 6)
    clerk = replace(cast.LENA, hair="wavy", hair_color="ginger-hair", top="teal", lanyard="amber")
    look = Look(
        turn=-0.3,
        mood="smile",
        left=Hand((96, 236), "down"),
        held=place(folder, 84, 222, 1, -8),
        trousers="navy",
        shoes="ink",
    )
    drawing += roll(pen, clerk, look, "coral").at(1196, 866, 0.82)
    boy = Look(turn=-0.5, mood="talk", nod=-0.7, left=Hand((-66, 214), "out"), right="rest", trousers="navy")
    drawing += stand(pen, replace(BOY_C, build="small"), boy).at(1044, 872, 0.8)
    words = text_lines(pen, 26, 32, (62, 40), "teal-mid", 9, 24)
    return drawing + place(bubble(pen, 0, 0, 124, 84, "white", "left", words, 34), 1046, 316)


def receive(pen: Pen) -> str:
    """A boy by a window tells his teacher something; the teacher leans forward and listens."""
    drawing = wall(pen, "teal-pale", 770, FLOOR, disc=False) + window(pen, 210, 70, 340, 300)
    drawing += plant(pen, 74, 690, 0.9) + chair(pen, 176, 842, 226, 1, "coral", 190)
    boy = Look(
        turn=0.7,
        mood="talk",
        left=Hand((46, 226), "down", "palm", -30),
        right=Hand((116, 190), "down", "palm", -30),
        trousers="navy",
    )
    drawing += sit(pen, BOY_C, boy).at(180, 846, 1.02)
    drawing += chair(pen, 604, 842, 252, -1, "coral", 210)
    man = Look(
        turn=-0.75,
        mood="soft",
        tilt=-8,
        nod=0.2,
        left=Hand((-72, 304), "out"),
        right=Hand((-30, 312), "out"),
        trousers="slate",
        shoes="ink",
    )
    drawing += sit(pen, D, man, -1).at(590, 850, 1.0)
    words = text_lines(pen, 40, 42, (110, 74), "teal-mid", 11, 32)
    return drawing + place(bubble(pen, 0, 0, 194, 116, "white", "left", words, 46), 236, 200)


def no_images(pen: Pen) -> str:
    """A boy holds out a dark phone; his teacher raises a flat hand, looks at his face and points to the door."""
    drawing = wall(pen, "amber-pale", 780, FLOOR, disc=False) + door(pen, 634, 780, 190, 500, "teal-mid")
    drawing += notice_board(pen, 60, 90)
    boy = Look(
        turn=0.65,
        mood="unsure",
        left="rest",
        right=Hand((116, 216), "down"),
        held=place(dark_phone(pen), 132, 190, 0.8, 14),
        trousers="navy",
    )
    drawing += stand(pen, BOY_C, boy).at(166, 866, 1.0)
    man = Look(
        turn=-0.65,
        mood="soft",
        tilt=-4,
        left=Hand((-128, 126), "down", "open", -100),
        right=Hand((206, 170), "down", "point", -6),
        trousers="slate",
        shoes="ink",
    )
    return drawing + stand(pen, D, man).at(424, 866, 0.98)


def record(pen: Pen) -> str:
    """A teacher writes on a form by hand below a clock; a dark phone lies in a tray, far off."""
    top = 690
    drawing = wall(pen, "teal-pale") + shelf(pen, 48, 250)
    drawing += (
        pen.circle(390, 138, 82, "white")
        + pen.ring(390, 138, 78, "slate", 9)
        + pen.line("M390,138 V92 M390,138 l34,18", "ink", 9)
    )
    drawing += window(pen, 540, 70, 170, 190)
    drawing += place(bust(pen, A, turn=-0.1, mood="soft", nod=0.8, bottom=360), 392, 398, 1.12) + table_front(
        pen, W, H, top
    )
    form = pen.path("M-150,0 L-118,-96 H118 L150,0 Z", "white")
    for y, w in ((-78, 196), (-54, 218), (-30, 240)):
        form += pen.line(f"M{-w / 2},{y} h16 v12 h-16 z", "teal", 4) + pen.line(
            f"M{-w / 2 + 34},{y + 6} h{w - 60}", "grey-light", 6
        )
    drawing += place(form, 384, top + 112, 1.1)
    tray = pen.path("M-84,0 L-68,-40 H68 L84,0 Z", "coral-light") + pen.rect(-88, -8, 176, 20, 8, "coral")
    drawing += place(tray, 650, top + 70) + lying(pen, dark_phone(pen), 650, top + 48, 0.76, 84, 0.42)
    drawing += mug(pen, 92, top + 10, 0.96, "amber")
    drawing += place(
        limb(pen, A, -1, Hand((-58, 318), "out")) + limb(pen, A, 1, Hand((44, 312), "out", shade=0.2)),
        392,
        398,
        1.12,
    )
    return drawing + pen.line("M438,756 l-28,26", "coral-dark", 10)


PICTURES = of_talk(
    "school-staff",
    split=(welcome, comes_forward, stay_in_room, receive, no_images, record),
    full=(any_adult,),
)
