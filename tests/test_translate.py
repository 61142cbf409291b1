"""tools/translate.py: what a translation lacks, and the fingerprints it writes."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from kit import paths
from kit.deck.opening import read_deck
from kit.sheet.opening import read_sheet
from tests.deck.test_translation import SOURCE, german
from tests.sheet.written import source
from tools.translate import main


@pytest.fixture
def library(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(paths, "slides_dir", lambda: tmp_path / "slides")
    monkeypatch.setattr(paths, "resources_dir", lambda: tmp_path)
    (tmp_path / "slides" / "talk").mkdir(parents=True)
    (tmp_path / "slides" / "talk" / "deck.en.md").write_text(SOURCE, "utf-8")
    return tmp_path


def block(name: str, title: str) -> str:
    return f"\n<!--\nslide: {name}\n-->\n\n{title}\n"


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["translate", *words])
    return main()


def test_missing_lost_changed_and_unmarked_slides_are_told_and_marked(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    deck = library / "slides" / "talk" / "deck.de.md"
    deck.write_text(german(block("welcome", "# Vortrag"), block("last", "## Schluss")), "utf-8")

    assert run(monkeypatch, "de", "--write") == 1
    assert {*capsys.readouterr().out.split("\n")} >= {
        "talk: choose missing",
        "talk: welcome unmarked, written",
        "talk: last unmarked, written",
    }
    assert [p.code for p in read_deck(deck).problems] == ["D602"]

    source_deck = deck.with_name("deck.en.md")
    source_deck.write_text(SOURCE.replace("## The end", "## The very end"), "utf-8")
    assert run(monkeypatch, "de", "--write") == 1
    assert "talk: last changed\n" in capsys.readouterr().out
    assert run(monkeypatch, "de", "--looked", "last") == 1
    assert "talk: last changed, written\n" in capsys.readouterr().out
    assert run(monkeypatch, "de") == 1
    assert capsys.readouterr().out == "talk: choose missing\n"


def test_a_sheet_is_marked_as_a_whole(library: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = library / "sheets" / "s90-sample"
    folder.mkdir(parents=True)
    (folder / "sheet.en.md").write_text(source("## One\n\nWords."), "utf-8")
    text = source("## Uno\n\nPalabras.", lang="es", translation_of="s90-sample", source_version="1.0.0")
    (folder / "sheet.es.md").write_text(text, "utf-8")

    assert run(monkeypatch, "es") == 1
    assert run(monkeypatch, "es", "--write") == 0
    assert run(monkeypatch, "es") == 0
    assert read_sheet(folder / "sheet.es.md").problems == ()


CARD = """
[[card]]
id = "secret"
question = "{}"
for = ["teens"]
say = "“I get help.”"
"""


def test_prepared_answers_are_marked_card_by_card(
    library: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    english, german_cards = library / "hard-questions.toml", library / "hard-questions.de.toml"
    english.write_text(CARD.format("Do you tell?") + CARD.format("Why?").replace("secret", "why"), "utf-8")
    german_cards.write_text(CARD.format("Sagen Sie es weiter?"), "utf-8")
    assert run(monkeypatch, "de", "hard-questions", "--write") == 1
    assert set(capsys.readouterr().out.split("\n")[:-1]) == {
        "hard-questions: secret unmarked, written",
        "hard-questions: why missing",
    }
    assert run(monkeypatch, "de", "hard-questions") == 1
    assert capsys.readouterr().out == "hard-questions: why missing\n"

    english.write_text(CARD.format("Will you tell?"), "utf-8")
    assert run(monkeypatch, "de", "hard-questions") == 1
    assert capsys.readouterr().out == "hard-questions: secret changed\n"
    assert run(monkeypatch, "de", "hard-questions", "--looked", "secret") == 0
    assert run(monkeypatch, "de", "hard-questions") == 0
    assert german_cards.read_text("utf-8").count("was = ") == 1
