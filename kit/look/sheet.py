"""The style sheet of the windows, filled once from a scheme's tokens; sizes are px times the chosen text scale."""

from __future__ import annotations

import re

from kit.look.tokens import Scheme, mixed
from kit.stage.fonts import FAMILY

_BASE = """
* { font-family: "%(family)s"; font-size: 16px; color: %(text)s; }
QWidget { background: transparent; }
QMainWindow, QDialog, QWidget[role="window"] { background: %(bg)s; }
QWidget[role="panel"] { background: %(panel)s; border: 1px solid %(line)s; border-radius: 12px; }
QWidget[role="side"] { background: %(side)s; }
QLabel[role="heading"] { font-size: 28px; font-weight: 700; }
QLabel[role="section"] { font-size: 19px; font-weight: 700; }
QLabel[role="sentence"] { font-size: 20px; }
QLabel[role="quiet"] { color: %(text2)s; }
QLabel[role="small"] { color: %(text2)s; font-size: 15px; }
QLabel[role="pane"] { color: %(text3)s; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="warn"] { color: %(amber_text)s; }
QLabel[role="bad"] { color: %(red_text)s; }
QLabel[role="good"] { color: %(green)s; }
QPushButton { background: %(raised)s; border: 1px solid %(line)s; border-radius: 9px; min-height: 42px;
  padding: 0 16px; font-weight: 600; outline: none; }
QPushButton:hover { background: %(hover)s; }
QPushButton:pressed { background: %(pressed)s; padding-top: 2px; }
QPushButton:disabled { color: %(off)s; background: transparent; }
QPushButton[role="primary"] { background: %(main)s; color: %(on_main)s; border: none; }
QPushButton[role="primary"]:hover { background: %(main_hover)s; }
QPushButton[role="primary"]:pressed { background: %(main_pressed)s; }
QPushButton[role="primary"]:disabled { background: %(soft)s; color: %(text2)s; }
QPushButton[role="quiet"] { background: transparent; border: none; padding: 0 8px; }
QPushButton[role="quiet"]:hover { background: %(hover)s; }
QPushButton[role="link"] { background: transparent; border: none; color: %(main)s; padding: 0 4px; min-height: 32px; }
QPushButton[role="link"]:hover { text-decoration: underline; }
QPushButton[role="danger"] { background: transparent; border: 2px solid %(red_text)s; color: %(red_text)s; }
QLineEdit, QComboBox, QSpinBox, QPlainTextEdit { background: %(panel)s; border: 1px solid %(edge)s; border-radius: 9px;
  min-height: 42px; padding: 0 12px; selection-background-color: %(main)s; selection-color: %(on_main)s; }
QLineEdit:hover, QComboBox:hover, QSpinBox:hover { border-color: %(text2)s; }
QLineEdit:focus, QComboBox:focus, QSpinBox:focus, QPlainTextEdit:focus { border: 2px solid %(main)s; padding: 0 11px; }
QSpinBox QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QComboBox::drop-down { border: none; width: 32px; }
QComboBox QAbstractItemView { background: %(panel)s; border: 1px solid %(edge)s; selection-background-color: %(soft)s;
  selection-color: %(soft_text)s; outline: none; padding: 4px; }
QCheckBox, QRadioButton { spacing: 10px; min-height: 32px; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: %(edge)s; border-radius: 4px; min-height: 40px; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: %(edge)s; border-radius: 4px; min-width: 40px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QToolTip { background: %(raised)s; color: %(text)s; border: 1px solid %(edge)s; padding: 6px; }
"""


def style_sheet(scheme: Scheme, scale: float = 1.0, more: str = "") -> str:
    """The style sheet for a window; `more` is the window's own part, with the same tokens."""
    tokens = {name: getattr(scheme, name) for name in scheme.__slots__}
    tokens |= {
        "family": FAMILY,
        "hover": mixed(scheme.raised, scheme.text, 0.06),
        "pressed": mixed(scheme.raised, scheme.text, 0.12),
        "main_hover": mixed(scheme.main, "#FFFFFF" if scheme.dark else "#000000", 0.08),
        "main_pressed": mixed(scheme.main, "#FFFFFF" if scheme.dark else "#000000", 0.14),
        "off": mixed(scheme.bg, scheme.text2, 0.55),
    }
    return _scaled((_BASE + more) % tokens, scale)


def _scaled(sheet: str, scale: float) -> str:
    if scale == 1.0:
        return sheet
    return re.sub(r"(\d+)px", lambda m: f"{max(1, round(int(m[1]) * scale))}px", sheet)
