"""What is kept of a running talk: the time of each slide and step, ticks, pauses, changes of the plan."""

from dataclasses import replace

import pytest

from kit.present.recorder import Recorder
from kit.records.runs import count_all, read_run
from kit.records.store import open_store, records_path
from tests.talk.making import Talk, deck, extra, note, slide

SLIDES = (slide("a", 1, steps=2), slide("b", 2, notes=(note("must", "Say b."), note("must", "And this."))), slide("c"))


class Kept:
    """A talk that is recorded; `goes` lets time pass, `end` gives the run as it was kept."""

    def __init__(self, talk, kind="rehearsal"):
        self.talk = talk
        talk.session.pause_clock()
        self.recorder = Recorder(talk.session, kind, monotonic=talk.watch)

    def goes(self, seconds):
        """The program is idle after the last key; time passes; the beat comes."""
        self.recorder._catch_up()
        self.talk.goes(seconds=seconds)
        self.recorder._catch_up()

    def end(self):
        run = self.recorder.close()
        with open_store() as store:
            return read_run(store, run)


@pytest.fixture
def kept(qapp):
    return Kept(Talk(*SLIDES))


def seconds(run):
    return {slide.slide: slide.spoken for slide in run.slides}


def test_each_slide_and_step_has_its_time(kept):
    kept.goes(10)
    kept.talk.session.next()
    kept.goes(5)
    kept.talk.session.next_slide()
    kept.goes(20)
    run = kept.end()
    assert seconds(run) == {"a": 15, "b": 20, "c": 0}
    assert run.slides[0].steps == (10, 5)
    assert run.slides[1].planned == 120
    assert run.head.totals.spoken == 35
    assert run.head.totals.seen == 2


def test_a_slide_visited_twice_adds_up(kept):
    kept.goes(10)
    kept.talk.session.next_slide()
    kept.goes(7)
    kept.talk.session.back_slide()
    kept.goes(3)
    run = kept.end()
    assert seconds(run)["a"] == 13
    assert [slide.visits for slide in run.slides] == [2, 1, 0]


def test_a_slide_begun_anew_loses_its_time_and_its_ticks_and_the_whole_with_it(kept):
    kept.goes(10)
    kept.talk.session.next_slide()
    kept.goes(30)
    kept.talk.session.tick_must()
    kept.goes(5)
    assert kept.talk.session.redo_slide() == ""
    kept.goes(12)
    run = kept.end()
    assert seconds(run) == {"a": 10, "b": 12, "c": 0}
    assert run.head.totals.spoken == 22
    assert [must.said for must in run.musts] == [None, None]
    assert sum(run.slides[1].steps) == 12


def test_time_between_two_looks_belongs_to_the_slide_that_was_on(kept):
    kept.talk.goes(seconds=10)
    kept.talk.session.next_slide()
    kept.talk.goes(seconds=20)
    kept.talk.session.next_slide()
    kept.goes(1)
    assert seconds(kept.end()) == {"a": 10, "b": 20, "c": 1}


def test_must_say_lines_are_kept_with_the_moment_at_which_they_were_said(kept):
    kept.talk.session.next_slide()
    kept.goes(8)
    kept.talk.session.tick_must()
    kept.goes(2)
    run = kept.end()
    assert [(must.words, must.said) for must in run.musts] == [("Say b.", 8), ("And this.", None)]
    assert (run.head.totals.said, run.head.totals.musts) == (1, 2)


def test_a_tick_taken_back_was_not_said(kept):
    kept.talk.session.next_slide()
    kept.talk.session.tick_must(1)
    kept.goes(6)
    kept.talk.session.tick_must(1)
    kept.goes(1)
    assert kept.end().head.totals.said == 0


def test_pauses_are_kept_with_their_place_and_no_slide_gets_their_time(kept):
    kept.goes(10)
    kept.talk.session.pause_clock()
    kept.goes(40)
    kept.talk.session.pause_clock()
    kept.goes(2)
    run = kept.end()
    assert [(p.place, p.at, p.lasted) for p in run.pauses] == [(0, 10, 40)]
    assert seconds(run)["a"] == 12
    assert run.head.totals.paused == 40


def test_a_key_pressed_twice_is_no_pause(kept):
    kept.goes(10)
    kept.talk.session.pause_clock()
    kept.goes(0.5)
    kept.talk.session.pause_clock()
    assert kept.end().pauses == ()


def test_leaving_early_keeps_what_there_is(kept):
    kept.goes(30)
    kept.talk.session.ask_end()
    kept.talk.session.confirm_end()
    run = kept.end()
    assert seconds(run) == {"a": 30, "b": 0, "c": 0}
    assert run.head.totals.closed
    assert not run.head.whole


def test_names_at_the_school_are_not_kept(qapp):
    from kit.deck.model import Note, Paragraph, Slot, Span

    who = Span("{{ event.lead_name or the lead }}", slot=Slot(("event", "lead_name"), "the lead", 1))
    line = Note("must", (Paragraph((Span("Go to "), who, Span(".")), 1),), 1)
    kept = Kept(Talk(slide("a", notes=(line,))))
    kept.goes(9)
    assert [must.words for must in kept.end().musts] == ["Go to the lead."]


def test_a_slide_skipped_on_the_way_leaves_the_cut_but_what_was_spoken_stays(qapp):
    kept = Kept(Talk(slide("a"), extra("b", 2), slide("c")))
    kept.goes(10)
    kept.talk.session.toggle_skip(1)
    kept.talk.session.next_slide()
    kept.goes(5)
    run = kept.end()
    assert [s.slide for s in run.slides] == ["a", "c"]
    assert run.head.totals.slides == 2


def test_a_deck_read_again_keeps_its_slides_times_by_id(kept):
    kept.goes(10)
    kept.talk.session.next_slide()
    kept.goes(20)
    more = deck(slide("new"), *SLIDES[:1], replace(SLIDES[1], title=slide("b", title="Other").title))
    kept.talk.session.replace_deck(more)
    kept.goes(5)
    run = kept.end()
    assert {s.slide: (s.place, s.title, s.spoken) for s in run.slides if s.spoken} == {
        "a": (1, "a", 10),
        "b": (2, "Other", 25),
    }


def test_a_slide_that_the_deck_lost_keeps_what_was_spoken_on_it(kept):
    kept.goes(10)
    kept.talk.session.next_slide()
    kept.goes(5)
    kept.talk.session.replace_deck(deck(*SLIDES[1:]))
    kept.goes(5)
    lost = next(s for s in kept.end().slides if s.slide == "a")
    assert (lost.spoken, lost.in_cut) == (10, False)


def test_what_is_too_short_is_no_run(kept):
    kept.goes(2)
    assert kept.recorder.close() is None
    assert not records_path().exists()


def test_a_talk_before_people_is_kept_from_its_first_minute_and_told_apart(qapp):
    kept = Kept(Talk(*SLIDES), "presented")
    kept.goes(59)
    assert not records_path().exists()
    kept.goes(2)
    assert kept.end().head.facts.kind == "presented"


def test_it_is_written_as_it_goes(kept, qtbot):
    kept.goes(10)
    qtbot.waitUntil(lambda: kept.recorder.journal.run is not None)
    kept.talk.session.next_slide()
    kept.goes(7)

    def there():
        with open_store() as store:
            return seconds(read_run(store, kept.recorder.journal.run)) == {"a": 10, "b": 7, "c": 0}

    qtbot.waitUntil(there)
    with open_store() as store:
        assert not read_run(store, kept.recorder.journal.run).head.totals.closed
    kept.end()


def test_a_change_is_written_in_idle_time_and_no_change_writes_nothing(kept, qtbot, monkeypatch):
    notes = []
    kept.goes(10)
    monkeypatch.setattr(kept.recorder.journal, "note", notes.append)
    kept.talk.session.next_slide()
    assert notes == []  # not while the key is being answered
    qtbot.waitUntil(lambda: len(notes) == 1)
    kept.talk.session.pause_clock()
    qtbot.waitUntil(lambda: not kept.recorder._soon.isActive())
    kept.recorder._catch_up()
    assert len(notes) == 1
    monkeypatch.undo()


def test_a_disk_that_says_no_is_told_once_and_the_talk_goes_on(qapp, qtbot, monkeypatch, tmp_path):
    (tmp_path / "file").write_text("")
    monkeypatch.setattr("kit.records.journal.open_store", lambda path: open_store(tmp_path / "file" / "r.sqlite3"))
    kept = Kept(Talk(*SLIDES))
    told = []
    kept.recorder.failed.connect(told.append)
    for _ in range(3):
        kept.goes(10)
        kept.talk.session.next()
        qtbot.waitUntil(lambda: kept.recorder.journal.fault != "")
        kept.recorder._catch_up()
    assert len(told) == 1
    assert told[0].startswith("Records cannot be kept in")
    kept.recorder.close()


def test_nothing_of_a_run_is_left_that_is_too_short_at_its_end(kept):
    kept.goes(10)
    kept.talk.session.redo_slide()
    kept.goes(1)
    assert kept.recorder.close() is None
    with open_store() as store:
        assert count_all(store) == 0
