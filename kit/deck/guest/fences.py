"""Code blocks in a whole guest file: lines in, the end of each code block out, even when one is never closed."""

from __future__ import annotations

import re

OPENER = re.compile(r"[ ]*(?:[-*+][ ]+|\d+[.)][ ]+)?(?:(`{3,})[^`]*|(~{3,}).*)$")


def closes(line: str, opener: str) -> bool:
    bare = line.strip()
    return bare[:3] == opener[:3] and len(bare) >= len(opener) and not bare.strip(opener[0])


def find_fences(lines: list[str], start: int) -> dict[int, int]:
    """For the index of each line that opens a code block, the index after it.

    When the last block is never closed, one closing line is missing somewhere: the first block that reaches over an
    empty line, `---` and an empty line is taken for it, if then all others are closed. It ends before that `---`.
    """
    fences, whole = _pair(lines, start, -1)
    if whole:
        return fences
    for at, end in fences.items():
        if _next_break(lines, at, end) is not None:
            better, whole = _pair(lines, start, at)
            if whole:
                return better
    return fences


def _pair(lines: list[str], start: int, unclosed: int) -> tuple[dict[int, int], bool]:
    fences: dict[int, int] = {}
    whole = True
    at = start
    while at < len(lines):
        line = lines[at]
        match = OPENER.match(line) if "```" in line or "~~~" in line else None
        if match is None:
            at += 1
            continue
        opener = match[1] or match[2]
        end = next((i + 1 for i in range(at + 1, len(lines)) if closes(lines[i], opener)), None)
        if end is None or at == unclosed:
            whole = whole and at == unclosed
            end = _next_break(lines, at, len(lines)) or len(lines)
        fences[at] = end
        at = end
    return fences, whole


def _next_break(lines: list[str], at: int, end: int) -> int | None:
    for i in range(at + 2, end):
        if (
            lines[i].rstrip() == "---"
            and not lines[i - 1].strip()
            and not "".join(lines[i + 1 : i + 2]).strip()
        ):
            return i
    return None
