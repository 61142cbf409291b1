"""The help lines in a list by what they are for: lines in, rows painted; which one is chosen out.

The heading of a role stands on the row of its first line, so that arrows go from line to line and 10,000 of them stay
cheap.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QPainter, QPainterPath, QPen, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from kit.contacts.lines import Line
from kit.desk.helplines_state import Key
from kit.desk.helplines_words import ROLE_WORDS, chip, number, second_line, spoken
from kit.look.icons import sign_pixmap
from kit.look.listing import ROW, Index, Rows
from kit.look.look import Look
from kit.look.tokens import mixed

_HEAD, _HIGH, _LOW, _END = 42, 62, 84, 10  # heading; a row, one in a narrow list; under the last of a role
_EDGE = 24
_NARROW = 660
_CHIP, _NUMBER, _NAME = 178, 188, 400


class Row(NamedTuple):
    """One line as it is shown; `head` and `last`: the first and the last of its role."""

    line: Line
    key: Key
    head: bool
    last: bool
    is_draft: bool


def rows_of(lines: Sequence[Line], drafts: Collection[Key] = ()) -> tuple[Row, ...]:
    """The lines as rows; each has a key of its own, even if two bear one name."""
    seen: dict[tuple[str, str], int] = {}
    keys: list[Key] = []
    for line in lines:
        name = line.role, line.entry.name if line.entry else ""
        keys.append((*name, seen.get(name, 0)))
        seen[name] = seen.get(name, 0) + 1
    made = (Row(line, key, False, False, key in drafts) for line, key in zip(lines, keys, strict=True))
    return regrouped(made)


def regrouped(rows: Iterable[Row]) -> tuple[Row, ...]:
    """The rows, each knowing whether its role begins or ends with it."""
    rows = tuple(rows)
    roles = ["", *(row.line.role for row in rows), ""]
    return tuple(
        row._replace(head=roles[i] != row.line.role, last=roles[i + 2] != row.line.role)
        for i, row in enumerate(rows)
    )


class _Model(Rows[Row]):
    def mark_draft(self, key: Key, on: bool) -> None:
        for i, row in enumerate(self.rows):
            if row.key == key and row.is_draft != on:
                self.rows = (*self.rows[:i], row._replace(is_draft=on), *self.rows[i + 1 :])
                self.dataChanged.emit(self.index(i), self.index(i))

    def words(self, row: Row, role: int) -> object:
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return row.line.entry.name if row.line.entry else ROLE_WORDS[row.line.role]
            case Qt.ItemDataRole.AccessibleTextRole:
                return spoken(row.line, row.is_draft)
        return None


class _Painter(QStyledItemDelegate):
    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    @property
    def _is_narrow(self) -> bool:
        return self._view.viewport().width() < self._look.px(_NARROW)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        high = (_LOW if self._is_narrow else _HIGH) + (_HEAD if row.head else 0) + (_END if row.last else 0)
        return QSize(self._look.px(200), self._look.px(high))

    def place(self, cell: QRect, row: Row) -> QRect:
        """The row's own part of its cell, without the heading above it."""
        px = self._look.px
        top, end = px(_HEAD) if row.head else 0, px(_END) if row.last else 0
        return cell.adjusted(px(_EDGE), top, -px(_EDGE), -end)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        cell: QRect = option.rect
        state: QStyle.StateFlag = option.state
        look, scheme = self._look, self._look.scheme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = self.place(cell, row)
        if row.head:
            painter.setFont(look.font(16, 700))
            painter.setPen(QColor(scheme.text))
            above = QRect(place.x(), cell.y(), place.width(), look.px(_HEAD - 8))
            painter.drawText(above, int(Qt.AlignmentFlag.AlignBottom), ROLE_WORDS[row.line.role])
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        over = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = scheme.soft if chosen else mixed(scheme.panel, scheme.text, 0.04) if over else scheme.panel
        shape = _rounded(QRectF(place).adjusted(0.5, 0.5 if row.head else -0.5, -0.5, -0.5), row, look.px(12))
        painter.fillPath(shape, QColor(fill))
        painter.setPen(QPen(QColor(scheme.line), 1))
        painter.drawPath(shape)
        if chosen:
            bar = QRectF(place.x(), place.y(), look.px(5), place.height())
            painter.save()
            painter.setClipPath(shape)
            painter.fillRect(bar, QColor(scheme.main))
            painter.restore()
        self._words(painter, place, row)
        if self._view.hasFocus() and index.row() == self._view.currentIndex().row():
            painter.setPen(QPen(QColor(scheme.main), 3))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(place).adjusted(2, 2, -2, -2), 9, 9)
        painter.restore()

    def _words(self, painter: QPainter, place: QRect, row: Row) -> None:
        px, line, entry = self._look.px, row.line, row.line.entry
        inside = place.adjusted(px(18), px(8), -px(14), -px(8))
        scheme = self._look.scheme
        faint = line.state in {"hidden", "none"}
        name = entry.name if entry else "No line"
        if self._is_narrow:
            third = inside.height() // 3
            lines = [QRect(inside.x(), inside.y() + i * third, inside.width(), third) for i in range(3)]
            _one_line(
                painter, lines[0], name, self._look.font(16, 600), scheme.text2 if faint else scheme.text
            )
            _one_line(painter, lines[1], second_line(line), self._look.font(14), scheme.text2)
            used = self._chip(painter, lines[2], row)
            self._number(painter, lines[2].adjusted(0, 0, -used, 0), row)
            return
        chips = QRect(inside.right() - px(_CHIP) + 1, inside.y(), px(_CHIP), inside.height())
        numbers = QRect(chips.x() - px(_NUMBER), inside.y(), px(_NUMBER - 10), inside.height())
        wide = min(
            numbers.x() - px(10) - inside.x(), px(_NAME)
        )  # in a wide list the number stays near its name
        words = QRect(inside.x(), inside.y(), wide, inside.height())
        numbers.setLeft(words.right() + px(10))
        upper, lower = (
            words.adjusted(0, 0, 0, -words.height() // 2),
            words.adjusted(0, words.height() // 2, 0, 0),
        )
        _one_line(painter, upper, name, self._look.font(16, 600), scheme.text2 if faint else scheme.text)
        _one_line(painter, lower, second_line(line), self._look.font(14), scheme.text2)
        self._number(painter, numbers, row)
        self._chip(painter, chips, row)

    def _number(self, painter: QPainter, place: QRect, row: Row) -> None:
        """The number is never cut: what is too long for its place is set smaller, over two lines."""
        entry = row.line.entry
        said = number(entry) if entry else ""
        is_number = bool(entry and (entry.phone or entry.text))
        faint = row.line.state == "hidden"
        painter.setPen(QColor(self._look.scheme.text2 if faint else self._look.scheme.text))
        font = self._look.font(16 if is_number else 15, 600 if is_number else 400, tabular=True)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        if QFontMetrics(font).horizontalAdvance(said) > place.width():
            font = self._look.font(14, 600 if is_number else 400, tabular=True)
            painter.setFont(font)
            painter.drawText(place, int(flags) | int(Qt.TextFlag.TextWrapAnywhere.value), said)
            return
        painter.setFont(font)
        painter.drawText(place, int(flags), said)

    def _chip(self, painter: QPainter, place: QRect, row: Row) -> int:
        """At the right; gives the width that it took."""
        look, px, scheme = self._look, self._look.px, self._look.scheme
        sign, words, tone = chip(row.line, row.is_draft)
        fill, ink = {
            "good": ("", scheme.green), "warn": (scheme.amber, scheme.amber_text),
            "bad": (scheme.red, scheme.red_text), "draft": (scheme.main, scheme.on_main),
        }.get(tone, ("", scheme.text2))  # fmt: skip
        font = look.font(14, 600)
        size = px(15)
        wide = QFontMetrics(font).horizontalAdvance(words) + size + px(6 + 2 * 10)
        box = QRect(place.right() - wide + 1, place.center().y() - px(13), wide, px(27))
        if fill:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(fill))
            painter.drawRoundedRect(box, px(9), px(9))
        ratio = painter.device().devicePixelRatioF()
        painter.drawPixmap(
            box.x() + px(10), box.y() + (box.height() - size) // 2, sign_pixmap(sign, ink, size, ratio)
        )
        painter.setFont(font)
        painter.setPen(QColor(ink))
        painter.drawText(box.adjusted(px(16) + size, 0, 0, 0), int(Qt.AlignmentFlag.AlignVCenter), words)
        return wide + px(10)


def _rounded(box: QRectF, row: Row, radius: int) -> QPainterPath:
    """The box with round corners where a role's lines begin and end."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    tall = box.adjusted(0, 0 if row.head else -2 * radius, 0, 0 if row.last else 2 * radius)
    path.addRoundedRect(tall, radius, radius)
    cut = QPainterPath()
    cut.addRect(box)
    return path.intersected(cut)


def _one_line(painter: QPainter, place: QRect, words: str, font: object, color: str) -> None:
    painter.setFont(font)  # type: ignore[arg-type]
    painter.setPen(QColor(color))
    said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, place.width())
    left = (
        Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
    )  # names that run from right to left, too
    painter.drawText(place, int(left | Qt.AlignmentFlag.AlignVCenter), said)


class HelpLineList(QListView):
    """Signals:
    chose(Row): another line is the current one.
    opened(Row): Enter, or a click: the keyboard is to go on to its fields, or in a small window the page.
    """

    chose = Signal(object)
    opened = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("helplines")
        self.setAccessibleName("Help lines")
        self.setProperty("ownRing", True)
        self._model = _Model()
        self.setModel(self._model)
        self._painter = _Painter(look, self)
        self.setItemDelegate(self._painter)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.verticalScrollBar().setSingleStep(look.px(24))
        self._quiet = False
        self.selectionModel().currentChanged.connect(self._current_changed)

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._model.rows

    @property
    def current(self) -> Row | None:
        index = self.currentIndex()
        return self._model.rows[index.row()] if index.isValid() else None

    def show_rows(self, rows: tuple[Row, ...], wanted: Key | None = None) -> None:
        """The rows, with that one as the current one, else the one that stood there, else the first."""
        at = self.currentIndex().row()
        keys = [row.key for row in rows]
        scrolled = self.verticalScrollBar().value()
        self._quiet = True
        self._model.show(rows)
        if rows:
            chosen = keys.index(wanted) if wanted in keys else min(max(at, 0), len(rows) - 1)
            self.setCurrentIndex(self._model.index(chosen))
        self._quiet = False
        self.verticalScrollBar().setValue(scrolled)
        QTimer.singleShot(0, self._show_current)

    def show_none(self) -> None:
        """No row is the one that is looked at."""
        self.clearSelection()

    def mark_draft(self, key: Key, on: bool) -> None:
        """The row says that what was typed about its line is not saved."""
        self._model.mark_draft(key, on)

    def choose(self, key: Key) -> None:
        keys = [row.key for row in self.rows]
        if key in keys:
            self.setCurrentIndex(self._model.index(keys.index(key)))

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if not self._quiet and current.isValid():
            self.chose.emit(self._model.rows[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (row := self.current) is not None:
            self.opened.emit(row)
            return
        super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()  # rows of a narrow list are higher
        QTimer.singleShot(0, self._show_current)

    def _show_current(self) -> None:
        if self.currentIndex().isValid():
            self.scrollTo(self.currentIndex())
