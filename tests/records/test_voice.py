"""What the microphone heard stays with its run, and goes with it; so does a recording that was to be kept."""

import datetime as dt
import json

import pytest

from kit.errors import WorldError
from kit.records.export import COLUMNS, as_json, csv_lines
from kit.records.recordings import list_recordings, recording_path, recordings_dir
from kit.records.runs import delete_all_runs, delete_run, keep_voice, read_run
from kit.records.store import open_store, records_path
from kit.records.voice import joined, to_json
from tests.records.runs_made import a_run, keep
from tests.records.voices_made import a_voice

BEGUN = dt.datetime(2026, 11, 24, 18, 30)
VOICE = a_voice(("s1", 50, 140), ("s2", 50, 170), quiet=0.25)


@pytest.fixture
def store():
    with open_store() as opened:
        yield opened


def recorded(talk="talk"):
    """A run with a recording that is there."""
    path = recording_path(talk, BEGUN)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"RIFF")
    return keep(a_run((60, 50), (60, 50), voice=VOICE, recording=path.name)), path


def test_what_was_heard_is_read_as_it_was_written(store):
    run, path = recorded()
    read = read_run(store, run)
    assert read.voice == VOICE
    assert read.recording == path.name
    assert path.parent == recordings_dir() == records_path().parent / "recordings"


def test_what_is_heard_later_takes_the_place_of_what_was_heard_before(store):
    run, _ = recorded()
    keep_voice(store, run, a_voice(("s1", 10, 100)))
    assert read_run(store, run).voice.whole.words_a_minute == 100
    assert read_run(store, run).recording == ""


def test_a_run_that_is_deleted_takes_its_voice_and_its_recording_with_it(store):
    one, first = recorded()
    other, second = recorded("other")
    delete_run(store, one)
    assert not first.exists()
    assert store.rows("SELECT run FROM run_voice") == [(other,)]
    assert second.exists()


def test_when_all_runs_go_every_recording_goes_that_of_no_run_as_well(store):
    recorded()
    stray = recordings_dir() / "stray.wav"
    stray.write_bytes(b"")
    stray.with_name("half.wav.part").write_bytes(b"")
    (recordings_dir() / "mine.txt").write_text("not ours")
    delete_all_runs(store)
    assert list_recordings() == ()
    assert [path.name for path in recordings_dir().iterdir()] == ["mine.txt"]
    assert store.rows("SELECT * FROM run_voice") == []


def test_a_recording_that_cannot_be_deleted_is_a_sentence_and_its_run_stays(store):
    run, path = recorded()
    path.unlink()
    path.mkdir()
    with pytest.raises(WorldError, match="cannot be deleted"):
        delete_run(store, run)
    assert read_run(store, run).recording == path.name


def test_a_recording_that_somebody_moved_away_keeps_no_run_from_being_deleted(store):
    run, path = recorded()
    path.unlink()
    delete_run(store, run)
    assert read_run(store, run) is None


def test_the_table_has_the_voice_of_each_slide_and_nothing_where_nobody_spoke():
    run = a_run((60, 50), (60, 50), (60, 5), voice=VOICE)
    rows = [dict(zip(COLUMNS, line.strip().split(","), strict=True)) for line in list(csv_lines([run]))[1:]]
    told = [(row["words a minute"], row["pauses"], row["longest stretch s"], row["too quiet"]) for row in rows]
    assert told == [("140", "0.15", "9.0", "0.25"), ("170", "0.15", "9.0", "0.25"), ("", "", "", "")]


def test_everything_that_was_heard_goes_into_json():
    told = as_json(a_run((60, 50), voice=VOICE, recording="a.wav"))
    assert told["voice"] == json.loads(to_json(VOICE))
    assert told["recording"] == "a.wav"
    assert as_json(a_run((60, 50)))["voice"] is None


def test_a_run_in_two_parts_is_one_voice():
    whole = a_voice(("s1", 60, 120), ("s2", 30, 150))
    both = joined(a_voice(("s1", 60, 120)), a_voice(("s1", 20, 180), ("s2", 30, 150)))
    assert [slide.slide for slide in both.slides] == ["s1", "s2"]
    assert both.slides[0].part.seconds == 80
    assert both.slides[0].part.words_a_minute == pytest.approx(135)
    assert both.slides[1].part == whole.slides[1].part
    assert both.whole.seconds == 110
    assert both.whole.level == pytest.approx(-22)
    ats = [point.at for slide in both.slides for point in slide.points]
    assert ats == sorted(ats)
    assert both.slides[0].points[-1].into == 77.5
