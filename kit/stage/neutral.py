"""The calm slide and plain frames: what the room sees when it does not see the talk.

The calm slide stands in when someone starts to tell something, at the end, and whenever the talk cannot be shown. It
needs no files, no deck and no place, so that nothing can keep it from showing.
"""

from __future__ import annotations

import math

from kit.geometry import Rect
from kit.stage.colors import mix
from kit.stage.frame import SLIDE, Fill, Frame, Item, Polygon, TextItem, corners
from kit.stage.text import Style, set_text
from kit.stage.theme import Theme

# Of each hill: how high it stands at the left, how far it swings, where its wave begins, how much of its color shows.
_HILLS = ((590.0, 62.0, 0.9, 0.28), (700.0, 42.0, 2.3, 0.62), (800.0, 34.0, 1.2, 1.0))


def neutral_frame(theme: Theme, words: str = "") -> Frame:
    """Quiet hills under a low sun, with a few words ("Back in a moment.") or none."""
    sky = mix(theme.paper, theme.main, 0.12 if not theme.dark else 0.1)
    land = theme.main if not theme.dark else mix(theme.main, theme.paper, 0.35)
    sun = mix(sky, theme.highlight, 0.45)
    items: list[Item] = [Fill(Rect(1246, 305, 196, 196), sun, corners(98))]
    for base, swing, phase, share in _HILLS:
        items.append(Polygon(_hill(base, swing, phase), mix(sky, land, share)))
    if words:
        block = set_text(words, Style(84, theme.ink, 104, 600, align="center"), 1200)
        items.append(TextItem(200, 280 - block.height / 2, block))
    return Frame(SLIDE, sky, tuple(items), title=words)


def plain_frame(color: str, title: str = "") -> Frame:
    """Nothing but a color: black, white, or a theme's paper."""
    return Frame(SLIDE, color, (), title=title)


def _hill(base: float, swing: float, phase: float) -> tuple[tuple[float, float], ...]:
    """The outline of a hill right across the slide."""
    top = [
        (x, base + swing * math.sin(phase + x / 255) + swing * 0.5 * math.sin(phase * 2 + x / 540))
        for x in range(-10, 1620, 10)
    ]
    return (-10.0, 910.0), *((float(x), y) for x, y in top), (1620.0, 910.0)
