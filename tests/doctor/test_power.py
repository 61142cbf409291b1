"""Power by the files of Linux, the words of macOS and the numbers of Windows."""

from __future__ import annotations

import pytest

from kit.doctor.power import Power, from_files, from_pmset, from_windows, power_finding


@pytest.fixture
def supply(tmp_path):
    def make(name, **words):
        (tmp_path / name).mkdir()
        for key, word in words.items():
            (tmp_path / name / key).write_text(f"{word}\n")

    return make


def test_a_laptop_on_its_battery_tells_for_how_long(supply, tmp_path):
    supply("AC", type="Mains", online=0)
    supply(
        "BAT0", type="Battery", present=1, status="Discharging", capacity=41, energy_now=10_000_000,
        power_now=12_000_000,
    )  # fmt: skip
    assert from_files(tmp_path) == Power(plugged=False, percent=41, minutes=50.0)


def test_charge_and_current_tell_it_too_whatever_their_sign(supply, tmp_path):
    supply(
        "BAT1",
        type="Battery",
        status="Discharging",
        capacity=80,
        charge_now=3_000_000,
        current_now=-2_000_000,
    )
    assert from_files(tmp_path) == Power(plugged=False, percent=80, minutes=90.0)


def test_a_charging_battery_is_plugged_in(supply, tmp_path):
    supply("BAT0", type="Battery", status="Charging", capacity=12)
    assert from_files(tmp_path) == Power(plugged=True, percent=12)


def test_the_battery_of_a_mouse_is_not_the_computers(supply, tmp_path):
    supply("hid-1", type="Battery", scope="Device", status="Discharging", capacity=3)
    assert from_files(tmp_path) == Power(plugged=True, battery=False)


def test_two_batteries_count_together(supply, tmp_path):
    for name in ("BAT0", "BAT1"):
        supply(
            name, type="Battery", status="Discharging", capacity=50, energy_now=5_000_000, power_now=5_000_000
        )
    found = from_files(tmp_path)
    assert found is not None
    assert found.minutes == 60


def test_files_that_make_no_sense_are_no_fault(supply, tmp_path):
    supply("BAT0", type="Battery", status="Unknown", capacity="?", energy_now="x", power_now="")
    assert from_files(tmp_path) == Power(plugged=False)
    assert from_files(tmp_path / "nowhere") is None


def test_the_words_of_macos():
    told = "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t85%; discharging; 3:20 remaining\n"
    assert from_pmset(told) == Power(plugged=False, percent=85, minutes=200.0)
    charging = "Now drawing from 'AC Power'\n -InternalBattery-0 (id=1)\t85%; charging; 0:30 remaining\n"
    assert from_pmset(charging) == Power(plugged=True, percent=85)
    assert from_pmset("Now drawing from 'AC Power'\n") == Power(plugged=True, battery=False)
    assert from_pmset("") is None


def test_the_numbers_of_windows():
    assert from_windows(0, 1, 41, 3000) == Power(plugged=False, percent=41, minutes=50.0)
    assert from_windows(1, 8, 90, 2**32 - 1) == Power(plugged=True, percent=90)
    assert from_windows(1, 128, 255, 2**32 - 1) == Power(plugged=True, battery=False)
    assert from_windows(255, 255, 255, 2**32 - 1) is None


@pytest.mark.parametrize(
    ("found", "minutes", "state"),
    [
        (None, 45, "warn"),
        (Power(plugged=True, battery=False), 45, "ok"),
        (Power(plugged=True, percent=5), 45, "ok"),
        (Power(plugged=False, percent=41, minutes=40), 45, "bad"),
        (Power(plugged=False, percent=41, minutes=50), 45, "warn"),
        (Power(plugged=False, percent=90, minutes=200), 45, "ok"),
        (Power(plugged=False, percent=90), None, "ok"),
        (Power(plugged=False, percent=40), None, "warn"),
        (Power(plugged=False, percent=10), None, "bad"),
    ],
)
def test_the_battery_is_held_against_the_talk(found, minutes, state):
    finding = power_finding(found, minutes)
    assert finding.state == state
    assert bool(finding.remedy) == (state != "ok")
