"""The disclosure card: what to do now and whom to tell, where the notes were. Only the presenter sees it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.contacts.card import DisclosureCard
from kit.look.tokens import CONSOLE
from kit.stage.text import Style, TextBlock, set_text

_PAD = 22


class CardPane(QWidget):
    """Paints the card, its type as large as its room allows."""

    def __init__(self, card: DisclosureCard) -> None:
        super().__init__()
        self._card = card
        self.setAccessibleName("Disclosure card")
        self.setAccessibleDescription(
            " ".join(f"{i}. {s.do} {s.say}" for i, s in enumerate(card.steps, 1))
            + f" {card.tell.label} {card.tell.name} {card.tell.room} {card.tell.phone}."
            + f" {card.danger.label} {card.danger.phone}"
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.panel))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        boxes = 132.0
        room = self.height() - boxes - 3 * 12
        size = next((s for s in range(26, 16, -1) if self._need(s) + len(self._card.steps) * 12 <= room), 16)
        rows, need = self._rows(size), self._need(size)
        gap = min(26.0, max(4.0, (room - need) / max(1, len(rows))))
        y = 12.0
        for number, (do, say) in enumerate(rows, 1):
            self._paint_row(painter, number, do, say, y)
            y += do.height + say.height + gap
            if number < len(rows):
                painter.fillRect(QRectF(_PAD, y - gap / 2, self.width() - 2 * _PAD, 1), QColor(CONSOLE.line))
        self._paint_boxes(painter, self.height() - boxes - 14, boxes)

    def _need(self, size: int) -> float:
        return sum(do.height + say.height for do, say in self._rows(size))

    def _rows(self, size: int) -> list[tuple[TextBlock, TextBlock]]:
        width = self.width() - 2 * _PAD - 52
        return [
            (
                set_text(step.do, Style(size, CONSOLE.text, round(size * 1.25), 700), width),
                set_text(step.say, Style(size - 1, CONSOLE.text2, round(size * 1.25)), width),
            )
            for step in self._card.steps
        ]

    def _paint_row(self, painter: QPainter, number: int, do: TextBlock, say: TextBlock, y: float) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.main))
        painter.drawEllipse(QRectF(_PAD, y + 2, 36, 36))
        set_text(str(number), Style(21, CONSOLE.on_main, 36, 700, align="center"), 36).paint(
            painter, _PAD, y + 2
        )
        do.paint(painter, _PAD + 52, y)
        say.paint(painter, _PAD + 52, y + do.height)

    def _paint_boxes(self, painter: QPainter, y: float, height: float) -> None:
        tell, danger = self._card.tell, self._card.danger
        left = QRectF(14, y, (self.width() - 40) * 0.61, height)
        right = QRectF(left.right() + 12, y, self.width() - left.right() - 26, height)
        self._box(painter, left, CONSOLE.soft, CONSOLE.main)
        self._box(painter, right, CONSOLE.red, CONSOLE.red_text)
        where = "   ".join(w for w in (tell.room, tell.phone) if w)
        until = ". ".join(
            w
            for w in (
                f"Here until {tell.until}" if tell.until else "",
                f"Then: {tell.then}" if tell.then else "",
            )
            if w
        )
        self._lines(
            painter,
            left,
            (tell.label, 17, CONSOLE.main, 600),
            (tell.name, 25, CONSOLE.text, 700),
            (where, 20, CONSOLE.text, 600),
            (until, 17, CONSOLE.text2, 400),
        )
        self._lines(
            painter,
            right,
            (danger.label, 17, CONSOLE.red_text, 600),
            (danger.phone, 38, CONSOLE.text, 700),
            (danger.text, 17, CONSOLE.text2, 400),
        )

    def _box(self, painter: QPainter, rect: QRectF, fill: str, edge: str) -> None:
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 9, 9)

    def _lines(self, painter: QPainter, box: QRectF, *lines: tuple[str, int, str, int]) -> None:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        y = box.y() + 10
        for words, size, color, weight in lines:
            if words:
                block = set_text(words, Style(size, color, round(size * 1.2), weight), box.width() - 32)
                block.paint(painter, box.x() + 16, y)
                y += block.height + 1
        painter.restore()
