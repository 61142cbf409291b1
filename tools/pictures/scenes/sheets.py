"""Drawings for the take-home sheets: people who stand on the rule below a sheet's title, and small signs of outlines.

They are meant for the paper pen. A head drawing ends flat at its lower edge, where the sheet's rule is.
"""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import PAPER_LINE, Pen, place
from tools.pictures.person import Person, arm, bust
from tools.pictures.things import bubble, mug, phone, plan_flat, text_lines

HEAD_H = 440  # all head drawings are as high, so that people are of one size on all sheets


def _standing(pen: Pen, who: Person, x: float, y: float, k: float, turn: float, mood: str) -> str:
    """A person from the lower edge up, in clothes to be colored; (x, y) is the middle of the head."""
    drawing = bust(pen, _in_white(who), turn=turn, mood=mood, bottom=(HEAD_H - y) / k)
    return place(drawing, x, y, k)


def _in_white(who: Person) -> Person:
    if who.hair == "cap":
        return who  # a uniform stays dark
    edge = "slate" if who.neck in ("crew", "vee") else ""
    return replace(who, top="white", cloth="white", collar=edge)


def plan_at_table(pen: Pen) -> str:
    """A mother and her son at the table, a plan between them."""
    top, mother, son = 396, (196, 114, 1.14), (548, 166, 1.08)
    drawing = _standing(pen, cast.AMAL, *mother, 0.75, "soft") + _standing(
        pen, cast.YUSUF, *son, -0.7, "open"
    )
    drawing += pen.flat(0, top, 760, HEAD_H - top, 0, "white") + pen.line(f"M3,{top} H757", "ink", 6)
    drawing += plan_flat(pen, 374, top + 16, 1.06) + mug(pen, 704, top - 20, 0.84)
    drawing += place(arm(pen, _in_white(cast.AMAL), (-82, 146), (-118, 252), (46, 264)), *mother)
    return drawing + place(arm(pen, _in_white(cast.YUSUF), (58, 140), (106, 206), (-28, 222)), *son)


def boy_speaks(pen: Pen) -> str:
    """A boy speaks; the counselor beside him listens."""
    drawing = _standing(pen, cast.HANNAH, 366, 172, 1.12, -0.6, "soft")
    return drawing + _standing(pen, cast.JORDAN, 130, 236, 1.06, 0.65, "talk")


def girl_tells(pen: Pen) -> str:
    """A girl tells her teacher, who bends his head to listen."""
    drawing = _standing(pen, cast.DEEPAK, 366, 172, 1.1, -0.6, "soft")
    return drawing + _standing(pen, cast.LUCY, 130, 236, 1.08, 0.65, "talk")


def teen_and_grandmother(pen: Pen) -> str:
    """A teen boy and his grandmother, side by side and calm."""
    drawing = _standing(pen, cast.GRANDMOTHER, 372, 176, 1.1, -0.5, "soft")
    return drawing + _standing(pen, cast.LEO, 134, 204, 1.1, 0.6, "soft")


def sofa_talk(pen: Pen) -> str:
    """A father and his daughter talk, a bubble between them."""
    drawing = _standing(pen, cast.ROBERT, 150, 206, 1.14, 0.7, "soft")
    drawing += _standing(pen, cast.IMANI, 560, 236, 1.1, -0.65, "talk")
    words = text_lines(pen, 296, 58, (124, 84), "ink", 9, 34)
    return drawing + bubble(pen, 254, 12, 210, 124, "white", "right", words, 44)


def father_listens(pen: Pen) -> str:
    """A father listens to his son, who holds a phone and is not alone with it."""
    drawing = _standing(pen, cast.SAMIR, 372, 178, 1.12, -0.6, "soft")
    boy = replace(cast.YUSUF, build="teen", neck="hood")
    drawing += _standing(pen, boy, 136, 214, 1.08, 0.6, "talk")
    drawing += phone(pen, 250, 366, 0.74, 10)
    return drawing + place(arm(pen, _in_white(boy), (66, 142), (104, 200), (92, 168)), 136, 214, 1.08)


def officer_and_teacher(pen: Pen) -> str:
    """An officer and a teacher go through a list."""
    drawing = _standing(pen, cast.OFFICER, 132, 180, 1.06, 0.6, "smile")
    drawing += _standing(pen, cast.LENA, 420, 190, 1.06, -0.6, "smile")
    board = pen.rect(-62, -78, 124, 156, 12, "wood") + pen.rect(-50, -62, 100, 130, 4, "white")
    board += pen.rect(-26, -90, 52, 26, 8, "slate") + pen.line(
        "M-34,-30 l7,8 l13,-16 M-34,6 l7,8 l13,-16 M-34,42 l7,8 l13,-16", "ink", 6
    )
    board += pen.line("M0,-26 h34 M0,10 h34 M0,46 h34", "grey", 6)
    drawing += place(board, 280, 352, 1, 4)
    return drawing + place(
        arm(pen, _in_white(cast.LENA), (-78, 146), (-116, 226), (-82, 160)), 420, 190, 1.06
    )


def _lines(d: str, width: float = 5) -> str:
    return (
        f'<path d="{d}" fill="none" stroke="{PAPER_LINE}" stroke-width="{width:g}"'
        ' stroke-linecap="round" stroke-linejoin="round"/>'
    )


def bubble_sign(pen: Pen) -> str:
    """A speech bubble: talk."""
    edge = (
        "M24,8 H72 Q90,8 90,26 V48 Q90,66 72,66 H40 C36,78 26,86 14,88 C20,82 22,74 22,66"
        " Q6,64 6,48 V26 Q6,8 24,8 Z"
    )
    return pen.path(edge, "white") + _lines("M26,30 H70 M26,46 H54")


def flag_sign(pen: Pen) -> str:
    """A flag: report."""
    return (
        pen.path("M20,10 C36,0 52,22 82,10 V50 C52,62 36,40 20,50 Z", "white")
        + _lines("M20,8 V90", 6)
        + _lines("M30,30 C46,25 54,39 72,32", 4.5)
    )


def picture_off_sign(pen: Pen) -> str:
    """A picture, crossed out: take down."""
    drawing = pen.rect(8, 18, 80, 60, 9, "white") + _lines("M42,70 L62,48 L82,70", 4.5)
    drawing += pen.circle(28, 38, 6, "white")
    return drawing + pen.line("M88,6 L8,90", "white", 16) + _lines("M88,6 L8,90", 6)


def camera_sign(pen: Pen) -> str:
    """A camera."""
    drawing = pen.rect(32, 10, 34, 18, 7, "white") + pen.rect(6, 22, 84, 62, 14, "white")
    return drawing + pen.circle(48, 53, 20, "white") + pen.circle(48, 53, 8, "slate")


def phone_asleep(pen: Pen) -> str:
    """A phone that charges and shows the moon."""
    return _lines("M48,84 V96", 5) + phone(pen, 48, 46, 0.64, 0, "white", "moon")
