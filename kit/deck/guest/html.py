"""A guest's raw HTML: text with tags in, Markdown lines out. What cannot become Markdown is dropped and told.

Kept as Markdown: pictures, clips, links, headings, lists, tables, bold, italic, code, line breaks. Dropped with their
content: scripts, styles, frames, inline drawings. Dropped around their content: every other tag. `a < b` stays.
"""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from typing import NamedTuple

from kit.deck.normal import HARD_BREAK, Lines
from kit.patterns import pattern

_ATTRS = r"""(?:"[^"]*"|'[^']*'|[^<>"'])*"""
_TOKEN = pattern(
    r"(?P<code>(?<!`)(?P<ticks>`+)(?!`)[^\n]+?(?<!`)(?P=ticks)(?!`))"
    r"|(?P<address>\]\(<[^<>\n]*>)"
    r"|(?P<comment><!--)"
    rf"|<(?P<close>/?)(?P<tag>(?!(?:https?|ftp|mailto|tel):)[A-Za-z][\w.:-]*)(?P<attrs>(?:\s{_ATTRS})?)/?>"
    r"|<(?P<doctype>[!?][A-Za-z][^<>]*)>"
)
# A box of class "note" is shown; the class "notes" is for the speaker.
_NOTES = {"aside": r"\bnotes?\b"} | dict.fromkeys(
    ("div", "section"), r"\b(?:notes|(?:speaker|presenter)-?note)\b"
)
_PROGRAM = ("script", "style")  # what is never read, even when it is never closed
_GONE = pattern(r"iframe|svg|object|embed|canvas|noscript|template|math|form|select")
_PLAYERS = ("video", "audio", "slidevvideo")
_SOURCE = pattern(r"<(source|track)\b([^<>]*)>", re.IGNORECASE)
_ATTR = pattern(r"""([\w:@.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+))""")
_CELL = pattern(r"<t[dh]\b[^>]*>(.*?)(?=</?t[dhr]\b|</table|\Z)", re.DOTALL | re.IGNORECASE)
_BLOCK = pattern(
    r"p|center|section|article|header|footer|main|nav|aside|figure|figcaption|blockquote|details|summary"
    r"|dl|dt|dd|hr|fieldset|pre|address|tr"
)
_INLINE = pattern(
    r"span|small|big|u|s|del|ins|mark|sub|sup|font|label|abbr|cite|q|tt|wbr|nobr|strike|var|samp|time|bd[io]|ruby|r[tp]"
    r"|button|picture|source|thead|tbody|tfoot|col|colgroup|caption|dfn|html|body|head|title|meta|link|a|td|th|table"
    r"|textarea|v-(?:clicks?|after|switch|drag)|vclicks?"
)
_MARKS = {"b": "**", "strong": "**", "i": "*", "em": "*", "code": "`", "kbd": "`"}
_COLUMNS = pattern(
    r"(?<![\w-])(?:\w*columns?|\w*cols?(?:-[23])?|grid|row|flex(?:box|-container|-row)?|split|two-?col\w*|multi-?col\w*"
    r"|left-right|side-by-side|(?:\w+-)+(?:columns|cols|grid|row|flex(?:box)?))(?![\w-])(?!.*\bflex-col)",
    re.IGNORECASE,
)
_SIDE = pattern(
    r"(?<![\w-])(?:[lrm]div|left|right|(?:left|right)-col(?:umn)?|col(?:umn)?-(?:left|right))(?![\w-])"
)


class Handlers(NamedTuple):
    """What the cleaner asks back: what stands for a comment; where notes go; whom to tell what was dropped."""

    comment: Callable[[str, int], str]
    notes: Callable[[str, int], None]
    tell: Callable[[int, str], None]
    attributes: Callable[[dict[str, str], int], None]  # of a <section>, which may set the background


class HtmlCleaner:
    """Cleans the text of one slide, in one piece or several between code blocks: what is open stays open.

    `column` is the line that begins a column, `end` the one that ends them all.
    """

    def __init__(self, handlers: Handlers, column: str, end: str) -> None:
        self.on, self.column, self.end = handlers, column, end
        self.divs: list[str] = []  # what each open <div> is: "columns", "column", "side", "inline" or ""
        self.lists: list[str] = []
        self.close_up = False  # spaces after a sign of emphasis are left out

    def clean(self, text: str, line: int) -> Lines:
        """The text's lines without HTML, each with its number; `line` is the number of the first."""
        self.text, self.line = text, line
        self.out: Lines = []
        self.pieces: list[str] = []  # of the line being written
        self.blank, self.in_row = True, False
        self.inlined: list[str] = []  # open block tags that stand inside a line of text
        self.paired: dict[str, bool] = {}  # names of tags, True when one is closed somewhere
        self.absent: set[str] = set()  # closing tags that are nowhere below
        at = 0
        while match := _TOKEN.search(text, at):
            self._copy(text[at : match.start()])
            at = self._token(match)
        self._copy(text[at:])
        self._end_line()
        return self.out

    # -- writing -------------------------------------------------------------------------------------------------

    def _copy(self, text: str) -> None:
        if self.close_up:
            text, self.close_up = text.lstrip(" "), False
        first, *rest = text.split("\n")
        self._write(first)
        for part in rest:
            self._end_line()
            self.line += 1
            self._write(part)

    def _write(self, text: str) -> None:
        if text:
            if self.blank and not text.isspace():
                self.blank, self.in_row = False, text.lstrip().startswith("|")
            self.pieces.append(text)

    def _end_line(self) -> None:
        self.out.append((self.line, "".join(self.pieces)))
        self.pieces, self.blank, self.in_row = [], True, False

    def _own_line(self, text: str = "", *, gap: bool = True) -> None:
        """Begins a line of its own without counting one."""
        if self.blank:
            self.pieces = []
        self._end_line()
        if gap:
            self._end_line()
        if text:
            self._write(text)
            self._end_line()

    def _skip(self, text: str) -> None:
        """Leaves out text, but not the lines it stands on."""
        for _ in range(text.count("\n")):
            self._end_line()
            self.line += 1

    def _flat(self, text: str) -> str:
        """The inside of a link or cell in one line."""
        lines = HtmlCleaner(self.on, "", "").clean(text.strip(), self.line)
        return " ".join(part.strip() for _, part in lines if part.strip())

    # -- tokens --------------------------------------------------------------------------------------------------

    def _token(self, match: re.Match[str]) -> int:
        """Handles what was found; gives back where to read on."""
        if match["code"] or match["address"]:
            self._copy(match[0])
            return match.end()
        end, start = match.end(), self.line
        if match["comment"]:
            closed = self.text.find("-->", end)
            words = self.text[end : closed if closed >= 0 else None]
            if instead := self.on.comment(words, start):
                self._own_line(instead)
            end = closed + 3 if closed >= 0 else len(self.text)
        elif match["tag"] and not match["close"]:
            end = self._opened(match)
        elif match["tag"]:
            self._tag(match)
        self._skip(self.text[match.start() : end])
        return end

    def _opened(self, match: re.Match[str]) -> int:
        """An opening tag: some are taken with all that stands inside them."""
        name, attrs = match["tag"].lower(), match["attrs"] or ""
        noted = _NOTES.get(name) and re.search(_NOTES[name], attrs)
        found = None
        if noted or name in (*_PROGRAM, *_PLAYERS, "a", "table") or _GONE.fullmatch(name):
            found = self._inside(name, match.end())
        if name in _PROGRAM:
            return found[1] if found else len(self.text)
        if found is None:
            self._tag(match)
            return match.end()
        inner, end = found
        if noted:
            self.on.notes(inner, self.line)
        elif name == "a":
            self._link(attrs, inner)
        elif name == "table":
            self._table(inner)
        elif name in _PLAYERS:
            self._clip(match["tag"], attrs, inner)
        else:
            source = attributes(attrs).get("src") or attributes(inner).get("src", "")
            drawing = " (a drawing written into the text)" if name == "svg" else ""
            self.on.tell(self.line, f"<{name}>{f' with {source}' if source else ''}{drawing}")
        return end

    def _inside(self, name: str, at: int) -> tuple[str, int] | None:
        """What stands before the next closing tag, and where it ends; None when there is none."""
        if name in self.absent:
            return None
        closing = re.compile(rf"</{name}[ ]*>", re.IGNORECASE).search(self.text, at)
        if closing is None:
            self.absent.add(name)
            return None
        return self.text[at : closing.start()], closing.end()

    def _tag(self, match: re.Match[str]) -> None:
        name, closing, attrs = match["tag"].lower(), bool(match["close"]), match["attrs"] or ""
        if name == "br":
            self._write("" if self.blank else HARD_BREAK)
        elif name == "img":
            self._image(attrs)
        elif name in _MARKS:
            self._emphasis(_MARKS[name], closing, spaced=self.text[match.end() : match.end() + 1] == " ")
        elif re.fullmatch(r"h[1-6]", name):
            if self._starts_block(name, closing) and not closing:
                self._write("#" * int(name[1]) + " ")
        elif name == "div":
            self._div(closing, attrs)
        elif name in ("ul", "ol"):
            self._nest(name, closing)
            self._own_line(gap=len(self.lists) + closing < 2)
        elif name == "li":
            if not closing:
                self._own_line(gap=False)
                indent = "    " * max(0, len(self.lists) - 1)
                self._write(indent + ("1. " if self.lists[-1:] == ["ol"] else "- "))
        elif _BLOCK.fullmatch(name):
            if name == "section" and attrs:
                self.on.attributes(attributes(attrs), self.line)
            self._starts_block(name, closing)
        elif not _INLINE.fullmatch(name):
            self._unknown(match, attrs)

    def _emphasis(self, mark: str, closing: bool, *, spaced: bool) -> None:
        """Signs stand close to their words: spaces inside a tag go outside."""
        if closing and self.pieces[-1:] == [mark]:
            self.pieces.pop()  # nothing between: an icon
        elif closing and self.pieces and (kept := self.pieces[-1].rstrip(" ")):
            gap = len(kept) < len(self.pieces[-1])
            self.pieces[-1] = kept
            self._write(mark + (" " if gap else ""))
        else:
            self._write(" " + mark if spaced and not closing and not self.blank else mark)
            self.close_up = spaced and not closing

    def _starts_block(self, name: str, closing: bool) -> bool:
        """Sets a block apart; inside a line of text, such as an item or a cell, it is a space instead."""
        inline = (name in self.inlined) if closing else not self.blank
        if inline and closing:
            self.inlined.remove(name)
        elif inline:
            self.inlined.append(name)
            self._write(" ")
        else:
            self._own_line()
        return not inline

    def _nest(self, name: str, closing: bool) -> None:
        if not closing:
            self.lists.append(name)
        elif self.lists:
            self.lists.pop()

    def _unknown(self, match: re.Match[str], attrs: str) -> None:
        """A component of the tool is dropped and told; `<name>` that looks like plain writing stays."""
        name, tag = match["tag"], match[0]
        if match["close"]:
            return
        if name not in self.paired:
            self.paired[name] = f"</{name}>" in self.text
        if self.paired[name] or name != name.lower() or "-" in name or attrs.strip() or tag.endswith("/>"):
            source = attributes(attrs).get("src", "")
            self.on.tell(self.line, f"<{name}>" + (f" with {source}" if source else ""))
        else:
            self._write(tag.replace("\n", " "))

    def _image(self, attrs: str) -> None:
        found = attributes(attrs)
        alt = re.sub(r"[\[\]\s]+", " ", found.get("alt", "")).strip()
        style = re.search(r"(?<![\w-])width:\s*(\d+)px", found.get("style", ""))
        width = re.match(r"(\d+)(?:px)?$", found.get("width", "")) or style
        source = html.unescape(found.get("src") or found.get("data-src", "")).strip()
        if source:
            self._write(f"![{f'w:{width[1]} ' if width else ''}{alt}](<{source}>)")

    def _clip(self, tag: str, attrs: str, inner: str) -> None:
        """A player becomes the clip it plays: the first of its sources, with its first file of captions."""
        found, first = attributes(attrs), dict[str, str]()
        for match in _SOURCE.finditer(inner):
            first.setdefault(match[1].lower(), attributes(match[2]).get("src", ""))
        source = html.unescape(found.get("src") or found.get("data-src") or first.get("source", "")).strip()
        if not source or re.search(r"[<>\n]", source):
            self.on.tell(self.line, f"<{tag}>")
            return
        alt = re.sub(r"[\[\]\s]+", " ", found.get("aria-label") or found.get("title", "")).strip()
        captions = first.get("track", "").replace('"', "")
        title = f' "{captions}"' if captions else ""
        self._own_line(f"![{alt}](<{source}>{title})")

    def _link(self, attrs: str, inner: str) -> None:
        href, words = attributes(attrs).get("href", ""), self._flat(inner)
        plain = not href or re.search(r"[\s()<>]", href) or "![" in words or "](" in words or not words
        self._write(words if plain else f"[{words}]({href})")

    def _div(self, closing: bool, attrs: str) -> None:
        if closing:
            kind = self.divs.pop() if self.divs else ""
            if kind != "inline":
                self._own_line(self.end if kind in ("columns", "side") else "")
            return
        found = attributes(attrs)
        names = f"{found.get('class', '')} {found.get('grid', '')} {found.get('style', '')}"
        kind = "columns" if _COLUMNS.search(names) else ""
        if self.divs[-1:] == ["columns"]:
            kind = "column"
        elif not {"columns", "side"} & set(self.divs[-4:]) and _SIDE.search(found.get("class", "")):
            kind = "side"
        elif not self.blank and not kind:
            kind = "inline"
        self.divs.append(kind)
        if kind != "inline":
            self._own_line(self.column if kind in ("column", "side") else "")

    def _table(self, inside: str) -> None:
        rows = [
            [self._flat(cell) for cell in _CELL.findall(row)] for row in re.split(r"(?i)<tr\b[^>]*>", inside)
        ]
        rows = [row for row in rows if row]
        if not rows:
            return
        width = max(map(len, rows))
        self._own_line()
        for i, row in enumerate(rows):
            cells = [cell.replace("|", "\\|") for cell in row] + [""] * (width - len(row))
            self._write("| " + " | ".join(cells) + " |")
            self._end_line()
            if i == 0:
                self._write("|" + "---|" * width)
                self._end_line()


def attributes(attrs: str) -> dict[str, str]:
    """The name="value" pairs of a tag."""
    return {m[1].lower(): m[2] or m[3] or m[4] or "" for m in _ATTR.finditer(attrs)}
