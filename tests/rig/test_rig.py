"""The rig proves itself: two windows on two outputs, a key arrives, the cable is pulled and put back."""

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from tests.rig.program import Program
from tests.rig.sway import LAPTOP_OUTPUT, PROJECTOR_OUTPUT
from tests.rig.waiting import wait_for
from tests.rig.xorg import FULL_HD, LAPTOP, OLD_PROJECTOR, PORTRAIT, SMALL_LAPTOP, ULTRA_HD

TWO_WINDOWS = [sys.executable, str(Path(__file__).with_name("two_windows.py"))]
GREEN, BLUE, RED = "#00ff00", "#0000ff", "#ff0000"
pytestmark = pytest.mark.rig


def corner_colors(picture: QImage) -> set[str]:
    right, bottom = picture.width() - 1, picture.height() - 1
    return {picture.pixelColor(x, y).name() for x in (0, right) for y in (0, bottom)}


@pytest.mark.parametrize(
    "two_monitors",
    [
        (SMALL_LAPTOP, FULL_HD),
        (SMALL_LAPTOP, ULTRA_HD),
        (LAPTOP, OLD_PROJECTOR),
        (LAPTOP, PORTRAIT),
        (FULL_HD, FULL_HD),
    ],
    indirect=True,
    ids=lambda sizes: " + ".join(f"{each.width}x{each.height}" for each in sizes),
)
def test_each_window_fills_its_own_monitor(two_monitors, start_program, tmp_path):
    start_program(two_monitors, TWO_WINDOWS)
    two_monitors.wait_color(two_monitors.projector.center, GREEN)
    two_monitors.wait_color(two_monitors.laptop.center, BLUE)
    room = QImage(str(two_monitors.shot(two_monitors.projector, tmp_path / "room.png")))
    assert (room.width(), room.height()) == two_monitors.projector[2:]
    assert corner_colors(room) == {GREEN}
    assert two_monitors.windows() == {"room": two_monitors.projector, "console": two_monitors.laptop}


def test_a_clickers_key_arrives(two_monitors, start_program):
    start_program(two_monitors, TWO_WINDOWS)
    two_monitors.wait_color(two_monitors.laptop.center, BLUE)
    two_monitors.focus("console")
    two_monitors.key("Next")
    two_monitors.wait_color(two_monitors.projector.center, RED)


def test_the_projector_can_be_pulled_out_and_put_back(two_monitors, start_program):
    start_program(two_monitors, TWO_WINDOWS)
    two_monitors.wait_color(two_monitors.projector.center, GREEN)
    two_monitors.unplug()
    wait_for(lambda: list(two_monitors.windows()) == ["console"], "the room to hide")
    assert two_monitors.color(*two_monitors.laptop.center) == BLUE
    two_monitors.plug(ULTRA_HD)
    two_monitors.wait_color(two_monitors.projector.center, GREEN)
    two_monitors.unplug()
    another = two_monitors.plug(FULL_HD, output="DUMMY2")
    two_monitors.wait_color(another.center, GREEN)


def test_a_word_from_the_program_fails_the_test(two_monitors, tmp_path):
    program = Program([sys.executable, "-c", "print('qt: careful')"], two_monitors.env, tmp_path)
    assert program.wait() == 0
    with pytest.raises(AssertionError, match="careful"):
        program.stop()


def test_each_window_fills_its_own_output_on_wayland(wayland, start_program, tmp_path):
    start_program(wayland, TWO_WINDOWS)
    places = {"room": PROJECTOR_OUTPUT, "console": LAPTOP_OUTPUT}
    wait_for(lambda: wayland.windows() == places, "both windows")
    wait_for(lambda: wayland.fullscreen() == {"room", "console"}, "full screen")

    def colors(output: str) -> set[str]:
        return corner_colors(QImage(str(wayland.shot(output, tmp_path / f"{output}.png"))))

    wait_for(lambda: colors(PROJECTOR_OUTPUT) == {GREEN}, "the room's picture")
    wait_for(lambda: colors(LAPTOP_OUTPUT) == {BLUE}, "the console's picture")
    wayland.focus("console")
    wayland.key("Next")
    wait_for(lambda: colors(PROJECTOR_OUTPUT) == {RED}, "the key to arrive")
    third = wayland.create_output()
    wait_for(lambda: wayland.windows()["room"] == third, "the room to go to the screen plugged in")
