"""What was kept on this computer goes along when a bundle is told to keep everything beside it."""

import sys

import pytest

from kit import carrying, paths
from kit.errors import WorldError


@pytest.fixture
def stick(monkeypatch, tmp_path):
    """A bundle on a stick, and a home with something in it."""
    monkeypatch.delenv("KITBAG_DATA_DIR")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / "kitbag" / "kitbag"))
    (tmp_path / "stick" / "kitbag").mkdir(parents=True)
    home = paths.user_dir()
    (home / "decks").mkdir(parents=True)
    (home / "running").mkdir()
    (home / "settings.toml").write_text('pack_id = "us-wa"\n')
    (home / "decks" / "own.md").write_text("# Mine\n")
    return tmp_path / "stick"


def test_all_that_was_kept_is_copied_and_used_from_there(stick):
    home = paths.user_dir()
    assert not carrying.is_carried()
    folder = carrying.carry()
    assert folder == stick / "Kitbag records" == paths.user_dir()
    assert carrying.is_carried()
    assert (folder / "settings.toml").read_text() == (home / "settings.toml").read_text()
    assert (folder / "decks" / "own.md").is_file()
    assert not (folder / "running").exists(), "a running talk stays where it runs"


def test_without_anything_kept_an_empty_folder_is_made(stick, monkeypatch, tmp_path):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "nothing"))
    assert list(carrying.carry().iterdir()) == []


def test_a_stick_that_takes_nothing_is_told_and_nothing_changes(stick, monkeypatch):
    def full(*_, **__):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(carrying.shutil, "copytree", full)
    with pytest.raises(WorldError, match="No space left on device"):
        carrying.carry()
    assert not carrying.is_carried()
    assert [each.name for each in stick.iterdir()] == ["kitbag"]


def test_from_the_source_nothing_is_carried():
    assert not carrying.is_carried()
    with pytest.raises(WorldError, match="Only a bundle"):
        carrying.carry()
