"""The test picture: whole to its edges on every shape of screen, with a bar that moves and leaves no trace."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from kit.present.screens import Roles, current_roles
from kit.present.testcard import TestCard, bar_place, card_frame, paint_card
from kit.stage.fonts import load_fonts
from kit.stage.frame import TextItem

SIZES = [(1920, 1080), (1024, 768), (1280, 800), (800, 1280), (2560, 1080)]
EDGE = "#ffd54a"


@pytest.fixture(autouse=True)
def fonts(qapp) -> None:
    load_fonts()


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_it_is_marked_at_the_very_edge_of_every_screen(width: int, height: int) -> None:
    image = paint_card(width, height, "Hall")
    for x, y in ((0, height // 3), (width - 1, height // 3), (width // 3, 0), (width // 3, height - 1)):
        assert image.pixelColor(x, y).name() == EDGE, (x, y)


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_nothing_of_it_lies_beyond_the_screen_and_the_circle_is_round(width: int, height: int) -> None:
    frame = card_frame(width, height, "A Projector With a Very Long Name Indeed, 12345 × 12345")
    assert frame.size.w / frame.size.h == pytest.approx(width / height)
    for item in frame.items:
        if isinstance(item, TextItem):
            assert item.x >= 0
            assert item.x + item.block.width <= frame.size.w
            assert item.y + item.block.height <= frame.size.h


def test_eleven_grays_are_eleven() -> None:
    image = paint_card(1600, 900, "Hall")
    grays = [image.pixelColor(96 + round((i + 0.5) * 128), 430).red() for i in range(11)]
    assert grays == [round(255 * i / 10) for i in range(11)]


def test_the_bar_goes_there_and_back() -> None:
    places = [bar_place(1920, 1080, phase).x for phase in (0, 0.25, 0.5, 0.75)]
    assert places[0] < places[1] < places[2]
    assert places[1] == pytest.approx(places[3])


@pytest.fixture
def card(qtbot: QtBot) -> TestCard:
    made = TestCard()
    qtbot.addWidget(made)
    made.put_up(Roles(QGuiApplication.primaryScreen(), None))
    qtbot.waitExposed(made)
    return made


def test_the_bar_moves_over_the_picture_and_leaves_it_whole(qtbot: QtBot, card: TestCard) -> None:
    wide, high = card.pixels()
    lane = bar_place(wide, high, 0)
    y = round(lane.y + lane.h / 2)

    def where() -> list[int]:
        image = card.grab().toImage()
        return [x for x in range(wide) if image.pixelColor(x, y).name() == "#ffffff"]

    with qtbot.waitSignals([card.moved] * 3):
        first = where()
    qtbot.waitUntil(lambda: where()[:1] != first[:1], timeout=3000)
    now = where()
    assert 0 < len(now) <= round(lane.w) + 2, "one bar, no trail"


def test_a_key_is_told_and_the_window_system_cannot_close_it(qtbot: QtBot, card: TestCard) -> None:
    with qtbot.waitSignal(card.dismissed):
        qtbot.keyClick(card, Qt.Key.Key_Escape)
    assert card.isVisible(), "its owner decides what the room sees then"
    with qtbot.waitSignal(card.ended):
        card.take_down()


def test_black_follows_the_picture(card: TestCard) -> None:
    card.go_black()
    image = card.grab().toImage()
    assert {image.pixelColor(x, y).name() for x in (0, 300, 500) for y in (0, 200, 400)} == {"#000000"}
    assert card.isVisible()


def test_it_goes_down_when_its_screen_goes(card: TestCard) -> None:
    card._gone(current_roles({}).console)
    assert not card.isVisible()
