"""The overview's grid: every slide as a small picture with its number, name and state.

Painted, not made of widgets, so that long decks stay cheap.

Now = ring and word; skipped = faded, hatched, struck and word; reserve = word; shown = tick.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QImage, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.geometry import PixelSize
from kit.look.icons import sign_renderer
from kit.look.tokens import CONSOLE
from kit.stage.text import Style, set_text
from kit.talk.model import View

_GAP = 14
_NAME = 32
_CELL = 176

Thumb = Callable[[int, PixelSize], QImage | None]


class SlideGrid(QWidget):
    """All slides, or those that were found; lives in a scroll area.

    Signals:
        chosen(int): another slide is selected.
        shown(int): a slide is to be shown now.
    """

    chosen = Signal(int)
    shown = Signal(int)

    def __init__(self, thumb: Thumb) -> None:
        super().__init__()
        self._thumb = thumb
        self._view: View | None = None
        self.order: tuple[int, ...] = ()
        self.selected = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setAccessibleName("Slides")

    def show_view(self, view: View, order: tuple[int, ...]) -> None:
        """The talk, and which slides to show in which order."""
        self._view, self.order = view, order
        if order and self.selected not in order:
            self.selected = order[0]
        self.setMinimumHeight(self._height_for(self.width()))
        self.setAccessibleDescription(self._words())
        self.update()

    def select(self, index: int) -> None:
        self.selected = index
        self.setAccessibleDescription(self._words())
        self.chosen.emit(index)
        self.update()

    def step(self, dx: int, dy: int) -> None:
        """The selection goes by columns and rows, as arrow keys do."""
        if not self.order:
            return
        at = self.order.index(self.selected) if self.selected in self.order else 0
        to = at + dx + dy * self.columns()
        if 0 <= to < len(self.order):
            self.select(self.order[to])

    @property
    def is_in_first_row(self) -> bool:
        """Whether there is no slide above the selected one."""
        return not self.order or self.selected not in self.order[self.columns() :]

    def columns(self) -> int:
        return max(2, (self.width() + _GAP) // (_CELL + _GAP))

    def cell(self, place: int) -> QRectF:
        """The whole cell of the place'th slide in the order, picture and name."""
        columns = self.columns()
        w = (self.width() - 8 - _GAP * (columns - 1)) / columns
        h = w * 9 / 16 + _NAME
        return QRectF(4 + place % columns * (w + _GAP), 4 + place // columns * h, w, h)

    def cell_of(self, index: int) -> QRectF:
        return self.cell(self.order.index(index)) if index in self.order else QRectF()

    def _height_for(self, width: int) -> int:
        if not self.order:
            return 120
        return int(self.cell(len(self.order) - 1).bottom() + 8)

    def resizeEvent(self, event: object) -> None:
        self.setMinimumHeight(self._height_for(self.width()))

    def sizeHint(self) -> QSize:
        return QSize(600, self._height_for(600))

    def _words(self) -> str:
        if self._view is None or not self.order or self.selected >= len(self._view.deck.slides):
            return "No slide found"
        slide = self._view.deck.slides[self.selected]
        return f"Slide {self.selected + 1}, {slide.plain_title}, {self._state(self.selected) or 'kept'}"

    def _state(self, index: int) -> str:
        assert self._view is not None
        if index == self._view.cursor.slide:
            return "now"
        if self._view.deck.slides[index].level == "backup":
            return "reserve"
        return "" if index in self._view.cut.shown else "skipped"

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._view is None:
            return
        if not self.order:
            set_text("No slide has that. Try another word.", Style(19, CONSOLE.text2, 28)).paint(painter, 8, 8)
            return
        for place, index in enumerate(self.order):
            cell = self.cell(place)
            if cell.intersects(QRectF(event.rect())):
                self._paint_cell(painter, cell, index)

    def _paint_cell(self, painter: QPainter, cell: QRectF, index: int) -> None:
        view = self._view
        assert view is not None
        state = self._state(index)
        picture = QRectF(cell.x(), cell.y(), cell.width(), cell.width() * 9 / 16)
        path = QPainterPath()
        path.addRoundedRect(picture, 6, 6)
        ratio = self.devicePixelRatioF()
        image = self._thumb(index, PixelSize(round(picture.width() * ratio), round(picture.height() * ratio)))
        painter.save()
        painter.setClipPath(path)
        if image is None:
            painter.fillRect(picture, QColor(CONSOLE.panel))
        else:
            painter.drawImage(picture, image)
        if state == "skipped":
            painter.fillRect(picture, QColor(13, 20, 29, 150))
            painter.fillRect(picture, QBrush(QColor(255, 255, 255, 70), Qt.BrushStyle.BDiagPattern))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        if index == self.selected:
            painter.setPen(QPen(QColor("#FFFFFF"), 4))
            painter.drawRoundedRect(picture.adjusted(-2, -2, 2, 2), 8, 8)
        elif state == "now":
            painter.setPen(QPen(QColor(CONSOLE.main), 4))
            painter.drawRoundedRect(picture.adjusted(-2, -2, 2, 2), 8, 8)
        if state:
            self._paint_tag(painter, picture, state)
        self._paint_name(painter, cell, picture.bottom(), index, state)

    def _paint_tag(self, painter: QPainter, picture: QRectF, state: str) -> None:
        word, fill, ink = {
            "now": ("Now", CONSOLE.main, CONSOLE.on_main),
            "reserve": ("Reserve", "#22344A", CONSOLE.text),
            "skipped": ("Skipped", "#0D141D", CONSOLE.text),
        }[state]
        block = set_text(word, Style(15, ink, 26, 600), None)
        box = QRectF(picture.right() - block.width - 24, picture.y() + 6, block.width + 18, 26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(box, 6, 6)
        block.paint(painter, box.x() + 9, box.y())

    def _paint_name(self, painter: QPainter, cell: QRectF, y: float, index: int, state: str) -> None:
        assert self._view is not None
        seen = index in self._view.shown_slides and state != "now"
        color = CONSOLE.text3 if state == "skipped" else CONSOLE.text
        number = set_text(str(index + 1), Style(16, color, _NAME - 4, 700, tabular=True), None)
        number.paint(painter, cell.x(), y + 2)
        font = painter.font()
        font.setPixelSize(16)
        font.setStrikeOut(state == "skipped")
        painter.setFont(font)
        painter.setPen(QColor(color))
        room = QRectF(
            cell.x() + number.width + 8, y + 2, cell.width() - number.width - (32 if seen else 8), _NAME - 4
        )
        name = self._view.deck.slides[index].plain_title
        words = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter), words)
        if seen:
            sign_renderer("check", CONSOLE.text2).render(painter, QRectF(cell.right() - 20, y + 8, 16, 16))

    def _at(self, event: QMouseEvent) -> int | None:
        for place, index in enumerate(self.order):
            if self.cell(place).contains(event.position()):
                return index
        return None

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self._at(event)
        if index is not None:
            self.select(index)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self._at(event)
        if index is not None:
            self.shown.emit(index)
