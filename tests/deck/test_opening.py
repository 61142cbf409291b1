"""Opening: the first slide before the rest, everything when asked, and a slide that says so when there is nothing."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from kit.deck.faults import Faults
from kit.deck.model import plain
from kit.deck.opening import OpenedDeck, nearest_slide, open_deck, parse_deck, read_deck
from kit.deck.source import SourceText, clean

OURS = """---
marp: true
deck: 1
id: case
title: Case
lang: en
audience: mixed
minutes: 20
shortest: 10
version: 1.0.0
reviewed: 2026-11-20
review_by: 2027-11-20
license: CC-BY-4.0
---
"""


def slide(name: str, body: str = "Words.", minutes: str = "0.25", more: str = "") -> str:
    return f"\n<!--\nslide: {name}\nminutes: {minutes}\n{more}-->\n\n## {name.title()}\n\n{body}\n"


def ours(*slides: str) -> str:
    title = "\n<!--\nslide: welcome\nminutes: 0.25\nlayout: title\n-->\n\n# Case\n"
    return OURS + "\n---\n".join([title, *slides])


def guest(count: int) -> str:
    return "---\nmarp: true\n---\n" + "\n---\n".join(f"\n# Slide {i}\n\n- a\n- b\n" for i in range(count))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "deck.en.md").write_text(ours(slide("one"), slide("two")), "utf-8")
    return tmp_path / "talk"


def test_a_folder_and_its_file_are_the_same_deck(folder: Path) -> None:
    assert read_deck(folder) == read_deck(folder / "deck.en.md")
    assert read_deck(folder).path == folder / "deck.en.md"


def test_slides_are_parsed_when_they_are_asked_for(folder: Path) -> None:
    deck = open_deck(folder)

    assert (deck.count, deck.meta.title) == (3, "Case")
    assert deck.slide(2).id == "two"
    assert deck.slide(2) is deck.slide(2)
    assert deck.parse_more(10)
    assert deck.deck().slides == tuple(deck.slide(i) for i in range(3))
    with pytest.raises(IndexError):
        open_deck(folder).slide(3)


def test_parse_more_stops_when_its_time_is_up_and_goes_on_later(tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text(guest(400))
    deck = open_deck(file)

    rounds = 1
    while not deck.parse_more(0.002):
        rounds += 1
    assert rounds > 3
    assert [plain(s.title) for s in deck.deck().slides] == [f"Slide {i}" for i in range(400)]


def test_problems_are_there_as_far_as_it_was_read(tmp_path: Path) -> None:
    file = tmp_path / "deck.en.md"
    file.write_text(ours(slide("one", "1) a"), slide("two", "2) b")))
    deck = open_deck(file)

    deck.slide(1)
    assert [p.code for p in deck.problems] == ["D301"]
    deck.deck()
    assert [(p.code, p.slide) for p in deck.problems] == [("D301", "one"), ("D301", "two")]


def test_another_language_is_taken_when_the_wished_one_is_not_there(folder: Path) -> None:
    (folder / "deck.de.md").write_text(ours().replace("lang: en", "lang: de"))

    assert open_deck(folder, lang="de").path.name == "deck.de.md"
    assert open_deck(folder, lang="de-AT").path.name == "deck.de.md"
    assert open_deck(folder, lang="fr").path.name == "deck.en.md"


def test_the_first_slide_of_a_thousand_waits_for_none_of_the_others(tmp_path: Path) -> None:
    file = tmp_path / "long.md"
    file.write_text(guest(1000))
    open_deck(file).slide(0)  # imports

    before = time.process_time()
    open_deck(file).slide(0)
    first = time.process_time() - before
    open_deck(file).deck()
    whole = time.process_time() - before - first

    assert first < whole / 8


def test_a_folder_with_a_guest_is_that_guest(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Read me")
    (tmp_path / "my-talk.md").write_text("# Mine\n\n---\n\n## Two")
    assert read_deck(tmp_path).path.name == "my-talk.md"

    (tmp_path / "other.md").write_text("# Other")
    assert read_deck(tmp_path).meta.id == "unreadable"  # which of the two is not for us to guess

    (tmp_path / "slides.md").write_text("# Slides")
    assert read_deck(tmp_path).path.name == "slides.md"


# -- what cannot be read ------------------------------------------------------------------------------------------


def only_slide(path: Path) -> tuple[str, list[str]]:
    deck = read_deck(path)
    assert len(deck.slides) == 1
    assert all(p.path in (path, deck.path) for p in deck.problems)
    return plain(deck.slides[0].title), [p.code for p in deck.problems]


def test_a_missing_file_is_a_slide_that_says_so(tmp_path: Path) -> None:
    assert only_slide(tmp_path / "none.md") == ("There is no such file.", ["D100"])
    assert only_slide(tmp_path / "a\0b.md") == ("There is no such file.", ["D100"])


def test_a_folder_without_a_deck_is_a_slide_that_says_so(tmp_path: Path) -> None:
    assert only_slide(tmp_path) == ("This folder holds no deck.", ["D100"])


@pytest.mark.parametrize("content", ["", "\n \n\t\n", "\ufeff"])
def test_an_empty_file_is_a_slide_that_says_so(tmp_path: Path, content: str) -> None:
    (tmp_path / "a.md").write_text(content, "utf-8")

    assert only_slide(tmp_path / "a.md") == ("This file is empty.", ["D209"])


def test_a_huge_file_is_not_read(tmp_path: Path) -> None:
    with (tmp_path / "a.md").open("wb") as file:
        file.truncate(40_000_000)  # sparse: nothing is written

    before = time.process_time()
    assert only_slide(tmp_path / "a.md") == ("This file is too large for a deck (40 MB).", ["D100"])
    assert time.process_time() - before < 0.5


def test_a_device_that_never_ends_is_not_read_to_the_end() -> None:
    title, codes = only_slide(Path("/dev/zero"))

    assert (title, codes) == ("This is no file.", ["D100"])


def test_bytes_that_are_no_text_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR")

    assert only_slide(tmp_path / "a.md") == ("This file is not text.", ["D100"])


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read_is_told(folder: Path) -> None:
    (folder / "deck.en.md").chmod(0)

    assert only_slide(folder) == ("This file may not be read.", ["D100"])


def test_latin_1_is_shown_with_its_letters_and_told_at_its_line(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# Größe\n\n---\n\n## Maße – „so“\n".encode("cp1252"))
    deck = read_deck(tmp_path / "a.md")

    assert [plain(s.title) for s in deck.slides] == ["Größe", "Maße – „so“"]
    assert [(p.line, p.code, p.severity) for p in deck.problems] == [(1, "D100", "error")]


def test_one_broken_byte_costs_one_letter(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# Größe und Maß\n\nmehr äöü\n\nÄrger ".encode() + b"\xff" + b"\n")

    assert plain(read_deck(tmp_path / "a.md").slides[0].title) == "Größe und Maß"


def test_utf_16_is_read_and_told(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes("# Größe\n".encode("utf-16"))
    deck = read_deck(tmp_path / "a.md")

    assert plain(deck.slides[0].title) == "Größe"
    assert [p.code for p in deck.problems] == ["D100"]


def test_a_deck_of_ours_over_a_megabyte_is_told_and_shown(tmp_path: Path) -> None:
    text = ours(*(slide(f"s{i}", "word " * 400) for i in range(600)))
    deck = parse_deck(text, tmp_path / "deck.en.md")

    assert len(deck.slides) == 601
    assert "D100" in {p.code for p in deck.problems}


# -- nothing raises, every problem has a place ------------------------------------------------------------------------

PIECES = st.sampled_from(
    [
        "---", "", "# A", "## B", "### C", "- a", "  - b", "- [x] c", "- [ ] d", "1) e", "2. f", "> q", "```", "````",
        "~~~", "<!--", "-->", "<!-- note", "<!-- note must", "<!-- pause -->", "<!-- column -->", "<!-- todo: x -->",
        "slide: one", "slide: two", "minutes: 1", "layout: columns", "layout: question", "layout: chat",
        "reveal: items",
        "reveal: blocks", "needs: [one]", "from: shared/x.en.md#y", "timer: 1", "sources: [a]", "deck: 1", "marp: true",
        "title: A", "lang: ar", "{{ event.school }}", "{{ x", "![a](b.png)", "![bg left](c.svg)",
        "<div class='columns'>",
        "</div>", "<script>", "| a | b |", "|---|---|", "***", "----", "- - -", "--", "???", "Note: x", "^ y", ":::",
        "::: notes", "::: {.column}", "::right::", ". . .", "layout: true", "template: a", "name: a", ".left[", "]",
        "[.build-lists: true]", "% T", "&a [*a]", "\t", "[next] go", "===", "שלום", "مرحبا", "你好", "\u2028", "\x00",
        "title: |", "  deep: [", "'", '"', "[^1]", "$x_1$", "\\", "{.a}", "<img src=x.png>", "<table><tr><td>a</table>",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=30).map("\n".join)


def check(text: str, folder: Path) -> None:
    deck = parse_deck(text, folder / "deck.en.md")

    last = text.count("\n") + text.count("\r") + 1
    assert deck.slides
    assert all(0 <= p.line <= last for p in deck.problems)
    assert all(1 <= s.line <= last + 1 and s.steps >= 0 for s in deck.slides)
    assert len({s.id for s in deck.slides}) == len(deck.slides)
    assert [p.line for p in deck.problems] == sorted(p.line for p in deck.problems)
    again = open_text(text, folder / "deck.en.md")
    assert [again.slide(i) for i in range(again.count - 1, -1, -1)][::-1] == list(deck.slides)


def open_text(text: str, path: Path) -> OpenedDeck:
    return OpenedDeck(SourceText(path, clean(text)), Faults(path), None)


@pytest.fixture(scope="module")
def scratch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("talk")


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
@example(text="---\ndeck: 1\n")
@example(text="deck: 1\nmarp: true\nid: a\n<!--\n")
def test_no_text_raises_as_a_guest(scratch: Path, text: str) -> None:
    check(text, scratch)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS)
def test_no_text_raises_as_ours(scratch: Path, text: str) -> None:
    check(
        OURS + "\n<!--\nslide: welcome\nminutes: 1\nlayout: title\n-->\n\n# Case\n\n---\n\n" + text, scratch
    )


@settings(max_examples=150, deadline=None)
@given(data=st.binary(max_size=200))
def test_no_bytes_raise(scratch: Path, data: bytes) -> None:
    (scratch / "bytes.md").write_bytes(data)

    assert read_deck(scratch / "bytes.md").slides


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.integers(1, 9), min_size=1, max_size=6, unique=True),
    st.text("ab*_[](){}<>#|`-\n ", max_size=40),
)
def test_a_bad_slide_leaves_the_others_untouched(numbers: list[int], bad: str) -> None:
    good = [slide(f"s{n}") for n in numbers]
    path = Path("deck.en.md")
    clean = parse_deck(ours(*good), path).slides
    broken = parse_deck(ours(*good, slide("bad", bad.replace("\n---\n", "\n"))), path).slides

    assert broken[: len(clean)] == clean


HOSTILE = {
    "openers": "```a\n\n" * 60_000,
    "comments": "<!-- a\n" * 60_000,
    "pauses": ours() + "\n---\n" + slide("one", "<!-- pause -->\n\n" * 20_000),
    "notes": ours() + "\n---\n" + slide("one", "<!-- note\nx\n-->\n" * 10_000),
    "breaks": "\n---\n" * 60_000,
    "divs": "::: {.column}\n" * 40_000,
    "tags": "# a\n\n" + "<div class='row'>" * 30_000,
    "unclosed tags": "<img " * 60_000,
    "quotes": "<a href='" * 40_000,
    "macros": "class: center\n\n" + ".left[" * 20_000,
    "scripts": "<script>" * 40_000,
    "drawings": "<svg>" * 40_000,
    "bold": "<b>a" * 60_000,
    "lists of lists": "<ul><li>" * 40_000,
    "slidev": "---\nlayout: a\n" * 40_000,
    "front": "---\n" + "a: b\n" * 100_000,
    "references": "[a]: b\n" * 40_000,
    "one line": "a" * 3_000_000,
    "spaces": "---\nmarp: true\n---\n" + " " * 1_000_000 + "x",
    "backticks": "`a" * 200_000,
    "properties": "class: a\n" * 60_000,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_files_cost_seconds_at_most(tmp_path: Path, name: str) -> None:
    before = time.process_time()

    deck = parse_deck(HOSTILE[name], tmp_path / "deck.en.md")

    assert deck.slides
    assert time.process_time() - before < 15


# -- reload -----------------------------------------------------------------------------------------------------------


def test_a_reloaded_deck_stays_on_its_slide() -> None:
    path = Path("deck.en.md")
    old = parse_deck(ours(slide("one"), slide("two"), slide("three"), slide("four")), path)

    def stands(*names: str, at: str = "three") -> str:
        new = parse_deck(ours(*(slide(name) for name in names)), path)
        return new.slides[nearest_slide(old, new, at)].id

    assert stands("zero", "one", "two", "three", "four") == "three"
    assert stands("three", "one") == "three"
    assert stands("one", "two", "four") == "four"  # the place after the neighbor before it
    assert stands("one", "two", "new", "four") == "new"
    assert stands("one", at="four") == "one"
    assert stands("a", "b", "c", "d", "e") in ("b", "c", "d")
    assert stands("one", at="nobody") == "welcome"
