"""The real program on real screens: the room sees the talk, keys arrive, the cable may be pulled."""

import pytest
from PySide6.QtGui import QImage

from tests.rig.sway import PROJECTOR_OUTPUT
from tests.rig.waiting import wait_for
from tests.rig.xorg import FULL_HD, OLD_PROJECTOR, SMALL_LAPTOP, ULTRA_HD

pytestmark = pytest.mark.rig
COLORS = ["#d0e8ff", "#ffe0d0", "#d0ffe0"]


@pytest.fixture
def deck(tmp_path):
    """Three slides told apart by the color of their paper."""
    slides = [f'<!-- _backgroundColor: "{color}" -->\n\n# Slide of {color}\n\n- One\n- Two\n' for color in COLORS]
    path = tmp_path / "deck.md"
    path.write_text("---\nmarp: true\n---\n\n" + "\n---\n\n".join(slides))
    return path


def room_of(screens):
    """A spot at the left edge of the slide, where nothing but its paper is."""
    x, y, _, height = screens.projector
    return x + 12, y + height // 2


@pytest.mark.parametrize(
    "two_monitors",
    [(SMALL_LAPTOP, FULL_HD), (SMALL_LAPTOP, ULTRA_HD), (FULL_HD, OLD_PROJECTOR)],
    indirect=True,
    ids=lambda sizes: " + ".join(f"{each.width}x{each.height}" for each in sizes),
)
def test_a_clicker_steps_through_the_talk_on_the_projector(two_monitors, kitbag_process, deck):
    kitbag_process(two_monitors, "present", str(deck))
    two_monitors.wait_color(room_of(two_monitors), COLORS[0])
    two_monitors.key("Next")
    two_monitors.wait_color(room_of(two_monitors), COLORS[1])
    two_monitors.key("Next")
    two_monitors.wait_color(room_of(two_monitors), COLORS[2])
    two_monitors.key("Prior")
    two_monitors.wait_color(room_of(two_monitors), COLORS[1])


def test_the_room_is_back_on_the_same_slide_when_the_cable_is(two_monitors, kitbag_process, deck):
    kitbag_process(two_monitors, "present", str(deck))
    two_monitors.wait_color(room_of(two_monitors), COLORS[0])
    two_monitors.key("Next")
    two_monitors.wait_color(room_of(two_monitors), COLORS[1])
    two_monitors.unplug()
    wait_for(lambda: len(two_monitors.windows()) == 1, "the room's window to go")
    two_monitors.plug(ULTRA_HD)
    two_monitors.wait_color(room_of(two_monitors), COLORS[1])


@pytest.mark.parametrize("two_monitors", [(SMALL_LAPTOP, None)], indirect=True, ids=["laptop alone"])
def test_a_projector_plugged_in_during_the_talk_gets_it(two_monitors, kitbag_process, deck):
    kitbag_process(two_monitors, "present", str(deck))
    wait_for(two_monitors.windows, "the console")
    two_monitors.plug(FULL_HD)
    two_monitors.wait_color(room_of(two_monitors), COLORS[0])


def test_a_clicker_steps_through_the_talk_on_wayland(wayland, kitbag_process, deck, tmp_path):
    def room() -> str:
        picture = QImage(str(wayland.shot(PROJECTOR_OUTPUT, tmp_path / "room.png")))
        return picture.pixelColor(12, picture.height() // 2).name()

    kitbag_process(wayland, "present", str(deck))
    wait_for(lambda: room() == COLORS[0], "the first slide")
    # While the keyboard goes from the room's window to the console, the compositor gives keys to nobody.
    wait_for(lambda: "Kitbag: console" in wayland.windows(), "the console")
    wayland.focus("Kitbag: console")
    wayland.key("Next")
    wait_for(lambda: room() == COLORS[1], "the second slide")
