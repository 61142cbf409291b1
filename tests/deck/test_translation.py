"""A translation brings words; everything that cuts and times the talk comes from the source deck."""

from __future__ import annotations

from pathlib import Path

import pytest

from kit.deck.model import Deck, ListBlock, plain
from kit.deck.opening import open_deck, read_deck
from kit.deck.translation import fingerprint

SOURCE = """---
marp: true
deck: 1
id: talk
title: Talk
lang: en
audience: children
ages: 8-11
minutes: 20
shortest: 10
version: 1.0.0
reviewed: 2026-11-20
review_by: 2027-11-20
license: CC-BY-4.0
sheets: [card]
---

<!--
slide: welcome
minutes: 0.5
layout: title
-->

# Talk

---

<!--
slide: choose
minutes: 2
level: extended
cut: 3
layout: question
-->

## Choose

- [ ] Wait
    - No.
- [x] Tell
    - Yes.

<!-- note
Ask the room.
-->

---

<!--
slide: last
minutes: 1
layout: end
-->

## The end
"""
WELCOME, CHOOSE, LAST = (part.strip("\n") for part in SOURCE.split("---\n", 2)[2].split("\n---\n"))
HEAD = """---
marp: true
deck: 1
id: talk
title: Vortrag
lang: de
version: 1.0.0
translation_of: talk
source_version: 1.0.0
---
"""


def german(*slides: str) -> str:
    return HEAD + "\n---\n".join(slides)


def slide(name: str, was: str, body: str, more: str = "") -> str:
    return f"\n<!--\nslide: {name}\nwas: {was}\n{more}-->\n\n{body}\n"


WILLKOMMEN = slide("welcome", fingerprint(WELCOME), "# Vortrag")
WAEHLE = slide(
    "choose",
    fingerprint(CHOOSE),
    "## Wähle\n\n- Warten\n    - Nein.\n- Erzählen\n    - Ja.\n\n<!-- note\nFrag.\n-->",
)
SCHLUSS = slide("last", fingerprint(LAST), "## Schluss")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "talk").mkdir()
    (tmp_path / "talk" / "deck.en.md").write_text(SOURCE, "utf-8")
    return tmp_path / "talk"


def read(folder: Path, text: str) -> Deck:
    (folder / "deck.de.md").write_text(text, "utf-8")
    return read_deck(folder, lang="de")


def codes(deck: Deck) -> list[tuple[str, str, str | None]]:
    return [(p.code, p.severity, p.slide) for p in deck.problems]


def test_words_come_from_the_translation_and_settings_from_the_source(folder: Path) -> None:
    deck = read(folder, german(WILLKOMMEN, WAEHLE, SCHLUSS))
    choose = deck.slides[1]

    assert codes(deck) == []
    assert (deck.meta.title, deck.meta.lang, deck.meta.minutes, deck.meta.ages) == (
        "Vortrag",
        "de",
        20,
        "8-11",
    )
    assert [plain(s.title) for s in deck.slides] == ["Vortrag", "Wähle", "Schluss"]
    assert (choose.layout, choose.minutes, choose.level, choose.cut, choose.steps) == (
        "question",
        2,
        "extended",
        3,
        1,
    )
    [options] = [b for b in choose.blocks if isinstance(b, ListBlock)]
    assert [(plain(i.text), i.ticked) for i in options.items] == [("Warten", False), ("Erzählen", True)]
    assert [n.source for n in choose.notes] == ["Frag."]


def test_the_order_is_the_sources(folder: Path) -> None:
    deck = read(folder, german(WILLKOMMEN, SCHLUSS, WAEHLE))

    assert [s.id for s in deck.slides] == ["welcome", "choose", "last"]


def test_a_missing_slide_is_shown_in_the_source_language_and_marked(folder: Path) -> None:
    deck = read(folder, german(WILLKOMMEN, SCHLUSS))

    assert [(plain(s.title), s.lang) for s in deck.slides] == [
        ("Vortrag", None),
        ("Choose", "en"),
        ("Schluss", None),
    ]
    assert codes(deck) == [("D602", "warning", "choose")]


def test_a_slide_that_is_nowhere_in_the_source(folder: Path) -> None:
    deck = read(folder, german(WILLKOMMEN, WAEHLE, SCHLUSS, slide("lost", "00000000", "## Verloren")))

    assert [s.id for s in deck.slides] == ["welcome", "choose", "last"]
    assert codes(deck) == [("D601", "error", "lost")]


def test_a_source_that_has_changed_makes_the_translation_stale(folder: Path) -> None:
    (folder / "deck.en.md").write_text(SOURCE.replace("Ask the room.", "Ask everybody."), "utf-8")

    assert codes(read(folder, german(WILLKOMMEN, WAEHLE, SCHLUSS))) == [("D603", "warning", "choose")]


def test_settings_and_options_may_not_differ(folder: Path) -> None:
    text = german(
        WILLKOMMEN,
        slide("choose", fingerprint(CHOOSE), "## Wähle\n\n- Warten\n    - Nein.", more="minutes: 3\n"),
        SCHLUSS,
    )

    assert sorted(codes(read(folder, text))) == [("D604", "error", "choose"), ("D605", "error", "choose")]


def test_without_its_source_a_translation_stands_alone(folder: Path) -> None:
    (folder / "deck.en.md").unlink()
    deck = read(folder, german(WILLKOMMEN, SCHLUSS))

    assert [plain(s.title) for s in deck.slides] == ["Vortrag", "Schluss"]
    assert "D601" in [p.code for p in deck.problems]


def test_the_first_slide_does_not_wait_for_the_others(folder: Path) -> None:
    (folder / "deck.de.md").write_text(german(WILLKOMMEN, WAEHLE, SCHLUSS), "utf-8")
    deck = open_deck(folder, lang="de")

    assert (deck.count, plain(deck.slide(2).title)) == (3, "Schluss")


def test_the_fingerprint_is_of_words_and_notes_alone() -> None:
    assert fingerprint(CHOOSE) == fingerprint(
        CHOOSE.replace("minutes: 2", "minutes: 3").replace("\n", "\r\n")
    )
    assert fingerprint(CHOOSE) == fingerprint(CHOOSE + "\n\n<!-- todo: find a picture -->\n")
    assert fingerprint("Maß é") == fingerprint("Maß é")
    assert fingerprint(CHOOSE) != fingerprint(CHOOSE.replace("Ask the room", "Ask all"))
    assert fingerprint(CHOOSE) != fingerprint(CHOOSE.replace("Wait", "Run"))


def test_a_translated_slide_keeps_the_rules_of_placeholders_and_next_marks(folder: Path) -> None:
    text = WAEHLE.replace("Frag.", "[next] Frag.\n\n[next] Los.")
    text = text.replace("    - Ja.", "    - Ruf {{ contact.nobody.phone or wen an }}.")
    deck = read(folder, german(WILLKOMMEN, text, SCHLUSS))

    assert sorted(codes(deck)) == [("D408", "warning", "choose"), ("D503", "error", "choose")]


def test_a_translation_counts_as_unread_until_its_details_say_otherwise(folder: Path) -> None:
    assert not read(folder, german(WILLKOMMEN, WAEHLE, SCHLUSS)).meta.native_reviewed
    read_by_one = german(WILLKOMMEN, WAEHLE, SCHLUSS).replace("lang: de\n", "lang: de\nnative_reviewed: true\n")
    assert read(folder, read_by_one).meta.native_reviewed
    assert read_deck(folder).meta.native_reviewed
