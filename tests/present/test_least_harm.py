"""Of a talk nothing stays behind that somebody wrote, typed or told: no words of notes, no name."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from kit import paths
from kit.bugs import keep_bug
from kit.contacts.model import Event, Place
from kit.deck.opening import open_deck
from kit.present.show import Show, ShowOptions
from kit.records.store import records_path
from kit.settings import Settings
from kit.talk.actions import Action
from tests.desk.making import deck, slide

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NOTE = "Quiet words that only the speaker reads"
PUPIL = "Mia Example"
LEAD = "Ms. Rivera"
MUST = "<!-- note must\nAsk {{lead_name}} first.\n-->\n"


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    slides = [
        slide("one", 1, first=True, title="Calm").replace("Words to say.", NOTE) + MUST,
        slide("two", 2, title="Second").replace("Words to say.", NOTE),
    ]
    path = tmp_path / "deck.en.md"
    path.write_text(deck("quiet", "Calm", "teens", slides), encoding="utf-8")
    return path


@pytest.fixture
def show(qtbot: QtBot, talk: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Show]:
    monkeypatch.setattr("kit.present.recorder.LEAST", {"rehearsal": 0.0, "presented": 0.0})
    place = Place(event=Event(school="Maple Grove", lead_name=LEAD, lead_phone="555 0100"))
    made = Show(open_deck(talk), lambda: place, Settings(), ShowOptions(alone=True))
    with qtbot.waitSignal(made.ready):
        made.begin()
    yield made
    if made.room.isVisible() or (made.console is not None and made.console.isVisible()):
        made.stop()


def left_behind() -> dict[Path, str]:
    """All that lies in the user's folder, read as text whatever it is."""
    files = [file for file in paths.user_dir().rglob("*") if file.is_file()]
    return {file: file.read_bytes().decode("latin-1") for file in files}


def test_a_run_keeps_no_words_of_notes_and_no_name(qtbot: QtBot, show: Show) -> None:
    assert show.session is not None
    assert show.console is not None
    assert show.driver is not None
    show.driver.act(Action.SEARCH)
    fields = [field for field in show.console.findChildren(QLineEdit) if field.isVisible()]
    assert fields, "a place to type into"
    for field in fields:
        qtbot.keyClicks(field, PUPIL)
        qtbot.keyClick(field, Qt.Key.Key_Escape)
    show.session.tick_must()
    show.session.pause_clock()
    show.session.next_slide()
    show.session.pause_clock()
    show.session.next_slide()
    qtbot.waitUntil(lambda: records_path() in left_behind())
    assert_harmless(left_behind())
    show.stop()
    files = left_behind()
    assert records_path() in files, "the run was kept"
    assert_harmless(files)


def assert_harmless(files: dict[Path, str]) -> None:
    for file, text in files.items():
        for words in (NOTE, PUPIL, LEAD, "555 0100", "Maple Grove"):
            assert words not in text, file


def test_a_mistake_in_the_middle_of_a_talk_logs_no_words_of_it(
    qtbot: QtBot, show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert show.session is not None
    try:
        raise LookupError(f"what the note says: {show.session.view.deck.slides[0].notes}")  # noqa: TRY301
    except LookupError as fault:
        keep_bug(fault)
    logs = {file: text for file, text in left_behind().items() if file.suffix == ".txt"}
    assert len(logs) == 1
    for text in logs.values():
        assert "LookupError" in text
        assert NOTE not in text


def test_all_free_text_of_the_records_is_known() -> None:
    """A new column that can hold words is looked at before it is added here."""
    from kit.records.store import open_store

    with open_store() as store:
        tables = [row[0] for row in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
        found = {
            f"{table}.{row[1]}"
            for table in tables
            if not table.startswith("sqlite_")
            for row in store.rows(f"PRAGMA table_info({table})")
            if row[2] == "TEXT"
        }
    approver = {"approvals.name", "approvals.role"}  # who answers for the words, an adult who typed it for that
    deck_words = {
        "run.title", "run.version", "run_slide.slide", "run_slide.title", "run_slide.section", "run_must.words",
        "approval_parts.part", "approval_parts.title", "own_pace.slide",
    }  # fmt: skip
    keys = {name for name in found if name.split(".")[1] in {"talk", "lang", "item", "kind", "mark", "fingerprint"}}
    times = {"run.began", "approvals.date", "approvals.app_version", "run_slide.steps"}
    voice = {"run_voice.summary", "run_voice.recording"}  # figures, and where the speaker's own recording lies
    assert found - approver - deck_words - keys - times - voice == set()
