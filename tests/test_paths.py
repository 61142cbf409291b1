"""Where data live: the user's folder is the one that the system's own rules give, unless it was chosen."""

import sys
from pathlib import Path

import pytest
from platformdirs import user_data_path

from kit import paths


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere it is platformdirs that is asked")
@pytest.mark.parametrize("xdg", [None, "", "  ", "/somewhere/data"])
def test_on_linux_the_folder_is_what_platformdirs_says(monkeypatch, xdg):
    monkeypatch.delenv("KITBAG_DATA_DIR")
    monkeypatch.delenv("XDG_DATA_HOME")
    if xdg is not None:
        monkeypatch.setenv("XDG_DATA_HOME", xdg)
    assert paths.user_dir() == user_data_path("Kitbag", appauthor=False)


def test_a_chosen_folder_goes_before_the_system_s(monkeypatch):
    monkeypatch.setenv("KITBAG_DATA_DIR", "/chosen")
    assert paths.user_dir() == Path("/chosen")


def test_talks_and_resources_ship_beside_each_other():
    assert paths.slides_dir().is_dir()
    assert (paths.resources_dir() / "figures.toml").is_file()


@pytest.mark.parametrize(
    "program", ["stick/kitbag/kitbag", "stick/Kitbag.app/Contents/MacOS/kitbag", "stick/kitbag/Kitbag.exe"]
)
def test_a_bundle_keeps_its_records_beside_it_once_the_folder_is_there(monkeypatch, tmp_path, program):
    monkeypatch.delenv("KITBAG_DATA_DIR")
    elsewhere = paths.user_dir()
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / program))
    assert paths.user_dir() == elsewhere
    (tmp_path / "stick" / "Kitbag records").mkdir(parents=True)
    assert paths.user_dir() == tmp_path / "stick" / "Kitbag records"
    monkeypatch.setenv("KITBAG_DATA_DIR", "/chosen")
    assert paths.user_dir() == Path("/chosen")


def test_from_the_source_nothing_is_carried():
    assert paths.carried_dir() is None
