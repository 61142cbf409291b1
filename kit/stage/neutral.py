"""The calm slide and plain frames: what the room sees when it does not see the talk.

The calm slide stands in when someone starts to tell something, at the end, and whenever the talk cannot be shown. It
needs no files, no deck and no place, so that nothing can keep it from showing.
"""

from __future__ import annotations

import itertools
import math

from kit.geometry import Rect
from kit.stage.colors import mix
from kit.stage.frame import SLIDE, Fill, Frame, Item, Polygon, TextItem, corners
from kit.stage.text import Style, set_text
from kit.stage.theme import Theme

# Of each hill, far to near: its crests and hollows from left to right, and how much of the land's color it shows.
_HILLS: tuple[tuple[tuple[tuple[float, float], ...], float], ...] = (
    (((-240, 640), (355, 501), (960, 607), (1400, 442), (1800, 640)), 0.28),
    (((-240, 760), (408, 623), (1176, 731), (1900, 600)), 0.62),
    (((-240, 860), (508, 742), (1415, 819), (2000, 790)), 1.0),
)


def neutral_frame(theme: Theme, words: str = "") -> Frame:
    """Quiet hills under a low sun, with a few words ("Back in a moment.") or none."""
    sky = mix(theme.paper, theme.main, 0.12 if not theme.dark else 0.1)
    land = theme.main if not theme.dark else mix(theme.main, theme.paper, 0.35)
    sun = mix(sky, theme.highlight, 0.45)
    items: list[Item] = [Fill(Rect(1242, 294, 196, 196), sun, corners(98))]
    items += [Polygon(_hill(turns), mix(sky, land, share)) for turns, share in _HILLS]
    if words:
        block = set_text(words, Style(84, theme.ink, 104, 600, align="center"), 1200)
        items.append(TextItem(200, 280 - block.height / 2, block))
    return Frame(SLIDE, sky, tuple(items), title=words)


def plain_frame(color: str, title: str = "") -> Frame:
    """Nothing but a color: black, white, or a theme's paper."""
    return Frame(SLIDE, color, (), title=title)


def _hill(turns: tuple[tuple[float, float], ...]) -> tuple[tuple[float, float], ...]:
    """The outline of a hill right across the slide, rolling from crest to hollow."""
    top = []
    for (x1, y1), (x2, y2) in itertools.pairwise(turns):
        for i in range(40):
            share = i / 40
            top.append((x1 + (x2 - x1) * share, y1 + (y2 - y1) * (1 - math.cos(math.pi * share)) / 2))
    return (turns[0][0], 910.0), *top, (turns[-1][0], 910.0)
