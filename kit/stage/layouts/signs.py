"""Which of our signs goes with which word: a lead word or a card's front in, the name of a sign out.

The signs are files in resources/pictures/signs. A word that is not here gets no sign; that is no fault.
"""

from __future__ import annotations

import re

_OF_LEAD = {
    "stop": "raised-hand",
    "pause": "raised-hand",
    "save": "save",
    "keep": "keep",
    "speak": "speak",
    "tell": "speak",
    "talk": "speak",
    "report": "report",
    "block": "block",
    "leave": "end",
    "step away": "end",
    "pick": "question",
    "choose": "question",
    "ask": "ask-first",
    "ask first": "ask-first",
    "share": "share",
    "calm": "heart",
    "thank": "heart",
    "listen": "people",
    "act": "shield",
    "notice": "eye",
    "look": "eye",
    "no": "cross",
    "next": "next",
    "call": "phone",
    "wait": "clock",
    "mute": "bell-off",
    "sleep": "moon",
    "hide": "eye-off",
    "hurry": "stopwatch",
    "hush": "bell-off",
    "gift": "gift",
    "lock": "lock",
    "fact": "tick",
    "true": "tick",
    "yes": "tick",
    "safe": "shield",
    "myth": "cross",
    "false": "cross",
    "not": "cross",
    "maybe": "question",
    "it depends": "question",
}
_OF_THING = {
    "drawing": "star",
    "drew": "star",
    "score": "star",
    "made": "star",
    "live": "home",
    "address": "home",
    "home": "home",
    "house": "home",
    "team": "people",
    "friend": "people",
    "friends": "people",
    "family": "people",
    "password": "key",
    "code": "key",
    "photo": "camera",
    "picture": "camera",
    "selfie": "camera",
    "video": "camera",
    "name": "person",
    "birthday": "gift",
    "gift": "gift",
    "phone": "phone",
    "number": "phone",
    "game": "gamepad",
    "message": "chat",
    "chat": "chat",
    "school": "book",
    "where": "pin",
    "place": "pin",
    "money": "cart",
    "buy": "cart",
}


def sign_of_lead(words: str) -> str | None:
    """The sign of an action or a verdict: by all of its words, else by the first."""
    found = re.findall(r"[\w']+", words.casefold())
    if not found:
        return None
    return _OF_LEAD.get(" ".join(found)) or _OF_LEAD.get(found[0])


def sign_of_thing(words: str) -> str | None:
    """The sign of what is spoken of: by the last word that has one."""
    found = re.findall(r"[\w']+", words.casefold())
    return next((sign for word in reversed(found) if (sign := _OF_THING.get(word))), None)
