"""The touch-size buttons for what is needed in a hurry; each says its key, and pressed, how to undo it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from kit.look.icons import sign_renderer
from kit.look.tokens import CONSOLE, mixed
from kit.stage.text import Style, set_text


@dataclass(frozen=True, slots=True)
class Face:
    """How a touch button looks in one state. Without fill it is at rest; `key` is another than usual."""

    words: str
    sign: str
    fill: str = ""
    edge: str = CONSOLE.line
    ink: str = CONSOLE.text
    key: str = ""


class TouchButton(QAbstractButton):
    """64 to 76 px high; sign, word and key cap, or the sign above the word where there is no room."""

    def __init__(self, face: Face, key: str) -> None:
        super().__init__()
        self._face = face
        self._usual = self._key = key
        self._stacked = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_face(face)

    def show_face(self, face: Face) -> None:
        self._face = face
        self._key = face.key or self._usual
        self.setAccessibleName(face.words)
        self.setAccessibleDescription(f"Key {self._key}")
        self.update()

    def set_stacked(self, stacked: bool) -> None:
        """Sign above word, for a small window."""
        self._stacked = stacked
        self.setFixedHeight(64 if stacked else 76)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(180, 76)

    def minimumSizeHint(self) -> QSize:
        return QSize(72, 64)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        face = self._face
        fill = face.fill or CONSOLE.raised
        if self.isDown() or self.underMouse():
            fill = mixed(fill, face.ink, 0.12 if self.isDown() else 0.06)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setBrush(QColor(fill))
        painter.setPen(QPen(QColor(face.edge), 2 if face.edge != CONSOLE.line else 1))
        painter.drawRoundedRect(rect, 12, 12)
        words = set_text(face.words, Style(19, face.ink, 26, 600), None)
        cap = set_text(self._key, Style(15, face.ink, 26, 600), None)
        cap_width = max(26.0, cap.width + 14)
        whole = 16 + 30 + 12 + words.width + 12
        if rect.width() >= whole and not self._stacked:
            self._wide(painter, rect, words.width, cap_width if rect.width() >= whole + cap_width + 10 else 0)
        else:
            sign_renderer(face.sign, face.ink).render(
                painter, QRectF(rect.center().x() - 13, rect.y() + 10, 26, 26)
            )
            small = set_text(face.words, Style(15, face.ink, 20, 600, align="center"), rect.width() - 4)
            small.paint(painter, rect.x() + 2, rect.y() + 40)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(CONSOLE.text), 3))
            painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), 10, 10)

    def _wide(self, painter: QPainter, rect: QRectF, width: float, cap_width: float) -> None:
        face = self._face
        middle = rect.center().y()
        sign_renderer(face.sign, face.ink).render(painter, QRectF(rect.x() + 16, middle - 14, 28, 28))
        words = set_text(face.words, Style(19, face.ink, 26, 600), None)
        words.paint(painter, rect.x() + 58, middle - 13)
        if not cap_width:
            return
        dark = face.fill not in ("", CONSOLE.raised, CONSOLE.soft)
        cap = QRectF(rect.right() - 14 - cap_width, middle - 13, cap_width, 26)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(
            QColor(CONSOLE.bg if dark else mixed(face.fill or CONSOLE.raised, CONSOLE.text, 0.1))
        )
        painter.drawRoundedRect(cap, 6, 6)
        ink = CONSOLE.text if dark else CONSOLE.text2
        key = set_text(self._key, Style(15, ink, 26, 600), None)
        key.paint(painter, cap.x() + (cap_width - key.width) / 2, cap.y())
