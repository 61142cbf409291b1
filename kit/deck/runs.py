"""Runs of text: raw characters and styles in reading order in, a `Text` out; and the line where they stand.

Raw characters hold the marks of normal.py: the line each part stands on. They become line numbers here.
"""

from __future__ import annotations

import html
import re
from dataclasses import replace
from typing import NamedTuple

from kit.deck.model import Slot, Span, Text
from kit.deck.normal import HARD_BREAK, MARK_BASE, PRIVATE, TOKEN_BASE

AMP = "\x02amp\x03"  # Python-Markdown's stand-in for & in mail addresses
MARKED = re.compile("([\U000f0000-\U000ffffd]) ?")
_BREAKS = re.compile(r"[ \t]*\n[ \t]*")
_HARD_BREAKS = re.compile(rf"\s*{HARD_BREAK}\s*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


class Style(NamedTuple):
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None
    href_title: str | None = None

    def of(self, text: str, slot: Slot | None = None) -> Span:
        return Span(text, self.bold, self.italic, self.code, self.href, self.href_title, slot)


PLAIN = Style()


class Run:
    """Gathers one Text. `line` follows the marks; `first` is the line of its first characters."""

    def __init__(self, base: int, line: int, join: str) -> None:
        self.base, self.line, self.join = base, line, join
        self.first = 0
        self.spans: list[Span] = []

    def chars(self, raw: str | None, style: Style, *, entities: bool = True) -> None:
        """Adds raw characters: marks become lines, line ends a space or a break, entities characters."""
        if not raw:
            return
        for part in MARKED.split(raw):
            if len(part) == 1 and MARK_BASE <= ord(part) < TOKEN_BASE:
                self.line = self.base + ord(part) - MARK_BASE
                self.first = self.first or self.line
            elif part:
                self.spans.append(style.of(self._words(part, style, entities)))

    def _words(self, part: str, style: Style, entities: bool) -> str:
        if "\n" in part:
            part = _BREAKS.sub(" " if style.code else self.join, part)
        if entities and ("&" in part or AMP in part):
            part = characters(part.replace(AMP, "&"))
        return _HARD_BREAKS.sub("\n", part) if HARD_BREAK in part else part

    def text(self) -> Text:
        """Neighbors in one style joined, no space at the ends nor around a line break."""
        self.first = self.first or self.line
        if len(self.spans) == 1 and self.spans[0].slot is None:
            words = self.spans[0].text.strip(" \n")
            return (replace(self.spans[0], text=words),) if words else ()
        joined: list[Span] = []
        for span in self.spans:
            _join(joined, span)
        while joined and joined[-1].slot is None:
            rest = joined[-1].text.rstrip(" \n")
            if rest:
                joined[-1] = replace(joined[-1], text=rest)
                break
            joined.pop()
        return tuple(joined)


def _join(joined: list[Span], span: Span) -> None:
    """Puts the span at the end, into its neighbor when they look the same."""
    text = span.text
    before = joined[-1] if joined else None
    if span.slot is None:
        if before is None or before.text.endswith("\n"):
            text = text.lstrip(" \n" if before is None else " ")
        if text.startswith("\n") and before is not None and before.slot is None:
            joined[-1] = before = replace(before, text=before.text.rstrip(" "))
    if not text:
        return
    if before is not None and span.slot is None and before.slot is None and _same_style(before, span):
        joined[-1] = replace(before, text=before.text + text)
    else:
        joined.append(span if text == span.text else replace(span, text=text))


def _same_style(a: Span, b: Span) -> bool:
    return (a.bold, a.italic, a.code, a.href, a.href_title) == (
        b.bold,
        b.italic,
        b.code,
        b.href,
        b.href_title,
    )


def characters(text: str) -> str:
    """The text with `&amp;` and the like as characters."""
    return _ENTITY.sub(_character, text)


def _character(match: re.Match[str]) -> str:
    return PRIVATE.sub("", html.unescape(match[0]))


def one_line(raw: str) -> str:
    """An attribute's characters without marks and line ends."""
    return characters(_BREAKS.sub(" ", MARKED.sub("", raw)).replace(AMP, "&")).strip()


def without(text: Text, pattern: re.Pattern[str]) -> tuple[re.Match[str], Text] | None:
    """What the pattern finds at the very start and the text after it; None when it does not stand there."""
    if not text or text[0].code or text[0].href or text[0].slot:
        return None
    match = pattern.match(text[0].text)
    if match is None:
        return None
    rest = text[0].text[match.end() :]
    return match, ((replace(text[0], text=rest),) if rest else ()) + text[1:]
