"""Poses: a person and where the hands are in, a whole figure that stands on a floor out.

Hands are given, elbows are found: an arm has two bones of fixed length, so that no arm grows to reach a thing. All
points are in the person's own units, from the middle of the head; `Figure.at` puts the figure into a scene.
"""

import math
from dataclasses import dataclass, replace

from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, place
from tools.pictures.person import (
    Person,
    Point,
    arm,
    bust,
    seated_leg,
    shoe,
    standing_legs,
    wheelchair_back,
    wheelchair_front,
)

HUB = 336.0  # the wheel's hub below the middle of a sitter's head


@dataclass(frozen=True, slots=True)
class Frame:
    """Bones of one build: where the shoulder is, arm bones, hip, thigh and shin, the soles of one who stands."""

    x: float
    y: float
    upper: float
    fore: float
    hip: float
    thigh: float
    shin: float
    floor: float


FRAMES = {
    "adult": Frame(82, 146, 122, 112, 318, 134, 200, 622),
    "teen": Frame(69, 144, 108, 100, 308, 124, 184, 584),
    "child": Frame(57, 138, 92, 86, 296, 108, 150, 506),
    "small": Frame(52, 133, 80, 75, 272, 92, 122, 446),
}


@dataclass(frozen=True, slots=True)
class Hand:
    """Where a wrist is, to which side the elbow goes (out, in, up, down), and what the fingers do."""

    at: Point
    bend: str = "out"
    shape: str = ""  # "", open, point, thumb
    angle: float = -90  # of the fingers, degrees clockwise from three o'clock
    shade: float = 0.14
    back: bool = False  # behind the body
    elbow: Point | None = None  # given where the arm comes toward the viewer and looks shorter


@dataclass(frozen=True, slots=True)
class Figure:
    """A drawn person; `foot` is the floor's distance below the middle of the head."""

    drawing: str
    foot: float

    def at(self, x: float, floor: float, k: float = 1, flip: bool = False) -> str:
        """The figure on a floor, the middle of its head above x."""
        return place(self.drawing, x, floor - self.foot * k, k, flip=flip)


# Named hands: how far out and down from the shoulder as share of the whole arm, elbow, fingers and their angle.
GESTURES: dict[str, tuple[float, float, str, str, float]] = {
    "rest": (0.1, 0.95, "out", "", 90),
    "hip": (-0.02, 0.76, "out", "", 90),
    "wave": (0.5, -0.42, "down", "open", -78),
    "high": (0.3, -0.86, "out", "open", -84),
    "stop": (0.34, -0.14, "down", "open", -90),
    "ahead": (0.66, 0.2, "down", "open", -90),
    "offer": (0.66, 0.4, "down", "palm", -20),
    "chest": (-0.22, 0.34, "out", "", 180),
    "lap": (-0.16, 0.62, "out", "", 120),
    "belly": (-0.3, 0.52, "out", "", 160),
}


def hand(who: Person, side: int, name: str) -> Hand:
    """A named hand for one side: -1 is the viewer's left."""
    frame = FRAMES[who.build]
    out, down, bend, shape, angle = GESTURES[name]
    length = frame.upper + frame.fore
    at = side * (frame.x + out * length), frame.y + down * length
    return Hand(at, bend, shape, angle if side > 0 else 180 - angle)


def elbow_for(shoulder: Point, wrist: Point, upper: float, fore: float, side: int, bend: str) -> Point:
    """Where the elbow is between two bones, on the side asked for; in the middle of the way if the arm is straight."""
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    far = min(math.hypot(dx, dy), upper + fore - 0.5) or 1.0
    along = (upper**2 - fore**2 + far**2) / (2 * far)
    aside = math.sqrt(max(upper**2 - along**2, 0))
    length = math.hypot(dx, dy) or 1.0
    ux, uy = dx / length, dy / length
    base = shoulder[0] + ux * along, shoulder[1] + uy * along
    found = [(base[0] - uy * aside * s, base[1] + ux * aside * s) for s in (1, -1)]
    measure = {
        "out": lambda p: side * p[0],
        "in": lambda p: -side * p[0],
        "down": lambda p: p[1],
        "up": lambda p: -p[1],
    }[bend]
    return max(found, key=measure)


def within_reach(shoulder: Point, wrist: Point, length: float) -> Point:
    """The wrist, or the nearest point that the arm reaches."""
    dx, dy = wrist[0] - shoulder[0], wrist[1] - shoulder[1]
    share = min(1.0, length / (math.hypot(dx, dy) or 1.0))
    return shoulder[0] + dx * share, shoulder[1] + dy * share


def bones(frame: Frame, start: Point, held: Hand, side: int) -> tuple[Point, Point]:
    """Elbow and wrist of an arm that starts at one shoulder."""
    wrist = within_reach(start, held.at, frame.upper + frame.fore - 1)
    return held.elbow or elbow_for(start, wrist, frame.upper, frame.fore, side, held.bend), wrist


def fingers(pen: Pen, who: Person, x: float, y: float, shape: str, angle: float, side: int) -> str:
    """Fingers on a hand whose middle is (x, y)."""
    skin, r = SKIN[who.skin], who.measures.hand

    def finger(turn: float, reach: float, width: float) -> str:
        a = math.radians(angle + turn)
        return pen.tube(
            f"M{x + math.cos(a) * r * 0.5},{y + math.sin(a) * r * 0.5}"
            f" L{x + math.cos(a) * r * reach},{y + math.sin(a) * r * reach}",
            skin,
            width,
        )

    thumb = -side * 74
    if shape == "open":
        drawing = "".join(finger(turn, 1.95, r * 0.52) for turn in (-33, -11, 11, 33))
        drawing += finger(thumb, 1.5, r * 0.56)
        return drawing + pen.circle(x, y, r - (2 if pen.paper else 0), skin, outlined=False)
    if shape == "palm":  # seen from the side, fingers together, the thumb apart
        return finger(0, 1.75, r * 1.36) + finger(-side * 66, 1.45, r * 0.56)
    if shape == "point":
        return finger(0, 2.1, r * 0.58)
    if shape == "thumb":
        return finger(0, 1.7, r * 0.7)
    return ""


def limb(pen: Pen, who: Person, side: int, given: Hand | str, shoulder: Point | None = None) -> str:
    """A whole arm of one side, from the shoulder to the fingers."""
    frame = FRAMES[who.build]
    held = hand(who, side, given) if isinstance(given, str) else given
    start = shoulder or (side * frame.x, frame.y)
    elbow, wrist = bones(frame, start, held, side)
    drawing = arm(pen, who, start, elbow, wrist, shade=held.shade)
    dx, dy = wrist[0] - elbow[0], wrist[1] - elbow[1]
    length = math.hypot(dx, dy) or 1.0
    return drawing + fingers(
        pen, who, wrist[0] + 6 * dx / length, wrist[1] + 6 * dy / length, held.shape, held.angle, side
    )


def is_back(given: Hand | str) -> bool:
    return isinstance(given, Hand) and given.back


def arms(pen: Pen, who: Person, left: Hand | str, right: Hand | str, back: bool) -> str:
    """Both arms that are behind the body, or both that are in front of it; an empty name leaves an arm out."""
    drawing = ""
    for side, given in ((-1, left), (1, right)):
        if given != "" and is_back(given) == back:
            drawing += limb(pen, who, side, given)
    return drawing


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What a person does in one scene: the face, the hands, and what is worn below the top."""

    turn: float = 0
    mood: str = "smile"
    nod: float = 0
    tilt: float = 0
    left: Hand | str = "rest"
    right: Hand | str = "rest"
    held: str = ""  # a drawing between body and hands
    over: str = ""  # a drawing on the head: headphones
    trousers: str = "navy"
    shoes: str = "coral-dark"
    skirt: str = ""


def upper_body(pen: Pen, who: Person, look: Look, hem: float, legs: str = "", front: str = "") -> str:
    """Arms behind, legs, torso down to the hem, `front` (the near leg), what is held, arms in front."""
    w = who.measures.chest
    drawing = arms(pen, who, look.left, look.right, back=True) + legs
    drawing += bust(pen, who, turn=look.turn, mood=look.mood, tilt=look.tilt, nod=look.nod, bottom=hem - 34)
    hips = pen.rect(-w, hem - 84, 2 * w, 84, 32, who.top)
    if pen.paper:  # no line across the coat
        hips += pen.flat(-w + 2, hem - 90, 2 * w - 4, 50, 0, who.top)
    return drawing + hips + look.over + front + look.held + arms(pen, who, look.left, look.right, back=False)


def stand(pen: Pen, who: Person, look: Look = Look()) -> Figure:
    """A person who stands."""
    frame = FRAMES[who.build]
    apart, width = (30, 58) if who.build == "adult" else (28, 54) if who.build == "teen" else (25, 50)
    legs = standing_legs(pen, look.trousers, look.shoes, frame.hip + 6, frame.floor, apart, width)
    if look.skirt:
        w, top, foot = who.measures.chest - 3, frame.hip - 90, frame.hip + (frame.floor - frame.hip) * 0.46
        legs += pen.path(
            f"M{-w},{top} C{-w - 8},{top + 60} {-w - 20},{foot - 40} {-w - 26},{foot - 18}"
            f" Q{-w - 28},{foot} {-w - 12},{foot} H{w + 12} Q{w + 28},{foot} {w + 26},{foot - 18}"
            f" C{w + 20},{foot - 40} {w + 8},{top + 60} {w},{top} Z",
            look.skirt,
        )
    return Figure(upper_body(pen, who, look, frame.hip + 24, legs), frame.floor)


def sit(pen: Pen, who: Person, look: Look, face: int = 1, feet: float = 0) -> Figure:
    """A person on a seat with the knees to one side (face 1: right); `feet` pulls the feet back under the seat.

    The seat's top is `seat_top(who)` below the middle of the head.
    """
    frame, width = FRAMES[who.build], who.measures.limb * 1.32
    y = frame.hip
    far = seated_leg(
        pen, dark(look.trousers, 0.2), look.shoes,
        (face * 6, y), (face * frame.thigh * 0.86, y + 4), (face * (frame.thigh * 0.82 - feet), y + frame.shin), width - 2,
    )  # fmt: skip
    near = seated_leg(
        pen, look.trousers, look.shoes,
        (-face * 16, y + 4), (face * frame.thigh, y + 8), (face * (frame.thigh + 4 - feet), y + frame.shin + 6), width,
    )  # fmt: skip
    hem = y + 26
    return Figure(upper_body(pen, who, look, hem, far, near), y + frame.shin + 6 + 43)


def walk(pen: Pen, who: Person, look: Look, face: int = 1) -> Figure:
    """A person who walks to one side."""
    frame, width = FRAMES[who.build], who.measures.limb * 1.3
    y, floor, f = frame.hip + 6, frame.floor, face
    middle = (y + floor) / 2
    far = pen.tube(
        f"M{-f * 6},{y} L{-f * 22},{middle} L{-f * 74},{floor - 52}", dark(look.trousers, 0.2), width
    )
    far += place(shoe(pen, 0, 0, look.shoes, flip=f < 0), -f * 78, floor - 36, 1, f * 24)
    near = pen.tube(f"M{f * 8},{y} L{f * 46},{middle} L{f * 62},{floor - 42}", look.trousers, width)
    near += shoe(pen, f * 64, floor - 20, look.shoes, flip=f < 0)
    return Figure(upper_body(pen, who, look, frame.hip + 24, far + near), floor)


def seat_top(who: Person) -> float:
    """How far the seat is below the middle of the head of one who sits on it."""
    return FRAMES[who.build].hip + who.measures.limb * 0.66 + 2


def sit_front(pen: Pen, who: Person, look: Look) -> Figure:
    """A person on a seat, knees to the viewer; the seat's top is `seat_top(who)` below the head."""
    frame, width = FRAMES[who.build], who.measures.limb * 1.36
    y, apart = frame.hip, who.measures.chest * 0.5
    shins = ""
    for side in (-1, 1):
        x = side * (apart + 8)
        shins += pen.tube(
            f"M{x},{y + 44} L{x + side * 2},{y + frame.shin - 2}", dark(look.trousers, 0.16), width - 6
        )
        shins += shoe(pen, x + side * 6, y + frame.shin + 18, look.shoes, flip=side < 0)
    thighs = "".join(
        pen.tube(f"M{side * apart * 0.86},{y + 2} L{side * (apart + 8)},{y + 40}", look.trousers, width)
        for side in (-1, 1)
    )
    return Figure(upper_body(pen, who, look, y + 12, shins, thighs), y + frame.shin + 37)


def sit_floor(pen: Pen, who: Person, look: Look) -> Figure:
    """A person cross-legged on the floor."""
    frame, width = FRAMES[who.build], who.measures.limb * 1.26
    y, w = frame.hip + 10, who.measures.chest
    legs = pen.rect(-w * 0.6, y - 8, w * 1.2, 44, 16, dark(look.trousers, 0.18), outlined=False)
    for side in (1, -1):
        tone = dark(look.trousers, 0.18) if side > 0 else look.trousers
        legs += shoe(pen, -side * (w * 0.5), y + 52, look.shoes, flip=side > 0, k=0.9)
        knee = side * (w + 34)
        legs += pen.tube(f"M{side * w * 0.45},{y} L{knee},{y + 32} L{-side * w * 0.28},{y + 50}", tone, width)
    return Figure(upper_body(pen, who, look, y + 14, "", legs), y + 72)


def kneel(pen: Pen, who: Person, look: Look, face: int = 1) -> Figure:
    """A person on one knee, turned to one side, to be eye to eye with a child."""
    frame, width = FRAMES[who.build], who.measures.limb * 1.28
    y, f = frame.hip, face
    down = pen.tube(
        f"M{f * 4},{y} L{f * 20},{y + frame.thigh - 8} L{-f * 84},{y + frame.thigh - 2}",
        dark(look.trousers, 0.2),
        width,
    )
    down += shoe(pen, -f * 92, y + frame.thigh + 2, look.shoes, flip=f < 0)
    up = seated_leg(
        pen, look.trousers, look.shoes,
        (-f * 14, y + 6), (f * (frame.thigh - 14), y + 8), (f * (frame.thigh - 18), y + frame.thigh - 16), width,
    )  # fmt: skip
    return Figure(upper_body(pen, who, look, y + 24, down, up), y + frame.thigh + 26)


def roll(pen: Pen, who: Person, look: Look, seat: str = "coral") -> Figure:
    """A person in a wheelchair who faces right; the right hand is the far one. Flip the figure to face left."""
    chest, drawing = who.measures.chest, wheelchair_back(pen, seat)
    y, x = FRAMES[who.build].y, -4
    head = bust(pen, who, turn=look.turn, mood=look.mood, tilt=look.tilt, nod=look.nod, bottom=270)
    body = "" if look.right in ("", "rest") else limb(pen, who, 1, _shaded(look.right, who), (34, y))
    body += head + look.over + pen.rect(-chest, 238, 2 * chest, 74, 28, who.top)
    drawing += place(body, x, -HUB)
    legs = pen.tube("M-26,-46 L90,-46 L112,40", look.trousers, 48) + shoe(pen, 112, 56, look.shoes)
    near = "" if look.left == "" else limb(pen, who, 1, _near(look.left, who), (12, y))
    drawing += legs + place(look.held + near, x, -HUB)
    return Figure(place(drawing + wheelchair_front(pen), -x, HUB), HUB + 92)


def _shaded(given: Hand | str, who: Person) -> Hand:
    return replace(hand(who, 1, given) if isinstance(given, str) else given, shade=0.28)


def _near(given: Hand | str, who: Person) -> Hand:
    """The near hand of a wheelchair user; at rest it lies on the wheel."""
    if given == "rest":
        return Hand((52, 258), "down")
    return hand(who, 1, given) if isinstance(given, str) else given
