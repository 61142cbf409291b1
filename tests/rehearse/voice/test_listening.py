"""A rehearsal with a microphone, without one, and with one that goes."""

import os
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtWidgets import QStackedLayout, QWidget

from kit import paths
from kit.deck.opening import read_deck
from kit.look.look import Look
from kit.rehearse.voice.listening import Listening, listening_for
from kit.rehearse.voice.meter import VoiceMeter, VoiceNow
from kit.rehearse.voice.microphone import LOST, NONE
from kit.rehearse.voice.panel import VoicePanel, rate_words
from kit.stage.fonts import load_fonts
from tests.rehearse.voice.making import RATE, silence, syllables
from tests.rig.microphone import SoundServer

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def listening(qtbot):
    made = Listening("talk", "en", lambda: 1.0)
    yield made
    made.finish()


@pytest.fixture
def panel(qtbot, listening):
    load_fonts()
    made = VoicePanel(Look(), listening)
    window = QWidget()
    stack = QStackedLayout(window)
    stack.setSizeConstraint(QStackedLayout.SizeConstraint.SetNoConstraint)
    stack.addWidget(made)
    qtbot.addWidget(window)
    window.resize(600, 120)
    with qtbot.waitExposed(window):
        window.show()
    made.window_around = window
    return made


def speak_to(listening, *sounds):
    """As the microphone would."""
    sound = (np.concatenate(sounds) * 32767).astype(np.int16)
    for start in range(0, len(sound), 1600):
        listening.parts.microphone.heard.emit(sound[start : start + 1600], RATE, 1)


def test_what_the_microphone_hears_is_summed_up_by_slide(listening):
    listening.mark("a")
    speak_to(listening, syllables(20))
    listening.mark("b")
    speak_to(listening, syllables(40))
    summary = listening.finish()
    assert [each.slide for each in summary.slides] == ["a", "b"]
    assert summary.whole.syllables == pytest.approx(60, abs=2)


def test_a_talks_own_notes_say_how_long_its_words_are(qtbot, tmp_path):
    path = tmp_path / "deck.md"
    path.write_text("# A\n\n<!-- " + "computer " * 200 + "-->\n")
    made = listening_for(read_deck(path))
    assert made.parts.meter.syllables_a_word == pytest.approx(3.0)
    assert made.parts.meter.language == "en"


def test_while_it_is_held_nothing_is_heard(listening):
    listening.mark("a")
    speak_to(listening, syllables(20))
    listening.hold(True)
    speak_to(listening, syllables(40))
    listening.hold(False)
    assert listening.finish().whole.seconds == pytest.approx(5, abs=0.1)


def test_the_sound_is_thrown_away_unless_it_is_to_be_kept(listening):
    speak_to(listening, syllables(20))
    listening.finish()
    assert listening.kept is None
    assert not (paths.user_dir() / "recordings").exists()


def test_it_may_be_kept_at_the_last_moment_and_then_it_is_whole(panel, listening):
    speak_to(listening, syllables(20))
    panel.keep.click()
    speak_to(listening, silence(1))
    listening.finish()
    with wave.open(str(listening.kept)) as file:
        assert file.getnframes() / file.getframerate() == pytest.approx(6)


def test_a_disk_that_is_full_is_a_sentence_and_the_numbers_stay(qtbot, listening):
    paths.user_dir().mkdir(parents=True)
    (paths.user_dir() / "recordings").write_text("no folder")
    listening.keep = True
    speak_to(listening, syllables(20))
    with qtbot.waitSignal(listening.say) as told:
        summary = listening.finish()
    assert "Cannot write" in told.args[0]
    assert summary.whole.syllables > 15


def test_without_sound_there_is_no_summary(listening):
    listening.mark("a")
    assert listening.finish() is None


def test_the_panel_tells_the_pace_to_the_nearest_ten(panel, listening):
    listening.turned.emit(True)
    assert panel.bar.isVisible()
    listening.level.emit(-20.0)
    listening.changed.emit(VoiceNow(words_a_minute=147, talking=12), "")
    assert panel.said.text() == "150 words a minute"
    assert panel.bar.share > 0.5
    assert rate_words(0) == ""


def test_the_panel_shows_a_hint_and_takes_it_away(panel, listening):
    listening.turned.emit(True)
    now = VoiceNow(words_a_minute=181, talking=12)
    listening.changed.emit(now, "A little slower.")
    assert panel.said.text() == "A little slower."
    listening.changed.emit(now, "")
    assert panel.said.text() == "180 words a minute"


def test_a_microphone_that_goes_is_told_on_the_panel(panel, listening):
    listening.turned.emit(True)
    speak_to(listening, syllables(20))
    listening.parts.microphone.lost.emit(*LOST)
    assert not panel.switch.isChecked()
    assert not panel.bar.isVisible()
    assert panel.off.text() == "The microphone is gone. The rehearsal goes on without it."
    assert listening.finish().whole.syllables > 15


def test_the_mark_is_taken_by_hand(panel, listening):
    listening.turned.emit(True)
    panel.enough.click()
    assert panel.said.text() == "Say a sentence first."
    speak_to(listening, syllables(20, db=-20))
    panel.enough.click()
    assert panel.said.text() == "This is your mark."
    assert listening.parts.meter.own_mark


def test_a_rehearsal_without_the_microphone_loads_neither_sound_nor_mathematics():
    program = "import sys, kit.rehearse, kit.desk.window, kit.app\n"
    program += "print([name for name in sys.modules if name in ('numpy', 'PySide6.QtMultimedia')])"
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stderr, done.stdout.strip()) == ("", "[]")


# A real sound server, in a program of its own: sound servers are found once in a process.

PROGRAM = """
import sys
from kit import qt
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication
from kit.rehearse.voice.listening import Listening
app = QGuiApplication([])
listening = Listening("talk", "en", lambda: 1.17)
listening.say.connect(lambda words, hint: (print("said", words, flush=True), app.quit()))
listening.turned.connect(lambda on: print("on" if on else "off", flush=True))
listening.mark("first")
listening.start()
until = QSocketNotifier(0, QSocketNotifier.Type.Read)
until.activated.connect(app.quit)
app.exec()
summary = listening.finish()
print("summary", summary.whole.words_a_minute if summary else None, flush=True)
"""


def start(env):
    """Listens until it is told to end by a line, or has no microphone."""
    command = [sys.executable, "-c", PROGRAM]
    env = {**os.environ, **env, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia*=false"}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, cwd=ROOT, env=env, text=True, **pipes)


def test_no_microphone_is_a_sentence(tmp_path):
    program = start({"PULSE_SERVER": f"unix:{tmp_path}/none", "XDG_RUNTIME_DIR": str(tmp_path)})
    told = [program.stdout.readline() for _ in range(3)]
    assert told == ["off\n", f"said {NONE[0]}\n", "summary None\n"]
    program.communicate(timeout=60)


@pytest.fixture
def sound_server():
    server = SoundServer()
    yield server
    server.close()


def write_wav(path, given):
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(given.rate)
        file.writeframes((given.samples * 32767).astype("<i2").tobytes())
    return path


@pytest.mark.rig
def test_a_real_microphone_hears_what_was_said_to_it(sound_server, speak, tmp_path):
    given = speak("en", 150, sentences=2)
    by_hand = VoiceMeter("en", 1.17)
    by_hand.feed(given.samples, given.rate)
    program = start(sound_server.env)
    assert program.stdout.readline() == "on\n"
    sound_server.say(write_wav(tmp_path / "speech.wav", given))
    sound_server.wait_until_said()
    told, _ = program.communicate("enough\n", timeout=60)
    name, rate = told.splitlines()[-1].split()
    assert name == "summary"
    assert float(rate) == pytest.approx(by_hand.summary().whole.words_a_minute, rel=0.08)


@pytest.mark.rig
def test_a_real_microphone_that_is_pulled_out_is_told_and_what_it_heard_stays(sound_server):
    program = start(sound_server.env)
    assert program.stdout.readline() == "on\n"
    sound_server.pull_out()
    told = [program.stdout.readline() for _ in range(3)]
    assert told == ["off\n", f"said {LOST[0]}\n", "summary 0.0\n"]
    program.communicate(timeout=60)
