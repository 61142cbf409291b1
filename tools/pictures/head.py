"""Heads and faces: how a person looks and feels in, the part behind the body and the part in front out.

A head is 116 x 140 around the origin. A turn from -1 (left) to 1 (right) slides the face up to 15 sideways, brings
the far eye 5 closer and drops the far ear.
"""

from dataclasses import dataclass

from tools.pictures.hair import STYLES
from tools.pictures.pen import PAPER_LINE, Pen, dark, mix, number

SHAPE = "M-58,-14 C-58,-52 -34,-70 0,-70 C34,-70 58,-52 58,-14 L58,4 C58,44 34,70 0,70 C-34,70 -58,44 -58,4 Z"
SKIN = {1: "#F7D7C0", 2: "#EDBB94", 3: "#D49B6C", 4: "#AE7446", 5: "#83502F", 6: "#5E3722"}
SKIN_SHADE = {1: "#E9B99B", 2: "#D99C70", 3: "#B97D4E", 4: "#8F5A33", 5: "#683C21", 6: "#472717"}
FACE_LINE = {1: "#5A2E22", 2: "#55291C", 3: "#4A2417", 4: "#3A1B10", 5: "#2B130B", 6: "#22100A"}
BLUSH, MOUTH = "#D9513A", "#7E2A20"
MOODS = (
    "smile", "open", "laugh", "talk", "wow", "soft", "calm", "breath", "flat", "firm", "worry", "unsure", "yuck", "puff"
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Face:
    """Where the face's parts are for one turn: eye line, its middle, and the two eyes' distance from it."""

    x: float
    y: float
    left: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Features:
    """What a head looks like on any day: skin 1 (light) to 6 (dark), hair or cloth, beard, glasses, hearing aid."""

    skin: int = 2
    hair: str = "crop"
    hair_color: str = "brown-hair"
    cloth: str = "amber"
    beard: bool = False
    specs: bool = False
    aid: bool = False
    freckles: bool = False


def face_for(turn: float, child: bool, nod: float = 0) -> Face:
    left, right = (25, 20) if turn > 0.2 else (20, 25) if turn < -0.2 else (23, 23)
    return Face(15 * turn, (6 if child else 0) + 10 * nod, left, right)


def _cheeks(pen: Pen, skin: int, turn: float, at: Face, inset: float) -> str:
    blush = mix(SKIN[skin], BLUSH, 0.30)
    left = at.left + (13 if turn <= 0.2 else 15) - (4 if turn < -0.2 else 0) - inset
    right = at.right + (13 if turn >= -0.2 else 15) - (4 if turn > 0.2 else 0) - inset
    r = 11 - inset * 0.15
    return pen.dot(at.x - left, at.y + 23, r, blush) + pen.dot(at.x + right, at.y + 23, r, blush)


def _eyes(pen: Pen, mood: str, child: bool, line: str, at: Face) -> str:
    if mood in ("calm", "breath"):
        x1, x2 = at.x - at.left - 8, at.x + at.right - 8
        return pen.line(f"M{x1},{at.y} q8,7 16,0 M{x2},{at.y} q8,7 16,0", line, 5.5)
    if mood == "laugh":
        x1, x2, y = at.x - at.left - 9, at.x + at.right - 9, at.y + 4
        return pen.line(f"M{x1},{y} q9,-12 18,0 M{x2},{y} q9,-12 18,0", line, 5.5)
    r = 7.2 if child else 6.4
    return pen.dot(at.x - at.left, at.y, r, line) + pen.dot(at.x + at.right, at.y, r, line)


def _brows(pen: Pen, mood: str, color: str, at: Face) -> str:
    y, x1, x2 = at.y - 20, at.x - at.left - 9, at.x + at.right - 9
    if mood == "worry":
        return pen.line(f"M{x1},{y + 3} q9,-8 17,-7 M{x2 + 18},{y + 3} q-9,-8 -17,-7", color, 5)
    if mood == "unsure":
        return pen.line(f"M{x1},{y - 3} q9,-7 18,-1 M{x2},{y - 7} q9,-6 18,3", color, 5)
    if mood in ("firm", "yuck"):
        return pen.line(f"M{x1},{y + 2} q9,-3 18,2 M{x2 + 18},{y + 2} q-9,-3 -18,2", color, 5)
    y += {"open": -1, "talk": -1, "laugh": -3, "wow": -7, "puff": -4}.get(mood, 2)
    return pen.line(f"M{x1},{y} q9,-6 18,0 M{x2},{y} q9,-6 18,0", color, 5)


def _nose(pen: Pen, skin: int, turn: float, at: Face) -> str:
    x = at.x * 1.35
    if abs(turn) < 0.2:
        return pen.line(f"M{x - 5},{at.y + 19} q5,5 10,0", SKIN_SHADE[skin], 5)
    side = 1 if turn > 0 else -1
    return pen.line(f"M{x},{at.y + 8} q{9 * side},10 {side},13", SKIN_SHADE[skin], 5)


def _puffed(pen: Pen, skin: int, at: Face) -> str:
    """Two cheeks full of air, wider than the head."""
    blush, drawing = mix(SKIN[skin], BLUSH, 0.26), ""
    for side in (-1, 1):
        drawing += pen.circle(at.x * 1.1 + side * 40, at.y + 34, 25, SKIN[skin], outlined=False)
        drawing += "" if pen.paper else pen.dot(at.x * 1.1 + side * 40, at.y + 32, 16, blush)
    return drawing


def _mouth(pen: Pen, mood: str, line: str, at: Face) -> str:
    x, y = at.x * 1.15, at.y + 35
    if mood in ("open", "laugh"):
        red = PAPER_LINE if pen.paper else MOUTH
        lips = f"M{number(x - 17)},{number(y - 3)} q17,4 34,0 c0,26 -34,26 -34,0 z"
        mouth = f'<path d="{lips}" fill="{red}" stroke="{red}" stroke-width="3" stroke-linejoin="round"/>'
        return mouth + pen.path(
            f"M{x - 13},{y - 1} q13,3 26,0 l-1.5,5.5 q-11.5,2.5 -23,0 z", "white", outlined=False
        )
    if mood == "puff":
        return pen.line(f"M{x - 4},{y + 1} q4,4 8,0", line, 6)
    if mood in ("talk", "wow"):
        return f'<ellipse cx="{number(x)}" cy="{number(y + 3)}" rx="9" ry="8" fill="{PAPER_LINE if pen.paper else MOUTH}"/>'
    curve = {
        "smile": f"M{x - 15},{y - 1} q15,15 30,0",
        "calm": f"M{x - 15},{y - 1} q15,15 30,0",
        "worry": f"M{x - 12},{y + 7} q12,-9 24,0",
        "soft": f"M{x - 11},{y + 1} q11,8 22,0",
        "flat": f"M{x - 11},{y + 3} h22",
        "firm": f"M{x - 11},{y + 3} h22",
        "breath": f"M{x - 5},{y + 3} q5,-4 10,0",
        "unsure": f"M{x - 10},{y + 7} q8,-9 20,-6",
        "yuck": f"M{x - 17},{y + 2} q6,-8 11,0 t11,0 t11,0",
    }[mood]
    return pen.line(curve, line, 5.5)


def face(
    pen: Pen, who: Features, turn: float, mood: str, child: bool, inset: float = 0, nod: float = 0
) -> str:
    """Eyes, brows, nose, mouth; see MOODS. A nod from -1 (up) to 1 (down) slides the face along the head."""
    at = face_for(turn, child, nod)
    line = PAPER_LINE if pen.paper else FACE_LINE[who.skin]
    brow = "#7C838C" if who.hair_color in ("grey-hair", "white-hair") else line
    drawing = "" if pen.paper or who.beard else _cheeks(pen, who.skin, turn, at, inset)
    if mood == "puff":
        drawing = _puffed(pen, who.skin, at)
    if who.freckles:
        spots = ((-27, 17), (-18, 21), (-10, 16), (10, 16), (18, 21), (27, 17))
        drawing += "".join(pen.dot(at.x + x, at.y + y, 2.6, SKIN_SHADE[who.skin]) for x, y in spots)
    if who.specs:
        drawing += glasses(pen, at)
    drawing += (
        _eyes(pen, mood, child, line, at) + _brows(pen, mood, brow, at) + _nose(pen, who.skin, turn, at)
    )
    if mood == "yuck":
        x = at.x * 1.35
        drawing += pen.line(
            f"M{x - 8},{at.y + 5} q8,5 16,0 M{x - 6},{at.y + 12} q6,4 12,0", SKIN_SHADE[who.skin], 4
        )
    if who.beard:
        lips = "white" if pen.paper else mix(SKIN[who.skin], BLUSH, 0.25)
        x, y = at.x * 1.15, at.y + 35
        open_mouth = mood in ("open", "talk", "laugh", "wow")
        return drawing + (
            _mouth(pen, mood, line, at) if open_mouth else pen.line(f"M{x - 14},{y} q14,13 28,0", lips, 6)
        )
    return drawing + _mouth(pen, mood, line, at)


def glasses(pen: Pen, at: Face) -> str:
    frame = PAPER_LINE if pen.paper else pen.color("ink")
    glass = 'fill="none"' if pen.paper else 'fill="#FFFFFF" fill-opacity="0.35"'
    style = f'{glass} stroke="{frame}" stroke-width="4.5"'
    lenses = "".join(
        f'<circle cx="{number(x)}" cy="{number(at.y)}" r="17" {style}/>'
        for x in (at.x - at.left, at.x + at.right)
    )
    gap = at.left + at.right - 34
    return lenses + pen.line(f"M{at.x - at.left + 17},{at.y - 3} q{gap / 2},-5 {gap},0", frame, 4.5)


def _hijab(pen: Pen, who: Features, turn: float, mood: str, child: bool, nod: float) -> str:
    cloth, dx = who.cloth, 6 * turn
    drawing = pen.path(
        "M-78,2 C-84,-72 -42,-96 0,-96 C42,-96 84,-72 78,2 C76,44 82,66 104,100 C92,140 46,158 0,158"
        " C-46,158 -92,140 -104,100 C-82,66 -76,44 -78,2 Z",
        cloth,
    )
    drawing += pen.path(
        f"M{-50 + dx},-10 C{-50 + dx},-48 {-28 + dx},-62 {dx},-62 C{28 + dx},-62 {50 + dx},-48 {50 + dx},-10"
        f" L{50 + dx},2 C{50 + dx},40 {30 + dx},64 {dx},64 C{-30 + dx},64 {-50 + dx},40 {-50 + dx},2 Z",
        SKIN[who.skin],
    )
    drawing += pen.path(
        f"M{-50 + dx},-12 C{-50 + dx},-48 {-28 + dx},-63 {dx},-63 C{28 + dx},-63 {50 + dx},-48 {50 + dx},-12"
        f" C{34 + dx},-44 {-34 + dx},-44 {-50 + dx},-12 Z",
        dark(cloth, 0.28),
    )
    drawing += pen.line("M-58,48 C-40,88 10,100 62,84 M-84,104 C-50,124 0,128 44,112", dark(cloth, 0.24), 5.5)
    return drawing + face(pen, who, turn * 0.8, mood, child, 5, nod)


def _near_ear(pen: Pen, who: Features, turn: float) -> str:
    x = -52 if turn > 0 else 52
    drawing = pen.circle(x, 10, 13, SKIN[who.skin]) + pen.line(
        f"M{x - 3},5 q6,4 2,11", SKIN_SHADE[who.skin], 4.5
    )
    if who.aid:
        side = 1 if x > 0 else -1
        drawing += pen.line(f"M{x},-8 q{side * 18},2 {side * 12},24", "amber", 7)
    return drawing


def head(
    pen: Pen, who: Features, turn: float, mood: str, child: bool, tilt: float = 0, nod: float = 0
) -> tuple[str, str]:
    """A head in two parts: draw the first, then the body, then the second."""
    if who.hair == "hijab":
        back, front = "", _hijab(pen, who, turn, mood, child, nod)
    else:
        back, hair = STYLES[who.hair](pen, who.hair_color, who.cloth)
        skin, straight = SKIN[who.skin], abs(turn) < 0.3
        ears = (57, -57) if straight else (-56 if turn > 0 else 56,) if pen.paper else ()
        front = "".join(pen.circle(x, 8, 13, skin) for x in ears) + pen.path(SHAPE, skin)
        if who.beard:
            beard = (
                "M-58,-4 C-60,52 -36,82 0,82 C36,82 60,52 58,-4 C54,14 46,22 34,22 C18,12 -18,12"
                " -34,22 C-46,22 -54,14 -58,-4 Z"
            )
            front += pen.path(beard, who.hair_color)
        front += face(pen, who, turn, mood, child, nod=nod) + hair
        if not straight and not pen.paper:
            front += _near_ear(pen, who, turn)
    if tilt:  # about the neck, not about the nose
        back, front = (
            f'<g transform="rotate({number(tilt)} 0 60)">{part}</g>' if part else "" for part in (back, front)
        )
    return back, front
