"""Themes: the colors and type of a kind of talk, read from resources/themes/*.toml."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache

from kit import paths
from kit.deck.model import Deck, DeckMeta


@dataclass(frozen=True, slots=True)
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


THEMES = ("calm", "bright", "bold", "contrast", "paper")


@cache
def theme(name: str) -> Theme:
    """The theme of that name, one of THEMES."""
    file = paths.resources_dir() / "themes" / f"{name}.toml"
    return Theme(name=name, **tomllib.loads(file.read_text(encoding="utf-8")))


def theme_for(deck: Deck | DeckMeta, override: str = "") -> Theme:
    """The theme of a deck's audience; `override` (a theme's name) wins."""
    if override in THEMES:
        return theme(override)
    meta = deck.meta if isinstance(deck, Deck) else deck
    return theme({"children": "bright", "teens": "bold"}.get(meta.audience, "calm"))
