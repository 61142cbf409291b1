"""Portraits of helpers: head and shoulders without a ground, for the colored field of a help slide."""

from dataclasses import replace

from tools.pictures import cast
from tools.pictures.pen import Pen, place
from tools.pictures.person import Person, bust

W, H = 448, 336


def portrait(pen: Pen, who: Person, y: float, k: float, mood: str = "smile") -> str:
    return place(bust(pen, who, mood=mood, bottom=(H - y) / k + 2), W / 2, y, k)


def helper_woman(pen: Pen) -> str:
    """A teacher with a large afro and a red top."""
    return portrait(pen, replace(cast.NIA, neck="vee"), 158, 1.22, "open")


def helper_man(pen: Pen) -> str:
    """A man with a dark beard, green collar shirt and a badge on a yellow band."""
    badge = pen.line("M-36,112 L0,136 L36,112", "amber", 8) + pen.rect(-21, 130, 42, 48, 8, "white")
    badge += pen.circle(0, 147, 8, "grey") + pen.line("M-9,165 h18", "grey", 5)
    drawing = portrait(pen, replace(cast.SAMIR, top="teal"), 122, 1.2)
    return drawing + place(badge, W / 2, 122, 1.2)
