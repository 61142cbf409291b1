"""Colors as "#rrggbb": how well they tell apart, and mixing them. Contrast is that of WCAG 2.2, 1 to 21."""

from __future__ import annotations

from functools import cache

READABLE = 4.5  # the least contrast of text and what it stands on


@cache
def contrast(one: str, other: str) -> float:
    """How well two colors tell apart."""
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


@cache
def mix(one: str, other: str, share: float) -> str:
    """`one` with `share` (0 to 1) of it replaced by `other`."""
    mixed = (round(a + (b - a) * share) for a, b in zip(_channels(one), _channels(other), strict=True))
    return "#{:02X}{:02X}{:02X}".format(*mixed)


def ink_for(paper: str) -> str:
    """White or near black, whichever reads better on the paper; on some middle greys only black does."""
    ink = max(("#111111", "#FFFFFF"), key=lambda ink: contrast(ink, paper))
    return (
        ink
        if contrast(ink, paper) >= READABLE
        else max(("#000000", ink), key=lambda ink: contrast(ink, paper))
    )


def readable(color: str, paper: str, ink: str) -> str:
    """The color, or as little of the ink mixed in as makes it readable on the paper."""
    for tenths in range(11):
        tried = mix(color, ink, tenths / 10)
        if contrast(tried, paper) >= READABLE:
            return tried
    return ink


def _channels(color: str) -> tuple[int, int, int]:
    digits = color[-6:]
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _luminance(color: str) -> float:
    linear = [_linear(channel / 255) for channel in _channels(color)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else float(((channel + 0.055) / 1.055) ** 2.4)
