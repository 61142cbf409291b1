"""A deck on the disk: changes of it and of its pictures are told, and when it goes away and comes back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from kit.deck.opening import read_deck
from kit.present.watch import DeckWatch

_TOLD = {"timeout": 5000}


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    folder = tmp_path / "talk"
    (folder / "art").mkdir(parents=True)
    (folder / "art" / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" width="8" height="8"/>')
    (folder / "deck.md").write_text("# One\n\n![a picture](art/a.svg)\n\n---\n\n# Two\n")
    return folder / "deck.md"


def test_a_change_is_told_and_a_second_one_too(qtbot: QtBot, talk: Path) -> None:
    watch = DeckWatch(talk)
    for words in ("# Other\n", "# Another one\n"):
        with qtbot.waitSignal(watch.changed, **_TOLD):
            talk.write_text(words)


def test_a_picture_written_anew_in_its_place_is_told(qtbot: QtBot, talk: Path) -> None:
    watch = DeckWatch(talk)
    watch.follow(read_deck(talk))
    with qtbot.waitSignal(watch.changed, **_TOLD), (talk.parent / "art" / "a.svg").open("w") as file:
        file.write('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="8"/>')


def test_an_editor_that_replaces_the_file_does_not_lose_it(qtbot: QtBot, talk: Path) -> None:
    watch = DeckWatch(talk)
    with qtbot.assertNotEmitted(watch.lost), qtbot.waitSignal(watch.changed, **_TOLD):
        new = talk.with_name("deck.md.new")
        new.write_text("# Replaced\n")
        new.replace(talk)


def test_a_deck_that_goes_with_its_folder_is_told_and_read_again_when_it_is_back(
    qtbot: QtBot, talk: Path, tmp_path: Path
) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(talk.parent, kept)
    watch = DeckWatch(talk)
    with qtbot.waitSignal(watch.lost, **_TOLD):
        shutil.rmtree(talk.parent)
    with qtbot.waitSignal(watch.changed, **_TOLD):
        shutil.copytree(kept, talk.parent)
