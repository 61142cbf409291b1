"""What `kitbag check --layout` finds: slides that are too long, pictures that cannot be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.contacts.model import Place
from kit.deck.model import Deck, Picture, Slide
from kit.stage.checks import check_fit
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
