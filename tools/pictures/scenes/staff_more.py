"""School Staff and Helpers: the second half, from the report to looking after each other."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import dark_phone
from tools.pictures.furniture import armchair, bench, locker_row
from tools.pictures.grounds import wall
from tools.pictures.listeners import from_behind
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, sit_floor, sit_front, stand
from tools.pictures.rooms import cloud, floor_lamp, rug, shelf, table_front, tree, window
from tools.pictures.scenes.staff import BOY_C, DRIVER, FLOOR, HEADSCARF, LUNCH, A, D, E
from tools.pictures.symbols import breaking_frame
from tools.pictures.things import mug, plant, shield, tick
from tools.pictures.wear import apron, vest

W, H = 760, 900


def report(pen: Pen) -> str:
    """A teacher hands a closed folder to the school lead, who has risen from her desk."""
    drawing = (
        wall(pen, "teal-pale", 780, FLOOR, disc=False) + shelf(pen, 520, 250) + window(pen, 330, 90, 170, 200)
    )
    drawing += pen.rect(28, 150, 250, 634, 12, "white") + pen.flat(48, 170, 210, 614, 4, "amber-pale")
    drawing += pen.path("M48,170 L10,142 V818 L48,784 Z", "coral")
    drawing += (
        pen.rect(560, 560, 260, 30, 12, "wood")
        + pen.flat(580, 590, 180, 210, 0, "wood-dark")
        + plant(pen, 690, 498, 0.7)
    )
    man = Look(
        turn=0.65, mood="soft", left="rest", right=Hand((128, 232), "down"), trousers="slate", shoes="ink"
    )
    drawing += stand(pen, D, man).at(206, 866, 0.98)
    woman = Look(
        turn=-0.65, mood="soft", left=Hand((-112, 238), "down"), right="rest", trousers="navy", shoes="ink"
    )
    folder = (
        pen.rect(-62, -46, 124, 92, 10, "amber")
        + pen.path("M-62,-30 V-52 Q-62,-60 -54,-60 H-22 L-10,-46 H-62 Z", dark("amber", 0.14))
        + pen.line("M-34,2 h46", "white", 8)
    )
    drawing += place(folder, 372, 484, 1, -4)
    return (
        drawing
        + stand(pen, E, woman).at(532, 866, 0.96)
        + place(limb(pen, D, 1, Hand((128, 232), "down")), 206, 866 - 622 * 0.98, 0.98)
    )


def goes_round(pen: Pen) -> str:
    """In a corridor a teacher steps in, palms down; the lead walks off beside a student."""
    drawing = wall(pen, "amber-pale", 730, FLOOR, disc=False) + locker_row(
        pen, -20, 730, 8, 100, 430, "teal-mid"
    )
    hood = replace(cast.JADE, hair="bun", top="plum-mid")
    back = Look(turn=0.65, mood="soft", left="rest", right="rest", trousers="ink", shoes="ink")
    drawing += stand(pen, hood, back).at(716, 744, 0.54)
    lead = Look(
        turn=0.6, mood="soft", left="rest", right=Hand((70, 244), "out"), trousers="navy", shoes="ink"
    )
    drawing += stand(pen, E, lead).at(624, 746, 0.55)
    for who, x, y, turn in (
        (replace(cast.MEI, top="coral"), 76, 826, 0.5),
        (replace(cast.LEO, top="teal"), 190, 848, 0.6),
        (replace(cast.IMANI, top="amber"), 296, 836, 0.5),
    ):
        look = Look(
            turn=turn,
            mood="unsure",
            left="rest",
            right=Hand((32, 244), "out"),
            held=place(dark_phone(pen), 4, 212, 0.72, 0),
            trousers="navy",
            shoes="ink",
        )
        drawing += stand(pen, who, look).at(x, y, 0.72)
    look = Look(
        turn=-0.65,
        mood="soft",
        left=Hand((-150, 250), "out", "palm", 178),
        right=Hand((134, 262), "out", "palm", 4),
        trousers="slate",
        shoes="ink",
    )
    return drawing + stand(pen, A, look).at(466, 878, 0.84)


def take_down(pen: Pen) -> str:
    """A boy and the school lead at a table; a picture breaks into squares beside a shield with a tick."""
    top = 712
    drawing = wall(pen, "teal-pale") + breaking_frame(pen, 594, 206, 0.96)
    drawing += shield(pen, 176, 204, 1.1, "teal", dark("teal", 0.2)) + tick(pen, 176, 200, 1.5, "white", 14)
    boy = replace(cast.FINN, hair="crop", hair_color="brown-hair", build="teen", top="coral", neck="hood")
    drawing += place(bust(pen, boy, turn=0.6, mood="smile", bottom=330), 222, 468, 1.06)
    drawing += place(bust(pen, E, turn=-0.6, mood="smile", bottom=340), 540, 438, 1.06)
    drawing += table_front(pen, W, H, top) + mug(pen, 690, top - 18, 0.9, "amber")
    drawing += place(
        limb(pen, boy, -1, Hand((-40, 258), "out")) + limb(pen, boy, 1, Hand((40, 258), "out")),
        222,
        468,
        1.06,
    )
    return drawing + place(
        limb(pen, E, -1, Hand((-70, 282), "out")) + limb(pen, E, 1, Hand((30, 290), "out")), 540, 438, 1.06
    )


def extra_care(pen: Pen) -> str:
    """A helper on the carpet beside a girl in a wheelchair; she points at one of three picture cards."""
    drawing = (
        wall(pen, "amber-pale", 720, FLOOR)
        + shelf(pen, 60, 230)
        + window(pen, 520, 80, 180, 200)
        + rug(pen, 380, 826, 360, 58, "teal-light")
    )
    helper = Look(turn=0.65, mood="soft", nod=0.3, left="lap", right=Hand((114, 250), "out"), trousers="navy")
    drawing += sit_floor(pen, HEADSCARF, helper).at(196, 868, 0.94)
    girl = Look(turn=0.65, mood="smile", nod=0.5, left=Hand((138, 238), "down", "point", 40), trousers="plum")
    drawing += roll(pen, replace(cast.ZURI, top="coral", cloth="amber"), girl, "teal-mid").at(
        586, 862, 1.02, flip=True
    )
    strip = pen.rect(-150, -52, 300, 104, 16, "white")
    for x, tint in ((-98, "teal-light"), (0, "coral-light"), (98, "amber-light")):
        strip += pen.rect(x - 43, -42, 86, 84, 10, tint)
    strip += (
        pen.rect(-124, -20, 52, 36, 6, "ink")
        + pen.flat(-118, -14, 40, 24, 3, "sky")
        + pen.rect(-108, 16, 20, 10, 2, "ink")
    )
    palm = "".join(
        pen.tube(f"M{x},{-22 - abs(x) * -0.5} L{x * 0.7},4", "#AE7446", 9) for x in (-15, -5, 5, 15)
    )
    strip += palm + pen.rect(-17, -4, 34, 30, 12, "#AE7446", outlined=False)
    strip += (
        pen.circle(84, -2, 15, "#83502F")
        + pen.circle(112, -8, 17, "#EDBB94")
        + pen.path("M64,36 C64,14 104,14 104,36 Z", "amber")
        + pen.path("M92,36 C92,10 134,10 134,36 Z", "teal")
    )
    return drawing + place(strip, 372, 666, 1.0)


def quiet_room(pen: Pen) -> str:
    """A small quiet room: the lead waits in an armchair; a boy stands in the open door, a helper behind him."""
    drawing = wall(pen, "teal-pale", 780, FLOOR, disc=False) + rug(pen, 520, 840, 260, 44, "amber-light")
    drawing += pen.rect(32, 150, 290, 634, 12, "white") + pen.flat(54, 172, 246, 612, 4, "amber-light")
    drawing += pen.path("M300,172 L346,148 V812 L300,784 Z", "coral")
    helper = Look(
        turn=0.5, mood="soft", left="rest", right=Hand((50, 206), "out"), trousers="slate", shoes="ink"
    )
    drawing += stand(pen, replace(LUNCH, top="plum-mid"), helper).at(128, 782, 0.8)
    drawing += stand(pen, BOY_C, Look(turn=0.6, mood="soft", left="rest", right="belly", trousers="navy")).at(
        224, 826, 0.86
    )
    drawing += floor_lamp(pen, 408, 786, 0.96, "amber") + plant(pen, 704, 690, 0.86)
    back, _arms = armchair(pen, 452, 800, 170, "teal-mid")
    back, arms = armchair(pen, 592, 862, 216, "coral")
    drawing += back
    look = Look(turn=-0.7, mood="smile", left="lap", right="lap", trousers="navy", shoes="ink")
    return drawing + sit_front(pen, E, look).at(592, 880, 0.96) + arms


def staff_care(pen: Pen) -> str:
    """After school two colleagues on a bench with mugs; one listens, the sun is low."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-light") + pen.circle(
        560, 330, 150, light("amber", 0.25), outlined=False
    )
    drawing += pen.circle(560, 330, 96, "amber", outlined=False) + cloud(pen, 170, 130, 0.9)
    drawing += pen.path("M-20,520 C180,440 520,450 780,520 V910 H-20 Z", "hill", outlined=False) + tree(
        pen, 76, 640, 1.0
    )
    drawing += pen.path("M-20,690 C200,640 560,640 780,690 V910 H-20 Z", light("leaf", 0.42), outlined=False)
    drawing += bench(pen, 392, 852, 620, 240)
    left = Look(
        turn=0.6,
        mood="talk",
        left="lap",
        right=Hand((64, 224), "out"),
        held=mug(pen, 36, 206, 0.78, "teal", flip=True),
        trousers="slate",
        shoes="ink",
    )
    drawing += sit_front(pen, A, left).at(240, 872, 1.0)
    right = Look(
        turn=-0.65,
        mood="soft",
        tilt=-5,
        left=Hand((-58, 232), "out"),
        right="lap",
        held=mug(pen, -34, 214, 0.78, "coral"),
        trousers="navy",
        shoes="ink",
    )
    return drawing + sit_front(pen, E, right).at(544, 872, 1.0)


def questions(pen: Pen) -> str:
    """A staff meeting: the bus driver has a hand up; the lead, seated among the others, turns to him and smiles."""
    drawing = wall(pen, "teal-pale", 700, FLOOR) + window(pen, 70, 70, 190, 190) + shelf(pen, 510, 240)
    for x, who, look in (
        (
            128,
            replace(LUNCH, top="teal-mid"),
            Look(
                turn=0.6,
                mood="smile",
                left="lap",
                right="lap",
                over=apron(pen, 104, 190, 330),
                trousers="slate",
                shoes="ink",
            ),
        ),
        (384, E, Look(turn=0.65, mood="smile", left="lap", right="lap", trousers="navy", shoes="ink")),
        (
            634,
            DRIVER,
            Look(
                turn=-0.5,
                mood="open",
                left="lap",
                right=Hand((96, -36), "out", "open", -84),
                over=vest(pen, 104, 106, 330),
                trousers="ink",
                shoes="ink",
            ),
        ),
    ):
        drawing += pen.rect(x - 84, 470, 168, 220, 26, "coral") + sit_front(pen, who, look).at(x, 812, 0.86)
    for x, style, tint, hair in (
        (96, "hijab", "navy", "coral"),
        (300, "crop", "amber", "black-hair"),
        (506, "long", "plum-mid", "chestnut-hair"),
        (690, "crop", "teal", "grey-hair"),
    ):
        drawing += from_behind(pen, x, 920, 0.9, style, tint, hair, 96)
    return drawing


PICTURES = of_talk(
    "school-staff",
    split=(report, goes_round, take_down, extra_care, quiet_room, staff_care, questions),
)
