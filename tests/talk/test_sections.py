"""The sections on the console's line."""

from __future__ import annotations

import itertools

from hypothesis import given
from hypothesis import strategies as st

from kit.talk.cut import fit
from kit.talk.sections import MOST, sections_of
from tests.talk.making import backup, deck, extra, slide


def line(of, minutes=None):
    found = sections_of(of, fit(of, minutes))
    return [(section.name, section.first, section.last, section.minutes) for section in found]


def head(name, minutes=1.0, **more):
    return slide(name, minutes, layout="section", **more)


def test_a_section_slide_opens_a_section_and_what_comes_before_is_the_welcome():
    talk = deck(
        slide("t", 2, layout="title"), slide("a"), head("Know"), slide("b", 4), head("Act", 0.5), backup("z")
    )
    assert line(talk) == [("Welcome", 0, 1, 3), ("Know", 2, 3, 5), ("Act", 4, 5, 0.5)]


def test_the_opening_keeps_its_own_title_in_another_language_or_without_a_title_slide():
    slides = (slide("t", title="Hablemos", layout="title"), head("Saber"))
    assert line(deck(*slides, lang="es"))[0][0] == "Hablemos"
    assert line(deck(slide("Before"), head("One")))[0][0] == "Before"
    assert line(deck(head("One"), slide("b")))[0][0] == "One"


def test_the_minutes_are_those_of_the_shown_slides():
    talk = deck(head("One", 2), extra("x", 5), head("Two", 3))
    assert line(talk, 6) == [("One", 0, 1, 2), ("Two", 2, 2, 3)]


def test_a_section_with_nothing_to_show_is_left_out_and_its_slides_go_with_a_neighbor():
    talk = deck(
        head("One"),
        extra("h", 9, layout="section", title="Gone"),
        extra("x", 9),
        head("Two"),
        head("No", hide=True),
    )
    assert line(talk, 2) == [("One", 0, 0, 1), ("Two", 1, 4, 1)]


def test_without_section_slides_the_talk_is_divided_evenly_and_named_by_titles():
    talk = deck(*(slide(f"s{i}", 2) for i in range(9)))
    assert line(talk) == [("s0", 0, 2, 6), ("s3", 3, 5, 6), ("s6", 6, 8, 6)]


def test_a_talk_without_minutes_is_divided_by_slides():
    assert [name for name, *_ in line(deck(*(slide(f"s{i}", 0) for i in range(6))))] == ["s0", "s3"]


def test_short_and_empty_decks():
    assert line(deck(slide("only"))) == [("only", 0, 0, 1)]
    assert line(deck()) == []
    assert line(deck(backup("z"))) == []


def test_too_many_sections_are_joined_the_shortest_first():
    talk = deck(*(head(f"s{i}", 1 + i % 3) for i in range(12)))
    found = line(talk)
    assert len(found) == MOST
    assert sum(minutes for *_, minutes in found) == sum(s.minutes for s in talk.slides)


@given(
    st.lists(st.tuples(st.sampled_from(["points", "section"]), st.sampled_from(["core", "extended", "backup"]),
                       st.integers(0, 12)), min_size=1, max_size=40),
    st.one_of(st.none(), st.integers(0, 60)),
)  # fmt: skip
def test_the_sections_follow_each_other_without_a_gap_and_cover_the_file(slides, minutes):
    talk = deck(*(slide(f"s{i}", m / 4, layout=how, level=level) for i, (how, level, m) in enumerate(slides)))
    cut = fit(talk, minutes)
    found = sections_of(talk, cut)
    assert len(found) <= MOST
    if not cut.shown:
        assert found == ()
        return
    assert (found[0].first, found[-1].last) == (0, len(talk.slides) - 1)
    assert all(one.last + 1 == other.first for one, other in itertools.pairwise(found))
    assert abs(sum(section.minutes for section in found) - cut.minutes) < 1e-6
    assert all(any(section.first <= i <= section.last for i in cut.shown) for section in found)
