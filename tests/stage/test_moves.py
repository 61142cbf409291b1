"""Turning a page around."""

from __future__ import annotations

import pytest

from kit.geometry import Rect
from kit.stage.frame import Arc, Fill, Line, LinkItem, Polygon, TextItem
from kit.stage.moves import mirrored, moved
from kit.stage.text import Style, set_text

pytestmark = pytest.mark.usefixtures("qapp")


def items():
    block = set_text("Words", Style(44, "#000000", 58), 500)
    return [
        Fill(Rect(96, 10, 100, 20), "#112233", (1, 2, 3, 4), step=2),
        Line(0, 0, 100, 50, "#000000", 2),
        Polygon(((0, 0), (10, 0), (5, 8)), "#000000"),
        Arc(300, 200, 50, 8, "#000000", 0, 90),
        TextItem(152, 40, block),
        LinkItem(Rect(5, 5, 10, 10), "https://example.org"),
    ]


def test_mirroring_twice_changes_nothing():
    assert mirrored(mirrored(items()[:4], 1600), 1600) == items()[:4]


def test_what_stood_at_the_left_stands_as_far_from_the_right():
    fill, _, _, arc, text, _ = mirrored(items(), 1600)
    assert fill.rect == Rect(1404, 10, 100, 20)
    assert fill.radii == (2, 1, 4, 3)
    assert fill.step == 2
    assert (arc.x, arc.sweep) == (1300, 90), "a clock still runs clockwise"
    assert text.x == 1600 - 152 - 500


def test_moving_moves_every_kind_of_item():
    for before, after in zip(items(), moved(items(), 10, 20), strict=True):
        assert type(before) is type(after)
        assert before != after
