"""Code blocks in the lines of a file: the index of an opening line in, the index after the code block out."""

from __future__ import annotations

from kit.patterns import pattern

OPENER = pattern(r"[ ]*(?:[-*+][ ]+|\d+[.)][ ]+)?(?:(`{3,})[^`]*|(~{3,}).*)$")


def opener_of(line: str) -> str | None:
    """The signs that open a code block in this line, or None."""
    match = OPENER.match(line) if "```" in line or "~~~" in line else None
    return (match[1] or match[2]) if match else None


def closes(line: str, opener: str) -> bool:
    bare = line.strip()
    return bare[:3] == opener[:3] and len(bare) >= len(opener) and not bare.strip(opener[0])


class Fences:
    """Finds the ends of code blocks, going down the lines. What is nowhere below is looked for only once."""

    def __init__(self, lines: list[str]) -> None:
        self.lines = lines
        self._never: dict[str, int] = {}  # a sign -> the shortest opener that nothing below closes

    def end(self, at: int, opener: str) -> int | None:
        """The index after the line that closes the block opened in line `at`; None when it is never closed."""
        sign, length = opener[0], len(opener)
        if self._never.get(sign, length + 1) <= length:
            return None
        for i in range(at + 1, len(self.lines)):
            if closes(self.lines[i], opener):
                return i + 1
        self._never[sign] = length
        return None


def guest_fences(lines: list[str], start: int) -> dict[int, int]:
    """For the index of each line that opens a code block, the index after the block, even when nothing closes it.

    When the last block is never closed, one closing line is missing somewhere: the first block that reaches over an
    empty line, `---` and an empty line is taken for it, if then all others are closed. It ends before that `---`.
    """
    marked = [i for i in range(start, len(lines)) if "```" in lines[i] or "~~~" in lines[i]]
    if not marked:
        return {}
    blocks, whole = _pair(lines, marked, -1)
    if whole:
        return blocks
    reaching = [at for at, end in blocks.items() if _next_break(lines, at, end) is not None]
    for at in reaching[:20]:
        better, whole = _pair(lines, marked, at)
        if whole:
            return better
    return blocks


def _pair(lines: list[str], marked: list[int], unclosed: int) -> tuple[dict[int, int], bool]:
    fences = Fences(lines)
    blocks: dict[int, int] = {}
    whole = True
    done = 0
    for at in marked:
        opener = opener_of(lines[at]) if at >= done else None
        if opener is None:
            continue
        end = fences.end(at, opener)
        if end is None or at == unclosed:
            whole = whole and at == unclosed
            end = _next_break(lines, at, len(lines)) or len(lines)
        blocks[at] = done = end
    return blocks, whole


def _next_break(lines: list[str], at: int, end: int) -> int | None:
    for i in range(at + 2, end):
        if (
            lines[i].rstrip() == "---"
            and not lines[i - 1].strip()
            and not "".join(lines[i + 1 : i + 2]).strip()
        ):
            return i
    return None
