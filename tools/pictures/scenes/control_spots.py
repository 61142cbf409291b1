"""Take Back Control: the cases in their discs, for dark slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import phone_with
from tools.pictures.disc import spot
from tools.pictures.glyph import glyph
from tools.pictures.grounds import ARCH
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, place
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, fingers
from tools.pictures.scenes.control import F_BOY, E, G
from tools.pictures.symbols import mask
from tools.pictures.things import bubble

PHONE_HAND = Hand((88, 174), shape="thumb", angle=-130, elbow=(110, 240))


def teen_phone(pen: Pen) -> str:
    """A phone in the right hand of a teen in a disc."""
    lines = pen.flat(-20, -40, 34, 16, 8, "white") + pen.flat(-10, -14, 30, 16, 8, "teal-mid")
    return place(phone_with(pen, lines), 96, 140, 0.76, 8)


def _arrow(pen: Pen, x: float, y: float, k: float, color: str) -> str:
    return place(pen.line("M-30,0 H24 M4,-22 L28,0 L4,22", color, 11), x, y, k)


def wide_bubble(pen: Pen, content: str) -> str:
    """A bubble at the upper right of a spot for two signs; their middles are (440, 118) and (536, 118)."""
    return bubble(pen, 378, 42, 214, 152, "white", "left", content, 44)


def spot_share(pen: Pen) -> str:
    """Someone asks to pass on a beach picture."""
    beach = pen.rect(400, 74, 92, 88, 10, "sky") + pen.dot(428, 102, 14, "amber")
    beach += pen.path("M400,140 q15,-20 31,0 t31,0 t30,0 V152 Q492,162 482,162 H410 Q400,162 400,152 Z", "teal-mid", outlined=False)
    inner = beach + _arrow(pen, 542, 118, 0.94, "coral-dark")
    return spot(pen, E, ARCH, turn=0.55, mood="unsure", held=teen_phone(pen), right=PHONE_HAND, extra=wide_bubble(pen, inner))


def spot_place(pen: Pen) -> str:
    """Someone wants to see where he is, all the time."""
    inner = glyph(pen, "pin", 438, 118, 88, "coral-dark") + glyph(pen, "eye", 532, 118, 80, "ink")
    return spot(pen, G, ARCH, turn=0.55, mood="flat", held=teen_phone(pen), right=PHONE_HAND, extra=wide_bubble(pen, inner))


def _friend_hand(pen: Pen, x: float, y: float, tip: float, tip_y: float, skin: int, top: str) -> str:
    """A friend's arm that reaches in from the side."""
    toward = 1 if tip > x else -1
    who, at = replace(cast.TARIQ, skin=skin), tip + 34 * toward
    drawing = pen.tube(f"M{x - 40 * toward},{y} L{tip},{tip_y}", top, 62) + pen.circle(at, tip_y, 29, SKIN[skin])
    return drawing + place(fingers(pen, who, 0, 0, "palm", -8 if toward > 0 else 188, toward), at, tip_y, 1.4)


def spot_team(pen: Pen) -> str:
    """A false picture goes round a team fast; a boy does not pass it on."""
    inner = place(mask(pen, 0.6), 436, 118) + pen.line("M490,96 h18 M484,118 h24 M490,140 h18", "grey", 7)
    inner += _arrow(pen, 548, 118, 0.8, "coral-dark")
    hands = _friend_hand(pen, 600, 440, 486, 474, 2, "teal") + _friend_hand(pen, 0, 516, 116, 500, 4, "amber")
    return spot(
        pen, F_BOY, ARCH, turn=0.5, mood="firm", right=Hand((92, 96), shape="open", angle=-84, elbow=(120, 190)),
        extra=hands + wide_bubble(pen, inner),
    )  # fmt: skip


PICTURES = of_talk("take-back-control", spot=(spot_share, spot_place, spot_team))
