"""On real screens: the program is killed, or the desktop goes down; the next start has the room back with one key."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.present.decks import COLORS, colored_deck
from tests.rig.program import kitbag_command, own_home
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

pytestmark = pytest.mark.rig


@dataclass
class OneHome:
    """The screens, and one data folder for every program that is started there."""

    env: dict[str, str]
    noise: tuple[str, ...] = ()


@pytest.fixture
def home(two_monitors: TwoMonitors, tmp_path: Path) -> OneHome:
    data = tmp_path / "data"
    data.mkdir()
    (data / "settings.toml").write_text('pack_id = "us-wa"\nfirst_start_done = true\n')
    return OneHome(two_monitors.env | {"KITBAG_DATA_DIR": str(data)})


def corner(screens: TwoMonitors) -> tuple[int, int]:
    wall = screens.projector
    return wall.x + wall.width - 8, wall.y + 8


def enter_until(screens: TwoMonitors, color: str) -> None:
    """Presses Enter, again if the window did not listen yet, until the room shows the color."""

    def pressed() -> bool:
        screens.key("Return")
        return screens.color(*corner(screens)) == color

    wait_for(pressed, color)


def kill_at_the_third_slide(screens: TwoMonitors, home: OneHome, deck: Path) -> None:
    env = own_home(deck.parent / "killed") | home.env
    with subprocess.Popen(kitbag_command("present", str(deck)), env=env) as program:
        try:
            screens.wait_color(corner(screens), COLORS[0])
            wait_for(lambda: "Kitbag: console" in screens.windows(), "the console")
            screens.focus("Kitbag: console")
            screens.key("Next", "Next")
            screens.wait_color(corner(screens), COLORS[2])
        finally:
            program.kill()


def test_enter_on_the_desk_has_the_room_on_the_slide_it_was_on(
    two_monitors: TwoMonitors, home: OneHome, kitbag_process, tmp_path: Path
) -> None:
    kill_at_the_third_slide(two_monitors, home, colored_deck(tmp_path))
    assert not any("Kitbag" in name for name in two_monitors.windows())
    kitbag_process(home)
    wait_for(lambda: "Kitbag" in two_monitors.windows(), "the offer")
    two_monitors.focus("Kitbag")
    enter_until(two_monitors, COLORS[2])
    wait_for(lambda: "Kitbag: console" in two_monitors.windows(), "the console")
    two_monitors.focus("Kitbag: console")
    two_monitors.key("Next")
    two_monitors.wait_color(corner(two_monitors), COLORS[3])


def test_the_same_talk_begins_and_enter_on_its_console_has_it_where_it_was(
    two_monitors: TwoMonitors, home: OneHome, kitbag_process, tmp_path: Path
) -> None:
    deck = colored_deck(tmp_path)
    kill_at_the_third_slide(two_monitors, home, deck)
    kitbag_process(home, "present", str(deck))
    two_monitors.wait_color(corner(two_monitors), COLORS[0])
    wait_for(lambda: "Kitbag: console" in two_monitors.windows(), "the console")
    two_monitors.focus("Kitbag: console")
    enter_until(two_monitors, COLORS[2])


def test_the_command_goes_on_without_a_question_and_says_when_there_is_nothing(
    two_monitors: TwoMonitors, home: OneHome, kitbag_process, tmp_path: Path
) -> None:
    kill_at_the_third_slide(two_monitors, home, colored_deck(tmp_path))
    program = kitbag_process(home, "resume")
    two_monitors.wait_color(corner(two_monitors), COLORS[2])
    wait_for(lambda: "Kitbag: console" in two_monitors.windows(), "the console")
    two_monitors.focus("Kitbag: console")
    two_monitors.key("ctrl+q", "Return")
    assert program.wait() == 0
    env = own_home(tmp_path / "nothing") | home.env
    done = subprocess.run(
        kitbag_command("resume"), env=env, capture_output=True, text=True, check=False, timeout=30
    )
    assert done.returncode == 2
    assert done.stderr == "kitbag: No talk broke off here. Start one: kitbag present TALK\n"
