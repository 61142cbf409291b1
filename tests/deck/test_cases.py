"""Small decks with the expected problem written beside the bad line, as «CODE words of the message or hint».

A case begins with `%%% the rule`. Without a front matter of its own, a whole one and a title slide go before it.
`«W …»` is a warning, `«1: …»` stands for line 1 of the file. Every problem must be expected, every expectation found.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from kit.deck.opening import read_deck
from kit.errors import Problem

CASES = Path(__file__).parent.parent / "cases"
MARK = re.compile(r"[ ]?«(?:(\d+): )?(W )?(D\d+)[ ]?([^»]*)»")
HEAD = """---
marp: true
deck: 1
id: case
title: Case
lang: en
audience: mixed
minutes: 20
shortest: 10
version: 1.0.0
reviewed: 2026-11-20
review_by: 2027-11-20
license: CC-BY-4.0
---

<!--
slide: welcome
minutes: 0.5
layout: title
-->

# Case

---

"""


def cases() -> list[tuple[str, str]]:
    found = []
    for file in sorted((CASES / "ours").glob("*.md")):
        _, *parts = re.split(r"^%%% (.*)\n", file.read_text("utf-8"), flags=re.MULTILINE)
        found += [
            pytest.param(text, id=f"{file.stem}: {name}")
            for name, text in zip(parts[::2], parts[1::2], strict=True)
        ]
    return found


def whole(text: str) -> str:
    first = MARK.sub("", text.split("\n", 1)[0])
    return text if first == "---" or first.startswith("marp:") else HEAD + text


def expected(text: str) -> list[tuple[int, str, str, str]]:
    return [
        (int(mark[1] or number), "warning" if mark[2] else "error", mark[3], mark[4])
        for number, line in enumerate(text.split("\n"), 1)
        for mark in MARK.finditer(line)
    ]


def fits(problem: Problem, want: tuple[int, str, str, str]) -> bool:
    line, severity, code, words = want
    said = f"{problem.message} {problem.hint}"
    return (problem.line, problem.severity, problem.code) == (line, severity, code) and words in said


@pytest.fixture
def talk(tmp_path: Path) -> Path:
    folder = tmp_path / "slides" / "case"
    (folder / "images").mkdir(parents=True)
    shutil.copy(CASES / "guests" / "pics" / "plan.svg", folder / "images")
    (folder / "images" / "words.png").write_text("no picture")
    shared = (
        HEAD.replace("Case", "Frame")
        + "<!--\nslide: who-can-help\nminutes: 1\n-->\n\n## Who can help?\n\nMany.\n"
    )
    (tmp_path / "slides" / "shared").mkdir()
    (tmp_path / "slides" / "shared" / "frame.en.md").write_text(shared)
    return folder


@pytest.mark.parametrize("text", cases())
def test_problems_stand_at_their_line(talk: Path, text: str) -> None:
    text = whole(text)
    file = talk / "deck.en.md"
    file.write_text(MARK.sub("", text), "utf-8")

    found = list(read_deck(file).problems)

    wanted = expected(text)
    missing = []
    for want in wanted:
        match = next((p for p in found if fits(p, want)), None)
        if match is None:
            missing.append(want)
        else:
            found.remove(match)
    assert (missing, [f"{p.line} {p.severity} {p.code} {p.message} | {p.hint}" for p in found]) == ([], [])
