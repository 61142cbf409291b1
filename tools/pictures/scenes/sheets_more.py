"""Line art for the newer take-home sheets: things to color for the youngest, people for the heads of the others.

Meant for the paper pen. What a child colors is white inside; heads end flat at the rule below the sheet's title.
"""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtGui import QPainterPath

from tools.pictures import cast
from tools.pictures.devices import phone_with
from tools.pictures.furniture import table
from tools.pictures.head import SKIN
from tools.pictures.pen import PAPER_LINE, Pen, place
from tools.pictures.person import Person, bust
from tools.pictures.picture import Picture
from tools.pictures.pose import Hand, Look, kneel, limb, stand, walk
from tools.pictures.shapes import box, join, line, path_data
from tools.pictures.things import bubble, heart

SHEETS = "resources/sheets"
HEAD_H = 440
CHILD = Person(skin=1, hair="crop", hair_color="white", build="small", top="white", collar="slate")
GROWN = Person(skin=1, hair="bun", hair_color="white", top="white", neck="vee", collar="slate")


def _lines(d: str, width: float = 5) -> str:
    return f'<path d="{d}" fill="none" stroke="{PAPER_LINE}" stroke-width="{width:g}" stroke-linecap="round" stroke-linejoin="round"/>'


def _hand_outline() -> QPainterPath:
    """An open hand as one shape, 600 high."""
    tips = ((120, 210), (232, 116), (344, 96), (452, 160))
    parts = [line((x, y), (318 + (x - 318) * 0.72, 400), width=96) for x, y in tips]
    parts += [
        line((548, 330), (400, 486), width=94),
        box(196, 340, 252, 236, 110),
        box(236, 520, 172, 110, 20),
    ]
    return join(*parts)


def hand(pen: Pen) -> str:
    """A large open hand for coloring: an empty round field on each finger tip, a heart in the palm."""
    drawing = f'<path d="{path_data(_hand_outline())}" fill="#ffffff" stroke="{PAPER_LINE}" stroke-width="7" stroke-linejoin="round"/>'
    for x, y in ((120, 210), (232, 116), (344, 96), (452, 160), (548, 330)):
        drawing += f'<circle cx="{x}" cy="{y}" r="36" fill="#ffffff" stroke="{PAPER_LINE}" stroke-width="4" stroke-dasharray="9 9"/>'
    return drawing + heart(pen, 320, 470, 1.5, "white")


def _flat_hand(pen: Pen, x: float, y: float, side: int) -> str:
    """A hand from above that presses down; side -1 is the left one."""
    drawing = pen.tube("M0,120 L0,50", "white", 64)
    for fx in (-25, -8, 9, 26):
        drawing += pen.tube(f"M{fx},0 L{fx * 1.2},{-48 + abs(fx) * 0.5}", "white", 20)
    drawing += pen.tube(f"M{-side * 26},30 L{-side * 54},4", "white", 22) + pen.rect(
        -37, -14, 74, 70, 28, "white", outlined=False
    )
    edge = _lines("M-37,0 V20 Q-37,52 -24,58 M37,0 V20 Q37,52 24,58")
    return place(drawing + edge, x, y, 1, -side * 14)


def stop(pen: Pen) -> str:
    """Two hands put a tablet face down."""
    drawing = (
        _lines("M10,270 H438", 5) + pen.rect(74, 24, 300, 190, 26, "white") + pen.circle(110, 58, 11, "white")
    )
    return drawing + _flat_hand(pen, 150, 176, -1) + _flat_hand(pen, 298, 176, 1)


def step_away(pen: Pen) -> str:
    """A child steps back from a table."""
    drawing = _lines("M10,284 H438", 4) + table(pen, 96, 282, 150, 118, "white", 22)
    drawing += pen.rect(44, 152, 104, 14, 6, "white")
    for x in (196, 262):
        drawing += pen.ellipse(x, 262, 22, 9, "white") + pen.ellipse(x - 34, 262, 9, 7, "white")
    look = Look(turn=-0.5, mood="smile", left="rest", right="rest", trousers="white", shoes="white")
    return drawing + stand(pen, CHILD, look).at(356, 284, 0.49)


def tell(pen: Pen) -> str:
    """A child taps a grown-up, who kneels, on the arm."""
    drawing = _lines("M10,284 H438", 4)
    look = Look(
        turn=-0.65, mood="soft", left=Hand((-92, 250), "out"), right="rest", trousers="white", shoes="white"
    )
    drawing += kneel(pen, GROWN, look, -1).at(302, 284, 0.46)
    child = Look(turn=0.6, mood="talk", left="rest", right="", trousers="white", shoes="white")
    figure = stand(pen, CHILD, child)
    drawing += figure.at(132, 284, 0.47)
    return drawing + place(
        limb(pen, CHILD, 1, Hand((176, 92), "down", "palm", -10)), 132, 284 - figure.foot * 0.47, 0.47
    )


def _white(who: Person) -> Person:
    """Clothes to be colored."""
    edge = "slate" if who.neck in ("crew", "vee") else ""
    return replace(who, top="white", cloth="white", collar=edge, lanyard="", stripes="")


def _to_rule(
    pen: Pen,
    who: Person,
    x: float,
    y: float,
    k: float,
    turn: float,
    mood: str,
    tilt: float = 0,
    nod: float = 0,
) -> str:
    """A person from the sheet's rule up; (x, y) is the middle of the head."""
    return place(bust(pen, who, turn=turn, mood=mood, tilt=tilt, nod=nod, bottom=(HEAD_H - y) / k), x, y, k)


def paper_phone(pen: Pen) -> str:
    """A girl and her father hold up a paper phone with five boxes to tick."""
    father, girl = _white(replace(cast.SAMIR)), _white(replace(cast.JADE, build="child"))
    drawing = _to_rule(pen, father, 292, 124, 0.82, -0.5, "smile") + _to_rule(
        pen, girl, 96, 186, 0.84, 0.5, "open"
    )
    rows = "".join(
        _lines(f"M-34,{y - 11} h22 v22 h-22 z", 3.5) + _lines(f"M2,{y} h34", 5) for y in (-64, -30, 4, 38, 72)
    )
    arms = limb(pen, girl, 1, Hand((52, 186), elbow=(92, 258))) + limb(pen, girl, -1, Hand((-10, 262), "out"))
    drawing += place(arms, 96, 186, 0.84)
    drawing += place(limb(pen, father, -1, Hand((-52, 240), elbow=(-124, 300))), 292, 124, 0.82)
    drawing += place(
        pen.rect(-62, -112, 124, 226, 20, "white") + _lines("M-14,-96 h28", 5) + rows, 194, 316, 1.0, -3
    )
    return drawing + pen.tube("M136,344 L152,336", SKIN[5], 16) + pen.tube("M254,324 L238,318", SKIN[3], 18)


def sun(pen: Pen) -> str:
    """A sun: sunny chat."""
    rays = "M48,6 v12 M48,78 v12 M6,48 h12 M78,48 h12 M18,18 l9,9 M69,69 l9,9 M78,18 l-9,9 M27,69 l-9,9"
    return pen.circle(48, 48, 21, "white") + _lines(rays, 6)


CLOUD = "M26,66 C6,66 6,42 24,41 C26,20 56,16 63,33 C76,24 94,34 88,48 C96,56 88,66 78,66 Z"


def cloud(pen: Pen) -> str:
    """A cloud: cloudy chat."""
    return place(pen.path(CLOUD, "white"), 0, 8)


def storm(pen: Pen) -> str:
    """A cloud with a bolt: storm in the chat."""
    return place(pen.path(CLOUD, "slate"), 0, -12) + pen.path(
        "M50,46 L34,72 H47 L40,92 L64,64 H51 L60,46 Z", "white"
    )


def two_friends(pen: Pen) -> str:
    """A boy holds up an open hand; a girl beside him nods."""
    boy, girl = _white(replace(cast.TARIQ)), _white(replace(cast.SALMA, build="teen"))
    drawing = _to_rule(pen, girl, 394, 208, 1.06, -0.5, "smile", nod=0.5) + _to_rule(
        pen, boy, 204, 190, 1.06, 0.3, "smile"
    )
    drawing += place(limb(pen, boy, -1, Hand((-112, 70), "down", "open", -94)), 204, 190, 1.06)
    words = bubble(pen, -60, -44, 120, 86, "white", "left", _lines("M-16,-17 l32,32 M16,-17 l-32,32", 8), 36)
    return drawing + place(words, 306, 58)


def boy_and_teacher(pen: Pen) -> str:
    """A boy and his teacher side by side at a table; a picture lies face down."""
    boy, woman = (
        _white(replace(cast.LEO, hair="crop", hair_color="black-hair")),
        _white(replace(cast.HANNAH, hair="wavy")),
    )
    top = 386
    drawing = _to_rule(pen, woman, 356, 136, 1.02, -0.6, "soft") + _to_rule(
        pen, boy, 148, 166, 1.0, 0.6, "talk"
    )
    drawing += pen.flat(0, top, 500, HEAD_H - top, 0, "white") + _lines(f"M3,{top} H497", 6)
    drawing += place(
        limb(pen, boy, -1, Hand((-52, 232), elbow=(-112, 224)))
        + limb(pen, boy, 1, Hand((4, 234), elbow=(108, 222))),
        148,
        166,
        1.0,
    )
    drawing += place(
        limb(pen, woman, 1, Hand((60, 258), elbow=(118, 240)))
        + limb(pen, woman, -1, Hand((6, 262), elbow=(-96, 246))),
        356,
        136,
        1.02,
    )
    frame = pen.path("M-70,24 L-56,-18 H56 L70,24 Z", "wood") + _lines("M-14,-4 l14,18 l14,-18", 4)
    return drawing + place(frame, 254, 404)


def go_with(pen: Pen) -> str:
    """Two friends walk side by side to an open door; one uses a crutch."""
    drawing = (
        pen.rect(360, 90, 126, 350, 6, "white")
        + pen.flat(372, 102, 102, 338, 0, "hill")
        + pen.path("M474,102 L496,86 V440 H474 Z", "white")
    )
    one, two = _white(replace(cast.MEI, hair="pony")), _white(replace(cast.JORDAN, build="teen"))
    k = 0.62
    crutch = _lines("M118,196 L140,560 M96,196 h44 M112,300 h34", 11)
    look = Look(
        turn=0.6, mood="smile", left="", right=Hand((122, 268), "down"), trousers="white", shoes="white"
    )
    figure = walk(pen, two, look)
    drawing += place(crutch, 262, 438 - figure.foot * k, k) + figure.at(262, 438, k)
    look = Look(
        turn=0.6, mood="soft", left=Hand((-104, 264), "down"), right="", trousers="white", shoes="white"
    )
    friend = walk(pen, one, look)
    drawing += friend.at(120, 438, k)
    return drawing + place(limb(pen, one, 1, Hand((182, 170), "down")), 120, 438 - friend.foot * k, k)


def set_together(pen: Pen) -> str:
    """A mother and a boy with one phone; a kitchen timer stands by."""
    top = 392
    mother, boy = (
        _white(replace(cast.LENA, skin=3, hair="long", hair_color="brown-hair")),
        _white(replace(cast.YUSUF)),
    )
    drawing = _to_rule(pen, mother, 166, 124, 1.06, 0.6, "smile", nod=0.3) + _to_rule(
        pen, boy, 384, 176, 1.04, -0.6, "open", nod=0.3
    )
    drawing += pen.flat(0, top, 550, HEAD_H - top, 0, "white") + _lines(f"M3,{top} H547", 6)
    timer = (
        pen.circle(0, -32, 34, "white")
        + pen.circle(0, -32, 22, "white")
        + _lines("M0,-32 V-48 M0,-32 l10,6", 4.5)
        + pen.rect(-10, -78, 20, 14, 5, "slate")
        + _lines("M-20,-4 l-8,8 M20,-4 l8,8", 6)
    )
    drawing += place(timer, 494, 384)
    drawing += place(
        limb(pen, mother, -1, Hand((-20, 256), "out"))
        + limb(pen, mother, 1, Hand((94, 216), elbow=(150, 246))),
        166,
        124,
        1.06,
    )
    drawing += place(limb(pen, boy, 1, Hand((22, 206), "out")), 384, 176, 1.04)
    rows = "".join(pen.rect(-16, y - 7, 32, 14, 7, "white") + pen.dot(8, y, 4, "ink") for y in (-32, -4, 24))
    drawing += place(phone_with(pen, rows, "white"), 268, 322, 1.0, -4) + pen.tube(
        "M252,386 L262,366", SKIN[3], 18
    )
    return drawing + place(
        limb(pen, boy, -1, Hand((-62, 156), shape="point", angle=186, elbow=(-104, 212))), 384, 176, 1.04
    )


def letter(pen: Pen) -> str:
    """A girl hands a letter to her father at the door; he bends down to take it."""
    drawing = pen.rect(284, 14, 196, 440, 6, "white") + pen.flat(298, 28, 168, 420, 0, "hill")
    father, girl = _white(replace(cast.MARCUS, skin=5, beard=True)), _white(replace(cast.ZURI))
    drawing += _to_rule(pen, father, 362, 140, 1.02, -0.65, "smile", tilt=-7, nod=0.3)
    drawing += _to_rule(pen, girl, 122, 216, 1.02, 0.65, "open")
    envelope = pen.rect(-46, -32, 92, 64, 7, "white") + _lines("M-42,-27 L0,6 L42,-27", 4.5)
    drawing += place(
        limb(pen, girl, -1, "rest") + limb(pen, girl, 1, Hand((82, 104), elbow=(94, 206))), 122, 216, 1.02
    )
    arms = limb(pen, father, 1, Hand((40, 268), elbow=(116, 246))) + limb(
        pen, father, -1, Hand((-68, 186), elbow=(-128, 262))
    )
    drawing += place(arms, 362, 140, 1.02) + place(envelope, 246, 304, 1.06, -8)
    return drawing + pen.tube("M204,318 L222,312", SKIN[6], 16) + pen.tube("M294,318 L276,306", SKIN[5], 18)


def show_plan(pen: Pen) -> str:
    """A boy shows a page with three steps to his two mothers on a sofa."""
    drawing = pen.rect(150, 210, 420, 260, 46, "white")
    one, two = _white(replace(cast.NIA, skin=6)), _white(replace(cast.LENA, hair="bun"))
    drawing += _to_rule(pen, one, 252, 150, 0.94, -0.5, "smile") + _to_rule(
        pen, two, 398, 150, 0.94, -0.6, "smile"
    )
    drawing += place(limb(pen, one, 1, Hand((20, 268), "out")), 252, 150, 0.94) + place(
        limb(pen, two, 1, Hand((30, 274), elbow=(104, 246)))
        + limb(pen, two, -1, Hand((-20, 278), elbow=(-104, 250))),
        398,
        150,
        0.94,
    )
    boy = _white(replace(cast.FINN))
    drawing += _to_rule(pen, boy, 84, 196, 1.0, 0.6, "open")
    page = pen.rect(-54, -70, 108, 140, 7, "white")
    for y in (-42, 0, 42):
        page += pen.circle(-28, y, 13, "white") + _lines(f"M-2,{y} h38", 6)
    arms = limb(pen, boy, -1, Hand((44, 236), "out")) + limb(pen, boy, 1, Hand((104, 196), elbow=(124, 268)))
    drawing += place(arms, 84, 196, 1.0) + place(page, 168, 330, 1.0, 4)
    return drawing + pen.tube("M196,398 L186,384", SKIN[1], 16)


def _of(sheet: str, *draws: tuple[Callable[[Pen], str], int, int]) -> tuple[Picture, ...]:
    """The line art of one sheet; a file is named like its function."""
    folder = f"{SHEETS}/{sheet}/images"
    return tuple(
        Picture(folder, draw.__name__.replace("_", "-"), draw, w, h, paper=True) for draw, w, h in draws
    )


PICTURES = (
    *_of("s1-my-helper-hand", (hand, 640, 640), (stop, 448, 296), (step_away, 448, 296), (tell, 448, 296)),
    *_of(
        "s3-games-and-groups-check",
        (paper_phone, 400, HEAD_H),
        (sun, 96, 96),
        (cloud, 96, 96),
        (storm, 96, 96),
    ),
    *_of("s5-words-that-work", (two_friends, 500, HEAD_H)),
    *_of("s7-fake-image", (boy_and_teacher, 500, HEAD_H)),
    *_of("s8-help-a-friend", (go_with, 500, HEAD_H)),
    *_of("s11-settings", (set_together, 550, HEAD_H)),
    *_of("s12-letter-before", (letter, 500, HEAD_H)),
    *_of("s13-letter-after", (show_plan, 500, HEAD_H)),
)
