"""Games, Groups and My First Phone: phones asleep, telling late, and the storm in a group."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import phone_with
from tools.pictures.furniture import armchair
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, sit_front, stand, walk
from tools.pictures.rooms import cloud, floor_lamp, window
from tools.pictures.scenes.games_scenes import BOY_H, FATHER_G, GIRL_G, HIJAB, H, W


def phones_sleep(pen: Pen) -> str:
    """Night in the kitchen: three phones charge under a blanket; a boy in pajamas goes off and waves."""
    night = "night"
    drawing = pen.flat(0, 0, W, H, 0, light(night, 0.12)) + pen.flat(0, 800, W, 100, 0, light(night, 0.02))
    drawing += window(pen, 70, 80, 260, 270, night=True, frame=light(night, 0.55))
    drawing += pen.rect(500, 200, 250, 604, 12, light(night, 0.5)) + pen.flat(
        520, 220, 210, 584, 4, "amber-light"
    )
    drawing += (
        pen.rect(-30, 566, 440, 40, 14, "wood")
        + pen.flat(0, 606, 400, 200, 0, "teal")
        + pen.flat(0, 606, 400, 14, 0, dark("teal", 0.3))
    )
    for x in (24, 214):
        drawing += pen.rect(x, 640, 164, 150, 14, light("teal", 0.12)) + pen.rect(
            x + 60, 660, 44, 12, 6, "amber"
        )
    for x in (94, 190, 286):
        drawing += place(
            phone_with(pen, pen.path("M8,-34 a22,22 0 1 0 12,34 a18,18 0 0 1 -12,-34 z", "amber"), "slate"),
            x,
            512,
            0.9,
        )
        drawing += pen.line(f"M{x},574 V588", "grey-light", 7)
    cover = "M34,570 V530 C34,506 60,510 80,514 C130,524 150,500 200,512 C250,524 270,502 316,512 C342,516 350,516 350,536 V570 Z"
    drawing += pen.path(cover, "coral") + pen.line("M60,548 H324", "coral-light", 8)
    boy = replace(BOY_H, top="plum-mid", stripes="plum-light", neck="crew")
    look = Look(
        turn=-0.5,
        mood="smile",
        left=Hand((-118, 64), "down", "open", -106),
        right="rest",
        trousers="plum-mid",
        shoes="coral",
    )
    return drawing + walk(pen, boy, look, 1).at(600, 850, 0.98)


def tell_late(pen: Pen) -> str:
    """A girl in the door holds out a phone; her father puts down his book and opens a hand."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-light") + pen.circle(560, 340, 340, "amber-pale", outlined=False)
    drawing += pen.flat(0, 800, W, 100, 0, "wood-light") + pen.flat(0, 788, W, 14, 0, "white")
    drawing += pen.rect(36, 150, 300, 652, 12, "white") + pen.flat(60, 174, 252, 628, 0, "night")
    drawing += floor_lamp(pen, 414, 806, 1.1, "coral-dark")
    back, arms = armchair(pen, 588, 856, 220, "teal")
    drawing += back
    look = Look(turn=-0.7, mood="soft", tilt=-4, left="", right="lap", trousers="navy", shoes="ink")
    father = sit_front(pen, FATHER_G, look)
    drawing += father.at(588, 874, 0.98) + arms
    reach = limb(pen, FATHER_G, -1, Hand((-146, 216), "down", "palm", 196))
    drawing += place(reach, 588, 874 - father.foot * 0.98, 0.98)
    book = pen.path(
        "M-60,0 L-48,-34 C-30,-44 -12,-42 0,-34 C12,-42 30,-44 48,-34 L60,0 Z", "white"
    ) + pen.line("M0,-34 V-4", "grey", 5)
    drawing += place(pen.rect(-66, -8, 132, 16, 6, "coral-dark") + book, 690, 648, 0.84)
    girl = Look(
        turn=0.65,
        mood="soft",
        left="rest",
        right=Hand((118, 188), "down"),
        held=place(phone_with(pen, pen.flat(-20, -40, 34, 20, 9, "white")), 130, 158, 0.78, 14),
        trousers="plum",
        shoes="coral",
    )
    return drawing + stand(pen, replace(GIRL_G, top="teal-mid"), girl).at(186, 850, 0.98)


def storm_roles(pen: Pen) -> str:
    """Under a storm cloud: one types, one looks down at the phone, one looks from the first to the second."""
    w = 1600
    drawing = pen.flat(0, 0, w, H, 0, "plum-light") + pen.circle(
        1140, 430, 430, light("plum-light", 0.45), outlined=False
    )
    drawing += pen.flat(0, 760, w, 140, 0, light("plum-mid", 0.42)) + pen.flat(0, 748, w, 14, 0, "white")
    back, drawing = drawing, ""
    drawing += cloud(pen, 1130, 186, 2.2, "slate") + pen.path(
        "M1132,244 L1086,326 H1126 L1104,396 L1182,298 H1140 L1166,244 Z", "amber"
    )
    typer = Look(
        turn=0.4,
        mood="firm",
        nod=0.4,
        held=place(phone_with(pen), 0, 196, 0.8, 0),
        left=Hand((-28, 226), "out", "thumb", -60),
        right=Hand((28, 226), "out", "thumb", -120),
        trousers="ink",
        shoes="coral-dark",
    )
    drawing += stand(pen, replace(BOY_H, top="teal"), typer).at(820, 846, 1.0)
    down = Look(
        turn=0.1,
        mood="worry",
        nod=0.9,
        held=place(phone_with(pen), 4, 210, 0.8, 0),
        left="rest",
        right=Hand((30, 240), "out", "thumb", -120),
        trousers="plum",
        shoes="ink",
    )
    drawing += stand(pen, replace(HIJAB, cloth="coral", top="amber"), down).at(1440, 846, 1.0)
    watcher = Look(
        turn=-0.7,
        mood="unsure",
        held=place(phone_with(pen), 4, 222, 0.8, 0),
        left="rest",
        right=Hand((30, 250), "out", "thumb", -120),
        trousers="navy",
        shoes="amber",
    )
    return back + place(
        drawing + stand(pen, replace(cast.JORDAN, top="coral"), watcher).at(1130, 852, 0.94), 0, -38
    )


PICTURES = of_talk("games-groups-first-phone", split=(phones_sleep, tell_late), full=(storm_roles,))
