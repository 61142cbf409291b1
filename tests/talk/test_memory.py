"""What outlives a crash: a talk remembered and gone on with, whatever stands in the journal or became of the deck."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kit.talk.journal import fields_in, line_of
from kit.talk.memory import memory_for
from kit.talk.resume import Facts, facts_fields, facts_in, memory_fields, memory_in, plain
from kit.talk.session import TalkSession
from tests.talk.making import Talk, backup, extra, names, note, question, slide

SLIDES = (
    slide("a"), slide("b", steps=2), extra("x", 2), question("q", 3), extra("y", 1, 9),
    slide("c", notes=(note("must", "Say it."),)), slide("t", timer=2), slide("end", layout="end"),
    backup("z", steps=1),
)  # fmt: skip
KEYS = ["next", "back", "next_slide", "black", "white", "neutral", "freeze", "disclosure", "escape", "last", "first"]
KEYS += ["pause_clock", "take_recut", "undo_skip", "tick_must", "restart_timer", "start", "ask_end"]


def written(talk: Talk) -> bytes:
    ids = tuple(each.id for each in talk.view.deck.slides)
    fields = memory_fields(talk.session.memory(ids))
    return line_of({name: plain(name, kept) for name, kept in fields.items()})


def gone_on(talk: Talk, *slides) -> Talk:
    """The talk after a crash, in a program of its own with other clocks; in another deck if slides are given."""
    memory = memory_in(fields_in(written(talk)))
    assert memory is not None
    after = Talk(*(slides or talk.view.deck.slides))
    memory = memory_for(after.deck, memory)
    after.watch.seconds = 5.0
    after.watch.wall = dt.datetime(1970, 1, 1)  # the battery of its clock is empty
    watch = after.watch
    after.session = TalkSession(after.deck, memory.cut, monotonic=watch, now=watch.now, start=memory.state.cursor)
    after.session.recall(memory)
    return after


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(KEYS), max_size=25), st.sampled_from([None, 6.0]))
def test_after_a_crash_everything_is_as_it_was(keys: list[str], minutes: float | None) -> None:
    talk = Talk(*SLIDES, minutes=minutes)
    for key in keys:
        talk.goes(seconds=7)
        talk.press(key)
        talk.session.add_hands(1)
    after = gone_on(talk)
    before = talk.view
    for field in (
        "cut", "cursor", "room", "next", "previous", "position", "total", "started", "paused", "disclosure", "counts",
        "finished", "back_to", "said", "shown_slides",
    ):  # fmt: skip
        assert getattr(after.view, field) == getattr(before, field), field
    assert after.session.spoken() == pytest.approx(talk.session.spoken(), abs=0.01)
    assert after.session.seconds_by_slide() == pytest.approx(talk.session.seconds_by_slide(), abs=0.01)
    assert after.session.left() == pytest.approx(talk.session.left(), abs=0.01)
    assert after.session.timer_left() == pytest.approx(talk.session.timer_left(), abs=0.1)


def test_the_clock_goes_on_from_what_was_spoken_and_the_time_without_a_program_is_no_talk() -> None:
    talk = Talk(*SLIDES, minutes=20)
    talk.press("next")
    talk.goes(minutes=3)
    after = gone_on(talk)
    after.goes(seconds=30)
    assert after.session.spoken() == pytest.approx(210)
    ends = after.session.ends_at()
    assert ends is not None
    assert (ends - after.watch.wall).total_seconds() == pytest.approx(after.session.left(), abs=1)


def test_a_paused_clock_stays_paused() -> None:
    talk = Talk(*SLIDES)
    talk.press("next")
    talk.goes(minutes=2)
    talk.press("pause_clock")
    talk.goes(minutes=5)
    after = gone_on(talk)
    after.goes(minutes=1)
    assert after.view.paused
    assert after.session.spoken() == pytest.approx(120)
    after.press("pause_clock")
    after.goes(seconds=5)
    assert after.session.spoken() == pytest.approx(125)


def test_in_a_deck_that_was_changed_the_slide_is_found_by_its_id() -> None:
    talk = Talk(*SLIDES, minutes=None)
    talk.session.go_to_slide(5)
    talk.press("tick_must")
    after = gone_on(talk, slide("new"), *SLIDES[1:])
    assert after.at == "c"
    assert ("c", 0) in after.view.said
    assert names(after.deck, sorted(after.view.shown_slides)) == "new c"  # in the place of what was seen


def test_a_slide_that_is_gone_leaves_the_talk_on_its_nearest() -> None:
    talk = Talk(*SLIDES)
    talk.session.go_to_slide(1)
    talk.press("next", "next")
    assert talk.at == "b.2"
    after = gone_on(talk, slide("a"), slide("c"), slide("end"))
    assert after.at == "c"


def test_what_was_left_out_stays_out_and_what_was_kept_stays() -> None:
    talk = Talk(*SLIDES)
    talk.session.toggle_skip(2)
    after = gone_on(talk, *SLIDES[:6], slide("more"), *SLIDES[6:])
    assert after.shown == "a b q y c more t end"
    assert [out.reason for out in after.view.cut.left_out] == ["you skipped it"]


def test_the_facts_come_back() -> None:
    facts = Facts("/a/deck.md", "Talk", "talk", "es", "2026", 7, rehearsal=True, roles=(("x|y", "room"),), run=3)
    assert facts_in(fields_in(line_of(facts_fields(facts)))) == facts


def test_a_journal_of_a_newer_kitbag_is_nobodys() -> None:
    assert facts_in({**facts_fields(Facts("/a/deck.md")), "kitbag": 99}) is None


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=2), inner, max_size=3),
    max_leaves=6,
)
NAMES = [
    "slides", "at", "back_to", "frozen", "cover", "card", "finished", "cut", "seen", "counts", "said", "timers",
    "started", "paused", "spoken", "paused_for", "before", "on a", "kitbag", "deck", "run", "roles",
]  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(NAMES), JSON))
def test_nothing_in_a_journal_is_an_exception_or_leads_out_of_the_deck(spoiled: dict[str, object]) -> None:
    talk = Talk(*SLIDES)
    talk.press("next")
    fields = {**fields_in(written(talk)), **spoiled}
    facts_in(fields)
    memory = memory_in(fields)
    if memory is not None:
        fitted = memory_for(talk.deck, memory)
        after = TalkSession(talk.deck, fitted.cut, start=fitted.state.cursor)
        after.recall(fitted)
        after.next()
        after.pace()
