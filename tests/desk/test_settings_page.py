"""Settings hold at once and are kept; the window follows the system's colors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from kit.desk.keys import KeysEditor
from kit.desk.settingspage import SettingsPage
from kit.desk.window import Desk
from kit.look.controls import Choice, SignCombo
from kit.settings import load_settings
from kit.talk.actions import Action, key_table
from tests.desk.conftest import READY


@pytest.fixture
def settings(desk: Desk) -> Desk:
    desk.main.show_page("settings")
    return desk


def part(desk: Desk, name: str, kind: type = Choice) -> QWidget:
    page = desk.findChild(SettingsPage)
    assert page is not None
    found = page.findChild(kind, name)
    assert isinstance(found, QWidget)
    return found


def test_dark_is_dark_at_once_and_the_page_stays(qtbot: QtBot, settings: Desk) -> None:
    qtbot.mouseClick(part(settings, "scheme-dark"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settings.look.scheme.dark)
    assert part(settings, "scheme-dark").isChecked()  # type: ignore[attr-defined]
    assert part(settings, "scheme-dark").isVisible()
    settings.close()
    assert load_settings().scheme == "dark"


def test_the_system_going_dark_is_followed(
    qtbot: QtBot, open_desk: Callable[..., Desk], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(replace(READY, scheme="system"))
    assert not desk.look.scheme.dark

    class Dark:
        def colorScheme(self) -> Qt.ColorScheme:
            return Qt.ColorScheme.Dark

    monkeypatch.setattr("kit.desk.window.QGuiApplication.styleHints", lambda: Dark())
    desk._scheme_changed()
    qtbot.waitUntil(lambda: desk.look.scheme.dark)
    assert desk.main.details.entry is not None, "what was chosen is still chosen"


def test_larger_text_makes_everything_larger(qtbot: QtBot, settings: Desk) -> None:
    before = settings.main.sidebar.height(), part(settings, "text_scale-1.5").height()
    qtbot.mouseClick(part(settings, "text_scale-1.5"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: settings.look.scale == 1.5)
    assert part(settings, "text_scale-1.5").height() > before[1]


def test_help_lines_motion_and_contrast_are_kept(qtbot: QtBot, settings: Desk) -> None:
    combo = part(settings, "pack", SignCombo)
    assert isinstance(combo, SignCombo)
    combo.setCurrentIndex(combo.findData("us"))
    combo.activated.emit(combo.currentIndex())
    qtbot.waitUntil(lambda: settings.shelf.place.pack.id == "us")
    qtbot.mouseClick(part(settings, "reduce_motion"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(part(settings, "theme_override-contrast"), Qt.MouseButton.LeftButton)
    settings.close()
    kept = load_settings()
    assert (kept.pack_id, kept.reduce_motion, kept.theme_override) == ("us", True, "contrast")


def editor(desk: Desk) -> KeysEditor:
    found = desk.findChild(KeysEditor)
    assert found is not None
    return found


def change(desk: Desk, action: Action) -> QWidget:
    found = editor(desk).findChild(QWidget, f"key-{action.value}")
    assert found is not None
    return found


def said(desk: Desk) -> str:
    return next(iter(editor(desk).findChildren(QLabel))).text()


def test_a_key_is_changed_by_pressing_it(qtbot: QtBot, settings: Desk) -> None:
    button = change(settings, Action.BLACK)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_F8)
    assert dict(settings.settings.keys) == {"black": "F8"}
    assert key_table(dict(settings.settings.keys)).action("F8") is Action.BLACK


def test_a_key_taken_from_another_action_is_said(qtbot: QtBot, settings: Desk) -> None:
    button = change(settings, Action.BLACK)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_F)
    assert "F was “Freeze what the room sees”" in said(settings)


def test_a_key_that_cannot_be_had_changes_nothing_and_says_why(qtbot: QtBot, settings: Desk) -> None:
    button = change(settings, Action.BLACK)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_5)
    assert "go to a slide by its number" in said(settings)
    assert settings.settings.keys == ()


def test_tab_is_a_key_to_be_had_too(qtbot: QtBot, settings: Desk) -> None:
    button = change(settings, Action.FREEZE)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.keyClick(button, Qt.Key.Key_Tab)
    assert dict(settings.settings.keys) == {"freeze": "Tab"}


def test_all_keys_can_be_put_back(qtbot: QtBot, settings: Desk) -> None:
    editor(settings)._use(Action.BLACK, "F8")
    assert settings.settings.keys
    qtbot.mouseClick(editor(settings).reset, Qt.MouseButton.LeftButton)
    assert settings.settings.keys == ()


def test_a_folder_that_cannot_be_written_to_is_a_sentence_in_the_bar(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory
) -> None:
    blocked = tmp_path_factory.mktemp("blocked") / "file"
    blocked.write_text("not a folder")
    monkeypatch.setenv("KITBAG_DATA_DIR", str(blocked))
    desk.change(replace(desk.settings, reduce_motion=True))
    desk._save_now()
    assert desk.main.bar.isVisible()
    assert "settings.toml cannot be saved" in desk.main.bar.accessibleName()
