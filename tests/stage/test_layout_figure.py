"""One number with its sentence, caveat, source and dates; without its record no number at all."""

from __future__ import annotations

import datetime as dt

import pytest

from kit.contacts.model import Event, Figure, Pack, Place
from kit.stage.frame import TextItem
from tests.stage.written import THEMES, laid_out, off_the_page, overlapping, said, signs, too_faint

pytestmark = pytest.mark.usefixtures("qapp")

BODY = "## Figures with care\n\n{{ figure.sample }}\n"


def place_with(country: str = "US", **changes: object) -> Place:
    """A place that knows one figure."""
    usual = {
        "text": "children out of a class were asked in 2024.",
        "number": "About a dozen",
        "year": "2024",
        "source": "Sample Institute",
        "address": "https://example.org/study",
        "caveat": "This is a sample. It says nothing about children.",
        "checked_on": dt.date(2026, 11, 24),
        "expires_on": dt.date(2027, 11, 24),
    }
    record = Figure("sample", **(usual | changes))  # type: ignore[arg-type]
    return Place(Pack("sample", "Sample", country=country), Event(), {"sample": record})


@pytest.mark.parametrize("look", THEMES)
def test_the_record_gives_all_that_stands_there(look: str):
    frame = laid_out("layout: figure", BODY, look, place_with())
    for words in ("About a dozen", "asked in 2024", "This is a sample.", "It says nothing", "Figures with care"):
        assert words in said(frame)
    assert "Source: Sample Institute, 2024. Checked November 24, 2026." in said(frame)
    assert not overlapping(frame)
    assert not off_the_page(frame)
    assert not too_faint(frame)
    assert frame.overflow == 0


def test_no_record_means_no_number_and_a_sentence_that_says_so():
    frame = laid_out("layout: figure", "## Figures\n\n{{ figure.unknown }}\n", place=Place())
    assert "The number is not here." in said(frame)
    assert "“unknown”" in said(frame)
    assert max(i.block.layout.font().pixelSize() for i in frame.items if isinstance(i, TextItem)) < 100


def test_a_long_number_shrinks_to_one_line():
    frame = laid_out("layout: figure", BODY, place=place_with(number="Between 100,000 and 200,000"))
    item = next(i for i in frame.items if isinstance(i, TextItem) and i.block.plain.startswith("Between"))
    assert item.block.lines == 1
    assert item.block.width <= 1408


def test_a_figure_past_its_date_says_so():
    frame = laid_out("layout: figure", BODY, place=place_with(), today=dt.date(2028, 1, 1))
    assert "Past its date" in said(frame)
    assert "Past its date" not in said(laid_out("layout: figure", BODY, place=place_with()))


def test_without_a_caveat_there_is_no_band():
    bare = laid_out("layout: figure", BODY, place=place_with(caveat=""))
    assert "sample" not in said(bare).lower().replace("sample institute", "").replace("sample talk", "")


def test_a_picture_of_the_slide_stands_in_the_band():
    body = BODY + "\n![Coins](images/free-coins.svg)\n"
    assert "free-coins" in signs(laid_out("layout: figure", body, place=place_with()))


def test_outside_the_united_states_the_day_comes_first():
    frame = laid_out("layout: figure", BODY, place=place_with("GB"))
    assert "Checked 24 November 2026." in said(frame)
