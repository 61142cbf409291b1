"""The room check: a line for each thing, and what to do where it is not ready."""

import datetime as dt
import shutil
from types import SimpleNamespace

import pytest

from kit import doctor
from kit.cli import main
from kit.contacts.packs import pack_folders
from kit.settings import Settings, save_settings

TODAY = dt.date(2026, 11, 24)
HEAD = """pack = 1
id = "xx"
name = "Here"
"""
PACK = (
    HEAD
    + """
[[entry]]
role = "crisis"
name = "Line"
phone = "5"
confidence = "A"
checked_on = {}
"""
)
OTHERS = "".join(
    f'[[entry]]\nrole = "{role}"\nname = "{role}"\nphone = "1"\nconfidence = "A"\nchecked_on = 2026-11-01\n'
    for role in ("emergency", "child_talk", "report_abuse")
)


def states(findings):
    return [finding.state for finding in findings]


@pytest.fixture
def pack():
    folder = pack_folders()[0]
    folder.mkdir(parents=True)
    return lambda checked_on: (folder / "xx.toml").write_text(PACK.format(checked_on))


def test_every_line_says_how_it_is_and_what_to_do(capsys, monkeypatch):
    monkeypatch.setattr(doctor, "_ask_for_screens", lambda: ["Panel, 1366 x 768", "Projector, 1920 x 1080"])
    save_settings(Settings(pack_id="us-wa"))
    assert main(["doctor"]) == 0
    lines = capsys.readouterr().out.splitlines()
    subjects = [line.split()[1] for line in lines if not line.startswith(" ")]
    assert {"screens", "fonts", "decks", "contacts", "settings", "data", "disk"} == set(subjects)
    assert all(line.split()[0] in {"ok", "warn", "bad"} for line in lines if not line.startswith(" "))


@pytest.mark.parametrize(
    ("found", "state"),
    [(None, "bad"), ([], "bad"), (["A"], "warn"), (["A", "B"], "ok"), (["A", "B", "C"], "ok")],
)
def test_two_screens_are_wanted(monkeypatch, found, state):
    monkeypatch.setattr(doctor, "_ask_for_screens", lambda: found)
    assert states(doctor.screens()) == [state]


def test_no_screen_keeps_a_talk_from_being_given(monkeypatch, capsys):
    monkeypatch.setattr(doctor, "_ask_for_screens", lambda: None)
    assert main(["doctor"]) == 3
    assert "bad" in capsys.readouterr().out


def test_qt_is_asked_about_the_screens_in_its_own_process():
    assert doctor._ask_for_screens()


def test_a_display_that_is_not_there_is_no_screen(monkeypatch):
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    monkeypatch.setenv("DISPLAY", ":987")
    assert doctor._ask_for_screens() is None


def test_contacts_checked_lately_are_ok(pack):
    pack("2026-11-01\n" + OTHERS)
    assert states(doctor.contacts("xx", TODAY)) == ["ok"]


@pytest.mark.parametrize("checked_on", ["2026-01-01", '""'])
def test_old_and_unconfirmed_contacts_are_named(pack, checked_on):
    pack(checked_on)
    [finding] = doctor.contacts("xx", TODAY)
    assert finding.state == "warn"
    assert "Line" in finding.remedy


def test_a_line_is_never_to_be_tried_by_calling_it(pack):
    pack("2026-01-01")
    [finding] = doctor.contacts("xx", TODAY)
    assert "1 checked too long ago" in finding.said
    assert "Look them up" in finding.remedy
    assert not {"call", "try", "dial"} & set(finding.remedy.casefold().split())


def test_a_line_confirmed_by_the_user_is_no_longer_told(pack):
    pack('""')
    path = pack_folders()[0] / "xx.local.toml"
    path.write_text(
        'local = 1\n[[confirmed]]\nrole = "crisis"\nname = "Line"\nphone = "5"\n'
        'confirmed_on = 2026-11-20\nconfirmed_by = "Ana"\n'
    )
    [finding] = doctor.contacts("xx", TODAY)
    assert "Line" not in finding.remedy
    assert "to fill in" in finding.said, "no pack prints without an emergency number"


@pytest.mark.parametrize(("pack_id", "state"), [("", "warn"), ("nowhere", "bad")])
def test_a_place_without_contacts_is_told(pack_id, state):
    assert states(doctor.contacts(pack_id, TODAY)) == [state]


def test_a_folder_that_cannot_be_written_to_is_bad(tmp_path):
    (tmp_path / "file").write_text("")
    assert states(doctor.folder(tmp_path / "new")) == ["ok"]
    assert states(doctor.folder(tmp_path / "file" / "x")) == ["bad"]


@pytest.mark.parametrize(("free", "state"), [(10**10, "ok"), (10**8, "warn"), (10**6, "bad")])
def test_a_full_disk_is_told(monkeypatch, tmp_path, free, state):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert states(doctor.disk(tmp_path / "not" / "yet")) == [state]


def test_settings_that_were_broken_are_told(tmp_path):
    from kit.settings import load_settings

    (tmp_path / "settings.toml").write_text("nonsense")
    assert states(doctor.kept(load_settings(tmp_path))) == ["warn"]
    assert states(doctor.kept(load_settings(tmp_path))) == ["ok"]
