"""The thin line that shows the talk's sections, wide by their minutes, and where we are."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.look.tokens import CONSOLE
from kit.talk.model import Section, View

_GAP = 4.0


class SectionLine(QWidget):
    """Painted from a View: done parts pale, the current one in the main color up to the knob."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Sections of the talk")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._sections: tuple[Section, ...] = ()
        self._current = 0
        self._share = 0.0

    def show_view(self, view: View) -> None:
        """Takes sections and place from the running talk."""
        self._sections = view.sections
        slide = view.cursor.slide
        self._current = max((i for i, s in enumerate(view.sections) if s.first <= slide), default=0)
        if view.sections:
            section = view.sections[self._current]
            shown = [i for i in view.cut.shown if section.first <= i <= section.last] or [slide]
            before = sum(1 for i in shown if i < slide)
            self._share = min(1.0, (before + 0.5) / len(shown))
            self.setAccessibleDescription(
                f"In section {self._current + 1} of {len(view.sections)}: {section.name}"
            )
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._sections:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        total = sum(max(0.5, s.minutes) for s in self._sections)
        room = self.width() - _GAP * (len(self._sections) - 1)
        x = 0.0
        spans: list[tuple[float, float]] = []
        for section in self._sections:
            w = room * max(0.5, section.minutes) / total
            spans.append((x, w))
            x += w + _GAP
        for i, (x, w) in enumerate(spans):
            color = "#8FA1B2" if i < self._current else "#3A4D63"
            painter.setBrush(QColor(color))
            painter.drawRoundedRect(QRectF(x, 8, w, 5), 2.5, 2.5)
        x, w = spans[self._current]
        painter.setBrush(QColor(CONSOLE.main))
        painter.drawRoundedRect(QRectF(x, 8, w * self._share, 5), 2.5, 2.5)
        painter.setBrush(QColor(CONSOLE.bg))
        painter.drawEllipse(QRectF(x + w * self._share - 8, 2.5, 16, 16))
        painter.setBrush(QColor("#FFFFFF"))
        painter.drawEllipse(QRectF(x + w * self._share - 6, 4.5, 12, 12))
        self._paint_names(painter, spans)

    def _paint_names(self, painter: QPainter, spans: list[tuple[float, float]]) -> None:
        font = QFont(self.font())
        font.setPixelSize(15)
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        for i, (x, w) in enumerate(spans):
            here = i == self._current
            metrics = QFontMetrics(bold if here else font)
            name = self._sections[i].name
            room = max(w, metrics.horizontalAdvance(name)) if here else w
            room = min(room, self.width() - x)
            if not here and w < 48:
                continue
            following = here and room > w  # the current name may stand over its neighbors' place
            painter.setFont(bold if here else font)
            painter.setPen(QColor(CONSOLE.text if here else CONSOLE.text2))
            if following or not self._covered(i, spans, bold):
                words = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room))
                painter.drawText(QRectF(x, 20, room, 22), int(Qt.AlignmentFlag.AlignVCenter), words)

    def _covered(self, index: int, spans: list[tuple[float, float]], bold: QFont) -> bool:
        """Whether the current section's name stands over this section's."""
        x, w = spans[self._current]
        end = x + max(w, QFontMetrics(bold).horizontalAdvance(self._sections[self._current].name) + 12)
        return self._current < index and spans[index][0] < end
