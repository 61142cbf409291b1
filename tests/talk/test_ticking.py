"""Must-say lines ticked as they are said, and a slide of a rehearsal begun anew."""

from tests.talk.making import Talk, note, slide


def must(*lines):
    return tuple(note("must", line) for line in lines)


def test_must_say_lines_are_ticked_one_after_the_other_or_by_number():
    talk = Talk(slide("a", notes=must("One", "Two", "Three")), slide("b"))
    assert talk.session.tick_must() == ""
    assert talk.session.tick_must(2) == ""
    assert talk.view.said == {("a", 0), ("a", 2)}
    talk.session.tick_must(0)
    assert talk.view.said == {("a", 2)}
    talk.press("tick_must", "tick_must")
    assert "All must-say lines" in talk.session.tick_must()
    assert talk.view.said == {("a", 0), ("a", 1), ("a", 2)}


def test_a_slide_without_must_says_says_so():
    assert "no must-say" in Talk(slide("a")).session.tick_must()


def test_a_slide_begun_anew_starts_at_its_first_step_as_if_never_spoken_on():
    talk = Talk(slide("a"), slide("b", steps=2, notes=must("One")), slide("c"))
    talk.press("next", "next")
    talk.goes(minutes=1)
    talk.press("tick_must", "redo_slide")
    assert talk.room == "b"
    assert talk.view.said == frozenset()
    assert talk.session.slide_spoken() == 0
    assert talk.session.spoken() == 0
    talk.goes(seconds=20)
    assert talk.session.spoken() == 20


def test_no_slide_is_begun_anew_over_the_disclosure_card():
    talk = Talk(slide("a"), slide("b"))
    talk.press("next")
    talk.goes(minutes=1)
    talk.press("disclosure")
    assert talk.session.redo_slide() != ""
    assert talk.session.slide_spoken(1) == 60
