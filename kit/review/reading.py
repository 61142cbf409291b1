"""English text in, its US school grade out, after Flesch and Kincaid.

    grade = 0.39 words per sentence + 11.8 syllables per word - 15.59    (Kincaid et al., 1975)

Syllables are counted by the groups of vowels in a word, mended by a few rules of English spelling and by a
list of common words that break them. A fragment (a title, a list item) counts as a sentence: so it is read
from the wall.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

_SENTENCE_END = re.compile(r"[.!?:;…]+[\"'”’)\]]*(?:\s+|$)|\n+")
_FULL_STOP = re.compile(r"[.!?…]+[\"'”’)\]]*(?:\s+|$)")
_ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|\S+@\S+|\b[\w-]+(?:\.[\w-]+)*\.(?:org|com|net|gov|edu|uk|ca|au|nz|ie|eu|in)\b\S*"
)
_WORD = re.compile(r"\d+(?:[.,/:]\d+)+|[^\W_]+(?:['’\-‑][^\W_]+)*")
_GROUP = re.compile(r"[aeiouy]+")

# Words that the rules below miscount.
_KNOWN = {
    "aisle": 1, "anime": 3, "anyone": 3, "area": 3, "areas": 3, "argue": 2, "business": 2, "cafe": 2,
    "chaos": 2, "cooperate": 4, "coordinate": 4, "create": 2, "created": 3, "creates": 2, "creating": 3,
    "cruel": 2, "diet": 2, "element": 3, "evening": 2, "every": 2, "everybody": 4, "everything": 3,
    "everywhere": 3, "friend": 1, "friendly": 2, "friends": 1, "friendship": 2, "giant": 2, "hatred": 2,
    "homework": 2, "hundred": 2, "idea": 3, "ideas": 3, "lifeline": 2, "lifelines": 2, "lion": 2, "maybe": 2,
    "museum": 3, "naive": 2, "naked": 2, "opinion": 3, "poem": 2, "poet": 2, "quiet": 2, "quietly": 3,
    "react": 2, "reality": 4, "reassure": 3, "recipe": 3, "reopen": 3, "sacred": 2, "safeguard": 2,
    "safeguarding": 3, "science": 2, "society": 4, "suicide": 3, "theater": 3, "therefore": 2,
    "timeline": 2, "timetable": 3, "variety": 4, "video": 3, "videos": 3, "wednesday": 2, "whoever": 3,
    "wicked": 2,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Reading:
    """How much there is to read; two add up."""

    words: int = 0
    sentences: int = 0
    syllables: int = 0

    def __add__(self, other: Reading) -> Reading:
        return Reading(
            self.words + other.words, self.sentences + other.sentences, self.syllables + other.syllables
        )

    @property
    def grade(self) -> float:
        """The school grade, 0 at least."""
        if not self.words or not self.sentences:
            return 0.0
        per_sentence, per_word = self.words / self.sentences, self.syllables / self.words
        return max(0.0, 0.39 * per_sentence + 11.8 * per_word - 15.59)


def measure(texts: Iterable[str]) -> Reading:
    """What all these pieces of text add up to; each begins a sentence of its own."""
    total = Reading()
    for text in texts:
        for sentence in sentences(text):
            total += Reading(len(sentence), 1, sum(count_syllables(word) for word in sentence))
    return total


def sentences(text: str) -> list[list[str]]:
    """The words of each sentence; web and mail addresses are left out."""
    pieces = _SENTENCE_END.split(without_addresses(text))
    return [words for piece in pieces if (words := _WORD.findall(piece))]


def whole_sentences(texts: Iterable[str]) -> list[str]:
    """The sentences that end like one and have two words or more, each a text of its own to be measured.

    Titles, labels, items without an end mark and lead words ("Stop.") are no sentences: counted as such, they would
    make every sheet look like a first reader. A colon or semicolon does not end a sentence here.
    """
    found: list[str] = []
    for line in (line for text in texts for line in without_addresses(text).splitlines()):
        begin = 0
        for end in _FULL_STOP.finditer(line):
            sentence = line[begin : end.start()].replace(":", ",").replace(";", ",")
            begin = end.end()
            if count_words(sentence) > 1:
                found.append(sentence)
    return found


def without_addresses(text: str) -> str:
    """The text without web and mail addresses, which are nobody's style."""
    return _ADDRESS.sub(" ", text)


def count_words(text: str) -> int:
    return len(_WORD.findall(text))


def count_syllables(word: str) -> int:
    """At least 1; parts joined by a hyphen are counted apart, digits are one."""
    return sum(_count_part(part) for part in re.split(r"[-‑]", word.lower()) if part) or 1


def _count_part(word: str) -> int:
    word = word.replace("’", "'")
    extra = 1 if re.search(r"[^aeiou]n't$", word) else 0  # did-n't, but don't
    word = re.sub(r"'(s|t|d|m|re|ve|ll)?$", "", word).replace("'", "")
    if word in _KNOWN:
        return _KNOWN[word] + extra
    count = len(_GROUP.findall(word)) + extra
    count += sum(len(re.findall(pattern, word)) for pattern in _APART)
    count -= sum(len(re.findall(pattern, word)) for pattern in _SILENT)
    return max(1, count)


# Vowels that stand together and are spoken apart.
_APART = (
    r"[aeiouy]ing\b",  # do-ing, play-ing
    r"(?<![tscgl])i[ao]",  # me-di-a, ra-di-o; not na-tion, so-cial
    r"(?<![tscg])ie(?=n)",  # au-di-ence; not pa-tient
    r"[aeo]y(?=er|or)",  # play-er
    r"(?<=[^gq])ua(?=[lt])",  # act-u-al, e-val-u-ate
    r"(?<=i)sm\b|thm\b",  # bull-y-is-m, rhy-thm
    r"(?<=[^aeiouy])[iy]e(?=r\b)(?<![fptk]ie)",  # dri-er
)
# Vowels that are written and not spoken.
_SILENT = (
    r"(?<=[^aeiouy])(?<![^aeiouy]l)e\b",  # makE, but ta-ble
    r"(?<=[^aeiouysxzcg])(?<!ch)(?<!sh)(?<![^aeiouy]l)es\b",  # makEs, but pla-ces
    r"(?<=[^aeiouytd])ed\b",  # askEd, but want-ed
    r"(?<=[^aeiouy])(?<![^aeiouy]l)e(?=(?:ty|ly|ful|fully|ness|ment|ments|less|lessly)\b)",  # safEty
    r"(?<=[gq])ue\b",  # leagUE
    r"\bsome(?=[bdhptw])",  # somEthing
)
