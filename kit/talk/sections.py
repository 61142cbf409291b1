"""The talk's sections for the line on top of the console: deck and cut in, at most seven stretches out.

A `section` slide opens a section and names it. A deck without them is divided into stretches of about equal
minutes, each named by its first slide. Sections of which nothing is shown are left out; the others follow
each other without a gap and cover every slide of the file.
"""

from __future__ import annotations

from dataclasses import replace

from kit.deck.model import Deck
from kit.talk.cut import slide_minutes
from kit.talk.model import Cut, Section

MOST = 7
_SLIDES_A_STRETCH = 3  # a stretch of fewer is a slide with a name of its own, not a section


def sections_of(deck: Deck, cut: Cut) -> tuple[Section, ...]:
    """The stretches that have anything to show; one at least, none for a deck without slides."""
    times = slide_minutes(deck, dict(cut.timing))
    if not cut.shown:
        return ()
    opens = (s.layout == "section" and not s.hide and s.level != "backup" for s in deck.slides)
    starts = [i for i, opening in enumerate(opens) if opening]
    starts = starts or _even_starts(cut.shown, times)
    first = cut.shown[0]
    names = {i: deck.slides[i].plain_title for i in starts}
    if first not in names and first < starts[0]:
        starts.insert(0, first)
        names[first] = _welcome(deck, first)
    ends = [*(start - 1 for start in starts[1:]), len(deck.slides) - 1]
    found: list[Section] = []
    for start, end in zip(starts, ends, strict=True):
        shown = [i for i in cut.shown if start <= i <= end]
        if shown:
            begin = found[-1].last + 1 if found else 0
            found.append(Section(names[start], begin, end, sum(times[i] for i in shown)))
    found[-1] = replace(found[-1], last=len(deck.slides) - 1)
    return _joined(found)


def _welcome(deck: Deck, slide: int) -> str:
    """What comes before the first section: by its own title where "Welcome" would be the wrong language."""
    opening = deck.slides[slide]
    if opening.layout == "title" and deck.meta.lang.split("-")[0] == "en":
        return "Welcome"
    return opening.plain_title


def _even_starts(shown: tuple[int, ...], times: tuple[float, ...]) -> list[int]:
    count = min(MOST, -(-len(shown) // _SLIDES_A_STRETCH))
    total = sum(times[i] for i in shown) or float(len(shown))
    starts, before = [shown[0]], 0.0
    for i in shown:
        if before >= total * len(starts) / count - 1e-9 and i != shown[0]:
            starts.append(i)
        before += times[i] if any(times) else 1.0
    return starts


def _joined(sections: list[Section]) -> tuple[Section, ...]:
    """At most seven: the shortest joins the one before it, the first takes in the one behind it."""
    while len(sections) > MOST:
        at = min(range(len(sections)), key=lambda i: sections[i].minutes)
        at = max(at, 1)
        first, second = sections[at - 1], sections[at]
        sections[at - 1 : at + 1] = [
            Section(first.name, first.first, second.last, first.minutes + second.minutes)
        ]
    return tuple(sections)
