"""Settings come back as they were saved; whatever happens to the files, the program starts."""

import dataclasses
import os
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from kit.contacts.model import Event
from kit.errors import WorldError
from kit.settings import (
    RECENT,
    Settings,
    load_event,
    load_settings,
    remember_deck,
    save_event,
    save_settings,
)  # fmt: skip

FULL = Settings(
    pack_id="us-wa",
    text_scale=1.25,
    theme_override="contrast",
    reduce_motion=True,
    notes_px=30,
    screen_roles=(('LG "Ultra" \\ #12|x.y', "room"), ("BOE||0", "console")),
    keys=(("next", "Ctrl+N"), ("black", "F7")),
    first_start_done=True,
    scheme="dark",
    last_minutes=(("parents-and-carers", 25.5),),
    recent=("/home/an/Talk ü.md", "C:\\decks\\a.md"),
)


def test_without_a_file_the_settings_are_the_usual_ones(tmp_path):
    assert load_settings(tmp_path / "none") == Settings()
    assert load_settings(tmp_path / "none").problems == ()


def test_what_is_saved_comes_back(tmp_path):
    save_settings(FULL, tmp_path / "new" / "folder")
    loaded = load_settings(tmp_path / "new" / "folder")
    assert loaded == FULL
    assert loaded.problems == ()


def test_the_one_before_is_kept(tmp_path):
    save_settings(FULL, tmp_path)
    save_settings(dataclasses.replace(FULL, notes_px=40), tmp_path)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["settings.toml", "settings.toml.bak"]
    (tmp_path / "settings.toml").unlink()
    assert load_settings(tmp_path) == FULL


def test_saving_the_same_again_keeps_the_one_before_that(tmp_path):
    save_settings(Settings(), tmp_path)
    for _ in range(2):
        save_settings(FULL, tmp_path)
    (tmp_path / "settings.toml").unlink()
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize("broken", [b"", b"\xff\xfe", b"notes_px = = 3", b"[" * 9000])
def test_a_broken_file_is_set_aside_and_the_one_before_is_used(tmp_path, broken):
    save_settings(FULL, tmp_path)
    save_settings(dataclasses.replace(FULL, notes_px=40), tmp_path)
    (tmp_path / "settings.toml").write_bytes(broken)
    loaded = load_settings(tmp_path)
    if broken:
        assert loaded == FULL
        assert [p.code for p in loaded.problems] == ["C120"]
        assert (tmp_path / "settings.broken.toml").read_bytes() == broken
        save_settings(loaded, tmp_path)
        assert load_settings(tmp_path).problems == ()
    else:
        assert loaded == Settings()


def test_a_broken_file_alone_gives_the_usual_settings_and_a_problem(tmp_path):
    (tmp_path / "settings.toml").write_text("nonsense")
    loaded = load_settings(tmp_path)
    assert loaded == Settings()
    assert len(loaded.problems) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("notes_px = 5000", {"notes_px": 96}),
        ("notes_px = -1", {"notes_px": 12}),
        ("text_scale = 1" + "0" * 400, {"text_scale": 3.0}),
        ("text_scale = inf", {"text_scale": 3.0}),
        ("unknown_key = 3", {}),
        ('recent = ["a", "b"]', {"recent": ("a", "b")}),
    ],
)
def test_numbers_are_brought_into_bounds_and_the_unknown_is_passed_over(tmp_path, text, expected):
    (tmp_path / "settings.toml").write_text(text)
    loaded = load_settings(tmp_path)
    assert loaded == Settings(**expected)
    assert loaded.problems == ()


@pytest.mark.parametrize(
    "text",
    [
        "notes_px = 'big'", "notes_px = true", "text_scale = nan", "pack_id = 3.5", "scheme = 'pink'",
        "reduce_motion = 'yes'", "screens = 3", "[screens]\nx = 'wall'", "[keys]\nnext = []", "recent = [1]",
        "[minutes]\nx = 'ten'",
    ],
)  # fmt: skip
def test_a_wrong_value_is_the_usual_one_and_a_problem(tmp_path, text):
    (tmp_path / "settings.toml").write_text(text)
    loaded = load_settings(tmp_path)
    assert loaded == Settings()
    assert len(loaded.problems) == 1


def test_a_folder_that_cannot_be_written_to_is_the_world_s_fault(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError, match="cannot be saved"):
        save_settings(FULL, tmp_path / "file" / "sub")


def test_a_file_that_cannot_be_put_in_place_leaves_the_old_one(tmp_path, monkeypatch):
    save_settings(FULL, tmp_path)

    def full_disk(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full_disk)
    with pytest.raises(WorldError, match="No space left"):
        save_settings(Settings(), tmp_path)
    assert load_settings(tmp_path) == FULL
    assert [file.name for file in tmp_path.iterdir()] == ["settings.toml"]


def test_a_deck_is_remembered_once_and_the_last_one_first(tmp_path):
    remembered = Settings()
    for number in [*range(RECENT + 5), 7]:
        remembered = remember_deck(remembered, tmp_path / f"{number}.md")
    assert len(remembered.recent) == RECENT
    assert remembered.recent[0] == str(tmp_path / "7.md")
    assert len(set(remembered.recent)) == RECENT


def test_the_visit_comes_back(tmp_path):
    visit = Event(school='St "Mary\'s"', date="24 Nov 2026", lead_name="Ms. Ortiz", box_owner="\u05d0")
    save_event(visit, tmp_path)
    assert load_event(tmp_path) == visit


def test_no_visit_yet_is_an_empty_one(tmp_path):
    assert load_event(tmp_path) == Event()


@given(st.text(max_size=200), st.text(max_size=30))
@hypothesis_settings(max_examples=60, deadline=None)
def test_any_text_can_be_saved_and_read(tmp_path_factory, name, screen):
    folder = tmp_path_factory.mktemp("settings")
    save_settings(Settings(recent=(name,), screen_roles=((screen, "room"),)), folder)
    assert load_settings(folder).screen_roles == ((screen, "room"),)


def test_importing_the_settings_imports_no_toml_writer():
    program = "import sys, kit.settings; print('tomlkit' in sys.modules, 'difflib' in sys.modules)"
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout.split() == ["False", "False"]
