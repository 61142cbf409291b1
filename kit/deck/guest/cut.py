"""Where a guest's slides begin and end, as the tool it was written for sees it: lines and Head in, Cuts out.

    marp      any thematic break (`---`, `***`, `___`); words directly above `---` are a heading; headingDivider
    slidev    a line of three or more dashes; when the next line is not empty it opens the slide's own settings
    reveal    `---`, and `--` or `----` for slides below each other; reveal-md's own separators
    remark    `---`; `--` is the next step of the same slide
    pandoc    thematic breaks, and headings of the slide level
    deckset   `---`, and the headings named in slide-dividers
    plain     lines of three or more dashes; in a file without any: `<!-- end_slide -->`, `--`, `***`, else headings

Nothing inside code, comments, scripts or styles breaks a slide. A code block that is never closed ends at the next
break.
"""

from __future__ import annotations

import re

from kit.deck.fences import guest_fences
from kit.deck.guest.tools import Head, read_settings
from kit.deck.normal import Lines
from kit.patterns import pattern

_RULE = pattern(r"[ ]{0,3}([-*_])[ \t]*(?:\1[ \t]*){2,}$")
_DASHES = pattern(r"-{3,}[ \t]*$")
_HEADING = pattern(r"(#{1,6})(?:[ ]+\S|[ ]*$)")
_RAW = pattern(r"[ ]*<(script|style|pre)\b", re.IGNORECASE)
_UNSEEN = pattern(r"<!--.*?-->|<(style|script)\b.*?</\1\s*>", re.DOTALL | re.IGNORECASE)
_SECTION = pattern(r"[ \t]*<section\b", re.IGNORECASE)
_TAGS = pattern(r"<(?:section(?![^>]{0,400}data-background)|link|meta)\b[^>]{0,800}>", re.IGNORECASE)
_TEXT_ABOVE = pattern(
    r"[ ]{0,3}(?![ ]|#{1,6}(?:[ ]|$)|[-*+][ ]|\d{1,9}[.)][ ]|[>|<`~]|:::|-->|!\[[^\]]*\]\([^)]*\)\s*$)\S"
)
_BREAK_HEADS = frozenset(("--", "**", "__", "  ", " -", " *", " _", "<s", "<S", "<p", "<P"))
_COMMENT_SIGN = pattern(
    r"<!--\s*(?:[>v^|s]|(?:new |next )?slide|vertical|horizontal|(?:slide )?separator(?:-\w+)?)\s*-->\s*$",
    re.IGNORECASE,
)
_SPACED_HEADS = frozenset(("- -", "* *", "_ _", "-\t-"))


class Cut:
    """One slide's lines, numbered from `line`; Slidev's own settings for it; what remark's template puts before it."""

    def __init__(self, line: int, lines: list[str], settings: dict[str, str] | None = None) -> None:
        self.line, self.lines, self.settings = line, lines, settings or {}
        self.before: Lines = []

    @property
    def empty(self) -> bool:
        return not self.settings and not any(line.strip() for line in self.lines)


def cut_guest(lines: list[str], head: Head) -> tuple[list[Cut], bool]:
    """The slides in file order, empty ones at the ends left out; and whether headings made them."""
    cutter = Cutter(lines, head)
    cuts = cutter.cut()
    while len(cuts) > 1 and cuts[-1].empty:
        del cuts[-1]
    while len(cuts) > 1 and cuts[0].empty:
        del cuts[0]
    return cuts, cutter.by_heading


class Cutter:
    """Cuts one file; see the module's docstring."""

    def __init__(self, lines: list[str], head: Head) -> None:
        self.lines, self.head, self.tool = lines, head, head.tool
        self.cuts: list[Cut] = []
        self.begin = head.body
        self.settings: dict[str, str] = {}
        self.by_heading = False
        self.levels = _divider_levels(head)
        self.fences = guest_fences(lines, head.body) if head.fenced else {}
        self.absent: set[str] = set()  # ends of comments and scripts that are nowhere below
        self.literal = {_literal(head.settings.get(k, "")) for k in ("separator", "verticalSeparator")} - {""}
        if self.tool in ("reveal", "plain"):
            self.literal |= _comment_signs(lines)

    def cut(self) -> list[Cut]:
        if self.tool in ("reveal", "plain") and sum(map(bool, map(_SECTION.match, self.lines))) > 1:
            self._walk_sections()
            return self.cuts
        self._walk(also=self._other_sign() if self.tool == "plain" else "")
        if self.tool == "reveal" and len(self.cuts) == 1:
            self._walk_gaps()
        headings_too = self.tool == "pandoc"
        alone = len(self.cuts) == 1 and not self.levels
        if headings_too or (alone and self.tool in ("plain", "pandoc", "deckset", "reveal")):
            self._walk(levels=self._heading_levels())
        return self.cuts

    def _heading_levels(self) -> frozenset[int]:
        self.by_heading = True
        told = " ".join(f"{key}: {value}" for key, value in self.head.settings.items())
        if named := re.search(r"\bslide[-_]level:? *(\d)", told):
            return frozenset(range(1, int(named[1]) + 1))
        found = slide_levels(self.lines, self.head.body, self.fences)
        if re.search(r"\b(?:revealjs(?:::|: |$)|ioslides|slidy_)", told):
            found |= {1, 2}  # what R Markdown and Quarto begin slides with
        return found if self.tool == "pandoc" or not found or min(found) > 2 else found | {1, 2}

    # -- the walk ------------------------------------------------------------------------------------------------

    def _walk(self, *, levels: frozenset[int] = frozenset(), also: str = "") -> None:
        """Cuts at breaks, at headings of `levels`, and, when there is an `also`, at that line in place of dashes."""
        self.cuts, self.begin, self.settings = [], self.head.body, {}
        levels = levels or self.levels
        lines, i = self.lines, self.head.body
        vertical = self._has_vertical()
        if self.tool == "slidev" and self.head.body:
            self.settings = dict(self.head.settings)
        for at in self._candidates(bool(levels), {also, *self.literal, *vertical} - {""}):
            if at < i:
                continue
            line = lines[at]
            if at in self.fences:
                i = self.fences[at]
            elif "<" in line and (past := self._after_raw(at + 1, line)) > at + 1:
                i = past
            elif levels and (heading := _HEADING.match(line)):
                if len(heading[1]) in levels and self._shows(self.begin, at):
                    self._break(at, at)
            elif line.rstrip() == also if also else self._is_break(line, at, vertical):
                self._break(at, at + 1)
                i = at + 1
                if self.tool == "slidev" and line.rstrip() == "---":
                    i = self._slidev_settings(i)
        self._break(len(lines), len(lines))

    def _walk_sections(self) -> None:
        """Reveal in a page: each `<section>` is a slide, and so is each part between `---` inside one."""
        lines, self.cuts = self.lines, []
        i, depth = self.head.body, 0
        while i < len(lines):
            if i in self.fences:
                i = self.fences[i]
                continue
            line = lines[i]
            opened, closed = bool(_SECTION.match(line)), line.strip().lower() == "</section>"
            if opened or closed or line.rstrip() == "---":
                if depth:  # what stands between the sections is the page's
                    self._break(i, i + 1)
                self.begin = i if opened else i + 1
                depth = max(0, depth + opened - closed)
            i = self._after_raw(i + 1, line)
        if depth:
            self._break(len(lines), len(lines))
        shown = [cut for cut in self.cuts if _shows_section("\n".join(cut.lines))]
        self.cuts = shown or [Cut(1, lines)]

    def _walk_gaps(self) -> None:
        """Reveal's own sample deck: two empty lines or more between slides, and no dashes."""
        lines, self.cuts, self.begin = self.lines, [], self.head.body
        i = self.head.body
        while i + 1 < len(lines):
            if i in self.fences:
                i = self.fences[i]
            elif not lines[i].strip() and not lines[i + 1].strip():
                end = i
                while i < len(lines) and not lines[i].strip():
                    i += 1
                if i < len(lines) and any(t.strip() for t in lines[self.begin : end]):
                    self._break(end, i)
            else:
                i += 1
        self._break(len(lines), len(lines))

    def _candidates(self, headings: bool, also: set[str]) -> list[int]:
        """The lines that need a look: those that may break a slide, and what breaks must not be looked for in."""
        heads = _BREAK_HEADS | {"##", "# ", "#"} if headings else _BREAK_HEADS
        lines = self.lines
        # Most lines of a long deck are words: their first letter is enough to pass them over.
        first = {head[0] for head in (*heads, *_SPACED_HEADS)}
        found = [
            i
            for i, t in enumerate(lines)
            if (t and t[0] in first and (t[:2] in heads or t[:3] in _SPACED_HEADS)) or "<!--" in t
        ]
        if also:
            found += [i for i, line in enumerate(lines) if line.rstrip() in also]
            found = sorted(set(found))
        return sorted({*found, *self.fences}) if self.fences else found

    def _break(self, end: int, begin: int) -> None:
        self.cuts.append(Cut(self.begin + 1, self.lines[self.begin : end], self.settings))
        self.begin, self.settings = begin, {}

    def _shows(self, begin: int, end: int) -> bool:
        """True when something of these lines is seen on a slide: comments, styles and scripts are not."""
        first = next((line for line in self.lines[begin:end] if line.strip()), "")
        if not first.lstrip().startswith("<"):
            return bool(first)
        return _is_seen("\n".join(self.lines[begin:end]))

    def _is_break(self, line: str, i: int, vertical: frozenset[str]) -> bool:
        bare = line.rstrip()
        if bare in self.literal or bare in vertical:
            return True
        if bare == "---":
            return self.tool in ("slidev", "reveal", "remark") or not self._is_underline(i, exact=True)
        if self.tool == "pandoc" and " " in bare and self.lines[i - 1].strip():
            return False  # the line under the heads of a table
        if self.tool in ("marp", "pandoc"):
            return bool(_RULE.match(line)) and not (bare.lstrip()[0] == "-" and self._is_underline(i))
        if self.tool in ("plain", "deckset", "slidev"):
            return bool(_DASHES.fullmatch(bare)) and (self.tool == "slidev" or not self._is_underline(i))
        return self.tool == "reveal" and len(bare) > 4 and bool(_DASHES.fullmatch(bare))

    def _is_underline(self, i: int, *, exact: bool = False) -> bool:
        """True when the dashes in line i make a heading of the paragraph above them."""
        above = self.lines[i - 1] if i > self.head.body else ""
        if not _TEXT_ABOVE.match(above) or not re.fullmatch(r"[ ]{0,3}-+[ \t]*", self.lines[i]):
            return False
        first = i - 1
        while (
            first > self.head.body
            and self.lines[first - 1].strip()
            and _TEXT_ABOVE.match(self.lines[first - 1])
        ):
            first -= 1
        if first > self.head.body and re.match(
            r"[ ]*(?:[-*+]|\d{1,9}[.)])[ ]|[ ]{0,3}[>|]|[ ]{2,}\S", self.lines[first - 1]
        ):
            return False  # the last line of a list, quote or table: dashes there are a break
        if self.tool == "marp" or not exact:
            return True
        below = self.lines[i + 1] if i + 1 < len(self.lines) else ""
        return (
            first == i - 1
            and len(above) <= 60
            and bool(below.strip())
            and not below.startswith(("#", "<", "!["))
        )

    # -- what must not be looked into ----------------------------------------------------------------------------

    def _after_raw(self, at: int, line: str) -> int:
        """The index after a comment, script or style that goes on over the next lines; `at` when there is none."""
        start = line.find("<!--")
        if start >= 0 and "-->" not in line[start:]:
            return self._after("-->", at)
        if start == 0:
            return at
        raw = _RAW.match(line)
        if raw and f"</{raw[1].lower()}" not in line.lower():
            return self._after(f"</{raw[1].lower()}", at)
        return at

    def _after(self, sign: str, at: int) -> int:
        if sign in self.absent:
            return at
        for i in range(at, len(self.lines)):
            if sign in self.lines[i].lower():
                return i + 1
        self.absent.add(sign)
        return at

    # -- habits --------------------------------------------------------------------------------------------------

    def _has_vertical(self) -> frozenset[str]:
        """The signs that stand between slides below each other."""
        if self.tool not in ("reveal", "plain"):
            return frozenset()
        found = set()
        for sign in ("--", "----", "+++"):
            after = [
                self.lines[i + 2] if i + 2 < len(self.lines) else ""
                for i in range(max(1, self.head.body), len(self.lines) - 1)
                if self.lines[i].rstrip() == sign and not self.lines[i - 1].strip()
            ]
            heads = sum(text.startswith(("#", "<!--", "![")) for text in after)
            if after and (self.tool == "reveal" or heads * 2 >= len(after)):
                found.add(sign)
        return frozenset(found)

    def _other_sign(self) -> str:
        """What stands between the slides of a file for none of the tools, when it is not `---`."""
        body = [line.rstrip() for line in self.lines[self.head.body :]]
        for sign in ("<!-- end_slide -->", "<!--end_slide-->"):
            if sign in body:
                return sign
        if any(_DASHES.fullmatch(line) for line in body):
            return ""
        for sign in ("--", "***", "===", "* * *", "___"):
            alone = [i for i, line in enumerate(body) if line == sign and i and not body[i - 1]]
            if len(alone) > 1 or (alone and sign == "***"):
                return sign
        return ""

    def _slidev_settings(self, i: int) -> int:
        """Reads `layout: x` and the like up to the next `---`, when the line after the break is not empty."""
        if i >= len(self.lines) or not self.lines[i].strip():
            return i
        for end in range(i, min(len(self.lines), i + 200)):
            if self.lines[end].rstrip() == "---":
                settings = read_settings(self.lines[i:end])
                if settings and re.match(r"[\w$-]+[ ]*:|#", self.lines[i]):
                    self.settings, self.begin = settings, end + 1
                    return end + 1
                return i
        return i


def _divider_levels(head: Head) -> frozenset[int]:
    """Heading levels that begin a slide, from Marp's headingDivider or Deckset's slide-dividers."""
    marp = head.settings.get("headingDivider", "")
    numbers = [int(n) for n in re.findall(r"[1-6]", marp)]
    if numbers:
        listed = "[" in marp or "," in marp or "-" in marp or len(numbers) > 1
        return frozenset(numbers) if listed else frozenset(range(1, numbers[0] + 1))
    return frozenset(len(sign) for sign in re.findall(r"#+", head.settings.get("slide-dividers", "")))


def _literal(separator: str) -> str:
    """reveal-md's separator without the regular expression's signs around it: it is used as typed."""
    bare = re.sub(r"\\r\?|\\n|\\s\*|[\^$]", "", separator).strip()
    return bare if bare not in ("---", "") else ""


def _comment_signs(lines: list[str]) -> set[str]:
    """Comments that stand between slides, as some reveal set-ups want it: `<!-- > -->`, `<!--s-->`, `<!-- v -->`."""
    signs = [line.rstrip() for line in lines if line.startswith("<!--") and _COMMENT_SIGN.match(line)]
    own = {"##==##"} & {line.rstrip() for line in lines if line.startswith("##==")}  # SFEIR's reveal theme
    return own | (set(signs) if len(signs) > 1 else set())


def slide_levels(lines: list[str], body: int, fences: dict[int, int]) -> frozenset[int]:
    """Pandoc's slide level and those above it: the highest heading level that is directly followed by content."""
    levels: list[tuple[int, bool]] = []
    i = body
    while i < len(lines):
        heading = _HEADING.match(lines[i])
        if heading:
            levels.append((len(heading[1]), False))
        elif lines[i].strip() and levels and not lines[i].lstrip().startswith("<!--"):
            levels[-1] = (levels[-1][0], True)
        i = fences.get(i, i + 1)
    full = [level for level, has_content in levels if has_content]
    if not full:
        return frozenset({level for level, _ in levels[:1]})
    top, under, most = min(full), 0, 0
    for level, has_content in levels:
        under = 0 if level <= top else under + (level == top + 1 and has_content)
        most = max(most, under)
    # Four pages under one heading: the author gave pandoc the next level by hand.
    return frozenset(range(1, top + 1 + (most > 3)))


def _shows_section(text: str) -> bool:
    """True when a `<section>` holds more than other sections; a background is enough."""
    return _is_seen(_TAGS.sub("", text))


def _is_seen(text: str) -> bool:
    """True when there is more than comments, styles and scripts; what is long is not gone through."""
    return len(text) > 20_000 or bool(_UNSEEN.sub("", text).strip())
