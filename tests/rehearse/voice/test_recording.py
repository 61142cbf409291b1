"""The sound is forgotten, or kept whole."""

import datetime as dt
import wave

import numpy as np
import pytest

from kit import paths
from kit.errors import WorldError
from kit.records.recordings import recording_path
from kit.rehearse.voice import recording
from kit.rehearse.voice.recording import Recording
from tests.rehearse.voice.making import RATE, tone

BEGUN = dt.datetime(2026, 11, 24, 18, 30)


def read(path):
    with wave.open(str(path)) as file:
        samples = np.frombuffer(file.readframes(file.getnframes()), dtype="<i2")
        return samples, file.getframerate(), file.getnchannels()


def test_what_was_heard_is_in_the_file():
    made, sound = Recording(), tone(2)
    for start in range(0, len(sound), 1600):
        made.feed(sound[start : start + 1600], RATE)
    path = recording_path("parents-and-carers", BEGUN)
    made.save(path)
    samples, rate, channels = read(path)
    assert path == paths.user_dir() / "recordings" / "parents-and-carers-2026-11-24-1830.wav"
    assert (rate, channels) == (RATE, 1)
    assert np.allclose(samples / 32767, sound, atol=1e-4)
    assert made.seconds == 0, "once it is written, it is forgotten"


def test_a_recording_never_takes_the_place_of_another():
    path = recording_path("talk", BEGUN)
    path.parent.mkdir(parents=True)
    path.write_bytes(b"")
    assert recording_path("talk", BEGUN).name == "talk-2026-11-24-1830-2.wav"


@pytest.mark.parametrize("talk", ["../../etc/passwd", "", "a b/c", "x" * 300])
def test_a_talk_of_any_name_is_recorded_in_the_one_folder(talk):
    path = recording_path(talk, BEGUN)
    assert path.parent == paths.user_dir() / "recordings"
    assert len(path.name) < 80


def test_what_is_discarded_is_gone():
    made = Recording()
    made.feed(tone(1), RATE)
    made.discard()
    assert made.seconds == 0
    assert not (paths.user_dir() / "recordings").exists()


def test_another_microphone_goes_on_at_the_rate_of_the_first():
    made = Recording()
    made.feed(tone(1), RATE)
    made.feed(np.zeros((48000, 2), dtype=np.int16), 48000, 2)
    assert made.seconds == pytest.approx(2, abs=0.01)


def test_two_hours_are_enough(monkeypatch):
    monkeypatch.setattr(recording, "MOST_SECONDS", 3)
    made = Recording()
    for _ in range(10):
        made.feed(tone(1), RATE)
    assert made.seconds == 3


def test_a_folder_that_cannot_be_written_is_a_sentence_and_the_sound_is_still_there(tmp_path):
    (tmp_path / "file").write_text("")
    made = Recording()
    made.feed(tone(1), RATE)
    with pytest.raises(WorldError, match="Cannot write"):
        made.save(tmp_path / "file" / "a.wav")
    assert made.seconds == 1
    made.save(tmp_path / "a.wav")
    assert [path.name for path in tmp_path.iterdir() if path.suffix] == ["a.wav"]
