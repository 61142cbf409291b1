"""The calm slide: there in every theme, with readable words, out of nothing but shapes."""

from __future__ import annotations

import itertools

import pytest

from kit.stage.colors import contrast
from kit.stage.frame import SLIDE, Fill, Polygon, TextItem
from kit.stage.neutral import neutral_frame, plain_frame
from kit.stage.theme import theme
from tests.stage.written import THEMES, texts, too_faint

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.mark.parametrize("look", THEMES)
def test_words_can_be_read_in_every_theme(look: str):
    frame = neutral_frame(theme(look), "Back in a moment.")
    assert texts(frame) == ["Back in a moment."]
    assert not too_faint(frame)


def test_without_words_it_is_just_calm():
    frame = neutral_frame(theme("calm"))
    assert not texts(frame)
    assert frame.steps == 0


def test_it_needs_no_files():
    assert {type(item) for item in neutral_frame(theme("calm"), "Back.").items} == {Fill, Polygon, TextItem}


@pytest.mark.parametrize("look", THEMES)
def test_hills_reach_over_both_edges_and_stand_apart(look: str):
    frame = neutral_frame(theme(look))
    hills = [item for item in frame.items if isinstance(item, Polygon)]
    for hill in hills:
        assert min(x for x, _ in hill.points) < 0
        assert max(x for x, _ in hill.points) > SLIDE.w
    colors = [frame.paper, *(hill.color for hill in hills)]
    assert all(contrast(a, b) > 1.1 for a, b in itertools.pairwise(colors))


def test_a_plain_frame_is_one_color():
    frame = plain_frame("#000000")
    assert frame.paper == "#000000"
    assert frame.items == ()
