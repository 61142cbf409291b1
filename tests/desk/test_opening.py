"""Decks from anywhere: asked for, dropped, remembered, taken off the list."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk
from kit.settings import load_settings
from tests.desk.making import GUEST


@pytest.fixture
def guest(tmp_path: Path) -> Path:
    file = tmp_path / "elsewhere.md"
    file.write_text(GUEST)
    return file


def test_an_opened_deck_is_shown_and_remembered(
    qtbot: QtBot, desk: Desk, guest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(guest), ""))
    qtbot.mouseClick(desk.main.talks.open_button, Qt.MouseButton.LeftButton)
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "From elsewhere"
    desk.close()
    assert load_settings().recent == (str(guest.resolve()),)


def test_a_deck_dropped_on_the_window_opens(desk: Desk, guest: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(guest))])
    keys = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    enter = QDragEnterEvent(QPointF(500, 300).toPoint(), *keys)
    QApplication.sendEvent(desk, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(desk, QDropEvent(QPointF(500, 300), *keys))
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "From elsewhere"


def test_what_is_no_deck_is_a_sentence_in_the_bar(desk: Desk, tmp_path: Path) -> None:
    desk.opener.open(tmp_path / "nothing.md")
    assert desk.main.bar.isVisible()
    assert "nothing.md" in desk.main.bar.accessibleName()


def test_a_deck_named_at_the_start_is_chosen(open_desk: Callable[..., Desk], guest: Path) -> None:
    desk = open_desk(deck=guest)
    assert desk.main.details.entry is not None
    assert desk.main.details.entry.title == "From elsewhere"


def test_a_deck_is_taken_off_the_list_and_put_back(qtbot: QtBot, desk: Desk, guest: Path) -> None:
    desk.opener.open(guest)
    assert len(desk.shelf.entries) == 4
    qtbot.mouseClick(desk.main.details.forget_button, Qt.MouseButton.LeftButton)
    assert len(desk.shelf.entries) == 3
    assert guest.exists()
    desk.main.bar.acted.emit()
    assert len(desk.shelf.entries) == 4


def test_a_file_that_holds_no_text_is_listed_and_says_so(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "picture.md"
    file.write_bytes(b"\x89PNG\x00\x00\x00")
    desk.opener.open(file)
    qtbot.waitUntil(lambda: desk.main.details.faults.isVisible())
    assert desk.main.details.entry is not None
    assert desk.main.details.button.isEnabled()
