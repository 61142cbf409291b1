"""The hand's points to a smooth line of few points."""

from __future__ import annotations

from math import cos, hypot, pi, sin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.present.marks.line import Line, distance, simplified


def test_a_line_begins_and_ends_where_the_hand_did_and_goes_round_corners() -> None:
    line = Line((100, 100))
    for to in ((200, 100), (200, 200), (300, 200)):
        line.extend(to)
    assert line.points[0] == (100, 100)
    assert line.points[-1] == (300, 200)
    assert min(hypot(x - 200, y - 100) for x, y in line.points) > 5  # the corner is cut in a curve
    turns = zip(line.points, line.points[1:], strict=False)
    assert max(hypot(b[0] - a[0], b[1] - a[1]) for a, b in turns) < 60


def test_what_stands_of_a_line_does_not_change_when_it_goes_on() -> None:
    line = Line((0, 0))
    line.extend((50, 10))
    for to in ((90, 40), (120, 100), (121, 160)):
        before = line.points
        line.extend(to)
        assert line.points[: len(before) - 1] == before[:-1]


def test_a_hand_that_hardly_moves_adds_no_points() -> None:
    line = Line((0, 0))
    assert not line.extend((0.4, 0.4))
    assert line.points == ((0, 0),)


def test_a_straight_line_needs_two_points_and_a_circle_few() -> None:
    straight = tuple((float(i), 2.0 * i) for i in range(300))
    assert simplified(straight) == ((0.0, 0.0), (299.0, 598.0))
    circle = tuple((800 + 300 * cos(i * pi / 300), 450 + 300 * sin(i * pi / 300)) for i in range(600))
    assert 20 < len(simplified(circle)) < 120


@settings(max_examples=40, deadline=None)
@given(st.lists(st.tuples(st.floats(0, 1600), st.floats(0, 900)), min_size=1, max_size=40))
def test_no_point_is_farther_from_the_simpler_line_than_the_eye_sees(points) -> None:
    few = simplified(tuple(points))
    stretches = list(zip(few, few[1:] or few, strict=False))
    assert all(min(distance(p, a, b) for a, b in stretches) <= 0.5 for p in points)


@pytest.mark.parametrize("count", [1, 2])
def test_a_dot_and_a_dash_stay_what_they_are(count: int) -> None:
    points = ((1.0, 2.0), (3.0, 4.0))[:count]
    assert simplified(points) == points
