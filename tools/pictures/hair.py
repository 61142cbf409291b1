"""Hair and head cloths: a style's name and its colors in, the part behind the head and the part in front out.

Heads are 116 x 140 around the origin (`head.SHAPE`); hair is drawn on that size.
"""

from collections.abc import Callable

from tools.pictures.pen import Pen, dark

Parts = tuple[str, str]  # behind the head, in front of it


def _crop(pen: Pen, hair: str, _tie: str) -> Parts:
    d = (
        "M-62,2 C-68,-58 -44,-92 6,-88 C50,-86 68,-54 62,2 C60,-16 54,-28 46,-38 C20,-30"
        " -12,-34 -32,-46 C-46,-36 -56,-20 -62,2 Z"
    )
    return "", pen.path(d, hair)


def _quiff(pen: Pen, hair: str, _tie: str) -> Parts:
    d = (
        "M-62,2 C-66,-40 -60,-64 -44,-74 C-40,-96 0,-104 30,-92 C54,-84 66,-50 62,2 C60,-16 56,-30 46,-40"
        " C30,-46 8,-44 -6,-54 C-22,-40 -50,-38 -62,2 Z"
    )
    return "", pen.path(d, hair)


def _fade(pen: Pen, hair: str, _tie: str) -> Parts:
    d = (
        "M-59,-8 C-60,-30 -56,-48 -48,-58 C-44,-84 -20,-92 2,-92 C26,-92 46,-84 50,-58 C57,-46 60,-30 59,-8"
        " C55,-26 50,-38 42,-44 L-42,-44 C-50,-38 -55,-26 -59,-8 Z"
    )
    return "", pen.path(d, hair)


def _curls(pen: Pen, hair: str, _tie: str) -> Parts:
    balls = ((-54, -26, 21), (-44, -56, 25), (-16, -74, 27), (17, -74, 27), (45, -54, 25), (55, -25, 20))
    crown = "".join(pen.circle(x, y, r, hair) for x, y, r in balls)
    d = (
        "M-58,-10 C-62,-52 -34,-76 0,-76 C34,-76 62,-52 58,-10 C52,-26 46,-32 34,-40 C26,-30 8,-30 0,-42"
        " C-10,-30 -28,-30 -36,-40 C-46,-32 -52,-26 -58,-10 Z"
    )
    front = pen.path(d, hair)
    return (crown, front) if pen.paper else ("", crown + front)


def _afro(pen: Pen, hair: str, _tie: str) -> Parts:
    back = (
        "M-94,-10 C-106,-84 -56,-122 0,-122 C56,-122 106,-84 94,-10 C92,28 74,46 48,48"
        " L-48,48 C-74,46 -92,28 -94,-10 Z"
    )
    front = (
        "M-58,-12 C-58,-52 -34,-72 0,-72 C34,-72 58,-52 58,-12 C50,-36 26,-46 0,-46 C-26,-46"
        " -50,-36 -58,-12 Z"
    )
    return pen.path(back, hair), pen.path(front, hair)


def _long(pen: Pen, hair: str, _tie: str) -> Parts:
    back = (
        "M-70,-16 C-74,-76 -38,-94 2,-94 C42,-94 76,-74 72,-16 C72,30 78,60 84,104 C66,122 40,120 24,108"
        " L-24,108 C-42,120 -66,120 -82,104 C-76,60 -70,30 -70,-16 Z"
    )
    front = (
        "M-61,10 C-70,-58 -34,-90 8,-88 C50,-86 68,-56 61,10 C56,-18 44,-44 18,-54 C-4,-36 -46,-30 -61,10 Z"
    )
    return pen.path(back, hair), pen.path(front, hair)


def _wavy(pen: Pen, hair: str, _tie: str) -> Parts:
    back = (
        "M-66,-30 C-72,-80 -36,-96 0,-96 C36,-96 74,-80 70,-30 C92,-10 72,18 86,40 C96,64 78,92 54,88"
        " L-54,88 C-80,92 -98,64 -86,40 C-72,18 -90,-6 -66,-30 Z"
    )
    front = (
        "M-61,8 C-72,-56 -36,-90 0,-88 C40,-88 70,-56 61,8 C54,-22 36,-44 -10,-56 C-20,-38 -50,-24 -61,8 Z"
    )
    return pen.path(back, hair), pen.path(front, hair)


def _bob(pen: Pen, hair: str, _tie: str) -> Parts:
    back = (
        "M-76,-8 C-82,-74 -40,-94 0,-94 C40,-94 82,-74 76,-8 L78,46 C78,64 62,70 46,66"
        " L-46,66 C-62,70 -78,64 -78,46 Z"
    )
    front = (
        "M-61,10 C-70,-60 -36,-88 0,-88 C36,-88 70,-60 61,10 C60,-8 57,-20 52,-30 C18,-24 -18,-24 -52,-30"
        " C-57,-20 -60,-8 -61,10 Z"
    )
    return pen.path(back, hair), pen.path(front, hair)


def _bun(pen: Pen, hair: str, _tie: str) -> Parts:
    front = "M-61,0 C-66,-60 -36,-86 0,-86 C36,-86 66,-60 61,0 C54,-32 30,-50 0,-52 C-30,-50 -54,-32 -61,0 Z"
    return pen.circle(0, -100, 32, hair), pen.path(front, hair)


def _puffs(pen: Pen, hair: str, tie: str) -> Parts:
    front = "M-61,0 C-66,-58 -36,-84 0,-84 C36,-84 66,-58 61,0 C52,-34 26,-46 0,-58 C-26,-46 -52,-34 -61,0 Z"
    ties = pen.circle(-51, -52, 8, tie) + pen.circle(51, -52, 8, tie)
    return pen.circle(-66, -62, 36, hair) + pen.circle(66, -62, 36, hair), pen.path(front, hair) + ties


def _braids(pen: Pen, hair: str, tie: str) -> Parts:
    back = ""
    for side in (-1, 1):
        for knot, (y, r) in enumerate(((22, 17), (46, 17), (70, 16), (93, 15))):
            back += pen.ellipse(side * (66 + knot * 3), y, r, r - 1.5, hair)
        back += pen.circle(side * 77, 110, 8, tie) + pen.circle(side * 78, 122, 9, hair)
    front = (
        "M-61,16 C-72,-58 -36,-86 0,-86 C36,-86 72,-58 61,16 C58,-22 36,-40 0,-60 C-36,-40 -58,-22 -61,16 Z"
    )
    return back, pen.path(front, hair)


def _pony(pen: Pen, hair: str, tie: str) -> Parts:
    back = "M40,-70 C92,-92 122,-50 108,0 C102,30 92,44 76,52 C84,24 84,-6 66,-30 Z"
    front = (
        "M-61,4 C-68,-58 -38,-88 2,-88 C42,-88 66,-58 61,4 C56,-20 50,-32 40,-40 C6,-34 -30,-42 -42,-52"
        " C-52,-36 -58,-20 -61,4 Z"
    )
    return pen.path(back, hair), pen.path(front, hair) + pen.circle(56, -56, 9, tie)


def _locs(pen: Pen, hair: str, _tie: str) -> Parts:
    back = pen.path("M-72,-20 C-78,-78 -40,-96 0,-96 C40,-96 78,-78 72,-20 L72,56 L-72,56 Z", hair)
    for x, end in ((-66, 78), (-46, 92), (-26, 84), (26, 84), (46, 92), (66, 78)):
        back += pen.tube(f"M{x * 0.96},20 L{x * 1.05},{end}", hair, 21)
    front = (
        "M-60,4 C-68,-58 -36,-88 0,-88 C36,-88 68,-58 60,4 C58,-18 52,-30 44,-36 C26,-50 4,-50 -12,-58"
        " C-26,-44 -52,-30 -60,4 Z"
    )
    return back, pen.path(front, hair)


def _patka(pen: Pen, _hair: str, tie: str) -> Parts:
    cap = pen.path("M-60,-4 C-64,-60 -34,-84 0,-84 C34,-84 64,-60 60,-4 C44,-38 -44,-38 -60,-4 Z", tie)
    return pen.circle(0, -88, 22, tie), cap + pen.line("M-30,-44 C-14,-58 14,-58 30,-44", dark(tie, 0.2), 5)


def _turban(pen: Pen, _hair: str, tie: str) -> Parts:
    d = (
        "M-66,-6 C-80,-66 -44,-104 4,-104 C52,-104 82,-64 66,-6 C48,-34 24,-44 0,-50 C-24,-44"
        " -48,-34 -66,-6 Z"
    )
    folds = "M-50,-40 C-34,-74 8,-88 44,-80 M50,-36 C34,-58 14,-68 -8,-70"
    return "", pen.path(d, tie) + pen.line(folds, dark(tie, 0.25), 5)


def _cap(pen: Pen, hair: str, tie: str) -> Parts:
    """A sports cap over short hair, its peak to the front."""
    sides = pen.path(
        (
            "M-62,6 C-64,-30 -50,-46 0,-46 C50,-46 64,-30 62,6 C58,-10 54,-22 48,-28 L-48,-28"
            " C-54,-22 -58,-10 -62,6 Z"
        ),
        hair,
    )
    crown = pen.path("M-64,-30 C-64,-76 -36,-94 0,-94 C36,-94 64,-76 64,-30 Z", tie)
    peak = pen.path(
        (
            "M-70,-30 C-50,-52 50,-52 70,-30 C74,-20 64,-16 56,-18 C24,-28 -24,-28 -56,-18"
            " C-64,-16 -74,-20 -70,-30 Z"
        ),
        dark(tie, 0.2),
    )
    return "", sides + crown + pen.circle(0, -94, 8, dark(tie, 0.2)) + peak


def _pixie(pen: Pen, hair: str, tie: str) -> Parts:
    """Short hair swept aside, locks before the ears, a small earring on each side."""
    back = pen.path(
        "M-66,-6 C-74,-70 -40,-92 0,-92 C40,-92 74,-70 66,-6 C66,18 60,28 54,34 L-54,34 C-60,28 -66,18 -66,-6 Z",
        hair,
    )
    front = (
        "M-63,22 C-74,-60 -40,-94 8,-92 C52,-90 74,-58 62,22 C56,16 54,2 52,-14 C40,-16 28,-28 20,-46"
        " C0,-26 -30,-16 -50,-14 C-54,2 -56,16 -63,22 Z"
    )
    return back, pen.path(front, hair) + pen.circle(-58, 27, 6, tie) + pen.circle(58, 27, 6, tie)


def _thin(pen: Pen, hair: str, _tie: str) -> Parts:
    left = pen.path("M-63,10 C-76,-22 -66,-52 -50,-60 C-46,-40 -50,-16 -55,10 Z", hair)
    return "", left + pen.path("M63,10 C76,-22 66,-52 50,-60 C46,-40 50,-16 55,10 Z", hair)


def _bald(_pen: Pen, _hair: str, _tie: str) -> Parts:
    return "", ""


# `hijab` is drawn by head.py: it covers the head instead of growing on it.
STYLES: dict[str, Callable[[Pen, str, str], Parts]] = {
    "crop": _crop, "quiff": _quiff, "fade": _fade, "curls": _curls, "afro": _afro, "long": _long, "wavy": _wavy,
    "bob": _bob, "bun": _bun, "puffs": _puffs, "braids": _braids, "pony": _pony, "locs": _locs, "patka": _patka,
    "turban": _turban, "cap": _cap, "pixie": _pixie, "thin": _thin, "bald": _bald,
}  # fmt: skip
