"""Cuts a file of ours into its details and its slides, looking only at lines that can be breaks or fences."""

from __future__ import annotations

import re
from typing import NamedTuple

from kit.deck.faults import Faults
from kit.deck.fences import Fences, opener_of
from kit.patterns import pattern

_RULE = pattern(r"[ ]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_OURS_KEY = pattern(r"deck[ ]*:")
_LIKE_OURS = pattern(r"(?:deck|marp|id|title|lang|audience|minutes)[ ]*:[ ]*\S")


class Chunk(NamedTuple):
    """One slide's lines as they stand in the file; `line` is the number of the first, counted from 1."""

    line: int
    lines: list[str]


class Cut(NamedTuple):
    """The details block (without its dashes) and the slides."""

    front: Chunk
    slides: list[Chunk]


def is_ours(lines: list[str]) -> bool:
    """True when the details block says `deck:`, even when the block itself is broken."""
    if lines and lines[0].strip() == "---":
        for line in lines[1:400]:
            if line.startswith("<!--") or line == "---":
                return False
            if _OURS_KEY.match(line):
                return True
        return False
    head = [line for line in lines[:12] if line.strip()]
    return (
        any(_OURS_KEY.match(line) for line in head)
        and sum(bool(_LIKE_OURS.match(line)) for line in head) >= 3
    )


def cut_ours(lines: list[str], faults: Faults) -> Cut:
    """The details and the slides of one of our files; breaks that are not as they should be are told."""
    front, at = _cut_front(lines, faults)
    return Cut(front, _cut_slides(lines, at, faults))


def _cut_front(lines: list[str], faults: Faults) -> tuple[Chunk, int]:
    start = 1
    if lines[0] != "---":
        faults.error(
            1, "D101", "The file must start with --- and the deck's details", "Make line 1 exactly ---."
        )
        start = 1 if lines[0].strip() == "---" else 0
    for i in range(start, len(lines)):
        if lines[i].rstrip() == "---":
            return Chunk(start + 1, lines[start:i]), i + 1
        if lines[i].startswith(("<!--", "# ", "## ")) and (lines[i][0] == "<" or lines[i - 1] == ""):
            message = "The details block is not closed"
            faults.error(i + 1, "D102", message, f"Put --- before line {i + 1}.")
            return Chunk(start + 1, lines[start:i]), i
    faults.error(
        len(lines), "D102", "The details block is not closed", "Put --- on a line of its own after it."
    )
    return Chunk(start + 1, lines[start:]), len(lines)


def _cut_slides(lines: list[str], at: int, faults: Faults) -> list[Chunk]:
    slides: list[Chunk] = []
    begin, i, in_comment = at, at, False
    fences = Fences(lines)
    while i < len(lines):
        line = lines[i]
        i += 1
        if line[:1] not in _SIGNS or not line:
            in_comment = in_comment and "-->" not in line
        elif line == "---":
            _check_gap(lines, i - 1, faults)
            slides.append(Chunk(begin + 1, lines[begin : i - 1]))
            begin, in_comment = i, False
        elif in_comment:
            in_comment = "-->" not in line
        elif opener := opener_of(line):
            i = fence_end(fences, i - 1, opener) or i
        elif line.lstrip().startswith("<!--"):
            in_comment = "-->" not in line
        elif _RULE.match(line):
            _tell_rule(i, line, faults)
            if line.rstrip() == "---" or _block_follows(lines, i):
                slides.append(Chunk(begin + 1, lines[begin : i - 1]))
                begin = i
    slides.append(Chunk(min(begin, len(lines) - 1) + 1, lines[begin:]))
    if len(slides) > 1 and not any(line.strip() for line in slides[-1].lines):
        del slides[-1]  # a file that ends with a break has no empty last slide
    return slides


_SIGNS = frozenset("-*_`~ <")


def _tell_rule(number: int, line: str, faults: Faults) -> None:
    if line.strip()[0] == "-":
        faults.error(number, "D201", f'"{line}" is not a slide break', "Use exactly three dashes.")
    else:
        faults.error(number, "D203", f'"{line.strip()}" is not used here', "Use --- to start a new slide.")


def _check_gap(lines: list[str], i: int, faults: Faults) -> None:
    if lines[i - 1].strip():
        faults.error(
            i + 1,
            "D202",
            "Put an empty line before ---",
            "Without it, Markdown makes the line above a heading.",
        )
    elif i + 1 < len(lines) and lines[i + 1].strip():
        faults.error(i + 1, "D202", "Put an empty line after ---")


def _block_follows(lines: list[str], at: int) -> bool:
    """True when the next text is a slide block: then a break was meant, however it was typed."""
    for i in range(at, min(at + 4, len(lines))):
        if lines[i].strip():
            head = " ".join(lines[i : i + 2])
            return re.match(r"[ ]{0,3}<!--\s*slide\b", head) is not None
    return False


def fence_end(fences: Fences, at: int, opener: str) -> int | None:
    """The index after the code block opened in line `at`; None when it is never closed.

    A three-sign fence does not reach over a break with a slide block after it: that is a forgotten end.
    """
    end = fences.end(at, opener)
    if end is not None and len(opener) == 3:
        for i in range(at + 1, end):
            if fences.lines[i] == "---" and _block_follows(fences.lines, i + 1):
                return None
    return end
