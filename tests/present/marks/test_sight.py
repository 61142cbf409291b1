"""How much of the slide the room sees."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.geometry import Rect
from kit.present.marks.sight import MOST, WHOLE, panned, sight, zoomed

POINTS = st.tuples(st.floats(-3000, 3000), st.floats(-3000, 3000))


@settings(max_examples=80, deadline=None)
@given(st.lists(st.tuples(st.floats(0.1, 9), POINTS), max_size=6))
def test_what_is_seen_never_reaches_over_the_slide_and_is_at_most_four_times_as_near(moves) -> None:
    now = WHOLE
    for factor, (x, y) in moves:
        now = panned(zoomed(now, now.factor * factor, (x, y)), x, y)
        seen = now.seen
        assert 1 <= now.factor <= MOST
        assert seen.x >= -1e-6
        assert seen.y >= -1e-6
        assert seen.right <= 1600 + 1e-6
        assert seen.bottom <= 900 + 1e-6


def test_the_point_zoomed_at_stays_where_it_is() -> None:
    near = zoomed(sight(2, 800, 450), 3, (700, 400))
    share = ((700 - 400) / 800, (400 - 225) / 450)
    assert near.on_slide(share) == pytest.approx((700, 400))


def test_the_whole_slide_lies_around_the_part_that_fills_the_picture() -> None:
    target = sight(2, 800, 450).target(Rect(10, 20, 320, 180))
    assert target == pytest.approx(Rect(10 - 160, 20 - 90, 640, 360))


def test_nearly_whole_is_whole() -> None:
    assert sight(1.01, 3, 4) == WHOLE
