"""The parts on their own: heads, moods, hands, clothes, poses, devices, furniture, bubbles and signs as single SVG files.

Scenes are composed by the program from the functions behind these parts; the files are for those who adapt a talk.
All parts share the scenes' grid: a head is 116 x 140, whatever it belongs to is drawn at that size.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from tools.pictures import cast, creatures, devices, furniture, rooms, symbols, things, toys, wear
from tools.pictures.glyph import mark_bubble
from tools.pictures.hair import STYLES
from tools.pictures.head import MOODS, SKIN
from tools.pictures.listeners import card_folded, notice_board
from tools.pictures.pen import Pen, document, place
from tools.pictures.person import Person, bust, shoe, wheelchair_back, wheelchair_front
from tools.pictures.pose import (
    GESTURES,
    Figure,
    Look,
    kneel,
    limb,
    roll,
    sit,
    sit_floor,
    sit_front,
    stand,
    walk,
)

PARTS = "resources/pictures/parts"
Box = tuple[float, float, float, float]  # left, top, width, height around the part's own origin


@dataclass(frozen=True, slots=True)
class Part:
    """One part: its file's name, its drawing, and the box that holds it."""

    name: str
    draw: Callable[[Pen], str]
    box: Box


def part_svg(part: Part, pen: Pen) -> str:
    x, y, w, h = part.box
    return document(place(part.draw(pen), -x, -y), round(w), round(h))


def _bust(who: Person, bottom: float, mood: str = "smile", turn: float = 0) -> Callable[[Pen], str]:
    """Draws one person down to `bottom`."""
    return lambda pen: bust(pen, who, mood=mood, turn=turn, bottom=bottom)


def _arm(name: str) -> Callable[[Pen], str]:
    return lambda pen: limb(pen, cast.NIA, 1, name)


def _bubble(tail: str) -> Callable[[Pen], str]:
    return lambda pen: things.bubble(pen, 0, 0, 200, 120, "white", tail)


def _hair_colors(style: str) -> str:
    table = {
        "crop": "brown-hair",
        "quiff": "blond-hair",
        "curls": "ginger-hair",
        "wavy": "chestnut-hair",
        "bob": "ginger-hair",
        "bun": "chestnut-hair",
        "pony": "chestnut-hair",
        "thin": "grey-hair",
        "pixie": "grey-hair",
    }
    return table.get(style, "black-hair")


def _heads() -> Iterator[Part]:
    for at, style in enumerate((*STYLES, "hijab")):
        skin = at % len(SKIN) + 1
        cloth = "teal" if style == "hijab" else "coral" if style in ("puffs", "turban") else "amber"
        who = Person(
            skin=skin,
            hair=style,
            hair_color=_hair_colors(style),
            cloth=cloth,
            top="teal" if style != "hijab" else "plum-mid",
        )
        yield Part(f"head-{style}", _bust(who, 210), (-124, -146, 248, 362))
    for mood in MOODS:
        yield Part(f"mood-{mood}", _bust(cast.JORDAN, 180, mood), (-90, -104, 180, 290))
    for skin in SKIN:
        who = Person(skin=skin, hair="bald", build="child", top="teal-mid")
        yield Part(f"skin-{skin}", _bust(who, 180), (-90, -104, 180, 290))
    extras = (
        ("beard", replace(cast.SAMIR)),
        ("glasses", replace(cast.MILO, specs=True)),
        ("hearing-aid", replace(cast.LUCY, aid=True)),
        ("freckles", replace(cast.ROSE, freckles=True)),
    )
    for name, who in extras:
        yield Part(f"face-{name}", _bust(who, 180, turn=-0.4 if who.aid else 0.2), (-124, -110, 248, 296))


def _hands() -> Iterator[Part]:
    for name in GESTURES:
        yield Part(f"arm-{name}", _arm(name), (-40, -120, 360, 540))
    yield Part("hand-stop", lambda pen: things.hand_stop(pen, 0, 0, 1, 4, "plum-mid"), (-70, -110, 180, 256))
    yield Part("shoe", lambda pen: shoe(pen, 0, 0, "coral-dark"), (-40, -40, 110, 74))


def _clothes() -> Iterator[Part]:
    for neck in ("crew", "vee", "shirt", "hood"):
        who = replace(cast.LENA, neck=neck, top="teal-mid")
        yield Part(f"top-{neck}", _bust(who, 320), (-116, -110, 232, 440))
    striped = replace(cast.MILO, top="white", neck="crew", stripes="coral-dark", collar="coral-dark")
    yield Part("top-stripes", lambda pen: bust(pen, striped, bottom=300), (-116, -110, 232, 420))
    yield Part("lanyard", lambda pen: bust(pen, cast.HANNAH, bottom=320), (-116, -146, 232, 476))
    yield Part(
        "vest",
        lambda pen: bust(pen, replace(cast.SAMIR, top="slate"), bottom=340) + wear.vest(pen, 104, 106, 340),
        (-116, -110, 232, 460),
    )
    yield Part(
        "apron",
        lambda pen: (
            bust(pen, replace(cast.ROBERT, top="teal-mid"), bottom=340) + wear.apron(pen, 104, 190, 330)
        ),
        (-116, -110, 232, 470),
    )
    yield Part(
        "whistle",
        lambda pen: bust(pen, replace(cast.MARCUS, top="coral-dark"), bottom=260) + wear.whistle(pen),
        (-116, -110, 232, 380),
    )
    officer = Person(
        skin=5, hair="pixie", hair_color="black-hair", top="#3D6FA3", collar="#2F5A87", neck="shirt"
    )
    yield Part(
        "uniform-shirt",
        lambda pen: bust(pen, officer, bottom=300) + wear.police_badge(pen),
        (-116, -110, 232, 420),
    )
    yield Part(
        "headphones",
        lambda pen: bust(pen, cast.MILO, bottom=180) + wear.headphones(pen),
        (-100, -116, 200, 302),
    )
    yield Part(
        "headset",
        lambda pen: bust(pen, cast.LENA, turn=0.4, bottom=200) + wear.headphones(pen, 0.4, mic=True),
        (-116, -120, 232, 328),
    )


def _poses() -> Iterator[Part]:
    def part(name: str, make: Callable[[Pen], Figure], box: Box) -> Part:
        return Part(f"pose-{name}", lambda pen: make(pen).drawing, box)

    yield part("stand-adult", lambda pen: stand(pen, cast.SAMIR, Look(shoes="ink")), (-150, -120, 300, 760))
    yield part("stand-teen", lambda pen: stand(pen, cast.TARIQ), (-150, -120, 300, 720))
    yield part("stand-child", lambda pen: stand(pen, cast.FINN), (-140, -120, 280, 640))
    yield part(
        "stand-small",
        lambda pen: stand(pen, replace(cast.ZURI, build="small"), Look(skirt="plum")),
        (-140, -120, 280, 580),
    )
    yield part("walk", lambda pen: walk(pen, cast.JORDAN, Look(turn=0.5)), (-160, -120, 320, 640))
    yield part(
        "sit",
        lambda pen: sit(pen, cast.DEEPAK, Look(turn=0.6, left="lap", right="lap")),
        (-160, -130, 380, 720),
    )
    yield part(
        "sit-front",
        lambda pen: sit_front(pen, cast.LUCY, Look(left="lap", right="lap")),
        (-140, -120, 280, 620),
    )
    yield part(
        "sit-floor",
        lambda pen: sit_floor(pen, cast.JORDAN, Look(left="lap", right="lap")),
        (-150, -120, 300, 510),
    )
    yield part(
        "kneel",
        lambda pen: kneel(pen, cast.HANNAH, Look(turn=0.6, left="lap", right="offer")),
        (-190, -146, 500, 640),
    )
    yield part("wheelchair", lambda pen: roll(pen, cast.ZURI, Look(turn=0.6)), (-130, -120, 320, 560))
    yield Part("wheelchair", lambda pen: wheelchair_back(pen) + wheelchair_front(pen), (-116, -190, 300, 300))


def _devices() -> Iterator[Part]:
    simple: tuple[tuple[str, Callable[[Pen], str], Box], ...] = (
        ("phone", lambda pen: things.phone(pen, 0, 0, 1, 0, "teal-light", "bubbles"), (-45, -76, 90, 152)),
        ("phone-off", devices.dark_phone, (-45, -76, 90, 152)),
        ("phone-back", lambda pen: things.phone(pen, 0, 0, 1, 0, "teal-light", "back"), (-45, -76, 90, 152)),
        ("tablet", lambda pen: things.tablet(pen, 0, 0), (-120, -86, 240, 172)),
        ("tablet-back", devices.tablet_back, (-120, -86, 240, 172)),
        ("tablet-on-stand", lambda pen: devices.big_tablet(pen, ""), (-222, -184, 444, 500)),
        ("controller", lambda pen: things.controller(pen, 0, 0), (-118, -62, 236, 146)),
        ("laptop", lambda pen: devices.laptop(pen, 0, 0), (-108, -122, 216, 142)),
        ("screen", lambda pen: devices.screen_on_desk(pen, 0, 0, 300, 210), (-162, -264, 324, 276)),
        (
            "game-on-television",
            lambda pen: devices.television(pen, 0, 0, 420, 256, devices.game_scene(pen, 388, 224)),
            (-222, -140, 444, 280),
        ),
        (
            "settings-rows",
            lambda pen: devices.switch_rows(
                pen, (("eye", "plum", True), ("chat", "teal", True), ("pin", "navy", False)), 210, 106
            ),
            (-118, -156, 240, 312),
        ),
    )
    for name, draw, box in simple:
        yield Part(name, draw, box)


def _rooms() -> Iterator[Part]:
    simple: tuple[tuple[str, Callable[[Pen], str], Box], ...] = (
        ("window", lambda pen: rooms.window(pen, 0, 0, 200, 200), (-24, -10, 248, 234)),
        (
            "window-night",
            lambda pen: rooms.window(pen, 0, 0, 200, 200, night=True, frame="grey"),
            (-24, -10, 248, 234),
        ),
        ("door", lambda pen: furniture.door(pen, 0, 0), (-128, -448, 256, 458)),
        ("shelf", lambda pen: rooms.shelf(pen, 0, 0), (-10, -90, 190, 116)),
        ("framed", lambda pen: rooms.framed(pen, 0, 0, 152, 168, "white"), (-10, -10, 172, 188)),
        ("notice-board", lambda pen: notice_board(pen, 0, 0), (-10, -10, 240, 180)),
        ("table", lambda pen: furniture.table(pen, 0, 0, 300, 190), (-160, -200, 320, 210)),
        ("desk", lambda pen: furniture.counter(pen, 0, 0, 340, 200), (-180, -210, 360, 220)),
        ("sofa", lambda pen: furniture.sofa(pen, 0, 0, 560, 200), (-306, -390, 612, 400)),
        ("armchair", lambda pen: "".join(furniture.armchair(pen, 0, 0, 210)), (-190, -430, 380, 440)),
        ("bench", lambda pen: furniture.bench(pen, 0, 0, 560, 220), (-304, -380, 608, 390)),
        ("chair", lambda pen: furniture.chair(pen, 0, 0, 240), (-112, -440, 224, 450)),
        ("stool", lambda pen: furniture.stool_front(pen, 0, 0, 190), (-90, -200, 180, 212)),
        ("beanbag", lambda pen: furniture.beanbag(pen, 0, 0), (-180, -230, 360, 240)),
        ("stairs", lambda pen: furniture.stairs(pen, 0, 0, 560, 4, 100), (-298, -410, 596, 430)),
        ("lockers", lambda pen: furniture.locker_row(pen, 0, 0, 3), (-10, -480, 340, 490)),
        ("plant", lambda pen: things.plant(pen, 0, 0), (-76, -160, 152, 250)),
        ("lamp", lambda pen: things.lamp(pen, 0, 0), (-102, -130, 204, 250)),
        ("floor-lamp", lambda pen: rooms.floor_lamp(pen, 0, 0), (-94, -480, 188, 490)),
        ("rug", lambda pen: rooms.rug(pen, 0, 0, 300, 60), (-310, -70, 620, 140)),
        ("tree", lambda pen: rooms.tree(pen, 0, 0), (-130, -298, 260, 308)),
        ("cloud", lambda pen: rooms.cloud(pen, 0, 0, 1, "grey-light"), (-110, -64, 216, 104)),
    )
    for name, draw, box in simple:
        yield Part(name, draw, box)


def _bubbles() -> Iterator[Part]:
    for tail in ("left", "right", "none"):
        yield Part(f"bubble-{tail}", _bubble(tail), (-10, -10, 220, 176))
    yield Part("bubble-question", lambda pen: mark_bubble(pen, 0, 0, "?"), (-74, -66, 148, 172))
    yield Part("bubble-exclamation", lambda pen: mark_bubble(pen, 0, 0, "!"), (-74, -66, 148, 172))
    yield Part("bubble-jagged", lambda pen: symbols.jagged(pen, 0, 0, 1, "grey"), (-104, -90, 208, 196))
    yield Part("bubble-small", lambda pen: symbols.small_bubble(pen, 0, 0, 1, "white"), (-64, -46, 128, 126))


def _signs() -> Iterator[Part]:
    simple: tuple[tuple[str, Callable[[Pen], str], Box], ...] = (
        ("signpost", lambda pen: things.signpost(pen, 0, 0), (-102, -112, 204, 232)),
        ("shield", lambda pen: things.shield(pen, 0, 0), (-100, -118, 200, 236)),
        ("shield-keyhole", lambda pen: symbols.key_shield(pen, 0, 0), (-196, -232, 392, 464)),
        ("key", lambda pen: things.key(pen, 0, 0), (-102, -50, 200, 100)),
        (
            "fingerprint",
            lambda pen: symbols.fingerprint(pen, 0, 0, 100, "amber", "#8A5A00"),
            (-110, -110, 220, 220),
        ),
        ("mask", symbols.mask, (-70, -76, 140, 162)),
        ("puppet-frame", lambda pen: symbols.puppet_frame(pen, 0, 0, 1, 130), (-140, -326, 280, 472)),
        ("breaking-frame", lambda pen: symbols.breaking_frame(pen, 0, 0), (-350, -112, 490, 224)),
        ("scissors", lambda pen: symbols.scissors(pen, 0, 0, 1, 0), (-104, -74, 216, 148)),
        ("heart", lambda pen: things.heart(pen, 0, 0), (-48, -44, 96, 84)),
        ("star", lambda pen: pen.star(0, 0, 1, "amber"), (-46, -46, 92, 92)),
        ("note", lambda pen: things.note(pen, 0, 0), (-50, -46, 92, 92)),
        ("tick", lambda pen: things.tick(pen, 0, 0), (-36, -32, 72, 64)),
        ("sun", lambda pen: toys.sun_face(pen, 0, 0, 80), (-126, -126, 252, 252)),
        ("gift", lambda pen: toys.gift_box(pen, 0, 0), (-120, -242, 240, 252)),
        ("box", lambda pen: toys.plain_box(pen, 0, 0) + toys.tangle(pen, 0, 0), (-134, -290, 280, 304)),
        ("cake", lambda pen: toys.cake(pen, 0, 0), (-158, -256, 316, 280)),
        ("balloon", lambda pen: toys.balloon(pen, 0, 0, 1, "coral-dark"), (-62, -72, 124, 320)),
        ("blocks", lambda pen: toys.castle(pen), (-124, -248, 248, 258)),
        ("speaker", lambda pen: toys.speaker_box(pen, 0, 0), (-70, -200, 140, 210)),
        ("cushion", lambda pen: toys.cushion(pen, 0, 0, 190, 140), (-106, -82, 212, 164)),
        ("mug", lambda pen: things.mug(pen, 0, 0), (-44, -50, 114, 100)),
        ("guitar", lambda pen: things.guitar(pen, 0, 0), (-130, -84, 400, 168)),
        ("ball", lambda pen: things.ball(pen, 0, 0), (-56, -56, 112, 112)),
        ("teddy", lambda pen: things.teddy(pen, 0, 0), (-66, -88, 132, 176)),
        ("card", lambda pen: card_folded(pen, 0, 0), (-68, -52, 136, 108)),
        ("robot", creatures.robot, (-160, -156, 400, 290)),
        ("fox", creatures.fox, (-116, -156, 232, 294)),
        ("ghost", creatures.ghost, (-88, -108, 176, 224)),
    )
    for name, draw, box in simple:
        yield Part(name, draw, box)


def all_parts() -> tuple[Part, ...]:
    """Every part, heads first."""
    return (*_heads(), *_hands(), *_clothes(), *_poses(), *_devices(), *_rooms(), *_bubbles(), *_signs())
