"""A person in a disc: head and shoulders, hands and what they hold, all of it cut by the disc's edge.

The spot of 600 x 600 leaves its upper right corner to a bubble. QtSvg draws no clip paths, so QtGui cuts the outlines.
"""

import math

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainterPath, QPainterPathStroker, QTransform

from tools.pictures.head import SKIN, SKIN_SHADE, head
from tools.pictures.pen import Pen, dark, place
from tools.pictures.person import Person, Point, bust
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

    def __init__(self, head: Point = HEAD, k: float = SCALE) -> None:
        self.x, self.y = (CENTER[0] - head[0]) / k, (CENTER[1] - head[1]) / k
        self.r = RADIUS / k

    def cut(self, pen: Pen, shape: QPainterPath, fill: str) -> str:
        edge = QPainterPath()
        edge.addEllipse(QPointF(self.x, self.y), self.r, self.r)
        rest = shape.intersected(edge)
        return "" if rest.isEmpty() else pen.path(path_data(rest), fill)

    def foot(self, pen: Pen, who: Person, top: float) -> str:
        """The lower edge of the coat, which ends where the disc does."""
        w = who.measures.chest
        ends = [self.y + math.sqrt(self.r**2 - (x - self.x) ** 2) for x in (-w, w)]
        r = self.r
        d = f"M{-w},{top} V{ends[0]} A{r},{r} 0 0 0 {w},{ends[1]} V{top} Z"
        return pen.path(d, who.top, outlined=False)

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
        sleeve = self.cut(pen, _stroke((start, one, elbow, two, cuff), limb, elbow=True), dark(who.top, held.shade))
        over = self.cut(pen, _stroke((cuff, wrist), limb * 0.74), skin) + pen.circle(x, y, who.measures.hand, skin)
        return sleeve, over + fingers(pen, who, x, y, held.shape, held.angle, side)


def companion(
    pen: Pen, who: Person, x: float, y: float, k: float, turn: float, mood: str, head_at: Point = HEAD, size: float = SCALE
) -> str:
    """A second person behind the first, cut by the same disc; (x, y) and k are in the first one's units."""
    w, shoulder = who.measures.chest, who.measures.shoulder
    torso = QPainterPath(QPointF(-w, 400))
    torso.cubicTo(-w, shoulder + 70, -w - 2, shoulder + 22, -w * 0.6, shoulder + 4)
    torso.lineTo(-25, shoulder - 14)
    torso.cubicTo(-14, shoulder + 2, 14, shoulder + 2, 25, shoulder - 14)
    torso.lineTo(w * 0.6, shoulder + 4)
    torso.cubicTo(w + 2, shoulder + 22, w, shoulder + 70, w, 400)
    torso.closeSubpath()
    back, front = head(pen, who, turn, mood, who.build in ("child", "small"))
    coat = Disc(head_at, size).cut(pen, QTransform().translate(x, y).scale(k, k).map(torso), who.top)
    neck = pen.rect(-23, 44, 46, 66, 20, SKIN_SHADE[who.skin])
    return place(back + neck, x, y, k) + coat + place(front, x, y, k)


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
    low = disc.y + math.sqrt(disc.r**2 - (who.measures.chest + abs(disc.x)) ** 2) - 6
    person = bust(pen, who, turn=turn, mood=mood, nod=nod, tilt=tilt, bottom=low)
    arms = [disc.arm(pen, who, side, given) for side, given in ((-1, left), (1, right)) if given != ""]
    person = behind + person + disc.foot(pen, who, low - 4) + over + "".join(sleeve for sleeve, _ in arms)
    person += held + "".join(hands for _, hands in arms)
    drawing = pen.circle(*CENTER, RADIUS, ground, outlined=False)
    return drawing + place(person, *at, k) + extra
