"""The covers: chosen, searched and opened by keys and clicks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk


def titles(desk: Desk) -> list[str]:
    return [entry.title for entry in desk.main.talks.grid.talks.rows]


def test_the_first_talk_is_chosen_and_the_covers_have_the_keyboard(desk: Desk) -> None:
    assert titles(desk) == ["Needs Mending", "Real Friends", "Calm and Kind"]
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "Needs Mending"
    assert desk.focusWidget() is desk.main.talks.grid


def test_arrows_choose_and_the_details_follow(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk.main.talks.grid, Qt.Key.Key_Right)
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "Real Friends"


def test_a_click_on_a_cover_chooses_it(qtbot: QtBot, desk: Desk) -> None:
    grid = desk.main.talks.grid
    place = grid.visualRect(grid.talks.index(2)).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "Calm and Kind"


def test_covers_are_painted_when_idle_as_the_room_will_see_them(qtbot: QtBot, desk: Desk) -> None:
    with qtbot.waitSignal(desk.shelf.cover_ready):
        desk.place_changed()
    grid = desk.main.talks.grid
    place = grid.visualRect(grid.talks.index(1))
    image = grid.viewport().grab(place).toImage()
    qtbot.waitUntil(lambda: grid.viewport().grab(place).toImage().pixelColor(40, 40).name() == "#14202f")
    assert not image.isNull()


def test_searching_narrows_and_escape_clears(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClick(desk, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert desk.focusWidget() is desk.main.talks.search
    qtbot.keyClicks(desk.main.talks.search, "friends")
    assert titles(desk) == ["Real Friends"]
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "Real Friends"
    qtbot.keyClick(desk.main.talks.search, Qt.Key.Key_Escape)
    assert len(titles(desk)) == 3
    qtbot.keyClick(desk.main.talks.search, Qt.Key.Key_Down)
    assert desk.focusWidget() is desk.main.talks.grid


def test_a_search_without_hits_says_so_and_offers_all_talks(qtbot: QtBot, desk: Desk) -> None:
    qtbot.keyClicks(desk.main.talks.search, "zebra")
    assert not desk.main.talks.grid.isVisible()
    assert desk.main.talks.empty_words.text() == "No talk has “zebra”."
    qtbot.mouseClick(desk.main.talks.way_out, Qt.MouseButton.LeftButton)
    assert len(titles(desk)) == 3
    assert desk.main.talks.grid.isVisible()


def test_segments_show_whom_a_talk_is_for(qtbot: QtBot, desk: Desk) -> None:
    teens = next(b for b in desk.main.talks.segments.findChildren(QPushButton) if b.text() == "Teens")
    qtbot.mouseClick(teens, Qt.MouseButton.LeftButton)
    assert titles(desk) == ["Real Friends"]
    teens.setFocus()
    qtbot.keyClick(teens, Qt.Key.Key_Right)
    assert titles(desk) == ["Calm and Kind"]


def test_an_empty_library_says_what_to_do(qtbot: QtBot, open_desk: Callable[..., Desk], desk: Desk) -> None:
    desk.shelf.entries = ()
    desk.shelf.listed.emit()
    assert desk.main.talks.empty_words.text() == "There are no talks here yet. Open a deck file to start."
    assert desk.main.talks.way_out.text() == "Open a deck"
    desk.main.details.show_nothing()
    assert not desk.main.details.button.isEnabled()


def test_a_small_window_shows_covers_then_details_then_covers(
    qtbot: QtBot, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk(size=(683, 384))
    assert desk.main.talks.grid.isVisible()
    assert not desk.main.details.isVisible()
    qtbot.keyClick(desk.main.talks.grid, Qt.Key.Key_Return)
    assert desk.main.details.isVisible()
    assert not desk.main.talks.grid.isVisible()
    assert desk.focusWidget() is desk.main.details.button
    bottom = desk.main.details.button.mapTo(desk, QPoint(0, desk.main.details.button.height()))
    assert bottom.y() <= desk.height()
    qtbot.keyClick(desk.main.details.button, Qt.Key.Key_Escape)
    assert desk.main.talks.grid.isVisible()


def test_the_side_bar_is_slim_below_1200(open_desk: Callable[..., Desk]) -> None:
    desk = open_desk(size=(1366, 768))
    assert desk.main.sidebar.width() == 196
    desk.resize(1100, 700)
    assert desk.main.sidebar.width() == 64


def test_three_hundred_talks_are_painted_only_where_they_are_seen(qtbot: QtBot, desk: Desk) -> None:
    from dataclasses import replace

    entry = desk.shelf.entries[0]
    desk.shelf.entries = tuple(
        replace(entry, id=f"t{i}", title=f"Talk {i}", path=entry.path.parent / f"copy{i}.md")
        for i in range(300)
    )
    asked: list[str] = []
    desk.shelf.cover = lambda path, size: asked.append(str(path))  # type: ignore[assignment, return-value]
    desk.shelf.listed.emit()
    desk.main.talks.grid.viewport().repaint()
    assert 0 < len(set(asked)) < 30
