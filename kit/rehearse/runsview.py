"""All runs of a talk: to open one, to compare two, to delete one, to save its times."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from kit.errors import KitbagError
from kit.look.icons import sign_pixmap
from kit.look.look import Look
from kit.look.tokens import mixed
from kit.look.widgets import ElidedLabel, SignButton, label
from kit.records.runs import RunHead, TalkKey
from kit.rehearse.book import RunBook
from kit.rehearse.runsmodel import HEAD, Index, RunsModel, run_words

_ROW, _BOX = 60, 52  # height of a row; width of its box to tick


class _RunDelegate(QStyledItemDelegate):
    """Paints a run: a box to tick, when and what it was, its time, how it kept it, its must-says."""

    def __init__(self, look: Look, runs: RunsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._runs = look, runs

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(self._look.px(300), self._look.px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        look, scheme = self._look, self._look.scheme
        head: RunHead = index.data(HEAD)
        place: QRect = option.rect
        state: QStyle.StateFlag = option.state
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row = QRectF(place).adjusted(2, 3, -2, -3)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        keyboard = bool(state & QStyle.StateFlag.State_HasFocus)
        fill = scheme.soft if keyboard else mixed(scheme.panel, scheme.text, 0.04) if hovered else scheme.panel
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(scheme.main if chosen or keyboard else scheme.line), 3 if chosen or keyboard else 1))
        painter.drawRoundedRect(row.adjusted(1, 1, -1, -1), 9, 9)
        self._box(painter, place, ticked=head.id in self._runs.marked)
        what, time, kept, musts = run_words(head, dt.datetime.now())
        left = place.x() + look.px(_BOX)
        width = place.width() - look.px(_BOX + 20)
        late = scheme.red_text if kept.endswith("over") else scheme.text2
        cells = (
            (what, 0.34, 600, scheme.text), (time, 0.26, 400, scheme.text), (kept, 0.2, 400, late),
            (musts, 0.2, 400, scheme.text2),
        )  # fmt: skip
        for words, share, weight, color in cells:
            painter.setFont(look.font(16, weight, tabular=True))
            painter.setPen(QColor(color))
            room = int(width * share) - look.px(12)
            said = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
            painter.drawText(
                QRect(left, place.y(), room, place.height()), int(Qt.AlignmentFlag.AlignVCenter), said
            )
            left += int(width * share)
        painter.restore()

    def _box(self, painter: QPainter, place: QRect, *, ticked: bool) -> None:
        look, scheme = self._look, self._look.scheme
        size = look.px(20)
        box = QRectF(place.x() + look.px(18), place.center().y() - size / 2 + 0.5, size, size)
        painter.setPen(QPen(QColor(scheme.main if ticked else scheme.edge), 2))
        painter.setBrush(QColor(scheme.main if ticked else scheme.panel))
        painter.drawRoundedRect(box, 4, 4)
        if ticked:
            ratio = painter.device().devicePixelRatioF()
            painter.drawPixmap(
                box.toRect().adjusted(3, 3, -3, -3), sign_pixmap("check", scheme.on_main, size, ratio)
            )


class _RunList(QListView):
    """Signals:
    opened(int): a run by its id. marked(): another one is to be compared.
    """

    opened = Signal(int)
    marked = Signal()

    def __init__(self, look: Look, runs: RunsModel) -> None:
        super().__init__()
        self._look, self._runs = look, runs
        self.setModel(runs)
        self.setItemDelegate(_RunDelegate(look, runs, self))
        self.setObjectName("runs")
        self.setAccessibleName("Runs")
        self.setProperty("ownRing", True)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.doubleClicked.connect(lambda index: self.opened.emit(index.data(HEAD).id))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard stands on a run, and shows it."""
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._runs.rowCount():
            self.setCurrentIndex(self._runs.index(0, 0))

    def _mark(self, row: int) -> None:
        self._runs.toggle(row)
        self.marked.emit()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.position().x() < self._look.px(_BOX):
            self._mark(index.row())
            self.setCurrentIndex(index)
            return
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row = self.currentIndex().row()
        head = self._runs.head(row)
        if head is None or event.type() != QEvent.Type.KeyPress:
            super().keyPressEvent(event)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(head.id)
        elif event.key() == Qt.Key.Key_Space:
            self._mark(row)
        else:
            super().keyPressEvent(event)


class RunsView(QWidget):
    """Signals:
    opened(int): show the report of this run. compare(int, int): these two. back(): to all talks.
    rehearse(): begin. export(int): save its times. say(str, str, str): as the page's.
    """

    opened = Signal(int)
    compare = Signal(int, int)
    back = Signal()
    rehearse = Signal()
    export = Signal(int)
    say = Signal(str, str, str)

    def __init__(self, look: Look, book: RunBook) -> None:
        super().__init__()
        self._look, self._book = look, book
        self.key = TalkKey("", "")
        self.runs = RunsModel(book)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(look.px(24), look.px(20), look.px(24), look.px(20))
        lines.setSpacing(look.px(10))
        lines.addLayout(self._head())
        self._told = label("", "quiet", wrap=True)
        lines.addWidget(self._told)
        self.list = _RunList(look, self.runs)
        self.list.opened.connect(self.opened)
        self.list.marked.connect(self._show_buttons)
        lines.addWidget(self.list, 1)
        lines.addLayout(self._foot())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())

    def _head(self) -> QHBoxLayout:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        back = SignButton("All talks", "previous", "link", look.scheme.main, size=look.px(16))
        back.clicked.connect(self.back)
        row.addWidget(back)
        self._title = ElidedLabel("", "heading")
        row.addWidget(self._title, 1)
        again = SignButton("Rehearse again", "stopwatch", "primary", look.scheme.on_main, size=look.px(18))
        again.clicked.connect(self.rehearse)
        row.addWidget(again)
        return row

    def _foot(self) -> QHBoxLayout:
        look, ink = self._look, self._look.scheme.text
        row = QHBoxLayout()
        row.setSpacing(look.px(12))
        self.open_button = SignButton("See the report", "eye", color=ink, size=look.px(18))
        self.compare_button = SignButton("Compare the two", "swap", color=ink, size=look.px(18))
        self.save_button = SignButton("Save the times", "save", color=ink, size=look.px(18))
        self.delete_button = SignButton("Delete", "trash", color=ink, size=look.px(18))
        self._sure = SignButton("Delete this run for good", "trash", "danger", look.scheme.red_text, size=look.px(18))
        self.open_button.clicked.connect(lambda: self._with_current(self.opened.emit))
        self.compare_button.clicked.connect(lambda: self.compare.emit(*sorted(self.runs.marked)))
        self.save_button.clicked.connect(lambda: self._with_current(self.export.emit))
        self.delete_button.clicked.connect(lambda: self._ask_delete(asked=True))
        self._sure.clicked.connect(lambda: self._with_current(self._delete))
        for button in (self.open_button, self.compare_button, self.save_button):
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.delete_button)
        row.addWidget(self._sure)
        return row

    @property
    def sure_button(self) -> SignButton:
        return self._sure

    def show_talk(self, key: TalkKey, title: str) -> None:
        """The runs of this talk, the latest chosen."""
        self.key = key
        self._title.setText(title)
        self.runs.show_talk(key)
        count = self._book.count(key)
        told = "Tick two to compare them. " if count > 1 else ""
        self._told.setText(f"{told}Every run stays on this computer until you delete it.")
        self.list.setCurrentIndex(self.runs.index(0))
        self._show_buttons()

    def _show_buttons(self) -> None:
        has = self.runs.head(self.list.currentIndex().row()) is not None
        for button in (self.open_button, self.save_button, self.delete_button):
            button.setEnabled(has)
        self.compare_button.setEnabled(len(self.runs.marked) == 2)
        self.compare_button.setToolTip("" if len(self.runs.marked) == 2 else "Tick two runs first")
        self._ask_delete(asked=False)

    def _ask_delete(self, *, asked: bool) -> None:
        """Deleting is asked once, in the same place."""
        self.delete_button.setVisible(not asked)
        self._sure.setVisible(asked)
        if asked:
            self._sure.setFocus(Qt.FocusReason.OtherFocusReason)

    def _with_current(self, do: object) -> None:
        head = self.runs.head(self.list.currentIndex().row())
        if head is not None:
            do(head.id)  # type: ignore[operator]

    def _delete(self, run: int) -> None:
        row = self.list.currentIndex().row()
        try:
            self._book.delete(run)
        except KitbagError as fault:
            self.say.emit(fault.message, fault.hint, "bad")
            return
        self.runs.show_talk(self.key)
        if not self.runs.rowCount():
            self.back.emit()
            return
        self.list.setCurrentIndex(self.runs.index(min(row, self.runs.rowCount() - 1)))
        self._show_buttons()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
