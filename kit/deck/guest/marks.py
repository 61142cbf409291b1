"""A guest slide's own marks: lines in; text, columns, notes and wishes out. What is not understood is told, not shown.

Marks are directives (Marp), properties (remark, Slidev), attributes (reveal, pandoc), notes of every habit, containers,
commands (Deckset) and HTML. Text comes out as Markdown lines that keep their numbers.
"""

from __future__ import annotations

import re

from kit.deck.faults import Faults
from kit.deck.fences import Fences, opener_of
from kit.deck.guest import wishes as ask
from kit.deck.guest.cut import Cut
from kit.deck.guest.formula import readable
from kit.deck.guest.html import Handlers, HtmlCleaner, attributes
from kit.deck.guest.shape import COLUMN, DIV_COLUMN, DIV_END, pipe_tables, read_divs, share_out, unwrap_macros
from kit.deck.guest.tools import Tool
from kit.deck.guest.wishes import Wishes, read_directives
from kit.deck.normal import PAUSE, Lines
from kit.patterns import pattern

MAX_SLIDE = 200_000  # characters
_NOISE = pattern(
    r"\s*(?:prettier-ignore|markdownlint|eslint|c?spell|/?toc|omit in toc|fit\s*$|end_slide|textlint|vale|alex|doctoc"
    r"|START |END |column_layout|column:|reset_layout|jump_to_middle|new_?lines?|font_size|alignment|no_footer"
    r"|include|list_item_newlines|incremental_lists|cmd:|@format|more\s*$|break\s*$)",
    re.IGNORECASE,
)
_NOTE_LINE = pattern(r"[ ]{0,3}(?:speaker )?notes?:(.*)$", re.IGNORECASE)
_NOTE_WORD = pattern(r"(?:speaker[ _]?notes?|notes?|presenter notes?)\s*:[ ]*", re.IGNORECASE)
_COMMAND = pattern(r"\[\.([\w-]+)(?::[ ]*(.*))?\][ ]*$")
_PROPERTY = pattern(r"([a-z][\w-]*):[ ]*(.*?)[ ]*$")
_REMARK = pattern(
    r"class|name|template|layout|count|exclude|background-[\w-]+|title|subtitle|author|date|description"
)
_BRACES = pattern(
    r"(?<=[)\]])(?P<near>\{[ ]?[:.#\w][^{}\n]*\})|(?<=`)\{\.\w+\}|(?<=\))\{\}"
    r"|(?<=\S)[ ]+(?P<far>\{:?[ ]?(?:[.#-]|[\w-]+=)[^{}\n]*\})[ ]*$"
)
_GLUED = pattern(r"(#{1,6})(?=[^#\s\d!])")
REFERENCE = pattern(
    r"^[ ]{0,3}\[([^\]\n^]+)\]:[ ]*<?([^\s>]+)>?(?:[ ]+[\"'(](.*?)[\"')])?[ ]*$", re.MULTILINE
)
_FOOTNOTE = pattern(r"\[\^([^\]\s]+)\](:)?")
# Formulas are shown like code: their signs would read as emphasis.
_MATH = pattern(
    r"\$\$([^$\n]+?)\$\$|(?<![\\$\w`])\$(?=\S)([^$\n`]*?[\\^_][^$\n`]*?|[A-Za-z(|][^$\n`]{0,40}?)(?<=\S)\$(?![\d\w`])"
)
_FORMULA = pattern(r"[ ]*\$\$[ ]*(?:\{[^{}]*\})?[ ]*")
_STYLED = pattern(
    r"\\textcolor\{[^{}]*\}\{([^{}]+)\}|\\(?:text(?:bf|it|tt|sc|normal)|emph|underline|alert)\{([^{}]+)\}"
)
_LATEX = pattern(r"[ ]*\\(?!\\)[A-Za-z]+(?:\{.*\}|\[.*\])*[ ]*$")


class Marked:
    """A slide's text in parts (the first spans the width), its notes as numbered lines, its wishes."""

    def __init__(self) -> None:
        self.parts: list[Lines] = [[]]
        self.notes: list[Lines] = []
        self.wishes = Wishes()


class MarkReader:
    """Reads the marks of the slides of one file, as its tool means them."""

    def __init__(self, tool: Tool, faults: Faults) -> None:
        self.tool, self.faults = tool, faults
        self._told: set[tuple[str | None, str]] = set()

    def read(self, cut: Cut, inherited: dict[str, str]) -> Marked:
        """The slide's marks; `inherited` are the Marp directives that hold from earlier on."""
        self.marked = Marked()
        handlers = Handlers(self._comment, self._aside, self.tell, self._attributes)
        self._html = HtmlCleaner(handlers, DIV_COLUMN, DIV_END)
        self.wishes = self.marked.wishes
        lines: Lines = self._bounded(list(enumerate(cut.lines, cut.line)))
        for key, value in inherited.items():
            if key not in ("header", "footer"):  # told where they stand
                ask.marp(self.wishes, key, value, cut.line, self.tell)
        if self.tool == "slidev" and cut.settings:
            ask.slidev(self.wishes, cut.settings, max(1, cut.line - 1), self.tell)
        if self.tool == "remark":
            lines = self._properties(cut.before) + self._properties(lines)
        lines, incremental = read_divs(self._walk(lines), self.tool, self._note)
        self.wishes.reveal_items = self.wishes.reveal_items or incremental
        self.marked.parts = share_out(lines, self.tool)
        return self.marked

    def _bounded(self, lines: Lines) -> Lines:
        """No more than a slide can hold, so that no file keeps the program busy."""
        total = 0
        for i, (number, text) in enumerate(lines):
            total += len(text) + 1
            if total > MAX_SLIDE:
                self.tell(number, "the rest of this slide, which is too long")
                return [*lines[:i], (number, text[: max(0, MAX_SLIDE - total + len(text))])]
        return lines

    def tell(self, line: int, what: str) -> None:
        """Once a slide for each thing that is left out."""
        if (self.faults.slide, what) not in self._told:
            self._told.add((self.faults.slide, what))
            self.faults.warn(line, "D302", f"Left out: {what}", "Kitbag does not show it.")

    # -- text, line by line --------------------------------------------------------------------------------------

    def _walk(self, lines: Lines) -> Lines:
        """The lines without notes and marks; code passes through untouched."""
        out: Lines = []
        plain: Lines = []
        fences = Fences([line for _, line in lines])
        i = 0
        while i < len(lines):
            number, line = lines[i]
            opener = opener_of(line)
            if opener and "magic-move" in line and (end := fences.end(i, opener)):
                out += [*self._cleaned(plain), *self._walk(lines[i + 1 : end - 1])]  # code in steps
                plain, i = [], end
            elif opener:
                end = fences.end(i, opener) or len(lines)
                out += [*self._cleaned(plain), (number, _plain_info(line)), *lines[i + 1 : end]]
                plain, i = [], end
            elif _FORMULA.fullmatch(line) and (close := _math_end(lines, i + 1)):
                told = [(n, readable(t)) for n, t in lines[i + 1 : close]]
                told = [(n, t) for n, t in told if t]
                formula = [(number, "```math"), *told, (lines[close][0], "```")]
                out += [*self._cleaned(plain), *formula]
                plain, i = [], close + 1
            elif self._starts_notes(line, plain):
                end = self._notes_end(lines, i + 1)
                match = _NOTE_LINE.match(line)
                self._note([(number, (match[1] if match else line[3:]).strip()), *lines[i + 1 : end]])
                i = end
            else:
                plain.append(lines[i])
                i += 1
        return out + self._cleaned(plain)

    def _starts_notes(self, line: str, before: Lines) -> bool:
        if line[:3] == "???":
            return self.tool in ("remark", "plain") and line[3:4] in ("", " ")
        if self.tool not in ("reveal", "plain", "deckset", "pandoc") or not _NOTE_LINE.match(line):
            return False
        in_comment = sum("<!--" in t for _, t in before) > sum("-->" in t for _, t in before)
        return not in_comment and (self.tool == "reveal" or not before or not before[-1][1].strip())

    def _notes_end(self, lines: Lines, at: int) -> int:
        """Notes reach to the end of the slide; remark's to the next step."""
        if self.tool == "remark":
            return next((i for i in range(at, len(lines)) if lines[i][1].rstrip() == "--"), len(lines))
        return len(lines)

    def _note(self, lines: Lines) -> None:
        while lines and not lines[0][1].strip():
            lines = lines[1:]
        while lines and not lines[-1][1].strip():
            lines = lines[:-1]
        if lines:
            self.marked.notes.append(lines)

    def _cleaned(self, lines: Lines) -> Lines:
        """One stretch of text without comments, HTML and the tool's commands."""
        if not lines:
            return []
        if self.tool in ("deckset", "plain"):
            lines = self._commands(lines)
        if self.tool == "pandoc":
            lines = pipe_tables(lines)
        if self.tool == "reveal":
            lines = [(n, COLUMN if t.rstrip() == "##--##" else t) for n, t in lines]
        text = "\n".join(line for _, line in lines)
        if "<" in text:
            lines = self._html.clean(text, lines[0][0])
        if self.tool == "remark" and "[" in text:
            lines = unwrap_macros(lines)
        if self.tool == "pandoc" and "\\" in text:
            lines = [(n, self._without_latex(t, n)) for n, t in lines]
        if (
            "{" in text
            or "[^" in text
            or "]:" in text
            or "~~" in text
            or "#" in text
            or "$" in text
            or "\\" in text
        ):
            lines = [(n, self._line(t, n)) for n, t in lines]
        return lines

    def _line(self, text: str, number: int) -> str:
        """A line without attribute braces, strike-through and footnote signs."""
        if "{" in text and "$" not in text and not text.lstrip().startswith(":::"):
            heading = text.startswith("#")
            text = _BRACES.sub(lambda m: self._braces(m, number, heading), text)
        if "]:" in text and REFERENCE.match(text):
            return ""
        if "$" in text:
            text = _MATH.sub(lambda m: f"`{readable(m[1] or m[2])}`", text)
        if self.tool == "pandoc" and text.endswith("\\") and text.lstrip().startswith("!["):
            text = text.rstrip("\\ ")  # keeps the picture from becoming a figure
        if "[^" in text:
            text = _FOOTNOTE.sub(lambda m: f"[{m[1]}]", text)
        if text[:1] == "#" and self.tool in ("remark", "deckset", "plain", "reveal"):
            text = _GLUED.sub(r"\1 ", text, count=1)
        return text.replace("~~", "") if "~~" in text else text

    def _braces(self, match: re.Match[str], line: int, heading: bool) -> str:
        if heading and match["far"]:
            ask.pandoc(self.wishes, match["far"], line, self.tell)
        return ""

    def _without_latex(self, text: str, number: int) -> str:
        text = _STYLED.sub(lambda m: m[1] or m[2], text)
        if _LATEX.match(text):
            self.tell(number, f"the command {text.strip()[:40]}")
            return ""
        return text

    # -- comments and HTML: directives, attributes, notes ---------------------------------------------------------

    def _comment(self, words: str, line: int) -> str:
        words = words.lstrip("-") if words[:1] == "-" else words  # `<!---`
        bare = words.strip()
        found = {} if bare.startswith(".") else read_directives(bare)
        if bare in ("pause", "stop"):
            return PAUSE
        if found:
            for key, value in found.items():
                ask.marp(self.wishes, key.lstrip("_"), value, line, self.tell)
        elif match := re.match(r"\.slide:?\s*(.*)", bare, re.DOTALL):
            self._attributes(attributes(match[1]), line)
        elif bare and not bare.startswith(".element") and not _NOISE.match(words):
            skipped = words[: len(words) - len(words.lstrip())].count("\n")
            self._note(list(enumerate(_NOTE_WORD.sub("", bare, count=1).split("\n"), line + skipped)))
        return ""

    def _aside(self, text: str, line: int) -> None:
        self._note([(line + i, t.strip()) for i, t in enumerate(text.split("\n"))])

    def _attributes(self, found: dict[str, str], line: int) -> None:
        ask.reveal(self.wishes, found, line, self.tell)

    # -- remark and Deckset --------------------------------------------------------------------------------------

    def _properties(self, lines: Lines) -> Lines:
        """Reads `class: center` and the like at the top of a slide of remark."""
        out: Lines = []
        top = True
        for number, text in lines:
            match = _PROPERTY.match(text) if top else None
            if match and _REMARK.fullmatch(match[1]):
                ask.remark(self.wishes, match[1], match[2], number, self.tell)
                out.append((number, ""))
                continue
            top = top and not text.strip()
            out.append((number, text.replace("{{content}}", "") if "{{" in text else text))
        return out

    def _commands(self, lines: Lines) -> Lines:
        """Deckset: `^` notes, `[.command: value]`, `[fit]` headings."""
        out: Lines = []
        note: Lines = []
        going = False  # a note reaches to the next empty line
        for number, line in lines:
            kept = line
            going = going and bool(line.strip())
            command = _COMMAND.match(line) if line[:2] == "[." else None
            if line[:1] == "^" and (line[1:2] in (" ", "") or self.tool == "deckset"):
                note.append((number, line[1:].strip()))
                kept, going = "", self.tool == "deckset"
            elif going:
                note.append((number, line.strip()))
                kept = ""
            elif command:
                ask.deckset(self.wishes, command[1], command[2] or "", number, self.tell)
                kept = COLUMN if command[1] == "column" else ""
            elif line[:1] == "#" and "[fit]" in line.lower():
                kept = re.sub(r"\[fit\][ ]*", "", line, flags=re.IGNORECASE)
            out.append((number, kept))
        self._note(note)
        return out


def _math_end(lines: Lines, at: int) -> int | None:
    """The index of the `$$` that closes a formula; None when it is not near."""
    return next((i for i in range(at, min(len(lines), at + 60)) if lines[i][1].strip() == "$$"), None)


def _plain_info(line: str) -> str:
    """A fence's first line with the language alone: without `{1|2}`, `{r, echo=FALSE}` becomes `r`."""
    match = re.match(r"([ ]*(?:[-*+][ ]+|\d+[.)][ ]+)?(?:`{3,}|~{3,}))[ ]*(.*)$", line)
    if match is None or not match[2]:
        return line
    braces = re.match(r"\{\.?([\w+#-]*)", match[2])
    return match[1] + (braces[1] if braces else re.split(r"[\s{\[,]", match[2])[0])
