"""Real Friends, Real Pressure: the large scenes, for dark slides."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.devices import dark_phone, lying, phone_with, slab
from tools.pictures.furniture import bench, stairs
from tools.pictures.glyph import badge, glyph, mark_bubble, sign_bubble
from tools.pictures.grounds import ARCH, DEEP, bold_arch, bold_full, bold_room
from tools.pictures.pen import Pen, light, place
from tools.pictures.person import bust
from tools.pictures.picture import of_talk
from tools.pictures.pose import Hand, Look, limb, roll, sit_front, stand
from tools.pictures.rooms import table_front, tree
from tools.pictures.scenes.pause_scenes import game_player
from tools.pictures.symbols import breaking_frame, key_shield, puppet_frame
from tools.pictures.things import bubble, mug
from tools.pictures.wear import whistle

W, H = 760, 900
A = replace(cast.JORDAN, skin=4, hair="crop", hair_color="black-hair", build="teen", top="amber", neck="hood")
B = replace(cast.SALMA, build="teen", top="amber-light", cloth="teal-mid")
C = replace(cast.TARIQ, skin=1, hair_color="ginger-hair", top="plum-mid", neck="crew")
D = replace(cast.JADE, skin=6, top="coral", neck="shirt", collar="coral-light")
JEANS, INK = "#5F7389", "#14202F"


def title(pen: Pen) -> str:
    """Three friends: one shows a phone with a tick, one laughs, one in a wheelchair gives a thumbs-up."""
    drawing = bold_arch(pen)
    drawing += place(bust(pen, A, turn=0.5, mood="smile", bottom=520), 196, 372, 1.16)
    drawing += place(bust(pen, B, turn=-0.35, mood="laugh", bottom=520), 430, 330, 1.16)
    look = Look(turn=0.6, mood="open", left=Hand((122, 140), "down", "thumb", -90), trousers=JEANS)
    drawing += roll(pen, C, look, "teal-mid").at(566, 940, 1.12, flip=True)
    hands = limb(pen, A, -1, "rest") + place(
        phone_with(pen, pen.line("M-13,0 l9,10 l17,-20", "teal", 8)), 58, 226, 1.06, 8
    )
    hands += limb(pen, A, 1, Hand((52, 268), "out", "thumb", -120))
    return drawing + place(hands, 196, 372, 1.16)


def _ear(pen: Pen, x: float, y: float, k: float, color: str) -> str:
    """An ear that listens."""
    drawing = pen.line("M-18,-4 C-20,-38 26,-38 22,-4 C20,12 6,12 4,26 C2,40 -16,38 -16,26", color, 9)
    return place(drawing + pen.line("M-4,-4 C-4,-20 10,-18 8,-6", color, 7), x, y, k)


def good_friend(pen: Pen) -> str:
    """Two friends bump fists; a heart, an ear and a shield say what makes a good one."""
    drawing = bold_arch(pen, 770)
    d = Look(turn=0.6, mood="open", left="rest", right=Hand((150, 214), "down"), trousers=INK, shoes="white")
    drawing += stand(pen, D, d).at(196, 852, 0.98)
    c = Look(turn=0.6, mood="open", left=Hand((138, 96), "down"), trousers=JEANS, shoes="amber")
    drawing += roll(pen, C, c, "teal-mid").at(500, 862, 1.0, flip=True)
    drawing += sign_bubble(pen, 324, 132, "heart", "left", "coral", 1.1) + sign_bubble(
        pen, 606, 236, "shield", "left", "teal", 1.1
    )
    ear = bubble(pen, -73, -52, 146, 104, "white", "left", _ear(pen, 0, 0, 1.1, "plum"), 42)
    return drawing + place(ear, 500, 92, 1.1)


def trust_test(pen: Pen) -> str:
    """Two friends at ease on a park bench; over them the four parts of the test."""
    drawing = bold_arch(pen, 730) + tree(pen, 96, 736, 0.9, "leaf") + tree(pen, 676, 736, 0.76, "leaf-mid")
    drawing += bench(pen, 380, 850, 600, 206)
    left = Look(turn=0.55, mood="smile", left="lap", right="lap", trousers=INK, shoes="white")
    drawing += sit_front(pen, A, left).at(228, 868, 0.92)
    right = Look(
        turn=-0.55,
        mood="open",
        left="lap",
        right=Hand((120, 232), "down", "palm", -20),
        trousers=JEANS,
        shoes="amber",
    )
    drawing += sit_front(pen, D, right).at(536, 868, 0.92)
    drawing += lying(pen, dark_phone(pen), 380, 642, 0.8, 80, 0.5)
    for x, y, name, fill, tone in (
        (118, 236, "clock", "amber", "ink"),
        (284, 116, "people", "teal-light", "teal"),
        (476, 116, "raised-hand", "coral", "white"),
        (642, 236, "end", "plum-light", "plum"),
    ):
        drawing += badge(pen, x, y, 66, name, fill, tone)
    return drawing


def known(pen: Pen) -> str:
    """Four who could push, each with the same bubble: a girl from class, an older boy, a grown man, a figure in a game."""
    back = bold_full(pen, 790, 1140, 500)
    drawing = ""
    drawing += stand(pen, B, Look(mood="smile", left="rest", right="hip", trousers=JEANS, shoes="white")).at(
        770, 846, 0.82
    )
    older = replace(cast.LEO, top="white", neck="crew", collar="coral-dark", stripes="coral-dark")
    drawing += stand(
        pen, older, Look(mood="open", left="hip", right="rest", trousers=JEANS, shoes="coral-dark")
    ).at(976, 846, 0.86)
    man = replace(cast.SAMIR, top="teal-mid", lanyard="amber")
    drawing += stand(pen, man, Look(mood="smile", left="rest", right="rest", trousers=INK, shoes="slate")).at(
        1204, 846, 0.84
    )
    drawing += (
        pen.rect(1352, 640, 210, 26, 12, "wood")
        + pen.rect(1376, 660, 22, 180, 8, "wood-dark")
        + pen.rect(1516, 660, 22, 180, 8, "wood-dark")
    )
    drawing += pen.rect(1417, 596, 80, 48, 8, "slate") + place(
        slab(pen, 250, 210, place(game_player(pen), 0, 14, 0.92), "sky", 14, 24, "#0C1420"), 1457, 506
    )
    for x, y in ((820, 262), (1032, 228), (1262, 200), (1488, 306)):
        drawing += mark_bubble(pen, x, y, "!", "left", "coral-dark", 0.92)
    return back + place(drawing, 0, -38)


def asked(pen: Pen) -> str:
    """A boy between two friends says no to a camera that rises from his phone."""
    drawing = bold_arch(pen)
    drawing += stairs(pen, 380, 930, 700, 4, 104, "#4E8791")
    d = Look(turn=0.55, mood="smile", left="lap", right="lap", trousers=INK, shoes="white")
    drawing += sit_front(pen, D, d).at(160, 930, 0.96)
    b = Look(turn=-0.55, mood="smile", left="lap", right="lap", trousers=JEANS, shoes="white")
    drawing += sit_front(pen, B, b).at(612, 930, 0.96)
    held = place(phone_with(pen, "", "white"), -62, 226, 0.84, -8)
    look = Look(
        turn=0.1,
        mood="soft",
        tilt=-5,
        held=held,
        left=Hand((-70, 262), "out", "thumb", -60),
        right=Hand((126, 96), "down", "open", -92),
        trousers="navy",
        shoes="coral-dark",
    )
    drawing += sit_front(pen, A, look).at(386, 942, 1.0)
    words = bubble(pen, -73, -52, 146, 104, "white", "none", glyph(pen, "camera", 0, 0, 66, "coral-dark"), 42)
    drawing += (
        place(words, 268, 196, 1.16)
        + pen.circle(286, 304, 17, "white")
        + pen.circle(296, 372, 12, "white")
        + pen.circle(302, 428, 8, "white")
    )
    return drawing


def got_one(pen: Pen) -> str:
    """A girl lays her phone face down and waves to her teacher, who comes over."""
    top = 724
    drawing = (
        bold_room(pen) + pen.rect(60, 80, 360, 200, 16, "wood") + pen.flat(76, 96, 328, 168, 6, "#2F5A4A")
    )
    drawing += pen.line("M120,150 h140 M120,190 h210 M120,228 h90", "teal-light", 8)
    teacher = replace(cast.ROBERT, hair="pixie", specs=False, top="plum-mid", neck="vee", collar="")
    drawing += place(bust(pen, teacher, turn=-0.65, mood="soft", bottom=430), 578, 338, 1.04)
    arms = limb(pen, teacher, -1, Hand((-134, 246), "down", "palm", 195)) + limb(pen, teacher, 1, "rest")
    drawing += place(arms, 578, 338, 1.04)
    drawing += place(bust(pen, D, turn=0.6, mood="talk", bottom=330), 226, 418, 1.14)
    drawing += place(limb(pen, D, 1, Hand((134, 30), "down", "open", -70)), 226, 418, 1.14)
    drawing += table_front(pen, W, H, top)
    drawing += lying(
        pen,
        pen.rect(-37, -68, 74, 136, 16, "ink") + pen.circle(-18, -46, 9, "grey"),
        226,
        top + 12,
        1.15,
        78,
        0.46,
    )
    return drawing + place(limb(pen, D, -1, Hand((-22, 262), "out")), 226, 418, 1.14)


def takedown(pen: Pen) -> str:
    """A boy and his aunt at the kitchen table; a picture falls to squares beside a shield with a key."""
    top = 724
    drawing = bold_room(pen) + key_shield(pen, 196, 210, 0.62, "teal-mid")
    drawing += place(
        pen.ring(-52, 0, 28, "amber", 18) + pen.line("M-24,0 H76 M76,0 V26 M44,0 V20", "amber", 17),
        186,
        200,
        0.9,
        180,
    )
    drawing += breaking_frame(pen, 590, 214, 0.94)
    aunt = replace(cast.GRANDMOTHER, skin=2, hair_color="chestnut-hair", top="coral")
    drawing += place(bust(pen, aunt, turn=-0.6, mood="smile", bottom=340), 556, 444, 1.06)
    boy = Look(turn=0.6, mood="smile", left=Hand((76, 236), "down"), trousers=JEANS)
    drawing += roll(pen, C, boy, "teal-mid").at(230, 948, 1.06)
    drawing += table_front(pen, W, H, top)
    drawing += pen.path(f"M290,{top + 6} L306,{top - 22} H474 L490,{top + 6} Z", "grey-light") + pen.rect(
        284, top + 2, 212, 12, 6, "grey"
    )
    drawing += place(
        limb(pen, aunt, 1, Hand((30, 274), "out")) + limb(pen, aunt, -1, Hand((-60, 262), "out")),
        556,
        444,
        1.06,
    )
    return (
        drawing
        + mug(pen, 686, top - 18, 0.9, "amber")
        + place(limb(pen, C, 1, Hand((70, 276), "down"), (30, 144)), 230, 494, 1.06)
    )


def fake(pen: Pen) -> str:
    """Two friends stand before a false picture on strings."""
    drawing = bold_arch(pen)
    drawing += puppet_frame(pen, 380, 330, 1.22, 130)
    drawing += place(bust(pen, A, turn=-0.3, mood="soft", bottom=420), 236, 506, 1.16)
    drawing += place(bust(pen, B, turn=-0.5, mood="soft", bottom=420), 530, 500, 1.16)
    arms = limb(pen, A, -1, Hand((28, 222), "out")) + limb(pen, A, 1, Hand((-34, 238), "out"))
    drawing += place(arms, 236, 506, 1.16)
    drawing += place(limb(pen, B, 1, Hand((-20, 262), "out")), 530, 500, 1.16)
    return drawing + place(limb(pen, B, -1, Hand((-180, 160), "down", "palm", 172)), 530, 500, 1.16)


def tell_adult(pen: Pen) -> str:
    """A boy talks to his coach on a bench; she listens with open hands, the phone lies dark."""
    drawing = bold_arch(pen, 740)
    drawing += pen.rect(96, 300, 568, 250, 14, light(ARCH, 0.14)) + pen.line(
        "M380,300 V550 M96,425 H664", DEEP, 6
    )
    drawing += bench(pen, 380, 850, 640, 230, back=False)
    left = Look(
        turn=0.6,
        mood="talk",
        left="lap",
        right=Hand((110, 222), "down", "palm", -20),
        trousers=INK,
        shoes="white",
    )
    drawing += sit_front(pen, A, left).at(216, 868, 1.02)
    coach = replace(cast.ROBERT, hair="pixie", specs=False, top="coral-dark", collar="", neck="crew", skin=3)
    look = Look(
        turn=-0.65,
        mood="soft",
        tilt=-4,
        over=whistle(pen),
        left=Hand((-112, 258), "down", "palm", 205),
        right=Hand((104, 276), "out", "palm", -10),
        trousers=JEANS,
        shoes="white",
    )
    drawing += sit_front(pen, coach, look).at(538, 874, 1.02)
    return drawing + lying(pen, dark_phone(pen), 372, 620, 0.8, 80, 0.5)


PICTURES = of_talk(
    "real-friends-real-pressure",
    split=(title, good_friend, trust_test, asked, got_one, takedown, fake, tell_adult),
    full=(known,),
)
