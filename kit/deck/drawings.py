"""A drawing's bytes in (SVG), why it is not shown out: what would take seconds or gigabytes to paint is refused.

A few hundred bytes can ask for a billion shapes: a group that shows another ten times, which shows another ten times.
What is drawn in the end is counted here, without drawing it; Qt itself refuses circles of references and shapes that
are too large.
"""

from __future__ import annotations

import re

MAX_SVG = 5_000_000  # bytes
MAX_PARTS = 50_000  # shapes and groups that are drawn in the end, filters and embedded pictures counted as many
MAX_DEPTH = 250
_SIMPLE = 2_000  # as few tags hold nothing that takes long, if none of these words is among them
_COSTLY = rb"(?i)\b(?:use|filter|image|mask|pattern|marker)\b"
_BOMB = rb"(?i)<!ENTITY|<!DOCTYPE[^>]*\["
_CLASS_FILTER = rb"[{;]\s*filter\s*:"
_COSTS = {"image": 2_500, "mask": 250, "pattern": 250}  # in shapes
_FILTERED = 2_500
_HINT = "Simplify the drawing, or save it as png."
_REFERENCES = ("href", "xlink:href")


def svg_fault(content: bytes) -> tuple[str, str] | None:
    """Why this drawing is not shown, with a hint; None for one that is."""
    if len(content) > MAX_SVG:
        return f"too large: over {MAX_SVG // 1_000_000} MB of drawing", "Simplify the drawing to under 5 MB."
    if content.startswith(b"\x1f\x8b"):
        return "it is packed (svgz)", "Save it as plain SVG."
    if re.search(_BOMB, content):
        return "it defines entities, which can blow up", "Save it as plain SVG."
    tags = content.count(b"<")
    if tags <= _SIMPLE and not re.search(_COSTLY, content) and (tags <= MAX_DEPTH or content.count(b"</") <= MAX_DEPTH):
        return None
    return _Counter().fault(content)


class _Counter:
    """Counts what a drawing draws, each named group once, and then how often each is shown."""

    def __init__(self) -> None:
        self._open: list[tuple[str, int]] = [("", 0)]  # the named groups around, and how deep each lies
        self._depth = self._tags = 0
        self._own: dict[str, int] = {"": 0}  # by id: what is drawn in the group itself
        self._shows: dict[str, list[str]] = {"": []}  # by id: which other groups it shows, and holds
        self._filtered: list[str] = []  # the groups in which something is drawn through a filter
        self._filters = 0  # how many steps all filters have
        self._by_class = False  # some of the style sheet's classes draw through a filter
        self._fault: tuple[str, str] | None = None

    def fault(self, content: bytes) -> tuple[str, str] | None:
        from xml.parsers import expat  # 2 ms that most drawings do not need

        self._by_class = re.search(_CLASS_FILTER, content) is not None
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        try:
            parser.Parse(content, True)
        except expat.ExpatError:
            pass  # Qt shows what stands before the mistake, if anything; that has been counted
        except _Enough:
            return self._fault
        for group in self._filtered:
            self._own[group] += _FILTERED * max(1, self._filters)
        total = self._cost("", {}, 0)
        if total > MAX_PARTS:
            return f"too much to draw: {_many(total)} parts", _HINT
        return None

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._tags += 1
        if self._tags > MAX_PARTS:
            self._fault = f"too much to draw: over {MAX_PARTS:,} parts", _HINT
            raise _Enough
        if self._depth > MAX_DEPTH:
            self._fault = f"nested over {MAX_DEPTH} deep", _HINT
            raise _Enough
        name = tag.rpartition(":")[2]
        inside = self._open[-1][0]
        if own := attributes.get("id"):
            self._shows[inside].append(own)
            self._open.append((own, self._depth))
            self._own.setdefault(own, 0)
            self._shows.setdefault(own, [])
            inside = own
        self._own[inside] += 1 + _COSTS.get(name, 0)
        if name.startswith("fe"):
            self._filters += 1
        style = attributes.get("style", "")
        if "filter" in attributes or "filter:" in style or (self._by_class and "class" in attributes):
            self._filtered.append(inside)
        for key in _REFERENCES:
            target = attributes.get(key, "").strip()
            if target.startswith("#"):
                self._shows[inside].append(target[1:])
            elif name == "image" and not target.startswith("data:") and target:
                self._fault = "it shows another file", "Embed the picture in the drawing."
                raise _Enough
        for value in (attributes.get("fill", ""), attributes.get("mask", ""), style):
            self._shows[inside] += re.findall(r"url\(#([^)]+)\)", value)

    def _end(self, _tag: str) -> None:
        if self._open[-1][1] == self._depth and len(self._open) > 1:
            self._open.pop()
        self._depth -= 1

    def _cost(self, group: str, known: dict[str, int], depth: int) -> int:
        """What is drawn when this group is shown; one that shows itself counts once."""
        if group in known or depth > MAX_DEPTH:
            return known.get(group, 0)
        known[group] = self._own.get(group, 0)
        known[group] += sum(self._cost(each, known, depth + 1) for each in self._shows.get(group, ()))
        return known[group]


class _Enough(Exception):  # noqa: N818  no error: the drawing is refused
    """Nothing more need be read."""


def _many(number: int) -> str:
    return f"{number:,}" if number < 1_000_000_000 else "over a billion"
