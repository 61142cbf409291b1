"""Present: the desk stands aside, the talk runs as planned, the desk comes back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit.desk.screens import ALONE, Target
from kit.desk.window import Desk
from kit.present.show import Show
from kit.settings import load_settings

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def running(qtbot: QtBot, desk: Desk) -> Show:
    """The talk, as soon as it runs."""
    show = desk.runner.running
    assert show is not None
    qtbot.waitUntil(lambda: show.session is not None)
    return show


def end(qtbot: QtBot, show: Show) -> None:
    assert show.console is not None
    with qtbot.waitSignal(show.ended):
        qtbot.keyClick(show.console, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        qtbot.keyClick(show.console, Qt.Key.Key_Return)


@pytest.mark.parametrize("how", ["click", "enter", "f5"])
def test_one_click_or_key_starts_the_talk_and_ending_it_brings_the_desk_back(
    qtbot: QtBot, desk: Desk, how: str
) -> None:
    if how == "click":
        qtbot.mouseClick(desk.main.details.button, Qt.MouseButton.LeftButton)
    elif how == "enter":
        qtbot.keyClick(desk.main.talks.grid, Qt.Key.Key_Return)
    else:
        qtbot.keyClick(desk, Qt.Key.Key_F5)
    show = running(qtbot, desk)
    assert not desk.isVisible()
    assert show.console is not None
    assert show.console.isVisible()
    end(qtbot, show)
    assert desk.isVisible()
    assert desk.runner.running is None
    assert desk.focusWidget() is desk.main.details.button


def test_the_talk_is_cut_as_the_desk_shows_it(qtbot: QtBot, desk: Desk, library: Path) -> None:
    entry = desk.shelf.entry_at(library / "cutting" / "deck.en.md")
    assert entry is not None
    desk.main.talks.choose(entry)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    desk.main.details.minutes.number.setValue(9)
    desk.main.details.left_out.switched.emit(4, True)
    plan = desk.main.details.plan
    assert plan is not None
    desk.present()
    show = running(qtbot, desk)
    assert show.session is not None
    assert show.session.view.cut.shown == plan.cut.shown
    assert show.session.view.cut.budget == 9
    end(qtbot, show)


def test_two_windows_and_this_screen_only_are_as_chosen(qtbot: QtBot, desk: Desk) -> None:
    desk.main.details.screens.setCurrentIndex(1)
    desk.present()
    show = running(qtbot, desk)
    assert show.options.windowed
    assert show.room.isVisible()
    end(qtbot, show)


def test_the_console_alone_has_no_room(qtbot: QtBot, desk: Desk) -> None:
    assert desk.main.details.screens.target == Target("This screen only", ALONE)
    desk.present()
    show = running(qtbot, desk)
    assert not show.room.isVisible()
    end(qtbot, show)


def test_what_the_talk_learned_is_kept(qtbot: QtBot, desk: Desk) -> None:
    desk.present()
    show = running(qtbot, desk)
    assert show.console is not None
    qtbot.keyClick(show.console, Qt.Key.Key_Plus)
    end(qtbot, show)
    desk.close()
    assert load_settings().notes_px == 24


def test_a_deck_with_errors_is_presented_all_the_same(qtbot: QtBot, desk: Desk) -> None:
    assert desk.main.details.faults.isVisible()
    qtbot.mouseClick(desk.main.details.button, Qt.MouseButton.LeftButton)
    end(qtbot, running(qtbot, desk))


def test_a_second_press_starts_no_second_talk(qtbot: QtBot, desk: Desk) -> None:
    desk.present()
    first = desk.runner.running
    desk.present()
    assert desk.runner.running is first
    end(qtbot, running(qtbot, desk))


def test_a_deck_that_went_away_is_a_sentence(
    qtbot: QtBot, open_desk: Callable[..., Desk], tmp_path: Path
) -> None:
    file = tmp_path / "gone.md"
    file.write_text("# One\n\n---\n\n# Two\n")
    desk = open_desk(deck=file)
    file.unlink()
    desk.present()
    assert desk.runner.running is None
    assert "There is no such file." in desk.main.bar.accessibleName()


def test_our_own_mistake_is_a_sentence_on_the_desk_and_during_a_talk_on_the_console(
    qtbot: QtBot, desk: Desk
) -> None:
    desk.tell_fault("Something is wrong.")
    assert "Something is wrong." in desk.main.bar.accessibleName()
    desk.present()
    show = running(qtbot, desk)
    desk.tell_fault("Something else is.")
    assert show.console is not None
    assert "Something else is." in show.console.top.accessibleDescription()
    end(qtbot, show)


def test_the_talk_that_was_given_last_is_chosen_at_the_next_start(
    qtbot: QtBot, open_desk: Callable[..., Desk], library: Path
) -> None:
    desk = open_desk()
    entry = desk.shelf.entry_at(library / "teens" / "deck.en.md")
    assert entry is not None
    desk.main.talks.choose(entry)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    desk.present()
    end(qtbot, running(qtbot, desk))
    desk.close()
    again = open_desk(load_settings())
    qtbot.waitUntil(lambda: again.main.details.entry is not None)
    assert again.main.details.entry is not None
    assert again.main.details.entry.id == "teens"
