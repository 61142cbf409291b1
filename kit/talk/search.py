"""Finding a slide by words or number, or a prepared answer by words: what was typed in, what has it out.

Upper and lower case and accents make no difference: "nino" finds "Niño" and "strasse" finds "Straße". Every
word typed must be on the slide or in its notes; the beginning of a word is enough. Hidden slides are not
found.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from kit.contacts.answers import Answer
from kit.deck.model import Deck, Slide
from kit.talk.words import note_words, slide_words

Where = Literal["number", "title", "slide", "notes"]
_ORDER: tuple[Where, ...] = ("number", "title", "slide", "notes")
_AROUND = 30  # characters of the excerpt before the word found
_LENGTH = 90


@dataclass(frozen=True, slots=True)
class Hit:
    """A slide that was found: where the words stand, and some of the text around them.

    `mark` is the stretch of the excerpt that matched first, as (start, end).
    """

    slide: int
    where: Where
    excerpt: str
    mark: tuple[int, int] = (0, 0)


def search(deck: Deck, typed: str) -> tuple[Hit, ...]:
    """The slides found: by their number first, then by title, then by what stands on them, then by notes."""
    wanted = fold(typed).split()
    if not wanted:
        return ()
    patterns = [_pattern(word) for word in wanted]
    looked = (_look(i, slide, wanted, patterns) for i, slide in enumerate(deck.slides))
    hits = [hit for hit in looked if hit is not None]
    return tuple(sorted(hits, key=lambda hit: (_ORDER.index(hit.where), hit.slide)))


def search_answers(answers: Sequence[Answer], typed: str) -> tuple[Answer, ...]:
    """The answers that have every word: those whose question has them first, then by the words of the answer."""
    wanted = fold(typed).split()
    if not wanted or typed.strip().isdecimal():
        return ()
    patterns = [_pattern(word) for word in wanted]
    asked = [answer for answer in answers if asks(answer, typed)]
    others = (answer for answer in answers if answer not in asked)
    texts = ((answer, " ".join((answer.question, *answer.also, answer.say, answer.do))) for answer in others)
    return (*asked, *(answer for answer, text in texts if all(_places(text, patterns))))


def asks(answer: Answer, typed: str) -> bool:
    """Whether the question has every word, in one of the ways to ask it."""
    return any(has_words(words, typed) for words in (answer.question, *answer.also))


def has_words(text: str, typed: str) -> bool:
    """Whether the text has every word that was typed."""
    patterns = [_pattern(word) for word in fold(typed).split()]
    return bool(patterns) and all(_places(text, patterns))


def fold(text: str) -> str:
    """The text without case and accents, for comparing."""
    if text.isascii():
        return text.casefold()
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()


def _look(index: int, slide: Slide, wanted: list[str], patterns: list[re.Pattern[str]]) -> Hit | None:
    if slide.hide:
        return None
    if wanted == [str(index + 1)]:
        return Hit(index, "number", slide.plain_title)
    notes = " ".join(note_words(note) for note in slide.notes)
    texts: dict[Where, str] = {"title": slide.plain_title, "slide": slide_words(slide), "notes": notes}
    found = {where: _places(text, patterns) for where, text in texts.items()}
    if not all(any(places[n] for places in found.values()) for n in range(len(patterns))):
        return None
    # The place that has most of the words, the title first among equals.
    where = max(found, key=lambda place: (sum(map(bool, found[place])), -_ORDER.index(place)))
    first = min((match for match in found[where] if match), key=lambda match: match.start())
    return _hit(index, where, texts[where], _unfolded(texts[where], first))


def _places(text: str, patterns: list[re.Pattern[str]]) -> list[re.Match[str] | None]:
    """Where each word stands at the beginning of a word of the folded text."""
    line = fold(text)
    return [pattern.search(line) for pattern in patterns]


def _unfolded(text: str, match: re.Match[str]) -> tuple[int, int]:
    """The stretch of the text itself that was found in its folded form: one letter may be folded to two."""
    origin = [at for at, char in enumerate(text[: match.end()]) for _ in fold(char)]
    return origin[match.start()], origin[match.end() - 1] + 1


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(word)}" if word[0].isalnum() else re.escape(word))


def _hit(slide: int, where: Where, text: str, mark: tuple[int, int]) -> Hit:
    """The excerpt begins and ends between words; three dots say that there is more."""
    begin = max(0, mark[0] - _AROUND)
    if begin:
        begin = text.find(" ", begin, mark[0]) + 1 or mark[0]
    end = min(len(text), max(begin + _LENGTH, mark[1]))
    if end < len(text):
        end = max(text.rfind(" ", mark[1], end), mark[1])
    before, after = ("… " if begin else ""), (" …" if end < len(text) else "")
    shift = len(before) - begin
    return Hit(slide, where, f"{before}{text[begin:end]}{after}", (mark[0] + shift, mark[1] + shift))
