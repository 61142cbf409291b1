"""Behind the Badge: a day in the work in five wide pictures, then training, volunteers, asking, questions."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import laptop
from tools.pictures.furniture import chair, sofa, sofa_arms, table
from tools.pictures.grounds import wall
from tools.pictures.listeners import from_behind
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import Person, bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, sit, sit_front, stand
from tools.pictures.rooms import shelf, table_front, window
from tools.pictures.scenes.badge import HIJAB, OLDER, READER, SUIT, P, Q, officer, officer_bust
from tools.pictures.scenes.staff import FLOOR
from tools.pictures.things import heart, mug, plant
from tools.pictures.toys import cushion
from tools.pictures.wear import headphones, police_badge

W, H, WIDE = 760, 900, 1600


def _room(pen: Pen, color: str, floor: float = 760) -> str:
    drawing = pen.flat(0, 0, WIDE, H, 0, color) + pen.circle(
        1150, 420, 410, light(color, 0.5), outlined=False
    )
    return (
        drawing
        + pen.flat(0, floor, WIDE, H - floor, 0, FLOOR)
        + pen.flat(0, floor - 12, WIDE, 14, 0, "white")
    )


def _desk(pen: Pen, x: float, w: float, top: float) -> str:
    return pen.rect(x, top, w, 36, 16, "wood") + pen.flat(x + 18, top + 36, w - 36, 860 - top, 0, "wood-dark")


def day_report(pen: Pen) -> str:
    """Morning: a woman with a headset reads at a desk; we see only the back of her screen."""
    drawing = _room(pen, "amber-pale") + window(pen, 780, 80, 340, 330) + plant(pen, 1520, 560, 0.86)
    drawing += shelf(pen, 1330, 250, 190)
    drawing += place(
        bust(pen, READER, turn=-0.4, mood="soft", nod=0.3, bottom=360)
        + headphones(pen, -0.4, "ink", mic=True),
        1240,
        360,
        1.12,
    )
    drawing += _desk(pen, 800, 780, 650)
    drawing += (
        pen.rect(936, 592, 36, 64, 6, "grey")
        + pen.rect(886, 640, 136, 18, 9, "grey")
        + pen.rect(830, 410, 248, 190, 20, "slate")
        + pen.circle(954, 505, 15, light("slate", 0.3))
    )
    drawing += mug(pen, 1480, 626, 0.96, "coral") + pen.path(
        "M1090,660 L1104,634 H1226 L1240,660 Z", "grey-light"
    )
    return drawing + place(
        limb(pen, READER, -1, Hand((-72, 268), "out")) + limb(pen, READER, 1, Hand((-16, 272), "out")),
        1240,
        360,
        1.12,
    )


def day_team(pen: Pen) -> str:
    """An officer, a man in a suit and a woman in a headscarf lay out blank cards joined by lines."""
    drawing = _room(pen, "teal-pale") + window(pen, 1290, 70, 220, 220)
    drawing += place(officer_bust(pen, 0.6, "talk", 360), 850, 346, 1.04)
    drawing += place(bust(pen, SUIT, turn=0.1, mood="soft", nod=0.5, bottom=360), 1140, 312, 1.04)
    drawing += place(bust(pen, HIJAB, turn=-0.6, mood="smile", bottom=360), 1420, 350, 1.04)
    drawing += pen.path("M740,640 L700,840 H1580 L1540,640 Z", "wood") + pen.flat(
        700, 840, 880, 60, 0, "wood-dark"
    )
    cards = ((850, 780), (1010, 706), (1140, 796), (1270, 706), (1430, 780))
    for a, b in ((0, 1), (1, 2), (2, 3), (3, 4)):
        drawing += pen.line(f"M{cards[a][0]},{cards[a][1]} L{cards[b][0]},{cards[b][1]}", "coral-dark", 7)
    for x, y in cards:
        drawing += pen.path(f"M{x - 54},{y + 34} L{x - 46},{y - 30} H{x + 46} L{x + 54},{y + 34} Z", "white")
    drawing += place(
        limb(pen, P, -1, Hand((-50, 300), "out")) + limb(pen, P, 1, Hand((126, 312), "down", "palm", 40)),
        850,
        346,
        1.04,
    )
    drawing += place(
        limb(pen, SUIT, -1, Hand((-96, 326), "out", "palm", 140))
        + limb(pen, SUIT, 1, Hand((84, 330), "out", "palm", 40)),
        1140,
        312,
        1.04,
    )
    return drawing + place(
        limb(pen, HIJAB, -1, Hand((-120, 308), "down", "palm", 140))
        + limb(pen, HIJAB, 1, Hand((60, 306), "out")),
        1420,
        350,
        1.04,
    )


def day_device(pen: Pen) -> str:
    """A bright workbench: a man in a wheelchair writes on a tag tied to a dark phone; a laptop and a lamp."""
    back = _room(pen, "teal-pale")
    drawing = window(pen, 740, 80, 250, 250) + shelf(pen, 1320, 220, 200)
    drawing += _desk(pen, 720, 540, 640)
    lamp_ = pen.rect(-50, -16, 100, 16, 8, "slate") + pen.line("M0,-10 L-56,-150 L44,-250", "slate", 12)
    lamp_ += pen.path("M20,-282 L96,-226 L58,-176 L-6,-222 Z", "amber")
    drawing += place(lamp_, 1000, 644, 1.0, flip=True)
    drawing += place(
        pen.path("M-100,0 L-84,-120 Q-82,-128 -74,-128 H74 Q82,-128 84,-120 L100,0 Z", "ink")
        + pen.path("M-86,-8 L-72,-110 H72 L86,-8 Z", light("ink", 0.12), outlined=False)
        + pen.rect(-114, -6, 228, 20, 10, "slate"),
        846,
        640,
        1.0,
    )
    dark_one = pen.path("M-44,16 L-34,-40 H34 L44,16 Z", "ink") + pen.path(
        "M-34,8 L-27,-32 H27 L34,8 Z", light("ink", 0.12), outlined=False
    )
    tag = (
        pen.path("M-46,-26 H40 L58,0 L40,26 H-46 Z", "amber-light")
        + pen.dot(38, 0, 7, "slate")
        + pen.line("M-28,-6 h40 M-28,10 h28", "slate", 5)
    )
    drawing += (
        place(dark_one, 1080, 648, 1.1)
        + pen.line("M1096,628 q40,-30 60,12", "coral-dark", 6)
        + place(tag, 1184, 650, 0.94, 180)
    )
    look = Look(
        turn=0.6,
        mood="soft",
        nod=0.5,
        left=Hand((156, 206), "down"),
        right=Hand((196, 196), "down"),
        trousers="slate",
        shoes="ink",
    )
    drawing += roll(pen, Q, look, "teal-mid").at(1396, 866, 1.06, flip=True)
    return back + place(drawing + pen.line("M1222,612 l-24,30", "coral-dark", 10), 0, -38)


def day_child(pen: Pen) -> str:
    """A woman in plain clothes sits low beside a girl and her mother on a sofa; the girl speaks."""
    back = _room(pen, "amber-pale", 740)
    drawing = window(pen, 1360, 80, 170, 200)
    drawing += sofa(pen, 1290, 850, 560, 196, "teal-mid")
    mother = replace(cast.NIA, skin=5, hair="braids", cloth="amber", top="plum-mid", neck="crew")
    drawing += sit_front(
        pen, mother, Look(turn=-0.5, mood="soft", left="lap", right="lap", trousers="slate", shoes="ink")
    ).at(1412, 878, 0.9)
    girl = replace(cast.IMANI, build="child", hair="puffs", cloth="coral", top="amber", neck="crew")
    held = cushion(pen, 0, 232, 170, 128, "coral-light")
    look = Look(
        turn=-0.6,
        mood="talk",
        left=Hand((-64, 240), "out"),
        right=Hand((64, 240), "out"),
        held=held,
        trousers="navy",
    )
    drawing += sit_front(pen, girl, look).at(1190, 872, 0.92)
    drawing += sofa_arms(pen, 1290, 850, 560, 196, "teal-mid")
    drawing += pen.rect(752, 690, 160, 160, 40, "coral")
    woman = replace(cast.LENA, hair="bun", hair_color="brown-hair", top="teal", neck="vee")
    look = Look(
        turn=0.65,
        mood="soft",
        tilt=4,
        left="lap",
        right=Hand((96, 262), "down", "palm", -10),
        trousers="navy",
        shoes="ink",
    )
    drawing += sit(pen, woman, look).at(836, 882, 0.8)
    drawing += (
        pen.rect(984, 776, 108, 22, 10, "wood")
        + pen.rect(1000, 796, 14, 70, 5, "wood-dark")
        + pen.rect(1062, 796, 14, 70, 5, "wood-dark")
    )
    for at, tint in enumerate(("coral-dark", "amber", "teal", "plum")):
        drawing += pen.path(f"M{1006 + at * 18},744 l7,-24 l7,24 z", tint) + pen.rect(
            1006 + at * 18, 742, 14, 24, 2, tint
        )
    return back + place(drawing + pen.rect(996, 752, 86, 26, 6, "amber-light"), 0, -58)


def day_hall(pen: Pen) -> str:
    """Evening: the officer before rows of parents; the screen behind her shows only a heart."""
    drawing = _room(pen, "plum-light", 690) + window(pen, 1330, 90, 190, 220, night=True)
    drawing += (
        pen.rect(760, 70, 420, 270, 18, "white")
        + pen.flat(776, 86, 388, 238, 6, "amber-pale")
        + heart(pen, 900, 206, 2.6, "coral-dark")
    )
    look = Look(
        turn=0.1,
        mood="open",
        left=Hand((-126, 206), "down", "palm", 200),
        right=Hand((126, 200), "down", "palm", -20),
    )
    drawing += officer(pen, look).at(1180, 780, 0.78)
    rows = (
        (734, 860, 0.82, "long", "coral", "chestnut-hair", "#EDBB94"), (1198, 868, 0.82, "hijab", "navy", "teal", "#AE7446"),
        (1356, 860, 0.82, "crop", "amber", "grey-hair", "#EDBB94"),
    )  # fmt: skip
    for x, y, k, style, top, hair, skin in rows:
        drawing += from_behind(pen, x, y, k, style, top, hair, 96, skin)
    back = pen.rect(-92, -120, 184, 150, 18, "slate") + pen.line("M-92,-110 h-36 M92,-110 h36", "ink", 15)
    back += pen.ring(-112, 60, 84, "ink", 15) + pen.ring(112, 60, 84, "ink", 15)
    drawing += place(
        from_behind(pen, 0, 0, 1.0, "crop", "coral-dark", "brown-hair", 92, "#EDBB94") + back, 966, 842, 0.82
    )
    return drawing


def training(pen: Pen) -> str:
    """Two people act a scene on two chairs; a third with a stopwatch watches and nods."""
    drawing = wall(pen, "teal-pale", 770, FLOOR)
    drawing += (
        pen.line("M120,160 L84,700 M260,160 L296,700", "wood-dark", 12)
        + pen.rect(70, 90, 240, 330, 14, "white")
        + pen.rect(70, 80, 240, 26, 10, "slate")
    )
    for y, tint in ((150, "teal-light"), (234, "amber-light"), (318, "coral-light")):
        drawing += pen.rect(110, y, 160, 64, 12, tint)
    coach = replace(cast.AMAL, skin=3, cloth="coral", top="plum-mid", lanyard="amber")
    watch = (
        pen.circle(0, 0, 27, "amber")
        + pen.circle(0, 0, 18, "white")
        + pen.line("M0,0 V-11", "ink", 5)
        + pen.rect(-6, -39, 12, 12, 3, "amber")
    )
    look = Look(
        turn=0.1,
        mood="smile",
        nod=0.5,
        left="belly",
        right=Hand((74, 216), "out"),
        held=place(watch, 74, 184),
        trousers="navy",
        shoes="ink",
    )
    drawing += stand(pen, coach, look).at(392, 800, 0.78)
    drawing += chair(pen, 150, 858, 246, 1, "coral", 180) + chair(pen, 626, 858, 246, -1, "coral", 180)
    look = Look(
        turn=0.65,
        mood="talk",
        left="lap",
        right=Hand((126, 232), "down", "palm", -20),
        trousers="slate",
        shoes="ink",
    )
    drawing += sit(
        pen, replace(cast.ROBERT, hair_color="brown-hair", specs=False, top="teal", collar="teal-light"), look
    ).at(158, 872, 0.92)
    look = Look(turn=-0.65, mood="soft", left="lap", right="lap", trousers="navy", shoes="ink")
    return drawing + sit(pen, replace(cast.NIA, hair="locs", skin=5, top="amber", neck="crew"), look, -1).at(
        612, 872, 0.92
    )


def volunteer(pen: Pen) -> str:
    """A young woman packs her bag; a teacher holds the school door open for her."""
    drawing = wall(pen, "amber-pale", 780, FLOOR, disc=False)
    drawing += (
        pen.rect(420, 170, 290, 614, 12, "white")
        + pen.flat(444, 194, 242, 590, 4, "sky")
        + pen.path("M444,700 q60,-60 120,-14 t122,-20 V784 H444 Z", "hill", outlined=False)
    )
    drawing += pen.path("M686,194 L742,164 V826 L686,784 Z", "coral")
    teacher = replace(cast.DEEPAK, top="plum-mid", lanyard="teal", cloth="coral")
    look = Look(
        turn=-0.6,
        mood="smile",
        left="rest",
        right=Hand((128, 196), "down", "palm", -10),
        trousers="slate",
        shoes="ink",
    )
    drawing += stand(pen, teacher, look).at(566, 860, 0.92)
    woman = Person(
        skin=2, hair="bob", hair_color="black-hair", specs=True, top="teal", neck="crew", lanyard="amber"
    )
    look = Look(turn=0.3, mood="smile", nod=0.2, left="", right="", trousers="navy", shoes="ink")
    figure = stand(pen, woman, look)
    drawing += figure.at(222, 860, 0.94) + table(pen, 206, 866, 400, 276, "wood")
    goods = (
        pen.rect(150, 470, 112, 84, 8, "slate")
        + pen.circle(206, 512, 9, "grey")
        + pen.rect(236, 452, 70, 100, 4, "white")
        + pen.line("M252,474 h38 M252,494 h28", "grey", 6)
    )
    bag = (
        pen.line("M148,542 C148,476 288,476 288,542", "coral-dark", 13)
        + pen.rect(118, 520, 200, 90, 22, "coral")
        + pen.flat(118, 548, 200, 12, 0, dark("coral", 0.16))
    )
    box = pen.rect(44, 530, 70, 66, 8, "amber") + pen.rect(60, 538, 38, 8, 4, "ink")
    drawing += goods + bag + box
    head_y = 860 - figure.foot * 0.94
    arms = limb(pen, woman, -1, Hand((-108, 252), "out")) + limb(pen, woman, 1, Hand((66, 226), "out"))
    return drawing + place(arms, 222, head_y, 0.94)


def how_to_ask(pen: Pen) -> str:
    """An older woman writes an e-mail at the kitchen table; a calendar shows one ring, above her an envelope."""
    top = 704
    drawing = (
        wall(pen, "teal-pale")
        + pen.rect(70, 80, 190, 220, 14, "white")
        + pen.flat(70, 80, 190, 52, 12, "coral")
        + pen.flat(70, 112, 190, 20, 0, "coral")
    )
    for row in range(3):
        for col in range(5):
            drawing += pen.rect(92 + col * 31, 154 + row * 46, 20, 20, 5, "grey-light")
    drawing += pen.ring(195, 210, 23, "coral-dark", 7)
    letter = pen.rect(-84, -58, 168, 116, 14, "white") + pen.line("M-78,-50 L0,10 L78,-50", "teal", 9)
    drawing += place(letter, 560, 164, 1.1, 6) + pen.line("M452,150 h-40 M452,190 h-64", "teal-mid", 9)
    drawing += place(
        bust(pen, OLDER, turn=-0.1, mood="smile", nod=0.4, bottom=340), 400, 410, 1.16
    ) + table_front(pen, W, H, top)
    drawing += (
        laptop(pen, 400, top + 18, 1.3, "slate")
        + mug(pen, 640, top - 16, 0.92, "amber")
        + plant(pen, 96, top - 66, 0.7)
    )
    hands = limb(pen, OLDER, -1, Hand((-96, 256), "out")) + limb(pen, OLDER, 1, Hand((96, 256), "out"))
    return drawing + place(hands, 400, 410, 1.16)


def questions(pen: Pen) -> str:
    """A man in the second row has a hand up; the officer, seated on the edge of the stage, points to him kindly."""
    drawing = (
        wall(pen, "amber-pale")
        + pen.rect(40, 60, 300, 190, 16, "white")
        + heart(pen, 190, 152, 1.6, "coral-dark")
    )
    drawing += pen.rect(-30, 600, 820, 44, 14, "wood") + pen.flat(0, 640, W, 260, 0, "wood-dark")
    drawing += pen.rect(64, 506, 112, 98, 10, "amber") + pen.rect(92, 516, 56, 10, 5, "ink")
    look = Look(
        turn=0.5,
        mood="smile",
        left="lap",
        right=Hand((150, 150), "down", "palm", -10),
        over=police_badge(pen),
        trousers="navy",
        shoes="ink",
    )
    drawing += sit_front(pen, P, look).at(300, 812, 0.94)
    for x, style, tint, hair, skin in ((440, "hijab", "navy", "teal", "#AE7446"),):
        drawing += from_behind(pen, x, 800, 0.8, style, tint, hair, 96, skin)
    man = from_behind(pen, 0, 0, 0.84, "crop", "coral", "black-hair", 96, "#83502F")
    raised = (
        pen.tube("M70,-40 L104,-130 L96,-236", dark("coral", 0.14), 44)
        + pen.tube("M96,-236 V-252", "#83502F", 34)
        + pen.circle(96, -262, 20, "#83502F")
    )
    raised += "".join(
        pen.tube(f"M{96 + dx * 0.5},-268 L{96 + dx},-{300 - abs(dx) * 0.4}", "#83502F", 10)
        for dx in (-14, -5, 5, 14)
    )
    drawing += place(raised + man, 618, 826)
    for x, style, tint, hair, skin in (
        (62, "crop", "teal-mid", "grey-hair", "#EDBB94"),
        (240, "long", "amber", "chestnut-hair", "#F7D7C0"),
        (420, "pony", "plum-mid", "black-hair", "#D49B6C"),
    ):
        drawing += from_behind(pen, x, 920, 0.92, style, tint, hair, 96, skin)
    return drawing


PICTURES = of_talk(
    "behind-the-badge",
    full=(day_report, day_team, day_device, day_child, day_hall),
    split=(training, volunteer, how_to_ask, questions),
)
