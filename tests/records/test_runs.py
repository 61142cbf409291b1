"""Runs as they are kept, listed, counted and deleted."""

import datetime as dt
from dataclasses import replace

import pytest

from kit.errors import WorldError
from kit.records.export import COLUMNS, as_json, csv_lines, write_runs
from kit.records.journal import Note, RunJournal
from kit.records.pace import drop_pace, median_minutes, pace_of, timing_of, use_pace
from kit.records.runs import (
    MustSay,
    PauseMade,
    SlideTime,
    TalkKey,
    count_all,
    count_runs,
    delete_all_runs,
    delete_run,
    each_run,
    latest_runs,
    list_runs,
    number_of,
    read_head,
    read_run,
    talks_with_runs,
)
from kit.records.store import open_store, records_path
from tests.records.runs_made import KEY, SEVEN, a_run, keep
from tests.talk.making import deck, slide


@pytest.fixture
def store():
    with open_store() as opened:
        yield opened


def test_a_run_is_read_as_it_was_written(store):
    made = a_run(
        (60, 70),
        (30, 0),
        minutes=12.5,
        musts=(MustSay(0, 0, "Say this.", 12.5), MustSay(1, 0, "And this.")),
        pauses=(PauseMade(0, 2, 30.0, 4.5),),
    )
    run = keep(made)
    read = read_run(store, run)
    assert read == replace(made, head=replace(made.head, id=run))


def test_a_run_that_is_not_there_is_none(store):
    assert read_run(store, 7) is None


def test_runs_are_listed_the_latest_first_a_pageful_at_a_time(store):
    ids = [keep(a_run((60, 60 + i))) for i in range(5)]
    first = list_runs(store, KEY, 2)
    assert [head.id for head in first] == ids[:-3:-1]
    rest = list_runs(store, KEY, 9, before=first[-1].id)
    assert [head.id for head in rest] == ids[2::-1]


def test_each_talk_and_each_language_has_runs_of_its_own(store):
    keep(a_run((60, 60)))
    keep(a_run((60, 60), key=TalkKey("talk", "es")))
    keep(a_run((60, 60), key=TalkKey("other", "en"), kind="presented"))
    assert [len(list_runs(store, key)) for key in talks_with_runs(store)] == [1, 1, 1]
    assert count_all(store) == 3


def test_rehearsed_and_presented_runs_are_told_apart(store):
    keep(a_run((60, 60)))
    given = keep(a_run((60, 60), kind="presented"))
    keep(a_run((60, 60)))
    assert count_runs(store, KEY) == {"rehearsal": 2, "presented": 1}
    assert [head.id for head in latest_runs(store, KEY, "presented", 5)] == [given]
    assert number_of(store, latest_runs(store, KEY, "rehearsal", 1)[0]) == 2


def test_a_deleted_run_takes_along_all_of_it_and_is_not_counted(store):
    run = keep(a_run((60, 60), musts=(MustSay(0, 0, "x"),), pauses=(PauseMade(0, 0, 1, 2),)))
    other = keep(a_run((60, 61)))
    delete_run(store, run)
    for table in ("run_slide", "run_must", "run_pause"):
        assert store.rows(f"SELECT count(*) FROM {table} WHERE run = ?", (run,)) == [(0,)]
    assert [read.head.id for read in each_run(store)] == [other]
    assert count_runs(store, KEY) == {"rehearsal": 1}


def test_all_runs_go_at_once_and_with_them_the_pace_and_the_room_they_took(store):
    for _ in range(3):
        keep(a_run(*[(60, 60)] * 40))
    use_pace(store, KEY)
    store.shrink()
    before = records_path().stat().st_size
    delete_all_runs(store)
    assert list(each_run(store)) == []
    assert count_all(store) == 0
    assert pace_of(store, KEY) == {}
    assert records_path().stat().st_size < before


def test_a_run_went_through_the_talk_if_all_slides_but_one_were_spoken_on(store):
    assert read_head(store, keep(a_run((60, 0), (60, 50), (60, 50)))).whole
    assert not read_head(store, keep(a_run((60, 0), (60, 0), (60, 50)))).whole


def test_without_minutes_the_plan_is_the_budget():
    assert a_run((60, 1), (90, 1)).head.budget == 150
    assert a_run((60, 1), minutes=20).head.budget == 1200


# The journal


def test_later_notes_change_only_what_they_name(store):
    made = a_run((60, 10), (60, 0))
    journal = RunJournal(made.head.facts, lambda: "print")
    journal.note(Note(made.head.totals, made.slides, anew=True))
    more = replace(made.slides[1], spoken=44.0, visits=1, steps=(40.0, 4.0))
    journal.note(Note(replace(made.head.totals, spoken=54), (more,)))
    read = read_run(store, journal.close())
    assert read.slides == (made.slides[0], more)
    assert read.head.totals.spoken == 54
    assert read.head.facts.fingerprint == "print"


def test_another_plan_replaces_the_slides_that_were_there(store):
    made = a_run((60, 10), (60, 5))
    journal = RunJournal(made.head.facts, lambda: "")
    journal.note(Note(made.head.totals, made.slides, (MustSay(1, 0, "x"),), anew=True))
    journal.note(Note(made.head.totals, made.slides[:1], anew=True))
    read = read_run(store, journal.close())
    assert read.slides == made.slides[:1]
    assert read.musts == ()


def test_a_run_that_is_dropped_leaves_nothing(store):
    made = a_run((60, 10))
    journal = RunJournal(made.head.facts, lambda: "")
    journal.note(Note(made.head.totals, made.slides, anew=True))
    assert journal.close(drop=True) is None
    assert count_all(store) == 0


def test_without_a_note_there_is_no_run_and_no_file():
    made = a_run((60, 10))
    assert RunJournal(made.head.facts, lambda: "").close() is None
    assert not records_path().exists()


def test_what_could_not_be_written_is_told_and_written_as_soon_as_it_can_be(tmp_path):
    place = tmp_path / "folder"
    place.write_text("a file where a folder should be")
    made = a_run((60, 10), (60, 0))
    journal = RunJournal(made.head.facts, lambda: "", place / "records.sqlite3")
    journal.note(Note(made.head.totals, made.slides, anew=True))
    while not journal.fault:
        pass
    assert "Records cannot be kept" in journal.fault
    place.unlink()
    more = replace(made.slides[1], spoken=3.0)
    journal.note(Note(made.head.totals, (more,)))
    run = journal.close()
    with open_store(place / "records.sqlite3") as store:
        assert read_run(store, run).slides == (made.slides[0], more)


# The speaker's own pace


def test_the_pace_is_the_median_of_the_runs_without_slides_that_were_passed_over():
    runs = [a_run((60, 50), (60, 0)), a_run((60, 90), (60, 1)), a_run((60, 70), (60, 33))]
    assert median_minutes(runs) == {"s1": round(70 / 60, 3), "s2": round(33 / 60, 3)}


def test_my_pace_is_used_for_the_talk_in_its_language_until_it_is_taken_back(store):
    keep(a_run((60, 90)))
    talk = deck(slide("s1"), slide("s2"))
    assert timing_of(talk) == {}
    use_pace(store, KEY)
    assert timing_of(talk) == {"s1": 1.5}
    assert timing_of(deck(slide("s1"), lang="es")) == {}
    drop_pace(store, KEY)
    assert timing_of(talk) == {}


def test_records_that_cannot_be_read_keep_no_talk_from_starting():
    records_path().parent.mkdir(parents=True)
    with open_store() as made:
        made.run("PRAGMA user_version = 99")
    assert timing_of(deck(slide("s1"))) == {}


# Files


def test_the_table_has_a_line_for_each_step():
    run = a_run(slides=(SlideTime(0, "a", "A, B", "Part", True, 60, 30, 2, (10.0, 20.5)),), minutes=45)
    lines = list(csv_lines([run]))
    assert lines[0] == ",".join(COLUMNS) + "\r\n"
    assert lines[1:] == [
        '1,rehearsal,2026-11-24 19:00:00,talk,en,1.0.0,45,1,a,"A, B",Part,yes,60.0,30.00,2,0,10.00,0,0,,,,,\r\n',
        '1,rehearsal,2026-11-24 19:00:00,talk,en,1.0.0,45,1,a,"A, B",Part,yes,60.0,30.00,2,1,20.50,0,0,,,,,\r\n',
    ]


def test_no_title_becomes_a_formula():
    run = a_run(slides=(SlideTime(0, "a", "=HYPERLINK(1)", "+1", True, 60, 30),))
    assert "'=HYPERLINK(1),'+1," in list(csv_lines([run]))[1]


def test_everything_goes_into_json():
    import json

    run = a_run((60, 30), musts=(MustSay(0, 0, "Say", 3.0),), pauses=(PauseMade(0, 1, 9.0, 2.0),))
    out = records_path().parent / "all.json"
    out.parent.mkdir(parents=True)
    assert write_runs([run, run], out) == 2
    told = json.loads(out.read_text(encoding="utf-8"))["runs"]
    assert told == [json.loads(json.dumps(as_json(run)))] * 2
    assert told[0]["must_says"] == [{"slide": 1, "words": "Say", "said_at": 3.0}]


def test_a_file_that_cannot_be_written_is_a_sentence(tmp_path):
    with pytest.raises(WorldError, match="Cannot write"):
        write_runs([], tmp_path / "nowhere" / "runs.csv")
    assert list(tmp_path.iterdir()) == []


def test_a_day_is_kept_as_it_was_on_the_wall(store):
    late = dt.datetime(2026, 12, 31, 23, 59, 30)
    run = keep(a_run((60, 10), began=late))
    assert read_head(store, run).facts.began == late
    assert SEVEN.tzinfo is None


# Ten thousand runs (measured by tools/soak/history.py)


@pytest.mark.parametrize(
    "ask",
    [
        lambda store: list_runs(store, KEY, 60),
        lambda store: list_runs(store, KEY, 60, before=40),
        lambda store: latest_runs(store, KEY, "rehearsal", 12),
        lambda store: count_runs(store, KEY),
        lambda store: read_run(store, 1),
        lambda store: number_of(store, a_run((60, 60)).head),
    ],
)
def test_no_question_looks_through_all_runs(store, ask):
    keep(a_run((60, 60)))
    asked = []
    store.connection.set_trace_callback(asked.append)
    ask(store)
    store.connection.set_trace_callback(None)
    assert asked
    for sql in asked:
        plan = " ".join(row[3] for row in store.rows(f"EXPLAIN QUERY PLAN {sql}"))
        assert "SCAN" not in plan, (sql, plan)
        assert "TEMP B-TREE" not in plan, (sql, plan)
