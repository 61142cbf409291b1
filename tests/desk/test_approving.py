"""Approval on the desk: in place, by keys, lapsing with the words, and as a condition for presenting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk
from kit.desk.words import review_line
from kit.records.approvals import read_approvals
from tests.desk.conftest import READY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")
ONLY = replace(READY, approved_only=True)


@pytest.fixture
def teens(library: Path) -> Path:
    return library / "teens" / "deck.en.md"


def choose(qtbot: QtBot, desk: Desk, path: Path) -> None:
    entry = desk.shelf.entry_at(path)
    assert entry is not None
    desk.main.talks.choose(entry)
    qtbot.waitUntil(lambda: desk.main.details.path == path and desk.main.details.plan is not None)


def approve(qtbot: QtBot, desk: Desk, name: str = "Ana Ruiz", role: str = "safeguarding lead") -> None:
    """As one does it: the link, name, Tab, role, Enter."""
    card = desk.main.details.approval
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    card.name.clear()
    card.role.clear()
    qtbot.keyClicks(card.name, name)
    qtbot.keyClicks(card.role, role)
    qtbot.keyClick(card.role, Qt.Key.Key_Return)


def words(desk: Desk) -> str:
    card = desk.main.details.approval
    return "\n".join(each.text() for each in card.findChildren(QLabel) if each.isVisible())


def bar(desk: Desk) -> str:
    return "\n".join(each.text() for each in desk.main.bar.findChildren(QLabel) if each.isVisible())


def test_a_talk_is_approved_in_place_and_cover_and_details_say_so(qtbot: QtBot, desk: Desk, teens: Path) -> None:
    choose(qtbot, desk, teens)
    assert "Not yet reviewed" in words(desk)
    approve(qtbot, desk)
    today = dt.date.today()
    assert f"Approved by Ana Ruiz, safeguarding lead, on {today.day} " in words(desk)
    assert not desk.main.details.approval.is_open
    [given] = read_approvals()
    assert (given.item, given.lang, given.date, len(given.parts)) == ("teens", "en", today, 2)
    entry = lambda: desk.shelf.entry_at(teens)  # noqa: E731
    qtbot.waitUntil(lambda: review_line(entry()) == ("good", "Approved by Ana Ruiz"))  # type: ignore[arg-type]


def test_without_a_name_or_a_role_nothing_is_approved(qtbot: QtBot, desk: Desk, teens: Path) -> None:
    choose(qtbot, desk, teens)
    approve(qtbot, desk, name="  ")
    assert read_approvals() == ()
    assert not desk.main.details.approval.give.isEnabled()
    approve(qtbot, desk, role="")
    assert read_approvals() == ()


def test_escape_folds_the_form_and_gives_the_keyboard_back(qtbot: QtBot, desk: Desk, teens: Path) -> None:
    choose(qtbot, desk, teens)
    card = desk.main.details.approval
    card.button.setFocus()
    qtbot.keyClick(card.button, Qt.Key.Key_Return)
    assert card.name.hasFocus()
    qtbot.keyClick(card.name, Qt.Key.Key_Escape)
    assert not card.is_open
    assert card.button.hasFocus()


def test_the_next_talk_is_offered_the_same_name(qtbot: QtBot, desk: Desk, teens: Path, library: Path) -> None:
    choose(qtbot, desk, teens)
    approve(qtbot, desk)
    choose(qtbot, desk, library / "cutting" / "deck.en.md")
    card = desk.main.details.approval
    qtbot.mouseClick(card.button, Qt.MouseButton.LeftButton)
    assert (card.name.text(), card.role.text()) == ("Ana Ruiz", "safeguarding lead")
    assert card.give.hasFocus()


def test_changed_words_let_it_lapse_and_the_slide_is_named(qtbot: QtBot, desk: Desk, teens: Path) -> None:
    choose(qtbot, desk, teens)
    approve(qtbot, desk)
    with qtbot.waitSignal(desk.shelf.deck_read, timeout=5000):
        teens.write_text(teens.read_text("utf-8").replace("## Two", "## Three"), "utf-8")
    assert "Approval lapsed: Ana Ruiz, safeguarding lead, approved other words" in words(desk)
    assert "Slide 2, Three: changed" in words(desk)
    entry = lambda: desk.shelf.entry_at(teens)  # noqa: E731
    qtbot.waitUntil(lambda: review_line(entry()) == ("due", "Approval lapsed"))  # type: ignore[arg-type]
    approve(qtbot, desk)
    assert "Approved by Ana Ruiz" in words(desk)


def test_an_approval_can_be_taken_back_and_put_back(qtbot: QtBot, desk: Desk, teens: Path) -> None:
    choose(qtbot, desk, teens)
    approve(qtbot, desk)
    qtbot.mouseClick(desk.main.details.approval.button, Qt.MouseButton.LeftButton)
    assert read_approvals() == ()
    assert "Not yet reviewed" in words(desk)
    back = next(b for b in desk.main.bar.findChildren(QPushButton) if b.text() == "Put it back")
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert "Approved by Ana Ruiz" in words(desk)


def test_covers_know_of_approvals_given_before(qtbot: QtBot, open_desk: Callable[..., Desk], teens: Path) -> None:
    first = open_desk()
    choose(qtbot, first, teens)
    approve(qtbot, first)
    first.close()
    second = open_desk()
    qtbot.waitUntil(lambda: "Approved by Ana Ruiz" in [entry.reviewed_text for entry in second.shelf.entries])


def test_where_only_what_is_approved_is_presented_the_desk_says_why_not_and_the_way_out(
    qtbot: QtBot, open_desk: Callable[..., Desk], teens: Path
) -> None:
    desk = open_desk(ONLY)
    choose(qtbot, desk, teens)
    desk.present()
    assert desk.runner.running is None
    assert "“Real Friends” is not approved yet" in bar(desk)
    out = next(b for b in desk.main.bar.findChildren(QPushButton) if b.text() == "Approve it")
    qtbot.mouseClick(out, Qt.MouseButton.LeftButton)
    assert desk.main.details.approval.is_open


def test_an_approved_talk_is_presented(qtbot: QtBot, open_desk: Callable[..., Desk], teens: Path) -> None:
    desk = open_desk(ONLY)
    choose(qtbot, desk, teens)
    approve(qtbot, desk)
    desk.present()
    show = desk.runner.running
    assert show is not None
    qtbot.waitUntil(lambda: show.session is not None)
    with qtbot.waitSignal(show.ended):
        show._end()


def test_records_that_cannot_be_written_are_a_sentence(
    qtbot: QtBot, desk: Desk, teens: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(qtbot, desk, teens)
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("KITBAG_DATA_DIR", str(tmp_path / "file"))
    approve(qtbot, desk)
    assert "Records cannot be kept" in bar(desk)
    assert "Not yet reviewed" in words(desk)


def test_the_setting_is_kept(qtbot: QtBot, desk: Desk) -> None:
    from kit.look.controls import Choice
    from kit.settings import load_settings

    desk.main.show_page("settings")
    only = desk.findChild(Choice, "approved_only")
    assert only is not None
    qtbot.mouseClick(only, Qt.MouseButton.LeftButton)
    desk.close()
    assert load_settings().approved_only
