"""The grid of covers: a list view in icon mode, so that hundreds of talks stay cheap and keys work by themselves."""

from __future__ import annotations

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from kit.desk.shelf import Shelf
from kit.desk.words import facts_line, review_line, spoken_name
from kit.geometry import PixelSize
from kit.library.talks import TalkEntry
from kit.look.icons import sign_pixmap
from kit.look.listing import Index, Rows
from kit.look.look import Look
from kit.stage.theme import theme

_COVER = 230  # the least width of a cover; they grow to fill the row
_GAP = 26
_TOP = 8  # room for the ring
_WORDS = 85  # name, facts and review under the cover, and the gap to the next row
ENTRY = Qt.ItemDataRole.UserRole


class TalkModel(Rows[TalkEntry]):
    """The talks that are shown."""

    def show(self, rows: tuple[TalkEntry, ...]) -> None:
        if rows != self.rows:
            super().show(rows)

    def words(self, row: TalkEntry, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title  # what typing letters looks for
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken_name(row)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{row.title}\n{row.subtitle}".strip()
        return None


class CoverDelegate(QStyledItemDelegate):
    """Paints one talk: its first slide, name, facts and review; a ring when it is chosen."""

    def __init__(self, shelf: Shelf, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._shelf, self._look = shelf, look
        self.cell = QSize(look.px(_COVER + _GAP), look.px(_TOP + 129 + _WORDS))

    @property
    def cover_size(self) -> QSize:
        width = self.cell.width() - self._look.px(_GAP)
        return QSize(width, round(width * 9 / 16))

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return self.cell

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look = self._look
        size = self.cover_size
        cover = QRect(cell.x() + look.px(_GAP) // 2, cell.y() + look.px(_TOP), size.width(), size.height())
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        self._cover(painter, cover, entry, bool(state & QStyle.StateFlag.State_MouseOver))
        if state & QStyle.StateFlag.State_Selected:
            self._ring(painter, cover, bool(state & QStyle.StateFlag.State_HasFocus))
        self._words(painter, cover, entry)
        painter.restore()

    def _cover(self, painter: QPainter, cover: QRect, entry: TalkEntry, hovered: bool) -> None:
        scheme, device = self._look.scheme, painter.device()
        ratio = device.devicePixelRatioF()
        pixels = PixelSize(round(cover.width() * ratio), round(cover.height() * ratio))
        path = QPainterPath()
        path.addRoundedRect(QRectF(cover), 8, 8)
        image = self._shelf.cover(entry.path, pixels)
        painter.save()
        painter.setClipPath(path)
        if image is None:
            name = {"children": "bright", "teens": "bold"}.get(entry.audience, "calm")
            painter.fillRect(cover, QColor(theme(name).paper))
        else:
            painter.drawImage(cover, image)
        painter.restore()
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scheme.text2 if hovered else scheme.line), 1))
        painter.drawRoundedRect(QRectF(cover).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _ring(self, painter: QPainter, cover: QRect, focused: bool) -> None:
        scheme = self._look.scheme
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(scheme.main), 4))
        painter.drawRoundedRect(QRectF(cover).adjusted(-4, -4, 4, 4), 12, 12)
        if focused:
            painter.setPen(QPen(QColor(scheme.text), 2, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(QRectF(cover).adjusted(-4, -4, 4, 4), 12, 12)

    def _words(self, painter: QPainter, cover: QRect, entry: TalkEntry) -> None:
        look, scheme = self._look, self._look.scheme
        left, width = cover.x(), cover.width()
        y = cover.bottom() + look.px(9)
        painter.setPen(QColor(scheme.text))
        painter.setFont(look.font(17, 600))
        name = painter.fontMetrics().elidedText(entry.title, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, y, width, look.px(22)), Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(look.font(15))
        painter.setPen(QColor(scheme.text2))
        y += look.px(22)
        facts = painter.fontMetrics().elidedText(facts_line(entry), Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(left, y, width, look.px(21)), Qt.AlignmentFlag.AlignVCenter, facts)
        y += look.px(21)
        state, words = review_line(entry)
        sign, color, ink = {
            "good": ("tick", scheme.green, scheme.text2),
            "due": ("warning", scheme.amber_text, scheme.amber_text),
            "own": ("folder", scheme.text2, scheme.text2),
        }.get(state, ("clock", scheme.text2, scheme.text2))
        size, ratio = look.px(16), painter.device().devicePixelRatioF()
        painter.drawPixmap(left, y + (look.px(21) - size) // 2, sign_pixmap(sign, color, size, ratio))
        painter.setPen(QColor(ink))
        indent = size + look.px(8)
        review = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideMiddle, width - indent)
        painter.drawText(
            QRect(left + indent, y, width - indent, look.px(21)), Qt.AlignmentFlag.AlignVCenter, review
        )


class TalkGrid(QListView):
    """The covers in as many columns as fit.

    Signals:
        chose(TalkEntry): another talk is the current one.
        opened(TalkEntry): Enter or a double click on it.
        clicked_on(TalkEntry): a single click, for windows without room for details beside the grid.
    """

    chose = Signal(object)
    opened = Signal(object)
    clicked_on = Signal(object)

    def __init__(self, shelf: Shelf, look: Look) -> None:
        super().__init__()
        self._look = look
        self.talks = TalkModel()
        self.covers = CoverDelegate(shelf, look, self)
        self.setModel(self.talks)
        self.setItemDelegate(self.covers)
        self.setProperty("ownRing", True)
        self.setAccessibleName("Talks")
        self.setObjectName("talks")
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setMovement(QListView.Movement.Static)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QListView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._current_changed)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(ENTRY)))
        self.clicked.connect(lambda index: self.clicked_on.emit(index.data(ENTRY)))
        shelf.cover_ready.connect(self._repaint)
        # Qt keeps more room for the scroll bar than it takes: the covers may reach a little under it.
        self.setViewportMargins(look.px(24 - _GAP // 2) - 1, 0, -10, 0)

    def show_talks(self, entries: tuple[TalkEntry, ...], wanted: TalkEntry | None) -> None:
        """These talks, the wanted one chosen if it is there; else none is."""
        self.talks.show(entries)
        row = next((i for i, entry in enumerate(entries) if wanted and entry.path == wanted.path), -1)
        if row >= 0 and self.currentIndex().row() != row:
            self.setCurrentIndex(self.talks.index(row))
            self.scrollTo(self.currentIndex())

    def current(self) -> TalkEntry | None:
        index = self.currentIndex()
        return self.talks.rows[index.row()] if index.isValid() else None

    def _current_changed(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chose.emit(self.talks.rows[index.row()])

    def _repaint(self, path: str) -> None:
        for row, entry in enumerate(self.talks.rows):
            if str(entry.path) == path:
                self.update(self.talks.index(row))

    def _fit_columns(self) -> None:
        """As many columns as fit at the least width; the covers share what is left over."""
        look = self._look
        wide = self.width() - look.px(2 * 24) + look.px(_GAP)
        columns = max(1, wide // look.px(_COVER + _GAP))
        cell_width = wide // columns
        height = round((cell_width - look.px(_GAP)) * 9 / 16) + look.px(_TOP + _WORDS)
        cell = QSize(cell_width, height)
        if cell != self.covers.cell:
            self.covers.cell = cell
            self.setGridSize(cell)
            self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        current = self.current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and current is not None:
            if not event.isAutoRepeat():
                self.opened.emit(current)
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit_columns()
        super().resizeEvent(event)
