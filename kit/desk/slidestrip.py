"""A talk's slides one below the other, small, each with its number, title and a mark where something is to be fixed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QImage, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kit.look.icons import sign_pixmap
from kit.look.listing import ROW, Index, Rows
from kit.look.look import Look
from kit.stage.text import Style, set_text

THUMB = (112, 63)
_HIGH = 78


@dataclass(frozen=True, slots=True)
class StripRow:
    """One slide as the strip shows it; `errors` and `warnings` are how many."""

    number: int
    title: str
    errors: int = 0
    warnings: int = 0
    hidden: bool = False

    @property
    def spoken(self) -> str:
        """For a screen reader."""
        parts = [f"Slide {self.number}, {self.title}", "hidden" if self.hidden else ""]
        for count, word in ((self.errors, "error"), (self.warnings, "warning")):
            parts.append(f"{count} {word}{'' if count == 1 else 's'}" if count else "")
        return ", ".join(filter(None, parts))


class _Rows(Rows[StripRow]):
    def __init__(self) -> None:
        super().__init__()
        self.images: dict[int, QImage] = {}

    def show(self, rows: tuple[StripRow, ...]) -> None:
        if len(rows) != len(self.rows):
            super().show(rows)
        else:
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))

    def words(self, row: StripRow, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole | Qt.ItemDataRole.ToolTipRole:
                return row.spoken
        return None


class _Delegate(QStyledItemDelegate):
    def __init__(self, look: Look, rows: _Rows, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._rows = look, rows

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(_HIGH))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, scheme = self._look, self._look.scheme
        row: StripRow = index.data(ROW)
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if state & QStyle.StateFlag.State_Selected:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(scheme.soft))
            painter.drawRoundedRect(QRectF(cell).adjusted(2, 2, -2, -2), 9, 9)
            if state & QStyle.StateFlag.State_HasFocus:
                painter.setPen(QPen(QColor(scheme.main), 3))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(QRectF(cell).adjusted(3, 3, -3, -3), 8, 8)
        thumb = QRect(cell.x() + look.px(10), cell.y() + look.px(7), look.px(THUMB[0]), look.px(THUMB[1]))
        self._thumb(painter, thumb, index.row())
        left = thumb.right() + look.px(12)
        room = cell.right() - left - look.px(8)
        number = set_text(str(row.number), Style(look.px(15), scheme.text2, look.px(20), 600))
        number.paint(painter, left, thumb.y())
        self._mark(painter, row, cell.right() - look.px(12), thumb.y())
        painter.setFont(look.font(15, 600 if state & QStyle.StateFlag.State_Selected else 400))
        painter.setPen(QColor(scheme.text2 if row.hidden else scheme.text))
        metrics = painter.fontMetrics()
        for i, line in enumerate(two_lines(row.title, metrics, room)):
            painter.drawText(left, thumb.y() + look.px(20) + metrics.ascent() + i * metrics.height(), line)
        painter.restore()

    def _thumb(self, painter: QPainter, place: QRect, row: int) -> None:
        path = QPainterPath()
        path.addRoundedRect(QRectF(place), 5, 5)
        image = self._rows.images.get(row)
        painter.save()
        painter.setClipPath(path)
        if image is not None:
            painter.drawImage(place, image)
        else:
            painter.fillRect(place, QColor(self._look.scheme.side))
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.scheme.line), 1))
        painter.drawRoundedRect(QRectF(place).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)

    def _mark(self, painter: QPainter, row: StripRow, right: int, y: int) -> None:
        """A sign and how many, at the right of the number."""
        look, scheme = self._look, self._look.scheme
        count = row.errors or row.warnings
        if not count:
            return
        color = scheme.red_text if row.errors else scheme.amber_text
        words = set_text(str(count), Style(look.px(15), color, look.px(20), 700))
        words.paint(painter, right - words.width, y)
        size = look.px(16)
        sign = sign_pixmap("warning", color, size, painter.device().devicePixelRatioF())
        painter.drawPixmap(round(right - words.width - size - look.px(5)), y + look.px(2), sign)


class SlideStrip(QListView):
    """Signals:
    chose(int): another slide is the current one.
    """

    chose = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._rows = _Rows()
        self.setModel(self._rows)
        self._delegate = _Delegate(look, self._rows, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName("Slides")
        self.setObjectName("slide-strip")
        self.setProperty("ownRing", True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.selectionModel().currentChanged.connect(lambda now, _before: self.chose.emit(now.row()))

    def show_rows(self, rows: tuple[StripRow, ...], current: int) -> None:
        """These slides, the current one chosen and in sight."""
        self._rows.show(rows)
        if rows and self.currentIndex().row() != current:
            self.setCurrentIndex(self._rows.index(min(max(0, current), len(rows) - 1)))
            self.scrollTo(self.currentIndex())

    @property
    def rows(self) -> tuple[StripRow, ...]:
        return self._rows.rows

    def show_image(self, row: int, image: QImage) -> None:
        self._rows.images[row] = image
        self.update(self._rows.index(row))

    def has_image(self, row: int) -> bool:
        return row in self._rows.images

    def forget_images(self) -> None:
        """Another talk."""
        self._rows.images.clear()

    def rows_in_sight(self) -> range:
        """From the first row that is seen to the last one."""
        first, last = self.indexAt(self.rect().topLeft()), self.indexAt(self.viewport().rect().bottomLeft())
        end = last.row() if last.isValid() else len(self.rows) - 1
        return range(max(0, first.row()), end + 1)


def two_lines(words: str, metrics: QFontMetrics, room: int) -> tuple[str, ...]:
    """The words on one line or two, with "…" where they are longer."""
    first, rest = "", words.split()
    while rest and metrics.horizontalAdvance(f"{first} {rest[0]}".strip()) <= room:
        first = f"{first} {rest.pop(0)}".strip()
    if not first and rest:  # one word alone is wider than the room
        first = rest.pop(0)
    lines = (first, " ".join(rest)) if rest else (first,)
    return tuple(metrics.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
