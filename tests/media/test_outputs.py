"""Where clips sound: the chosen output, else the usual one and a sentence. A sound server of our own is asked."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kit.media.outputs import NO_OUTPUT, Output, find_output
from tests.rig.clips import NOISE
from tests.rig.microphone import SoundServer
from tests.rig.program import ROOT

pytestmark = pytest.mark.qt_log_ignore(*NOISE)

ASK = """
import sys
from PySide6.QtCore import QCoreApplication
app = QCoreApplication([])
from kit.media.outputs import Output, find_output, output_of, outputs
by_name = {output.name: output for output in outputs()}
wanted = by_name.get(sys.argv[1]) or Output(sys.argv[1] and "gone", sys.argv[1])
device, said = find_output(wanted)
print(device.description() if device else "", "|", said, "|", len(by_name))
"""


@pytest.fixture(scope="module")
def server() -> Iterator[SoundServer]:
    made = SoundServer()
    made.ask("load-module", "module-null-sink", "sink_name=hall", "sink_properties=device.description=Hall")
    yield made
    made.close()


def asked(server: SoundServer, name: str) -> list[str]:
    env = {**os.environ, **server.env, "QT_QPA_PLATFORM": "offscreen", "QT_LOGGING_RULES": "qt.multimedia*=false"}
    command = [sys.executable, "-c", ASK, name]
    told = subprocess.run(command, env=env, cwd=ROOT, capture_output=True, text=True, check=True)
    return [part.strip() for part in told.stdout.split("|")]


def test_the_chosen_output_is_found_by_its_id(server: SoundServer):
    assert asked(server, "Hall") == ["Hall", "", "2"]


def test_without_a_choice_it_is_the_usual_one(server: SoundServer):
    assert asked(server, "") == ["Null Output", "", "2"]


def test_an_output_that_is_not_there_is_named_and_the_usual_one_sounds(server: SoundServer):
    said = 'The sound output "Projector" is not there: clips play on "Null Output".'
    assert asked(server, "Projector") == ["Null Output", said, "2"]


def test_a_computer_without_an_output_says_so(qapp: object, monkeypatch: pytest.MonkeyPatch):
    from PySide6.QtMultimedia import QMediaDevices

    monkeypatch.setattr(QMediaDevices, "audioOutputs", staticmethod(list))
    assert find_output(Output("a", "Hall")) == (None, NO_OUTPUT)
