"""The minutes ribbon: each slide as wide as its minutes; always, extra, or hatched where it is left out."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolTip, QWidget

from kit.desk.plan import Bar, minutes_words
from kit.look.look import Look
from kit.look.tokens import mixed
from kit.look.widgets import label

_KINDS = {"always": "always", "extra": "extra", "out": "left out"}


class Ribbon(QWidget):
    """A picture of the plan; each slide's name is its tool tip."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._bars: tuple[Bar, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName("The talk's slides by their minutes")

    def show_bars(self, bars: tuple[Bar, ...]) -> None:
        self._bars = bars
        told = [f"{sum(bar.kind == kind for bar in bars)} {words}" for kind, words in _KINDS.items()]
        self.setAccessibleDescription(", ".join(told))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.px(34))

    def _places(self) -> list[tuple[Bar, QRectF]]:
        total = sum(bar.minutes for bar in self._bars) or 1.0
        scale = self.width() / total
        places, x = [], 0.0
        for bar in self._bars:
            width = bar.minutes * scale
            gap = 2.0 if width > 5 else (0.5 if width > 1.5 else 0.0)
            places.append((bar, QRectF(x, 0, max(0.5, width - gap), self.height())))
            x += width
        return places

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for bar, place in self._places():
            paint_bar(painter, place, bar.kind, self._look)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            over = next((bar for bar, place in self._places() if place.contains(QPointF(event.pos()))), None)
            if over:
                words = f"{over.number} {over.title}, {minutes_words(over.minutes)}, {_KINDS[over.kind]}"
                QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)


def paint_bar(painter: QPainter, place: QRectF, kind: str, look: Look) -> None:
    """One slide of the ribbon, or a patch of its legend."""
    scheme = look.scheme
    radius = min(3.0, place.width() / 3)
    painter.setPen(Qt.PenStyle.NoPen)
    if kind != "out":
        painter.setBrush(QColor(scheme.main if kind == "always" else mixed(scheme.main, scheme.panel, 0.38)))
        painter.drawRoundedRect(place, radius, radius)
        return
    painter.setBrush(QColor(scheme.panel))
    painter.drawRoundedRect(place, radius, radius)
    hatch = QBrush(QColor(mixed(scheme.line, scheme.edge, 0.4)), Qt.BrushStyle.BDiagPattern)
    painter.setBrush(hatch)
    painter.setPen(QPen(QColor(scheme.line), 1))
    painter.drawRoundedRect(place.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)


class _Patch(QWidget):
    def __init__(self, kind: str, look: Look) -> None:
        super().__init__()
        self._kind, self._look = kind, look
        self.setFixedSize(look.px(14), look.px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_bar(painter, QRectF(self.rect()), self._kind, self._look)


class Legend(QWidget):
    """always, extra, left out 5 min."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        self._words = {kind: label(words, "small") for kind, words in _KINDS.items()}
        for kind, words in self._words.items():
            row.addWidget(_Patch(kind, look))
            row.addWidget(words)
            row.addSpacing(look.px(8))
        row.addStretch(1)

    def show_minutes(self, out: float) -> None:
        self._words["out"].setText(f"left out, {minutes_words(out)}" if out > 0.01 else "left out, none")
