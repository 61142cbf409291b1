"""Which screen is whose: the panel is the presenter's; memory goes by what a screen is, never by where it lies."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from kit.present.screens import assign, is_panel, screen_key


@dataclass
class Screen:
    """What `assign` asks of a QScreen."""

    connector: str
    at: QRect
    maker: str = ""
    made: str = ""
    serial: str = ""

    def name(self) -> str:
        return self.connector

    def model(self) -> str:
        return self.made

    def manufacturer(self) -> str:
        return self.maker

    def serialNumber(self) -> str:
        return self.serial

    def geometry(self) -> QRect:
        return self.at

    def size(self):
        return self.at.size()

    def devicePixelRatio(self) -> float:
        return 1.0


LAPTOP = Screen("eDP-1", QRect(0, 0, 1366, 768), "BOE", "NV140", "0")
HALL = Screen("HDMI-1", QRect(1366, 0, 1920, 1080), "Epson", "EB-FH52", "X77")
DESK = Screen("DP-2", QRect(-1920, 0, 1920, 1080), "Dell", "U2419", "44")


def test_the_projector_is_the_screen_that_is_not_the_laptops_own_panel() -> None:
    for screens in ((LAPTOP, HALL), (HALL, LAPTOP)):
        for primary in screens:
            roles = assign(screens, primary, {})

            assert (roles.console, roles.room) == (LAPTOP, HALL)


def test_without_a_panel_the_presenter_keeps_the_primary_screen() -> None:
    roles = assign((HALL, DESK), DESK, {})

    assert (roles.console, roles.room) == (DESK, HALL)


def test_without_a_primary_screen_as_on_wayland_somebody_still_gets_each() -> None:
    roles = assign((HALL, DESK), None, {})

    assert (roles.console, roles.room) == (HALL, DESK)


def test_one_screen_is_the_consoles() -> None:
    roles = assign((LAPTOP,), LAPTOP, {})

    assert (roles.console, roles.room, roles.mirrored) == (LAPTOP, None, False)


def test_the_room_stays_on_its_screen_when_a_third_one_comes() -> None:
    for screens in ((LAPTOP, DESK, HALL), (HALL, DESK, LAPTOP)):
        roles = assign(screens, LAPTOP, {screen_key(DESK): "room"}, staying=screen_key(HALL))

        assert (roles.console, roles.room) == (LAPTOP, HALL)


def test_of_two_screens_that_are_alike_the_room_stays_on_its_own() -> None:
    twin = Screen("HDMI-2", QRect(3286, 0, 1920, 1080), HALL.maker, HALL.made, HALL.serial)

    assert assign((LAPTOP, twin, HALL), LAPTOP, {}, staying=screen_key(HALL)).room is HALL


def test_with_the_lid_shut_the_rooms_screen_stays_the_rooms_and_the_console_is_away() -> None:
    roles = assign((HALL,), HALL, {}, staying=screen_key(HALL))

    assert roles.room is HALL
    assert roles.console_away


def test_with_the_projector_gone_the_screen_that_is_left_is_the_consoles() -> None:
    for screens, staying in (((LAPTOP,), HALL), ((DESK,), HALL), ((LAPTOP,), LAPTOP)):
        roles = assign(screens, screens[0], {}, staying=screen_key(staying))

        assert (roles.console, roles.room) == (screens[0], None)


def test_a_remembered_screen_keeps_its_role_wherever_it_lies_now() -> None:
    remembered = {screen_key(LAPTOP): "room", screen_key(HALL): "console"}
    moved = Screen(HALL.connector, QRect(0, -1080, 1920, 1080), HALL.maker, HALL.made, HALL.serial)

    roles = assign((LAPTOP, moved), LAPTOP, remembered)

    assert (roles.console, roles.room) == (moved, LAPTOP)


def test_another_projector_at_the_same_place_is_not_taken_for_the_remembered_one() -> None:
    stranger = Screen("HDMI-1", HALL.at, "Acer", "P5535", "9")

    assert screen_key(stranger) != screen_key(HALL)


def test_the_screen_asked_for_by_name_is_the_rooms() -> None:
    for wanted in ("DP-2", "u2419"):
        assert assign((LAPTOP, HALL, DESK), LAPTOP, {}, wanted).room is DESK


def test_two_outputs_with_one_picture_count_as_one_and_say_so() -> None:
    twin = Screen("HDMI-1", LAPTOP.at)

    roles = assign((LAPTOP, twin), LAPTOP, {})

    assert (roles.console, roles.room, roles.mirrored) == (LAPTOP, None, True)


def test_panels_are_known_by_their_connectors() -> None:
    assert is_panel(LAPTOP)
    assert is_panel(Screen("LVDS1", QRect()))
    assert is_panel(Screen("Built-in Retina Display", QRect()))
    assert not is_panel(HALL)
