"""The one family of the program, loaded from its package; sizes are pixels, never points, and nothing is hinted.

Hinting and point sizes would break lines differently on screen, PDF and paper.
"""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from PySide6.QtCore import QLoggingCategory
from PySide6.QtGui import QFont, QFontDatabase

from kit.qt import SILENT

FAMILY = "Source Sans Pro"
_FIRST = ("Regular", "Semibold", "Bold")
_LATER = ("Black", "It", "BoldIt", "SemiboldIt")


def fonts_folder() -> Path | None:
    """Where the font package keeps its files; found without importing it."""
    spec = importlib.util.find_spec("font_source_sans_pro")
    if spec is None or spec.origin is None:
        return None
    return Path(spec.origin).parent / "files"


@cache
def _load(name: str) -> bool:
    folder = fonts_folder()
    return folder is not None and QFontDatabase.addApplicationFont(str(folder / f"SourceSansPro-{name}.ttf")) >= 0


@cache
def load_fonts() -> bool:
    """Makes the weights of nearly every slide known to Qt; False when the font package is missing."""
    # Scripts the family lacks fall back to the system's fonts; Qt grumbles about each on the way there.
    QLoggingCategory.setFilterRules(SILENT)
    loaded = [_load(name) for name in _FIRST]  # all of them, also after one that is missing
    return all(loaded)


def _load_for(weight: int, italic: bool) -> None:
    load_fonts()
    if italic:
        _load({700: "BoldIt", 600: "SemiboldIt"}.get(weight, "It"))
    if weight >= 800:
        _load("Black")


@cache
def font(size: int, weight: int = 400, italic: bool = False, tracking: float = 0.0, tabular: bool = False) -> QFont:
    """A font of the family at `size` pixels; treat it as read-only, it is shared."""
    _load_for(weight, italic)
    made = QFont(FAMILY)
    made.setPixelSize(size)
    made.setWeight(QFont.Weight(weight))
    made.setItalic(italic)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    made.setStyleStrategy(QFont.StyleStrategy.PreferAntialias)
    if tracking:
        made.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, tracking)
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made
