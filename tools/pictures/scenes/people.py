"""Two groups: a family that signs its plan, and the people who welcome you to the program."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, place
from tools.pictures.person import arm, bust
from tools.pictures.rooms import framed, shelf, table_front
from tools.pictures.things import lamp

W, H = 760, 900


def plan_sign(pen: Pen) -> str:
    """Two fathers, a daughter and a son around one sheet: all of them sign it."""
    cx, top = W / 2, 702
    drawing = pen.flat(0, 0, W, H, 0, "amber-pale") + pen.circle(cx, 470, 340, "amber-light")
    drawing += shelf(pen, 48, 196) + lamp(pen, cx, 70, 0.86, "teal", 110)
    art = pen.dot(0, 0, 34, "amber") + pen.line("M-46,52 q24,-22 46,0 t46,0", "teal-mid", 9)
    drawing += framed(pen, 556, 84, 152, 168, "white", place(art, 0, -14, 0.8))
    one, two = cast.SAMIR, replace(cast.MARCUS, top="navy", neck="shirt", specs=True)
    girl, boy = replace(cast.ZURI, top="coral"), replace(cast.YUSUF, top="teal-mid")
    drawing += place(bust(pen, one, turn=0.7, mood="smile", bottom=340), 152, 382, 0.98)
    drawing += place(bust(pen, two, turn=-0.7, mood="smile", bottom=340), 610, 372, 0.98)
    drawing += place(bust(pen, boy, turn=-0.6, mood="smile", bottom=290), 470, 496, 0.96)
    drawing += place(bust(pen, girl, turn=0.6, mood="open", bottom=290), 294, 504, 0.96)
    drawing += table_front(pen, W, H, top)
    sheet = pen.path("M-128,0 L-98,-62 H98 L128,0 Z", "white") + pen.line("M-76,-48 h70", "teal", 8)
    sheet += pen.line("M-82,-30 h110", "grey", 7) + pen.line("M-84,-12 q12,-14 20,0 t22,-4", "ink", 5)
    drawing += place(sheet, cx, top + 28) + pen.line("M366,716 l-20,-38", "coral-dark", 9)
    drawing += pen.line("M428,712 l18,-40", "teal", 9)
    drawing += place(arm(pen, one, (-84, 146), (-118, 272), (14, 322)), 152, 382, 0.98)
    drawing += place(arm(pen, two, (84, 146), (118, 272), (-14, 334)), 610, 372, 0.98)
    drawing += place(arm(pen, girl, (-58, 140), (-92, 214), (46, 196)), 294, 504, 0.96)
    return drawing + place(arm(pen, boy, (58, 140), (92, 214), (-32, 200)), 470, 496, 0.96)


def welcome(pen: Pen) -> str:
    """Five people who look at you, three grown-ups and two children, for the window's own teal; cut at the floor."""
    drawing = pen.circle(300, 330, 292, "#0D7C7B", outlined=False)
    one = replace(cast.LENA, skin=3, hair="long", hair_color="brown-hair", top="amber")
    two, three = replace(cast.ROBERT, top="coral"), replace(cast.MARCUS, top="white", neck="shirt")
    drawing += place(bust(pen, one, mood="smile", bottom=330), 112, 300, 0.98)
    drawing += place(bust(pen, three, mood="smile", bottom=330), 488, 300, 0.98)
    drawing += place(bust(pen, two, mood="smile", bottom=380), 300, 252, 1.06)
    boy, girl = replace(cast.YUSUF, top="teal-light"), replace(cast.SALMA, cloth="navy", top="navy", skin=2)
    drawing += place(bust(pen, boy, mood="open", bottom=260), 196, 446, 0.86)
    drawing += place(bust(pen, girl, mood="smile", bottom=260), 408, 446, 0.86)
    return drawing
