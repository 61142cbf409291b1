"""Take Back Control: the cases in their discs, for dark slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import phone_with
from tools.pictures.disc import Disc, companion, spot
from tools.pictures.glyph import glyph
from tools.pictures.grounds import ARCH
from tools.pictures.head import SKIN
from tools.pictures.pen import Pen, dark, place
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
    beach += pen.path(
        "M400,140 q15,-20 31,0 t31,0 t30,0 V152 Q492,162 482,162 H410 Q400,162 400,152 Z",
        "teal-mid",
        outlined=False,
    )
    inner = beach + _arrow(pen, 542, 118, 0.94, "coral-dark")
    return spot(
        pen,
        E,
        ARCH,
        turn=0.55,
        mood="unsure",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, inner),
    )


def spot_place(pen: Pen) -> str:
    """Someone wants to see where he is, all the time."""
    inner = glyph(pen, "pin", 438, 118, 88, "coral-dark") + glyph(pen, "eye", 532, 118, 80, "ink")
    return spot(
        pen,
        G,
        ARCH,
        turn=0.55,
        mood="flat",
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, inner),
    )


def _friend_hand(pen: Pen, tip: float, y: float, skin: int, top: str) -> str:
    """A friend's arm that reaches in from the right; its fingers end at `tip`."""
    who, at = replace(cast.TARIQ, skin=skin), tip + 44
    drawing = pen.tube(f"M640,{y + 10} L{at + 48},{y}", top, 62) + pen.tube(
        f"M{at + 50},{y} L{at},{y}", SKIN[skin], 42
    )
    return (
        drawing
        + pen.circle(at, y, 29, SKIN[skin])
        + place(fingers(pen, who, 0, 0, "palm", 184, -1), at, y, 1.4)
    )


def spot_team(pen: Pen) -> str:
    """A false picture goes round a team fast; a teen holds up a hand to it."""
    inner = place(mask(pen, 0.6), 436, 118) + pen.line("M490,96 h18 M484,118 h24 M490,140 h18", "grey", 7)
    inner += _arrow(pen, 548, 118, 0.8, "coral-dark")
    friend = place(
        phone_with(pen, pen.flat(-22, -40, 44, 40, 6, "plum-light")), 498, 414, 1.0, -8
    ) + _friend_hand(pen, 474, 446, 2, "teal")
    return spot(
        pen, F_BOY, ARCH, turn=0.5, mood="firm", right=Hand((92, 110), shape="open", angle=-84, elbow=(112, 210)),
        extra=friend + wide_bubble(pen, inner), at=(232, 282),
    )  # fmt: skip


def spot_phone(pen: Pen) -> str:
    """Someone wants to look into his phone; he holds it close."""
    boy = replace(cast.TARIQ, hair="crop", hair_color="black-hair", top="teal-mid")
    inner = glyph(pen, "eye", 438, 118, 82, "ink") + glyph(pen, "key", 536, 118, 72, "coral-dark")
    near = place(phone_with(pen, "", "white"), 4, 150, 0.78, -4)
    return spot(
        pen, boy, ARCH, turn=0.55, mood="unsure", held=near, left=Hand((-22, 176), elbow=(-108, 240)), right=Hand((30, 176), elbow=(108, 240)),
        extra=_friend_hand(pen, 430, 450, 4, "amber") + wide_bubble(pen, inner), at=(240, 282),
    )  # fmt: skip


def spot_money(pen: Pen) -> str:
    """Someone wants coins, fast; his sister is beside him."""
    boy = replace(cast.LEO, hair="crop", hair_color="ginger-hair", freckles=True, top="amber", neck="crew")
    inner = (
        pen.circle(436, 118, 40, "amber")
        + pen.circle(436, 118, 24, dark("amber", 0.16), outlined=False)
        + glyph(pen, "stopwatch", 536, 118, 88, "coral-dark")
    )
    sister = replace(cast.ROSE, freckles=True, top="teal-mid")
    behind = companion(pen, sister, -134, 14, 0.9, 0.5, "soft", Disc((318, 300)))
    return spot(
        pen,
        boy,
        ARCH,
        turn=0.5,
        mood="unsure",
        behind=behind,
        held=teen_phone(pen),
        right=PHONE_HAND,
        extra=wide_bubble(pen, inner),
        at=(318, 300),
    )


PICTURES = of_talk("take-back-control", spot=(spot_share, spot_place, spot_team, spot_phone, spot_money))
