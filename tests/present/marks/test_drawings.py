"""Strokes by slide: undo, the eraser, and what the journal gets and gives back."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.present.marks.drawings import PENS, Drawings, Mark
from kit.stage.colors import contrast

ACROSS = Mark("pen", 0, 7.0, ((100.0, 100.0), (900.0, 100.0)))
BELOW = Mark("highlighter", 0, 36.0, ((100.0, 500.0), (900.0, 500.0)))
DOT = Mark("pen", 2, 7.0, ((300.0, 300.0),))


def drawn(*marks: Mark) -> Drawings:
    drawings = Drawings()
    for mark in marks:
        drawings.add("a", mark)
    return drawings


def test_undo_goes_back_stroke_by_stroke_on_the_slide_it_is_asked_for() -> None:
    drawings = drawn(ACROSS, BELOW)
    drawings.add("b", DOT)
    assert drawings.undo("a")
    assert drawings.on("a") == (ACROSS,)
    assert drawings.undo("a")
    assert not drawings.undo("a")
    assert (drawings.on("a"), drawings.on("b")) == ((), (DOT,))
    assert drawings.slides() == {"b"}


@pytest.mark.parametrize(
    ("at", "radius", "left"),
    [
        ((500, 110), 10, (BELOW, DOT)),
        ((500, 140), 10, (ACROSS, BELOW, DOT)),
        ((500, 525), 10, (ACROSS, DOT)),
        ((304, 308), 10, (ACROSS, BELOW)),
        ((940, 100), 10, (ACROSS, BELOW, DOT)),
    ],
)
def test_the_eraser_takes_the_strokes_it_touches_and_no_other(at, radius, left) -> None:
    drawings = drawn(ACROSS, BELOW, DOT)
    assert drawings.erase("a", at, radius) == (len(left) < 3)
    assert drawings.on("a") == left


def test_what_one_stroke_of_the_eraser_took_comes_back_with_one_undo() -> None:
    drawings = drawn(ACROSS, BELOW, DOT)
    drawings.erase("a", (500, 100), 10)
    drawings.erase("a", (500, 500), 10, go_on=True)
    drawings.undo("a")
    assert drawings.on("a") == (ACROSS, BELOW, DOT)


def test_the_journal_brings_back_every_stroke() -> None:
    kept = json.loads(json.dumps(drawn(ACROSS, BELOW, DOT).to_json()))
    again = Drawings()
    told: list[str] = []
    again.subscribe(lambda: told.append("changed"))
    again.from_json(kept)
    assert again.on("a") == (ACROSS, BELOW, DOT)
    assert not again.can_undo("a")
    assert told == ["changed"]


@pytest.mark.parametrize(
    "bad",
    [
        None, [], "x", {"a": None}, {"a": [["pen"]]}, {"a": [["chalk", 0, 7, [1, 2]]]},
        {"a": [["pen", 9, 7, [1, 2]]]}, {"a": [["pen", 0, -1, [1, 2]]]}, {"a": [["pen", 0, 7, []]]},
        {"a": [["pen", 0, 7, [1e300, 2]]]}, {"a": [["pen", 0, 7, [float("nan"), 2]]]},
        {"a": [["pen", 0, 10**400, [1, 2]]]},
    ],
)  # fmt: skip
def test_what_is_no_stroke_is_passed_over(bad) -> None:
    drawings = drawn(ACROSS)
    drawings.from_json(bad)
    assert drawings.slides() == frozenset()


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=5) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=6,
)


@settings(max_examples=20, deadline=None)
@given(
    _JSON
    | st.dictionaries(st.text(max_size=4), st.lists(st.tuples(st.just("pen"), st.integers(), _JSON, _JSON)))
)
def test_no_journal_however_torn_stops_the_talk(data) -> None:
    drawings = Drawings()
    drawings.from_json(data)
    for slide in drawings.slides():
        assert all(mark.points and mark.width > 0 for mark in drawings.on(slide))


@pytest.mark.parametrize("color", [color for _, color in PENS])
def test_every_pen_stands_out_from_light_and_from_dark_paper(color: str) -> None:
    assert contrast(color, "#FBFAF7") >= 3
    assert contrast(color, "#14202F") >= 3
