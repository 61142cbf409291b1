"""One talk in detail: minutes, left-out slides, faults, screens."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from kit.deck.opening import parse_deck
from kit.desk.faults import faults_of
from kit.desk.window import Desk
from kit.settings import load_settings
from tests.desk.making import deck, slide


@pytest.fixture
def cutting(qtbot: QtBot, desk: Desk, library: Path) -> Desk:
    """The desk with the talk that can be cut."""
    entry = desk.shelf.entry_at(library / "cutting" / "deck.en.md")
    assert entry is not None
    desk.main.talks.choose(entry)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    return desk


def rows(desk: Desk) -> list[str]:
    model = desk.main.details.left_out.model()
    return [model.index(i, 0).data() for i in range(model.rowCount())]


def test_plus_and_minus_go_by_fives_and_the_cut_follows(qtbot: QtBot, cutting: Desk) -> None:
    details = cutting.main.details
    assert details.minutes.number.value() == 12
    qtbot.mouseClick(details.minutes.less, Qt.MouseButton.LeftButton)
    assert details.minutes.number.value() == 10
    qtbot.mouseClick(details.minutes.less, Qt.MouseButton.LeftButton)
    assert details.minutes.number.value() == 5
    assert rows(cutting) == ["The people", "Their story", "A game"]
    qtbot.mouseClick(details.minutes.more, Qt.MouseButton.LeftButton)
    assert details.minutes.number.value() == 10


def test_minutes_can_be_typed_and_enter_goes_on_to_present(qtbot: QtBot, cutting: Desk) -> None:
    number = cutting.main.details.minutes.number
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, "7")
    qtbot.keyClick(number, Qt.Key.Key_Return)
    assert rows(cutting) == ["Their story", "A game"]
    assert cutting.focusWidget() is cutting.main.details.button


def test_minutes_are_remembered_for_the_talk(qtbot: QtBot, cutting: Desk) -> None:
    cutting.main.details.minutes.number.setValue(8)
    cutting.close()
    assert dict(load_settings().last_minutes) == {"cutting": 8}


def test_keep_brings_a_slide_back_and_undo_takes_it_out(qtbot: QtBot, cutting: Desk) -> None:
    details = cutting.main.details
    details.minutes.number.setValue(7)
    listed = details.left_out
    row = listed.visualRect(listed.model().index(0, 0))
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert rows(cutting) == ["Their story", "A game"], "only Keep itself keeps"
    row.setLeft(row.right() - 20)
    qtbot.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=row.center())
    assert rows(cutting) == ["A game"]
    assert details.as_planned.isVisible()
    qtbot.mouseClick(details.as_planned, Qt.MouseButton.LeftButton)
    assert rows(cutting) == ["Their story", "A game"]


def test_an_extra_can_be_skipped_by_keys_alone(qtbot: QtBot, cutting: Desk) -> None:
    details = cutting.main.details
    details.more.setFocus()
    qtbot.keyClick(details.more, Qt.Key.Key_Return)
    assert details.extras.isVisible()
    details.extras.setFocus()
    qtbot.keyClick(details.extras, Qt.Key.Key_Down)
    qtbot.keyClick(details.extras, Qt.Key.Key_Down)
    qtbot.keyClick(details.extras, Qt.Key.Key_Space)
    assert rows(cutting) == ["A game"]


def test_a_core_that_does_not_fit_is_said_but_can_be_presented(cutting: Desk) -> None:
    cutting.main.details.minutes.number.setValue(2)
    assert "Even the core is 2 min too long" in words(cutting)
    assert cutting.main.details.button.isEnabled()


def test_content_to_know_is_shown(cutting: Desk) -> None:
    assert "Names a hard thing" in words(cutting)


def test_faults_stand_in_place_with_line_and_hint_and_do_not_stop_the_talk(qtbot: QtBot, desk: Desk) -> None:
    details = desk.main.details
    assert details.faults.isVisible()
    assert "1 thing to fix" in words(desk)
    qtbot.mouseClick(details.faults.button, Qt.MouseButton.LeftButton)
    assert any("line" in text for text in words(desk))
    assert details.button.isEnabled()


def test_a_deck_mended_on_disk_is_read_again(qtbot: QtBot, desk: Desk, library: Path) -> None:
    file = library / "broken" / "deck.en.md"
    text = file.read_text()
    second = text.rindex("slide: one")
    with qtbot.waitSignal(desk.shelf.deck_read, timeout=5000):
        file.write_text(text[:second] + "slide: two" + text[second + 10 :])
    assert not desk.main.details.faults.isVisible()


def test_present_never_scrolls_away(open_desk: Callable[..., Desk], library: Path) -> None:
    desk = open_desk(size=(1100, 500))
    button = desk.main.details.button
    assert button.isVisible()
    assert button.mapTo(desk, button.rect().bottomRight()).y() <= desk.height()


def test_one_screen_offers_this_screen_and_two_windows(desk: Desk) -> None:
    screens = desk.main.details.screens
    assert [screens.itemText(i) for i in range(screens.count())] == [
        "This screen only",
        "Two windows, to share a screen",
    ]


def test_a_talk_in_two_languages_lets_one_choose(qtbot: QtBot, desk: Desk, library: Path) -> None:
    slides = [slide("one", 6, first=True, title="Amigos"), slide("two", 6)]
    text = deck("teens", "Amigos", "teens", slides, lang="es")
    (library / "teens" / "deck.es.md").write_text(text, encoding="utf-8")
    desk.shelf.refresh()
    entry = desk.shelf.entry_at(library / "teens" / "deck.en.md")
    assert entry is not None
    assert entry.langs == ("en", "es")
    desk.main.talks.choose(entry)
    combo = desk.main.details.languages
    assert [combo.itemText(i) for i in range(combo.count())] == ["English", "Spanish"]
    combo.setCurrentIndex(1)
    combo.activated.emit(1)
    assert desk.path is not None
    assert desk.path.name == "deck.es.md"


def test_without_help_lines_for_a_role_the_slide_is_named(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    text = "<!--\nslide: help\nminutes: 1\nlayout: help\nroles: [police_local]\n-->\n\n## Who helps\n"
    talk = parse_deck(
        deck("x", "X", "carers", [slide("a", 1, first=True, title="X"), text]), tmp_path / "deck.en.md"
    )
    place = desk.shelf.place
    found = [fault for fault in faults_of(talk, place) if "help lines" in fault.said]
    assert [(fault.where, fault.grave) for fault in found] == [("Slide 2", False)]


def words(desk: Desk) -> list[str]:
    return [each.text() for each in desk.main.details.findChildren(QLabel) if each.isVisible()]
