"""People: who they are and how they sit or stand in, their drawing out; (0, 0) is the middle of the head.

One build has one set of measures, so that a child beside a grown-up is always the same size smaller.
"""

import math
from dataclasses import dataclass

from tools.pictures.head import SKIN, SKIN_SHADE, Features, head
from tools.pictures.pen import Pen, dark, light, place

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Build:
    """Half the chest's width, a limb's thickness, a hand's radius, and how far the shoulders are below the eyes."""

    chest: float
    limb: float
    hand: float
    shoulder: float


BUILDS = {
    "adult": Build(104, 46, 21, 106),
    "teen": Build(90, 42, 20, 102),
    "child": Build(76, 38, 18, 98),
    "small": Build(70, 36, 17, 95),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person(Features):
    """A member of the cast: features, build and clothes, the same in every scene."""

    build: str = "adult"
    top: str = "teal"
    collar: str = ""
    neck: str = "crew"
    stripes: str = ""
    lanyard: str = ""

    @property
    def measures(self) -> Build:
        return BUILDS[self.build]


def _elbow_path(start: Point, elbow: Point, end: Point) -> str:
    """Two bones with a round elbow between them."""
    reach = 0.62
    one = (start[0] + (elbow[0] - start[0]) * reach, start[1] + (elbow[1] - start[1]) * reach)
    two = (end[0] + (elbow[0] - end[0]) * reach, end[1] + (elbow[1] - end[1]) * reach)
    return (
        f"M{start[0]},{start[1]} L{one[0]},{one[1]} Q{elbow[0]},{elbow[1]} {two[0]},{two[1]}"
        f" L{end[0]},{end[1]}"
    )


def arm(
    pen: Pen,
    who: Person,
    shoulder: Point,
    elbow: Point,
    wrist: Point,
    *,
    shade: float = 0.14,
    bare: bool = False,
    thumb: float | None = None,
) -> str:
    """A sleeve one tone darker than the top, a cuff of skin and a hand; `thumb` is its angle in degrees."""
    skin, sleeve, limb = SKIN[who.skin], dark(who.top, shade), who.measures.limb
    dx, dy = wrist[0] - elbow[0], wrist[1] - elbow[1]
    length = math.hypot(dx, dy) or 1
    dx, dy = dx / length, dy / length
    if bare:
        half = (shoulder[0] + (elbow[0] - shoulder[0]) * 0.55, shoulder[1] + (elbow[1] - shoulder[1]) * 0.55)
        drawing = pen.tube(_elbow_path(shoulder, elbow, wrist), skin, limb * 0.78)
        drawing += pen.tube(f"M{shoulder[0]},{shoulder[1]} L{half[0]},{half[1]}", sleeve, limb)
    else:
        cuff = (wrist[0] - dx * limb * 0.42, wrist[1] - dy * limb * 0.42)
        drawing = pen.tube(f"M{cuff[0]},{cuff[1]} L{wrist[0]},{wrist[1]}", skin, limb * 0.74)
        drawing += pen.tube(_elbow_path(shoulder, elbow, cuff), sleeve, limb)
    x, y, r = wrist[0] + dx * 6, wrist[1] + dy * 6, who.measures.hand
    if thumb is not None:
        ax, ay = math.cos(math.radians(thumb)) * r, math.sin(math.radians(thumb)) * r
        drawing += pen.tube(f"M{x + ax * 0.4},{y + ay * 0.4} L{x + ax * 1.25},{y + ay * 1.25}", skin, 15)
    return drawing + pen.circle(x, y, r, skin)


def neckline(pen: Pen, who: Person, y: float) -> str:
    shade, collar = who.collar or dark(who.top, 0.2), who.collar or light(who.top, 0.45)
    skin = who.skin
    if who.neck == "vee":
        skin_part = pen.path(f"M-26,{y - 5} L0,{y + 34} L26,{y - 5} Z", SKIN[skin])
        return skin_part + pen.line(f"M-26,{y - 4} L0,{y + 34} L26,{y - 4}", shade, 7)
    if who.neck == "shirt":
        left = pen.path(f"M-27,{y - 8} L0,{y + 20} L-20,{y + 36} L-44,{y + 8} Z", collar)
        return left + pen.path(f"M27,{y - 8} L0,{y + 20} L20,{y + 36} L44,{y + 8} Z", collar)
    if who.neck == "hood":
        hood = (
            f"M-58,{y + 6} C-64,{y - 34} -30,{y - 30} 0,{y - 30} C30,{y - 30} 64,{y - 34} 58,{y + 6}"
            f" C40,{y + 40} -40,{y + 40} -58,{y + 6} Z"
        )
        neck = (
            f"M-25,{y - 26} L-25,{y - 6} C-20,{y + 10} -6,{y + 16} 0,{y + 26}"
            f" C6,{y + 16} 20,{y + 10} 25,{y - 6} L25,{y - 26} Z"
        )
        cords = pen.line(f"M-18,{y + 36} v26 M18,{y + 36} v26", light(who.top, 0.6), 5.5)
        return pen.path(hood, shade) + pen.path(neck, SKIN_SHADE[skin]) + cords
    return pen.line(f"M-25,{y - 3} C-14,{y + 14} 14,{y + 14} 25,{y - 3}", shade, 7)


def _torso(pen: Pen, who: Person, bottom: float) -> str:
    w, shoulder = who.measures.chest, who.measures.shoulder
    neck = shoulder - 10
    d = (
        f"M{-w},{bottom} C{-w},{shoulder + 70} {-w - 2},{shoulder + 22} {-w * 0.6},{shoulder + 4}"
        f" L-25,{neck - 4} C-14,{neck + 12} 14,{neck + 12} 25,{neck - 4} L{w * 0.6},{shoulder + 4}"
        f" C{w + 2},{shoulder + 22} {w},{shoulder + 70} {w},{bottom} Z"
    )
    drawing = pen.path(d, who.top)
    if who.stripes:
        for y in range(int(shoulder) + 51, int(bottom) - 14, 40):
            drawing += pen.flat(-w + 1, y, 2 * w - 2, 14, 0, who.stripes)
    return drawing + neckline(pen, who, neck)


def _lanyard(pen: Pen, ribbon: str, shoulder: float) -> str:
    drawing = pen.line(f"M-34,{shoulder - 2} L0,{shoulder + 92} L34,{shoulder - 2}", ribbon, 8)
    drawing += pen.rect(-22, shoulder + 86, 44, 56, 8, "white") + pen.circle(0, shoulder + 106, 9, "grey")
    return drawing + pen.line(f"M-10,{shoulder + 128} h20", "grey", 5)


def bust(
    pen: Pen,
    who: Person,
    *,
    turn: float = 0,
    mood: str = "smile",
    tilt: float = 0,
    bottom: float = 260,
    nod: float = 0,
) -> str:
    """A person down to `bottom` below the middle of the head, without arms."""
    back, front = head(pen, who, turn, mood, who.build in ("child", "small"), tilt, nod)
    drawing = back + pen.rect(-23, 44, 46, 66, 20, SKIN_SHADE[who.skin]) + _torso(pen, who, bottom)
    if who.lanyard:
        drawing += _lanyard(pen, who.lanyard, who.measures.shoulder)
    return drawing + front


def shoe(pen: Pen, x: float, y: float, color: str = "ink", flip: bool = False, k: float = 1) -> str:
    """A shoe that points right; (x, y) is the ankle."""
    d = (
        "M-14,-26 H8 C16,-26 16,-12 26,-8 C44,-4 52,2 52,10 Q52,19 43,19 H-18 Q-28,19 -28,9"
        " V-12 C-28,-22 -22,-26 -14,-26 Z"
    )
    sole = "" if pen.paper else pen.line("M-22,11 H46", "white", 5)
    return place(pen.path(d, color) + sole, x, y, k, flip=flip)


def standing_legs(
    pen: Pen, trousers: str, shoes: str, top: float, floor: float, apart: float = 26, width: float = 50
) -> str:
    """Two straight legs from the hips at `top` to soles at `floor`, toes outward."""
    drawing = ""
    for side in (-1, 1):
        drawing += pen.tube(f"M{side * apart},{top} L{side * (apart + 2)},{floor - 40}", trousers, width)
    for side in (-1, 1):
        drawing += shoe(pen, side * (apart + 6), floor - 19, shoes, flip=side < 0)
    return drawing


def seated_leg(
    pen: Pen, trousers: str, shoes: str, hip: Point, knee: Point, foot: Point, width: float = 60
) -> str:
    """A bent leg seen from the side, toe to the side where the knee is."""
    d = f"M{hip[0]},{hip[1]} L{knee[0]},{knee[1]} L{foot[0]},{foot[1]}"
    return pen.tube(d, trousers, width) + shoe(pen, foot[0], foot[1] + 24, shoes, flip=knee[0] < hip[0])


def wheelchair_back(pen: Pen, seat: str = "coral") -> str:
    """What stands behind the sitter; (0, 0) is the hub of the big wheel, the chair faces right."""
    drawing = pen.line("M-62,-168 q-22,-2 -30,-2", "ink", 14) + pen.line(
        "M-58,-168 L-46,-26 L70,-26", "slate", 13
    )
    drawing += pen.rect(-72, -150, 26, 124, 12, seat) + pen.rect(-74, -32, 160, 16, 8, "slate")
    return drawing + pen.line("M74,-24 L96,66 L134,66", "slate", 11) + pen.rect(96, 62, 66, 14, 7, "slate")


def wheelchair_front(pen: Pen) -> str:
    """The wheels on the viewer's side."""
    spokes = ""
    for spoke in range(5):
        x, y = 74 * math.cos(spoke * math.pi / 5), 74 * math.sin(spoke * math.pi / 5)
        spokes += f"M{-x},{-y} L{x},{y} "
    rim = "#C9D2DA"
    drawing = "" if pen.paper else pen.dot(0, 0, 78, "ink", 0.22)
    drawing += pen.line(spokes.strip(), rim, 3) + pen.ring(0, 0, 84, "ink", 15) + pen.ring(0, 0, 70, rim, 5)
    drawing += pen.circle(0, 0, 13, "slate")
    return drawing + pen.ring(104, 56, 25, "ink", 13) + pen.circle(104, 56, 6, "slate")


def wheelchair_user(
    pen: Pen,
    who: Person,
    *,
    turn: float = 0.6,
    mood: str = "smile",
    trousers: str = "navy",
    shoes: str = "coral-dark",
    seat: str = "coral",
    reach: tuple[Point, Point] | None = None,
    lap: str = "",
) -> str:
    """A child in a wheelchair, facing right; (0, 0) is the hub; `reach` is elbow and wrist, `lap` what the hands hold."""
    drawing = wheelchair_back(pen, seat) + place(bust(pen, who, turn=turn, mood=mood, bottom=270), -4, -336)
    chest = who.measures.chest
    drawing += pen.rect(-4 - chest, -98, 2 * chest, 74, 28, who.top)
    drawing += pen.tube("M-26,-46 L90,-46 L112,40", trousers, 48) + shoe(pen, 112, 56, shoes) + lap
    if reach:
        drawing += arm(pen, who, (8, -196), reach[0], reach[1], shade=0.15)
    return drawing + wheelchair_front(pen)
