"""A town's pack for the tests of the help lines, and hands to press and write with."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from kit.contacts.model import Entry, freshness
from kit.contacts.packs import load_pack
from kit.desk.helplines import HelpLinesPage
from kit.desk.helplines_list import Row
from kit.desk.window import Desk
from tests.desk.conftest import READY

TODAY = dt.date.today()
TOWN = replace(READY, pack_id="town")
PACK = f"""\
pack = 1
id = "town"
name = "Our town"
country = "US"

[[entry]]
role = "emergency"
name = "Emergency services"
phone = "911"
source = "https://police.example/emergency"
confidence = "A"
checked_on = {TODAY}
checked_by = "Kitbag project"

[[entry]]
role = "child_talk"
name = "Talk line"
phone = "555-0101"
web = "https://talk.example"
confidence = "A"
checked_on = {TODAY}
checked_by = "Kitbag project"

[[entry]]
role = "child_talk"
name = "Text line"
text = "HOME to 741741"
confidence = "A"
checked_on = {TODAY - dt.timedelta(days=200)}
checked_by = "Kitbag project"

[[entry]]
role = "report_abuse"
name = "Report line"
phone = "555-0103"
confidence = "A"
checked_on = {TODAY}
checked_by = "Kitbag project"

[[entry]]
role = "adult_advice"
name = "Team HOPE"
phone = "1-866-555-0100"
confidence = "B"

[[entry]]
role = "police_local"
name = "Local police"
confidence = "B"
"""


def page_of(desk: Desk) -> HelpLinesPage:
    found = desk.main.findChild(HelpLinesPage)
    assert found is not None
    return found


def row(page: HelpLinesPage, name: str) -> Row:
    return next(
        each for each in page.list.rows if each.line.entry is not None and each.line.entry.name == name
    )


def choose(page: HelpLinesPage, name: str) -> None:
    page.list.choose(row(page, name).key)


def names(page: HelpLinesPage) -> list[str]:
    return [each.line.entry.name for each in page.list.rows if each.line.entry is not None]


def part(page: HelpLinesPage, name: str) -> QWidget:
    return next(each for each in page.findChildren(QWidget) if each.objectName() == name)


def press(qtbot: QtBot, page: HelpLinesPage, name: str) -> None:
    qtbot.mouseClick(part(page, name), Qt.MouseButton.LeftButton)


def write(qtbot: QtBot, page: HelpLinesPage, **fields: str) -> None:
    for key, words in fields.items():
        field = part(page, f"line-{key}")
        assert isinstance(field, QLineEdit)
        field.clear()
        qtbot.keyClicks(field, words)


def held(name: str) -> Entry:
    """As slides and sheets have it."""
    return next(entry for entry in load_pack("town").entries if entry.name == name)


def state(name: str) -> str:
    return freshness(held(name), TODAY)
