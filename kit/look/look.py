"""A scheme of colors and a text scale in, sizes and fonts for painting and laying out a window out."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QColor, QFont, QPalette

from kit.look.tokens import DARK, LIGHT, Scheme, mixed
from kit.stage.fonts import font


@dataclass(frozen=True, slots=True)
class Look:
    """How a window looks now. All measures of the design are px at scale 1."""

    scheme: Scheme = LIGHT
    scale: float = 1.0

    def px(self, measure: float) -> int:
        """A measure of the design in logical pixels, never less than one."""
        return max(1, round(measure * self.scale))

    def font(self, size: int, weight: int = 400, tabular: bool = False) -> QFont:
        return font(self.px(size), weight, tabular=tabular)

    @property
    def hover(self) -> str:
        return mixed(self.scheme.raised, self.scheme.text, 0.06)

    @property
    def off(self) -> str:
        """What cannot be pressed now."""
        return mixed(self.scheme.bg, self.scheme.text2, 0.55)


def look_for(scheme: str, system_dark: bool, scale: float) -> Look:
    """The look of the desk; `scheme` is "light", "dark" or "system", which follows `system_dark`."""
    dark = system_dark if scheme == "system" else scheme == "dark"
    return Look(DARK if dark else LIGHT, scale)


def palette_of(scheme: Scheme) -> QPalette:
    """The scheme for what style sheets do not reach: dialogs, menus, tool tips."""
    palette = QPalette()
    role = QPalette.ColorRole
    for place, color in (
        (role.Window, scheme.bg), (role.Base, scheme.panel), (role.AlternateBase, scheme.side),
        (role.Button, scheme.raised), (role.ToolTipBase, scheme.raised), (role.WindowText, scheme.text),
        (role.Text, scheme.text), (role.ButtonText, scheme.text), (role.ToolTipText, scheme.text),
        (role.PlaceholderText, scheme.text2), (role.Highlight, scheme.main),
        (role.HighlightedText, scheme.on_main), (role.Link, scheme.main), (role.Mid, scheme.line),
        (role.Midlight, scheme.line), (role.Dark, scheme.edge), (role.Light, scheme.raised),
        (role.Accent, scheme.main),
    ):  # fmt: skip
        palette.setColor(place, QColor(color))
    for place in (role.Text, role.ButtonText, role.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(mixed(scheme.bg, scheme.text2, 0.55)))
    return palette
