"""A copy of one's own: another id, the same words, with everything that it shows; whole or not at all."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from kit import paths
from kit.deck.opening import read_deck
from kit.errors import UsageError, WorldError
from kit.library.copying import can_copy, copy_talk
from kit.library.talks import find_talks, user_decks
from kit.records.fingerprints import deck_subject
from kit.review.check import check_files


def shipped(talk: str) -> Path:
    return paths.slides_dir() / talk / "deck.en.md"


def marks(path: Path) -> list[tuple[str, str]]:
    return [(part.id, part.mark) for part in deck_subject(read_deck(path)).parts]


def test_the_copy_says_the_same_under_another_id_and_has_its_pictures() -> None:
    made = copy_talk(shipped("parents-and-carers"))
    assert made == user_decks() / "parents-and-carers-copy" / "deck.en.md"
    deck, before = read_deck(made), read_deck(shipped("parents-and-carers"))
    assert (deck.meta.id, deck.meta.title) == ("parents-and-carers-copy", before.meta.title)
    assert marks(made) == marks(shipped("parents-and-carers"))
    assert [p.code for p in deck.problems] == [p.code for p in before.problems]
    assert (made.parent / "images").is_dir()


def test_every_language_comes_along_and_stays_a_translation() -> None:
    made = copy_talk(shipped("parents-and-carers"))
    spanish = read_deck(made.with_name("deck.es.md"))
    assert (spanish.meta.id, spanish.meta.translation_of) == (made.parent.name, made.parent.name)
    assert not [p for p in spanish.problems if p.severity == "error"]


def test_a_second_copy_gets_the_next_name_and_so_does_a_copy_of_a_copy() -> None:
    first = copy_talk(shipped("tour"))
    assert copy_talk(shipped("tour")).parent.name == "tour-copy-2"
    assert copy_talk(first).parent.name == "tour-copy-3"


def test_included_slides_come_along_and_can_be_changed_for_this_copy_alone() -> None:
    first, second = copy_talk(shipped("tour")), copy_talk(shipped("tour"))
    assert marks(first) == marks(shipped("tour"))
    assert check_files([first]).errors == 0
    mine = user_decks() / "shared" / f"{first.parent.name}-frame.en.md"
    mine.write_text(mine.read_text("utf-8").replace("## ", "## My "), "utf-8")
    assert marks(first) != marks(second) == marks(shipped("tour"))


def test_the_copy_is_listed_as_one_s_own_and_its_shared_slides_are_no_talk() -> None:
    copy_talk(shipped("tour"))
    own = [entry for entry in find_talks() if entry.own]
    assert [(entry.id, entry.title) for entry in own] == [("tour-copy", "A tour of every layout")]


def test_a_long_id_stays_within_what_an_id_may_be(tmp_path: Path) -> None:
    name = "a" * 48
    shutil.copytree(shipped("tour").parent, tmp_path / name)
    made = copy_talk(tmp_path / name / "deck.en.md")
    assert made.parent.name == f"{'a' * 43}-copy"
    assert read_deck(made).meta.id == made.parent.name


def test_hidden_files_and_what_editors_leave_stay_behind(tmp_path: Path) -> None:
    talk = tmp_path / "talk"
    shutil.copytree(shipped("tour").parent, talk)
    for name in (".DS_Store", "deck.en.md~", "deck.en.md.bak"):
        (talk / name).write_text("x")
    made = copy_talk(talk / "deck.en.md")
    assert sorted(f.name for f in made.parent.iterdir()) == ["deck.en.md", "images"]


def test_a_deck_that_is_no_text_is_copied_byte_for_byte(tmp_path: Path) -> None:
    talk = tmp_path / "odd"
    talk.mkdir()
    (talk / "deck.en.md").write_bytes(b"---\r\nid: odd\r\n---\r\n\xff\xfe caf\xe9\r\n")
    made = copy_talk(talk / "deck.en.md")
    assert made.read_bytes() == b"---\r\nid: odd-copy\r\n---\r\n\xff\xfe caf\xe9\r\n"


def test_the_pack_wide_sources_come_along(tmp_path: Path) -> None:
    shutil.copytree(shipped("tour").parent, tmp_path / "tour")
    (tmp_path / "sources.yaml").write_text("study: {title: A study}\n")
    assert (copy_talk(tmp_path / "tour" / "deck.en.md").parent / "sources.yaml").is_file()


def test_a_guest_in_any_folder_is_not_copied(tmp_path: Path) -> None:
    guest = tmp_path / "slides.md"
    guest.write_text("# Hello")
    assert not can_copy(guest)
    with pytest.raises(UsageError):
        copy_talk(guest)


def test_a_folder_that_cannot_be_written_is_a_sentence_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(WorldError, match="cannot be copied"):
        copy_talk(shipped("tour"), tmp_path / "file" / "decks")


def test_a_copy_that_fails_half_way_leaves_nothing_behind(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("kit.library.copying._take_sources", full)
    with pytest.raises(WorldError, match="No space left"):
        copy_talk(shipped("parents-and-carers"), tmp_path / "decks")
    assert list((tmp_path / "decks").iterdir()) == []
