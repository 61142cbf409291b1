"""resources/hard-questions.toml and a place in, the prepared answers to hard questions out, for the presenter alone.

The placeholders are those of the disclosure card. What is wrong with the file is a problem; a card without a question
or an answer is left out. An answer is offered only where it may be heard: `audiences`.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from kit import paths
from kit.contacts.card import fill_slots
from kit.contacts.figures import AUDIENCES
from kit.contacts.model import Place
from kit.contacts.tables import TomlFile, read_toml
from kit.values import value

_TOP = ("version", "lang", "license", "reviewed", "review_by", "reviewers", "card", "translation_of", "native_reviewed")
_KEYS = ("id", "was", "question", "also", "for", "say", "do")
_LONGEST = 400


@value
class Answer:
    """One card: what someone may ask, the words that are ready, what to do meanwhile ("" for nothing)."""

    id: str
    question: str
    say: str
    do: str = ""
    also: tuple[str, ...] = ()  # other ways to ask it
    audiences: tuple[str, ...] = ()
    line: int = 0
    was: str = ""  # of a translation: the fingerprint of the card it was made from


def load_answers(place: Place, audience: str, path: Path | None = None) -> tuple[Answer, ...]:
    """The answers for listeners of that kind in the place's language, its names and numbers filled in."""
    answers, _ = read_answers(path or answers_path(place.lang))
    return tuple(_filled(each, place) for each in answers if audience in each.audiences)


def _filled(answer: Answer, place: Place) -> Answer:
    question, say, do = (fill_slots(text, place) for text in (answer.question, answer.say, answer.do))
    return replace(answer, question=question, say=say, do=do)


def answers_path(lang: str = "en") -> Path:
    """The file in that language, hard-questions.es.toml, else the English one."""
    folder = paths.resources_dir()
    for code in () if lang == "en" else (lang, lang.split("-", maxsplit=1)[0]):
        if (path := folder / f"hard-questions.{code}.toml").is_file():
            return path
    return folder / "hard-questions.toml"


def read_answers(path: Path) -> tuple[tuple[Answer, ...], TomlFile]:
    """The answers as they are written, and the file with what is wrong with it."""
    file = read_toml(path)
    file.table("", file.data).check_keys(_TOP)
    answers: list[Answer] = []
    known: set[str] = set()
    for table in file.tables("card"):
        table.check_keys(_KEYS)
        whole = table.need("id", "question", "say")
        audiences = table.texts("for")
        for audience in audiences:
            if audience not in AUDIENCES:
                table.refuse("for", f'for: "{audience}" is not known.', f"Choose from: {', '.join(AUDIENCES)}.", "C106")
        if not audiences:
            file.report(table.start, "C103", "for is missing.", "Say in whose talks it is offered.")
        answer = Answer(
            table.text("id"),
            table.text("question"),
            table.text("say", _LONGEST),
            table.text("do", _LONGEST),
            table.texts("also", 120),
            audiences,
            table.start,
            table.text("was", 8),
        )
        if answer.id in known:
            table.refuse("id", f'id: "{answer.id}" is already used.', "Give one of them another id.")
        known.add(answer.id)
        if whole:
            answers.append(answer)
    return tuple(answers), file
