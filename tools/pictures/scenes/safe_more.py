"""My Safe Helpers: three pretend pop-ups, secrets, helpers and telling. People stand right of x 680."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.creatures import fox, ghost, robot
from tools.pictures.devices import big_tablet
from tools.pictures.disc import medallion
from tools.pictures.furniture import bench
from tools.pictures.glyph import mark_bubble
from tools.pictures.head import SKIN, SKIN_SHADE
from tools.pictures.pen import Pen, light, place
from tools.pictures.person import Person
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, kneel, limb, roll, sit_floor, sit_front, stand
from tools.pictures.rooms import rug, window
from tools.pictures.scenes.safe_scenes import CURLS, TEACHER, A, B, C, D, ground
from tools.pictures.things import heart, phone
from tools.pictures.toys import cushion, plain_box, sun_face

HELPER = replace(cast.SAMIR, top="teal", lanyard="amber")
GRANDFATHER = replace(cast.ROBERT, top="navy")


def scary_video(pen: Pen) -> str:
    """A girl on a rug holds a cushion and looks up from a tablet with a grey ghost."""
    back = ground(pen, "plum-light", light("plum-mid", 0.45), 700)
    drawing = rug(pen, 1130, 810, 420, 72, "amber-light")
    drawing += place(big_tablet(pen, ghost(pen, 0.92, 0, 6), 330, 270, "plum-light", 30), 900, 640)
    held = cushion(pen, 0, 206, 180, 132, "amber")
    look = Look(
        turn=-0.3,
        mood="unsure",
        nod=-0.5,
        held=held,
        left=Hand((-60, 220), "out"),
        right=Hand((60, 220), "out"),
        trousers="navy",
    )
    return back + place(drawing + sit_floor(pen, B, look).at(1290, 852, 1.34), 0, -38)


def game_name(pen: Pen) -> str:
    """A robot in a game holds out an empty name tag; a boy thinks, a finger on his chin."""
    back = ground(pen, "teal-light", light("teal-mid", 0.45), 740)
    drawing = ""
    drawing += place(big_tablet(pen, robot(pen, 0.94, -6, 18), 470, 380, "amber-light", 190), 960, 420)
    look = Look(
        turn=-0.6, mood="unsure", left=Hand((-16, 74), "down", "point", -110), right="rest", shoes="ink"
    )
    return back + place(drawing + stand(pen, C, look).at(1390, 842, 1.24), 0, -38)


def dont_tell(pen: Pen) -> str:
    """A fox on a tablet holds a paw before its mouth; a girl beside it opens her hands."""
    back = ground(pen, "amber-light", light("wood", 0.45), 740)
    drawing = ""
    drawing += place(big_tablet(pen, fox(pen, 1.12, 0, 22), 430, 400, "teal-light", 170), 950, 420)
    look = Look(
        turn=-0.5,
        mood="wow",
        left=Hand((-126, 190), "down", "palm", 200),
        right=Hand((126, 190), "down", "palm", -20),
        trousers="navy",
        skirt="coral",
    )
    return back + place(drawing + stand(pen, D, look).at(1370, 842, 1.24), 0, -38)


def box_opens(pen: Pen) -> str:
    """A boy and his grandfather open the box; a small sun comes up out of it."""
    back = ground(pen, "coral-light", light("coral", 0.45), 740, 1130, 420)
    drawing = ""
    drawing += stand(pen, C, Look(turn=0.6, mood="open", left="rest", right="", shoes="ink")).at(
        880, 846, 1.2
    )
    drawing += sun_face(pen, 1108, 470, 82)
    elder = kneel(
        pen,
        GRANDFATHER,
        Look(turn=-0.6, mood="smile", left="", right="lap", trousers="slate", shoes="ink"),
        -1,
    )
    drawing += elder.at(1350, 852, 1.12)
    drawing += pen.flat(962, 586, 292, 30, 6, "slate") + plain_box(pen, 1108, 806, 1.3, "grey", lid=False)
    drawing += place(plain_lid(pen), 1322, 838, 1, 8)
    drawing += pen.line("M930,836 q50,-30 90,0 t80,-6 t70,10", "coral-dark", 11)
    drawing += place(limb(pen, C, 1, Hand((112, 190), "down")), 880, 846 - 446 * 1.2, 1.2)
    return back + place(
        drawing + place(limb(pen, GRANDFATHER, -1, Hand((-122, 224), "down")), 1350, 852 - 478 * 1.12, 1.12),
        0,
        -58,
    )


def plain_lid(pen: Pen) -> str:
    """The lid of the grey box."""
    return pen.rect(-150, -22, 300, 44, 12, "slate")


def helper_hand(pen: Pen) -> str:
    """A big open hand; on each finger tip a helper."""
    drawing = ground(pen, "plum-light", "plum-light", 1000, 1130, 440)
    tone = SKIN[3]
    tips = ((862, 420), (964, 250), (1118, 190), (1268, 244), (1424, 470))
    for x, y in tips[:4]:
        drawing += pen.tube(f"M{x},{y} L{1110 + (x - 1110) * 0.62},640", tone, 104)
    drawing += (
        pen.tube("M1424,470 L1210,720", tone, 108)
        + pen.rect(950, 560, 330, 330, 130, tone)
        + pen.flat(1000, 760, 228, 160, 40, tone)
    )
    drawing += pen.line("M1020,700 C1080,740 1170,730 1216,680", SKIN_SHADE[3], 9)
    people = (
        replace(cast.LENA, skin=2, hair="long", hair_color="brown-hair"), replace(cast.DEEPAK, hair_color="grey-hair", cloth="coral"), cast.NIA,
        replace(cast.AMAL, skin=3), Person(skin=2, hair="cap", hair_color="brown-hair", cloth="teal", top="teal"),
    )  # fmt: skip
    for (x, y), who, tint in zip(
        tips, people, ("amber-light", "teal-light", "coral-light", "amber-light", "teal-light"), strict=True
    ):
        drawing += medallion(pen, who, x, y, 76, tint)
    return drawing


def ask_again(pen: Pen) -> str:
    """A man on the phone says wait; the girl turns to a helper who kneels down and listens."""
    back = ground(pen, "sky", light("teal-mid", 0.5), 690, 1130, 420)
    drawing = window(pen, 1340, 120, 190, 220)
    busy = replace(cast.MARCUS, top="coral", neck="shirt")
    near_ear = place(phone(pen, 0, 0, 0.62, 12), -70, 20)
    look = Look(
        turn=0.4,
        mood="talk",
        over=near_ear,
        left=Hand((-80, 62), "out"),
        right=Hand((128, 118), "down", "point", -88),
        trousers="ink",
        shoes="ink",
    )
    drawing += stand(pen, busy, look).at(800, 770, 0.82)
    girl = stand(
        pen, B, Look(turn=0.6, mood="talk", left="rest", right="offer", trousers="navy", skirt="amber")
    )
    drawing += girl.at(1080, 862, 1.14)
    look = Look(
        turn=-0.7,
        mood="soft",
        tilt=-4,
        left=Hand((-110, 244), "out", "palm", 200),
        right="lap",
        trousers="slate",
        shoes="ink",
    )
    return back + place(drawing + kneel(pen, HELPER, look, -1).at(1372, 862, 1.14), 0, -56)


def ask_neighbor(pen: Pen) -> str:
    """Two children on a carpet: one asks, one holds out a hand."""
    back = ground(pen, "amber-light", light("wood", 0.45), 690)
    drawing = rug(pen, 1130, 826, 430, 66, "teal-light")
    look = Look(turn=0.6, mood="talk", left="lap", right="offer", trousers="navy")
    drawing += sit_floor(pen, CURLS, look).at(920, 856, 1.34)
    other = replace(B, hair="braids", top="coral")
    look = Look(
        turn=-0.6, mood="open", left=Hand((-122, 196), "down", "palm", 190), right="lap", trousers="plum"
    )
    drawing += sit_floor(pen, other, look).at(1340, 856, 1.34)
    return back + place(drawing + mark_bubble(pen, 1080, 150, "?", "left", "plum", 1.6), 0, -38)


def not_my_fault(pen: Pen) -> str:
    """A father with an arm around his son; a heart above them."""
    drawing = ground(pen, "teal-light", light("leaf", 0.45), 720, 1130, 420) + bench(pen, 1130, 850, 700, 240)
    father = replace(cast.MARCUS, skin=5, beard=True, top="plum-mid")
    child = sit_front(pen, A, Look(turn=-0.5, mood="soft", tilt=-6, left="lap", right="lap"))
    man = sit_front(
        pen, father, Look(turn=0.5, mood="soft", tilt=5, left="lap", right="", trousers="slate", shoes="ink")
    )
    k = 1.06
    drawing += man.at(1010, 870, k)
    drawing += place(limb(pen, father, 1, Hand((236, 206), "down", shade=0.24)), 1010, 870 - man.foot * k, k)
    drawing += child.at(1216, 858, 1.16)
    at = (1216 + 58 * 1.16, 858 - child.foot * 1.16 + 158 * 1.16)
    drawing += place(pen.circle(0, 0, 25, SKIN[5]), *at, 1.06)
    return drawing + heart(pen, 1120, 180, 2.0, "coral-dark")


def all_act(pen: Pen) -> str:
    """Five children and their teacher hold up a flat hand: stop."""
    back = ground(pen, "plum-light", light("plum-mid", 0.45), 720, 1140, 440)
    drawing = ""
    stop = Hand((30, 172), shape="open", angle=-90, elbow=(84, 226))
    teacher = Look(
        mood="smile", left="hip", right=Hand((150, 60), "down", "open", -86), trousers="ink", shoes="ink"
    )
    drawing += stand(pen, TEACHER, teacher).at(1166, 770, 0.84)
    braids = replace(B, hair="braids", top="teal-mid", cloth="coral")
    for x, who, skirt in (
        (744, C, ""),
        (890, replace(D, top="amber-light"), "plum"),
        (1296, A, ""),
        (1446, braids, ""),
    ):
        look = Look(mood="open", left="rest", right=stop, trousers="navy", skirt=skirt)
        drawing += stand(pen, who, look).at(x, 850, 0.92)
    wheel = Look(
        turn=0.2, mood="open", left="rest", right=Hand((112, 130), "down", "open", -88), trousers="navy"
    )
    return back + place(drawing + roll(pen, CURLS, wheel, "coral").at(1046, 862, 0.92), 0, -38)


PICTURES = of_talk(
    "my-safe-helpers",
    full=(
        scary_video,
        game_name,
        dont_tell,
        box_opens,
        helper_hand,
        ask_again,
        ask_neighbor,
        not_my_fault,
        all_act,
    ),
)
