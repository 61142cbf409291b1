"""A person in a disc: head and shoulders, hands and what they hold, all of it cut by the disc's edge.

The spot of 600 x 600 leaves its upper right corner to a bubble. QtSvg draws no clip paths, so QtGui cuts the outlines.
"""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from tools.pictures.head import SKIN, SKIN_SHADE
from tools.pictures.head import head as make_head
from tools.pictures.pen import Pen, dark, place
from tools.pictures.person import Person, Point, neckline
from tools.pictures.pose import FRAMES, Hand, bones, fingers, hand
from tools.pictures.shapes import path_data

CENTER, RADIUS = (290.0, 310.0), 284.0
HEAD, SCALE = (262.0, 282.0), 1.42


def _stroke(points: tuple[Point, ...], width: float, elbow: bool = False) -> QPainterPath:
    path = QPainterPath(QPointF(*points[0]))
    if elbow:  # start, one, elbow, two, end
        path.lineTo(QPointF(*points[1]))
        path.quadTo(QPointF(*points[2]), QPointF(*points[3]))
        path.lineTo(QPointF(*points[4]))
    else:
        for point in points[1:]:
            path.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()


class Disc:
    """The disc in the person's own units, and what is cut by it."""

    def __init__(
        self, at: Point = HEAD, k: float = SCALE, center: Point = CENTER, radius: float = RADIUS
    ) -> None:
        self.x, self.y = (center[0] - at[0]) / k, (center[1] - at[1]) / k
        self.r = radius / k

    def cut(self, pen: Pen, shape: QPainterPath, fill: str) -> str:
        edge = QPainterPath()
        edge.addEllipse(QPointF(self.x, self.y), self.r, self.r)
        rest = shape.intersected(edge)
        return "" if rest.isEmpty() else pen.path(path_data(rest), fill)

    def arm(self, pen: Pen, who: Person, side: int, given: Hand | str) -> tuple[str, str]:
        """An arm as far as it is inside the disc: the sleeve, then what lies over the thing held."""
        frame, held = FRAMES[who.build], hand(who, side, given) if isinstance(given, str) else given
        start, limb = (side * frame.x, frame.y), who.measures.limb
        elbow, wrist = bones(frame, start, held, side)
        dx, dy = wrist[0] - elbow[0], wrist[1] - elbow[1]
        length = math.hypot(dx, dy) or 1.0
        dx, dy = dx / length, dy / length
        cuff = wrist[0] - dx * limb * 0.42, wrist[1] - dy * limb * 0.42
        one = start[0] + (elbow[0] - start[0]) * 0.62, start[1] + (elbow[1] - start[1]) * 0.62
        two = cuff[0] + (elbow[0] - cuff[0]) * 0.62, cuff[1] + (elbow[1] - cuff[1]) * 0.62
        skin, x, y = SKIN[who.skin], wrist[0] + dx * 6, wrist[1] + dy * 6
        sleeve = self.cut(
            pen, _stroke((start, one, elbow, two, cuff), limb, elbow=True), dark(who.top, held.shade)
        )
        over = self.cut(pen, _stroke((cuff, wrist), limb * 0.74), skin) + pen.circle(
            x, y, who.measures.hand, skin
        )
        return sleeve, over + fingers(pen, who, x, y, held.shape, held.angle, side)


def _shoulders(who: Person) -> QPainterPath:
    """The outline of a coat without its neckline."""
    w, shoulder = who.measures.chest, who.measures.shoulder
    torso = QPainterPath(QPointF(-w, 400))
    torso.cubicTo(-w, shoulder + 70, -w - 2, shoulder + 22, -w * 0.6, shoulder + 4)
    torso.lineTo(-25, shoulder - 14)
    torso.cubicTo(-14, shoulder + 2, 14, shoulder + 2, 25, shoulder - 14)
    torso.lineTo(w * 0.6, shoulder + 4)
    torso.cubicTo(w + 2, shoulder + 22, w, shoulder + 70, w, 400)
    torso.closeSubpath()
    return torso


def companion(pen: Pen, who: Person, x: float, y: float, k: float, turn: float, mood: str, disc: Disc) -> str:
    """A second person cut by a disc; (x, y) and k are in the units of the disc."""
    back, front = make_head(pen, who, turn, mood, who.build in ("child", "small"))
    coat = disc.cut(pen, QTransform().translate(x, y).scale(k, k).map(_shoulders(who)), who.top)
    neck = pen.rect(-23, 44, 46, 66, 20, SKIN_SHADE[who.skin])
    return place(back + neck, x, y, k) + coat + place(front, x, y, k)


def medallion(
    pen: Pen,
    who: Person,
    x: float,
    y: float,
    r: float,
    tint: str,
    *,
    turn: float = 0,
    mood: str = "smile",
    edge: str = "white",
) -> str:
    """A small round portrait."""
    drawing = pen.circle(x, y, r * 1.12, edge) + pen.circle(x, y, r, tint, outlined=False)
    k = r / (128 if who.hair in ("afro", "bun", "hijab", "puffs") else 112)
    middle = y + r * (0.16 if who.hair in ("afro", "bun", "turban", "patka") else 0.04)
    disc = Disc((x, middle), k, (x, y), r)
    return drawing + place(companion(pen, who, 0, 0, 1, turn, mood, disc), x, middle, k)


def spot(
    pen: Pen,
    who: Person,
    ground: str,
    *,
    turn: float = 0,
    mood: str = "soft",
    nod: float = 0,
    tilt: float = 0,
    left: Hand | str = "",
    right: Hand | str = "",
    held: str = "",
    behind: str = "",
    over: str = "",
    extra: str = "",
    at: Point = HEAD,
    k: float = SCALE,
) -> str:
    """A person in a disc of one color; `held` is between body and hands, `extra` (in spot units) on top."""
    disc = Disc(at, k)
    back, front = make_head(pen, who, turn, mood, who.build in ("child", "small"), tilt, nod)
    person = (
        back + pen.rect(-23, 44, 46, 66, 20, SKIN_SHADE[who.skin]) + disc.cut(pen, _shoulders(who), who.top)
    )
    person = behind + person + neckline(pen, who, who.measures.shoulder - 10) + front + over
    arms = [disc.arm(pen, who, side, given) for side, given in ((-1, left), (1, right)) if given != ""]
    person += "".join(sleeve for sleeve, _ in arms) + held + "".join(hands for _, hands in arms)
    drawing = pen.circle(*CENTER, RADIUS, ground, outlined=False)
    return drawing + place(person, *at, k) + extra
