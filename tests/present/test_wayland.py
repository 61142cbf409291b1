"""The hardest case of this field: under Wayland too the room lands on the projector and the console on the laptop."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.present.decks import COLORS, colored_deck
from tests.rig.sway import LAPTOP_OUTPUT, PROJECTOR_OUTPUT, Wayland
from tests.rig.waiting import wait_for

ROOM, CONSOLE = "Kitbag: the room", "Kitbag: console"


def test_each_window_fills_its_own_screen_and_keys_move_the_talk(
    wayland: Wayland, kitbag_process, tmp_path: Path
) -> None:
    def corner(output: str) -> str:
        image = QImage(str(wayland.shot(output, tmp_path / "shot.png")))
        return image.pixelColor(image.width() - 8, 8).name()

    kitbag_process(wayland, "present", str(colored_deck(tmp_path)))
    wait_for(lambda: wayland.windows() == {ROOM: PROJECTOR_OUTPUT, CONSOLE: LAPTOP_OUTPUT}, "both windows")
    wait_for(lambda: wayland.fullscreen() == {ROOM, CONSOLE}, "full screen")
    wait_for(lambda: corner(PROJECTOR_OUTPUT) == COLORS[0], "the first slide")
    wayland.focus(CONSOLE)
    wayland.key("Next")
    wait_for(lambda: corner(PROJECTOR_OUTPUT) == COLORS[1], "the second slide")
    wayland.key("b")
    wait_for(lambda: corner(PROJECTOR_OUTPUT) == "#000000", "black")
    wayland.key("b")
    wait_for(lambda: corner(PROJECTOR_OUTPUT) == COLORS[1], "the second slide again")

    wayland.key("s")
    wait_for(lambda: corner(LAPTOP_OUTPUT) == COLORS[1], "the slide on the swapped screen")
    wait_for(lambda: wayland.windows() == {ROOM: LAPTOP_OUTPUT, CONSOLE: PROJECTOR_OUTPUT}, "swapped windows")


@pytest.fixture
def lone_laptop() -> Iterator[Wayland]:
    screens = Wayland(outputs=1)
    yield screens
    screens.close()


def test_a_projector_plugged_in_while_the_talk_runs_gets_it_at_once(
    lone_laptop: Wayland, kitbag_process, tmp_path: Path
) -> None:
    kitbag_process(lone_laptop, "present", str(colored_deck(tmp_path)))
    wait_for(lambda: CONSOLE in lone_laptop.windows(), "the console")
    output = lone_laptop.create_output()

    def corner() -> str:
        image = QImage(str(lone_laptop.shot(output, tmp_path / "shot.png")))
        return image.pixelColor(image.width() - 8, 8).name()

    wait_for(lambda: lone_laptop.windows().get(ROOM) == output, "the room on the new screen")
    wait_for(lambda: corner() == COLORS[0], "the slide")


def test_screens_are_identified_inside_their_own_windows(wayland: Wayland, kitbag_process, tmp_path: Path) -> None:
    """Wayland lets no program place a small window: the labels lie in the windows that stand there."""

    def middle(output: str) -> str:
        image = QImage(str(wayland.shot(output, tmp_path / "shot.png")))
        return image.pixelColor(image.width() // 2 - 300, image.height() // 2).name()

    kitbag_process(wayland, "present", str(colored_deck(tmp_path)))
    wait_for(lambda: wayland.windows() == {ROOM: PROJECTOR_OUTPUT, CONSOLE: LAPTOP_OUTPUT}, "both windows")
    wayland.focus(CONSOLE)
    wayland.key("i")

    wait_for(lambda: middle(PROJECTOR_OUTPUT) == middle(LAPTOP_OUTPUT) == "#0b6e6e", "the labels")
    wait_for(lambda: middle(PROJECTOR_OUTPUT) != "#0b6e6e", "the label to go")
