"""The real program, real keys, a laptop and a projector that can be pulled out: what the room sees, pixel by pixel."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.present.decks import COLORS, colored_deck
from tests.rig.waiting import wait_for
from tests.rig.xorg import (
    FULL_HD,
    LAPTOP,
    LAPTOP_OUTPUT,
    PROJECTOR_OUTPUT,
    SMALL_LAPTOP,
    ULTRA_HD,
    Region,
    Size,
    TwoMonitors,
)

BLACK, WHITE = "#000000", "#ffffff"
CONSOLE = "#0d141d"
FOUR_TO_THREE, PORTRAIT = Size(1024, 768), Size(1080, 1920)


def corner(region: Region) -> tuple[int, int]:
    """A pixel of the region where a slide has nothing but its background."""
    return region.x + region.width - 8, region.y + 8


def settled(screens: TwoMonitors, region: Region, color: str) -> None:
    screens.wait_color(corner(region), color)


@pytest.fixture
def talk(two_monitors: TwoMonitors, kitbag_process, tmp_path: Path) -> TwoMonitors:
    """A colored deck being presented, its console ready for keys."""
    kitbag_process(two_monitors, "present", str(colored_deck(tmp_path)))
    settled(two_monitors, two_monitors.projector, COLORS[0])
    wait_for(lambda: "Kitbag: console" in " ".join(two_monitors.windows()), "the console")
    two_monitors.focus("Kitbag: console")
    return two_monitors


def test_the_room_is_full_screen_on_the_projector_and_the_console_on_the_laptop(talk: TwoMonitors) -> None:
    places = talk.windows()

    assert next(r for name, r in places.items() if "the room" in name) == talk.projector
    assert next(r for name, r in places.items() if "console" in name) == talk.laptop


def test_a_clicker_moves_blackens_and_never_shows_the_desktop(talk: TwoMonitors) -> None:
    for key, color in (
        ("Next", COLORS[1]), ("Next", COLORS[2]), ("Prior", COLORS[1]), ("b", BLACK), ("b", COLORS[1]),
        ("period", BLACK), ("Escape", COLORS[1]), ("F5", COLORS[1]), ("w", WHITE), ("w", COLORS[1]),
        ("Escape", COLORS[1]), ("Escape", COLORS[1]),
    ):  # fmt: skip
        talk.key(key)
        settled(talk, talk.projector, color)


def test_the_room_keeps_a_frozen_slide_while_the_presenter_looks_around(talk: TwoMonitors) -> None:
    talk.key("f", "Next", "Next", "o", "Escape", "slash")
    settled(talk, talk.projector, COLORS[0])
    talk.key("Escape", "f")

    settled(talk, talk.projector, COLORS[2])


def test_a_slide_is_reached_by_its_number(talk: TwoMonitors) -> None:
    talk.key("4", "Return")

    settled(talk, talk.projector, COLORS[3])


def test_the_disclosure_card_rests_the_room_and_comes_back(talk: TwoMonitors) -> None:
    talk.key("Next", "d")
    wait_for(lambda: talk.color(*corner(talk.projector)) not in (*COLORS, BLACK, CONSOLE), "the calm slide")
    talk.key("Next", "Next")  # a stray clicker press puts no slide over a child's story
    assert talk.color(*corner(talk.projector)) not in COLORS
    talk.key("d")

    settled(talk, talk.projector, COLORS[1])


def test_after_the_last_slide_the_room_rests_until_the_talk_is_ended_on_the_console(
    talk: TwoMonitors,
) -> None:
    talk.key("End", "Next", "Next", "Next")
    wait_for(lambda: talk.color(*corner(talk.projector)) not in (*COLORS, BLACK, CONSOLE), "the calm slide")
    calm = talk.color(*corner(talk.projector))
    talk.key("Escape", "Escape", "ctrl+q", "Escape")
    assert talk.color(*corner(talk.projector)) == calm
    talk.key("ctrl+q", "Return")

    wait_for(lambda: not any("Kitbag" in name for name in talk.windows()), "the windows to close")


def test_the_window_managers_close_is_a_question_not_an_end(talk: TwoMonitors) -> None:
    talk.key("Next")
    settled(talk, talk.projector, COLORS[1])
    for window in ("Kitbag: the room", "Kitbag: console"):
        talk.focus(window)
        talk.key("alt+F4")
        talk.key("Escape")

    assert len([name for name in talk.windows() if "Kitbag" in name]) == 2
    talk.key("Next")
    settled(talk, talk.projector, COLORS[2])


def test_pulled_out_the_console_stays_and_plugged_in_the_same_slide_is_back(talk: TwoMonitors) -> None:
    talk.key("Next", "Next")
    settled(talk, talk.projector, COLORS[2])
    talk.unplug()
    wait_for(lambda: not any("the room" in name for name in talk.windows()), "the room's window to go")
    talk.wait_color((talk.laptop.x + 6, talk.laptop.y + talk.laptop.height - 6), CONSOLE)
    talk.key("Next")
    talk.plug(FULL_HD)
    settled(talk, talk.projector, COLORS[3])

    talk.key("Prior")
    settled(talk, talk.projector, COLORS[2])


def test_the_projector_may_come_after_the_talk_began(
    two_monitors: TwoMonitors, kitbag_process, tmp_path: Path
) -> None:
    two_monitors.unplug()
    kitbag_process(two_monitors, "present", str(colored_deck(tmp_path)))
    two_monitors.wait_color(
        (two_monitors.laptop.x + 6, two_monitors.laptop.y + two_monitors.laptop.height - 6), CONSOLE
    )
    two_monitors.plug(FULL_HD)

    settled(two_monitors, two_monitors.projector, COLORS[0])


def test_with_the_lid_shut_the_room_keeps_the_slide_and_the_end_can_still_be_asked_for(talk: TwoMonitors) -> None:
    wall = Region(0, 0, *FULL_HD)
    talk.arrange({PROJECTOR_OUTPUT: wall})
    settled(talk, wall, COLORS[0])
    wait_for(lambda: list(talk.windows()) == ["Kitbag: the room"], "the console to go")
    talk.key("Next")
    settled(talk, wall, COLORS[1])
    talk.key("ctrl+q")
    talk.wait_color((6, wall.height - 6), CONSOLE)
    talk.key("Escape")
    settled(talk, wall, COLORS[1])
    talk.key("s")
    talk.wait_color((6, wall.height - 6), CONSOLE)
    talk.key("s")
    settled(talk, wall, COLORS[1])
    lid = Region(0, 0, *SMALL_LAPTOP)
    talk.arrange({LAPTOP_OUTPUT: lid, PROJECTOR_OUTPUT: Region(lid.width, 0, *FULL_HD)})
    talk.wait_color((6, lid.height - 6), CONSOLE)
    settled(talk, talk.projector, COLORS[1])


def test_swapped_screens_are_remembered_by_what_they_are(talk: TwoMonitors) -> None:
    talk.key("s")
    settled(talk, talk.laptop, COLORS[0])
    talk.key("s")

    settled(talk, talk.projector, COLORS[0])


def test_a_deck_changed_on_disk_is_shown_anew_on_the_same_slide(talk: TwoMonitors, tmp_path: Path) -> None:
    talk.key("Next")
    settled(talk, talk.projector, COLORS[1])
    deck = tmp_path / "colored.md"
    changed = deck.read_text().replace(COLORS[1], "#884422")
    (tmp_path / "new.md").write_text(changed)
    (tmp_path / "new.md").replace(deck)

    settled(talk, talk.projector, "#884422")


@pytest.mark.parametrize(
    "two_monitors",
    [(LAPTOP, ULTRA_HD), (SMALL_LAPTOP, FOUR_TO_THREE), (SMALL_LAPTOP, PORTRAIT)],
    ids=["4K", "4:3", "portrait"],
    indirect=True,
)
def test_any_projector_is_filled_to_its_corners_with_the_slides_paper(
    two_monitors: TwoMonitors, kitbag_process, tmp_path: Path
) -> None:
    kitbag_process(two_monitors, "present", str(colored_deck(tmp_path)))
    wall = two_monitors.projector

    settled(two_monitors, wall, COLORS[0])
    two_monitors.wait_color((wall.x + 4, wall.y + wall.height - 4), COLORS[0])
