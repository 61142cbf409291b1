"""Colors that can be read: every pair of text and ground that the layouts use, in every theme and on any paper."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.stage.colors import READABLE, contrast, mix
from kit.stage.theme import THEMES, on_paper, theme

PAIRS = (
    ("ink", "paper"), ("title_color", "paper"), ("main", "paper"), ("accent", "paper"), ("quiet", "paper"),
    ("ink", "panel"), ("main", "panel"), ("quiet", "panel"), ("on_tint", "tint"), ("on_main", "main"),
    ("on_accent", "accent"), ("on_highlight", "highlight"),
)  # fmt: skip
COLOR = st.integers(0, 0xFFFFFF).map("#{:06X}".format)


@pytest.mark.parametrize("name", THEMES)
@pytest.mark.parametrize("pair", PAIRS, ids="/".join)
def test_text_is_readable_on_its_ground(name: str, pair: tuple[str, str]):
    look = theme(name)
    text, ground = (getattr(look, part) for part in pair)
    assert contrast(text, ground) >= READABLE


@given(paper=COLOR, ink=st.none() | COLOR, name=st.sampled_from(THEMES))
def test_a_guests_own_paper_keeps_every_text_readable(paper: str, ink: str | None, name: str):
    look = on_paper(theme(name), paper, ink)
    for color in (look.ink, look.title_color, look.main, look.accent, look.quiet):
        assert contrast(color, paper) >= READABLE
    assert contrast(look.on_main, look.main) >= READABLE
    assert contrast(look.on_tint, look.tint) >= READABLE


def test_a_wished_ink_is_kept_when_it_can_be_read():
    assert on_paper(theme("calm"), "#202020", "#FF8800").ink == "#FF8800"
    assert on_paper(theme("calm"), "#FAFAD2", "#DDDDAA").ink != "#DDDDAA"


def test_contrast_is_that_of_wcag():
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert mix("#000000", "#FFFFFF", 0.5) == "#808080"
