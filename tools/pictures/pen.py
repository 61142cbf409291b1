"""The pen: shapes and color names in, SVG text out, in color or in outlined greys for sheets.

Origin top left, y down, units are those of the slide canvas. Every number is rounded to a tenth, so that the files stay
small and the same on every machine. Only plain shapes, fills and strokes: QtSvg, which shows them, has no clip paths.
"""

import math
import re
from dataclasses import dataclass

PALETTE = {
    "ink": "#1B2A41", "navy": "#2A3B57", "slate": "#3C4A5E", "grey": "#8C97A5", "grey-light": "#DDE2E6",
    "teal": "#0B6E6E", "teal-mid": "#4FA39B", "teal-light": "#CFE6E1", "teal-pale": "#E6F1EE",
    "coral": "#D9674F", "coral-dark": "#C8412B", "coral-light": "#F6D3C8",
    "amber": "#F2B134", "amber-light": "#FBE5B4", "amber-pale": "#FDF3DC",
    "plum": "#5B2A86", "plum-mid": "#8C6BB1", "plum-light": "#DED1EC",
    "sky": "#BFDDEB", "cream": "#FBFAF7", "white": "#FFFFFF", "night": "#233450", "hill": "#9CCBB4",
    "wood": "#D49A5B", "wood-dark": "#B57D42", "wood-light": "#EBC797",
    "leaf": "#3F8F6B", "leaf-dark": "#2C6E51", "leaf-mid": "#57A883",
    "black-hair": "#231F2A", "brown-hair": "#4A2C1D", "chestnut-hair": "#7A4526", "ginger-hair": "#B9602B",
    "blond-hair": "#D9A74A", "grey-hair": "#A7ADB5", "white-hair": "#DADDE0",
}  # fmt: skip
# Paper: a color's brightness (0-255) below the limit takes the grey beside it; anything brighter is white.
PAPER_GREYS = ((38, "#2b2b2b"), (70, "#666666"), (105, "#a9a9a9"), (160, "#cfcfcf"), (205, "#e6e6e6"))
PAPER_LINE = "#111111"
ROUND = 'stroke-linecap="round" stroke-linejoin="round"'
_LONG_NUMBER = re.compile(r"-?\d*\.\d+(?:e-?\d+)?")


def rgb(color: str) -> tuple[int, int, int]:
    """A palette name or #RRGGBB as three numbers from 0 to 255."""
    digits = PALETTE.get(color, color).lstrip("#")
    return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)


def mix(color: str, other: str, share: float) -> str:
    """`color` with `share` (0 to 1) of `other` stirred in."""
    return "#" + "".join(
        f"{round(a * (1 - share) + b * share):02x}" for a, b in zip(rgb(color), rgb(other), strict=True)
    )


def dark(color: str, share: float = 0.14) -> str:
    """The darker tone of a thing: its shaded side, its folds, its sleeve."""
    return mix(color, "#14202F", share)


def light(color: str, share: float = 0.3) -> str:
    """The lighter tone of a thing."""
    return mix(color, "#FFFFFF", share)


def brightness(color: str) -> float:
    """How bright a grey photocopy makes the color, 0 to 255 (ITU-R BT.601 weights)."""
    red, green, blue = rgb(color)
    return 0.299 * red + 0.587 * green + 0.114 * blue


def number(value: float, places: int = 1) -> str:
    """A number as short as it can be written: 12.0 as 12, -0.04 as 0."""
    text = f"{value:.{places}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text


def short_numbers(text: str) -> str:
    """Path data or point lists with every number rounded to a tenth."""
    return _LONG_NUMBER.sub(lambda found: number(float(found.group())), text)


@dataclass(frozen=True, slots=True)
class Pen:
    """Draws in color, or with `paper` in white, four greys and an outline that survives a photocopier."""

    paper: bool = False
    outline: float = 4.5

    def color(self, name: str) -> str:
        """The color this pen uses for a palette name or #RRGGBB."""
        if not self.paper:
            return PALETTE.get(name, name)
        value = brightness(name)
        return next((grey for limit, grey in PAPER_GREYS if value < limit), "#ffffff")

    def _fill(self, fill: str, opacity: float, outlined: bool) -> str:
        text = f'fill="{self.color(fill)}"'
        if opacity < 1:
            text += f' fill-opacity="{opacity:g}"'
        if self.paper and outlined:
            text += f' stroke="{PAPER_LINE}" stroke-width="{self.outline}" stroke-linejoin="round"'
        return text

    def path(self, d: str, fill: str, opacity: float = 1, outlined: bool = True) -> str:
        return f'<path d="{short_numbers(d)}" {self._fill(fill, opacity, outlined)}/>'

    def circle(
        self, x: float, y: float, r: float, fill: str, opacity: float = 1, outlined: bool = True
    ) -> str:
        where = f'cx="{number(x)}" cy="{number(y)}" r="{number(r)}"'
        return f"<circle {where} {self._fill(fill, opacity, outlined)}/>"

    def dot(self, x: float, y: float, r: float, fill: str, opacity: float = 1) -> str:
        """A circle that never gets an outline: eyes, cheeks, buttons."""
        return self.circle(x, y, r, fill, opacity, outlined=False)

    def ellipse(self, x: float, y: float, rx: float, ry: float, fill: str, opacity: float = 1) -> str:
        where = f'cx="{number(x)}" cy="{number(y)}" rx="{number(rx)}" ry="{number(ry)}"'
        return f"<ellipse {where} {self._fill(fill, opacity, outlined=True)}/>"

    def rect(
        self,
        x: float,
        y: float,
        w: float,
        h: float,
        r: float,
        fill: str,
        opacity: float = 1,
        outlined: bool = True,
    ) -> str:
        size = f'x="{number(x)}" y="{number(y)}" width="{number(w)}" height="{number(h)}"'
        corner = f' rx="{number(r)}"' if r else ""
        return f"<rect {size}{corner} {self._fill(fill, opacity, outlined)}/>"

    def flat(self, x: float, y: float, w: float, h: float, r: float, fill: str, opacity: float = 1) -> str:
        """A rectangle that never gets an outline: walls, floors, stripes."""
        return self.rect(x, y, w, h, r, fill, opacity, outlined=False)

    def line(self, d: str, stroke: str, width: float = 6) -> str:
        color = self.color(stroke)
        if self.paper and color != "#ffffff":
            color = PAPER_LINE
        return f'<path d="{short_numbers(d)}" fill="none" stroke="{color}" stroke-width="{number(width)}" {ROUND}/>'

    def ring(self, x: float, y: float, r: float, stroke: str, width: float) -> str:
        where = f'cx="{number(x)}" cy="{number(y)}" r="{number(r)}"'
        return f'<circle {where} fill="none" stroke="{self.color(stroke)}" stroke-width="{number(width)}"/>'

    def tube(self, d: str, fill: str, width: float) -> str:
        """A limb: a line so wide that its round ends are a shoulder and a wrist."""
        tidy, under = short_numbers(d), ""
        if self.paper:
            wide = number(width + self.outline)
            under = f'<path d="{tidy}" fill="none" stroke="{PAPER_LINE}" stroke-width="{wide}" {ROUND}/>'
            width -= self.outline
        color = self.color(fill)
        return (
            under + f'<path d="{tidy}" fill="none" stroke="{color}" stroke-width="{number(width)}" {ROUND}/>'
        )

    def star(self, x: float, y: float, k: float, fill: str) -> str:
        """A five-pointed star with soft corners, 68 high at k = 1."""
        points = []
        for corner in range(10):
            radius, angle = (34, 16)[corner % 2], -math.pi / 2 + corner * math.pi / 5
            points.append(f"{number(radius * math.cos(angle))},{number(radius * math.sin(angle))}")
        color = self.color(fill)
        edge = PAPER_LINE if self.paper else color
        shape = f'<polygon points="{" ".join(points)}" fill="{color}" stroke="{edge}" stroke-width="8"'
        return place(shape + ' stroke-linejoin="round"/>', x, y, k)


def place(drawing: str, x: float = 0, y: float = 0, k: float = 1, turn: float = 0, flip: bool = False) -> str:
    """A drawing moved to (x, y), turned by degrees, made k times as large, mirrored if asked."""
    steps = []
    if x or y:
        steps.append(f"translate({number(x)} {number(y)})")
    if turn:
        steps.append(f"rotate({number(turn)})")
    if flip or k != 1:
        across = number(-k if flip else k, 3)
        steps.append(f"scale({across})" if not flip else f"scale({across} {number(k, 3)})")
    return f'<g transform="{" ".join(steps)}">{drawing}</g>' if steps else drawing


def document(drawing: str, w: int, h: int) -> str:
    """A whole SVG file of w by h units."""
    head = f'<svg xmlns="http://www.w3.org/2000/svg" width="{w}" height="{h}" viewBox="0 0 {w} {h}">'
    return f"{head}{drawing}</svg>\n"
