"""My Safe Helpers: feelings, secrets, and the three cards of the plan."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.disc import spot
from tools.pictures.head import SKIN, SKIN_SHADE
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.picture import of_talk
from tools.pictures.pose import fingers
from tools.pictures.rooms import cloud
from tools.pictures.scenes.safe_scenes import A
from tools.pictures.toys import balloon, cake, plain_box, tangle

AT, K = (290, 280), 1.86


def face_happy(pen: Pen) -> str:
    """A girl with braids smiles with her whole face."""
    who = replace(cast.IMANI, build="small", top="coral", neck="crew")
    return spot(pen, who, "amber-light", mood="laugh", at=AT, k=K)


def face_not_sure(pen: Pen) -> str:
    """A boy with glasses looks to the side, brows up, mouth crooked."""
    who = replace(
        cast.MILO, build="small", specs=True, skin=3, hair_color="black-hair", top="teal-mid", neck="crew"
    )
    return spot(pen, who, "plum-light", turn=0.9, mood="unsure", at=AT, k=K)


def face_yucky(pen: Pen) -> str:
    """A girl with red hair wrinkles her nose."""
    who = replace(cast.ROSE, build="small", hair="bob", top="plum-mid")
    return spot(pen, who, "teal-light", mood="yuck", tilt=-4, at=AT, k=K)


def surprise(pen: Pen) -> str:
    """A cake, two balloons and a bow: a surprise."""
    drawing = pen.circle(290, 310, 284, "amber-light", outlined=False)
    drawing += balloon(pen, 132, 168, 1.2, "coral-dark", 190) + balloon(pen, 456, 150, 1.2, "plum-mid", 200)
    drawing += cake(pen, 292, 500, 1.24)
    bow = pen.path("M0,0 C-20,-44 -66,-40 -58,-12 C-54,6 -24,8 0,0 Z", "plum") + pen.path(
        "M0,0 C20,-44 66,-40 58,-12 C54,6 24,8 0,0 Z", dark("plum", 0.2)
    )
    return drawing + place(bow + pen.circle(0, 0, 12, "plum-mid"), 292, 432, 1.3)


def yucky_secret(pen: Pen) -> str:
    """A grey box, tied up with a tangled string; a small cloud over it."""
    drawing = pen.circle(290, 310, 284, "plum-light", outlined=False)
    drawing += (
        cloud(pen, 292, 120, 1.2, "slate") + plain_box(pen, 292, 514, 1.42) + tangle(pen, 292, 514, 1.42)
    )
    return drawing


def _hand_flat(pen: Pen, x: float, y: float, side: int, k: float = 1) -> str:
    """A child's hand from above, fingers together and flat; side -1 comes from the left."""
    skin, top = SKIN[A.skin], A.top
    drawing = pen.tube(f"M{-side * 0},130 L0,52", dark(top, 0.14), 74) + pen.tube("M0,66 L0,30", skin, 54)
    for fx in (-24, -8, 8, 24):
        drawing += pen.tube(f"M{fx},-10 L{fx * 1.16},{-58 + abs(fx) * 0.5}", skin, 17)
    drawing += pen.rect(-36, -22, 72, 66, 26, skin, outlined=False) + pen.tube(
        f"M{-side * 28},18 L{-side * 54},-10", skin, 18
    )
    return place(
        drawing + pen.line("M-14,-14 v-12 M2,-14 v-14 M16,-14 v-12", SKIN_SHADE[A.skin], 4),
        x,
        y,
        k,
        -side * 14,
    )


def card_stop(pen: Pen) -> str:
    """Two hands press a tablet face down on a table."""
    drawing = pen.flat(0, 0, 448, 416, 0, "wood")
    drawing += pen.rect(74, 62, 300, 208, 26, "slate") + pen.circle(110, 98, 11, light("slate", 0.35))
    return drawing + _hand_flat(pen, 150, 246, -1, 1.3) + _hand_flat(pen, 298, 246, 1, 1.3)


def _shoe_print(pen: Pen, x: float, y: float, k: float) -> str:
    """The print of a shoe seen from above, its toe up."""
    return place(pen.ellipse(0, -20, 25, 40, "plum-mid") + pen.ellipse(0, 48, 20, 22, "plum-mid"), x, y, k)


def card_away(pen: Pen) -> str:
    """Two small shoes from above and the footprints that lead back to them."""
    drawing = pen.flat(0, 0, 448, 416, 0, "amber-light")
    for row, y in enumerate((66, 176)):
        drawing += _shoe_print(pen, 172 - row * 4, y, 0.62 + row * 0.1) + _shoe_print(
            pen, 276 + row * 4, y + 10, 0.62 + row * 0.1
        )
    for x in (158, 290):
        top = pen.path("M-44,-34 C-44,-92 44,-92 44,-34 V60 Q44,92 0,92 Q-44,92 -44,60 Z", "coral-dark")
        top += pen.path("M-44,-34 C-44,-92 44,-92 44,-34 C30,-48 -30,-48 -44,-34 Z", "white") + pen.line(
            "M-18,-8 H18 M-18,14 H18", "white", 8
        )
        drawing += place(top + pen.circle(0, 52, 30, "navy"), x, 318, 1.06)
    return drawing


def card_tell(pen: Pen) -> str:
    """The hand of a child taps the sleeve of a grown-up."""
    drawing = pen.flat(0, 0, 448, 416, 0, "teal-light")
    drawing += pen.rect(236, -60, 260, 560, 120, "coral") + pen.tube(
        "M286,40 L286,460", dark("coral", 0.14), 108
    )
    drawing += pen.line("M338,70 V420", dark("coral", 0.3), 7)
    drawing += pen.tube("M-40,350 L96,270", dark(A.top, 0.14), 92) + pen.tube(
        "M90,274 L140,246", SKIN[A.skin], 66
    )
    drawing += pen.circle(172, 228, 46, SKIN[A.skin]) + place(
        fingers(pen, A, 0, 0, "palm", -22, 1), 172, 228, 2.5
    )
    for d in ("M186,120 l-20,-36", "M148,150 l-38,-20", "M214,104 l-2,-42"):
        drawing += pen.line(d, "plum", 11)
    return drawing


PICTURES = of_talk(
    "my-safe-helpers",
    spot=(face_happy, face_not_sure, face_yucky, surprise, yucky_secret),
    tall=(card_stop, card_away, card_tell),
)
