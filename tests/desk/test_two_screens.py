"""The whole main job on two monitors: a fresh computer, two questions, one press of Present, both screens."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kit.library.talks import find_talks
from kit.stage.theme import theme
from tests.rig.sway import PROJECTOR_OUTPUT, Wayland
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

pytestmark = pytest.mark.rig


def first_paper() -> str:
    """The paper of the first talk's title slide."""
    themes = {"children": "bright", "teens": "bold"}
    return theme(themes.get(find_talks()[0].audience, "calm")).paper.lower()


def room(screens: TwoMonitors) -> tuple[int, int]:
    return screens.projector.x + 8, screens.projector.y + 8


def opened(screens: TwoMonitors) -> None:
    """Kitbag's window fills the laptop's screen."""
    wide = screens.laptop.width
    wait_for(
        lambda: [w for w in screens.windows().values() if w.width == wide and w.height > 700], "the window"
    )


def spot(screens: TwoMonitors, right: int, bottom: int) -> tuple[int, int]:
    """A place on the laptop's screen, counted from its lower right corner."""
    x, y, wide, high = screens.laptop
    return x + wide - right, y + high - bottom


GO, PRESENT = (160, 84), (40, 30)


def test_three_clicks_from_a_fresh_start_to_both_screens(two_monitors: TwoMonitors, kitbag_process) -> None:
    kitbag_process(two_monitors)
    opened(two_monitors)
    go, present = spot(two_monitors, *GO), spot(two_monitors, *PRESENT)
    wait_for(lambda: two_monitors.color(*go) == "#ddedea", "a button that waits for an answer")
    two_monitors.click(700, 156)
    two_monitors.wait_color(go, "#0b6e6e")
    two_monitors.click(*go)
    two_monitors.wait_color(present, "#0b6e6e")
    two_monitors.click(*present)
    two_monitors.wait_color(room(two_monitors), first_paper())
    wait_for(lambda: len(two_monitors.windows()) == 2, "room and console alone")
    places = two_monitors.windows()
    assert places["Kitbag: the room"] == two_monitors.projector
    assert places["Kitbag: console"] == two_monitors.laptop


def test_keys_alone_from_a_fresh_start_to_both_screens_and_back(
    two_monitors: TwoMonitors, kitbag_process
) -> None:
    kitbag_process(two_monitors)
    opened(two_monitors)
    present = spot(two_monitors, *PRESENT)
    two_monitors.focus("Kitbag")
    two_monitors.key("Tab", "space", "Tab", "Tab", "Return")
    two_monitors.wait_color(present, "#0b6e6e")
    two_monitors.key("Return")
    two_monitors.wait_color(room(two_monitors), first_paper())
    wait_for(lambda: "Kitbag: console" in two_monitors.windows(), "the console")
    two_monitors.focus("Kitbag: console")
    two_monitors.key("ctrl+q", "Return")
    wait_for(lambda: list(two_monitors.windows()) == ["Kitbag"], "the desk again")
    two_monitors.wait_color(present, "#0b6e6e")


def test_keys_alone_do_it_on_wayland(wayland: Wayland, kitbag_process, tmp_path: Path) -> None:
    def color() -> str:
        picture = QImage(str(wayland.shot(PROJECTOR_OUTPUT, tmp_path / "room.png")))
        return picture.pixelColor(8, 8).name()

    before = color()
    kitbag_process(wayland)
    wait_for(lambda: "Kitbag" in wayland.windows(), "the first start")
    wayland.key("Tab", "space", "Tab", "Tab", "Return")
    wayland.key("Return")
    wait_for(lambda: color() == first_paper() != before, "the first slide in the room")
