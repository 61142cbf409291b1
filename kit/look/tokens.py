"""Color tokens of the windows. The console is always dark; the desk follows the system, light or dark.

Every text/background pair named here has at least 4.5:1 (a test measures them); colors are "#rrggbb".
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scheme:
    """One set of colors. `*_text` stands on the fill of the same name."""

    name: str
    bg: str
    side: str
    panel: str
    raised: str
    text: str
    text2: str
    text3: str
    main: str
    on_main: str
    soft: str
    soft_text: str
    amber: str
    amber_text: str
    red: str
    red_text: str
    green: str
    line: str
    edge: str
    dark: bool


CONSOLE = Scheme(
    "console", "#0D141D", "#0D141D", "#15202D", "#1E2C3C", "#F2F5F8", "#BECAD6", "#93A4B5", "#74D3C7", "#0D141D",
    "#14403F", "#F2F5F8", "#33290F", "#FFC85C", "#3A1C1A", "#FF9F8A", "#8AD6A0", "#2F4054", "#6B8098", True,
)  # fmt: skip
LIGHT = Scheme(
    "light", "#F4F2EC", "#EAE7DE", "#FFFFFF", "#FFFFFF", "#1B2A41", "#4E5D72", "#4E5D72", "#0B6E6E", "#FFFFFF",
    "#DDEDEA", "#0A5757", "#FDF1D3", "#6B4700", "#FBE6E0", "#B4351F", "#1E6B3C", "#D9D4C7", "#8C8778", False,
)  # fmt: skip
DARK = Scheme(
    "dark", "#121B26", "#0D141D", "#182330", "#1F2C3B", "#F2F5F8", "#B6C3D0", "#B6C3D0", "#74D3C7", "#0D1A1F",
    "#173A3E", "#A6E6DD", "#33290F", "#FFD27A", "#3A1C1A", "#FF9F8A", "#8AD6A0", "#34465A", "#6B8098", True,
)  # fmt: skip

# The room's state in a full-width band: text on all of them is BAND_TEXT.
BANDS = {"black": "#C2B0FF", "frozen": "#8FCBFF", "neutral": "#74D3C7", "white": "#FFFFFF"}
BAND_TEXT = "#0D141D"
OVERVIEW_BAND = "#22344A"
MUST = ("#F2B134", "#1B1404", "#4A3300")  # fill, text, label
ASK = ("#123037", "#F2F5F8", "#2F7F7A")  # fill, text, edge
DANGER = "#C8412B"


def mixed(a: str, b: str, share: float) -> str:
    """The color that is `share` of the way from a to b."""
    pairs = zip(_channels(a), _channels(b), strict=True)
    return "#" + "".join(f"{round(x + (y - x) * share):02X}" for x, y in pairs)


def contrast(a: str, b: str) -> float:
    """The WCAG contrast ratio of two opaque colors, 1 to 21."""
    hi, lo = sorted((_luminance(a), _luminance(b)), reverse=True)
    return (hi + 0.05) / (lo + 0.05)


def _channels(color: str) -> tuple[int, int, int]:
    return int(color[1:3], 16), int(color[3:5], 16), int(color[5:7], 16)


def _luminance(color: str) -> float:
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4
        for c in (v / 255 for v in _channels(color))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
