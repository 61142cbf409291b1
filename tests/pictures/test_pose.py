"""Arms keep their length, feet stand on the floor, and a disc cuts what goes past it."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tools.pictures import cast
from tools.pictures.disc import CENTER, RADIUS, spot
from tools.pictures.pen import Pen, document
from tools.pictures.person import Person
from tools.pictures.pose import (
    FRAMES,
    GESTURES,
    Figure,
    Hand,
    Look,
    bones,
    hand,
    kneel,
    roll,
    sit,
    sit_floor,
    sit_front,
    stand,
)
from tools.pictures.sheet import paint_file

POINT = st.tuples(st.floats(-300, 300), st.floats(-200, 500))


@given(
    st.sampled_from(sorted(FRAMES)),
    POINT,
    st.sampled_from(["out", "in", "up", "down"]),
    st.sampled_from([-1, 1]),
)
def test_an_arm_never_grows(build: str, at: tuple[float, float], bend: str, side: int) -> None:
    frame = FRAMES[build]
    shoulder = (side * frame.x, frame.y)
    elbow, wrist = bones(frame, shoulder, Hand(at, bend), side)
    assert math.dist(shoulder, elbow) <= frame.upper * 1.01 + 1
    assert math.dist(shoulder, wrist) <= frame.upper + frame.fore


@given(st.sampled_from(sorted(FRAMES)), POINT, st.sampled_from([-1, 1]))
def test_an_elbow_bends_to_the_side_it_is_asked_for(build: str, at: tuple[float, float], side: int) -> None:
    frame = FRAMES[build]
    shoulder = (side * frame.x, frame.y)
    down, _ = bones(frame, shoulder, Hand(at, "down"), side)
    up, _ = bones(frame, shoulder, Hand(at, "up"), side)
    assert down[1] >= up[1]


@pytest.mark.parametrize("name", GESTURES)
@pytest.mark.parametrize("who", [cast.SAMIR, cast.TARIQ, cast.FINN], ids=["adult", "teen", "child"])
def test_left_and_right_hands_mirror_each_other(name: str, who: Person) -> None:
    left, right = hand(who, -1, name), hand(who, 1, name)
    assert left.at == pytest.approx((-right.at[0], right.at[1]))


@pytest.mark.parametrize("make", [stand, sit_front, sit_floor, kneel, sit, roll])
def test_a_figure_stands_on_its_floor(
    make: Callable[[Pen, Person, Look], Figure], tmp_path: Path, qapp: object
) -> None:
    figure = make(Pen(), cast.FINN, Look())
    path = tmp_path / "figure.svg"
    path.write_text(document(figure.at(300, 700), 600, 800), encoding="utf-8")
    image = paint_file(path, 800)
    rows = [y for y in range(800) if any(image.pixelColor(x, y).alpha() > 128 for x in range(0, 600, 2))]
    assert abs(max(rows) - 700) <= 4


def test_a_person_in_a_disc_stays_inside_it(tmp_path: Path, qapp: object) -> None:
    path = tmp_path / "spot.svg"
    path.write_text(document(spot(Pen(), cast.SAMIR, "teal-light", right="lap"), 600, 600), encoding="utf-8")
    image = paint_file(path, 600)
    for x in range(0, 600, 3):
        for y in range(0, 600, 3):
            if math.dist((x, y), CENTER) > RADIUS + 2:
                assert image.pixelColor(x, y).alpha() == 0
