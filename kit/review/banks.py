"""The prepared answers and the scenario bank in, what is wrong with them out: they keep the rules that talks keep.

B101: an entry is whole. B102: the bank is balanced. And of the talks' rules D110, D308, D309, D316, D503, D504 and
D601 to D603.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from kit import paths
from kit.contacts.answers import Answer, read_answers
from kit.contacts.model import ENTRY_FIELDS, EVENT_FIELDS, ROLES, in_words
from kit.contacts.tables import Table, TomlFile, read_toml, suggest
from kit.deck.model import Audience, Deck
from kit.deck.opening import read_deck
from kit.deck.placeholders import PLACEHOLDER, parse_slot
from kit.deck.translation import fingerprint
from kit.deck.wording import NOT_NATIVE
from kit.errors import Problem
from kit.review.reading import sentences
from kit.review.rules import PRESENTER, Context, Reader, reader_of
from kit.review.stop_list import find_stops
from kit.review.table import BY_CODE
from kit.review.yardstick import yardstick_of

_MOST_SENTENCES = 6
_ADULTS_ONLY = re.compile(r"\b(?:self-?harm|suicid\w*|kill (?:my|your|him|her|them)sel\w+|autolesi\w+)", re.IGNORECASE)
_HEARD_BY_CHILDREN = {"children", "teens", "mixed"}
_SCENARIO = (
    "id", "talk", "slide", "ages", "center", "pusher", "setting", "push", "choices", "safest", "why", "adult",
    "ends_with_adult",
)  # fmt: skip
_TOP = ("version", "lang", "license", "reviewed", "review_by", "reviewers", "scenario")
_ALL, _EACH, _THIRD = 36, 6, 12
_BOOSTER = "booster-"


def check_answers(path: Path, context: Context) -> Iterator[Problem]:
    """What is wrong with hard-questions.toml."""
    answers, file = read_answers(path)
    lang = str(file.data.get("lang", "en"))
    for answer in answers:
        yield from _check_answer(file, answer, context, lang)
    if file.data.get("translation_of"):
        yield from _check_translated(file, answers)
    yield from _check_dates(file, context)
    yield from file.problems


def card_fingerprint(answer: Answer) -> str:
    """What a card's translation keeps as `was`: the fingerprint of the words that are translated."""
    return fingerprint("\n".join((answer.question, *answer.also, answer.say, answer.do)))


def _check_translated(file: TomlFile, answers: tuple[Answer, ...]) -> Iterator[Problem]:
    """D601 to D603: cards of no source, cards that are missing, and cards older than their source."""
    source = file.path.with_name(f"{file.data['translation_of']}.toml")
    if not source.is_file():
        said = f"{source.name}, which this translates, is not in the same folder."
        yield Problem(file.path, 0, "D601", said, "Put the translation beside its source.")
        return
    theirs = {answer.id: answer for answer in read_answers(source)[0]}
    for answer in answers:
        if answer.id not in theirs:
            said = f'{source.name} has no card "{answer.id}".'
            yield Problem(file.path, answer.line, "D601", said, "Take it out, or give it the id of one there.")
        elif answer.was != (now := card_fingerprint(theirs[answer.id])):
            said, hint = f"{answer.id} has changed in {source.name} since it was translated.", f'was = "{now}"'
            yield Problem(file.path, answer.line, "D603", said, f"Look at it again, then write {hint}.", "warning")
    for missing in sorted(theirs.keys() - {answer.id for answer in answers}):
        said = f'The card "{missing}" is not translated yet.'
        yield Problem(file.path, 0, "D602", said, "Until then it is not offered in this language.", "warning")


def _check_answer(file: TomlFile, answer: Answer, context: Context, lang: str) -> Iterator[Problem]:
    said, all_words = _plain(answer.say), _plain(f"{answer.question} {answer.say} {answer.do}")
    for audience in answer.audiences:
        for wrong, hint in find_stops(_plain(f"{answer.say} {answer.do}"), _audience(audience), lang=lang):
            yield _problem(file, answer.line, "D309", f"{answer.id}: {wrong}.", hint)
    if _ADULTS_ONLY.search(all_words) and _HEARD_BY_CHILDREN & set(answer.audiences):
        message = f"{answer.id} speaks of self-harm where children hear it."
        yield _problem(file, answer.line, "D309", message, "Offer it to adults only.")
    if len(sentences(said)) > _MOST_SENTENCES:
        message = f"{answer.id}: an answer of {len(sentences(said))} sentences; {_MOST_SENTENCES} is the most."
        yield _problem(file, answer.line, "D308", message)
    yield from _check_words(file, answer.line, answer.id, [said], PRESENTER, context, lang, more=all_words)
    yield from _check_slots(file, answer)


def _check_slots(file: TomlFile, answer: Answer) -> Iterator[Problem]:
    """Placeholders that exist, each with words to stand in: a card with a gap cannot be read out."""
    for match in PLACEHOLDER.finditer(f"{answer.question} {answer.say} {answer.do}"):
        slot = parse_slot(match[1], answer.line)
        fields = {"event": EVENT_FIELDS, "contact": ENTRY_FIELDS}.get(slot.path[0]) if slot else None
        if slot is None or fields is None:
            yield _problem(file, answer.line, "D503", f'{answer.id}: "{match[0]}" is no placeholder of a card.')
        elif slot.path[-1] not in fields or (slot.path[0] == "contact" and slot.path[1] not in ROLES):
            hint = suggest(slot.path[-1], fields) or f"Known are: {', '.join(fields)}."
            yield _problem(file, answer.line, "D503", f'{answer.id}: there is no "{".".join(slot.path)}".', hint)
        elif slot.fallback is None:
            yield _problem(file, answer.line, "D504", f'{answer.id}: "{".".join(slot.path)}" has no words to stand in.')


def check_scenarios(path: Path, context: Context) -> Iterator[Problem]:
    """What is wrong with scenarios.toml."""
    file = read_toml(path)
    file.table("", file.data).check_keys(_TOP)
    lang = str(file.data.get("lang", "en"))
    tables = file.tables("scenario")
    talks: dict[str, Deck | None] = {}
    known: set[object] = set()
    for table in tables:
        name = table.text("talk")
        if name not in talks:
            talks[name] = _talk(name)
        yield from _check_scenario(file, table, talks[name], known, context, lang)
    yield from _check_balance(file, tables, talks)
    yield from _check_dates(file, context)
    yield from file.problems


def _check_scenario(
    file: TomlFile, table: Table, talk: Deck | None, known: set[object], context: Context, lang: str
) -> Iterator[Problem]:
    table.check_keys(_SCENARIO)
    table.need("id", "talk", "ages", "center", "pusher", "setting", "push", "why", "adult")
    table.flag("ends_with_adult")
    name, line = table.text("id"), table.start
    if name in known:
        yield _problem(file, line, "B101", f'"{name}" is already used.', "Give one of them another id.")
    known.add(name)
    choices, safest = table.texts("choices", 200), table.values.get("safest")
    if len(choices) != 3:
        yield _problem(file, line, "B101", f"{name}: {len(choices)} choices; there are three.")
    if safest not in (1, 2, 3) or isinstance(safest, bool):
        yield _problem(file, line, "B101", f"{name}: safest is 1, 2 or 3.")
    if talk is None:
        yield _problem(file, line, "B101", f'{name}: there is no talk "{table.text("talk")}".', "Name a talk's id.")
        return
    slide = table.text("slide")
    if slide and talk.index_of(slide) is None:
        hint = suggest(slide, [each.id for each in talk.slides])
        yield _problem(file, line, "B101", f'{name}: "{slide}" is no slide of {talk.meta.id}.', hint)
    texts = [table.text("setting"), table.text("push"), *choices, table.text("why"), table.text("adult")]
    yield from _check_words(file, line, name, texts, reader_of(talk.meta), context, lang)
    for wrong, hint in find_stops(" ".join(texts), talk.meta.audience, lang=lang):
        yield _problem(file, line, "D309", f"{name}: {wrong}.", hint)


def _check_balance(file: TomlFile, tables: list[Table], talks: dict[str, Deck | None]) -> Iterator[Problem]:
    counts = Counter(table.text("talk") for table in tables)
    if len(tables) != _ALL:
        yield _problem(file, 0, "B102", f"{len(tables)} scenarios; the bank holds {_ALL}.")
    boosters = sum(count for name, count in counts.items() if name.startswith(_BOOSTER))
    wrong = {name: count for name, count in counts.items() if not name.startswith(_BOOSTER) and count != _EACH}
    if boosters != _EACH:
        wrong["the boosters together"] = boosters
    for name, count in wrong.items():
        if name in talks or count != _EACH:
            yield _problem(file, 0, "B102", f"{count} scenarios for {name}; there are {_EACH}.")
    boys = sum(table.values.get("center") == "boy" for table in tables)
    helped = sum(table.values.get("ends_with_adult") is True for table in tables)
    for count, what in ((boys, "have a boy at the center"), (helped, "end with an adult who helps")):
        if count < _THIRD:
            yield _problem(file, 0, "B102", f"{count} scenarios {what}; a third, {_THIRD}, is the least.")
    places = Counter(table.values.get("safest") for table in tables)
    if tables and max(places.values()) > len(tables) / 2:
        most = max(places, key=lambda place: places[place])
        yield _problem(file, 0, "B102", f"The safest choice is number {most} in {places[most]} of {len(tables)}.")


# What both keep


def _check_words(
    file: TomlFile, line: int, name: str, texts: list[str], reader: Reader, context: Context, lang: str, more: str = ""
) -> Iterator[Problem]:
    """Easy enough (few words say little about a grade: there is room for chance), in short sentences, well spelled."""
    longest = max((len(words) for text in texts for words in sentences(text)), default=0)
    if longest > reader.sentence:
        yield _problem(file, line, "D308", f"{name}: a sentence of {longest} words; {reader.sentence} is the most.")
    yardstick = yardstick_of(lang)
    if yardstick is not None and (hard := yardstick.too_hard(texts, reader, chance=True)):
        yield _problem(file, line, "D308", f"{name}: {hard[:1].lower()}{hard[1:]}.")
    if context.speller is not None:
        for word in dict.fromkeys(context.speller.unknown(" ".join([*texts, more]), lang)):
            yield _problem(file, line, "D316", f'{name}: "{word}" is in no dictionary.')


def _check_dates(file: TomlFile, context: Context) -> Iterator[Problem]:
    due = file.table("", file.data).date("review_by")
    if due is not None and due < context.today:
        yield _problem(file, 0, "D110", f"Review was due {in_words(due)}.", error=context.release)
    if file.data.get("native_reviewed") is False:
        hint = "Have it read by someone who grew up with the language; then write native_reviewed = true."
        yield _problem(file, 0, "D110", f"{NOT_NATIVE}.", hint)


def _plain(text: str) -> str:
    """The words with the words that stand in for placeholders; a bare one is a name."""
    slots = (parse_slot(match[1], 0) for match in PLACEHOLDER.finditer(text))
    words = iter([(slot.fallback or "Name") if slot else "Name" for slot in slots])
    return PLACEHOLDER.sub(lambda _: next(words), text)


def _audience(name: str) -> Audience:
    found: dict[str, Audience] = {"children": "children", "teens": "teens", "carers": "carers", "staff": "staff"}
    return found.get(name, "mixed")


def _talk(name: str) -> Deck | None:
    path = paths.slides_dir() / name / "deck.en.md"
    return read_deck(path) if name and Path(name).name == name and path.is_file() else None


def _problem(
    file: TomlFile, line: int, code: str, message: str, hint: str = "", *, error: bool = False
) -> Problem:
    rule = BY_CODE[code]
    return Problem(file.path, line, code, message, hint or rule.hint, "error" if error else rule.severity)
