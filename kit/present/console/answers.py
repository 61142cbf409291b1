"""Prepared answers to hard questions: those that were found as rows above the slides, and one of them as a card.

Only the presenter sees them. Both are painted, in type that can be read at arm's length.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from kit.contacts.answers import Answer
from kit.look.icons import sign_renderer
from kit.look.tokens import CONSOLE
from kit.stage.text import Style, TextBlock, set_text

_ROW, _GAP, _HEAD = 46, 8, 28
_PAD = 28
_LARGEST, _SMALLEST = 34, 17  # of the words to say, in pixels


class AnswerRows(QWidget):
    """As many questions as there is room for; `selected` is the row that has the keyboard, -1 for none.

    Signals:
        opened(int): the answer of that row is to be shown.
    """

    opened = Signal(int)

    def __init__(self) -> None:
        super().__init__()
        self.answers: tuple[Answer, ...] = ()
        self.selected = -1
        self._most = 4
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName("Prepared answers")
        self.hide()

    def show_answers(self, answers: tuple[Answer, ...], selected: int) -> None:
        self.answers, self.selected = answers, selected if answers else -1
        self._fit()

    def set_most(self, most: int) -> None:
        """How many rows there is room for."""
        if most != self._most:
            self._most = most
            self._fit()

    def _fit(self) -> None:
        self.selected = min(self.selected, self.last)
        self.setFixedHeight(_HEAD + self._count * (_ROW + _GAP))
        self.setVisible(bool(self.answers))
        self._tell()

    def select(self, row: int) -> None:
        """Another row; -1 gives the keyboard to the slides."""
        self.selected = min(row, self._count - 1)
        self._tell()

    def _tell(self) -> None:
        chosen = self.answers[self.selected].question if 0 <= self.selected < self._count else ""
        self.setAccessibleDescription(f"{len(self.answers)} found. {chosen}".strip())
        self.update()

    @property
    def _count(self) -> int:
        return min(len(self.answers), self._most)

    @property
    def last(self) -> int:
        return self._count - 1

    def row_rect(self, row: int) -> QRectF:
        return QRectF(2, _HEAD + row * (_ROW + _GAP), self.width() - 4, _ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        more = len(self.answers) - self._count
        head = "Prepared answers" + (f", {more} more: type another word" if more else "")
        set_text(head, Style(16, CONSOLE.text3, 20, 600)).paint(painter, 2, 2)
        for row, answer in enumerate(self.answers[: self._most]):
            place, on = self.row_rect(row), row == self.selected
            painter.setPen(QPen(QColor(CONSOLE.main if on else CONSOLE.line), 2 if on else 1))
            painter.setBrush(QColor(CONSOLE.soft if on else CONSOLE.raised))
            painter.drawRoundedRect(place.adjusted(1, 1, -1, -1), 9, 9)
            sign_renderer("question", CONSOLE.main).render(painter, QRectF(place.x() + 14, place.y() + 12, 22, 22))
            words = set_text(answer.question, Style(20, CONSOLE.text, 26, 600 if on else 400))
            painter.save()
            painter.setClipRect(place.adjusted(0, 0, -86 if on else -14, 0))
            words.paint(painter, place.x() + 48, place.y() + 10)
            painter.restore()
            if on:
                enter = set_text("Enter", Style(16, CONSOLE.main, 26, 600))
                enter.paint(painter, place.right() - enter.width - 16, place.y() + 10)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        for row in range(self._count):
            if self.row_rect(row).contains(event.position()):
                self.opened.emit(row)
                return


class AnswerCard(QWidget):
    """One question, the words to say, what to do meanwhile; the words as large as their room allows."""

    def __init__(self) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._place = (0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName("Prepared answer")

    @property
    def answer(self) -> Answer | None:
        return self._answer

    def show_answer(self, answer: Answer, number: int, count: int) -> None:
        """The number-th, from 1, of those that were found."""
        self._answer, self._place = answer, (number, count)
        self.setAccessibleDescription(f"{answer.question} Say: {answer.say} {f'Do: {answer.do}' if answer.do else ''}")
        self.update()

    def minimumSizeHint(self) -> QSize:
        return QSize(300, 160)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._answer is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(CONSOLE.panel))
        painter.drawRoundedRect(QRectF(self.rect()), 9, 9)
        width = min(self.width() - 2 * _PAD, 1000)
        size = next((s for s in range(_LARGEST, _SMALLEST, -1) if self._need(s, width) <= self.height()), _SMALLEST)
        question, say, do = self._blocks(size, width)
        small = self._small(size)
        y: float = _PAD * 0.7
        question.paint(painter, _PAD, y)
        y += question.height + small * 0.8
        y = self._part(painter, "Say", CONSOLE.main, say, y, small)
        if do is not None:
            self._part(painter, "Do", CONSOLE.amber_text, do, y, small)
        self._foot(painter)

    def _part(self, painter: QPainter, head: str, color: str, block: TextBlock, y: float, small: int) -> float:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(color))
        painter.drawRoundedRect(QRectF(_PAD, y, 5, small * 1.3 + block.height + 2), 2.5, 2.5)
        set_text(head, Style(small, color, round(small * 1.3), 700)).paint(painter, _PAD + 20, y)
        block.paint(painter, _PAD + 20, y + small * 1.3 + 2)
        return y + small * 1.3 + block.height + 2 + small

    def _foot(self, painter: QPainter) -> None:
        number, count = self._place
        words = "Esc: back to the search"
        words += f"     {number} of {count}: ← →" if count > 1 else ""
        block = set_text(words, Style(16, CONSOLE.text3, 20))
        block.paint(painter, _PAD, self.height() - 20 - 14)

    def _blocks(self, size: int, width: float) -> tuple[TextBlock, TextBlock, TextBlock | None]:
        answer = self._answer
        assert answer is not None
        small = self._small(size)
        question = set_text(answer.question, Style(small, CONSOLE.text2, round(small * 1.25), 600), width)
        say = set_text(answer.say, Style(size, CONSOLE.text, round(size * 1.3), 600), width - 20)
        do = set_text(answer.do, Style(small, CONSOLE.text, round(small * 1.3)), width - 20) if answer.do else None
        return question, say, do

    def _need(self, size: int, width: float) -> float:
        question, say, do = self._blocks(size, width)
        small = self._small(size)
        parts = [say, *([do] if do is not None else [])]
        return _PAD * 0.7 + question.height + small * 0.8 + 50 + sum(b.height + small * 2.3 + 2 for b in parts)

    @staticmethod
    def _small(size: int) -> int:
        """The question and what to do, against the words to say."""
        return max(_SMALLEST - 1, round(size * 0.72))
