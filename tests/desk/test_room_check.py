"""The room check says what it looked at, and no more."""

from __future__ import annotations

import datetime as dt

import pytest
from pytestqt.qtbot import QtBot

from kit.contacts.model import Entry, Pack
from kit.desk.roomcheck import RoomCheck
from kit.desk.sidebar import help_state
from kit.desk.window import Desk

TODAY = dt.date(2026, 12, 1)


def line(days: int) -> Entry:
    return Entry("crisis", f"Line {days}", phone="988", confidence="A", checked_on=TODAY - dt.timedelta(days))


@pytest.mark.parametrize(
    ("entries", "state", "words"),
    [
        ((), "none", ("none chosen", "Choose yours in Settings")),
        ((line(10), line(20)), "fresh", ("Here", "checked 11 Nov 2026")),
        ((line(10), line(200)), "old", ("Here", "1 too old: check before use")),
        ((Entry("crisis", "Nobody"),), "none", ("Here", "no numbers yet")),
    ],
)
def test_the_side_bar_says_how_fresh_the_help_lines_are(
    entries: tuple[Entry, ...], state: str, words: tuple[str, ...]
) -> None:
    assert help_state(Pack("here" if entries else "", "Here", entries=entries), TODAY) == (state, words)


def test_every_check_comes_with_its_state_and_the_sum_says_what_that_means(qtbot: QtBot, desk: Desk) -> None:
    desk.main.show_page("check")
    page = desk.findChild(RoomCheck)
    assert page is not None
    qtbot.waitUntil(lambda: page.again.isEnabled(), timeout=20000)
    subjects = {finding.subject for finding in page.findings}
    assert {"screens", "fonts", "contacts", "settings", "data", "disk", "decks"} <= subjects
    assert any(finding.subject == "decks" and finding.state == "warn" for finding in page.findings)
    assert page.sum_label.text().startswith("You can start.")


def test_leaving_the_page_while_it_looks_is_no_harm(qtbot: QtBot, desk: Desk) -> None:
    desk.main.show_page("check")
    desk.main.show_page("talks")
    page = desk.findChild(RoomCheck)
    assert page is not None
    qtbot.waitUntil(lambda: page.again.isEnabled(), timeout=20000)
