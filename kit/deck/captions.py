"""Captions of a clip: the text of a WebVTT or SRT file in, cues with their seconds out, and what is wrong line by line.

Both formats are read alike, and as far as they go: a block begins with its times, ends with an empty line. Numbers,
names, notes, styles and positions are passed over; tags are taken out of the words, which stay as they are read,
from right to left too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from pathlib import Path

from kit.errors import Problem, Severity
from kit.files import read_at_most
from kit.patterns import pattern
from kit.values import value

CODE = "D318"
_MOST_BYTES = 2_000_000
_MOST_CUES = 5_000
_LONGEST = 400  # characters of one cue: more can nobody read from the back row
_LOOK_BACK = 8  # cues that may be shown together
_TOLD = 20  # faults of one file that are told one by one
_ONE_TIME = r"(?:(\d{1,3}):)?(\d{1,3}):(\d{1,2})(?:[.,](\d{1,3}))?"
_TIMES = pattern(rf"\s*{_ONE_TIME}\s*-{{1,2}}>\s*{_ONE_TIME}(?:\s.*)?$")
_TAG = pattern(r"<[^<>\n]{0,200}>|\{\\[^{}\n]{0,100}\}")
_SKIPPED = ("NOTE", "STYLE", "REGION")


@value
class Cue:
    """Words that stand from `start` until `end`, in seconds of the clip; lines are parted by newlines."""

    start: float
    end: float
    text: str
    line: int = 0


@value
class Captions:
    """All cues by their start, and what was wrong in the file."""

    cues: tuple[Cue, ...] = ()
    problems: tuple[Problem, ...] = ()

    def at(self, seconds: float) -> str:
        """The words to be seen at that moment, "" for none."""
        upto = bisect_right(self.cues, seconds, key=lambda cue: cue.start)
        near = self.cues[max(0, upto - _LOOK_BACK) : upto]
        return "\n".join(dict.fromkeys(cue.text for cue in near if seconds < cue.end))


def read_captions(path: Path) -> Captions:
    """The captions in a file; one that cannot be read has none, and says why."""
    try:
        data = read_at_most(path, _MOST_BYTES + 1)
    except OSError as error:
        why = f"The captions cannot be read: {error.strerror or 'unknown reason'}."
        return Captions(problems=(Problem(path, 0, CODE, why),))
    if len(data) > _MOST_BYTES:
        why = "The captions are larger than 2 MB."
        return Captions(problems=(Problem(path, 0, CODE, why, "Is it the right file?"),))
    return parse_captions(_decoded(data), path)


def _decoded(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:  # many SRT files are as old as their program
        return data.decode("cp1252", "replace")


def parse_captions(text: str, path: Path) -> Captions:
    """The cues of a text; `path` names the file in problems."""
    reader = _Reader(path)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    at = 1 if lines[0].startswith("WEBVTT") else 0
    while at < len(lines) and len(reader.cues) < _MOST_CUES:
        at = reader.block(lines, at)
    if at < len(lines):
        reader.tell(at + 1, f"More than {_MOST_CUES} captions; the rest is left out")
    if not reader.cues and not reader.problems:
        reader.tell(0, "There is not one caption in it", "Write 00:01.000 --> 00:04.000 and the words below.")
    return Captions(tuple(sorted(reader.cues, key=lambda cue: (cue.start, cue.line))), tuple(reader.problems))


class _Reader:
    """Gathers cues and faults of one file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.cues: list[Cue] = []
        self.problems: list[Problem] = []

    def tell(self, line: int, message: str, hint: str = "", severity: Severity = "error") -> None:
        if len(self.problems) < _TOLD:
            self.problems.append(Problem(self.path, line, CODE, message + ".", hint, severity))

    def block(self, lines: list[str], at: int) -> int:
        """Reads from line index `at`; gives where the next block begins."""
        if not lines[at].strip():
            return at + 1
        end = next((i for i in range(at, len(lines)) if not lines[i].strip()), len(lines))
        if lines[at].split(maxsplit=1)[0] in _SKIPPED and "-->" not in lines[at]:
            return end
        timed = next((i for i in range(at, min(at + 3, end)) if "->" in lines[i]), None)
        if timed is None:
            if not lines[at].strip().isdecimal():  # a number without words is what programs leave behind
                self.tell(at + 1, f'"{_short(lines[at])}" has no times', "Write 00:01.000 --> 00:04.000 above it.")
            return end
        # A block that lacks the empty line before the next one ends where that one's times are.
        after = next((i for i in range(timed + 1, end) if "-->" in lines[i]), None)
        if after is not None:
            end = after - 1 if lines[after - 1].strip().isdecimal() and after - 1 > timed else after
        self._cue(timed + 1, lines[timed], lines[timed + 1 : end])
        return end

    def _cue(self, line: int, times: str, words: list[str]) -> None:
        match = _TIMES.match(times)
        if match is None:
            self.tell(line, f'"{_short(times)}" are no times', "Write 00:01.000 --> 00:04.000.")
            return
        start, end = _seconds(match.groups()[:4]), _seconds(match.groups()[4:])
        if end <= start:
            self.tell(line, f'"{_short(times)}" ends before it begins', "Turn the times around.")
            return
        text = "\n".join(filter(None, (_plain(each) for each in words)))
        if len(text) > _LONGEST:
            self.tell(line, f"A caption of {len(text)} characters", "Make two or three of it.", "warning")
        if text:
            self.cues.append(Cue(start, end, text, line))


def _seconds(parts: tuple[str | None, ...]) -> float:
    hours, minutes, seconds, part = parts
    return int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds or 0) + float(f"0.{part or 0}")


def _plain(line: str) -> str:
    """The words alone."""
    bare = _TAG.sub("", line)
    if "&" in bare:
        from html import unescape

        bare = unescape(bare)
    return re.sub(r"[^\S\n]+", " ", bare.replace("\0", "")).strip()


def _short(line: str) -> str:
    line = line.strip()
    return line if len(line) <= 40 else line[:37] + "..."
