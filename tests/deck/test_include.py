"""Shared slides and shared sources: one text for many talks."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.deck.model import Deck, plain
from kit.deck.opening import open_deck, read_deck

HEAD = """---
marp: true
deck: 1
id: {id}
title: Case
lang: en
audience: mixed
minutes: 20
shortest: 10
version: 1.0.0
reviewed: 2026-11-20
review_by: 2027-11-20
license: CC-BY-4.0
{more}---

<!--
slide: welcome
minutes: 0.5
layout: title
-->

# Case

---
"""
FRAME = """
<!--
slide: helpers
minutes: 4
layout: columns
reveal: items
-->

## Who helps

<!-- column -->

- One

![plan](images/plan.svg)

<!-- column -->

- Two

<!-- note
Shared note.
-->

---

<!--
slide: again
minutes: 1
from: shared/other.en.md#x
-->

## Again
"""
USES = """
<!--
slide: mine
minutes: 2
level: extended
from: shared/frame.en.md#helpers
{more}-->

{title}

<!-- note
My own note.
-->
"""


@pytest.fixture
def slides(tmp_path: Path) -> Path:
    (tmp_path / "shared" / "images").mkdir(parents=True)
    (tmp_path / "shared" / "images" / "plan.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (tmp_path / "shared" / "frame.en.md").write_text(HEAD.format(id="frame", more="") + FRAME)
    (tmp_path / "talk").mkdir()
    return tmp_path


def read(slides: Path, body: str, more: str = "") -> Deck:
    (slides / "talk" / "deck.en.md").write_text(HEAD.format(id="talk", more=more) + body)
    return read_deck(slides / "talk")


def test_content_comes_from_the_shared_slide_and_timing_from_the_talk(slides: Path) -> None:
    deck = read(slides, USES.format(title="## Our helpers", more=""))
    slide = deck.slides[1]

    assert deck.problems == ()
    assert (slide.id, slide.minutes, slide.level, plain(slide.title)) == (
        "mine",
        2,
        "extended",
        "Our helpers",
    )
    assert (slide.layout, slide.reveal, slide.steps, len(slide.columns)) == ("columns", "items", 2, 2)
    assert [note.source for note in slide.notes] == ["Shared note.", "My own note."]
    assert slide.line == 26


def test_its_pictures_lie_beside_the_shared_file(slides: Path) -> None:
    picture = read(slides, USES.format(title="## Our helpers", more="")).slides[1].columns[0][1]

    assert picture.path == slides.resolve() / "shared" / "images" / "plan.svg"  # type: ignore[union-attr]


def test_without_a_title_of_its_own_it_takes_the_shared_one(slides: Path) -> None:
    deck = read(slides, USES.format(title="", more=""))

    assert plain(deck.slides[1].title) == "Who helps"


def test_includes_reach_one_level_and_say_so(slides: Path) -> None:
    assert read_deck(slides / "shared" / "frame.en.md").problems[0].code == "D112"

    body = USES.format(title="## A", more="").replace("#helpers", "#again")
    assert [p.code for p in read(slides, body).problems] == []
    assert plain(read(slides, body).slides[1].title) == "A"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("shared/none.en.md#a", "There is no such file."),
        ("shared/../../x.md#a", "outside the folder of the talks"),
        ("/etc/x.md#a", "outside the folder of the talks"),
        ("shared/frame.en.md#helper", "there is no slide helper"),
    ],
)
def test_what_cannot_be_taken_is_told_and_the_slide_still_shows(slides: Path, place: str, words: str) -> None:
    deck = read(slides, USES.format(title="## A", more="").replace("shared/frame.en.md#helpers", place))

    [problem] = [p for p in deck.problems if p.code == "D112"]
    assert words in problem.message
    assert (problem.line, problem.slide, plain(deck.slides[1].title)) == (26, "mine", "A")


def test_a_link_that_leads_out_is_not_followed(
    slides: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    outside = tmp_path_factory.mktemp("outside") / "frame.en.md"
    outside.write_text((slides / "shared" / "frame.en.md").read_text())
    (slides / "shared" / "link.en.md").symlink_to(outside)

    deck = read(slides, USES.format(title="## A", more="").replace("frame.en", "link.en"))
    assert "outside the folder of the talks" in deck.problems[0].message


def test_pack_wide_sources_join_the_decks_own(slides: Path) -> None:
    (slides / "sources.yaml").write_text(
        'study: {title: A study, publisher: Institute, year: 2024, url: "https://example.org/s", checked: 2026-11-20}\n'
    )
    body = "\n<!--\nslide: one\nminutes: 1\nsources: [study, mine]\n-->\n\n## One\n\nWords.\n"
    more = "sources:\n  mine: {title: Mine}\n"
    deck = read(slides, body, more)

    assert deck.problems == ()
    assert [source.key for source in deck.meta.sources] == ["mine", "study"]
    opened = open_deck(slides / "talk")
    opened.slide(1)
    assert [source.title for source in opened.meta.sources] == ["Mine", "A study"]


def test_one_key_for_two_sources_is_an_error(slides: Path) -> None:
    (slides / "sources.yaml").write_text("mine: {title: Another}\n")

    deck = read(
        slides,
        "\n<!--\nslide: one\nminutes: 1\n-->\n\n## One\n\nWords.\n",
        "sources:\n  mine: {title: Mine}\n",
    )
    assert [(p.code, p.line) for p in deck.problems] == [("D502", 1)]
