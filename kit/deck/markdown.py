"""Markdown in, blocks out: the one file that knows Python-Markdown and its element tree.

Raw HTML and indented code are off; tables and sane lists are on. The tree is taken before it would become HTML.
Every element's text begins with a mark that carries its line (see normal.py), so blocks and slots know where they stand.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.util import AtomicString

from kit.deck.faults import Faults
from kit.deck.model import (
    Block,
    Code,
    Heading,
    ListBlock,
    ListItem,
    Paragraph,
    Pause,
    Picture,
    Quote,
    Slot,
    Span,
    Table,
    Text,
)
from kit.deck.normal import (
    MARK_BASE,
    PAUSE,
    PRIVATE,
    SEPARATOR,
    TOKEN_BASE,
    TOKEN_TOP,
    Fence,
    Lines,
    Normalizer,
)
from kit.deck.placeholders import PLACEHOLDER, is_safe_link, parse_slot

PictureFinder = Callable[[str, str, str, int], Picture]  # source, alt, caption, line -> Picture
MAX_TEXT = 60_000  # characters of one slide's or note's Markdown: brackets cost quadratic time

_MARKED = re.compile("([\U000f0000-\U000ffffd]) ?")
_TOKEN = re.compile("([\U000f0000-\U000ffffd])? ?([\U00100000-\U0010ffff])")
_BREAKS = re.compile(r"[ \t]*\n[ \t]*")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_BOX = re.compile(r"\[([ xX])\](?:[ ]+|$)")
_PRESS = re.compile(r"\[next\][ ]*", re.IGNORECASE)
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_AMP = "\x02amp\x03"  # Python-Markdown's stand-in for & in mail addresses


@dataclass(frozen=True, slots=True)
class Habits:
    """How the text is to be read. `ours` checks the profile of deck-format.md; a guest gets what CommonMark gives."""

    ours: bool = True
    breaks: bool = False  # a line's end is a line's end (Marp, Deckset)
    press: bool = False  # notes: [next] at the start of a line


class _Slot(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        element = Element("slot")
        element.text = AtomicString(m[0])
        return element, m.start(0), m.end(0)


class _Tag(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        element = Element("tag")
        element.text = AtomicString(m[0])
        return element, m.start(0), m.end(0)


class _Break(InlineProcessor):
    def handleMatch(self, m: re.Match[str], data: str) -> tuple[Element, int, int]:  # type: ignore[override]
        return Element("br"), m.start(0), m.end(0)


class _Normalize(Preprocessor):
    """Hands Python-Markdown the normalized lines in place of the ones it was given."""

    lines: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        return self.lines


def _new_markdown(ours: bool) -> tuple[Markdown, _Normalize]:
    md = Markdown(extensions=[TableExtension(), SaneListExtension()])
    for name in ("html_block", "normalize_whitespace"):
        md.preprocessors.deregister(name)
    for name in ("code", "setextheader", "hr", "reference"):
        md.parser.blockprocessors.deregister(name)
    md.inlinePatterns.deregister("entity")
    md.inlinePatterns.deregister("html")
    md.treeprocessors.deregister("prettify")
    for name in ("raw_html", "amp_substitute"):
        md.postprocessors.deregister(name)
    if ours:
        for name in ("reference", "image_reference", "short_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Slot(r"(?<!\\)\{\{.*?\}\}", md), "slot", 195)
    md.inlinePatterns.register(_Tag(r"<(?:/?[A-Za-z][^<>]*|!--.*?--|[?!][^<>]*)>", md), "tag", 90)
    md.inlinePatterns.register(_Break(r"\\(?=\n)", md), "hard_break", 185)
    normalize = _Normalize(md)
    md.preprocessors.register(normalize, "normalize", 10)
    return md, normalize


class BlockReader:
    """Reads Markdown of one file into blocks. Not thread-safe, as Python-Markdown is not."""

    def __init__(self, faults: Faults, find_picture: PictureFinder, habits: Habits) -> None:
        self.faults, self.find_picture, self.habits = faults, find_picture, habits
        self.references: dict[str, tuple[str, str]] = {}  # guests: [name]: address
        self._md, self._normalize = _new_markdown(habits.ours)
        self._root: Element | None = None
        self._md.stripTopLevelTags = False
        self._md.serializer = self._keep

    def _keep(self, root: Element) -> str:
        self._root = root
        return ""

    def read(self, lines: Lines, *, press: bool = False) -> tuple[Block, ...]:
        """The blocks of the given lines; faults go to `faults`."""
        if not any(text.strip() for _, text in lines):
            return ()
        base = lines[0][0]
        lines = self._shortened([(n, t if t.isascii() else PRIVATE.sub(_only_tokens, t)) for n, t in lines])
        normalizer = Normalizer(base, press=press)
        normal = normalizer.run(lines)
        if self.habits.ours:
            self._check(normal.fences, normal.parens, normal.underlined)
        root = self._convert(normal.lines)
        if root is None:
            self.faults.error(base, "D307", "This text cannot be read as Markdown, it is shown as typed")
            return tuple(Paragraph((Span(t.strip()),), n) for n, t in lines if t.strip())
        return _Tree(self, base, normal.fences, press).blocks(root)

    def _convert(self, lines: list[str]) -> Element | None:
        self._md.reset()
        self._md.references.update(self.references)
        self._normalize.lines = lines
        self._root = None
        try:
            self._md.convert("text")  # any text: the preprocessor hands over the lines
        except (
            Exception
        ):  # a library fed with a stranger's text: whatever it raises, the slide must still show
            return None
        return self._root

    def _shortened(self, lines: Lines) -> Lines:
        total = 0
        for i, (number, text) in enumerate(lines):
            total += len(text) + 1
            if total > MAX_TEXT:
                self.faults.error(number, "D100", "This slide's text is too long: the rest is left out")
                return lines[:i] + [(number, text[: MAX_TEXT - (total - len(text) - 1)])]
        return lines

    def _check(self, fences: list[Fence], parens: list[int], underlined: list[int]) -> None:
        for fence in fences:
            if not fence.closed:
                start = fence.opener + fence.language
                self.faults.error(
                    fence.line,
                    "D204",
                    f'This code block is never closed. It starts "{start}"',
                    f"Add {fence.opener} on a line of its own.",
                )
        for number in parens:
            self.faults.error(
                number, "D301", "Lists are numbered with 1. here, not with 1)", "Write 1. not 1)"
            )
        for number in underlined:
            self.faults.error(
                number,
                "D202",
                "A line of === or --- under words makes them a heading",
                "Write ## before the heading.",
            )


def _only_tokens(match: re.Match[str]) -> str:
    return match[0] if match[0] in (PAUSE, SEPARATOR) else ""


@dataclass(frozen=True, slots=True)
class _Style:
    bold: bool = False
    italic: bool = False
    code: bool = False
    href: str | None = None
    href_title: str | None = None


_PLAIN = _Style()
_BLOCK_TAGS = frozenset(
    {"p", "ul", "ol", "blockquote", "table", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "pre"}
)


class _Tree:
    """Walks over one element tree in reading order; `line` follows the marks."""

    def __init__(self, reader: BlockReader, base: int, fences: list[Fence], press: bool) -> None:
        self.reader, self.base, self.fences, self.press = reader, base, fences, press
        self.ours, self.join = reader.habits.ours, "\n" if reader.habits.breaks else " "
        self.line = base
        self.lifted: list[Picture] = []  # pictures met inside a line of text
        self.spans: list[Span] = []

    def blocks(self, parent: Element) -> tuple[Block, ...]:
        found: list[Block] = []
        for element in parent:
            found += self._block(element)
            if element.tail and element.tail.strip():
                found += self._paragraph(element.tail)
        return tuple(found)

    def _block(self, element: Element) -> Iterator[Block]:
        tag = element.tag
        if tag == "p":
            yield from self._paragraph(element)
        elif tag in ("ul", "ol"):
            yield self._list(element)
        elif tag[0] == "h" and tag[1:].isdigit():
            text = self._text(element)
            yield Heading(int(tag[1:]), text, self.line)
            yield from self._take_lifted()
        elif tag == "blockquote":
            inner = self.blocks(element)
            yield Quote(inner, _first_line(inner) or self.line)
        elif tag == "table":
            yield self._table(element)
            yield from self._take_lifted()

    def _take_lifted(self) -> list[Picture]:
        lifted, self.lifted = self.lifted, []
        return lifted

    # -- blocks --------------------------------------------------------------------------------------------------

    def _paragraph(self, element: Element | str) -> Iterator[Block]:
        if (token := _TOKEN.fullmatch(_bare(element))) is not None:
            self.line = self.base + ord(token[1]) - MARK_BASE if token[1] else self.line
            yield from self._token(token[2])
            return
        text = self._text(element)
        line = self.first
        pictures = self._take_lifted()
        if self.press and (opened := _without(text, _PRESS)) is not None:
            yield Paragraph(opened, line, press=True)
        elif text:
            if pictures and self.ours:
                self.reader.faults.error(
                    pictures[0].line,
                    "D304",
                    "A picture stands on a line of its own",
                    "Put empty lines around it.",
                )
            yield Paragraph(text, line)
        yield from pictures

    def _token(self, token: str) -> Iterator[Block]:
        if token == PAUSE:
            yield Pause(self.line)
        elif token < chr(TOKEN_TOP) and ord(token) - TOKEN_BASE < len(self.fences):
            fence = self.fences[ord(token) - TOKEN_BASE]
            yield Code(fence.text, fence.line, fence.language)

    def _list(self, element: Element) -> ListBlock:
        items = tuple(self._item(li) for li in element if li.tag == "li")
        start = element.get("start", "1")
        return ListBlock(
            element.tag == "ol",
            items,
            items[0].line if items else self.line,
            int(start) if start.isdecimal() and len(start) < 10 else 1,
        )

    def _item(self, li: Element) -> ListItem:
        children = list(li)
        inline = [child for child in children if child.tag not in _BLOCK_TAGS]
        if (li.text and li.text.strip()) or (inline and children[0] is inline[0]):
            text, children = self._inline_part(li)
        elif children and children[0].tag == "p" and not _TOKEN.fullmatch(_bare(children[0])):
            text = self._text(children.pop(0))
        else:
            text = ()
        line = self.first if text or not children else self.line
        nested: list[Block] = list(self._take_lifted())
        for child in children:
            nested += self._block(child)
        ticked, press = None, False
        if (boxed := _without(text, _BOX)) is not None:
            ticked, text = text[0].text[1] != " ", boxed
        if self.press and (opened := _without(text, _PRESS)) is not None:
            press, text = True, opened
        return ListItem(text, line, tuple(nested), ticked, press)

    def _inline_part(self, li: Element) -> tuple[Text, list[Element]]:
        """A tight item's own text, and what follows it."""
        children = list(li)
        cut = next((i for i, child in enumerate(children) if child.tag in _BLOCK_TAGS), len(children))
        self._begin()
        self._chars(li.text, _PLAIN)
        for child in children[:cut]:
            self._inline(child, _PLAIN)
        return self._end(), children[cut:]

    def _table(self, element: Element) -> Table:
        head, *rows = [[cell for cell in row] for row in element.iter("tr")] or [[]]
        self_line = self.line
        header = tuple(self._text(cell) for cell in head)
        line = self.first if head else self_line
        aligns = [re.sub(r".*:\s*|;", "", cell.get("style", "")) for cell in head]
        body = tuple(tuple(self._text(cell) for cell in row) for row in rows)
        known = {"center": "center", "right": "right"}
        return Table(
            header, tuple(r for r in body if any(r)), line, tuple(known.get(a, "left") for a in aligns)
        )  # type: ignore[misc]

    # -- text ----------------------------------------------------------------------------------------------------

    def _text(self, element: Element | str) -> Text:
        self._begin()
        if isinstance(element, str):
            self._chars(element, _PLAIN)
        else:
            self._chars(element.text, _PLAIN)
            for child in element:
                self._inline(child, _PLAIN)
        return self._end()

    def _begin(self) -> None:
        self.spans = []
        self.first = 0

    def _end(self) -> Text:
        self.first = self.first or self.line
        return _trimmed(self.spans)

    def _inline(self, element: Element, style: _Style) -> None:
        tag = element.tag
        if tag == "br":
            self.spans.append(Span("\n", style.bold, style.italic, style.code, style.href, style.href_title))
        elif tag == "img":
            self._picture(element)
        elif tag == "slot":
            self._slot(element.text or "", style)
        elif tag == "tag":
            self._tag(element.text or "", style)
        elif tag == "code":
            self._chars(html.unescape(element.text or ""), replace(style, code=True), entities=False)
        else:
            inner = self._styled(element, style)
            self._chars(element.text, inner)
            for child in element:
                self._inline(child, inner)
        self._chars(element.tail, style)

    def _styled(self, element: Element, style: _Style) -> _Style:
        if element.tag == "strong":
            return replace(style, bold=True)
        if element.tag == "em":
            return replace(style, italic=True)
        if element.tag == "a":
            href = html.unescape(_MARKED.sub("", element.get("href", "")).replace(_AMP, "&")).strip()
            if self._is_link(href):
                return replace(style, href=href, href_title=element.get("title"))
        return style

    def _is_link(self, href: str) -> bool:
        slots = PLACEHOLDER.findall(href)
        if self.ours:
            for inside in slots:
                if " " in inside or parse_slot(inside, self.line) is None:
                    self.reader.faults.error(
                        self.line,
                        "D501",
                        f'"{{{{{inside}}}}}" in a link has spaces, a fallback or an unknown name',
                        "Write it like {{contact.child_talk.web}}",
                    )
                    return False
        if is_safe_link(href) or (slots and href.startswith("{{")):
            return True
        if self.ours or _SCHEME.match(href):
            if not (not self.ours and href.lower().startswith("http:")):
                self.reader.faults.error(
                    self.line,
                    "D306",
                    f'The link "{href[:60]}" is not used',
                    "Only https, mailto and tel links.",
                )
        return False

    def _chars(self, raw: str | None, style: _Style, *, entities: bool = True) -> None:
        if not raw:
            return
        for part in _MARKED.split(raw):
            if len(part) == 1 and MARK_BASE <= ord(part) < TOKEN_BASE:
                self.line = self.base + ord(part) - MARK_BASE
                self.first = self.first or self.line
                continue
            if "\n" in part:
                part = _BREAKS.sub(" " if style.code else self.join, part)
            if entities and ("&" in part or _AMP in part):
                part = _ENTITY.sub(_character, part.replace(_AMP, "&"))
            if part:
                self.spans.append(
                    Span(part, style.bold, style.italic, style.code, style.href, style.href_title)
                )

    def _slot(self, typed: str, style: _Style) -> None:
        typed = _MARKED.sub("", typed)
        slot: Slot | None = parse_slot(typed[2:-2], self.line)
        if slot is None:
            from kit.deck.wording import placeholder_hint

            self.reader.faults.error(
                self.line, "D501", f'"{typed}" is not a placeholder', placeholder_hint(typed[2:-2])
            )
        self.spans.append(
            Span(typed, style.bold, style.italic, style.code, style.href, style.href_title, slot)
        )

    def _tag(self, typed: str, style: _Style) -> None:
        if self.ours:
            self.reader.faults.error(
                self.line,
                "D302",
                f'HTML tags are not used here: "{_MARKED.sub("", typed)[:40]}"',
                "For bold write **word**.",
            )
        self._chars(typed, style, entities=False)

    def _picture(self, element: Element) -> None:
        source, alt, title = (
            _ENTITY.sub(_character, _BREAKS.sub(" ", _MARKED.sub("", element.get(key, "")))).strip()
            for key in ("src", "alt", "title")
        )
        self.lifted.append(self.reader.find_picture(source, alt, title, self.line))


def _bare(element: Element | str) -> str:
    """The text of an element without children."""
    if isinstance(element, str):
        return element.strip()
    return (element.text or "").strip() if len(element) == 0 else ""


def _character(match: re.Match[str]) -> str:
    return PRIVATE.sub("", html.unescape(match[0]))


def _first_line(blocks: tuple[Block, ...]) -> int:
    return blocks[0].line if blocks else 0


def _without(text: Text, pattern: re.Pattern[str]) -> Text | None:
    """The text without what the pattern finds at its very start; None when it does not stand there."""
    if not text or text[0].code or text[0].href or text[0].slot:
        return None
    match = pattern.match(text[0].text)
    if match is None:
        return None
    rest = text[0].text[match.end() :]
    return ((replace(text[0], text=rest),) if rest else ()) + text[1:]


def _trimmed(spans: list[Span]) -> Text:
    """Neighbors in one style joined, no space at the ends nor around a line break."""
    joined: list[Span] = []
    for span in spans:
        text = span.text
        if span.slot is None:
            if not joined or joined[-1].text.endswith("\n"):
                text = text.lstrip(" ") if text != "\n" else text
            if text.startswith("\n") and joined and joined[-1].slot is None:
                joined[-1] = replace(joined[-1], text=joined[-1].text.rstrip(" "))
        if not text:
            continue
        if joined and span.slot is None and joined[-1].slot is None and _same_style(joined[-1], span):
            joined[-1] = replace(joined[-1], text=joined[-1].text + text)
        else:
            joined.append(span if text == span.text else replace(span, text=text))
    while joined and joined[-1].slot is None:
        rest = joined[-1].text.rstrip(" \n")
        if rest:
            joined[-1] = replace(joined[-1], text=rest)
            break
        joined.pop()
    return tuple(joined)


def _same_style(a: Span, b: Span) -> bool:
    return (a.bold, a.italic, a.code, a.href, a.href_title) == (
        b.bold,
        b.italic,
        b.code,
        b.href,
        b.href_title,
    )
