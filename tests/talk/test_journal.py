"""A journal keeps what was noted, whatever breaks off: the program, a line, the disk."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.talk.journal import JournalFile, drop, fields_in, find_journals, folder_of_journals, line_of, take
from tests.rig.waiting import wait_for


def noted(journal: JournalFile, folder: Path, **fields: object) -> None:
    """Notes them and waits until they are in the file."""
    journal.note(fields)
    wait_for(lambda: any(fields.items() <= found.fields.items() for found in find_journals(folder)), "the line")


def test_the_fields_of_all_lines_add_up_and_the_last_word_counts() -> None:
    lines = line_of({"at": [1, 0], "spoken": 3}) + line_of({"at": [2, 0]}) + line_of({"spoken": None})
    assert fields_in(lines) == {"at": [2, 0]}


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=30), st.integers(0, 200))
def test_a_torn_or_spoiled_end_costs_the_last_line_only(dirt: bytes, cut: int) -> None:
    first, last = line_of({"at": [1, 0]}), line_of({"at": [2, 0]})
    torn = last[: min(cut, len(last) - 2)]
    assert fields_in(first + torn + dirt)["at"] == [1, 0]
    assert fields_in(first + torn + b"\n" + last)["at"] == [2, 0]


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_read_without_a_fault(content: bytes) -> None:
    assert fields_in(content) == {}


def test_a_journal_is_its_programs_until_it_is_closed_and_then_it_is_gone(tmp_path: Path) -> None:
    journal = JournalFile(tmp_path)
    noted(journal, tmp_path, at=[3, 1])
    (found,) = find_journals(tmp_path)
    assert found.running
    assert take(found.path) is None
    journal.close()
    assert find_journals(tmp_path) == ()


def test_a_program_that_was_killed_leaves_a_journal_that_one_other_can_take(tmp_path: Path) -> None:
    program = (
        "import sys, time; from pathlib import Path; from kit.talk.journal import JournalFile\n"
        "journal = JournalFile(Path(sys.argv[1])); journal.note({'at': [7, 2]}); time.sleep(60)"
    )
    with subprocess.Popen([sys.executable, "-c", program, str(tmp_path)]) as victim:
        wait_for(lambda: [f.fields for f in find_journals(tmp_path)] == [{"at": [7, 2]}], "the journal")
        assert find_journals(tmp_path)[0].running
        victim.kill()
    (found,) = find_journals(tmp_path)
    assert not found.running
    mine = take(found.path)
    assert mine is not None
    assert take(found.path) is None
    os.close(mine)
    drop(found.path)
    assert find_journals(tmp_path) == ()


def test_the_journal_before_goes_when_the_new_one_is_safe(tmp_path: Path) -> None:
    folder = folder_of_journals(tmp_path)
    folder.mkdir()
    old = folder / "old.talk"
    old.write_bytes(line_of({"at": [1, 0]}))
    journal = JournalFile(tmp_path)
    held = take(old)
    assert held is not None
    journal.replace(old, held)
    assert old.exists()
    journal.note({"at": [1, 0]})
    wait_for(lambda: not old.exists(), "the old one to go")
    assert len(find_journals(tmp_path)) == 1
    journal.close()


def test_the_disk_is_told_to_keep_what_was_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept: list[tuple[str, int]] = []
    sync = os.fsync

    def spy(file: int) -> None:
        sync(file)
        kept.append((str(Path(f"/proc/self/fd/{file}").readlink()), os.fstat(file).st_size))

    monkeypatch.setattr(os, "fsync", spy)
    journal = JournalFile(tmp_path)
    for place in (1, 2):
        noted(journal, tmp_path, at=[place, 0])
        wait_for(lambda: (str(journal.path), journal.path.stat().st_size) in kept, "the disk")
    assert str(journal.path.parent) in [name for name, _ in kept]
    journal.close()


def test_a_folder_that_cannot_be_is_a_sentence_and_is_tried_again(tmp_path: Path) -> None:
    folder = tmp_path / "data"
    folder.write_text("a file stands where the folder should be")
    journal = JournalFile(folder)
    journal.note({"at": [1, 0]})
    wait_for(lambda: journal.fault != "", "the fault")
    assert journal.fault in {"Not a directory", "File exists"}
    folder.unlink()
    journal.note({"spoken": 2})
    wait_for(lambda: journal.fault == "", "the fault to go")
    assert find_journals(folder)[0].fields == {"at": [1, 0], "spoken": 2}
    journal.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_a_sentence(tmp_path: Path) -> None:
    journal = JournalFile(tmp_path)
    journal.path = Path("/dev/full")
    opened = os.open("/dev/full", os.O_WRONLY)
    journal._file = opened
    journal.note({"at": [1, 0]})
    wait_for(lambda: journal.fault == "No space left on device", "the fault")
    journal.path = tmp_path / "none"  # what is removed at the end
    journal.close()


def test_half_a_line_on_a_disk_that_was_full_does_not_spoil_the_next(tmp_path: Path) -> None:
    journal = JournalFile(tmp_path)
    noted(journal, tmp_path, at=[1, 0])
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (journal.path.stat().st_size + 9, before[1]))
    try:
        journal.note({"at": [2, 0], "words": "x" * 50})
        wait_for(lambda: journal.fault == "File too large", "the fault")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert find_journals(tmp_path)[0].fields == {"at": [1, 0]}
    noted(journal, tmp_path, spoken=5)
    assert find_journals(tmp_path)[0].fields == {"at": [2, 0], "words": "x" * 50, "spoken": 5}
    journal.close()
