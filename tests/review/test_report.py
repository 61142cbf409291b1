"""A problem is printed so that an editor can jump to it; a program gets JSON."""

import json
from pathlib import Path

import pytest

from kit.errors import Problem
from kit.review.check import Report
from kit.review.report import as_json, as_text, rules_text
from kit.review.table import BY_CODE, RULES

BAD = Problem(
    Path("talk/deck.en.md"), 104, "D309", '"forever" is on the stop list.', "Say what helps.", slide="x"
)
MILD = Problem(Path("us.toml"), 0, "C120", "Odd.", severity="warning")
REPORT = Report((Path("talk/deck.en.md"), Path("us.toml")), (BAD, MILD))


def test_a_problem_is_its_place_its_code_and_its_words(monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    assert as_text(REPORT).splitlines() == [
        'talk/deck.en.md:104: D309 "forever" is on the stop list.',
        "    Say what helps.",
        "us.toml: warning: C120 Odd.",
        "2 files: 1 error, 1 warning.",
    ]


def test_nothing_found_is_said_too():
    assert as_text(Report((Path("a"),), ())) == "1 file: 0 errors, 0 warnings."


def test_a_file_elsewhere_has_its_whole_path(monkeypatch, tmp_path):
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    problem = Problem(tmp_path / "there.md", 1, "D100", "Odd.")
    assert as_text(Report((), (problem,))).startswith(f"{tmp_path / 'there.md'}:1: ")


def test_json_has_every_field():
    told = json.loads(as_json(REPORT))
    assert (told["files"], told["errors"], told["warnings"]) == (2, 1, 1)
    assert told["problems"][0] == {
        "path": "talk/deck.en.md", "line": 104, "code": "D309", "severity": "error", "slide": "x",
        "message": '"forever" is on the stop list.', "hint": "Say what helps.",
    }  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_each_rule_is_listed_with_its_reason_and_the_way_out(rule):
    words = " ".join(rules_text().split())
    assert f"{rule.code} ({rule.severity}) {rule.asks} {rule.reason} {rule.hint}" in words


def test_no_code_stands_for_two_rules():
    assert len(BY_CODE) == len(RULES)
