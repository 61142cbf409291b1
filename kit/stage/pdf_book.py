"""Pages of a raw PDF in, finished documents out: titled, with a language, bookmarks and links.

A page is made of one or more raw pages on each other, so that what many pages share is written once. A document holds
only what its pages need, so one raw file gives many documents.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import BinaryIO

from kit.stage.pdf_objects import Link, RawPdf, references, renumbered

_CATALOG, _PAGES, _INFO, _OPEN, _CLOSE = 1, 2, 3, 4, 5  # the first objects of every document
_NAMED = re.compile(rb"/(BaseFont|FontName) /(?![A-Z]{6}\+)([^\s/<>\[\]()]+)")
# Qt names the shape of a space by the tab, which it also stands for, and joined letters by signs that nobody types.
_LETTERS = {
    b"<0009>": b"<0020>",
    b"<00A0>": b"<0020>",
    b"<FB00>": b"<00660066>",
    b"<FB01>": b"<00660069>",
    b"<FB02>": b"<0066006C>",
    b"<FB03>": b"<006600660069>",
    b"<FB04>": b"<00660066006C>",
}
_LIST = re.compile(rb"\[[^\]]*\]")  # the letters of a run of shapes
_LETTER = re.compile(rb"<[0-9A-F]{4}>", re.IGNORECASE)
_SPACES = {b"CSp": b"/DeviceRGB", b"CSpg": b"/DeviceGray", b"CSpcmyk": b"/DeviceCMYK"}


BookPage = tuple[int, ...]  # raw pages to be put on each other, the lowest first


@dataclass(frozen=True, slots=True)
class Bookmark:
    title: str
    page: int  # from 0


@dataclass(frozen=True, slots=True)
class BookFacts:
    """What a document says of itself. `created` is a PDF date, D:20261124120000Z."""

    title: str
    lang: str = "en"
    created: str = ""
    rtl: bool = False


def write_book(
    raw: RawPdf,
    pages: Iterable[BookPage],
    links: Mapping[int, Sequence[Link]],
    bookmarks: Sequence[Bookmark],
    facts: BookFacts,
    out: BinaryIO,
) -> int:
    """Writes the document and gives the number of its pages. `links` are those of raw pages besides their text's.

    Bookmarks are left out where there is only one.
    """
    book = _Book(raw, links, out)
    numbers = [book.page(page) for page in pages]
    book.finish(numbers, bookmarks if len(bookmarks) > 1 else (), facts)
    return len(numbers)


class _Book:
    """One document while it is written: objects go out as they are first needed."""

    def __init__(self, raw: RawPdf, links: Mapping[int, Sequence[Link]], out: BinaryIO) -> None:
        self.raw, self.links, self.out = raw, links, out
        self.offsets: list[int] = [0] * (_CLOSE + 1)
        self.new: dict[
            int, int
        ] = {}  # numbers in the raw file -> here; of shared things, not of each page's text
        self.resources: dict[frozenset[int], int] = {}
        self.at = 0
        self._write(raw.version + b"\n%\xe2\xe3\xcf\xd3\n")
        self._stream(_OPEN, b"q\n")
        self._stream(_CLOSE, b"\nQ\n")

    def page(self, page: BookPage) -> int:
        raws = [self.raw.page(index) for index in page]
        names = self._resources(frozenset(raw.resources for raw in raws))
        shared = len(raws) > 1
        contents: list[int] = []
        for i, one in enumerate(raws):
            number = self._copied(one.contents, keep=i == 0)  # what lies on top is the page's own
            contents += [_OPEN, number, _CLOSE] if shared else [number]
        links = [link for index in page for link in self.links.get(index, ())]
        links += [link for raw in raws for link in raw.links]
        body = b"<</Type/Page/Parent %d 0 R/MediaBox[%s]/Resources %d 0 R/Contents[%s]%s>>" % (
            _PAGES, raws[0].box.strip(), names, b" ".join(b"%d 0 R" % n for n in contents), _annotations(links)
        )  # fmt: skip
        return self._add(body)

    def _resources(self, numbers: frozenset[int]) -> int:
        """One dictionary for all the names that these raw pages use; the same for the same fonts and pictures."""
        merged: dict[tuple[bytes, bytes], int] = {}
        for number in numbers:
            merged.update(self.raw.resources(number))
        key = frozenset(merged.values())
        if key not in self.resources:
            groups: dict[bytes, list[bytes]] = {b"ColorSpace": [b"/%s %s" % pair for pair in _SPACES.items()]}
            for (group, name), number in sorted(merged.items()):
                groups.setdefault(group, []).append(b"/%s %d 0 R" % (name, self._copied(number)))
            body = b"".join(b"/%s<<%s>>" % (group, b"".join(names)) for group, names in groups.items())
            self.resources[key] = self._add(b"<<%s>>" % body)
        return self.resources[key]

    def _copied(self, number: int, *, keep: bool = True) -> int:
        """The raw object with all that it refers to, in this file; `keep` remembers it for the next page."""
        if number in self.new:
            return self.new[number]
        head, stream = self.raw.object(number)
        length = re.search(rb"/Length (\d+) 0 R", head) if stream else None
        if length is not None:
            head = head.replace(length[0], b"/Length %d" % int(self.raw.text(int(length[1]))))
        mine = self._reserved()
        if keep:
            self.new[number] = mine
        if letters := re.search(rb"/ToUnicode (\d+) 0 R", head):
            self._letters(int(letters[1]))
        refs = {ref: self._copied(ref) for ref in references(head)}
        self._put(
            mine, _NAMED.sub(_tagged, renumbered(head, refs)).strip() + b"\n" * bool(stream) + stream.strip()
        )
        return mine

    def _letters(self, number: int) -> None:
        """The table of a font that says which letters its shapes are, as people would search for them."""
        if number in self.new:
            return
        head, stream = self.raw.object(number)
        data = stream.split(b"stream", 1)[1].lstrip(b"\r\n").rpartition(b"endstream")[0]
        if b"/FlateDecode" in head:
            data = zlib.decompressobj().decompress(data)
        table = zlib.compress(_LIST.sub(lambda found: _LETTER.sub(_typed, found[0]), data))
        self.new[number] = self._reserved()
        head = b"<</Length %d/Filter/FlateDecode>>" % len(table)
        self._put(self.new[number], head + b"\nstream\n" + table + b"\nendstream")

    def finish(self, pages: Sequence[int], bookmarks: Sequence[Bookmark], facts: BookFacts) -> None:
        kids = b" ".join(b"%d 0 R" % number for number in pages)
        self._put(_PAGES, b"<</Type/Pages/Count %d/Kids[%s]>>" % (len(pages), kids))
        outlines = self._bookmarks(bookmarks, pages)
        reading = b"/Direction/R2L" if facts.rtl else b""
        self._put(
            _CATALOG,
            b"<</Type/Catalog/Pages %d 0 R/Lang%s/ViewerPreferences<</DisplayDocTitle true%s>>%s>>"
            % (_PAGES, _string(facts.lang), reading, outlines),
        )
        date = b"/CreationDate(%s)" % facts.created.encode() if facts.created else b""
        self._put(
            _INFO, b"<</Title%s/Creator(Kitbag)/Producer(Kitbag, Qt)%s>>" % (_string(facts.title), date)
        )
        self._table()

    def _bookmarks(self, bookmarks: Sequence[Bookmark], pages: Sequence[int]) -> bytes:
        if not bookmarks:
            return b""
        root = self._reserved()
        numbers = [self._reserved() for _ in bookmarks]
        for i, (mark, number) in enumerate(zip(bookmarks, numbers, strict=True)):
            before = b"/Prev %d 0 R" % numbers[i - 1] if i else b""
            after = b"/Next %d 0 R" % numbers[i + 1] if i + 1 < len(numbers) else b""
            where = b"/Dest[%d 0 R/Fit]" % pages[mark.page]
            self._put(
                number,
                b"<</Title%s/Parent %d 0 R%s%s%s>>" % (_string(mark.title), root, before, after, where),
            )
        ends = b"/First %d 0 R/Last %d 0 R/Count %d" % (numbers[0], numbers[-1], len(numbers))
        self._put(root, b"<</Type/Outlines%s>>" % ends)
        return b"/Outlines %d 0 R/PageMode/UseOutlines" % root

    def _table(self) -> None:
        start = self.at
        rows = [b"0000000000 65535 f \n", *(b"%010d 00000 n \n" % offset for offset in self.offsets[1:])]
        self._write(b"xref\n0 %d\n" % len(rows) + b"".join(rows))
        mark = b"%08x" % zlib.crc32(b"%d %d" % (start, len(rows)))
        trailer = b"<</Size %d/Root %d 0 R/Info %d 0 R/ID[(%s)(%s)]>>" % (
            len(rows),
            _CATALOG,
            _INFO,
            mark,
            mark,
        )
        self._write(b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, start))

    def _reserved(self) -> int:
        self.offsets.append(0)
        return len(self.offsets) - 1

    def _add(self, body: bytes) -> int:
        number = self._reserved()
        self._put(number, body)
        return number

    def _stream(self, number: int, data: bytes) -> None:
        self._put(number, b"<</Length %d>>\nstream\n%s\nendstream" % (len(data), data))

    def _put(self, number: int, body: bytes) -> None:
        self.offsets[number] = self.at
        self._write(b"%d 0 obj\n%s\nendobj\n" % (number, body))

    def _write(self, data: bytes) -> None:
        self.out.write(data)
        self.at += len(data)


def _annotations(links: Sequence[Link]) -> bytes:
    """Links as they stand in a page; each page has its own, as the format asks."""
    if not links:
        return b""
    made: Iterator[bytes] = (
        b"<</Type/Annot/Subtype/Link/Border[0 0 0]/Rect[%.2f %.2f %.2f %.2f]/A<</S/URI/URI(%s)>>>>"
        % (*link.box, link.uri)
        for link in dict.fromkeys(links)
    )
    return b"/Annots[%s]" % b"".join(made)


def _typed(letter: re.Match[bytes]) -> bytes:
    return _LETTERS.get(letter[0].upper(), letter[0])


def _tagged(name: re.Match[bytes]) -> bytes:
    """A font's name marked as that of a subset, which is what Qt embeds: six letters and a plus sign."""
    number = zlib.crc32(name[2])
    letters = bytes(65 + number // 26**i % 26 for i in range(6))
    return b"/%s /%s+%s" % (name[1], letters, name[2])


def _string(words: str) -> bytes:
    """Words as a string of the format."""
    if words.isascii() and words.isprintable():
        return b"(%s)" % words.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)").encode()
    return b"<%s>" % ("\ufeff" + words).encode("utf-16-be", "replace").hex().encode()


def uri_bytes(href: str) -> bytes:
    """An address as it stands between parentheses: signs beyond ASCII by their percent codes."""
    from urllib.parse import quote

    safe = quote(href, safe="/:?&=#%@+,;!$'*~[]-._")
    return safe.replace("\\", "%5C").replace("(", "%28").replace(")", "%29").encode("ascii", "replace")
