"""Markdown as curators write it in, Markdown as Python-Markdown needs it out: same outline as CommonMark's.

Python-Markdown wants an empty line before a list and four spaces for every level, does not know `1)`, takes `#tag` for
a heading and ends paragraphs where CommonMark goes on. So every block is written out apart from the next, indented by
four spaces a list level, and each line's text begins with a mark that carries its line number: one character of a
private plane and a space. Code blocks and pauses are taken out and leave a token. markdown-it-py is the referee in the
tests.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.patterns import pattern

Lines = list[tuple[int, str]]  # a line's number in its file, and its text

MARK_BASE, MARK_TOP = 0xF0000, 0xFFFFD
TOKEN_BASE, TOKEN_TOP = 0x100000, 0x10FF00
PAUSE = "\U0010ff01"  # where a pause was taken out
SEPARATOR = "\U0010ff02"  # keeps apart two lists or quotes that Python-Markdown would join
HARD_BREAK = "\U0010ff03"  # guests: a line break inside a line, from <br>
TOKENS = (PAUSE, SEPARATOR, HARD_BREAK)
PRIVATE = pattern("[\U000f0000-\U0010ffff]")  # taken out of what people write
MAX_DEPTH = 6  # list and quote levels; what is deeper is drawn at this depth

_ITEM = pattern(r"([-*+]|\d{1,9}[.)])(?:([ ]+)(.*))?$")
_FENCE = pattern(r"(`{3,})([^`]*)$|(~{3,})(.*)$")
_HEADING = pattern(r"(#{1,6})(?:[ ]+(.*?))?(?:[ ]+#+)?[ ]*$")
_RULE = pattern(r"([-*_])[ ]*(?:\1[ ]*){2,}$")
_UNDERLINE = pattern(r"(=+|-+)[ ]*$")
_CELLS = pattern(r"\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-+:?[ ]*)*\|?[ ]*$")
_PIPE = pattern(r"(?<!\\)\|")


class Fence(NamedTuple):
    """A code block taken out of the text; `closed` is False when nothing ends it."""

    text: str
    language: str
    line: int
    closed: bool = True
    opener: str = "```"


class Normal(NamedTuple):
    """What Python-Markdown gets, the code blocks behind the tokens, and what was mended on the way."""

    lines: list[str]
    fences: list[Fence]
    parens: list[int]  # lines with `1)`
    underlined: list[int]  # lines of headings made by a line of === or --- under them


class _Level(NamedTuple):
    offset: int  # the column at which the item's text begins
    sign: str  # "-", "*", "+", "." or ")": another sign starts another list


class Normalizer:
    """Walks over the lines once; `base` is the line number that mark 0 stands for."""

    def __init__(self, base: int, *, press: bool = False) -> None:
        self.base, self.press = base, press
        self.fences: list[Fence] = []
        self.parens: list[int] = []
        self.underlined: list[int] = []

    def run(self, lines: Lines) -> Normal:
        return Normal(self.walk(lines, 0), self.fences, self.parens, self.underlined)

    def mark(self, number: int) -> str:
        return chr(min(MARK_BASE + max(0, number - self.base), MARK_TOP)) + " "

    def walk(self, lines: Lines, depth: int) -> list[str]:
        return _Walk(self, depth).run(lines)

    def token(self, fence: Fence) -> str:
        self.fences.append(fence)
        return chr(min(TOKEN_BASE + len(self.fences) - 1, TOKEN_TOP - 1))


class _Walk:
    """One container's lines (the slide, or the inside of a quote)."""

    def __init__(self, owner: Normalizer, depth: int) -> None:
        self.owner, self.depth = owner, depth
        self.out: list[str] = []
        self.stack: list[_Level] = []
        self.text_at: int | None = None  # where in `out` the open paragraph begins
        self.quoted = -1  # the list depth of the quote just written, -1 after anything else

    def run(self, lines: Lines) -> list[str]:
        self.lines, self.at = lines, 0
        while self.at < len(lines):
            number, text = lines[self.at]
            self.at += 1
            self._line(number, text.expandtabs(4).rstrip("\r\n"))
        return self.out

    def _line(self, number: int, text: str) -> None:
        while True:
            bare = text.lstrip(" ")
            if not bare:
                self.text_at = None
                return
            indent = len(text) - len(bare)
            depth, room = self._depth(indent), self._room(indent)
            item = None if _RULE.match(bare) else _ITEM.match(bare)
            if item is None or not self._may_start(item, depth, room):
                break
            text = self._item(number, item, indent, depth)
            if not text:
                return
        if not self._block(number, bare, depth, room):
            self._text(number, bare, depth)

    def _depth(self, indent: int) -> int:
        depth = 0
        while depth < len(self.stack) and indent >= self.stack[depth].offset:
            depth += 1
        return depth

    def _room(self, indent: int) -> int:
        """How far a line stands to the right of the innermost item it can belong to."""
        depth = self._depth(indent)
        return indent - (self.stack[depth - 1].offset if depth else 0)

    # -- list items ----------------------------------------------------------------------------------------------

    def _may_start(self, item: re.Match[str], depth: int, room: int) -> bool:
        if self.text_at is None:
            return True
        if room > 3:
            return False
        if depth < len(self.stack):  # a neighbor of the item before
            return True
        return bool(item[3]) and (not item[1][0].isdigit() or item[1][:-1].lstrip("0") == "1")

    def _item(self, number: int, item: re.Match[str], indent: int, depth: int) -> str:
        """Writes the item's first line; gives back what must be read as a line of its own, or ""."""
        sign = item[1][-1]
        if sign == ")":
            self.owner.parens.append(number)
        closed = self.stack[depth].sign if depth < len(self.stack) else None
        del self.stack[depth:]
        if depth >= MAX_DEPTH:
            depth = MAX_DEPTH - 1
            del self.stack[depth:]
        if closed not in (None, sign) and self._same_tag(closed, sign):
            self._emit(depth, [SEPARATOR])
        gap, rest = item[2] or " ", item[3] or ""
        width = len(gap) if rest and len(gap) <= 4 else 1
        offset = indent + len(item[1]) + width
        bullet = item[1][:-1] + "." if item[1][0].isdigit() else "-"
        self.stack.append(_Level(offset, sign))
        rest = rest if len(gap) <= 4 else gap[1:] + rest
        rest = rest.strip(" ")
        again = bool(rest) and (self._starts_block(rest) or ("|" in rest and self._is_table(rest)))
        self._emit(depth, [f"{bullet} {self.owner.mark(number)}{'' if again else rest}"])
        self.quoted = -1
        self.text_at = len(self.out) - 1 if rest and not again else None
        return " " * offset + rest if again else ""

    @staticmethod
    def _same_tag(one: str | None, two: str) -> bool:
        return (one in (".", ")")) == (two in (".", ")"))

    def _starts_block(self, text: str) -> bool:
        return bool(
            text[0] == ">"
            or _RULE.match(text)
            or _ITEM.match(text)
            or _FENCE.match(text)
            or _HEADING.match(text)
        ) or text in (PAUSE, SEPARATOR)

    # -- everything else -----------------------------------------------------------------------------------------

    def _block(self, number: int, bare: str, depth: int, room: int) -> bool:
        """Writes a heading, rule, quote, code block, table or token; False when the line is plain text."""
        first = bare[0]
        if self.text_at is not None and room > 3:
            return False
        if first == "#" and (heading := _HEADING.match(bare)):
            self._close(depth)
            self._emit(depth, [f"{heading[1]} {self.owner.mark(number)}{heading[2] or ''}"])
        elif (
            first in "=-" and self.text_at is not None and depth == len(self.stack) and _UNDERLINE.match(bare)
        ):
            self._underline(number, first, depth)
        elif first in "-*_" and _RULE.match(bare):
            self._close(depth)
            self._emit(depth, [SEPARATOR])
        elif first == ">":
            self._quote(number, bare, depth)
        elif first in "`~" and (fence := _FENCE.match(bare)):
            self._fence(number, fence, depth, room)
        elif bare in (PAUSE, SEPARATOR):
            self._close(0)
            self._emit(0, [self.owner.mark(number) + bare])
        elif (
            "|" in bare
            and not (self.text_at is not None and depth < len(self.stack))
            and self._is_table(bare)
        ):
            self._table(number, bare, depth)
        else:
            return False
        return True

    def _close(self, depth: int) -> None:
        del self.stack[depth:]
        self.text_at = None
        self.quoted = -1

    def _emit(self, depth: int, lines: list[str]) -> None:
        pad = "    " * depth
        if self.out:
            self.out.append("")
        self.out += [pad + line for line in lines]

    def _text(self, number: int, bare: str, depth: int) -> None:
        fresh = self.owner.press and bare.lower().startswith("[next]")
        if self.text_at is None or fresh:
            if self.text_at is None:
                self._close(depth)
            depth = len(self.stack)
            self._emit(depth, [self.owner.mark(number) + bare])
            self.text_at = len(self.out) - 1
            self.quoted = -1
        else:
            self.out.append("    " * len(self.stack) + self.owner.mark(number) + bare)

    def _underline(self, number: int, sign: str, depth: int) -> None:
        at = self.text_at
        if at is None:
            return
        self.owner.underlined.append(number)
        words = " ".join(line.strip(" ") for line in self.out[at:])
        pad = "    " * depth
        item = re.match(r"(?:-|\d+\.) (?=[\U000f0000-\U000ffffd])", words)
        hashes = "# " if sign == "=" else "## "
        if item:
            self.out[at:] = [
                pad[4:] + item[0] + words[item.end()] + " ",
                "",
                pad + hashes + words[item.end() :],
            ]
        else:
            self.out[at:] = [pad + hashes + words]
        self.text_at = None
        self.quoted = -1

    def _quote(self, number: int, bare: str, depth: int) -> None:
        again = self.quoted == depth and self.text_at is None
        self._close(depth)
        offset = self.stack[depth - 1].offset if depth else 0
        inner: Lines = [(number, _unquoted(bare))]
        while self.at < len(self.lines):
            number, text = self.lines[self.at]
            text = text.expandtabs(4)
            bare = text.lstrip(" ")
            indent = len(text) - len(bare)
            if bare.startswith(">") and indent >= offset:
                inner.append((number, _unquoted(bare)))
            elif bare and self._is_lazy(inner[-1][1], bare, self._room(indent)):
                inner.append((number, " " * 80 + bare))  # so far in that it can only go on with the paragraph
            else:
                break
            self.at += 1
        if again:
            self._emit(depth, [SEPARATOR])
        if self.depth >= MAX_DEPTH:
            lines = [self.owner.mark(n) + re.sub(r"^[> ]+", "", t) for n, t in inner]
        else:
            lines = self.owner.walk(inner, self.depth + 1)
        self._emit(
            depth, ["> " + line if line else ">" for line in lines] or ["> " + self.owner.mark(number)]
        )
        self.quoted = depth

    def _is_lazy(self, before: str, bare: str, room: int) -> bool:
        before = before.strip(" >")
        if not before or _HEADING.match(before) or _FENCE.match(before) or _RULE.match(before):
            return False
        return room > 3 or not (
            _RULE.match(bare)
            or _ITEM.match(bare)
            or _FENCE.match(bare)
            or _HEADING.match(bare)
            or bare == PAUSE
        )

    def _fence(self, number: int, fence: re.Match[str], depth: int, room: int) -> None:
        self._close(depth)
        opener = fence[1] or fence[3]
        info = (fence[2] or fence[4] or "").strip()
        offset = self.stack[depth - 1].offset if depth else 0
        body: list[str] = []
        closed = False
        while self.at < len(self.lines) and not closed:
            _, text = self.lines[self.at]
            bare = text.strip(" ")
            indent = len(text) - len(text.lstrip(" "))
            if bare and indent < offset:
                break
            self.at += 1
            closed = len(bare) >= len(opener) and set(bare) == {opener[0]} and indent - offset <= 3
            if not closed:
                body.append(text[min(offset + room, indent) :])
        code = Fence("\n".join(body), info.split()[0] if info else "", number, closed, opener)
        self._emit(depth, [self.owner.mark(number) + self.owner.token(code)])

    def _is_table(self, head: str) -> bool:
        if self.at >= len(self.lines):
            return False
        below = self.lines[self.at][1].strip()
        if not ("|" in below or ":" in below) or not _CELLS.match(below):
            return False
        return len(_PIPE.findall(head.strip().strip("|"))) == below.strip("|").count("|")

    def _table(self, number: int, bare: str, depth: int) -> None:
        self._close(depth)
        rows = [self._row(number, bare), f"|{self.lines[self.at][1].strip().strip('|')}|"]
        self.at += 1
        while self.at < len(self.lines):
            number, text = self.lines[self.at]
            text = text.expandtabs(4).strip()
            if not text or self._starts_block(text):
                break
            rows.append(self._row(number, text))
            self.at += 1
        self._emit(depth, rows)

    def _row(self, number: int, text: str) -> str:
        """A row with a bar at both ends: Python-Markdown counts the cells of each line by its own bars."""
        closed = text.endswith("|") and not text.endswith("\\|")
        return f"| {self.owner.mark(number)}{text[text.startswith('|') :]}{'' if closed else ' |'}"


def _unquoted(bare: str) -> str:
    return bare[2:] if bare[1:2] == " " else bare[1:]
