"""What may not be typed in a talk is found; what only looks like it is left alone."""

import pytest

from kit.review.stop_list import find_stops


def found(words, audience="carers", **more):
    return [said for said, _ in find_stops(words, audience, **more)]


@pytest.mark.parametrize(
    "words",
    [
        "Once online, it is there forever.", "It ruined everything", "There is NO WAY BACK",
        "It's game over", "Stranger danger is real", "stranger-danger", "child porn",
        "He was asking for it", "She asked for it", "You should have told us", "You should've known",
        "You should not have gone", "They let themselves be fooled", "Don’t be the one who falls for it",
        "Don't be stupid", "a silly thing", "every 2 seconds", "every second", "A sexting ring",
        "a pervert", "Open Instagram", "Ask ChatGPT", "On Roblox,", "Call 911", "Call 988 now",
        "Text HOME to 741741", "1-800-843-5678", "0800 1111", "(206) 555-0100", "+44 20 7946 0018",
        "1-800-CALL-FBI", "877-4-HSI-TIP", "116 111", "62% of them", "62 percent", "12,5 per cent",
        "1 in 5 teens", "one in five", "9 out of 10", "One in every six",
        "20.5 million reports", "3 thousand people", "36,500 cases", "half of all children", "Two thirds of teens",
        "a quarter of the parents",
    ],
)  # fmt: skip
def test_it_is_found(words):
    assert len(found(words)) == 1


@pytest.mark.parametrize(
    "words",
    [
        "You should have a plan", "They should have their own rules", "Ruinous is another word",
        "brutal truth", "A discord of views", "telegrams", "a second chance", "every few weeks",
        "in 2024", "2021-2023", "2026-11-24", "24.11.2026", "10:30-11:45", "page 12", "12 to 14 years",
        "one in the morning", "2 in 5 minutes", "$911", "3 of 4 boxes", "911.5", "10 000", "24/7",
        "Room 101", "9-11 years", "a hundred or so", "version 1.10.0",
        "half of the page", "a third of the way", "a million thanks", "1, 2, 3", "rooms 4,12 and 5",
    ],
)  # fmt: skip
def test_it_is_left_alone(words):
    assert found(words) == []


@pytest.mark.parametrize("word", ["predators", "the victim"])
def test_some_words_are_for_adults_only(word):
    assert found(word, "staff") == []
    assert len(found(word, "teens")) == len(found(word, "children")) == 1


def test_a_slide_may_show_which_words_blame():
    assert found("You should have told me. Don't be stupid.", refused=True) == []
    assert found("Forever", refused=True) != []


def test_each_finding_has_a_way_out():
    hints = [hint for _, hint in find_stops("Call 911, 5% forever on TikTok", "teens")]
    assert len(hints) == 4
    assert all(hints)
    assert "{{ contact.<role>.phone }}" in " ".join(hints)


def test_a_long_text_costs_no_more_than_its_length():
    assert found("1-" * 5_000) == []
    assert found("a." * 5_000) == []
