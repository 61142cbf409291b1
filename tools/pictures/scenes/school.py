"""Scenes for children and teens: classmates, a teacher who is shown something, teens, and small spots."""

from tools.pictures import cast
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import Person, arm, bust, seated_leg, standing_legs, wheelchair_user
from tools.pictures.rooms import window
from tools.pictures.things import (
    bubble,
    controller,
    hand_stop,
    heart,
    phone,
    plant,
    signpost,
    tablet,
    text_lines,
)


def classmates(pen: Pen) -> str:
    """Three children who like what they do: a boy with a controller, a girl with a tablet, a girl in a wheelchair."""
    w, h = 760, 900
    drawing = pen.flat(0, 0, w, h, 0, "plum-light") + pen.circle(
        w * 0.52, 470, 340, "white" if pen.paper else "amber"
    )
    drawing += pen.path(
        f"M-20,{h - 170} C230,{h - 226} 530,{h - 226} {w + 20},{h - 170} V{h + 10} H-20 Z", "plum"
    )
    boy = standing_legs(pen, "navy", "coral-dark", 290, 511) + bust(
        pen, cast.MILO, turn=0.7, mood="open", bottom=290
    )
    boy += pen.rect(-76, 240, 152, 76, 30, "teal-mid") + controller(pen, 6, 262, 0.66, 0, "coral-dark")
    boy += arm(pen, cast.MILO, (-58, 136), (-112, 214), (-54, 262)) + arm(
        pen, cast.MILO, (58, 136), (114, 214), (64, 262)
    )
    drawing += place(boy, 128, 314, 0.92)
    girl = standing_legs(pen, "navy", "ink", 400, 511, 36, 46)
    skirt = (
        "M-72,190 C-84,290 -98,370 -106,414 Q-108,434 -88,434 H88 Q108,434 106,414 C98,370 84,290 72,190 Z"
    )
    girl += (
        pen.path(skirt, "coral") + bust(pen, cast.SALMA, mood="open", bottom=240) + tablet(pen, 0, 264, 0.94)
    )
    girl += arm(pen, cast.SALMA, (-58, 138), (-118, 208), (-100, 268), thumb=-20)
    girl += arm(pen, cast.SALMA, (58, 138), (118, 208), (100, 268), thumb=200)
    drawing += place(girl, 376, 300, 0.96)
    chair = wheelchair_user(pen, cast.ZURI, reach=((50, -104), (104, -178)))
    drawing += place(chair, 610, 708, 0.93, flip=True)
    drawing += bubble(pen, 174, 66, 146, 98, "white", "right", heart(pen, 247, 116, 0.92, "coral"), 40)
    return drawing + bubble(pen, 470, 92, 146, 98, "white", "left", pen.star(543, 141, 0.78, "amber"), 40)


def show_teacher(pen: Pen) -> str:
    """A boy shows a tablet to a teacher, who sits down to be eye to eye with him."""
    w, h = 1600, 900
    drawing = pen.flat(0, 0, w, h, 0, "plum-light") + pen.rect(96, 96, 560, 330, 24, "white")
    drawing += pen.flat(120, 120, 512, 282, 12, light("teal-mid", 0.5)) + pen.star(208, 204, 1.15, "amber")
    drawing += heart(pen, 326, 208, 1.25) + pen.line("M420,186 h150 M420,226 h104", "white", 15)
    drawing += pen.line("M182,316 c40,-44 80,44 120,0 s80,44 120,0 s80,44 120,0", "plum-mid", 13)
    drawing += window(pen, 1270, 96, 234, 270) + pen.flat(0, 716, w, 184, 0, light("plum-mid", 0.42))
    drawing += pen.flat(0, 704, w, 14, 0, "white") + plant(pen, 1500, 690, 1.05)
    boy = cast.JORDAN
    child = standing_legs(pen, "navy", "coral-dark", 290, 481) + bust(
        pen, boy, turn=0.7, mood="soft", bottom=280
    )
    child += pen.rect(-76, 232, 152, 80, 30, boy.top) + arm(pen, boy, (56, 138), (96, 190), (174, 214))
    child += tablet(pen, 108, 250, 0.82, -8, "question")
    child += pen.tube("M196,224 L186,230", SKIN[5], 20) + pen.tube("M199,244 L188,250", SKIN[5], 20)
    child += arm(pen, boy, (-58, 138), (-74, 268), (14, 286), thumb=-50)
    drawing += place(child, 812, 352, 1.06)
    teacher = pen.rect(-30, 352, 130, 26, 13, "wood") + pen.tube(
        "M-6,384 L-12,500 M76,384 L82,500", "wood-dark", 18
    )
    teacher += seated_leg(pen, dark("slate", 0.22), "ink", (30, 336), (-84, 346), (-92, 472))
    teacher += bust(pen, cast.HANNAH, turn=-0.75, bottom=320) + pen.rect(-104, 276, 208, 92, 36, "teal")
    teacher += seated_leg(pen, "slate", "ink", (46, 340), (-128, 346), (-146, 472), 62)
    teacher += arm(pen, cast.HANNAH, (84, 144), (128, 262), (20, 320), shade=0.18)
    teacher += arm(pen, cast.HANNAH, (-82, 144), (-112, 262), (-186, 236), shade=0.18)
    return drawing + place(teacher, 1224, 308, 1.02)


def teens(pen: Pen) -> str:
    """Three teens shoulder to shoulder; the one in front holds the phone, in control. For dark slides."""
    w, h = 760, 900
    drawing = pen.path(f"M8,{h + 10} V470 A372,372 0 0 1 752,470 V{h + 10} Z", "#2A6670")
    drawing += place(bust(pen, cast.ROSE, turn=0.6, mood="soft", bottom=420), w / 2 - 228, 420, 1.16)
    drawing += place(bust(pen, cast.ARJAN, turn=-0.6, bottom=430), w / 2 + 228, 404, 1.16)
    drawing += place(arm(pen, cast.ROSE, (-66, 142), (-104, 290), (-92, 470)), w / 2 - 228, 420, 1.16)
    drawing += place(arm(pen, cast.ARJAN, (66, 142), (104, 290), (92, 470)), w / 2 + 228, 404, 1.16)
    drawing += place(bust(pen, cast.JADE, bottom=340), w / 2, 490, 1.3)
    drawing += place(arm(pen, cast.JADE, (78, 150), (124, 236), (52, 250), thumb=-100), w / 2, 490, 1.3)
    drawing += phone(pen, w / 2 + 36, 770, 1.06, -8, "teal-light", "tick")
    return drawing + place(
        arm(pen, cast.JADE, (-78, 150), (-124, 236), (-4, 262), thumb=-40), w / 2, 490, 1.3
    )


def free_coins(pen: Pen) -> str:
    """A boy thinks about a message that offers coins."""
    drawing = pen.circle(290, 310, 284, "amber-light", outlined=False)
    who = Person(skin=1, hair="curls", hair_color="ginger-hair", build="child", top="teal-mid", neck="hood")
    edge = "M-76,166 V176 A189,189 0 0 0 76,187.6 V166 Z"  # the jacket ends where the circle does
    boy = bust(pen, who, turn=0.55, mood="flat", bottom=170) + pen.path(edge, who.top, outlined=False)
    held = phone(pen, 66, 126, 0.66, 8, "teal-light", "bubbles")
    hand = pen.tube("M44,172 L58,156", dark(who.top), 36) + pen.circle(62, 150, 18, SKIN[1])
    drawing += place(boy + held + hand, 270, 296, 1.5)
    coin = pen.circle(446, 118, 36, "amber") + pen.circle(446, 118, 22, dark("amber", 0.14), outlined=False)
    words = text_lines(pen, 504, 102, (56, 36), "grey", 12, 32)
    return drawing + bubble(pen, 386, 46, 204, 144, "white", "left", coin + words, 40)


def pause_spot(pen: Pen) -> str:
    """An open hand: pause."""
    return pen.flat(0, 0, 448, 296, 0, "amber-light") + hand_stop(pen, 224, 176, 1.12, 4, "plum-mid")


def pick_spot(pen: Pen) -> str:
    """A signpost: pick a way."""
    return pen.flat(0, 0, 448, 296, 0, "coral-light") + signpost(pen, 224, 178, 1.22)


def tell_spot(pen: Pen) -> str:
    """A child and a grown-up, heads together: tell."""
    drawing = pen.flat(0, 0, 448, 296, 0, "teal-light")
    adult = Person(skin=5, hair="afro", hair_color="black-hair", top="teal", neck="vee")
    drawing += place(bust(pen, adult, turn=-0.6, mood="smile", bottom=260), 296, 142, 0.98)
    return drawing + place(bust(pen, cast.VEER, turn=0.65, mood="talk", bottom=260), 146, 176, 0.9)
