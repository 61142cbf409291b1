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
DIV_COLUMN = "\U0010ff06"  # made of a <div>: counts only where the tool's own columns are not used
DIV_END = "\U0010ff07"
_DIV = pattern(r"[ ]*:{3,}[ ]*(?:\{([^}]*)\}|([\w -]+?))?[ ]*:*[ ]*$")
_SLOT = pattern(r"::[ ]*([\w-]+)[ ]*::[ ]*$")
_BRACKET = pattern(r"(?<![\w.\\])((?:\.[A-Za-z][\w-]*)+)\[|(?<!\\)[\[\]]")
_UNDER_HEADS = pattern(r"[ ]*-{2,}(?:[ ]+-{2,})+[ ]*$")
_STAR = pattern(r"(?:\.[A-Za-z][\w-]{0,20}){1,4}\[\*\]")  # the sign of a footnote
_PAUSES: dict[Tool, tuple[str, ...]] = {"pandoc": (". . .", "..."), "plain": (". . .",), "remark": ("--",)}
_SIDE = pattern(
    r"(?:left|right|pull-left|pull-right)(?:-(?:column|col|code|plot|panel|half))?-?\d*$|col(?:umn)?\d?$"
)


def read_divs(lines: Lines, tool: Tool, on_notes: Callable[[Lines], None]) -> tuple[Lines, bool]:
    """The lines without fenced divs and slots; notes among them are handed on. True: lists appear one by one."""
    out: Lines = []
    stack: list[str] = []
    notes: Lines = []
    incremental = False
    in_notes = 0
    for number, line in lines:
        bare = line.strip()
        div = _DIV.match(line) if bare[:3] == ":::" else None
        slot = _SLOT.match(line) if bare[:2] == "::" and div is None else None
        kept = line
        if div:
            opened = (div[1] or div[2] or "").strip()
            kind = _div_kind(opened) if opened else "/" + (stack.pop() if stack else "")
            in_notes += (kind == "notes") - (kind == "/notes")
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
        if in_notes and not div:
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


def pipe_tables(lines: Lines) -> Lines:
    """Pandoc's simple tables, heads over a line of dashes for each column, with bars instead."""
    out = list(lines)
    for i, (number, dashes) in enumerate(lines):
        if i == 0 or not lines[i - 1][1].strip() or not _UNDER_HEADS.match(dashes):
            continue
        starts = [m.start() for m in re.finditer(r"-+", dashes)]
        end = next((k for k in range(i + 1, len(lines)) if not lines[k][1].strip(" -")), len(lines))
        for k in (i - 1, *range(i + 1, end)):
            out[k] = (lines[k][0], _barred(lines[k][1].expandtabs(4), starts))
        out[i] = (number, "|" + "---|" * len(starts))
    return out


def _barred(text: str, starts: list[int]) -> str:
    ends = [*starts[1:], max(len(text), starts[-1])]
    cells = [text[a:b].strip().replace("|", "\\|") for a, b in zip([0, *starts[1:]], ends, strict=True)]
    return "| " + " | ".join(cells) + " |"


def unwrap_macros(lines: Lines) -> Lines:
    """Remark's `.class[words]` without the brackets; left and right ones become columns."""
    out: Lines = []
    open_brackets: list[str] = []  # what each open bracket is: "[", "macro" or "column"
    for number, typed in lines:
        out.append((number, ""))
        at = 0
        line = _STAR.sub(r"\\*", typed)
        for match in _BRACKET.finditer(line):
            _write(out, line[at : match.start()])
            at = match.end()
            if match[1]:
                side = any(_SIDE.match(name) for name in match[1].split("."))
                open_brackets.append("column" if side else "macro")
                if side:
                    out += [(number, COLUMN), (number, "")]
            elif match[0] == "[":
                open_brackets.append("[")
                _write(out, "[")
            else:
                kind = open_brackets.pop() if open_brackets else "["
                _write(out, "]" if kind == "[" else "")
                if kind == "column":
                    out += [(number, COLUMNS_END), (number, "")]
        _write(out, line[at:])
    return out


def _write(out: Lines, text: str) -> None:
    if text:
        out[-1] = (out[-1][0], out[-1][1] + text)


def share_out(lines: Lines, tool: Tool) -> list[Lines]:
    """The parts of a slide: what spans the width, then two or three columns when there are that many."""
    own = any(t == COLUMN for _, t in lines)
    tokens = {DIV_COLUMN: "" if own else COLUMN, DIV_END: "" if own else COLUMNS_END}
    lines = [(n, tokens.get(t, t)) for n, t in lines]
    starts = [i for i, (_, t) in enumerate(lines) if t == COLUMN]
    if tool in ("slidev", "reveal") and own and len(starts) == 1:
        head = next((i for i, (_, t) in enumerate(lines[: starts[0]]) if t.startswith("#")), -1)
        if any(t.strip() for _, t in lines[head + 1 : starts[0]]):  # the slot before `::right::`
            lines = [*lines[: head + 1], (lines[max(head, 0)][0], COLUMN), *lines[head + 1 :]]
            starts = [0, 0]
    parts: list[Lines] = [[]]
    after: Lines = []  # what follows the columns
    target = parts[0]
    for number, text in lines:
        if text == COLUMN:
            parts.append(after)
            after = []
            target = parts[-1]
        elif text == COLUMNS_END:
            target = after
        else:
            target.append((number, text))
    full = [part for part in parts[1:] if any(t.strip() for _, t in part)]
    if not 2 <= len(starts) <= 6 or len(full) < 2:
        return [[(n, "" if t in (COLUMN, COLUMNS_END) else t) for n, t in lines]]
    if len(full) > 3:
        full = _in_rows(full)
    full[-1] += after
    return [parts[0], *full]


def _in_rows(parts: list[Lines]) -> list[Lines]:
    """Four to six columns as two rows of two or three."""
    width = 2 if len(parts) == 4 else 3
    return [[line for part in parts[i::width] for line in (*part, (part[-1][0], ""))] for i in range(width)]
