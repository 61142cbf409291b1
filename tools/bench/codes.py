"""The number of a slide as its background color, so that one pixel tells which slide the room sees.

Each channel holds one digit to the base 11, in steps of 8 down from white: 1,330 light colors, and dark text
reads on all of them.
"""

from __future__ import annotations

BASE, STEP = 11, 8
TOLERANCE = 2

RGB = tuple[int, int, int]


def color_of(number: int) -> RGB:
    """The background of slide `number`, from 1 to 1,330."""
    digits = (number % BASE, number // BASE % BASE, number // BASE**2)
    red, green, blue = (255 - STEP * digit for digit in digits)
    return red, green, blue


def number_of(color: RGB) -> int | None:
    """The slide with this background; None for a color between two codes (a fade, the desktop)."""
    number = 0
    for place, channel in enumerate(color):
        digit = round((255 - channel) / STEP)
        if not 0 <= digit < BASE or abs(255 - STEP * digit - channel) > TOLERANCE:
            return None
        number += digit * BASE**place
    return number


def hexadecimal(color: RGB) -> str:
    return "#{:02x}{:02x}{:02x}".format(*color)
