"""Languages on the desk: one talk in another one, or all that there is; what no native speaker read says so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from kit.desk.window import Desk
from kit.look.controls import Choice
from kit.settings import load_settings
from tests.desk.conftest import READY
from tests.desk.making import deck, slide

SPANISH = deck(
    "teens",
    "Amigos de verdad",
    "teens",
    [slide("one", 6, first=True, title="Amigos de verdad"), slide("two", 6, title="Dos")],
    "translation_of: teens\nsource_version: 1.2.0\n",
    lang="es",
)


@pytest.fixture
def spanish(library: Path) -> Path:
    """The teens' talk has a Spanish file now."""
    path = library / "teens" / "deck.es.md"
    path.write_text(SPANISH, "utf-8")
    return path


def choose(qtbot: QtBot, desk: Desk, path: Path) -> None:
    entry = desk.shelf.entry_at(path)
    assert entry is not None
    desk.main.talks.choose(entry)
    desk.show_entry(entry)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)


def pick(qtbot: QtBot, desk: Desk, index: int) -> None:
    """Another language in the field of the details."""
    combo = desk.main.details.languages
    combo.setCurrentIndex(index)
    combo.activated.emit(index)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)


def chosen_languages(desk: Desk) -> list[Choice]:
    """What is chosen in the settings that are shown."""
    cards = [each for each in desk.main.findChildren(Choice) if each.isVisible()]
    return [each for each in cards if each.objectName().startswith("lang-") and each.isChecked()]


def words(widget: QWidget) -> list[str]:
    return [each.text() for each in widget.findChildren(QLabel) if each.isVisible()]


def test_one_talk_is_shown_in_another_language_by_its_own_title(qtbot: QtBot, desk: Desk, spanish: Path) -> None:
    desk.shelf.refresh()
    choose(qtbot, desk, spanish.with_name("deck.en.md"))
    assert "Real Friends" in words(desk.main.details)
    pick(qtbot, desk, 1)
    assert desk.path == spanish
    qtbot.waitUntil(lambda: "Amigos de verdad" in words(desk.main.details))
    pick(qtbot, desk, 0)
    qtbot.waitUntil(lambda: "Real Friends" in words(desk.main.details))


def test_a_translation_that_no_native_speaker_read_says_so(qtbot: QtBot, desk: Desk, spanish: Path) -> None:
    desk.shelf.refresh()
    choose(qtbot, desk, spanish.with_name("deck.en.md"))
    assert not any("native speaker" in said for said in words(desk.main.details))
    pick(qtbot, desk, 1)
    qtbot.waitUntil(lambda: any("Not yet reviewed by a native speaker" in s for s in words(desk.main.details)))


def test_all_that_there_is_in_a_language_is_a_press_away_and_kept(qtbot: QtBot, desk: Desk, spanish: Path) -> None:
    desk.shelf.refresh()
    desk.main.show_page("settings")
    desk.main.show_page("talks")
    choose(qtbot, desk, spanish.with_name("deck.en.md"))
    pick(qtbot, desk, 1)
    every = next(b for b in desk.main.bar.findChildren(QPushButton) if "in Spanish" in b.text())
    qtbot.mouseClick(every, Qt.MouseButton.LeftButton)
    titles = {entry.id: entry.title for entry in desk.shelf.entries}
    assert titles["teens"] == "Amigos de verdad"
    assert titles["cutting"] == "Calm and Kind", "what has no translation stays"
    assert desk.path == spanish
    desk.main.show_page("settings")
    qtbot.waitUntil(lambda: [each.text() for each in chosen_languages(desk)] == ["Spanish"])
    desk.close()
    assert load_settings().lang == "es"


def test_a_desk_in_a_language_opens_talks_in_it_and_one_talk_may_be_otherwise(
    qtbot: QtBot, open_desk: Callable[..., Desk], spanish: Path
) -> None:
    desk = open_desk(replace(READY, lang="es"))
    choose(qtbot, desk, spanish)
    assert desk.path == spanish
    qtbot.waitUntil(lambda: "Amigos de verdad" in words(desk.main.details))
    combo = desk.main.details.languages
    assert {combo.itemText(i) for i in range(combo.count())} == {"English", "Spanish"}
    english = next(i for i in range(combo.count()) if combo.itemText(i) == "English")
    pick(qtbot, desk, english)
    assert desk.path is not None
    assert desk.path.name == "deck.en.md"


def test_the_settings_offer_the_languages_there_are(
    qtbot: QtBot, open_desk: Callable[..., Desk], spanish: Path
) -> None:
    desk = open_desk()
    desk.main.show_page("settings")
    assert desk.findChild(Choice, "lang-en") is not None
    chosen = desk.findChild(Choice, "lang-es")
    assert chosen is not None
    qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    assert [entry.title for entry in desk.shelf.entries if entry.id == "teens"] == ["Amigos de verdad"]
    back = desk.findChild(Choice, "lang-")
    assert back is not None
    qtbot.mouseClick(back, Qt.MouseButton.LeftButton)
    assert [entry.title for entry in desk.shelf.entries if entry.id == "teens"] == ["Real Friends"]


def test_without_a_translation_there_is_nothing_to_choose(desk: Desk) -> None:
    desk.main.show_page("settings")
    assert desk.findChild(Choice, "lang-") is None


def test_sheets_follow_the_language_of_all(qtbot: QtBot, open_desk: Callable[..., Desk], spanish: Path) -> None:
    from kit.handouts.planner import Planner

    desk = open_desk(replace(READY, lang="es"))
    desk.main.show_page("handouts")
    planner = desk.findChild(Planner)
    assert planner is not None
    assert planner.shop.entries["s4-family-plan"].lang == "es"
    planner.add("s4-family-plan")
    row = planner.plan.row("s4-family-plan")
    assert row is not None
    assert row.langs == ("es",)
    desk.change(replace(desk.settings, lang=""))
    assert planner.shop.entries["s4-family-plan"].lang == "en"
