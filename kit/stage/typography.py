"""Typed characters in, printed ones out: straight quotes and apostrophes become those of the language.

Positions do not move (every sign is replaced by one sign), code keeps what was typed.
"""

from __future__ import annotations

from dataclasses import replace

from kit.deck.model import Span, Text

_PAIRS = {"de": ("„", "“", "‚", "‘"), "pl": ("„", "”", "‚", "’"), "cs": ("„", "“", "‚", "‘")}
_ENGLISH = ("“", "”", "‘", "’")
_OPENS_AFTER = frozenset(" \n\t([{—–-/“„‘‚\u00a0")


def curled(text: Text, lang: str) -> Text:
    """The text with printed quotes; languages that quote in other ways are left as typed."""
    if not any('"' in span.text or "'" in span.text for span in text):
        return text
    language = lang.split("-", maxsplit=1)[0]
    if language not in ("en", "es", "pt", "it", "nl", "tr", *_PAIRS):
        return text
    signs = _PAIRS.get(language, _ENGLISH)
    before = " "
    made: list[Span] = []
    for span in text:
        if span.code:
            made.append(span)
        else:
            chars = []
            for char in span.text:
                before = _curled(char, before, signs)
                chars.append(before)
            made.append(replace(span, text="".join(chars)))
        before = made[-1].text[-1:] or before
    return tuple(made)


def _curled(char: str, before: str, signs: tuple[str, str, str, str]) -> str:
    opens = before in _OPENS_AFTER
    if char == '"':
        return signs[0] if opens else signs[1]
    if char == "'":
        return signs[2] if opens else "’" if before.isalnum() else signs[3]
    return char
