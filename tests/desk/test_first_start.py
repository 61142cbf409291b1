"""Two questions, then the talks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from kit.contacts.model import Entry, Pack
from kit.desk.firststart import FirstStart, pack_words
from kit.desk.window import Desk
from kit.settings import Settings, load_settings

TODAY = dt.date(2026, 12, 1)


@pytest.fixture
def fresh(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk(Settings(scheme="light"))


def page(desk: Desk) -> FirstStart:
    found = desk.findChild(FirstStart)
    assert found is not None
    return found


def test_nothing_goes_on_before_the_place_is_chosen(qtbot: QtBot, fresh: Desk) -> None:
    first = page(fresh)
    assert not first.go.isEnabled()
    qtbot.mouseClick(first.packs["us-wa"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page(fresh).go.isEnabled())


def test_both_answers_are_kept_and_the_talks_come(qtbot: QtBot, fresh: Desk) -> None:
    qtbot.mouseClick(page(fresh).packs["us"], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page(fresh).go.isEnabled())
    qtbot.mouseClick(page(fresh).sizes[1.3], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: fresh.look.scale == 1.3)
    qtbot.mouseClick(page(fresh).go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: fresh.settings.first_start_done and fresh.is_ready)
    qtbot.waitUntil(lambda: fresh.main.details.plan is not None)
    assert fresh.main.talks.grid.isVisible()
    fresh.close()
    kept = load_settings()
    assert (kept.pack_id, kept.text_scale, kept.first_start_done) == ("us", 1.3, True)


def test_keys_alone_do_it(qtbot: QtBot, fresh: Desk) -> None:
    qtbot.keyClick(fresh.focusWidget() or fresh, Qt.Key.Key_Tab)
    first = fresh.focusWidget()
    assert first is next(iter(page(fresh).packs.values()))
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: page(fresh).go.isEnabled())
    page(fresh).go.setFocus()
    qtbot.keyClick(page(fresh).go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: fresh.settings.first_start_done)


def test_the_window_shows_the_text_size_at_once(qtbot: QtBot, fresh: Desk) -> None:
    before = page(fresh).go.height()
    qtbot.mouseClick(page(fresh).sizes[1.5], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: page(fresh).go.height() > before)
    assert page(fresh).sizes[1.5].isChecked()


def test_the_numbers_of_the_place_are_named() -> None:
    checked = dt.date(2026, 11, 24)
    entries = (
        Entry("emergency", "Emergency services", phone="911", confidence="A", checked_on=checked),
        Entry("crisis", "Lifeline", phone="988", confidence="A", checked_on=checked),
        Entry("report_abuse", "CyberTipline", phone="1-800-843-5678", confidence="A", checked_on=checked),
        Entry("adult_advice", "Family help", web="example.org", confidence="A", checked_on=checked),
    )
    words = "911 in danger, 988 to talk, CyberTipline to report, and 1 more. Checked 24 Nov 2026."
    assert pack_words(Pack("us", "United States", entries=entries), TODAY) == words


def test_a_place_without_numbers_says_so() -> None:
    pack = Pack("blank", "Another place", entries=(Entry("crisis", "A line"),))
    assert "numbers are missing" in pack_words(pack, TODAY)
