"""Markdown in, blocks out: the one file that knows Python-Markdown and its element tree.

Raw HTML and indented code are off; tables and sane lists are on. The tree is taken before it would become HTML. Every
element's text begins with a mark that carries its line (see normal.py), so blocks and slots know where they stand.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.sane_lists import SaneListExtension
from markdown.extensions.tables import TableExtension
from markdown.inlinepatterns import InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
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
    Span,
    Table,
    Text,
)
from kit.deck.normal import (
    MARK_BASE,
    PAUSE,
    PRIVATE,
    TOKEN_BASE,
    TOKEN_TOP,
    TOKENS,
    Fence,
    Lines,
    Normalizer,
)
from kit.deck.placeholders import PLACEHOLDER, is_safe_link, parse_slot
from kit.deck.runs import PLAIN, Run, Style, one_line, without

PictureFinder = Callable[[str, str, str, int], Picture]  # source, alt, caption, line -> Picture
MAX_TEXT = 60_000  # characters of one slide's or note's Markdown
MAX_BRACKETS = 800  # unclosed brackets cost Python-Markdown quadratic time: 20,000 of them take 17 s

_TOKEN = re.compile("([\U000f0000-\U000ffffd])? ?([\U00100000-\U0010ffff])")
_BOX = re.compile(r"\[([ xX])\](?:[ ]+|$)")
_PRESS = re.compile(r"\[next\][ ]*", re.IGNORECASE)
_SIGN = re.compile(r"[\\`*_\[<]|\{\{|  \n")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_BLOCK_TAGS = _HEADINGS | {"p", "ul", "ol", "blockquote", "table"}


class Habits(NamedTuple):
    """How the text is read. `ours` checks the profile of deck-format.md; a guest gets what CommonMark gives."""

    ours: bool = True
    breaks: bool = False  # a line's end is a line's end (Marp, Deckset)


class _Verbatim(InlineProcessor):
    """Takes what it finds out of Python-Markdown's hands, under its own tag."""

    def __init__(self, tag: str, pattern: str, md: Markdown) -> None:
        super().__init__(pattern, md)
        self.tag = tag

    def handleMatch(  # type: ignore[override]
        self, m: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        element = Element(self.tag)
        element.text = AtomicString(m[0])
        return element, m.start(0), m.end(0)


class _Normalized(Preprocessor):
    """Hands Python-Markdown the normalized lines in place of the ones it was given."""

    def __init__(self, md: Markdown) -> None:
        super().__init__(md)
        self.lines: list[str] = []

    def run(self, lines: list[str]) -> list[str]:
        return self.lines


class _PlainText(Treeprocessor):
    """Marks text without a sign of Markdown in it as done: trying every pattern on it is half the time of a slide."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and not _SIGN.search(element.text):
                element.text = AtomicString(element.text)


def _new_markdown(ours: bool) -> tuple[Markdown, _Normalized]:
    md = Markdown(extensions=[TableExtension(), SaneListExtension()])
    for name in ("html_block", "normalize_whitespace"):
        md.preprocessors.deregister(name)
    for name in ("code", "setextheader", "hr", "reference"):
        md.parser.blockprocessors.deregister(name)
    for name in ("entity", "html"):
        md.inlinePatterns.deregister(name)
    md.ESCAPED_CHARS[:] = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"  # CommonMark: every sign of ASCII
    md.treeprocessors.deregister("prettify")
    md.treeprocessors.register(_PlainText(md), "plain_text", 25)
    for name in ("raw_html", "amp_substitute"):
        md.postprocessors.deregister(name)
    if ours:
        for name in ("reference", "image_reference", "short_reference", "short_image_ref"):
            md.inlinePatterns.deregister(name)
        md.inlinePatterns.register(_Verbatim("slot", r"(?<!\\)\{\{.*?\}\}", md), "slot", 195)
    md.inlinePatterns.register(
        _Verbatim("tag", r"<(?:/?[A-Za-z][^<>]*|!--[^>]{0,400}--|[?!][^<>]*)>", md), "tag", 90
    )
    md.inlinePatterns.register(_Verbatim("br", r"\\(?=\n)", md), "hard_break", 185)
    normalized = _Normalized(md)
    md.preprocessors.register(normalized, "normalized", 10)
    return md, normalized


class BlockReader:
    """Reads Markdown of one file into blocks. Not thread-safe, as Python-Markdown is not."""

    def __init__(self, faults: Faults, find_picture: PictureFinder, habits: Habits) -> None:
        self.faults, self.find_picture, self.habits = faults, find_picture, habits
        self.references: dict[str, tuple[str, str]] = {}  # guests: [name]: address "title"
        self._md, self._normalized = _new_markdown(habits.ours)
        self._root: Element | None = None
        self._md.stripTopLevelTags = False
        self._md.serializer = self._keep

    def _keep(self, root: Element) -> str:
        self._root = root
        return ""

    def read(self, lines: Lines, *, press: bool = False) -> tuple[Block, ...]:
        """The blocks of the given lines. `press`: a line that begins with [next] begins a paragraph of its own."""
        if not any(text and not text.isspace() for _, text in lines):
            return ()
        base = lines[0][0]
        lines = self._tamed([(n, t if t.isascii() else PRIVATE.sub(_only_tokens, t)) for n, t in lines])
        normal = Normalizer(base, press=press).run(lines)
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
        self._normalized.lines = lines
        self._root = None
        try:
            self._md.convert("text")  # any text: the preprocessor hands over the lines
        except Exception:  # noqa: BLE001 - whatever the library raises over a stranger's text, the slide must show
            return None
        return self._root

    def _tamed(self, lines: Lines) -> Lines:
        """No more text and brackets than Python-Markdown can take in reasonable time."""
        if sum(text.count("[") + text.count("{{") for _, text in lines) > MAX_BRACKETS:
            self.faults.error(lines[0][0], "D307", "This text has too many brackets, it is shown as typed")
            lines = [(n, t.replace("[", "(").replace("]", ")").replace("{{", "( ")) for n, t in lines]
        total = 0
        for i, (number, text) in enumerate(lines):
            total += len(text) + 1
            if total > MAX_TEXT:
                self.faults.error(number, "D307", "This text is too long for a slide: the rest is left out")
                return [*lines[:i], (number, text[: MAX_TEXT - (total - len(text) - 1)])]
        return lines

    def _check(self, fences: list[Fence], parens: list[int], underlined: list[int]) -> None:
        for fence in fences:
            if not fence.closed:
                message = f'This code block is never closed. It starts "{fence.opener}{fence.language}"'
                self.faults.error(fence.line, "D204", message, f"Add {fence.opener} on a line of its own.")
        for number in parens:
            self.faults.error(number, "D301", "Lists are numbered with 1. here", "Write 1. not 1)")
        for number in underlined:
            message = "A line of === or --- under words makes them a heading"
            self.faults.error(number, "D202", message, "Write ## before the heading.")


def _only_tokens(match: re.Match[str]) -> str:
    return match[0] if match[0] in TOKENS else ""


class _Tree:
    """Walks over one element tree in reading order."""

    def __init__(self, reader: BlockReader, base: int, fences: list[Fence], press: bool) -> None:
        self.faults, self.find_picture = reader.faults, reader.find_picture
        self.ours, self.press, self.fences = reader.habits.ours, press, fences
        self.base, self.line = base, base
        self.join = "\n" if reader.habits.breaks else " "
        self.first = base  # the line of the Text read last
        self.lifted: list[Picture] = []  # pictures met inside a line of text

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
        elif tag in _BLOCK_TAGS and tag[0] == "h":
            text = self._text(element)
            if text or self.ours:
                yield Heading(int(tag[1]), text, self.first)
            yield from self._take_lifted()
        elif tag == "blockquote":
            inner = self.blocks(element)
            yield Quote(inner, inner[0].line if inner else self.line)
        elif tag == "table":
            yield self._table(element)
            yield from self._take_lifted()

    def _take_lifted(self) -> list[Picture]:
        lifted, self.lifted = self.lifted, []
        return lifted

    # -- blocks --------------------------------------------------------------------------------------------------

    def _paragraph(self, element: Element | str) -> Iterator[Block]:
        if token := _TOKEN.fullmatch(_bare(element)):
            self.line = self.base + ord(token[1]) - MARK_BASE if token[1] else self.line
            yield from self._token(token[2])
            return
        text = self._text(element)
        line, pictures = self.first, self._take_lifted()
        pressed = without(text, _PRESS) if self.press else None
        if pressed:
            yield Paragraph(pressed[1], line, press=True)
        elif text:
            if pictures and self.ours:
                message = "A picture stands on a line of its own"
                self.faults.error(pictures[0].line, "D304", message, "Put empty lines around it.")
            yield Paragraph(text, line)
        yield from pictures

    def _token(self, token: str) -> Iterator[Block]:
        if token == PAUSE:
            yield Pause(self.line)
        elif token < chr(TOKEN_TOP) and ord(token) - TOKEN_BASE < len(self.fences):
            fence = self.fences[ord(token) - TOKEN_BASE]
            if fence.text.strip() or self.ours:  # guests make room with empty code blocks
                yield Code(fence.text, fence.line, fence.language)

    def _list(self, element: Element) -> ListBlock:
        items = tuple(self._item(li) for li in element if li.tag == "li")
        start = element.get("start", "1")
        number = int(start) if start.isdecimal() and len(start) < 10 else 1
        return ListBlock(element.tag == "ol", items, items[0].line if items else self.line, number)

    def _item(self, li: Element) -> ListItem:
        text, children = self._item_text(li)
        line = self.first
        nested: list[Block] = list(self._take_lifted())
        for child in children:
            nested += self._block(child)
        ticked, press = None, False
        if boxed := without(text, _BOX):
            ticked, text = boxed[0][1] != " ", boxed[1]
        if self.press and (pressed := without(text, _PRESS)):
            press, text = True, pressed[1]
        return ListItem(text, line, tuple(nested), ticked, press)

    def _item_text(self, li: Element) -> tuple[Text, list[Element]]:
        """An item's own text, and the elements nested under it."""
        children = list(li)
        if children and children[0].tag == "p" and not (li.text and li.text.strip()):
            if _TOKEN.fullmatch(_bare(children[0])):
                return (), children
            text, rest = self._text(children[0]), children[1:]
        else:
            cut = next((i for i, child in enumerate(children) if child.tag in _BLOCK_TAGS), len(children))
            text, rest = self._text(li, children[:cut]), children[cut:]
        if (
            not text and not self.ours and rest and rest[0].tag in _HEADINGS
        ):  # "- # words": the words are the item
            return self._text(rest[0]), rest[1:]
        return text, rest

    def _table(self, element: Element) -> Table:
        head, *rows = list(element.iter("tr"))
        header = tuple(self._text(cell) for cell in head)
        line = self.first
        body = [tuple(self._text(cell) for cell in row) for row in rows]
        aligns = tuple(_alignment(cell.get("style", "")) for cell in head)
        if len(body) == 1 and not any(body[0]):  # what Python-Markdown makes of a table without rows
            body = []
        return Table(header, tuple(body), line, aligns)

    # -- text ----------------------------------------------------------------------------------------------------

    def _text(self, element: Element | str, children: list[Element] | None = None) -> Text:
        run = Run(self.base, self.line, self.join)
        if isinstance(element, str):
            run.chars(element, PLAIN)
        else:
            run.chars(element.text, PLAIN)
            for child in element if children is None else children:
                self._inline(child, PLAIN, run)
        text = run.text()
        self.line, self.first = run.line, run.first
        return text

    def _inline(self, element: Element, style: Style, run: Run) -> None:
        tag, text = element.tag, element.text or ""
        if tag == "br":
            run.spans.append(style.of("\n"))
        elif tag == "img":
            source, alt, title = (one_line(element.get(key, "")) for key in ("src", "alt", "title"))
            self.lifted.append(self.find_picture(source, alt, title, run.line))
        elif tag == "slot":
            self._slot(one_line(text), style, run)
        elif tag == "tag":
            if self.ours:
                message = f'HTML tags are not used here: "{one_line(text)[:40]}"'
                self.faults.error(run.line, "D302", message, "For bold write **word**.")
            run.chars(text, style, entities=False)
        elif tag == "code":
            run.chars(html.unescape(text), style._replace(code=True), entities=False)
        else:
            inner = self._styled(element, style, run)
            run.chars(text, inner)
            for child in element:
                self._inline(child, inner, run)
        run.chars(element.tail, style)

    def _styled(self, element: Element, style: Style, run: Run) -> Style:
        if element.tag == "strong":
            return style._replace(bold=True)
        if element.tag == "em":
            return style._replace(italic=True)
        href = one_line(element.get("href", "")) if element.tag == "a" else ""
        if href and self._is_link(href, run.line):
            return style._replace(href=href, href_title=element.get("title"))
        return style

    def _is_link(self, href: str, line: int) -> bool:
        """True when the target may be followed; why not is told."""
        slots = PLACEHOLDER.findall(href) if self.ours else []
        for inside in slots:
            if " " in inside or parse_slot(inside, line) is None:
                message = f'"{{{{{inside}}}}}" in a link has spaces, a fallback or an unknown name'
                self.faults.error(line, "D501", message, "Write it like {{contact.child_talk.web}}")
                return False
        if is_safe_link(href) or (slots and href.startswith("{{")):
            return True
        if self.ours or (_SCHEME.match(href) and not href.lower().startswith("http:")):
            message = f'The link "{href[:60]}" is not used'
            tell = self.faults.error if self.ours else self.faults.warn
            tell(line, "D306", message, "Only https, mailto and tel links.")
        return False

    def _slot(self, typed: str, style: Style, run: Run) -> None:
        slot = parse_slot(typed[2:-2], run.line)
        if slot is None:
            from kit.deck.wording import placeholder_hint  # only a fault needs it

            hint = placeholder_hint(typed[2:-2])
            self.faults.error(run.line, "D501", f'"{typed}" is not a placeholder', hint)
        run.spans.append(style.of(typed, slot))


def _bare(element: Element | str) -> str:
    """The text of an element without children."""
    if isinstance(element, str):
        return element.strip()
    return (element.text or "").strip() if len(element) == 0 else ""


def _alignment(style: str) -> Literal["left", "center", "right"]:
    return "center" if "center" in style else "right" if "right" in style else "left"
