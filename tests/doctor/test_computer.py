"""Screens, sound, printer, fonts, disk, clock and folders, as the room check sees them."""

import datetime as dt
import shutil
from pathlib import Path
from types import SimpleNamespace

import pytest

from kit.doctor import computer
from kit.doctor.finding import Finding, as_text, by_subject, run_check, sum_words
from kit.errors import WorldError

NOW = dt.datetime(2026, 11, 24, 18, 31)


def states(findings):
    return [finding.state for finding in findings]


@pytest.mark.parametrize(
    ("found", "state"),
    [(None, "bad"), ([], "bad"), (["A"], "warn"), (["A", "B"], "ok"), (["A", "B", "C"], "ok")],
)
def test_two_screens_are_wanted(found, state):
    assert states(computer.screens(found)) == [state]


@pytest.mark.parametrize(("outputs", "state"), [(None, "open"), ([], "warn"), (["Speakers", "HDMI"], "open")])
def test_sound_is_not_green_before_somebody_heard_it(outputs, state):
    assert states(computer.sound(outputs, "")) == [state]


def test_the_output_is_named():
    [finding] = computer.sound(["Speakers", "HDMI"], "HDMI")
    assert "HDMI" in finding.said


@pytest.mark.parametrize(
    ("facts", "state", "words"),
    [
        (("", "", "", "a4"), "warn", "no printer"),
        (("Office", "is out of paper", "a4", "a4"), "warn", "Office is out of paper."),
        (("Office", "", "letter", "a4"), "warn", "holds US Letter; sheets here are made for A4"),
        (("Office", "", "a4", "a4"), "ok", "Office is ready, A4 paper"),
        (("Office", "", "", "a4"), "ok", "Office is ready"),
    ],
)
def test_the_printer_is_held_against_the_paper_of_the_place(facts, state, words):
    [finding] = computer.printer(*facts)
    assert finding.state == state
    assert words in finding.said


def test_the_fonts_that_come_with_the_program_are_whole():
    assert states(computer.fonts()) == ["ok"]


@pytest.mark.parametrize(
    ("day", "state"),
    [
        (dt.date(2026, 11, 24), "ok"),
        (dt.date(2026, 11, 25), "bad"),
        (dt.date(1990, 1, 1), "warn"),
        (None, "ok"),
    ],
)
def test_a_clock_before_the_library_is_wrong(day, state):
    assert states(computer.clock(NOW, day)) == [state]


def test_a_folder_that_cannot_be_written_to_is_bad(tmp_path):
    (tmp_path / "file").write_text("")
    assert states(computer.folder(tmp_path / "new")) == ["ok"]
    assert states(computer.folder(tmp_path / "file" / "x")) == ["bad"]


def test_a_path_in_the_home_folder_bears_no_name(monkeypatch):
    monkeypatch.setattr(Path, "home", lambda: Path("/home/ana"))
    assert computer.short_path(Path("/home/ana/kitbag")) == str(Path("~/kitbag"))
    assert computer.short_path(Path("/media/stick")) == str(Path("/media/stick"))


@pytest.mark.parametrize(("free", "state"), [(10**10, "ok"), (10**8, "warn"), (10**6, "bad")])
def test_a_full_disk_is_told(monkeypatch, tmp_path, free, state):
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=free))
    assert states(computer.disk(tmp_path / "not" / "yet")) == [state]


def test_settings_that_were_broken_are_told(tmp_path):
    from kit.settings import load_settings

    (tmp_path / "settings.toml").write_text("nonsense")
    assert states(computer.kept(load_settings(tmp_path))) == ["warn"]
    assert states(computer.kept(load_settings(tmp_path))) == ["ok"]


@pytest.mark.parametrize(
    ("found", "words"),
    [
        (["ok", "ok"], "All is ready"),
        (["ok", "warn", "open"], "You can start: 1 to note, 1 still to try"),
        (["bad", "warn", "ok"], "Not ready yet: 1 to fix, 1 to note"),
    ],
)
def test_the_sum_says_what_the_findings_mean(found, words):
    subjects = ("screens", "sound", "disk")
    assert sum_words([Finding(state, s, "x") for state, s in zip(found, subjects, strict=False)]) == words


def test_findings_stand_in_the_order_of_the_check_each_with_its_way_out():
    findings = [Finding("ok", "disk", "Enough"), Finding("warn", "screens", "One", "Plug it in.")]
    assert [subject for subject, _ in by_subject(findings)] == ["screens", "disk"]
    lines = ["Note  Screens  One", "               Plug it in.", "Fine  Disk     Enough"]
    assert as_text(findings).splitlines() == lines


@pytest.mark.parametrize(
    "fault", [OSError(5, "Input/output error"), WorldError("It is gone.", "Plug it in.")]
)
def test_a_check_that_fails_is_itself_a_finding(fault):
    def look():
        yield Finding("ok", "disk", "Half")
        raise fault

    found = list(run_check(("disk", look)))
    assert states(found) == ["ok", "bad"]
