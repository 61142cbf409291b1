"""A piece of text in, the words and numbers in it that no talk may hold out, each with what to write instead.

After talks.md, sections 1 and 7: words that blame, frighten or take hope; names of apps and AI tools, which
date a talk; phone numbers and statistics, which come from the contacts pack and figures.toml. Names of real
people are on that list too, but no table knows them: the reviewer looks for those.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kit.deck.model import Audience
from kit.review import stop_list_spanish
from kit.review.stop import YOUNG, Stop, stop

_SMALL = (
    r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty|hundred)"
)
# "You should have a plan" is fine; "you should have told" blames.
_NOT_A_THING = r"(?!\s+(?:an?|the|some|any|no|one|two|your|their|his|her|our|my|its|at|access|time|enough)\b)"
STOPS: tuple[Stop, ...] = (
    stop(r"forever", "Pictures can be taken down, and people do get help."),
    stop(r"ruin(?:s|ed|ing)?|no way back|game over", "Give hope: say what helps now."),
    stop(r"predators?", 'Say "someone who wants to hurt children".', YOUNG),
    stop(r"victims?", 'Say "person" or "child".', YOUNG),
    stop(r"perverts?|paedos?|pedos?", "Name what the person did, not the person."),
    stop(r"stranger[ -]danger", 'Say "someone online" or "anyone, even a friend".'),
    stop(r"(?:child|kiddie)[ -]?porn\w*", 'Say "sexual images of a child".'),
    stop(r"sexting rings?", "Say what happened in plain words."),
    stop(
        rf"should(?:['’]ve|n['’]t have| not have| never have| have){_NOT_A_THING}",
        "The one who did harm is to blame. Say what can be done now.", blame=True,
    ),
    stop(r"(?:asking|asked|asks) for it", "The one who did harm is to blame.", blame=True),
    stop(r"let themselves|don['’]t be the one who", "The one who did harm is to blame.", blame=True),
    stop(r"stupid|silly", "Say it without judging.", blame=True),
    stop(rf"every (?:other )?(?:{_SMALL} )?seconds?", "Leave it out, or cite a figure with its year."),
)  # fmt: skip

# Names that are also plain English are looked for with their capital; a sentence may still begin with one.
_BRANDS = (
    "Instagram|Snapchat|TikTok|WhatsApp|Facebook|YouTube|Roblox|Minecraft|Fortnite|Omegle|Telegram|Kik|Twitch|Reddit|"
    "Pinterest|WeChat|Viber|Skype|Tinder|Yubo|BeReal|OnlyFans|Pornhub|Tumblr|Twitter|Discord|Netflix|"
    "PlayStation|Xbox|Nintendo|ChatGPT|OpenAI|Midjourney|DALL[-·]E|Stable Diffusion|Copilot|Character\\.AI|"
    "Replika|FaceTime|iMessage|iPhone|iPad|Zoom|Google|Apple ID|Siri|Alexa"
)
_BRAND = re.compile(rf"\b(?:{_BRANDS})\b")

_NUMBERS: tuple[tuple[re.Pattern[str], str, str], ...] = (
    (
        re.compile(
            r"(?<![\w.,-])(?!(?:19|20)\d\d[-.]\d\d|\d\d?[-.]\d\d?[-.]\d{4}\b)"  # no date, no span of years
            r"(?:\+?\d{1,3}[-. ])?(?:\(\d{2,5}\)|\d{2,5})(?:[-. ]\d{2,8}){1,4}(?![\w%]|[.,]\d)"
            r"|(?<![\w.,-])(?:1-)?8\d\d-(?=[\dA-Z-]*[A-Z])[\dA-Z]+(?:-[\dA-Z]+)*"
            r"|(?<![\w.,$€£-])(?:911|988|999|741741|116 ?(?:000|111|123))(?![\w%]|[.,:]\d)"
        ),
        'the phone number "{}" is typed in',
        "Write {{{{ contact.<role>.phone }}}}; the number comes from the place's pack.",
    ),
    (
        re.compile(r"\d+(?:[.,]\d+)?\s?(?:%|percent\b|per cent\b)|(?<=\s)percent\b", re.IGNORECASE),
        'the statistic "{}" is typed in',
        "Write {{{{ figure.<id> }}}}; it brings its year and source.",
    ),
    (
        re.compile(
            rf"\b{_SMALL} (?:in|out of) (?:every )?{_SMALL}\b(?!\s+(?:seconds|minutes|hours|days|weeks))",
            re.IGNORECASE,
        ),
        'the statistic "{}" is typed in',
        "Write {{{{ figure.<id> }}}}; it brings its year and source.",
    ),
)  # fmt: skip


# Counts and shares in figures or in words; what is meant by them only a source can say.
_WHOM = r"(?:children|kids|teens|teenagers|young people|girls|boys|parents|carers|adults|pupils|students|users|people)"
_COUNTS = (
    re.compile(
        r"\d+(?:[.,]\d+)*\s(?:thousand|million|billion)\b|(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,])", re.IGNORECASE
    ),
    re.compile(
        rf"\b(?:half|(?:a|one|two) thirds?|(?:a|one|three) quarters?) of (?:all |the |these |our )*{_WHOM}\b",
        re.IGNORECASE,
    ),
)

_LISTS = {"en": STOPS, "es": stop_list_spanish.STOPS}


def find_stops(
    words: str, audience: Audience, *, refused: bool = False, lang: str = "en"
) -> Iterator[tuple[str, str]]:
    """(what is wrong, the way out) for each fault; `refused` text shows what not to say, so it may blame."""
    language = lang.split("-", maxsplit=1)[0]
    for entry in _LISTS.get(language, STOPS):
        if (entry.audiences and audience not in entry.audiences) or (refused and entry.blame):
            continue
        for found in entry.pattern.finditer(words):
            yield f'"{found[0]}" is on the stop list', entry.instead
    for found in _BRAND.finditer(words):
        yield f'"{found[0]}" is a brand', 'Say "the app", "the game" or "the group".'
    for pattern, said, hint in _NUMBERS:
        for found in pattern.finditer(words):
            if _is_phone_or_figure(found[0]):
                yield said.format(found[0].strip()), hint.format()
    _, said, hint = _NUMBERS[-1]
    for pattern in _COUNTS:
        yield from ((said.format(found[0].strip()), hint.format()) for found in pattern.finditer(words))
    if language == "es":
        for pattern in stop_list_spanish.NUMBERS:
            yield from ((said.format(found[0].strip()), hint.format()) for found in pattern.finditer(words))


def _is_phone_or_figure(found: str) -> bool:
    """Digits alone make a phone number from seven on; "24-7" and "10 000" are none."""
    digits = sum(c.isdigit() for c in found)
    if re.search(r"[A-Za-z%]", found) or found.replace(" ", "") in _SHORT:
        return True
    return digits >= 7


_SHORT = frozenset({"911", "988", "999", "741741", "116000", "116111", "116123"})
