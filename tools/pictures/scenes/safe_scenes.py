"""My Safe Helpers: hello, things we do, stop, step away, tell. For ages 5 to 7: few and big things.

Wide pictures keep all people right of x 680; the slide's panel stands at the left.
"""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.creatures import star_shape
from tools.pictures.devices import lying, slab, tablet_back
from tools.pictures.furniture import chair, table
from tools.pictures.glyph import mark
from tools.pictures.pen import Pen, light, place
from tools.pictures.person import Person, bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, sit, sit_floor, stand
from tools.pictures.rooms import cloud, rug
from tools.pictures.scenes.portraits import helper_man, helper_woman
from tools.pictures.things import note
from tools.pictures.toys import block, speaker_box, sun_face

W, H = 1600, 900
A = replace(cast.JORDAN, build="small")
B = replace(cast.ZURI, build="small", top="plum-mid", cloth="amber")
C = Person(skin=2, hair="crop", hair_color="blond-hair", build="small", top="coral", aid=True)
D = replace(cast.SALMA, build="small", cloth="teal", top="amber")
CURLS = replace(cast.FINN, build="small", aid=False)
TEACHER = replace(cast.NIA, neck="vee")


def ground(pen: Pen, wall: str, floor_color: str, floor: float = 730, x: float = 1130, r: float = 410) -> str:
    """A plain room: a wall, a lighter disc behind the people at the right, a floor."""
    drawing = pen.flat(0, 0, W, H, 0, wall) + pen.circle(x, 430, r, light(wall, 0.45), outlined=False)
    return (
        drawing
        + pen.flat(0, floor, W, H - floor, 0, floor_color)
        + pen.flat(0, floor - 12, W, 14, 0, "white")
    )


def hello(pen: Pen) -> str:
    """A large tablet on a green hill; above it a big round sun smiles."""
    drawing = pen.flat(0, 0, 760, 900, 0, "sky") + cloud(pen, 120, 300, 0.9) + cloud(pen, 660, 190, 0.8)
    drawing += sun_face(pen, 390, 216, 130)
    drawing += pen.path("M-20,700 C180,560 580,560 780,700 V910 H-20 Z", "leaf-mid", outlined=False)
    hill = pen.path(
        "M-178,118 V60 C-100,-30 -30,0 20,44 C70,-6 130,-10 178,50 V118 Q178,124 172,124 H-172 Q-178,124 -178,118 Z",
        "teal-mid",
        outlined=False,
    )
    screen = pen.dot(-76, -56, 36, "amber") + hill
    drawing += place(slab(pen, 420, 312, screen, "sky", 32, 44) + pen.dot(0, 140, 8, "slate"), 390, 610)
    return drawing + pen.path(
        "M-20,800 C160,700 340,760 420,744 C560,720 660,740 780,790 V910 H-20 Z", "leaf", outlined=False
    )


def fun(pen: Pen) -> str:
    """Four children: one draws on a tablet, two build a tower, one dances."""
    back = ground(pen, "amber-light", light("wood", 0.45), 700, 1130, 430)
    drawing = ""
    drawing += rug(pen, 1120, 800, 420, 74, "plum-light")
    art = pen.line("M-34,18 q14,-40 28,-6 t28,-14", "coral-dark", 8) + pen.star(34, 18, 0.4, "amber")
    held = place(slab(pen, 130, 96, art, "white", 10, 16), 96, 196, 1, -8) + pen.line(
        "M72,176 L92,132", "plum", 9
    )
    look = Look(
        turn=0.6,
        mood="smile",
        nod=0.4,
        held=held,
        left=Hand((66, 188), "down"),
        right=Hand((132, 222), "down"),
        trousers="navy",
    )
    drawing += roll(pen, B, look, "coral").at(776, 790, 0.9)
    for y, tint in (
        (856, "coral"),
        (782, "teal-mid"),
        (708, "amber"),
        (634, "plum-mid"),
        (560, "coral-dark"),
    ):
        drawing += block(pen, 1130, y, 74, tint)
    one = Look(turn=0.6, mood="open", left="lap", right=Hand((88, 172), "down"), trousers="navy")
    drawing += sit_floor(pen, A, one).at(984, 862, 0.98)
    two = Look(turn=-0.6, mood="laugh", left=Hand((-92, 150), "down"), right="lap", trousers="plum")
    drawing += sit_floor(pen, CURLS, two).at(1276, 862, 0.98)
    drawing += speaker_box(pen, 1558, 760, 0.8)
    dance = Look(
        turn=-0.3,
        mood="laugh",
        left=Hand((-96, 20), "down", "open", -110),
        right=Hand((104, 40), "down", "open", -64),
        trousers="navy",
        skirt="coral",
    )
    drawing += stand(pen, D, dance).at(1452, 780, 0.9)
    return back + place(
        drawing + note(pen, 1320, 250, 1.2, "plum") + note(pen, 1540, 200, 1.0, "coral-dark"), 0, -38
    )


def fun_mime(pen: Pen) -> str:
    """A boy drives with a wheel that is not there; a girl paints in the air."""
    drawing = ground(pen, "sky", light("leaf", 0.45), 740)
    drive = Look(
        turn=0.2, mood="laugh", left=Hand((-62, 188), "out"), right=Hand((62, 172), "out"), shoes="amber"
    )
    drawing += stand(pen, CURLS, drive).at(910, 836, 1.14)
    paint = Look(
        turn=0.5,
        mood="laugh",
        left="rest",
        right=Hand((122, 12), "down", "point", -70),
        trousers="navy",
        skirt="amber",
    )
    drawing += stand(pen, B, paint).at(1270, 836, 1.14)
    for d, tint in (
        ("M760,520 q-20,60 0,120", "white"),
        ("M1060,500 q26,60 6,130", "white"),
        ("M1432,250 q24,-64 48,0 t48,0 t48,0", "coral"),
    ):
        drawing += pen.line(d, tint, 13)
    return drawing


def mirror(pen: Pen) -> str:
    """Two boys face each other with puffed cheeks, one of them in a wheelchair."""
    drawing = ground(pen, "coral-light", light("coral", 0.45), 740)
    left = Look(turn=0.3, mood="puff", left="hip", right="hip", shoes="ink")
    drawing += stand(pen, replace(C, top="teal-mid"), left).at(920, 846, 1.16)
    right = Look(turn=0.3, mood="puff", left="rest", trousers="navy")
    return drawing + roll(pen, replace(A, top="amber"), right, "teal-mid").at(1316, 850, 1.14, flip=True)


def table_top(pen: Pen, y: float = 676) -> str:
    """A table across the right part of a wide picture, its top a little from above."""
    return pen.flat(700, y + 90, 900, 900 - y, 0, "wood-dark") + pen.rect(680, y, 960, 106, 30, "wood")


def pop_up(pen: Pen) -> str:
    """A big star with a question mark jumps out of a tablet; the boy leans back."""
    drawing = ground(pen, "teal-light", light("teal-mid", 0.4), 770, 1130, 430)
    drawing += place(bust(pen, A, turn=-0.6, mood="wow", tilt=9, bottom=330), 1340, 390, 1.34)
    drawing += table_top(pen)
    drawing += lying(pen, slab(pen, 280, 190, "", "plum-light", 14, 20), 976, 724, 1.15, 0, 0.4)
    drawing += pen.path("M936,716 L884,420 H1076 L1016,716 Z", light("plum-light", 0.5), 0.75, outlined=False)
    drawing += star_shape(pen, 980, 320, 150, "plum") + mark(pen, 980, 326, "?", 150, "white")
    arms = limb(pen, A, -1, Hand((-100, 160), "down", "open", -100)) + limb(pen, A, 1, Hand((60, 232), "out"))
    return drawing + place(arms, 1340, 390, 1.34)


def stop(pen: Pen) -> str:
    """The boy lays the tablet face down with both hands."""
    drawing = ground(pen, "teal-light", light("teal-mid", 0.4), 770, 1130, 430)
    drawing += place(bust(pen, A, mood="calm", nod=0.3, bottom=330), 1130, 330, 1.5) + table_top(pen)
    drawing += lying(pen, tablet_back(pen, 330, 220), 1130, 722, 1.1, 0, 0.36)
    arms = limb(pen, A, -1, Hand((-66, 222), "out", "palm", 20)) + limb(
        pen, A, 1, Hand((66, 222), "out", "palm", 160)
    )
    return drawing + place(arms, 1130, 330, 1.5)


def _footprint(pen: Pen, x: float, y: float, color: str = "plum-mid") -> str:
    """One print of a shoe on the floor, its toe to the left."""
    return pen.ellipse(x, y, 34, 15, color) + pen.ellipse(x - 52, y, 15, 12, color)


def step_away(pen: Pen) -> str:
    """The boy stands two steps behind the table; footprints show the steps."""
    back = ground(pen, "teal-light", light("teal-mid", 0.45), 690, 1130, 400)
    drawing = ""
    drawing += table(pen, 830, 812, 290, 220) + lying(pen, tablet_back(pen, 220, 150), 830, 586, 1.0, 0, 0.17)
    for x in (1026, 1176):
        drawing += _footprint(pen, x, 806) + _footprint(pen, x + 12, 848)
    look = Look(turn=-0.5, mood="smile", left="rest", right="rest")
    return back + place(drawing + stand(pen, A, look).at(1390, 850, 1.3), 0, -38)


def tell(pen: Pen) -> str:
    """The boy taps his teacher's arm and points back to the tablet; she turns to him."""
    back = ground(pen, "teal-light", light("teal-mid", 0.45), 690, 1150, 420)
    drawing = ""
    drawing += table(pen, 790, 800, 210, 200) + lying(pen, tablet_back(pen, 180, 124), 790, 592, 0.9, 0, 0.17)
    drawing += chair(pen, 1392, 862, 262, -1, "coral", 210)
    look = Look(
        turn=-0.7,
        mood="soft",
        tilt=-5,
        left=Hand((-70, 300), "out"),
        right="lap",
        trousers="slate",
        shoes="ink",
    )
    drawing += sit(pen, TEACHER, look, -1).at(1372, 864, 1.0)
    boy = Look(turn=0.6, mood="talk", left=Hand((-132, 150), "down", "point", 170), right="")
    figure = stand(pen, A, boy)
    drawing += figure.at(1070, 856, 1.2)
    return back + place(
        drawing
        + place(limb(pen, A, 1, Hand((166, 118), "down", "palm", -20)), 1070, 856 - figure.foot * 1.2, 1.2),
        0,
        -38,
    )


PICTURES = of_talk(
    "my-safe-helpers",
    split=(hello,),
    full=(fun, fun_mime, mirror, pop_up, stop, step_away, tell),
    face=(helper_woman, helper_man),
)
