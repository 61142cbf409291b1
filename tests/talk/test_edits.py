"""Skips, re-cuts and reloads while the talk runs."""

from __future__ import annotations

from kit.talk.cut import fit
from tests.talk.making import Talk, backup, deck, extra, note, question, slide

SLIDES = (
    slide("a"), slide("b", 4), extra("x", 3, 7), slide("c", 4, needs=("w",)), extra("w", 1),
    extra("y", 3, 5), extra("y2", 2, 3, "y"), slide("end", 2, layout="end"), backup("z"),
)  # fmt: skip


def test_a_slide_to_come_is_skipped_with_what_needs_it_and_comes_in_again():
    talk = Talk(*SLIDES)
    assert talk.session.toggle_skip(5) == ""
    assert (talk.shown, talk.view.total) == ("a b x c w end", 6)
    assert talk.session.toggle_skip(6) == ""
    assert talk.shown == "a b x c w y y2 end"


def test_nothing_else_comes_in_for_the_minutes_that_a_skip_gains():
    talk = Talk(*SLIDES, minutes=17)
    assert talk.shown == "a b c w y y2 end"
    talk.session.toggle_skip(5)
    assert talk.shown == "a b c w end"


def test_what_is_on_what_is_past_the_core_and_the_reserve_cannot_be_skipped():
    talk = Talk(*SLIDES)
    talk.session.go_to_slide(2)
    before = talk.view
    said = {talk.deck.slides[i].id: talk.session.toggle_skip(i) for i in (0, 2, 3, 4, 8)}
    assert talk.session.toggle_skip(99) == "There is no slide 100."
    assert said["a"] == "Slide 1 is behind you."
    assert said["x"] == "Slide 3 is on now."
    assert said["c"] == "Slide 4 belongs to the core of the talk."
    assert said["w"] == "Slide 5 stays: slide 4 needs it."
    assert said["z"] == "Slide 9 is in reserve: go to it to show it."
    assert talk.view is before


def test_with_a_frozen_room_neither_its_slide_nor_the_presenters_can_be_skipped():
    talk = Talk(*SLIDES)
    talk.session.go_to_slide(2)
    talk.press("freeze")
    talk.session.go_to_slide(5)
    assert talk.session.toggle_skip(2) == "Slide 3 is on now."
    assert talk.session.toggle_skip(5) == "Slide 6 is on now."


def test_a_slide_that_a_shown_one_needs_stays():
    talk = Talk(extra("now", 1, 5, "later"), slide("b"), extra("later"))
    assert talk.session.toggle_skip(2) == "Slide 3 stays: slide 1 needs it."


def test_skips_are_taken_back_one_by_one():
    talk = Talk(*SLIDES)
    assert not talk.view.can_undo
    talk.session.toggle_skip(2)
    talk.session.toggle_skip(6)
    talk.press("undo_skip")
    assert talk.shown == "a b c w y y2 end"
    talk.press("undo_skip", "undo_skip")
    assert (talk.shown, talk.view.can_undo) == ("a b x c w y y2 end", False)


def test_the_skip_note_stands_on_the_slide_before_a_gap_as_soon_as_there_is_one():
    talk = Talk(slide("a"), extra("x", skip="The figures are on your sheet."), slide("b"))
    assert talk.view.skip_note == ""
    talk.session.toggle_skip(1)
    assert talk.view.skip_note == "The figures are on your sheet."
    talk.press("next")
    assert talk.view.skip_note == ""


# The re-cut


def behind():
    """Two minutes behind on b of a talk of twenty."""
    talk = Talk(*SLIDES, minutes=20)
    talk.press("next")
    talk.goes(minutes=7)
    return talk


def test_one_key_takes_the_offered_recut():
    talk = behind()
    pace = talk.session.pace()
    assert (pace.state, pace.remedy, pace.offer_label) == (
        "2 min behind",
        "Skip 1 extra, still out at 19:20",
        "Skip 1",
    )
    talk.press("take_recut")
    assert talk.shown == "a b c w y y2 end"
    assert talk.session.pace().kind == "on_time"
    talk.press("take_recut")
    assert talk.shown == "a b c w y y2 end"


def test_a_recut_can_be_taken_back_and_is_offered_again():
    talk = behind()
    talk.press("take_recut", "undo_skip")
    assert talk.shown == "a b x c w y y2 end"
    assert talk.session.pace().offer_label == "Skip 1"


def test_the_key_without_an_offer_does_nothing():
    talk = Talk(*SLIDES, minutes=20)
    talk.press("take_recut")
    assert talk.views == []


def test_what_was_offered_is_what_goes_though_time_has_passed_since():
    talk = behind()
    talk.session.pace()
    talk.goes(minutes=2)  # by now more would have to go
    talk.press("take_recut")
    assert talk.shown == "a b c w y y2 end"


def test_an_offered_slide_that_is_on_by_now_stays():
    talk = behind()
    assert talk.session.pace().offer_label == "Skip 1"
    talk.press("next")
    assert talk.room == "x"
    talk.press("take_recut")
    assert "x" in talk.shown.split()
    assert talk.session.pace().offer is None or "x" in {
        talk.deck.slides[i].id for i in talk.session.pace().offer.shown
    }


# Reload


def reloaded(talk, *slides):
    talk.session.replace_deck(deck(*slides))
    return talk


def test_after_a_reload_the_talk_is_on_the_slide_of_the_same_id():
    talk = Talk(slide("a"), slide("b", steps=2), slide("c"))
    talk.press("next", "next")
    reloaded(talk, slide("new"), slide("a"), slide("b", steps=2), slide("c"))
    assert (talk.room, talk.view.cursor.slide) == ("b.1", 2)


def test_with_fewer_steps_it_is_at_the_last_one():
    talk = Talk(slide("a"), slide("b", steps=5))
    talk.press("next", "next", "next", "next")
    assert reloaded(talk, slide("a"), slide("b", steps=1)).room == "b.1"


def test_a_slide_that_was_renamed_or_removed_gives_way_to_the_nearest():
    abc = (slide("a"), slide("b"), slide("c"))
    for new, on in (
        ((slide("a"), slide("renamed"), slide("c")), "renamed"),
        ((slide("a"), slide("c")), "c"),
        ((slide("a"),), "a"),
        ((slide("x"), slide("y"), slide("z")), "y"),
        ((slide("a"), slide("b", hide=True), slide("c")), "c"),
    ):
        talk = Talk(*abc)
        talk.press("next")
        assert reloaded(talk, *new).room == on


def test_frozen_room_backup_visit_and_seen_slides_follow_their_ids():
    talk = Talk(slide("a"), slide("b"), slide("c"), backup("z"))
    talk.press("next", "freeze")
    talk.session.go_to_slide(3)
    reloaded(talk, slide("new"), slide("a"), slide("b"), slide("c"), backup("z"))
    assert (talk.room, talk.at, talk.name(talk.view.back_to)) == ("b", "z", "b")
    assert talk.view.shown_slides == {1, 2}


def test_hands_times_and_states_outlive_a_reload():
    talk = Talk(slide("a"), question("q", 2), slide("b"))
    talk.press("next")
    talk.session.add_hands(1, 7)
    talk.goes(minutes=3)
    talk.press("black")
    reloaded(talk, slide("a"), slide("new"), question("q", 2), slide("b"))
    assert talk.view.hands("q") == (0, 7)
    assert talk.session.spoken() == talk.session.slide_spoken() == 180
    assert talk.room == "black"


def test_before_the_start_a_reload_makes_the_cut_again_with_the_same_minutes_and_edits():
    talk = Talk(slide("a", 10), extra("x", 4, 1), extra("y", 2, 5), minutes=12)
    assert talk.shown == "a y"
    reloaded(talk, slide("a", 8), extra("x", 4, 1), extra("y", 2, 5))
    assert talk.shown == "a x"


def test_the_desks_edits_are_kept_by_id():
    old = deck(slide("a"), extra("x"), extra("y"))
    talk = Talk(*old.slides)
    talk.session.replace_deck(old, fit(old, None, skip=frozenset({1})))
    assert talk.shown == "a y"
    reloaded(talk, slide("new"), slide("a"), extra("x"), extra("y"))
    assert talk.shown == "new a y"


def test_once_the_talk_runs_a_reload_takes_nothing_away_and_brings_nothing_back():
    talk = behind()
    talk.session.pace()
    talk.press("take_recut")
    slides = [slide("a", 3, notes=(note("say", "more"),)), *SLIDES[1:]]
    reloaded(talk, *slides)
    assert talk.shown == "a b c w y y2 end"
    assert {out.reason for out in talk.view.cut.left_out} == {"to end on time"}


def test_minutes_gained_by_a_skip_stay_gained_after_a_reload():
    talk = Talk(*SLIDES, minutes=17)
    talk.session.toggle_skip(5)
    reloaded(talk, *SLIDES)
    assert talk.shown == "a b c w end"
    assert {out.reason for out in talk.view.cut.left_out} == {"no time for it", "you skipped it"}


def test_a_slide_put_in_before_the_first_does_not_start_the_clock():
    talk = Talk(slide("a"), slide("b"))
    reloaded(talk, slide("new"), slide("a"), slide("b"))
    assert (talk.room, talk.view.started) == ("a", False)
    talk.press("next")
    assert talk.view.started


def test_a_deck_that_was_read_only_in_part_grows_into_the_whole_talk():
    talk = Talk(slide("a"))
    reloaded(talk, slide("a"), slide("b"), extra("x"))
    assert (talk.view.total, talk.session.left()) == (3, 180)
    talk.press("next")
    assert (talk.room, talk.view.started) == ("b", True)


def test_a_deck_emptied_on_disk_rests_and_comes_back_when_it_does():
    talk = Talk(slide("a"), slide("b"))
    talk.press("next")
    assert reloaded(talk).room == "neutral"
    reloaded(talk, slide("a"), slide("b"))
    assert talk.room in {"a", "b"}
