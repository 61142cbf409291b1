"""The signs: one family of filled, rounded shapes of one color on a 64 x 64 grid; names in, SVG text out.

Every sign is a single path in the placeholder color PLACEHOLDER (#010203). The program replaces that color by the one a
theme or window wants; holes are true holes. Lines are 6 wide, live area 4 to 60. The logo alone has its own colors.
"""

from collections.abc import Callable

from PySide6.QtGui import QPainterPath

from tools.pictures import sign_shapes as draw
from tools.pictures.shapes import box, curve, cut, disc, join, line, path_data, polygon, ring, star_points

PLACEHOLDER = "#010203"

SIGNS: dict[str, Callable[[], QPainterPath]] = {
    # moves and rules taught on slides
    "raised-hand": draw.hand,
    "save": lambda: cut(draw.folder(), draw.arrow(32, 24, 32, 47, 13, 5.4)),
    "speak": draw.speak,
    "report": draw.flag,
    "block": lambda: join(ring(32, 32, 24, 7.5), line((15.5, 15.5), (48.5, 48.5), width=7.5)),
    "tick": lambda: cut(disc(32, 32, 28), draw.check_mark()),
    "cross": lambda: cut(disc(32, 32, 28), draw.x_mark()),
    "question": lambda: cut(disc(32, 32, 28), draw.question_mark(32, 32.5, 1.12)),
    "lock": draw.lock,
    "key": draw.key,
    "share": lambda: cut(draw.bubble(left=False), draw.check_mark(32, 27.5, 0.95)),
    "ask-first": lambda: cut(draw.bubble(), draw.question_mark(32, 27, 0.98)),
    "keep": draw.lock,
    # things and people
    "home": draw.home,
    "people": draw.people,
    "person": lambda: draw.person(32, 19, 36, 60, 13),
    "star": lambda: polygon(star_points(32, 34, 26, 12.4), 3),
    "camera": draw.camera,
    "shield": lambda: cut(draw.shield(), draw.check_mark(32, 32, 0.95)),
    "heart": lambda: draw.heart(32, 32.5, 1.12),
    "phone": lambda: cut(box(15, 3, 34, 58, 9), box(20.5, 10, 23, 37, 2.5), disc(32, 54, 3)),
    "chat": lambda: cut(draw.bubble(), disc(19, 27.5, 4), disc(32, 27.5, 4), disc(45, 27.5, 4)),
    "clock": draw.clock,
    "gift": draw.gift,
    "gamepad": draw.gamepad,
    "eye": draw.eye,
    "eye-off": lambda: draw.eye(closed=True),
    "pin": draw.pin,
    "cart": draw.cart,
    "book": draw.book,
    "bell": draw.bell,
    "bell-off": draw.bell_off,
    "moon": draw.moon,
    # the console
    "black-screen": draw.screen,
    "white-screen": draw.screen_frame,
    "freeze": draw.snowflake,
    "overview": draw.overview,
    "pointer": draw.pointer,
    "disclosure": lambda: cut(draw.shield(), draw.heart(32, 32.5, 0.54)),
    "end": draw.door_out,
    "pause": lambda: join(box(13, 9, 14, 46, 5), box(37, 9, 14, 46, 5)),
    "play": lambda: polygon(((18, 13), (50, 32), (18, 51)), 4),
    "next": lambda: line((24, 12), (44, 32), (24, 52), width=8),
    "previous": lambda: line((40, 12), (20, 32), (40, 52), width=8),
    "down": lambda: line((12, 24), (32, 44), (52, 24), width=8),
    "up": lambda: line((12, 40), (32, 20), (52, 40), width=8),
    "search": draw.magnifier,
    "zoom": lambda: join(
        draw.magnifier(), line((19, 27), (35, 27), width=5.4), line((27, 19), (27, 35), width=5.4)
    ),
    "screen": lambda: join(draw.screen_frame(), draw.check_mark(32, 26.5, 0.72, 5.6)),
    "screen-off": lambda: join(draw.screen_frame(), draw.x_mark(32, 27, 7, 5.6)),
    "swap": draw.swap,
    "battery": draw.battery,
    "warning": draw.warning,
    "info": lambda: cut(disc(32, 32, 28), line((32, 30), (32, 46), width=6.6), disc(32, 19, 4.2)),
    "pen": draw.pencil,
    "spotlight": lambda: cut(box(4, 8, 56, 48, 9), disc(32, 32, 16)),
    "highlighter": lambda: join(
        cut(
            polygon(((18, 36), (42, 8), (54, 18), (30, 46), (19, 47)), 3), line((25, 28), (38, 39), width=4.4)
        ),
        line((8, 56), (50, 56), width=7),
    ),
    "eraser": lambda: join(
        cut(
            polygon(((9, 40), (34, 11), (52, 27), (31, 52), (20, 52)), 3.5),
            line((23, 24), (42, 41), width=4.4),
        ),
        line((20, 56), (57, 56), width=6),
    ),
    "undo": lambda: join(
        curve(
            (10, 24), (22, 24, 28, 24, 38, 24), (58, 24, 58, 54, 38, 54), (32, 54, 28, 54, 24, 54), width=7
        ),
        line((24, 10), (10, 24), (24, 38), width=7),
    ),
    "sound": draw.speaker,
    "projector": draw.projector,
    # the desk
    "printer": draw.printer,
    "settings": draw.sliders,
    "folder": draw.folder,
    "scissors": draw.scissors,
    "minus": lambda: line((12, 32), (52, 32), width=8),
    "plus": lambda: join(line((12, 32), (52, 32), width=8), line((32, 12), (32, 52), width=8)),
    "check": lambda: draw.check_mark(32, 32, 1.75, 8),
    "close": lambda: draw.x_mark(32, 32, 18, 8),
    "globe": draw.globe,
    "stopwatch": draw.stopwatch,
    "calendar": draw.calendar,
    "list": draw.bullet_list,
    "trash": draw.trash,
}


def sign_svg(name: str) -> str:
    """A sign's whole SVG file."""
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">'
    return f'{head}<path fill="{PLACEHOLDER}" fill-rule="evenodd" d="{path_data(SIGNS[name]())}"/></svg>\n'


def logo_svg() -> str:
    """The program's own mark: a teal bag with an amber speech bubble."""
    # Shapes laid over each other, not joined: joining breaks round corners into straight pieces, and this is the icon.
    handle = box(18, 4, 28, 26, 11)
    handle.addPath(box(24.4, 10.4, 15.2, 24, 5))  # even-odd makes it a hole; what sticks out is behind the bag
    bubble, tail = box(16.5, 29, 31, 17, 4.5), polygon(((27, 44), (34, 44), (27, 52)), 1.5)
    head = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64" viewBox="0 0 64 64">'
    parts = ((handle, "#2F8784"), (box(4, 16, 56, 44, 13), "#0B6E6E"), (bubble, "#F2B134"), (tail, "#F2B134"))
    paths = (f'<path fill="{color}" fill-rule="evenodd" d="{path_data(part)}"/>' for part, color in parts)
    return f"{head}{''.join(paths)}</svg>\n"
