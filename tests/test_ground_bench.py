"""The bench measures what it says."""

import sys

import pytest

from tests.rig.late_painter import LATE
from tools.bench.codes import color_of, number_of
from tools.bench.contest import Contestant, Lost, take_turn
from tools.bench.report import Row, table
from tools.bench.x11 import Area, Eye


def test_a_slides_color_tells_its_number():
    assert [number_of(color_of(number)) for number in range(1, 1331)] == list(range(1, 1331))


def test_a_color_between_two_codes_is_no_slide():
    red, green, blue = color_of(77)
    assert number_of((red - 4, green, blue)) is None
    assert number_of((0, 0, 0)) is None


@pytest.mark.rig
def test_a_slide_that_comes_in_two_parts_stands_with_the_second(two_monitors, tmp_path):
    painter = Contestant("late", (sys.executable, "-m", "tests.rig.late_painter"), slides=5)
    with Eye(two_monitors.env["DISPLAY"], Area(*two_monitors.projector)) as eye:
        turn = take_turn(painter, eye, tmp_path, two_monitors.env, keys=3)
    assert len(turn.key_seen) == 3
    for seen, stood in zip(turn.key_seen, turn.key_stood, strict=True):
        assert 0 < seen < LATE / 2
        assert LATE * 0.95 <= stood < LATE * 1.5  # Qt's timers keep to a twentieth
    assert turn.pss_start > 10


@pytest.mark.rig
def test_a_slide_that_never_comes_is_told_with_what_the_program_said(two_monitors, tmp_path):
    mute = Contestant("mute", (sys.executable, "-c", "print('no slides here')"), slides=5)
    with Eye(two_monitors.env["DISPLAY"], Area(*two_monitors.projector)) as eye, pytest.raises(Lost) as lost:
        take_turn(mute, eye, tmp_path, two_monitors.env, keys=3, patience=1)
    assert "no slides here" in str(lost.value)


@pytest.mark.parametrize(
    ("row", "holds"),
    [
        (Row("start", "ms", ours=110, floor=100, bar=1.1), True),
        (Row("start", "ms", ours=111, floor=100, bar=1.1), False),
        (Row("p95", "ms", ours=20, floor=30, bar=16.7, absolute=True), False),
        (Row("pdf", "pages/s", ours=81, floor=100, bar=0.8, at_least=True), True),
        (Row("pdf", "pages/s", ours=79, floor=100, bar=0.8, at_least=True), False),
    ],
)
def test_a_bar_is_held_or_missed(row, holds):
    assert row.holds is holds
    assert table([row]).splitlines()[-1].rstrip(" |").endswith("yes" if holds else "NO")
