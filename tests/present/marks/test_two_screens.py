"""The real program on two screens: what is pointed at on the laptop shows on the projector."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QImage

from kit.present.marks.drawings import PENS
from tests.present.decks import COLORS, colored_deck
from tests.rig.sway import PROJECTOR_OUTPUT, Wayland
from tests.rig.waiting import wait_for
from tests.rig.xorg import TwoMonitors

RED = PENS[0][1]
DOT = "#ff3b30"


def test_what_the_mouse_points_at_and_draws_on_the_laptop_the_projector_shows(
    two_monitors: TwoMonitors, kitbag_process, tmp_path: Path
) -> None:
    screens = two_monitors
    kitbag_process(screens, "present", str(colored_deck(tmp_path)))
    screens.wait_color((screens.projector.x + 1900, 8), COLORS[0])
    wait_for(lambda: "Kitbag: console" in " ".join(screens.windows()), "the console")
    screens.focus("Kitbag: console")

    # The room's picture on a console of 1366 x 768 stands at (20, 133) and is 592 wide, 333 high.
    def there(x: int, y: int) -> tuple[int, int]:
        return screens.projector.x + round((x - 20) / 592 * 1920), round((y - 133) / 333 * 1080)

    screens.move_pointer(300, 700)
    screens.key("l")
    screens.move_pointer(300, 400)
    screens.wait_color(there(300, 400), DOT)
    screens.key("h")
    screens.drag((100, 400), (200, 400), (400, 400))
    screens.wait_color(there(250, 400), RED.lower())
    screens.key("Escape", "Next")
    screens.wait_color(there(250, 400), COLORS[1])
    screens.key("Prior")
    screens.wait_color(there(250, 400), RED.lower())


def test_under_wayland_keys_draw_in_the_room(wayland: Wayland, kitbag_process, tmp_path: Path) -> None:
    def color(x: float, y: float) -> str:
        image = QImage(str(wayland.shot(PROJECTOR_OUTPUT, tmp_path / "shot.png")))
        return image.pixelColor(round(x * image.width()), round(y * image.height())).name()

    kitbag_process(wayland, "present", str(colored_deck(tmp_path)))
    wait_for(lambda: "Kitbag: console" in wayland.windows(), "the console")
    wait_for(lambda: color(0.99, 0.01) == COLORS[0], "the first slide")
    wayland.focus("Kitbag: console")
    wayland.key("l")
    wait_for(lambda: color(0.5, 0.5) == DOT, "the pointer in the middle")
    wayland.key("h", "Return", *["Right"] * 12, "Return", "Escape")
    wait_for(lambda: color(0.51, 0.5) == RED.lower(), "the stroke")
    wayland.key("Next")
    wait_for(lambda: color(0.51, 0.5) == COLORS[1], "the next slide without it")
