"""How much of the slide the room sees."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.geometry import Rect
from kit.present.marks.sight import MOST, WHOLE, between, panned, sight, zoomed

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


def test_on_the_way_from_one_sight_to_another_the_point_they_share_stays_in_its_place() -> None:
    near = zoomed(WHOLE, 3, (500, 300))
    for share in (0.0, 0.3, 0.7, 1.0):
        target = between(WHOLE, near, share).target(Rect(0, 0, 1600, 900))
        assert target.x + 500 * target.w / 1600 == pytest.approx(500)
        assert target.y + 300 * target.h / 900 == pytest.approx(300)
    aside = panned(near, 100, 50)
    assert between(near, aside, 0.5).x == pytest.approx((near.x + aside.x) / 2)
    assert between(near, aside, 1.0) == aside
