"""Every color of the windows can be read where it stands."""

from __future__ import annotations

import pytest

from kit.look.tokens import (
    ASK,
    BAND_TEXT,
    BANDS,
    CONSOLE,
    DARK,
    LIGHT,
    MUST,
    OVERVIEW_BAND,
    Scheme,
    contrast,
    mixed,
)

SCHEMES = pytest.mark.parametrize("scheme", [CONSOLE, LIGHT, DARK], ids=lambda scheme: scheme.name)
READABLE, VISIBLE = 4.5, 3.0


@SCHEMES
@pytest.mark.parametrize("ground", ["bg", "side", "panel", "raised"])
@pytest.mark.parametrize("ink", ["text", "text2", "main", "red_text", "green"])
def test_words_stand_out_from_every_ground(scheme: Scheme, ink: str, ground: str) -> None:
    assert contrast(getattr(scheme, ink), getattr(scheme, ground)) >= READABLE


@SCHEMES
@pytest.mark.parametrize(
    ("ink", "fill"),
    [("on_main", "main"), ("soft_text", "soft"), ("amber_text", "amber"), ("red_text", "red")],
)
def test_words_stand_out_from_their_own_fill(scheme: Scheme, ink: str, fill: str) -> None:
    assert contrast(getattr(scheme, ink), getattr(scheme, fill)) >= READABLE


@SCHEMES
def test_a_field_and_a_ring_are_seen(scheme: Scheme) -> None:
    for ground in (scheme.bg, scheme.panel):
        assert contrast(scheme.main, ground) >= VISIBLE
    assert contrast(scheme.edge, scheme.panel) >= VISIBLE


def test_what_the_room_sees_can_be_read_in_its_band() -> None:
    for fill in BANDS.values():
        assert contrast(BAND_TEXT, fill) >= READABLE
    assert contrast(CONSOLE.text, OVERVIEW_BAND) >= READABLE


def test_notes_of_each_kind_can_be_read() -> None:
    assert contrast(MUST[1], MUST[0]) >= READABLE
    assert contrast(MUST[2], MUST[0]) >= READABLE
    assert contrast(ASK[1], ASK[0]) >= READABLE


def test_mixing_goes_from_one_color_to_the_other() -> None:
    assert [mixed("#000000", "#FFFFFF", share) for share in (0, 0.5, 1)] == ["#000000", "#808080", "#FFFFFF"]


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
