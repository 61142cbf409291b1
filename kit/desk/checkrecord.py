"""The room check on paper: findings in, one page out, always one. It bears the day and no names of people."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from kit import __version__
from kit.doctor.finding import NAMES, STATE_WORDS, Finding, State, by_subject, sum_words, when_words, worst
from kit.geometry import Rect, Size
from kit.rehearse.pages import PAPERS
from kit.stage.frame import Fill, Frame, GroupItem, Item, Line, Outline, TextItem, corners
from kit.stage.text import Style, set_text

_EDGE = 42.0
_INK, _QUIET, _RULE = "#111111", "#444444", "#BBBBBB"
_NAME, _WORDS = 58.0, 150.0  # where the columns begin


def record_page(findings: Sequence[Finding], talk: str, now: dt.datetime, paper: str) -> Frame:
    """The page; where there is very much to say, all of it is set smaller. `talk` is a title, or ""."""
    size = PAPERS.get(paper, PAPERS["a4"])
    room = Rect(_EDGE, _EDGE, size.w - 2 * _EDGE, size.h - 2 * _EDGE)
    scale = 1.0
    body = _body(findings, talk, now, room.w)
    while body.size.h * scale > room.h and scale > 0.3:
        scale -= 0.05
        body = _body(findings, talk, now, room.w / scale)
    place = Rect(room.x, room.y, room.w, body.size.h * scale)
    return Frame(size, "#FFFFFF", (GroupItem(place, body),), title="Room check")


def _body(findings: Sequence[Finding], talk: str, now: dt.datetime, width: float) -> Frame:
    items: list[Item] = []
    y = 0.0

    def put(words: str, x: float, size: int, line: float, *, weight: int = 400, color: str = _INK) -> None:
        nonlocal y
        block = set_text(words, Style(size, color, line, weight), width - x)
        items.append(TextItem(x, y, block))
        y += block.height

    put("Room check", 0, 22, 30, weight=700)
    put(f"{sum_words(findings)}.", 0, 14, 22, weight=600)
    about = f"For “{talk}”. " if talk else ""
    put(f"{about}{when_words(now)}. Kitbag {__version__}.", 0, 11, 18, color=_QUIET)
    y += 10
    for subject, each in by_subject(findings):
        items.append(Line(0, y, width, y, _RULE, 0.7))
        y += 7
        top = y
        _state(items, worst(each), y)
        put(NAMES[subject], _NAME, 12, 17, weight=700)
        y = top
        for finding in each:
            put(finding.said, _WORDS, 12, 17)
            if finding.remedy:
                put(finding.remedy, _WORDS, 11, 15, color=_QUIET)
        y = max(y, top + 17) + 7
    items.append(Line(0, y, width, y, _RULE, 0.7))
    return Frame(Size(width, y + 1), "#FFFFFF", tuple(items))


def _state(items: list[Item], state: State, y: float) -> None:
    """Told by its word and its form: a gray copy loses colors. What stops a talk is dark, what is to note is framed."""
    box = Rect(0, y, 42, 17)
    if state == "bad":
        items.append(Fill(box, _INK, corners(4)))
    elif state != "ok":
        items.append(Outline(box, _INK, 1.0, corners(4)))
    color = "#FFFFFF" if state == "bad" else _INK
    block = set_text(STATE_WORDS[state], Style(11, color, 17, 600))
    items.append(TextItem(8, y, block))
