"""Sizes of the windows grow with the text scale, all of them."""

from __future__ import annotations

import re

import pytest

from kit.desk.style import DESK
from kit.look.look import Look, look_for
from kit.look.sheet import style_sheet
from kit.look.tokens import DARK, LIGHT


def test_every_size_of_the_sheet_is_scaled() -> None:
    small, large = (style_sheet(LIGHT, scale, DESK) for scale in (1.0, 2.0))
    sizes = [[int(size) for size in re.findall(r"(\d+)px", sheet)] for sheet in (small, large)]
    assert sizes[1] == [max(1, 2 * size) for size in sizes[0]]


def test_no_token_is_left_open() -> None:
    assert "%(" not in style_sheet(DARK, 1.0, DESK)


def test_no_words_are_smaller_than_14() -> None:
    sizes = [int(size) for size in re.findall(r"font-size: (\d+)px", style_sheet(LIGHT, 1.0, DESK))]
    assert min(sizes) >= 14


@pytest.mark.parametrize(
    ("chosen", "system_dark", "name"),
    [("system", True, "dark"), ("system", False, "light"), ("light", True, "light"), ("dark", False, "dark")],
)
def test_the_scheme_is_the_chosen_one_or_the_systems(chosen: str, system_dark: bool, name: str) -> None:
    assert look_for(chosen, system_dark, 1.0).scheme.name == name


def test_a_measure_is_never_nothing() -> None:
    assert Look(LIGHT, 0.75).px(0.5) == 1
