"""Words that hardly stand out are found; ornaments and pictures behind words are left alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kit.contacts.model import Place
from kit.deck.model import Deck
from kit.geometry import Rect
from kit.stage import checks
from kit.stage.checks import check_fit
from kit.stage.contrast import weak_words
from kit.stage.frame import SLIDE, Fill, Frame, PictureItem, TextItem
from kit.stage.text import Style, set_text
from kit.stage.theme import theme
from tests.stage.by_hand import meta, points, slide

pytestmark = pytest.mark.usefixtures("qapp")
PANEL = Rect(100, 100, 800, 400)


def words(color: str = "#777777", size: int = 44, step: int = 0) -> TextItem:
    return TextItem(120, 120, set_text("Ask first", Style(size, color, round(size * 1.2))), step=step)


def found(*items: object, paper: str = "#FFFFFF") -> list[tuple[float, str]]:
    return [(round(ratio, 1), said) for ratio, said in weak_words(Frame(SLIDE, paper, items))]  # type: ignore[arg-type]


def test_grey_on_white_is_told_with_its_ratio_and_black_is_not():
    assert found(words()) == [(4.5, "Ask first")]
    assert found(words("#767676")) == []
    assert found(words("#111111")) == []


def test_large_words_may_be_weaker():
    assert found(words("#909090", 72)) == []
    assert found(words("#909090", 44)) != []


def test_what_was_painted_last_below_the_words_counts():
    dark, light = Fill(PANEL, "#222222"), Fill(PANEL, "#FFFFFF")
    assert found(dark, words("#111111")) != []
    assert found(dark, light, words("#111111")) == []
    assert found(words("#111111"), dark) == []


def test_a_panel_beside_the_words_does_not_count():
    assert found(Fill(Rect(1000, 100, 300, 300), "#111111"), words("#111111")) == []


def test_a_veil_takes_part_of_the_color_below():
    assert found(Fill(PANEL, "#E6000000"), words("#111111")) != []
    assert found(Fill(PANEL, "#0A000000"), words("#111111")) == []


def test_what_comes_with_a_later_step_is_not_there_yet():
    assert found(Fill(PANEL, "#222222", step=2), words("#111111", step=1)) == []
    assert found(Fill(PANEL, "#222222", step=1, until=2), words("#111111", step=2)) == []
    assert found(Fill(PANEL, "#222222", step=1), words("#111111", step=1)) != []


def test_a_picture_below_is_not_judged_but_a_panel_on_it_is():
    picture = PictureItem(PANEL, Path("x.svg"))
    assert found(picture, words("#FFFFFF")) == []
    assert found(picture, Fill(PANEL, "#FFFFFF"), words("#EEEEEE")) != []


def test_a_numeral_as_large_as_a_drawing_is_one():
    assert found(words("#EEEEEE", 320)) == []


def test_the_check_names_the_words_the_ratio_and_the_theme(monkeypatch: pytest.MonkeyPatch):
    pale = replace(theme("calm"), ink="#DDDDDD")
    monkeypatch.setattr(checks, "theme", lambda name: pale if name == "calm" else theme(name))
    deck = Deck(Path("deck.en.md"), meta(), (slide("T", points("a point")),))
    told = [p for p in check_fit(deck, Place()) if p.code == "D317"]
    assert [p.message for p in told] == ['"a point" hardly stands out: 1.3 to 1 in the theme calm.']
