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
            + f" {card.danger.label}: {card.danger.phone}, {card.danger.text}"
        )
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.panel))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        low = self.height() < 360  # the boxes go to the right of the steps
        boxes = 132.0
        width = self.width() * (0.64 if low else 1.0)
        room = self.height() - 16 if low else self.height() - boxes - 36
        count = len(self._card.steps)
        size = next((s for s in range(26, 15, -1) if self._need(s, width) + count * 8 <= room), 15)
        rows, need = self._rows(size, width), self._need(size, width)
        gap = min(26.0, max(0.0, (room - need) / max(1, len(rows))))
        y = 8.0 if low else 12.0
        for number, (do, say) in enumerate(rows, 1):
            self._paint_row(painter, number, do, say, y)
            y += do.height + say.height + gap
            if number < len(rows) and not low:
                painter.fillRect(QRectF(_PAD, y - gap / 2, width - 2 * _PAD, 1), QColor(CONSOLE.line))
        if low:
            half = (self.height() - 32) / 2
            x, wide = width + 4, self.width() - width - 14
            self._paint_boxes(painter, QRectF(x, 12, wide, half), QRectF(x, 20 + half, wide, half))
            return
        y = self.height() - boxes - 14
        left = QRectF(14, y, (self.width() - 40) * 0.61, boxes)
        self._paint_boxes(
            painter, left, QRectF(left.right() + 12, y, self.width() - left.right() - 26, boxes)
        )

    def _need(self, size: int, width: float) -> float:
        return sum(do.height + say.height for do, say in self._rows(size, width))

    def _rows(self, size: int, room: float) -> list[tuple[TextBlock, TextBlock]]:
        width = room - 2 * _PAD - 52
        return [
            (
                set_text(step.do, Style(size, CONSOLE.text, round(size * 1.2), 700), width),
                set_text(step.say, Style(size - 1, CONSOLE.text2, round(size * 1.2)), width),
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

    def _paint_boxes(self, painter: QPainter, left: QRectF, right: QRectF) -> None:
        tell, danger = self._card.tell, self._card.danger
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
            (danger.phone, 22 if any(c.isalpha() for c in danger.phone) else 38, CONSOLE.text, 700),
            (danger.text, 17, CONSOLE.text2, 400),
        )

    def _box(self, painter: QPainter, rect: QRectF, fill: str, edge: str) -> None:
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(edge), 2))
        painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), 9, 9)

    def _lines(self, painter: QPainter, box: QRectF, *lines: tuple[str, int, str, int]) -> None:
        painter.save()
        painter.setClipRect(box, Qt.ClipOperation.IntersectClip)
        low = box.height() < 120
        y = box.y() + (6 if low else 10)
        for words, full, color, weight in lines:
            size = max(15, round(full * 0.84)) if low else full
            if words:
                block = set_text(words, Style(size, color, round(size * 1.2), weight), box.width() - 32)
                block.paint(painter, box.x() + 16, y)
                y += block.height + 1
        painter.restore()
