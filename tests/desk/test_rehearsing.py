"""Rehearse from the desk with real windows and keys: the plan beside the talk, the report after it, what is kept."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from kit.desk.settingspage import SettingsPage
from kit.desk.window import Desk
from kit.present import recorder
from kit.present.show import Show
from kit.records.recordings import list_recordings, recordings_dir
from kit.records.runs import TalkKey, list_runs, read_run
from kit.records.store import open_store, records_path
from kit.rehearse.book import RunBook
from kit.rehearse.page import RehearsePage
from tests.records.runs_made import a_run, keep
from tests.records.voices_made import a_voice
from tests.rehearse.test_page import CUT, rehearsed
from tests.rehearse.voice.making import RATE, syllables

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def every_second_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(recorder, "LEAST", {"rehearsal": 0.0, "presented": 0.0})


@pytest.fixture
def chosen(qtbot: QtBot, desk: Desk, library: Path) -> Desk:
    """The desk with the talk that can be cut."""
    entry = desk.shelf.entry_at(library / "cutting" / "deck.en.md")
    assert entry is not None
    desk.main.talks.choose(entry)
    qtbot.waitUntil(lambda: desk.main.details.plan is not None)
    return desk


def running(qtbot: QtBot, desk: Desk) -> Show:
    show = desk.runner.running
    assert show is not None
    qtbot.waitUntil(lambda: show.recorder is not None)
    return show


def end(qtbot: QtBot, show: Show) -> None:
    assert show.console is not None
    with qtbot.waitSignal(show.ended):
        qtbot.keyClick(show.console, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
        assert "End the rehearsal?" in show.console.top.accessibleDescription() or not show.options.rehearsal
        qtbot.keyClick(show.console, Qt.Key.Key_Return)


def rehearse_page(desk: Desk) -> RehearsePage:
    page = desk.main.page("rehearse")
    assert isinstance(page, RehearsePage)
    return page


def test_the_button_beside_present_starts_a_rehearsal_that_ends_in_its_report(qtbot: QtBot, chosen: Desk) -> None:
    qtbot.mouseClick(chosen.main.details.foot.rehearse_button, Qt.MouseButton.LeftButton)
    show = running(qtbot, chosen)
    console = show.console
    assert console is not None
    assert show.session is not None
    assert show.session.view.started  # nobody has to come in first
    assert console.talk.plan.isVisible()
    qtbot.keyClick(console, Qt.Key.Key_Right)
    qtbot.keyClick(console, Qt.Key.Key_Right)
    end(qtbot, show)
    assert chosen.isVisible()
    assert chosen.page == "rehearse"
    page = rehearse_page(chosen)
    assert page.current is page.report
    assert page.report.report is not None
    assert page.report.report.head.facts.kind == "rehearsal"
    assert page.report.report.last == 3


def test_the_plan_says_slide_and_section_and_must_says_are_ticked_by_key_and_by_mouse(
    qtbot: QtBot, desk: Desk, library: Path
) -> None:
    file = library / "cutting" / "deck.en.md"
    note = "<!-- note must\nTelling is right.\n\nIt is not your fault.\n-->\n\n---"
    second = "<!--\nslide: people"
    written = file.read_text(encoding="utf-8").replace(f"---\n\n{second}", f"{note}\n\n{second}")
    file.write_text(written, encoding="utf-8")
    entry = next(e for e in desk.shelf.entries if e.id == "cutting")
    desk.main.talks.choose(entry)
    desk.main.details.foot.rehearse_button.click()
    show = running(qtbot, desk)
    console, session = show.console, show.session
    assert console is not None
    assert session is not None
    notes = console.talk.notes
    qtbot.waitUntil(lambda: "0 of 2 must-says said" in console.talk.plan.accessibleDescription())
    assert "This slide: 0:0" in console.talk.plan.accessibleDescription()
    qtbot.keyClick(console, Qt.Key.Key_M)
    assert session.view.said == {("start", 0)}
    QApplication.processEvents()
    notes.grab()  # the boxes stand where they were painted
    place = notes._boxes[1][1].center().toPoint()
    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=place)
    assert session.view.said == {("start", 0), ("start", 1)}
    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=place)
    assert session.view.said == {("start", 0)}
    qtbot.mouseClick(notes, Qt.MouseButton.LeftButton, pos=QPoint(notes.width() // 2, notes.height() - 4))
    assert session.view.said == {("start", 0)}
    end(qtbot, show)
    with open_store() as store:
        run = read_run(store, list_runs(store, CUT)[0].id)
    assert run is not None
    assert [must.said is not None for must in run.musts] == [True, False]


def test_a_slide_is_begun_anew_by_key_in_a_rehearsal_only(qtbot: QtBot, chosen: Desk) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    chosen.main.details.foot.rehearse_button.click()
    show = running(qtbot, chosen)
    assert show.console is not None
    assert show.session is not None
    qtbot.waitUntil(lambda: show.session is not None and show.session.slide_spoken() > 0.05)
    qtbot.keyClick(show.console, Qt.Key.Key_R, shift)
    assert show.session.view.redone == 1
    assert show.session.slide_spoken() < 0.05
    end(qtbot, show)
    chosen.main.show_page("talks")
    chosen.present()
    show = running(qtbot, chosen)
    assert show.console is not None
    assert show.session is not None
    qtbot.keyClick(show.console, Qt.Key.Key_R, shift)
    assert show.session.view.redone == 0
    end(qtbot, show)


def test_a_talk_given_is_kept_apart_and_its_report_only_offered(qtbot: QtBot, chosen: Desk) -> None:
    chosen.present()
    show = running(qtbot, chosen)
    assert show.console is not None
    qtbot.keyClick(show.console, Qt.Key.Key_Right)
    qtbot.keyClick(show.console, Qt.Key.Key_Right)
    assert not show.console.talk.plan.isVisible()
    end(qtbot, show)
    assert chosen.page == "talks"
    assert chosen.main.bar.isVisible()
    assert "Given once, last today." in chosen.main.details.ready.words.text()
    chosen.main._take_way_out()
    report = rehearse_page(chosen).report.report
    assert report is not None
    assert report.presented


def test_a_talk_nobody_stayed_in_is_no_run(
    qtbot: QtBot, chosen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder, "LEAST", {"rehearsal": 9.0, "presented": 60.0})
    chosen.main.details.foot.rehearse_button.click()
    end(qtbot, running(qtbot, chosen))
    assert chosen.page == "talks"
    assert not records_path().exists()


def test_the_details_say_how_ready_one_is_and_lead_to_the_report(qtbot: QtBot, chosen: Desk) -> None:
    assert chosen.main.details.ready.words.text() == "Not rehearsed yet."
    assert not chosen.main.details.ready.button.isVisible()
    keep(rehearsed(60, 120, 180, 120, 190, 60, minutes=12))
    chosen.main.details.show_runs()
    assert "12:10 for 12 minutes: within the minutes." in chosen.main.details.ready.words.text()
    chosen.main.details.ready.button.click()
    report = rehearse_page(chosen).report.report
    assert report is not None
    assert report.head.facts.key == CUT


def test_my_pace_cuts_the_talk_on_the_desk_and_on_the_console(qtbot: QtBot, chosen: Desk) -> None:
    plan = chosen.main.details.plan
    assert plan is not None
    assert len(plan.cut.shown) == 6  # twelve minutes
    keep(rehearsed(60, 240, 300, 200, 300, 60, minutes=12))
    chosen.main.details.ready.button.click()
    page = rehearse_page(chosen)
    page._do_step(next(step for step in page.report.steps.shown if step.deed == "use-pace"))
    plan = chosen.main.details.plan
    assert plan is not None
    assert dict(plan.cut.timing)["people"] == 4
    assert len(plan.cut.shown) < 6
    assert "Planned by your own pace." in chosen.main.details.ready.words.text()
    chosen.main.show_page("talks")
    chosen.main.details.foot.rehearse_button.click()
    show = running(qtbot, chosen)
    assert show.session is not None
    assert show.session.view.cut.shown == plan.cut.shown
    assert dict(show.session.view.cut.timing)["people"] == 4
    end(qtbot, show)
    RunBook().drop_pace(CUT)
    chosen.main.details.show_runs()
    plan = chosen.main.details.plan
    assert plan is not None
    assert len(plan.cut.shown) == 6


def test_an_extra_left_out_in_the_report_is_out_of_the_plan_and_can_be_brought_back(
    qtbot: QtBot, chosen: Desk
) -> None:
    keep(rehearsed(60, 120, 400, 120, 190, 60, minutes=12))
    chosen.main.details.show_runs()
    chosen.main.details.ready.button.click()
    page = rehearse_page(chosen)
    page._do_step(next(step for step in page.report.steps.shown if step.deed == "leave-out"))
    assert chosen.page == "talks"
    plan = chosen.main.details.plan
    assert plan is not None
    assert 2 not in plan.cut.shown
    assert plan.edited


def test_a_step_practises_from_its_slide(qtbot: QtBot, chosen: Desk) -> None:
    keep(rehearsed(60, 120, 180, 120, 0, 0, minutes=12))
    chosen.main.details.show_runs()
    chosen.main.details.ready.button.click()
    page = rehearse_page(chosen)
    page._do_step(page.report.steps.shown[0])
    show = running(qtbot, chosen)
    assert show.session is not None
    assert show.session.view.cursor.slide == 4
    end(qtbot, show)


def test_rehearse_in_the_side_bar_shows_all_talks(qtbot: QtBot, chosen: Desk) -> None:
    keep(rehearsed(60, 120, 180, 120, 180, 60))
    qtbot.mouseClick(chosen.main.sidebar.buttons["rehearse"], Qt.MouseButton.LeftButton)
    page = rehearse_page(chosen)
    assert page.current is page.talks
    page.show_talk(CUT)
    qtbot.mouseClick(chosen.main.sidebar.buttons["rehearse"], Qt.MouseButton.LeftButton)
    assert page.current is page.talks


def test_another_look_shows_the_same_run_again(qtbot: QtBot, chosen: Desk) -> None:
    run = keep(rehearsed(60, 120, 180, 120, 180, 60))
    chosen.main.show_page("rehearse")
    rehearse_page(chosen).show_run(run)
    chosen.build()
    page = rehearse_page(chosen)
    assert page.current is page.report
    assert page.report.report is not None
    assert page.report.report.head.id == run


def test_a_talk_that_went_away_is_a_sentence(chosen: Desk) -> None:
    run = keep(a_run((60, 60), key=TalkKey("gone", "en")))
    chosen.main.show_page("rehearse")
    page = rehearse_page(chosen)
    page.show_run(run)
    page._again("")
    assert chosen.runner.running is None
    assert "not here any more" in chosen.main.bar.accessibleName()


# Settings


@pytest.fixture
def settings_page(open_desk: Callable[..., Desk]) -> Callable[[], SettingsPage]:
    def make() -> SettingsPage:
        desk = open_desk()
        desk.main.show_page("settings")
        page = desk.main.page("settings")
        assert isinstance(page, SettingsPage)
        return page

    return make


def test_settings_say_what_is_kept_and_how_much(settings_page: Callable[[], SettingsPage]) -> None:
    keep(rehearsed(60, 60, 60, 60, 60, 60))
    records = settings_page().records
    assert records.count.text() == "One run is kept."
    keep(rehearsed(60, 60, 60, 60, 60, 60))
    records.refresh()
    assert records.count.text() == "2 runs are kept."


def test_settings_name_the_folder_of_recordings_and_count_and_delete_them(
    qtbot: QtBot, settings_page: Callable[[], SettingsPage]
) -> None:
    recordings_dir().mkdir(parents=True)
    for name in ("one.wav", "stray.wav"):
        (recordings_dir() / name).write_bytes(b"RIFF")
    voice = a_voice(("start", 60, 150))
    keep(rehearsed(60, 60, 60, 60, 60, 60, voice=voice, recording="one.wav"))
    records = settings_page().records
    told = records.findChild(QLabel, "records-kept").text()
    assert "recordings in its folder “recordings”" in told
    assert "the sound is thrown away" in told
    assert records.count.text() == "One run is kept, with 2 recordings."
    records.delete.click()
    assert records.sure.text() == "Delete this run and 2 recordings for good"
    records.sure.click()
    assert list_recordings() == ()
    assert records.count.text() == "No run is kept yet."


def test_all_runs_are_saved_in_one_file(settings_page: Callable[[], SettingsPage], tmp_path: Path) -> None:
    keep(rehearsed(60, 60, 60, 60, 60, 60))
    keep(rehearsed(61, 60, 60, 60, 60, 60))
    records = settings_page().records
    records.write(tmp_path / "runs.json")
    assert records.count.text() == f"2 runs saved in {tmp_path / 'runs.json'}."
    assert len(json.loads((tmp_path / "runs.json").read_text(encoding="utf-8"))["runs"]) == 2


def test_all_runs_are_deleted_after_being_asked_once(
    qtbot: QtBot, settings_page: Callable[[], SettingsPage]
) -> None:
    keep(rehearsed(60, 60, 60, 60, 60, 60))
    records = settings_page().records
    records.delete.click()
    assert RunBook().count_all() == 1
    records.no.click()
    assert records.delete.isVisible()
    records.delete.click()
    with qtbot.waitSignal(records.deleted):
        records.sure.click()
    assert RunBook().count_all() == 0
    assert records.count.text() == "No run is kept yet."
    assert not records.delete.isEnabled()


# The microphone


def test_whether_a_rehearsal_listens_is_remembered_and_the_report_comes_with_the_voice(
    qtbot: QtBot, chosen: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from kit.rehearse.voice.microphone import Microphone

    monkeypatch.setattr(Microphone, "start", lambda self: self.turned_on.emit())
    chosen.main.details.foot.rehearse_button.click()
    show = running(qtbot, chosen)
    assert show.console is not None
    beside = chosen.runner._beside
    assert beside is not None
    listening = beside.listening
    assert listening is not None
    qtbot.keyClick(show.console, Qt.Key.Key_V)
    assert chosen.settings.microphone
    sound = (syllables(60) * 32767).astype(np.int16)
    listening.parts.microphone.heard.emit(sound, RATE, 1)
    end(qtbot, show)
    report = rehearse_page(chosen).report
    assert report.report is not None
    assert report.report.voice is not None
    assert report.report.voice.whole.seconds == pytest.approx(15, abs=0.2)
    assert report.voice.isVisible()
