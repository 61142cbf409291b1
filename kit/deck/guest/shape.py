"""Columns and other containers of guests: numbered lines in, lines with column tokens out, and the parts between them.

Containers are pandoc's fenced divs, Slidev's slots, remark's `.class[words]`, and what html.py made of <div>.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from kit.deck.guest.tools import Tool
from kit.deck.normal import PAUSE, Lines
from kit.patterns import pattern

COLUMN = "\U0010ff04"
COLUMNS_END = "\U0010ff05"
_DIV = pattern(r"[ ]*:{3,}[ ]*(?:\{([^}]*)\}|([\w -]+?))?[ ]*:*[ ]*$")
_SLOT = pattern(r"::[ ]*([\w-]+)[ ]*::[ ]*$")
_MACRO = pattern(r"(?<![\w.])((?:\.[A-Za-z][\w-]*)+)\[")
_PAUSES: dict[Tool, tuple[str, ...]] = {"pandoc": (". . .", "..."), "plain": (". . .",), "remark": ("--",)}
_SIDE = pattern(r"(?:left|right|pull-left|pull-right)(?:-column|-col)?$|col(?:umn)?\d?$")


def read_divs(lines: Lines, tool: Tool, on_notes: Callable[[Lines], None]) -> tuple[Lines, bool]:
    """The lines without fenced divs and slots; notes among them are handed on. True: lists appear one by one."""
    out: Lines = []
    stack: list[str] = []
    notes: Lines = []
    incremental = False
    for number, line in lines:
        bare = line.strip()
        div = _DIV.match(line) if bare[:3] == ":::" else None
        slot = _SLOT.match(line) if bare[:2] == "::" and div is None else None
        kept = line
        if div:
            opened = (div[1] or div[2] or "").strip()
            kind = _div_kind(opened) if opened else "/" + (stack.pop() if stack else "")
            if opened:
                stack.append(kind)
            elif kind == "/notes":
                on_notes(notes)
                notes = []
            incremental = incremental or bool(re.search(r"(?<!non)incremental", opened))
            kept = {"column": COLUMN, "/columns": COLUMNS_END}.get(kind, "")
        elif slot:
            kept = COLUMN if _SIDE.match(slot[1]) else ""
        elif bare in _PAUSES.get(tool, ()):
            kept = PAUSE
        if "notes" in stack and not div:
            notes.append((number, line))
            kept = ""
        out.append((number, kept))
    on_notes(notes)
    return out, incremental


def _div_kind(opened: str) -> str:
    for kind in ("notes", "columns", "column"):
        if re.search(rf"(?<![\w-]){kind}(?![\w-])", opened):
            return kind
    return ""


def unwrap_macros(lines: Lines) -> Lines:
    """Remark's `.class[words]` without the brackets; left and right ones become columns."""
    text = "\n".join(t for _, t in lines)
    match = _MACRO.search(text)
    while match:
        end = _closing(text, match.end())
        inner = text[match.end() : end]
        if any(_SIDE.match(name) for name in match[1].split(".")):
            inner = f"\n\0{COLUMN}\n\0{inner}\n\0{COLUMNS_END}\n\0"
        text = text[: match.start()] + inner + text[end + 1 :]
        match = _MACRO.search(text, match.start())
    out: Lines = []
    number = lines[0][0] - 1
    for part in text.split("\n"):
        number += not part.startswith("\0")  # a line that was put in counts for none
        out.append((max(number, lines[0][0]), part.lstrip("\0")))
    return out


def _closing(text: str, at: int) -> int:
    """The index of the bracket that closes the one before `at`."""
    depth = 1
    for i in range(at, len(text)):
        depth += (text[i] == "[") - (text[i] == "]")
        if depth == 0:
            return i
    return len(text)


def share_out(lines: Lines, tool: Tool) -> list[Lines]:
    """The parts of a slide: what spans the width, then two or three columns when there are that many."""
    starts = [i for i, (_, t) in enumerate(lines) if t == COLUMN]
    if tool == "slidev" and len(starts) == 1:
        head = next((i for i, (_, t) in enumerate(lines[: starts[0]]) if t.startswith("#")), -1)
        if any(t.strip() for _, t in lines[head + 1 : starts[0]]):  # the slot before `::right::`
            lines = [*lines[: head + 1], (lines[max(head, 0)][0], COLUMN), *lines[head + 1 :]]
            starts = [0, 0]
    if not 2 <= len(starts) <= 3:
        return [[(n, "" if t in (COLUMN, COLUMNS_END) else t) for n, t in lines]]
    parts: list[Lines] = [[]]
    for number, text in lines:
        if text == COLUMN:
            parts.append([])
        else:
            parts[-1].append((number, "" if text == COLUMNS_END else text))
    return parts
