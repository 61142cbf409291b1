"""A guest slide's own marks: lines in; text, columns, notes and wishes out. What is not understood is told, not shown.

Marks are directives (Marp), properties (remark, Slidev), attributes (reveal), notes of every habit, fenced divs (pandoc),
commands (Deckset) and HTML. Text comes out as Markdown lines that keep their numbers.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from kit.deck.faults import Faults
from kit.deck.guest.colors import css_color
from kit.deck.guest.cut import Cut
from kit.deck.guest.html import Handlers, HtmlCleaner, attributes
from kit.deck.guest.tools import Tool, unquoted
from kit.deck.normal import PAUSE, Lines

COLUMN = "\U0010ff04"
COLUMNS_END = "\U0010ff05"
# Directives of Marp that are read or that only style; anything else in a comment is a note.
_MARP = frozenset(
    [
        "class",
        "backgroundColor",
        "color",
        "paginate",
        "backgroundImage",
        "backgroundPosition",
        "backgroundRepeat",
        "backgroundSize",
        "header",
        "footer",
        "theme",
        "style",
        "headingDivider",
        "math",
        "size",
        "title",
        "author",
        "description",
        "image",
        "keywords",
        "url",
        "marp",
        "lang",
        "auto-scaling",
        "width",
        "height",
        "page_number",
        "template",
        "prerender",
        "transition",
        "fit",
    ]
)
_KEY_LINE = re.compile(r"([_$*]?)([A-Za-z][\w-]*)[ ]*:[ ]*(.*)$")
_NOISE = re.compile(r"\s*(?:prettier-ignore|markdownlint|eslint|spell|cspell|toc|TOC|/TOC|omit in toc|fit\s*$|end_slide|"
                    r"textlint|vale|alex|START|END|doctoc|column_layout|column:|reset_layout|jump_to_middle|new_lines?|"
                    r"font_size|alignment|no_footer|include|list_item_newlines|incremental_lists|cmd:)")  # fmt: skip
_FENCE = re.compile(r"[ ]*(?:[-*+][ ]+|\d+[.)][ ]+)?(`{3,})[^`]*$|[ ]*(~{3,})")
_NOTE_LINE = re.compile(r"[ ]{0,3}(?:speaker )?notes?:(.*)$", re.IGNORECASE)
_DIV = re.compile(r"[ ]*:{3,}[ ]*(?:\{([^}]*)\}|([\w -]+?))?[ ]*:*[ ]*$")
_SLOT = re.compile(r"::([\w-]+)::[ ]*$")
_COMMAND = re.compile(r"\[\.([\w-]+)(?::[ ]*(.*))?\][ ]*$")
_MACRO = re.compile(r"(?<![\w.])((?:\.[A-Za-z][\w-]*)+)\[")
_PROPERTY = re.compile(r"([a-z][\w-]*):[ ]*(.*)$")
_ATTRIBUTE_BRACES = re.compile(
    r"(?<=[)\]])\{[:.#\w][^{}\n]*\}|(?<=\S)[ ]+\{:?[ ]?(?:[.#-][\w.# =\"'-]*|[\w-]+=[^{}]*)\}[ ]*$",
    re.MULTILINE,
)
_LAYOUT_SIDES = {"left": 0, "right": 1}


@dataclass(slots=True)
class Wishes:
    """How the slide wants to look, as far as Kitbag can do it."""

    paper: str | None = None
    ink: str | None = None
    background: str = ""  # a picture's source
    background_line: int = 0
    lead: bool = False
    dark: bool = False
    hide: bool = False
    paginate: bool | None = None
    reveal_items: bool = False
    layout: str = ""  # Slidev's name
    picture: str = ""  # Slidev's picture for image layouts
    title: str = ""


@dataclass(slots=True)
class Marked:
    """A slide's text in parts (the first spans the width), its notes as numbered lines, its wishes."""

    parts: list[Lines] = field(default_factory=lambda: [[]])
    notes: list[Lines] = field(default_factory=list)
    wishes: Wishes = field(default_factory=Wishes)
    from_here: dict[str, str] = field(
        default_factory=dict
    )  # Marp directives that hold for the next slides too
    template: str = ""  # remark
    name: str = ""
    is_layout: bool | None = None


class MarkReader:
    """Reads the marks of the slides of one file, as its tool means them."""

    def __init__(self, tool: Tool, faults: Faults) -> None:
        self.tool, self.faults = tool, faults
        self._told: set[tuple[str | None, str]] = set()

    def read(self, cut: Cut, inherited: dict[str, str]) -> Marked:
        """The slide's marks; `inherited` are the Marp directives that hold from earlier on."""
        self.marked = Marked()
        for key, value in inherited.items():
            if key not in ("header", "footer"):  # told where they stand
                self.directive(key, value, cut.line)
        lines: Lines = [*cut.before, *enumerate(cut.lines, cut.line)]
        if cut.settings and self.tool == "slidev":
            self._slidev(cut)
        if self.tool == "remark" or self.tool == "plain":
            lines = self._properties(lines)
        text = self._walk(lines)
        self._place(text)
        return self.marked

    def tell(self, line: int, what: str) -> None:
        """Once a slide for each thing that is dropped."""
        if (self.faults.slide, what) not in self._told:
            self._told.add((self.faults.slide, what))
            self.faults.warn(line, "D302", f"Left out: {what}", "Kitbag does not show it.")

    # -- text, line by line --------------------------------------------------------------------------------------

    def _walk(self, lines: Lines) -> Lines:
        """The lines without notes and marks; code passes through untouched."""
        out: Lines = []
        plain: Lines = []
        i = 0
        while i < len(lines):
            number, line = lines[i]
            fence = _FENCE.match(line) if "```" in line or "~~~" in line else None
            if fence is None:
                i += 1
                if self._starts_notes(line, plain):
                    self._note(self._notes_from(number, line, lines[i:]))
                    break
                plain.append((number, line))
                continue
            end = _fence_end(lines, i + 1, fence[1] or fence[2])
            out += self._cleaned(plain) + lines[i:end]
            plain, i = [], end
        return self._divs(out + self._cleaned(plain))

    def _starts_notes(self, line: str, before: Lines) -> bool:
        if line[:3] == "???" and self.tool in ("remark", "plain"):
            return line.rstrip() == "???" or line[3:4] == " " or line[3:] == ""
        if self.tool not in ("reveal", "plain", "deckset", "pandoc") or not _NOTE_LINE.match(line):
            return False
        opens = sum("<!--" in t for _, t in before) > sum("-->" in t for _, t in before)
        return not opens and (self.tool == "reveal" or not before or not before[-1][1].strip())

    @staticmethod
    def _notes_from(number: int, line: str, rest: Lines) -> Lines:
        match = _NOTE_LINE.match(line)
        first = match[1] if match else line[3:]
        return [(number, first.strip()), *rest]

    def _note(self, lines: Lines) -> None:
        while lines and not lines[0][1].strip():
            lines = lines[1:]
        while lines and not lines[-1][1].strip():
            lines = lines[:-1]
        if lines:
            self.marked.notes.append(lines)

    def _cleaned(self, lines: Lines) -> Lines:
        if not lines:
            return []
        if self.tool in ("deckset", "plain"):
            lines = self._deckset(lines)
        text = "\n".join(line for _, line in lines)
        if "<" in text:
            handlers = Handlers(self._comment, self._aside, self.tell)
            lines = HtmlCleaner(handlers, COLUMN, COLUMNS_END).clean(text, lines[0][0])
        if self.tool == "remark" and "[" in text:
            lines = self._macros(lines)
        if "{" in text:
            lines = [(n, _ATTRIBUTE_BRACES.sub(self._braces, t)) for n, t in lines]
        if "~~" in text:
            lines = [(n, t.replace("~~", "")) for n, t in lines]
        return lines

    @staticmethod
    def _braces(match: re.Match[str]) -> str:
        return ""

    def _aside(self, text: str, line: int) -> None:
        self._note([(line + i, t.strip()) for i, t in enumerate(text.split("\n"))])

    # -- comments: directives, attributes, notes -----------------------------------------------------------------

    def _comment(self, words: str, line: int) -> str:
        bare = words.strip()
        if bare in ("pause", "stop"):
            return PAUSE
        if match := re.match(r"\.slide:?\s*(.*)", bare, re.DOTALL):
            self._reveal_attributes(attributes(match[1]), line)
        elif bare.startswith(".element") or not bare or _NOISE.match(words):
            pass
        elif not self._directives(bare, line):
            clean = re.sub(
                r"^(?:speaker[ _]?notes?|notes?|presenter notes?)\s*:[ ]*", "", bare, flags=re.IGNORECASE
            )
            self._note(
                list(
                    enumerate(clean.split("\n"), line + words[: len(words) - len(words.lstrip())].count("\n"))
                )
            )
        return ""

    def _directives(self, bare: str, line: int) -> bool:
        """Reads Marp's directives; False when the comment is none."""
        found = read_directives(bare)
        for key, value in found.items():
            self.directive(key.lstrip("_"), value, line)
        return bool(found)

    def directive(self, key: str, value: str, line: int) -> None:
        """One Marp directive for the slide being read."""
        wishes = self.marked.wishes
        if key == "class":
            names = value.replace("[", " ").replace("]", " ").replace(",", " ").split()
            wishes.lead = "lead" in names or "center" in names or "title" in names
            wishes.dark = "invert" in names
        elif key == "backgroundColor":
            wishes.paper = self._color(value, line)
        elif key == "color":
            wishes.ink = self._color(value, line)
        elif key == "paginate":
            wishes.paginate = value.lower() in ("true", "hold")
        elif key == "backgroundImage":
            source = re.match(r"url\(\s*[\"']?(.*?)[\"']?\s*\)", value)
            if source:
                wishes.background, wishes.background_line = source[1], line
            elif value and value != "none":
                self.tell(line, f"backgroundImage: {value[:40]}")
        elif key in ("header", "footer") and value:
            self.tell(line, f"{key}: {value[:40]}")

    def _color(self, value: str, line: int) -> str | None:
        color = css_color(value)
        if color is None and value.strip() not in ("", "inherit", "transparent", "initial", "unset"):
            self.tell(line, f"the color {value[:30]}")
        return color

    def _reveal_attributes(self, found: dict[str, str], line: int) -> None:
        wishes = self.marked.wishes
        color = found.get("data-background-color") or found.get("data-background", "")
        if color and css_color(color):
            wishes.paper = css_color(color)
            color = ""
        source = found.get("data-background-image") or color
        if source and re.search(r"\.\w{3,4}$|/", source):
            wishes.background, wishes.background_line = source, line
        for key in ("data-background-video", "data-background-iframe"):
            if found.get(key):
                self.tell(line, f"{key} {found[key]}")
        if found.get("data-state") == "hidden" or found.get("data-visibility") == "hidden":
            wishes.hide = True

    # -- Slidev and remark ---------------------------------------------------------------------------------------

    def _slidev(self, cut: Cut) -> None:
        wishes, settings = self.marked.wishes, cut.settings
        line = max(1, cut.line - 1)
        wishes.layout = settings.get("layout", "")
        wishes.picture = settings.get("image", "")
        wishes.hide = settings.get("hide", settings.get("disabled", "")) == "true"
        wishes.lead = "text-center" in settings.get("class", "").split() or wishes.layout == "center"
        background = settings.get("background", "")
        if css_color(background):
            wishes.paper = css_color(background)
        elif background:
            wishes.background, wishes.background_line = background, line
        if settings.get("src"):
            self.tell(line, f"the slides of {settings['src']}")
        if not any(text.strip() for text in cut.lines):
            wishes.title = settings.get("title", "")

    def _properties(self, lines: Lines) -> Lines:
        """Reads `class: center` and the like at the top of a slide of remark."""
        at = next((i for i, (_, text) in enumerate(lines) if text.strip()), len(lines))
        begin = at
        while at < len(lines) and (match := _PROPERTY.match(lines[at][1])):
            if match[1] not in _REMARK and (self.tool == "plain" or at == begin):
                break
            self._property(match[1], match[2].strip(), lines[at][0])
            at += 1
        return [(n, "") if begin <= i < at else (n, t) for i, (n, t) in enumerate(lines)]

    def _property(self, key: str, value: str, line: int) -> None:
        marked, wishes = self.marked, self.marked.wishes
        if key == "class":
            names = value.replace(",", " ").split()
            wishes.lead = "center" in names
            wishes.dark = "inverse" in names
        elif key == "background-image":
            source = re.match(r"url\(\s*[\"']?(.*?)[\"']?\s*\)", value)
            wishes.background, wishes.background_line = (source[1] if source else ""), line
        elif key == "background-color":
            wishes.paper = self._color(value, line)
        elif key == "layout":
            marked.is_layout = value == "true"
        elif key in ("name", "template"):
            setattr(marked, key, value)
        elif key == "exclude":
            wishes.hide = value == "true"

    def _macros(self, lines: Lines) -> Lines:
        """Unwraps `.class[words]`; left and right columns become columns."""
        text = "\n".join(t for _, t in lines)
        match = _MACRO.search(text)
        while match:
            end = _closing(text, match.end())
            inner = text[match.end() : end]
            names = match[1].split(".")
            if any(re.match(r"(?:left|pull-left|right|pull-right)(?:-column)?$|column", n) for n in names):
                inner = f"\n\0{COLUMN}\n\0{inner}\n\0{COLUMNS_END}\n\0"
            elif "notes" in names or "speaker" in names:
                inner = "\n" * inner.count("\n")
            text = text[: match.start()] + inner + text[end + 1 :]
            match = _MACRO.search(text, match.start())
        out: Lines = []
        number = lines[0][0] - 1
        for part in text.split("\n"):
            number += not part.startswith("\0")
            out.append((max(number, lines[0][0]), part.lstrip("\0")))
        return out

    # -- pandoc, Slidev slots, Deckset ---------------------------------------------------------------------------

    def _divs(self, lines: Lines) -> Lines:
        """Reads fenced divs, slots and pauses of what is left."""
        out: Lines = []
        stack: list[str] = []
        notes: Lines = []
        for number, line in lines:
            if line[:1] == ":" or line.lstrip()[:3] == ":::":
                if slot := _SLOT.match(line):
                    out.append((number, COLUMN if slot[1] != "default" else ""))
                    continue
                if div := _DIV.match(line):
                    opened = (div[1] or div[2] or "").strip()
                    self._one_div(opened, stack, out, notes, number)
                    continue
            if (line.rstrip() in (". . .", "...") and self.tool in ("pandoc", "plain")) or (
                line.rstrip() == "--" and self.tool == "remark"
            ):
                line = PAUSE
            if "notes" in stack:
                notes.append((number, line))
                out.append((number, ""))
            else:
                out.append((number, line))
        self._note(notes)
        return out

    def _one_div(self, opened: str, stack: list[str], out: Lines, notes: Lines, number: int) -> None:
        if opened:
            kind = "notes" if re.search(r"\bnotes\b", opened) else "column" if re.search(r"\bcolumn\b", opened) else (
                "columns" if "columns" in opened else ""
            )  # fmt: skip
            stack.append(kind)
            if "incremental" in opened:
                self.marked.wishes.reveal_items = True
        else:
            kind = "/" + (stack.pop() if stack else "")
            if kind == "/notes":
                self._note(list(notes))
                notes.clear()
        out.append((number, {"column": COLUMN, "/columns": COLUMNS_END}.get(kind, "")))

    def _deckset(self, lines: Lines) -> Lines:
        out: Lines = []
        note: Lines = []
        for number, line in lines:
            if line[:1] == "^" and (line[1:2] in (" ", "") or self.tool == "deckset"):
                note.append((number, line[1:].strip()))
                line = ""
            elif command := _COMMAND.match(line):
                self._command(command[1], command[2] or "", number)
                line = ""
            elif line[:1] == "#" and "[fit]" in line:
                line = line.replace("[fit]", "").replace("#  ", "# ")
            out.append((number, line))
        self._note(note)
        return out

    def _command(self, name: str, value: str, line: int) -> None:
        if name == "background-color":
            self.marked.wishes.paper = self._color(value, line)
        elif name in ("text", "header", "header-strong", "text-strong") and "#" in value:
            self.marked.wishes.ink = css_color((re.search(r"#[0-9a-fA-F]{3,8}", value) or [""])[0]) or None
        elif name == "build-lists":
            self.marked.wishes.reveal_items = value.strip() in ("true", "all", "")
        elif name == "footer" and value:
            self.tell(line, f"footer: {value[:40]}")

    # -- columns -------------------------------------------------------------------------------------------------

    def _place(self, lines: Lines) -> None:
        """Shares the lines out over the columns, when there are two or three of them."""
        starts = [i for i, (_, t) in enumerate(lines) if t == COLUMN]
        slots = self.tool == "slidev" and len(starts) == 1
        if slots:
            head = next((i for i, (_, t) in enumerate(lines) if t.startswith("#")), -1)
            before = lines[head + 1 : starts[0]]
            if any(t.strip() for _, t in before):
                lines = [*lines[: head + 1], (lines[head][0], COLUMN), *lines[head + 1 :]]
                starts = [0, 0]
        if not 2 <= len(starts) <= 3:
            gap: Lines = [(n, "" if t in (COLUMN, COLUMNS_END) else t) for n, t in lines]
            self.marked.parts = [gap]
            return
        parts: list[Lines] = [[]]
        for number, text in lines:
            if text == COLUMN:
                parts.append([])
            elif text == COLUMNS_END:
                parts[-1].append((number, ""))
            else:
                parts[-1].append((number, text))
        self.marked.parts = parts


_REMARK = frozenset(
    [
        "class",
        "name",
        "template",
        "layout",
        "count",
        "exclude",
        "background-image",
        "background-color",
        "background-size",
        "background-position",
        "background-repeat",
        "title",
        "subtitle",
        "author",
        "date",
        "description",
    ]
)


def read_directives(comment: str) -> dict[str, str]:
    """Marp's directives in the words of a comment; those for one slide keep their `_`. Empty when it holds none."""
    found: dict[str, str] = {}
    key = ""
    for text in comment.strip().split("\n"):
        match = _KEY_LINE.match(text)
        if match and match[2] in _MARP:
            key = ("_" if match[1] in ("_", "*") else "") + match[2]
            found[key] = unquoted(match[3].strip())
        elif not found:
            return {}
        elif text.strip().startswith("- ") and key:
            found[key] = f"{found[key]} {text.strip()[2:]}".strip()
    return found


def _fence_end(lines: Lines, at: int, opener: str) -> int:
    for i in range(at, len(lines)):
        bare = lines[i][1].strip()
        if bare[:3] == opener[:3] and len(bare) >= len(opener) and not bare.strip(opener[0]):
            return i + 1
    return len(lines)


def _closing(text: str, at: int) -> int:
    """The index of the bracket that closes the one before `at`."""
    depth = 1
    for i in range(at, len(text)):
        depth += (text[i] == "[") - (text[i] == "]")
        if depth == 0:
            return i
    return len(text)
