"""All keys on one page, by what they do."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.look.tokens import CONSOLE
from kit.stage.text import Style, set_text
from kit.talk.actions import KeyTable, key_sheet

# (group, ((keys, what they do), ...), ...)
KeyRows = tuple[tuple[str, tuple[tuple[tuple[str, ...], str], ...]], ...]
_CAPS = {
    "PageDown": "Page ↓",
    "PageUp": "Page ↑",
    "Right": "→",
    "Left": "←",
    "Down": "↓",
    "Up": "↑",
    "Escape": "Esc",
}


def cap(key: str) -> str:
    """A key as its cap says it: "Shift+Down" is Shift ↓."""
    return " ".join(_CAPS.get(part, part) for part in (key.split("+") if len(key) > 1 else [key]))


def key_rows(table: KeyTable) -> KeyRows:
    """The keys there are, by what they do, as their caps say them."""
    return tuple(
        (group, tuple((tuple(cap(k) for k in keys), what) for what, keys in rows))
        for group, rows in key_sheet(table)
    )


class KeySheet(QWidget):
    """Paints groups of keys in as many columns as fit."""

    def __init__(self, rows: KeyRows) -> None:
        super().__init__()
        self._rows = rows
        self.setAccessibleName("Keys")
        self.setAccessibleDescription(
            ". ".join(f"{what}: {' or '.join(keys)}" for _, group in rows for keys, what in group)
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.panel))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        lines = sum(len(group) + 2 for _, group in self._rows)
        columns = 3 if self.width() > 1050 else 2
        pitch = max(23.0, min(34.0, (self.height() - 32) / (lines / columns + 2)))
        width = (self.width() - 48) / columns
        x, y = 24.0, 16.0
        for name, group in self._rows:
            if y + (min(len(group), 3) + 1) * pitch > self.height() - 8 and x + 2 * width <= self.width():
                x, y = x + width, 16.0
            set_text(name, Style(17, CONSOLE.main, pitch, 700)).paint(painter, x, y)
            y += pitch
            for keys, what in group:
                if y + pitch > self.height() - 8 and x + 2 * width <= self.width():
                    x, y = x + width, 16.0
                self._paint_row(painter, x, y, pitch, width - 24, keys, what)
                y += pitch
            y += pitch * 0.5

    def _paint_row(
        self,
        painter: QPainter,
        x: float,
        y: float,
        pitch: float,
        width: float,
        keys: tuple[str, ...],
        what: str,
    ) -> None:
        words = set_text(what, Style(16, CONSOLE.text, pitch), None)
        right = x + width
        for key in reversed(keys):
            block = set_text(key, Style(15, CONSOLE.text, pitch - 5, 600), None)
            w = max(24.0, block.width + 14)
            if right - w < x + words.width + 12:
                break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(CONSOLE.raised))
            painter.drawRoundedRect(QRectF(right - w, y + 2.5, w, pitch - 5), 6, 6)
            block.paint(painter, right - w + (w - block.width) / 2, y + 2.5)
            right -= w + 6
        words.paint(painter, x, y)
