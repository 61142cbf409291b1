"""The talk that fits."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.talk.cut import bring_in, fit, leave_out, recut, sets_of, skip_note, slide_minutes
from kit.talk.model import Cursor
from tests.talk.making import backup, deck, extra, names, slide


def shown(of, *args, **more):
    return names(of, fit(of, *args, **more).shown)


def why(of, cut):
    return {of.slides[out.slide].id: out.reason for out in cut.left_out}


def test_without_minutes_all_core_and_extended_slides_are_shown_in_file_order():
    talk = deck(extra("a"), slide("b"), backup("c"), slide("d", hide=True), extra("e", 1, 9))
    cut = fit(talk, None)
    assert names(talk, cut.shown) == "a b e"
    assert (cut.minutes, cut.budget, cut.over, cut.left_out) == (3, None, 0, ())


def test_extended_slides_come_in_by_cut_then_by_file_order_and_stand_in_file_order():
    talk = deck(
        slide("core", 10), extra("late", 1, 3), extra("first", 1, 1), extra("tie", 1, 3), extra("x", 1, 9)
    )
    assert shown(talk, 11) == "core first"
    assert shown(talk, 12) == "core late first"
    assert shown(talk, 13) == "core late first tie"
    assert shown(talk, 14) == "core late first tie x"


def test_a_slide_too_long_for_the_time_left_does_not_keep_out_a_shorter_one():
    talk = deck(slide("core", 10), extra("long", 6, 1), extra("short", 2, 2))
    assert shown(talk, 13) == "core short"


def test_exactly_the_minutes_is_enough_though_tenths_do_not_add_up_in_binary():
    assert 0.1 + 0.2 > 0.3
    assert shown(deck(slide("core", 0.1), extra("x", 0.2)), 0.3) == "core x"


def test_less_than_the_core_shows_the_core_and_says_by_how_much_it_is_too_long():
    talk = deck(slide("a", 12), extra("x", 1), slide("b", 8.5))
    cut = fit(talk, 15)
    assert names(talk, cut.shown) == "a b"
    assert (cut.minutes, cut.over) == (20.5, 5.5)


def test_backup_and_hidden_slides_never_get_in_not_even_when_kept():
    talk = deck(slide("a"), backup("b"), extra("c", hide=True))
    cut = fit(talk, 60, keep=frozenset({1, 2}))
    assert names(talk, cut.shown) == "a"
    assert cut.left_out == ()


def test_a_slide_comes_with_what_it_needs_or_not_at_all():
    talk = deck(slide("core", 10), extra("task", 4, 2), extra("talk", 2, 2, "task"), extra("x", 3, 8))
    assert shown(talk, 16) == "core task talk"
    assert shown(talk, 12) == "core"  # "talk" alone would fit
    assert shown(talk, 13) == "core x"


def test_a_set_is_worth_only_as_much_as_its_member_that_goes_first():
    talk = deck(slide("core", 10), extra("a", 1, 1, "b"), extra("b", 1, 9), extra("c", 2, 5))
    assert shown(talk, 12) == "core c"


def test_what_needs_an_unknown_hidden_or_backup_slide_stays_out_unless_the_presenter_keeps_it():
    talk = deck(
        slide("a"), extra("b", 1, 5, "nowhere"), extra("c", 1, 5, "z"), extra("d", 1, 5, "c"), backup("z")
    )
    cut = fit(talk, None)
    assert names(talk, cut.shown) == "a"
    assert why(talk, cut) == {
        "b": "needs “nowhere”, which is not in the talk",
        "c": "needs “z”, which is not in the talk",
        "d": "needs “z”, which is not in the talk",
    }
    assert shown(talk, None, keep=frozenset({1})) == "a b"


def test_a_core_slide_brings_the_extended_slides_it_needs_and_they_count_as_core():
    talk = deck(slide("a", 5, needs=("x",)), extra("x", 3, 9), extra("y", 1, 1))
    cut = fit(talk, 6)
    assert names(talk, cut.shown) == "a x"
    assert cut.over == 2
    assert shown(talk, 20, skip=frozenset({1})) == "a x y"


def test_slides_that_need_each_other_are_one_set():
    talk = deck(slide("core", 10), extra("a", 1, 1, "b"), extra("b", 1, 1, "a"))
    assert shown(talk, 11) == "core"
    assert shown(talk, 12) == "core a b"


def test_a_skipped_slide_takes_along_what_needs_it():
    talk = deck(slide("core"), extra("a"), extra("b", 1, 5, "a"), extra("c", 1, 5, "b"), extra("d"))
    cut = fit(talk, None, skip=frozenset({1}))
    assert names(talk, cut.shown) == "core d"
    assert why(talk, cut) == {
        "a": "you skipped it",
        "b": "goes with slide 2, which you skipped",
        "c": "goes with slide 2, which you skipped",
    }


def test_a_kept_slide_is_shown_with_what_it_needs_even_beyond_the_minutes():
    talk = deck(slide("core", 10), extra("a", 4, 9), extra("b", 4, 9, "a"), extra("c", 1, 1))
    cut = fit(talk, 12, keep=frozenset({2}))
    assert names(talk, cut.shown) == "core a b"
    assert (cut.minutes, cut.over) == (18, 0)


def test_a_core_slide_cannot_be_skipped_and_where_keep_and_skip_clash_the_skip_wins():
    talk = deck(slide("core"), extra("a"), extra("b", 1, 5, "a"))
    assert shown(talk, None, skip=frozenset({0})) == "core a b"
    assert shown(deck(slide("core"), extra("a", 1, 5, "core")), None, skip=frozenset({0})) == "core a"
    assert shown(talk, None, keep=frozenset({2}), skip=frozenset({1})) == "core"


def test_measured_minutes_count_instead_of_planned_ones():
    talk = deck(slide("core", 10), extra("x", 1))
    cut = fit(talk, 12, timing={"x": 3})
    assert names(talk, cut.shown) == "core"
    assert cut.left_out[0].minutes == 3
    assert dict(cut.timing) == {"x": 3}


def test_the_note_for_skipped_slides_is_said_on_the_slide_before_the_gap_only():
    talk = deck(
        slide("a"), slide("b"),
        extra("c", skip="Figures are on your sheet."), extra("d"), extra("e", skip="So is the plan."),
        slide("f"), extra("g", skip="Ask me later."), backup("z", skip="never said"),
    )  # fmt: skip
    cut = fit(talk, 3)
    said = [skip_note(talk, cut, Cursor(i)) for i in range(8)]
    both = "Figures are on your sheet. So is the plan."
    assert said == ["", both, "", "", "", "Ask me later.", "", ""]
    assert skip_note(talk, fit(talk, None), Cursor(1)) == ""


# The re-cut


LATE = deck(
    slide("start", 2), extra("seen", 3, 9), slide("now", 4),
    extra("a", 3, 2), extra("b", 2, 7), slide("c", 5), extra("d", 2, 7), extra("e", 4, 4),
    extra("lines", 2, 9, layout="help"), slide("close", 1), extra("words", 1, 9, layout="end"),
)  # fmt: skip
WHOLE = fit(LATE, None)
NOW = Cursor(2)  # 24 minutes to go from here


def goes(remaining, cursor=NOW, cut=WHOLE, of=LATE, **more):
    found = recut(of, cut, cursor, remaining, **more)
    return None if found is None else names(of, sorted(set(cut.shown) - set(found.shown)))


def test_nothing_goes_while_the_rest_fits():
    assert goes(24) is None
    assert goes(30) is None


@pytest.mark.parametrize(
    ("remaining", "gone"), [(23, "d"), (22, "d"), (21, "b d"), (20, "b d"), (16, "b d e")]
)
def test_the_highest_cut_goes_first_and_the_later_slide_first_at_ties(remaining, gone):
    assert goes(remaining) == gone


def test_what_would_fit_after_all_comes_back():
    assert goes(18) == "d e"  # d, b, e would be 8 minutes where 6 are needed


def test_the_core_the_closing_the_help_lines_and_what_was_shown_stay():
    out = recut(LATE, WHOLE, NOW, 1)
    assert names(LATE, out.shown) == "start seen now c lines close words"
    assert out.over == pytest.approx(12)


def test_when_nothing_can_go_there_is_no_recut():
    assert goes(1, Cursor(7)) is None
    core = deck(slide("a", 5), slide("b", 5))
    assert goes(1, Cursor(0), fit(core, None), core) is None


def test_what_needs_a_slide_that_goes_goes_with_it():
    talk = deck(slide("now"), extra("a", 2, 9), extra("b", 2, 1, "a"), extra("c", 3, 5), slide("end"))
    assert goes(8, Cursor(0), fit(talk, None), talk) == "a b"


def test_what_a_slide_that_stays_needs_stays():
    talk = deck(
        extra("now", 1, 5, "a"), extra("a", 2, 9), extra("b", 2, 1), slide("end", needs=("c",)), extra("c")
    )
    assert goes(1, Cursor(0), fit(talk, None), talk) == "b"


def test_what_comes_back_does_not_come_without_what_it_needs():
    talk = deck(slide("now"), extra("a", 1, 9, "b"), extra("b", 5, 1), slide("end"))
    assert goes(3, Cursor(0), fit(talk, None), talk) == "a b"


def test_a_slide_that_gains_nothing_stays_even_when_it_will_be_late_anyway():
    assert goes(1, spent={"b": 2}) == "a d e"


def test_minutes_spoken_on_a_slide_are_no_longer_to_come():
    assert goes(20, spent={"now": 4}) is None
    assert goes(20, spent={"now": 99}) is None
    assert goes(19, spent={"now": 4}) == "d"


def test_without_spent_minutes_this_slide_counts_by_its_steps():
    talk = deck(slide("now", 4, steps=3), extra("x", 4), slide("end", 2))
    cut = fit(talk, None)
    assert goes(7, Cursor(0, 3), cut, talk) is None
    assert goes(7, Cursor(0, 2), cut, talk) == "x"


def test_a_recut_says_what_it_left_out_and_why():
    out = recut(LATE, WHOLE, NOW, 22)
    assert why(LATE, out) == {"d": "to end on time"}
    assert out.minutes == WHOLE.minutes - 2


# Edits


def test_leaving_out_and_bringing_in_move_nothing_else():
    talk = deck(slide("a"), extra("b", 2), extra("c", 1, 5, "b"), extra("d"))
    cut = fit(talk, 2)
    assert names(talk, cut.shown) == "a d"
    without = leave_out(talk, cut, {3}, "you skipped it")
    assert (names(talk, without.shown), without.minutes, without.skip) == ("a", 1, {3})
    again = bring_in(talk, without, 2)
    assert (names(talk, again.shown), again.minutes, again.keep) == ("a b c", 4, {1, 2})
    assert why(talk, again) == {"d": "you skipped it"}


# Properties


@st.composite
def decks(draw):
    count = draw(st.integers(1, 12))
    ids = [f"s{i}" for i in range(count)]
    quarters = st.integers(1, 40).map(lambda n: n / 4)
    return deck(
        *(
            slide(
                name,
                draw(quarters),
                level=draw(st.sampled_from(["core", "extended", "extended", "backup"])),
                cut=draw(st.integers(1, 9)),
                needs=tuple(draw(st.lists(st.sampled_from([*ids, "unknown"]), max_size=2))),
                hide=draw(st.sampled_from([False] * 7 + [True])),
                layout=draw(st.sampled_from(["points", "points", "help", "end"])),
            )
            for name in ids
        )
    )


minutes = st.one_of(st.none(), st.integers(0, 240).map(lambda n: n / 4))


def forced(talk):
    sets = sets_of(talk)
    return sets.all_of(sets.core)


def needs_hold(talk, slides):
    """Every shown extended slide has all it needs; a core slide has all it needs that may be shown at all."""
    sets = sets_of(talk)
    return all(sets.needs[i] <= set(slides) for i in slides)


@given(decks(), minutes)
def test_the_cut_is_longer_than_the_minutes_only_if_the_core_is(talk, budget):
    cut = fit(talk, budget)
    times = slide_minutes(talk)
    assert cut.minutes == pytest.approx(sum(times[i] for i in cut.shown))
    if budget is not None:
        core = sum(times[i] for i in forced(talk))
        assert cut.minutes <= max(budget, core)
        assert cut.over == pytest.approx(max(0, core - budget))


@given(decks(), minutes)
def test_every_cut_has_the_core_keeps_file_order_and_shows_only_what_may_be_shown(talk, budget):
    cut = fit(talk, budget)
    assert forced(talk) <= set(cut.shown)
    assert list(cut.shown) == sorted(set(cut.shown))
    assert all(talk.slides[i].level != "backup" and not talk.slides[i].hide for i in cut.shown)
    out = {out.slide for out in cut.left_out}
    assert out | set(cut.shown) == sets_of(talk).core | sets_of(talk).extended
    assert not out & set(cut.shown)


@given(decks(), minutes)
def test_no_cut_breaks_a_need(talk, budget):
    shown_slides = fit(talk, budget).shown
    assert needs_hold(talk, shown_slides)
    sets = sets_of(talk)
    assert not any(sets.unmet[i] for i in set(shown_slides) - forced(talk))


@given(decks(), minutes)
def test_no_set_that_would_still_fit_is_left_out(talk, budget):
    cut, sets, times = fit(talk, budget), sets_of(talk), slide_minutes(talk)
    for out in cut.left_out:
        more = sum(times[i] for i in sets.needs[out.slide] - set(cut.shown))
        assert sets.unmet[out.slide] or (budget is not None and cut.minutes + more > budget)


@given(decks(), minutes, st.data())
def test_edits_hold_whatever_the_time(talk, budget, data):
    free = sorted(sets_of(talk).extended - forced(talk))
    keep = data.draw(st.frozensets(st.sampled_from(free))) if free else frozenset()
    skip = data.draw(st.frozensets(st.sampled_from(free))) if free else frozenset()
    cut = fit(talk, budget, keep, skip)
    assert not skip & set(cut.shown)
    assert needs_hold(talk, cut.shown)
    needs = sets_of(talk).needs
    assert {i for i in keep if not needs[i] & skip} <= set(cut.shown)


@given(decks(), st.data())
def test_a_recut_only_leaves_out_extended_slides_to_come_and_ends_on_time_if_it_can(talk, data):
    cut = fit(talk, data.draw(minutes))
    if not cut.shown:
        return
    at = data.draw(st.sampled_from(cut.shown))
    remaining = data.draw(st.integers(0, 120)) / 4
    times = slide_minutes(talk)
    found = recut(talk, cut, Cursor(at), remaining)
    if found is None:
        return
    gone = set(cut.shown) - set(found.shown)
    assert gone
    assert set(found.shown) <= set(cut.shown)
    for i in gone:
        assert i > at
        assert talk.slides[i].level == "extended"
        assert talk.slides[i].layout not in {"help", "end"}
    assert needs_hold(talk, found.shown)
    rest = sum(times[i] for i in found.shown if i >= at)
    assert found.over == pytest.approx(max(0, rest - remaining))
    if found.over:
        assert recut(talk, found, Cursor(at), remaining) is None  # nothing more can go
