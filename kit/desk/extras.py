"""The extended slides in a list: those left out with Keep, on wish those shown with Skip."""

from __future__ import annotations

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from kit.desk.plan import Row, minutes_words
from kit.look.icons import sign_pixmap
from kit.look.listing import ROW, Index, Rows
from kit.look.look import Look

_ROW = 38
_MOST_ROWS = 120  # then the list scrolls by itself


class _Rows(Rows[Row]):
    def words(self, row: Row, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.title
            case Qt.ItemDataRole.AccessibleTextRole:
                state = f"shown. {_verb(row)}" if row.shown else f"left out: {row.reason}. {_verb(row)}"
                return f"Slide {row.index + 1}, {row.title}, {minutes_words(row.minutes)}, {state}"
            case Qt.ItemDataRole.ToolTipRole:
                return row.title if row.shown else f"{row.title}: {row.reason}"
        return None


def _verb(row: Row) -> str:
    return "Skip" if row.shown else "Keep"


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(_ROW))

    def verb_place(self, cell: QRect) -> QRect:
        """Where Keep or Skip stands and can be pressed."""
        wide = self._look.px(54)
        return QRect(cell.right() - wide, cell.y(), wide + 1, cell.height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look, scheme = self._look, self._look.scheme
        painter.save()
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painter.fillRect(cell, QColor(scheme.soft))
        painter.setPen(QPen(QColor(scheme.line), 1))
        painter.drawLine(cell.bottomLeft(), cell.bottomRight())
        size, middle = look.px(16), Qt.AlignmentFlag.AlignVCenter
        sign = "plus" if row.shown else "scissors"
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            cell.x() + look.px(2),
            cell.y() + (cell.height() - size) // 2,
            sign_pixmap(sign, scheme.text2, size, ratio),
        )
        painter.setFont(look.font(16, 700, tabular=True))
        painter.setPen(QColor(scheme.text))
        painter.drawText(
            QRect(cell.x() + look.px(27), cell.y(), look.px(36), cell.height()), middle, str(row.index + 1)
        )
        verb = self.verb_place(cell)
        painter.setPen(QColor(scheme.main))
        painter.drawText(verb, int(middle | Qt.AlignmentFlag.AlignRight), _verb(row))
        painter.setFont(look.font(16))
        painter.setPen(QColor(scheme.text2))
        minutes = minutes_words(row.minutes)
        wide = painter.fontMetrics().horizontalAdvance(minutes)
        painter.drawText(QRect(verb.x() - wide, cell.y(), wide, cell.height()), middle, minutes)
        painter.setPen(QColor(scheme.text))
        left = cell.x() + look.px(62)
        room = verb.x() - wide - look.px(10) - left
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QRect(left, cell.y(), room, cell.height()), middle, title)
        painter.restore()


class ExtrasList(QListView):
    """As high as its rows: the column scrolls, not a list within it.

    Signals:
        switched(int, bool): keep (True) or skip (False) the slide of that index.
    """

    switched = Signal(int, bool)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._rows = _Rows()
        self.setModel(self._rows)
        self._delegate = _RowDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMouseTracking(True)

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        current = self.currentIndex().row()
        if rows != self._rows.rows:
            self._rows.show(rows)
            if rows:
                self.setCurrentIndex(self._rows.index(min(max(0, current), len(rows) - 1)))
        self.setFixedHeight(min(len(rows), _MOST_ROWS) * self._look.px(_ROW))
        self.setVisible(bool(rows))

    def switch(self, index: QModelIndex) -> None:
        row: Row = index.data(ROW)
        self.switched.emit(row.index, not row.shown)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and index.isValid():
            self.switch(index)
            return
        super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        over = index.isValid() and self._delegate.verb_place(self.visualRect(index)).contains(
            event.position().toPoint()
        )
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        at = event.position().toPoint()
        index = self.indexAt(at)
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            if self._delegate.verb_place(self.visualRect(index)).contains(at):
                self.switch(index)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn and not self.currentIndex().isValid() and self._rows.rows:
            self.setCurrentIndex(self._rows.index(0))
        return super().event(event)
