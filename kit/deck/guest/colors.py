"""CSS colors as guests write them in, `#rrggbb` out."""

from __future__ import annotations

import re

from kit.patterns import pattern

_NAMES = """
black 000000 white ffffff red ff0000 green 008000 blue 0000ff yellow ffff00 orange ffa500 purple 800080 pink ffc0cb
gray 808080 grey 808080 silver c0c0c0 maroon 800000 navy 000080 teal 008080 olive 808000 lime 00ff00 aqua 00ffff
cyan 00ffff fuchsia ff00ff magenta ff00ff brown a52a2a gold ffd700 coral ff7f50 tomato ff6347 salmon fa8072
crimson dc143c indigo 4b0082 violet ee82ee khaki f0e68c beige f5f5dc ivory fffff0 lavender e6e6fa whitesmoke f5f5f5
lightgray d3d3d3 lightgrey d3d3d3 darkgray a9a9a9 darkgrey a9a9a9 dimgray 696969 slategray 708090 darkslategray 2f4f4f
lightblue add8e6 skyblue 87ceeb steelblue 4682b4 royalblue 4169e1 dodgerblue 1e90ff darkblue 00008b
midnightblue 191970 lightgreen 90ee90 seagreen 2e8b57 darkgreen 006400 forestgreen 228b22 darkred 8b0000
firebrick b22222 darkorange ff8c00 orangered ff4500 lightyellow ffffe0 aliceblue f0f8ff azure f0ffff snow fffafa
linen faf0e6 wheat f5deb3 tan d2b48c chocolate d2691e turquoise 40e0d0 rebeccapurple 663399 hotpink ff69b4
deeppink ff1493 aquamarine 7fffd4
"""
_RGB = pattern(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})")


def css_color(typed: str) -> str | None:
    """The color, or None when it is none that can be told (a gradient, a variable)."""
    value = typed.strip().strip("\"'").lower()
    if re.fullmatch(r"#[0-9a-f]{6}(?:[0-9a-f]{2})?", value):
        return value[:7]
    if re.fullmatch(r"#[0-9a-f]{3,4}", value):
        return "#" + "".join(c * 2 for c in value[1:4])
    if match := _RGB.match(value):
        return "#" + "".join(f"{min(int(n), 255):02x}" for n in match.groups())
    named = re.search(rf"\b{value} (\w{{6}})", _NAMES) if value.isalpha() else None
    return f"#{named[1]}" if named else None
