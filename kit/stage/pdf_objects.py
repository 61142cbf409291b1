"""A PDF as QPdfWriter left it in: its pages and objects out, as bytes.

Qt writes plain objects and one cross-reference table, which is all that is understood here; anything else raises
`NotQtPdfError`. The file stays on disk, so that 5,000 pages cost no more memory than one.
"""

from __future__ import annotations

import re
from array import array
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import NamedTuple, Self

_REF = re.compile(rb"(\d+) 0 R")
_RESOURCE = re.compile(rb"/(\w+) (\d+) 0 R")
_GROUP = re.compile(rb"/(ColorSpace|ExtGState|Pattern|Font|XObject) <<(.*?)>>", re.DOTALL)
_LINK = re.compile(rb"/Rect \[([^\]]*)\].*?/URI \((.*?)\)\s*>>", re.DOTALL)


class NotQtPdfError(ValueError):
    """The file is not what QPdfWriter writes: it was cut short, or Qt writes otherwise than it did."""


class Link(NamedTuple):
    """A place on a page that leads somewhere: left, bottom, right, top in points, and the address as PDF has it."""

    box: tuple[float, float, float, float]
    uri: bytes


class RawPage(NamedTuple):
    """The numbers of a page's content and resources, its box as written, and the links of its text."""

    contents: int
    resources: int
    box: bytes
    links: tuple[Link, ...]


class RawPdf:
    """The file, open. Use it in a `with`."""

    def __init__(self, path: Path) -> None:
        self._file = path.open("rb")
        try:
            self.version = self._bytes(0, 8)
            self._tail = self._bytes(max(0, path.stat().st_size - 1024), 1024)
            self._starts, self._ends = self._offsets()
            self.page_numbers = self._pages()
        except (ValueError, IndexError, TypeError) as fault:
            self._file.close()
            raise NotQtPdfError(str(fault)) from fault

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._file.close()

    def _bytes(self, start: int, length: int) -> bytes:
        self._file.seek(start)
        return self._file.read(length)

    def _offsets(self) -> tuple[array[int], array[int]]:
        """Where each object begins, by its number, and where it ends."""
        table = int(self._tail[self._tail.rindex(b"startxref") + 9 :].split()[0])
        head = re.match(rb"xref\s+0 (\d+)\s+", self._bytes(table, 64))
        if head is None:
            raise NotQtPdfError("no table")
        count = int(head[1])
        rows = self._bytes(table + head.end(), 20 * count)
        starts = array("Q", bytes(8 * count))
        for i in range(count):
            row = rows[20 * i : 20 * i + 20]
            starts[i] = int(row[:10]) if row[17:18] == b"n" else 0
        order = sorted((i for i in range(count) if starts[i]), key=starts.__getitem__)
        ends = array("Q", bytes(8 * count))
        for this, after in zip(order, [*order[1:], -1], strict=True):
            ends[this] = table if after < 0 else starts[after]
        return starts, ends

    def _pages(self) -> array[int]:
        found = re.search(rb"/Root (\d+) 0 R", self._tail)
        root = self.text(int(found[1])) if found else b""
        found = re.search(rb"/Pages (\d+) 0 R", root)
        kids = re.search(rb"/Kids\s*\[(.*?)\]", self.text(int(found[1])) if found else b"", re.DOTALL)
        if kids is None:
            raise NotQtPdfError("no pages")
        return array("L", (int(m[1]) for m in _REF.finditer(kids[1])))

    def object(self, number: int) -> tuple[bytes, bytes]:
        """An object's dictionary or value, and after it its stream, with the words around it ("" without one)."""
        body = self._bytes(self._starts[number], self._ends[number] - self._starts[number])
        body = body[body.index(b" obj") + 4 : body.rindex(b"endobj")]
        at = body.find(b"stream")
        return (body, b"") if at < 0 else (body[:at], body[at:])

    def text(self, number: int) -> bytes:
        """An object's dictionary or value."""
        return self.object(number)[0]

    def page(self, index: int) -> RawPage:
        """The index-th page, from 0."""
        body = self.text(self.page_numbers[index])
        contents, resources = _number(body, b"Contents"), _number(body, b"Resources")
        box = re.search(rb"/MediaBox \[([^\]]*)\]", body)
        if box is None:
            raise NotQtPdfError("a page has no size")
        annots = re.search(rb"/Annots (\d+) 0 R", body)
        links = tuple(self._links(int(annots[1]))) if annots else ()
        return RawPage(contents, resources, box[1], links)

    def _links(self, number: int) -> Iterator[Link]:
        for ref in _REF.finditer(self.text(number)):
            found = _LINK.search(self.text(int(ref[1])))
            if found:
                left, bottom, right, top = (float(part) for part in found[1].split())
                yield Link((left, bottom, right, top), found[2])

    def resources(self, number: int) -> dict[tuple[bytes, bytes], int]:
        """What the names on a page stand for: (kind, name) -> object. Qt names things by their objects' numbers."""
        return {
            (group[1], entry[1]): int(entry[2])
            for group in _GROUP.finditer(self.text(number))
            for entry in _RESOURCE.finditer(group[2])
        }


def references(text: bytes) -> list[int]:
    """The numbers of the objects that a dictionary speaks of."""
    return [int(found[1]) for found in _REF.finditer(text)]


def renumbered(text: bytes, new: dict[int, int]) -> bytes:
    """The dictionary with its references as they are in another file."""
    return _REF.sub(lambda found: b"%d 0 R" % new[int(found[1])], text)


def _number(body: bytes, key: bytes) -> int:
    found = re.search(rb"/" + key + rb" (\d+) 0 R", body)
    if found is None:
        raise NotQtPdfError(f"a page has no {key.decode()}")
    return int(found[1])
