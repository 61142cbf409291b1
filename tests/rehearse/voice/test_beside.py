"""The microphone beside a running rehearsal: on the console, off by default, kept with the run, never in its way."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kit.contacts.model import Place
from kit.deck.opening import open_deck
from kit.present import recorder
from kit.present.show import Show, ShowOptions
from kit.records.recordings import list_recordings, recordings_dir
from kit.records.runs import read_run
from kit.records.store import open_if_there, open_store
from kit.rehearse.voice.beside import Beside
from kit.rehearse.voice.microphone import LOST, NONE
from kit.rehearse.voice.panel import VoicePanel
from kit.settings import Settings
from tests.present.decks import colored_deck
from tests.rehearse.voice.making import RATE, syllables

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture(autouse=True)
def every_second_counts(monkeypatch):
    monkeypatch.setattr(recorder, "LEAST", {"rehearsal": 0.0, "presented": 0.0})


@pytest.fixture(autouse=True)
def no_sound_server(monkeypatch):
    """No test here opens a microphone of the machine's; what one would hear is fed by hand."""
    from kit.rehearse.voice.microphone import Microphone

    monkeypatch.setattr(Microphone, "start", lambda self: self.lost.emit(*NONE))


@pytest.fixture
def rehearse(qtbot, tmp_path):
    made = []

    def begin(*, on=False, rehearsal=True):
        show = Show(
            open_deck(colored_deck(tmp_path)), Place, Settings(), ShowOptions(alone=True, rehearsal=rehearsal)
        )
        show.beside = Beside(show, on=on)
        made.append(show)
        show.ended.connect(lambda: made.remove(show))
        with qtbot.waitSignal(show.ready):
            show.begin()
        qtbot.waitUntil(lambda: show.recorder is not None)
        return show

    yield begin
    for show in [*made]:
        show.stop()


def panel_of(show) -> VoicePanel:
    return show.console.findChild(VoicePanel)


def speak(show, count):
    """As if the microphone heard so many syllables, four a second."""
    sound = (syllables(count) * 32767).astype(np.int16)
    for start in range(0, len(sound), 1600):
        show.beside.listening.parts.microphone.heard.emit(sound[start : start + 1600], RATE, 1)


def end(show):
    show.stop()
    with open_store() as store:
        return read_run(store, show.run)


def test_it_is_off_and_a_run_without_it_has_no_voice(rehearse):
    show = rehearse()
    panel = panel_of(show)
    assert panel.isVisible()
    assert not panel.switch.isChecked()
    assert not panel.keep.isVisible()
    assert end(show).voice is None


def test_what_is_said_goes_to_its_slide_and_is_kept_with_the_run(rehearse):
    show = rehearse()
    speak(show, 40)
    QTest.keyClick(show.console, Qt.Key.Key_PageDown)
    speak(show, 80)
    run = end(show)
    assert [slide.slide for slide in run.voice.slides] == [run.slides[0].slide, run.slides[1].slide]
    assert [slide.part.seconds for slide in run.voice.slides] == pytest.approx([10, 20], abs=0.2)
    assert run.recording == ""
    assert list_recordings() == ()


def test_a_kill_loses_no_more_of_it_than_the_slide_that_is_on(qtbot, rehearse):
    show = rehearse()
    QTest.keyClick(show.console, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: show.recorder.journal.run is not None)
    speak(show, 40)
    QTest.keyClick(show.console, Qt.Key.Key_PageDown)

    def kept():
        with open_if_there() as store:
            return read_run(store, show.recorder.journal.run).voice

    qtbot.waitUntil(lambda: kept() is not None)
    assert kept().whole.seconds == pytest.approx(10, abs=0.2)


def test_while_the_clock_is_paused_nothing_is_heard(rehearse):
    show = rehearse()
    speak(show, 40)
    QTest.keyClick(show.console, Qt.Key.Key_T)
    speak(show, 400)
    QTest.keyClick(show.console, Qt.Key.Key_T)
    assert end(show).voice.whole.seconds == pytest.approx(10, abs=0.2)


def test_while_the_disclosure_card_is_open_nothing_is_heard(rehearse):
    show = rehearse()
    speak(show, 40)
    QTest.keyClick(show.console, Qt.Key.Key_D)
    speak(show, 400)
    QTest.keyClick(show.console, Qt.Key.Key_D)
    assert end(show).voice.whole.seconds == pytest.approx(10, abs=0.2)


def test_a_slide_begun_anew_forgets_what_was_said_to_it(rehearse):
    show = rehearse()
    speak(show, 40)
    QTest.keyClick(show.console, Qt.Key.Key_PageDown)
    speak(show, 400)
    QTest.keyClick(show.console, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    speak(show, 80)
    voice = end(show).voice
    assert [slide.part.seconds for slide in voice.slides] == pytest.approx([10, 20], abs=0.2)
    assert voice.whole.seconds == pytest.approx(30, abs=0.2)


def test_the_recording_is_kept_if_that_is_ticked_and_named_by_the_run(rehearse):
    show = rehearse()
    speak(show, 40)
    show.beside.listening.keep = True
    run = end(show)
    assert [path.name for path in list_recordings()] == [run.recording]


def test_a_recording_that_cannot_be_kept_is_told_and_the_numbers_stay(rehearse):
    show = rehearse()
    recordings_dir().parent.mkdir(parents=True, exist_ok=True)
    recordings_dir().write_text("no folder")
    speak(show, 40)
    show.beside.listening.keep = True
    assert end(show).voice is not None
    assert "Cannot write" in show.beside.fault[0]


def test_a_run_too_short_to_be_kept_keeps_no_recording(monkeypatch, rehearse):
    monkeypatch.setattr(recorder, "LEAST", {"rehearsal": 60.0})
    show = rehearse()
    speak(show, 40)
    show.beside.listening.keep = True
    show.stop()
    assert show.run is None
    assert list_recordings() == ()


def test_without_a_microphone_the_rehearsal_goes_on_and_says_so(qtbot, rehearse):
    show = rehearse(on=True)
    qtbot.waitUntil(lambda: panel_of(show).off.text() == " ".join(NONE))
    assert not panel_of(show).switch.isChecked()
    QTest.keyClick(show.console, Qt.Key.Key_PageDown)
    assert show.session.view.cursor.slide == 1


def test_one_that_vanishes_is_told_and_what_it_heard_is_kept(rehearse):
    show = rehearse()
    show.beside.listening.turned.emit(True)
    speak(show, 40)
    show.beside.listening.parts.microphone.lost.emit(*LOST)
    assert panel_of(show).off.text() == " ".join(LOST)
    QTest.keyClick(show.console, Qt.Key.Key_PageDown)
    assert show.session.view.cursor.slide == 1
    assert end(show).voice.whole.seconds == pytest.approx(10, abs=0.2)


def test_the_key_turns_it_on_and_what_was_chosen_is_told(qtbot, rehearse):
    show = rehearse()
    with qtbot.waitSignal(show.beside.turned) as told:
        QTest.keyClick(show.console, Qt.Key.Key_V)
    assert told.args == [True]
    assert show.console.hasFocus()


def test_a_click_on_it_leaves_the_keys_to_the_talk(qtbot, rehearse):
    show = rehearse()
    qtbot.mouseClick(panel_of(show).switch, Qt.MouseButton.LeftButton)
    QTest.keyClick(show.console.window().focusWidget(), Qt.Key.Key_Space)
    assert show.session.view.cursor.slide == 1


@pytest.mark.parametrize("width", [600, 1366, 1920])
def test_it_stands_between_the_plan_and_the_notes_and_covers_neither(qtbot, rehearse, width):
    show = rehearse()
    show.console.showNormal()
    show.console.resize(width, 900)
    listening = show.beside.listening
    listening.turned.emit(True)
    talk, panel = show.console.talk, panel_of(show)
    qtbot.waitUntil(lambda: panel.geometry().top() > talk.plan.geometry().bottom())
    qtbot.waitUntil(lambda: panel.geometry().bottom() + 8 <= talk.notes.geometry().top())
    parts = [part for part in (panel.switch, panel.bar, panel.said, panel.enough, panel.keep) if part.isVisible()]
    assert len(parts) == 5
    for part in parts:
        assert panel.rect().contains(part.geometry()), part.objectName()


def test_the_talk_itself_has_no_microphone(rehearse):
    show = rehearse(rehearsal=False)
    assert not panel_of(show).isVisible()
