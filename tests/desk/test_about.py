"""Which Kitbag this is, whose parts are in it, and where it keeps what one does with it."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit import licenses, paths
from kit.desk.aboutcard import AboutCard
from kit.desk.licensesdialog import LicensesDialog
from kit.desk.window import Desk
from kit.errors import WorldError
from kit.look.look import look_for
from tests.desk.test_access_walk import assert_open_to_all

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def card(desk: Desk) -> AboutCard:
    desk.main.show_page("settings")
    found = desk.findChild(AboutCard)
    assert found is not None
    return found


def test_version_and_date_of_the_library_are_told(card: AboutCard) -> None:
    assert card.version.text().startswith("Kitbag ")


def test_the_licenses_are_a_press_away_with_the_words_of_each(qtbot: QtBot, desk: Desk, card: AboutCard) -> None:
    qtbot.mouseClick(card.read, Qt.MouseButton.LeftButton)
    dialog = desk.findChild(LicensesDialog)
    assert dialog is not None
    assert dialog.isVisible()
    parts = licenses.parts()
    assert dialog.choice.count() == len(parts) + 1
    for part in parts:
        assert part.name in dialog.text.toPlainText()
    markdown = next(i for i, part in enumerate(parts, 1) if part.name == "Markdown")
    dialog.choice.setCurrentIndex(markdown)
    assert "Redistribution and use in source and binary forms" in dialog.text.toPlainText()
    dialog.reject()


def test_a_bundle_tells_how_to_replace_qt(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(licenses, "is_bundle", lambda: True)
    dialog = LicensesDialog(look_for("light", False, 1.0))
    qtbot.addWidget(dialog)
    assert licenses.REPLACE_QT in dialog.text.toPlainText()


def test_the_licenses_are_open_to_those_who_use_no_mouse_and_see_nothing(qtbot: QtBot, desk: Desk) -> None:
    dialog = LicensesDialog(desk.look, desk)
    with qtbot.waitExposed(dialog):
        dialog.show()
    assert_open_to_all(dialog)
    dialog.reject()


def test_from_the_source_nobody_is_offered_to_carry_it(card: AboutCard) -> None:
    assert not card.carry.isVisible()
    assert not card.where.isVisible()


@pytest.fixture
def bundle(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.delenv("KITBAG_DATA_DIR")
    (tmp_path / "stick" / "kitbag").mkdir(parents=True)
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "executable", str(tmp_path / "stick" / "kitbag" / "kitbag"))
    return tmp_path / "stick"


def test_a_bundle_is_told_by_one_press_to_keep_everything_on_its_stick(
    qtbot: QtBot, bundle: Path, open_desk: Callable[..., Desk]
) -> None:
    desk = open_desk()
    desk.main.show_page("settings")
    card = desk.findChild(AboutCard)
    assert card is not None
    assert "this computer" in card.where.text()
    with qtbot.waitSignal(card.carried):
        qtbot.mouseClick(card.carry, Qt.MouseButton.LeftButton)
    assert paths.user_dir() == bundle / "Kitbag records"
    assert paths.CARRIED in card.where.text()
    assert not card.carry.isVisible()


def test_a_stick_that_takes_nothing_is_told_on_the_page(
    qtbot: QtBot, bundle: Path, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse() -> Path:
        raise WorldError("Nothing can be kept there.", "Is the stick locked?")

    monkeypatch.setattr("kit.carrying.carry", refuse)
    desk = open_desk()
    desk.main.show_page("settings")
    card = desk.findChild(AboutCard)
    assert card is not None
    qtbot.mouseClick(card.carry, Qt.MouseButton.LeftButton)
    assert "Is the stick locked?" in card.where.text()
    assert card.carry.isVisible()
