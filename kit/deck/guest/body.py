"""A guest deck as a body (see opening.Body): lines in, Slides one by one out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

from kit.deck.faults import Faults
from kit.deck.guest.cut import Cut, cut_guest
from kit.deck.guest.look import GuestPictures, dress, take_title
from kit.deck.guest.marks import REFERENCE, Marked, MarkReader
from kit.deck.guest.remark import unfold
from kit.deck.guest.tools import read_head
from kit.deck.guest.wishes import read_directives
from kit.deck.markdown import BlockReader, Habits
from kit.deck.model import Block, DeckMeta, Note, Picture, Slide, Span
from kit.deck.normal import Lines
from kit.deck.pictures import PictureFinder
from kit.deck.source import SourceText, fallback_id, name_lang
from kit.deck.steps import with_steps
from kit.patterns import pattern

_FIRST_HEADING = pattern(
    r"^[ ]{0,3}#{1,6}(?:[ ]+(?=\S)|(?=[^#\s\d!]))(.+?)(?:[ ]+#+)?[ ]*$|^[ ]*<h[1-3][^>]*>(.*?)</h",
    re.MULTILINE | re.IGNORECASE,
)
_MARKUP = pattern(
    r"<!--.*?-->|<[^>]*>|!\[[^\]]*\]\([^)]*\)|\[fit\]|\{[^}]*\}|[*_`~\[\]]|\((?:https?|mailto)[^)]*\)"
)
# What nobody reads: settings, styles, code, tags, addresses.
_UNREAD = pattern(
    r"\A\s*---\n.*?\n---\n|<(style|script)\b.*?</\1>|```.*?(?:```|\Z)|`[^`\n]*`|<[^<>]*>|\]\([^)]*\)|https?:\S+",
    re.DOTALL,
)
_COMMENT = pattern(r"<!--(.*?)-->", re.DOTALL)
_LASTING = ("class", "backgroundColor", "color", "backgroundImage", "paginate", "header", "footer")
_SCRIPTS = (  # the language to assume when the letters of a script are the most
    ("ar", "\u0600-\u06ff\u0750-\u077f"),
    ("he", "\u0590-\u05ff"),
    ("ja", "\u3040-\u30ff"),
    ("ko", "\uac00-\ud7af"),
    ("zh", "\u4e00-\u9fff"),
    ("hi", "\u0900-\u097f"),
    ("th", "\u0e00-\u0e7f"),
    ("ru", "\u0400-\u04ff"),
    ("el", "\u0370-\u03ff"),
)


class GuestBody:
    """See opening.Body."""

    def __init__(self, source: SourceText, lines: list[str], faults: Faults) -> None:
        self.faults = faults
        self.head = read_head(lines, source.text)
        self.cuts = self._arranged(*cut_guest(lines, self.head))
        self.count = len(self.cuts)
        tool = self.head.tool
        self._pictures = GuestPictures(PictureFinder(source.path.parent, faults, ours=False), tool)
        breaks = tool in ("marp", "deckset")
        self._blocks = BlockReader(faults, self._pictures, Habits(ours=False, breaks=breaks))
        if "]:" in source.text:
            self._blocks.references = {
                m[1].strip().lower(): (m[2], m[3] or "") for m in REFERENCE.finditer(source.text)
            }
        self._marks = MarkReader(tool, faults)
        self._lost: set[str] = set()
        self._ids: list[str] = []
        self._taken: set[str] = set()
        self._inherited = [_lasting(self.head.settings)] if tool == "marp" else []
        self.meta = self._meta(source)

    def _meta(self, source: SourceText) -> DeckMeta:
        settings = self.head.settings
        made = fallback_id(source.path)
        title = (
            settings.get("title")
            or settings.get("Title")
            or quick_title(self.cuts[0])
            or made.replace("-", " ")
        )
        lang = settings.get("lang") or name_lang(source.path) or guess_lang(source.text)
        minutes = re.match(r"(\d+)\s*m", settings.get("duration", ""))
        return DeckMeta(
            id=made,
            title=title.strip() or made,
            ours=False,
            subtitle=settings.get("subtitle", ""),
            lang=lang if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", lang) else "en",
            minutes=float(minutes[1]) if minutes and int(minutes[1]) else float(self.count),
            paginate=settings.get("paginate", "").lower() == "true" if self.head.tool == "marp" else True,
        )

    def _arranged(self, cuts: list[Cut], by_heading: bool) -> list[Cut]:
        """Puts a title slide first where the tool makes one from the settings; remark's layout slides are taken out."""
        settings = self.head.settings
        if self.head.tool == "remark":
            return unfold(cuts)
        made = self.head.tool == "pandoc" or (by_heading and {"author", "date", "subtitle"} & settings.keys())
        twice = self.head.tool != "pandoc" and quick_title(cuts[0]) == settings.get("title")
        if made and settings.get("title") and not twice:
            names = [settings.get(key, "") for key in ("subtitle", "author", "date", "institute")]
            words = [f"# {settings['title']}", *(t for name in names if name for t in ("", name))]
            return [Cut(1, words), *cuts]
        return cuts

    # -- ids -----------------------------------------------------------------------------------------------------

    def _id(self, i: int) -> str:
        while len(self._ids) <= i:
            made = slug_of(quick_title(self.cuts[len(self._ids)])) or f"slide-{len(self._ids) + 1}"
            name, number = made, 2
            while name in self._taken:
                name, number = f"{made}-{number}", number + 1
            self._ids.append(name)
            self._taken.add(name)
        return self._ids[i]

    def _inherit(self, i: int) -> dict[str, str]:
        """Marp: the directives that earlier slides set from there on."""
        if not self._inherited:
            return {}
        while len(self._inherited) <= i:
            text = "\n".join(self.cuts[len(self._inherited) - 1].lines)
            holding = self._inherited[-1]
            for words in _COMMENT.findall(text) if "<!--" in text else ():
                holding = {**holding, **_lasting(read_directives(words))}
            self._inherited.append(holding)
        return self._inherited[i]

    # -- slides --------------------------------------------------------------------------------------------------

    def slide(self, i: int) -> Slide:
        cut = self.cuts[i]
        self.faults.slide = self._id(i)
        self._pictures.begin()
        marked = self._marks.read(cut, self._inherit(i))
        spanning, *columns = (self._blocks.read(part) for part in marked.parts)
        columns = [column for column in columns if column]
        if len(columns) == 1:
            spanning, columns = spanning + columns[0], []
        title, level, blocks = take_title(spanning)
        if not title and marked.wishes.title:
            title, level = (Span(marked.wishes.title),), 2
        extra = self._extra_pictures(marked, alone=not (title or blocks or columns))
        slide = Slide(
            id=self._id(i),
            title=title,
            line=cut.line + next((k for k, t in enumerate(cut.lines) if t.strip()), 0),
            blocks=extra + blocks,
            columns=tuple(columns),
            notes=tuple(self._note(lines) for lines in marked.notes),
            minutes=self.meta.minutes / max(1, self.count),
            end_line=cut.line + max(0, len(cut.lines) - 1),
        )
        slide = dress(slide, level, marked.wishes, self._pictures, first=i == 0, last=i == self.count - 1)
        self.faults.slide = None
        return with_steps(slide)

    def _extra_pictures(self, marked: Marked, *, alone: bool) -> tuple[Block, ...]:
        """Pictures that a setting names: Slidev's image, and the background.

        A background that cannot be shown is told, and shown as lost where nothing else stands.
        """
        found: list[Picture] = []
        wishes = marked.wishes
        if wishes.background and (alone or wishes.background not in self._lost):
            picture = self._pictures(wishes.background, "", "", wishes.line)
            if picture.path or alone:
                found.append(replace(picture, background=not alone))
            else:
                self._lost.add(wishes.background)  # told once
        if wishes.picture:
            found.append(self._pictures(wishes.picture, "", "", max(1, wishes.line)))
        return tuple(found)

    def _note(self, lines: Lines) -> Note:
        return Note("say", self._blocks.read(lines), lines[0][0], "\n".join(text for _, text in lines))

    def finish(self, slides: tuple[Slide, ...]) -> tuple[Slide, ...]:
        return slides


def _lasting(found: dict[str, str]) -> dict[str, str]:
    return {key: value for key, value in found.items() if key in _LASTING}


def quick_title(cut: Cut) -> str:
    """The first heading's words, read without parsing; an empty string when there is none."""
    match = _FIRST_HEADING.search("\n".join([*(text for _, text in cut.before), *cut.lines]))
    return " ".join(_MARKUP.sub("", match[1] or match[2] or "").split()) if match else ""


def slug_of(title: str) -> str:
    """An id from a title: small letters and digits of any script, joined by dashes."""
    flat = unicodedata.normalize("NFC", title.lower())
    made = "".join(c if c.isalnum() or unicodedata.category(c)[0] == "M" else "-" for c in flat)
    return re.sub(r"-+", "-", made)[:48].strip("-")


def guess_lang(text: str) -> str:
    """The language by the script of most letters in the first pages; "en" for Latin letters.

    A word of Chinese or Japanese is two signs, one of English five letters: theirs count twice.
    """
    head = text[:12000]
    if head.isascii():
        return "en"
    head = _UNREAD.sub("", head)
    counts = [(len(re.findall(f"[{letters}]", head)), lang) for lang, letters in _SCRIPTS]
    most, lang = max(counts)
    if lang in ("zh", "ja"):
        most, lang = counts[2][0] + counts[4][0], "ja" if counts[2][0] else "zh"
    weight = 4 if lang in ("zh", "ja", "ko") else 2
    return lang if most * weight > len(re.findall("[A-Za-z]", head)) else "en"
