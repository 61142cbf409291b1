"""Left, spoken, clock: in figures that stand still; and under them how the time goes, in words with one remedy."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.look.tokens import CONSOLE
from kit.stage.text import Style, TextBlock, set_text
from kit.talk.model import Pace


def clock_words(seconds: float) -> str:
    """19:50, 1:02:05 from an hour on; with a minus when it is over."""
    whole = int(abs(seconds))
    sign = "\u2212" if seconds < 0 and whole else ""
    if whole >= 3600:
        return f"{sign}{whole // 3600}:{whole % 3600 // 60:02d}:{whole % 60:02d}"
    return f"{sign}{whole // 60}:{whole % 60:02d}"


class TimesPane(QWidget):
    """Three times in a row; left is the largest."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Times")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._left: float | None = None
        self._spoken = 0.0
        self._clock = ""
        self._paused = False
        self._tall = False

    def set_tall(self, tall: bool) -> None:
        """Larger figures for a large screen."""
        if tall != self._tall:
            self._tall = tall
            self.updateGeometry()

    def show_times(self, left: float | None, spoken: float, clock: str, paused: bool) -> None:
        """Seconds left and spoken, the wall clock as it is read, and whether the clock is paused."""
        new = (left if left is None else int(left), int(spoken), clock, paused)
        if new == (
            self._left if self._left is None else int(self._left),
            int(self._spoken),
            self._clock,
            self._paused,
        ):
            return
        self._left, self._spoken, self._clock, self._paused = left, spoken, clock, paused
        words = f"Left {clock_words(left)}. " if left is not None else ""
        self.setAccessibleDescription(f"{words}Spoken {clock_words(spoken)}. Clock {clock}.")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 104 if self._tall else 76)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        big, small = (68, 42) if self._tall else (48, 30)
        label, base = (20, 30) if self._tall else (16, 24)
        parts = [
            (
                "Left",
                "\u2013" if self._left is None else clock_words(self._left),
                big,
                700,
                self._left_color(),
            ),
            (
                "Spoken, paused" if self._paused else "Spoken",
                clock_words(self._spoken),
                small,
                600,
                CONSOLE.text2,
            ),
            ("Clock", self._clock, small, 600, CONSOLE.text2),
        ]
        blocks = [
            set_text(t, Style(size, color, big * 0.94, weight, tabular=True))
            for _, t, size, weight, color in parts
        ]
        labels = [
            set_text(name, Style(label, CONSOLE.amber_text if "paused" in name else CONSOLE.text3, base))
            for name, *_ in parts
        ]
        if sum(max(b.width, la.width) for b, la in zip(blocks, labels, strict=True)) + 24 > self.width():
            del parts[1], blocks[1], labels[1]  # what was spoken gives way first
        widths = [max(b.width, la.width) for b, la in zip(blocks, labels, strict=True)]
        gap = max(12.0, (self.width() - sum(widths)) / (len(parts) - 1))
        x = 0.0
        for block, name, width, (_, _, size, _, _) in zip(blocks, labels, widths, parts, strict=True):
            name.paint(painter, x, 0)
            drop = 0 if size == big else (big - small) * 0.2
            block.paint(painter, x, base + 2 + drop)
            x += width + gap

    def _left_color(self) -> str:
        if self._left is not None and self._left < 0:
            return CONSOLE.red_text
        return CONSOLE.text


class PaceCard(QWidget):
    """The pace in words; when one key would help, a button for it.

    Signals:
        taken(): the offered re-cut was pressed.
    """

    taken = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Pace")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._pace = Pace("waiting")
        self._button = QRectF()

    def show_pace(self, pace: Pace) -> None:
        if pace == self._pace:
            return
        self._pace = pace
        self.setAccessibleDescription(f"{pace.state} {pace.remedy}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(300, 95)

    def minimumSizeHint(self) -> QSize:
        return QSize(200, 72)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pace = self._pace
        fill, edge, ink = {
            "behind": (CONSOLE.amber, "#6E5A1E", CONSOLE.amber_text),
            "over": (CONSOLE.red, "#8A4A40", CONSOLE.red_text),
        }.get(pace.kind, (CONSOLE.panel, CONSOLE.line, CONSOLE.text))
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(QColor(edge), 1))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(rect, 9, 9)
        room = rect.width() - 28
        self._button = QRectF()
        if pace.offer is not None:
            self._paint_offer(painter, rect)
            room -= self._button.width() + 10
        quiet = CONSOLE.text2 if fill == CONSOLE.panel else CONSOLE.text
        sizes = (21, 19, 17)  # the largest that stands whole
        state, remedy = next(
            (pair for size in sizes if _stands(pair := self._words(size, ink, quiet, room), rect.height())),
            self._words(sizes[-1], ink, quiet, room),
        )
        painter.setClipRect(rect)
        top = min(10.0, max(4.0, (rect.height() - state.height - remedy.height) / 2 - 2))
        state.paint(painter, 15, top)
        remedy.paint(painter, 15, top + state.height + 2)

    def _words(self, size: int, ink: str, quiet: str, room: float) -> tuple[TextBlock, TextBlock]:
        """State and remedy, set in this size of type."""
        state = set_text(self._pace.state, Style(size, ink, size + 4, 700), room)
        return state, set_text(self._pace.remedy, Style(max(15, size - 3), quiet, size + 1), room)

    def _paint_offer(self, painter: QPainter, rect: QRectF) -> None:
        words = set_text(
            self._pace.offer_label or "Re-cut", Style(18, "#1B1404", 24, 700, align="center"), 84
        )
        key = set_text("key K", Style(15, "#1B1404", 20, 600, align="center"), 84)
        height = min(rect.height() - 20, words.height + key.height + 16)
        self._button = QRectF(rect.right() - 94, rect.y() + (rect.height() - height) / 2, 84, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor("#F2B134"))
        painter.drawRoundedRect(self._button, 9, 9)
        top = self._button.y() + (height - words.height - key.height) / 2
        words.paint(painter, self._button.x(), top)
        key.paint(painter, self._button.x(), top + words.height)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._button.contains(event.position()):
            self.taken.emit()


def _stands(pair: tuple[TextBlock, TextBlock], height: float) -> bool:
    return sum(block.height for block in pair) + 14 <= height
