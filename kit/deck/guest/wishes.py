"""How a guest slide wants to look, as far as Kitbag can do it: each tool's settings in, `Wishes` out."""

from __future__ import annotations

import re
from collections.abc import Callable

from kit.deck.guest.colors import css_color
from kit.deck.guest.tools import unquoted
from kit.patterns import pattern

Tell = Callable[[int, str], None]  # the line, and what is left out

# Directives of Marp that are read or that only style; a comment with anything else is a note.
_MARP = pattern(
    r"([_$*]?)(class|backgroundColor|color|paginate|background(?:Image|Position|Repeat|Size)|header|footer|theme|style"
    r"|headingDivider|math|size|title|author|description|image|keywords|url|marp|lang|auto-scaling|width|height"
    r"|page_number|template|prerender|transition|fit)[ ]*:[ ]*(.*)$"
)
_URL = pattern(r"url\(\s*[\"']?(.*?)[\"']?\s*\)")


class Wishes:
    """What a slide's settings ask for. Pictures are named as typed; `line` is where the background is named."""

    def __init__(self) -> None:
        self.paper: str | None = None
        self.ink: str | None = None
        self.background = ""
        self.line = 0
        self.lead = False
        self.dark = False
        self.hide = False
        self.reveal_items = False
        self.layout = ""  # Slidev's name
        self.picture = ""  # Slidev's picture for its image layouts
        self.title = ""  # when nothing else stands on the slide

    def set_paper(self, value: str, line: int, tell: Tell) -> None:
        self.paper = _color(value, line, tell)

    def set_background(self, value: str, line: int, tell: Tell) -> None:
        """A CSS background: url(...), or something that cannot be shown."""
        url = _URL.match(value)
        if url:
            self.background, self.line = url[1], line
        elif value and value != "none":
            tell(line, f"the background {value[:40]}")


def _color(value: str, line: int, tell: Tell) -> str | None:
    color = css_color(value)
    if color is None and value.strip() not in ("", "inherit", "transparent", "initial", "unset"):
        tell(line, f"the color {value[:30]}")
    return color


def read_directives(comment: str) -> dict[str, str]:
    """Marp's directives in the words of a comment; those for one slide keep their `_`. Empty when it holds none."""
    found: dict[str, str] = {}
    key = ""
    for text in comment.strip().split("\n"):
        if match := _MARP.match(text):
            key = ("_" if match[1] in ("_", "*") else "") + match[2]
            found[key] = unquoted(match[3].strip())
        elif not found:
            return {}
        elif text.strip().startswith("- ") and key:
            found[key] = f"{found[key]} {text.strip()[2:]}".strip()
    return found


def marp(wishes: Wishes, key: str, value: str, line: int, tell: Tell) -> None:
    """One directive of Marp for this slide, its name without `_`."""
    if key == "class":
        names = set(re.split(r"[\s,\[\]]+", value))
        wishes.lead = bool(names & {"lead", "center", "title", "cover"})
        wishes.dark = "invert" in names
    elif key == "backgroundColor":
        wishes.set_paper(value, line, tell)
    elif key == "color":
        wishes.ink = _color(value, line, tell)
    elif key == "backgroundImage":
        wishes.set_background(value, line, tell)
    elif key in ("header", "footer") and value:
        tell(line, f"{key}: {value[:40]}")


def reveal(wishes: Wishes, found: dict[str, str], line: int, tell: Tell) -> None:
    """The attributes of a reveal slide: data-background and its relatives."""
    get = {key.removeprefix("data-"): value for key, value in found.items()}.get
    either = get("background", "")
    if css_color(get("background-color") or either):
        wishes.paper = css_color(get("background-color") or either)
        either = ""
    source = get("background-image") or either
    if source and re.search(r"\.\w{3,4}$|/", source):
        wishes.background, wishes.line = source, line
    for key in ("background-video", "background-iframe", "background-gradient"):
        if get(key):
            tell(line, f"{key} {get(key, '')[:60]}")
    wishes.hide = wishes.hide or get("visibility") == "hidden" or get("state") == "hidden"


def slidev(wishes: Wishes, settings: dict[str, str], line: int, tell: Tell) -> None:
    """The settings of a Slidev slide."""
    names = set(settings.get("class", "").split())
    wishes.layout = settings.get("layout", "")
    wishes.picture, wishes.line = settings.get("image", ""), line
    wishes.hide = "true" in (settings.get("hide"), settings.get("disabled"))
    wishes.lead = "text-center" in names or wishes.layout == "center"
    background = settings.get("background", "")
    if css_color(background):
        wishes.paper = css_color(background)
    elif background and "gradient(" in background:
        tell(line, f"the background {background[:40]}")
    elif background:
        url = _URL.match(background)
        wishes.background = url[1] if url else background
    if settings.get("src"):
        tell(line, f"the slides of {settings['src']}")
    wishes.title = settings.get("title", "") or settings.get("src", "")


def remark(wishes: Wishes, key: str, value: str, line: int, tell: Tell) -> None:
    """One property of a remark slide."""
    if key == "class":
        names = set(re.split(r"[\s,]+", value))
        wishes.lead, wishes.dark = "center" in names, "inverse" in names
    elif key == "background-image":
        wishes.set_background(value, line, tell)
    elif key == "background-color":
        wishes.set_paper(value, line, tell)
    elif key == "exclude":
        wishes.hide = value == "true"


def deckset(wishes: Wishes, key: str, value: str, line: int, tell: Tell) -> None:
    """One `[.command: value]` of Deckset."""
    if key == "background-color":
        wishes.set_paper(value, line, tell)
    elif key in ("text", "header") and (found := re.search(r"#[0-9a-fA-F]{3,8}", value)):
        wishes.ink = css_color(found[0])
    elif key == "build-lists":
        wishes.reveal_items = value.strip() in ("", "true", "all", "notFirst")
    elif key == "footer" and value:
        tell(line, f"footer: {value[:40]}")


def pandoc(wishes: Wishes, braces: str, line: int, tell: Tell) -> None:
    """The attributes of a heading: `## Words {.inverse background-color="#123"}`."""
    found = {m[1]: unquoted(m[2]) for m in re.finditer(r"([\w-]+)=(\"[^\"]*\"|'[^']*'|[^\s}]+)", braces)}
    reveal(wishes, {k: v for k, v in found.items() if "background" in k or "visibility" in k}, line, tell)
    if re.search(r"\.incremental\b", braces):
        wishes.reveal_items = True
    if re.search(r"\.(?:inverse|center)\b", braces):
        wishes.lead = True
