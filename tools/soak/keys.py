"""Key to slide, presenting and rehearsing, with the run kept, without, and with the microphone on: `make bench`'s way.

`python -m tools.soak.keys [ROUNDS]` prints the medians, taken in turns; all should be the same within the scatter. To
the microphone, which is that of tests/rig, somebody speaks all the time.
"""

from __future__ import annotations

import os
import shutil
import sys
import wave
from pathlib import Path

from kit import qt  # isort: skip  # noqa: F401 - before all else of Qt

import numpy as np
from PySide6.QtGui import QGuiApplication

from kit.settings import Settings, save_settings
from tests.rig.microphone import SoundServer
from tests.rig.xorg import FULL_HD
from tools.bench import inputs
from tools.bench.contest import Contestant
from tools.bench.presenting import SHORT, WORK, keys_of, take
from tools.bench.process import PROBE_CORE
from tools.voice import speech

# The program as it is, from the first second or not at all.
_KEPT = "from kit.present import recorder; recorder.LEAST = dict.fromkeys(recorder.LEAST, 0.0); "
_NOT = "from kit.present.show import Show; Show._keep = lambda self, session: None; "
_RUN = "import sys; from kit.cli import main; sys.exit(main(sys.argv[1:]))"
_LISTENING = "rehearse, kept, listening"
_SPEECH = 1800  # seconds


def main(rounds: int) -> int:
    """Needs the rig (make rig), PulseAudio and espeak-ng."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication([])
    WORK.mkdir(parents=True, exist_ok=True)
    inputs.write_deck(WORK, SHORT)
    os.sched_setaffinity(0, {PROBE_CORE})
    homes = WORK / "homes-keys"
    shutil.rmtree(homes, ignore_errors=True)
    server = SoundServer()
    try:
        server.say(_speech(WORK / "speech.wav"))
        env = {name: server.env[name] for name in ("PULSE_SERVER", "PULSE_COOKIE")}
        contestants = [
            Contestant(name, (sys.executable, "-c", before + _RUN, command, _deck()), SHORT, tuple(more.items()))
            for name, command, before, more in (
                ("present, kept", "present", _KEPT, {}),
                ("rehearse, not kept", "rehearse", _NOT, {}),
                ("rehearse, kept", "rehearse", _KEPT, {}),
                (_LISTENING, "rehearse", _KEPT, env),
            )
        ]
        save_settings(Settings(microphone=True), homes / _LISTENING / "kitbag")
        turns = take(contestants, FULL_HD, rounds, SHORT - 1, homes)
    finally:
        server.close()
        (WORK / "speech.wav").unlink(missing_ok=True)
    del app
    print(f"\nKey to slide at 1080p, ms; {rounds * (SHORT - 1)} key presses each")
    for name, own in turns.items():
        half, late = keys_of(own)
        print(f"  {name:26} p50 {half:5.2f}   p95 {late:5.2f}")
    return 0


def _deck() -> str:
    return str(WORK / f"deck{SHORT}.md")


def _speech(path: Path) -> Path:
    given = speech.speak("en", 150)
    sound = (np.resize(given.samples, _SPEECH * given.rate) * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(given.rate)
        file.writeframes(sound.tobytes())
    return path


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 5))
