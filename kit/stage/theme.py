"""Themes: the colors and type of a kind of talk, read from resources/themes/*.toml."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from functools import cache

from kit import paths
from kit.deck.model import Deck, DeckMeta
from kit.errors import UsageError
from kit.stage.colors import READABLE, contrast, ink_for, mix, readable
from kit.values import value


@value
class Theme:
    """Colors as "#rrggbb", sizes in slide units. Quiet text never stands on the tint."""

    name: str
    paper: str
    ink: str
    main: str
    accent: str
    highlight: str
    quiet: str
    tint: str  # highlight tint: the key line's band
    panel: str
    line: str
    on_main: str  # text on the main color
    on_accent: str
    on_highlight: str
    title_size: int  # of the title slide
    title_line: int
    title_weight: int
    title_color: str  # of every slide's title
    title_top: int
    statement_size: int
    statement_line: int
    dark: bool
    playful: bool  # cards and steps with pictures, for children
    body_weight: int = 400

    @property
    def on_tint(self) -> str:
        """Text on the key line's band."""
        return self.ink if contrast(self.ink, self.tint) >= READABLE else self.on_highlight


THEMES = ("calm", "bright", "bold", "contrast", "paper")


@cache
def theme(name: str) -> Theme:
    """The theme of that name, one of THEMES."""
    file = paths.resources_dir() / "themes" / f"{name}.toml"
    return Theme(name=name, **tomllib.loads(file.read_text(encoding="utf-8")))


def need_theme(name: str | None) -> None:
    """UsageError if somebody asks for a theme that there is not."""
    if name and name not in THEMES:
        raise UsageError(f'There is no theme "{name[:60]}".', f"There are: {', '.join(THEMES)}.")


def theme_for(deck: Deck | DeckMeta, override: str = "") -> Theme:
    """The theme of a deck's audience; `override` (a theme's name) wins."""
    if override in THEMES:
        return theme(override)
    meta = deck.meta if isinstance(deck, Deck) else deck
    return theme({"children": "bright", "teens": "bold"}.get(meta.audience, "calm"))


@cache
def on_paper(base: Theme, paper: str, ink: str | None = None) -> Theme:
    """The theme on a slide's own paper: every color of text readable there, a wished ink kept if it can be."""
    own = ink_for(paper)
    ink = readable(ink, paper, own) if ink else (base.ink if contrast(base.ink, paper) >= 7 else own)
    return replace(
        base,
        paper=paper,
        ink=ink,
        main=readable(base.main, paper, ink),
        accent=readable(base.accent, paper, ink),
        quiet=readable(base.quiet, paper, ink),
        panel=mix(paper, ink, 0.07),
        line=mix(paper, ink, 0.2),
        on_main=ink_for(readable(base.main, paper, ink)),
        on_accent=ink_for(readable(base.accent, paper, ink)),
        title_color=ink if base.title_color == base.ink else readable(base.title_color, paper, ink),
        dark=ink_for(paper) == "#FFFFFF",
    )
