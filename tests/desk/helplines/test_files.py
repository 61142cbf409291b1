"""The files behind the page: hand edits, broken ones, copies; the pack that ships is never touched."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from kit.contacts.editing import local_path
from kit.contacts.packs import pack_folders
from kit.desk.helplines import HelpLinesPage
from kit.desk.window import Desk
from tests.contacts.making import write_changes, write_town
from tests.desk.helplines.town import (
    PACK,
    choose,
    held,
    names,
    press,
    row,
    write,
)


def test_a_folder_that_cannot_be_written_to_is_a_sentence_and_nothing_is_lost(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    with monkeypatch.context() as blocked:
        blocked.setattr(Path, "replace", refuse)
        press(qtbot, page, "line-save")
    assert "town.local.toml cannot be saved" in desk.main.bar.accessibleName()
    assert page.details.form.typed()["hours"] == "9 to 5"
    assert not local_path("town").exists()
    press(qtbot, page, "line-save")
    assert held("Talk line").hours == "9 to 5"


def test_a_hand_edit_is_seen_when_the_window_gets_the_keyboard(desk: Desk, page: HelpLinesPage) -> None:
    write_changes('local = 1\n[[entry]]\nrole = "crisis"\nname = "By hand"\nphone = "5"\n')
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    assert "By hand" in names(page)
    assert [e.name for e in desk.shelf.place.entries("crisis")] == ["By hand"]


def test_a_draft_of_a_line_that_went_away_is_kept_as_a_new_one(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    choose(page, "Talk line")
    write(qtbot, page, hours="9 to 5")
    write_town(PACK.replace('name = "Talk line"', 'name = "Speak line"'))
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    press(qtbot, page, "add-line")
    assert page.details.form.typed()["hours"] == "9 to 5"


def test_a_local_file_that_is_broken_is_told_and_left_for_the_one_before(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    for hours in ("9 to 5", "10 to 4"):
        choose(page, "Talk line")
        write(qtbot, page, hours=hours)
        press(qtbot, page, "line-save")
    write_changes("local = 1\n[[entry]\n")
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    assert page.faults.isVisible()
    assert held("Talk line").hours == "9 to 5", "what was saved before is used"
    choose(page, "Text line")
    write(qtbot, page, hours="always")
    press(qtbot, page, "line-save")
    assert "cannot be read" in desk.main.bar.accessibleName()
    assert local_path("town").read_text("utf-8") == "local = 1\n[[entry]\n", "a hand edit is not written over"
    qtbot.mouseClick(page.back_to_saved, Qt.MouseButton.LeftButton)
    assert not page.faults.isVisible()
    press(qtbot, page, "line-save")
    assert held("Text line").hours == "always"


def test_what_is_wrong_with_a_pack_is_told_above_the_list(desk: Desk, page: HelpLinesPage) -> None:
    write_town(PACK + '[[entry]]\nrole = "plumber"\nname = "X"\n')
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    assert page.faults.isVisible()
    assert len(names(page)) == 6


def test_a_pack_of_ten_thousand_lines_is_shown_and_edited(
    qtbot: QtBot, desk: Desk, page: HelpLinesPage
) -> None:
    many = "".join(f'[[entry]]\nrole = "crisis"\nname = "L{i}"\nphone = "{i}"\n' for i in range(10_000))
    write_town(PACK + many)
    QApplication.sendEvent(desk, QEvent(QEvent.Type.WindowActivate))
    choose(page, "L9999")
    write(qtbot, page, by="Ana")
    press(qtbot, page, "line-confirm")
    assert row(page, "L9999").line.state == "fresh"


def test_help_lines_are_saved_read_in_and_taken_back(
    desk: Desk, page: HelpLinesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "lincoln.toml"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(file), ""))
    page.save_pack.emit()
    assert "Saved as" in desk.main.bar.accessibleName()
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(file), ""))
    page.import_file.emit()
    assert desk.settings.pack_id == "lincoln"
    assert page.packs.currentData() == "lincoln"
    assert "Emergency services" in names(page)
    desk.main.bar.acted.emit()
    assert desk.settings.pack_id == "town"
    assert not (pack_folders()[0] / "lincoln.toml").exists()


@pytest.mark.parametrize("source", [b"", b"\xff\xfe", b"pack = 1\n"])
def test_a_file_that_is_none_of_help_lines_is_a_sentence(
    desk: Desk, page: HelpLinesPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, source: bytes
) -> None:
    (tmp_path / "x.toml").write_bytes(source)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(tmp_path / "x.toml"), ""))
    page.import_file.emit()
    assert desk.main.bar.isVisible()
    assert desk.settings.pack_id == "town"


def test_a_copy_gives_way_to_the_pack_that_ships(desk: Desk, page: HelpLinesPage, qtbot: QtBot) -> None:
    write_town(PACK.replace('"town"', '"us"').replace("Our town", "My copy"), "us")
    page.pack_chosen.emit("us")
    assert "Team HOPE" in names(page)
    assert page.has_own_copy
    page.use_shipped.emit()
    assert not page.has_own_copy
    assert desk.shelf.place.pack.name == "United States"
    desk.main.bar.acted.emit()
    assert desk.shelf.place.pack.name == "My copy"
