"""Scenes at home when something is hard: a quiet teen, a child at the door, phones put away."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, dark, light, place
from tools.pictures.person import arm, bust, seated_leg, shoe, standing_legs
from tools.pictures.rooms import floor, floor_lamp, window
from tools.pictures.things import cable, heart, mug, phone, plant, teddy

W, H = 760, 900


def _window_seat(pen: Pen) -> str:
    """A deep bench below a wide window."""
    drawing = window(pen, 130, 92, 500, 330) + pen.rect(30, 640, 700, 40, 18, "wood")
    drawing += pen.flat(50, 680, 660, 160, 0, "wood-dark") + pen.flat(
        50, 680, 660, 14, 0, dark("wood-dark", 0.18)
    )
    drawing += pen.flat(374, 694, 12, 146, 0, dark("wood-dark", 0.18))
    return drawing + pen.rect(44, 604, 672, 46, 22, "teal-mid")


def quiet(pen: Pen) -> str:
    """A father sits down by his quiet daughter and leaves her room; two mugs stand between them."""
    drawing = (
        pen.flat(0, 0, W, H, 0, "amber-pale") + floor(pen, W, H, 840, light("wood", 0.5)) + _window_seat(pen)
    )
    # the teen, knees drawn up, her back against the wall, a cushion on her lap
    teen = replace(cast.MEI, top="plum-mid")
    left = pen.rect(-104, 150, 80, 190, 36, "coral-light")
    left += pen.tube("M-6,300 L104,214 L124,306", dark("navy", 0.15), 54)
    left += shoe(pen, 132, 318, "ink") + bust(pen, teen, turn=-0.35, mood="flat", tilt=3, bottom=296)
    left += pen.rect(-90, 262, 180, 66, 30, teen.top) + pen.tube(
        "M-48,302 L20,288 L122,222 L150,306", "navy", 54
    )
    left += shoe(pen, 158, 318, "ink") + arm(pen, teen, (-56, 146), (-72, 262), (58, 238))
    left += arm(pen, teen, (58, 146), (74, 236), (116, 206))
    drawing += place(left, 168, 318, 0.9)
    # the father, half turned to her, hands at rest
    father = cast.MARCUS
    right = seated_leg(pen, dark("slate", 0.2), "ink", (-10, 336), (-104, 340), (-110, 500), 60)
    right += bust(pen, father, turn=-0.7, mood="soft", tilt=-3, bottom=300) + pen.rect(
        -104, 256, 208, 102, 38, father.top
    )
    right += seated_leg(pen, "slate", "ink", (40, 340), (-78, 346), (-86, 508), 62)
    right += arm(pen, father, (84, 146), (130, 258), (36, 316)) + arm(
        pen, father, (-84, 146), (-124, 250), (-56, 318)
    )
    drawing += place(right, 588, 292, 0.98)
    drawing += mug(pen, 356, 572, 0.8, "coral-dark", flip=True) + mug(pen, 418, 572, 0.8, "teal")
    return drawing


def door(pen: Pen) -> str:
    """A boy stands at the door at night; his mother turns to him from her chair, the lamp is on."""
    drawing = pen.flat(0, 0, W, H, 0, "amber-light") + pen.circle(560, 330, 360, "amber-pale", outlined=False)
    drawing += floor(pen, W, H, 800, "wood-light", "white")
    # the dark hall behind the open door
    drawing += pen.rect(50, 150, 300, 652, 12, "white") + pen.flat(74, 174, 252, 628, 0, "night")
    drawing += window(pen, 110, 232, 110, 130, night=True, frame=light("night", 0.25))
    drawing += pen.path("M74,802 V760 L326,760 V802 Z", light("night", 0.12), outlined=False)
    boy = replace(cast.JORDAN, top="teal-mid", neck="crew")
    child = standing_legs(pen, "teal-mid", "coral", 296, 486, 26, 52)
    child += bust(pen, boy, turn=0.7, mood="worry", bottom=290) + pen.rect(-76, 240, 152, 84, 30, boy.top)
    child += teddy(pen, -4, 222, 0.95) + arm(pen, boy, (58, 138), (110, 224), (34, 254))
    child += arm(pen, boy, (-58, 138), (-112, 218), (-30, 264))
    drawing += place(child, 208, 388, 0.86)
    # armchair, lamp, mother with a book put down
    drawing += floor_lamp(pen, 418, 812, 1.06, "coral-dark")
    drawing += pen.rect(446, 430, 262, 330, 70, "teal") + pen.rect(486, 770, 30, 52, 8, "wood-dark")
    drawing += pen.rect(650, 770, 30, 52, 8, "wood-dark")
    who = cast.LENA
    mother = seated_leg(pen, dark("navy", 0.2), "ink", (0, 330), (-110, 338), (-118, 470), 58)
    mother += bust(pen, who, turn=-0.75, mood="soft", tilt=-4, bottom=300) + pen.rect(
        -102, 260, 204, 96, 38, who.top
    )
    drawing += place(mother, 560, 366, 0.94)
    front = seated_leg(pen, "navy", "ink", (40, 338), (-92, 346), (-100, 474), 60)
    front += arm(pen, who, (84, 144), (134, 262), (58, 318)) + arm(
        pen, who, (-82, 144), (-116, 250), (-186, 214)
    )
    drawing += pen.rect(430, 590, 64, 188, 32, dark("teal", 0.16))
    drawing += place(front, 560, 366, 0.94) + pen.rect(648, 590, 74, 188, 34, dark("teal", 0.16))
    return drawing


def charging(pen: Pen) -> str:
    """Night: four phones charge side by side on the kitchen counter, the moon in the window."""
    wall, counter = "night", 610
    drawing = pen.flat(0, 0, W, H, 0, light(wall, 0.1)) + window(
        pen, 130, 96, 330, 320, night=True, frame=light(wall, 0.55)
    )
    drawing += pen.path("M560,0 H720 L690,170 H590 Z", light(wall, 0.1), outlined=False)
    drawing += pen.rect(540, 250, 180, 14, 7, "wood-dark")
    for x, tint in ((574, "coral"), (634, "amber"), (690, "teal-mid")):
        drawing += pen.line(f"M{x},264 v14", "wood-dark", 6) + mug(pen, x - 4, 300, 0.52, tint)
    # counter and cupboards
    drawing += pen.rect(-30, counter, W + 60, 44, 14, "wood") + pen.flat(0, counter + 44, W, 300, 0, "teal")
    drawing += pen.flat(0, counter + 44, W, 14, 0, dark("teal", 0.3))
    for x in (24, 270, 516):
        drawing += pen.rect(x, counter + 84, 220, 190, 16, light("teal", 0.12))
        drawing += pen.rect(x + 84, counter + 108, 52, 12, 6, "amber")
    # the stand with its phones
    drawing += cable(pen, "M150,590 C100,590 90,540 60,540 S44,480 44,470", "grey-light") + pen.rect(
        22, 430, 44, 52, 10, "grey-light"
    )
    for x, glyph in ((206, "moon"), (300, "moon"), (394, "moon"), (488, "moon")):
        drawing += phone(pen, x, 514, 0.94, 0, "slate", glyph)
    drawing += pen.rect(140, 574, 414, 40, 16, "wood-light") + pen.line("M170,594 H524", "wood", 6)
    drawing += heart(pen, 347, 596, 0.34, "coral-dark")
    return drawing + plant(pen, 654, 548, 0.78, "coral-dark")
