"""The check of the prepared answers and of the scenario bank, each rule on an entry that breaks it."""

from pathlib import Path

import pytest

from kit import paths
from kit.contacts.answers import read_answers
from kit.review.banks import card_fingerprint
from kit.review.check import check_files
from kit.review.spelling import NOT_CHECKED
from tests.review.conftest import TODAY

CARD = {
    "id": '"secret"',
    "question": '"Will you tell?"',
    "for": '["children"]',
    "say": '"“I get help, with {{ event.lead_name or the helper }}.”"',
    "do": '"Promise nothing."',
}
CASE = {
    "id": '"coins"',
    "talk": '"pause-pick-tell"',
    "ages": '"8-11"',
    "center": '"boy"',
    "pusher": '"a new player"',
    "setting": '"Rico plays a game."',
    "push": '"“Send a photo and get coins.”"',
    "choices": '["Send it.", "Say no and tell.", "Hide."]',
    "safest": "2",
    "why": '"He may always leave."',
    "adult": '"“Good that you paused.”"',
    "ends_with_adult": "true",
}


@pytest.fixture
def told(tmp_path):
    """(code, message) of the problems of a file with these entries; a value of None leaves a key out."""

    def told(name, kind, base, *changes, top=""):
        tables = []
        for change in changes:
            values = {key: value for key, value in {**base, **change}.items() if value is not None}
            tables.append(f"[[{kind}]]\n" + "\n".join(f"{key} = {value}" for key, value in values.items()))
        file = tmp_path / name
        file.write_text(f'version = "1.0.0"\nlang = "en"\n{top}\n' + "\n\n".join(tables) + "\n", "utf-8")
        report = check_files([file], today=TODAY)
        assert NOT_CHECKED not in report.skipped
        return [(problem.code, problem.message) for problem in report.problems]

    return told


def test_what_ships_is_faultless():
    files = [paths.resources_dir() / name for name in ("hard-questions.toml", "scenarios.toml")]
    assert check_files(files, today=TODAY).problems == ()


def test_a_sound_answer_has_no_problems(told):
    assert told("hard-questions.toml", "card", CARD, {}) == []


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        ({"say": None}, "C103", "say is missing"),
        ({"for": None}, "C103", "for is missing"),
        ({"for": '["kids"]'}, "C106", '"kids"'),
        ({"say": '"“It is forever.”"'}, "D309", "stop list"),
        ({"say": '"“Call 911.”"'}, "D309", "phone number"),
        ({"do": '"Think of self-harm."'}, "D309", "self-harm where children hear it"),
        ({"say": '"“Go. Go. Go. Go. Go. Go. Go.”"'}, "D308", "7 sentences"),
        ({"say": f'"“{"go " * 25}”"'}, "D308", "25 words"),
        ({"say": '"“I recieve help.”"'}, "D316", '"recieve"'),
        ({"say": '"“Ask {{ event.leed_name or us }}.”"'}, "D503", "event.leed_name"),
        ({"say": '"“Ask {{ contact.crisiss.name or us }}.”"'}, "D503", "contact.crisiss.name"),
        ({"say": '"“Ask {{ figure.half }}.”"'}, "D503", "no placeholder of a card"),
        ({"say": '"“Ask {{ event.lead_name }}.”"'}, "D504", "no words to stand in"),
    ],
)
def test_an_answer_that_breaks_a_rule_is_told(told, change, code, said):
    found = told("hard-questions.toml", "card", CARD, change)
    assert [(c, said in message) for c, message in found] == [(code, True)]


def test_adults_may_hear_what_children_may_not(told):
    assert told("hard-questions.toml", "card", CARD, {"for": '["carers"]', "do": '"Think of self-harm."'}) == []


def test_an_overdue_review_is_told(told):
    assert told("hard-questions.toml", "card", CARD, {}, top="review_by = 2026-11-23") == [
        ("D110", "Review was due 23 Nov 2026.")
    ]


@pytest.mark.parametrize(
    ("change", "code", "said"),
    [
        ({"push": None}, "C103", "push is missing"),
        ({"choices": '["One.", "Two."]'}, "B101", "2 choices"),
        ({"safest": "4"}, "B101", "safest is 1, 2 or 3"),
        ({"safest": None}, "B101", "safest is 1, 2 or 3"),
        ({"talk": '"no-such-talk"'}, "B101", 'no talk "no-such-talk"'),
        ({"talk": '"../slides/tour"'}, "B101", "there is no talk"),
        ({"slide": '"no-such-slide"'}, "B101", "no slide of pause-pick-tell"),
        ({"setting": '"He is silly and asked for it."'}, "D309", "stop list"),
        ({"setting": f'"{"He and " * 8}go."'}, "D308", "17 words; 12 is the most"),
        ({"why": '"He may allways leave."'}, "D316", '"allways"'),
        ({"color": '"red"'}, "C104", "color"),
    ],
)
def test_a_case_that_breaks_a_rule_is_told(told, change, code, said):
    found = [each for each in told("scenarios.toml", "scenario", CASE, change) if each[0] != "B102"]
    assert (code, True) in [(c, said in message) for c, message in found]


def test_a_bank_out_of_balance_says_how(told):
    cases = [{"id": f'"case-{n}"', "center": '"girl"', "ends_with_adult": "false"} for n in range(7)]
    found = [message for code, message in told("scenarios.toml", "scenario", CASE, *cases) if code == "B102"]
    assert sorted(found) == [
        "0 scenarios end with an adult who helps; a third, 12, is the least.",
        "0 scenarios for the boosters together; there are 6.",
        "0 scenarios have a boy at the center; a third, 12, is the least.",
        "7 scenarios for pause-pick-tell; there are 6.",
        "7 scenarios; the bank holds 36.",
        "The safest choice is number 2 in 7 of 7.",
    ]


WRONG = ("", "[[scenario]]\n", "scenario = 3", "][", "[[scenario]]\nchoices = 5\nsafest = true\n")


@pytest.mark.parametrize("content", WRONG)
@pytest.mark.parametrize("name", ["scenarios.toml", "hard-questions.es.toml"])
def test_no_content_raises(tmp_path, name, content):
    file = tmp_path / name
    file.write_text(content)
    check_files([file], today=TODAY)
    assert Path(file).exists()


def test_a_translated_card_is_not_older_than_its_source(told, tmp_path):
    assert told("hard-questions.toml", "card", CARD, {}) == []
    source = read_answers(tmp_path / "hard-questions.toml")[0][0]
    top = 'translation_of = "hard-questions"'
    spanish, was = "hard-questions.es.toml", {"was": f'"{card_fingerprint(source)}"'}
    assert told(spanish, "card", CARD, was, top=top) == []
    older = "secret has changed in hard-questions.toml since it was translated."
    assert told(spanish, "card", CARD, {"was": '"00000000"'}, top=top) == [("D603", older)]
    assert told(spanish, "card", CARD, {"id": '"other"'}, top=top) == [
        ("D601", 'hard-questions.toml has no card "other".'),
        ("D602", 'The card "secret" is not translated yet.'),
    ]
    (tmp_path / "hard-questions.toml").unlink()
    gone = "hard-questions.toml, which this translates, is not in the same folder."
    assert told(spanish, "card", CARD, was, top=top) == [("D601", gone)]
