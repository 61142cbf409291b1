"""The one file of the records: always usable, whatever became of it."""

import sqlite3
import threading

import pytest

from kit.errors import WorldError
from kit.records import store as stores
from kit.records.migrations import MIGRATIONS
from kit.records.runs import keep_voice, read_run
from kit.records.store import kept_copy, open_if_there, open_store, open_to_read, open_to_write, records_path
from tests.records.runs_made import a_run, keep
from tests.records.voices_made import a_voice


def tables(store):
    return {name for (name,) in store.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}


def test_a_new_file_has_every_table_and_writes_ahead():
    with open_store() as store:
        assert {"run", "run_slide", "run_must", "run_pause", "approvals"} <= tables(store)
        assert store.rows("PRAGMA journal_mode") == [("wal",)]
        assert store.rows("PRAGMA user_version") == [(len(MIGRATIONS),)]
    assert records_path().is_file()


def test_looking_for_records_makes_none():
    assert open_if_there() is None
    with open_to_read() as records:
        assert records is None
    assert not records_path().exists()


def test_a_file_of_an_older_kitbag_is_brought_up_to_date_with_what_it_holds(monkeypatch):
    ana = "INSERT INTO approvals VALUES (1, 'talk', 'a', 'en', 'm', 'Ana', '', '2026-11-24', '0.1')"
    with monkeypatch.context() as older:
        older.setattr(stores, "MIGRATIONS", MIGRATIONS[:1])
        with open_to_write() as records:
            records.execute(ana)
    with open_store() as store:
        assert "run" in tables(store)
        assert store.rows("SELECT name FROM approvals") == [("Ana",)]


def test_runs_of_a_kitbag_that_heard_no_voice_can_be_read(monkeypatch):
    with monkeypatch.context() as older:
        older.setattr(stores, "MIGRATIONS", MIGRATIONS[:2])
        run = keep(a_run((60, 50), (60, 70)))
    with open_store() as store:
        read = read_run(store, run)
        assert [slide.spoken for slide in read.slides] == [50, 70]
        assert (read.voice, read.recording) == (None, "")
        keep_voice(store, run, a_voice(("s1", 50, 140)))
        assert read_run(store, run).voice == a_voice(("s1", 50, 140))


def test_what_an_older_kitbag_wrote_is_kept_beside_as_it_was(monkeypatch):
    ana = "INSERT INTO approvals VALUES (1, 'talk', 'a', 'en', 'm', 'Ana', '', '2026-11-24', '0.1')"
    with monkeypatch.context() as older:
        older.setattr(stores, "MIGRATIONS", MIGRATIONS[:1])
        with open_to_write() as records:
            records.execute(ana)
    open_store().close()
    copy = kept_copy(records_path(), 1)
    assert copy.name == "records.before2.sqlite3"
    with monkeypatch.context() as older:
        older.setattr(stores, "MIGRATIONS", MIGRATIONS[:1])
        with open_store(copy) as store:
            assert store.rows("SELECT name FROM approvals") == [("Ana",)]
            assert "run" not in tables(store)


def test_new_records_and_those_of_this_kitbag_are_not_copied():
    open_store().close()
    open_store().close()
    assert [file.name for file in records_path().parent.glob("*.before*")] == []


@pytest.mark.parametrize("mode", ["WAL", "DELETE"])
def test_a_file_of_a_newer_kitbag_is_left_alone_to_the_byte(mode):
    with open_store() as store:
        store.run(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        store.run(f"PRAGMA journal_mode = {mode}")
    before = {file.name: file.read_bytes() for file in records_path().parent.iterdir()}
    with pytest.raises(WorldError, match="newer Kitbag"):
        open_store()
    assert {file.name: file.read_bytes() for file in records_path().parent.iterdir()} == before


def test_a_newer_kitbag_that_was_killed_is_found_out_too():
    open_store().close()
    newer = sqlite3.connect(records_path(), isolation_level=None)
    newer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")  # in the log beside, not yet in the file
    with pytest.raises(WorldError, match="newer Kitbag"):
        open_store()
    assert newer.execute("PRAGMA user_version").fetchone() == (len(MIGRATIONS) + 1,)
    newer.close()


def test_a_migration_that_fails_changes_nothing(monkeypatch):
    with open_store():
        pass
    failing = ("CREATE TABLE more (id)", "CREATE TABLE run (id)")
    with monkeypatch.context() as newer:
        newer.setattr(stores, "MIGRATIONS", (*MIGRATIONS, failing))
        with pytest.raises(WorldError, match="already exists"):
            open_store()
    with open_store() as store:
        assert "more" not in tables(store)


@pytest.mark.parametrize("junk", [b"not a database at all" * 60, b"SQLite format 3\0" + b"\xff" * 4000])
def test_a_file_that_is_no_database_is_set_aside_and_a_new_one_begun(junk):
    records_path().parent.mkdir(parents=True)
    records_path().write_bytes(junk)
    with open_store() as store:
        assert "records.broken1.sqlite3" in store.problem
        assert store.rows("SELECT count(*) FROM run") == [(0,)]
    assert records_path().with_name("records.broken1.sqlite3").read_bytes() == junk


def test_a_second_broken_file_does_not_cover_the_first():
    records_path().parent.mkdir(parents=True)
    for number in (1, 2):
        records_path().write_bytes(f"junk {number} ".encode() * 500)
        open_store().close()
        for more in ("", "-wal", "-shm"):
            records_path().with_name(records_path().name + more).unlink(missing_ok=True)
    kept = sorted(path.name for path in records_path().parent.glob("records.broken*"))
    assert kept == ["records.broken1.sqlite3", "records.broken2.sqlite3"]


def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(WorldError, match="Records cannot be kept"):
        open_store(tmp_path / "file" / "records.sqlite3")


def test_what_fails_in_the_middle_is_not_there_at_all():
    twice = [("t", "en", "s", 1, 1)] * 2

    def write(store):
        with store.writing():
            store.run_all("INSERT INTO own_pace VALUES (?, ?, ?, ?, ?)", twice)

    with open_store() as store:
        with pytest.raises(WorldError, match="UNIQUE"):
            write(store)
        assert store.rows("SELECT * FROM own_pace") == []


def test_one_reads_while_another_writes():
    with open_store() as writer, writer.writing():
        writer.run("INSERT INTO own_pace VALUES ('t', 'en', 's', 1, 1)")
        with open_store() as reader:
            assert reader.rows("SELECT * FROM own_pace") == []


def test_two_that_open_a_new_file_at_once_both_can():
    faults = []

    def begin():
        try:
            open_store().close()
        except (WorldError, sqlite3.Error) as fault:
            faults.append(fault)

    threads = [threading.Thread(target=begin) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert faults == []


def test_what_was_deleted_cannot_be_read_from_the_file():
    with open_store() as store:
        store.run("INSERT INTO own_pace VALUES ('t', 'en', 'a-very-telling-name', 1, 1)")
        store.run("DELETE FROM own_pace")
        store.shrink()
    for path in records_path().parent.iterdir():
        assert b"a-very-telling-name" not in path.read_bytes()
