"""The comments of a slide of ours: its lines in, the text without comments, the slide block, notes and marks out."""

from __future__ import annotations

from typing import NamedTuple

from kit.deck.faults import Faults, did_you_mean
from kit.deck.fences import Fences, opener_of
from kit.deck.normal import PAUSE, Lines
from kit.deck.split import Chunk, fence_end
from kit.patterns import pattern

WORDS = ("slide", "note", "pause", "column", "todo")
_WORD = pattern(r"\s*([A-Za-z][\w-]*)[ ]?(:?)")
_ITEM = pattern(r"[ ]*(?:[-*+]|\d{1,9}[.)])(?:[ ]|$)")


class Comment(NamedTuple):
    """What stands between `<!--` and `-->`; `line` is the line of `<!--`."""

    word: str
    lines: Lines
    line: int


class Parts:
    """A slide's text in its columns (the first part spans the width), and its comments."""

    def __init__(self) -> None:
        self.texts: list[Lines] = [[]]
        self.blocks: list[Comment] = []  # slide blocks
        self.notes: list[Comment] = []
        self.columns: list[int] = []  # lines of the column markers
        self.pauses: list[int] = []
        self.todos: list[Comment] = []
        self.has_text = False

    def add(self, number: int, text: str) -> None:
        self.texts[-1].append((number, text))
        self.has_text = self.has_text or bool(text.strip())


def take_comments(chunk: Chunk, faults: Faults, words: tuple[str, ...] = WORDS) -> Parts:
    """Sorts the slide's lines. Nothing inside a comment ever becomes text of the slide, whatever is wrong with it."""
    parts = Parts()
    lines, i = list(chunk.lines), 0
    fences = Fences(lines)
    while i < len(lines):
        number, line = chunk.line + i, lines[i]
        opener = opener_of(line)
        end = fence_end(fences, i, opener) if opener else None
        if end:
            for k in range(i, end):
                parts.add(chunk.line + k, lines[k])
            i = end
        elif "<!--" in line and (start := _comment_start(line)) >= 0:
            if line[:start].strip():
                faults.error(number, "D206", "A comment must start at the beginning of a line")
            inner, i, after = _take(lines, i, start, chunk.line, faults)
            parts.add(number, line[:start])
            _sort(parts, inner, number, faults, words)
            if after.strip():
                message = f'"{after.strip()[:30]}" stands on the line of a comment'
                faults.error(chunk.line + i - 1, "D206", message, "A comment ends its line.")
                i -= 1
                lines[i] = after
        else:
            parts.add(number, line)
            i += 1
    for text in parts.texts:
        _check_pauses(text, faults)
    return parts


def _comment_start(line: str) -> int:
    """Where `<!--` begins outside `code`; -1 when it is only inside."""
    at = line.find("<!--")
    while at >= 0 and line.count("`", 0, at) % 2 and "`" in line[at:]:
        at = line.find("<!--", at + 1)
    return at


def _take(lines: list[str], i: int, start: int, first: int, faults: Faults) -> tuple[Lines, int, str]:
    """The lines inside the comment that opens in line i, the index after it, and what follows it on its last line."""
    inner: Lines = []
    text = lines[i][start + 4 :]
    opened = i
    while True:
        end = text.find("-->")
        if end >= 0:
            inner.append((first + i, text[:end]))
            return inner, i + 1, text[end + 3 :]
        if i > opened and text.lstrip().startswith("<!--"):
            break
        inner.append((first + i, text))
        if i + 1 == len(lines):
            i += 1
            break
        i += 1
        text = lines[i]
    head = lines[opened].strip()
    faults.error(
        first + opened,
        "D204",
        f'This comment is never closed. It starts "{head[:40]}"',
        "Add --> on a line of its own.",
    )
    return inner, i, ""


def _sort(parts: Parts, inner: Lines, line: int, faults: Faults, words: tuple[str, ...]) -> None:
    head = next(((k, text) for k, (_, text) in enumerate(inner) if text.strip()), None)
    match = _WORD.match(head[1]) if head else None
    if head is None or match is None:
        faults.error(line, "D206", "This comment does not begin with a known word", _known(words))
        return
    word, rest = match[1], inner[head[0] :]
    if word == "slide" and match[2]:
        if parts.has_text and not parts.blocks:
            faults.error(line, "D205", "The slide block must be the first thing on the slide")
        parts.blocks.append(Comment(word, rest, line))
        return
    if word not in words or word == "slide":
        hint = did_you_mean(word, words) or _known(words)
        if word == "slide":
            hint = "Write slide: and the slide's id."
        faults.error(line, "D206", f'"{word}" is not a known marker', hint)
        return
    rest = [(rest[0][0], rest[0][1][match.end() :]), *rest[1:]]
    if word == "pause":
        parts.pauses.append(line)
        parts.add(line, PAUSE)
    elif word == "column":
        parts.columns.append(line)
        parts.texts.append([])
    elif word == "note":
        parts.notes.append(Comment(word, rest, line))
    else:
        parts.todos.append(Comment(word, rest, line))


def _known(words: tuple[str, ...]) -> str:
    return f"Known words: {', '.join(words)}."


def _check_pauses(text: Lines, faults: Faults) -> None:
    """Tells of a pause inside an item, or between two items of one list."""
    full = [(number, line) for number, line in text if line]
    for i, (number, line) in enumerate(full):
        if line != PAUSE:
            continue
        above = next((t for _, t in reversed(full[max(0, i - 3) : i]) if t.strip()), "")
        below = next((t for _, t in full[i + 1 : i + 4] if t.strip()), "")
        indented = i > 0 and full[i - 1][0] == number and not full[i - 1][1].strip()
        if (indented or _ITEM.match(below)) and (_ITEM.match(above) or above.startswith("  ")):
            message = "A pause may not stand inside a list"
            faults.error(number, "D407", message, "Write reveal: items in the slide block instead.")
