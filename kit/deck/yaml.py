"""Strict YAML: the text of a settings block in, a tree of text with lines out. Never builds an object, never guesses.

Every scalar stays text until a field reader asks for a number, a date or true/false: `no` is "no" and 1.10 is "1.10".
Doubled keys, anchors, aliases and tags are refused, and so is what is deeper or longer than any deck needs.
Blocks of plain `key: value` lines (every slide's block) are read without PyYAML, which costs 25 ms to import; a test
holds the two readings equal.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from kit.patterns import pattern

MAX_DEPTH = 8
MAX_NODES = 20_000


class Scalar(NamedTuple):
    text: str
    line: int
    quoted: bool = False


class Sequence(NamedTuple):
    items: tuple[Node, ...]
    line: int


class Entry(NamedTuple):
    key: str
    line: int
    value: Node


class Mapping(NamedTuple):
    entries: tuple[Entry, ...]
    line: int

    def get(self, key: str) -> Node | None:
        return next((e.value for e in self.entries if e.key == key), None)


Node = Scalar | Sequence | Mapping


class YamlError(Exception):
    """The block cannot be read as it stands: `line` counts from 1 in the file. Never leaves the deck room."""

    def __init__(self, line: int, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.line, self.message, self.hint = line, message, hint


def read_yaml(lines: list[str], line: int) -> Mapping:
    """The mapping in `lines`, the first of which is line `line` of its file; raises YamlError."""
    return _read_flat(lines, line) or _read_whole(lines, line)


# A plain value that cannot mean anything else in YAML: no ": ", no " #", no leading indicator.
_PLAIN = r"[A-Za-z0-9_./+](?:[^\s:#,\[\]{}\"'&*!|>%@`\\]|[ ](?=[^\s:#])|,(?=\S|[ ]\S)|:(?=[^\s:#]))*"
_WORD = r"[A-Za-z0-9_./+][\w./+-]*"
_FLAT = pattern(
    rf'(?P<key>[A-Za-z_][\w-]*):[ ]+(?:(?P<plain>{_PLAIN})|"(?P<quoted>[^"\\\t]*)"'
    rf"|\[[ ]*(?P<list>{_WORD}(?:,[ ]*{_WORD})*)[ ]*\])[ ]*",
    re.ASCII,
)


def _read_flat(lines: list[str], line: int) -> Mapping | None:
    """The same as _read_whole for plain `key: value` lines; None when a line is anything more."""
    entries: dict[str, Entry] = {}
    for number, text in enumerate(lines, line):
        if not text:
            continue
        match = _FLAT.fullmatch(text) if text.isascii() else None
        if match is None or match["key"] in entries:
            return None
        value: Node
        if match["list"] is not None:
            words = re.split(r",[ ]*", match["list"])
            value = Sequence(tuple(Scalar(word, number) for word in words), number)
        elif match["quoted"] is not None:
            value = Scalar(match["quoted"], number, quoted=True)
        else:
            value = Scalar(match["plain"].rstrip(" "), number)
        entries[match["key"]] = Entry(match["key"], number, value)
    return Mapping(tuple(entries.values()), line) if entries else None


# YAML ends lines at these too; nobody else does, and lines would be miscounted.
_BREAKS = dict.fromkeys(map(ord, "\x85\u2028\u2029"), " ")


def _read_whole(lines: list[str], line: int) -> Mapping:
    for number, text in enumerate(lines, line):
        if "\t" in text[: len(text) - len(text.lstrip())]:
            raise YamlError(number, "Use spaces, not a tab, at the start of a line")
    import yaml  # late: see the module's docstring

    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
    try:
        node = _Builder(line, iter(yaml.parse("\n".join(lines).translate(_BREAKS), Loader=loader))).document()
    except yaml.MarkedYAMLError as error:
        begun = error.context in _UNCLOSED  # then the line where it was opened is the one to mend
        mark = (error.context_mark if begun else error.problem_mark) or error.problem_mark
        raise YamlError(line + (mark.line if mark else 0), *_plain_words(str(error.problem))) from None
    except (yaml.YAMLError, ValueError, RecursionError):
        raise YamlError(line, "These settings hold characters that cannot be read") from None
    if not isinstance(node, Mapping):
        raise YamlError(line, "The settings must be lines such as `title: My talk`")
    return node


_UNCLOSED = (
    "while scanning a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
)
_WORDS = (  # what libyaml says -> what a curator can act on
    ("tab", "Use spaces, not a tab", ""),
    ("could not find expected ':'", "A line here is not of the form `key: value`", ""),
    (
        "mapping values are not allowed",
        "There is a colon too many here, or this line stands too far right",
        'Put the value in quotes: "like: this"',
    ),
    (
        "did not find expected key",
        "A line here is not indented like its neighbors, or a quote is not closed",
        "",
    ),
    ("unexpected end of stream", "A quote is not closed", ""),
    (
        "cannot start any token",
        "A value may not begin with this sign",
        'Put the value in quotes: "like this"',
    ),
    ("did not find expected ',' or", "A [ or { is not closed", ""),
)


def _plain_words(problem: str) -> tuple[str, str]:
    found = next(((says, hint) for sign, says, hint in _WORDS if sign in problem), None)
    return found or (f"The settings cannot be read: {problem}", "")


class _Builder:
    """Builds the tree from parse events, so that an alias is refused before anything is expanded."""

    def __init__(self, line: int, events: Iterator[Any]) -> None:
        self.line, self.events, self.count = line, events, 0

    def document(self) -> Node | None:
        for event in self.events:
            if type(event).__name__ not in ("StreamStartEvent", "DocumentStartEvent"):
                return self._node(event, 0) if type(event).__name__ != "StreamEndEvent" else None
        return None

    def _node(self, event: Any, depth: int) -> Node:
        line = self.line + event.start_mark.line
        kind = type(event).__name__
        if getattr(event, "anchor", None) or kind == "AliasEvent":
            raise YamlError(
                line, "Anchors (&) and aliases (*) are not used here", "Write the value out, or in quotes"
            )
        if getattr(event, "tag", None):
            raise YamlError(line, "Tags (!) are not used here", "Put the value in quotes")
        self.count += 1
        if depth > MAX_DEPTH or self.count > MAX_NODES:
            raise YamlError(line, "These settings are deeper or longer than a deck can need")
        if kind == "ScalarEvent":
            return Scalar(event.value, line, quoted=event.style in ("'", '"'))
        if kind == "SequenceStartEvent":
            return Sequence(tuple(self._items(depth)), line)
        return Mapping(tuple(self._entries(depth)), line)

    def _items(self, depth: int) -> Iterator[Node]:
        for event in self.events:
            if type(event).__name__ == "SequenceEndEvent":
                return
            yield self._node(event, depth + 1)

    def _entries(self, depth: int) -> Iterator[Entry]:
        seen: dict[str, int] = {}
        for event in self.events:
            if type(event).__name__ == "MappingEndEvent":
                return
            key = self._node(event, depth + 1)
            if not isinstance(key, Scalar):
                raise YamlError(key.line, "A key must be one word")
            if key.text in seen:
                where = f"lines {seen[key.text]} and {key.line}"
                raise YamlError(key.line, f"{key.text} is given twice ({where})", "Keep one of them")
            seen[key.text] = key.line
            yield Entry(key.text, key.line, self._node(next(self.events), depth + 1))
