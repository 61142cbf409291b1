"""What `kitbag check --layout` finds: slides that are too long, pictures that cannot be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kit.contacts.model import Pack, Place
from kit.deck.model import Deck, Picture, Slide
from kit.stage.canvas import SlideContext
from kit.stage.checks import check_fit
from kit.stage.frame import Frame
from kit.stage.layout import lay_out_slide
from kit.stage.theme import THEMES
from tests.stage.by_hand import meta, para, picture, points, slide

pytestmark = pytest.mark.usefixtures("qapp")


def found(*slides: Slide) -> list[tuple[str, int, str]]:
    deck = Deck(Path("deck.en.md"), meta(), slides)
    return [(p.code, p.line, p.message) for p in check_fit(deck, Place())]


def test_a_slide_that_fits_is_no_problem():
    assert found(slide("T", points(*["a point"] * 6))) == []


def test_a_slide_that_is_too_long_says_by_how_much():
    ((code, line, message),) = found(slide("T", points(*["a point"] * 16)))
    assert (code, line) == ("D310", 1)
    assert "units, about" in message
    assert "lines" in message


def test_twice_as_much_too_much_is_said_to_be_more():
    def lines(count: int) -> int:
        ((_, _, message),) = found(slide("T", *[para("A line of words.")] * count))
        return int(message.split("about ")[1].split()[0])

    assert lines(24) > lines(16) > 0


def test_hidden_slides_are_not_judged():
    assert found(slide("T", points(*["a point"] * 30), hide=True)) == []


def test_a_file_that_is_no_picture_is_found(tmp_path: Path):
    fake = tmp_path / "fake.png"
    fake.write_text("no picture")
    ((code, line, message),) = found(
        slide("T", Picture("images/fake.png", "x", 7, fake), para("w"), layout="split")
    )
    assert (code, line) == ("D304", 7)
    assert '"images/fake.png"' in message
    assert found(slide("T", picture(tmp_path), para("w"), layout="split")) == []


@pytest.mark.parametrize(
    ("where", "said"),
    [
        ({("bold", "a"), ("bright", "a")}, "Too long in the theme bright, bold with the help lines a at"),
        ({(name, "b") for name in THEMES}, "Too long with the help lines b at"),
        ({(name, pack) for name in THEMES for pack in "ab"}, "Too long at"),
    ],
)
def test_where_a_slide_is_too_long_is_said(monkeypatch: pytest.MonkeyPatch, where: set[object], said: str):
    def too_long(shown: Slide, context: SlideContext) -> Frame:
        over = (context.theme.name, context.place.pack.id) in where
        return replace(lay_out_slide(shown, context), overflow=30.0 if over else 0.0)

    monkeypatch.setattr("kit.stage.checks.lay_out_slide", too_long)
    deck = Deck(Path("deck.en.md"), meta(), (slide("Help", layout="help", roles=("crisis",)),))
    ((code, message),) = [(p.code, p.message) for p in check_fit(deck, *(Place(Pack(n, n)) for n in "ab"))]
    assert code == "D310"
    assert message.startswith(said)


def test_only_slides_that_show_the_place_are_laid_out_for_every_place(monkeypatch: pytest.MonkeyPatch):
    laid: list[str] = []

    def remember(shown: Slide, context: object) -> object:
        laid.append(shown.plain_title)
        return lay_out_slide(shown, context)  # type: ignore[arg-type]

    monkeypatch.setattr("kit.stage.checks.lay_out_slide", remember)
    places = [Place(Pack(name, name)) for name in ("a", "b", "c")]
    slides = (slide("Words", para("w")), slide("Help", layout="help", roles=("crisis",)))
    check_fit(Deck(Path("deck.en.md"), meta(), slides), *places)
    assert (laid.count("Words"), laid.count("Help")) == (len(THEMES), 3 * len(THEMES))
