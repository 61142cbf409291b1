"""How a talk runs: helpers second and last (D313), lines that must be said (D314), key presses (D315)."""

import pytest

from tests.review.conftest import slide

CHILD = {"audience": "children", "ages": "8-11"}
HELP = slide("## Who helps\n\nAsk {{ event.lead_name or us }}.", slide_id="helpers")
MIDDLE = slide("## Now", slide_id="middle")
BYE = slide("## Bye\n\nAsk {{ event.lead_name or us }}.", slide_id="bye", settings="layout: end\n")


def told(problems, code):
    return [(p.slide, p.message) for p in problems if p.code == code]


def test_a_child_s_talk_names_who_helps_second_and_last(review):
    assert told(review(HELP, MIDDLE, BYE, **CHILD), "D313") == []


@pytest.mark.parametrize("audience", [CHILD, {"audience": "teens", "ages": "11-14"}])
def test_for_children_and_teens_a_second_or_last_slide_without_is_an_error(review, audience):
    found = review(MIDDLE, slide("## Bye", slide_id="bye"), **audience)
    assert told(found, "D313") == [
        ("middle", "The second slide does not say who helps here."),
        ("bye", "The last slide does not say who helps here."),
    ]
    assert {p.severity for p in found if p.code == "D313"} == {"error"}


def test_adults_and_very_short_talks_are_left_alone(review):
    assert told(review(MIDDLE, slide("## Bye", slide_id="bye")), "D313") == []
    assert told(review(slide("## Bye", slide_id="bye"), **CHILD), "D313") == []


def test_what_is_only_said_in_the_notes_is_not_shown(review):
    quiet = slide("## Now", notes="<!-- note\nAsk {{ event.lead_name or us }}.\n-->", slide_id="now")
    assert told(review(quiet, MIDDLE, BYE, **CHILD), "D313") == [
        ("now", "The second slide does not say who helps here.")
    ]


def test_a_help_slide_or_a_help_line_on_the_slide_will_do(review):
    lines = slide("## Who helps", settings="layout: help\nroles: [crisis]\n", slide_id="helpers")
    number = slide("## Bye\n\nCall {{ contact.crisis.phone or us }}.", slide_id="bye")
    assert told(review(lines, MIDDLE, number, **CHILD), "D313") == []


def test_the_helpers_may_not_be_cut_and_the_reserve_does_not_count(review):
    cut = HELP.replace("minutes: 1", "minutes: 1\nlevel: extended", 1)
    assert told(review(cut, MIDDLE, BYE, **CHILD), "D313") == [
        ("helpers", "The second slide may be cut, and it says who helps.")
    ]
    spare = slide("## Spare", slide_id="spare", settings="level: backup\n")
    assert told(review(HELP, MIDDLE, BYE, spare, **CHILD), "D313") == []


MUST = "<!-- note\nSay it.\n-->\n\n<!-- note must\n{}\n-->"


@pytest.mark.parametrize(
    ("notes", "said"),
    [
        (MUST.format("You can go. It is fine."), None),
        (MUST.format("Go. " * 4), None),
        (MUST.format("go " * 30), None),
        (MUST.format("go " * 31), "31 words"),
        (MUST.format("Go. " * 5), "5 words; 30 in 4 sentences"),
        (MUST.format("One.\n\nTwo."), "one paragraph"),
        (MUST.format("- One\n- Two"), "one paragraph"),
        ("<!-- note must\nYou can go.\n-->", "no notes to say it in"),
        (MUST.format("One.") + "\n\n<!-- note must\nTwo.\n-->" * 2, None),
        (MUST.format("One.") + "\n\n<!-- note must\nTwo.\n-->" * 3, "4 lines must be said"),
    ],
)
def test_a_must_say_line_fits_in_a_breath_and_into_the_notes(review, notes, said):
    found = [p.message for p in review(slide("## Now", notes=notes)) if p.code == "D314"]
    assert len(found) == (said is not None)
    assert said is None or said in found[0]


TOO_MANY = [("second", "9 key presses on this slide; 8 is the most.")]


@pytest.mark.parametrize(("steps", "expected"), [(8, []), (9, TOO_MANY)])
def test_eight_presses_are_the_most(review, steps, expected):
    body = "## Now\n\nGo.\n\n" + "\n\n".join(f"<!-- pause -->\n\nGo {i}." for i in range(steps))
    assert told(review(slide(body)), "D315") == expected
