"""Remark's slides that shape others: Cuts in, the Cuts that are shown out.

A slide with `layout: true` is not shown; what stands on it begins every slide after it, until `layout: false` or the
next layout. A slide with `template: name` begins with what stands on the slide of that name.
"""

from __future__ import annotations

import re

from kit.deck.guest.cut import Cut
from kit.deck.normal import Lines
from kit.patterns import pattern

_PROPERTY = pattern(r"([a-z][\w-]*):[ ]*(.*?)[ ]*$")
_INHERITED = pattern(r"(?:class|background-[\w-]+):")


def unfold(cuts: list[Cut]) -> list[Cut]:
    """The slides that are shown, each with the lines it inherits in `before`."""
    named: dict[str, Lines] = {}
    layout: Lines = []
    shown: list[Cut] = []
    _unwrap(cuts)
    for cut in cuts:
        found = _properties(cut)
        if found.get("layout") == "false":
            layout = []
        before = layout if found.get("layout") != "true" else []
        if found.get("template") in named:
            before = named[found["template"]]
        whole = _without_own(before, found) + _body(cut)
        if name := found.get("name"):
            named[name] = whole
        if found.get("layout") == "true":
            layout = whole
        elif found.get("exclude") != "true":
            cut.before = _without_own(before, found)
            shown.append(cut)
    return shown or cuts


def _unwrap(cuts: list[Cut]) -> None:
    """Empties the lines that are the page's: the <textarea> around the slides, and a comment above the first."""
    for cut in (cuts[0], cuts[-1]):
        cut.lines = ["" if re.match(r"\s*</?textarea\b", line) else line for line in cut.lines]
    words = "\n".join(cuts[0].lines)
    if comment := re.match(r"\s*<!--.*?-->", words, re.DOTALL):
        empty = "\n" * comment[0].count("\n")
        cuts[0].lines = (empty + words[comment.end() :]).split("\n")


def _properties(cut: Cut) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in cut.lines:
        match = _PROPERTY.match(line)
        if match:
            found.setdefault(match[1], match[2])
        elif line.strip():
            break
    return found


def _body(cut: Cut) -> Lines:
    """The slide's lines without its notes and without what only concerns itself."""
    lines: Lines = []
    for number, line in enumerate(cut.lines, cut.line):
        if line.startswith("???"):
            break
        if re.fullmatch(r"\s*<!--.*-->\s*", line):
            continue
        if not re.match(r"(?:layout|name|template|count|exclude):", line):
            lines.append((number, line.replace("{{content}}", "")))
    return lines


def _without_own(before: Lines, found: dict[str, str]) -> Lines:
    """Inherited lines without the properties that the slide gives itself."""
    return [
        (n, t)
        for n, t in before
        if not (_INHERITED.match(t) and t.split(":")[0] in found and "class" not in t)
    ]
