"""Scenes at tables and on sofas: two people, one talk."""

from tools.pictures import cast
from tools.pictures.pen import Pen, place
from tools.pictures.person import arm, bust
from tools.pictures.rooms import light_cone, shelf, sofa_front, table_front, window
from tools.pictures.things import bubble, lamp, mug, phone, plan_flat, plant, text_lines

W, H = 760, 900


def kitchen(pen: Pen) -> str:
    """A mother and her son at the kitchen table, a plan between them."""
    cx, top = W / 2, 704
    drawing = pen.flat(0, 0, W, H, 0, "teal-light") + light_cone(pen, cx, 236, 710)
    drawing += window(pen, 58, 70, 200, 194) + shelf(pen, W - 226, 276) + lamp(pen, cx, 150, drop=160)
    drawing += place(bust(pen, cast.AMAL, turn=0.75, mood="soft", bottom=300), cx - 168, 418, 1.14)
    drawing += place(bust(pen, cast.YUSUF, turn=-0.7, mood="open", bottom=300), cx + 176, 470, 1.08)
    drawing += table_front(pen, W, H, top) + plan_flat(pen, cx + 2, top + 14)
    flat_phone = (
        f'<g transform="translate({W - 66} {top + 6}) scale(1 .42) rotate(64)">{phone(pen, 0, 0, 0.82)}</g>'
    )
    drawing += flat_phone + place(
        arm(pen, cast.AMAL, (-82, 146), (-118, 258), (56, 266)), cx - 168, 418, 1.14
    )
    drawing += place(arm(pen, cast.YUSUF, (58, 140), (106, 210), (-38, 220)), cx + 176, 470, 1.08)
    return (
        drawing
        + pen.line(f"M{cx + 112},{top - 14} l-34,22", "coral-dark", 9)
        + mug(pen, 78, top - 22, 0.92, "coral-dark")
    )


def sofa(pen: Pen) -> str:
    """A teen speaks, a grown-up listens, side by side on the sofa."""
    cx = W / 2
    drawing = pen.flat(0, 0, W, H, 0, "amber-pale") + pen.circle(cx + 8, 470, 318, "amber-light")
    drawing += plant(pen, 74, 482, 0.74, "coral") + sofa_front(pen, W, H, 540)
    drawing += place(bust(pen, cast.ROBERT, turn=0.75, mood="soft", bottom=420), cx - 164, 402, 1.3)
    drawing += place(bust(pen, cast.IMANI, turn=-0.7, mood="talk", bottom=400), cx + 172, 446, 1.24)
    drawing += mug(pen, cx - 108, 782, 1.2, "teal-mid")
    drawing += place(
        arm(pen, cast.ROBERT, (-82, 146), (-112, 284), (26, 306), shade=0.28), cx - 164, 402, 1.3
    )
    drawing += place(pen.rect(-96, -70, 192, 190, 44, "amber-light"), cx + 166, 806, 1.06, 6)
    drawing += place(arm(pen, cast.IMANI, (70, 142), (112, 240), (-30, 276)), cx + 172, 446, 1.24)
    words = text_lines(pen, cx + 20, 128, (208, 150), "teal-mid", 12, 42)
    return drawing + bubble(pen, cx - 24, 84, 300, 132, "white", "right", words, 46)
