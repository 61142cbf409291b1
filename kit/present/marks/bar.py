"""The row of tools on the console while one is on: which it is in plain words, the others, and how to leave it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from kit.look.icons import sign_renderer
from kit.look.tokens import CONSOLE, mixed
from kit.present.console.keysheet import cap
from kit.present.marks.drawings import PENS
from kit.present.marks.hand import Hand, Tool
from kit.stage.text import Style, set_text
from kit.talk.actions import Action, KeyTable

_CHOSEN, _INK = "#DCE6F0", "#0D141D"
_TOP, _HIGH, _SLIM, _GAP = 30, 54, 44, 5
_WORDY, _LEAST = 60, 36  # px a button needs for its word, and at least
# Action, sign, word; the tool that the action takes.
_BUTTONS: tuple[tuple[Action, str, str, Tool | None], ...] = (
    (Action.POINTER, "pointer", "Pointer", Tool.POINTER),
    (Action.SPOTLIGHT, "spotlight", "Spot", Tool.SPOTLIGHT),
    (Action.PEN, "pen", "Pen", Tool.PEN),
    (Action.PEN_COLOR, "", "Color", None),
    (Action.HIGHLIGHTER, "highlighter", "Marker", Tool.HIGHLIGHTER),
    (Action.ERASER, "eraser", "Eraser", Tool.ERASER),
    (Action.UNDO_STROKE, "undo", "Undo", None),
    (Action.CLEAR_DRAWINGS, "trash", "Clear", None),
    (Action.ZOOM, "zoom", "Zoom", Tool.ZOOM),
    (Action.SAVE_DRAWINGS, "save", "Save", None),
    (Action.ESCAPE, "check", "Done", None),
)
_WORDS = {
    Tool.POINTER: ("Laser pointer", "Move over the picture of the room"),
    Tool.SPOTLIGHT: ("Spotlight", "Move over the picture; wheel or + and − for its size"),
    Tool.PEN: ("Pen, {color}", "Draw on the picture of the room"),
    Tool.HIGHLIGHTER: ("Highlighter", "Draw over words in the picture of the room"),
    Tool.ERASER: ("Eraser", "Rub over a stroke to take it away"),
    Tool.ZOOM: ("Zoom {factor}", "Pull the picture; wheel or + and − to zoom"),
}


def tool_words(hand: Hand) -> tuple[str, str]:
    """Which tool is on, and what to do with it."""
    factor = f"{hand.sight.factor:.1f}".rstrip("0").rstrip(".") + " ×"
    if hand.tool is None:
        return f"Zoom {factor}", "The room sees a part of the slide"
    name, what = _WORDS[hand.tool]
    return name.format(color=PENS[hand.color][0], factor=factor), what


class ToolButton(QAbstractButton):
    """A sign over its word; the one that is on is light."""

    def __init__(self, words: str, sign: str, keys: tuple[str, ...]) -> None:
        super().__init__()
        self._words, self._sign = words, sign
        self.color = ""  # of the dot, where there is no sign
        self.setCheckable(False)
        self.chosen = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(words)
        caps = " or ".join(cap(key) for key in keys)
        self.setAccessibleDescription(f"Key {caps}" if caps else "")
        self.setToolTip(f"{words}   {caps}")

    def set_face(self, words: str, sign: str) -> None:
        """Another word and sign for what a press does now."""
        self._words, self._sign = words, sign
        self.setAccessibleName(words)
        self.update()

    def show_state(self, *, chosen: bool, enabled: bool, color: str = "") -> None:
        self.chosen, self.color = chosen, color
        self.setEnabled(enabled)
        self.setAccessibleName(f"{self._words}, on" if chosen else self._words)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(56, _HIGH)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        fill, ink = (_CHOSEN, _INK) if self.chosen else (CONSOLE.raised, CONSOLE.text)
        if not self.isEnabled():
            fill, ink = CONSOLE.bg, mixed(CONSOLE.bg, CONSOLE.text2, 0.55)
        elif self.isDown() or self.underMouse():
            fill = mixed(fill, ink, 0.12 if self.isDown() else 0.06)
        rect = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(CONSOLE.line), 1))
        painter.drawRoundedRect(rect, 9, 9)
        wordy = self.height() >= _HIGH
        sign = QRectF(rect.center().x() - 11, rect.y() + (7 if wordy else 11), 22, 22)
        if self._sign:
            sign_renderer(self._sign, ink).render(painter, sign)
        else:
            painter.setBrush(QColor(self.color))
            painter.setPen(QPen(QColor("#FFFFFF"), 2))
            painter.drawEllipse(sign.adjusted(1, 1, -1, -1))
        if wordy:
            words = set_text(self._words, Style(15, ink, 20, 600), None)
            words.paint(painter, rect.center().x() - words.width / 2, rect.y() + 31)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(CONSOLE.text), 3))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 8, 8)


class ToolBar(QWidget):
    """A line of words over a row of buttons; two rows where the place is narrow.

    Signals:
        act(Action): one was pressed.
    """

    act = Signal(object)

    def __init__(self, table: KeyTable) -> None:
        super().__init__()
        self.setAccessibleName("Pointer and pen")
        self._said = ("", "")
        self._leave = cap(next(iter(table.keys(Action.ESCAPE)), ""))
        self.buttons = {
            action: ToolButton(word, sign, table.keys(action)) for action, sign, word, _ in _BUTTONS
        }
        for action, button in self.buttons.items():
            button.setParent(self)
            button.clicked.connect(lambda _=False, a=action: self.act.emit(a))
        self.hide()

    def show_hand(self, hand: Hand) -> None:
        """The tool that is on, and what can be done now."""
        here, drawings = hand.slide, hand.drawings
        can = {
            Action.UNDO_STROKE: hand.usable and drawings.can_undo(here),
            Action.CLEAR_DRAWINGS: hand.usable and bool(drawings.on(here)),
            Action.SAVE_DRAWINGS: bool(drawings.slides()),
        }
        for action, _, _, tool in _BUTTONS:
            chosen = tool is not None and tool is hand.tool
            color = PENS[hand.color][1] if action is Action.PEN_COLOR else ""
            self.buttons[action].show_state(chosen=chosen, enabled=can.get(action, True), color=color)
        said = tool_words(hand)
        if said != self._said:
            self._said = said
            self.setAccessibleDescription(f"{said[0]} is on. {said[1]}. {self._leave} leaves it.")
            self.update()

    def _columns(self, width: int) -> int:
        count = len(self.buttons)
        return count if width >= count * _LEAST else (count + 1) // 2

    def _tall(self, width: int) -> int:
        """A button's height: without words, signs alone need less."""
        return _HIGH if width >= self._columns(width) * _WORDY else _SLIM

    def heightForWidth(self, width: int) -> int:
        rows = -(-len(self.buttons) // self._columns(width))
        return _TOP + rows * (self._tall(width) + _GAP) - _GAP

    def sizeHint(self) -> QSize:
        return QSize(640, self.heightForWidth(640))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns, tall = self._columns(self.width()), self._tall(self.width())
        wide = (self.width() + _GAP) / columns
        for i, button in enumerate(self.buttons.values()):
            row, column = divmod(i, columns)
            x = round(column * wide)
            place = QRect(x, _TOP + row * (tall + _GAP), round((column + 1) * wide) - _GAP - x, tall)
            button.setFixedHeight(tall)
            button.setGeometry(place)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        name = set_text(f"{self._said[0]} is on", Style(17, CONSOLE.text, 26, 700), None)
        name.paint(painter, 0, 0)
        leave = set_text(f"{self._leave} leaves it", Style(16, CONSOLE.text2, 26, 600), None)
        right = self.width() - leave.width
        if right > name.width + 14:
            leave.paint(painter, right, 0)
        what = set_text(self._said[1], Style(16, CONSOLE.text2, 26), None)
        if name.width + 14 + what.width < right - 14:
            what.paint(painter, name.width + 14, 0)
