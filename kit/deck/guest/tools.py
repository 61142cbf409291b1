"""Which tool a guest deck was written for, and the settings before its first slide: its lines in, a Head out."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from kit.patterns import pattern

Tool = Literal["marp", "slidev", "reveal", "remark", "pandoc", "deckset", "plain"]

_KEY = pattern(r"([A-Za-z_$*][\w $*./-]*?)[ ]*:(?:[ ]+(.*)|$)")
_YAML_LINE = pattern(r"\s+\S|- |-$|[#%]|[\]})\"']|$")
_DECKSET = {
    "slidenumbers", "footer", "autoscale", "theme", "build-lists", "slide-transition", "slidecount", "footer-style",
    "slide-dividers", "header", "text", "text-strong", "background-color", "code", "list", "quote", "presenter-notes",
}  # fmt: skip
_SLIDEV = {
    "drawings", "mdc", "highlighter", "colorSchema", "routerMode", "lineNumbers", "canvasWidth", "exportFilename",
    "monaco", "themeConfig", "hideInToc", "seoMeta", "selectable", "addons", "titleTemplate", "clicks", "dragPos",
}  # fmt: skip
_SLIDEV_LAYOUT = r"cover|intro|center|two-cols|image|iframe|section|statement|fact|quote|end|full\b"
_REVEAL = {
    "revealOptions",
    "verticalSeparator",
    "separator",
    "slideOptions",
    "revealjs",
    "vertical-separator",
}
_MARP = {"headingDivider", "paginate", "_class", "_paginate", "backgroundImage", "size", "_backgroundColor"}
_REMARK_PROPERTIES = (
    r"(?:(?:class|name|template|background-\w+|count|exclude|background-image):.*\n)+(?!---$)"
)
_SLIDEV_KEY = r"(?:layout|transition|clicks|hideInToc|src):(?! (?:true|false)$)"
_PAGE = r"^[ \t]*<section[^>]{0,300}data-markdown"
# What only one tool's authors write, in the order of trust.
_SIGNS: dict[Tool, str] = {
    "marp": (
        r"<!--\s*(?:_?(?:class|backgroundColor|paginate|footer|header)|\$(?:theme|size|width)|\*?page_number"
        r"|\*template|_?color)[ ]*:|!\[bg\b"
    ),
    "remark": (
        rf"^\?\?\?\s*$|^layout:[ ]*(?:true|false)\s*$|^---?\n{_REMARK_PROPERTIES}"
        rf"|\A\s*(?:<!--(?:(?!-->)[\s\S]){{0,400}}-->\s*)?{_REMARK_PROPERTIES}"
        r"|\.(?:left-column|right-column|center|footnote|pull-left|pull-right)\["
    ),
    "slidev": (
        rf"<v-click|^::[ ]*\w+[ ]*::\s*$|\$slidev"
        rf"|^---\n(?=(?:[^\n]+\n){{0,20}}?{_SLIDEV_KEY})(?:[\w-]+:.*\n|[ \t]+\S.*\n){{1,30}}---$"
    ),
    "reveal": r"<!--\s*\.(?:slide|element)|^[Nn]otes?:|<aside class=.?notes|^\+\+\+\s*$|<!--[^>]{0,300}data-background",
    "deckset": r"^\[\.[\w-]+(?::.*)?\]\s*$|^\^ |!\[(?:fit|left|right|inline|filtered)\b|^#+ \[fit\]",
    "pandoc": r"\A%[ ]\S|^:::+\s*(?:\{|notes|columns|incremental)|^\. \. \.\s*$",
}


class Head(NamedTuple):
    """The settings before the first slide (top-level keys only), and the index of the line where the slides begin."""

    tool: Tool
    settings: dict[str, str]
    body: int
    fenced: bool = True  # False: there is no code block in the file


def read_head(lines: list[str], text: str) -> Head:
    """What the file says of itself before its first slide."""
    settings, body = _front_matter(lines)
    if not settings and body == 0:
        settings, body = _bare_header(lines)
    tool = _tool_of(settings, text, lines[max(0, body - 1) :])
    if tool == "marp" and "headingDivider" in text and "headingDivider" not in settings:
        found = re.search(r"<!--[^>]{0,300}?\$?headingDivider:[ ]*(.*?)[ ]*(?:-->|\n)", text)
        settings |= {"headingDivider": found[1]} if found else {}
    return Head(tool, settings, body, "```" in text or "~~~" in text)


def _tool_of(settings: dict[str, str], text: str, slides: list[str]) -> Tool:
    if settings.get("marp", "").lower() == "true":
        return "marp"
    if "<section" in text and re.search(_PAGE, text, re.MULTILINE):
        return "reveal"
    told = f"{settings.get('output', '')} {settings.get('format', '')} {settings.get('type', '')}".lower()
    if "xaringan" in told or re.search(_SIGNS["remark"], text, re.MULTILINE):
        return "remark"
    by_keys: tuple[tuple[Tool, set[str]], ...] = (("slidev", _SLIDEV), ("reveal", _REVEAL), ("marp", _MARP))
    for tool, keys in by_keys:
        if keys & settings.keys():
            return tool
    if (
        re.search(r"revealjs|beamer|slidy|ioslides|dzslides|s5\b|pptx|powerpoint", told)
        or "% title" in settings
    ):
        return "pandoc"
    if "slide" in told.split():
        return "reveal"
    if "% deckset" in settings:
        return "deckset"
    if re.match(_SLIDEV_LAYOUT, settings.get("layout", "")):
        return "slidev"
    for tool, sign in _SIGNS.items():  # Slidev's keys stand in other tools' settings too
        if re.search(sign, "\n".join(slides) if tool == "slidev" else text, re.MULTILINE):
            return tool
    return "plain"


def _front_matter(lines: list[str]) -> tuple[dict[str, str], int]:
    start = next((i for i, line in enumerate(lines[:20]) if line.strip()), 0)
    if not re.fullmatch(r"-{2,}", lines[start].rstrip()):
        return {}, 0
    if lines[start + 1 : start + 2] == ["---"] and _KEY.match((lines[start + 2 :] or [""])[0]):
        start += 1  # dashes typed twice
    for i in range(start + 1, min(len(lines), start + 600)):
        bare = lines[i].rstrip()
        if bare in ("---", "..."):
            inside = lines[start + 1 : i]
            settings = read_settings(inside)
            blank = not any(line.strip() for line in inside)
            return (settings, i + 1) if settings or (blank and i == start + 1) else ({}, 0)
        if not _KEY.match(bare) and not _YAML_LINE.match(bare):
            return {}, 0
    return {}, 0


def read_settings(lines: list[str]) -> dict[str, str]:
    """The top-level `key: value` pairs; what is deeper is kept as the lines' text. Never fails."""
    settings: dict[str, str] = {}
    key = ""
    for line in lines:
        match = _KEY.match(line)
        if line.lstrip().startswith("#"):
            continue
        if match:
            key, value = match[1], re.sub(r"\s+#\s.*$", "", match[2] or "").strip()
            settings[key] = "" if value in ("|", ">", "|-", ">-", "|+", ">+") else unquoted(value)
        elif key and line.strip():
            comma = "," if settings[key] and line.lstrip().startswith("- ") else ""
            settings[key] = f"{settings[key]}{comma} {unquoted(line.strip().removeprefix('- '))}".strip()
    return settings


def unquoted(value: str) -> str:
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value


def _bare_header(lines: list[str]) -> tuple[dict[str, str], int]:
    """Pandoc's `% title` lines, or Deckset's `key: value` lines at the top without dashes."""
    if lines[0].startswith("%"):
        head: list[str] = []
        while len(head) < min(len(lines), 12) and (
            lines[len(head)].startswith(("%", "  ")) and lines[len(head)].strip()
        ):
            head.append(lines[len(head)])
        parts = re.split(r"^%[ ]?", "\n".join(head), flags=re.MULTILINE)[1:]
        names = ("title", "author", "date")
        found = {name: " ".join(part.split()) for name, part in zip(names, parts, strict=False)}
        return {"% title": "yes", **found}, len(head)
    settings: dict[str, str] = {}
    for i, line in enumerate(lines[:40]):
        match = re.match(r"([A-Za-z][\w-]*)[ ]*:[ ]*(.*)", line)
        if match and match[1].lower() in _DECKSET:
            settings[match[1].lower()] = unquoted(match[2].strip())
        elif not line.strip() and settings:
            return {"% deckset": "yes", **settings}, i
        else:
            break
    return ({"% deckset": "yes", **settings}, len(settings)) if settings else ({}, 0)
