"""The words under a cover, and what is searched."""

from __future__ import annotations

from pathlib import Path

from kit.desk.words import chosen, facts_line, language_name, review_line, spoken_name
from kit.library.talks import TalkEntry

TEENS = TalkEntry(
    "take-back", Path("take-back/deck.en.md"), "Take Back Control", audience="teens", ages="14-18", minutes=50,
    langs=("en", "es"), reviewed_state="due", reviewed_text="Review was due 1 Nov 2026",
)  # fmt: skip
PARENTS = TalkEntry("parents", Path("parents/deck.en.md"), "Parents", audience="carers", minutes=60)
GUEST = TalkEntry("x", Path("/home/me/talks/x.md"), "Mine", slides=1, ours=False)
EVERYONE = TalkEntry("tour", Path("tour/deck.en.md"), "A tour", audience="mixed")
ALL = (TEENS, PARENTS, GUEST, EVERYONE)


def test_the_facts_are_ages_or_audience_minutes_and_languages() -> None:
    assert facts_line(TEENS) == "Ages 14–18  •  50 min  •  EN + ES"
    assert facts_line(PARENTS) == "Parents  •  60 min  •  EN"


def test_a_guest_says_its_slides_and_where_it_lies() -> None:
    assert facts_line(GUEST) == "1 slide  •  EN"
    assert review_line(GUEST) == ("own", "From talks")


def test_a_screen_reader_hears_all_that_is_seen() -> None:
    assert spoken_name(TEENS) == "Take Back Control, Ages 14–18, 50 min, EN + ES, Review was due 1 Nov 2026"


def test_a_segment_shows_its_talks_and_those_for_everyone() -> None:
    assert chosen(ALL, "Teens", "") == (TEENS, EVERYONE)
    assert chosen(ALL, "Adults", "") == (PARENTS, EVERYONE)
    assert chosen(ALL, "Children", "") == (EVERYONE,)
    assert chosen(ALL, "All", "") == ALL


def test_every_word_of_the_search_must_be_found() -> None:
    assert chosen(ALL, "All", "control take") == (TEENS,)
    assert chosen(ALL, "All", "spanish") == (TEENS,)
    assert chosen(ALL, "All", "control parents") == ()


def test_an_unknown_language_is_called_by_its_code() -> None:
    assert language_name("en-GB") == "English"
    assert language_name("tlh") == "tlh"
